"""Passages at their places: the segments are the text, and each passage is its segments."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.compare.cells import compare
from standpoint.compare.passages import (
    background,
    cited_share,
    excerpts,
    passages_of,
    segment_text,
    segmented,
)
from standpoint.compare.selection import Selection
from standpoint.load import Loaded, load, snapshot
from standpoint.quotes import Span, Text, words
from standpoint.quotes.spans import united
from standpoint.wording.source import LONG, telling_passage
from tests.grids import seen


@st.composite
def marked(draw: st.DrawFn) -> tuple[Span, list[Span]]:
    """Draw a stretch of text and spans around and in it, empty ones left out."""
    start = draw(st.integers(0, 20))
    within = Span(start, start + draw(st.integers(1, 40)))
    ends = st.tuples(st.integers(0, 70), st.integers(1, 30))
    return within, [Span(a, a + length) for a, length in draw(st.lists(ends, max_size=8))]


@given(marked())
def test_segments_rejoin_to_the_whole(drawn: tuple[Span, list[Span]]) -> None:
    within, marks = drawn
    [(block, cut)] = segmented([within], marks)
    assert block == within
    assert cut[0].span.start == within.start
    assert cut[-1].span.end == within.end
    assert all(a.span.end == b.span.start for a, b in pairwise(cut))
    assert all(segment.span.start < segment.span.end for segment in cut)


@given(marked())
def test_every_mark_is_covered_exactly_by_its_segments(drawn: tuple[Span, list[Span]]) -> None:
    within, marks = drawn
    [(block, cut)] = segmented([within], marks)
    assert block == within
    for number, mark in enumerate(marks):
        covered = {
            place for s in cut if number in s.marks for place in range(s.span.start, s.span.end)
        }
        assert covered == set(range(*mark)) & set(range(*within))


@given(st.text("aé. …\u00ad\u200b“ﬁ \n", min_size=1, max_size=40), st.data())
def test_what_is_shown_of_neighbours_rejoins_to_the_raw_text(raw: str, data: st.DataObject) -> None:
    text = Text(raw)
    for paragraph in text.paragraphs:
        if paragraph.start == paragraph.end:
            continue
        cuts = st.integers(paragraph.start, paragraph.end - 1)
        marks = [
            Span(place, place + 1) for place in data.draw(st.lists(cuts, max_size=4, unique=True))
        ]
        pieces = [
            segment_text(text, segment.span) for segment in next(segmented([paragraph], marks))[1]
        ]
        whole = text.raw_span(paragraph)
        assert "".join("".join(pieces).split()) == "".join(raw[whole.start : whole.end].split())


def test_paragraphs_are_numbered_as_everywhere(calais: Loaded) -> None:
    body = seen(calais).dossier.sources[0].body
    assert [body.paragraph(span) for span in body.paragraphs] == list(
        range(1, len(body.paragraphs) + 1)
    )
    assert "\n".join(body.typeset[a:b] for a, b in body.paragraphs) == body.typeset


def test_every_passage_that_counts_is_found_once(calais: Loaded, oehlbrueck: Loaded) -> None:
    for loaded in (calais, oehlbrueck):
        comparison = seen(loaded)
        found = [
            p for source in comparison.dossier.sources for p in passages_of(comparison, source)
        ]
        recorded = sum(len(p.evidence) for s in comparison.stakeholders for p in s.positions)
        assert len(found) == recorded
        for passage in found:
            body = comparison.dossier.source_by_id[passage.evidence.source].body
            (span,) = body.find(passage.evidence.text, passage.evidence.before)
            assert passage.place == body.place(span)


def test_the_passage_that_stands_twice_is_at_the_place_that_before_names(
    oehlbrueck: Loaded,
) -> None:
    comparison = seen(oehlbrueck)
    source = comparison.dossier.source_by_id["tagblatt-altstadt-2023"]
    found = [
        p for p in passages_of(comparison, source) if p.evidence.text.startswith("die Altstadt den")
    ]
    assert [p.place.paragraph for p in found] == [13]


@pytest.mark.parametrize(
    "rules",
    [
        {"voices": ("quoted",)},
        {"stakeholders": ("macron",)},
        {"topics": ("police",)},
        {"sources": ("ap-calais-2018",), "voices": ("observed", "ascribed")},
    ],
)
def test_the_reading_rules_leave_passages_out(
    calais: Loaded, rules: dict[str, tuple[str, ...]]
) -> None:
    comparison = seen(calais, **rules)
    source = comparison.dossier.sources[0]
    found = passages_of(comparison, source)
    assert 0 < len(found) < len(passages_of(seen(calais), source))
    voices, people = rules.get("voices", ()), rules.get("stakeholders", ())
    assert all(not voices or p.evidence.voice in voices for p in found)
    assert all(not people or p.stakeholder in people for p in found)


def test_a_source_that_is_left_out_has_no_passage_and_no_background(oehlbrueck: Loaded) -> None:
    comparison = seen(oehlbrueck, sources=("rede-roennebaum-2023",))
    paper = comparison.dossier.source_by_id["tagblatt-altstadt-2023"]
    assert passages_of(comparison, paper) == ()
    assert background(comparison, paper) == ()


def test_nor_has_it_where_another_source_tells_of_the_event(folder: Path) -> None:
    outline = folder / "positions" / "_dossier.yaml"
    before = "    evidence:\n"
    too = f"{before}      - {{source: rede-roennebaum-2023, text: Sehr geehrte Damen und Herren}}\n"
    said = outline.read_text(encoding="utf-8")
    outline.write_text(said.replace(before, too, 1), encoding="utf-8")
    comparison = seen(load(snapshot(folder)), sources=("rede-roennebaum-2023",))
    told = {name: background(comparison, s) for name, s in comparison.dossier.source_by_id.items()}
    assert {name: len(marks) for name, marks in told.items()} == {
        "rede-roennebaum-2023": 1,
        "tagblatt-altstadt-2023": 0,
    }


def test_the_share_of_all_is_that_of_the_union(calais: Loaded) -> None:
    comparison = seen(calais)
    body = comparison.dossier.sources[0].body
    spans = [p.place.span for p in passages_of(comparison, comparison.dossier.sources[0])]
    whole = cited_share(body, spans)
    places = {place for span in spans for place in range(*span)}
    kept = "".join(c if n in places else " " for n, c in enumerate(body.normal))
    assert whole.cited == len(list(words(kept)))
    assert whole.total == len(list(words(body.normal)))
    assert whole.cited < sum(cited_share(body, [span]).cited for span in spans)  # some overlap


def test_excerpts_hold_every_mark_and_nothing_but_its_sentences(oehlbrueck: Loaded) -> None:
    comparison = seen(oehlbrueck)
    for source in comparison.dossier.sources:
        marks = [p.place.span for p in passages_of(comparison, source)]
        held = excerpts(source.body, marks)
        assert list(held) == sorted(set(held))
        inside = united(held)
        for mark in marks:
            assert any(mark.within(span) for span in inside)
        sentences = [source.body.sentence(mark) for mark in marks]
        for span in held:
            for place in range(*span):
                if not source.body.normal[place].isspace():
                    assert any(s.start <= place < s.end for s in sentences)


def test_neighbouring_sentences_are_one_excerpt_behind_a_gap_too() -> None:
    text = Text("One day. Two days. Three days. Four days.")
    held = excerpts(text, [Span(0, 3), Span(19, 24), Span(31, 35)])
    assert [text.slice(span) for span in held] == ["One day.", "Three days. Four days."]


def test_a_passage_over_two_paragraphs_is_in_both(
    dossier_copy: Callable[..., Path],
) -> None:
    folder = dossier_copy()
    file = folder / "positions" / "migrants.yaml"
    passage = "“There are no half-truths,” the president said. But Macron also said"
    entry = (
        "positions:\n  - issue: allegations-true\n    stance: mixed\n    summary: Made.\n"
        "    rationale: Made.\n    evidence:\n      - source: ap-calais-2018\n"
        f"        voice: observed\n        text: {passage}\n"
    )
    file.write_text(
        re.sub(r"^positions:\n", lambda _: entry, file.read_text(encoding="utf-8"), flags=re.M),
        encoding="utf-8",
    )
    comparison = seen(load(snapshot(folder)))
    source = comparison.dossier.sources[0]
    found = passages_of(comparison, source)
    number = next(n for n, p in enumerate(found) if p.position.summary == "Made.")
    spans = [p.place.span for p in found]
    holding = [
        source.body.paragraph(block)
        for block, segments in segmented(source.body.paragraphs, spans)
        if any(number in piece.marks for piece in segments)
    ]
    assert holding == [21, 22]
    assert len(excerpts(source.body, [spans[number]])) == 2


def test_a_mark_tells_the_sentence_of_a_passage_or_where_that_is_long_the_passage(
    calais: Loaded,
) -> None:
    comparison = seen(calais)
    told = {"sentence": 0, "passage": 0}
    for cell in comparison.cells.values():
        evidence = [passage for held in cell.current for passage in held.evidence]
        if len(evidence) != 1:
            continue
        (passage,) = evidence
        body = comparison.dossier.source_by_id[passage.source].body
        sentence = body.slice(passage.place.sentence)
        words, where = telling_passage(comparison, cell.current)
        assert where.endswith(f"paragraph {passage.place.paragraph}")
        is_long = len(sentence) > LONG
        assert words == (passage.text if is_long else sentence)
        told["passage" if is_long else "sentence"] += words != passage.text or is_long
    assert told["sentence"] > 5
    assert told["passage"] > 2


def test_passages_stand_in_the_order_of_the_text(calais: Loaded) -> None:
    assert calais.dossier is not None
    seen = compare(calais.dossier, Selection())
    (source,) = calais.dossier.sources
    spans = [mark.place.span for mark in passages_of(seen, source)]
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    assert spans != [e.place.span for _, _, held in seen.counted for e in held]
    assert [told.number for told in background(seen, source)] == [3, 5, 2, 2, 4, 1]


def test_a_load_leaves_sentences_to_who_shows_them_and_each_is_looked_for_once(
    calais: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for: list[Span] = []
    sentence = Text.sentence

    def counted(self: Text, span: Span) -> Span:
        looked_for.append(span)
        return sentence(self, span)

    monkeypatch.setattr(Text, "sentence", counted)
    dossier = load(calais.taken).dossier
    assert looked_for == []
    assert dossier is not None
    place = dossier.stakeholders[0].positions[0].evidence[0].place
    assert place.sentence == place.sentence
    assert looked_for == [place.span]
