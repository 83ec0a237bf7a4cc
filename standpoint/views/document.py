"""A Markdown document as HTML: headings, lists, tables, code, and nothing active."""

import re
from functools import lru_cache
from string import Template

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from standpoint.direction import is_other

_ALONE = re.compile(r"<p>(\$\w+)</p>")


@lru_cache(maxsize=8)
def rendered(markdown: str, down: int = 1) -> Markup:
    """Return a document as HTML, its headings some levels down.

    HTML in the document is shown as text, and images and links are their text: a document of the
    dossier is data like its YAML, and its relative links lead nowhere in the app.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens, other = parser.parse(markdown), is_other(markdown)
    for token in tokens:
        if other and token.nesting == 1:
            token.attrSet("dir", "auto")
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + down, 6)}"
        for child in token.children or ():
            if child.type == "image":
                parts = child.children or ()
                child.content = "".join(
                    part.content if part.type != "softbreak" else " " for part in parts
                )
            if child.type in ("link_open", "link_close", "image"):
                child.type, child.tag, child.attrs = "text", "", {}
    return Markup(parser.renderer.render(tokens, parser.options, {}))  # markdown-it escapes


def filled(markdown: str, **values: str) -> Markup:
    """Return a document of ours as HTML, each `$name` in it replaced by the value of that name.

    A value that is not HTML is escaped. One whose name is a paragraph of its own may be a table.

    Raises
    ------
    ValueError
        If the document does not name exactly the values that are given.

    Examples
    --------
    >>> print(filled("*At least* $least.", least="a < b"))
    <p><em>At least</em> a &lt; b.</p>
    <BLANKLINE>
    """
    template = Template(_ALONE.sub(r"\1", rendered(markdown, down=0)))
    named = set(template.get_identifiers())
    if named != values.keys():
        unlike = ", ".join(sorted(named ^ values.keys()))
        raise ValueError(f"either not in the document or without a value: {unlike}")
    return Markup(template.substitute({name: escape(said) for name, said in values.items()}))
