"""Two codings: published values of alpha, units, and what is in dispute between two folders."""

import json
import math
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from standpoint.command import main
from standpoint.compare.cells import compare
from standpoint.compare.codings import Codings, DisputeKind, Level, Reliability, alpha, codings
from standpoint.compare.selection import Selection
from standpoint.load import Loaded, load, snapshot
from standpoint.wording.codings import (
    disputes_heading,
    disputes_sentences,
    kind_words,
    nothing_in_common,
    reliability_sentence,
)
from tests.conftest import OEHLBRUECK, REPOSITORY, contents
from tests.grids import of_grid
from tests.incoming import GOOD, SEEDS, as_csv, come_in

NAN = math.nan

# Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers,
# twelve units, missing data.
FOUR = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, 3],
    [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NAN],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
]
# The same paper, sections A and B: two observers, two values and five.
BINARY = [[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]]
LETTERS = ["aabbdcccedda", "babbbccceddd"]
NOMINAL = [["abcde".index(letter) for letter in row] for row in LETTERS]


@pytest.mark.parametrize(
    ("values", "level", "published"),
    [
        (FOUR, "nominal", 0.743),
        (FOUR, "ordinal", 0.815),
        (BINARY, "nominal", 0.095),
        (NOMINAL, "nominal", 0.692),
    ],
)
def test_published_values_are_met(
    values: list[list[float]], level: Level, published: float
) -> None:
    assert round(alpha(values, level), 3) == published


def test_a_unit_with_one_value_takes_no_part() -> None:
    lone = [[*row, value] for row, value in zip(FOUR, (NAN, 5, NAN, NAN), strict=True)]
    levels: tuple[Level, ...] = ("nominal", "ordinal")
    for level in levels:
        assert alpha(lone, level) == alpha(FOUR, level)


@pytest.mark.parametrize(
    "values",
    [
        [[], []],
        [[1, NAN], [NAN, 2]],
        [[1], [1]],
        [[1, 1, 1], [1, 1, 1]],
        [[1, 1, 2], [1, 1, NAN]],
    ],
)
def test_without_two_values_that_differ_there_is_no_alpha(values: list[list[float]]) -> None:
    assert math.isnan(alpha(values, "ordinal"))


TABLES = st.dictionaries(
    st.tuples(st.integers(-2, 2), st.integers(-2, 2)), st.integers(1, 3), min_size=1, max_size=8
).map(Counter)


def slowly(pairs: list[tuple[int, int]], level: str) -> float:
    """Return alpha by its definition: all pairs of values within units, and of all values."""
    values = sorted(value for pair in pairs for value in pair)
    numbers = Counter(values)

    def distance(one: int, other: int) -> float:
        if level == "nominal":
            return float(one != other)
        low, high = sorted((one, other))
        between = sum(number for value, number in numbers.items() if low <= value <= high)
        return (between - (numbers[low] + numbers[high]) / 2) ** 2

    observed = sum(distance(one, other) for one, other in pairs) / len(pairs)
    others = [(i, j) for i in range(len(values)) for j in range(len(values)) if i != j]
    expected = sum(distance(values[i], values[j]) for i, j in others) / len(others)
    return 1 - observed / expected if expected else NAN


@given(TABLES, st.sampled_from(["nominal", "ordinal"]))
def test_the_figures_are_those_of_the_definition(
    table: Counter[tuple[int, int]], level: Level
) -> None:
    found, pairs = Reliability(level, table), list(table.elements())
    assert (found.n, found.same) == (len(pairs), sum(one == other for one, other in pairs))
    np.testing.assert_allclose(found.alpha, slowly(pairs, level), atol=1e-12)
    left = [slowly(pairs[:at] + pairs[at + 1 :], level) for at in range(len(pairs)) if pairs[1:]]
    if not left or np.isnan(left).any():
        assert found.range is None
    else:
        np.testing.assert_allclose(found.range, (min(left), max(left)), atol=1e-12)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({}, "No cell has a number in both."),
        (
            {(1, 1): 4},
            "Alike on 4 of 4 cells with a number in both; alpha is not defined, for no two "
            "values differ.",
        ),
        (
            {(1, 1): 3, (2, 2): 2},
            "Alike on 5 of 5 cells with a number in both; alpha = 1.000.",
        ),
        (
            {(1, 2): 1},
            "Alike on 0 of 1 cell with a number in both; alpha = 0.000, which hangs on a single "
            "cell: without it no two values would differ, and there would be no alpha.",
        ),
        (
            {(1, 1): 3, (-1, -1): 3, (1, 2): 1},
            "Alike on 6 of 7 cells with a number in both; alpha = 0.918, 0.867 to 1.000 when "
            "any one of these cells is left out.",
        ),
    ],
)
def test_no_figure_stands_without_its_n(table: dict[tuple[int, int], int], said: str) -> None:
    assert reliability_sentence("stance", Reliability("ordinal", Counter(table))) == said


