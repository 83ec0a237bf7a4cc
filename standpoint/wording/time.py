"""Dates, the time between them, and who moved, in sentences that no calendar of today changes."""

from collections import Counter
from collections.abc import Iterable, Sequence

from standpoint import dates, wording
from standpoint.compare.cells import Comparison, State, median, most_direct
from standpoint.compare.chronology import Change, Column, Dated, Happening, between, unordered
from standpoint.direction import isolated
from standpoint.model import Position
from standpoint.wording.findings.parts import every, numbered, numeral, out_of, scoped

UNITS = ((730, 365.2425, "year"), (63, 30.436875, "month"), (21, 7, "week"), (0, 1, "day"))
"""From how many days on a unit is used, its days, its name."""
TO_COME = "announced, not yet happened"
"""What stands above the first date that was still to come at the date of its source."""
KINDS = {4: "year", 7: "month", 10: "day"}
"""What a date is known to, by its length."""


def gap(earlier: str, later: str) -> str:
    """Return the time between two dates, the second certainly later, as exactly as both are known.

    It is "about" so long where it may be less, or more, than the rounded numbers say.

    Examples
    --------
    >>> gap("2003", "2016"), gap("2016", "2018-01-16"), gap("2018-01-16", "2018-01-18")
    ('12 to 14 years', 'about 1 to 2 years', '2 days')
    >>> gap("2018-01-01", "2018-01-16"), gap("2018-01-01", "2018-01-22")
    ('15 days', '3 weeks')
    >>> gap("2018-01-18", "2018-02"), gap("2021-10", "2022-11-24"), gap("2018-01", "2018-02")
    ('2 to 6 weeks', 'about 13 to 14 months', '1 to 58 days')
    """
    fewest, most = between(earlier, later)
    length, unit = next((length, unit) for days, length, unit in UNITS if most >= days)
    if fewest < length:
        length, unit = next((length, unit) for _, length, unit in UNITS if fewest >= length)
    low, high = round(fewest / length), round(most / length)
    about = "" if low * length <= fewest and most <= high * length else "about "
    if low == high:
        return f"{about}{wording.counted(low, unit)}"
    return f"{about}{low:,} to {high:,} {unit}s"


def short(date: str) -> str:
    """Return a date with the month in three letters.

    Examples
    --------
    >>> short("2018-01-16"), short("2016-10"), short("2003")
    ('16 Jan 2018', 'Oct 2016', '2003')
    """
    *before, year = dates.words(date).split()
    if before:
        before[-1] = before[-1][:3]
    return " ".join([*before, year])


def headline(comparison: Comparison, positions: Sequence[Dated], followed: Sequence[Change]) -> str:
    """Return what the dates say, as a heading: who moved, or of which time the positions are."""
    days = list(dict.fromkeys(held.date for held in positions))
    if not comparison.counted:
        return wording.nothing_counts(comparison).removesuffix(".")
    if not days:
        told = "no position has a known date"
    elif len(days) == 1:
        which = "" if len(positions) == len(comparison.counted) else " with a date"
        whole = out_of(len(positions), len(positions), "position", which)
        verb = "is" if len(positions) == 1 else "are"
        told = f"{whole} {verb} of one {KINDS[len(days[0])]}, {dates.words(days[0])}"
    elif not followed:
        # It may well be stated anew: one position can rest on sources of several dates.
        told = f"{_over(days)}, no position takes the place of an earlier one"
        if again := unordered(comparison):
            several = numbered(again, "position")
            told = f"stated more than once, in an order that is not known: {several}"
    else:
        moved = [change for change in followed if change.moved]
        sides = sum(change.cell.changed_side for change in moved)
        share = out_of(sides or len(moved), len(followed), "position", " that can be followed")
        # Who was on the other side for a while has been there; so may be who is partly left out.
        same = moved and not any(change.crossed or change.cell.left_out for change in moved)
        aside = ", none to the other side" if same else ""
        told = f"{'changed sides' if sides else 'moved'}: {share}{aside}"
    return str(scoped(comparison, "", wording.upper(told)))


