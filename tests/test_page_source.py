"""The page of a source shows the passages that count, and of an excerpted source no more."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from markupsafe import Markup

from standpoint.compare.cells import Comparison, compare
from standpoint.compare.passages import Passage, background, cited_share, passages_of
from standpoint.compare.selection import Selection
from standpoint.export.paper import report
from standpoint.export.picture import strips
from standpoint.load import Loaded, load, snapshot
from standpoint.markup import html
from standpoint.model import VOICES, Source
from standpoint.quotes import Text
from standpoint.screen.reading import reading, text
from standpoint.views.source import citation
from standpoint.wording import percent
from standpoint.wording.source import how_much_cited
from tests.app import App, Reader, between
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.extracts import extract
from tests.grids import seen

SPEECH = "rede-roennebaum-2023"
PAPER = "tagblatt-altstadt-2023"


def body(shown: str) -> str:
    """Return the part of the page that holds the text."""
    return shown[shown.index('<section class="sp-text') :].partition("</section>")[0]


def plain(part: str) -> str:
    """Return HTML as the words of the source: without tags on passages, numbers and notes."""
    part = re.sub(r'<span class="sp-tags".*?</span>', "", part)
    part = re.sub(r'<span class="sp-no".*?</span>', "", part)
    part = re.sub(r'<p class="sp-gap".*?</p>', "", part)
    return unescape(re.sub(r"<[^>]*>", "", part.replace("</p>", " ")))


def sentences(text: Text) -> list[str]:
    """Return every sentence of a text as it is shown."""
    found = []
    for start, end in text.paragraphs:
        while start < end:
            sentence = text.sentence(text.paragraphs[0]._replace(start=start, end=start + 1))
            found.append(text.slice(sentence))
            start = sentence.end
            while start < end and text.normal[start].isspace():
                start += 1
    return found


def source_of(comparison: Comparison, name: str) -> Source:
    return comparison.dossier.source_by_id[name]


def note_of(passage: Passage) -> str:
    return f"{passage.position.stance.replace('-', ' ')}, {passage.evidence.voice.value}"


@pytest.mark.parametrize(
    "rules",
    [{}, {"voices": ("quoted", "ascribed")}, {"stakeholders": ("macron", "migrants")}],
    ids=["all", "voices", "stakeholders"],
)
def test_the_counts_are_those_of_the_comparison(
    calais: Loaded, rules: dict[str, tuple[str, ...]]
) -> None:
    comparison = seen(calais, **rules)
    source = comparison.dossier.sources[0]
    found = passages_of(comparison, source)
    shown = Reader(REPOSITORY).open("source", **{name: list(ids) for name, ids in rules.items()})
    listed = re.findall(r'<li value="(\d+)"><a [^>]*href="#passage-(\d+)"[^>]*>', shown)
    assert sorted((int(a), int(b)) for a, b in listed) == [(n, n) for n in range(1, len(found) + 1)]
    lines = re.findall(r'<li value="(\d+)"><a [^>]*>(.*?)</a> <small>(.*?)</small>', shown)
    titles = comparison.dossier.issue_by_id
    assert sorted((int(n), unescape(title), note) for n, title, note in lines) == [
        (n, titles[p.issue].title, note_of(p)) for n, p in enumerate(found, 1)
    ]
    heard = {passage.evidence.voice.value for passage in found}
    marked = " ".join(["Marked:", *(v for v in VOICES if v in heard), "background"])
    assert plain(between(shown, '<p class="sp-legend">', "</p>")) == marked
    anchors = re.findall(r'id="passage-(\d+)"', body(shown))
    told = background(comparison, source)
    assert sorted(map(int, anchors)) == list(range(1, len(found) + len(told) + 1))
    rows = re.findall(
        r'<tr><th scope="row">(.*?)</th><td class="sp-number">(\d+)</td>'
        r'<td class="sp-number">(\d+)</td><td>(.*?)</td></tr>',
        shown,
    )
    expected = []
    for stakeholder in comparison.stakeholders:
        own = [p.place.span for p in found if p.stakeholder == stakeholder.id]
        part = cited_share(source.body, own)
        expected.append((stakeholder.name, len(own), part.cited, percent(part.of_all)))
    whole = cited_share(source.body, [p.place.span for p in found])
    expected.append(("All together", len(found), whole.cited, percent(whole.of_all)))
    assert [
        (Markup(name).striptags(), int(a), int(b), share) for name, a, b, share in rows
    ] == expected
    people = {passage.stakeholder for passage in found}
    assert f"<p>{how_much_cited(len(found), len(people), whole)}</p>" in shown
    said = f"{whole.total:,} words in all; the background does not count as cited"
    assert f"<caption>{said}</caption>" in shown


def test_what_is_cited_stands_on_the_tint_of_each_who_is_cited_with_it() -> None:
    shown = Reader(REPOSITORY).open("source")
    grounds = re.findall(r'<mark class="sp-cite [^"]*" style="background:([^"]*)">', body(shown))
    tint = re.compile(r"var\(--sp-who-\d\)")
    assert {one for one in grounds if not tint.fullmatch(one)} == {
        "linear-gradient(var(--sp-who-3) 0% 50%, var(--sp-who-0) 50% 100%)"
    }
    named = re.findall(r'style="background:(var\(--sp-who-\d\))"></span><a [^>]*>(.*?)</a>', shown)
    whose = {ground: Markup(name).striptags() for ground, name in named}
    assert len(whose) == 5
    first = re.search(r'<mark class="sp-cite [^"]*" style="background:([^"]*)">“\(The', shown)
    assert first is not None and whose[first[1]] == "Aid groups"


def test_the_background_has_a_tag_with_its_date() -> None:
    tags = re.findall(r'<span class="sp-tags".*?</span>', body(Reader(REPOSITORY).open("source")))
    told = [Markup(tag).striptags().strip() for tag in tags if "Background" in tag]
    assert told == [
        "[Background, 16 January 2018]",
        "[Macron 7; Background, February 2018]",
        "[Background, 2016]",
        "[Background, 2016]",
        "[UK government 13; Macron 14; Background, 18 January 2018]",
        "[Background, 2003]",
        "[UK government 16; Background, 2003]",
    ]


def test_of_many_only_who_is_cited_has_a_share_and_the_others_are_counted(
    large_folder: Path,
) -> None:
    shown = Reader(large_folder).open("source", source="source-7")
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td class="sp-number">(\d+)</td>', shown)
    told = [(Markup(name).striptags(), int(number)) for name, number in rows]
    assert told == [("Stakeholder 7", 38), ("All together", 38)]
    assert "; 39 stakeholders not cited</caption>" in shown


def test_the_text_is_all_there_and_its_paragraphs_are_numbered(calais: Loaded) -> None:
    source = seen(calais).dossier.sources[0]
    part = body(Reader(REPOSITORY).open("source"))
    assert "".join(plain(part).split()) == "".join(source.body.raw.split())
    numbers = re.findall(r'<span class="sp-no"[^>]*>(\d+)</span>', part)
    assert numbers == [str(n + 1) for n in range(len(source.body.paragraphs))]


def test_each_marked_segment_names_and_links_who_rests_on_it(calais: Loaded) -> None:
    part = body(Reader(REPOSITORY).open("source"))
    assert part.count("<mark") == part.count('<span class="sp-tags"')
    told_twice = re.search(
        r"effectively moved the British border to the French port of Calais</mark>"
        r'<span class="sp-tags"[^>]*>(.*?)</span>',
        part,
    )
    assert told_twice
    assert "UK government" in told_twice[1]
    assert "Background, 2003" in told_twice[1]
    tags = [Markup(one).striptags() for one in re.findall(r'<bdi dir="ltr">\[(.*?)\]', part)]
    assert [tag for tag in tags if re.search(r"\d, ", tag)] == [
        *("Security forces 4, 5", "Macron 17, 18", "Macron 30, 31", "Macron 33, 34")
    ]
    comparison = seen(calais)
    for passage in passages_of(comparison, comparison.dossier.sources[0]):
        title = comparison.dossier.issue_by_id[passage.issue].title
        address = f'href="./?cell={passage.issue}%2F{passage.stakeholder}"'
        assert f'{address} title="{html("{}", title)}: {note_of(passage)}"' in part


def test_at_marks_the_passages_of_a_position_and_leads_to_them(calais: Loaded) -> None:
    comparison = seen(calais)
    found = passages_of(comparison, comparison.dossier.sources[0])
    wanted = [
        n
        for n, p in enumerate(found, 1)
        if (p.issue, p.stakeholder) == ("allegations-true", "macron")
    ]
    shown = Reader(REPOSITORY).open("source", at="allegations-true/macron")
    asked = shown[shown.index("sp-asked-for") :].partition("</section>")[0]
    assert [int(n) for n in re.findall(r'href="#passage-(\d+)"', asked)] == wanted
    assert 'href="./?cell=allegations-true%2Fmacron"' in asked
    there = [int(n) for n in re.findall(r"Go to its place in the text, paragraph (\d+)<", asked)]
    assert there == [found[n - 1].place.paragraph for n in wanted] == [20, 21, 22]
    assert "sp-asked" in body(shown)
    assert body(shown).count('class="sp-paragraph sp-here"') == 3


@pytest.mark.parametrize("at", ["", "/", "nothing", "<b>/<i>", "allegations-true/nobody", "a/b/c"])
def test_what_at_does_not_know_is_passed_over(at: str) -> None:
    shown = Reader(REPOSITORY).open("source", at=at, event="99", source="none")
    assert "sp-asked-for" not in shown
    assert "sp-here" not in shown


def test_an_event_can_be_asked_for() -> None:
    shown = Reader(OEHLBRUECK).open("source", source=PAPER, event="2")
    assert "October 2021: <bdi>Erste Sperrung der Langen Straße</bdi>" in shown
    assert body(shown).count("sp-here") == 1


@pytest.mark.parametrize("rules", [{}, {"voices": ("ascribed",)}, {"voices": ("observed",)}])
def test_excerpts_never_show_an_uncited_sentence(
    oehlbrueck: Loaded, rules: dict[str, tuple[str, ...]]
) -> None:
    comparison = seen(oehlbrueck, **rules)
    source = source_of(comparison, SPEECH)
    query = {name: list(ids) for name, ids in rules.items()}
    shown = Reader(OEHLBRUECK).open("source", source=SPEECH, **query)
    everything = " ".join(plain(shown).split())
    held = {source.body.slice(p.place.sentence) for p in passages_of(comparison, source)}
    every = sentences(source.body)
    assert held <= set(every)
    for sentence in every:
        assert (sentence in everything) == (sentence in held), sentence
    assert "Only excerpts are shown" in shown
    numbers = {p.place.paragraph for p in passages_of(comparison, source)}
    assert {int(n) for n in re.findall(r"\[paragraph (\d+)\]", shown)} == numbers
    assert "[not shown]" in shown


def test_where_others_have_turns_not_all_of_it_is_one_stakeholder_s_words(
    oehlbrueck: Loaded,
) -> None:
    comparison = seen(oehlbrueck)
    source = source_of(comparison, SPEECH)
    source = source.model_copy(update={"speakers": {"FRAU ROTH": "other"}})
    known = re.sub(r"<[^>]*>", "", citation(comparison, source, Markup))
    assert "What stands in no speaker’s turn is in the words of" in known
    assert "All of it" not in known


def test_the_citation_says_whose_words_and_links_the_address_only_out() -> None:
    speech = Reader(OEHLBRUECK).open("source", source=SPEECH)
    known = between(speech, '<dl class="sp-citation">', "</dl>")
    assert "All of it is in the words of Grete Rönnebaum.<" in known
    paper = Reader(OEHLBRUECK).open("source", source=PAPER)
    links = re.findall(r'<a class="sp-plain-link" href="(https?:[^"]*)"([^>]*)>', paper)
    assert [address for address, _ in links] == [
        "https://example.org/oehlbruecker-tagblatt/2023/03/18/altstadt"
    ]
    assert 'rel="noreferrer"' in links[0][1]


def test_the_citation_says_in_which_language_a_text_is_that_is_not_in_english() -> None:
    german = Reader(OEHLBRUECK).open("source", source=PAPER)
    assert "<dt>Language</dt><dd><bdi>de</bdi></dd>" in german
    english = Reader(REPOSITORY).open("source")
    assert "<dt>Publisher</dt><dd><bdi>Truthdig</bdi></dd>" in english
    assert "<dt>Language</dt>" not in english


def test_of_several_sources_one_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    app = App(OEHLBRUECK, monkeypatch)
    app.open("source")
    (choice,) = app.at.selectbox
    assert (choice.label, choice.value) == ("Source", SPEECH)
    choice.set_value(PAPER).run()
    assert app.at.query_params["source"] == PAPER
    only = App(REPOSITORY, monkeypatch)
    only.open("source")
    assert not only.at.selectbox


def test_a_source_left_out_by_the_rules_can_still_be_read(oehlbrueck: Loaded) -> None:
    shown = Reader(OEHLBRUECK).open("source", source=PAPER, sources=[SPEECH])
    assert "<p>None counts in this selection.</p>" in shown
    source = source_of(seen(oehlbrueck), PAPER)
    assert "<mark" not in body(shown)
    assert "".join(plain(body(shown)).split()) == "".join(source.body.raw.split())


@pytest.mark.parametrize(
    ("stance", "told"), [("support", "No position rests on it."), ("suport", "None counts here.")]
)
def test_of_a_source_that_is_not_cited_it_is_said_that_nothing_rests_on_it(
    dossier_copy: Callable[..., Path], stance: str, told: str
) -> None:
    """Where a problem leaves out a position, that one may."""
    folder = dossier_copy()
    written = folder / "positions" / "migrants.yaml"
    text = written.read_text(encoding="utf-8")
    written.write_text(text.replace("stance: support", f"stance: {stance}"), encoding="utf-8")
    (folder / "seeds" / "idle.txt").write_text("Nobody cites this.", encoding="utf-8")
    (folder / "seeds" / "idle.yaml").write_text("date: 2018", encoding="utf-8")
    shown = Reader(folder).open("source", source="idle")
    assert f"<p>{told}</p>" in shown


def test_text_of_the_source_is_no_markup(dossier_copy: Callable[..., Path]) -> None:
    folder = dossier_copy()
    seed = folder / "seeds" / "000_eaa12418f779dadf.txt"
    hostile = "\n\n<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; {} {0}"
    seed.write_text(seed.read_text(encoding="utf-8") + hostile, encoding="utf-8")
    part = body(Reader(folder).open("source"))
    assert "<script" not in part
    assert "<img" not in part
    assert "&lt;script&gt;" in part
    assert "&amp;amp; {} {0}" in part


def test_a_transcript_says_whose_turn_it_is() -> None:
    folder = Path(__file__).parent / "dossiers" / "brackwater"
    loaded = load(snapshot(folder))
    assert loaded.dossier is not None
    source = loaded.dossier.source_by_id["hearing-2022"]
    compared = compare(loaded.dossier, Selection())
    shown = text(reading(compared, source, "", ""))
    told = re.findall(r'<p class="sp-turn">The turn of (?:<a [^>]*>)?([^<]*)', shown)
    people = loaded.dossier.stakeholder_by_id
    wanted = [
        people[who].label if who in people else "somebody who is not compared here"
        for who in (source.speakers[turn.label] for turn in source.body.turns)
    ]
    assert told == wanted
    assert {"Quarry", "Residents", "somebody who is not compared here"} <= set(told)


def test_a_source_that_nothing_rests_on_stands_at_no_foot(
    dossier_copy: Callable[[Path], Path],
) -> None:
    """One that only the background rests on does, and the list of sources has both."""
    folder = dossier_copy(OEHLBRUECK)
    for name in ("aaa", "zzz"):
        (folder / "seeds" / f"{name}.txt").write_text("Es gab einen Plan.", encoding="utf-8")
        (folder / "seeds" / f"{name}.yaml").write_text("date: 2018\n", encoding="utf-8")
    outline = folder / "positions" / "_dossier.yaml"
    event = "  - {date: 2018, title: Plan, evidence: [{source: zzz, text: einen Plan}]}\n"
    outline.write_text(outline.read_text(encoding="utf-8") + event, encoding="utf-8")
    loaded = load(snapshot(folder))
    made = extract(loaded)
    assert [source.id for source in made.sources][::3] == ["aaa", "zzz"]
    feet = [
        between(Reader(folder).open("time"), '<footer class="sp-foot">', "</footer>"),
        between(report(made), '<footer class="pp-foot">', "</footer>"),
        strips.glance(made),
    ]
    for foot in feet:
        words = re.sub(r"<[^>]*>|\s", "", foot)
        assert "zzz,2018" in words
        assert "aaa" not in words
