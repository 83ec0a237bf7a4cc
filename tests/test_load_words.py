"""Words that are not those of a dossier: what was meant is said where it is certain, and only then.

One change at a time to the files of the shipped dossier.
"""

from dataclasses import replace

import pytest

from standpoint.load import load
from standpoint.load.names import Names
from tests.changes import HERE, C, D, M, Row, U, edited, said, told_alone

STANCES = "choose from strongly-oppose, oppose, mixed, support, strongly-support"
VOICES = "choose from quoted, reported, observed, ascribed"
DATE = "is not a date; write a year, a month (2016-10) or a day (2018-01-16)"
ISSUE = "write the id of an issue of positions/_dossier.yaml"
NO_ID = "is not an id"
LETTER = "the letter {} (U+{}, Cyrillic) only looks like {}; type it anew"
SILENT = (
    "; a silence is no position: in place of this entry, write one under 'silent_on' with the "
    "'issue' and a 'note' that says what was looked for"
)
NOTHING = (
    "; an entry holds what a source says: delete this one or, where the sources were searched in "
    "vain, write one under 'silent_on' with the 'issue' and a 'note' that says what was looked for"
)
MEANT_DAY = "is not a date; did you mean '2018-01-16'?"
BREAK = "a line break stands at its end; write it behind its key, without | and >"
NBSP = "a no-break space (U+00A0) stands at its end; delete it"


def meant(word: str) -> str:
    return f"did you mean '{word}'?"


def stance(word: str, said: str, shown: str | None = None) -> Row:
    return M, "stance: support", f"stance: {word}", [
        f"10:5: unknown stance '{word if shown is None else shown}'{said}"]  # fmt: skip


def issue(word: str, said: str, shown: str | None = None) -> Row:
    return M, "issue: help-to-stay", f"issue: {word}", [
        f"9:5: '{word if shown is None else shown}' {NO_ID}{said}"]  # fmt: skip


def source(word: str, said: str) -> Row:
    return M, "source: ap-calais-2018", f"source: {word}", [f"16:9: '{word}' {NO_ID}{said}"]


def date(word: str, said: str = "") -> Row:
    return M, "stance: support", f"stance: support\n    date: {word}", [
        f"11:5: '{word}' {said or DATE}"]  # fmt: skip