CHANGES = (
    # What the second coder has otherwise: a strength, a side, no position, a voice, one side less.
    ("gewerbering", "stance: strongly-support", "stance: support", DisputeKind.STRENGTH),
    ("atempause", "stance: oppose\n    summary: Die", "stance: support\n    summary: Die", DisputeKind.SIDE),
    ("buergermeisterin", "voice: reported\n        text: >-\n          Einen", "voice: observed\n"
     "        text: >-\n          Einen", DisputeKind.VOICE),
)  # fmt: skip
AT = {
    DisputeKind.STRENGTH: ("parkhaus-wallring", "gewerbering"),
    DisputeKind.SIDE: ("parkhaus-wallring", "atempause"),
    DisputeKind.VOICE: ("buergerentscheid", "buergermeisterin"),
}


@pytest.fixture
def second(dossier_copy: Callable[[Path], Path]) -> Path:
    """Return another coding: three cells differ, and of one the first alone has a position."""
    folder = dossier_copy(OEHLBRUECK)
    for name, old, new, _ in CHANGES:
        edit(folder / "positions" / f"{name}.yaml", old, new)
    mayor = folder / "positions" / "buergermeisterin.yaml"
    edit(mayor, "stance: mixed\n", "stance: mixed\n    rationale: So handelt sie.\n")
    ring = folder / "positions" / "gewerbering.yaml"
    text = ring.read_text(encoding="utf-8")
    at = text.index("  - issue: anwohnerparken")
    silence = "silent_on:\n  - {issue: anwohnerparken, note: Nur andere <b>sagen</b> es.}\n"
    ring.write_text(text[:at] + silence, encoding="utf-8")
    assert load(snapshot(folder)).problems == ()
    return folder


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def compared(first: Loaded, folder: Path) -> Codings:
    other = load(snapshot(folder))
    assert first.dossier and other.dossier
    return codings(compare(first.dossier, Selection()), compare(other.dossier, Selection()))


def test_two_codings_are_compared_cell_by_cell(oehlbrueck: Loaded, second: Path) -> None:
    found = compared(oehlbrueck, second)
    assert (len(found.issues), len(found.stakeholders)) == (5, 3)
    assert found.position.table == {(1, 1): 11, (1, 0): 1, (0, 0): 3}
    # Of eleven one is divided in both and has no number, but a voice.
    assert found.stance.table == {(2, 1): 1, (-1, 1): 1, (1, 1): 3, (2, 2): 1, (0, 0): 2, (-2, -2): 1, (-1, -1): 1}  # fmt: skip
    # By hand: 1 - (2 / 30) / (2 * 23 * 7 / (30 * 29)).
    assert round(found.position.alpha, 6) == 0.819876
    assert found.voice.table == {(0, 0): 8, (1, 2): 1, (2, 2): 1, (3, 3): 1}
    assert found.apart == dict.fromkeys(("issues", "stakeholders", "sources"), ((), (), ()))
    expected = [(DisputeKind.POSITION, "anwohnerparken", "gewerbering")]
    expected += [
        (kind, *AT[kind]) for kind in (DisputeKind.SIDE, DisputeKind.STRENGTH, DisputeKind.VOICE)
    ]
    assert [(d.kind, d.issue.id, d.stakeholder.id) for d in found.disputes] == expected
    assert found.disputes[0].second.note == "Nur andere <b>sagen</b> es."


def test_a_dossier_agrees_with_itself(oehlbrueck: Loaded) -> None:
    found = compared(oehlbrueck, OEHLBRUECK)
    assert found.disputes == ()
    assert [one.alpha for one in (found.position, found.stance, found.voice)] == [1, 1, 1]


