"""Transcripts, dashes and block quotations: whose words a stretch is."""

import pytest

from standpoint.quotes import Text

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
    # What stands ahead of a label, or after it
    ("1. MR SMITH: We oppose it.\n(2) MS JONES: I support it.", SPEAKERS, (), TWO),
    ("12 MR SMITH: We oppose it.\nQ13 MS JONES: I support it.", SPEAKERS, (), TWO),
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
    ("MR SMITH (0:12)\nWe oppose it.\n\nMS JONES [1:15]:\nI support it.", SPEAKERS, (), TWO),
    ("Q. Why?\nA. Not by\nA. Smith.\nQ. So?", ("Q.", "A."), (),
     [("Q.", "Why?"), ("A.", "Not by A. Smith."), ("Q.", "So?")]),
    ("Q. Why not\n\nA. So it is", ("Q.", "A."), (), [("Q.", "Why not"), ("A.", "So it is")]),
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
    # Words go to nobody where no labels are listed
    ("MR SMITH: We oppose it.", (), ("MR SMITH",), []),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "labels", "narration", "expected"), TURNS)
def test_turns(
    raw: str, labels: tuple[str, ...], narration: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert turns(raw, labels, narration) == expected


UNLISTED = [
    ("MR SMITH: No.\n\nMS JONES: Yes.\nMR KAY: So.\nMS JONES: Yes.", ("MR SMITH",),
     [(3, "MS JONES"), (4, "MR KAY")]),
    ("MR SMITH: We oppose it\nMS JONES: I support it", ("MR SMITH",), [(2, "MS JONES")]),
    ("MR SMITH: No.\n\nMCKAY (Leeds): Yes.", ("MR SMITH",), [(3, "MCKAY")]),
    ("Mr Smith: No.\nMs Jones: Yes.", ("Mr Smith",), [(2, "Ms Jones")]),
    ("Mr Smith: No.\nThe Member for Leeds: Yes.", ("Mr Smith",), [(2, "The Member for Leeds")]),
    ("Mr Smith: No.\n\nNote: he left.", ("Mr Smith",), [(3, "Note")]),
    ("MR SMITH\nNo.\n\nMS JONES\nYes.", ("MR SMITH",), [(4, "MS JONES")]),
    # A form of address and a name, set otherwise than those that are listed
    ("MR SMITH: No.\n\nDR JONES\nYes.", ("MR SMITH",), [(3, "DR JONES")]),
    ("MR SMITH: No.\nDR JONES (Leeds)\nYes.", ("MR SMITH",), [(2, "DR JONES")]),
    ("MR SMITH: No.\n\n[DR JONES] Yes.", ("MR SMITH",), [(3, "DR JONES")]),
    ("Mr Smith: No.\n\nMs Jones (Leeds, Labour)\nYes.", ("Mr Smith",), [(3, "Ms Jones")]),
    ("MR SMITH: I wrote to\nMs Jones\nand she said no.", ("MR SMITH",), []),
    ("MR SMITH: No.\n\nHOUSING BILL\n\n[Mr Jones rises.]\n\nYes.", ("MR SMITH",), []),
    ("El señor Smith: No.\nLa señora Jones: Sí.", ("El señor Smith",), [(2, "La señora Jones")]),
    ("Mr Smith: No.\nAn hon. Member: Yes.", ("Mr Smith",), [(2, "An hon. Member")]),
    ("Mr Smith: No.\nMr al-Assad: Yes.", ("Mr Smith",), [(2, "Mr al-Assad")]),
    ("Mr Smith: No.\nMs d’Arcy: Yes.", ("Mr Smith",), [(2, "Ms d'Arcy")]),
    *(
        (f"Mr Smith: No.\n{name}: Yes.", ("Mr Smith",), [(2, name)])
        for name in ("Vice-president Jones", "The King's Advocate", "Co-chair", "Ben's Mother", "Mr 't Hooft",
                     "Mr van 't Hof")
    ),
    ("Mr Smith: Nein.\nDr. h. c. Thierse: Ja.", ("Mr Smith",), [(2, "Dr. h. c. Thierse")]),
    ("Mr Smith: No.\nThe Parliamentary Under-Secretary of State for the Home Department: Yes.",
     ("Mr Smith",),
     [(2, "The Parliamentary Under-Secretary of State for the Home Department")]),
    ("[MR SMITH] No.\n[MS JONES] Yes.", ("MR SMITH",), [(2, "MS JONES")]),
    ("[ MR SMITH ] No.\n[ MS JONES ] Yes.", ("MR SMITH",), [(2, "MS JONES")]),
    (f"[MR SMITH] No.\n[MS JONES] {'Yes. ' * 30}", ("MR SMITH",), [(2, "MS JONES")]),
    ("Lee: We left.\nRoy: So.", ("Smith",), [(1, "Lee"), (2, "Roy")]),
    ("MR SMITH: No.\n\nWe went on and on until\nMS JONES: Yes.", ("MR SMITH",), [(4, "MS JONES")]),
    ("司会：始めます。\n田中：賛成です。", ("司会",), [(2, "田中")]),
    ("السيد: لا.\n\nرئيس لجنة الشؤون الخارجية في البرلمان: نعم.", ("السيد",),
     [(3, "رئيس لجنة الشؤون الخارجية في البرلمان")]),
    ("president: No.\n\nthe vice president: Yes.", ("president",), [(3, "the vice president")]),
    ("Mr Smith: No.\nMR SMITH: Yes.", ("Mr Smith",), [(2, "MR SMITH")]),
    ("MR SMITH: No.\r\nMR KAY: So.", ("MR SMITH",), [(2, "MR KAY")]),
    ("Speaker 1: No.\nSpeaker 2: Yes.", ("Speaker 1",), [(2, "Speaker 2")]),
    # Marks of a name
    *(
        (f"{label}: מתנגד.\nח{mark}כ לוי (הליכוד): תומך.", (label,), [(2, 'ח"כ לוי')])
        for label, mark in (('היו"ר כהן', '"'), ("היו״ר כהן", "״"), ("כהן", '"'))
    ),
    ("MR SMITH: No.\nWILLIAM “BILL” JONES: Yes.", ("MR SMITH",), [(2, 'WILLIAM "BILL" JONES')]),
    ('Robert "Bob" Smith: No.\nJones: Yes.', ('Robert "Bob" Smith',), [(2, "Jones")]),
    ("Mr Smith: No.\nWilliam «Bill» Jones: Yes.", ("Mr Smith",), [(2, 'William "Bill" Jones')]),
    ('Mr Smith: No.\nHe said "no" Again: so.', ("Mr Smith",), []),
    ('Mr Smith: No.\nSay "No": so.', ("Mr Smith",), []),
    # Cast or set in another way than those that are listed, and yet a label
    ("Ms Jones: No.\n\nTHE CHAIRMAN: Order.\n\nMs Jones: No.", ("Ms Jones",), [(3, "THE CHAIRMAN")]),
    ("THE CHAIRMAN: Order.\n\nMr. Brown: Yes.\n\nMs. Lee: No.", ("THE CHAIRMAN",),
     [(3, "Mr. Brown"), (5, "Ms. Lee")]),
    ("[MR SMITH] No.\n\nMs Jones (Leeds): Yes.", ("MR SMITH",), [(3, "Ms Jones")]),
    ("MR SMITH: We oppose it.\n[Ms Jones:] Yes.", ("MR SMITH",), [(2, "Ms Jones")]),
    ("**Mr Smith:** No.\n\n**Ms Jones:** Yes.", ("**Mr Smith:**",), [(3, "Ms Jones")]),
    ("1. MR SMITH: No.\n2. MS JONES: Yes.\n3. MR SMITH: No.\n4. MS JONES: Yes.", ("MR SMITH",), [(2, "MS JONES")]),
    ("1. MR SMITH\n2. MS JONES\n\nMR SMITH\nNo.\n\nMS JONES\nYes.", SPEAKERS, [(1, "1. MR SMITH")]),
    ("Q. Why?\n\nA. So.\n\nTHE COURT. Order.", ("Q.", "A."), [(5, "THE COURT.")]),
    ("THE CHAIR: We love our harbour, our harbour.\nMr Lee: No.", ("THE CHAIR",), [(2, "Mr Lee")]),
    ("MS LEE: The port is in the law. We love the port.\nThe Chair: No.", ("MS LEE",), [(2, "The Chair")]),
    # With a full stop, where some are listed so
    ("Q. Did you\nsign it or not --\nTHE WITNESS. No.", ("Q.", "A."), [(3, "THE WITNESS.")]),
    *(
        (f"Mr. Roy. No.\n\n{name} Yes.", ("Mr. Roy.",), [(3, name)])
        for name in ("The Chairman.", "Secretary Bec.", "Ms. Bec [continuing].", "Senator Bec (of Ohio).")
    ),
    ("M. Roy. Non.\n\nM. Bec. …et vous le savez !", ("M. Roy.",), [(3, "M. Bec.")]),
    *(
        (f"M. Roy. Non.\n\n{name} Oui.", ("M. Roy.",), [(3, name)])
        for name in ("M. Jean Bec.", "M. J. P. Bec.", "Mme Le Bec.", "Mme Le Bec, rapporteure.", "M. le ministre.",
                     "M. le président de la commission des lois.", "Mme la présidente.", "Mme ROY.")
    ),
    ("Mr. Roy. No.\n\nMr. J.Lee. Yes.\n\nMr. J.P.Bec. Yes.", ("Mr. Roy.",), [(3, "Mr. J.Lee."), (5, "Mr. J.P.Bec.")]),
    ("Prof. Roy. No.\n\nProf. Lee. Yes.", ("Prof. Roy.",), [(3, "Prof. Lee.")]),
    ("M. Roy. Non.\n\nM. Bec.\nOui.", ("M. Roy.",), [(3, "M. Bec.")]),
    ("Mr. Roy. No.\n\nMr.\nLee came. Yes.", ("Mr. Roy.",), []),
    ("MR SMITH. No.\n\nMS JONES. Yes.", ("MR SMITH.",), [(3, "MS JONES.")]),
    ("SMITH. No.\n\nJONES. Yes.", ("SMITH.",), [(3, "JONES.")]),
    ("Mr. SMITH. No.\n\nMr. JONES of Ohio. Yes.", ("Mr. SMITH.",), [(3, "Mr. JONES of Ohio.")]),
    *(
        (f"{label} No.\n\n{line}", (label,), [])
        for label, line in (
            ("M. Roy.", "M. Bec est venu. Il a vu."), ("M. Roy.", "M. Bec. est venu."), ("M. Roy.", "M. Bec ! Oui."),
            ("M. Roy.", "Oui ! M. Bec. Il est venu."), ("M. Roy.", "Bo Bec – Oui."), ("Lee –", "Notre Dame. Oui."),
            ("Lee –", "Nous partons – Oui."), ("Roy Esq.", "Mr Jones. He came."), ("Roy Sr.", "Mr Jones. He came."),
            ("Roy B.", "Mr Jones. He came."), ("M. Roy.", "M. le maire, dit « non. Oui » parfois. Non."),
            *(("M. Roy.", f"M. le maire{mark} il est parti. Non.") for mark in (" !", "!", " ?", "?", " ;", ";", ", oui ;", ", oui !", ", non ?")),
            ("M. Roy.", "M. le « grand » maire est là. Non."),
            *(
                ("M. Roy.", f"M. le maire, « {said} ». Non.")
                for said in ("oui ! Non", "oui ? Non", "oui ; non", "à 5 heures", "oui : non")
            ),
            ("M. Roy.", "M. de la Tour est parti avec tous ses amis dans la nuit pour aller voir la mer. Oui."),
            ("M. Roy.", "Il est venu. Oui."), ("Mr. SMITH.", "Mr. President. I yield."), ("MR SMITH.", "NO. We did."),
            ("MR SMITH.", "NEVER. We did."), ("M. Roy.", "Notre Dame. Oui."),
            ("Mr Smith", "Mr Jones. He came."), ("Roy Jr.", "Mr Jones. He came."),
        )
    ),
    *(
        (f"Mr. SMITH. No.\n\n{name} Yes.", ("Mr. SMITH.", "The SPEAKER."), [(3, name)])
        for name in ("Mr. McCONNELL.", "Mr. DeFAZIO.", "Ms. DelBENE.")
    ),
    ("MR SMITH: No.\n\nJOHN DeFAZIO, of the: Yes.", ("MR SMITH",), [(3, "JOHN DeFAZIO, of the")]),
    ("MR SMITH. No.\nMr. Jones. No.\nMr. Bec. So.", ("MR SMITH.", "Mr. Jones."), [(3, "Mr. Bec.")]),
    *(
        (f"Mr. SMITH. No.\n\n{name} Yes.", ("Mr. SMITH.",), [(3, name)])
        for name in ("Mr. JONES.", "Mr. LI.", "Secretary JONES.", "The SPEAKER pro tempore.", "The CHAIR (Mr. LI).")
    ),
    ("The Chair. – Yes.\n\nAnn Lee (S&D). – No.", ("The Chair.",), [(3, "Ann Lee (S&D).")]),
    *(
        (f"The Chair. – We go on\nto the next of the items, and to the{blank}\nAnn Lee (S&D). – No.", ("The Chair.",), found)
        for blank, found in (("\n", [(4, "Ann Lee (S&D).")]), ("", []))
    ),
    ("The Chair. – Yes.\n\nAnn Lee (S&D). – No.", ("The Chair.", "Ann Lee"), [(3, "Ann Lee (S&D).")]),
    ("Голова. Дякую.\n\nПетренко А.В. Ні.\n\nИванов И. И. Да.", ("Голова.",), [(3, "Петренко А.В."), (5, "Иванов И. И.")]),
    ("Голова. Дякую.\n\nПетренко А.В. і Шевченко йдуть.", ("Голова.",), []),
    ("Голова. Дякую.\n\nМи бачили, Петренко А. В. Ні.", ("Голова.",), []),
    ("Голова. Дякую.\n\nЛі А. В.\nНі.", ("Голова.",), [(3, "Лі А. В.")]),
    ("Голова. Так.\nЯ бачив там і тут ще й пана\nПетренко А. В.\nВін пішов.", ("Голова.",), []),
    ("Sr. Ruiz.- Gracias.\n\nSra. Gil.- No.", ("Sr. Ruiz.-",), [(3, "Sra. Gil.-")]),
    ("Sr. Ruiz.- Gracias.\n\nAna Gil.- No.", ("Sr. Ruiz.-",), [(3, "Ana Gil.-")]),
    ("Ann Lee — No.\n\nBo Roy — Yes.", ("Ann Lee —",), [(3, "Bo Roy -")]),
    ("Lee – Non.\n\nRoy – Si.\n\nAnn Bec – Oui.", ("Lee –",), [(3, "Roy -"), (5, "Ann Bec -")]),
    ("LEE – Non.\n\nLE SOIR – Si.\n\nROY – Oui.", ("LEE –",), [(3, "LE SOIR -"), (5, "ROY -")]),
    ("◎市長（山田君）　反対する。\n◆鈴木委員　賛成か。", ("◎市長（山田君）",), [(2, "◆鈴木委員")]),
    ("知事　反対する。\n記者　なぜか。", ("知事",), [(2, "記者")]),
    ("知事　反対する。\n第一に　費用がかかる。", ("知事",), []),
    ("知事　反対する。\nまぁ　反対だ。\nごめん　反対だ。", ("知事",), []),
    ("知事　反対する。\n奈々　なぜか。\n記者1　なぜか。", ("知事",), [(2, "奈々"), (3, "記者1")]),
    ("知事\t反対する。\n記者\tなぜか。", ("知事",), [(2, "記者")]),
    ("ANN LEE  No.\n\nBO ROY\u00a0Yes.\n\nQ 5 of us.", ("ANN LEE",), [(3, "BO ROY")]),
    ("14.05 Anna Salo sd: Ei.\n14.07 Eero Aho ps: Kyllä.", ("Anna Salo sd",), [(2, "Eero Aho ps")]),
    ("ELNÖK: Igen.\n\nDR. NAGY ANNA igazságügyi miniszter: Nem.", ("ELNÖK",),
     [(3, "DR. NAGY ANNA igazságügyi miniszter")]),
    ("ANN LEE: No.\n\nTHE CHAIR said: no.\n\nMR ROY said: no.\n\nNATO said: no.", ("ANN LEE",), []),
    ("Ann Lee – No.\n\nRoy – We left – is bad.", ("Ann Lee –",), []),
    ("Ann Lee – No.\n\nBo Roy – and he left – is bad.", ("Ann Lee –",), []),
    ("BAŞKAN – Söz sizde.\n\nAYŞE YILMAZ (CHP) – Hayır.", ("BAŞKAN –",), [(3, "AYŞE YILMAZ (CHP) -")]),
    ("MR SMITH: No.\nMS JONES (York) – Yes.", SPEAKERS, [(2, "MS JONES (York) -")]),
    ("ANNA BERG (S):\nNej.\n\nPER HOLM (M) replik:\nJo.", ("ANNA BERG",), [(4, "PER HOLM")]),
    ("Anf. 12 ANNA BERG (S):\nNej.\n\nAnf. 13 PER HOLM (M) replik:\nJo.", ("ANNA BERG",), [(4, "PER HOLM")]),
    ("The Chair. – Yes.\n\nBo Lee (ID), Frage nach der „blauen Karte“. – Nein.", ("The Chair.",),
     [(3, 'Bo Lee (ID), Frage nach der "blauen Karte".')]),
    *(
        (f"Roy: Nein.\n\n{name}: Ja.", ("Roy",), [(3, name)])
        for name in (
            "Anna Lee, Bundesministerin für Umwelt, Naturschutz und nukleare Sicherheit",
            "Dr. Bo Lee, Parl. Staatssekretär beim Bundesminister des Innern", "Anna Lee, Minister for the environment",
        )
    ),
    *(
        (f"The Chair. – Yes.\n\n{name}. – No.", ("The Chair.",), [(3, f"{name}.")])
        for name in ("Ann in 't Lee (ALDE)", "Ann op de Lee (PPE)")
    ),
    # Somebody by an office, or many at once, by no name
    *(
        (f"{label} No.\n\n{name} Yes.", (label.rstrip(":"),), [(3, name.rstrip(":"))])
        for label, name in (
            ("Mr Roy:", "Some hon. members:"), ("Mr ROY:", "Opposition members:"), ("Ann Roy:", "Audience member:"),
            ("M. Roy.", "Plusieurs députés du groupe UC."), ("M. Roy.", "Une voix sur les bancs du groupe UC."),
            ("PRESIDENTE.", "Una voce dai banchi del gruppo PD."), ("PRESIDENTE.", "LAI."), ("PRESIDENTE.", "LI."), ("PRESIDENTE.", "ROSI."),
            ("PRESIDENTE.", "DR. LAI."), ("El señor ROY:", "Varios señores senadores:"),
            ("Anna Roy:", "Første visepresident Bo Lee:"), ("Anna Roy:", "Sosiaali- ja terveysministeri Bo Lee:"),
            ("Mevrouw Roy:", "De staatssecretaris van Financiën:"), ("Anna Roy:", "Bundesminister für Inneres Mag. Bo Lee:"),
            ("Bo Roy:", "Místopředseda vlády a ministr vnitra ČR Vít Lee:"), ("Bo Roy:", "Sekretarz Stanu w Ministerstwie Zdrowia Jan Lee:"),
            ("Mr. Roy.", "Several Members."), ("Mr. Roy.", "Lieutenant General Lee."), ("Mr. Roy.", "Attorney General Lee."),
            ("Mr. Roy.", "A Voice."), ("M. Roy.", "MM. Lee et Bec."), ("Ann Roy:", "Bo Lee, eerste minister:"),
            ("El diputado Roy:", "El presidente diputado Bo Lee:"), ("Poseł Roy:", "Głosy z sali:"), ("Sēdes vadītāja.", "A.Kalniņš (ZZS)."),
            ("Голова.", "Рой А. Б., фракція ЄР."),
        )
    ),
    ("Ann Roy (York)\nNo.\n\nMembers: Yes.", ("Ann Roy",), [(4, "Members")]),
    ("ANN ROY: No.\n\n(UNIDENTIFIED MALE): Yes.", ("ANN ROY",), [(3, "UNIDENTIFIED MALE")]),
    ("Anna Roy: Nej.\n\nUdenrigsministeren (Bo Lee): Ja.\n\nFjerde næstformand (Pia Lee): Ja.", ("Anna Roy",),
     [(3, "Udenrigsministeren"), (5, "Fjerde næstformand")]),
    *(
        (f"{label} No.\n\n{line}", (label.rstrip(":"),), [])
        for label, line in (
            ("Mr Roy:", "Some of the members said: no."), ("M. Roy.", "Plusieurs députés sont venus. Ils savent."),
            ("Anna Roy:", "Herr talman: nej."), ("Anna Roy:", "Til ministeren: nej."), ("Anna Roy:", "Aan de voorzitter: nee."),
            ("M. Roy :", "Monsieur le président : non."), ("M. Roy.", "Le groupe UC. Nous refusons."), ("M. Roy.", "Notre groupe. Non."),
            ("Anna Roy:", "Ministern sa det till mig: nej."), ("Bo Roy:", "Ministr vnitra to dobře ví: ne."),
            ("MR ROY:", "(at 10:30) and so: no."),
        )
    ),
    # What parts the brackets behind a name from the colon
    *(
        (f"{label}: No.\n\n{name}: Yes.", (label,), [(3, name)])
        for label, name in (
            ("Meyer Anna", "Roy Hans (V, BE), für die Kommission"), ("Roy Hans", "Roy Hans (V, BE), für die Kommission"),
            ("ANN LEE", "SEN. BO ROY (R), TEXAS"), ("ANN LEE", "BO ROY (R), COMMITTEE CHAIR"), ("ANN LEE", "BO ROY, (D) COMMITTEE CHAIR"),
        )
    ),
    ("Roy Hans: No.\n\nRoy Hans (V, BE), den alle kennen, sagte gestern im Rat und vor allen Leuten dort: nein.", ("Roy Hans",), []),
    ("Mevrouw Lee (SP):\nNee.\n\nDe heer Van Dijk (SP):\nJa.", ("Mevrouw Lee",), [(4, "De heer Van Dijk")]),
    ("M. Roy : Non.\n\nMme la présidente : Oui.", ("M. Roy",), [(3, "Mme la présidente")]),
    ("ELNÖK: Igen.\n\nNAGY ANNA, a képviselőcsoport részéről: Nem.", ("ELNÖK",),
     [(3, "NAGY ANNA, a képviselőcsoport részéről")]),
    ("ELNÖK: Igen.\n\nNAGY ANNA, a párt elnöke, a frakció nevében: Nem.", ("ELNÖK",),
     [(3, "NAGY ANNA, a párt elnöke, a frakció nevében")]),
    ("Y Llywydd: Diolch.\n\nRhun ap Iorwerth: Na.", ("Y Llywydd",), [(3, "Rhun ap Iorwerth")]),
    ("○山田委員長　始めます。\n○鈴木委員　反対する。", ("○山田委員長",), [(2, "○鈴木委員")]),
    ("ИВАНОВ И. И. Да.\n\nПЕТРОВ П. П. Нет.", ("ИВАНОВ И. И.",), [(3, "ПЕТРОВ П. П.")]),
    ("MS. PSAKI:  No.\n\nQ    Will he?", ("MS. PSAKI",), [(3, "Q")]),
    ("ANN LEE\tNo.\nBO ROY\tYes.", ("ANN LEE",), [(2, "BO ROY")]),
    ("Ann Lee\tNo.\nBo Roy\tYes.", ("Ann Lee",), [(2, "Bo Roy")]),
    ("Ann Lee (Lab) MP: No.\n\nBo Roy (Con) MP: Yes.", ("Ann Lee",), [(3, "Bo Roy")]),
    # Over two lines
    ("Mr Smith: No.\n\nMs Jones (Leeds and\nYork) (Lab): Yes.\n\nThe Secretary of State for the\nHome Department: Yes.", ("Mr Smith",),
     [(3, "Ms Jones"), (6, "The Secretary of State for the Home Department")]),
    ("Bo Roy (SPD):\nNein.\n\nAnn Lee, Parl. Staatssekretärin bei der Bundesministerin der\nJustiz:\nJa.", ("Bo Roy",),
     [(4, "Ann Lee, Parl. Staatssekretärin bei der Bundesministerin der Justiz")]),
    ("M. Bec. Non.\n\nM. Roy, ministre de l’intérieur et des\noutre-mer. Oui.", ("M. Bec.",),
     [(3, "M. Roy, ministre de l'intérieur et des outre-mer.")]),
    ("M. Bec. Non, dit-il à M. Roy et au\nMinistre. Il est là.", ("M. Bec.",), []),
    ("MR SMITH: No.\n\nHOUSING BILL\nANN LEE: Yes.", ("MR SMITH",), [(4, "ANN LEE")]),
    ("Mr Smith: No, and never at all.\n\nHousing Bill\nMs Lee: Yes.\n\nRoad Bill\nMr Smith: No.", ("Mr Smith",), [(4, "Ms Lee")]),
    ("Mr Smith: No.\n\nWe and Ann went on with all of the others to see\nParis: a city. News of\n\nAnn Lee: so.", ("Mr Smith",), [(6, "Ann Lee")]),
    # What only looks a little like one
    ("Mr Roy: No.\n\n4 Jul 2018 : Column 312\n\n4. Juli 2018: so.", ("Mr Roy",), []),
    ("Ann Lee\nYes\n\nBo Roy\n\nNever Again", ("Ann Lee", "Bo Roy"), []),
    ("M. Roy : Non.\n\nM. le maire répond : oui.", ("M. Roy",), []),
    ("ANN LEE: No.\nNATO  Allies left. I  Did.\nI  Did not.", ("ANN LEE",), []),
    ("ANNA BERG (S):\nNej.\n\nPer Holm (M) sa: Jo.", ("ANNA BERG", "Per Holm"), []),
    ("○위원장 홍길동  시작합니다.\n○○구청장도 반대했습니다.", ("○위원장 홍길동",), []),
    ("汪文斌：不行。\n\n第二：不行。\n\n一是：不行。", ("汪文斌",), []),
    ("Sra. Gil.- No.\n\nBuenos Aires, 5 de mayo.- Ayer.", ("Sra. Gil.-",), []),
    ("MR SMITH: We met in\nNew York: late.", ("MR SMITH",), []),
    ("MR SMITH: No.\n\nClause 5: it reads so.\n\nMonday 5 May: so.", ("MR SMITH",), []),
    ("MR SMITH: No.\n\n[Loud Applause]\n\nTen More Years\n\nSo.", ("MR SMITH",), []),
    ("Mr Smith: No. It is so:\nno way. And this\nis it: never.", ("Mr Smith",), []),
    ("Mr Smith: He went on and on\nuntil he got to the city of\nParis: a city.", ("Mr Smith",), []),
    ("Mr Smith: We oppose it\nMs Jones: I support it", ("Mr Smith",), [(2, "Ms Jones")]),
    ("Mr Smith: We oppose all of it.\nWe do\nMs Jones: So", ("Mr Smith",), [(3, "Ms Jones")]),
    ("MR SMITH: We met at\n10:30: late.\n\nWe said: no.", ("MR SMITH",), []),
    ("MR SMITH: No.\n\nNote: he left.", ("MR SMITH",), []),
    *(
        (f"Ann Lee: No.\n\n{line}: no.", ("Ann Lee",), [])
        for line in (
            "Mr Roy, I say it", "In Calais, we all said so", "In Calais, Ann Lee said of it", "Herr Roy, Sie und die Grünen sagen",
            "So, Ministers for all who came",
        )
    ),
    ("Mr Smith: No.\n“So Ms Kay: Yes.”", ("Mr Smith",), []),
    ("MR SMITH: No.\n[APPLAUSE]\nSo.", ("MR SMITH",), []),
    ("Mr Smith: No.\nOh! Mr Lee: so.", ("Mr Smith",), []),
    (f"司会：始めます。\n{'議長' * 21}：賛成です。", ("司会",), []),
    ("MR SMITH: See\n\nHTTP://x.org", ("MR SMITH",), []),
    (f"MR SMITH: No.\n\n{'NEVER ' * 15}AGAIN: we left.", ("MR SMITH",), []),
    ("president: No.\n\nand so we said: no.", ("president",), []),
    ("السيد: لا.\n\nوقال رئيس الوزراء في بيان له أمس: لا.", ("السيد",), []),
    ("司会：始めます。\n\n12：賛成です。", ("司会",), []),
    ("MR SMITH: No.\nMS JONES: Yes.", (), []),
    # What is listed, with a full stop for its colon, and what stands behind a circle like it
    ("Q: Why?\nA: We oppose it.\nQ. And you?\nA. I do.", ("Q", "A"), [(3, "Q."), (4, "A.")]),
    ("MR SMITH: We oppose it.\nMS JONES. I do not.", SPEAKERS, [(2, "MS JONES.")]),
    ("Mr Smith: We oppose it.\n\nMr Smith. I do.", ("Mr Smith",), [(3, "Mr Smith.")]),
    ("MR SMITH: We oppose it.\nMS JONES. is what they call her.", SPEAKERS, []),
    ("MR SMITH: We oppose it.\nMS JONES.\nI do not.", SPEAKERS, [(2, "MS JONES.")]),
    ("MR SMITH: No.\nWe spoke to her, and to\nMS JONES.\nShe left.", SPEAKERS, []),
    ("MR SMITH: We oppose it.\n\nMS JONES.- I do not.", SPEAKERS, [(3, "MS JONES.-")]),
    ("MR SMITH: We oppose it.\n\nWe heard MS JONES. She left.", SPEAKERS, []),
    ("○議長（山田君）　始めます。\n○首相（岸田君）　反対する。", ("○議長（山田君）",), [(2, "○首相（岸田君）")]),
    ("○위원장 홍길동  시작합니다.\n○김철수 위원  반대합니다.", ("○위원장 홍길동",), [(2, "○김철수 위원")]),
    ("議長：始めます。\n○首相（岸田君）　反対する。", ("議長",), []),
    ("○議長　始めます。\n○首相(岸田君)　反対する。\n○ 山　賛成です。", ("○議長",), [(2, "○首相(岸田君)"), (3, "○山")]),
    ("○議長　始めます。\n○林（大臣）　反対する。\n　○鈴木委員　賛成です。\n○首相（林）　反対する。", ("○議長",),
     [(2, "○林（大臣）"), (3, "○鈴木委員"), (4, "○首相（林）")]),
    ("○ 위원장  시작합니다.\n○ 김철수 위원  반대합니다.", ("○ 위원장",), [(2, "○ 김철수 위원")]),
    ("○議長　始めます。\n○費用、期間　反対する。\n○反対する。　次に進む。\n○", ("○議長",), []),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "labels", "unlisted"), UNLISTED)
