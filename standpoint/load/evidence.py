"""The check that fails closed: does a passage stand in its source, and in the voice it is given?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

from standpoint.load.problems import Fault, clip, did_you_mean
from standpoint.load.voices import voice_faults
from standpoint.model import Citation, Evidence, Source
from standpoint.quotes import Place, Span, Text, normal, words

MIN_WORDS = 2
_FOLDER = "seeds/"  # no source has this name
_SEARCHED = 40_000_000
"""So many characters are searched for what failing passages were meant to be, and no more."""
_ONE_WORD = (
    "a passage of one word proves nothing; cite two words or more, or one that is the whole of a "
    "paragraph, a turn or a quotation"
)
_COPY = "copy it from the source"

Cited = TypeVar("Cited", bound=Citation)


class Shelf:
    """The sources at hand, and the names of those that have problems of their own.

    `readable` is whether the folder of the sources could be read at all.
    """

    def __init__(
        self, sources: Mapping[str, Source], broken: frozenset[str], readable: bool = True
    ) -> None:
        self.sources = sources
        self.broken = broken
        self.readable = readable
        self._places: dict[tuple[str, str, str | None], Place] = {}
        self._searched = 0

    def check(self, cited: Citation, stakeholder: str = "") -> Iterator[Fault]:
        """Yield what is wrong with a citation of `stakeholder`, with paths from the citation on."""
        source = self.sources.get(cited.source)
        if source is None:
            yield self._no_source(cited.source)
            return
        spans = source.body.find(cited.text, cited.before)
        number = len(list(islice(words(cited.text), MIN_WORDS)))
        if number < MIN_WORDS:
            spans = [span for span in spans if number and source.body.is_whole(span)]
            if not spans:
                yield Fault(("text",), _ONE_WORD)
                return
        if len(spans) != 1:
            yield self._misplaced(cited, source, spans)
            return
        place = source.body.place(spans[0])
        self._places[cited.source, cited.text, cited.before] = place
        if isinstance(cited, Evidence):
            yield from voice_faults(cited, source, place, stakeholder)

    def placed(self, passages: tuple[Cited, ...]) -> tuple[Cited, ...]:
        """Return passages that have passed the check, each with the place that it was found at."""
        return tuple(p.placed(self._places[p.source, p.text, p.before]) for p in passages)

    def _no_source(self, name: str) -> Fault:
        if not self.readable:
            return Fault(("source",), "a folder that cannot be read", cites=_FOLDER)
        if name in self.broken:
            left_out = f"'{clip(name)}', which is left out for a problem of its own"
            return Fault(("source",), f"{left_out}; mend that first", cites=name)
        needs = f"seeds/{name}.yaml"
        if guess := did_you_mean(name, self.sources):
            return Fault(("source",), f"unknown source '{clip(name)}'{guess}", needs=needs)
        unknown = f"the unknown source '{clip(name)}'; add its text and citation to seeds/"
        return Fault(("source",), unknown, needs=needs, cites=name)

    def _misplaced(self, cited: Citation, source: Source, places: list[Span]) -> Fault:
        text = source.body
        if not places and cited.before and (elsewhere := text.find(cited.text)):
            return Fault(
                ("before",),
                f"the words of 'before' do not stand just ahead of the passage in '{source.id}', "
                f"which stands in {listed(text, elsewhere)}; correct or delete 'before'",
            )
        if places:
            what = "'before' does not tell them apart" if cited.before else "add 'before'"
            return Fault(
                ("before",) if cited.before else ("text",),
                f"the passage stands {len(places)} times in '{source.id}', in "
                f"{listed(text, places)}; {what}: give the words just ahead of the one meant",
            )
        if cut := text.occurrences(cited.text):
            whole = text.slice(text.widened(cut[0]))
            return Fault(
                ("text",),
                f"the passage begins or ends inside a word of '{source.id}'; cite whole words: "
                f"'{clip(whole)}'",
            )
        return Fault(("text",), self._not_found(cited, source))

    def _not_found(self, cited: Citation, source: Source) -> str:
        missing = f"not word for word in '{source.id}'"
        for other in self.sources.values():
            if other.id != source.id and other.body.find(cited.text):
                return f"{missing}, but in '{other.id}'; set source: {other.id}"
        if alike := source.body.lookalike(cited.text):
            return (
                f"{missing}; the source has {alike.theirs} where this has {alike.yours}, which "
                f"only looks like it; {_COPY}"
            )
        self._searched += len(source.body.normal)
        if self._searched > _SEARCHED:
            return f"{missing}; {_COPY}"
        near = source.body.nearest(cited.text)
        if near is None:
            return f"{missing}, nor is anything like it; copy the passage from the source"
        place = listed(source.body, [near.span])
        if normal(near.theirs) == normal(near.yours):
            return f"{missing}; the nearest passage is in {place}; {_COPY}"
        return (
            f"{missing}; the nearest passage, in {place}, has '{clip(near.theirs)}' where this has "
            f"'{clip(near.yours)}'; {_COPY}"
        )


def told_once(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield the faults; of those that cite one source in vain, one that counts them all.

    A source that is missing or broken would otherwise bury what is wrong under a line for each of
    its passages. Where the whole folder cannot be read, its own problem says enough.
    """
    faults = list(faults)
    citing = Counter(fault.cites for fault in faults)
    told = {_FOLDER}
    for fault in faults:
        if not fault.cites:
            yield fault
        elif fault.cites not in told:
            told.add(fault.cites)
            count = citing[fault.cites]
            passages = "1 passage cites" if count == 1 else f"{count} passages cite"
            yield fault._replace(message=f"{passages} {fault.message}")


def listed(text: Text, places: list[Span]) -> str:
    """Return paragraphs and lines of places in a source, the first five of them."""
    where = [f"paragraph {text.paragraph(place)} (line {text.line(place)})" for place in places[:5]]
    return " and ".join([", ".join(where[:-1]), where[-1]] if len(where) > 1 else where)
