"""A Markdown document of the dossier as HTML: headings, lists, tables, code, and nothing active."""

from markdown_it import MarkdownIt
from markupsafe import Markup

from standpoint.direction import is_other


def rendered(markdown: str) -> Markup:
    """Return a document as HTML, its headings two levels down.

    HTML in the document is shown as text, images are left out, and links are their text: a document
    of the dossier is data like its YAML, and its relative links lead nowhere in the app.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    tokens, other = parser.parse(markdown), is_other(markdown)
    for token in tokens:
        if other and token.nesting == 1:
            token.attrSet("dir", "auto")
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 2, 6)}"
        for child in token.children or ():
            if child.type in ("link_open", "link_close"):
                child.type, child.tag, child.attrs = "text", "", {}
    return Markup(parser.renderer.render(tokens, parser.options, {}))  # markdown-it escapes
