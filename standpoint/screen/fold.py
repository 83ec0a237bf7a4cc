"""Parts of a page that open on demand, and say while they are closed what they hold."""

from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup

from standpoint.markup import html, joined


def folded(summary: object, content: object, look: str = "") -> Markup:
    """Return content under a line that opens it; `look` is a further class of both."""
    return html(
        '<details class="sp-folded{}"><summary>{}</summary>{}</details>',
        f" {look}" if look else "",
        summary,
        content,
    )


def more(items: Sequence[Markup], shown: int, wrap: Callable[[Sequence[Markup]], Markup]) -> Markup:
    """Return items: so many of them `shown`, the others under a line that says how many they are.

    `wrap` makes HTML of either.
    """
    others = items[shown:]
    return wrap(items[:shown]) + (folded(f"{len(others)} more", wrap(others)) if others else "")


def part(title: str, note: object, content: object, *, is_open: bool = False) -> Markup:
    """Return content under a heading that opens it.

    `note` stands beside the heading: how much there is, in words. It and the content are escaped
    unless they are HTML.
    """
    return html(
        '<details class="sp-prose sp-fold"{open}><summary><h2>{title}</h2>'
        "<span>{note}</span></summary>{content}</details>",
        open=html(' open=""') if is_open else "",
        title=title,
        note=note,
        content=content,
    )


def line(cells: Iterable[Markup], content: object, onward: object, *, opened: bool) -> Markup:
    """Return a line of a list that opens to what is behind it, or is open to begin with.

    `cells` stand in its columns; `onward` is where the content leads.
    """
    return html(
        '<details class="sp-row"{}><summary>{}</summary><div class="sp-behind">{}'
        '<p class="sp-onward">{}</p></div></details>',
        html(' open=""') if opened else "",
        joined(cells),
        content,
        onward,
    )