def test_the_order_of_two_codings_makes_no_difference(oehlbrueck: Loaded, second: Path) -> None:
    there = load(snapshot(second))
    one, other = compared(oehlbrueck, second), compared(there, OEHLBRUECK)
    for name in ("position", "stance", "voice"):
        here, back = getattr(one, name), getattr(other, name)
        assert back.table == {(b, a): number for (a, b), number in here.table.items()}
        np.testing.assert_allclose(here.alpha, back.alpha, atol=1e-12)


def test_one_side_less_is_another_side(oehlbrueck: Loaded, second: Path) -> None:
    ring = second / "positions" / "gewerbering.yaml"
    text = ring.read_text(encoding="utf-8")
    at = text.index("  - issue: lieferzeiten\n    stance: support")
    end = text.index("  - issue: parkhaus")
    ring.write_text(text[:at] + text[end:], encoding="utf-8")
    found = compared(oehlbrueck, second)
    sides = [(d.issue.id, d.stakeholder.id) for d in found.disputes if d.kind == DisputeKind.SIDE]
    assert sides == [("lieferzeiten", "gewerbering"), AT[DisputeKind.SIDE]]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["compare", *map(str, arguments)])


def test_the_text_shows_the_figures_and_both_entries(second: Path) -> None:
    result = run(OEHLBRUECK, second, "--names", "Erste", "Zweite")
    assert result.exit_code == 0, result.output
    lines = result.output.splitlines()
    assert lines[:4] == [
        "Compared: 15 cells, 5 issues of 3 stakeholders.",
        "Is there a position? Alike on 14 of 15 cells common to both; alpha = 0.820, 0.765 to 1.000 "
        "when any one of these cells is left out.",
        "Which stance? Alike on 8 of 10 cells with a number in both; alpha = 0.813, 0.737 to 0.947 "
        "when any one of these cells is left out.",
        "In which voice? Alike on 10 of 11 cells with a position in both; alpha = 0.804, 0.716 to "
        "1.000 when any one of these cells is left out.",
    ]
    assert (
        "4 cells in dispute: 1 over whether there is a position, 1 over the side, 1 over the "
        "strength, 1 over the voice"
    ) in lines
    at = lines.index("Gewerbering Öhlbrück: Preis des Anwohnerparkens (only Erste has a position)")
    assert lines[at + 1 : at + 6] == [
        "  Erste: support",
        "    positions/gewerbering.yaml:52: support. Nach Darstellung der Bürgerinitiative will der "
        "Gewerbering, dass die Anwohner mehr zahlen.",
        "      > Der Gewerbering will doch, dass wir Anwohner die ganze Zeche zahlen: sechsmal so "
        "viel für den Ausweis, und seine Kunden parken umsonst. (tagblatt-altstadt-2023, ascribed)",
        "  Zweite: silent: Nur andere <b>sagen</b> es.",
        "",
    ]


def test_an_alpha_that_is_the_same_without_any_one_cell_is_told_once() -> None:
    told = reliability_sentence("position", Reliability("nominal", Counter({(0, 1): 2})))
    assert told.partition("; ")[2] == (
        "alpha = −0.500, 0.000 when any one of these cells is left out."
    )


def test_the_cells_in_dispute_and_those_of_the_figures_add_up_in_words(second: Path) -> None:
    """One cell is divided in one coding alone, one differs in two ways, one silence is missing."""
    ring, group = (second / "positions" / f"{name}.yaml" for name in ("gewerbering", "atempause"))
    text = ring.read_text(encoding="utf-8")
    at = text.index("  - issue: lieferzeiten\n    stance: support")
    text = text[:at] + text[text.index("  - issue: parkhaus") :]
    ring.write_text(text, encoding="utf-8")
    edit(
        ring,
        "quoted\n        speaker: Jörg Thölke\n        text: >-\n          Das Park",
        "ascribed\n        speaker: Jörg Thölke\n        text: >-\n          Das Park",
    )
    edit(
        ring,
        "stance: support\n    summary: Ohne",
        "stance: support\n    rationale: Er.\n    summary: Ohne",
    )
    text = group.read_text(encoding="utf-8")
    group.write_text(text[: text.index("silent_on:")], encoding="utf-8")
    result = run(OEHLBRUECK, second, "--names", "A", "B")
    assert result.exit_code == 0, result.output
    lines = result.output.splitlines()
    at = next(number for number, line in enumerate(lines) if " in dispute: " in line)
    assert lines[at : at + 6] == [
        "6 cells in dispute: 1 over whether there is a position, 2 over the side, 1 over the "
        "strength, 1 over the voice, 1 over whether somebody is silent",
        "A cell that differs in several ways is counted once, under the first of them.",
        "Over the side, 1 cell is divided in one coding; what is divided has no number, and the "
        "figure of the stance leaves it out.",
        "The voice differs, too, in 2 cells over the side or the strength.",
        "Where only one coding says that somebody is silent, neither has a position, so the figures "
        "count the cell as alike.",
        "",
    ]
    # One position; a side and a strength, for the other side has no number; three voices.
    said = [line.partition("; alpha")[0] for line in lines[1:4]]
    assert [line.partition("Alike on ")[2].split(" cell")[0] for line in said] == [
        "14 of 15",
        "8 of 10",
        "8 of 11",
    ]
    silence = "(A says that it is silent, B says nothing of it)"
    assert f"Bürgerinitiative Atempause Altstadt: Lieferzeiten {silence}" in lines
    page = run(OEHLBRUECK, second, "--format", "html").output
    assert run(OEHLBRUECK, second, "--format", "html", "--output", "-").output == page
    assert "the figure of the stance leaves it out. The voice differs" in page