def test_what_looks_like_a_label_and_is_not_listed(
    raw: str, labels: tuple[str, ...], unlisted: list[tuple[int, str]]
) -> None:
    assert list(Text(raw, labels=labels).unlisted) == unlisted


def test_a_label_over_two_lines_is_of_one_paragraph_with_its_words() -> None:
    text = Text(
        "MS JONES: No.\n\nMR SMITH (Leeds and\nYork): We do not.\nMS JONES:\nNo.", labels=SPEAKERS
    )
    assert [text.slice(one) for one in text.paragraphs] == [
        "MS JONES: No.", "MR SMITH (Leeds and York): We do not.", "MS JONES:", "No.",
    ]  # fmt: skip


def test_narration_is_no_label() -> None:
    raw = "MR SMITH: No.\n\nNOTE: he left.\n\nMR SMITH: No."
    assert Text(raw, labels=("MR SMITH",), narration=("NOTE:",)).unlisted == ()


def test_which_labels_and_which_narration_begin_a_line() -> None:
    raw = "MR SMITH: No.\n\nPause – so it is.\n\n[MS JONES] Yes."
    labels = ("MR SMITH:", "MS JONES", "THE CHAIR")
    text = Text(raw, labels=labels, narration=("Pause –",))
    assert text.labels_used == {"MR SMITH:", "MS JONES"}
    told = [text.begins(words) for words in ("Pause –", "MR SMITH", "so it", "Yes.", "Pause —")]
    assert told == [True, True, False, False, True]


