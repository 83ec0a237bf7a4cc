"""Which of several lines is out of its column, though the reader of YAML stops at another.

One change at a time to the files of the shipped dossier, as of somebody who has never seen YAML.
"""

import pytest

from tests.changes import SHIPPED, C, D, M, Row, S, told_alone

A = "positions/aid-groups.yaml"
FIRST, SECOND = SHIPPED.by_path[M].data.decode().partition("positions:\n")[2].split("\n\n")[:2]
"""The first entries of a file."""

PART = "this line is part of the text above; indent it as far as the text's first line"
SWITCHED_OFF = "is switched off by the '#' ahead of it; delete that"
ENDS_TEXT = "a line that begins with '#' ends the text above; indent it as far, or delete it"


def stands(what: str, spaces: str, others: int) -> str:
    return f"'{what}' stands {spaces} in, and its neighbours {others}; align it"


def belongs(key: str) -> str:
    return f"'{key}:' belongs into an entry; indent it as far as the keys above it"


def goes_on(over: str, owner: str) -> str:
    return f"the text above goes on here, over '{over}:'; indent it as far as '{owner}:'"


def no_list(what: str, key: str) -> str:
    return f"'- {what}:' begins an entry, but no key of a list stands above it, such as '{key}:'"


# fmt: off
ROWS: dict[str, Row] = {
    # The line above is the odd one.
    "a key below one whose entry lacks its first line, two spaces too far": (
        D, "      - id: help-to-stay\n        title: Help for those who want to stay\n        prop",
        "        title: Help for those who want to stay\n          prop",
        [f"14:11: {stands('proposition:', '10 spaces', 8)}"]),
    "the first entry, a space too far": (
        D, "  - id: asylum\n", "   - id: asylum\n", [f"10:4: {stands('- id:', '3 spaces', 2)}"]),
    "the first entry, a space too near": (
        D, "      - id: help-to-stay", "     - id: help-to-stay",
        [f"13:6: {stands('- id:', '5 spaces', 6)}"]),
    "the first entry, at the beginning of the line": (
        D, "  - id: asylum\n", "- id: asylum\n", [f"10:1: {stands('- id:', '0 spaces', 2)}"]),
    "the first of two keys, a space too far, where entries of another list stand right": (
        "positions/migrants.yaml", "silent_on:\n  - issue: help", "silent_on:\n   - issue: help",
        [f"62:4: {stands('- issue:', '3 spaces', 2)}"]),
    "the first of two keys, a space too far": (
        M, "      - source: ap-calais-2018\n        voice: reported\n        speaker: Emmanuel Macron\n"
        "        text: help", "       - source: ap-calais-2018\n        voice: reported\n        "
        "speaker: Emmanuel Macron\n        text: help", [f"16:8: {stands('- source:', '7 spaces', 6)}"]),
    "a key among others, at the beginning of the line": (
        M, "    stance: support", "stance: support", [f"10:1: {belongs('stance')}"]),
    "a list's key, at the beginning of the line": (
        D, "    issues:\n      - id: help", "issues:\n      - id: help", [f"12:1: {belongs('issues')}"]),
    "a passage's last key, at the beginning of the line": (
        M, "        text: help", "text: help", [f"19:1: {belongs('text')}"]),
    "a note, at the beginning of the line": (
        D, "        note: Takes in both", "note: Takes in both", [f"51:1: {belongs('note')}"]),
    "a title, at the beginning of the line": (
        D, "    title: Asylum in France", "title: Asylum in France",
        [f"11:1: {stands('title:', '0 spaces', 4)}"]),
    "a key of an event, two spaces too near": (
        D, "    title: Macron visits", "  title: Macron visits",
        ["121:3: entries begin here; align 'title:' with the keys above"]),
    "a brace alone": (
        D, "      - id: talks", "}\n      - id: talks",
        ["90:1: not in line with what is above; begin a new entry with '- ', or align it"]),
    # The line above is nearly a key.
    "no-break spaces ahead of a list's key": (
        D, "    issues:\n      - id: help", "\u00a0\u00a0\u00a0\u00a0issues:\n      - id: help",
        ["12:1: a no-break space (U+00A0) stands here; put ordinary spaces in its place"]),
    "two slashes ahead of a list's key": (
        D, "    issues:\n      - id: help", "    // issues:\n      - id: help",
        ["12:5: unknown key '// issues'; comments begin with '#'; put '# ' in place of '//'"]),
    "a mail's sign ahead of a list's key": (
        M, "    evidence:\n", ">     evidence:\n",
        ["15:1: write 'evidence:' without the '>' ahead of it"]),
    # The line above is a comment.
    "a list's key as a comment": (
        M, "    evidence:\n", "#    evidence:\n", [f"15:1: 'evidence:' {SWITCHED_OFF}"]),
    "a text's key as a comment": (
        M, "description: >-", "# description: >-", [f"4:1: 'description:' {SWITCHED_OFF}"]),
    "a comment within a text": (
        M, "  The visit is his", "# The visit is his", [f"5:1: {ENDS_TEXT}"]),
    "a comment ahead of a text's first line": (
        M, "      One of", "    # said\n      One of", [f"13:5: {ENDS_TEXT}"]),
    "a second line of a text as a comment": (
        M, "  representatives of", "# representatives of", []),
    "a key as a comment above a key, a space too far": (
        M, "    summary: Offers", "    # stance: mixed\n     summary: Offers",
        [f"12:6: {stands('summary:', '5 spaces', 4)}"]),
    # The first line of a list or a text is the odd one, or the key is gone.
    "a later entry in another column": (
        M, SECOND, "".join(f"  {line}" for line in SECOND.splitlines(keepends=True)),
        [f"21:5: {stands('- issue:', '4 spaces', 2)}"]),
    "the first of many entries in another column": (
        M, FIRST, "".join(f"  {line}" for line in FIRST.splitlines(keepends=True)),
        [f"9:5: {stands('- issue:', '4 spaces', 2)}"]),
    "no dash ahead of the first of many entries": (
        D, "  - id: asylum\n", "    id: asylum\n",
        ["10:5: the entries of 'topics' begin with '- '; put it ahead of 'id:'"]),
    "no dash ahead of the first of many entries, and an id for the key": (
        D, "  - id: asylum\n", "  asylum:\n",
        ["10:3: the entries of 'topics' begin with '- '; write '- id: asylum' in place of "
         "'asylum:'"]),
    "no dash ahead of the first entry of a topic": (
        D, "      - id: help-to-stay", "        id: help-to-stay",
        ["13:9: the entries of 'issues' begin with '- '; put it ahead of 'id:'"]),
    "no dash ahead of the first correction": (
        D, "topics:\n", "corrections:\n    date: 2018-02\n    note: x\n  - date: 2018-03\n    note: y\ntopics:\n",
        ["10:5: the entries of 'corrections' begin with '- '; put it ahead of 'date:'"]),
    "no dash ahead of the first coders": (
        D, "topics:\n", "coders:\n    names: [A, B]\n    note: x\n  - names: [A, C]\ntopics:\n",
        ["10:5: the entries of 'coders' begin with '- '; put it ahead of 'names:'"]),
    "keys below an entry in braces": (
        M, "  - issue: help-to-stay\n    stance: support\n", "  - {issue: help-to-stay, stance: support}\n",
        ["10:5: the entry ends at the '}' above; put 'summary:' ahead of that, or write the entry "
         "without { }"]),
    "no line with a dash": (
        D, "      - id: help-to-stay\n", "",
        ["13:9: the entries of 'issues' begin with '- '; put it ahead of 'title:'"]),
    "no key of a list at the top": (D, "topics:\n", "", [f"9:3: {no_list('id', 'issues')}"]),
    "an empty list above its entries": (
        M, "positions:\n", "positions: []\n",
        ["8:12: 'positions' is empty here, and entries follow; delete the '[]'"]),
    "an empty list above its entries, and a comment": (
        D, "    issues:\n      - id: help", "    issues: [ ]  # soon\n      - id: help",
        ["12:13: 'issues' is empty here, and entries follow; delete the '[ ]'"]),
    "no key of a list in an entry": (
        D, "    issues:\n      - id: help", "      - id: help", [f"12:7: {no_list('id', 'issues')}"]),
    "no key of the evidence": (
        M, "    evidence:\n", "",
        ["9:5: 'evidence' is missing; add it",
         "15:7: the text above goes on here, over '- source:'; write the key of a list, such as "
         "'evidence:', in a line above it"]),
    "a key that is indented as far as the text above": (
        M, "      stance is not coded as strong.\n", "      stance is not coded as strong.\n      date: 2016\n",
        [f"15:7: {goes_on('date', 'rationale')}"]),
    "a list that is indented as far as the text above": (
        M, "    evidence:\n      - source", "      evidence:\n        - source",
        ["9:5: 'evidence' is missing; add it", f"15:7: {goes_on('evidence', 'rationale')}"]),
    "an order that is indented as far as the text above": (
        D, "stakeholders: [", "  stakeholders: [", [f"7:3: {goes_on('stakeholders', 'description')}"]),
    "words and a colon in a text, none of them a key beside it": (
        M, "      stance is not coded as strong.\n", "      stance is not coded.\n      title: strong.\n", []),
    "no key of the positions below a text": (
        A, "positions:\n", "",
        ["8:3: the text above goes on here, over '- issue:'; write the key of a list, such "
         "as 'positions:', in a line above it"]),
    "a text's first line, a space too far": (
        M, "      One of", "       One of",
        ["13:8: the text's first line stands 7 spaces in, and its other lines 6; align it"]),
    "a text's second line, a space too near": (
        M, "      stance is not coded", "    stance is not coded",
        ["14:5: a colon is missing after 'stance'; write 'stance: …', or indent the line as part of "
         "the text above"]),
    "a text's second line, between key and text": (
        M, "      stance is not coded", "     stance is not coded", [f"14:6: {PART}"]),
    # Speakers' labels, which may be of several words
    "a label a space too far in": (
        C, "display: full", "speakers:\n  MR SMITH: macron\n   MS JONES: other",
        [f"12:4: {stands('MS JONES:', '3 spaces', 2)}"]),
    "a label a space too near": (
        C, "display: full", "speakers:\n  Q.: other\n  MR SMITH: macron\n MS JONES: other",
        [f"13:2: {stands('MS JONES:', '1 space', 2)}"]),
    "a label a space too far in, below a comment": (
        C, "display: full", "speakers:\n  MR SMITH: macron\n  # of the hearing\n   MS JONES: other",
        [f"13:4: {stands('MS JONES:', '3 spaces', 2)}"]),
    "a label a space too far in, below what is no label": (
        C, "display: full", "speakers:\n  MR SMITH: macron\n  'MR LEE'\n   MS JONES: other",
        ["12:3: neither a key nor a value; write 'key: value', indent it as part of the text above, or "
         "delete it"]),
    "no space after a label": (
        C, "display: full", "speakers:  # of the hearing\n  MR SMITH:macron\n  MS JONES: other",
        ["11:3: put a space after 'MR SMITH:'"]),
    "no space after a later label": (
        C, "display: full", "speakers:\n  MR SMITH: macron\n  MS JONES:other",
        ["12:3: put a space after 'MS JONES:'"]),
    "a label that is empty": (
        C, "display: full", "speakers:\n  MR SMITH: macron\n  '': other",
        ["12:3: a label is empty; write it as its turns begin, or delete the line"]),
    "a label without its colon in braces": (
        C, "display: full", "speakers: {MR SMITH: macron, MS JONES other}",
        ["10:30: 'MS JONES other' is empty; a colon is missing: write 'MS JONES: other'"]),
    "a label without its space in braces": (
        C, "display: full", "speakers: {MR SMITH:macron, MS JONES: other}",
        ["10:12: 'MR SMITH:macron' is empty; a space is missing: write 'MR SMITH: macron'"]),
    "a label in the first column": (
        C, "display: full", "speakers:\nMR SMITH: macron",
        ["10:1: 'speakers' is empty; fill it in, or leave it out",
         "11:1: unknown key 'MR SMITH'; if it is a speaker's label, indent it below 'speakers:'"]),
    "a label with a comma in braces": (
        C, "display: full", "speakers: {MR SMITH, MP: macron, MS JONES: other}",
        ["10:12: 'MR SMITH' is empty; a comma in { } begins the next key, so a text with one goes in "
         "straight quotation marks"]),
    # An entry that would go into the text of the one above it
    "an entry of names, two spaces too far": (
        D, "stakeholders: [macron, security-forces, aid-groups, uk-government, migrants]",
        "stakeholders:\n  - macron\n    - migrants", [f"9:5: {stands('- migrants', '4 spaces', 2)}"]),
    "a third name, a space too far": (
        C, "authors: [Ganley, Jill Lawless]", "authors:\n  - Ganley\n  - Jill\n    Lawless\n   - Macron\n",
        [f"10:4: {stands('- Macron', '3 spaces', 2)}"]),
    "spaces behind the dash of an entry": (
        M, "- issue: no-camps", "-   issue: no-camps",
        ["104:7: 'issue:' stands 6 spaces in, and its neighbours 4; align it"]),
    # A key of the file itself
    "a list of the file where entries begin": (
        S, "\nsilent_on:", "\n  silent_on:",
        ["35:3: 'silent_on:' belongs into the first column, as a key of the file itself"]),
    "a list of the file in no column": (
        S, "\nsilent_on:", "\n   silent_on:",
        ["35:4: 'silent_on:' belongs into the first column, as a key of the file itself"]),
    "all keys of an entry, two spaces too near": (
        M, FIRST, FIRST.replace("\n    ", "\n  "),
        ["10:3: entries begin here; align 'stance:' with the keys above"]),
    "a dash ahead of a later key of a file": (
        M, "\nrole:", "\n- role:", ["3:1: a file is no list; delete the '- ' ahead of 'role:'"]),
    "a dash ahead of a file's list": (
        M, "\nsilent_on:", "\n- silent_on:",
        ["253:1: a file is no list; delete the '- ' ahead of 'silent_on:'"]),
    "a dash ahead of a file's first key": (
        M, "name: Emm", "- name: Emm", ["1:1: a file is no list; delete the '- ' ahead of 'name:'"]),
    # What is above the first key
    "two slashes above the first key": (
        C, "# The text itself", "// The text itself",
        ["1:1: comments begin with '#'; put '# ' in place of '//'"]),
    "a comment without its sign": (
        C, "# weekdays only", "weekdays only",
        ["2:1: unknown key 'weekdays only'; a comment needs '# ' ahead of it; the keys here are "
         "text, title, publisher, authors, date, url, language, rights, own_words_of, speakers, "
         "narration, speech, display"]),
}
# fmt: on


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_the_line_that_is_out_of_its_column_is_told(row: Row) -> None:
    told_alone(row)
