"""The page on time says what the dates say under any reading rule, and nothing of today's."""

import re
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from standpoint import dates
from standpoint.charts import STANCE_COLOURS
from standpoint.compare.cells import Comparison
from standpoint.compare.chronology import changes, dated, happenings, undated
from standpoint.compare.selection import Selection
from standpoint.markup import html
from standpoint.model import VOICES, Position
from standpoint.wording import time
from standpoint.wording.background import relation
from tests.app import Reader, between, plain
from tests.conftest import OEHLBRUECK, REPOSITORY, write_large
from tests.elements import having, parse, style, words
from tests.reading import READINGS, compared, name


def held(comparison: Comparison) -> list[tuple[str, str, str, Position]]:
    """Return stakeholder, issue, date and position of all that count, by a walk over the records.

    What no passage gives a date has "".
    """
    shown = {issue.id for issue in comparison.issues}
    found = []
    for person in comparison.stakeholders:
        for position in person.positions:
            passages = [e for e in position.evidence if comparison.selection.counts(e)]
            if passages and position.issue in shown:
                known = [comparison.dossier.source_by_id[e.source].date for e in passages]
                of_sources = dates.latest([d for d in known if d]) if all(known) else None
                found.append(
                    (person.id, position.issue, position.date or of_sources or "", position)
                )
    return found


def voice(rules: Selection, position: Position) -> str:
    """Return the most direct voice of those passages of a position that count."""
    said = {passage.voice.value for passage in position.evidence if rules.counts(passage)}
    return next(voice for voice in VOICES if voice in said)


def fragment(shown: str, start: str) -> Element:
    """Return the block of HTML that begins with a tag, as a tree."""
    (block,) = (one for one in shown.split("\n") if one.startswith(start))
    return parse(block)


