"""One slip is one problem: what only follows from it is not told as well.

One change at a time to the files of the shipped dossier.
"""

import pytest

from standpoint.load import load
from tests.changes import SHIPPED, C, D, M, Row, S, U, edited, said, told_alone, with_files

TEXTS = {file.path: file.data.decode() for file in SHIPPED.files}
DASH = "only the first key of an entry has a '- '; put spaces ahead of '{}:'"
AN_ISSUE = "it is an issue: write 'issue: {}', and the other keys below it"
OF_ANOTHER = "this looks like an entry of '{0}': it belongs below a line '{0}:'"
PASSAGE = (
    "      - source: ap-calais-2018\n        voice: reported\n        speaker: Emmanuel Macron\n"
    "        text: help for those who want to stay\n"
)
SILENCE = "  - issue: minors-to-britain\n    note: "

# fmt: off
ROWS: dict[str, Row] = {
    # A dash ahead of more than the first key of an entry
    "a dash ahead of every key of a passage": (
        M, PASSAGE, PASSAGE.replace("        ", "      - "), [f"17:9: {DASH.format('voice')}"]),
    "a dash ahead of the second key of an entry": (
        M, "    stance: support\n", "  - stance: support\n", [f"10:5: {DASH.format('stance')}"]),
    "a dash ahead of an issue's title": (
        D, "      - id: help-to-stay\n        title", "      - id: help-to-stay\n      - title",
        [f"14:9: {DASH.format('title')}"]),
    "a dash ahead of a topic's title": (
        D, "  - id: asylum\n    title", "  - id: asylum\n  - title", [f"11:5: {DASH.format('title')}"]),
    "a dash ahead of a note": (
        U, SILENCE, SILENCE.replace("    note", "  - note"), [f"51:5: {DASH.format('note')}"]),
    # A key that is none, where one is missing
    "a heading above an entry's keys": (
        U, SILENCE, SILENCE.replace("- ", "- silence:\n      ").replace("    note", "      note"),
        ["50:5: unknown key 'silence'; put 'issue:' in its place, and the keys below it in the same "
         "column"]),
    "an issue among the topics": (
        D, "topics:\n", "topics:\n  - id: tents\n    title: Tents\n    proposition: Tents should stay.\n",
        ["10:5: 'issues' is missing; add it",
         "12:5: unknown key 'proposition'; it belongs into an entry of 'issues'"]),
    "a date as an event's key": (
        D, "  - date: 2003\n    title", "  - 2003",
        ["108:5: 'date' and 'title' are missing; add them", "108:5: unknown key '2003'; it is a date: "
         "write 'date: 2003', and the other keys below it"]),
    "evidence among the keys of an event": (
        D, "    evidence:\n      - source: ap-calais-2018\n        text: The 2003",
        "    source: ap-calais-2018\n    text: The 2003",
        ["110:5: this looks like evidence: write 'evidence:' in a line above 'source:', put '- ' ahead "
         "of it, and indent its other keys as far"]),
    "a passage for an event": (
        D, "events:\n", "events:\n  - source: ap-calais-2018\n    text: The 2003\n",
        ["108:5: this looks like evidence: indent it below 'evidence:' of its event"]),
    "a passage among the keys of a silence": (
        U, SILENCE, f"{SILENCE}\n    source: ap-calais-2018\n    text: demand is reported",
        ["52:5: this looks like evidence: indent it below 'evidence:' of its position"]),
    "an issue above its note": (
        U, "  - issue: minors-to-britain\n    note", "  - minors-to-britain:\n      note",
        [f"50:5: unknown key 'minors-to-britain'; {AN_ISSUE.format('minors-to-britain')}"]),
    "another key's word for a note": (
        U, SILENCE, SILENCE.replace("note", "summary"),
        ["51:5: unknown key 'summary'; 'note' is missing here: write it in place of this key, or "
         "beside it"]),
    "another word for a key": (
        M, "        text: help", "        quote: help",
        ["19:9: unknown key 'quote'; did you mean 'text'?"]),
    "a heading over the keys of a passage, which is like one that is there": (
        M, PASSAGE, f"      - passage:\n{PASSAGE.replace('- ', '  ', 1)}",
        ["16:9: unknown key 'passage'; it is empty: delete it"]),
    "another word for a name": (
        M, "name: Emm", "title: Emm", ["1:1: unknown key 'title'; did you mean 'name'?"]),
    "another word for a key, like one that is there": (
        C, "date: 2018", "published: 2018", ["7:1: unknown key 'published'; did you mean 'date'?"]),
    "another word for a passage's text, like another key": (
        M, "        text: help", "        quotation: help",
        ["19:9: unknown key 'quotation'; did you mean 'text'?"]),
    "another word for the evidence": (
        M, "    evidence:", "    sources:", ["15:5: unknown key 'sources'; did you mean 'evidence'?"]),
    "another word for a proposition": (
        D, "        proposition: France should help", "        statement: France should help",
        ["15:9: unknown key 'statement'; did you mean 'proposition'?"]),
    "a text for a list": (
        M, "    evidence:\n" + PASSAGE, "    remark: help for those who want to stay\n",
        ["9:5: 'evidence' is missing; add it",
         "15:5: unknown key 'remark'; the keys here are issue, stance, summary, date, rationale, "
         "evidence"]),
    "a stranger of the file, where a key of an entry is missing": (
        D, "topics:\n  - id: asylum\n    title: Asylum in France\n", "remark: x\ntopics:\n  - id: asylum\n",
        ["9:1: unknown key 'remark'; the keys here are title, question, description, repository, branch, "
         "stakeholders, topics, events, corrections, coders",
         "11:5: 'title' is missing; add it"]),
    "no key of the topics": (
        D, "stakeholders: [macron, security-forces, aid-groups, uk-government, migrants]\n\ntopics:\n",
        "stakeholders:\n  - macron\n", [f"9:5: {OF_ANOTHER.format('topics')}"]),
    "no key of the events": (
        D, "events:\n", "\n", [f"108:5: {OF_ANOTHER.format('events')}"]),
    "a correction among the events": (
        D, "events:\n", "events:\n  - {date: 2018, note: The date was wrong.}\n",
        [f"108:5: {OF_ANOTHER.format('corrections')}"]),
    "a key of the last entry in the first column": (
        S, "  - issue: defamation-complaints\n    note:", "  - issue: defamation-complaints\nnote:",
        ["43:1: unknown key 'note'; it belongs into an entry of 'silent_on'"]),
    "a key of the last event in the first column": (
        D, "  - date: 2018-02\n    title: The immigration and asylum bill is due before the French Cabinet\n    evidence:",
        "  - date: 2018-02\n    title: The immigration and asylum bill is due before the French Cabinet\nevidence:",
        ["132:1: unknown key 'evidence'; it belongs into an entry of 'events'"]),
    "keys of another language": (
        M, PASSAGE, "      - origine: ap-calais-2018\n        voix: reported\n        texte: help for those who want to stay\n",
        ["16:9: unknown key 'origine'; the keys here are source, text, before, translation, voice, speaker",
         "17:9: unknown key 'voix'; the keys here are source, text, before, translation, voice, speaker",
         "18:9: unknown key 'texte'; did you mean 'text'?"]),
    "a key of one's own where another is missing": (
        U, "    note: France's demand is reported", "    confidence: 0.9\n    # France's demand is reported",
        ["51:5: unknown key 'confidence'; 'note' is missing here: write it in place of this key, or "
         "beside it"]),
    "keys that are all called otherwise": (
        M, "  - issue: talks\n    stance: ", "  - frage: talks\n    haltung: ",
        ["206:5: unknown key 'frage'; the keys here are issue, stance, summary, date, rationale, evidence",
         "207:5: unknown key 'haltung'; the keys here are issue, stance, summary, date, rationale, "
         "evidence"]),
    "a source for the key": (
        M, "      - source: ap-calais-2018\n        voice: reported\n        speaker: Emmanuel Macron\n        text: ",
        "      - ap-calais-2018: ",
        ["16:9: unknown key 'ap-calais-2018'; it is a source: write 'source: ap-calais-2018', and the "
         "other keys below it"]),
    "an entry that is begun and no more": (
        M, "  - issue: talks\n", "  - issue: talks\n  - issue: talks\n",
        ["206:5: 'stance', 'summary' and 'evidence' are missing; add them"]),
    "an issue for the key": (
        M, "  - issue: help-to-stay\n", "  - help-to-stay:\n",
        [f"9:5: unknown key 'help-to-stay'; {AN_ISSUE.format('help-to-stay')}"]),
    "a silence's issue for the key": (
        U, SILENCE, "  - minors-to-britain: ",
        [f"50:5: unknown key 'minors-to-britain'; {AN_ISSUE.format('minors-to-britain')}"]),
    "a passage's text beside the evidence": (
        M, "        text: help", "    text: help",
        ["19:5: unknown key 'text'; it belongs into an entry of 'evidence'"]),
    "the keys of a passage beside its list": (
        M, "    evidence:\n" + PASSAGE, "    evidence:\n" + PASSAGE.replace("      - ", "    ").replace("        ", "    "),
        ["16:5: this looks like evidence: put '- ' ahead of it, and indent its other keys as far"]),
    "the keys of a passage without its list": (
        M, "    evidence:\n" + PASSAGE, PASSAGE.replace("      - ", "    ").replace("        ", "    "),
        ["15:5: this looks like evidence: write 'evidence:' in a line above 'source:', put '- ' ahead of "
         "it, and indent its other keys as far"]),
    "a passage for a position": (
        M, "  - issue: help-to-stay", "  - source: ap-calais-2018\n    text: help for those\n  - issue: help-to-stay",
        ["9:5: this looks like evidence: indent it below 'evidence:' of its position"]),
    "positions in the outline": (
        D, "events:", "positions: []\nevents:",
        ["107:1: unknown key 'positions'; it belongs into a stakeholder's file in positions/"]),
    "topics in a stakeholder's file": (
        M, "positions:", "topics: []\npositions:",
        ["8:1: unknown key 'topics'; it belongs into positions/_dossier.yaml"]),
    "an Arabic comma between ids": (
        D, "uk-government, migrants", "uk-government، migrants",
        ["7:53: 'uk-government، migrants' is not an id; put a comma between 'uk-government' and "
         "'migrants'"]),
    "a sign of punctuation of another script between ids": (
        D, "uk-government, migrants", "uk-government、 migrants",
        ["7:53: 'uk-government、 migrants' is not an id; put a comma between 'uk-government' and "
         "'migrants'"]),
}


