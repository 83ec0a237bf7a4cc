"""What holds between entries and files: ids that exist, once each, a rationale, and no silence.

Every problem is compared word for word, and what can still be used is counted.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.load import Loaded, load, snapshot
from tests.changes import OEHLBRUECK, A, B, Counts, D, G, R, counted

Row = tuple[list[tuple[str, str, str]], list[str], Counts]
"""What is changed (file, old, new), the problems, and the counts that are not the whole's."""

WHOLE: Counts = {A: 4, B: 5, G: 5, "silences": 2, "events": 3, "sources": 2}
NOTHING: Counts = dict.fromkeys(WHOLE)
WITHOUT_SPEECH: Counts = {"sources": 1, A: 3, B: 3}

SPEECH = "'rede-roennebaum-2023', which has a problem of its own; mend that first"
NO_SPEECH = [f"{A}:49:18: 1 passage cites {SPEECH}", f"{B}:32:9: 3 passages cite {SPEECH}"]
WHY = (
    "rests on what they did or what others say of them; add 'rationale': why does this evidence "
    "support this stance?"
)
TO_SEEDS = "add its text and citation to seeds/"
TO_TOPIC = "add it to a topic in positions/_dossier.yaml"

LAST_VOICE = """voice: reported
        text: >-
          Einen Bürgerentscheid"""

