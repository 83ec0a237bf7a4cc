"""What stands beside the matrix, in words."""

from standpoint.compare.search import Hit

INVITATION = (
    "Each cell opens to the very words that it rests on, checked word for word against the source. "
    "An empty cell is not a neutral one: it says that nothing is recorded, that the sources are "
    "silent, or that the reading rules leave out what is recorded."
)


def example_said(contested: bool) -> str:
    """Return what is said over an example.

    Examples
    --------
    >>> example_said(True)
    'An example, from one of the most contested issues. Open any mark or cell for its own passage.'
    >>> example_said(False)
    'An example. Open any mark or cell for its own passage.'
    """
    which = ", from one of the most contested issues" if contested else ""
    return f"An example{which}. Open any mark or cell for its own passage."


def kind(hit: Hit) -> str:
    """Return what a sentence is in which something was found."""
    if hit.stakeholder is None:
        return "the issue itself"
    if hit.evidence is None:
        return "the curator’s words"
    if is_passage(hit):
        return hit.evidence.voice.value
    translated = hit.sentence == hit.evidence.translation
    return "the curator’s translation" if translated else "who speaks"


def is_passage(hit: Hit) -> bool:
    """Return whether a sentence is a source's, not its translation or the name of its speaker."""
    passage = hit.evidence
    return passage is not None and hit.sentence not in (passage.translation, passage.speaker)