KEYS = "the keys here are name, short_name, role, description, positions, silent_on"
AHEAD = "stands ahead of what the file should hold"
OWN_FILES = "put each entry into a file of its own, without the '- '"
FILES = {
    # The whole of a file
    "a level too much": (
        M, "macron:\n" + TEXTS[M].replace("\n", "\n  ").replace("name:", "  name:", 1),
        f"'macron:' {AHEAD}; delete it, and move the other lines as far to the left"),
    "several files below a key": (
        C, "sources:\n  - date: 2018\n  - date: 2019\n", f"'sources:' {AHEAD}; delete it, and {OWN_FILES}"),
    "an entry of a list": (
        M, "- " + TEXTS[M].replace("\n", "\n  "),
        "a file is no list; delete the '- ' here, and move the other lines as far to the left"),
    "an entry of a list in brackets": (
        C, "[{date: 2018}]", "a file is no list; delete the '[' here and its ']', and move the other "
        "lines as far to the left"),
    "a dash ahead of every key of a file": (
        C, "- date: 2018\n- language: en\n", "a file is no list; delete every '- ' in this column, and "
        "move the other lines as far to the left"),
    "several files in a list": (C, "- date: 2018\n- date: 2019\n", f"a file is no list; {OWN_FILES}"),
    "nothing but a misspelt key that only describes": (
        D, "event: []", "unknown key 'event'; did you mean 'events'?"),
    "a position without a list": (
        U, "issue: talks\nstance: support\nsummary: S.\nname: UK\n",
        "this looks like a position: write 'positions:' in a line above 'issue:', then '- ' ahead of it, "
        "and indent its other keys"),
    "what a server answers": (M, "404: Not Found", f"unknown key '404'; {KEYS}"),
    "a citation": (
        M, TEXTS[C], "this looks like the citation of a source: it belongs into seeds/"),
    "an outline": (
        M, TEXTS[D], "this looks like the outline of a dossier: it belongs into positions/_dossier.yaml"),
    "a stakeholder for an outline": (
        D, TEXTS[U], "this looks like a stakeholder: it belongs into a file of its own in positions/"),
    "a stakeholder for a citation": (
        C, TEXTS[U], "this looks like a stakeholder: it belongs into a file of its own in positions/"),
}
# fmt: on


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_slip_is_told_once(row: Row) -> None:
    told_alone(row)


