"""Which issues and cells hold what a reader searches for, and the sentences in which it stands."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property
from itertools import pairwise, product
from typing import NamedTuple

from standpoint.compare.cells import Cell, CellKey, Comparison
from standpoint.compare.forms import case_folded, folded_places, stem, stemmed
from standpoint.model import Evidence, Issue, Stakeholder
from standpoint.quotes import Span, Text
from standpoint.quotes.spans import united

_WORD = re.compile(r"[^\W_]+")
_HEAD, _TAIL = 4, 3
"""How long both halves of a word are at least that may be written as two."""


@dataclass(frozen=True)
class IndexedText:
    """A text that is searched, and whose it is."""

    text: str
    folded: str
    """The text as it stands in the dossier, and as it is searched."""
    issue: str
    stakeholder: str | None
    """None of what an issue says of itself."""
    evidence: Evidence | None
    """The passage that it is or whose speaker it names; None of the curator's own words."""
    sentence: str
    """What is shown of it: of a passage, the sentence in which it stands; else the text."""


@dataclass(frozen=True)
class Hit(IndexedText):
    """A text in which searched words stand, and their places in its sentence, in order."""

    places: tuple[Span, ...]


@dataclass(frozen=True)
class Index:
    """The texts of a comparison, made ready to be searched once for all searches."""

    issues: dict[str, tuple[IndexedText, ...]]
    """What each issue says of itself: its title, proposition and note."""
    cells: dict[CellKey, tuple[IndexedText, ...]]
    """What each cell holds, by (issue, stakeholder): its summaries, its passages that count, their
    speakers and its note on silence."""
    algorithms: frozenset[str]
    """The stemmers of the languages in which the texts may be written."""

    @cached_property
    def entries(self) -> tuple[IndexedText, ...]:
        """Every text, those of the issues first."""
        groups = (*self.issues.values(), *self.cells.values())
        return tuple(entry for group in groups for entry in group)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the texts, folded."""
        return frozenset(word for entry in self.entries for word in _WORD.findall(entry.folded))

    @cached_property
    def _forms(self) -> dict[tuple[str, str], set[str]]:
        """The words of the texts by their stem under each algorithm."""
        forms: dict[tuple[str, str], set[str]] = defaultdict(set)
        for algorithm, word in product(self.algorithms, self.vocabulary):
            forms[algorithm, stem(algorithm, word)].add(word)
        return dict(forms)

    def forms(self, word: str) -> Iterator[str]:
        """Yield the words of the texts that are forms of a word."""
        for algorithm in self.algorithms:
            yield from self._forms.get((algorithm, stem(algorithm, word)), ())

    def joined(self, one: str, other: str) -> Iterator[str]:
        """Yield the words of the texts that are two words in one: takeover for taking, over."""
        for algorithm in self.algorithms:
            both = stem(algorithm, stem(algorithm, one) + other)
            yield from self._forms.get((algorithm, both), ())

    def parted(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield pairs of words of the texts that a word is one of: taking, over for takeover."""
        for cut in range(_HEAD, len(word) - _TAIL + 1):
            yield from product(set(self.forms(word[:cut])), set(self.forms(word[cut:])))


def index(comparison: Comparison) -> Index:
    """Return the texts of a comparison, ready to be searched."""
    cells = {key: tuple(_of_cell(comparison, *key, cell)) for key, cell in comparison.cells.items()}
    return replace(indexed_issues(comparison), cells=cells)


def indexed_issues(comparison: Comparison) -> Index:
    """Return what the issues of a comparison say of themselves, ready to be searched.

    Curators write in a language of their sources, or in English.
    """
    languages = [source.language for source in comparison.dossier.sources]
    issues = {issue.id: tuple(_of_issue(issue)) for issue in comparison.issues}
    return Index(issues, {}, stemmed([*languages, "en"]))


def hits(index: Index, query: str) -> tuple[Hit, ...]:
    """Return the sentences of the issues and the cells in which every word of `query` stands.

    Case, accents, vowel signs, and the form of quotation marks and dashes make no difference. A
    word is found within others, in its other forms, and written as two or as one. The issues come
    in the comparison's order, each with its own sentences ahead of those of its cells; an empty
    query has none.
    """
    wanted = _words(index, query)
    groups = {issue: [own] if _holds(own, wanted) else [] for issue, own in index.issues.items()}
    for key, entries in index.cells.items():
        if _holds(entries, wanted):
            groups[key[0]].append(entries)
    return tuple(
        hit
        for group in groups.values()
        for entries in group
        for entry in entries
        for hit in _hit(entry, wanted)
    )


