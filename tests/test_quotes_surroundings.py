"""The sentence of a passage in a list, from what governs it, and about the end of a page."""

import pytest

from standpoint.quotes import Text, items
from tests.test_quotes_sentences import shown


@pytest.mark.parametrize(
    ("governs", "parting"),
    [("We do not support:", "\n"), ("We do not support:", "\n\n"), ("It is not true that", "\n\n")],
)
@pytest.mark.parametrize("item", ["- the camp {}", "• The camp {}.", "(a) The camp {}"])
def test_a_list_is_shown_from_what_governs_it(governs: str, parting: str, item: str) -> None:
    items = parting.join(item.format(number) for number in range(1_000))
    text = Text(f"{governs}{parting}{items}{parting}Then more.", "en")
    (place,) = text.find("camp 999")
    assert text.slice(text.sentence(place)).startswith(governs)


# (language, text, passage, what governs the list that it stands in)
GOVERNED = [
    # Items of several sentences, each paragraph, each line, and within a paragraph
    ("en", "We reject:\n\n1. New camps. They are cruel.\n\n2. Larger fences.", "Larger fences", "We reject:"),
    ("en", "We reject:\n- New camps. They are cruel.\n- Larger fences.", "Larger fences", "We reject:"),
    ("en", "We reject: 1. New camps. They are cruel. 2. Larger fences.", "Larger fences", "We reject:"),
    ("en", "So.\n\nYes! We met! We reject: 1. Camps. They are cruel. 2. Larger fences.", "Larger fences", "We reject:"),
    ("en", "Yes. We reject:\n1. New camps! They are cruel!\n2. Larger fences!", "Larger fences", "We reject:"),
    ("zh", "我们反对：\n（一）新营地。太残忍。\n（二）高围栏。", "高围栏", "我们反对："),
    ("zh", "我们反对：\n第一，新营地。太残忍。\n第二，高围栏。", "高围栏", "我们反对："),
    ("es", "Rechazamos:\n\n1.º Campos. Son crueles.\n\n2.º Vallas más altas.", "Vallas más", "Rechazamos:"),
    # Items of several paragraphs
    ("en", "We reject:\n\n- Camps. Never.\n\nThey are cruel.\n\n- Larger fences.", "Larger fences", "We reject:"),
    ("en", "We reject:\n\n(a) Camps.\n\nThey are cruel.\n\nWe saw them.\n\n(b) Larger fences.", "Larger fences",
     "We reject:"),
    ("en", "We reject:\n\n9. Camps.\n\nSo.\n\n10. Walls.\n\nSo.\n\n11. Larger fences.", "Larger fences", "We reject:"),
    ("en", "We reject:\n\n(iv) Camps.\n\nSo.\n\n(v) Larger fences.", "Larger fences", "We reject:"),
    # A list within a list
    ("en", "2. We reject:\n\n(a) Camps. All of them.\n\n(b) Larger fences.\n\n3. So be it.", "Larger fences",
     "2. We reject:"),
    # A sentence with an end says that a list comes
    ("en", "Yes. We reject the following.\n\n1. Camps! Never!\n\n2. Larger fences.", "Larger fences",
     "We reject the following."),
    ("de", "Wir lehnen Folgendes ab.\n\n- Neue Lager\n\n- Höhere Zäune", "Höhere Zäune", "Wir lehnen"),
    ("ja", "次の事項に反対する。\n(1) 収容所の閉鎖\n(2) 予算の増額", "予算の増額", "次の事項に反対する。"),
    ("ko", "다음 각 호의 행위를 하여서는 아니 된다.\n1. 수용소 폐쇄\n2. 예산 증액", "예산 증액", "다음 각 호"),
    ("ko", "성명\n\n다음 각 호에 반대한다.\n1. 항만 폐쇄. 부당하다.\n2. 예산 증액", "예산 증액", "다음 각 호"),
    ("en", "Yes. We reject the following. 1. Camps! Never! 2. Larger fences.", "Larger fences",
     "We reject the following."),
    # A finished sentence near by, or a heading, does not say so
    ("en", "Yes! We oppose three measures.\n\n1. Camps!\n\n2. Larger fences.", "Larger fences", "We oppose three"),
    ("en", "Yes! We oppose three measures.\n\n1. Camps!\n\n2. Larger fences.", "Camps", "We oppose three"),
    ("de", "Ja! Wir lehnen drei Maßnahmen ab.\n- Lager!\n- Höhere Zäune", "Höhere Zäune", "Wir lehnen"),
    ("fr", "Oui ! Nous refusons ces mesures.\n\na) Un camp !\n\nNon !\n\nb) Un mur.", "Un mur", "Nous refusons"),
    ("en", "WHAT WE REJECT\n\n1. Camps! They are cruel!\n\n2. Larger fences.", "Larger fences", "WHAT WE REJECT"),
    ("en", "No!\n\nWhat we reject\n\n- Larger fences.\n\nSo be it.", "Larger fences", "What we reject"),
    ("en", "Yes! It is no view of ours that\n\n[ ] Camps are bad.\n[x] Fences are good.", "Fences are", "It is no view"),
    # Items of which the lines are one paragraph, for there are blank lines elsewhere
    ("de", "Ja! Wir glauben nicht, dass\n\n- Lager voll sind! Nein!\n- Zäune nützen.", "Zäune nützen", "Wir glauben nicht"),
    *(
        ("en", f"So! It left! It is not true that\n{one} Camps work. They do.{part}{two} Fences work. They do.{part}{three} Walls work.\n\nNo!",
         "Walls work", "It is not true that")
        for one, two, three in ("---", "•••", ("1.", "2.", "3."), ("(a)", "(b)", "(c)"), ("Firstly,", "Secondly,", "Thirdly,"), ("#1", "#2", "#3"),
                                ("No. 1:", "No. 2:", "No. 3:"))
        for part in ("\n", "\n\n")
    ),
    *(
        (language, f"Ja! So!\n\nNon, no, nein\n\n{one}, le camp!\n\n{two}, le port!", "le port", "Non, no, nein")
        for language, one, two in (("de", "Erstens", "Zweitens"), ("fr", "Premièrement", "Deuxièmement"), ("es", "Primero", "Segundo"))
    ),
    # Items that are quotations
    ("en", "Yes! We reject:\n\n“New camps.”\n\n“Larger fences.”", "Larger fences", "We reject:"),
    ("en", "Yes! We reject:\n“New camps!”\n“Larger fences!”", "Larger fences", "We reject:"),
    # Items that have lost their marks
    ("en", "Yes. We reject:\n\nNew camps\n\nOld camps\n\nLarger fences.", "Larger fences", "We reject:"),
    ("ja", "次に反対する：\n\n収容所の閉鎖\n\n港の閉鎖\n\n予算の増額", "予算の増額", "次に反対する："),
]  # fmt: skip