def test_json_holds_what_every_figure_is_made_of(oehlbrueck: Loaded, second: Path) -> None:
    told = json.loads(run(OEHLBRUECK, second, "--format", "json").output)
    assert told["names"] == ["oehlbrueck", second.name]
    stance = told["reliability"]["stance"]
    assert stance["table"][0] == {
        "first": "strongly-oppose",
        "second": "strongly-oppose",
        "cells": 1,
    }
    assert sum(row["cells"] for row in stance["table"]) == stance["n"] == 10
    assert (stance["least"], stance["greatest"]) == compared(oehlbrueck, second).stance.range
    assert told["reliability"]["position"]["table"][1] == {
        "first": True,
        "second": False,
        "cells": 1,
    }
    dispute = told["disputes"][0]
    assert (dispute["kind"], dispute["second"]["state"]) == (DisputeKind.POSITION, "silent")
    assert dispute["first"]["positions"][0]["evidence"][0]["voice"] == "ascribed"
    assert told["coders"][0]["stance"] == {"n": "10", "same": "8", "alpha": "0.813"}


def test_where_no_two_differ_there_is_no_alpha_in_json(tmp_path: Path) -> None:
    for name in ("one", "two"):
        for file in (*come_in(as_csv(GOOD), SEEDS).files, *SEEDS.files):
            path = tmp_path / name / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
    told = json.loads(run(tmp_path / "one", tmp_path / "two", "--format", "json").output)
    for question, found in told["reliability"].items():
        figures = [found[key] for key in ("n", "same", "alpha", "least", "greatest")]
        assert figures == [1, 1, None, None, None]
        assert told["coders"][0][question] == {"n": "1", "same": "1", "alpha": "undefined"}


def test_the_page_is_html_in_which_nothing_of_the_files_is_markup(second: Path) -> None:
    made = run(OEHLBRUECK, second, "--format", "html", "--names", "<i>A</i>", "B").output
    assert made.startswith("<!doctype html>\n<html lang=en>")
    assert "Nur andere &lt;b&gt;sagen&lt;/b&gt; es." in made
    assert "&lt;i&gt;A&lt;/i&gt;" in made and "<i>A</i>" not in made
    assert made.count("<section>") == 4
    # Each entry has its summary, and why it was coded so where that is said.
    summary = "Nach Darstellung der Bürgerinitiative will der Gewerbering, dass"
    assert f'<p class="sp-summary" dir="auto">{summary}' in made
    assert "<b>Why coded so:</b> <bdi>So handelt sie.</bdi>" in made
    # The passage is marked in its sentence.
    assert '<blockquote dir="auto" lang="de">' in made
    assert "<mark>Der Gewerbering will doch, dass wir Anwohner die ganze Zeche zahlen" in made
    assert "://" not in made


