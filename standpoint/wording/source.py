"""A source and its passages in words: how much of it is cited, what of it is shown."""

from collections.abc import Iterable

from standpoint import wording
from standpoint.compare.cells import Comparison
from standpoint.compare.passages import Passage, Share
from standpoint.model import VOICES, Dossier, Position, Source
from standpoint.wording.findings.parts import numbered, numeral

LONG = 280
"""A sentence of more characters is not shown whole around its passage."""


def source_title(dossier: Dossier, source: Source) -> str:
    """Return the heading of a source's page: its title, or who published it and when."""
    return source.title or wording.source_name(dossier, source.id)


def rights(sources: Iterable[Source]) -> tuple[list[str], str]:
    """Return who holds the rights in texts, each once, and of how many sources nobody says it.

    The second goes on after the first: without it who is named would seem to hold all of them.
    """
    every = list(sources)
    held = dict.fromkeys(source.rights.rstrip(".") for source in every if source.rights)
    silent = sum(not source.rights for source in every)
    rest = f"; of {numbered(silent, 'source')} not recorded" if held and silent else ""
    return list(held), rest


def how_much_cited(passages: int, stakeholders: int, share: Share) -> str:
    r"""Return how much of a source is cited, and for how many stakeholders.

    Examples
    --------
    >>> how_much_cited(3, 2, Share(30, 1200))
    'Cited: 30 of its 1,200 words (3\xa0%), in three passages for two stakeholders.'
    >>> how_much_cited(1, 1, Share(1, 4))
    'Cited: one of its four words (25\xa0%), in one passage for one stakeholder.'
    >>> how_much_cited(1, 1, Share(35, 35))
    'Cited: all its 35 words, in one passage for one stakeholder.'
    >>> how_much_cited(0, 0, Share(0, 12))
    'None of its 12 words is cited for a position shown here.'
    """
    if not passages:
        return f"None of its {numbered(share.total, 'word')} is cited for a position shown here."
    words = f"{numeral(share.cited)} of its {numbered(share.total, 'word')}"
    said = f"{words} ({wording.percent(share.of_all)})"
    if share.cited == share.total:
        said = f"all its {numbered(share.total, 'word')}"
    return (
        f"Cited: {said}, in {numbered(passages, 'passage')} for "
        f"{numbered(stakeholders, 'stakeholder')}."
    )


def nothing_cited(comparison: Comparison) -> str:
    """Return why no passage of a source is listed."""
    where = wording.where(comparison)
    return f"None counts{where}." if where else "No position rests on it."


def excerpted(held: Share) -> str:
    """Return what of a source that is shown in excerpts is not shown.

    Examples
    --------
    >>> print(excerpted(Share(80, 200)))
    Only excerpts are shown, each cited passage in its sentence. Not shown: 120 of the 200 words.
    >>> excerpted(Share(200, 200))
    'Each cited passage is shown in its sentence. These are all of the 200 words.'
    """
    if held.cited == held.total:
        every = f"all of the {numbered(held.total, 'word')}"
        return f"Each cited passage is shown in its sentence. These are {every}."
    rest = f"{numeral(held.total - held.cited)} of the {numbered(held.total, 'word')}"
    return f"Only excerpts are shown, each cited passage in its sentence. Not shown: {rest}."


def passage_note(passage: Passage) -> str:
    """Return stance and voice of a passage.

    The stance is that of the position that rests on it, in the words of a matrix cell.
    """
    return f"{wording.STANCE_WORDS[passage.position.stance.score]}, {passage.evidence.voice.value}"


def telling_passage(comparison: Comparison, positions: Iterable[Position]) -> tuple[str, str]:
    """Return the passage that says most of what positions rest on, and where it stands.

    A mark of a chart tells it when it is pointed at. It is the first of the most direct passages,
    of which one must count, in its sentence; where that is long, the passage itself.
    """
    passages = [e for held in positions for e in comparison.selection.passages(held)]
    passage = min(passages, key=lambda passage: VOICES.index(passage.voice.value))
    source = comparison.dossier.source_by_id[passage.source]
    sentence = source.body.slice(passage.place.sentence)
    words = sentence if len(sentence) <= LONG else passage.text
    name = wording.source_name(comparison.dossier, source.id)
    return words, f"{name}, paragraph {passage.place.paragraph}"