# fmt: off
ROWS: dict[str, Row] = {
    # A guess may not turn the meaning round.
    "a word of agreement": stance("strongly-agree", f"; {STANCES}"),
    "half a stance": stance("somewhat-support", f"; {STANCES}"),
    "both stances": stance("support/oppose", f"; {STANCES}"),
    "a stance turned round": stance("unsupport", f"; {STANCES}"),
    "a stance turned round by two letters": stance("nosupport", f"; {STANCES}"),
    "strength alone": stance("strongly", f"; {STANCES}"),
    "yes": stance("yes", f"; {STANCES}"),
    "a number": stance("+2", f"; {STANCES}"),
    "neutral": stance("neutral", f"; {STANCES}"),
    "divided": stance(
        "divided", "; write two positions, one on each side, each with its own evidence"),
    "silent": stance("silent", SILENT),
    "silence, with a capital": stance("Silence", SILENT),
    "no statement": stance("no statement", NOTHING),
    "a capital": stance("Support", f"; {meant('support')}"),
    "a space": stance("strongly support", f"; {meant('strongly-support')}"),
    "capitals and an underscore": stance("Strongly_Oppose", f"; {meant('strongly-oppose')}"),
    "a stance with an Armenian letter": stance(
        "supp\u0585rt", ": the letter \u0585 (U+0585, Armenian) only looks like o; type it anew"),
    "an en dash": stance(
        "strongly–oppose", ": the sign – (U+2013, en dash) only looks like -; type it anew"),
    "a letter left out": stance("suport", f"; {meant('support')}"),
    "letters exchanged": stance("supprot", f"; {meant('support')}"),
    "an ending": stance("opposed", f"; {meant('oppose')}"),
    "a full stop": stance("support.", f"; {meant('support')}"),
    "a comma": stance("support,", f"; {meant('support')}"),
    "a no-break space at the end": stance("support\u00a0", f": {NBSP}", "support"),
    "a space at the end": stance(
        "'support '", ": a space stands at its end; delete it", "support"),
    "a space at the beginning": stance(
        "' support'", ": a space stands at its beginning; delete it", "support"),
    "a line break at the end": stance(
        "|\n      support", f": {BREAK}", "support"),
    "a space without width": stance(
        "sup\u200bport", ": it holds an invisible character (U+200B); delete it", "sup\\u200bport"),
    "a Cyrillic letter": stance("suрport", f": {LETTER.format('р', '0440', 'p')}"),
    "a voice turned round": (
        M, "voice: reported", "voice: unquoted", [f"17:9: unknown voice 'unquoted'; {VOICES}"]),
    "two voices": (
        M, "voice: reported", "voice: quoted, reported",
        [f"17:9: unknown voice 'quoted, reported'; {VOICES}"]),
    "a voice with a capital": (
        M, "voice: reported", "voice: Reported",
        [f"17:9: unknown voice 'Reported'; {meant('reported')}"]),
    "a day that no month has": (
        D, "date: 2018-01-18", "date: 2018-02-30",
        [f"125:5: '2018-02-30' {DATE.replace('a date', 'in the calendar', 1)}"]),
    "month and day exchanged": (
        D, "date: 2018-01-18", "date: 2018-18-01",
        [f"125:5: '2018-18-01' {DATE.replace('a date', 'in the calendar', 1)}"]),
    "a text of which nothing is seen": (
        M, "summary: Offers help to migrants who want to stay in France.", 'summary: "\\u200b \\u2060"',
        ["11:5: 'summary' is empty; fill it in"]),
    "a tab in a name": (
        M, "name: Emmanuel Macron", "name: Emmanuel\tMacron",
        ["1:1: 'name' holds a tab; put a space in its place"]),
    # Ids, by other names
    "an issue with capitals": issue("Help-To-Stay", f"; {meant('help-to-stay')}"),
    "an issue with spaces": issue("help to stay", f"; {meant('help-to-stay')}"),
    "an issue with underscores": issue("help_to_stay", f"; {meant('help-to-stay')}"),
    "an issue's title": issue("Help for those who want to stay", f"; {meant('help-to-stay')}"),
    "nearly an issue's title": issue(
        "Help for those that want to stay", f"; {meant('help-to-stay')}"),
    "an issue in quotation marks of a typesetter": issue(
        "“help-to-stay”", ": the quotation marks “ ” are part of it; delete them"),
    "an issue with a no-break space": issue("help-to-stay\u00a0", f": {NBSP}", "help-to-stay"),
    "an issue in a block of its own": issue(">\n      help-to-stay", f": {BREAK}", "help-to-stay"),
    "an issue with en dashes": issue(
        "help–to–stay", ": the sign – (U+2013, en dash) only looks like -; type it anew"),
    "an issue with a Cyrillic letter": issue(
        "hеlp-to-stay", f": {LETTER.format('е', '0435', 'e')}"),
    "a topic for an issue": (
        M, "issue: help-to-stay", "issue: asylum",
        ["9:5: unknown issue 'asylum'; it is a topic: write one of its issues, such as 'help-to-stay'"]),
    "two issues": issue(
        "no-camps, talks", "; a position is on one issue: write another entry for 'talks'"),
    "an issue and more words": (
        M, "issue: talks", "issue: talks-with-britain",
        [f"206:5: unknown issue 'talks-with-britain'; {meant('talks')}"]),
    "another issue that is only somewhat alike": (
        M, "issue: help-to-stay", "issue: help-for-migrants",
        ["9:5: unknown issue 'help-for-migrants'; add it to a topic in positions/_dossier.yaml"]),
    "words that are no issue": issue("Something else entirely", f"; {ISSUE}"),
    "a text's name for a source": source("ap-calais-2018.txt", f"; {meant('ap-calais-2018')}"),
    "a path for a source": source("seeds/ap-calais-2018.yaml", f"; {meant('ap-calais-2018')}"),
    "the name of a source's text": source(
        "000_eaa12418f779dadf.txt", f"; {meant('ap-calais-2018')}"),
    "a source with capitals": source("AP Calais 2018", f"; {meant('ap-calais-2018')}"),
    "no source of these": source(
        "Le Monde", "; write the name of a citation in seeds/, without .yaml"),
    "an address whose end is like a source": source(
        "https://example.org/ap-calais-2017",
        "; write the name of a citation in seeds/, without .yaml"),
    "names in the order": (
        D, "[macron, security-forces, aid-groups,", "[Emmanuel Macron, Security-Forces, aid-groups,",
        [f"7:16: 'Emmanuel Macron' {NO_ID}; {meant('macron')}",
         f"7:33: 'Security-Forces' {NO_ID}; {meant('security-forces')}"]),
    "two names in one entry of the order": (
        D, "stakeholders: [macron, security-forces, aid-groups, uk-government, migrants]",
        "stakeholders:\n  - macron, migrants",
        [f"8:5: 'macron, migrants' {NO_ID}; write '- migrants' on a line of its own"]),
    "nobody's name in the order": (
        D, "[macron,", "[Theresa May,",
        [f"7:16: 'Theresa May' {NO_ID}; write the name of a stakeholder's file in positions/, "
         "without .yaml"]),
    "the stakeholder's id for who says it of them": (
        U, "ascribed\n        speaker: Emmanuel Macron", "ascribed\n        speaker: uk-government",
        ["40:9: 'uk-government' is the stakeholder, and nobody ascribes a position to themselves; name "
         "who says it of them, or, where they say it themselves, use voice: quoted, or voice: reported"]),
    # Keys
    "a key with a Cyrillic letter": (
        M, "stance: support", "stаnce: support",
        [f"10:5: unknown key 'stаnce': {LETTER.format('а', '0430', 'a')}"]),
    "a key with a capital": (
        M, "stance: support", "Stance: support",
        [f"10:5: unknown key 'Stance'; {meant('stance')}"]),
    "a key with a space": (
        M, "short_name:", "short name:", [f"2:1: unknown key 'short name'; {meant('short_name')}"]),
    "a key of the passage in the position": (
        M, "    stance: support", "    voice: quoted\n    stance: support",
        ["10:5: unknown key 'voice'; it belongs into an entry of 'evidence'"]),
    "a key of the position in the passage": (
        M, "        voice: reported", "        rationale: So.\n        voice: reported",
        ["17:9: unknown key 'rationale'; it belongs into an entry of 'positions'"]),
    "a key of the position at the top": (
        M, "positions:", "stance: support\npositions:",
        ["8:1: unknown key 'stance'; it belongs into an entry of 'positions'"]),
    "a key of the file in a position": (
        U, "silent_on:\n  - issue: change-touquet", "    silent_on:\n  - issue: change-touquet",
        ["45:5: unknown key 'silent_on'; it belongs into the first column, as a key of the file "
         "itself",
         "46:5: this looks like a silence: it belongs under 'silent_on'",
         "50:5: this looks like a silence: it belongs under 'silent_on'",
         "52:5: this looks like a silence: it belongs under 'silent_on'"]),
    "a second text in one passage": (
        M, "text: help for those who want to stay", "text: help for\n        text: those who want",
        ["20:9: 'text' stands twice, here on line 20 and first on line 19; delete one, or begin a "
         "new entry with '- '"]),
    "a key that is there already, with a capital": (
        M, "stance: support", "stance: support\n    Stance: oppose", [f"11:5: unknown key 'Stance'; 'stance' {HERE}"]),
    "a key that is there already, by another name": (
        M, "text: help for", "quote: help for\n        text: help for", [f"19:9: unknown key 'quote'; 'text' {HERE}"]),
    "a key that could mean one that is there, or another": (
        M, "short_name: Macron", "label: Macron", ["2:1: unknown key 'label'; did you mean 'short_name'?"]),
    "a list of passages": (
        M, "text: help for those who want to stay", "text: [help for those, who want to stay]",
        ["19:9: 'text' should be one passage; write an entry of its own, beginning with '- source:', "
         "for each"]),
    "a second list of positions": (
        M, "  - issue: asylum-not", "positions:\n  - issue: asylum-not",
        ["21:1: 'positions' stands twice, here on line 21 and first on line 8; move its entries "
         "below those of the first, and delete this line"]),
    "a mapping for an entry": (
        M, "  - issue: help-to-stay\n", "  - help-to-stay\n  - issue: help-to-stay\n",
        ["9:5: an entry of 'positions' should hold keys with values, one on each line, beginning with "
         "'issue:'"]),
    "an entry without a space": (
        M, "  - issue: help-to-stay\n", "  - issue:talks\n  - issue: help-to-stay\n",
        ["9:5: an entry of 'positions' should hold keys with values, one on each line: put a space "
         "after 'issue:'"]),
    # Dates
    "a German date": date("16.1.2018", MEANT_DAY),
    "an American date": date("1/16/2018", MEANT_DAY),
    "a date in words": date("16 January 2018", MEANT_DAY),
    "a date without noughts": date("2018-1-16", MEANT_DAY),
    "a date with a time": date("2018-01-16T12:00", MEANT_DAY),
    "a date that may be two": date("5/6/2018"),
    "a date with en dashes": date(
        "2018–01–16", "is not a date: the sign – (U+2013, en dash) only looks like -; type it anew"),
    "a date with wide digits": date(
        "２018-01-16", "is not a date: the sign ２ (U+FF12, fullwidth digit two) only looks like 2; "
        "type it anew"),
    # Words ahead of a passage
    "marks alone ahead of a passage": (
        M, "text: help for those who want to stay",
        "text: help for those who want to stay\n        before: '!!!'",
        ["20:9: 'before' holds no word; give the words just ahead of the passage"]),
    "a form feed ahead of a passage": (
        M, "text: help for those who want to stay",
        'text: help for those who want to stay\n        before: "\\f"',
        ["20:9: 'before' is empty; fill it in, or leave it out"]),
    "a mark and a space ahead of a passage": (
        M, "text: help for those who want to stay",
        'text: help for those who want to stay\n        before: "…\u2009—"',
        ["20:9: 'before' holds no word; give the words just ahead of the passage"]),
    # What only fills a place
    "a dash for a rationale": (
        U, "rationale: Known only through Macron, who wants the money.", 'rationale: "-"',
        ["36:5: 'rationale' holds no word; fill it in, or leave it out"]),
    "a question mark for who says it of them": (
        U, "ascribed\n        speaker: Emmanuel Macron", "ascribed\n        speaker: '?'",
        ["40:9: 'speaker' holds no word; fill it in, or leave it out"]),
    "marks for a summary": (
        M, "summary: Offers help to migrants who want to stay in France.", "summary: '?!'",
        ["11:5: 'summary' holds no word; fill it in"]),
    "a dash for a name": (
        M, "name: Emmanuel Macron", "name: —", ["1:1: 'name' holds no word; fill it in"]),
    "dots for who wrote it": (
        C, "publisher: Truthdig", "publisher: …",
        ["5:1: 'publisher' holds no word; fill it in, or leave it out"]),
    # What was read in another encoding than it was written in
    "an apostrophe of three signs": (
        M, "summary: Offers help to", "summary: Itâ€™s help to",
        ["11:5: 'summary' seems wrongly decoded: it has 'â€™' where '’' was written; write it "
         "anew"]),
    "a letter and a soft hyphen": (
        M, "name: Emmanuel Macron", "name: Emmanuel MacrÃ­n",
        ["1:1: 'name' seems wrongly decoded: it has 'Ã' where 'í' was written; write it anew"]),
    "a character that is lost": (
        C, "publisher: Truthdig", "publisher: Truth�dig",
        ["5:1: 'publisher' seems wrongly decoded: a character is lost, and '�' stands in its "
         "place; write it anew"]),
    # What turns the direction of a text
    "a text that is turned round": (
        M, "Offers help to", "Offers \u202ehelp to",
        ["11:5: a character turns the direction of the text (U+202E); delete it"]),
    "a text that is turned round, spelled out": (
        M, "summary: Offers help to migrants who want to stay in France.",
        'summary: "Offers \\u2067help"',
        ["11:5: a character turns the direction of the text (U+2067); delete it"]),
    "a proposition that is turned round": (
        D, "proposition: France should help", "proposition: \u202bFrance should help",
        ["15:9: a character turns the direction of the text (U+202B); delete it"]),
    "a note that is turned round": (
        U, "note: France's demand", "note: France's\u2069 demand",
        ["51:5: a character turns the direction of the text (U+2069); delete it"]),
    "rights that are turned round": (
        C, "rights: The Associated", "rights: The \u202eAssociated",
        ["9:1: a character turns the direction of the text (U+202E); delete it"]),
}
# fmt: on


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_wrong_word_is_told_with_what_was_meant(row: Row) -> None:
    told_alone(row)


