"""What stands at the ends of pages: notes, and their numbers, with a running head or without."""

import re

from standpoint.quotes import items, sentences

LONGEST = 60
"""So many characters a page's number has at most, with its running head."""
_OF = r"(?:\s?(?:/|[^\W\d_]{1,4})\s?\d{1,3})?"
_NUMBER = re.compile(
    rf"\W*(?:\d{{1,4}}|[ivxl]{{1,6}}|(?:[^\W\d_]+\.?\s)?\d{{1,3}}{_OF}|第?\d{{1,4}}[頁页쪽]"
    r"|\d{1,4}\s?\|.+|.+\|\s?\d{1,4})\W*"
)
_NOTE = re.compile(
    r"[\[(]?(?:\d{1,3}|[*†‡§¹²³⁴-⁹]{1,3})[\])]?(?:\s(?!\d)|(?<=\D))\S|_{3}|—{3}|-{3}"
)
_WITH_HEAD = re.compile(r"\d{1,3}\s\D+|\D+\s\d{1,3}")


def is_number(paragraph: str) -> bool:
    """Return whether a paragraph is the number of a page.

    Examples
    --------
    >>> [is_number(text) for text in ("12", "Page 3 of 40", "Annual Report 7", "第3頁")]
    [True, True, True, True]
    >>> [is_number(text) for text in ("3 min read", "1. The camp", "It has 12 beds.")]
    [False, False, False]
    >>> [is_number(text) for text in ("12.", "- 12", "Annual report of the union " * 3 + "7")]
    [False, False, False]
    """
    if len(paragraph) > LONGEST or items.is_item(paragraph) or sentences.ends_with_mark(paragraph):
        return False
    if _NUMBER.fullmatch(paragraph):
        return True
    begins_small = any(word[0].islower() for word in paragraph.split())
    return _WITH_HEAD.fullmatch(paragraph) is not None and not begins_small


def is_note(paragraph: str) -> bool:
    """Return whether a paragraph begins as a note at the foot of a page does, or the rule above it.

    Examples
    --------
    >>> [is_note(text) for text in ("1 See Smith.", "* Ibid.", "[2] Ibid.", "_____", "³ Ibid.")]
    [True, True, True, True, True]
    >>> [is_note(text) for text in ("The camp", "12", "1,000 left.", "2018 was cold.")]
    [False, False, False, False]
    """
    return _NOTE.match(paragraph) is not None