# fmt: off
ROWS: dict[str, Row] = {
    "an unknown issue": (
        [(G, "issue: autofreie-altstadt", "issue: autofreie-alstadt")],
        [f"{G}:4:5: unknown issue 'autofreie-alstadt'; did you mean 'autofreie-altstadt'?"],
        {G: 4}),
    "all that is wrong in one position": (
        [(G, "issue: autofreie-altstadt", "issue: autofreie-alstadt"),
         (G, "stance: strongly-oppose", "stance: strong-oppose"),
         (G, "Wir lassen uns die", "Wir lassen die"),
         (G, "voice: quoted\n        speaker: Jörg Thölke\n        text: \"Das", "voice: said\n        speaker: Jörg Thölke\n        text: \"Dass")],
        [f"{G}:4:5: unknown issue 'autofreie-alstadt'; did you mean 'autofreie-altstadt'?",
         f"{G}:5:5: unknown stance 'strong-oppose'; choose from strongly-oppose, oppose, mixed, support, strongly-support",
         f"{G}:14:9: not word for word in 'tagblatt-altstadt-2023'; the nearest passage, in paragraph 9 (line 17), has "
         "'Wir lassen uns die' where this has 'Wir lassen die'; copy it from the source",
         f"{G}:16:9: unknown voice 'said'; choose from quoted, reported, observed, ascribed"],
        {G: 4}),
    "an issue like no other": (
        [(G, "issue: autofreie-altstadt", "issue: radwege")],
        [f"{G}:4:5: unknown issue 'radwege'; {TO_TOPIC}"], {G: 4}),
    "an unknown issue of a silence": (
        [(A, "issue: lieferzeiten", "issue: lieferzeit")],
        [f"{A}:53:6: unknown issue 'lieferzeit'; did you mean 'lieferzeiten'?"], {"silences": 1}),
    "an issue that the outline renames": (
        [(D, "id: anwohnerparken", "id: parkausweis")],
        [f"{A}:42:5: unknown issue 'anwohnerparken'; {TO_TOPIC}",
         f"{B}:67:5: unknown issue 'anwohnerparken'; {TO_TOPIC}",
         f"{G}:52:5: unknown issue 'anwohnerparken'; {TO_TOPIC}"],
        {A: 3, G: 4, "silences": 1}),
    "an unknown source": (
        [(B, "source: rede-roennebaum-2023", "source: rede-roennebaum")],
        [f"{B}:32:9: 1 passage cites the unknown source 'rede-roennebaum'; did you mean 'rede-roennebaum-2023'?"],
        {B: 4}),
    "a source like no other": (
        [(B, "source: rede-roennebaum-2023", "source: interview")],
        [f"{B}:32:9: 1 passage cites the unknown source 'interview'; {TO_SEEDS}"], {B: 4}),
    "an unknown source of an event": (
        [(D, "source: tagblatt-altstadt-2023", "source: tagblatt-altstadt-2032")],
        [f"{D}:46:9: 1 passage cites the unknown source 'tagblatt-altstadt-2032'; "
         "did you mean 'tagblatt-altstadt-2023'?"], {"events": 2}),
    "all that is wrong in one event": (
        [(D, "date: 2021-10\n", "date: 2021-13\n"),
         (D, "2021 sperrte die Stadt die Lange", "2021 sperrte sie die Lange")],
        [f"{D}:48:5: '2021-13' is not in the calendar; write a year, a month (2016-10) or a day (2018-01-16)",
         f"{D}:51:42: not word for word in 'tagblatt-altstadt-2023'; the nearest passage, in paragraph 4 (line 7), has "
         "'Oktober 2021 sperrte die Stadt die' where this has 'Oktober 2021 sperrte sie die'; copy it from the source"],
        {"events": 2}),
    "what would take a reason, were its voice the right one": (
        [(G, 'voice: quoted, text: "Ein festes', 'voice: observed, text: "Ein festes')],
        [f"{G}:37:42: all of the passage stands in quotation marks in the source, so it is not "
         "observed; use voice: quoted, or voice: ascribed with 'speaker' where somebody else says "
         "it"], {G: 4}),
    "a topic twice": (
        [(D, "id: verfahren", "id: verkehr")],
        [f"{D}:35:5: topic 'verkehr' stands twice; correct or delete one"], NOTHING),
    "a topic that was copied with its issue": (
        [(D, "  - id: verfahren\n", "  - id: verkehr\n    title: Verkehr\n    issues:\n      - {id: lieferzeiten, title: "
          "Zeiten, proposition: Sie sollen bleiben}\n  - id: verfahren\n")],
        [f"{D}:35:5: topic 'verkehr' stands twice; correct or delete one"], NOTHING),
    "an issue twice, in two topics": (
        [(D, "id: anwohnerparken", "id: lieferzeiten")],
        [f"{D}:32:9: issue 'lieferzeiten' stands twice; correct or delete one"], NOTHING),
    "a stakeholder twice in the order": (
        [(D, "[buergermeisterin, gewerbering]", "[gewerbering, atempause, gewerbering]")],
        [f"{D}:11:40: stakeholder 'gewerbering' stands twice; correct or delete one"], {}),
    "an unknown stakeholder in the order": (
        [(D, "[buergermeisterin, ", "[burgermeisterin, ")],
        [f"{D}:11:16: unknown stakeholder 'burgermeisterin'; did you mean 'buergermeisterin'?"],
        {}),
    "a stakeholder like no other in the order": (
        [(D, "[buergermeisterin, ", "[\n  # the mayor\n  stadtrat, ")],
        [f"{D}:13:3: unknown stakeholder 'stadtrat'; there is no file positions/stadtrat.yaml"],
        {}),
    "a speech of an unknown stakeholder": (
        [(R, "own_words_of: buergermeisterin", "own_words_of: burgermeisterin")],
        [*NO_SPEECH, f"{R}:9:1: unknown stakeholder 'burgermeisterin'; "
         "did you mean 'buergermeisterin'?"], WITHOUT_SPEECH),
    "a speech of a stakeholder like no other": (
        [(R, "own_words_of: buergermeisterin", "own_words_of: stadtrat")],
        [*NO_SPEECH,
         f"{R}:9:1: unknown stakeholder 'stadtrat'; there is no positions/stadtrat.yaml"],
        WITHOUT_SPEECH),
    "silence on what they speak of": (
        [(B, "issue: anwohnerparken", "issue: lieferzeiten")],
        [f"{B}:67:5: 'lieferzeiten' is among the positions above, so they are not silent on it; "
         "delete one of the two"], {"silences": 1}),
    "a silence twice": (
        [(B, "silent_on:\n", "silent_on:\n  - {issue: anwohnerparken, note: nichts}\n")],
        [f"{B}:68:5: silence 'anwohnerparken' stands twice; correct or delete one"], {}),
    # A position that rests on an act, or on the word of others, says why it is one.
    "no rationale for an act": (
        [(B, LAST_VOICE, LAST_VOICE.replace("reported", "observed"))],
        [f"{B}:56:5: {WHY}"], {B: 4}),
    "no rationale for what others say": (
        [(B, LAST_VOICE, LAST_VOICE.replace("reported", "ascribed\n        speaker: Dörfler"))],
        [f"{B}:56:5: {WHY}"], {B: 4}),
    # Two positions on one issue are a history, or a divided stakeholder; no problem.
    "an issue twice in one file": (
        [(G, "issue: anwohnerparken", "issue: lieferzeiten")], [], {}),
    "several at once": (
        [(G, "stance: oppose", "stance: opposed"), (D, "date: 2019", "date: 19"),
         (B, "role:", "roll:"), (A, "issue: lieferzeiten", "issue: radwege")],
        [f"{D}:43:5: '19' is not a date; write a year, a month (2016-10) or a day (2018-01-16)",
         f"{A}:53:6: unknown issue 'radwege'; {TO_TOPIC}",
         f"{B}:3:1: unknown key 'roll'; did you mean 'role'?",
         f"{G}:22:5: unknown stance 'opposed'; did you mean 'oppose'?"],
        {G: 4, "silences": 1, "events": 2}),
    # A second problem of one position is told, too.
    "two in one position": (
        [(G, "issue: autofreie-altstadt", "issue: radwege"), (G, "heute nicht", "heute")],
        [f"{G}:4:5: unknown issue 'radwege'; {TO_TOPIC}",
         f"{G}:14:9: not word for word in 'tagblatt-altstadt-2023'; the nearest passage, in "
         "paragraph 9 (line 17), has 'nicht zusperren, heute nicht und' where this has 'nicht "
         "zusperren, heute und'; copy it from the source"], {G: 4}),
    # Without an outline the rest is checked all the same, but for its issues.
    "an outline that is no YAML": (
        [(D, "title: Verfahren", "title: Das Verfahren: eins"), (G, "issue: autofreie-altstadt",
          "issue: radwege"), (A, "stance: mixed", "stance: mix")],
        [f"{D}:36:25: a second ': ' in one line; put the text in quotation marks, or align this "
         "key with its neighbours",
         f"{A}:43:5: unknown stance 'mix'; did you mean 'mixed'?"], NOTHING),
}
# fmt: on


