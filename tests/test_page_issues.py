"""The issues: groups, strips, bars and names are those of the records, read off the page."""

import re
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from standpoint.compare.cells import Cell, Comparison, State, compare, median
from standpoint.compare.contested import contested, contested_order
from standpoint.compare.findings import of_issue, of_issues
from standpoint.compare.selection import Selection
from standpoint.load import load, snapshot
from standpoint.model import VOICES, Stakeholder
from standpoint.wording import counted
from standpoint.wording.findings import headline, sentence
from standpoint.wording.issues import without_position
from tests.app import App, Reader, between, plain
from tests.conftest import OEHLBRUECK, REPOSITORY, write_large
from tests.elements import having, parse, style, words
from tests.selections import rules

WORDS = {
    -2: "strongly oppose",
    -1: "oppose",
    0: "mixed",
    1: "support",
    2: "strongly support",
}
NAMED = [
    *(word.capitalize() for word in reversed(WORDS.values())),
    *("Divided", "Silent", "Left out"),
]
HEADINGS = [
    *("Opposite sides", "One of them divided", "Apart", "One side", "Only one here has a position"),
    *("At most one has a position that counts", "Nobody here has a position"),
]
Mark = tuple[int, str, Stakeholder]


@pytest.fixture(scope="module", params=[REPOSITORY, OEHLBRUECK], ids=["calais", "oehlbrueck"])
def opened(request: pytest.FixtureRequest) -> tuple[Reader, list[Comparison]]:
    """Return the app on a dossier, and the comparison of it under every reading rule."""
    dossier = load(snapshot(request.param)).dossier
    assert dossier is not None
    return Reader(request.param), [compare(dossier, one) for one in rules(dossier)]


@pytest.fixture
def calais() -> tuple[Reader, Comparison]:
    dossier = load(snapshot(REPOSITORY)).dossier
    assert dossier is not None
    return Reader(REPOSITORY), compare(dossier, Selection())


def marks(comparison: Comparison, issue: str) -> list[Mark]:
    """Return by the records where everyone stands, and in which voice."""
    found = []
    for person, cell in zip(comparison.stakeholders, comparison.row(issue), strict=True):
        sides = [cell.current]
        if cell.state == State.DIVIDED:
            scores = [p.stance.score for p in cell.current]
            assert min(scores) < 0 < max(scores)
            sides = [
                tuple(p for p in cell.current if p.stance.score * sign > 0) for sign in (-1, 1)
            ]
        for held in filter(None, sides):
            score = median(position.stance.score for position in held)
            heard = {e.voice.value for p in held for e in comparison.selection.passages(p)}
            assert score is not None
            found.append((score, next(v for v in VOICES if v in heard), person))
    return found


def group_of(cells: list[Cell]) -> str:
    scores = [cell.score for cell in cells if cell.score is not None]
    divided = sum(cell.state == State.DIVIDED for cell in cells)
    if any(s > 0 for s in scores) and any(s < 0 for s in scores):
        return HEADINGS[0]
    if divided and divided + len(scores) > 1:
        assert divided == 1
        return HEADINGS[1]
    if len(scores) > 1:
        return HEADINGS[2 if 0 in scores and any(scores) else 3]
    if any(cell.state == State.LEFT_OUT for cell in cells):
        return HEADINGS[5]
    return HEADINGS[4 if scores or divided else 6]


def drawn(app: Reader) -> Element:
    (block,) = (b for b in app.blocks if b.startswith('<div class="sp-issues'))
    return parse(block)


def sections(root: Element) -> list[tuple[str, list[Element]]]:
    return [
        (words(heading), list(rows))
        for section in root.iter("section")
        for heading, rows in [section]
    ]


def id_of(row: Element) -> str:
    (link,) = having(row, "sp-link")
    return re.findall(r"issue=([a-z0-9-]+)", link.get("href", ""))[0]


def holders(row: Element) -> dict[str, list[str]]:
    """Return the names at the right of a strip by what they hold."""
    (beside,) = having(row, "mk-holders")
    found = {}
    for one in beside:
        names = [words(name) for name in one.iter("bdi")]
        text = words(one).removesuffix(", ".join(names)).strip()
        found[text.removeprefix("○").removeprefix("⊘").strip()] = names
    return found


