"""Text becomes HTML here and nowhere else: always data, never markup."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from standpoint import direction
from standpoint.patterns import regex

_NOT_XML = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def html(template: str, *values: object, **named: object) -> Markup:
    """Return HTML from a template of ours; every value that is not HTML itself is escaped.

    Examples
    --------
    >>> print(html("<p>{} {}</p>", "a < b", html("<b>{}</b>", "&")))
    <p>a &lt; b <b>&amp;</b></p>
    """
    by_name = {name: _safe(value) for name, value in named.items()}
    return Markup(template.format(*map(_safe, values), **by_name))


def _safe(value: object) -> object:
    """Return a value as it may stand in HTML; how a number is written is up to the template."""
    return value if isinstance(value, (int, float, Markup)) else escape(value)


def joined(parts: Iterable[object], between: str = "") -> Markup:
    """Return parts as one piece of HTML; those that are not HTML are escaped."""
    return Markup(between).join(escape(part) for part in parts)


def clean(text: str) -> str:
    r"""Return a text with the few characters that no XML file can hold replaced.

    Examples
    --------
    >>> clean("a\tb\x00c")
    'a\tb�c'
    """
    return _NOT_XML.sub("\ufffd", text)


def marked(pieces: Iterable[str]) -> Markup:
    """Return a text that comes in pieces, every second one of them marked.

    Examples
    --------
    >>> print(marked(["No ", "camps", " in Calais"]))
    No <mark>camps</mark> in Calais
    """
    return joined(html("<mark>{}</mark>", one) if n % 2 else one for n, one in enumerate(pieces))


def bdi(text: object) -> Markup:
    """Return a text of the data for a sentence of ours, set apart in its own direction."""
    return html("<bdi>{}</bdi>", text)


def direction_of(text: object) -> Markup:
    """Return the attribute of an element whose text runs from right to left; else nothing.

    It is for what holds words of ours as often as of the data: what always holds the data's has
    `dir="auto"` anyway.
    """
    return own_direction(text) if direction.is_other(str(text)) else Markup()


def own_direction(text: object) -> Markup:
    """Return the attribute of an element that holds a text of the data, or a sentence with some.

    A browser that finds out itself would take the direction of the first name for the sentence's.
    """
    return Markup() if direction.is_ours(str(text)) else Markup(' dir="auto"')


def language_of(language: str | None, text: str) -> Markup:
    """Return the attributes of an element that holds a text of a source: direction, language.

    The text may be HTML of ours, such as a sentence with a passage marked.
    """
    if not language:
        return Markup(' dir="auto"')
    words = text.striptags() if isinstance(text, Markup) else text
    return html(' dir="{}" lang="{}"', direction.in_language(words, language), language)