@pytest.mark.parametrize(("language", "raw", "passage", "governs"), GOVERNED)
def test_an_item_is_shown_from_what_governs_it(
    language: str, raw: str, passage: str, governs: str
) -> None:
    assert shown(language, raw, passage).startswith(governs)


@pytest.mark.parametrize(
    ("raw", "passage", "sentence"),
    [
        ("We reject:\n\n1. Camps. Never.\n\n2. Larger fences.\n\nWe left.", "We left", "We left."),
        ("We reject: 1. Camps! 2. Larger fences! Then we left.", "we left", "Then we left."),
        (
            "1. We reject:\n\n(a) Camps! Never!\n\n2. We met! We sat!\n\n3. We left.",
            "We left",
            "We sat! 3. We left.",
        ),
        ("We met in the following year.\n\nWe left.", "We left", "We left."),
        ("We reject:\n\n1. Camps.\n\nSo.\n\n1. We left.", "We left", "1. We left."),
        ("We reject:\n\n- Camps.\n\nSo.\n\n• We left.", "We left", "• We left."),
        ("We reject:\n\n- Camps.\n\nA.\n\nB.\n\nC.\n\n- We left.", "We left", "- We left."),
        ("We met them:\n\nThey sat.\n\n- We left.", "We left", "- We left."),
        ("We reject:\n\nCamps\n\nWalls.\n\nWe left.", "We left", "We left."),
        (f"We reject:\n\nCamps\n\n{'Walls ' * 30}\n\nWe left.", "We left", "We left."),
        (
            f"We reject:\n\nCamps\n\nWe left {'them ' * 30}",
            "We left",
            f"We left {'them ' * 30}".strip(),
        ),
        ("We met them.\n\n2. They sat.\n\n3. We left.", "We left", "3. We left."),
    ],
)
def test_what_comes_after_a_list_or_alone_is_not_governed(
    raw: str, passage: str, sentence: str
) -> None:
    assert shown("en", raw, passage) == sentence


