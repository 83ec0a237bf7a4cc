"""The sentence that a passage is shown in, also where it runs over paragraphs."""

from functools import cache, lru_cache

from standpoint.quotes import items, overleaf, sentences
from standpoint.quotes.casts import COURTESY, OFFICES, cast, is_addressed
from standpoint.quotes.forms import COLONS
from standpoint.quotes.known import Known
from standpoint.quotes.layout import Layout
from standpoint.quotes.overleaf import BETWEEN_PAGES, NOTES
from standpoint.quotes.paragraphs import UNFINISHED, Paragraphs
from standpoint.quotes.spans import Span, touched
from standpoint.quotes.spoken import Spoken
from standpoint.quotes.words import edge

_LONGEST_ITEM = 150
"""So many characters an item of a list without marks has at most."""
_FURTHER = 2
"""So many paragraphs an item of a list may have after its first one."""
_NEAR = 2_000
"""So many characters ahead of a passage may begin what governs it and shows it by no sign.

A list after a finished sentence, or a quotation over several paragraphs, is shown from there.
"""
_SHORTEST = 12
"""So far behind a quotation is looked for a letter."""
_AT_HAND = 8
"""So many paragraphs are kept with their sentences: passages that are looked up stand together."""

_SENTENCE, _LIST = 10_000, 30_000
"""So many characters are shown at most on either side of a passage, and ahead of it in a list.

No sentence of prose is longer. What is, such as captions that have no full stop, has no end to
look for, and would else be shown whole with each of its passages.
"""


