"""Excerpts of a source go out with what shows whose words they are, and come in with the voices."""

from dataclasses import dataclass
from textwrap import dedent

import pytest

from standpoint.edit.incoming.document import from_document
from standpoint.export.bundle import FORMATS
from standpoint.export.excerpts import GAP, pieces
from standpoint.load import Loaded, load
from standpoint.load.files import File
from standpoint.model.block import file_contents
from standpoint.model.plain import Plain
from tests.extracts import NOTHING, again, extract, taken

OUTLINE: dict[str, Plain] = {
    "title": "T",
    "question": "Q?",
    "topics": [
        {"id": "t", "title": "T", "issues": [{"id": "i", "title": "I", "proposition": "P."}]}
    ],
}


@dataclass(frozen=True)
class Case:
    """A text, what its citation says of it, the passages with their voices, and the excerpts."""

    text: str
    passages: tuple[tuple[str, str], ...]
    excerpts: tuple[str, ...]
    citation: tuple[tuple[str, Plain], ...] = ()
    before: str = ""


CASES = {
    "a sentence": Case(
        "One is here! Two camps were shut down! Three is here!",
        (("Two camps were shut", "reported"),),
        ("Two camps were shut down!",),
    ),
    "neighbours, and one apart": Case(
        "One is here! Two are there! Three is gone! Four is left!\n\nFive is new!",
        (("One is", "reported"), ("Two are", "reported"), ("Five is", "reported")),
        ("One is here! Two are there!", "Five is new!"),
    ),
    "a quotation that a sentence holds": Case(
        "It was late! She said: “We begin! We shut the camps! We go on!” Then she left! All did!",
        (("We shut the camps", "quoted"),),
        ("She said: “We begin! We shut the camps! We go on!” Then she left!",),
    ),
    "a quotation over paragraphs, opened anew": Case(
        "„Wir beginnen hier und jetzt!\n\n„Wir schließen die Lager! Wir machen weiter!“\n\nDann ging sie!",
        (("Wir schließen die Lager", "quoted"),),
        ("„Wir schließen die Lager! Wir machen weiter!“",),
    ),
    "a quotation over paragraphs, of which something is said": Case(
        "She said: “We begin here!\n\nToday we talk! Then we shut the camps! We go on!\n\nWe end here!” She left!",
        (("Then we shut the camps", "quoted"),),
        ("She said: “We begin here!\n\nToday we talk! Then we shut the camps!”",),
    ),
    "a quotation over paragraphs, in its middle": Case(
        "She spoke! “We begin here!\n\nToday we talk! Then we shut the camps! We go on!\n\nWe end here!” She left!",
        (("Then we shut the camps", "quoted"),),
        ("“Then we shut the camps!”",),
    ),
    "a quotation over paragraphs, its beginning": Case(
        "It was late! She said: “We shut the camps! We go on!\n\nWe end here!” She left!",
        (("She said", "reported"), ("We shut the camps", "quoted")),
        ("She said: “We shut the camps!”",),
    ),
    "a quotation over paragraphs, two parts of it": Case(
        "“We shut the camps! We go on!\n\n“We go further! We open the roads!” She left!",
        (("We shut the camps", "quoted"), ("We open the roads", "quoted")),
        ("“We shut the camps!”", "“We open the roads!” She left!"),
    ),
    "marks of two characters": Case(
        "He said ``We shut the camps! We go on!\n\n``Then we end!'' He left!",
        (("We shut the camps", "quoted"),),
        ("He said ``We shut the camps!''",),
    ),
    "over the end of a paragraph": Case(
        "First words are here! She shut the camps\n\nand the roads! Last words are here!",
        (("the camps and the roads", "reported"),),
        ("She shut the camps\n\nand the roads!",),
    ),
    "the words ahead in another sentence": Case(
        "The camps are shut! They say so! Others: the camps are open! They say so!",
        (("They say so", "reported"),),
        ("Others: the camps are open! They say so!",),
        before="the camps are open",
    ),
    "a word broken at the end of a line": Case(
        "Some words are here!\nThe inter-\nnational camps are shut!\nMore words are here!\n\nThe end!",
        (("international camps", "reported"),),
        ("The inter-\nnational camps are shut!",),
    ),
    "a transcript": Case(
        dedent("""\
            The sitting was opened at nine.
            MR SMITH: We begin today! We shut the camps! We go on!
            It is time! We open the roads! It is late!
            MS JONES: He shuts the camps! It is so!
            The sitting was closed.
            All were tired! All went home! It was late!
            """),
        (("We shut the camps", "quoted"), ("We open the roads", "quoted"),
         ("All went home", "reported"), ("He shuts the camps", "ascribed")),
        ("MR SMITH: We shut the camps!", "MR SMITH: We open the roads!", "MS JONES: He shuts the camps!",
         "The sitting was\n\nAll went home!"),
        (("speakers", {"MR SMITH": "who", "MS JONES": "other"}), ("narration", ["The sitting was"])),
    ),
    "one turn after the other": Case(
        "MR SMITH: We begin today! We shut the camps!\nMS JONES: He shuts the camps! It is so!\n",
        (("We shut the camps", "quoted"), ("He shuts the camps", "ascribed")),
        ("MR SMITH: We shut the camps!\n\nMS JONES: He shuts the camps!",),
        (("speakers", {"MR SMITH": "who", "MS JONES:": "other"}),),
    ),
    "a label in brackets": Case(
        "[Smith] We begin today!\n\nWe shut the camps! We go on!\n",
        (("We shut the camps", "quoted"),),
        ("Smith: We shut the camps!",),
        (("speakers", {"Smith": "who"}),),
    ),
    "a label alone on its line": Case(
        "SMITH\n\nWe begin today! We shut the camps! We go on!\n\nJONES\n\nSo he says!\n",
        (("We shut the camps", "quoted"), ("So he says", "ascribed")),
        ("SMITH: We shut the camps!", "JONES: So he says!"),
        (("speakers", {"SMITH": "who", "JONES": "other"}),),
    ),
    "a dash that opens speech": Case(
        "– Vi börjar! Vi stänger lägret, säger ministern!\n\nHan gick sedan!\n",
        (("Vi stänger lägret", "quoted"),),
        ("– Vi stänger lägret, säger ministern!",),
        (("speech", "dash"), ("language", "sv")),
    ),
    "a block quotation of which something is said": Case(
        "So he did! He wrote:\n\n> We begin today! We shut the camps!\n> We go on!\n\nSo he wrote!\n",
        (("We shut the camps", "quoted"),),
        ("He wrote:\n\n> We begin today! We shut the camps!",),
        (("speech", "block"),),
    ),
    "a block quotation": Case(
        "He wrote!\n\n> We begin today! We shut the camps!\n> We go on!\n\nSo he wrote!\n",
        (("We shut the camps", "quoted"),),
        ("> We shut the camps!",),
        (("speech", "block"),),
    ),
}  # fmt: skip


