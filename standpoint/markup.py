"""Text becomes HTML here and nowhere else: always data, never markup."""

from collections.abc import Iterable

from markupsafe import Markup, escape


def html(template: str, *values: object, **named: object) -> Markup:
    """Return HTML from a template of ours; every value that is not HTML itself is escaped.

    Examples
    --------
    >>> print(html("<p>{} {}</p>", "a < b", html("<b>{}</b>", "&")))
    <p>a &lt; b <b>&amp;</b></p>
    """
    return Markup(template).format(*values, **named)


def joined(parts: Iterable[object], between: str = "") -> Markup:
    """Return parts as one piece of HTML; those that are not HTML are escaped."""
    return Markup(between).join(escape(part) for part in parts)
