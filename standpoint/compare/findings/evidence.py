"""Findings on what positions rest on: whose words, and how many passages."""

from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import THIN, Lead, NeverQuoted, OnePassage, ThroughOthers
from standpoint.compare.voices import never_quoted
from standpoint.model import Voice


def unheard(comparison: Comparison) -> list[NeverQuoted | ThroughOthers]:
    """Return who is never quoted, and who is heard only through others.

    Nothing is said where the reading rules choose among the voices: who is not quoted then may be
    so by the rules. Otherwise all passages of a stakeholder in the dossier are looked at, those
    under other topics and of other sources too, so that what is found holds under any rules.

    Where all who are never quoted are heard only through others, the second says it all.
    """
    voices = without_words(comparison)
    through_others = tuple(name for name, found in voices.items() if found == {Voice.ASCRIBED})
    holding = len({name for name, _, _ in comparison.counted})
    leads = Lead("voices")
    found: list[NeverQuoted | ThroughOthers] = []
    if len(voices) > len(through_others):
        weight = len(voices) / holding
        found.append(NeverQuoted(stakeholders=tuple(voices), weight=weight, leads=leads))
    if through_others:
        weight = len(through_others) / holding
        found.append(ThroughOthers(stakeholders=through_others, weight=weight, leads=leads))
    return found


def without_words(comparison: Comparison) -> dict[str, set[Voice]]:
    """Return who has a position, and no words of its own in the dossier, with all its voices.

    Empty where the reading rules choose among the voices.
    """
    if comparison.selection.voices:
        return {}
    dossier = comparison.dossier
    holding = {name for name, _, _ in comparison.counted}
    return {
        stakeholder.id: {e.voice for held in stakeholder.positions for e in held.evidence}
        for stakeholder in comparison.stakeholders
        if stakeholder.id in holding and never_quoted(dossier, stakeholder)
    }


def one_passage(comparison: Comparison) -> OnePassage | None:
    """Return how many of the positions that count rest on a single passage.

    A passage that the reading rules leave out is one that the position rests on all the same.
    """
    rested = [
        len({(e.source, e.text, e.before) for e in position.evidence})
        for _, position, _ in comparison.counted
    ]
    count = rested.count(1)
    if not count:
        return None
    return OnePassage(
        count=count, of=len(rested), weight=THIN * count / len(rested), leads=Lead("methods")
    )
