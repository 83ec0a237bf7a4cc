"""Lines that are nearly YAML: a space, a dash or a colon is missing, or stands in another column.

One change at a time to the files of the shipped dossier, as of somebody who has never seen YAML. The
message alone is enough to mend the line, and everything in other files stays in use.
"""

import pytest

from tests.changes import D, M, Row, U, told_alone

NOTE = "- issue: minors-to-britain\n    note: France's demand is reported, Britain's answer is not."
NEITHER = (
    "neither a key nor a value; write 'key: value', indent it as part of the text above, or "
    "delete it"
)
NBSP = "a no-break space (U+00A0) stands here; put ordinary spaces in its place"


def bullet(sign: str, key: str = "issue") -> str:
    return f"entries begin with '- '; write '- {key}:' in place of '{sign} {key}:'"


# fmt: off
ROWS: dict[str, Row] = {
    # A space, a dash or a colon is missing, or something else stands for it.
    "no space after the first key": (M, "name: Emm", "name:Emm", ["1:1: put a space after 'name:'"]),
    "no space after a key": (M, "role: Pres", "role:Pres", ["3:1: put a space after 'role:'"]),
    "no space after an entry's first key": (
        M, "- issue: help", "- issue:help", ["9:5: put a space after 'issue:'"]),
    "no space after a key of an entry": (
        M, "stance: support", "stance:support", ["10:5: put a space after 'stance:'"]),
    "no space after the key of a passage": (
        M, "text: help for", "text:help for", ["19:9: put a space after 'text:'"]),
    "no space ahead of a block": (
        M, "rationale: >-", "rationale:>-", ["12:5: put a space after 'rationale:'"]),
    "no space in braces": (
        U, NOTE, "- {issue: minors-to-britain, note:France asks}",
        ["50:32: unknown key 'note:France asks'; put a space after 'note:'"]),
    "no space in a correction": (
        D, "events:", "corrections:\n  - {date: 2018, note:No.}\nevents:",
        ["108:18: unknown key 'note:No.'; put a space after 'note:'"]),
    "no space after the first key of a correction": (
        D, "events:", "corrections:\n  - date:2018\n    note: No.\nevents:",
        ["108:5: put a space after 'date:'"]),
    "no space after the dash of two codings": (
        D, "events:", "coders:\n  -names: [a, b]\nevents:",
        ["108:3: put a space after '-': '- names:'"]),
    "no space after the first dash": (
        M, "- issue: help", "-issue: help", ["9:3: put a space after '-': '- issue:'"]),
    "no space after a later dash": (
        M, "- issue: asylum-not", "-issue: asylum-not",
        ["21:3: put a space after '-': '- issue:'"]),
    "no space after the dash of a name": (
        D, "stakeholders: [macron, security-forces, aid-groups, uk-government, migrants]",
        "stakeholders:\n- macron\n-migrants",
        ["9:1: put a space after '-', or indent the line as part of the text above"]),
    "a colon without a key": (
        M, "stance: support", ": support", ["10:5: a key is missing ahead of the colon; write it, or delete the line"]),
    "a colon without an entry's first key": (
        M, "- issue: help", "- : help", ["9:5: a key is missing ahead of the colon; write it, or delete the line"]),
    "a number for a dash": (M, "- issue: help", "1. issue: help", [f"9:3: {bullet('1.')}"]),
    "another hyphen for a dash": (M, "- issue: help", "‐ issue: help", [f"9:3: {bullet('‐')}"]),
    "a hyphen that no line ends at": (
        M, "- issue: asylum-not", "‑ issue: asylum-not", [f"21:3: {bullet('‑')}"]),
    "a bullet of a presentation": (M, "- issue: help", "➢ issue: help", [f"9:3: {bullet('➢')}"]),
    "a box to tick": (M, "- issue: help", "☐ issue: help", [f"9:3: {bullet('☐')}"]),
    "a later number for a dash": (
        M, "- issue: asylum-not", "2) issue: asylum-not", [f"21:3: {bullet('2)')}"]),
    "a star for a dash": (M, "- issue: help", "* issue: help", [f"9:3: {bullet('*')}"]),
    "a later star for a dash": (
        M, "- issue: asylum-not", "* issue: asylum-not", [f"21:3: {bullet('*')}"]),
    "a plus for a dash": (M, "- issue: help", "+ issue: help", [f"9:3: {bullet('+')}"]),
    "an em dash": (M, "- issue: help", "— issue: help", [f"9:3: {bullet('—')}"]),
    "a later em dash": (
        M, "- issue: asylum-not", "— issue: asylum-not", [f"21:3: {bullet('—')}"]),
    "an en dash for the dash of a passage": (
        M, "- source: ap", "– source: ap", [f"16:7: {bullet('–', 'source')}"]),
    "two dashes": (M, "- issue: help", "-- issue: help", [f"9:3: {bullet('--')}"]),
    "two dashes with a space": (
        M, "- source: ap", "- - source: ap", ["16:9: one '- ' begins an entry; write '- source:'"]),
    "a word processor's bullet": (M, "- issue: help", "• issue: help", [f"9:3: {bullet('•')}"]),
    "a bullet of a font of its own, and a tab": (
        M, "  - issue: asylum-not", "\uf0b7\tissue: asylum-not",
        [f"21:1: {bullet(chr(92) + 'uf0b7')}"]),
    "an o and a tab": (M, "  - issue: asylum-not", "o\tissue: asylum-not", [f"21:1: {bullet('o')}"]),
    "a picture for a dash": (M, "- issue: help", "✅ issue: help", [f"9:3: {bullet('✅')}"]),
    "a number and a tab": (
        M, "  - issue: help", "  1.\tissue: help", [f"9:3: {bullet('1.')}"]),
    **{
        f"{sign} ahead of a key": (
            M, "    stance: support", f"    {sign}stance: support",
            [f"10:5: write 'stance:' without the '{sign.strip()}' ahead of it"])
        for sign in ("@", "!", "&", "*", "? ", "| ")
    },
    "brackets around a key": (
        M, "stance: support", "[stance]: support", ["10:5: write 'stance:' without the signs around it"]),
    "braces around a key": (
        M, "stance: support", "{stance}: support", ["10:5: write 'stance:' without the signs around it"]),
    "a name that is called": (M, "    stance", "    @ann please check\n    stance", [f"10:5: {NEITHER}"]),
    "a percent sign for a comment": (M, "    stance", "    % sure?\n    stance", [f"10:5: {NEITHER}"]),
    "a patch": (
        U, "name: UK government\nrole: Gov", "+name: UK government\n+role: Gov\n+x",
        ["1:1: write 'name:' without the '+' ahead of it"]),
    "no dash ahead of a first entry": (
        M, "      - source: ap", "        source: ap",
        ["16:9: 'evidence' should be a list; put '- ' ahead of 'source:'"]),
    "no dash ahead of a later entry": (
        M, "  - issue: asylum-not", "    issue: asylum-not",
        ["21:5: 'issue' stands twice, here on line 21 and first on line 9; a new entry seems to "
         "begin here: put '- ' ahead of it"]),
    "no first line of a later entry": (
        M, "  - issue: asylum-not-britain\n", "",
        ["21:5: 'stance' stands twice, here on line 21 and first on line 10; write '- issue: …' above "
         "it where a new entry begins here, or delete what stands twice"]),
    "no first line of an issue": (
        D, "      - id: asylum-not-britain\n", "",
        ["16:9: 'title' stands twice, here on line 16 and first on line 14; write '- id: …' above it "
         "where a new entry begins here, or delete what stands twice"]),
    "spaces for a dash": (
        D, "      - id: talks", "      id: talks",
        ["90:7: entries begin here; put '- ' ahead of 'id:', or align it with the keys above"]),
    "a dash ahead of every key": (
        M, "    stance: support", "    - stance: support",
        ["10:5: only the first key of an entry has a '- '; put spaces ahead of 'stance:'"]),
    "an em dash ahead of a key": (
        M, "    stance: support", "    — stance: support",
        ["10:5: unknown key '— stance'; write 'stance:' without the '—' ahead of it"]),
    "an equals sign": (
        M, "stance: support", "stance = support",
        ["10:5: put a colon and a space after 'stance', in place of '='"]),
    "an arrow": (
        M, "stance: support", "stance -> support",
        ["10:5: put a colon and a space after 'stance', in place of '->'"]),
    "a semicolon for a colon": (
        M, "stance: support", "stance; support",
        ["10:5: put a colon and a space after 'stance', in place of ';'"]),
    "a wide colon": (
        M, "stance: support", "stance：support",
        ["10:5: the sign ： (U+FF1A, fullwidth colon) only looks like a colon; write 'stance: '"]),
    "no colon": (
        M, "stance: support", "stance support",
        ["10:5: a colon is missing after 'stance'; write 'stance: …', or indent the line as part of "
         "the text above"]),
    "no colon after a list's key": (
        M, "positions:", "positions", ["8:1: a colon is missing after 'positions'; write 'positions:'"]),
    "no colon after an entry's first key": (
        M, "- issue: help", "- issue help",
        ["9:5: a colon is missing after 'issue'; write 'issue: …', or indent the line as part of "
         "the text above"]),
    "a tab for a colon": (
        M, "stance: support", "stance\tsupport",
        ["10:5: a colon is missing after 'stance'; write 'stance: …', or indent the line as part of "
         "the text above"]),
    "a dash and its space gone": (
        M, "  - issue: help", "  issue: help",
        ["9:3: the entries of 'positions' begin with '- '; put it ahead of 'issue:'"]),
    "the dash of a passage gone": (
        M, "      - source: ap", "      source: ap",
        ["16:7: the entries of 'evidence' begin with '- '; put it ahead of 'source:'"]),
    "no key": (M, "stance: support", "support", [f"10:5: {NEITHER}"]),
    # Comments
    "two slashes": (
        M, "    stance: support", "    // sure?\n    stance: support",
        ["10:5: comments begin with '#'; put '# ' in place of '//'"]),
    "two slashes at the top": (
        M, "name: Emm", "// note\nname: Emm",
        ["1:1: comments begin with '#'; put '# ' in place of '//'"]),
    "two slashes ahead of an entry": (
        M, "  - issue: asylum-not", "  // note\n  - issue: asylum-not",
        ["21:3: comments begin with '#'; put '# ' in place of '//'"]),
    "a comment of HTML": (
        M, "name: Emm", "<!-- note -->\nname: Emm",
        ["1:1: comments begin with '#'; put '# ' in place of '<!--'"]),
    "a comment of HTML with a colon": (
        M, "positions:", "<!-- note: x -->\npositions:",
        ["8:1: unknown key '<!-- note'; comments begin with '#'; put '# ' in place of '<!--'"]),
    "a comment of C": (
        M, "positions:", "/* note */\npositions:",
        ["8:1: comments begin with '#'; put '# ' in place of '/*'"]),
    "a heading": (
        M, "positions:", "## positions:",
        ["8:1: 'positions:' is switched off by the '##' ahead of it; delete that"]),
    "a key that is still switched off": (
        M, "    evidence:\n", "    # evidence:\n",
        ["15:5: 'evidence:' is switched off by the '#' ahead of it; delete that"]),
    "a text that is still switched off": (
        M, "    rationale: >-", "    # rationale: >-",
        ["12:5: 'rationale:' is switched off by the '#' ahead of it; delete that"]),
    "a key that is switched off above another slip": (
        M, "    stance: support", "    # rationale:\n     stance: support",
        ["11:6: 'stance:' stands 5 spaces in, and its neighbours 4; align it"]),
    # Spaces that are none, tabs, and columns
    "no-break spaces ahead of a key": (
        M, "    stance: support", "\u00a0\u00a0\u00a0\u00a0stance: support", [f"10:1: {NBSP}"]),
    "a no-break space among others": (
        M, "    stance: support", "   \u00a0stance: support", [f"10:4: {NBSP}"]),
    "no-break spaces ahead of an entry": (
        M, "  - issue: asylum-not", "\u00a0\u00a0- issue: asylum-not", [f"21:1: {NBSP}"]),
    "no-break spaces ahead of a text": (
        M, "      One of", "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0One of", [f"13:1: {NBSP}"]),
    "a no-break space after a colon": (
        M, "stance: support", "stance:\u00a0support", [f"10:12: {NBSP}"]),
    "a no-break space after a dash": (M, "- issue: help", "-\u00a0issue: help", [f"9:4: {NBSP}"]),
    "a space without width": (
        M, "    stance: support", "\u200b    stance: support",
        ["10:1: a zero width space (U+200B) stands here; delete it"]),
    "a byte-order mark in the middle": (
        M, "positions:", "\ufeffpositions:",
        ["8:1: a zero width no-break space (U+FEFF) stands here; delete it"]),
    "a tab": (M, "    stance: support", "\tstance: support", ["10:1: a tab; indent with spaces"]),
    "a tab after spaces": (
        M, "    stance: support", "  \tstance: support", ["10:3: a tab; indent with spaces"]),
    **{
        f"{sign} for a colon": (
            M, "stance: support", f"stance{sign} support",
            ["10:5: a colon is missing after 'stance'; write 'stance: …', or indent the line as part "
             "of the text above"])
        for sign in ".,"
    },
    "a tag ahead of the file": (M, "name: Emm", "<file>\nname: Emm", ["1:1: delete the line '<file>'"]),
    "a comment of two slashes in braces": (
        U, NOTE, "- {\n    // as they say\n    issue: minors-to-britain, note: France asks}",
        ["51:5: comments begin with '#'; put '# ' in place of '//'"]),
    "a tab in an empty line": (
        M, "\npositions:", "\t\npositions:", ["7:1: a tab in an empty line; delete it"]),
    "a tab between two keys": (
        M, "\nrole:", "\n\t\nrole:", ["3:1: a tab in an empty line; delete it"]),
    "a tab after a dash": (M, "- issue: help", "-\tissue: help", ["9:4: a tab; indent with spaces"]),
    "a space too much": (
        M, "    stance: support", "     stance: support",
        ["10:6: 'stance:' stands 5 spaces in, and its neighbours 4; align it"]),
    "a space too few": (
        M, "    stance: support", "   stance: support",
        ["10:4: 'stance:' stands 3 spaces in, and its neighbours 4; align it"]),
    "a space ahead of a key at the top": (
        M, "role: Pres", " role: Pres",
        ["3:2: 'role:' stands 1 space in, and its neighbours 0; align it"]),
    "a space ahead of the first key": (
        M, "name: Emm", " name: Emm",
        ["1:1: the first key begins in the first column; delete the spaces"]),
    "a space too much ahead of an entry": (
        M, "  - issue: asylum-not", "   - issue: asylum-not",
        ["21:4: '- issue:' stands 3 spaces in, and its neighbours 2; align it"]),
    "a space too few ahead of an entry": (
        M, "  - issue: asylum-not", " - issue: asylum-not",
        ["21:2: '- issue:' stands 1 space in, and its neighbours 2; align it"]),
    "no space ahead of an entry": (
        M, "  - issue: asylum-not", "- issue: asylum-not",
        ["21:1: '- issue:' stands 0 spaces in, and its neighbours 2; align it"]),
    "a space too many in a passage": (
        M, "        text: help", "         text: help",
        ["19:10: 'text:' stands 9 spaces in, and its neighbours 8; align it"]),
    "a text that is not indented enough": (
        M, "      One of", "   One of",
        ["13:4: this line is part of the text above; indent it as far as the text's first line"]),
    "a text that is not indented": (M, "      One of", "One of", [f"13:1: {NEITHER}"]),
}
# fmt: on


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_slip_is_told_at_its_line_with_what_to_do(row: Row) -> None:
    told_alone(row)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_crlf_makes_no_difference(row: Row) -> None:
    told_alone(row, ends="\r\n")
