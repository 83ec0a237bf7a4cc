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

    A cell is text, a number, or HTML. Figures, and the heads of columns that have any, stand at the
    end of their column. Rows have `ids` where they are places that links lead to.
    """
    return html(
        '<div class="sp-table" tabindex="0" role="region" aria-label="{}, as a table"><table>'
        "<caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
        caption,
        caption,
        joined(
            html(
                '<th scope="col"{}{}>{}</th>',
                _look(place > 0 and any(_is_figure(row[place]) for row in rows)),
                direction_of(word),
                word,
            )
            for place, word in enumerate(head)
        ),
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
    shown = cell
    if isinstance(cell, (int, float)) and cell < 0:
        shown = f"−{-cell}"
    return html("<td{}{}>{}</td>", _look(_is_figure(cell)), direction_of(cell), shown)


def _is_figure(cell: object) -> bool:
    return isinstance(cell, (int, float))


def _look(is_number: bool) -> Markup:
    return Markup(' class="sp-number"') if is_number else Markup()
