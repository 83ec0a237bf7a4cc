"""Which issues and cells hold what a reader searches for."""

from standpoint.compare.cells import Comparison
from standpoint.model import Issue, Position
from standpoint.quotes import normal


def matching(comparison: Comparison, query: str) -> tuple[list[str], set[tuple[str, str]]]:
    """Return the issues and the cells in which every word of `query` stands.

    Case, and the form of quotation marks and dashes, make no difference. An issue matches by its
    title, proposition or note, or by one of its cells; a cell by its summaries, its passages that
    count, their speakers and its note on silence.

    Returns
    -------
    list of str, set of (str, str)
        The ids of the issues in the comparison's order, and the (issue, stakeholder) ids of the
        cells that match by themselves.
    """
    wanted = normal(query).casefold().split()
    cells = {
        key
        for key, cell in comparison.cells.items()
        if _holds(
            [cell.note or ""]
            + [text for position in cell.current for text in _texts(comparison, position)]
            + [text for position in cell.earlier for text in _texts(comparison, position)],
            wanted,
        )
    }
    rows = {issue for issue, _ in cells}
    issues = [
        issue.id
        for issue in comparison.issues
        if issue.id in rows or _holds(_issue_texts(issue), wanted)
    ]
    return issues, cells


def _holds(texts: list[str], wanted: list[str]) -> bool:
    together = normal(" ".join(texts)).casefold()
    return all(word in together for word in wanted)


def _texts(comparison: Comparison, position: Position) -> list[str]:
    passages = comparison.selection.passages(position)
    speakers = [evidence.speaker or "" for evidence in passages]
    return [position.summary, *(evidence.text for evidence in passages), *speakers]


def _issue_texts(issue: Issue) -> list[str]:
    return [issue.title, issue.proposition, issue.note or ""]