@pytest.fixture
def changed(dossier_copy: Callable[[Path], Path]) -> Callable[..., Loaded]:
    """Return a function that loads the dossier with changes made to it."""

    def load_changed(*changes: tuple[str, str, str]) -> Loaded:
        folder = dossier_copy(OEHLBRUECK)
        for name, old, new in changes:
            text = (folder / name).read_text(encoding="utf-8")
            assert old in text
            (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return load(snapshot(folder))

    return load_changed


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_what_is_wrong_is_told_and_the_smallest_whole_is_left_out(
    row: Row, changed: Callable[..., Loaded]
) -> None:
    changes, problems, counts = row
    loaded = changed(*changes)
    assert [str(problem) for problem in loaded.problems] == problems
    left = {key: count for key, count in (WHOLE | counts).items() if count is not None}
    assert counted(loaded) == left


def test_what_is_left_out_is_the_entry_with_the_problem(changed: Callable[..., Loaded]) -> None:
    loaded = changed((G, "issue: parkhaus-wallring", "issue: parkhaus"))
    assert loaded.dossier is not None
    held = loaded.dossier.stakeholder_by_id["gewerbering"].positions
    issues = [position.issue for position in held]
    assert issues == ["autofreie-altstadt", "lieferzeiten", "lieferzeiten", "anwohnerparken"]


@pytest.mark.parametrize(
    ("order", "shown"),
    [
        ("[gewerbering, atempause]", ["gewerbering", "atempause", "buergermeisterin"]),
        ("[gewerbering, Atempause]", ["gewerbering", "atempause", "buergermeisterin"]),
        ("[gewerbering, stadtrat]", ["gewerbering", "atempause", "buergermeisterin"]),
        ("[gewerbering, gewerbering]", ["gewerbering", "atempause", "buergermeisterin"]),
        ("[buergermeisterin]", ["buergermeisterin", "atempause", "gewerbering"]),
    ],
)
def test_a_wrong_entry_of_the_order_leaves_the_rest_of_it(
    order: str, shown: list[str], changed: Callable[..., Loaded]
) -> None:
    loaded = changed((D, "[buergermeisterin, gewerbering]", order))
    assert loaded.dossier is not None
    assert [stakeholder.id for stakeholder in loaded.dossier.stakeholders] == shown


def test_the_rest_of_the_order_goes_by_name_whatever_its_capitals(
    changed: Callable[..., Loaded],
) -> None:
    loaded = changed(
        (D, "[buergermeisterin, gewerbering]", "[]"),
        (A, 'name: "Bürgerinitiative', 'name: "initiative'),
        (G, "name: Gewerbering", "name: Verband"),
        (B, "name: Grete", "name: Zoë"),
    )
    assert loaded.dossier is not None
    names = [stakeholder.id for stakeholder in loaded.dossier.stakeholders]
    assert names == ["atempause", "gewerbering", "buergermeisterin"]


@pytest.mark.parametrize(
    ("change", "passages"),
    [
        ((G, "name: Gewerbering", "name: Ring"), 22),
        ((D, "date: 2019", "date: 19"), 21),  # an event with one passage
        ((A, "stance: strongly-support", "stance: for"), 19),  # a position with three
        ((G, "name:", "nom:"), 16),  # a stakeholder with six
        ((D, "title:", "titel:"), 0),
    ],
)
def test_passages_count_those_of_events_and_of_what_is_left(
    change: tuple[str, str, str], passages: int, changed: Callable[..., Loaded]
) -> None:
    assert changed(change).passages == passages
