"""Tables as HTML."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint.markup import direction_of, html, joined


def drawn(
    caption: str,
    head: Sequence[str],
    rows: Sequence[Sequence[object]],
    ids: Sequence[str] = (),
) -> Markup:
    """Return a table; the first cell of each row is its header.

    Parameters
    ----------
    caption : str
    head : sequence of str
        The heads of the columns.
    rows : sequence of sequence of object
        A cell is text, a number, or HTML.
    ids : sequence of str
        The ids of the rows, where they are places that links lead to.
    """
    return html(
        '<div class="sp-table" tabindex="0" role="region" aria-label="{}, as a table"><table>'
        "<caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
        caption,
        caption,
        joined(html('<th scope="col"{}>{}</th>', direction_of(word), word) for word in head),
        joined(_row(row, ids[place] if ids else "") for place, row in enumerate(rows)),
    )


def _row(row: Sequence[object], name: str) -> Markup:
    first, *rest = row
    return html(
        '<tr{}><th scope="row"{}>{}</th>{}</tr>',
        html(' id="{}"', name) if name else "",
        direction_of(first),
        first,
        joined(_cell(cell) for cell in rest),
    )


def _cell(cell: object) -> Markup:
    look = html(' class="sp-number"') if isinstance(cell, (int, float)) else ""
    return html("<td{}{}>{}</td>", look, direction_of(cell), cell)
