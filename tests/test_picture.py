"""Pictures: what they show is what the core says, and what they are of stands in them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import Phase, given, settings

import standpoint.compare.robustness
from standpoint import wording
from standpoint.charts.letters import width
from standpoint.compare.cells import Comparison, State
from standpoint.compare.chronology import changes, dated, happenings
from standpoint.compare.glance import at_a_glance
from standpoint.compare.pairs import SHARED, Pair, Relation, relations
from standpoint.compare.robustness.records import Side
from standpoint.direction import bare
from standpoint.export.bundle import FORMATS
from standpoint.export.extract import Extract
from standpoint.export.picture import (
    alliances,
    matrix,
    pairs,
    robustness,
    stances,
    strips,
    times,
    voices,
)
from standpoint.load import Loaded, Snapshot, load, snapshot
from standpoint.wording import percent, upper
from standpoint.wording.alliances import FEW_HEADING, enough_heading, pair_words
from standpoint.wording.robustness import steady_headline
from standpoint.wording.time import distance
from tests.conftest import REPOSITORY, write_large, write_shared
from tests.extracts import extract
from tests.histories import Stated, written
from tests.made import dossiers
from tests.test_page_time import parties
from tests.test_report import EVERY, extracts, loaded

SVG = "{http://www.w3.org/2000/svg}"
OUTLINE = "positions/_dossier.yaml"
ADDRESS = "https://example.org/calais?voices=quoted"
examples = settings(database=None, derandomize=True, max_examples=40, phases=[Phase.generate])


def read(text: str) -> Element:
    return ElementTree.fromstring(text)


def said(root: Element) -> str:
    """Return all lines of a picture, one after the other."""
    return bare(" ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text")))


def having(root: Element, attribute: str) -> list[Element]:
    return [one for one in root.iter() if attribute in one.attrib]


def glyphs(cell: Element) -> int:
    """Return how many voices are drawn in a cell."""
    return len(cell.findall(f".//{SVG}g[@color]/{SVG}svg"))


def pictures(made: Extract) -> Iterator[tuple[str, Element]]:
    """Yield each kind of picture of an extract."""
    seen = made.comparison
    yield "matrix", read(matrix.drawn(made))
    yield "glance", read(strips.glance(made))
    yield "time", read(times.drawn(made))
    yield "stances", read(stances.drawn(made))
    yield "alliances", read(alliances.drawn(made))
    yield "voices", read(voices.drawn(made))
    yield "robustness", read(robustness.drawn(made))
    for issue in seen.issues[:3]:
        yield f"issue {issue.id}", read(strips.issue(made, issue.id))
    for pair in made.pairs[:3]:
        yield f"pair {pair.one} {pair.other}", read(pairs.pair(made, pair.one, pair.other))


@EVERY
def test_the_cells_of_the_matrix_are_those_of_the_core(folder: Path) -> None:
    for made in extracts(folder):
        seen = made.comparison
        found = having(read(matrix.drawn(made)), "data-cell")
        drawn = {
            one.get("data-cell"): (one.get("data-stance"), str(one.get("data-voices")).split())
            for one in found
        }
        assert len(drawn) == len(found) == len(seen.cells)
        for (issue, person), cell in seen.cells.items():
            voices = [step.voice.value for step in cell.steps]
            assert drawn[f"{issue}/{person}"] == (str(cell.stance), voices)
        for one in found:
            issue, _, person = str(one.get("data-cell")).partition("/")
            cell = seen.cells[issue, person]
            word = "·" if cell.state == State.NO_STATEMENT else wording.cell_words(cell)
            assert said(one).removesuffix(" ⇄") == word
            assert glyphs(one) == len(str(one.get("data-voices")).split())


def test_words_stand_within_the_edge_of_their_cell(tmp_path: Path) -> None:
    write_large(tmp_path, 8, 10)
    root = read(matrix.drawn(extract(load(snapshot(tmp_path)))))
    two_lined = set[str | None]()
    for cell in having(root, "data-cell"):
        edge = min(cell.iterfind(f"{SVG}rect"), key=lambda one: float(one.attrib["height"]))
        (words,) = (one for one in cell if one.get("transform"))
        top = float(words.attrib["transform"].rstrip(")").split()[1])
        lines = [top + float(one.attrib["y"]) for one in words]
        # As high above its line as a letter is at most, and as deep below.
        assert lines[0] - 9.3 >= float(edge.attrib["y"])
        assert lines[-1] + 2.8 <= float(edge.attrib["y"]) + float(edge.attrib["height"])
        if len(lines) > 1:
            two_lined.add(cell.get("data-voices"))
    assert {"quoted", "observed"} <= two_lined


def test_no_word_over_a_column_is_broken_unless_it_is_wider_than_any_column_may_be(
    tmp_path: Path,
) -> None:
    write_large(tmp_path, 12, 4)
    names = ("Transportation 1", "Intergovernmental 2", "Infrastrukturgesellschaft 3")
    for number, name in enumerate(names):
        file = tmp_path / "positions" / f"stakeholder-{number}.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text(f"short_name: {name}\n{text}", encoding="utf-8")
    root = read(matrix.drawn(extract(load(snapshot(tmp_path)))))
    lines = {line for one in root.iter(f"{SVG}text") for line in (said(one), one.text)}
    whole = [any(line and word in line for line in lines) for word in (n.split()[0] for n in names)]
    assert whole == [True, True, False]


@EVERY
def test_voices_have_the_passages_and_the_cells_of_the_core(folder: Path) -> None:
    for made in extracts(folder):
        seen, root = made.comparison, read(voices.drawn(made))
        bars = {
            one.get("data-stakeholder"): {
                str(part.get("data-voice")): int(str(part.get("data-number")))
                for part in having(one, "data-voice")
            }
            for one in having(root, "data-stakeholder")
        }
        wanted: dict[str, Counter[str]] = {person.id: Counter() for person in seen.stakeholders}
        for passage in made.passages:
            wanted[passage.stakeholder.id][passage.evidence.voice.value] += 1
        assert bars == {name: dict(voices) for name, voices in wanted.items()}
        for one in having(root, "data-stakeholder"):
            held = wanted[str(one.get("data-stakeholder"))]
            assert not held or said(one).endswith(f" {held.total()}")
            grounds = [part[0].attrib for part in having(one, "data-voice")]
            for part in having(one, "data-voice"):
                assert len(part) == 1 or float(part[0].attrib["width"]) > 18  # room for a glyph
            for part, following in pairwise(grounds):
                ends = float(part["x"]) + float(part["width"])
                assert float(following["x"]) == pytest.approx(ends, abs=6)  # with two edges
                assert float(following["y"]) == pytest.approx(float(part["y"]), abs=2)
        cells = {
            str(one.get("data-cell")): (one.get("data-stance"), one.get("data-voices"))
            for one in having(root, "data-cell")
        }
        assert cells == {
            f"{issue}/{person}": (
                str(cell.stance),
                " ".join(step.voice.value for step in cell.steps),
            )
            for (issue, person), cell in seen.cells.items()
        }
        for one in having(root, "data-cell"):
            assert glyphs(one) == len(str(one.get("data-voices")).split())


def grid(root: Element) -> dict[tuple[str, str], tuple[int, int, str]]:
    """Return the fields of a picture of robustness: how many are lost, and turn, and its words."""
    found = {}
    for one in having(root, "data-field"):
        person, _, omission = str(one.get("data-field")).partition("/")
        numbers = [int(str(one.get(name))) for name in ("data-lost", "data-elsewhere")]
        found[person, omission] = (numbers[0], numbers[1], said(one))
    return found


def check_grid(made: Extract) -> int:
    """Check a picture of robustness against the core; return how many columns it has."""
    root, found = (
        read(robustness.drawn(made)),
        standpoint.compare.robustness.robustness(made.comparison, made.min_shared),
    )
    drawn = [one for one in found.effects if one.omission.rule == "voices" or one.says]
    drawn = drawn or [one for one in found.effects if one.cells]
    wanted = {}
    for effect in drawn:
        for person in effect.cited:
            cells = [change for change in effect.cells if change.stakeholder == person]
            lost = sum(change.after == Side.NONE for change in cells)
            turned = len(cells) - lost
            words = f"{len(cells)}, {turned} ⇄" if turned else f"{len(cells)}"
            words = f"all {lost}" if lost == found.held[person] else words
            wanted[person, ".".join(effect.omission)] = (lost, turned, words)
    assert grid(root) == wanted
    sums = {one.get("data-all"): said(one) for one in having(root, "data-all")}
    assert sums == {".".join(one.omission): f"{len(one.cells):,}" for one in drawn}
    told = "".join(said(root).split())
    assert "".join(bare(steady_headline(made.comparison, found)).split()) in told
    return len(drawn)


@EVERY
def test_robustness_has_the_changes_of_the_core(folder: Path) -> None:
    columns = [check_grid(made) for made in extracts(folder)]
    assert max(columns) > 1
    assert min(columns) == 0


def test_robustness_has_many_sources_upright_beside_each_other(tmp_path: Path) -> None:
    write_shared(tmp_path)
    made = extract(load(snapshot(tmp_path)))
    assert check_grid(made) == 2 + 9
    told = said(read(robustness.drawn(made)))
    assert "VOICE LEFT OUT" in told
    assert "SOURCE LEFT OUT" in told


def squares(one: Element) -> dict[str | None, str | None]:
    return {each.get("data-issue"): each.get("data-relation") for each in having(one, "data-issue")}


def check_pair(made: Extract, row: Element, pair: Pair) -> None:
    """Check the row of a pair in a picture of alliances: its squares, its counts, its figure."""
    related = relations(made.comparison, (pair.one, pair.other))
    assert squares(row) == {i: r.name.lower() for i, r in related.items() if r in SHARED}
    told = " ".join(said(row).split())
    assert f"{pair.shared} of {len(related)}:" in told
    has = pair.has_figure(made.min_shared)
    shown = " ".join(percent(pair.value).split())
    assert (f" {shown}" in told) == has
    assert ("%" in told) == has


@EVERY
def test_alliances_have_the_squares_and_figures_of_the_core(folder: Path) -> None:
    for made in extracts(folder):
        root = read(alliances.drawn(made))
        rows = {str(one.get("data-pair")): one for one in having(root, "data-pair")}
        sharing = {f"{one.one}/{one.other}": one for one in made.pairs if one.shared}
        assert rows.keys() == sharing.keys()
        for name, row in rows.items():
            check_pair(made, row, sharing[name])
        figures = {pair.has_figure(made.min_shared) for pair in sharing.values()}
        for heading, wanted in ((enough_heading(made.min_shared), True), (FEW_HEADING, False)):
            assert (heading.upper() in said(root)) == (wanted in figures)
        if not made.comparison.counted or not made.pairs:
            assert "Nothing to compare" in said(root)


def test_of_many_the_closest_and_the_furthest_pairs_are_drawn(large_folder: Path) -> None:
    made = extract(load(snapshot(large_folder)))
    root = read(alliances.drawn(made))
    pairs = {f"{one.one}/{one.other}": one for one in made.pairs}
    rows = [(pairs[str(one.get("data-pair"))], one) for one in having(root, "data-pair")]
    for pair, row in rows:
        check_pair(made, row, pair)
    values = [pair.value for pair, _ in rows]
    ranked = sorted((pair.value for pair in made.pairs), reverse=True)
    assert values == ranked[:15] + ranked[:-16:-1]
    assert len(set(values)) > 1
    told = "Of 780 pairs that share at least 3 issues the 15 closest and the 15 furthest are drawn"
    assert told in " ".join(said(root).split())


@pytest.mark.parametrize(("people", "issues"), [(0, 2), (1, 2), (40, 6), (13, 1)])
def test_any_number_of_stakeholders_has_every_picture(
    tmp_path: Path, people: int, issues: int
) -> None:
    write_large(tmp_path, people, issues)
    made = extract(load(snapshot(tmp_path)))
    for name, root in pictures(made):
        told = " ".join(said(root).split())
        assert f"{wording.counted(people, 'stakeholder')} on" in told, name
    cells = having(read(voices.drawn(made)), "data-cell")
    assert len(cells) == people * issues
    check_grid(made)


def standing(seen: Comparison, issue: str) -> list[tuple[str | None, ...]]:
    """Return who stands on which step of an issue, in which voice."""
    return [
        (person.id, str(step.score), step.voice.value)
        for person, cell in zip(seen.stakeholders, seen.row(issue), strict=True)
        for step in cell.steps
    ]


def marks(text: str) -> list[tuple[str | None, ...]]:
    """Return the marks of a picture in the same way."""
    names = ("data-mark", "data-stance", "data-voice")
    return [tuple(map(one.get, names)) for one in having(read(text), "data-mark")]


@EVERY
def test_marks_of_issues_are_those_of_the_core(folder: Path) -> None:
    for made in extracts(folder):
        seen = made.comparison

        for issue in seen.issues:
            assert sorted(marks(strips.issue(made, issue.id))) == sorted(standing(seen, issue.id))
        shown = [one for issue in at_a_glance(seen).rows for one in standing(seen, issue)]
        assert sorted(marks(strips.glance(made))) == sorted(shown)


@EVERY
def test_a_pair_has_its_squares_counts_and_percentage(folder: Path) -> None:
    for made in extracts(folder):
        for pair in made.pairs:
            root = read(pairs.pair(made, pair.one, pair.other))
            related = relations(made.comparison, (pair.one, pair.other))
            wanted = {i: r.name.lower() for i, r in related.items() if r in SHARED}
            squares = having(root, "data-relation")
            assert {one.get("data-issue"): one.get("data-relation") for one in squares} == wanted
            words, told = upper(pair_words(pair, made.min_shared)), " ".join(said(root).split())
            assert " ".join(words.split()) in told
            left = Counter(r for r in related.values() if r not in SHARED)
            for kind in Relation:
                head = f"{kind.value.capitalize()}: "
                assert (head in told) == bool(left[kind])
                assert f"{head}{left[kind]}" in told or not left[kind]
            assert ("%" in said(root)) == pair.has_figure(made.min_shared)


@EVERY
def test_time_and_stances_have_the_numbers_of_the_core(folder: Path) -> None:
    for made in extracts(folder):
        seen, root = made.comparison, read(times.drawn(made))
        moved = {(c.issue.id, c.stakeholder.id) for c in changes(seen) if c.moved}
        if moved:
            lines_ = {tuple(str(o.get("data-cell")).split("/")) for o in having(root, "data-cell")}
            assert lines_ == moved
        else:
            held = Counter(one.date for one in dated(seen))
            shown = {
                str(one.get("data-date")): int(str(one.get("data-positions")))
                for one in having(root, "data-date")
            }
            assert {date: number for date, number in shown.items() if number} == held
            for one in having(root, "data-date"):
                assert len(having(one, "data-stance")) == int(str(one.get("data-positions")))
        bars = {
            one.get("data-stakeholder"): {
                int(str(part.get("data-stance"))): int(str(part.get("data-number")))
                for part in having(one, "data-stance")
            }
            for one in having(read(stances.drawn(made)), "data-stakeholder")
        }
        scores = {
            person.id: [cell.score for cell in seen.column(person.id)]
            for person in seen.stakeholders
        }
        assert bars == {
            name: Counter(s for s in held if s is not None) for name, held in scores.items()
        }


def test_a_move_is_a_line_from_mark_to_mark(oehlbrueck: Loaded) -> None:
    (moved,) = having(read(times.drawn(extract(oehlbrueck))), "data-cell")
    here = list(placed(moved))
    at = [
        (float(one.attrib["cx"]) + x, float(one.attrib["cy"]) + y)
        for one, x, y, _ in here
        if one.tag == f"{SVG}circle"
    ]
    ((line, x, y),) = ((one, x, y) for one, x, y, _ in here if one.get("stroke-width") == "2")
    ends = [float(one) for one in re.findall(r"[\d.]+", line.attrib["d"])]
    assert [(ends[0] + x, ends[1] + y), (ends[2] + x, ends[3] + y)] == at
    assert at[0][1] - at[1][1] == 25  # from oppose up to support


def test_what_changed_sides_is_drawn_first_of_very_much_that_moved(tmp_path: Path) -> None:
    root = read(times.drawn(extract(load(snapshot(parties(tmp_path))))))
    assert "Of 150 lines the first 24 are drawn." in " ".join(said(root).split())
    assert [one.get("data-cell") for one in having(root, "data-cell")] == [
        f"issue-{n}/{who}" for n in range(8) for who in ("p0", "p3", "p5")
    ]
    assert said(root).count("⇄ Changed sides.") == 24
    assert not overlapping(list(lines((root, 0, 0, False))))


def test_a_ribbon_of_many_dates_goes_on_below_with_each_distance_once(tmp_path: Path) -> None:
    days = "1970 1973 1975 1979 1985 1992 2000 2009 2014 2023".split()
    outline = written(tmp_path, *(Stated("support", day) for day in days)) / OUTLINE
    text = outline.read_text(encoding="utf-8")
    outline.write_text(text.replace("source: leaflet", "source: minutes"), encoding="utf-8")
    made = extract(load(snapshot(tmp_path)))
    root, happened = read(times.drawn(made)), happenings(made.comparison)
    drawn = having(root, "data-date")
    assert [one.get("data-date") for one in drawn] == [*days, "2030"]
    assert [h.event.date for h in happened if h.announced] == ["2030"]
    for one in drawn:
        announced = one.get("data-date") == "2030"
        (node,) = one.iter(f"{SVG}circle")
        assert ("stroke-dasharray" in node.attrib) == announced
        assert ("announced" in said(one).split()) == announced
    wanted = [distance(*pair) for pair in pairwise([*days, "2030"])]
    lines_ = ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]
    assert [one for one in lines_ if one in wanted] == wanted


def test_positions_of_a_date_that_are_too_many_for_squares_are_counted_by_stance(
    tmp_path: Path,
) -> None:
    write_large(tmp_path, 29, 60)  # two of them speak on the first of 28 days
    for file in (tmp_path / "positions").glob("stakeholder-*.yaml"):
        file.write_text(file.read_text("utf-8").replace("stance: mixed", "stance: support"))
    root = read(times.drawn(extract(load(snapshot(tmp_path)))))
    first, second, *_ = having(root, "data-date")
    assert not having(first, "data-stance")
    assert len(having(second, "data-stance")) == 60
    told = " ".join(said(root).split())
    assert "The positions are counted by stance." in told
    assert "One square is one position" not in told
    assert "mixed" not in said(first)


def test_the_bar_of_who_has_the_most_passages_is_the_first(calais: Loaded) -> None:
    made = extract(calais)
    held = Counter(passage.stakeholder.id for passage in made.passages)
    bars = having(read(voices.drawn(made)), "data-stakeholder")
    numbers = [held[str(one.get("data-stakeholder"))] for one in bars]
    assert numbers == sorted(held.values(), reverse=True)
    assert [person.id for person in made.comparison.stakeholders] != [
        one.get("data-stakeholder") for one in bars
    ]


@pytest.mark.parametrize(("people", "upright"), [(6, 0), (7, 7), (13, 13)])
def test_names_over_who_is_heard_on_what_stand_upright_where_they_are_many(
    people: int, upright: int, tmp_path: Path
) -> None:
    write_large(tmp_path, people, 2)
    for file in (tmp_path / "positions").glob("stakeholder-*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("name: Stakeholder ", "name: S", 1), encoding="utf-8")
    root = read(voices.drawn(extract(load(snapshot(tmp_path)))))
    turned = [one for one in having(root, "transform") if "rotate(-90)" in one.attrib["transform"]]
    assert len(turned) == upright


@EVERY
def test_every_picture_says_what_it_is_of(folder: Path) -> None:
    made = replace(extract(loaded(folder), voices=("quoted", "reported")), address=ADDRESS)
    made = replace(made, missing="Incomplete: what has a problem in x.yaml is left out.")
    seen = made.comparison
    for name, root in pictures(made):
        told = " ".join(said(root).split())
        assert f"n = {wording.counted(len(seen.counted), 'position')} of" in told, name
        assert "Only positions with a passage that is quoted or reported." in told, name
        assert made.missing in told, name
        assert made.version.digest in told, name
        assert ADDRESS in "".join(told.split()), name
        for source in made.sources[:3]:
            assert "".join(bare(wording.source_line(source)).split()) in "".join(told.split())
        assert root.get("role") == "img"
        title = root.find(f"{SVG}title")
        assert title is not None
        assert title.text
        ids = [one.get("id") for one in root.iter() if one.get("id")]
        assert len(ids) == len(set(ids))


Edges = tuple[float, float, float, float]
Placed = tuple[Element, float, float, bool]
MOVED = re.compile(r"translate\((\S+) (\S+)\)( rotate\(-90\))?")


def placed(one: Element, x: float = 0, y: float = 0, upright: bool = False) -> Iterator[Placed]:
    """Yield all that is drawn, with the place that it is drawn from and whether it is upright."""
    if moved := MOVED.fullmatch(one.get("transform", "")):
        across, down = float(moved[1]), float(moved[2])
        x, y = (x + down, y - across) if upright else (x + across, y + down)
        upright = upright or moved[3] is not None
    yield one, x, y, upright
    for inner in one:
        yield from placed(inner, x, y, upright)


def lines(*drawn: Placed) -> Iterator[Edges]:
    """Yield the left, upper, right and lower edge of each line of text."""
    for one, x, y, upright in (each for part in drawn for each in placed(*part)):
        if one.tag != f"{SVG}text":
            continue
        size = float(one.attrib["font-size"])
        wide = width("".join(one.itertext()), size, bold="font-weight" in one.attrib)
        ahead = {"start": 0, "middle": 0.5, "end": 1}[one.get("text-anchor", "start")]
        ahead = 1 - ahead if "direction" in one.attrib else ahead
        left, base = float(one.attrib["x"]) - wide * ahead, float(one.attrib["y"])
        top, low = base - 0.7 * size, base + 0.2 * size
        if upright:
            yield x + top, y - left - wide, x + low, y - left
        else:
            yield x + left, y + top, x + left + wide, y + low


def overlapping(found: Sequence[Edges]) -> list[tuple[Edges, Edges]]:
    """Return which lines of text lie on one another."""
    return [
        (one, other)
        for one, other in combinations(found, 2)
        if max(one[0], other[0]) < min(one[2], other[2])
        and max(one[1], other[1]) < min(one[3], other[3])
    ]


@EVERY
def test_text_lies_within_the_sheet_and_on_no_other_text(folder: Path) -> None:
    for name, root in pictures(extract(loaded(folder))):
        found = list(lines((root, 0, 0, False)))
        wide, high = float(root.attrib["width"]), float(root.attrib["height"])
        assert all(min(one) > 0 and one[2] < wide and one[3] < high for one in found), name
        assert not overlapping(found), name


@EVERY
def test_text_on_a_ground_lies_within_it(folder: Path) -> None:
    seen = Counter[str]()
    for name, root in pictures(extract(loaded(folder))):
        for one, x, y, upright in placed(root):
            kinds = {"data-cell", "data-field", "data-mark", "data-voice"} & one.attrib.keys()
            ground = one.find(f"{SVG}rect")
            if not kinds or ground is None:
                continue
            left, top = x + float(ground.get("x", 0)), y + float(ground.get("y", 0))
            for begins, high, ends, low in lines(*((part, x, y, upright) for part in one)):
                assert left <= begins, name
                assert ends <= left + float(ground.attrib["width"]), name
                assert top <= high, name
                tall = float(ground.attrib["height"])
                assert low <= top + tall, name
                assert "data-field" not in kinds or abs(high + low - 2 * top - tall) < 6
                seen.update(kinds)
    assert seen.keys() >= {"data-cell", "data-mark", "data-voice"}


@EVERY
def test_pictures_ask_for_nothing(folder: Path) -> None:
    for _, root in pictures(extract(loaded(folder))):
        tags = {one.tag.removeprefix(SVG) for one in root.iter()}
        assert not tags & {"script", "image", "use", "style", "foreignObject", "a"}
        for one in root.iter():
            for name, value in one.attrib.items():
                assert not name.startswith("on")
                assert not name.endswith("href")
                assert "url(" not in value or value.startswith("url(#hatch")


def test_calais_is_as_large_as_the_picture_is_meant_to_be(calais: Loaded) -> None:
    root = read(matrix.drawn(extract(calais)))
    assert (root.get("width"), root.get("height")) == ("1600", "900")


def test_of_very_many_stakeholders_it_says_that_the_first_are_drawn(tmp_path: Path) -> None:
    write_large(tmp_path, 62, 2)
    made = extract(load(snapshot(tmp_path)))
    for draw in (matrix.drawn, stances.drawn, voices.drawn):
        told = said(read(draw(made)))
        assert "Of 62 stakeholders the first 60 are drawn, in the dossier’s order." in told
    drawn = having(read(matrix.drawn(made)), "data-cell")
    assert len(drawn) == 2 * 60


def test_squares_of_many_issues_stand_in_lines_within_their_column(tmp_path: Path) -> None:
    write_large(tmp_path, 2, 60)
    root = read(alliances.drawn(extract(load(snapshot(tmp_path)))))
    at = [float(one[0].attrib["x"]) for one in having(root, "data-relation")]
    assert len(at) == 60 and at.count(0) > 1
    assert max(at) + alliances.SQUARE <= alliances.SQUARES


@cache
def usual_tags() -> frozenset[str]:
    """Return the elements of the pictures of the shipped dossier."""
    drawn = pictures(extract(loaded(REPOSITORY)))
    return frozenset(one.tag for _, root in drawn for one in root.iter())


@examples
@given(dossiers())
def test_text_of_any_kind_stays_text_in_a_picture(files: Snapshot) -> None:
    found = load(files)
    if found.dossier is None:
        return
    made = extract(found)
    for _, root in pictures(made):
        assert {one.tag for one in root.iter()} <= usual_tags()


def test_the_command_writes_the_matrix(calais: Loaded) -> None:
    made = extract(calais)
    assert FORMATS["picture"].data(made).decode() == matrix.drawn(made)
    assert FORMATS["picture"].name == "matrix.svg"
