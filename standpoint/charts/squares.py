"""Squares: one for each issue that two stakeholders share, or for each position that is counted."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from standpoint.charts import marks
from standpoint.markup import html, joined

RELATION_SIGNS = {"same": "=", "apart": "~", "opposite": "≠", "not shared": ""}
"""The sign of how two stances relate. What is not shared is hollow."""

TARGET = 24
"""How many pixels a link is wide and high at least."""


class Square(NamedTuple):
    """An issue of a pair."""

    relation: str
    """same, apart, opposite, or not shared."""
    say: str
    """The issue and the relation in words, for who hears it or points at it."""
    label: object = ""
    """What stands beside it, text or HTML; empty where the square stands alone."""
    href: str = ""
    """Where it leads, with its label; empty where it leads nowhere. To a place of the same page,
    which begins with "#", the browser goes by itself."""
    outlined: bool = False
    """Whether it is the exception among its neighbours."""


class Count(NamedTuple):
    """A row of `tally`: how many positions have a stance, or reach us through a voice.

    `of` is what marks are drawn for: a score, the name of a state such as "divided", or a voice.
    """

    of: int | str
    word: str
    number: int


def square(relation: str, size: int = 16) -> Markup:
    """Return one square, `size` pixels wide; words beside it have to say what it shows."""
    return html(
        '<i class="mk-square" data-relation="{}" style="--mk-size:{}px" aria-hidden="true">{}</i>',
        relation.replace(" ", "-"),
        size,
        RELATION_SIGNS[relation],
    )


def squares(drawn: Sequence[Square], say: str, size: int = 26) -> Markup:
    """Return squares in a row that wraps, in the order given.

    Where none has a label or leads anywhere, they are one picture for who hears them, and `say` is
    all of them in words; empty where what is around them says so. They are `size` pixels wide, 12
    to 26; a link is never smaller than 24.
    """
    if not any(one.label or one.href for one in drawn):
        return html(
            '<span class="mk-squares"{}>{}</span>',
            marks.said(say),
            joined(_square(one, size) for one in drawn),
        )
    return html(
        '<ul class="mk-squares"{} style="--mk-target:{}px">{}</ul>',
        html(' aria-label="{}"', say) if say else "",
        max(size, TARGET),
        joined(html("<li>{}</li>", _square(one, size)) for one in drawn),
    )


def shares(numbers: Mapping[str, int], say: str) -> Markup:
    """Return a bar of relations, as wide as each has issues: for more than squares can show.

    `say` is all of it in words.
    """
    parts = joined(
        html(
            '<i class="mk-share" data-relation="{}" style="--part:{}">{}</i>',
            relation.replace(" ", "-"),
            number,
            RELATION_SIGNS[relation],
        )
        for relation, number in numbers.items()
        if number
    )
    return html('<span class="mk-shares" role="img" aria-label="{}">{}</span>', say, parts)


def dots(members: Sequence[int], of: int, say: str) -> Markup:
    """Return a row of dots joined by a line: which of so many stand together.

    `members` are their places, ascending from 0, and `say` is who they are, in words.
    """
    return html(
        '<span class="mk-dots" role="img" aria-label="{say}" style="--of:{of}">'
        '<i class="mk-joined" style="--from:{first};--to:{last}"></i>{dots}</span>',
        say=say,
        of=of,
        first=members[0],
        last=members[-1],
        dots=joined(html('<i class="mk-dot" style="--at:{}"></i>', place) for place in members),
    )


def tally(counts: Iterable[Count], say: str) -> Markup:
    """Return a row for each count: its word, as many squares, and the number.

    One of none has no square. `say` is what is counted, for who hears it.
    """
    return html(
        '<ul class="mk-tally" aria-label="{}">{}</ul>',
        say,
        joined(_row(count) for count in counts),
    )


def relation_legend(words: Mapping[str, str]) -> Markup:
    """Return the line that explains the squares of pairs, by the word of each relation."""
    entries = (html("<li>{} <span>{}</span></li>", square(of), word) for of, word in words.items())
    return html('<div class="mk-legend"><ul aria-label="Key">{}</ul></div>', joined(entries))


def _square(one: Square, size: int) -> Markup:
    """Return a square with its label, as a link where it leads anywhere."""
    alone = not one.label
    return html(
        '<{tag} class="mk-issue{link}"{attributes}{outlined}>{square}{label}</{tag}>',
        tag="a" if one.href else "span",
        link=" sp-link" if one.href and not one.href.startswith("#") else "",
        attributes=marks.linked(one.href, one.say if alone or not one.href else ""),
        outlined=html(' data-outlined=""') if one.outlined else "",
        square=square(one.relation, size),
        label=_said(one) if alone else html(' <span dir="auto">{}</span>', one.label),
    )


def _said(one: Square) -> Markup:
    """Return what a square without a label says to who hears it, unless its link says it."""
    return Markup() if one.href else marks.heard(one.say)


def _row(count: Count) -> Markup:
    is_voice = isinstance(count.of, str) and count.of in marks.EDGES
    named = marks.voice(str(count.of)) if is_voice else count.word
    drawn = marks.look(None, (str(count.of),)) if is_voice else marks.look(count.of)
    one = html('<i class="mk-unit"{} aria-hidden="true"></i>', drawn)
    return html(
        '<li><span>{}</span> <span class="mk-units"><span>{}</span><b>{}</b></span></li>',
        named,
        one * count.number,
        count.number,
    )