def test_narration_below_a_heading_makes_no_label_of_that() -> None:
    raw = "Mr Smith: No.\n\nHome Affairs Committee\nNote: he left.\n\nMr Smith: No."
    assert Text(raw, labels=("Mr Smith",), narration=("Note:",)).unlisted == ()


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
        ("SMITH: We oppose", "MR SMITH", True),
        ("oppose it. MS JONES", "MR SMITH", True),
        ("oppose it. MS JONES: “No,”", "MR SMITH", True),
        ("Hall. MR SMITH: We", "", True),
        ("“No,” he said.", "MS JONES", False),
        ("he said. The sitting", "MS JONES", True),
        ("sitting was closed", "", False),
    ],
)
def test_the_turn_of_a_passage(passage: str, turn: str, leaves: bool) -> None:
    text = Text(TRANSCRIPT, labels=("MR SMITH", "MS JONES"), narration=("The sitting was",))
    (place,) = text.find(passage)
    assert text.place(place).turn == turn
    assert text.leaves_turn(place) == leaves


# (text, what is said) for a source whose dashes open direct speech
DASHES = [
    ("– Vi stänger aldrig lägret, säger ministern.", ["Vi stänger aldrig lägret"]),
    ("– Vi stänger det, säger hon. – Det är slut, ja.", ["Vi stänger det"]),
    ("– Vi stänger aldrig. Det är slut.", ["Vi stänger aldrig. Det är slut."]),
    ("– Vi stänger aldrig! säger hon.", ["Vi stänger aldrig!"]),
    ("– Vi stänger aldrig! Det är slut.", ["Vi stänger aldrig! Det är slut."]),
    ("– Nej! (skratt) Aldrig.", ["Nej! (skratt) Aldrig."]),
    ("– Varför? Vi stänger aldrig, säger han.", ["Varför? Vi stänger aldrig"]),
    ("– Nej … Vi stänger aldrig, säger han.", ["Nej … Vi stänger aldrig"]),
    ("– Varför … frågar han.", ["Varför …"]),
    ("– Vi stänger 9,4 läger, säger hon.", ["Vi stänger 9,4 läger"]),
    ("—No cerraremos —dijo él—. Nunca.", ["No cerraremos"]),
    ("— Мы не закроем, — сказал он.", ["Мы не закроем"]),
    ("– Nie zamkniemy – powiedział.", ["Nie zamkniemy"]),
    ("- Vi stänger aldrig, säger hon.", ["Vi stänger aldrig"]),
    ("Hon sa det.\n– Vi stänger.\n– Jo.", ["Vi stänger.", "Jo."]),
    ("– Vi\nstänger\naldrig, säger hon.\n\nSlut.", ["Vi stänger aldrig"]),
    ("—Vi stänger, säger hon.\n—Aldrig!\nSlut.", ["Vi stänger", "Aldrig!"]),
    ("Hon sa till\n—trots allt— att gå.\n\nSlut.", []),
    ("– Vi stänger\n\nHon gick, ja.", ["Vi stänger"]),
    ("Hon var – trots allt – där.", []),
    ("Hon sa till\n– trots allt – att gå.\n\nSlut.", []),
    ("Hon träffade\n– Anna – i huset.\n\nSlut.", []),
    ("Hon gick.\n– trots allt – hem.\n\nSlut.", []),
    ("-5 grader var det.", []),
    ("– Hon sa “nej, aldrig”, säger han.", ["Hon sa “nej, aldrig”"]),
    ("–", []),
    ("– Vi går; det är slut, säger han.", ["Vi går; det är slut"]),
    # Where no blank line parts a text, a line may begin a paragraph after a short word
    ("– Vi gör det. Ikinä.\nHan gick.\n– Jo.", ["Vi gör det. Ikinä.", "Jo."]),
    ("—Porque sí.\n—Pues no.", ["Porque sí.", "Pues no."]),
    ("– Vi gör det enl.\nÖverenskommelsen.", ["Vi gör det enl."]),
    ("– Vi gör det. Ikinä.\nHan gick.\n\n– Jo.", ["Vi gör det. Ikinä. Han gick.", "Jo."]),
    ("– Vi gör det enl.\növerenskommelsen och\nAnna.", ["Vi gör det enl. överenskommelsen och Anna."]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "said"), DASHES)
