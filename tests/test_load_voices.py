"""Whose words a passage is, by the loader: marks, turns, own words; and the labels of transcripts."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from standpoint.load import load, snapshot
from standpoint.load.evidence import Shelf
from standpoint.load.labels import label_faults
from standpoint.load.problems import Fault
from standpoint.model import Citation, Evidence, Source, Speech, Voice
from standpoint.quotes import Text
from tests.changes import HERE

DOSSIERS = Path(__file__).resolve().parent / "dossiers"
BRACKWATER = DOSSIERS / "brackwater"

SPEAKERS = {"MR SMITH": "smith", "MS JONES": "jones", "THE CHAIR": "other"}
HEARING = (
    "THE CHAIR: We begin.\nMR SMITH: We oppose the scheme\nand always will. Ja!\n\n"
    "MS JONES: He said “we oppose all of it”.\n\nMR SMITH: Never.\nThe sitting was closed at five."
)
TURNS: dict[str, Any] = {"speakers": SPEAKERS, "narration": ("The sitting was",)}
SPEECH: dict[str, Any] = {"own_words_of": "smith"}
DASH: dict[str, Any] = {"speech": Speech.DASH}
FRENCH: dict[str, Any] = {"language": "fr"}
BLOCK: dict[str, Any] = {"speech": Speech.BLOCK}

MARKS = "does not stand in quotation marks in the source, so it is not quoted; use voice: reported"
ALL = "all of the passage stands in quotation marks in the source, so it is not"
OWN = "the stakeholder's own words, not"
ELSE = "who is somebody else, so it is not"
UNPAIRED = "the quotation marks of paragraph 1 do not pair, so what stands in them cannot be told"
INSERTED = (
    "within the quotation marks of paragraph 1 the passage is, or may be, the reporter's, who tells"
)
AFTER = "the passage stands after the words that the dash of paragraph 1 opens"
ONE_LINE = "MR SMITH: We oppose it. “Never!” MS JONES (Leeds): I back it.\nMS JONES: So do I."
BEHIND = "the passage stands behind 'MS JONES', a label that begins no line"
LEAVES = "the passage holds a speaker's label or runs out of a turn"
ONE_WORD = "a passage of one word proves nothing"


def told(raw: str, passage: str, voice: str, who: str = "smith", **keys: Any) -> list[str]:
    """Return what is said to a passage of a stakeholder in a source with these keys."""
    labels, narration = tuple(keys.get("speakers", ())), keys.get("narration", ())
    language = keys.get("language", "")
    body = Text(raw, language, labels, narration, keys.get("speech", "marks"))
    source = Source(id="paper", body=body, date="2019", **keys)
    speaker = "Somebody" if voice == "ascribed" else None
    cited = Evidence(source="paper", text=passage, voice=Voice(voice), speaker=speaker)
    faults = list(Shelf({"paper": source}, frozenset()).check(cited, who))
    assert all(fault.path[0] in Evidence.model_fields for fault in faults)  # where it is told
    return [fault.message for fault in faults]


# (text, passage, voice, what the source's citation says, what is told; nothing where it is right)
VOICES = [
    # Quotation marks
    ("'s Avonds zei de minister dat hij het plan steunt. 'Nooit', zei zij.", "dat hij het plan steunt", "quoted", {}, MARKS),
    ("Let 'em come, the aid groups say they back it. 'Never,' he said.", "groups say they back it", "quoted", {}, MARKS),
    ("Ministers called them ‘terrorists’ and refused to hear the migrants’ pleas.", "refused to hear", "quoted", {}, UNPAIRED),
    ("He called it “a dead end road”.", "dead end road”.", "reported", {}, f"{ALL} reported"),
    ("He called it “a dead end road”.", "“a dead end road”", "observed", {}, f"{ALL} observed"),
    ("He called it “a dead end road”.", "it “a dead end road”.", "reported", {}, ""),
    ("He said “no way”, “no how” there.", "no way”, “no how", "reported", {}, f"{ALL} reported"),
    ("首相は「収容所を閉鎖しない」と述べた。", "収容所を閉鎖しない", "quoted", {}, ""),
    ("首相は「収容所を閉鎖しない」と述べた。", "収容所を閉鎖しない」", "reported", {}, f"{ALL} reported"),
    ("Mr Solomon said: “It is cruel and it\nwill not deter anybody.” The Office\ndeclined.", "is cruel and it will not deter anybody", "quoted", {}, ""),
    ('Il a dit : " Nous ne fermerons jamais le camp. "', "Nous ne fermerons jamais le camp", "quoted", {}, ""),
    ("She said: ``We will never close it.''", "We will never close it", "quoted", {}, ""),
    ('Er sagte: ,,Wir schließen das Lager nie".', "Wir schließen das Lager nie", "quoted", {}, ""),
    ("« Le « plan » est mort et nous le disons », dit-il.", "est mort et nous le disons", "quoted", {}, ""),
    ('He said "we oppose it and left. Then more.', "oppose it and left", "quoted", {}, UNPAIRED),
    ('He said "we oppose it and left. Then more.', "oppose it and left", "reported", {}, ""),
    ("야당은 ‘절대 안 된다’고 말했다.", "절대 안 된다", "quoted", {}, ""),
    ("야당은 ‘절대 안 된다’고 말했다.", "절대 안 된다", "reported", {}, f"{ALL} reported"),
    ("قال الوزير: ”لن نوقع الخطة“. المدينة تؤيد الخطة.", "لن نوقع الخطة", "quoted", {}, ""),
    ("قال الوزير: ”لن نوقع الخطة“. المدينة تؤيد الخطة.", "لن نوقع الخطة", "reported", {}, f"{ALL} reported"),
    ("قال الوزير: ”لن نوقع الخطة“. المدينة تؤيد الخطة.", "المدينة تؤيد الخطة", "quoted", {}, MARKS),
    # What a reporter puts into a quotation
    ("« Nous restons, a déclaré le ministre, qui a cédé. »", "Nous restons, a déclaré", "quoted", FRENCH, ""),
    ("« Nous restons, a déclaré le ministre, qui a cédé. »", "le ministre, qui a cédé", "quoted", FRENCH, INSERTED),
    ("« Nous restons, a déclaré le ministre, qui a cédé. »", "le ministre, qui a cédé", "reported", FRENCH, ""),
    ("« Nous restons, a déclaré le ministre, qui a cédé. »", "le ministre, qui a cédé", "quoted", {}, ""),
    # Dashes and block quotations, only where the citation says so
    ("– Vi stänger aldrig lägret, säger ministern.", "Vi stänger aldrig lägret", "quoted", DASH, ""),
    ("– Vi stänger aldrig lägret, säger ministern.", "Vi stänger aldrig lägret", "quoted", {}, MARKS),
    ("– Vi stänger aldrig lägret, säger ministern.", "säger ministern", "quoted", DASH, AFTER),
    ("– Vi stänger aldrig lägret, säger ministern.", "säger ministern", "reported", DASH, ""),
    ("– Vi stänger aldrig lägret, säger ministern.", "Vi stänger aldrig lägret", "observed", DASH, "all of the passage stands in quotation marks or behind a dash in the source, so it is not observed"),
    ("They wrote:\n\n> We will strike until it is closed.\n\nNo answer.", "We will strike until it is closed", "quoted", BLOCK, ""),
    ("They wrote:\n\n> We will strike until it is closed.\n\nNo answer.", "We will strike until it is closed", "quoted", {}, MARKS),
    ("They wrote:\n\n> We will strike.\n\nNo answer came.", "No answer came", "quoted", BLOCK, "does not stand in quotation marks or in a block quotation in the source, so it is not quoted"),
    ("They wrote:\n\n> We will strike it.\n\nNo answer.", "We will strike it", "reported", BLOCK, "all of the passage stands in quotation marks or in a block quotation in the source"),
    # Turns
    (HEARING, "We oppose the scheme and always will", "quoted", TURNS, ""),
    (HEARING, "We oppose the scheme", "reported", TURNS, f"'MR SMITH': {OWN} reported; use voice: quoted"),
    (HEARING, "We oppose the scheme", "observed", TURNS, f"'MR SMITH': {OWN} observed; use voice: quoted"),
    (HEARING, "We oppose the scheme", "ascribed", TURNS, f"'MR SMITH': {OWN} ascribed; use voice: quoted"),
    (HEARING, "we oppose all of it", "quoted", TURNS, f"'MS JONES', {ELSE} quoted, whatever is quoted in it; use voice: ascribed"),
    (HEARING, "we oppose all of it", "ascribed", TURNS, ""),
    (HEARING, "We begin", "quoted", TURNS, f"'THE CHAIR', {ELSE} quoted"),
    (HEARING, "We begin", "ascribed", TURNS, ""),
    (HEARING, "MR SMITH: We oppose the scheme", "quoted", TURNS, LEAVES),
    (HEARING, "always will. Ja! MS JONES: He said", "quoted", TURNS, LEAVES),
    (HEARING, "Never. The sitting was closed", "quoted", TURNS, LEAVES),
    (HEARING, "sitting was closed", "quoted", TURNS, MARKS),
    (HEARING, "sitting was closed", "reported", TURNS, ""),
    (f"{HEARING}\n\nThey went home.", "They went home", "quoted", TURNS, "stands behind a line of narration, which ends the turn ahead of it, so it is not quoted; where the turn goes on, delete how that line begins from 'narration'"),
    ("A paper.\n\nThe sitting was opened.\n\nThey all came.", "They all came", "quoted", TURNS, MARKS),
    (HEARING, "Never.", "quoted", TURNS, ""),
    (HEARING, "Ja!", "quoted", TURNS, ONE_WORD),
    (ONE_LINE, "We oppose it", "quoted", TURNS, ""),
    (ONE_LINE, "I back it", "quoted", TURNS, BEHIND),
    (ONE_LINE, "I back it", "ascribed", TURNS, BEHIND),
    (ONE_LINE, "“Never!” MS JONES (Leeds): I back", "quoted", TURNS, BEHIND),
    (ONE_LINE, "So do I", "ascribed", TURNS, ""),
    ("MR SMITH: We back it. DR JONES (Leeds): I do not.", "I do not", "quoted", TURNS, "the passage stands behind 'DR JONES', a label that begins no line"),
    ("MR SMITH: We back it. EU LAW: I follow it.", "I follow it", "quoted", TURNS, ""),
    ("[MR SMITH] We back it. [MS JONES] I do not.", "I do not", "quoted", TURNS, BEHIND),
    ("[MR SMITH] We back it. [MS JONES (Leeds):] I do not.", "We back it", "quoted", TURNS, ""),
    ("[MR SMITH] We back it, as [MS JONES] does. I do.", "I do", "quoted", TURNS, ""),
    # What ends a turn and the next label are no name together; and a label at a line's beginning is none within one
    ("MR SMITH: We oppose it. Next.\n\nMS JONES: Who is?", "We oppose it. Next.", "quoted", TURNS, ""),
    ("MR SMITH: Two points. Point One: we oppose it.\n\nMS JONES: And two?", "we oppose it", "quoted", TURNS, ""),
    ("MR SMITH: No. Ann Lee: I do. MS JONES: So do I.\n\nMS JONES: We do.", "I do", "quoted", TURNS, "the passage stands behind 'Ann Lee'"),
    ("Ann Lee: We oppose it. Cy Roe: I do not.\n\nBo Kay: We do.", "I do not", "quoted", {"speakers": {"Ann Lee": "smith", "Bo Kay": "jones"}}, "the passage stands behind 'Cy Roe'"),
    (">> MR SMITH: We oppose it. >> I do not.\n>> MS JONES: We do.", "I do not", "quoted", TURNS, "the passage stands behind '>>'"),
    (">> MR SMITH: We oppose it. >> I do not.\n>> MS JONES: We do.", "We oppose it", "quoted", TURNS, ""),
    ("Mr Smith: We back it. DR JONES: No. I do not.", "I do not", "quoted", {"speakers": {"Mr Smith": "smith"}}, ""),
    ("Mr Smith: No.\n\nMy point: we oppose it all.", "we oppose it all", "quoted", {"speakers": {"Mr Smith": "smith", "My point": "smith"}}, ""),
    ("[00:12] MR SMITH: We oppose it all.", "We oppose it all", "quoted", TURNS, ""),
    ("MR SMITH. We oppose it all.", "We oppose it all", "quoted", TURNS, "'MR SMITH' stands ahead of it without a colon"),
    ("<b>MR SMITH</b> We oppose it all.", "We oppose it all", "quoted", TURNS, "'MR SMITH' stands ahead of it without a colon"),
    ("MR SMITH — We oppose it all.", "We oppose it all", "quoted", TURNS, "'MR SMITH' stands ahead of it without a colon"),
    ("MR SMITHSON opposes it all.", "opposes it all", "quoted", TURNS, MARKS),
    ("Dr. Smith: We oppose it all.", "We oppose it all", "quoted", {"speakers": {"Dr. Smith": "smith", "Smith": "jones"}}, ""),
    ("議長：はい。田中：賛成ですと言う。", "賛成ですと言う", "quoted", {"speakers": {"議長": "smith", "田中": "jones"}}, "the passage stands behind '田中'"),
    *(
        (f"MR SMITH: {raw}", passage, voice, TURNS, "brackets that interrupt the turn of 'MR SMITH', as applause does")
        for voice in ("quoted", "ascribed")
        for raw, passage in (
            ("We oppose it. (Applause on the left)", "Applause on the left"),
            ("We oppose all (Applause on the left). It is so.", "Applause on the left"),
            ("We oppose it.\n\n[Members rise]\n\nIt is so.", "Members rise"),
            ("We oppose (Mr Roy protests.) all of it.", "Mr Roy protests"),
            ("No! (Laughter) (Shouts from the left). It is so.", "(Shouts from the left)."),
            ("反对。（全场鼓掌）谢谢。", "全场鼓掌"),
            ("反対。〔全員起立拍手〕以上。", "全員起立拍手"),
        )
    ),
    *(
        (f"MR SMITH: {raw}", passage, "quoted", TURNS, "")
        for raw, passage in (
            ("We oppose it. (and always did) It is so.", "and always did"),
            ("We oppose it (Port and Fence) and them.", "Port and Fence"),
            ("It is so. (Port and Fence) are gone.", "Port and Fence"),
            ("We oppose it (Applause on the left) and them.", "oppose it (Applause on the left) and"),
            ("我们反对（关闭港口）的计划。", "关闭港口"),
        )
    ),
    ("We oppose it. (Port and Fence)", "Port and Fence", "quoted", SPEECH, ""),
    ("We oppose it. (Crowd: We do!)", "Crowd: We do!", "quoted", SPEECH, "the passage stands behind 'Crowd', a label that begins no line of 'paper', so whose words it is cannot be told; cite words outside the brackets"),
    ("We oppose it. (Crowd: We do!)", "(Crowd: We do!)", "quoted", SPEECH, "cite words outside the brackets"),
    ("We oppose it. (Crowd: We do!) We stay.", "We oppose it", "quoted", SPEECH, ""),
    ("We oppose it. (Crowd: We do!) We stay.", "We stay", "quoted", SPEECH, ""),
    ("“We do” (Crowd: “We do!”) “so”", "We do!", "quoted", {}, ""),
    # Own words
    ("We reject the plan.", "We reject the plan", "quoted", SPEECH, ""),
    ("We reject the plan.", "We reject the plan", "reported", SPEECH, f"{OWN} reported; use voice: quoted"),
    ("We reject the plan.", "We reject the plan", "observed", SPEECH, f"{OWN} observed; use voice: quoted"),
    ("We reject the plan.", "We reject the plan", "ascribed", SPEECH, f"{OWN} ascribed; use voice: quoted"),
    ("We reject the plan.", "We reject the plan", "reported", {"own_words_of": "jones"}, "the source is the words of 'jones', who says it of somebody else, so it is not reported"),
    ("They “reject the plan”.", "reject the plan", "quoted", {"own_words_of": "jones"}, "the source is the words of 'jones', so it does not quote somebody else"),
    ("They “reject the plan”.", "reject the plan", "ascribed", {"own_words_of": "jones"}, ""),
    ("38. Close the camp.\n\nJa!", "Ja!", "quoted", SPEECH, ""),
    ("38. Close the camp.\n\nJa! Yes.", "Ja!", "quoted", SPEECH, ONE_WORD),
    ("37. Is it to close?\n\n38. Ja!", "Ja!", "quoted", SPEECH, ""),
    ("1/ Is it to close?\n\n2/2 Ja!", "Ja!", "quoted", SPEECH, ""),
    ("37. Is it to close?\n\n38. Ja! 39. Nej!", "Nej!", "quoted", SPEECH, ONE_WORD),
    ("He said “…” to us.", "…", "quoted", {}, ONE_WORD),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "passage", "voice", "keys", "message"), VOICES)
def test_the_voice_of_a_passage(
    raw: str, passage: str, voice: str, keys: dict[str, Any], message: str
) -> None:
    said = told(raw, passage, voice, **keys)
    assert len(said) == bool(message)
    assert all(message in line for line in said)


def test_own_words_are_named_where_they_end_the_problem() -> None:
    letter, passage = "We reject the plan. It is a bad one.", "It is a bad one"
    (said,) = told(letter, passage, "quoted")
    assert said.endswith(
        "write into seeds/paper.yaml what makes it so: 'own_words_of: smith' where all of it is "
        "theirs (a speech, a letter), 'speakers' where it is a transcript or an interview, "
        "'speech' where a dash or > opens quotations"
    )
    (said,) = told(letter, passage, "quoted", **BLOCK)
    assert said.endswith("'speakers' where it is a transcript or an interview")
    assert told(letter, passage, "quoted", **SPEECH) == []
    (said,) = told(HEARING, "sitting was closed", "quoted", **TURNS)
    assert said.endswith(MARKS)
    (said,) = told("Smith, for the port. We oppose it.", "We oppose it", "quoted", **TURNS)
    assert said.endswith(
        f"{MARKS}, or correct 'speakers' in seeds/paper.yaml: no line begins with one of its "
        "labels; copy each with the full stop or the dash that ends it"
    )


def test_a_label_with_a_full_stop_is_listed_with_it() -> None:
    said = "M. Roy. Nous refusons le plan.\n\nM. Bec. Nous le soutenons."
    passage = "Nous refusons le plan"
    listed = {"M. Roy": "smith", "M. Bec": "jones"}
    (problem,) = told(said, passage, "quoted", speakers=listed)
    assert "'M. Roy' stands ahead of it" in problem
    assert "list it with the full stop or the dash that ends it" in problem
    stopped = {f"{label}.": who for label, who in listed.items()}
    assert told(said, passage, "quoted", speakers=stopped) == []
    (problem,) = told(said, passage, "quoted", who="jones", speakers=stopped)
    assert "the turn of 'M. Roy.', who is somebody else" in problem


def test_a_wrong_voice_and_a_missing_speaker_are_told_together() -> None:
    body = Text("They left it.", labels=())
    source = Source(id="paper", body=body, date="2019")
    cited = Evidence(source="paper", text="They left it", voice=Voice.ASCRIBED)
    faults = list(Shelf({"paper": source}, frozenset()).check(cited, "smith"))
    assert [fault.path for fault in faults] == [("voice",)]


THEMSELVES = (
    "is the stakeholder, and nobody ascribes a position to themselves; name who says it of them, "
    "or, where they say it themselves, use voice: quoted, or voice: reported"
)


def ascribed_by(speaker: str, text: str, **keys: Any) -> list[Fault]:
    """Return what is told of "am for it", ascribed to Smith, who is O’Hara, too."""
    source = Source(id="paper", body=Text(text, "", (*keys,)), date="2019", speakers=keys)
    cited = Evidence(source="paper", text="am for it", voice=Voice.ASCRIBED, speaker=speaker)
    shelf = Shelf({"paper": source}, frozenset())
    return list(shelf.check(cited, "smith", ("John Smith", "Smith", "O’Hara")))


@pytest.mark.parametrize("speaker", ["John Smith", "Smith", "JOHN SMITH", "The Smith", "O'Hara"])
def test_nobody_ascribes_a_position_to_themselves(speaker: str) -> None:
    (fault,) = ascribed_by(speaker, "I am for it.")
    assert fault.path == ("speaker",)
    assert fault.message == f"'{speaker}' {THEMSELVES}"


@pytest.mark.parametrize(
    "speaker", ["Smith's brother", "John Smith junior", "A spokesman of Smith"]
)
def test_who_is_called_nearly_like_the_stakeholder_may_ascribe(speaker: str) -> None:
    assert ascribed_by(speaker, "I am for it.") == []


def test_in_their_own_turn_the_voice_alone_is_told() -> None:
    said = "SMITH: I am for it, and was.\n\nJONES: So am I."
    (fault,) = ascribed_by("Smith", said, SMITH="smith", JONES="jones")
    assert fault.path == ("voice",)
    (fault,) = ascribed_by("Smith", said, SMITH="other", JONES="jones")
    assert fault.path == ("speaker",)


def test_a_person_may_speak_for_a_body_that_takes_positions_too(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(DOSSIERS / "oehlbrueck")
    file = folder / "positions" / "gewerbering.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace(
            "speaker: Jörg Thölke", "speaker: Grete Rönnebaum"
        ),
        encoding="utf-8",
    )
    assert load(snapshot(folder)).problems == ()


def test_a_stakeholder_that_ascribes_to_itself_is_told_at_the_speaker(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(DOSSIERS / "oehlbrueck")
    file = folder / "positions" / "atempause.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("speaker: Grete Rönnebaum", "speaker: Atempause"),
        encoding="utf-8",
    )
    assert [str(problem) for problem in load(snapshot(folder)).problems] == [
        f"positions/atempause.yaml:49:65: 'Atempause' {THEMSELVES}"
    ]


def test_the_background_may_rest_on_any_words_of_a_transcript() -> None:
    body = Text(HEARING, "en", tuple(SPEAKERS), TURNS["narration"])
    source = Source(id="paper", body=body, date="2019", **TURNS)
    cited = Citation(source="paper", text="MR SMITH: Never. The sitting was closed")
    assert list(Shelf({"paper": source}, frozenset()).check(cited)) == []


def test_a_look_alike_is_told_with_its_code_point() -> None:
    (said,) = told("改正⼊国管理法に反対する。", "改正入国管理法", "reported")
    assert said == (
        "not word for word in 'paper'; the source has '⼊' (U+2F0A, KANGXI RADICAL ENTER) where this "
        "has '入' (U+5165, CJK UNIFIED IDEOGRAPH-5165), which only looks like it; copy it from the "
        "source"
    )


def test_so_much_is_searched_for_what_was_meant_and_no_more() -> None:
    text = "They do not allow camps here, or so it seems to us. " * 20_000
    source = Source(id="paper", body=Text(text, "en"), date="2019")
    shelf = Shelf({"paper": source}, frozenset())
    cited = Citation(source="paper", text="They do allow camps here, or so it seems")
    said = [next(shelf.check(cited)).message for _ in range(60)]
    assert "has 'They do not allow' where this has 'They do allow'" in said[0]
    assert said[-1] == "not word for word in 'paper'; copy it from the source"


@pytest.mark.parametrize("folder", sorted(DOSSIERS.iterdir()), ids=lambda folder: folder.name)
def test_the_dossiers_of_the_tests_are_right(folder: Path) -> None:
    loaded = load(snapshot(folder))
    assert loaded.problems == ()
    assert loaded.dossier is not None
    assert loaded.passages > 7


@pytest.mark.parametrize(
    "cut",
    ["…", "……", "...", ". . .", "[...]", "[. . .]", "[..]", "(…)", "<...>", "/.../", "【…】", "⋯", "（中略）"],
)  # fmt: skip
def test_what_stands_for_words_that_are_left_out_is_told(cut: str) -> None:
    (said,) = told("“It is cruel and not wise,” she said.", f"It is cruel {cut} wise", "quoted")
    assert f"no '{cut}', for a cut can hide a 'not': the source has 'and not' there" in said


@pytest.mark.parametrize(
    ("passage", "there"),
    [
        ("dit « jamais » hier", "dit «jamais» hier"),
        ("« Nous partons »", "«Nous partons»"),
        ("soit 12,5% de plus", "soit 12,5 % de plus"),
        ("pas. . . sûr", "pas... sûr"),
    ],
)
def test_a_passage_that_differs_in_its_spaces_alone_is_told_where_it_stands(
    passage: str, there: str
) -> None:
    text = (
        "« Oui », dit-elle.\nIl dit «jamais» hier. «Nous partons»\nsoit 12,5 % de plus, pas... sûr."
    )
    (said,) = told(text, passage, "reported")
    assert "; with other spaces it stands in paragraph" in said
    assert said.endswith(f": '{there}'; copy it from the source")


@pytest.mark.parametrize("head", ["12", "1 May 2018 : Column 12", "HC 705 12\n\nThe port"])
def test_what_the_end_of_a_page_sets_within_a_passage_is_told(head: str) -> None:
    raw = f"So.\n\nWe shall never close\n\n{head}\n\nthe port of ours.\n\nThe end."
    (said,) = told(raw, "never close the port", "reported")
    shown = " ".join(head.split())
    assert f"within it, in paragraph 2 (line 3), stands '{shown}'; cite the pieces as two" in said
    (said,) = told(raw, "We shall never the port", "reported")
    assert "within it" not in said


def test_a_word_is_not_two_words_in_other_spaces() -> None:
    (said,) = told("The council is nowhere near a deal.", "now here near a deal", "reported")
    assert "with other spaces" in said
    (said,) = told("The council is nowhere near a deal.", "here near a deal", "reported")
    assert "inside a word" in said
    (said,) = told("The council is nowhere near a deal.", "here ne ar a deal", "reported")
    assert "with other spaces" not in said


CITATION = "seeds/hearing-2022.yaml"
LISTED = (
    "speakers: {MR HALE: quarry, MS OYELARAN: residents, DR LIND: health-office, THE CHAIR: other}"
)
NARRATION = 'narration: [BRACKWATER PARISH HALL, "[Laughter]", The hearing was]'
LIST_IT = (
    "list it with whose words follow, a stakeholder's id or other, or put how the line begins into "
    "'narration' where it is nobody's words"
)
CITE = "'hearing-2022', which has a problem of its own; mend that first"
LABELS = [
    (LISTED, LISTED.replace("MR HALE: quarry", "MR HALE: quary"), [
        f"{CITATION}:6:12: unknown stakeholder 'quary'; did you mean 'quarry'?"]),
    (LISTED, LISTED.replace("MR HALE: quarry", "quarry: MR HALE"), [
        f"{CITATION}:6:12: 'MR HALE' is not an id; the label comes first: write 'MR HALE: quarry'"]),
    (LISTED, LISTED.replace("CHAIR: other", "CHAIR: others"), [
        f"{CITATION}:6:77: unknown stakeholder 'others'; did you mean 'other'?"]),
    (LISTED, LISTED.replace("DR LIND: health-office", "DR LIND: nobody"), [
        f"{CITATION}:6:53: unknown stakeholder 'nobody'; there is no positions/nobody.yaml; "
        "write other for who has none"]),
    (LISTED, LISTED.replace("DR LIND: health-office", "DR LIND: youth"), [
        f"{CITATION}:6:53: unknown stakeholder 'youth'; there is no positions/youth.yaml; "
        "write other for who has none"]),
    (LISTED, LISTED.replace("DR LIND: health-office, ", ""), [
        f"{CITATION}:6:1: line 20 of 'hearing-2022.txt' begins with what looks like a speaker's "
        f"label, 'DR LIND'; {LIST_IT}"]),
    (LISTED, LISTED.replace("MR HALE", "MR HAIL"), [
        f"{CITATION}:6:1: line 5 of 'hearing-2022.txt' begins with what looks like a speaker's "
        f"label, 'MR HALE'; {LIST_IT}; is 'MR HAIL', with which no line begins, meant for it?"]),
    (LISTED, LISTED + "\nnarrations: [Note]", [
        f"{CITATION}:7:1: unknown key 'narrations'; 'narration' {HERE}"]),
    (LISTED, LISTED.replace("{", '{"MR HALE:": other, '), [
        f"{CITATION}:6:31: 'MR HALE' is the label 'MR HALE:', of somebody else; delete one"]),
    (LISTED, "speakers: [MR HALE]", [
        f"{CITATION}:6:1: 'speakers' should hold keys with values, one on each line"]),
    (LISTED, "speakers:\n  A: other\n  B: other\n  A: quarry\n  B: quarry", [
        f"{CITATION}:9:3: 'A' stands twice, here on line 9 and first on line 7; delete one",
        f"{CITATION}:10:3: 'B' stands twice, here on line 10 and first on line 8; delete one"]),
    (LISTED, "speakers:\n  - MR HALE: quarry", [
        f"{CITATION}:6:1: 'speakers' should hold keys with values, one on each line; delete the "
        "'- ' ahead of each"]),
    (LISTED, "speakers: [{MR HALE: quarry}]", [
        f"{CITATION}:6:1: 'speakers' should hold keys with values, one on each line"]),
    (LISTED, LISTED.replace("quarry", "Quarry"), [
        f"{CITATION}:6:12: 'Quarry' is not an id; did you mean 'quarry'?"]),
    (LISTED, LISTED.replace("quarry", "Brackwater Stone Ltd"), [
        f"{CITATION}:6:12: 'Brackwater Stone Ltd' is not an id; did you mean 'quarry'?"]),
    (LISTED, LISTED.replace("quarry", "residents.yaml"), [
        f"{CITATION}:6:12: 'residents.yaml' is not an id; did you mean 'residents'?"]),
    (LISTED, LISTED.replace("other", "Other"), [
        f"{CITATION}:6:77: 'Other' is not an id; did you mean 'other'?"]),
    (LISTED, LISTED.replace("quarry", "Somebody Else"), [
        f"{CITATION}:6:12: 'Somebody Else' is not an id; write the name of a stakeholder's file in "
        "positions/, without .yaml, or other"]),
    (NARRATION, "narration: Note", [
        f"{CITATION}:7:1: 'narration' should be a list; begin each entry on a line of its own with "
        "'- '"]),
    (NARRATION, NARRATION + "\nspeech: dashes", [
        f"{CITATION}:8:1: unknown speech 'dashes'; did you mean 'dash'?"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "problems"), LABELS)
def test_the_citation_of_a_transcript(
    old: str, new: str, problems: list[str], dossier_copy: Callable[[Path], Path]
) -> None:
    folder = dossier_copy(BRACKWATER)
    file = folder / CITATION
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
    loaded = load(snapshot(folder))
    assert [str(p) for p in loaded.problems if p.file == CITATION] == problems
    rest = [p.message for p in loaded.problems if p.file != CITATION]
    assert rest
    assert all(CITE in message for message in rest)


LONG = "MS JONES, SECRETARY TO THE MINISTER FOR PORTS IN THE ISLANDS OF THE NORTH"


def test_a_label_is_told_whole_to_be_copied() -> None:
    body = Text(f"MR SMITH: No.\n\n{LONG}: Yes.", labels=("MR SMITH",))
    source = Source(id="paper", body=body, date="2019", speakers={"MR SMITH": "smith"})
    (fault,) = label_faults(source, "paper.txt")
    assert fault.message.endswith(f"label, '{LONG}'; {LIST_IT}")


def test_of_a_listed_label_without_a_colon_it_is_told_what_ends_the_turn_ahead_of_it() -> None:
    raw, labels = "MR SMITH: No.\n\nMS LEE Let him say it.\n\nMS LEE: Yes.", ("MR SMITH", "MS LEE")
    speakers = dict.fromkeys(labels, "other")
    source = Source(id="paper", body=Text(raw, labels=labels), date="2019", speakers=speakers)
    (fault,) = label_faults(source, "paper.txt")
    assert fault.message == (
        "line 3 of 'paper.txt' begins with 'MS LEE' and has no colon behind it, so whose words "
        "follow cannot be told; put how the line begins, its next word included, into 'narration'"
    )
    told = Text(raw, labels=labels, narration=("MS LEE Let",))
    assert told.unlisted == ()
    assert [turn.label for turn in told.turns] == ["MR SMITH", "MS LEE"]


def test_what_captions_set_ahead_of_the_next_speaker_is_no_label_to_be_listed() -> None:
    raw, speakers = ">> MR SMITH: No.\n>> Never.\n>> MS LEE: Yes.", {"MR SMITH": "other"}
    source = Source(id="p", body=Text(raw, labels=tuple(speakers)), date="2019", speakers=speakers)
    captions, label = sorted(fault.message for fault in label_faults(source, "p.txt"))
    assert captions.startswith("line 2 of 'p.txt' begins with '>>' and has no colon behind it")
    assert label.startswith("line 3 of 'p.txt' begins with what looks like a speaker's label")
    told = Text(raw, labels=("MR SMITH", "MS LEE"), narration=(">> Never",))
    assert told.unlisted == ()
    assert [turn.label for turn in told.turns] == ["MR SMITH", "MS LEE"]


def test_several_labels_are_told_at_once_to_be_copied(dossier_copy: Callable[[Path], Path]) -> None:
    folder = dossier_copy(BRACKWATER)
    text, citation = folder / "seeds" / "hearing-2022.txt", folder / CITATION
    said = text.read_text(encoding="utf-8").replace("DR LIND:", "DR LIND, PORT HEALTH:")
    text.write_text(said, encoding="utf-8")
    written = citation.read_text(encoding="utf-8")
    few = written.replace(LISTED, "speakers: {THE CHAIR: other}")
    citation.write_text(few, encoding="utf-8")
    (told,) = (p.message for p in load(snapshot(folder)).problems if p.file == CITATION)
    assert told == (
        "lines 5 to 20 of 'hearing-2022.txt' begin with what looks like 3 more speakers' labels; "
        f"{LIST_IT.replace('it with', 'each with')}: "
        'MR HALE: other, MS OYELARAN: other, "DR LIND, PORT HEALTH": other'
    )
    listed = told.partition("nobody's words: ")[2]
    citation.write_text(few.replace("THE CHAIR", f"{listed}, THE CHAIR"), encoding="utf-8")
    assert not [p for p in load(snapshot(folder)).problems if p.file == CITATION]


def test_of_two_speakers_with_one_surname_neither_is_taken_for_a_slip(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(BRACKWATER)
    text = folder / "seeds" / "hearing-2022.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("DR LIND:", "MS HALE:"), "utf-8")
    problems = [p.message for p in load(snapshot(folder)).problems if p.file == CITATION]
    assert problems == [
        "line 20 of 'hearing-2022.txt' begins with what looks like a speaker's label, 'MS HALE'; "
        + LIST_IT
    ]


def test_a_label_may_be_listed_in_two_ways_of_one_speaker(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(BRACKWATER)
    file = folder / CITATION
    twice = LISTED.replace("{", '{"MR HALE:": quarry, ')
    file.write_text(file.read_text(encoding="utf-8").replace(LISTED, twice), encoding="utf-8")
    assert load(snapshot(folder)).problems == ()


def test_of_a_copy_it_is_not_told_whose_words_it_cites(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(BRACKWATER)
    positions = folder / "positions"
    shutil.copy(positions / "quarry.yaml", positions / "quarry-2.yaml")
    assert [str(problem) for problem in load(snapshot(folder)).problems] == [
        "positions/quarry-2.yaml:1:1: 'Brackwater Stone Ltd' is the name in positions/quarry.yaml, "
        "too; if one is a copy, compare the two and keep one; else change the name"
    ]


def test_a_transcript_s_places_name_their_turns() -> None:
    dossier = load(snapshot(BRACKWATER)).dossier
    assert dossier is not None
    body = dossier.source_by_id["hearing-2022"].body
    assert [turn.label for turn in body.turns][:3] == ["THE CHAIR", "MR HALE", "MS OYELARAN"]
    place = body.place(body.find("we would even accept a weight limit")[0])
    assert (place.turn, place.paragraph, place.line) == ("MS OYELARAN", 7, 18)
    assert body.slice(place.sentence).startswith("We have asked for it since 2015")


def test_what_stands_everywhere_is_told_without_its_number_and_what_is_left_out_by_the_nearest() -> (
    None
):
    text = f"{'we say no, ' * 40_000}and then {'they say yes, ' * 40_000}"
    shelf = Shelf({"paper": Source(id="paper", body=Text(text, "en"), date="2019")}, frozenset())
    (often,) = shelf.check(Citation(source="paper", text="we say"))
    assert often.message.startswith("the passage stands 10,000 times or more in 'paper'")
    (cut,) = shelf.check(Citation(source="paper", text="say no … they say"))
    assert "for a cut can hide a 'not'" in cut.message
