"""Transcripts: whose words a stretch is."""

import pytest

from standpoint.quotes import Span, Text

SPEAKERS = ("MR SMITH", "MS JONES", "THE CHAIR")


def turns(
    raw: str, labels: tuple[str, ...], narration: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    """Return the label and the words of each turn of a text."""
    text = Text(raw, labels=labels, narration=narration)
    return [(turn.label, text.typeset[turn.words : turn.end]) for turn in text.turns]


TWO = [("MR SMITH", "We oppose it."), ("MS JONES", "I support it.")]
TURNS = [
    ("MR SMITH: We oppose it.\n\nMS JONES: I support it.", SPEAKERS, (), TWO),
    ("MR SMITH: We oppose it.\nMS JONES: I support it.", SPEAKERS, (), TWO),
    ("MR SMITH: We\r\noppose it.\r\nMS JONES: I support it.", SPEAKERS, (), TWO),
    ("MR SMITH: We\roppose it.\rMS JONES: I support it.", SPEAKERS, (), TWO),
    ("MR SMITH：We oppose it.\nMS JONES :  I support it.", SPEAKERS, (), TWO),
    ("[MR SMITH] We oppose it.\n(MS JONES): I support it.", SPEAKERS, (), TWO),
    ("[ MR SMITH : ] We oppose it.\n( MS JONES ) : I support it.", SPEAKERS, (), TWO),
    ("MR SMITH\nWe oppose it.\n\nMS JONES\n\nI support it.", SPEAKERS, (), TWO),
    ("MR SMITH:\nWe oppose it.\nMS JONES:\nI support it.", SPEAKERS, (), TWO),
    ("MR SMITH: we oppose it.\nMS JONES: we do not.", SPEAKERS, (),
     [("MR SMITH", "we oppose it."), ("MS JONES", "we do not.")]),
    ("[0:01] MR SMITH: We oppose it.\n[00:02:03] MS JONES: I support it.", SPEAKERS, (), TWO),
    ("MR SMITH (Leeds) (Lab): We oppose it.\nMS JONES (York)\nI support it.", SPEAKERS, (), TWO),
    ("MR SMITH: We oppose it.\nMS JONES: I support it.", ("MR SMITH:", "[MS JONES]"), (),
     [("MR SMITH:", "We oppose it."), ("[MS JONES]", "I support it.")]),
    ("[MR SMITH:] We oppose it.\n[MS JONES (Leeds):] I support it.", SPEAKERS, (), TWO),
    ("**MR SMITH:** We oppose it.\n**MS JONES:** I support it.", ("**MR SMITH:**", "**MS JONES"), (),
     [("**MR SMITH:**", "** We oppose it."), ("**MS JONES", "** I support it.")]),
    ("A paper.\n\nMR SMITH: We oppose it.\n\nMS JONES: I support it.", SPEAKERS, (), TWO),
    *(
        (f"{one} We oppose it.\n\n{two} I support it.", (f"MR SMITH{end}", f"MS JONES{end}"), (),
         [(f"MR SMITH{end}", "We oppose it."), (f"MS JONES{end}", "I support it.")])
        for end in (".", " –", ".-", ". –")
        for one, two in ((f"MR SMITH (continuing){end}", f"MS JONES{end}"), (f"MR SMITH{end}", f"MS JONES (Leeds) [online]{end}"))
    ),
    ("00:01.000 --> 00:04.000\n<v MR SMITH>We oppose it.\n\n<v.loud MS JONES>I support it.", SPEAKERS, (), TWO),
    ("<v MR SMITH>We oppose it.\n\n<v MS JONES>I support it.", ("<v MR SMITH>", "<v MS JONES>"), (),
     [("<v MR SMITH>", "We oppose it."), ("<v MS JONES>", "I support it.")]),
    # What stands ahead of a label, or after it
    ("1. MR SMITH: We oppose it.\n(2) MS JONES: I support it.", SPEAKERS, (), TWO),
    ("12 MR SMITH: We oppose it.\nQ13 MS JONES: I support it.", SPEAKERS, (), TWO),
    ("(A) MR SMITH: We oppose it.\n(C) MS JONES: I support it.", SPEAKERS, (), TWO),
    ("05/05/2018, 10:30 - MR SMITH: We oppose it.\n[5.5.18, 10:31:44 PM] MS JONES: I support it.", SPEAKERS, (), TWO),
    ("LEE. (aside) No.\nROY. [rising] Yes.\nLEE. (at five) went.", ("LEE.", "ROY."), (), [("LEE.", "(aside) No."), ("ROY.", "[rising] Yes. LEE. (at five) went.")]),
    ("1    Q.  Why not?\n2    A.  So it is.\n3  MR. LEE:  No.\n14    A.  Yes.", ("Q.", "A.", "MR. LEE"), (),
     [("Q.", "Why not?"), ("A.", "So it is."), ("MR. LEE", "No."), ("A.", "Yes.")]),
    ("MR. LEE: Who came?\n1. M. Roy.\n2. M. Bec.", ("MR. LEE", "M. Roy.", "M. Bec."), (),
     [("MR. LEE", "Who came?\n1. M. Roy. 2. M. Bec.")]),
    ("- MR SMITH: We oppose it.\n• MS JONES (York): I support it.", SPEAKERS, (), TWO),
    (">> MR SMITH: We oppose it.\n>> [0:12] MS JONES: I support it.", SPEAKERS, (), TWO),
    ("## MR SMITH\nWe oppose it.\n\n**MS JONES**\nI support it.", SPEAKERS, (), TWO),
    ("**MR SMITH**: We oppose it.\n**MS JONES** (York): I support it.", SPEAKERS, (), TWO),
    ("MR SMITH 0:12\nWe oppose it.\n\nMS JONES  00:01:15 PM\nI support it.", SPEAKERS, (), TWO),
    ("[10:22, 12/01/2018] MR SMITH: We oppose it.\n[10:23, 12/01/2018] MS JONES: I support it.", SPEAKERS, (), TWO),
    ("00:00:01:12 MR SMITH: We oppose it.\n00:00:03;02 MS JONES: I support it.", SPEAKERS, (), TWO),
    ("MR SMITH, [12.01.18 10:22]\nWe oppose it.\n\nMS JONES, [12.01.2018, 10:23]\nI support it.", SPEAKERS, (), TWO),
    ("MR SMITH (0:12)\nWe oppose it.\n\nMS JONES [1:15]:\nI support it.", SPEAKERS, (), TWO),
    ("Q. Why?\nA. Not by\nA. Smith.\nQ. So?", ("Q.", "A."), (),
     [("Q.", "Why?"), ("A.", "Not by A. Smith."), ("Q.", "So?")]),
    ("Q. Why not\n\nA. So it is", ("Q.", "A."), (), [("Q.", "Why not"), ("A.", "So it is")]),
    ("Q．なぜですか。\nA．　はい。", ("Q．", "A．"), (), [("Q．", "なぜですか。"), ("A．", "はい。")]),
    # Behind a circle, as in the records of Tokyo and Seoul
    ("○議長（山田君）　始めます。\n○首相（岸田君）　反対する。", ("○議長（山田君）", "○首相"), (),
     [("○議長（山田君）", "始めます。"), ("○首相", "反対する。")]),
    ("○위원장 홍길동  시작합니다.\n○김철수 위원  반대합니다.", ("○위원장 홍길동", "○김철수 위원"), (),
     [("○위원장 홍길동", "시작합니다."), ("○김철수 위원", "반대합니다.")]),
    ("○위원장  시작합니다.\n○위원장 홍길동  반대합니다.", ("○ 위원장", "○위원장 홍길동"), (),
     [("○ 위원장", "시작합니다."), ("○위원장 홍길동", "반대합니다.")]),
    ("○首相補佐官（岸田君）　反対する。", ("○首相",), (), []),
    ("○山田委員長　始めます。\n　○鈴木　太郎君　反対する。", ("○山田委員長", "鈴木　太郎君"), (),
     [("○山田委員長", "始めます。"), ("鈴木　太郎君", "反対する。")]),
    ("　知事　反対する。\n　記者　なぜか。\n　知事は去った。", ("知事", "記者"), (), [("知事", "反対する。"), ("記者", "なぜか。\n知事は去った。")]),
    ("◎市長　反対する。\n◆３番（鈴木君）　なぜか。", ("◎市長", "◆３番（鈴木君）"), (), [("◎市長", "反対する。"), ("◆３番（鈴木君）", "なぜか。")]),
    ("　　○議長　始めます。\n○ 위원장  홍길동  시작합니다.", ("○議長", "○ 위원장 홍길동"), (),
     [("○議長", "始めます。"), ("○ 위원장 홍길동", "시작합니다.")]),
    ("○ 議長(山田君)（自民）始めます。\n○首相 （岸田君） 反対する。", ("議長", "○首相"), (),
     [("議長", "始めます。"), ("○首相", "反対する。")]),
    ("○ 鈴木　太郎君　反対する。", ("鈴木　太郎君",), (), [("鈴木　太郎君", "反対する。")]),
    ("○위원장 (홍길동) (서울)  시작합니다.", ("○위원장",), (), [("○위원장", "시작합니다.")]),
    ("○議長（山田君）始めます。\n○首相(岸田君)反対する。", ("○議長（山田君）", "○首相(岸田君)"), (),
     [("○議長（山田君）", "始めます。"), ("○首相(岸田君)", "反対する。")]),
    # With a dash behind them, as in Ankara, Brasília and Buenos Aires
    ("BAŞKAN – Söz sizde.\n\nAYŞE YILMAZ (CHP) – Hayır.", ("BAŞKAN –", "AYŞE YILMAZ (CHP) –"), (),
     [("BAŞKAN –", "Söz sizde."), ("AYŞE YILMAZ (CHP) –", "Hayır.")]),
    ("Sr. Ruiz.- Gracias.\n\nSra. Gil.- No.", ("Sr. Ruiz.-", "Sra. Gil.-"), (),
     [("Sr. Ruiz.-", "Gracias."), ("Sra. Gil.-", "No.")]),
    ("ИВАНОВ И. И. Да.\nИВАНОВ И. И. и он\nушли.", ("ИВАНОВ И. И.",), (), [("ИВАНОВ И. И.", "Да. ИВАНОВ И. И. и он ушли.")]),
    # With a wide gap behind them, as in those of the White House
    ("MS. PSAKI:  No.\n\nQ    Will he?\n\nMS. PSAKI:  Yes.\n\nQ\u00a0 Why?\n\nQ So?", ("MS. PSAKI", "Q"), (),
     [("MS. PSAKI", "No."), ("Q", "Will he?"), ("MS. PSAKI", "Yes."), ("Q", "Why?"), ("Q", "So?")]),
    ("ANN LEE\tNo.\nBO ROY (York)\tYes.\nBO ROY\tand left.", ("ANN LEE", "BO ROY"), (),
     [("ANN LEE", "No."), ("BO ROY", "Yes. BO ROY and left.")]),
    ("ANN O’LEE\tNo.\nANN O’LEE AND BO\tYes.", ("ANN O’LEE",), (), [("ANN O’LEE", "No. ANN O’LEE AND BO Yes.")]),
    ("ANN LEE  No.\n  BO ROY\u00a0Yes.", ("ANN LEE", "BO ROY"), (), [("ANN LEE", "No."), ("BO ROY", "Yes.")]),
    ("Ann Lee | 0:12\nNo.\n\nBo Roy, 0:15\nYes.", ("Ann Lee", "Bo Roy"), (), [("Ann Lee", "No."), ("Bo Roy", "Yes.")]),
    ("Ann Lee (Lab) MP: No.\n\nBo Roy (Con) MP: Yes.", ("Ann Lee", "Bo Roy"), (), [("Ann Lee", "No."), ("Bo Roy", "Yes.")]),
    # A word between what stands in brackets and the colon; a time with a full stop
    ("ANNA BERG (S):\nNej.\n\nPER HOLM (M) replik:\nJo.", ("ANNA BERG", "PER HOLM"), (),
     [("ANNA BERG", "Nej."), ("PER HOLM", "Jo.")]),
    ("Anf. 12 ANNA BERG (S):\nNej.\n\nAnf. 13 PER HOLM (M) replik:\nJo.", ("ANNA BERG", "PER HOLM"), (),
     [("ANNA BERG", "Nej."), ("PER HOLM", "Jo.")]),
    ("Anna Maria BERG (S) replik:\nNej.\n\nHOLM (M) replik:\nJo.", ("Anna Maria BERG", "HOLM"), (),
     [("Anna Maria BERG", "Nej."), ("HOLM", "Jo.")]),
    ("Anna Berg: Nej.\n\nPer Holm (M) sa: Jo.", ("Anna Berg", "Per Holm"), (), [("Anna Berg", "Nej.\nPer Holm (M) sa: Jo.")]),
    ("14.05 Anna Salo: Ei.\n14.07 Eero Aho: Kyllä.", ("Anna Salo", "Eero Aho"), (),
     [("Anna Salo", "Ei."), ("Eero Aho", "Kyllä.")]),
    # Over two lines
    ("MR SMITH (Leeds, and\nYork) (Lab): We oppose it.\n\nMS JONES, the\nMember:\nI support it.", ("MR SMITH", "MS JONES, the Member"), (),
     [TWO[0], ("MS JONES, the Member", "I support it.")]),
    ("M. Roy, ministre de l’intérieur et des\noutre-mer. Non.\nM. Bec. Oui.", ("M. Roy, ministre de l’intérieur et des outre-mer.", "M. Bec."), (),
     [("M. Roy, ministre de l’intérieur et des outre-mer.", "Non."), ("M. Bec.", "Oui.")]),
    ("MR SMITH: We saw Ms Jones of\nLeeds: a friend.\nMR\nSMITH: No.", ("MR SMITH",), (),
     [("MR SMITH", "We saw Ms Jones of Leeds: a friend."), ("MR SMITH", "No.")]),
    # What ends a turn
    ("MR SMITH: We oppose it.\nThe sitting was closed.\nMS JONES: I support it.\n[End]\nNo.",
     SPEAKERS, ("The sitting was", "[End"), TWO),
    ("MR SMITH: We oppose it.\n[Applause]\nMore.\nMS JONES: I support it.", SPEAKERS, (),
     [("MR SMITH", "We oppose it.\n[Applause] More."), TWO[1]]),
    ("MR SMITH: We oppose it.\nMS JONES:", SPEAKERS, (), [TWO[0]]),
    # Labels that begin alike, or hold what means something in patterns
    ("SMITH: We.\nSMITH JR: I.", ("SMITH", "SMITH JR"), (), [("SMITH", "We."), ("SMITH JR", "I.")]),
    ("A+ (*: We.\nMR. X.: I.", ("A+ (*", "MR. X."), (), [("A+ (*", "We."), ("MR. X.", "I.")]),
    ("LEE: No.\n\nQ (Inaudible) does he?\n\nQ “Never,” he said.\n\nQ   (Inaudible) do you?\n\nQ & A", ("LEE", "Q"), (),
     [("LEE", "No."), ("Q", "(Inaudible) does he?"), ("Q", "“Never,” he said."), ("Q", "(Inaudible) do you?\nQ & A")]),
    ("Q: Why?\nA: So.", ("Q", "A"), (), [("Q", "Why?"), ("A", "So.")]),
    ("MR SMITHSON said: no.\nMR SMITH said: no.", SPEAKERS, (), []),
    ("MR SMITH: We.\nSo: I.", ("MR SMITH", "[:]"), (), [("MR SMITH", "We. So: I.")]),
    # Other scripts
    ("司会：始めます。\n山田：反対\nします。", ("司会", "山田"), (), [("司会", "始めます。"), ("山田", "反対します。")]),
    ("السيد: نعارض.\nالسيدة: أدعم.", ("السيد", "السيدة"), (), [("السيد", "نعارض."), ("السيدة", "أدعم.")]),
    ("M. Roy : Non.\nMme Le Roy : Oui.", ("M. Roy", "Mme Le Roy"), (), [("M. Roy", "Non."), ("Mme Le Roy", "Oui.")]),
    # Labels that end with a full stop, as in Paris and Washington
    *(
        (f"M. le président. La parole est à M. Roy.{gap}M. Roy. Non.{gap}Mme Le Bec, ministre. Oui.",
         ("M. le président.", "M. Roy.", "Mme Le Bec, ministre."), (),
         [("M. le président.", "La parole est à M. Roy."), ("M. Roy.", "Non."), ("Mme Le Bec, ministre.", "Oui.")])
        for gap in ("\n", "\n\n")
    ),
    ("Mr. SMITH of Texas. Mr. Speaker, I rise.\n\nThe SPEAKER. The gentleman rises.",
     ("Mr. SMITH of Texas.", "The SPEAKER."), (),
     [("Mr. SMITH of Texas.", "Mr. Speaker, I rise."), ("The SPEAKER.", "The gentleman rises.")]),
    ("M. Roy (Lille). Oui.\nM. Roy Petit (Lyon). Non.", ("M. Roy.", "M. Roy Petit."), (), [("M. Roy.", "Oui."), ("M. Roy Petit.", "Non.")]),
    ("M. Roy (Lille).\nOui.\nM. Bec.\nNon.", ("M. Roy.", "M. Bec."), (), [("M. Roy.", "Oui."), ("M. Bec.", "Non.")]),
    ("M. Roy. Qui vient ?\n1 M. Roy (Lille).\n2 M. Bec.", ("M. Roy.", "M. Bec."), (), [("M. Roy.", "Qui vient ?\n1 M. Roy (Lille).\n2 M. Bec.")]),
    ("M. Bec. Comme l’a dit\nM. Roy (Lille).\nIl est venu.", ("M. Roy.", "M. Bec."), (),
     [("M. Bec.", "Comme l’a dit M. Roy (Lille).\nIl est venu.")]),
    ("M. Roy.\nNon.\nM. Roy. Si.", ("M. Roy.",), (), [("M. Roy.", "Non."), ("M. Roy.", "Si.")]),
    ("M. Bec. Comme l’a dit\nM. Roy. Il est venu.\nM. Roy. Si.", ("M. Bec.", "M. Roy."), (),
     [("M. Bec.", "Comme l’a dit M. Roy. Il est venu."), ("M. Roy.", "Si.")]),
    ("M. Roy. Non.\nM. Roy. est venu.", ("M. Roy.",), (), [("M. Roy.", "Non.\nM. Roy. est venu.")]),
    ("Q. Why?\nA. So.\nA.B. Smith left.", ("Q.", "A."), (), [("Q.", "Why?"), ("A.", "So.\nA.B. Smith left.")]),
    ("M. Bec. Comme l’a dit\nM. Roy.\nEt il est venu.", ("M. Bec.", "M. Roy."), (),
     [("M. Bec.", "Comme l’a dit M. Roy. Et il est venu.")]),
    # What is no end of a sentence begins a turn after an unfinished line, too
    ("Lee: We left\nSmith Jr.: We stay.", ("Lee", "Smith Jr."), (), [("Lee", "We left"), ("Smith Jr.", "We stay.")]),
    ("MR SMITH\nWe oppose it\nMS JONES\nI support it.", SPEAKERS, (), [("MR SMITH", "We oppose it"), TWO[1]]),
    # Such a one after a line that is cut short, an aside, narration or a line that is a label, and ahead of what goes on
    *(
        (f"Q. Did you{dash}\nA. No.\nQ. {dash} sign it?\nA. So.", ("Q.", "A."), (),
         [("Q.", f"Did you{dash}"), ("A.", "No."), ("Q.", f"{dash} sign it?"), ("A.", "So.")])
        for dash in ("--", "—", "-", "...")
    ),
    ("Q  Did you --\nA  No.\nQ  -- sign it?", ("Q", "A"), (), [("Q", "Did you --"), ("A", "No."), ("Q", "-- sign it?")]),
    ("M. Roy. Non.\n(Cris)\nMme Bec. Si. (Rires)\nM. Roy. Non.", ("M. Roy.", "Mme Bec."), (),
     [("M. Roy.", "Non.\n(Cris)"), ("Mme Bec.", "Si. (Rires)"), ("M. Roy.", "Non.")]),
    ("M. Roy. Comme l’a dit (hier)\nM. Roy. Il est venu.", ("M. Roy.",), (), [("M. Roy.", "Comme l’a dit (hier) M. Roy. Il est venu.")]),
    *(
        ("THE COURT: So.\n\nBY MR. LEE:\nQ. Why?\nA. So.", (*labels, "THE COURT", "Q.", "A."), narration,
         [("THE COURT", f"So.{words}"), ("Q.", "Why?"), ("A.", "So.")])
        for labels, narration, words in (((), ("BY MR.",), ""), (("BY MR. LEE",), (), ""), ((), (), "\nBY MR. LEE:"))
    ),
    # A space ahead of the full stop, and a break of HTML ahead of the label
    ("M. Bec .  - Non.\n\nMme Roy .  - Si.", ("M. Bec.", "Mme Roy ."), (), [("M. Bec.", "- Non."), ("Mme Roy .", "- Si.")]),
    ("M. Bec. Comme on l’a dit, <BR>\nMme Roy. Si.", ("M. Bec.", "Mme Roy."), (),
     [("M. Bec.", "Comme on l’a dit, <BR>"), ("Mme Roy.", "Si.")]),
    # In the log of a chat, also below minutes that were taken in it
    ("lee: We go.\n... and soon\n<roy> We stay.\n[10:42] <@Bo_K> +1 to roy", ("lee", "roy", "<Bo_K>"), (),
     [("lee", "We go. ... and soon"), ("roy", "We stay."), ("<Bo_K>", "+1 to roy")]),
    # There the name of who is spoken to stands behind the tag of who speaks
    ("<MR LEE> We go.\n<Dr. Bo Kay>: We stay.", ("MR LEE", "<Dr. Bo Kay>"), (),
     [("MR LEE", "We go."), ("<Dr. Bo Kay>", "We stay.")]),
    ("<lee> We go.\n<roy> lee: I stay.\n<p><b>lee:</b> No.\n<roy>: So.", ("<lee>", "<roy>"), (),
     [("<lee>", "We go."), ("<roy>", "lee: I stay."), ("<lee>", "</b> No."), ("<roy>", "So.")]),
    # Who is asked, ahead of the colon
    ("1. ANN LEE (Left) to the Minister of Aid: Why?\nHon BO ROY: So.", ("ANN LEE", "Hon BO ROY"), (),
     [("ANN LEE", "Why?"), ("Hon BO ROY", "So.")]),
    # Bold, without a colon
    ("**Lee (Lab)** We go.\n\n**Roy.** We stay.\n\n**Lee** told them.", ("Lee", "Roy."), (),
     [("Lee", "We go."), ("Roy.", "We stay.\n**Lee** told them.")]),
    # Words go to nobody where no labels are listed
    ("MR SMITH: We oppose it.", (), ("MR SMITH",), []),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "labels", "narration", "expected"), TURNS)
