"""The line of a stakeholder that moved on an issue: a column for each date, support up."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup

from standpoint.charts import marks
from standpoint.charts.strips import STEPS, ScaleMark, scale_mark
from standpoint.markup import html, joined


class Move(NamedTuple):
    """A line between two marks: from which column and stance to which, and if it skips a date."""

    start: int
    before: int
    end: int
    after: int
    skips: bool


def moves(dates: Sequence[Sequence[ScaleMark]]) -> list[Move]:
    """Return the lines between the marks of each date and those of the next that has any.

    A date has none where there is no statement, and several where it is divided. A line that passes
    a date without a statement skips it, and is dashed.
    """
    held = [column for column, marks_there in enumerate(dates) if marks_there]
    return [
        Move(start, before.stance, end, after.stance, end - start > 1)
        for start, end in pairwise(held)
        for before in dates[start]
        for after in dates[end]
    ]


def line(
    dates: Sequence[Sequence[ScaleMark]],
    say: str,
    left_out: Collection[int] = (),
) -> Markup:
    """Return the line of one stakeholder on one issue, 74 px high.

    `dates` are as for `moves`, and the same in every line of a page; `say` is the whole line in
    words. The columns in `left_out` are of dates with a statement that does not count, and have its
    sign.
    """
    linked = any(mark.href for there in dates for mark in there)
    return html(
        '<div class="mk-moves" role="{role}" aria-label="{say}" style="--of:{of}">'
        "{levels}{moves}{marks}{away}</div>",
        role="group" if linked else "img",
        say=say,
        of=len(dates),
        levels=joined(html('<i class="mk-level" style="--at:{}"></i>', step) for step in STEPS),
        moves=joined(_move(move) for move in moves(dates)),
        marks=joined(_mark(column, mark) for column, there in enumerate(dates) for mark in there),
        away=joined(_away(column) for column in sorted(left_out)),
    )


def head(labels: Sequence[str]) -> Markup:
    """Return the labels of the dates, above lines."""
    return html(
        '<div class="mk-dates" style="--of:{}">{}</div>',
        len(labels),
        joined(html("<span>{}</span>", label) for label in labels),
    )


def _move(move: Move) -> Markup:
    return html(
        '<i class="mk-move"{skips} '
        'style="--start:{start};--before:{before};--end:{end};--after:{after}"></i>',
        skips=html(' data-skips=""') if move.skips else "",
        start=move.start,
        before=move.before,
        end=move.end,
        after=move.after,
    )


def _mark(column: int, mark: ScaleMark) -> Markup:
    place = html(' style="--start:{};--before:{}"', column, mark.stance)
    return scale_mark(mark, named=False, place=place)


def _away(column: int) -> Markup:
    """Return the sign of what is left out, below the scale."""
    return html(
        '<i class="mk-away" style="--start:{}" aria-hidden="true">{}</i>',
        column,
        marks.SIGNS["left out"],
    )
