"""Stakeholders by the core: counts, who is closest and furthest, and where a page has them."""

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from standpoint.compare.cells import Cell, Comparison, State, compare
from standpoint.compare.pairs import Relation, relations
from standpoint.compare.selection import Selection
from standpoint.model import VOICES
from tests.app import Reader
from tests.elements import having, parse, words
from tests.reading import dossier_in
from tests.selections import rules

WORDS = {
    2: "strongly support",
    1: "support",
    0: "mixed",
    -1: "oppose",
    -2: "strongly oppose",
}
SIGNS = {2: "▲▲", 1: "▲", 0: "◆", -1: "▼", -2: "▼▼"}
STATES = {State.DIVIDED: "▼▲", State.SILENT: "○", State.LEFT_OUT: "⊘"}
SHARED = (Relation.SAME, Relation.APART, Relation.OPPOSITE)


def app_on(folder: Path) -> tuple[Reader, Comparison]:
    """Return the app on a dossier, and the comparison of all of it."""
    return Reader(folder), compare(dossier_in(folder), Selection())


def under_every_rule(folder: Path) -> tuple[Reader, list[Comparison]]:
    """Return the app on a dossier, and the comparison of it under every reading rule."""
    dossier = dossier_in(folder)
    return Reader(folder), [compare(dossier, one) for one in rules(dossier)]


def stances(cells: Sequence[Cell]) -> dict[str, int]:
    found = Counter("divided" if c.score is None else WORDS[c.score] for c in cells if c.current)
    return {word: found[word] for word in [*WORDS.values(), "divided"]}


def voices(comparison: Comparison, cells: Sequence[Cell]) -> dict[str, int]:
    """Return by the records how many positions have which voice as their most direct one."""
    found: Counter[str] = Counter()
    for cell in cells:
        heard = {e.voice.value for p in cell.current for e in comparison.selection.passages(p)}
        found.update([voice for voice in VOICES if voice in heard][:1])
    return {voice: found[voice] for voice in VOICES}


def counted(comparison: Comparison, one: str, other: str) -> tuple[int, int, int]:
    found = list(relations(comparison, [one, other]).values())
    same, apart, opposite = (found.count(relation) for relation in SHARED)
    return same, apart, opposite


def near(comparison: Comparison, one: str, least: int) -> dict[str, tuple[str, str]]:
    """Return by the counts alone who is closest and furthest, with the words of the counts."""
    counts = {
        other.id: numbers
        for other in comparison.stakeholders
        if other.id != one and sum(numbers := counted(comparison, one, other.id))
    }
    value = {name: (same + apart / 2) / (same + apart + opposite)
             for name, (same, apart, opposite) in counts.items()}  # fmt: skip
    enough = [name for name in counts if sum(counts[name]) >= least]
    found = {}
    agreeing = [n for n in counts if value[n] >= 0.5] or [n for n in counts if value[n] > 0]
    close = [n for n in agreeing if n in enough] or agreeing
    first = max(close, key=lambda n: (value[n], sum(counts[n])), default=None)
    limit = value[first] if first else 1
    if first and (limit >= 0.5 or min(value.values()) < limit):
        found["Closest" if limit >= 0.5 else "Least far"] = first
    elif first:
        limit = 1
    far = [n for n in enough if value[n] < limit] or [n for n in counts if value[n] < limit]
    if far:
        found["Furthest"] = min(far, key=lambda n: (value[n], -sum(counts[n])))
    labels = {person.id: person.label for person in comparison.stakeholders}
    like = Counter((value[n], sum(counts[n])) for n in counts)
    return {
        word: (labels[n], say(counts[n], value[n], least, like[value[n], sum(counts[n])] - 1))
        for word, n in found.items()
    }


def say(counts: tuple[int, int, int], value: float, least: int, others: int) -> str:
    same, apart, opposite = counts
    parts = [(same, "same side"), (opposite, "opposite"), (apart, "apart")]
    (first, word), *rest = [(number, word) for number, word in parts if number]
    told = [f"{first} of {sum(counts)} {word}", *(f"{n} {other}" for n, other in rest)]
    alike = [f"as with {others} other{'s' if others > 1 else ''}"] if others else []
    if sum(counts) >= least:
        return ", ".join([f"{math.floor(100 * value + 0.5)} %", *told, *alike])
    return ", ".join([*told, "too few to say", *alike])


def tally(element: Element) -> dict[str, tuple[int, int]]:
    """Return for each row of a tally its number, and how many squares it has."""
    found = {}
    for row in element.findall("li"):
        name, units = list(row)
        (number,) = units.findall("b")
        found[words(name)] = int(words(number)), len(having(units, "mk-unit"))
    return found


def facts(element: Element) -> dict[str, list[Element]]:
    """Return what stands beside each word of how a stakeholder stands to the others."""
    found: dict[str, list[Element]] = {}
    terms, told = element.findall("dt"), element.findall("dd")
    for term, definition in zip(terms, told, strict=True):
        found.setdefault(words(term), []).append(definition)
    return found


def check_near(
    comparison: Comparison, one: str, least: int, told: dict[str, list[Element]]
) -> None:
    expected = near(comparison, one, least)
    if not expected:
        (why,) = told["Closest"]
        if len(comparison.stakeholders) < 2:
            of = "dossier" if len(comparison.dossier.stakeholders) < 2 else "selection"
            assert words(why) == f"nobody else is in this {of}"
        elif any(cell.state == State.LEFT_OUT for cell in comparison.cells.values()):
            assert words(why) == "no shared issue that counts"
        else:
            assert words(why) == "no issue shared with anybody"
        return
    assert {"Closest", "Least far", "Furthest"} & told.keys() == expected.keys()
    for word, (label, said) in expected.items():
        ((definition),) = told[word]
        (link,) = definition.findall("a")
        assert words(link) == label
        assert words(definition.findall("em")[0]) == said
        other = next(s.id for s in comparison.stakeholders if s.label == label)
        assert f"pair={one}&pair={other}" in link.get("href", "")
        drawn = Counter(s.get("data-relation") for s in having(definition, "mk-square"))
        kinds = ("same", "apart", "opposite")
        counts = dict(zip(kinds, counted(comparison, one, other), strict=True))
        assert drawn == Counter({name: n for name, n in counts.items() if n})


def block(app: Reader, start: str) -> Element:
    (found,) = (b for b in app.blocks if b.startswith(f'<div class="{start}'))
    return parse(found)


def people(app: Reader) -> list[Element]:
    return block(app, "sp-people").findall("div/ol/li")


def name_of(row: Element) -> str:
    (heading,) = row.iter("h2")
    return words(heading)
