"""What is begun from the form in sentences: what it needs, where it goes, what comes then."""

from collections.abc import Sequence

from standpoint import wording
from standpoint.load import OUTLINE

TITLE = "Not listed yet? Begin a stakeholder, an issue or a source"

KINDS = {"stakeholder": "A stakeholder", "issue": "An issue", "source": "A source"}

NEEDED = {
    ("stakeholder", "name"): "a name",
    ("issue", "name"): "a title",
    ("issue", "topic"): "a topic",
    ("issue", "proposition"): "a proposition",
    ("source", "name"): "the name of its text",
    ("source", "date"): "a date, or unknown",
}

THEN = {
    "stakeholder": "It needs a position or a silence before it passes the check: choose it above.",
    "issue": "Choose it above, and add what stakeholders hold on it.",
    "source": "Choose it above. Title, publisher and rights are optional lines of its file.",
}


def belongs(kind: str, path: str, topic: str, after: int | None) -> str:
    """Return where what is begun goes.

    Examples
    --------
    >>> belongs("source", "seeds/letter.yaml", "", None)
    'This is the new file seeds/letter.yaml.'
    >>> belongs("issue", "positions/_dossier.yaml", "asylum", 21)
    'It belongs in positions/_dossier.yaml, after line 21, at the end of the issues of asylum.'
    >>> belongs("issue", "positions/_dossier.yaml", "asylum", None)
    'It belongs in positions/_dossier.yaml, at the end of the issues of asylum.'
    """
    if kind != "issue":
        return f"This is the new file {path}."
    line = f", after line {after}" if after else ""
    return f"It belongs in {OUTLINE}{line}, at the end of the issues of {topic}."


def written(paths: Sequence[str], kind: str, left: Sequence[str]) -> str:
    """Return that something was begun in the files, what comes then, and what it still lacks.

    Examples
    --------
    >>> print(written(["a.yaml"], "issue", []))
    Written: a.yaml. Choose it above, and add what stakeholders hold on it.
    >>> written(["a.yaml"], "issue", ["a note"]).partition(" it. ")[2]
    'Left to fill in: a note.'
    """
    lacks = f" Left to fill in: {wording.listed(left)}." if left else ""
    return f"Written: {wording.listed(paths)}. {THEN[kind]}{lacks}"
