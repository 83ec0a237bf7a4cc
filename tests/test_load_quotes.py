"""Passages and voices against the sources: fail closed, and say what the passage was meant to be.

Each row is a position that somebody adds to a dossier, with one passage; the rest is untouched.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.load import Loaded, load, snapshot
from tests.conftest import OEHLBRUECK

# The passage's text stands in line 10, at column 9, its voice in line 9, its source in line 8.
POSITION = """\
name: Somebody
positions:
  - issue: {issue}
    stance: support
    summary: What they hold.
    rationale: Made for the test.
    evidence:
      - source: {source}
        voice: {voice}
        text: {text}
"""

REDE = "rede-roennebaum-2023"
TAGBLATT = "tagblatt-altstadt-2023"

SAYS_SO = "use voice: quoted, or voice: ascribed with 'speaker' where somebody else says it"
MARKS = (
    "9:9: the passage does not stand in quotation marks in the source, so it is not quoted; "
    "use voice: reported, or write into seeds/{}.yaml what makes it so: 'own_words_of: somebody' "
    "where all of it is theirs (a speech, a letter), 'speakers' where it is a transcript or an "
    "interview, 'speech' where a dash or > opens quotations"
)
ALL_IN_MARKS = "9:9: all of the passage stands in quotation marks in the source, so it is not"
NO_SPEAKER = "9:9: an ascribed passage needs 'speaker': who says it of them?"
ONE_WORD = (
    "10:9: a passage of one word proves nothing; cite two words or more, or one that is the whole of "
    "a paragraph, a turn or a quotation"
)
AP = "10:9: not word for word in 'ap-calais-2018'"
CUT = "10:9: the passage begins or ends inside a word of 'ap-calais-2018'; cite whole words:"
NEAR_13 = f"{AP}; the nearest passage, in paragraph 7 (line 13), has"
COPY = "copy it from the source"
LEFT_OUT = "for a cut can hide a 'not'"
TWO_PIECES = "cite the pieces as two pieces of evidence, or the whole"
NO_MARKS = "the quotation marks around it stand there otherwise, or not at all; delete them"
COPY_PASSAGE = "copy the passage from the source"
IN_CALAIS = (
    "paragraph 3 (line 5), paragraph 7 (line 13), paragraph 8 (line 15), paragraph 11 (line 21) "
    "and paragraph 20 (line 39)"
)
WORDS_AHEAD = "give the words just ahead of the one meant"
NOT_AHEAD = (
    "11:9: the words of 'before' do not stand just ahead of the passage in 'ap-calais-2018', "
    "which stands in"
)

# fmt: off
CALAIS = {
    # Word for word
    "as it stands": ("reported", "vowed not to allow any migrant camp take root here again", []),
    "straight marks for typographic ones": (
        "quoted", "'is \"a dead end\" and vowed'", []),
    "no marks at all at its edges": ("quoted", "Calais is not a back door to Britain", []),
    "a hyphen for a dash, two spaces": (
        "reported", "immigration policy -  humanity with a firm hand - in a speech", []),
    "a straight apostrophe": ("observed", "the epicenter of France's migrant crisis", []),
    "over the end of a paragraph": (
        "observed", "and ferries. More than 1,130 French security forces", []),
    # One thing changed, which no fuzzy match would mind
    "a dropped not": (
        "reported", "vowed to allow any migrant camp take root here again",
        [f"{NEAR_13} 'vowed not to' where this has 'vowed to'; {COPY}"]),
    "an added not": (
        "quoted", "I think we can not improve the situation without knocking everything down",
        [f"{AP}; the nearest passage, in paragraph 14 (line 27), has 'think we can improve' where "
         f"this has 'think we can not improve'; {COPY}"]),
    "a letter": (
        "reported", "vowed not to allow any migrant lamp take root here again",
        [f"{NEAR_13} 'allow any migrant camp take' where this has 'allow any migrant lamp take'; "
         f"{COPY}"]),
    "a number": (
        "observed", "More than 1,310 French security forces have been posted in Calais",
        [f"{AP}; the nearest passage, in paragraph 3 (line 5), has 'More than 1,130 French' where "
         f"this has 'More than 1,310 French'; {COPY}"]),
    "two names swapped": (
        "observed", "it is the closest point between Britain and France and has two",
        [f"{AP}; the nearest passage, in paragraph 2 (line 3), has 'closest point between France "
         f"and Britain' where this has 'closest point between Britain'; {COPY}"]),
    "a capital": (
        "quoted", "calais is not a back door to Britain",
        [f"{AP}; the nearest passage, in paragraph 6 (line 11), has 'Calais is' where this has "
         f"'calais is'; {COPY}"]),
    "a word added": (
        "observed", "authorities have dismantled Europe’s biggest migrant slum in 2016",
        [f"{NEAR_13} 'authorities dismantled' where this has 'authorities have dismantled'; "
         f"{COPY}"]),
    "a comma dropped": (
        "observed", "police confiscate sleeping bags and even shoes from migrants awaken them",
        [f"{AP}; the nearest passage, in paragraph 20 (line 39), has 'even shoes from migrants, "
         f"awaken' where this has 'even shoes from migrants awaken'; {COPY}"]),
    "three dots for a cut": (
        "reported", "vowed … to allow any migrant camp take root here again",
        [f"{AP}; no '…', {LEFT_OUT}: the source has 'not' there; {TWO_PIECES}"]),
    "dots in brackets for a cut": (
        "reported", '"vowed [...] to allow any migrant camp take root here again"',
        [f"{AP}; no '[...]', {LEFT_OUT}: the source has 'not' there; {TWO_PIECES}"]),
    "a cut at the end": (
        "reported", "vowed not to allow any migrant camp (…)",
        [f"{AP}; no '(…)', {LEFT_OUT}; delete it, or cite the whole"]),
    "a long row of dots at the end": (
        "reported", f"vowed not to allow any migrant camp{'.' * 999}",
        [f"{AP}; no '.........…', {LEFT_OUT}; delete it, or cite the whole"]),
    "capitals throughout": (
        "reported", "VOWED NOT TO ALLOW ANY MIGRANT CAMP",
        [f"{AP}; with other capitals it stands in paragraph 7 (line 13): 'vowed not to allow any "
         f"migrant camp'; {COPY}"]),
    "a small letter, where the same word stands ahead": (
        "reported", "the northern port city is a magnet for migrants",
        [f"{AP}; with other capitals it stands in paragraph 2 (line 3): 'The northern port city is a "
         f"magnet for migrants'; {COPY}"]),
    "a cut, and something else": (
        "reported", "promised […] to allow any migrant camp take root here again",
        [f"{NEAR_13} 'vowed not to' where this has 'promised [...] to'; {COPY}"]),
    "a typesetter's marks around it": (
        "reported", "“help for those who want to stay”", [f"{AP}; {NO_MARKS}"]),
    "marks around it where the source has a comma in them": (
        "quoted", "“I think we can improve the situation without knocking everything down”",
        [f"{AP}; {NO_MARKS}"]),
    "a mark at the end, where the source has a full stop in them": (
        "quoted", "wants to “learn French, get training and find a job as auto mechanic”",
        [f"{AP}; the nearest passage, in paragraph 24 (line 47), has 'job as auto mechanic.”' where "
         f"this has 'job as auto mechanic\"'; {COPY}"]),
    "marks of another convention around it": (
        "reported", "'«help for those who want to stay»'", [f"{AP}; {NO_MARKS}"]),
    "marks around it, and something else": (
        "reported", "“help for these who want to stay”",
        [f"{AP}; the nearest passage, in paragraph 1 (line 1), has 'help for those who' where this "
         f"has 'help for these who'; {COPY}"]),
    "a comma dropped ahead of a mark": (
        "quoted", "'“Calais is not a back door to Britain” Macron said'",
        [f"{AP}; the nearest passage, in paragraph 6 (line 11), has 'back door to Britain,” Macron' "
         f"where this has 'back door to Britain\" Macron'; {COPY}"]),
    "like nothing in the source": (
        "reported", "zebras quack xylophones",
        [f"{AP}, nor is anything like it; copy the passage from the source"]),
    # Less than whole words
    "one word": ("reported", "help", [ONE_WORD]),
    "one word that stands nowhere": ("reported", "zebras", [ONE_WORD]),
    "one word, all of a quotation": ("quoted", "“automatic”", []),
    "a number without its thousands": (
        "observed", "130 French security forces",
        [f"{CUT} '1,130 French security forces'"]),
    "a number without its end": ("observed", "More than 1", [f"{CUT} 'More than 1,130'"]),
    "half of a word with a hyphen": (
        "quoted", "There are no half", [f"{CUT} 'There are no half-truths'"]),
    "without its possessive s": (
        "observed", "the epicenter of France", [f"{CUT} 'the epicenter of France’s'"]),
    "without a first letter": (
        "reported", "elp for those who want", [f"{CUT} 'help for those who want'"]),
    "without a last letter": (
        "reported", "sanctions for security force", [f"{CUT} 'sanctions for security forces'"]),
    # More than once
    "twice": (
        "observed", "applying for asylum in France",
        ["10:9: the passage stands 2 times in 'ap-calais-2018', in paragraph 7 (line 13) and "
         f"paragraph 24 (line 47); add 'before': {WORDS_AHEAD}"]),
    "seven times": (
        "observed", "in Calais",
        [f"10:9: the passage stands 7 times in 'ap-calais-2018', in {IN_CALAIS}; add 'before': "
         f"{WORDS_AHEAD}"]),
    "told apart": ("observed", "in Calais\n        before: have been posted", []),
    "not told apart": (
        "observed", "asylum in France\n        before: applying for",
        ["11:9: the passage stands 2 times in 'ap-calais-2018', in paragraph 7 (line 13) and "
         f"paragraph 24 (line 47); 'before' does not tell them apart: {WORDS_AHEAD}"]),
    "with a wrong before": (
        "observed", "in Calais\n        before: have been stationed",
        [f"{NOT_AHEAD} {IN_CALAIS}; correct or delete 'before'"]),
    "with half a word before": (
        "observed", "in Calais\n        before: ave been posted",
        [f"{NOT_AHEAD} {IN_CALAIS}; correct or delete 'before'"]),
    "once, with a wrong before": (
        "observed", "the epicenter of France’s migrant crisis\n        before: Paris",
        [f"{NOT_AHEAD} paragraph 1 (line 1); correct or delete 'before'"]),
    # Voices
    "quoted without marks": (
        "quoted", "help for those who want to stay", [MARKS.format("ap-calais-2018")]),
    "quoted in part": ("quoted", "launching “automatic” expulsion proceedings", []),
    "reported in part": ("reported", "launching “automatic” expulsion proceedings", []),
    "quoted beside marks": ("quoted", "in France is “a dead end”", []),
    "reported all in marks": (
        "reported", "Calais is not a back door to Britain",
        [f"{ALL_IN_MARKS} reported; {SAYS_SO}"]),
    "observed all in marks": (
        "observed", "“There are no half-truths,”",
        [f"{ALL_IN_MARKS} observed; {SAYS_SO}"]),
    "ascribed without a speaker": (
        "ascribed", "the British are ready to provide more financing", [NO_SPEAKER]),
    "ascribed with a speaker": (
        "ascribed", "the British are ready to provide more financing\n        speaker: Macron", []),
    "ascribed in marks": (
        "ascribed", "“There are no half-truths,”\n        speaker: Macron", []),
}
# fmt: on

# fmt: off
OEHLBRUECK_ROWS = {
    "in another source": (
        TAGBLATT, "quoted", "Auch die Anlieferung braucht eine Ordnung.",
        [f"10:9: not word for word in '{TAGBLATT}', but in '{REDE}'; set source: {REDE}"]),
    "changed, but like another source": (
        TAGBLATT, "quoted", "Auch die Anlieferung braucht keine Ordnung.",
        [f"10:9: not word for word in '{TAGBLATT}', nor is anything like it; {COPY_PASSAGE}"]),
    "over a line's end in a text with CRLF": (
        REDE, "ascribed", "eine dauerhafte Sperrung sei der falsche Weg\n        speaker: X", []),
    "a letter in a text with CRLF and a byte-order mark": (
        REDE, "ascribed", "Krankentransporte, Feuerwehr und Busse blieben\n        speaker: Grete",
        [f"10:9: not word for word in '{REDE}'; the nearest passage, in paragraph 4 (line 14), has "
         f"'Feuerwehr und Busse bleiben' where this has 'Feuerwehr und Busse blieben'; {COPY}"]),
    "an umlaut of two characters": (
        TAGBLATT, "quoted", "„Wir werden die Altstadt den Menschen zuru\u0308ckgeben“", []),
    "an umlaut left out": (
        TAGBLATT, "reported", "die Lange Strasse zum ersten Mal",
        [f"10:9: not word for word in '{TAGBLATT}'; the nearest passage, in paragraph 4 (line 7), "
         f"has 'die Lange Straße zum' where this has 'die Lange Strasse zum'; {COPY}"]),
    "brackets for a cut": (
        TAGBLATT, "quoted", "Wir lassen uns die Altstadt […] zusperren",
        [f"10:9: not word for word in '{TAGBLATT}'; no '[…]', {LEFT_OUT}: the source has 'nicht' "
         f"there; {TWO_PIECES}"]),
    "a number without its whole": (
        TAGBLATT, "observed", "4 Millionen Euro",
        [f"10:9: the passage begins or ends inside a word of '{TAGBLATT}'; cite whole words: "
         "'9,4 Millionen Euro'"]),
    "up to an apostrophe": (
        TAGBLATT, "observed", "und wenn",
        [f"10:9: the passage begins or ends inside a word of '{TAGBLATT}'; cite whole words: "
         "'und wenn’s'"]),
    "twice, once in marks": (
        TAGBLATT, "quoted", "die Altstadt den Menschen zurückgeben",
        [f"10:9: the passage stands 2 times in '{TAGBLATT}', in paragraph 3 (line 5) and "
         f"paragraph 13 (line 25); add 'before': {WORDS_AHEAD}"]),
    "the one of two that is not in marks": (
        TAGBLATT, "quoted", "die Altstadt den Menschen zurückgeben\n        before: wollte",
        [MARKS.format(TAGBLATT)]),
    "in the first paragraph of a long quotation": (
        TAGBLATT, "reported", "Meine Kundin aus Hinterlohe kommt nicht mit dem Fahrrad",
        [f"{ALL_IN_MARKS} reported; {SAYS_SO}"]),
    "in its second paragraph": (
        TAGBLATT, "observed", "nur noch lange Gesichter …",
        [f"{ALL_IN_MARKS} observed; {SAYS_SO}"]),
    "in »these marks«": (
        TAGBLATT, "reported", "für unsere Betriebe machbar",
        [f"{ALL_IN_MARKS} reported; {SAYS_SO}"]),
    "after marks that a text closes": (
        TAGBLATT, "quoted", "rief die Sprecherin Özlem Kühnast dabei in ein Megafon",
        [MARKS.format(TAGBLATT)]),
    # All of a speech is quoted, but only of the one who gives it.
    "a speech of somebody else": (
        REDE, "quoted", "sie fürchtet, dass dann noch einmal zwei Jahre vergehen",
        ["9:9: the source is the words of 'buergermeisterin', so it does not quote somebody else; "
         "use voice: ascribed, with 'speaker'"]),
    "somebody's words in a speech of somebody else": (
        REDE, "quoted", "„Wer liefert, muss planen können“",
        ["9:9: the source is the words of 'buergermeisterin', so it does not quote somebody else; "
         "use voice: ascribed, with 'speaker'"]),
    "what somebody did, in a speech of somebody else": (
        REDE, "observed", "hat mir ein Bäckermeister geschrieben",
        ["9:9: the source is the words of 'buergermeisterin', who says it of somebody else, so it "
         "is not observed; use voice: ascribed, with 'speaker'"]),
}
# fmt: on


def check(folder: Path, loaded_before: Loaded, added: str, problems: list[str]) -> None:
    """Add a stakeholder to a dossier and compare what is told, and what is left."""
    (folder / "positions" / "somebody.yaml").write_text(added, encoding="utf-8")
    loaded = load(snapshot(folder))
    told = [f"positions/somebody.yaml:{problem}" for problem in problems]
    assert [str(problem) for problem in loaded.problems] == told
    assert loaded.dossier is not None and loaded_before.dossier is not None
    before = {s.id: len(s.positions) for s in loaded_before.dossier.stakeholders}
    after = {s.id: len(s.positions) for s in loaded.dossier.stakeholders}
    assert after == before | {"somebody": 0 if problems else 1}


@pytest.mark.parametrize(("voice", "text", "problems"), CALAIS.values(), ids=CALAIS)
def test_a_passage_of_the_shipped_source(
    voice: str,
    text: str,
    problems: list[str],
    calais: Loaded,
    dossier_copy: Callable[..., Path],
) -> None:
    added = POSITION.format(issue="talks", source="ap-calais-2018", voice=voice, text=text)
    check(dossier_copy(), calais, added, problems)


@pytest.mark.parametrize(
    ("source", "voice", "text", "problems"), OEHLBRUECK_ROWS.values(), ids=OEHLBRUECK_ROWS
)
def test_a_passage_of_the_german_sources(
    source: str,
    voice: str,
    text: str,
    problems: list[str],
    oehlbrueck: Loaded,
    dossier_copy: Callable[[Path], Path],
) -> None:
    added = POSITION.format(issue="lieferzeiten", source=source, voice=voice, text=text)
    check(dossier_copy(OEHLBRUECK), oehlbrueck, added, problems)


def test_a_passage_is_checked_again_when_its_source_changes(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    text = folder / "seeds" / "tagblatt-altstadt-2023_original.txt"
    changed = text.read_text(encoding="utf-8").replace(
        "lehnte es für den Vorstand ab", "nahm es an"
    )
    text.write_text(changed, encoding="utf-8")
    assert [str(problem) for problem in load(snapshot(folder)).problems] == [
        "positions/gewerbering.yaml:29:9: not word for word in 'tagblatt-altstadt-2023'; the "
        "nearest passage, in paragraph 11 (line 21), has 'Thölke nahm es' where this has "
        "'Thölke lehnte es'; copy it from the source"
    ]


def test_an_event_is_checked_like_a_position(dossier_copy: Callable[[Path], Path]) -> None:
    folder = dossier_copy(OEHLBRUECK)
    outline = folder / "positions" / "_dossier.yaml"
    changed = outline.read_text(encoding="utf-8").replace(
        "beschloss der Rat mit", "beschloß der Rat mit"
    )
    outline.write_text(changed, encoding="utf-8")
    loaded = load(snapshot(folder))
    assert [str(problem) for problem in loaded.problems] == [
        "positions/_dossier.yaml:47:9: not word for word in 'tagblatt-altstadt-2023'; the nearest "
        "passage, in paragraph 3 (line 5), has 'Im Jahr 2019 beschloss der' where this has 'Im "
        "Jahr 2019 beschloß der'; copy it from the source"
    ]
    assert loaded.dossier is not None
    assert [event.date for event in loaded.dossier.outline.events] == ["2021-10", "2022-11-24"]
