"""Two codings of the same sources in sentences: figures, scope, what is in dispute."""

import math
from collections.abc import Mapping

from standpoint import dates
from standpoint.compare.cells import Cell, State
from standpoint.compare.codings import Codings, Dispute, DisputeKind, Reliability, Unshared
from standpoint.model.coders import Coders
from standpoint.wording import cell_words, counted, listed, rounded

QUESTIONS = {
    "position": "Is there a position?",
    "stance": "Which stance?",
    "voice": "In which voice?",
}
_OF = {
    "position": "common to both",
    "stance": "with a number in both",
    "voice": "with a position in both",
}
_NONE = {
    "position": "The two codings have no cell in common.",
    "stance": "No cell has a number in both.",
    "voice": "No cell has a position in both.",
}
"""The cells that answer each question, and what is said where there is none."""

READING = (
    "Alpha (Krippendorff) is 1 where the codings agree on all cells and 0 where they agree no "
    "better than chance. The stance counts as ordinal: the further apart, the less alike. "
    "Krippendorff asks for .800, and for .667 where conclusions are tentative; of few cells alpha "
    "says little, whatever it is."
)

REFERENCES = (
    "- Krippendorff, K. (2011). Computing Krippendorff’s alpha-reliability. University of "
    "Pennsylvania, Annenberg School for Communication.\n"
    "- Hayes, A. F., & Krippendorff, K. (2007). Answering the call for a standard reliability "
    "measure for coding data. Communication Methods and Measures, 1(1), 77–89. "
    "doi:10.1080/19312450709336664"
)
"""What alpha rests on, as a list in Markdown."""


def alpha_words(alpha: float) -> str:
    """Return an alpha to three places; only what is 1 is written so.

    Examples
    --------
    >>> alpha_words(0.7434), alpha_words(0.9999), alpha_words(1.0), alpha_words(-0.25)
    ('0.743', '0.999', '1.000', '−0.250')
    >>> alpha_words(-0.0001), alpha_words(-0.9999)
    ('0.000', '−1.000')
    >>> alpha_words(0.0625)
    '0.063'
    """
    shown = alpha if alpha == 1 else min(rounded(alpha, 3), 0.999)
    return f"{shown + 0:.3f}".replace("-", "−")  # and never −0.000


def _agreement(question: str, n: int, same: int, alpha: float, rest: str = "") -> str:
    """Return how often two codings agree on a question, alpha, and `rest` of it if there is one."""
    if not n:
        return _NONE[question]
    cells = f"Alike on {same:,} of {counted(n, 'cell')} {_OF[question]}"
    if math.isnan(alpha):
        return f"{cells}; alpha is not defined, for no two values differ."
    return f"{cells}; alpha = {alpha_words(alpha)}{rest}."


def reliability_sentence(question: str, found: Reliability) -> str:
    """Return how far two codings agree on a question, "position", "stance" or "voice".

    Examples
    --------
    >>> from collections import Counter
    >>> print(reliability_sentence("position", Reliability("nominal", Counter({(1, 1): 2}))))
    Alike on 2 of 2 cells common to both; alpha is not defined, for no two values differ.
    """
    spread, rest = found.range, ""
    if spread is None:
        rest = (
            ", which hangs on a single cell: without it no two values would differ, and there "
            "would be no alpha"
        )
    elif found.same < found.n:
        span = " to ".join(dict.fromkeys(map(alpha_words, spread)))
        rest = f", {span} when any one of these cells is left out"
    return _agreement(question, found.n, found.same, found.alpha, rest)


def recorded(coders: Coders) -> dict[str, str]:
    """Return what an outline records of two codings, by question."""
    return {
        QUESTIONS[name]: _agreement(name, one.n, one.same, one.value)
        for name, one in coders.agreed.items()
    }


def recorded_title(coders: Coders) -> str:
    """Return which two codings were compared, and when."""
    when = f", compared {dates.on(coders.date)}" if coders.date else ""
    return f"{listed(coders.names)}{when}"