# What is said of a word leads to one that is right, with nothing more to say of it.
GUESSED = [row for row in ROWS.values() if any("did you mean" in line for line in row[3])]


@pytest.mark.parametrize("row", GUESSED, ids=[row[2][:40] for row in GUESSED])
def test_what_was_meant_is_right(row: Row) -> None:
    path, old, new, said = row
    for line in said:
        wrong = line.split("'")[1]
        new = new.replace(wrong, line.rpartition("did you mean '")[2].removesuffix("'?"), 1)
    assert load(edited((path, old, new, []))).problems == ()


def test_a_source_is_known_by_its_address() -> None:
    address = "https://example.org/calais/"
    taken = edited((M, "source: ap-calais-2018", f"source: {address}", []))
    cited = edited((C, "language: en", f"url: {address}\nlanguage: en", []), taken)
    assert said(load(cited)) == [f"{M}:16:9: '{address}' {NO_ID}; {meant('ap-calais-2018')}"]


def test_a_silence_among_the_positions_is_told_once_and_mended_by_what_is_said() -> None:
    """It has neither a summary nor evidence, and nobody is asked for them."""
    entry = "  - issue: help-to-stay\n    stance: silent\n    note: Nothing found.\n"
    held = next(file.data for file in edited((M, "", "", [])).files if file.path == M).decode()
    first = held.partition("positions:\n")[2].partition("\n\n")[0] + "\n"
    (problem,) = load(edited((M, first, entry, []))).problems
    assert str(problem) == f"{M}:10:5: unknown stance 'silent'{SILENT}"
    dossier = edited((M, first, "", []))
    file = next(file for file in dossier.files if file.path == M)
    silence = "silent_on:\n  - {issue: help-to-stay, note: Nothing found.}\n"
    mended = replace(file, data=file.data.replace(b"silent_on:\n", silence.encode()))
    files = tuple(mended if one.path == M else one for one in dossier.files)
    assert load(replace(dossier, files=files)).problems == ()


def test_titles_of_every_script_are_told_apart() -> None:
    names = Names(
        issues={"one": ("中文 ABC",), "two": ("英文 ABC",), "three": ("Größe", "größe 2")}
    )
    assert [names.meant("issue", word) for word in ("英文 abc", "中文 ABC", "GRÖSSE", "Größe_2")] == [
        "two", "one", "three", "three"]  # fmt: skip
    assert names.meant("issue", "俄文") == ""


def test_a_position_below_the_silences_is_told_once() -> None:
    dossier = edited((M, "", "", []))
    held = next(file.data for file in dossier.files if file.path == M).decode()
    position = held.partition("positions:\n")[2].partition("\n\n")[0] + "\n"
    loaded = load(edited((M, "", "", []), at_the_end={U: position}))
    lines = next(file.data for file in dossier.files if file.path == U).decode().count("\n")
    assert [str(problem) for problem in loaded.problems] == [
        f"{U}:{lines + 1}:5: this looks like a position: it belongs above 'silent_on', under "
        "'positions'"
    ]