def test_what_says_by_no_sign_that_a_list_comes_is_shown_where_it_is_near() -> None:
    raw = "We reject these.\n\n1. Camps! {}\n\n2. Larger fences."
    near, far = (raw.format("They are cruel! " * count) for count in (20, 200))
    assert shown("en", near, "Larger fences").startswith("We reject these.")
    assert shown("en", far, "Larger fences") == "2. Larger fences."


# How the second item of a list begins, after the first
MARKS = [
    "1. {} 2. {}", "1) {} 2) {}", "1){} 2){}", "(1){} (2){}", "1.{} 2.{}", "1 - {} 2 - {}", "1: {} 2: {}",
    "1/ {} 2/ {}", "1a) {} 1b) {}", "A - {} B - {}", "I - {} II - {}", "A.1 {} A.2 {}", "Article 1. {} Article 2. {}",
    "Art. 1 {} Art. 2 {}", "Recommendation 1: {} Recommendation 2: {}", "Option A. {} Option B. {}",
    "1️⃣ {} 2️⃣ {}", "❶ {} ❷ {}", "Ø {} Ø {}", "Ÿ {} Ÿ {}", "-- {} -- {}", "-> {} -> {}", "ㅇ {} ㅇ {}",
    "א' {} ב' {}", "١ـ {} ٢ـ {}", "أ- {} ب- {}", "가. {} 나. {}", "一　{} 二　{}", "１　{} ２　{}", "イ　{} ロ　{}",
    "(ア){} (イ){}", "(一){} (二){}", "（一）{} （二）{}", "㈠{} ㈡{}", "第一,{} 第二,{}", "其一，{} 其二，{}", "一是{} 二是{}",
    "甲、{} 乙、{}", "一、{} 二、{}", "——{} ——{}", "1.{} 2.{}",
]  # fmt: skip


@pytest.mark.parametrize("marks", MARKS)
def test_an_item_is_known_by_its_mark(marks: str) -> None:
    first, _, second = marks.partition("{} ")
    unspaced = any("\u3000" <= character < "\ua000" for character in marks)
    ahead, item, last = (
        ("反対する。", "港！港！", "営地。")
        if unspaced
        else ("We reject it.", "Port! Port!", "Camps.")
    )
    raw = f"{ahead}\n\n{first}{item}\n\n{second.format(last)}"
    assert shown("", raw, last.strip("。.") + last[-1]).startswith(ahead)
    alone = f"{ahead}\n\n{last}"
    assert shown("", alone, last) == last


@pytest.mark.parametrize(
    "sentence",
    [
        "No. We do not.", "In 2018, we left.", "3.5 million left.", "12 people left.", "2-year-olds left.", "A man left.",
        "10 – 15 men left.", "1,000 men left.", "10–15 people left.", "2018. It was cold.", "1:30 is late.", "二人は反対した。", "イタリアは反対した。",
        "U.S. forces left.", "16 May 2018 was cold.", "“We left.”", "A's men left.",
    ],
)  # fmt: skip
def test_what_begins_a_sentence_is_no_mark_of_an_item(sentence: str) -> None:
    assert not items.is_item(sentence)


@pytest.mark.parametrize("dash", ["– ", "—", "―"])  # of Spanish no space is behind it
def test_direct_speech_is_no_item_of_what_stands_ahead(dash: str) -> None:
    for end in ("", "\nHon gick."):
        raw = f"Hon sa:\n{dash}Nej! Aldrig!\n{dash}Vi stänger det.{end}"
        text = Text(raw, "sv", speech="dash")
        (place,) = text.find("Vi stänger det")
        assert text.slice(text.sentence(place)) == f"{dash}Vi stänger det."
    text = Text("Hon sa:\n\n– Nej!", "sv", speech="dash")
    assert text.slice(text.sentence(text.find("Nej")[0])) == "– Nej!"


def test_where_dashes_open_speech_what_has_none_goes_on() -> None:
    text = Text("Hon vill inte\n\nstänga lägret.", "sv", speech="dash")
    assert text.slice(text.sentence(text.find("lägret")[0])) == "Hon vill inte stänga lägret."


