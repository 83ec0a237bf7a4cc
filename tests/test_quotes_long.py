"""Long paragraphs, and text in which no sentence ends: how much is looked at, and how much shown."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import sentencex

from standpoint.quotes import MANY, Span, Text, forms, sentences
from standpoint.quotes.known import Known


def test_the_longest_paragraph_is_looked_at_once() -> None:
    text = Text(
        "They will not, said Mr. Lee, close “it. " * 3000 + "So we go now. The end came.", "en"
    )
    (place,) = text.find("we go now")
    assert text.slice(text.sentence(place)) == "So we go now."


def test_the_segmenter_is_shown_a_long_paragraph_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths = []

    def recorded(language: str, piece: str) -> list[dict[str, int]]:
        lengths.append(len(piece))
        return found(language, piece)

    found = sentencex.get_sentence_boundaries
    monkeypatch.setattr(sentencex, "get_sentence_boundaries", recorded)
    parts = [f"我们支持谈判{number}。" for number in range(4_000)]
    text = Text("".join(parts), "zh")
    for number in range(0, 4_000, 100):
        (place,) = text.find(f"谈判{number}", "支持")
        assert text.slice(text.sentence(place)) == parts[number]
    assert max(lengths) <= 5_000
    assert sum(lengths) < 1.3 * len(text.normal)


def test_no_end_is_lost_between_the_pieces_of_a_long_paragraph() -> None:
    parts = [f"They will not, said Mr. Lee {n}, {'close ' * (n % 9)}it." for n in range(1_000)]
    text = Text(" ".join(parts), "en")
    for number, part in enumerate(parts):
        (place,) = text.find(f"Lee {number},")
        assert text.slice(text.sentence(place)) == part


ENDLESS = {
    "a paragraph each": "\n\n".join(f"the word{n} stands here and goes on" for n in range(2_000)),
    "a line each": "\n".join(f"the word{n} stands here and goes on" for n in range(2_000)),
    "unfinished": "\n\n".join(f"The word{n} stands here and goes on," for n in range(2_000)),
    "a list": "\n\n".join(f"- the word{n} stands here and goes on" for n in range(2_000)),
    "a list in lines": "\n".join(f"- the word{n} stands here and goes on" for n in range(2_000)),
    "no spaces": "".join(f"字{n}あ" for n in range(20_000)),
}


@pytest.mark.parametrize("raw", ENDLESS.values(), ids=ENDLESS)
def test_of_what_has_no_end_a_long_stretch_is_shown(
    raw: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = []

    class Recorded(sentences.Sentences):
        def __init__(self, text: str, *rest: Any) -> None:
            looked_at.append(text)
            super().__init__(text, *rest)

    monkeypatch.setattr(sentences, "Sentences", Recorded)
    text = Text(raw, "en")
    places = [Span(place, place + 1) for place in range(0, len(text.normal), 1_000)]
    for place in map(text.widened, places):
        around = text.sentence(place)
        assert place.start - around.start in (*range(9_900, 10_001), place.start)
        if raw[0] != "-":  # what follows in a list takes nothing back
            assert around.end >= min(place.end + 9_900, len(text.normal))
        assert around.end <= place.end + 10_000
        assert text.edge(around.start)
        assert text.edge(around.end)
    assert len(looked_at) <= len(text.paragraphs) + len(places) * 2


class Searched(str):
    """A text that counts how often a word is looked for in it."""

    times = 0

    def __getitem__(self, key: Any) -> "Searched":
        return self

    def __contains__(self, word: object) -> bool:
        self.times += 1
        return super().__contains__(str(word))


def test_a_text_is_not_searched_for_each_word_of_many() -> None:
    few = (
        "So l’accord, d'Arcy\n\nstatt (nie) so”  ja; e\u0301t nun\nalso l'eau no«Never» 12th 3 x_y"
    )
    text = Searched(f"{few} {' '.join(f'Word{n}.' for n in range(1_000))} end")
    known = Known(text, "")
    words = {*re.findall(r"[^\W_]+’?", text), "l’", "So", "camp"}
    for word in (*words, *words):
        assert known.written(word) == any(f" {word}{mark}" in str(text) for mark in ' ,;:!?\n)”»"')
        assert known.stands(word) == (f" {word} " in str(text))
        small = f" {word[0].lower()}{word[1:]}"
        small = small if word[-1] == "’" else f"{small} "
        assert known.begins_small(word) == (small in str(text))
    assert 0 < text.times < 1_000


UNCUT = ("e\u0301", "か\u3099", "ไทย\u200b", "\u0438\u0306", "a…", "ﬁ", "한\u1100\u1161\u11a8")


@pytest.mark.parametrize("unit", UNCUT)
def test_a_long_line_without_spaces_is_laid_out_in_pieces(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = unit * 5_000
    text = Text(raw)
    assert text.typeset == forms.typeset(raw)
    lengths = []

    def counting(stretch: str) -> Iterator[tuple[int, int]]:
        lengths.append(len(stretch))
        return places(stretch)

    places = forms.places
    monkeypatch.setattr(forms, "places", counting)
    for start in (1, len(text.normal) // 2, len(text.normal) - 3):
        span = Span(start, start + 2)
        found = text.raw_span(span)
        assert text.typeset[start : start + 2] in forms.typeset(raw[found.start : found.end])
    assert max(lengths) <= 2_010


@pytest.mark.parametrize("blanks", [10, 999, 1_000, 1_500, 2_000, 9_999])
def test_however_far_a_line_is_set_in_it_goes_on_with_the_one_ahead(blanks: int) -> None:
    text = Text(f"{' ' * blanks}They oppose{' ' * blanks}\n{' ' * blanks}the  camp.", "en")
    assert text.typeset == "They oppose the camp."
    (place,) = text.find("oppose the camp")
    assert text.line(place) == 1
    assert text.raw_span(text.find("They")[0]) == (blanks, blanks + 4)


def test_no_word_is_widened_without_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    text = Text("a" * 1_000_000)
    asked = []
    monkeypatch.setattr("standpoint.quotes.text.edge", lambda typeset, place: asked.append(place))
    start, end = text.widened(Span(500_000, 500_010))
    assert len(asked) == end - start - 10 <= 2_000


def test_of_what_stands_everywhere_so_many_places_are_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = Text("so so " * 500_000)
    asked = []
    monkeypatch.setattr(
        "standpoint.quotes.text.edge", lambda typeset, place: not asked.append(place)
    )
    assert len(text.find("so so")) == len(text.occurrences("o s")) == MANY
    assert len(text.find("so so", before="so")) == MANY
    assert len(asked) < 6 * MANY
    asked.clear()
    monkeypatch.setattr("standpoint.quotes.text.edge", lambda typeset, place: asked.append(place))
    assert Text("o" * 1_000_000).find("oo") == []
    assert len(asked) == 10 * MANY
