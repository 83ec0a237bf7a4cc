"""Findings in sentences, each with the part that leads to what it rests on.

A sentence begins with a word of ours, so that names stand as they are written, and no verb has to
agree with a name. Numbers up to nine are words. Where the reading rules choose, the sentence says
that it holds of the selection, so that it is true wherever it is read.
"""

from collections.abc import Callable
from functools import partial

from standpoint.compare.cells import Comparison
from standpoint.compare.findings import kinds
from standpoint.compare.findings.kinds import Finding, Opposite
from standpoint.wording import stop
from standpoint.wording.findings import sentences
from standpoint.wording.findings.parts import Sentence

FIRST = 3
"""As many findings stand under the question in large letters."""
SENTENCES: dict[type[Finding], Callable[..., Sentence]] = {
    kinds.Positions: sentences.positions,
    kinds.Opposite: sentences.opposite,
    kinds.Together: sentences.together,
    kinds.NeverQuoted: partial(sentences.unheard, what="Never quoted"),
    kinds.ThroughOthers: partial(sentences.unheard, what="Heard only through others"),
    kinds.Alone: sentences.alone,
    kinds.OnePassage: sentences.one_passage,
    kinds.ChangedSides: sentences.changed_sides,
    kinds.MostContested: sentences.most_contested,
    kinds.OnIssue: sentences.on_issue,
    kinds.OfStakeholder: sentences.of_stakeholder,
    kinds.BestSplit: sentences.best_split,
    kinds.Misfit: sentences.misfit,
    kinds.Shared: sentences.shared,
}
"""What makes the sentence of a finding, for the whole of the closed set; without its full stop."""


def sentence(found: Finding, comparison: Comparison) -> Sentence:
    """Return a finding of a comparison as a sentence."""
    told = SENTENCES[type(found)](found, comparison)
    return Sentence((*told.pieces, stop(str(told))))


def headline(found: Finding, comparison: Comparison) -> str:
    """Return a finding as a heading, without a full stop; opposite sides are counted, not named."""
    if isinstance(found, Opposite):
        return str(sentences.opposite(found, comparison, titled=False))
    return str(SENTENCES[type(found)](found, comparison))
