"""Signs that mean something in YAML where text was meant, and what is copied along with a text.

One change at a time to the files of the shipped dossier, as of somebody who has never seen YAML. The
message alone is enough to mend the line, and everything in other files stays in use.
"""

import pytest

from standpoint.load import load
from tests.changes import C, D, M, Row, U, edited, told_alone

SUMMARY = "summary: Offers help to migrants who want to stay in France."
NOTE = "- issue: minors-to-britain\n    note: France's demand is reported, Britain's answer is not."
AS_BLOCK = "begin with '>-' alone and write the whole text on the next line, indented further"
OPENED = "the quotation mark opened here is not closed; put one where the text ends"
NEITHER = (
    "neither a key nor a value; write 'key: value', indent it as part of the text above, or "
    "delete it"
)
MARKS = "put the text in quotation marks"
ALIGN = ", or align this key with its neighbours"
SECOND_COLON = "a second ': ' in one line"
IN_BRACES = "'{' begins a mapping; put '- ' ahead of it, in the column of the list's other entries"
FENCE = "delete the line '```yaml'"


def summary(value: str, *said: str) -> Row:
    """Return the row of another summary; it stands in line 11, its value from column 14 on."""
    return M, SUMMARY, f"summary: {value}", [f"11:{line}" for line in said]


