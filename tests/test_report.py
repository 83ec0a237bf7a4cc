"""The report: its figures are those of the core, it asks for nothing, and text stays text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import pytest
from hypothesis import Phase, given, settings

from standpoint import wording
from standpoint.compare.cells import State
from standpoint.compare.findings import findings
from standpoint.compare.glance import at_a_glance
from standpoint.compare.pairs import SHARED, relations
from standpoint.compare.voices import how_heard
from standpoint.direction import bare
from standpoint.export.bundle import FORMATS
from standpoint.export.extract import Extract
from standpoint.export.paper import report
from standpoint.export.paper.page import LICENCE, newest_date
from standpoint.load import Loaded, Snapshot, load, snapshot
from standpoint.model import VOICES, Display, Source
from standpoint.quotes import Span
from standpoint.wording.alliances import counts, figure
from standpoint.wording.findings import sentence
from tests import elements
from tests.conftest import REPOSITORY, write_large
from tests.extracts import DOSSIERS, extract
from tests.histories import Stated, written
from tests.made import dossiers
from tests.selections import rules
from tests.test_project import PROJECT

NAMES = [folder.name if folder != REPOSITORY else "calais" for folder in DOSSIERS]
EVERY = pytest.mark.parametrize("folder", DOSSIERS, ids=NAMES)
OURS = set(
    "a article b bdi blockquote body br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 "
    "h5 h6 head header html i li main mark meta nav ol p root section small span style table tbody "
    "td th thead title tr ul".split()
)
"""The elements that a report is made of."""
LIMIT = 1_000_000
"""As many bytes go with a mail of any kind."""
LOADS = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "cite"}
NOT_XML = re.compile("[\ufffe\uffff]")
examples = settings(database=None, derandomize=True, max_examples=30, phases=[Phase.generate])


@cache
def loaded(folder: Path) -> Loaded:
    return load(snapshot(folder))


def extracts(folder: Path) -> Iterator[Extract]:
    """Yield a dossier under every reading rule, and with another least number of shared issues."""
    found = loaded(folder)
    assert found.dossier
    for selection in rules(found.dossier):
        yield extract(found, **vars(selection))
    yield extract(found, min_shared=1)


def read(text: str) -> Element:
    """Return a report as a tree; what HTML may hold and XML may not is replaced."""
    return elements.parse(NOT_XML.sub("\ufffd", text).partition("\n")[2])


@cache
def texts(folder: Path) -> tuple[tuple[Extract, str], ...]:
    """Return the report of each of these, made once for all tests."""
    return tuple((made, report(made)) for made in extracts(folder))


def reports(folder: Path) -> Iterator[tuple[Extract, Element]]:
    """Yield each extract with its report as a tree."""
    for made, text in texts(folder):
        yield made, read(text)


def by_id(root: Element) -> dict[str, Element]:
    return {one.get("id", ""): one for one in root.iter() if one.get("id")}


def section(root: Element, name: str) -> Element:
    return by_id(root)[name]


def said(element: Element) -> str:
    return bare(elements.words(element))


def rows(element: Element) -> list[list[Element]]:
    """Return the cells of the rows of a table's body, the row's header first."""
    found = (one for body in element.iter("tbody") for one in body.iter("tr"))
    return [list(row) for row in found if len(row) > 1]


def stance(cell: Element) -> str:
    """Return what the face of a cell is drawn from."""
    (face,) = (one for one in cell.iter() if "mk-face" in one.get("class", ""))
    return str(face.get("data-stance"))


@EVERY
def test_the_matrix_is_that_of_the_core(folder: Path) -> None:
    for made, root in reports(folder):
        seen = made.comparison
        table = rows(section(root, "matrix"))
        assert len(table) == len(seen.issues)
        for (head, *cells), issue in zip(table, seen.issues, strict=True):
            assert elements.words(head) == " ".join(issue.proposition.split())
            for one, person in zip(cells, seen.stakeholders, strict=True):
                cell = seen.cells[issue.id, person.id]
                assert stance(one) == str(cell.stance).replace(" ", "-")
                word = elements.having(one, "mk-word")[0]
                assert elements.words(word).removesuffix(" ⇄") == wording.cell_words(cell)
                glyphs = [g.get("data-voice") for g in elements.having(one, "mk-glyph")]
                assert glyphs == [step.voice.value for step in cell.steps]


@EVERY
def test_a_cell_leads_to_what_it_rests_on(folder: Path) -> None:
    for made, root in reports(folder):
        seen = made.comparison
        places = by_id(root)
        for (_, *cells), issue in zip(rows(places["matrix"]), seen.issues, strict=True):
            for one, person in zip(cells, seen.stakeholders, strict=True):
                cell = seen.cells[issue.id, person.id]
                links = [a.get("href", "").removeprefix("#") for a in one.iter("a")]
                if cell.state == State.NO_STATEMENT:
                    assert links == []
                    continue
                told = said(places[links[0]])
                assert " ".join(person.name.split()) in told
                for held in (*cell.current, *cell.earlier):
                    assert " ".join(held.summary.split()) in told
                    assert not held.rationale or " ".join(held.rationale.split()) in told
                passages = [e for h in (*cell.current, *cell.earlier) for e in h.evidence]
                marked = [elements.words(m) for m in places[links[0]].iter("mark")]
                counted = [p.text for p in passages if seen.selection.counts(p)]
                assert len(marked) == len(counted)
                if cell.state == State.SILENT:
                    assert " ".join((cell.note or "").split()) in told
                if cell.state == State.LEFT_OUT:
                    assert f"{wording.counted(cell.left_out, 'position')} left out" in told


@EVERY
def test_a_passage_leads_to_its_place_in_the_source(folder: Path) -> None:
    made = extract(loaded(folder))
    root = read(report(made))
    places = by_id(root)
    parents = {child: parent for parent in root.iter() for child in parent}
    seen = {True: 0, False: 0}  # of positions, which have a voice, and of events
    for figure_ in elements.having(root, "mk-passage"):
        (mark,) = figure_.iter("mark")
        (link,) = (a for a in figure_.iter("a") if a.get("href", "").startswith("#passage-"))
        there = places[link.get("href", "")[1:]]
        within = list(parents[there])
        following = within[within.index(there) :]
        begun = next(one for one in following if one.tag == "mark")
        assert elements.words(mark).startswith(elements.words(begun)[:20])
        seen["data-voice" in figure_.attrib] += 1
    told = sum(len(event.evidence) for event in made.events)
    assert seen == {True: len(made.passages), False: told}


@EVERY
def test_pairs_have_the_counts_and_percentages_of_the_core(folder: Path) -> None:
    for made, root in reports(folder):
        places = by_id(root)
        titles = made.comparison.dossier.issue_by_id
        for pair in made.pairs:
            name = f"pair-{pair.one}--{pair.other}"
            if not pair.shared:
                assert name not in places
                continue
            row = said(places[name])
            number = f"{pair.shared} of {len(made.comparison.issues)} · {counts(pair, every=False)}"
            assert number in row
            assert ("%" in row) == pair.has_figure(made.min_shared)
            if pair.has_figure(made.min_shared):
                assert f"{number} · {' '.join(figure(pair, made.min_shared).split())}" in row
            related = relations(made.comparison, (pair.one, pair.other))
            wanted = [(r.name.lower(), titles[i].title) for i, r in related.items() if r in SHARED]
            squares = elements.having(places[name], "mk-issue")
            drawn = [
                (str(elements.having(one, "mk-square")[0].get("data-relation")), said(one))
                for one in squares
            ]
            assert sorted(kind for kind, _ in drawn) == sorted(kind for kind, _ in wanted)
            for kind, title in wanted:
                assert any(k == kind and " ".join(title.split()) in text for k, text in drawn)


def test_of_very_many_pairs_those_have_a_row_that_share_most(
    calais: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("standpoint.export.paper.anchors.PAIRS", 2)
    monkeypatch.setattr("standpoint.export.paper.pairs.ROWS", 1)
    made = extract(calais)
    pairs = section(read(report(made)), "pairs")
    shared = sorted((pair.shared for pair in made.pairs if pair.shared), reverse=True)
    numbers = [int(said(list(row)[3])) for row in pairs.iter("tr") if row.get("id")]
    assert sorted(numbers, reverse=True) == shared[:2] != shared[2:4]
    assert f"the 2 of {len(shared)} that share most; agreement.csv has them all" in said(pairs)


@EVERY
def test_strips_glance_and_voices_have_the_numbers_of_the_core(folder: Path) -> None:
    for made, root in reports(folder):
        seen, places = made.comparison, by_id(root)
        for issue in seen.issues:
            here = [cell.steps for cell in seen.row(issue.id)]
            wanted = sorted(step.score for some in here for step in some)
            discs = elements.having(places[f"issue-{issue.id}"], "mk-disc")
            assert sorted(int(str(one.get("data-stance"))) for one in discs) == wanted
        found = at_a_glance(seen)
        if found.rows:
            listed = elements.having(places["glance"], "mk-glance")[0].iter("li")
            strips = [one for one in listed if "mk-rest" not in one.get("class", "")]
            assert len(strips) == len(found.rows)
        for one in how_heard(seen):
            row = places[f"stakeholder-{one.stakeholder.id}"]
            numbers = [(n, v) for n, v in zip(one.passages, VOICES, strict=True) if n]
            assert all(f"{number} {voice}" in said(row) for number, voice in numbers)
            assert ("Never quoted" in said(row)) == one.never_quoted
            positions = sum(name == one.stakeholder.id for name, _, _ in seen.counted)
            held = sum(bool(cell.current) for cell in seen.column(one.stakeholder.id))
            issues = wording.counted(held, "issue")
            assert said(list(row)[1]) == (f"{positions} on {issues}" if held else "none")


@EVERY
def test_it_begins_with_the_findings_of_the_core(folder: Path) -> None:
    for made, root in reports(folder):
        lead = section(root, "findings")
        found = findings(made.comparison, made.min_shared)
        told = [bare(str(sentence(one, made.comparison))) for one in found]
        shown = [said(one) for one in lead.iter("li")]
        assert shown == [" ".join(one.split()) for one in told] or not told


def test_a_finding_leads_to_what_it_rests_on(calais: Loaded) -> None:
    lead = section(read(report(extract(calais))), "findings")
    assert [one.get("href") for one in lead.iter("a")] == [
        "#stakeholder-macron",
        *("#issue-no-camps", "#issue-meals-by-aid-groups", "#issue-block-crossings"),
        *("#voices", "#methods", "#issues", "#pair-macron--uk-government"),
    ]


@EVERY
def test_every_link_leads_somewhere_in_the_file(folder: Path) -> None:
    for _, root in reports(folder):
        ids = [one.get("id") for one in root.iter() if one.get("id")]
        assert len(ids) == len(set(ids))
        for link in root.iter("a"):
            there = link.get("href", "")
            assert there.startswith(("#", "http://", "https://"))
            assert not there.startswith("#") or there[1:] in ids, there
        for one in root.iter():
            assert one.get("aria-labelledby", ids[0]) in ids


@EVERY
def test_it_asks_for_nothing_and_has_no_script(folder: Path) -> None:
    text = report(extract(loaded(folder)))
    root = read(text)
    tags = {one.tag for one in root.iter()}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "form", "base", "use"}
    for one in root.iter():
        assert LOADS.isdisjoint(one.attrib)
        assert not [name for name in one.attrib if name.startswith("on")]
        assert "url(" not in one.get("style", "")
    (style,) = root.iter("style")
    addresses = re.findall(r"url\(\s*[\"']?([^\"')]*)", style.text or "")
    assert addresses
    assert {urlsplit(address).scheme for address in addresses} == {"data"}
    assert "@import" not in (style.text or "")


def test_headings_go_down_step_by_step_and_begin_with_the_question(calais: Loaded) -> None:
    levels = [
        int(one.tag[1]) for one in read(report(extract(calais))).iter()
        if re.fullmatch("h[1-6]", one.tag)
    ]  # fmt: skip
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_calais_goes_with_a_mail(calais: Loaded) -> None:
    assert len(report(extract(calais)).encode()) < LIMIT


def sentences(source: Source) -> list[Span]:
    """Return the places of the sentences of a source, as they are shown around a passage."""
    body, found = source.body, list[Span]()
    for paragraph in body.paragraphs:
        place = paragraph.start
        while place < paragraph.end:
            found.append(body.sentence(Span(place, place + 1)))
            place = max(found[-1].end, place + 1)
    return found


@EVERY
def test_only_the_cited_sentences_of_a_source_go_out(folder: Path) -> None:
    found = loaded(folder)
    assert found.dossier
    all_of = [(source, sentences(source)) for source in found.dossier.sources]
    left = 0
    for made, root in reports(folder):
        told = said(root)
        for source, spans in all_of:
            cited = [p.evidence.place.sentence for p in made.passages if p.source == source]
            cited += [
                c.place.sentence for e in made.events for c in e.evidence if c.source == source.id
            ]
            for span in spans:
                text = " ".join(source.body.slice(span).split())
                if not any(c.start < span.end and span.start < c.end for c in cited):
                    left += 1
                    known = text in f"{source.title} {source.publisher}" or len(text) < 12
                    assert known or text not in told, text
    assert left


@EVERY
def test_whole_texts_go_out_only_where_asked_for_and_allowed(folder: Path) -> None:
    made = replace(extract(loaded(folder)), full_texts=True)
    places = by_id(read(report(made)))
    for source in made.sources:
        shown = places[f"source-{source.id}"]
        numbers = elements.having(shown, "pp-no")
        whole = len(numbers) == len(source.body.paragraphs)
        assert whole or source.display == Display.EXCERPTS
        assert bool(elements.having(shown, "pp-gap")) == (source.display == Display.EXCERPTS)


def test_a_source_of_excerpts_is_never_whole(oehlbrueck: Loaded) -> None:
    assert oehlbrueck.dossier
    sources = tuple(
        source.model_copy(update={"display": Display.EXCERPTS})
        for source in oehlbrueck.dossier.sources
    )
    held = replace(oehlbrueck, dossier=replace(oehlbrueck.dossier, sources=sources))
    made = extract(held)
    one, other = (by_id(read(report(m))) for m in (made, replace(made, full_texts=True)))
    assert said(one["sources"]) == said(other["sources"])


def test_where_words_are_left_out_a_gap_stands(tmp_path: Path) -> None:
    folder = written(tmp_path, Stated("oppose", "2013"), Stated("support", "2017"))
    text = folder / "seeds" / "minutes.txt"
    first, second, background = text.read_text(encoding="utf-8").split("\n\n")
    parts = ("The sitting began.", first, "Nobody spoke.", second, background)
    text.write_text("\n\n".join(parts), encoding="utf-8")
    source = by_id(read(report(extract(loaded(folder)))))["source-minutes"]
    shown = [said(one) for one in source.iter("p") if "pp-note" not in one.get("class", "")]
    assert [one == "[…]" for one in shown] == [True, False, True, False, True]


def test_who_moved_and_what_has_no_date_is_told_where_there_is_such(tmp_path: Path) -> None:
    moves = (Stated("oppose", "2013"), Stated("support", "2017"))
    for name, stated, moved, unknown in (
        ("once", moves[:1], 0, False),
        ("moved", moves, 1, False),
        ("undated", (Stated("support", "", ("leaflet",)),), 0, True),
    ):
        (tmp_path / name).mkdir()
        folder = written(tmp_path / name, *stated)
        time = section(read(report(extract(loaded(folder)))), "time")
        assert len(elements.having(time, "sp-moves")) == moved
        assert ("Of unknown date, and not drawn" in said(time)) == unknown


def test_what_ends_in_one_place_has_its_tags_parted(calais: Loaded) -> None:
    tags = [said(one) for one in elements.having(read(report(extract(calais))), "pp-tags")]
    assert "[Macron: Truth of the allegations; Macron: Defamation complaints]" in tags
    assert "[Macron: Talks on Calais; background]" in tags


def test_the_background_is_in_the_words_of_the_one_source(calais: Loaded) -> None:
    time = section(read(report(extract(calais))), "time")
    assert "The background, in the words of the source" in map(said, time.iter("h3"))


def test_the_six_states_stand_apart(calais: Loaded) -> None:
    drawn, told = set[str](), ""
    for made in (extract(calais), extract(calais, voices=("quoted",))):
        places = by_id(read(report(made)))
        drawn |= {stance(one) for row in rows(places["matrix"]) for one in row[1:]}
        told += said(places["issues"])
    states = {state.value.replace(" ", "-") for state in State} - {"stance", "mixed"}
    assert drawn == {"-2", "-1", "0", "1", "2"} | states
    assert "Migrants: positions on both sides, none of them certainly the later" in told
    assert "Silent, the sources were searched, nothing was found:Migrants in Calais: Ahmed" in told
    nothing = "No statement, nothing is recorded here: Security forces, Aid groups, UK government."
    assert nothing in told
    assert (
        "Left out, by the reading rules; not silence:Emmanuel Macron: 1 position left out" in told
    )


def test_what_is_missing_and_left_out_is_said_at_the_top_and_at_the_end(calais: Loaded) -> None:
    made = extract(calais, missing="Incomplete: what has a problem in x.yaml is left out.",
                   voices=("quoted",))  # fmt: skip
    places = by_id(read(report(made)))
    for name in ("findings", "about"):
        assert "Incomplete: what has a problem in x.yaml is left out." in said(places[name])
        assert "Only positions with a passage that is quoted." in said(places[name])
    assert "Left out by the reading rules: 22 of 30 positions" in said(places["about"])


def test_it_says_its_version_its_newest_date_and_whose_the_texts_are(calais: Loaded) -> None:
    made = replace(extract(calais), address="https://example.org/calais?voices=quoted")
    root = read(report(made))
    told = said(by_id(root)["about"])
    assert f"The dossier’s {made.version.words}." in told
    assert newest_date(made) == "2018-01-16"
    assert "The newest source or position here is of 16 January 2018." in told
    assert "The rights in the texts of the sources: The Associated Press" in told
    assert "Only the sentences that are cited stand here" in told
    assert f"Made by Standpoint, a program licensed under {LICENCE}." in told
    (foot,) = root.iter("footer")
    assert [a.get("href") for a in foot.iter("a")] == [made.address]
    (foot,) = read(report(replace(made, address="javascript:alert(1)"))).iter("footer")
    assert not list(foot.iter("a"))
    assert said(foot).endswith("javascript:alert(1)")


def test_no_paragraph_tells_of_a_description_that_is_not_there_and_one_full_stop_ends_the_rights(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(REPOSITORY)
    for name, old, new in (
        ("positions/_dossier.yaml", r"(?s)description: >-.*?(?=stakeholders:)", ""),
        ("seeds/ap-calais-2018.yaml", "(rights: .*)", r"\1 All rights reserved."),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(re.sub(old, new, text, count=1), encoding="utf-8")
    about = by_id(read(report(extract(loaded(folder)))))["about"]
    assert said(next(about.iter("p"))).startswith("Everything that the dossier holds.")
    assert " All rights reserved. Only the sentences that are cited stand here" in said(about)


def test_the_licence_is_the_one_of_the_project() -> None:
    assert PROJECT.get("license", "") == LICENCE


def test_corrections_stand_with_the_latest_first(dossier_copy: Callable[[Path], Path]) -> None:
    folder = dossier_copy(REPOSITORY)
    path = folder / "positions" / "_dossier.yaml"
    text = path.read_text(encoding="utf-8")
    text += "\ncorrections:\n  - {date: 2018-02, note: The first.}\n  - {date: 2018-03-01, note: <b>The second</b>.}\n"
    path.write_text(text, encoding="utf-8")
    found = load(snapshot(folder))
    assert not found.problems
    items = by_id(read(report(extract(found))))["corrections"].iter("li")
    assert [said(one) for one in items] == [
        "1 March 2018: <b>The second</b>.",
        "February 2018: The first.",
    ]


@examples
@given(dossiers())
def test_text_of_any_kind_stays_text(files: Snapshot) -> None:
    found = load(files)
    if found.dossier is None:
        return
    made = extract(found)
    root = read(report(made))
    assert {one.tag for one in root.iter()} <= OURS
    told = said(root)
    for person in found.dossier.stakeholders:
        assert " ".join(NOT_XML.sub("\ufffd", bare(person.name)).split()) in told


def test_a_large_dossier_has_tables_side_by_side_and_bars(tmp_path: Path) -> None:
    write_large(tmp_path, 18, 6)
    made = extract(load(snapshot(tmp_path)))
    root = read(report(made))
    places = by_id(root)
    tables = list(places["matrix"].iter("table"))
    assert [len(next(table.iter("thead"))[0]) - 1 for table in tables] == [9, 9]
    drawn = [stance(one) for table in tables for row in rows(table) for one in row[1:]]
    people, half = made.comparison.stakeholders, []
    for part in (people[:9], people[9:]):
        half += [
            made.comparison.cells[i.id, s.id].stance for i in made.comparison.issues for s in part
        ]
    assert drawn == [str(one) for one in half]
    assert not elements.having(places["issues"], "mk-disc")
    assert len(elements.having(places["issues"], "mk-bar")) == 6
    assert "glance" not in places
    table = [said(row[0]) for row in rows(places["pairs"])]
    assert len(table) == sum(pair.shared > 0 for pair in made.pairs) == 153


def test_the_command_writes_it(calais: Loaded) -> None:
    assert FORMATS["report"].data(extract(calais)).decode() == report(extract(calais))
    assert FORMATS["report"].name == "report.html"