def check_strip(comparison: Comparison, issue: str, row: Element) -> None:
    (strip,) = having(row, "mk-strip")
    expected = marks(comparison, issue)
    told = [
        f"{p.label}: {WORDS[score]}, {voice}"
        + (", divided" if comparison.cells[issue, p.id].state == State.DIVIDED else "")
        for score, voice, p in expected
    ]
    said = strip.get("aria-label", "")
    assert said == "; ".join(told) if told else said.startswith(("Nobody here", "Left out"))
    steps = having(strip, "mk-step")
    # The first of the five columns is strongly opposed, the last strongly in favour.
    columns = [int(re.findall(r"grid-column:(\d)", step.get("style", ""))[0]) for step in steps]
    assert columns == sorted({score + 3 for score, _, _ in expected})
    for column, step in zip(columns, steps, strict=True):
        discs = having(step, "mk-disc")
        seen = [(d.get("data-stance"), having(d, "mk-glyph")[0].get("data-voice")) for d in discs]
        assert seen == [(str(s), voice) for s, voice, _ in expected if s == column - 3]
    join = [style(one) for one in having(strip, "mk-join")]
    ends = [columns[0] - 1, columns[-1] - 1] if len(columns) > 1 else []
    assert [[one["--from"], one["--to"]] for one in join] == ([ends] if ends else [])
    names: dict[str, list[str]] = {}
    for person, cell in zip(comparison.stakeholders, comparison.row(issue), strict=True):
        word = cell.state.value if cell.score is None else WORDS[cell.score]
        names.setdefault(word.capitalize(), []).append(person.label)
    assert holders(row) == {word: names[word] for word in NAMED if word in names}
    assert list(holders(row)) == [word for word in NAMED if word in names]


def test_every_issue_stands_in_its_group_with_its_strip(
    opened: tuple[Reader, list[Comparison]],
) -> None:
    app, comparisons = opened
    seen = set()
    for comparison in comparisons:
        shown = app.open("issues", **vars(comparison.selection))
        first = of_issues(comparison)
        title = plain(between(shown, "<h1>", "</h1>"))
        assert title == (headline(first[0], comparison) if first else "Issues")
        found = sections(drawn(app))
        order = contested_order(comparison)
        expected = {
            heading: [i for i in order if group_of(comparison.row(i)) == heading]
            for heading in HEADINGS
        }
        assert [(heading, [*map(id_of, rows)]) for heading, rows in found] == [
            (f"{heading} · {counted(len(issues), 'issue')}", issues)
            for heading, issues in expected.items()
            if issues
        ]
        numbers = [row.get("value") for _, rows in found for row in rows]
        assert numbers == [str(n) for n in range(1, len(comparison.issues) + 1)]
        for heading, rows in found:
            group = heading.partition(" · ")[0]
            seen.add(group)
            for row in rows:
                issue = comparison.dossier.issue_by_id[id_of(row)]
                # Where there is little to compare, the proposition stands alone.
                above = f"{comparison.dossier.topic_of[issue.id].title} · {issue.title}"
                assert (above in words(row)) == (group in HEADINGS[:4])
                assert words(having(row, "sp-link")[0]) == issue.proposition
                check_strip(comparison, issue.id, row)
    assert {"Only one here has a position", "At most one has a position that counts"} <= seen


def test_the_order_of_the_dossier_has_the_topics(opened: tuple[Reader, list[Comparison]]) -> None:
    app, comparisons = opened
    for comparison in comparisons[:6]:
        app.open("issues", order="dossier", **vars(comparison.selection))
        found = sections(drawn(app))
        assert [(heading, [*map(id_of, rows)]) for heading, rows in found] == [
            (
                f"{topic.title} · {counted(len(topic.issues), 'issue')}",
                [issue.id for issue in topic.issues],
            )
            for topic in comparison.dossier.outline.topics
        ]
        for _, rows in found:
            for row in rows:
                check_strip(comparison, id_of(row), row)


