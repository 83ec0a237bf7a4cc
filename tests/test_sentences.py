"""Sentences of numbers and names: none, one and two of each, and names with a full stop of their own."""

import random
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from standpoint.compare.selection import Selection
from standpoint.direction import bare
from standpoint.export.extract import Extract
from standpoint.export.paper import report
from standpoint.load import load, snapshot
from standpoint.model import VOICES, Dossier
from tests.app import App
from tests.elements import words
from tests.extracts import extract
from tests.selections import rules
from tests.test_picture import SVG, pictures

PEOPLE = ("Ann Inc.", "Bob e.V.", "Cem", "Dora")
TITLES = ("Dam.", "Road", "Who pays?")
DATES = ("2010", "2012-03", "2015-06-07", "2015", "unknown")
STANCES = ("strongly-oppose", "oppose", "mixed", "support", "strongly-support")
PAGES = (
    "matrix side_by_side alliances issues stakeholders source time voices robustness methods"
).split()

NOUNS = "position issue stakeholder passage source cell pair set word topic event date comparison"
ONE = "|".join(NOUNS.split())
PLURAL = "are|were|have|do|change|share|keep|rest|hold|agree|stand|cite"
SINGULAR = "is|was|has|does|changes|shares|keeps|rests|holds|agrees|stands|cites"
SEVERAL = r"(?<!of )(?<!its )(?<!the )(?<!than )(?<!least )(?<!\d )\b(?:two|three|four|five|[2-9]|[1-9]\d+)"
WRONG = {
    "one with a plural": rf"\b(?:1|[Oo]ne) (?:shared |more )?(?:{ONE})s\b",
    "several with a singular": rf"\b(?:two|three|four|[2-9]|[1-9]\d+) (?:{ONE})\b(?!,? (?:on|that))",
    "one that are": rf"(?!1 change\b(?! [a-z]))(?<!least )\b(?:1|[Oo]ne)(?: of (?:the )?\w+)?(?: (?:{ONE})s?)?(?: \(\d+ %\))? (?:{PLURAL})\b",
    "several that is": rf"(?!\d+ changes\b(?! [a-z])){SEVERAL}(?: of \w+)?(?: (?:{ONE})s?)?(?: \(\d+ %\))? (?:{SINGULAR})\b",
    "none with a noun": rf"\b[Nn]one (?:{ONE})s?\b",
    "none that share": rf"\b(?:[Nn]one|[Nn]o) (?:{PLURAL})\b",
    "all of one or two": r"\b[Aa]ll (?:one|two|1|2) (?!of)",
    "two full stops": r"[.?!]\.(?!\.)",
    "a mark after a space": r" [,.;:](?!\w)",
    "nothing in brackets, or before a full stop": r"\(\)|[:;,]\.",
    "a word twice": r"\b([a-z]+) \1\b",
    "no text": r"\bnan\b|\bNone\b,|\{\w*\}",
}
"""What no sentence has, by what is wrong with it."""


def write(folder: Path, seed: int) -> Dossier:
    """Write a small dossier, another for each seed, and return what is read of it."""
    drawn = random.Random(seed)
    people, issues = PEOPLE[: drawn.randint(1, 4)], TITLES[: drawn.randint(1, 3)]
    texts: list[list[str]] = [[] for _ in range(drawn.randint(1, 3))]
    for name in ("positions", "seeds"):
        (folder / name).mkdir()
    outline = "".join(
        f"      - {{id: i{n}, title: '{title}', proposition: 'Do it, {title}'}}\n"
        for n, title in enumerate(issues)
    )
    positions = folder / "positions"
    (positions / "_dossier.yaml").write_text(
        f"title: Small\nquestion: What is to be done?\ntopics:\n"
        f"  - id: t\n    title: All.\n    issues:\n{outline}",
        encoding="utf-8",
    )
    for number, name in enumerate(people):
        (positions / f"p{number}.yaml").write_text(
            f"name: {name}\nrole: Nobody.\n{_held(drawn, name, len(issues), texts)}",
            encoding="utf-8",
        )
    for number, said in enumerate(texts):
        text = "\n\n".join(said or ["Nothing at all."])
        (folder / "seeds" / f"s{number}.txt").write_text(f"{text}\n", encoding="utf-8")
        (folder / "seeds" / f"s{number}.yaml").write_text(
            f"title: Paper {'ABC'[number]} Inc.\ndate: {drawn.choice(DATES)}\n", encoding="utf-8"
        )
    loaded = load(snapshot(folder))
    assert not loaded.problems
    assert loaded.dossier
    return loaded.dossier