def scope_sentence(found: Codings) -> str:
    """Return how much two codings have in common."""
    issues, people = len(found.issues), len(found.stakeholders)
    return (
        f"Compared: {counted(issues * people, 'cell')}, {counted(issues, 'issue')} of "
        f"{counted(people, 'stakeholder')}."
    )


def apart_sentences(apart: Mapping[str, Unshared], names: tuple[str, str]) -> list[str]:
    """Return what only one of two codings has, and what they word differently."""
    said = []
    for kind, unshared in apart.items():
        for name, only in zip(names, (unshared.first, unshared.second), strict=True):
            if only:
                said.append(f"Only in {name}, and not compared: {kind} {listed(only)}.")
        if unshared.differing:
            what = {"issues": "propositions", "sources": "texts"}[kind]
            said.append(
                f"Compared although their {what} differ: {kind} {listed(unshared.differing)}."
            )
    return said


def nothing_in_common(found: Codings, names: tuple[str, str]) -> str:
    """Return why there is nothing to compare in two codings, empty where there is something."""
    advice = (
        "Give both codings the same _dossier.yaml and seeds/, and the stakeholders' files the same "
        "names."
    )
    for kind, held in (("issue", found.issues), ("stakeholder", found.stakeholders)):
        if not held:
            apart = {f"{kind}s": found.apart[f"{kind}s"]}
            only = " ".join(apart_sentences(apart, names))
            return f"There is nothing to compare: no {kind} is in both codings. {only} {advice}"
    if not any(one or other for one, other in found.position.table):
        return (
            "There is nothing to compare: neither coding has a position in any cell that both have."
        )
    return ""


def kind_words(found: Dispute, names: tuple[str, str]) -> str:
    """Return what a cell is in dispute over."""
    if found.kind == DisputeKind.POSITION:
        return f"only {names[0] if found.first.current else names[1]} has a position"
    if found.kind == DisputeKind.SILENCE:
        silent, other = names if found.first.state == State.SILENT else names[::-1]
        return f"{silent} says that it is silent, {other} says nothing of it"
    return found.kind.value


def disputes_heading(found: Codings) -> str:
    """Return how many cells are in dispute over what."""
    if not found.disputes:
        return "No cell is in dispute."
    numbers = {kind: sum(one.kind == kind for one in found.disputes) for kind in DisputeKind}
    told = [f"{number:,} over {kind.value}" for kind, number in numbers.items() if number]
    return f"{counted(len(found.disputes), 'cell')} in dispute: {', '.join(told)}"


def disputes_sentences(found: Codings) -> list[str]:
    """Return how the cells in dispute and those that are not alike in the figures add up."""
    said = []
    if len({one.kind for one in found.disputes}) > 1:
        said.append("A cell that differs in several ways is counted once, under the first of them.")
    if divided := sum(one.has_no_number for one in found.disputes if one.kind == DisputeKind.SIDE):
        said.append(
            f"Over the side, {counted(divided, 'cell')} {'is' if divided == 1 else 'are'} divided "
            "in one coding; what is divided has no number, and the figure of the stance leaves it "
            "out."
        )
    alone = sum(one.kind == DisputeKind.VOICE for one in found.disputes)
    if both := found.voice.n - found.voice.same - alone:
        said.append(
            f"The voice differs, too, in {counted(both, 'cell')} over the side or the strength."
        )
    if any(one.kind == DisputeKind.SILENCE for one in found.disputes):
        said.append(
            "Where only one coding says that somebody is silent, neither has a position, so the "
            "figures count the cell as alike."
        )
    return said


def cell_line(cell: Cell) -> str:
    """Return what a cell is, with the curator's note where it is silent."""
    if cell.state == State.SILENT:
        return f"{cell_words(cell)}: {cell.note}"
    return cell_words(cell)