class Surroundings:
    """The sentences of a text that is laid out; only those that are asked for are looked at."""

    def __init__(self, layout: Layout, spoken: Spoken, language: str) -> None:
        self._layout, self._spoken, self._language = layout, spoken, language
        self._known = Known(layout.typeset, language)
        self._paragraphs = Paragraphs(layout, self._known)
        self._sentences = lru_cache(_AT_HAND)(self._read)
        self._outer = cache(self._outermost)

    def sentence(self, span: Span) -> Span:
        """Return the sentence or sentences that hold `span`, as far as they are shown."""
        text = self._layout.typeset
        start, end = self._start(span.start), self._end(max(span.end - 1, span.start))
        first = self._layout.starts[self._layout.number(span.start)]
        for quotation in self._spoken.over_paragraphs(span):
            # What is said of it ahead or behind (he denied that “…) goes for all of it.
            ahead = self._start(quotation.start)
            is_near = quotation.start >= first - _NEAR
            if is_near and self._spoken.holds_words(ahead, quotation.start):
                start = min(start, ahead)
            if quotation.end <= span.end + _NEAR and self._is_told(quotation.end):
                end = max(end, self._end(quotation.end - 1))
        if (around := self._around(self._layout.number(span.start))) is not None:
            start, end = min(start, around.start), max(end, around.end)
        while start < span.start and text[start].isspace():
            start += 1
        return Span(start, end)

    def _around(self, number: int) -> Span | None:
        """Return the sentence within which a paragraph stands, a note at a page's foot left out."""
        last = min(number + BETWEEN_PAGES, len(self._layout.paragraphs) - 1)
        further = next(
            (n for n in range(number + 1, last + 1) if 0 <= self._paragraphs.over(n) < number), 0
        )
        is_turn = self._layout.starts[number] in self._layout.fresh
        if not further or is_turn or overleaf.is_foot(self._layout.paragraph(number)):
            return None
        ahead, behind = self._outer(self._paragraphs.over(further)), self._outer(further)
        return Span(ahead[1], behind[0])

    def _is_told(self, end: int) -> bool:
        """Return whether a sentence goes on after the quotation that ends in it: …,” he said.

        In scripts without capitals all that follows may.
        """
        text, last = self._layout.typeset, self._layout.paragraphs[self._layout.number(end - 1)].end
        letter = next(filter(str.isalpha, text[end : min(last, end + _SHORTEST)]), "")
        goes_on = letter != "" and letter == letter.lower()
        return goes_on or not UNFINISHED.isdisjoint(text[end - 3 : end])

    def _start(self, place: int) -> int:
        paragraphs, text = self._layout.paragraphs, self._layout.typeset
        number = self._layout.number(place)
        listed = self._paragraphs.is_item(number)
        least = place - _LIST
        start = self._in_paragraph(number, place)
        if listed and start == paragraphs[number].start:
            number, start = self._governs(number, least)
        elif start == paragraphs[number].start and (ahead := self._opens_list(number)) >= 0:
            number, start = ahead, self._outer(ahead)[1]
        while start == paragraphs[number].start > least and (ahead := self._ahead(number)) >= 0:
            number, start = ahead, self._outer(ahead)[1]
        if start >= place - _SENTENCE:
            return start
        if start > place - _LIST and (listed or items.has_item(text[start:place])):
            return start
        start = place - _SENTENCE
        while start < place and not edge(text, start):
            start += 1
        return start

    def _in_paragraph(self, number: int, place: int) -> int:
        """Return where a sentence begins, or, in an item of a list within it, what governs that."""
        start, text = self._bounds(number, place)[0], self._layout.typeset
        least = max(start, place - _LIST)
        if (item := items.further(text[least:place])) < 0:
            return start
        item, first = least + item, max(self._layout.starts[number], place - _LIST)
        inner = items.opened(text[first:start])
        if inner < 0 and self._paragraphs.is_item(number):
            return first  # the lines of its list are one paragraph
        if inner < 0:
            inner = items.first_alike(text[first:item], text[item : item + items.HEAD])
        return self._bounds(number, first + inner)[0] if inner >= 0 else start

    def _governs(self, number: int, least: int) -> tuple[int, int]:
        """Return the paragraph that governs an item of a list, and where its sentence begins.

        It stands ahead of all items of the list, and has no end or the first item in it; an item
        may have further paragraphs. Where nothing does, or what does begins ahead of `least`, it is
        the finished sentence near by that the list comes after, or else the item itself.
        """
        paragraphs, mark = self._layout.paragraphs, self._paragraphs.mark(number)
        item, further = number, 0  # the first item so far, and how many paragraphs are ahead of it
        found = number, paragraphs[number].start
        near = found[1] - _NEAR
        for ahead in range(number - 1, -1, -1):
            start = paragraphs[ahead].start
            if start < least or paragraphs[ahead + 1].start in self._layout.fresh:
                break
            other, text = self._paragraphs.mark(ahead), self._layout.paragraph(ahead)
            if further and not other and further < _FURTHER:
                further += 1
                continue
            if further and not (other and self._follows(item, ahead)):
                break
            inner = -1 if other else items.opened(text)
            if inner < 0 and not other:
                inner = items.first_alike(text, self._layout.head(item))
            if inner >= 0:
                return ahead, self._bounds(ahead, start + inner)[0]
            opens = text[-1:] in (COLONS if other else UNFINISHED) or items.announced(text)
            if other != mark and opens and not self._is_name(text):
                return ahead, self._outer(ahead)[1]
            if not other and self._begins_list(item) and self._outer(ahead)[1] >= near:
                found = ahead, self._outer(ahead)[1]
            item, further = (ahead, 0) if other else (item, 1)
        return found

    def _is_name(self, text: str) -> bool:
        """Return whether a paragraph is but who speaks, which governs nothing: Mr Justice Lee:"""
        name = text[:_LONGEST_ITEM].rstrip(":： ")
        further = set(name.split()).difference(OFFICES, COURTESY)
        named = is_addressed(name) and cast(name) == "title" and len(further) <= _FURTHER
        return named and not any(map(self._known.begins_small, further))

    def _opens_list(self, number: int) -> int:
        """Return the paragraph with a colon that a list without marks comes after, -1 for none.

        Its items are short, and those ahead of this one have no end or are quotations, as it is.
        """
        least, is_quoted = self._layout.starts[number] - _NEAR, not self._unquoted(number)
        for ahead in range(number, -1, -1):
            start, text = self._layout.starts[ahead], self._layout.paragraph(ahead)
            own = self._unquoted(ahead) if is_quoted else text
            if ahead < number and own[-1:] in COLONS:
                return ahead
            has_end = ahead < number and own != "" and sentences.ends_with_mark(text)
            if has_end or len(text) > _LONGEST_ITEM or start < least or start in self._layout.fresh:
                break
        return -1

    def _unquoted(self, number: int) -> str:
        """Return a paragraph up to the quotation with which it ends."""
        start, end = self._layout.paragraphs[number]
        quoted = self._spoken.quoted_in(Span(start, end))
        if quoted and quoted[-1].end == end:
            end = quoted[-1].start
        return self._layout.typeset[start:end].rstrip()

    def _begins_list(self, number: int) -> bool:
        """Return whether an item is the first one of at least two."""
        if not items.is_first(self._layout.head(number)):
            return False
        last = min(number + 1 + _FURTHER, len(self._layout.paragraphs) - 1)
        return any(self._follows(further, number) for further in range(number + 1, last + 1))

    def _follows(self, number: int, ahead: int) -> bool:
        return items.follows(self._layout.head(number), self._layout.head(ahead))

    def _end(self, place: int) -> int:
        paragraphs, text = self._layout.paragraphs, self._layout.typeset
        number = self._layout.number(place)
        most = place + _SENTENCE
        end = self._bounds(number, place)[1]
        while end == paragraphs[number].end < most and (further := self._behind(number)) >= 0:
            if self._paragraphs.is_item(number) and self._paragraphs.is_item(further):
                further = self._behind_list(further, most)  # else what follows takes nothing back
                if further < 0:
                    break
            number, end = further, self._outer(further)[0]
        if end > most:
            end = most
            while end > place and not edge(text, end):
                end -= 1
        return end

    def _behind_list(self, item: int, most: int) -> int:
        """Return the paragraph behind a list that goes on with its sentence, -1 for none.

        So does "not be closed" behind "The camp shall, except (a) in winter, (b) at night,".
        """
        starts, number = self._layout.starts, item
        while number < len(starts) and starts[number] < most and self._paragraphs.is_item(number):
            number += 1
        if number == len(starts) or starts[number] in self._layout.fresh:
            return -1
        last = self._layout.paragraph(number - 1)[-1]
        goes_on = last in UNFINISHED and self._paragraphs.begins_small(starts[number])
        return number if goes_on and not self._paragraphs.is_item(number) else -1

    def _ahead(self, number: int) -> int:
        """Return the paragraph whose sentence one goes on with or lies in, -1 for none."""
        over = self._paragraphs.over(number)
        return number - 1 if over < 0 and self._paragraphs.is_within(number) else over

    def _behind(self, number: int) -> int:
        """Return the paragraph that goes on with the sentence of one, -1 for none."""
        last = min(number + 1 + NOTES, len(self._layout.paragraphs) - 1)
        behind = range(last, number, -1)
        over = next((n for n in behind if self._paragraphs.over(n) == number), -1)
        return number + 1 if over < 0 and self._paragraphs.is_within(number + 1) else over

    def _outermost(self, number: int) -> tuple[int, int]:
        """Return where the first sentence of a paragraph ends, and where its last one begins."""
        start, end = self._layout.paragraphs[number]
        return self._bounds(number, start)[1], self._bounds(number, end)[0]

    def _bounds(self, number: int, place: int) -> tuple[int, int]:
        """Return where the sentence of a paragraph that holds `place` begins and ends."""
        start = self._layout.starts[number]
        ahead, after = self._sentences(number).around(place - start, _LIST)
        return start + ahead, start + after

    def _read(self, number: int) -> sentences.Sentences:
        """Return the sentences of a paragraph; quotations, heads and columns hold no end."""
        start, end = self._layout.paragraphs[number]
        quoted = self._spoken.quoted_in(Span(start, end))
        heads = (Span(*head) for head in touched(self._layout.heads, Span(start, end)))
        held = [Span(one.start - start, one.end - start) for one in (*quoted, *heads)]
        text = self._layout.paragraph(number)
        if self._layout.has_columns(number):
            held.append(Span(0, len(text)))
        return sentences.Sentences(text, self._language, self._known, held)
