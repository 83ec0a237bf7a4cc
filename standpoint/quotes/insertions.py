"""What reporters put into a quotation that they do not close for it.

French, Italian, Greek, Romanian, Russian and Ukrainian papers write « Nous partons, a dit le
ministre, et vite » and «Мы уходим, — сказал министр, — и быстро»: who says it stands between the
quotation marks. So do those that set it off by dashes alone: «Nos vamos —dijo el ministro— y
pronto». German, Czech, Dutch and Swedish close the marks ahead of it, but for slips. So does
English, where only a paragraph may end with it whose quotation goes on: “We go, said Lee.
"""

import re
from collections.abc import Iterator, Sequence

from standpoint.patterns import regex
from standpoint.quotes import languages
from standpoint.quotes.languages import Reporter
from standpoint.quotes.spans import Span

_INVERTED = regex(r"-(?:il|elle|on)s?\b")
_PRONOUNS = frozenset(("", *"ea egli ei el ele ella lei loro lui αυτή αυτός".split()))


def insertions(typeset: str, quotations: Sequence[Span], language: str) -> Iterator[Span]:
    """Yield what stands in quotations of a text and says who speaks, in order.

    What comes after a comma behind a name may tell who that is (, éleveuse à Lyon) and is taken for
    the reporter's, too, up to the next comma or the clause's end, except where it begins as nothing
    does that tells it (, et; , nous; , fermera). Behind a pronoun (dit-il) it is taken so where it
    tells when it was said, and the like. Elsewhere it ends with its comma or its dash.

    Examples
    --------
    >>> text = "« Nous partons, a dit hier le ministre, qui reste vague, et vite. »"
    >>> [text[slice(*span)] for span in insertions(text, [Span(0, len(text))], "fr")]
    [', a dit hier le ministre, qui reste vague']
    """
    reporter = languages.of(language).reporter
    if reporter.inserted is None:
        return
    for start, end in quotations:
        place = start
        while found := reporter.inserted.search(typeset, place, end):
            place = _end(found, reporter)
            yield Span(found.start(), place)


def _end(inserted: re.Match[str], reporter: Reporter) -> int:
    """Return where what says who speaks ends, with what is told further of them behind a comma."""
    place = inserted.end()
    if reporter.still_quoted is None:  # it ends at its dash, or with its paragraph
        return place
    further = reporter.told if _is_pronoun(inserted) else reporter.still_quoted
    while further and (found := further.match(inserted.string, place, inserted.endpos)):
        place = found.end()
    return place


def _is_pronoun(inserted: re.Match[str]) -> bool:
    """Return whether a pronoun, or nothing, says who speaks, behind which no comma tells more."""
    return _INVERTED.search(inserted[0]) is not None or inserted["who"].strip() in _PRONOUNS
