"""The shape of a page while it is still on its way: its head in words, what follows as bars.

It stands in the page that the server sends, so it is there before any script runs.
"""

from pathlib import Path

from markupsafe import Markup

from standpoint.markup import direction_of, html
from standpoint.model import Outline

STYLE = Path(__file__).with_name("shape.css").read_text(encoding="utf-8")


def shape(outline: Outline, is_first: bool) -> Markup:
    """Return the shape of a page, `is_first` for that of the matrix.

    Nobody hears it read: the page itself comes a moment later.
    """
    body = Markup('<div class="sp-shape-lines"></div>')
    if is_first:
        body = html(
            '<strong{}>{}</strong><div class="sp-shape-found"></div>'
            '<div class="sp-shape-cells"></div>',
            direction_of(outline.question),
            outline.question,
        )
    head = html('<p><b>Standpoint</b><span dir="auto">{}</span></p>', outline.title)
    return html('<div id="sp-shape" aria-hidden="true">{}{}</div>', head, body)
