"""Strips: the five steps of an issue in a row of its own, a disc for each stakeholder on them.

One is as wide as there is room; its steps have a fifth of it each. What is read beside one another
stands in one column, on a phone as on a desk.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import count, pairwise
from typing import NamedTuple

from markupsafe import Markup

from standpoint.charts import letters, marks
from standpoint.markup import html, joined

STEPS = (-2, -1, 0, 1, 2)
ROOM = {"always": (5.4, 7.6, 0.0), "narrow": (3.9, 6.2, 0.5)}
"""How wide a word may be beside a mark, in parts of the size of its letters, how much wider with
each step that is free beside it, and at the end: wherever a strip stands, and on a phone."""


class ScaleMark(NamedTuple):
    """A stakeholder on a step of the scale: in a strip, or at a date in a line of what moved."""

    stance: int
    """The step, -2 to 2. Who is divided has a mark on each of its steps."""
    voice: str
    """The voice that the mark is drawn as."""
    name: str = ""
    """The stakeholder's; not needed where no name stands beside it."""
    note: str = ""
    """What stands behind the name, such as that it is divided."""
    say: str = ""
    """All of it in words, for who hears it or points at it. Begins with the name."""
    href: str = ""
    """Where the mark leads; empty where it leads nowhere."""


class GlanceRow(NamedTuple):
    """An issue of `glance`: its text, which may be HTML, its marks, and the strip in words."""

    text: object
    marks: Sequence[ScaleMark]
    say: str


class Rest(NamedTuple):
    """Issues of `glance` that are only counted: their text, what stands on steps, and in words."""

    text: object
    counts: Mapping[int, object]
    say: str


class Holders(NamedTuple):
    """Who holds one stance, or is in one state: its word, and the names, which may be links."""

    stance: int | str
    word: str
    names: Sequence[object]


def marks_by_step(drawn: Iterable[ScaleMark]) -> dict[int, list[ScaleMark]]:
    """Return the marks of each step that has any, from the left, in the order given."""
    found: dict[int, list[ScaleMark]] = {step: [] for step in STEPS}
    for mark in drawn:
        found[mark.stance].append(mark)
    return {step: some for step, some in found.items() if some}