def test_turns(
    raw: str, labels: tuple[str, ...], narration: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert turns(raw, labels, narration) == expected


@pytest.mark.parametrize("said", ["No way", "No way at all", "No ways"])
@pytest.mark.parametrize("label", ["MS JONES", "A"])
def test_a_passage_up_to_the_next_label_leaves_no_turn(said: str, label: str) -> None:
    text = Text(f"MR SMITH: {said}\n{label}: Yes", labels=("MR SMITH", label))
    (span,) = text.find(said)
    assert not text.leaves_turn(span)
    (longer,) = text.find(f"{said} {label}")
    assert text.leaves_turn(longer)


TRANSCRIPT = "Hall.\n\nMR SMITH: We oppose it.\nMS JONES: “No,” he said.\nThe sitting was closed."


@pytest.mark.parametrize(
    ("passage", "turn", "leaves"),
    [
        ("We oppose it.", "MR SMITH", False),
        (": We oppose it.", "MR SMITH", False),
        ("MR SMITH: We oppose", "MR SMITH", True),
        ("SMITH: We oppose", "MR SMITH", True),
        ("oppose it. MS JONES", "MR SMITH", True),
        ("oppose it. MS JONES: “No,”", "MR SMITH", True),
        ("Hall. MR SMITH: We", "", True),
        ("“No,” he said.", "MS JONES", False),
        ("he said. The sitting", "MS JONES", True),
        ("The sitting was closed", "", False),
        ("sitting was closed", "", False),
    ],
)
def test_the_turn_of_a_passage(passage: str, turn: str, leaves: bool) -> None:
    text = Text(TRANSCRIPT, labels=("MR SMITH", "MS JONES"), narration=("The sitting was",))
    (place,) = text.find(passage)
    assert text.place(place).turn == turn
    assert text.leaves_turn(place) == leaves


@pytest.mark.parametrize(
    ("passage", "after"),
    [
        ("Hall", False),
        ("The sitting was opened", False),
        ("All stood", False),  # nobody had spoken
        ("We oppose it", False),
        ("The sitting was suspended", False),
        ("sitting was resumed", False),
        ("The sitting was resumed", False),
        ("We still do", True),
        ("We agree", False),
        ("We all do", False),  # the turn goes on
        ("MS JONES: No", False),
        ("No", False),
    ],
)
def test_what_stands_behind_narration_that_ends_a_turn(passage: str, after: bool) -> None:
    text = Text(
        "Hall.\n\nThe sitting was opened.\n\nAll stood.\n\nMR SMITH: We oppose it.\n\n"
        "The sitting was suspended.\n\nThe sitting was resumed.\n\nWe still do.\n\n"
        "MR SMITH: We agree.\n\nWe all do.\n\nMS JONES: No.",
        labels=("MR SMITH", "MS JONES"),
        narration=("The sitting was",),
    )
    assert text.spoken.after_narration(text.find(passage)[0]) == after


def test_a_label_behind_a_dash_begins_a_turn_also_where_dashes_open_speech() -> None:
    text = Text("MR A: Vi säger\n– MR B: Nej.", "sv", ("MR A", "MR B"), speech="dash")
    assert [turn.label for turn in text.turns] == ["MR A", "MR B"]


def test_a_label_within_a_turn_may_begin_its_words_and_follow_a_passage_at_once() -> None:
    text = Text("[MR A] MS B: We left. So it is.", labels=("MR A", "MS B"))
    assert text.inner_label(text.find("We left")[0]) == "MS B"
    for ahead, behind in (("So we do... ", ""), ("So we do. **", "**"), ("So we do. __", "__")):
        text = Text(f"MR A: {ahead}MS B:{behind} We left. So it is.", labels=("MR A", "MS B"))
        assert text.inner_label(text.find("We left")[0]) == "MS B"
        assert text.inner_label(text.find("So we do")[0]) == ""
    for end in "。！？」』":
        text = Text(f"議長：「反対です{end}議員：賛成です。", labels=("議長", "議員"))
        assert text.inner_label(text.find("反対です")[0]) == ""
        assert text.inner_label(text.find("賛成です")[0]) == "議員"


def test_names_within_a_line_are_labels_where_a_listed_one_stands_so() -> None:
    said = "Ann Lee: No. Then: So. Bo Roy (Left): We left."
    for further, label in (("", ""), (" Ann Lee: Never.", "Bo Roy")):
        text = Text(said + further, labels=("Ann Lee",))
        assert text.inner_label(text.find("So")[0]) == ""
        assert text.inner_label(text.find("We left")[0]) == label


@pytest.mark.parametrize(
    ("ahead", "label"),
    [
        *((said, "MS B:") for said in ("So!", "So?", "“So.”", "‘So.’", "(So.)", "[So.]")),
        ("So.", "MS B (York) [0:12] :"),
        ("So.", "M. LEE."),
        # What is not listed, and is a form of address
        ("So.", "LADY LEE:"),
        ("So.", "MR J. LEE:"),
        ("So.", "MRS. DE LEE-O'MAY (York):"),
        ("So.", "M. ROY :"),
    ],
)
def test_a_label_within_a_turn_follows_a_finished_sentence(ahead: str, label: str) -> None:
    text = Text(f"MR A: {ahead} {label} We left.", labels=("MR A", "MS B", "M. LEE."))
    assert text.inner_label(text.find("We left")[0]) == label.partition(" (")[0].rstrip(" :")
    assert text.inner_label(text.find("So")[0]) == ""
    text = Text("MR A: So it is. MS B: We left.", labels=("MR A", "MS B"))
    assert text.inner_label(text.find("So it is. MS B")[0]) == "MS B"
    assert text.inner_label(text.find("So it is.")[0]) == ""
    text = Text("MR A: So. MR KAY: We go. MS B: We left.", labels=("MR A", "MS B"))
    for passage in ("We go", "So. MR KAY"):
        assert text.inner_label(text.find(passage)[0]) == "MR KAY"
    assert text.inner_label(text.find("We left")[0]) == "MS B"


@pytest.mark.parametrize(
    "said", ["So MS B: We left.", "So. MS B 10:30 We left.", "So. MS B:1 to A:2. We left.",
             "So. MR Lee: We left.", "So. NATO MEN: We left.", "So MR LEE: We left."]
)  # fmt: skip
def test_what_is_no_label_within_a_turn(said: str) -> None:
    text = Text(f"MR A: {said}", labels=("MR A", "MS B"))
    assert text.inner_label(text.find("We left")[0]) == ""
    for said, labels in (
        ("Mr A: So. MR LEE: We left.", ("Mr A",)),
        ("A. So it is. Q.E.D. We left.", ("Q.", "A.")),
    ):
        text = Text(said, labels=labels)
        assert text.inner_label(text.find("We left")[0]) == ""


def test_who_is_named_in_an_aside_over_several_lines_has_no_turn() -> None:
    aside = "(Mr Kay [Con]: No! –\nMs Jones [Lab]: Wait! –\nA Member: Yes!)"
    raw = f"Mr Smith: We oppose it.\n{aside}\nSo be it.\nMs Jones: I do not."
    labels = ("Mr Smith", "Ms Jones")
    text = Text(raw, labels=labels)
    assert [turn.label for turn in text.turns] == ["Mr Smith", "Ms Jones"]
    assert not text.unlisted
    (place,) = text.find("So be it")
    assert text.place(place).turn == "Mr Smith"
    raw = "Mr Smith: We oppose it. (Applause. –\nMs Jones: No!) So be it.\n(Cheers\nin the hall)\nMs Jones: No."
    assert [turn.label for turn in Text(raw, labels=labels).turns] == ["Mr Smith", "Ms Jones"]
    raw = "M. Roy. Non.\n(Rires –\nMme Bec. Si! –\nBravo!)\nMme Bec. Oui."
    labels = ("M. Roy.", "Mme Bec.")
    assert [turn.label for turn in Text(raw, labels=labels).turns] == ["M. Roy.", "Mme Bec."]
    labels = ("Mr Smith", "Ms Jones")
    for open_end, end in (
        ("(Laughter", "So (be it)"),
        ("(Laughter\n", "So (be it)"),
        ("(Laughter", "Either 1) stay,\nb) go, or C) wait :)"),
    ):
        raw = f"Mr Smith: No.\n{open_end}\nMs Jones: I do not.\nMr Smith: {end}"
        assert len(Text(raw, labels=labels).turns) == 3


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("(Applause) We stay here.", True),
        ("We do not (Shame!) want to stay.", True),
        ("We stay here (Applause). They leave.", True),
        ("We (Left) Members stay here.", False),
        ("We stay under Art. (Annex) so long.", False),
    ],
)
def test_what_stands_in_brackets_is_noted_where_it_is_no_part_of_a_sentence(
    said: str, noted: bool
) -> None:
    text = Text(said)
    start = said.index("(") + 1
    assert text.spoken.is_noted(Span(start, said.index(")"))) == noted