def squares(figure: Any) -> Counter[tuple[str, str, int]]:
    """Return how many positions of whom at which date have which stance, by the figure."""
    axes = figure["layout"]
    columns = [unescape(label).partition("<br>")[0] for label in axes["xaxis"]["ticktext"]]
    width = axes["xaxis"]["tickvals"][0] * 2
    (trace,) = (one for one in figure["data"] if one["name"] == "positions")
    score = {colour: stance for stance, colour in STANCE_COLOURS.items()}
    found: Counter[tuple[str, str, int]] = Counter()
    for x, colour, number, (told,) in zip(
        trace["x"], trace["marker"]["color"], trace["text"], trace["customdata"], strict=True
    ):
        who = unescape(told.partition("<br>")[0].removeprefix("<b>").removesuffix("</b>"))
        found[who, columns[int(x // width)], score[colour]] += int(number or 1)
    return found


@pytest.mark.parametrize(("folder", "rules"), READINGS, ids=name)
def test_every_position_and_event_stands_at_its_date(folder: Path, rules: Selection) -> None:
    app, comparison = Reader(folder), compared(folder, rules)
    shown = app.open("time", **vars(rules))
    told, happened = dated(comparison), happenings(comparison)
    everything = [one for one in held(comparison) if one[2]]
    assert sorted(h.position.line for h in told) == sorted(p.line for *_, p in everything)
    title = time.headline(comparison, told, changes(comparison))
    assert html("<h1>{}</h1>", title) in shown
    labels = {one.id: one.label for one in comparison.stakeholders}
    titles = {issue.id: issue.title for issue in comparison.issues}
    days = {one[2] for one in everything}
    if len(days) > 1:
        (figure,) = app.figures
        assert squares(figure) == Counter(
            (labels[who], time.short(date), position.stance.score)
            for who, _, date, position in everything
        )
        alt = app.spoken[0]
        assert alt == time.chart_summary(told, happened, len(undated(comparison)))
    elif told or happened:
        assert app.figures == []
        drawn = {
            words(having(one, "mk-when")[0].find("b")).partition(":")[0]: one
            for one in fragment(shown, '<div class="sp-ribbon">').iter("li")
        }
        every = {*days, *(h.event.date for h in happened)}
        assert drawn.keys() == {time.short(date) for date in every}
        for date in every:
            one = drawn[time.short(date)]
            units = [unit.get("data-stance") for unit in having(one, "mk-unit")]
            scores = sorted(p.stance.score for _, _, day, p in everything if day == date)
            assert units == [str(score) for score in scores]
            events = [words(p) for p in having(one, "mk-what")[0].iter("p")]
            assert events == [
                " ".join(h.event.title.split()) for h in happened if h.event.date == date
            ]
            assert ("data-announced" in one.attrib) == any(
                h.announced for h in happened if h.event.date == date
            )
    rows = app.tables.get("timeline", [[]])[1:]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    expected = [
        [
            date,
            labels[who],
            titles[issue],
            position.stance.replace("-", " "),
            voice(rules, position),
        ]
        for who, issue, date, position in everything
    ] + [
        [h.event.date, "Background", " ".join(h.event.title.split()), "", "announced" * h.announced]
        for h in happened
    ]
    assert sorted(rows) == sorted(expected)


@pytest.mark.parametrize(("folder", "rules"), READINGS, ids=name)
def test_the_events_stand_with_their_passages(folder: Path, rules: Selection) -> None:
    comparison = compared(folder, rules)
    shown = Reader(folder).open("time", **vars(rules))
    told, happened = dated(comparison), happenings(comparison)
    if not happened:
        assert "sp-event" not in shown
        return
    events = having(fragment(shown, '<div class="sp-background">'), "sp-event")
    assert len(events) == len(happened)
    for h, one in zip(happened, events, strict=True):
        assert words(one).startswith(f"{dates.words(h.event.date)}{relation(h, told)}")
        quoted = [words(mark) for mark in one.iter("mark")]
        assert quoted == [" ".join(citation.text.split()) for citation in h.event.evidence]
        assert any(f"event={h.number}" in link.get("href", "") for link in one.iter("a"))


def parties(folder: Path) -> Path:
    """Write six parties that stated what they hold on 30 issues at three elections.

    The first changes sides on every issue, the second only moves, the third says the same again,
    the fourth is silent at the second election, the fifth has one position of unknown date, and the
    sixth is there and back.
    """
    for part in ("positions", "seeds"):
        (folder / part).mkdir()
    issues = "".join(
        f"      - {{id: issue-{n}, title: Issue {n}, proposition: Issue {n} should be so.}}\n"
        for n in range(30)
    )
    (folder / "positions" / "_dossier.yaml").write_text(
        f"title: Parties\nquestion: Who moved?\ntopics:\n  - id: all\n    title: All\n    issues:\n{issues}",
        encoding="utf-8",
    )
    said_then = {
        "2013": ["oppose", "support", "support", "oppose", "mixed", "oppose"],
        "2017": ["support", "strongly-support", "support", "", "mixed", "support"],
        "2021": ["support", "strongly-support", "support", "strongly-support", "oppose", "oppose"],
    }
    passages = {year: [f"“we hold {year} on {n}”" for n in range(30)] for year in said_then}
    for year in said_then:
        (folder / "seeds" / f"of-{year}.txt").write_text(
            "\n\n".join(passages[year]), encoding="utf-8"
        )
        (folder / "seeds" / f"of-{year}.yaml").write_text(
            f"publisher: P\ndate: {year}\n", encoding="utf-8"
        )
    (folder / "seeds" / "leaflet.txt").write_text("“no day is on it”\n", encoding="utf-8")
    (folder / "seeds" / "leaflet.yaml").write_text(
        "publisher: L\ndate: unknown\n", encoding="utf-8"
    )
    for party in range(6):
        entries = [
            f"  - issue: issue-{n}\n    stance: {stances[party]}\n    summary: So.\n    evidence:\n"
            f"      - {{source: of-{year}, voice: quoted, text: we hold {year} on {n}}}\n"
            for year, stances in said_then.items()
            for n in range(30)
            if stances[party]
        ]
        if party == 4:
            entries.append(
                "  - issue: issue-0\n    stance: oppose\n    summary: So.\n    evidence:\n"
                "      - {source: leaflet, voice: quoted, text: no day is on it}\n"
            )
        (folder / "positions" / f"p{party}.yaml").write_text(
            f"name: P{party}\npositions:\n{''.join(entries)}", encoding="utf-8"
        )
    return folder


def points(row: Element) -> list[list[int]]:
    """Return the stances at each date of a line, from the left."""
    (line,) = having(row, "mk-moves")
    there: list[list[int]] = [[] for _ in range(int(style(line)["--of"]))]
    for mark in having(line, "mk-mark"):
        there[int(style(mark)["--start"])].append(int(style(mark)["--before"]))
    return there


@pytest.mark.parametrize("order", ["", "dossier"])
def test_only_what_moved_has_a_line_and_what_changed_sides_comes_first(
    order: str, tmp_path: Path
) -> None:
    folder = parties(tmp_path)
    comparison = compared(folder, Selection())
    app = Reader(folder)
    shown = app.open("time", order=order)
    root = fragment(shown, '<div class="sp-moves">')
    drawn = having(root, "sp-move")
    sides, others = ["P0", "P3", "P5"], ["P1", "P4"]
    moved = [
        (person, issue.id)
        for issue in comparison.issues
        for person in ("P0", "P1", "P3", "P4", "P5")
    ]
    if not order:
        moved = [one for group in (sides, others) for one in moved if one[0] in group]
    hrefs = [[a.get("href", "") for a in having(row, "sp-move-of")[0].iter("a")] for row in drawn]
    assert [
        (cell.partition("%2F")[2].upper(), issue.partition("=")[2]) for cell, issue in hrefs
    ] == moved
    assert [words(one) for one in having(root, "mk-dates")[0]] == ["2013", "2017", "2021"]
    expected = {
        "P0": [[-1], [1], [1]], "P1": [[1], [2], [2]], "P3": [[-1], [], [2]],
        "P4": [[0], [0], [-1]], "P5": [[-1], [1], [-1]],
    }  # fmt: skip
    assert [points(row) for row in drawn] == [expected[person] for person, _ in moved]
    for row, (person, _) in zip(drawn, moved, strict=True):
        skips = [one.get("data-skips") for one in having(row, "mk-move")]
        assert skips == ([""] if person == "P3" else [None, None])
        assert ("⇄ Changed sides." in words(row)) == (person in sides)
    assert not having(root, "mk-away"), "nothing is left out, also where nothing was said"
    # What dashes are is said where there are any.
    dashed = "dashed is a line past a date with no position that counts"
    assert words(having(root, "sp-moves-head")[0]).endswith(f"down is oppose; {dashed}")
    assert dashed not in Reader(folder).open("time", stakeholders=["p0"])
    headings = [words(one) for one in root.iter("h2")]
    both = ["Changed sides · 90", "Moved in other ways · 60"]
    assert headings == (["Moved · 150"] if order else both)
    # The first 24 of a group are shown, and the first twelve of all open to their passages.
    folded = re.findall(r"<summary>(\d+ more)</summary>", shown)
    assert folded == (["126 more"] if order else ["66 more", "36 more"])
    opens = [bool(having(row, "sp-before-after")) for row in drawn]
    assert opens == [True] * 12 + [False] * 138
    assert "Positions by date, the first 200 of 510; the download holds them all" in shown

    assert "<h1>Changed sides: 90 of 180 positions that can be followed</h1>" in shown
    assert "From 2013 to 2021, 150 moved, and 30 did not." in plain(shown)
    still = plain(between(shown, "<h2>30 that did not move</h2>", "</details>"))
    assert still.startswith("P2 : 30 P2 : Issue 0 ;")
    assert "Of unknown date, and not drawn 1 position P4 on Issue 0 : oppose, quoted" in plain(
        shown
    )
    assert "Of unknown date: oppose, quoted." in plain(shown)
    assert sum(block.count("</") for block in app.blocks) < 6000


def test_the_passages_of_a_change_stand_beside_each_other() -> None:
    shown = Reader(OEHLBRUECK).open("time")
    (row,) = having(fragment(shown, '<div class="sp-moves">'), "sp-move")
    before, after = row.iter("section")
    assert "den falschen Weg" in words(before)
    assert "18 March 2023" in words(before)
    assert "Ich habe mich geirrt" in words(after)
    assert "9 November 2023" in words(after)
    stances = [words(having(one, "sp-stance")[0]) for one in (before, after)]
    assert stances == ["▼ oppose18 March 2023", "▲ support9 November 2023"]
    (first, second) = having(row, "mk-moves")[0].iter("a")
    assert first.get("href", "").startswith("source?source=tagblatt")
    assert second.get("href", "").startswith("source?source=rede")
    assert first.get("title") == "18 March 2023: oppose, quoted"


def test_with_one_date_the_page_says_that_nobody_can_be_seen_to_move() -> None:
    shown = Reader(REPOSITORY).open("time")
    assert "<h1>All 30 positions are of one day, 16 January 2018</h1>" in shown
    assert plain(between(shown, "</h1>", "</p>")) == (
        "With one date nobody can be seen to move. Two of five events had not happened yet."
    )
    assert "About 14 to 15 years before the positions" in shown
    assert "The day of the positions" in shown
    assert "Announced: 2 days after the positions" in shown
    assert "Not to scale: the line shows the order, the distance is written on it." in shown
    assert (
        '<ol aria-label="Dates in their order: five events; 30 positions: one strongly oppose, four '
        'oppose, one mixed, 22 support and two strongly support"'
    ) in shown


def test_the_page_without_positions_still_shows_the_background() -> None:
    shown = Reader(OEHLBRUECK).open(
        "time", stakeholders=("atempause",), topics=("verkehr",), voices=("ascribed",)
    )
    assert "No position counts in this selection" in shown
    assert shown.count('<article class="sp-event">') == 3


def test_forty_at_one_date_are_counted_and_not_drawn_one_by_one(tmp_path: Path) -> None:
    write_large(tmp_path, 40, 38)
    for file in (tmp_path / "seeds").glob("*.yaml"):
        file.write_text("publisher: P\ndate: 2020-01-01\n", encoding="utf-8")
    comparison = compared(tmp_path, Selection())
    app = Reader(tmp_path)
    shown = app.open("time")
    assert "<h1>All 1,520 positions are of one day, 1 January 2020</h1>" in shown
    (date,) = fragment(shown, '<div class="sp-ribbon">').iter("li")
    assert not having(date, "mk-unit")
    counts = Counter(str(p.stance.score) for _, p, _ in comparison.counted)
    chips = {one.get("data-stance"): int(words(one).split()[-1]) for one in having(date, "mk-chip")}
    assert chips == counts
    assert "The positions are counted by stance." in shown
    assert len(app.tables["timeline"]) == 1 + 1520
    assert sum(block.count("</") for block in app.blocks) < 3000


def test_a_large_dossier_keeps_all_positions_in_their_squares(large_folder: Path) -> None:
    app = Reader(large_folder)
    shown = app.open("time")
    (figure,) = app.figures
    assert squares(figure).total() == 1520
    assert "a number in it is how many positions have it" in shown
    assert sum(block.count("</") for block in app.blocks) < 3000