def test_what_only_one_has_is_told_and_not_compared(second: Path) -> None:
    outline = second / "positions" / "_dossier.yaml"
    edit(outline, "id: parkhaus-wallring, ", "id: parkhaus, ")
    edit(outline, "Über die Sperrung der Altstadt soll", "Über die Sperrung soll")
    for path in (second / "positions").glob("[a-z]*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("issue: parkhaus-wallring", "issue: parkhaus"), "utf-8")
    (second / "positions" / "neu.yaml").write_text(
        "name: Neu\nsilent_on:\n  - {issue: parkhaus, note: Nichts.}\n", encoding="utf-8"
    )
    speech = second / "seeds" / "rede-roennebaum-2023.txt"
    speech.write_text(speech.read_text(encoding="utf-8") + "\nEnde.\n", encoding="utf-8")
    result = run(OEHLBRUECK, second, "--names", "A", "B")
    assert result.output.splitlines()[:6] == [
        "Compared: 12 cells, 4 issues of 3 stakeholders.",
        "Only in A, and not compared: issues parkhaus-wallring.",
        "Only in B, and not compared: issues parkhaus.",
        "Compared although their propositions differ: issues buergerentscheid.",
        "Only in B, and not compared: stakeholders neu.",
        "Compared although their texts differ: sources rede-roennebaum-2023.",
    ]


def test_a_name_stands_on_one_line_and_is_of_one_coding_alone(second: Path) -> None:
    lines = run(OEHLBRUECK, second, "--names", "Erste\nReihe", "\tZweite").output.splitlines()
    assert {"  Erste Reihe: support", "  Zweite: support"} <= {*lines}
    for names in (("Erste", "Erste "), ("Erste", "")):
        result = run(OEHLBRUECK, second, "--names", *names)
        assert (result.exit_code, result.stdout) == (2, "")
        told = "Error: Name the two codings with --names, each in a way of its own."
        assert result.stderr.splitlines()[-1] == told


def test_nothing_in_common_is_said(second: Path, calais: Loaded) -> None:
    found = compared(calais, second)
    assert reliability_sentence("position", found.position) == (
        "The two codings have no cell in common."
    )
    assert (found.position.n, found.position.same, found.position.range) == (0, 0, None)


@pytest.mark.parametrize("shape", ["text", "json", "html", "yaml"])
def test_where_nothing_is_in_common_nothing_reads_like_agreement(
    shape: str, tmp_path: Path
) -> None:
    result = run(OEHLBRUECK, REPOSITORY, "--names", "A", "B", "--format", shape)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(
        "Error: There is nothing to compare: no issue is in both codings. Only in A, and not "
        "compared: issues autofreie-altstadt, "
    )
    assert result.stderr.endswith(
        " Give both codings the same _dossier.yaml and seeds/, and the stakeholders' files the same "
        "names.\n"
    )


def test_stakeholders_of_other_names_and_codings_without_a_position_are_nothing_to_compare(
    second: Path, tmp_path: Path
) -> None:
    files = sorted((second / "positions").glob("[a-z]*.yaml"))
    for file in files:
        file.write_text(
            f"name: {file.stem}\nsilent_on: [{{issue: lieferzeiten, note: Nichts.}}]\n", "utf-8"
        )
    third = tmp_path / "third"
    for part in ("positions", "seeds"):
        shutil.copytree(second / part, third / part)
    assert run(second, third).stderr == (
        "Error: There is nothing to compare: neither coding has a position in any cell that both "
        "have.\n"
    )
    for file in sorted((third / "positions").glob("[a-z]*.yaml")):
        file.rename(file.with_name(f"zweite-{file.name}"))
    for path in (third / "seeds").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(": buergermeisterin", ": zweite-buergermeisterin"), "utf-8")
    outline = third / "positions" / "_dossier.yaml"
    text = re.sub(r"stakeholders: .*\n", "", outline.read_text(encoding="utf-8"))
    outline.write_text(text, encoding="utf-8")
    assert ("nothing to compare: no stakeholder is in both codings. Only in ") in run(
        second, third
    ).stderr


@pytest.mark.parametrize(
    ("one", "other", "kind", "has_no_number"),
    [
        ("+q", "-q", DisputeKind.SIDE, False),
        ("+q", "+q -q", DisputeKind.SIDE, True),
        ("+q -q", "0q", DisputeKind.SIDE, True),
        ("+q", "++q", DisputeKind.STRENGTH, False),
        ("+q -q", "s", DisputeKind.POSITION, False),
        ("s", ".", DisputeKind.SILENCE, False),
    ],
)
def test_what_is_divided_in_one_coding_has_no_number(
    one: str, other: str, kind: DisputeKind, has_no_number: bool
) -> None:
    for first, second in ((one, other), (other, one)):
        found = codings(of_grid({"Ann": first}), of_grid({"Ann": second}))
        (dispute,) = found.disputes
        assert (dispute.kind, dispute.has_no_number) == (kind, has_no_number)


