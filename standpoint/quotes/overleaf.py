"""Sentences that go on over the end of a page, with what stands there in between."""

from standpoint.quotes import pages, sentences
from standpoint.quotes.layout import Layout

BETWEEN_PAGES = 3
"""So many paragraphs may lie between two pages: a note, a foot and a head."""
_SHORTEST_PROSE = 12
"""So many characters a line of prose has at least, which may be cut by the end of a page."""
NOTES = 8
"""So many paragraphs may lie between two pages with notes at the foot of the first."""


class Overleaf:
    """What is known of the ends of pages of a text that is laid out."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._over_notes: dict[int, int] = {}

    def ahead_of_notes(self, number: int) -> int:
        """Return the paragraph that goes on after the notes at the foot of its page, -1 for none.

        It has no end; at the top of the next page another begins, be it with a page's number.
        """
        if number not in self._over_notes:
            self._over_notes[number] = self._look_over_notes(number)
        return self._over_notes[number]

    def _look_over_notes(self, number: int) -> int:
        notes, tops = 0, int(sentences.begins_small(self._layout.paragraph(number)[:200]))
        for ahead in range(number, max(number - 1 - NOTES, -1), -1):
            text = self._layout.paragraph(ahead)
            is_note = ahead < number and pages.is_note(text)
            if ahead < number and not (is_note or pages.is_number(text)):
                found = notes and tops and not sentences.ends_with_mark(text)
                return ahead if found else -1
            if self._layout.starts[ahead] in self._layout.fresh:
                return -1
            notes += is_note
            tops += pages.is_number(text) or (ahead > 0 and self._layout.begins_page(ahead))
        return -1

    def goes_on(self, number: int) -> bool:
        """Return whether a paragraph and the one ahead lie about a page's end in a sentence.

        What goes on there may begin with a capital, as nouns in German do.
        """
        for ahead in range(number - 1, max(number - 2 - BETWEEN_PAGES, -1), -1):
            text = self._layout.paragraph(ahead)
            if sentences.ends_with_mark(text):
                return False
            is_prose = len(text) >= _SHORTEST_PROSE and not pages.is_number(text)
            if is_prose and self._ends_page(ahead):
                return True
        return False

    def _ends_page(self, number: int) -> bool:
        """Return whether a page begins after a paragraph, be it after a short foot or head."""
        last = min(number + 1 + BETWEEN_PAGES, len(self._layout.paragraphs) - 1)
        for further in range(number + 1, last + 1):
            text = self._layout.paragraph(further)
            if pages.is_number(text) or self._layout.begins_page(further):
                return True
            if len(text) > pages.LONGEST or sentences.ends_with_mark(text):
                return False
        return False
