"""A dossier, or a selection of it, in sentences: how much there is, in whose words, from where."""

from standpoint import dates
from standpoint.compare.cells import Comparison
from standpoint.compare.voices import never_quoted
from standpoint.direction import isolated
from standpoint.model import Voice
from standpoint.wording import counted, ended, nothing_counts, spelled, where
from standpoint.wording.findings.parts import numbered


def dossier_counts(comparison: Comparison) -> str:
    """Return how much there is: stakeholders, issues and positions that count."""
    return (
        f"{counted(len(comparison.stakeholders), 'stakeholder')}, "
        f"{counted(len(comparison.issues), 'issue')}, "
        f"{counted(len(comparison.counted), 'position')}"
    )


def dossier_voices(comparison: Comparison) -> str:
    """Return how many positions are in own words, who is never quoted, who has none, and why."""
    return f"{_own_words(comparison)}{_unheard(comparison)}"


def dossier_sources(comparison: Comparison) -> tuple[str, str]:
    """Return how many sources are cited, and of what dates, the second with a space ahead."""
    cited = comparison.sources
    known = {source.date for source in cited if source.date}
    number = f"{spelled(len(cited))} {'source' if len(cited) == 1 else 'sources'}"
    if not known:
        return (number, " of unknown date") if cited else ("no source", "")
    undated = sum(source.date is None for source in cited)
    rest = f", {spelled(undated)} of unknown date" if undated else ""
    return number, f" of {dates.range_words(known)}{rest}"


def _own_words(comparison: Comparison) -> str:
    positions = comparison.counted
    own = sum(any(e.voice == Voice.QUOTED for e in passages) for _, _, passages in positions)
    if not positions:
        return nothing_counts(comparison)
    if own == len(positions) == 1:
        return "It is in the stakeholder’s own words."
    if own == len(positions):
        every = "Both" if own == 2 else "All of them"
        return f"{every} are in the stakeholder’s own words."
    if not own:
        return f"In the stakeholder’s own words{where(comparison)}: none."
    return f"In the stakeholder’s own words: {numbered(own, 'position')}."


def _unheard(comparison: Comparison) -> str:
    """Return who is in the matrix without a word of their own, and who is not in it, and why."""
    people = comparison.stakeholders
    holding = {name for name, _, _ in comparison.counted}
    left_out = {name for (_, name), cell in comparison.cells.items() if cell.left_out}
    told = {
        "Never quoted": [s for s in people if never_quoted(comparison.dossier, s)],
        "Without a position here": [s for s in people if s.id not in holding | left_out],
        "Left out by the reading rules": [s for s in people if s.id in left_out - holding],
    }
    return "".join(
        ended(f" {what}: {', '.join(isolated(one.label) for one in who)}")
        for what, who in told.items()
        if who and len(who) < len(people)
    )