def test_an_issue_is_found_by_its_words_which_are_marked(calais: tuple[Reader, Comparison]) -> None:
    app, comparison = calais
    shown = app.open("issues", q="police")
    rows = [row for _, rows in sections(drawn(app)) for row in rows]
    holding = [i.id for i in comparison.issues if re.search("police|policing", f"{i}", re.I)]
    assert {*map(id_of, rows)} == {*holding}
    for row in rows:
        assert {words(mark).lower() for mark in row.iter("mark")} == {"police"}
    assert f"Only issues that hold “police”: {len(rows)} of 19 issues." in shown
    # Its number is that of the whole list.
    numbers = {id_of(row): row.get("value") for row in rows}
    app.open("issues")
    every = {id_of(row): row.get("value") for _, rows in sections(drawn(app)) for row in rows}
    assert numbers == {issue: every[issue] for issue in numbers}

    shown = app.open("issues", q="polise")
    assert sections(drawn(app)) == []
    assert "No issue holds “polise”. Their texts have: police" in shown


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ({"issue": "foo"}, "This dossier has no issue “foo”."),
        ({"issue": "<b>x</b>"}, "This dossier has no issue “<b>x</b>”."),
        (
            {"issue": "no-camps", "topics": "asylum"},
            "The reading rules leave out “No camps in Calais”, which the address asks for.",
        ),
    ],
)
def test_an_issue_that_is_not_there_is_told_above_all_issues(
    calais: tuple[Reader, Comparison], address: dict[str, str], told: str
) -> None:
    app, _ = calais
    app.open("issues", **address)
    shown = "".join(app.blocks)
    (said,) = re.findall(r'<div class="sp-unknown" role="status"><p>(.*?)</p></div>', shown)
    assert plain(said).startswith(told)
    assert "<b>x</b>" not in said
    assert sections(drawn(app))


def figure_marks(figure: Any) -> list[tuple[float, float, str]]:
    """Return where the discs of a strip stand, and what each tells."""
    (trace,) = (t for t in figure["data"] if t["type"] == "scatter" and t["mode"] == "markers")
    told = [hover for (hover,) in trace["customdata"]]
    return list(zip(trace["x"], trace["y"], told, strict=True))


def check_axis(figure: Any) -> None:
    axis = figure["layout"]["xaxis"]
    assert axis["range"] == [-2.5, 2.5]
    assert axis["tickvals"] == [*WORDS]
    assert axis["ticktext"] == [word.replace(" ", "<br>") for word in WORDS.values()]


def check_figure(comparison: Comparison, issue: str, figure: Any) -> None:
    check_axis(figure)
    expected = marks(comparison, issue)
    named = figure["layout"]["annotations"]  # between two marks a name may have two lines
    labels = {note["y"]: note["text"].replace("<br>", " ") for note in named}
    seen = figure_marks(figure)
    assert sorted((x, labels[y]) for x, y, _ in seen) == sorted(
        (score, person.label) for score, _, person in expected
    )
    assert figure["layout"]["yaxis"]["range"][0] > figure["layout"]["yaxis"]["range"][1]
    top = [max(x for x, y, _ in seen if y == line) for line in sorted(labels)]
    single = [x for x, line in zip(top, sorted(labels), strict=True)
              if sum(y == line for _, y, _ in seen) == 1]  # fmt: skip
    assert single == sorted(single, reverse=True)
    pictures = [(one["x"], one["y"]) for one in figure["layout"]["images"]]
    assert pictures == [(x, y) for x, y, _ in seen]
    for score, voice, person in expected:
        (told,) = (t for x, y, t in seen if (x, labels[y]) == (score, person.label))
        assert told.startswith(f"<b>{person.label}</b><br>{WORDS[score]}, {voice}<br>")
        cell = comparison.cells[issue, person.id]
        passages = [
            " ".join(passage.text.split())
            for position in cell.current
            if position.stance.score * score > 0 or cell.state != State.DIVIDED
            for passage in comparison.selection.passages(position)
            if passage.voice.value == voice
        ]
        said = plain(told.replace("<br>", " "))
        assert any(simple(text) in simple(said) for text in passages), said


def simple(text: str) -> str:
    """Return the letters of a text, for its typographic marks may differ from the source's."""
    return "".join(letter for letter in text.lower() if letter.isalnum())