# fmt: off
ROWS: dict[str, Row] = {
    # Quotation marks
    "a mark that is never closed": summary('"Offers help', f"14: {OPENED}"),
    "a mark around one word that is never closed": (
        M, "stance: support", 'stance: "support', [f"10:13: {OPENED}"]),
    "a mark closed by another sort of mark": summary('"Offers help.”', f"14: {OPENED}"),
    "a single mark that is never closed": summary(
        "'Offers help", f"14: {OPENED}; if it is an apostrophe, {AS_BLOCK}"),
    "an apostrophe at the beginning": summary(
        "'tis so", f"14: {OPENED}; if it is an apostrophe, {AS_BLOCK}"),
    "marks within marks": summary(
        '"He said "help" twice."', "24: the quotation mark ahead of this ends the text; "
        f"{AS_BLOCK}, without the marks around it"),
    "marks around the first word": summary(
        '"Help" is offered.',
        f"21: the quotation mark ahead of this ends the text; {AS_BLOCK}"),
    "an apostrophe within single marks": summary(
        "'Macron's help.'", "22: a ' ends the text in single quotation marks; put it in double ones"),
    "both sorts of marks": summary(
        "'Macron's \"help\".'", "22: the quotation mark ahead of this ends the text; "
        f"{AS_BLOCK}, without the marks around it"),
    # What was to begin a block of text
    **{
        f"{sign} for a block": summary(f"{sign}\n      Offers help.", f"14: write '>-' in place of '{sign}'")
        for sign in ("-|", "<-", "»", ">—", "> -", "|–")
    },
    "a minus that begins a text of two lines": summary("-5\n      euros"),
    "a digit beside the sign of a block": summary(
        "|8\n      Offers help.",
        "15: a digit here says how many spaces are ahead of the text; delete it"),
    "a number sign that begins a text's second line": summary(
        "Offers help\n      #1 for those who stay.",
        "5: the line below begins with '#', so it is a comment; put the text in quotation marks, or a "
        "space after the '#'"),
    "a comment that begins a text's second line": summary("Offers help.\n      # as he says"),
    "a comment without a space, as far out as the key": summary("Offers help.\n    #as he says"),
    "words behind marks in braces": (
        U, NOTE, "- {issue: minors-to-britain, note: \"None\" is given}",
        ["50:45: the quotation mark ahead of this ends the text; put the text in single quotation marks, "
         "and each ' in it twice"]),
    "words and a colon behind brackets": summary(
        "[Offers, 'help'] to: all", f"14: '[' begins a list; {MARKS}"),
    "brackets in a text in braces": (
        U, NOTE, "- {issue: minors-to-britain, note: None [sic]}",
        ["50:43: '[' stands in the middle of a text; put the text in quotation marks"]),
    "a number sign in a text in braces": (
        U, NOTE, "- {issue: minors-to-britain, note: Not #1}",
        ["50:42: ' #' begins a comment, so nothing closes what is open; put the text in quotation marks"]),
    "a bracket that is not closed ahead of a comment": (
        C, "[Ganley, Jill Lawless] ", "[Ganley, Jill Lawless ",
        ["6:10: the '[' opened here is not closed; put ']' where it ends, or the text in quotation marks"]),
    "two braces": summary("{{ help }}", f"14: '{{' begins a mapping; {MARKS}"),
    "a sign that begins a text on a line of its own": (
        M, SUMMARY, "summary: # his\n      @macron offers help",
        [f"12:7: '@' cannot begin a value here; {MARKS}"]),
    "a comma too many in a list": (
        D, "uk-government, migrants]", "uk-government,, migrants]",
        ["7:67: a comma too many; delete it"]),
    "a comma that begins a list": (
        D, "[macron,", "[, macron,", ["7:16: a comma too many; delete it"]),
    "a comma after marks": (
        M, "    stance: support", '    "stance": "support",',
        ["10:24: a comma stands after the quotation mark; delete it"]),
    "a quoted word and more": summary(
        '"No", she says', f"18: the quotation mark ahead of this ends the text; {AS_BLOCK}"),
    "marks of a typesetter around a word": (
        M, "stance: support", "stance: “support”",
        ["10:5: unknown stance '“support”': the quotation marks “ ” are part of it; delete them"]),
    "marks of a typesetter around a key": (
        M, "stance: support", "‘stance’: support",
        ["10:5: unknown key '‘stance’': the quotation marks ‘ ’ are part of it; delete them"]),
    "marks of a typesetter and a colon": summary(
        "“Macron: no camps”", f"21: {SECOND_COLON}; “ is no quotation mark here; {MARKS}"),
    # Signs that mean something
    "a colon": summary("Macron: no camps", f"20: {SECOND_COLON}; {MARKS}{ALIGN}"),
    "a colon and marks": summary('Macron: "no camps"', f"20: {SECOND_COLON}; {AS_BLOCK}"),
    "a colon at the end": summary("Offers help:", f"25: {SECOND_COLON}; {MARKS}{ALIGN}"),
    "a colon in a second line": (
        M, SUMMARY, "summary: Offers help\n      to all: now",
        [f"12:13: a ': ' in a text of several lines; {AS_BLOCK}"]),
    "two keys in one line": (
        M, "stance: support\n    summary", "stance: support, summary",
        ["10:22: 'summary:' belongs on a line of its own"]),
    "a key of another record in a text": summary(
        "text: no camps", f"18: {SECOND_COLON}; {MARKS}{ALIGN}"),
    "an entry of JSON in the first column": (
        M, "\npositions:\n", '\npositions:\n{"issue": "x", "stance": "oppose"}\n', [f"9:1: {IN_BRACES}"]),
    "an entry of JSON below the last one": (
        U, NOTE, f'{NOTE}\n{{"issue": "x", "note": "y"}}', [f"52:1: {IN_BRACES}"]),
    "an entry in the line of its list": (
        M, "positions:\n  - issue: help-to-stay\n", "positions: issue: help-to-stay\n",
        ["8:12: 'issue:' belongs on a line of its own"]),
    "an entry in one line": (
        M, "- issue: help-to-stay\n    stance", "- issue: help-to-stay; stance",
        ["9:26: 'stance:' belongs on a line of its own"]),
    "a number sign": summary(
        "Wins round #1", f"5: the text ends at ' #', which begins a comment; {MARKS}, or two spaces "
        "before the comment"),
    "a number sign and marks": summary(
        'Wins "round" #1', f"5: the text ends at ' #', which begins a comment; {AS_BLOCK}, or two "
        "spaces before the comment"),
    "a percent sign": summary("%50 of them", f"14: '%' cannot begin a value here; {MARKS}"),
    "a percent sign at a line's beginning": (
        M, SUMMARY, "summary: Offers help to\n%50 of them",
        ["12:1: a line may not begin with '%'; indent it as part of the text above"]),
    "an at sign": summary("@macron offers", f"14: '@' cannot begin a value here; {MARKS}"),
    "a grave accent": summary("`help` offered", f"14: '`' cannot begin a value here; {MARKS}"),
    "stars around a word": summary("*Offers* help", f"14: '*' cannot begin a value here; {MARKS}"),
    "stars around a text": summary(
        "*Offers help to migrants*", f"14: '*' cannot begin a value here; {MARKS}"),
    "a star ahead of a text": summary("*Offers help", f"14: '*' cannot begin a value here; {MARKS}"),
    "a star ahead of a text of two lines": summary(
        "*Offers\n      help", f"14: '*' cannot begin a value here; {MARKS}"),
    "a star ahead of a text with marks in it": summary(
        '*Offers "help"', f"14: '*' cannot begin a value here; {AS_BLOCK}"),
    "a star ahead of a text with a colon": summary(
        "*Offers this: help", f"14: '*' cannot begin a value here; {MARKS}"),
    "stars around a text in braces": (
        U, NOTE, "- {issue: minors-to-britain, note: *no answer*}",
        [f"50:38: '*' cannot begin a value here; {MARKS}"]),
    "a star ahead of a name in a list": (
        D, "stakeholders: [macron, ", "stakeholders: [*the president, ",
        [f"7:16: '*' cannot begin a value here; {MARKS}"]),
    "an alias above a key that is out of its column": (
        M, "role: President of France", "role: *President\n role: x",
        [f"3:7: '*' cannot begin a value here; {MARKS}"]),
    "an alias far above a slip": (
        M, "role: President of France", "role: *President\ndescription: >-\n  x\n stray: y",
        ["6:2: this line is part of the text above; indent it as far as the text's first line"]),
    "stars around a key with a capital and its colon": (
        M, "- issue: help", "- **Issue:** help", ["9:5: write 'issue:' without the signs around it"]),
    "stars around a key": (
        M, "stance: support", "**stance**: support",
        ["10:5: write 'stance:' without the signs around it"]),
    "an ampersand": summary("&Co. offers", f"14: '&' cannot begin a value here; {MARKS}"),
    "an ampersand and a letter": summary(
        "&c and so on", "5: '&c' is an anchor; delete it, or quote the value"),
    "an exclamation mark": summary("! no more", "5: '!' is a tag; delete it, or quote the value"),
    "a question mark": summary("? why", f"14: '?' cannot begin a value here; {MARKS}"),
    "more than": summary(
        "> 50 %", "14: '>' begins a block of text; begin the text on the next line, or put it in "
        "quotation marks"),
    "a text beside the sign of a block": (
        M, "rationale: >-\n", "rationale: >- Because\n",
        ["12:16: '>' begins a block of text; begin the text on the next line, or put it in "
         "quotation marks"]),
    "a bracket": summary("[sic] help", f"14: '[' begins a list; {MARKS}"),
    "a brace": summary("{Offers} help", f"14: '{{' begins a mapping; {MARKS}"),
    "a dash": summary(
        "- Offers help", "14: '- ' begins an entry of a list; put the text in quotation marks, or "
        "begin the list on the next line"),
    "a list after its key": (
        M, "positions:\n  - issue", "positions: - issue",
        ["8:12: a list begins in the middle of a line; begin it on the next line"]),
    **{
        f"a list after its key, {line}": (
            path, f"{ahead}:", f"{line}\n{ahead}:",
            [f"{place}: a list begins in the middle of a line; begin it on the next line"])
        for path, ahead, line, place in (
            (D, "topics", "corrections: - date: 2018", "9:14"),
            (D, "topics", "coders: - names: [A, B]", "9:9"),
            (D, "topics", "coders:\n  - names: - A", "10:12"),
            (C, "language", "narration: - The sitting was", "8:12"),
        )
    },
    "a colon at the end of a text in brackets": (
        C, "language: en", 'narration: [Note:, "The sitting was"]\nlanguage: en',
        ["8:13: a colon at the end of this text; put the text in quotation marks"]),
    "a backslash": summary(
        '"C:\\help"', "17: a backslash in double quotation marks; use single ones, or write two "
        "backslashes"),
    "brackets that are never closed": (
        D, "uk-government, migrants]", "uk-government, migrants",
        ["7:15: the '[' opened here is not closed; put ']' where it ends, or the text in quotation "
         "marks"]),
    "no comma in brackets": (
        D, "[macron, security", "[macron security",
        ["7:16: 'macron security-forces' is not an id; put a comma between 'macron' and "
         "'security-forces'"]),
    "braces that are never closed": (
        U, NOTE, "- {issue: minors-to-britain, note: France asks",
        ["50:5: the '{' opened here is not closed; put '}' where it ends, or the text in quotation "
         "marks"]),
    "braces that are never closed, above an empty line with blanks": (
        U, NOTE, "- {issue: minors-to-britain, note: France asks\n   ",
        ["50:5: the '{' opened here is not closed; put '}' where it ends, or the text in quotation "
         "marks"]),
    "braces that are never opened": (
        U, NOTE, "- issue: minors-to-britain, note: France asks}",
        ["50:35: the '}' at the end is not opened; put '{' ahead of the first key"]),
    "parentheses for braces": (
        U, NOTE, "- (issue: minors-to-britain, note: France asks)",
        ["50:5: '(' begins nothing here; put '{' in its place, and '}' at the end"]),
    "no comma in braces": (
        U, NOTE, "- {issue: minors-to-britain note: France asks}",
        ["50:31: a comma is missing ahead of 'note'"]),
    "no comma ahead of a key in marks": (
        U, NOTE, '- {"issue": "minors-to-britain"\n     "note": "France asks"}',
        ["51:6: a comma is missing ahead of 'note'"]),
    "a comma too much in braces": (
        U, NOTE, "- {issue: minors-to-britain, note: France asks, Britain does not.}",
        ["50:51: unknown key 'Britain does not.'; a comma in { } begins the next key, so a text "
         "with one goes in straight quotation marks"]),
    "many commas in a text in braces": (
        U, NOTE, "- {issue: minors-to-britain, note: France asks, Britain does not, and that is it.}",
        ["50:51: unknown key 'Britain does not'; a comma in { } begins the next key, so a text "
         "with one goes in straight quotation marks"]),
    "a colon in braces": (
        U, NOTE, "- {issue: minors-to-britain, note: He said: no}",
        ["50:45: a second ': ' in one text; put the text in quotation marks"]),
    # What is copied along
    "a fence": (M, "name: Emm", "```yaml\nname: Emm", [f"1:1: {FENCE}"]),
    "a fence in the middle": (M, "positions:", "```\npositions:", ["8:1: delete the line '```'"]),
    "a rule": (M, "positions:", "-----\npositions:", ["8:1: delete the line '-----'"]),
    "three dashes": (
        M, "positions:", "---\npositions:", ["8:1: a second document begins; delete the line '---'"]),
    "three dots": (
        M, "positions:", "...\npositions:", ["8:1: delete the line '...', which ends a file"]),
    "a table": (M, "positions:", "| issue | stance |\npositions:", [f"8:1: {NEITHER}"]),
    "a tag of XML": (M, "name: Emmanuel Macron", "<name>Emmanuel Macron</name>", [f"1:1: {NEITHER}"]),
    "a mail's sign of quoting": (
        M, "name: Emm", "> name: Emm", ["1:1: write 'name:' without the '>' ahead of it"]),
    "the number of a line": (
        M, "  - issue: asylum-not", "21   - issue: asylum-not",
        ["21:1: delete '21', which stands ahead of '- issue:'"]),
    "the number of a line, and a colon": (
        M, "    stance: support", "10:     stance: support",
        ["10:1: delete '10:', which stands ahead of 'stance:'"]),
    "the sign of a difference": (
        M, "  - issue: asylum-not", "+  - issue: asylum-not",
        ["21:1: delete '+', which stands ahead of '- issue:'"]),
}
# fmt: on


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_sign_is_told_at_its_line_with_what_to_do(row: Row) -> None:
    told_alone(row)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_crlf_makes_no_difference(row: Row) -> None:
    told_alone(row, ends="\r\n")


def test_fences_around_a_file_are_told_one_after_the_other() -> None:
    fenced = edited((M, "name: Emm", "```yaml\nname: Emm", []), at_the_end={M: "```\n"})
    assert [str(problem) for problem in load(fenced).problems] == [f"{M}:1:1: {FENCE}"]
    once = edited((M, "", "", []), at_the_end={M: "```\n"})
    lines = next(file.data for file in once.files if file.path == M).decode().count("\n")
    assert [str(p) for p in load(once).problems] == [f"{M}:{lines}:1: delete the line '```'"]