def suggestions(index: Index, query: str) -> tuple[str, ...]:
    """Return words of the texts, as written there, that are like those that stand nowhere in them.

    The likest come first, at most three for each word.
    """
    close = [
        known
        for word, found in zip(case_folded(query).split(), _words(index, query), strict=True)
        if not _holds(index.entries, [found])
        for known in get_close_matches(word, index.vocabulary, cutoff=0.7)
    ]
    return tuple(dict.fromkeys(_as_written(index, word) for word in close))


def stakeholders_named(stakeholders: Sequence[Stakeholder], query: str) -> list[Stakeholder]:
    """Return the stakeholders in whose name or role every word of `query` stands."""
    wanted = case_folded(query).split()
    texts = {
        s.id: case_folded(f"{s.name} {s.short_name or ''} {s.role or ''}") for s in stakeholders
    }
    return [s for s in stakeholders if all(word in texts[s.id] for word in wanted)]


def _of_issue(issue: Issue) -> Iterator[IndexedText]:
    for text in filter(None, (issue.title, issue.proposition, issue.note)):
        yield IndexedText(text, case_folded(text), issue.id, None, None, text)


def _of_cell(
    comparison: Comparison, issue: str, stakeholder: str, cell: Cell
) -> Iterator[IndexedText]:
    def entry(text: str, evidence: Evidence | None = None, sentence: str = "") -> IndexedText:
        return IndexedText(text, case_folded(text), issue, stakeholder, evidence, sentence or text)

    for position in (*cell.current, *cell.earlier):
        yield entry(position.summary)
        for evidence in comparison.selection.passages(position):
            body = comparison.dossier.source_by_id[evidence.source].body
            yield entry(evidence.text, evidence, body.slice(evidence.place.sentence))
            for text in filter(None, (evidence.translation, evidence.speaker)):
                yield entry(text, evidence)
    if cell.note:
        yield entry(cell.note)


class _Word(NamedTuple):
    """A word of a query: what finds it in a folded text."""

    pattern: re.Pattern[str]
    signs: tuple[str, ...]  # one of them is in every text that holds it; much quicker to look for

    def stands_in(self, text: str) -> bool:
        return any(sign in text for sign in self.signs) and bool(self.pattern.search(text))


def _words(index: Index, query: str) -> list[_Word]:
    words = case_folded(query).split()
    # What stands beside a mark, as "forces'" does, is wanted as it stands.
    forms = [set(index.forms(word)) if word.isalnum() else set() for word in words]
    for place, pair in enumerate(pairwise(words)):
        both = set(index.joined(*pair))
        forms[place] |= both
        forms[place + 1] |= both
    return [_word(*of, set(index.parted(of[0]))) for of in zip(words, forms, strict=True)]


def _word(word: str, forms: set[str], parted: set[tuple[str, str]]) -> _Word:
    whole = [re.escape(form) for form in sorted(forms)]
    whole += [rf"{re.escape(one)}[\s-]+{re.escape(other)}" for one, other in sorted(parted)]
    either = rf"(?<!\w)(?:{'|'.join(whole)})(?!\w)|" if whole else ""
    heads = {one for one, _ in parted}
    return _Word(re.compile(either + re.escape(word)), (word, *forms, *heads))


def _holds(entries: Sequence[IndexedText], wanted: Sequence[_Word]) -> bool:
    return all(any(word.stands_in(entry.folded) for entry in entries) for word in wanted)


def _hit(entry: IndexedText, wanted: Sequence[_Word]) -> Iterator[Hit]:
    if not any(word.stands_in(entry.folded) for word in wanted):
        return
    # A hyphen at a line's end parts a word in the sentence that the passage has in one piece.
    for shown in (entry.sentence, entry.text):
        if places := _places(shown, (word.pattern for word in wanted)):
            yield Hit(**vars(replace(entry, sentence=shown)), places=places)
            return


def _places(text: str, patterns: Iterable[re.Pattern[str]]) -> tuple[Span, ...]:
    """Return where words stand in a text as it is, with the marks on their last letters."""
    body = Text(text)
    letters, at = folded_places(body.normal)
    found = united(Span(*match.span()) for one in patterns for match in one.finditer(letters))
    return tuple(
        body.raw_span(Span(at[span.start], max(at[span.end], at[span.end - 1] + 1)))
        for span in found
    )


def _as_written(index: Index, word: str) -> str:
    """Return a word of the vocabulary as it stands where it is first met."""
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    text = next(entry.text for entry in index.entries if pattern.search(entry.folded))
    return text[slice(*_places(text, [pattern])[0])]