def deck(
    positions: Sequence[Dated],
    followed: Sequence[Change],
    happened: Sequence[Happening],
    unknown: int,
    left_out: int = 0,
) -> str:
    """Return what stands under the heading: who did not move, and what was still to come.

    `unknown` is how many positions count whose date is not known, `left_out` how many events the
    reading rules leave out.
    """
    days = list(dict.fromkeys(held.date for held in positions))
    told = []
    if len(days) == 1:
        told.append("With one date nobody can be seen to move.")
    elif followed:
        told.append(f"{wording.upper(_over(days))}, {_moved(followed)}.")
    coming = sum(h.announced for h in happened)
    if coming:
        which = out_of(coming, len(happened), "event")
        late = f"{wording.upper(which)} had not happened yet."
        told.append(late if not late[0].isdigit() else f"Not yet happened: {which}.")
    if unknown:
        told.append(f"Not drawn, for the date is unknown: {numbered(unknown, 'position')}.")
    if left_out:
        told.append(f"Left out by the reading rules: {numbered(left_out, 'event')}.")
    return " ".join(told) or _below(bool(days), bool(happened))


def _below(positions: bool, events: bool) -> str:
    """Return what the page has, as a sentence; positions are those with a date."""
    shown = ((positions, "positions"), (events, "background events"))
    parts = [what for has, what in shown if has]
    if not parts:
        return "No event is recorded."
    return f"Below: {' and '.join(parts)}, each at its date."


def table_caption(events: bool) -> str:
    """Return what a table of all dates holds."""
    return f"Positions{' and background events' if events else ''} by date"


def _moved(followed: Sequence[Change]) -> str:
    moved = sum(change.moved for change in followed)
    stayed = sum(change.stayed for change in followed)
    lacking = sum(len(change.path) == 1 for change in followed) - stayed
    unknown = len(followed) - moved - stayed - lacking
    if stayed == len(followed):
        again = "it was" if stayed == 1 else f"{every(stayed)} were"
        return f"{again} stated again with the same stance"
    counts = (
        (moved, f"{numeral(moved)} moved"),
        (stayed, f"{numeral(stayed)} did not"),
        (lacking, f"of {numeral(lacking)} a position is left out"),
        (unknown, f"of {numeral(unknown)} the order of the stances is not known"),
    )
    return ", and ".join(told for number, told in counts if number)


def unmoved(still: Sequence[Change]) -> str:
    """Return how many did not move, or are not known to have moved, as a heading."""
    sure = all(change.stayed for change in still)
    return f"{len(still):,} {'that did not move' if sure else 'of which no move is known'}"


def how_to_read(skips: bool) -> str:
    """Return how the lines of what moved are read, one of which may skip a date.

    Examples
    --------
    >>> how_to_read(skips=False)
    'up is support, the dark line is mixed, down is oppose'
    >>> how_to_read(skips=True).partition("; ")[2]
    'dashed is a line past a date with no position that counts'
    """
    dashed = "; dashed is a line past a date with no position that counts" if skips else ""
    return f"up is support, the dark line is mixed, down is oppose{dashed}"


def moved_when(comparison: Comparison, change: Change) -> str:
    """Return from what to what a stance moved, and when, as a sentence."""
    days = sorted({date for _, after in change.moves if (date := comparison.date_of(after))})
    when = wording.listed([dates.on(date) for date in days])
    return f"{wording.upper(path(change))}, {when}."


def undated_words(comparison: Comparison, change: Change) -> str:
    """Return what is held of an unknown date, as a sentence; empty where there is none."""
    words = [position_words(comparison, position) for position in change.undated]
    return f"Of unknown date: {wording.listed(words)}." if words else ""


def line_words(comparison: Comparison, change: Change, columns: Sequence[Column]) -> str:
    """Return a line of what moved in words, date by date."""
    told = []
    for column in columns:
        when = wording.listed([dates.words(date) for date in column.dates])
        held = [position_words(comparison, position) for position in column.positions]
        if column.left_out:
            held.append(State.LEFT_OUT.value)
        told.append(f"{when}: {wording.listed(held) or State.NO_STATEMENT.value}")
    name, issue = isolated(change.stakeholder.label), isolated(change.issue.title)
    said = f"{wording.ended(f'{name} on {issue}')} {'; '.join(told)}."
    return f"{said} {undated_words(comparison, change)}".strip()


