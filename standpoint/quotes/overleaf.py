"""The ends of pages: notes and numbers, and the sentences that go on over them."""

from collections.abc import Iterator

from standpoint.patterns import regex
from standpoint.quotes import items, sentences
from standpoint.quotes.known import Known
from standpoint.quotes.layout import Layout

_BRACKETS_OPEN = frozenset("([（［")
BETWEEN_PAGES = 3
"""So many paragraphs may lie between two pages: a note, a foot and a head."""
_SHORTEST_PROSE = 12
"""So many characters a line of prose has at least, which may be cut by the end of a page."""
NOTES = 8
"""So many paragraphs may lie between two pages with notes at the foot of the first."""
_LONGEST = 60
"""So many characters a page's number has at most, with its running head."""
_OF = r"(?:\s?(?:/|[^\W\d_]{1,4})\s?\d{1,3})?"
_NUMBER = regex(
    rf"\W*(?:\d{{1,4}}|[ivxl]{{1,6}}|(?:[^\W\d_]+\.?\s)?\d{{1,3}}{_OF}|第?\d{{1,4}}[頁页쪽]"
    r"|\d{1,4}\s?\|.+|.+\|\s?\d{1,4}|[A-Z]{2}\s\d{1,4}\s[A-Z]{2}"
    r"|\d{1,3}/\d{1,3}\s[\d-]+|[\d-]+\s\d{1,3}/\d{1,3}|(?:.+\s)?Column\s\d{1,4}[A-Z]{,2}"
    r"|(?:\d{1,2}:){1,2}\d\d(?:\.\d{1,3})?)\W*"
)
"""The number of a page or a column, or a time as that of subtitles."""
_PAGE = regex(r"[pPsS]{1,2}\.\s\d{1,4}|\d{1,4}\s/\s\d{1,4}|([-–—])\s[^\W\d_]+\.?\s\d{1,4}\s\1")
"""A page's number that begins like an item of a list."""
_QUARTER = regex(r"\([A-D]\)")
_NOTE = regex(r"[\[(]?(?:\d{1,3}|[*†‡§¹²³⁴-⁹]{1,3})[\])]?(?:\s(?!\d)|(?<=\D))\S|_{3}|—{3}|-{3}")
_WITH_HEAD = regex(r"\d{1,3}\s\D+(?:\s\D+\s\d{4})?|\D+(?:\s\d{4})?\s\d{1,3}")
"""A year may end the head, but 16 May 2018 is a day."""
_CUT_PROSE, _LONGEST_HEAD = 40, 100
"""So many characters has a line that a page's end cuts, and so many at most a head with a number.

A headline with a day below it is no such line, for no day is a head.
"""
_HEAD = regex(
    r"\d{1,4}\s(?=[^\W\d_a-z])(?!\w+\s\d{4}\b).+|.+\s(?:\d{1,4}/)?\d{1,3}"
    r"|.+\s(?:[–—|-]\s\d{1,4}\s[–—|-]|\d{1,3}/\d{1,3})\s.+"
)


def is_number(paragraph: str) -> bool:
    """Return whether a paragraph is the number of a page.

    Examples
    --------
    >>> [is_number(text) for text in ("12", "Page 3 of 40", "Annual Report 7", "第3頁")]
    [True, True, True, True]
    >>> [is_number(text) for text in ("Annual Report 2018 7", "EN 12 EN", "17-12345 2/5")]
    [True, True, True]
    >>> [is_number(text) for text in ("S. 12", "12 / 40", "– Seite 12 –")]
    [True, True, True]
    >>> [is_number(text) for text in ("1 May 2018 : Column 12WH", "0:04.3", "A column of 12")]
    [True, True, False]
    >>> [is_number(text) for text in ("3 min read", "1. The camp", "It has 12 beds.")]
    [False, False, False]
    >>> [is_number(text) for text in ("12.", "- 12", "Annual report of the union " * 3 + "7")]
    [False, False, False]
    """
    if len(paragraph) > _LONGEST or sentences.ends_with_mark(paragraph):
        return False
    if _PAGE.fullmatch(paragraph):
        return True
    if items.is_item(paragraph):
        return False
    if _NUMBER.fullmatch(paragraph):
        return True
    begins_small = any(word[0].islower() for word in paragraph.split())
    return _WITH_HEAD.fullmatch(paragraph) is not None and not begins_small


def is_head(paragraph: str) -> bool:
    """Return whether a paragraph may be the running head of a page, with its number, or its foot.

    Examples
    --------
    >>> [is_head(text) for text in ("HC 705 12", "12 Camps and ports", "Bundestag – 3 – Drs.1")]
    [True, True, True]
    >>> [is_head(text) for text in ("3 May 2018", "London, 3 May 2018", "3 min read", "10.30")]
    [False, False, False, False]
    >>> is_head("(a) Camps 12")
    False
    """
    if len(paragraph) > _LONGEST_HEAD or items.is_item(paragraph):
        return False
    return _HEAD.fullmatch(paragraph) is not None and not sentences.ends_with_mark(paragraph)