def step_columns(held: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return for each step that is held its column, from 1, and how many columns are free for it.

    What stands on a step may reach as far as the next step that is held.

    Examples
    --------
    >>> step_columns([-1, 2])
    {-1: (2, 3), 2: (5, 1)}
    """
    places = sorted(STEPS.index(step) for step in held)
    return {
        STEPS[place]: (place + 1, following - place)
        for place, following in pairwise([*places, len(STEPS)])
    }


def strip(drawn: Sequence[ScaleMark], say: str, *, named: bool = False) -> Markup:
    """Return a strip; a grey line joins the extremes.

    `say` is the whole strip in words, for who hears it where no mark leads anywhere: a link says
    its own. Where it is `named`, each mark has its name at its right, those of one step below one
    another. Otherwise they stand side by side in the order given, and the names are for the caller
    to tell.
    """
    grouped = marks_by_step(drawn)
    places = step_columns(grouped)
    alone = _rows_of_their_own(grouped, places) if named else {}
    return html(
        '<div class="mk-strip{named}"{said}>{line}{steps}</div>',
        named=" mk-named" if named else "",
        # What is a picture for those who hear it has no links in it.
        said="" if any(mark.href for mark in drawn) else html(' role="img" aria-label="{}"', say),
        line=_line(list(grouped)),
        steps=joined(
            _alone(grouped[step], places[step][0], *alone[step])
            if step in alone
            else _step(grouped[step], places[step], named)
            for step in grouped
        ),
    )


def holders(groups: Iterable[Holders]) -> Markup:
    """Return the names that stand at the right of a strip without them, by stance.

    States without a stance have their sign, and are muted. What is divided counts as a stance here.
    """
    return html('<span class="mk-holders">{}</span>', joined(map(_holders, groups), " "))


def scale(words: Sequence[str], *, named: bool = False) -> Markup:
    """Return the words of the five steps, above strips."""
    return html(
        '<div class="mk-scale{}">{}</div>',
        " mk-named" if named else "",
        joined(html("<span>{}</span>", word) for _, word in zip(STEPS, words, strict=True)),
    )


def glance(rows: Iterable[GlanceRow], words: Sequence[str], rest: Iterable[Rest] = ()) -> Markup:
    """Return issues below one another, each with its named strip, and below them the rest.

    `words` are those of the five steps, and `rest` is counted instead of drawn.
    """
    return html(
        '<div class="mk-glance"><div class="mk-head" aria-hidden="true"><span></span>{}</div>'
        "<ul>{}{}</ul></div>",
        scale(words, named=True),
        joined(
            html(
                '<li><div class="mk-text">{}</div>{}</li>',
                row.text,
                strip(row.marks, row.say, named=True),
            )
            for row in rows
        ),
        joined(_counted(one) for one in rest),
    )


def _counted(rest: Rest) -> Markup:
    """Return what is counted on the steps, each count in the column of its step."""
    held = [step for step in STEPS if step in rest.counts]
    places = step_columns(held)
    counts = joined(
        html('<span style="grid-column:{}/span {}">{}</span>', *places[step], rest.counts[step])
        for step in held
    )
    return html(
        '<li class="mk-rest"><div class="mk-text">{}</div>'
        '<div class="mk-strip mk-named" role="img" aria-label="{}">{}</div></li>',
        rest.text,
        rest.say,
        counts,
    )


def _holders(group: Holders) -> Markup:
    held = group.stance == "divided" or isinstance(group.stance, int)
    before = html("<b>{}</b>", group.word) if held else marks.sign(group.stance) + " " + group.word
    *others, last = group.names
    names = [*(html("<bdi>{}</bdi>,", name) for name in others), html("<bdi>{}</bdi>", last)]
    names[0] = html("{} {}", before, names[0])
    return html(
        "<span{}>{}</span>",
        "" if held else html(' class="mk-without"'),
        joined((html("<span>{}</span>", name) for name in names), " "),
    )


def _line(held: Sequence[int]) -> Markup:
    """Return the line between the outermost steps; none where one step holds all."""
    if len(held) < 2:
        return Markup()
    first, last = STEPS.index(held[0]), STEPS.index(held[-1])
    return html('<i class="mk-join" style="--from:{};--to:{}"></i>', first, last)


def _step(held: Iterable[ScaleMark], place: tuple[int, int], named: bool) -> Markup:
    column, free = place
    return html(
        '<span class="mk-step" style="grid-column:{}/span {}">{}</span>',
        column,
        free if named else 1,
        joined(scale_mark(mark, named) for mark in held),
    )


def _rows_of_their_own(
    grouped: Mapping[int, Sequence[ScaleMark]], places: Mapping[int, tuple[int, int]]
) -> dict[int, tuple[str, int]]:
    """Return for each step whose names need a row of their own where they do, and which row.

    The line and what stands on it take two, which meet in its middle. Below stands what reaches to
    the right, the rightmost first, so that no stem passes it; then what reaches to the left.
    """
    long = {step: _long(held, places[step]) for step, held in grouped.items()}
    alone = sorted((step for step in long if long[step]), key=lambda step: (step == 2, -step))
    return {step: (long[step], row) for step, row in zip(alone, count(3), strict=False)}


def _alone(held: Iterable[ScaleMark], column: int, long: str, row: int) -> Markup:
    """Return a step that has a row of its own where its words are too long: a stem leads to it.

    From the last step names go to the left.
    """
    return html(
        '<span class="mk-step{back}" data-long="{long}" style="--column:{column};--row:{row}">'
        '{marks}</span><i class="mk-stem" style="--column:{column};--row:{row}"></i>',
        back=" mk-back" if column == len(STEPS) else "",
        long=long,
        column=column,
        row=row,
        marks=joined(scale_mark(mark, named=True) for mark in held),
    )


def _long(held: Iterable[ScaleMark], place: tuple[int, int]) -> str:
    """Return where the names of a step have a word too long for their place; empty for nowhere."""
    longest = max(letters.widest_word(f"{mark.name} {mark.note}", 1) for mark in held)
    column, free = place
    ends = column + free > len(STEPS)
    for where, (own, further, at_end) in ROOM.items():
        if longest > own + further * (free - 1) + at_end * ends:
            return where
    return ""


def scale_mark(mark: ScaleMark, named: bool, place: Markup | str = "") -> Markup:
    """Return a disc with its name, as a link where it leads anywhere.

    `place` is the attribute by which the style sheet places it, where what is around does not.
    """
    note = html("<small> {}</small>", mark.note) if mark.note else ""
    hidden = html(' aria-hidden="true"') if mark.href and mark.say else ""  # its title says it
    name = html('<bdi class="mk-name"{}>{}{}</bdi>', hidden, mark.name, note) if named else ""
    return html(
        '<{tag} class="mk-mark{link}"{place}{attributes}>{disc}{name}</{tag}>',
        tag="a" if mark.href else "span",
        link=" sp-link" if mark.href else "",
        place=place,
        attributes=marks.linked(mark.href, mark.say),
        disc=marks.disc(mark.stance, mark.voice, "" if named or mark.href else mark.say),
        name=name,
    )