# (raw, passage of a quotation over several paragraphs, what is shown)
OVER = [
    ("He left. Macron denied that “the camp stays. So it is.\n\n“The port is shut. We know.” He left.", "port is shut",
     "Macron denied that “the camp stays. So it is. “The port is shut. We know.”"),
    ("He left. Macron denied that “the camp stays. So it is.\n\n“The port is shut. We know.” He left.", "So it is",
     "Macron denied that “the camp stays. So it is."),
    ("“The camp stays. They know it.\n\n“The port is shut. They know it.” He left.", "port is shut", "“The port is shut. They know it.”"),
    ("He left.\n\n“The camp stays. They know it.\n\n“The port is shut. They know it.” He left.", "port is shut",
     "“The port is shut. They know it.”"),
    ("He left. “The port is shut. We know.\n\n“The camp stays. So it is,” Macron never said. They left.", "port is shut",
     "“The port is shut. We know. “The camp stays. So it is,” Macron never said."),
    ("He left. Macron never said:\n\n“The camp stays!\n\nThe port is shut. We know.”\n\nThey left.", "port is shut",
     "Macron never said: “The camp stays! The port is shut. We know.”"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "passage", "sentence"), OVER)
def test_what_is_said_of_a_quotation_goes_for_all_its_paragraphs(
    raw: str, passage: str, sentence: str
) -> None:
    assert shown("en", raw, passage) == sentence


@pytest.mark.parametrize(
    ("language", "raw", "passage", "said"),
    [
        ("ja", "首相は来た。\n\n「港を閉じる。\n\n「収容所を残す」と首相は述べていない。", "港を閉じる", "首相は述べていない。"),
        ("ar", "جاء الوزير.\n\n”لن نغلق الميناء.\n\n”ولن نوقع“ لم يقل الوزير هذا.", "لن نغلق الميناء", "لم يقل الوزير هذا."),
    ],
)  # fmt: skip
def test_what_is_said_behind_a_quotation_needs_no_capitals(
    language: str, raw: str, passage: str, said: str
) -> None:
    assert shown(language, raw, passage).endswith(said)


def test_what_a_paragraph_after_a_quotation_says_is_not_said_behind_it() -> None:
    raw = "「港を閉じる。\n\n「収容所を残す。」\n\n首相は来た。"
    assert shown("ja", raw, "港を閉じる") == "「港を閉じる。"


def test_what_is_said_of_a_block_quotation_goes_for_all_its_paragraphs() -> None:
    text = Text(
        "He left. He never said:\n\n> The camp stays!\n\n> The port is shut.\n\nBye.",
        "en",
        speech="block",
    )
    (place,) = text.find("port is shut")
    assert text.slice(text.sentence(place)) == "He never said: The camp stays! The port is shut."


@pytest.mark.parametrize("passage", ["camp is full", "port is shut"])
def test_what_stands_within_a_sentence_is_shown_with_it(passage: str) -> None:
    raw = "So! Nowhere did we say\n\nThe camp is full! The port is shut!\n\nas some claim! We left."
    assert shown("en", raw, passage).startswith("Nowhere did we say")
    assert shown("en", raw, passage).endswith("as some claim!")


@pytest.mark.parametrize("passage", ["camp shall", "in winter", "at night"])
def test_what_stands_behind_a_list_is_shown_with_it(passage: str) -> None:
    raw = (
        "Yes!\n\nThe camp shall, save\n\n(a) in winter,\n\n(b) at night,\n\nnot be closed! We left!"
    )
    assert shown("en", raw, passage).endswith("not be closed!")
    ended = "The camp shall, save\n\n(a) in winter.\n\n(b) at night.\n\nnot so! We left!"
    assert "not so" not in shown("en", ended, "in winter")


def test_what_comes_after_a_list_whose_last_but_one_item_ends_with_or_is_none_of_it() -> None:
    raw = "We shall not:\n\n1. build camps; or\n\n2. close ports.\n\nArticle 2\n\nWe left."
    assert shown("en", raw, "We left") == "We left."


@pytest.mark.parametrize("label", ["LEE: ", "[0:04] LEE: ", "LEE\n"])
def test_a_sentence_goes_on_in_a_further_turn_of_the_same_speaker(label: str) -> None:
    raw = f"{label}Yes! we do not want\n\n{label}the port to be closed\n\n{label}for good! So.\n\nROY\nFor good? No."
    for passage in ("to be closed", "for good"):
        assert "we do not want" in shown("en", raw, passage, ("LEE", "ROY"))
    for other in (raw.replace("LEE", "ROY", 1), raw.replace("want\n", "want.\n")):
        assert "do not" not in shown("en", other, "to be closed", ("LEE", "ROY"))


def test_no_caption_is_as_long_as_a_paragraph() -> None:
    raw = f"The port lies at\n\nCalais! {'We met there! ' * 20}\n\n2 Ports and camps\n\nso it went! We left."
    assert "The port" not in shown("en", raw, "it went")


