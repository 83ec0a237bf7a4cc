"""A part of a page that opens on demand, and says while it is closed what it holds."""

from markupsafe import Markup

from standpoint.markup import html


def part(title: str, note: object, content: object) -> Markup:
    """Return content under a heading that opens it.

    `note` stands beside the heading: how much there is, in words. It and the content are escaped
    unless they are HTML.
    """
    return html(
        '<details class="sp-prose sp-fold"><summary><h2>{}</h2><span>{}</span></summary>{}'
        "</details>",
        *(title, note, content),
    )