def test_what_a_dash_opens(raw: str, said: list[str]) -> None:
    text = Text(raw, "sv", speech="dash")
    assert [text.slice(stretch) for stretch in text.spoken.stretches] == said
    assert Text(raw, "sv").spoken.stretches == Text(raw, "sv").quotations


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("el", ["Γιατί φεύγετε;", "Φεύγουμε; Όχι"]),
        ("sv", ["Γιατί φεύγετε; ρώτησε εκείνος.", "Φεύγουμε; Όχι"]),
    ],
)
def test_a_greek_question_may_be_what_a_reporter_asks(language: str, said: list[str]) -> None:
    text = Text(
        "– Γιατί φεύγετε; ρώτησε εκείνος.\n\n– Φεύγουμε; Όχι, είπε.", language, speech="dash"
    )
    assert [text.slice(stretch) for stretch in text.spoken.stretches] == said


def test_a_label_behind_a_dash_begins_a_turn_also_where_dashes_open_speech() -> None:
    text = Text("MR A: Vi säger\n– MR B: Nej.", "sv", ("MR A", "MR B"), speech="dash")
    assert [turn.label for turn in text.turns] == ["MR A", "MR B"]


def test_after_what_a_dash_opens_a_reporter_may_come_in() -> None:
    raw = "– Vi stänger aldrig, säger hon.\n\nHon gick – trots allt – nu."
    text = Text(raw, "sv", speech="dash")
    assert text.spoken.resumed_at(text.find("säger hon")[0])
    assert not text.spoken.resumed_at(text.find("trots allt")[0])
    assert not Text(text.raw, "sv").spoken.resumed_at(text.find("säger hon")[0])


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
    text = Text("We stay (Ms Jones: No) here.")
    assert text.inner_label(text.find("stay (Ms Jones")[0]) == ""