def test_what_is_said_ahead_of_quotations_goes_for_no_paragraph_behind_them() -> None:
    raw = "We reject:\n\n“New camps.”\n\n“Larger fences.”\n\nWe left."
    assert shown("en", raw, "We left") == "We left."


def test_of_a_long_quotation_its_paragraph_s_sentences_are_shown() -> None:
    raw = "He denied that “the camp stays.{}\n\n“The port is shut. We know.” He left."
    near, far = (raw.format("\n\n“They know it." * count) for count in (5, 500))
    assert shown("en", near, "port is shut").startswith("He denied that")
    assert shown("en", far, "port is shut").startswith("“The port is shut.")


@pytest.mark.parametrize("aside", ["(Beifall bei der CDU/CSU)", "[Foto: dpa]", "（Zuruf: Nein!）"])
def test_what_stands_in_brackets_amid_a_sentence_parts_it_not(aside: str) -> None:
    raw = f"So ist es. Die Regierung will nicht, dass die\n\n{aside}\n\nLager schließen."
    whole = f"Die Regierung will nicht, dass die {aside} Lager schließen."
    assert shown("de", raw, "Lager schließen") == whole
    assert shown("de", raw, "Regierung will nicht") == whole
    ended = f"Das ist das Ende des Satzes.\n\n{aside}\n\nLager schließen."
    assert shown("de", ended, "Lager schließen") == "Lager schließen."
    begun = f"{aside}\n\nLager schließen.\n\nEnde"
    assert shown("de", begun, "Lager schließen") == "Lager schließen."
    answered = f"{raw}\n\nMR SMITH: Nein."
    assert shown("de", answered, "Lager schließen", ("MR SMITH",)) == whole


def test_lines_that_a_text_parts_go_on_also_with_a_capital() -> None:
    lines = [
        "Die Sitzung begann am Morgen mit einer Rede, und die", "meisten blieben bis heute. Die Gewerkschaft will aber",
        "keinesfalls dulden, dass der von der Stadt betriebene", "Hafen geschlossen wird. So sagte es der Vorsitzende, der",
        "selbst dort arbeitet.",
    ]  # fmt: skip
    sentence = "Die Gewerkschaft will aber keinesfalls dulden, dass der von der Stadt betriebene Hafen geschlossen wird."
    assert shown("de", "\n\n".join(lines), "Hafen geschlossen wird") == sentence
    answered = "\n\n".join([*lines[:-1], "MR SMITH: Der Hafen bleibt."])
    assert shown("de", answered, "Hafen bleibt", ("MR SMITH",)) == "MR SMITH: Der Hafen bleibt."
    headed = "\n\n".join(
        ["Die Sitzung begann am Morgen mit einer langen Rede", *(["Sie ging."] * 5), "Gut."]
    )
    assert shown("de", headed.replace("Sie ging.", "Sie blieb.", 1), "Sie blieb") == "Sie blieb."


