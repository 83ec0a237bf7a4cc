"""Quotations and sentences of a typeset text."""

import re
from collections.abc import Iterator

_QUOTES = {
    "“": "”", "”": "”", "„": "“”", "«": "»", "»": "«", '"': '"',
    "‘": "’", "‚": "‘’", "‹": "›", "›": "‹", "'": "'",
}  # fmt: skip
_QUOTE_MARKS = re.compile("[" + "".join(_QUOTES) + "’\n]")
_SENTENCE_END = re.compile(r"""[.!?…]["'”’»“)\]]*(?=\s+["'“‘„«»(¿¡—–-]*[^\W_a-zß-öø-ÿ])""")
# A full stop after an initial, an ordinal or a title ends no sentence.
_INITIAL = re.compile(
    r"(?:\b[^\W\d_]|\b\d{1,2}|\b(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|No|vs|bzw|Nr))\.$"
)


def sentence_ends(text: str, start: int) -> Iterator[int]:
    """Yield where sentences end after `start`, as far as marks and capital letters tell."""
    for match in _SENTENCE_END.finditer(text, start):
        if not _INITIAL.search(text, max(start, match.start() - 6), match.start() + 1):
            yield match.end()


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield the quotations of a typeset text in order, marks included.

    A quotation that runs over paragraphs opens each of them anew and closes once. One that is
    never closed is none. An apostrophe closes nothing.
    """
    mark, start = "", -1
    for match in _QUOTE_MARKS.finditer(text):
        place, found = match.start(), match.group()
        left, right = text[place - 1 : place], text[place + 1 : place + 2]
        if not mark:
            if found in _QUOTES and _opens(found, left, right):
                mark, start = found, place
        elif found == "\n":
            if right != mark:
                mark = ""
        elif found == mark and left == "\n":
            continue
        elif found in _QUOTES[mark] and _closes(found, text, place):
            yield start, place + 1
            mark = ""


def _opens(mark: str, left: str, right: str) -> bool:
    """Return whether `mark` can open: an unambiguous one always, others at a word's beginning."""
    if mark in "“„«‘‚‹":
        return True
    if left.isalnum() or not right or right.isspace():
        return False
    return mark != "'" or right.isalpha()


def _closes(mark: str, text: str, place: int) -> bool:
    if mark not in "'’":
        return mark != '"' or not text[place - 1].isspace()
    if text[place - 1].isspace() or text[place + 1 : place + 2].isalnum():
        return False
    if not re.match(r"s. [^\W\d_]", text[place - 1 : place + 3]):
        return True
    # "migrants’ rights": a possessive, if what closes the quotation is still to come.
    rest = text[place + 1 :].partition("\n")[0]
    return not re.search(rf"\S{mark}(?!\w)", re.split("[‘“]", rest)[0])