def test_it_is_said_which_coding_says_that_a_cell_is_silent() -> None:
    said = "A says that it is silent, B says nothing of it"
    silent, empty = (of_grid({"Ann": field}) for field in "s.")
    (one,), (other,) = (codings(*two).disputes for two in ((silent, empty), (empty, silent)))
    assert kind_words(one, ("A", "B")) == kind_words(other, ("B", "A")) == said


def test_it_is_said_over_what_a_cell_is_in_dispute() -> None:
    first = of_grid({"Ann": "+q|+q|+q|."})
    second = of_grid({"Ann": "-q|++q|+r|+q"})
    said = [kind_words(one, ("A", "B")) for one in codings(first, second).disputes]
    assert said == ["only B has a position", "the side", "the strength", "the voice"]


def test_where_no_cell_is_in_dispute_it_is_said() -> None:
    seen = of_grid({"Ann": "+q|.", "Ben": ".|."})
    assert disputes_heading(codings(seen, seen)) == "No cell is in dispute."
    assert disputes_sentences(codings(seen, seen)) == []
    other = codings(seen, of_grid({"Ann": "-q|+q", "Ben": "."}))
    assert (
        disputes_heading(other)
        == "2 cells in dispute: 1 over whether there is a position, 1 over the side"
    )
    assert disputes_sentences(other)[0].startswith("A cell that differs in several ways is counted")
    assert nothing_in_common(codings(seen, of_grid({"Ann": ".", "Ben": "."})), ("A", "B")) == ""
    assert nothing_in_common(codings(seen, of_grid({"Cem": "."})), ("A", "B")) == (
        "There is nothing to compare: no stakeholder is in both codings. Only in A, and not compared: "
        "stakeholders ann and ben. Only in B, and not compared: stakeholders cem. Give both codings "
        "the same _dossier.yaml and seeds/, and the stakeholders' files the same names."
    )


def test_what_is_divided_in_one_coding_alone_is_counted_in_words() -> None:
    told = [
        disputes_sentences(codings(of_grid({"Ann": line}), of_grid({"Ann": "-q|-q"})))
        for line in ("+q|+q", "+q|+q -q", "+q -q|+q -q")
    ]
    rest = "divided in one coding; what is divided has no number, and the figure of the stance "
    assert told == [
        [],
        [f"Over the side, 1 cell is {rest}leaves it out."],
        [f"Over the side, 2 cells are {rest}leaves it out."],
    ]


def test_a_coding_with_a_problem_is_not_compared(second: Path) -> None:
    edit(second / "positions" / "gewerbering.yaml", "name: Gewerbering Öhlbrück", "Name: Ring")
    result = run(OEHLBRUECK, second)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{second} has 1 problem, so that something is left out; mend that" in result.stderr


def test_one_folder_is_no_two_codings(second: Path) -> None:
    result = run(second, second / "seeds" / "..")
    assert result.exit_code == 2
    assert "Both are the same folder; name two codings." in result.stderr


def test_folders_of_one_name_are_told_apart_by_their_paths(second: Path) -> None:
    other = second / "oehlbrueck"
    other.symlink_to(second)
    told = json.loads(run(OEHLBRUECK, other, "--format", "json").output)
    assert told["names"] == [str(OEHLBRUECK), str(other)]


def test_what_is_there_is_not_written_over(second: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    arguments = (OEHLBRUECK, second, "--format", "html", "--output", path)
    assert run(*arguments).output == f"wrote {path}\n"
    made = path.read_text(encoding="utf-8")
    assert "is there already; --force writes over it" in run(*arguments).stderr
    assert run(*arguments, "--force").exit_code == 0
    assert path.read_text(encoding="utf-8") == made


def test_nothing_is_written_among_the_files_of_a_coding(second: Path) -> None:
    path, before = second / "positions" / "buergermeisterin.yaml", contents(second)
    result = run(OEHLBRUECK, second, "--format", "yaml", "--output", path, "--force")
    assert result.exit_code == 1
    assert f"{path} would stand among the dossier's files; name another" in result.stderr
    assert contents(second) == before