def test_every_issue_has_a_page_with_its_strip_and_passages(
    opened: tuple[Reader, list[Comparison]],
) -> None:
    app, comparisons = opened
    for comparison in comparisons:
        for issue in comparison.issues:
            shown = app.open("issues", issue=issue.id, **vars(comparison.selection))
            assert f">{issue.proposition}</h1>" in unescape(shown)
            cells = dict(zip(comparison.stakeholders, comparison.row(issue.id), strict=True))
            holding = {one: cell for one, cell in cells.items() if cell.current}
            assert len(app.figures) == bool(holding)
            if holding:
                check_figure(comparison, issue.id, app.figures[0])
                check_table(comparison, issue.id, app.tables.pop(f"{issue.id}-stances"))
            assert not app.tables
            check_passages(holding, shown)
            check_the_unheard(cells, shown)
            found = contested([*cells.values()])
            for number, word in ((found.supporting, "support"), (found.opposing, "oppose")):
                told = plain(between(shown, "<h2>Where they stand</h2>", "</p>"))
                assert (f"{number} {word}" in told) == bool(number)


def check_table(comparison: Comparison, issue: str, table: list[list[str]]) -> None:
    expected = marks(comparison, issue)
    assert table[0] == ["Stakeholder", "Stance", "Score", "Voice"]
    assert table[1:] == [
        [
            person.name,
            cell.state.value if cell.score is None else WORDS[cell.score],
            "" if cell.score is None else str(cell.score),
            ", ".join(dict.fromkeys(voice for _, voice, who in expected if who == person)),
        ]
        for person, cell in zip(comparison.stakeholders, comparison.row(issue), strict=True)
    ]


def check_passages(holding: dict[Stakeholder, Cell], shown: str) -> None:
    stated = {
        one.name: "divided" if cell.score is None else WORDS[cell.score]
        for one, cell in holding.items()
    }
    groups = re.findall(r'<section aria-label="([^"]*)"><h3 class="sp-group">', shown)
    order = [*reversed(WORDS.values()), "divided"]
    assert groups == [word for word in order if word in stated.values()]
    for group in groups:
        part = between(shown, f'<section aria-label="{group}">', "</section>")
        names = [plain(name) for name in re.findall(r"<h4>(.*?)</h4>", part)]
        assert names == [name for name, word in stated.items() if word == group]
        assert part.count("<figure") >= len(names)


def check_the_unheard(cells: dict[Stakeholder, Cell], shown: str) -> None:
    def named(markup: str) -> list[str]:
        return [plain(words) for words in re.findall(r'<a class="sp-link"[^>]*>(.*?)</a>', markup)]

    def labels(state: State) -> list[str]:
        return [one.label for one, cell in cells.items() if cell.state == state]

    silent = between(shown, "<h2>Silent</h2>", "</ul>")
    assert named(silent) == labels(State.SILENT)
    for cell in cells.values():
        assert cell.state != State.SILENT or plain(cell.note or "") in plain(silent)
    for state, title in (
        (State.NO_STATEMENT, "No statement recorded here"),
        (State.LEFT_OUT, "Left out by the reading rules"),
    ):
        assert named(between(shown, f"<b>{title}:</b>", "</p>")) == labels(state)


def test_one_issue_leads_to_those_beside_it_and_to_all(
    opened: tuple[Reader, list[Comparison]],
) -> None:
    app, comparisons = opened
    for comparison in comparisons[:3]:
        ids = [issue.id for issue in comparison.issues]
        for place, issue in enumerate(ids):
            shown = app.open("issues", issue=issue, **vars(comparison.selection))
            first = of_issue(comparison, issue)
            told = sentence(first, comparison) if first else without_position(comparison, issue)
            assert simple(plain(between(shown, "</h1>", "</p>"))).startswith(simple(str(told)))
            walk = between(shown, '<nav class="sp-walk"', "</nav>")
            found = re.findall(r'href="issues\??([^"]*)"', walk)
            rule = "".join(f"voices={voice}" for voice in comparison.selection.voices)
            assert all(rule in address for address in found)
            before = ids[place - 1 : place] if place else []
            expected = [*before, "", *ids[place + 1 : place + 2]]
            assert [between(f"{one}&", "issue=", "&") for one in found] == expected


@pytest.fixture(scope="module")
def large(large_folder: Path) -> tuple[Reader, Comparison]:
    dossier = load(snapshot(large_folder)).dossier
    assert dossier is not None
    return Reader(large_folder), compare(dossier, Selection())


