"""The sentence of a passage about the end of a page: over its notes, its foot and the next one's head."""

import pytest

from standpoint.quotes import Text
from tests.test_quotes_sentences import shown

BROKEN = "Die Gewerkschaft will nicht, dass das"


PAGES = [
    *(
        f"{BROKEN}{between}Lager geschlossen wird."
        for between in (
            "\n\n- 12 -\n\n", "\n\n12\n\n", "\n\nSeite 12 von 40\n\n", "\n\n12/40\n\nDIE GEWERKSCHAFT\n\n",
            "\n\nEN 12 EN\n\n", "\n\nA/RES/71/1\n\n17-12345 2/5\n\n", "\n\n2/5 17-12345\n\n", "\n\nJahresbericht 2018 12\n\n",
            "\n\n12 Bericht Calais 2018\n\n", "\n\n12 Die Gewerkschaft\n\n", "\n\nDie Gewerkschaft 12\n\n", "\n\nDie Gewerkschaft\n\n12\n\n", "\n\nDie Gewerkschaft\n\nxii\n\n", "\n\n1 May 2018 : Column 12WH\n\n", "\n\n\f\n", "\n\n\fDIE GEWERKSCHAFT\n\n",
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize("raw", PAGES)
def test_a_sentence_goes_on_over_the_end_of_a_page_also_with_a_capital(raw: str) -> None:
    whole = " ".join(raw.split())
    assert shown("de", raw, "Lager geschlossen wird") == whole
    assert shown("de", raw, "Gewerkschaft will nicht") == whole


@pytest.mark.parametrize("head", ["OFFICIAL", "Port Review 2018", "Sida {} (40)", "Ref. 7/2018"])
def test_a_sentence_goes_on_over_what_stands_again_and_again(head: str) -> None:
    ahead = "The ministers of the port say they shall not be asking"
    behind = "Britain to leave at once."
    heads = [head.format(number) for number in range(3)]
    raw = "\n\n".join((ahead, heads[0], behind, heads[1], "So be it.", heads[2], "The end."))
    assert "shall not" in shown("en", raw, "leave at once")
    once = "\n\n".join((ahead, heads[0], behind, "So be it."))
    assert "shall not" not in shown("en", once, "leave at once")


@pytest.mark.parametrize("end", ["\n\n14\n\n", "\n\n\f", "\n\n- 14 -\n\n\f"])
def test_at_the_end_of_a_page_an_abbreviation_ends_no_sentence(end: str) -> None:
    raw = f"So! They will not, said the Rev.{end}Jones of Leeds, close it! So be it."
    for passage in ("close it", "will not"):
        assert shown("en", raw, passage) == " ".join(raw.split()).removeprefix("So! ").removesuffix(
            " So be it."
        )
    raw = f"They will not close the camp.{end}Jones of Leeds will."
    assert shown("en", raw, "Leeds will") == "Jones of Leeds will."


def test_a_page_that_ends_farther_on_ends_none_here() -> None:
    raw = "They will not, said the Rev.\n\nJones of Leeds, close it!\n\n\fSo be it."
    assert shown("en", raw, "close it") == "Jones of Leeds, close it!"


@pytest.mark.parametrize("further", ["das alte Lager", "Lager"])
@pytest.mark.parametrize(
    "between",
    [
        "© 2018 Die Gewerkschaft. Alle Rechte vorbehalten. 14\n\n",
        "14\nDie Gewerkschaft\n",
        "- 14 -\nDie Gewerkschaft\n",
    ],
)
def test_a_foot_of_sentences_and_a_head_without_a_blank_line_part_none(
    between: str, further: str
) -> None:
    raw = f"So! Die Gewerkschaft in Calais will wirklich nicht, dass\n\n{between}{further} offen bleibt! Gut!"
    assert shown("de", raw, "offen bleibt").startswith("Die Gewerkschaft in Calais will")
    assert shown("de", raw, "wirklich nicht").endswith("offen bleibt!")


@pytest.mark.parametrize(
    "head",
    [
        "Deutscher Bundestag – 19. Wahlperiode – 3 – Drucksache 19/1234", "Channel crossings, migration and asylum 27",
        "Drucksache 19/1234 – 4 – Deutscher Bundestag – 19. Wahlperiode", "HC 705 12", "12 HL Paper 45",
        "Deutscher Bundestag – 19. Wahlperiode – 12. Sitzung. Berlin, Freitag, den 2. Februar 2018\n\n1025",
        "29.6.2013 EN Official Journal of the European Union L 180/31", "12 Annual Report 2018/19", "12\tCM(2018)5",
        "RR\\123EN.docx 12/34 PE612.345v02-00", "Stellungnahme vom 3. Mai 2018 Seite 12", "S. 12", "12 / 40", "- Seite 12 -",
    ],
)  # fmt: skip
def test_a_line_that_is_cut_goes_on_over_the_running_head_of_a_page(head: str) -> None:
    raw = f"So ist es. Die Gewerkschaft will nicht, dass das alte\n\n{head}\n\nLager geschlossen wird."
    assert shown("de", raw, "Lager geschlossen").startswith("Die Gewerkschaft will nicht, dass")


@pytest.mark.parametrize(
    "below",
    [
        "3 May 2018", "London, 3 May 2018", "12 May 2018, 10:15", "Published 10:30, 3 May 2018", "3 min read",
        "Fri 4 May 2018 16.20 BST", "Le 3 mai 2018 à 10h30", "By Ann Lee\n\nTuesday 3 May 2018",
    ],
)  # fmt: skip
def test_a_headline_with_a_day_below_it_is_cut_by_no_page(below: str) -> None:
    raw = f"Union opposes the levy and will not pay a penny of it\n\n{below}\n\nThe minister is for it."
    assert "Union" not in shown("en", raw, "minister is")


def test_a_head_in_capitals_is_cut_by_no_page() -> None:
    raw = "They left.\n\n3\n\f\nHARBOUR COUNCIL PAPER 7 ON THE NEW CAMPS 2020\n\n2 The port and more\n\nWe oppose it."
    assert shown("en", raw, "oppose it") == "We oppose it."


NOTES = "1 Siehe Müller.\n\n"


@pytest.mark.parametrize(
    "between",
    [
        "1 Siehe Müller.\n2 Ebd., S. 4.\n\n13\n\nLager", "1 Siehe Müller.\n\n2 Ebd.\n\n13\n\nlagern", "* Siehe Müller.\n\n\fLager",
        "____________\n\n[1] Siehe Müller 2020.\n\nJahresbericht 2023 | 13\n\nLager", "³ Siehe Müller.\n\nlagern",
        "1 Siehe Müller.\n\n13\n\nDie Gewerkschaft\n\nLager", "1 Siehe Müller.\n\n13\n\nBericht 2018\n\nDie Gewerkschaft\n\nLager",
        f"{NOTES * 7}13\n\nLager", f"{NOTES * 8}lagern", "13\n\n1 Siehe Müller.\n\nLager",
    ],
)  # fmt: skip
def test_a_sentence_goes_on_over_the_notes_at_the_foot_of_a_page(between: str) -> None:
    raw = f"So ist es. Sie will nicht, dass die\n\n{between} geschlossen werden. Gut."
    last = between.split()[-1]
    for passage in (f"{last} geschlossen werden", "Sie will nicht"):
        assert shown("de", raw, passage).startswith("Sie will nicht, dass die")
        assert shown("de", raw, passage).endswith("geschlossen werden. Gut.")
    assert shown("de", raw, "So ist es") == "So ist es."


@pytest.mark.parametrize("heads", ["A\n\nB\n\nC", "Die Gewerkschaft " * 4])
def test_so_many_heads_or_so_long_ones_no_page_has(heads: str) -> None:
    raw = f"Sie will nicht, dass die\n\n1 Siehe Müller.\n\n13\n\n{heads}\n\nLager schließen. Gut."
    assert "nicht" not in shown("de", raw, "Lager schließen")


@pytest.mark.parametrize("hyphen", ["-", "‐"])
def test_a_word_that_a_paragraph_s_end_breaks_goes_on_also_with_a_capital(hyphen: str) -> None:
    raw = f"Sie will nicht, dass die Bundes{hyphen}\n\nRegierung geht."
    assert shown("de", raw, "Regierung geht").startswith("Sie will nicht")
    for dash in ("–", " —"):
        cut = f"Sie will nicht, dass die{dash}\n\nRegierung geht."
        assert shown("de", cut, "Regierung geht").startswith("Sie will nicht")
    ended = f"Sie will sie nicht {hyphen}\n\nRegierung geht."
    assert shown("de", ended, "Regierung geht") == "Regierung geht."


@pytest.mark.parametrize(
    "between",
    ["1 Siehe Müller.\n\n13\n\nLager", "1 Siehe Müller.\n\nLager", "Mehr dazu.\n\n13\n\nLager"],
)
def test_notes_part_what_has_an_end_and_are_known_by_their_marks(between: str) -> None:
    raw = f"Sie will die Lager{'.' if between[0] == '1' and '13' in between else ''}\n\n{between} schließen. Gut."
    sentence = shown("de", raw, f"{between.split()[-1]} schließen")
    assert "Sie will" not in sentence


@pytest.mark.parametrize("behind", ["", "\n\nGut."])
def test_notes_part_what_another_speaker_says(behind: str) -> None:
    raw = "Sie will nicht, dass die\n\n1 Siehe Müller.\n\n13\n\nMR SMITH: Lager schließen."
    told = shown("de", f"{raw}{behind}", "Lager schließen", ("MR SMITH",))
    assert told == "MR SMITH: Lager schließen."


def test_what_another_speaker_begins_goes_on_over_a_page_alone() -> None:
    raw = "LEE: We shall not be asking\n\nROY: No\n\n13\n\nBritain to leave."
    assert shown("en", raw, "Britain to leave", ("LEE", "ROY")) == "ROY: No 13 Britain to leave."


HEAD = "Rat der Stadt – 19. Wahlperiode – {}. Sitzung. Rönnebaum, Freitag, den 3. März 2023"
TOP = f"{HEAD.format(1)}\n\n5\n\n(A)\n\n(C)\n\nAnna Lee"
"""The top of a page of minutes, on which a speaker's name is set again."""
MINUTES = f"""Anna Lee (Linke):
Herr Präsident! Wir werden das nicht, das sage ich Ihnen ganz klar, dem

{{}}

Hafen am Ort überlassen. Das bleibt so.

Ben Roy (Mitte):
Es geht nicht um die Frage, ob wir allen

{HEAD.format(2)}

6

Ben Roy

(A)

(C)

Anträgen zustimmen.

(B)

(D)

{HEAD.format(3)}

7
"""


@pytest.mark.parametrize("foot", ["", "(B)\n\n(D)\n\n"])
def test_a_speaker_goes_on_over_the_end_of_a_page_of_minutes(foot: str) -> None:
    raw, labels = MINUTES.format(foot + TOP), ("Anna Lee", "Ben Roy")
    assert not Text(raw, "de", labels).unlisted, "the head of a page is no label"
    first = shown("de", raw, "Hafen am Ort überlassen", labels)
    assert first.startswith("Wir werden das nicht")
    assert first.endswith("Anna Lee Hafen am Ort überlassen.")
    second = shown("de", raw, "Anträgen zustimmen", labels)
    assert second.startswith("Ben Roy (Mitte): Es geht nicht um die Frage")
    assert shown("de", raw, "Das bleibt so", labels) == "Das bleibt so."
    few = raw[raw.index("Ben Roy (Mitte)") :]  # in which the head stands twice
    short = "Ben Roy: Es geht nicht darum, ob wir allen\n\n\fBen Roy\n\nAnträgen zustimmen.\n\nAnna Lee: Gut."
    for one in (few, short):
        assert "Es geht nicht" in shown("de", one, "Anträgen zustimmen", labels)
        assert shown("de", one, "Es geht nicht", labels).endswith("Anträgen zustimmen.")


@pytest.mark.parametrize("head", ["DEBATE {}: The port", "SITTING {}:", "MR PRESIDENT {}"])
def test_what_looks_like_a_label_with_other_numbers_is_the_head_of_a_page(head: str) -> None:
    said = "MR SMITH: The camp stays.\n\nMS LEE: It does not.\n\n{}\n\n"
    labels = ("MR SMITH", "MS LEE")
    few, many = (Text("".join(said.format(head.format(n)) for n in range(most)), "en", labels)
                 for most in (2, 3))  # fmt: skip
    assert (len(few.unlisted), len(many.unlisted)) == (2, 0)
    heads = "".join(f"{head.format(n)}\n\nMR SMITH: So.\n\n" for n in range(3))
    assert [label for _, label in Text(f"{heads}MR ROY: No.", "en", labels).unlisted] == ["MR ROY"]


@pytest.mark.parametrize("head", ["12", "12\n\nDIE GEWERKSCHAFT", "Die Gewerkschaft\n\n– 12 –"])
def test_what_a_page_s_end_parts_from_a_passage_is_shown_behind_it(head: str) -> None:
    raw = f"Sie will das Lager\n\n{head}\n\nam Montag nicht schließen! Gut."
    assert shown("de", raw, "will das Lager").endswith("am Montag nicht schließen!")


@pytest.mark.parametrize(
    ("raw", "passage", "sentence"),
    [
        ("They left the camp.\n\n12\n\nThe port stays.", "port stays", "The port stays."),
        ("They left the camp.\n\n12", "left the camp", "They left the camp."),
        ("They closed the camp at Calais\n\n12\n\nThen they went. It stays.", "It stays", "It stays."),
        ("The Camp at Calais Stays\n\n16 May 2018\n\nThe port stays.", "port stays", "The port stays."),
        ("The Camp at Calais Stays\n\n3 min read\n\nThe port stays.", "port stays", "The port stays."),
        ("Camps\n\n12\n\nFences\n\n13\n\nWalls", "Fences", "Fences"),
        ("The Camp at Calais and the Port\n\nThe port stays.", "port stays", "The port stays."),
        ("they met.\n\nThe Camp at Calais Stays\n\n16 May 2018\n\nThe port stays.", "port stays", "The port stays."),
        ("The Camp Stays\n\nThe port stays.\n\nA.\n\nB.\n\nC.\n\nand so on.", "port stays", "The port stays."),
        ("They closed the camp at Calais\n\nIt was on Monday.\n\n12\n\nThe port stays.", "on Monday", "It was on Monday."),
        ("They closed the camp at Calais\n\nThe whole of the union and its members in the town and in the port left\n\n12\n\nFrance.",
         "the union", "The whole of the union and its members in the town and in the port left 12 France."),
        ("We reject:\n\n1. Camps\n\n2. Fences\n\nNext.", "We reject", "We reject: 1. Camps"),
        ("12\n\nThe port stays.\n\nThey left the camp at Calais", "port stays", "The port stays."),
        ("The Camp at Calais Stays\n\nA\n\nB\n\nC\n\nD\n\n12\n\nThe port stays.", "port stays", "The port stays."),
        ("We want the following things:\n\n1. New camps\n\n2. Fences", "New camps",
         "We want the following things: 1. New camps"),
    ],
)  # fmt: skip
def test_no_page_ends_after_a_finished_line_nor_at_a_number_in_a_list(
    raw: str, passage: str, sentence: str
) -> None:
    assert shown("en", raw, passage) == sentence


@pytest.mark.parametrize(
    "aside", ["", "\n(Beifall)", "\n(Bo Roy [CDU]: Nein! –\nZuruf von links: Doch!)"]
)
def test_no_sentence_ends_in_a_head_that_holds_a_full_stop(aside: str) -> None:
    heads = [
        f"Parlament – 20. Wahlperiode – 32. Sitzung. Berlin, Freitag, den 2. März 2018    {number}"
        for number in (7, 8)
    ]
    raw = (
        f"Die Sitzung soll offen sein! Das Lager soll nicht,{aside}\n{heads[0]}\n(A)\n(B)\nwie die Regierung will, schließen!\n"
        f"Menschen helfen allen!\n{heads[1]}\nSo sei es."
    )
    assert "soll nicht" in shown("de", raw, "schließen")
    assert shown("de", raw, "helfen allen") == "Menschen helfen allen!"


def test_lines_that_hold_different_numbers_and_full_stops_head_no_pages() -> None:
    raw = "They left in 2018. We did not.\nOthers came in 2019. So did we."
    assert shown("en", raw, "We did not") == "We did not."
    text = Text("Camp 1 is full.\nCamp 2 is full.", "en")
    assert text.paragraph(text.find("Camp 2 is")[0]) == 2
