"""A dossier with a wrong key or value: the problems, word for word, and what can still be used."""

from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.load import Loaded, load, snapshot
from tests.changes import OEHLBRUECK, A, B, Counts, D, G, R, counted

Row = tuple[str, str, str, list[str], Counts]
"""A file, what is changed to what in it, the problems, and the counts that are not the whole's."""

WHOLE: Counts = {A: 4, B: 5, G: 5, "silences": 2, "events": 3, "sources": 2}
NOTHING: Counts = dict.fromkeys(WHOLE)
WITHOUT_SPEECH: Counts = {"sources": 1, A: 3, B: 3}

SPEECH = "'rede-roennebaum-2023', which has a problem of its own; mend that first"
NO_SPEECH = [f"{A}:49:18: 1 passage cites {SPEECH}", f"{B}:32:9: 3 passages cite {SPEECH}"]

PERSON = "the keys here are name, short_name, role, description, positions, silent_on"
POSITION = "issue, stance, summary, date, rationale, evidence"
PASSAGE = "source, text, before, translation, voice, speaker"
STANCES = "strongly-oppose, oppose, mixed, support, strongly-support"
DATE = "is not a date; write a year, a month (2016-10) or a day (2018-01-16)"
MEANT = "is not a date; did you mean"
NO_DAY = DATE.replace("a date", "in the calendar", 1)
ID = "is not an id; use lowercase letters, digits and single hyphens"
EMPTY = "is empty; fill it in, or leave it out"
REQUIRED = "is empty; fill it in"
TEXT = "should be text; put it in quotation marks, on one line"
LIST = "should be a list; begin each entry on a line of its own with '- '"
KEYS = "should hold keys with values, one on each line"

UNTIL_THEN = "; until then sentences are told apart as where none is named"