def loaded(case: Case, shown: str, *others: File) -> Loaded:
    """Return the dossier of a case, with so much of its text to be shown, and other files."""
    evidence: list[Plain] = []
    for text, voice in case.passages:
        passage: dict[str, Plain] = {"source": "s", "voice": voice, "text": text, "speaker": "X"}
        evidence.append(passage | ({"before": case.before} if case.before else {}))
    position: Plain = {
        "issue": "i",
        "stance": "support",
        "summary": "S.",
        "rationale": "R.",
        "evidence": evidence,
    }
    citation: dict[str, Plain] = {"date": "2018", "language": "en", **dict(case.citation)}
    citation["display"] = shown
    files = [
        File("positions/_dossier.yaml", file_contents(OUTLINE).encode()),
        File(
            "positions/who.yaml", file_contents({"name": "Who", "positions": [position]}).encode()
        ),
        File("seeds/s.txt", case.text.encode()),
        File("seeds/s.yaml", file_contents(citation).encode()),
    ]
    read = load(taken([*files, *others]))
    assert [str(problem) for problem in read.problems] == []
    return read


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_excerpts_are_the_sentences_with_what_shows_whose_they_are(case: Case) -> None:
    made = extract(loaded(case, "excerpts"))
    assert pieces(made, made.sources[0]) == [*case.excerpts]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_comes_in_passes_with_the_same_voices(case: Case) -> None:
    before = loaded(case, "excerpts")
    back = again(from_document(FORMATS["json"].data(extract(before)), NOTHING))
    assert [str(problem) for problem in back.problems] == []
    assert back.dossier is not None and before.dossier is not None
    assert back.dossier.stakeholders == before.dossier.stakeholders
    assert GAP in back.dossier.sources[0].body.raw or len(case.excerpts) == 1
    again_out = extract(back)
    assert pieces(again_out, again_out.sources[0]) == [*case.excerpts]


def test_a_source_of_which_nothing_is_cited_does_not_come_in_again() -> None:
    text = File("seeds/idle.txt", b"Nobody cites this.\n")
    citation = File("seeds/idle.yaml", b"date: 2018\ndisplay: excerpts\n")
    before = loaded(CASES["a label in brackets"], "excerpts", text, citation)
    after = again(from_document(FORMATS["json"].data(extract(before)), NOTHING))
    assert [str(problem) for problem in after.problems] == []
    assert after.dossier is not None and before.dossier is not None
    assert [source.id for source in before.dossier.sources] == ["idle", "s"]
    assert [source.id for source in after.dossier.sources] == ["s"]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_text_that_may_be_shown_goes_out_whole(case: Case) -> None:
    before = loaded(case, "full")
    made = extract(before)
    assert pieces(made, made.sources[0]) is None
    back = again(from_document(FORMATS["json"].data(made), NOTHING))
    assert back.dossier == before.dossier


def test_who_is_not_of_the_selection_speaks_as_somebody_else() -> None:
    case = CASES["a transcript"]
    read = loaded(case, "full")
    assert read.dossier is not None
    files = [
        File("positions/_dossier.yaml", file_contents(OUTLINE).encode()),
        File(
            "positions/who.yaml",
            file_contents({"name": "Who", "silent_on": [{"issue": "i", "note": "N."}]}).encode(),
        ),
        File(
            "positions/jones.yaml",
            file_contents({"name": "Jones", "positions": [_said("He shuts the camps")]}).encode(),
        ),
        File("seeds/s.txt", case.text.encode()),
        File(
            "seeds/s.yaml",
            file_contents(
                {
                    "date": "2018",
                    "speakers": {"MR SMITH": "who", "MS JONES": "jones"},
                    "narration": ["The sitting was"],
                }
            ).encode(),
        ),
    ]
    whole = load(taken(files))
    assert whole.problems == ()
    back = again(
        from_document(FORMATS["json"].data(extract(whole, stakeholders=("jones",))), NOTHING)
    )
    assert back.problems == ()
    assert back.dossier is not None
    assert dict(back.dossier.sources[0].speakers) == {"MR SMITH": "other", "MS JONES": "jones"}


def _said(text: str) -> Plain:
    passage: Plain = {"source": "s", "voice": "quoted", "text": text}
    return {"issue": "i", "stance": "oppose", "summary": "S.", "evidence": [passage]}
