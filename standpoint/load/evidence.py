"""The check that fails closed: does a passage stand in its source, and in the voice it is given?"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from standpoint.load.decoding import wrongly_decoded
from standpoint.load.problems import TOLD_ENOUGH, Fault, clip, did_you_mean
from standpoint.load.voices import voice_faults
from standpoint.model import Citation, Display, Evidence, Source
from standpoint.quotes import MANY, Span, Text, has_words, normal

MIN_WORDS = 2
_SEARCHED = 40_000_000
"""So many characters are searched for what failing passages were meant to be, and no more."""
_ONE_WORD = (
    "a passage of one word proves nothing; cite two words or more, or one that is the whole of a "
    "paragraph, a turn or a quotation"
)
ADD_SOURCE = "add its text and citation to seeds/"
"""What is asked of a source that is nowhere."""
_COPY = "copy it from the source"
_BETWEEN = 3
"""So many paragraphs may stand between two pages: a note, a foot and a head."""
_MARKS = " \t\n\"'“”„‟«»‘’‚‛‹›「」『』《》"
_CUT = re.compile(
    r"[\[(<（〔［【/]\s*(?:[…⋯]|\.\s?\.)[\s.…⋯]*[\])>）〕］】/]|[…⋯]+|\.\s?\.(?:\s?\.)+"
    r"|[（(〔][前中後]?略[）)〕]"
)
"""Quotation marks and white space, and what stands for what is left out of a quotation."""


@dataclass
class Shelf:
    """The sources at hand, and the names of those that have problems of their own.

    `readable` is whether the folder of the sources could be read at all; `pointers` are those of
    the broken sources that Git LFS has not fetched yet, and `uncited` the names of texts that have
    no citation yet.
    """

    sources: Mapping[str, Source]
    broken: frozenset[str] = frozenset()
    readable: bool = True
    pointers: frozenset[str] = frozenset()
    uncited: frozenset[str] = frozenset()
    _searched: int = field(default=0, init=False)

    def check(
        self, cited: Citation, stakeholder: str = "", names: Collection[str] = ()
    ) -> Iterator[Fault]:
        """Yield what is wrong with a citation of `stakeholder`, with paths from the citation on.

        `names` are those of the stakeholder. A citation that is found gets its place.
        """
        source = self.sources.get(cited.source)
        if source is None:
            yield self._no_source(cited.source)
            return
        spans = source.body.find(cited.text, cited.before)
        if not has_words(cited.text, MIN_WORDS):
            is_word = has_words(cited.text, 1)
            spans = [span for span in spans if is_word and source.body.is_whole(span)]
            if not spans:
                yield Fault(("text",), _ONE_WORD)
                return
        if len(spans) != 1:
            yield self._misplaced(cited, source, spans)
            return
        place = source.body.place(spans[0])
        cited.placed(place)
        if isinstance(cited, Evidence):
            yield from voice_faults(cited, source, place, stakeholder, names)

    def _no_source(self, name: str) -> Fault:
        if not self.readable or name in self.pointers:
            return Fault(("source",), "", cites=TOLD_ENOUGH)  # is never told (see `told_once`)
        if name in self.broken:
            broken = f"'{clip(name)}', which has a problem of its own; mend that first"
            return Fault(("source",), broken, cites=name)
        unknown = f"'{clip(name)}', whose text has no citation; add seeds/{clip(name)}.yaml"
        if name not in self.uncited:
            guess = did_you_mean(name, self.sources) or f"; {ADD_SOURCE}"
            unknown = f"the unknown source '{clip(name)}'{guess}"
        return Fault(("source",), unknown, needs=f"seeds/{name}.yaml", cites=name)

    def _misplaced(self, cited: Citation, source: Source, places: list[Span]) -> Fault:
        text = source.body
        if not places and cited.before and (elsewhere := text.find(cited.text)):
            return Fault(
                ("before",),
                f"the words of 'before' do not stand just ahead of the passage in '{source.id}', "
                f"which stands in {_listed(text, elsewhere)}; correct or delete 'before'",
            )
        if places:
            what = "'before' does not tell them apart" if cited.before else "add 'before'"
            return Fault(
                ("before",) if cited.before else ("text",),
                f"the passage stands {_times(places)} in '{source.id}', in "
                f"{_listed(text, places)}; {what}: give the words just ahead of the one meant",
            )
        there = text.occurrences(cited.text.strip(_MARKS))
        if decoded := wrongly_decoded(text, there[0]) if there else "":
            return Fault(("text",), f"not word for word in '{source.id}'; {decoded}")
        if cut := text.occurrences(cited.text):
            start, end = text.widened(cut[0])
            whole = text.typeset[start:end]
            return Fault(
                ("text",),
                f"the passage begins or ends inside a word of '{source.id}'; cite whole words: "
                f"'{clip(whole)}'",
                reveals=source.display == Display.EXCERPTS,
            )
        missing = f"not word for word in '{source.id}'"
        for other in self.sources.values():
            if other.id != source.id and other.body.find(cited.text):
                where = f"{missing}, but in '{other.id}'; set source: {other.id}"
                return Fault(("text",), where)
        reveals = source.display == Display.EXCERPTS
        return Fault(("text",), self._alike(cited, source, missing), reveals=reveals)

    def _alike(self, cited: Citation, source: Source, missing: str) -> str:
        """Return that a passage is `missing`, with what the source has that is like it."""
        spaced = source.body.in_other_spaces(cited.text) if self._searched <= _SEARCHED else None
        if spaced:
            place, there = _listed(source.body, [spaced]), clip(source.body.slice(spaced))
            return f"{missing}; with other spaces it stands in {place}: '{there}'; {_COPY}"
        if misquoted := _misquoted(cited.text, source.body):
            return f"{missing}; {misquoted}"
        if alike := source.body.lookalike(cited.text):
            return (
                f"{missing}; the source has {alike.theirs} where this has {alike.yours}, which "
                f"only looks like it; {_COPY}"
            )
        self._searched += len(source.body.normal)
        if self._searched > _SEARCHED:
            return f"{missing}; {_COPY}"
        bare = _bare(cited.text) or cited.text
        near = source.body.nearest(bare)
        alike_but_case = near and near.theirs.lower() == near.yours.lower()
        if not alike_but_case and (cased := source.body.in_other_case(bare)):
            place, there = _listed(source.body, [cased]), clip(source.body.slice(cased))
            return f"{missing}; with other capitals it stands in {place}: '{there}'; {_COPY}"
        if decoded := wrongly_decoded(source.body, near and near.span):
            return f"{missing}; {decoded}"
        if near is None:
            return f"{missing}, nor is anything like it; copy the passage from the source"
        place = _listed(source.body, [near.span])
        if between := _set_between(cited.text, source.body, near.span):
            stands = f"within it, in {place}, stands '{clip(between)}'"
            return f"{missing}; {stands}; cite the pieces as two pieces of evidence"
        if normal(near.theirs) == normal(near.yours):
            return f"{missing}; the nearest passage is in {place}; {_COPY}"
        return (
            f"{missing}; the nearest passage, in {place}, has '{clip(near.theirs)}' where this has "
            f"'{clip(near.yours)}'; {_COPY}"
        )


def _misquoted(passage: str, text: Text) -> str:
    """Return what somebody put into a passage who quoted it as on paper, and what to do.

    That is quotation marks around it which the source has not, or has elsewhere (so,” he said), or
    dots for what is left out.
    """
    bare = _bare(passage)
    if bare and bare != passage.strip() and text.find(bare):
        return "the quotation marks around it stand there otherwise, or not at all; delete them"
    pieces = [piece.strip() for piece in _CUT.split(passage)]
    if len(pieces) < 2 or not all(not piece or text.occurrences(piece) for piece in pieces):
        return ""
    advice = "cite the pieces as two pieces of evidence, or the whole"
    if len(list(filter(None, pieces))) == 1:
        advice = "delete it, or cite the whole"
    cut = clip(_CUT.findall(passage)[0], 10)
    return f"no '{cut}', for a cut can hide a 'not'{_left_out(pieces, text)}; {advice}"


def _bare(passage: str) -> str:
    """Return a passage without the marks around it, unless one pairs with a mark within it."""
    bare = passage.strip(_MARKS)
    return passage.strip() if normal(bare).count('"') % 2 else bare


def _set_between(passage: str, text: Text, near: Span) -> str:
    """Return the paragraphs within a passage that were left out of it, as the head of a page is."""
    number, wanted = text.paragraph(near) - 1, normal(passage)
    ahead, *others = text.paragraphs[number : number + 2 + _BETWEEN]
    for count, behind in enumerate(others[1:], 1):
        if wanted in f"{text.normal[slice(*ahead)]} {text.normal[slice(*behind)]}":
            return text.slice(Span(others[0].start, others[count - 1].end))
    return ""


def _left_out(pieces: list[str], text: Text) -> str:
    """Return what the source has between the first two pieces of a passage, if they follow."""
    first, second = (text.occurrences(piece) for piece in pieces[:2])
    ends = [span.end for span in first]
    gaps = [Span(ends[n - 1], b.start) for b in second if (n := bisect_left(ends, b.start))]
    gap = min(gaps, key=lambda span: span.end - span.start, default=None)
    between = clip(text.slice(gap)) if gap else ""
    return f": the source has '{between}' there" if between else ""


def _times(places: list[Span]) -> str:
    return f"{len(places)} times" if len(places) < MANY else f"{MANY:,} times or more"


def _listed(text: Text, places: list[Span]) -> str:
    """Return paragraphs and lines of places in a source, each once, and the first five of them."""
    found = (f"paragraph {text.paragraph(place)} (line {text.line(place)})" for place in places)
    where = list(islice(dict.fromkeys(found), 5))
    return " and ".join([", ".join(where[:-1]), where[-1]] if len(where) > 1 else where)
