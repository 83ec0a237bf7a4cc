"""The form for a new position in sentences: what is needed, where it stands, where it belongs."""

from collections.abc import Sequence

from standpoint import wording
from standpoint.direction import isolated
from standpoint.model import Evidence
from standpoint.quotes import Place

NEEDED = {
    "text": "a passage of the source",
    "voice": "a voice",
    "stance": "a stance",
    "summary": "a summary",
}

LEAD = (
    "Choose who, and on what. Copy the words of the source that show it, and they are looked up at "
    "once, word for word. What comes out is an entry that passes the check, and the place in the "
    "file where it belongs."
)

LOOKED_UP = "Whether the source has these words"
HEARD = "Whether the voice fits the passage"
"""What is told below a field, before there is something to tell and as its name."""

FITS = "Nothing that can be checked speaks against this voice."

TO_MEND = "It stands here once what is marked above is mended."
TO_MEND_BELOW = "It stands here once this is mended:"

CHANGED = (
    "Nothing was done: the form was changed after the entry had been drawn. Look at it, and press "
    "again."
)

NOTHING_YET = (
    "A position needs a stakeholder and a source. Begin them here, or add a file to positions/ and "
    "a text with its citation to seeds/."
)


def silent(note: str) -> str:
    """Return that a silence is recorded, which a position would end."""
    return f"Recorded as silent: {isolated(note)} A position ends that: the silence goes with it."


def line_numbers(path: str, first: int, last: int) -> str:
    """Return a place of one line or more in a file.

    Examples
    --------
    >>> line_numbers("positions/macron.yaml", 189, 191)
    'positions/macron.yaml, lines 189 to 191'
    >>> line_numbers("positions/macron.yaml", 189, 189)
    'positions/macron.yaml, line 189'
    """
    return place_in(path, first) if first == last else f"{path}, lines {first} to {last}"


def to_take_away(whole: bool) -> str:
    """Return what is to be done first where a silence ends, ahead of its place.

    Examples
    --------
    >>> to_take_away(True), to_take_away(False)
    ('It ends a silence. First take away', 'It ends a silence. First take this away from')
    """
    return f"It ends a silence. First take {'away' if whole else 'this away from'}"


def still_needed(what: Sequence[str]) -> str:
    """Return what is needed and not there yet.

    Examples
    --------
    >>> still_needed(["a passage of the source", "a stance"])
    'Still needed: a passage of the source and a stance.'
    """
    return f"Still needed: {wording.listed(what)}."


def kept(path: str) -> str:
    """Return that something is made for this sitting only."""
    return f"Kept for {path}, in the list at the end of the page."


def place(of: Place) -> str:
    """Return paragraph and line of a place in a source."""
    return f"paragraph {of.paragraph}, line {of.line}"


def found(of: Place) -> str:
    """Return that a passage stands word for word in its source, and where.

    Examples
    --------
    >>> from standpoint.quotes import Text
    >>> text = Text("They went. They came.")
    >>> found(text.place(text.find("They came")[0]))
    'Word for word in the source: paragraph 1, line 1.'
    """
    return f"Word for word in the source: {place(of)}."


def heard(passage: Evidence) -> str:
    """Return how a passage is heard, and in which source."""
    who = f", {isolated(passage.speaker)}" if passage.speaker else ""
    return f"Cited from {passage.source}, {passage.voice.value}{who}:"


def problem_sentence(message: str) -> str:
    """Return what the loader says as a sentence.

    Examples
    --------
    >>> problem_sentence("the passage is not quoted; use voice: reported")
    'The passage is not quoted; use voice: reported.'
    >>> problem_sentence("unknown issue 'asylm'; did you mean 'asylum'?")
    "Unknown issue 'asylm'; did you mean 'asylum'?"
    """
    return f"{wording.upper(message)}{'' if message[-1:] in '.?!' else '.'}"


def place_in(path: str, line: int) -> str:
    """Return a place in a file."""
    return f"{path}, line {line}"


def entry_written(path: str, line: int, ended: bool) -> str:
    """Return that an entry was written, and whether a silence ended with it.

    Examples
    --------
    >>> entry_written("macron.yaml", 7, False)
    'Written into macron.yaml at line 7.'
    >>> entry_written("macron.yaml", 7, True)
    'Written into macron.yaml at line 7. The silence that it ends is taken away.'
    """
    silence = " The silence that it ends is taken away." if ended else ""
    return f"Written into {path} at line {line}.{silence}"


def not_written(problems: Sequence[str]) -> str:
    """Return in one line why an entry was not written.

    Examples
    --------
    >>> not_written(["macron.yaml is gone"]), not_written(["it is gone", "so is that"])
    ('Not written: macron.yaml is gone', 'Not written: it is gone (1 more problem)')
    """
    more = f" ({wording.counted(len(problems) - 1, 'more problem')})" if len(problems) > 1 else ""
    return f"Not written: {problems[0]}{more}"