# fmt: off
ROWS: dict[str, Row] = {
    # Keys; one that is misspelt is not told to be missing, too: to add it would make it stand twice.
    "a wrong key": (
        G, "stance: strongly-oppose", "stanze: strongly-oppose",
        [f"{G}:5:5: unknown key 'stanze'; did you mean 'stance'?"], {G: 4}),
    "a wrong key in one of two passages": (
        G, "voice: quoted", "voise: quoted",
        [f"{G}:12:9: unknown key 'voise'; did you mean 'voice'?"], {G: 4}),
    # The list of evidence is not empty, and nobody should be told that it is.
    "a wrong key in the only passage": (
        G, "voice: reported", "voise: reported",
        [f"{G}:27:9: unknown key 'voise'; did you mean 'voice'?"], {G: 4}),
    "a key like no other": (
        G, "stance: strongly-oppose", "stance: strongly-oppose\n    colour: red",
        [f"{G}:6:5: unknown key 'colour'; the keys here are {POSITION}"], {G: 4}),
    "a key like no other in a passage": (
        A, "speaker: Grete Rönnebaum,", "speaker: Grete Rönnebaum, colour: red,",
        [f"{A}:49:91: unknown key 'colour'; the keys here are {PASSAGE}"], {A: 3}),
    "a wrong key of a stakeholder": (
        G, "role:", "rolle:",
        [f"{G}:2:1: unknown key 'rolle'; did you mean 'role'?"], {}),
    "a wrong key that may be any of a stakeholder": (
        G, "role:", "seit:", [f"{G}:2:1: unknown key 'seit'; {PERSON}"], {}),
    "a wrong key that may be a list of a stakeholder": (
        G, "role:", "orte: [Markt]\nrole:", [f"{G}:2:1: unknown key 'orte'; {PERSON}"], {G: None}),
    "a wrong key that may be any of a source": (
        R, "language: de", "ort: Markt",
        [*NO_SPEECH, f"{R}:7:1: unknown key 'ort'; the keys here are text, title, publisher, authors, "
         "date, url, language, rights, own_words_of, speakers, narration, speech, display"],
        WITHOUT_SPEECH),
    "a wrong key of an outline, where all that it needs is there": (
        D, "topics:", "stand: [2023]\ntopics:",
        [f"{D}:13:1: unknown key 'stand'; the keys here are title, question, description, repository, "
         "branch, stakeholders, topics, events, corrections, coders"], {}),
    "the id of a stakeholder": (
        G, "role:", "id: gewerbering\nrole:",
        [f"{G}:2:1: unknown key 'id'; it follows from the file, delete it"], {}),
    "the id of a source": (
        R, "language: de", "id: rede\nlanguage: de",
        [f"{R}:7:1: unknown key 'id'; it follows from the file, delete it"], {}),
    "the body of a source": (
        R, "language: de", "body: Sehr geehrte Damen",
        [*NO_SPEECH, f"{R}:7:1: unknown key 'body'; it follows from the file, delete it"],
        WITHOUT_SPEECH),
    "a wrong key of a silence": (
        A, "{issue: lieferzeiten, note:", "{issue: lieferzeiten, notiz:",
        [f"{A}:53:27: unknown key 'notiz'; did you mean 'note'?"], {"silences": 1}),
    "a wrong key of an event": (
        D, "title: Leitbild Innenstadt", "titel: Leitbild Innenstadt",
        [f"{D}:44:5: unknown key 'titel'; did you mean 'title'?"], {"events": 2}),
    "a wrong key of a topic": (
        D, "title: Verfahren", "title: Verfahren\n    colour: red",
        [f"{D}:37:5: unknown key 'colour'; the keys here are id, title, issues"], NOTHING),
    "a wrong key of an issue": (
        D, "- id: buergerentscheid", "- ids: buergerentscheid",
        [f"{D}:38:9: unknown key 'ids'; did you mean 'id'?"], NOTHING),
    "a key three times": (
        G, "stance: strongly-oppose", "stance: oppose\n    stance: mixed\n    stance: support",
        [f"{G}:6:5: 'stance' stands twice, here on line 6 and first on line 5; delete one",
         f"{G}:7:5: 'stance' stands twice, here on line 7 and first on line 5; delete one"],
        {G: 4}),
    "no summary": (
        B, "    summary: Sie will, dass das Parkhaus am Wallring bald gebaut wird.\n", "",
        [f"{B}:39:5: 'summary' is missing; add it"], {B: 4}),
    "no name": (
        B, "name: Grete Rönnebaum\n", "",
        [f"{B}:1:1: 'name' is missing; add it"], {B: None, "silences": 1}),
    "no evidence": (
        A, "    evidence: [{", "    # [{", [f"{A}:42:5: 'evidence' is missing; add it"], {A: 3}),
    "no question": (
        D, "question:", "# question:", [f"{D}:2:1: 'question' is missing; add it"], NOTHING),
    "no topics": (
        D, "topics:", "topic:",
        [f"{D}:13:1: unknown key 'topic'; did you mean 'topics'?"], NOTHING),
    "no date of a source": (
        R, 'date: "2023-11-09"\n', "",
        [*NO_SPEECH, f"{R}:3:1: 'date' is missing; add it, or write 'date: unknown'"], WITHOUT_SPEECH),
    # Ids
    "an issue with capitals": (
        G, "issue: autofreie-altstadt", "issue: Autofreie-Altstadt",
        [f"{G}:4:5: 'Autofreie-Altstadt' is not an id; did you mean 'autofreie-altstadt'?"], {G: 4}),
    "a source with a space": (
        G, "source: tagblatt-altstadt-2023", "source: tagblatt altstadt",
        [f"{G}:11:9: 'tagblatt altstadt' is not an id; did you mean 'tagblatt-altstadt-2023'?"], {G: 4}),
    "an issue's id with two hyphens": (
        D, "id: buergerentscheid", "id: buerger--entscheid",
        [f"{D}:38:9: 'buerger--entscheid' {ID}"], NOTHING),
    "a topic's id with a letter beyond ASCII": (
        D, "id: verkehr", "id: straßenverkehr", [f"{D}:14:5: 'straßenverkehr' {ID}"], NOTHING),
    "an id of 65 letters": (
        G, "issue: autofreie-altstadt", f"issue: {'x' * 65}",
        [f"{G}:4:5: 'issue' is longer than 64 characters; shorten it"], {G: 4}),
    "a stakeholder in the order with a capital": (
        D, "[buergermeisterin,", "[Buergermeisterin,", [f"{D}:11:16: 'Buergermeisterin' is not an id; did you mean 'buergermeisterin'?"], {}),
    # Dates
    "a day that does not exist": (
        G, "2023-03-16 ", "2018-02-30 ", [f"{G}:7:5: '2018-02-30' {NO_DAY}"], {G: 4}),
    "a date without hyphens": (
        G, "2023-03-16 ", "20180116 ", [f"{G}:7:5: '20180116' {MEANT} '2018-01-16'?"], {G: 4}),
    "an invisible character in a date": (
        G, "2023-03-16 ", "2023\u200b-03-16 ", [f"{G}:7:5: '2023\\u200b-03-16' is not a date: it holds an invisible character (U+200B); "
         "delete it"], {G: 4}),
    "a number of seconds": (
        G, "2023-03-16 ", "86400 ", [f"{G}:7:5: '86400' {DATE}"], {G: 4}),
    "the year nought": (
        G, "2023-03-16 ", "0000 ", [f"{G}:7:5: '0000' {NO_DAY}"], {G: 4}),
    "a month that does not exist": (
        D, "2021-10", "2021-13", [f"{D}:48:5: '2021-13' {NO_DAY}"], {"events": 2}),
    "a German date of a source": (
        R, '"2023-11-09"', "9. November 2023",
        [*NO_SPEECH, f"{R}:6:1: '9. November 2023' {MEANT} '2023-11-09'?"], WITHOUT_SPEECH),
    # Words of which there are few
    "a wrong stance": (
        G, "stance: strongly-oppose", "stance: strongly-opposed",
        [f"{G}:5:5: unknown stance 'strongly-opposed'; did you mean 'strongly-oppose'?"], {G: 4}),
    "a stance like no other": (
        G, "stance: strongly-oppose", "stance: -2",
        [f"{G}:5:5: unknown stance '-2'; choose from {STANCES}"], {G: 4}),
    "a list of stances": (
        G, "stance: strongly-oppose", "stance: [oppose, mixed]",
        [f"{G}:5:5: 'stance' should be one value; choose from {STANCES}"], {G: 4}),
    "a wrong voice": (
        G, "voice: quoted", "voice: Quoted",
        [f"{G}:12:9: unknown voice 'Quoted'; did you mean 'quoted'?"], {G: 4}),
    "a voice like no other": (
        G, "voice: quoted", "voice: silent",
        [f"{G}:12:9: unknown voice 'silent'; choose from quoted, reported, observed, ascribed"],
        {G: 4}),
    "a wrong display": (
        R, "display: excerpts", "display: excerpt",
        [*NO_SPEECH, f"{R}:10:1: unknown display 'excerpt'; did you mean 'excerpts'?"],
        WITHOUT_SPEECH),
    "a language in words": (
        R, "language: de", "language: Deutsch, Wallis",
        [f"{R}:7:1: 'Deutsch, Wallis' is not a language tag; write one such as en, fr or "
        f"pt-BR{UNTIL_THEN}"],
        {}),
    # Addresses
    "an address without https": (
        R, "language: de", "url: www.example.org",
        [f"{R}:7:1: 'url' is not a web address; begin it with https://"], {}),
    "an address that runs a script": (
        D, "topics:", "repository: javascript:alert(1)\ntopics:",
        [f"{D}:13:1: 'repository' is not a web address; begin it with https://"], {}),
    "an invisible character in an address": (
        R, "language: de", "url: https://example.org/\u200brede",
        [f"{R}:7:1: 'url' holds an invisible character (U+200B); delete it"], {}),
    "an address with a space": (
        D, "topics:", "repository: https://example.org/a dossier\ntopics:",
        [f"{D}:13:1: 'repository' is not a web address; it holds a space"], {}),
    # Empty values
    "an empty issue": (
        G, "issue: autofreie-altstadt", "issue:", [f"{G}:4:5: 'issue' {REQUIRED}"], {G: 4}),
    "an empty stance": (
        G, "stance: strongly-oppose", "stance:", [f"{G}:5:5: 'stance' {REQUIRED}"], {G: 4}),
    "an empty name": (
        G, "name: Gewerbering Öhlbrück", "name: ''", [f"{G}:1:1: 'name' {REQUIRED}"], {G: None}),
    "an empty title of an issue": (
        D, "title: Bürgerentscheid", "title:  # later",
        [f"{D}:39:9: 'title' {REQUIRED}"], NOTHING),
    "an empty note of a silence": (
        A, "{issue: lieferzeiten, note: ", "{issue: lieferzeiten, note: ''}  # {",
        [f"{A}:53:27: 'note' {REQUIRED}"], {"silences": 1}),
    "an empty date": (
        G, "date: 2023-03-16 ", "date: ", [f"{G}:7:5: 'date' {EMPTY}"], {G: 4}),
    "an empty language": (
        R, "language: de", "language:",
        [f"{R}:7:1: 'language' {EMPTY}"], {}),
    "an empty rationale": (
        G, "„Heute nicht und niemals“ ist kategorisch.", "'  '",
        [f"{G}:8:5: 'rationale' {EMPTY}"], {G: 4}),
    "an empty 'before'": (
        A, "before: Wir werden", "before:", [f"{A}:22:9: 'before' {EMPTY}"], {A: 3}),
    "a list without entries": (
        A, "silent_on:\n  - {", "silent_on:\n  # - {",
        [f"{A}:52:1: 'silent_on' {EMPTY}"], {A: None, "silences": 1}),
    "an entry without anything": (
        G, "positions:\n", "positions:\n  -\n", [f"{G}:4:4: an entry of 'positions' {EMPTY}"], {}),
    "a list of evidence without entries": (
        A, "    evidence: [{", "    evidence: []  # [{",
        [f"{A}:45:5: 'evidence' is empty; it needs at least one entry"], {A: 3}),
    # Values of another kind
    "a list for a name": (
        G, "name: Gewerbering Öhlbrück", "name: [Gewerbering, Öhlbrück]",
        [f"{G}:1:1: 'name' {TEXT}"], {G: None}),
    "a mapping for a summary": (
        B, '"Sie bittet den Rat um ein festes Zeitfenster am Morgen."', "{Sie: bittet}",
        [f"{B}:49:5: 'summary' {TEXT}"], {B: 4}),
    "text for a list": (
        D, "[buergermeisterin, gewerbering]", "gewerbering",
        [f"{D}:11:1: 'stakeholders' {LIST}"], {}),
    "a mapping for a list of passages": (
        B, "      - source: rede-roennebaum-2023\n        voice: quoted\n        text: Ich bitte",
        "        source: rede-roennebaum-2023\n        voice: quoted\n        text: Ich bitte",
        [f"{B}:52:9: 'evidence' should be a list; put '- ' ahead of 'source:'"], {B: 4}),
    "silences by their issues": (
        B, "  - issue: anwohnerparken\n    note: >-\n      Laut", "  anwohnerparken: >-\n      Laut",
        [f"{B}:67:3: 'silent_on' should be a list; write '- issue: anwohnerparken' and, below it, "
         "'note:' in place of 'anwohnerparken:'"], {B: None, "silences": 1}),
    "a passage by its source": (
        B, "      - source: rede-roennebaum-2023\n        voice: quoted\n        text: Ich bitte",
        "        rede-roennebaum-2023:\n          voice: quoted\n          text: Ich bitte",
        [f"{B}:52:9: 'evidence' should be a list; write '- source: rede-roennebaum-2023' in place "
         "of 'rede-roennebaum-2023:'"], {B: 4}),
    "corrections by their dates": (
        D, "events:", "corrections:\n  2023-04: Ein Datum.\nevents:",
        [f"{D}:43:3: 'corrections' should be a list; write '- date: 2023-04' and, below it, 'note:' in "
         "place of '2023-04:'"], {}),
    "authors by their parts": (
        "seeds/tagblatt-altstadt-2023.yaml", "[Imke Dörfler, Sönke Haßlau]", "\n  first: Imke Dörfler",
        [f"seeds/tagblatt-altstadt-2023.yaml:5:1: 'authors' {LIST}"], {}),
    "text for a position": (
        G, "positions:\n", "positions:\n  - gegen die Sperrung\n",
        [f"{G}:4:5: an entry of 'positions' {KEYS}, beginning with 'issue:'"], {}),
    "a list for an event": (
        D, "  - date: 2019\n", "  - [2019, Leitbild]\n  - date: 2019\n",
        [f"{D}:43:5: an entry of 'events' {KEYS}, beginning with 'date:'"], {}),
    # Characters and lengths
    "a name on two lines": (
        G, "name: Gewerbering Öhlbrück", "name: |\n  Gewerbering\n  Öhlbrück",
        [f"{G}:1:1: 'name' should stand on one line"], {G: None}),
    "an invisible character in a name": (
        G, "name: Gewerbering", "name: Gewerbe\u200bring",
        [f"{G}:1:1: 'name' holds an invisible character (U+200B); delete it"], {G: None}),
    "a control character that is spelled out": (
        G, "„Heute nicht und niemals“ ist kategorisch.", '"kategorisch\\e[31m"',
        [f"{G}:8:5: 'rationale' holds a control character (U+001B); delete it"], {G: 4}),
    "a role of 201 characters": (
        G, "role: Verband der Einzelhändler und Handwerksbetriebe", f"role: {'x' * 201}",
        [f"{G}:2:1: 'role' is longer than 200 characters; shorten it"], {}),
    "a summary of 10,001 characters": (
        G, "summary: Der Vorsitzende schließt", f"summary: {'x' * 9_950} Der Vorsitzende schließt",
        [f"{G}:6:5: 'summary' is longer than 10000 characters; shorten it"], {G: 4}),
    # What the tree of YAML refuses is left out no more widely than the rest.
    "an alias in a passage": (
        G, "speaker: Jörg Thölke", "speaker: *joerg",
        [f"{G}:13:9: '*joerg' is an alias; write the value out, or quote it"], {G: 4}),
    "a tag on an event": (
        D, "  - date: 2019", "  - !event\n    date: 2019",
        [f"{D}:43:5: '!event' is a tag; delete it, or quote the value"], {"events": 2}),
    "nothing for an optional value": (
        A, "before: Wir werden", "before: ~",
        [f"{A}:22:9: '~' is text here, not nothing; write the value, or leave it out if it "
         "is optional"], {A: 3}),
    "a text that a # cuts short": (
        B, "text: Ich bitte Sie, für", "text: Ich bitte Sie, #für",
        [f"{B}:54:9: the text ends at ' #', which begins a comment; put the text in quotation "
         "marks, or two spaces before the comment"], {B: 4}),
    "a line that is no YAML": (
        G, "role: Verband", "role: Verband: der",
        [f"{G}:2:14: a second ': ' in one line; put the text in quotation marks, or align this key "
         "with its neighbours"], {}),
}
# fmt: on


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_what_is_wrong_is_told_and_the_smallest_whole_is_left_out(
    row: Row, dossier_copy: Callable[[Path], Path]
) -> None:
    name, old, new, problems, counts = row
    folder = dossier_copy(OEHLBRUECK)
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    (folder / name).write_text(text, encoding="utf-8")

    loaded = load(snapshot(folder))

    assert [str(problem) for problem in loaded.problems] == problems
    left = {key: count for key, count in (WHOLE | counts).items() if count is not None}
    assert counted(loaded) == left
    excerpts = {p.line: p.excerpt for p in loaded.problems if p.file == name}
    assert excerpts == {line: shown(text, line) for line in excerpts}


def shown(text: str, line: int) -> str:
    """Return a line as far as it is shown: the lines with problems of this table begin with it."""
    whole = text.splitlines()[line - 1]
    return whole if len(whole) <= 200 else f"{whole[:199]}…"


def test_nothing_is_wrong_with_the_dossier_itself(oehlbrueck: Loaded) -> None:
    assert oehlbrueck.problems == ()
    assert counted(oehlbrueck) == WHOLE