def is_note(paragraph: str) -> bool:
    """Return whether a paragraph begins as a note at the foot of a page does, or the rule above it.

    Examples
    --------
    >>> [is_note(text) for text in ("1 See Smith.", "* Ibid.", "[2] Ibid.", "_____", "³ Ibid.")]
    [True, True, True, True, True]
    >>> [is_note(text) for text in ("The camp", "12", "1,000 left.", "2018 was cold.")]
    [False, False, False, False]
    >>> is_note("———"), is_note("---")
    (True, True)
    """
    return _NOTE.match(paragraph) is not None


def is_foot(paragraph: str) -> bool:
    """Return whether a paragraph may stand at the foot of a page: a note, or the page's number."""
    return is_note(paragraph) or is_number(paragraph)


def is_aside(text: str, place: int) -> bool:
    """Return whether the paragraph at `place` may lie in a quotation and not open it anew.

    So do the items of a list, what stands in brackets, and the number of a page.
    """
    end = text.find("\n", place)
    return (
        text[place : place + 1] in _BRACKETS_OPEN
        or items.is_item(text[place : place + items.HEAD])
        or (end >= 0 and is_number(text[place:end]))
    )


def has_end(layout: Layout, number: int, known: Known) -> bool:
    """Return whether a paragraph ends a sentence; at a page's end it may leave off after Rev."""
    text, further = layout.paragraph(number), number + 1
    if not sentences.ends_with_mark(text):
        return False
    if further + 1 < len(layout.paragraphs) and is_number(layout.paragraph(further)):
        further += 1
    elif further == len(layout.paragraphs) or not layout.begins_page(further):
        return True
    return sentences.finished(text, layout.paragraph(further), known)


def ahead_of_notes(layout: Layout, number: int, known: Known) -> int:
    """Return the paragraph that goes on after the notes at the foot of its page, -1 for none.

    It has no end; at the top of the next page another begins, be it with a page's number or head.
    """
    notes = heads = 0
    for ahead in range(number - 1, max(number - 2 - NOTES, -1), -1):
        if layout.starts[ahead + 1] in layout.fresh:
            return -1
        text = layout.paragraph(ahead)
        if is_foot(text):
            notes += is_note(text)
        elif has_end(layout, ahead, known):
            return -1
        elif notes:
            return ahead if _holds_top(layout, ahead, number) else -1
        else:
            heads += 1
            if heads >= BETWEEN_PAGES or len(text) > _LONGEST:
                return -1
    return -1


def _holds_top(layout: Layout, ahead: int, number: int) -> bool:
    """Return whether a page begins between two paragraphs, or the later one only goes on."""
    return sentences.begins_small(layout.paragraph(number)) or any(
        is_number(layout.paragraph(further)) or layout.begins_page(further)
        for further in range(ahead + 1, number + 1)
    )


def cut_ahead(layout: Layout, number: int, known: Known) -> int:
    """Return the paragraph that a page's end cuts, and which another goes on with; -1 for none.

    What goes on there may begin with a capital, as nouns in German do. A line all of capitals is a
    page's head and no prose.
    """
    for ahead in _counted(layout, range(number - 1, -1, -1)):
        text = layout.paragraph(ahead)
        if has_end(layout, ahead, known):
            return -1
        is_prose = len(text) >= _SHORTEST_PROSE and not (is_number(text) or text.isupper())
        if is_prose and not layout.is_running(ahead) and _ends_page(layout, ahead):
            return ahead
    return -1


def _ends_page(layout: Layout, number: int) -> bool:
    """Return whether a page begins after a paragraph, be it after a short foot or head."""
    is_cut = len(layout.paragraph(number)) >= _CUT_PROSE
    for further in _counted(layout, range(number + 1, len(layout.paragraphs))):
        text = layout.paragraph(further)
        if is_number(text) or layout.begins_page(further):
            return True
        if is_cut and (is_head(text) or layout.is_running(further)):
            return True
        longest = _LONGEST_HEAD if is_cut else _LONGEST
        if len(text) > longest or sentences.ends_with_mark(text):
            return False
    return False


def _counted(layout: Layout, numbers: range) -> Iterator[int]:
    """Yield the first of some paragraphs, one more than may lie between two pages.

    The letters that name the quarters of a page, (A) to (D), are none of them.
    """
    quarters = 0
    for number in numbers[: 3 * BETWEEN_PAGES]:
        if _QUARTER.fullmatch(layout.paragraph(number)):
            quarters += 1
        elif abs(number - numbers.start) - quarters <= BETWEEN_PAGES:
            yield number