BROKEN = "Die Gewerkschaft will nicht, dass das"
PAGES = [
    *(
        f"{BROKEN}{between}Lager geschlossen wird."
        for between in (
            "\n\n- 12 -\n\n", "\n\n12\n\n", "\n\nSeite 12 von 40\n\n", "\n\n12/40\n\nDIE GEWERKSCHAFT\n\n",
            "\n\nEN 12 EN\n\n", "\n\nA/RES/71/1\n\n17-12345 2/5\n\n", "\n\n2/5 17-12345\n\n", "\n\nJahresbericht 2018 12\n\n",
            "\n\n12 Bericht Calais 2018\n\n", "\n\n12 Die Gewerkschaft\n\n", "\n\nDie Gewerkschaft 12\n\n", "\n\nDie Gewerkschaft\n\n12\n\n", "\n\nDie Gewerkschaft\n\nxii\n\n", "\n\n\f\n", "\n\n\fDIE GEWERKSCHAFT\n\n",
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize("raw", PAGES)
def test_a_sentence_goes_on_over_the_end_of_a_page_also_with_a_capital(raw: str) -> None:
    whole = " ".join(raw.split())
    assert shown("de", raw, "Lager geschlossen wird") == whole
    assert shown("de", raw, "Gewerkschaft will nicht") == whole


@pytest.mark.parametrize("end", ["\n\n14\n\n", "\n\n\f", "\n\n- 14 -\n\n\f"])
def test_at_the_end_of_a_page_an_abbreviation_ends_no_sentence(end: str) -> None:
    raw = f"So! They will not, said the Rev.{end}Jones of Leeds, close it! So be it."
    for passage in ("close it", "will not"):
        assert shown("en", raw, passage) == " ".join(raw.split()).removeprefix("So! ").removesuffix(
            " So be it."
        )
    raw = f"They will not close the camp.{end}Jones of Leeds will."
    assert shown("en", raw, "Leeds will") == "Jones of Leeds will."


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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1\n00:00:01,000 --> 00:00:04,000\n", "2\n00:00:04,000 --> 00:00:06,000\n"),
        ("00:01.000 --> 00:04.000\n", "00:04.000 --> 00:06.000 align:start\n"),
        ("[0:01] ", "[0:04] "),
        ("(1:00:01) ", "(1:00:04) "),
    ],
)
def test_a_sentence_goes_on_over_subtitles(first: str, second: str) -> None:
    raw = f"{first}We do not want\n\n{second}Britain to go."
    assert "do not" in shown("en", raw, "Britain to go")
    assert "Britain to go" in shown("en", raw, "We do not want")
    raw = f"{first}They left.\n\n{second}Britain is to go."
    assert "They left" not in shown("en", raw, "Britain is to go")


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


def test_notes_part_what_another_speaker_says() -> None:
    raw = "Sie will nicht, dass die\n\n1 Siehe Müller.\n\n13\n\nMR SMITH: Lager schließen."
    told = shown("de", raw, "Lager schließen", ("MR SMITH",))
    assert told == "MR SMITH: Lager schließen."


@pytest.mark.parametrize("head", ["12", "12\n\nDIE GEWERKSCHAFT", "Die Gewerkschaft\n\n– 12 –"])
def test_what_a_page_s_end_parts_from_a_passage_is_shown_behind_it(head: str) -> None:
    raw = f"Sie will das Lager\n\n{head}\n\nam Montag nicht schließen! Gut."
    assert shown("de", raw, "will das Lager").endswith("am Montag nicht schließen!")


@pytest.mark.parametrize(
    ("raw", "passage", "sentence"),
    [
        ("They left the camp.\n\n12\n\nThe port stays.", "port stays", "The port stays."),
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


ANNOUNCED = {
    "en": "We reject the following.", "fr": "Nous refusons ce qui suit.", "de": "Wir lehnen Folgendes ab.",
    "nl": "Wij verwerpen het volgende.", "sv": "Vi avvisar följande.", "da": "Vi afviser følgende.",
    "es": "Rechazamos los siguientes.", "pt": "Rejeitamos o seguinte.", "it": "Rifiutiamo quanto segue.",
    "fi": "Vastustamme seuraavaa.", "pl": "Odrzucamy następujące.", "cs": "Odmítáme následující.",
    "hu": "A következőket elutasítjuk.", "tr": "Hayır diyoruz aşağıdakilere.", "ru": "Мы против следующего.",
    "uk": "Ми проти наступного.", "el": "Απορρίπτουμε τα ακόλουθα.", "he": "אנחנו מתנגדים לדברים הבאים.",
    "ar": "نرفض ما يلي.", "ar, too": "نعارض الآتي.", "ja": "次の事項に反対する。", "zh": "我们反对下列事项。",
    "ko": "다음에 반대한다.",
}  # fmt: skip


@pytest.mark.parametrize("sentence", ANNOUNCED.values(), ids=ANNOUNCED)
def test_a_sentence_says_in_its_language_that_a_list_comes(sentence: str) -> None:
    assert items.announced(sentence)
    assert not items.announced(f"{sentence} X.")


@pytest.mark.parametrize(
    ("ahead", "paragraph", "follows"),
    [
        ("1. Camps", "2. Fences", True),
        ("1. Camps", "3. Fences", False),
        ("1.1 Camps", "1.2 Fences", True),
        ("(a) Camps", "(b) Fences", True),
        ("(a) Camps", "(c) Fences", False),
        ("(iv) Camps", "(v) Fences", True),
        ("• Camps", "• Fences", True),
        ("• Camps", "- Fences", False),
        ("Camps", "1. Fences", False),
        ("1. Camps", "Fences", False),
        ("Camps", "Fences", False),
    ],
)
def test_an_item_follows_the_one_ahead(ahead: str, paragraph: str, follows: bool) -> None:
    assert items.follows(paragraph, ahead) == follows