def position_words(comparison: Comparison, position: Position) -> str:
    """Return the stance of a position and its most direct voice."""
    voice = most_direct(comparison.selection, (position,))
    return f"{wording.STANCE_WORDS[position.stance.score]}, {voice.value}"


def stance_counts(positions: Iterable[Position]) -> str:
    """Return how many positions there are, and how many have which stance."""
    counts = Counter(position.stance.score for position in positions)
    told = [f"{numeral(counts[s])} {w}" for s, w in wording.STANCE_WORDS.items() if counts[s]]
    return f"{numbered(counts.total(), 'position')}: {wording.listed(told)}"


def all_of(positions: Sequence[Dated]) -> str:
    """Return how many positions there are, for the date that all of them are of."""
    count = len(positions)
    return wording.counted(count, "position") if count < 3 else f"all {count:,} positions"


def ribbon_words(positions: Sequence[Dated], happened: Sequence[Happening]) -> str:
    """Return what the ribbon shows, for who hears it."""
    told = [numbered(len(happened), "event")] if happened else []
    told += [stance_counts([held.position for held in positions])] if positions else []
    return f"Dates in their order: {'; '.join(told)}"


def ribbon_note(days: int, positions: Sequence[Dated], counted: bool) -> str:
    """Return how the ribbon of so many dates is to be read, empty where nothing is on it.

    `counted` is whether its positions are counted by stance.
    """
    told = []
    if days > 1:
        told.append("Not to scale: the line shows the order, the distance is written on it.")
    if counted:
        told.append("The positions are counted by stance.")
    elif positions:
        told.append("One square is one position, coloured by its stance.")
    return " ".join(told)


def after(earlier: str, later: str) -> str:
    """Return how long a column is after the one before it.

    Examples
    --------
    >>> after("2013", "2017"), after("2018", "2018-01-16")
    ('3 to 5 years later', '')
    """
    return f"{gap(earlier, later)} later" if dates.later(later, earlier) else ""


def mark(comparison: Comparison, held: Dated) -> tuple[str, ...]:
    """Return what a position tells in the chart of several dates: issue, stance, passage."""
    issue = comparison.dossier.issue_by_id[held.position.issue]
    passage = comparison.selection.passages(held.position)[0]
    words = position_words(comparison, held.position)
    return issue.title, f"{dates.words(held.date)}: {words}", passage.text


def distance(earlier: str, later: str) -> str:
    """Return the time from one date to the next, or that their order is not known.

    Examples
    --------
    >>> distance("2003", "2016"), distance("2018", "2018-01-16")
    ('12 to 14 years', 'order not known')
    """
    return gap(earlier, later) if dates.later(later, earlier) else "order not known"


def chart_summary(positions: Sequence[Dated], happened: Sequence[Happening], unknown: int) -> str:
    """Return the paragraph that stands for the chart of several dates.

    `unknown` is how many positions are of unknown date.
    """
    days = list(dict.fromkeys(held.date for held in positions))
    people = len({held.stakeholder for held in positions})
    told = [
        f"Drawn are {numbered(len(positions), 'position')} of {numbered(people, 'stakeholder')}, "
        f"of {numbered(len(days), 'date')} {_over(days)}."
    ]
    if happened:
        told.append(f"Above them: {numbered(len(happened), 'event')}.")
    told.append("The columns show the order of the dates, not the distance.")
    if len({KINDS[len(d)] for d in (*days, *(h.event.date for h in happened))}) > 1:
        told.append("A year or a month stands ahead of the days in it.")
    told.append(
        "One square is one stance, from oppose on the left of a date to support on its right; a "
        "number in it is how many positions have it."
    )
    if unknown:
        told.append(f"Not drawn, for the date is unknown: {numeral(unknown)}.")
    return " ".join(told)


def path(change: Change) -> str:
    """Return from what to what a stance changed, step by step, as far as it has dates."""
    steps = [
        wording.listed([wording.STANCE_WORDS[score] for score in sorted(s.score for s in step)])
        for step in change.path
    ]
    if median(stance.score for stance in change.path[-1]) is None:
        steps[-1] = State.DIVIDED.value
    return f"from {' to '.join(steps)}"


def _over(days: list[str]) -> str:
    """Return dates as a time with its preposition: from the first to the last, or in one."""
    first, last = dates.ends(days)
    return dates.on(first) if first == last else f"from {dates.range_words(days)}"