def test_of_many_stakeholders_a_bar_is_drawn(large: tuple[Reader, Comparison]) -> None:
    app, comparison = large
    app.open("issues")
    root = drawn(app)
    assert not having(root, "mk-strip")
    rows = [row for _, rows in sections(root) for row in rows]
    assert len(rows) == 38
    unit = set()
    for row in rows:
        cells = comparison.row(id_of(row))
        counts = {s: sum(cell.score == s for cell in cells) for s in WORDS}
        parts = having(row, "mk-part")
        assert [int(p.get("data-stance", "")) for p in parts] == [s for s in WORDS if counts[s]]
        assert [int(words(part)) for part in parts] == [n for n in counts.values() if n]
        lefts = [style(part)["--left"] for part in parts]
        assert lefts == sorted(lefts)
        unit |= {round(style(p)["--width"] / int(words(p)), 1) for p in parts}
        numbers = sum(counts.values())
        divided = sum(cell.state == State.DIVIDED for cell in cells)
        expected = f"{numbers} of 40" + (f", {divided} divided" if divided else "")
        assert words(having(row, "mk-beside")[0]) == expected
    assert max(unit) - min(unit) <= 0.2  # one stakeholder is equally wide in all, but for rounding


def test_one_issue_of_many_stakeholders_has_a_part_for_each(
    large: tuple[Reader, Comparison],
) -> None:
    app, comparison = large
    for issue in comparison.issues[:3]:
        app.open("issues", issue=issue.id)
        (figure,) = app.figures
        check_axis(figure)
        parts = [
            (x, base, *hover.split("<br>")[:2])
            for t in figure["data"]
            if t["type"] == "bar" and set(t["y"]) == {1}
            for x, base, (hover,) in zip(t["x"], t["base"], t["customdata"], strict=True)
        ]
        expected = marks(comparison, issue.id)
        for step in WORDS:
            pile = sorted((base, said) for x, base, _, said in parts if x == step)
            assert [base for base, _ in pile] == list(range(len(pile)))
            heard = [VOICES.index(said.rpartition(", ")[2]) for _, said in pile]
            assert heard == sorted(heard), "the most direct voice is at the bottom"
        assert sorted((x, head) for x, _, head, _ in parts) == sorted(
            (score, f"<b>{person.label}</b>") for score, _, person in expected
        )
        (counts,) = (t for t in figure["data"] if t.get("mode") == "text")
        assert dict(zip(counts["x"], map(int, counts["text"]), strict=True)) == {
            step: number
            for step in WORDS
            if (number := sum(score == step for score, _, _ in expected))
        }


def test_of_many_everyone_has_a_line_below_its_stance(large: tuple[Reader, Comparison]) -> None:
    app, comparison = large
    for issue in comparison.issues[:3]:
        app.open("issues", issue=issue.id)
        (block,) = (b for b in app.blocks if 'class="sp-prose sp-evid' in b)
        found = {
            section.get("aria-label"): [
                words(row.findall("summary/b")[0]) for row in having(section, "sp-row")
            ]
            for section in parse(block).iter("section")
        }
        expected: dict[str, list[str]] = {}
        for person, cell in zip(comparison.stakeholders, comparison.row(issue.id), strict=True):
            assert cell.score is not None
            expected.setdefault(WORDS[cell.score], []).append(person.name)
        assert found == expected


@pytest.mark.parametrize("address", [{}, {"issue": "issue-3"}])
def test_no_page_of_many_has_too_many_nodes(
    large: tuple[Reader, Comparison], address: dict[str, str]
) -> None:
    app, _ = large
    shown = app.open("issues", **address)
    assert len(re.findall(r"<[a-z]", shown)) < 4000


def test_of_two_issues_of_one_title_each_can_be_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_large(tmp_path, 3, 3)
    outline = tmp_path / "positions" / "_dossier.yaml"
    text = outline.read_text(encoding="utf-8")
    outline.write_text(re.sub(r"Issue number \d", "Costs", text), encoding="utf-8")
    app = App(tmp_path, monkeypatch)
    app.open("issues", issue="issue-0")
    (another,) = app.at.selectbox
    assert another.options == [f"Costs (issue-{n})" for n in range(3)]
    another.select_index(2).run()
    assert app.at.query_params["issue"] == "issue-2"