def _held(drawn: random.Random, name: str, issues: int, texts: list[list[str]]) -> str:
    """Return what one holds on some of the issues, and add its passages to the texts."""
    others = [person for person in PEOPLE if person != name]
    held, silent = "", ""
    for issue in range(issues):
        how = drawn.random()
        if how < 0.15:
            silent += f"  - {{issue: i{issue}, note: Looked for.}}\n"
        for _ in range(0 if how < 0.35 else drawn.choice((1, 1, 1, 2, 3))):
            source, voice = drawn.randrange(len(texts)), drawn.choice(VOICES)
            passage = f"words {sum(map(len, texts))} they said"
            texts[source].append(f"“{passage}”." if voice == "quoted" else f"And {passage} here.")
            speaker = f", speaker: {drawn.choice(others)}" if voice == "ascribed" else ""
            held += (
                f"  - {{issue: i{issue}, stance: {drawn.choice(STANCES)}, summary: It is so., "
                f"rationale: Made up., evidence: [{{source: s{source}, voice: {voice}, "
                f"text: {passage}{speaker}}}]}}\n"
            )
    if not held and not silent:
        silent = "  - {issue: i0, note: Looked for.}\n"
    return f"{f'positions:{chr(10)}{held}' if held else ''}" + (
        f"silent_on:\n{silent}" if silent else ""
    )


def sentences(markup: str) -> Iterator[str]:
    """Yield the texts of HTML, each of one element that breaks the line, and its labels."""
    shown = re.sub(r"<(style|script|title)\b.*?</\1>", "", markup, flags=re.DOTALL)
    yield from map(unescape, re.findall(r'(?:aria-label|alt)="([^"]*)"', shown))
    inline = re.sub(r"</?(?:a|b|i|em|bdi|mark|small|code)\b[^>]*>", "", shown)
    for text in re.split(r"<[^>]+>", inline):
        yield " ".join(bare(unescape(text)).split())


@cache
def wrong(text: str) -> tuple[str, ...]:
    """Return what is wrong with a text; most stand on many pages."""
    return tuple(what for what, pattern in WRONG.items() if re.search(pattern, text))


def faults(texts: Iterator[str]) -> list[tuple[str, str]]:
    """Return what is wrong with which text."""
    return [(what, text) for text in dict.fromkeys(texts) for what in wrong(text)]


def extracts(folder: Path, dossier: Dossier) -> Iterator[Extract]:
    found = load(snapshot(folder))
    for selection in rules(dossier):
        for least in (1, 3):
            yield extract(found, least, **vars(selection))


@pytest.mark.parametrize("seed", range(8))
def test_numbers_and_names_agree_with_their_words_in_reports_and_pictures(
    seed: int, tmp_path: Path
) -> None:
    for made in extracts(tmp_path, write(tmp_path, seed)):
        assert faults(sentences(report(made))) == []
        for _, drawn in pictures(made):
            assert faults(words(line) for line in drawn.iter(f"{SVG}text")) == []


@pytest.mark.parametrize("seed", range(4))
def test_numbers_and_names_agree_with_their_words_on_every_page(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = write(tmp_path, seed)
    app = App(tmp_path, monkeypatch)
    first = {"who": "p0", "issue": "i0"}
    for selection in (Selection(), Selection(voices=("quoted",)), Selection(stakeholders=("p0",))):
        for page in PAGES:
            shown = app.open(page, min_shared="1" if seed % 2 else "", **vars(selection))
            assert faults(sentences(shown)) == [], page
        for page in ("issues", "stakeholders"):
            assert faults(sentences(app.open(page, **first, **vars(selection)))) == [], page
    assert dossier.stakeholders
