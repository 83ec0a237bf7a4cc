"""A finding as a sentence with its links."""

from collections.abc import Callable

from markupsafe import Markup

from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import Finding, Lead
from standpoint.markup import joined
from standpoint.wording.findings import sentence


def linked(comparison: Comparison, found: Finding, link: Callable[[str, Lead], str]) -> Markup:
    """Return a finding as a sentence; `link` makes one of words and of where they lead."""
    return joined(
        piece if isinstance(piece, str) else link(piece.words, piece.leads or found.leads)
        for piece in sentence(found, comparison).pieces
    )