@pytest.mark.parametrize(("path", "text", "told"), FILES.values(), ids=FILES)
def test_a_file_that_is_another_is_told_once(path: str, text: str, told: str) -> None:
    loaded = load(with_files({path: text}))
    assert [line for line in said(loaded) if line.startswith(path)] == [f"{path}:1:1: {told}"]


def test_an_entry_without_its_first_key_is_no_part_of_the_one_ahead() -> None:
    loaded = load(edited((M, "  - issue: asylum-not-britain\n    stance", "  - stance", [])))
    assert said(loaded) == [f"{M}:21:5: 'issue' is missing; add it"]


def test_of_a_list_that_is_cut_it_is_told_how_much() -> None:
    authors = ", ".join(f"A{number}" for number in range(5_003))
    loaded = load(edited((C, "Ganley, Jill Lawless", authors, [])))
    assert said(loaded) == [
        f"{C}:10:14: holds 3 entries more than are read of one list; shorten it"
    ]


def test_a_list_that_is_misspelt_is_not_missing_as_well() -> None:
    path = "positions/ada.yaml"
    loaded = load(with_files({path: "name: Ada\npostions: []\n"}))
    assert said(loaded) == [f"{path}:2:1: unknown key 'postions'; did you mean 'positions'?"]


def test_a_key_of_the_file_stands_ahead_of_no_other_file() -> None:
    loaded = load(with_files({M: "positions:\n  - name: Macron\n    issue: talks\n"}))
    told = [line for line in said(loaded) if line.startswith(M)]
    assert told[0] == f"{M}:1:1: 'name' is missing; add it"
    assert AHEAD not in " ".join(told)