@pytest.mark.parametrize(
    "thrown",
    [
        "MS JONES: Shame",
        "Ms Jones (York): Shame",
        "Zuruf von der SPD: Shame",
        "Ms Jones [York]: Shame",
        "Głos z sali: “Shame",
    ],
)
@pytest.mark.parametrize("ahead", ["", "Beifall bei der SPD – ", "Vote 1:0 – "])
def test_what_is_thrown_in_between_brackets_is_not_the_speaker_s(thrown: str, ahead: str) -> None:
    for gap in (" ", "\n"):
        text = Text(
            f"MR SMITH: We oppose it.{gap}({ahead}{thrown} on you.){gap}We do.", labels=SPEAKERS
        )
        told = [text.inner_label(text.find(said)[0]) for said in ("We oppose", "on you", "We do")]
        assert told == ["", thrown.partition(":")[0].partition(" (")[0].partition(" [")[0], ""]
    text = Text("MR SMITH: We stay (at 10:30, or see https://a.example/b).", labels=SPEAKERS)
    assert text.inner_label(text.find("or see")[0]) == ""
    text = Text("MR SMITH: We stay (So it is, I say: so).", labels=SPEAKERS)
    assert text.inner_label(text.find("I say: so")[0]) == ""
    text = Text("MR SMITH: We stay (she said: we stay too).", labels=SPEAKERS)
    assert text.inner_label(text.find("stay too")[0]) == ""
    text = Text("MR SMITH: We stay (Ms Jones: No) here (Ms Lee: Not so).", labels=SPEAKERS)
    assert text.inner_label(text.find("Not so")[0]) == "Ms Lee"
    text = Text(
        "MR SMITH: We stay. (Noes; Shout of Rep. MS JONES: No!) So do all.", labels=SPEAKERS
    )
    assert text.inner_label(text.find("No!")[0]) != ""
    assert text.inner_label(text.find("So do all")[0]) == ""
    text = Text("議長：賛成です。（山田君：反対！）港を閉じます。", labels=("議長",))
    told = [text.inner_label(text.find(said)[0]) for said in ("賛成", "反対", "港を閉じます")]
    assert told == ["", "山田君", ""]
    text = Text("MR SMITH: We stay. MS JONES: We go. (Mr Lee: Shame!) So it is.", labels=SPEAKERS)
    told = [text.inner_label(text.find(said)[0]) for said in ("We go", "Shame", "So it is")]
    assert told == ["MS JONES", "Mr Lee", "MS JONES"]
    text = Text("We stay (Ms Jones: No) here.")
    assert text.inner_label(text.find("stay (Ms Jones")[0]) == ""


@pytest.mark.parametrize(
    ("raw", "passage", "labels", "whole"),
    [
        ("38. Close it.\n\nJa!", "Ja!", (), True),
        ("38. Close it.\n\nJa!", "Ja", (), True),
        ("38. Close it.\n\nA!", "A", (), True),
        ("38. Close it.\n\nJa! Ja.", "Close", (), False),
        ("He said “Ja!” there.", "Ja", (), True),
        ("He said “Ja, «no»!” there.", "no", (), True),
        ("He said “Ja, no!” there.", "Ja", (), False),
        ("He said “No, ja!” there.", "ja", (), False),
        ("He said “…”: Ja there.", "Ja", (), False),
        ("“No.” He said “no, ‘Ja’ there.”", "Ja", (), False),
        ("He said Ja there.", "Ja", (), False),
        ("MR A: Ja!\nMS B: No, no.", "Ja", ("MR A", "MS B"), True),
        ("MR A: Ja, so.\nMS B: No, no.", "Ja", ("MR A", "MS B"), False),
    ],
)
def test_what_is_the_whole_of_something(
    raw: str, passage: str, labels: tuple[str, ...], whole: bool
) -> None:
    text = Text(raw, labels=labels)
    assert text.is_whole(text.find(passage)[0]) == whole
