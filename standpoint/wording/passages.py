"""A passage in a few lines: what a mark of a chart tells when it is pointed at."""

from collections.abc import Iterable

from standpoint.compare.cells import Comparison
from standpoint.model import VOICES, Position
from standpoint.wording import source_name

LONG = 280
"""A sentence of more characters is not shown whole around its passage."""


def telling_passage(comparison: Comparison, positions: Iterable[Position]) -> tuple[str, str]:
    """Return the passage that says most of what positions rest on, and where it stands.

    It is the first of the most direct passages, of which one must count, in its sentence; where
    that is long, the passage itself.
    """
    passages = [e for held in positions for e in comparison.selection.passages(held)]
    passage = min(passages, key=lambda passage: VOICES.index(passage.voice.value))
    source = comparison.dossier.source_by_id[passage.source]
    sentence = source.body.slice(passage.place.sentence)
    words = sentence if len(sentence) <= LONG else passage.text
    return words, f"{source_name(source)}, paragraph {passage.place.paragraph}"