BLOCK = (
    "They wrote:\n\n> We will strike until\n> it is closed.\n>\n>> We mean it.\n\nNo answer came."
)


def test_a_block_quotation_is_direct_speech_without_its_marks() -> None:
    text = Text(BLOCK, "en", speech="block")
    said = ["We will strike until it is closed.", "We mean it."]
    assert [text.typeset[s.start : s.end] for s in text.spoken.stretches] == said
    (place,) = text.find("> We will strike until\n> it is")
    assert place == text.find("We will strike until it is")[0]
    assert text.spoken.all_of(text.find("it is closed. We mean")[0])
    assert not text.spoken.any_of(text.find("No answer came")[0])
    assert (text.paragraph(place), text.line(place)) == (2, 3)
    assert text.raw[slice(*text.raw_span(place))] == "We will strike until\n> it is"
    assert text.slice(place) == "We will strike until it is"
    assert Text(BLOCK, "en").spoken.stretches == ()
    compared = Text("They stay > 5 years.", "en", speech="block")
    assert compared.slice(compared.find("> 5 years")[0]) == "> 5 years"
    plain = Text(BLOCK, "en")
    assert plain.slice(plain.find("until > it is")[0]) == "until > it is"


@pytest.mark.parametrize("mark", ["> ", ">"])
@pytest.mark.parametrize("end", ["", "\n\nThe end."])
def test_a_block_quotation_ends_with_its_marks_also_without_a_blank_line(
    end: str, mark: str
) -> None:
    text = Text(f"They wrote:\n{mark}We will strike.\nNo answer came.{end}", "en", speech="block")
    assert [text.slice(said) for said in text.spoken.stretches] == ["We will strike."]


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
