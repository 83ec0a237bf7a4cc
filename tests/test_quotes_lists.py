"""The sentence of a passage in a list, from what governs it."""

import pytest

from standpoint.quotes import Span, Text, items
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


@pytest.mark.parametrize("mark", ["•", "-", "*", "–", "■", "2."])
def test_a_finished_item_is_shown_without_those_behind_it(mark: str) -> None:
    listed = f"1. Small camps of ours.\n{mark} Larger fences! So we say."
    text = Text(f"Yes.\n\nWe do not want this: {listed}\n\nSo be it.", "en")
    (place,) = text.find("Small camps")
    assert text.slice(text.sentence(place)) == "We do not want this: 1. Small camps of ours."


@pytest.mark.parametrize(("first", "second"), [("1.", "2."), ("-", "-")])
def test_nothing_governs_a_list_with_which_a_text_begins(first: str, second: str) -> None:
    text = f"{first} Small camps.\n\n{second} Larger fences.\n\nSigned in Calais"
    assert shown("en", text, "Larger fences") == f"{second} Larger fences."


@pytest.mark.parametrize("number", ["2/", "2/5", "(2/5)", "[2/5]", "2/n", "2/ ..."])
def test_a_post_of_a_thread_goes_on_with_the_one_ahead(number: str) -> None:
    raw = f"1/ We do not believe that they will\n\n{number} close the camp. It stays."
    assert shown("en", raw, "close the camp").startswith("1/ We do not")
    assert shown("en", raw, "It stays") == "It stays."


@pytest.mark.parametrize(
    ("ahead", "governs"),
    [
        ("Mr Justice Lee:", False),
        ("Mr Justice Ann Lee:", False),
        ("Lady Roy:", False),
        ("Lady Ann Roy:", False),
        ("Mr Lee Refuses:", True),
        ("We Refuse:", True),
    ],
)
def test_who_speaks_governs_no_list(ahead: str, governs: bool) -> None:
    parts = [f"{number}. The camp is {number} years old. He refuses it." for number in range(1, 60)]
    text = Text("\n\n".join((ahead, *parts)), "en")
    (place,) = text.find("is 50 years")
    assert (ahead in text.slice(text.sentence(place))) == governs


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
    ("en", "Yes! We reject these.\n\n1. Camps: (a) new; (b) old.\n\n2. Larger fences.", "Larger fences", "We reject these."),
    ("en", "Yes! We reject these.\n\n1. Camps\n\n(a) new;\n\n(b) old;\n\n2. Larger fences.", "Larger fences", "We reject these."),
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
    # Items within a paragraph that are counted in words
    ("it", "Va bene! Questo non faremo mai! Primo, chiudere. Secondo, vendere il porto.", "vendere il porto", "Questo non faremo"),
    ("nl", "Goed! Dit doen wij nooit! Ten eerste, sluiten! Ten tweede, de haven verkopen.", "haven verkopen", "Dit doen wij nooit"),
    ("sv", "Bra! Detta gör vi aldrig! För det första, stänga! För det andra, sälja hamnen.", "sälja hamnen", "Detta gör vi aldrig"),
    ("no", "Bra! Dette gjør vi aldri! For det første, stenge! For det andre, selge havnen.", "selge havnen", "Dette gjør vi aldri"),
    ("pl", "Dobrze! Tego nie zrobimy! Po pierwsze, zamknąć! Po drugie, sprzedać port.", "sprzedać port", "Tego nie zrobimy"),
    ("ar", "نعم! هذا لن نفعله! أولا، إغلاق المخيم! ثانيا، بيع الميناء.", "بيع الميناء", "هذا لن نفعله"),
    ("ko", "네! 이것은 하지 않는다! 첫째, 폐쇄! 둘째, 항구 매각.", "항구 매각", "이것은 하지 않는다"),
    ("ja", "はい。これらはしない。第一に、閉鎖。第二に、港の売却。", "港の売却", "これらはしない"),
    # Items that are quotations
    ("en", "Yes! We reject:\n\n“New camps.”\n\n“Larger fences.”", "Larger fences", "We reject:"),
    ("en", "Yes! We reject:\n“New camps!”\n“Larger fences!”", "Larger fences", "We reject:"),
    # An item whose last word is in another script than its mark
    ("ja", "反対する。\n\n一　港！港！ OK\n\n二　営地 OK", "営地 OK", "反対する。"),
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
        ("We met.\n\n- Camps.\n\nA.\n\nB.\n\nC.\n\n- We left.", "Camps", "- Camps."),
        ("We met them:\n\nThey sat.\n\n- We left.", "We left", "- We left."),
        ("We met! We reject:\n\nCamps", "We met", "We met!"),
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


@pytest.mark.parametrize(
    ("governs", "further"),
    [("We shall not,", ""), ("We shall not,", "They are cruel!\n\n"), ("What we reject", "")],
)
def test_what_has_no_end_governs_a_list_also_from_far(governs: str, further: str) -> None:
    camps = f"Build {'camps at the port, ' * 50}all of them!"
    items = "".join(f"{number}. {camps}\n\n{further}" for number in (1, 2, 3))
    raw = f"Yes!\n\n{governs}\n\n{items}4. Sell the port."
    assert shown("en", raw, "Sell the port").startswith(f"{governs} 1. Build")


def test_what_breaks_off_at_a_comma_governs_a_list_also_from_far() -> None:
    items = "".join(f"({letter}) {'build camps at the port ' * 40}\n\n" for letter in "abc")
    raw = f"Yes. We shall not,\n\n{items}(d) sell the port."
    assert shown("en", raw, "sell the port").startswith("We shall not, (a)")


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


@pytest.mark.parametrize("passage", ["camp shall", "in winter", "at night"])
def test_what_stands_behind_a_list_is_shown_with_it(passage: str) -> None:
    raw = (
        "Yes!\n\nThe camp shall, save\n\n(a) in winter,\n\n(b) at night,\n\nnot be closed! We left!"
    )
    assert shown("en", raw, passage).endswith("not be closed!")
    assert shown("en", raw.replace("winter,", "winter"), passage).endswith("not be closed!")
    ended = "The camp shall, save\n\n(a) in winter.\n\n(b) at night.\n\nnot so! We left!"
    assert "not so" not in shown("en", ended, "in winter")


def test_what_stands_behind_a_long_list_is_shown_with_what_governs_both() -> None:
    items = "".join(f"({n}) in winter, and in all the weeks of frost,\n\n" for n in range(1, 300))
    raw = f"Yes!\n\nThe camp shall, save\n\n{items}not be closed! We left!"
    assert shown("en", raw, "be closed").startswith("The camp shall, save (1) in winter")


def test_an_item_that_begins_small_goes_on_with_the_line_ahead() -> None:
    assert len(Text("We reject 1. all of it.\n2. walls at the port.", "en").paragraphs) == 1


def test_what_comes_after_a_list_whose_last_but_one_item_ends_with_or_is_none_of_it() -> None:
    raw = "We shall not:\n\n1. build camps; or\n\n2. close ports.\n\nArticle 2\n\nWe left."
    assert shown("en", raw, "We left") == "We left."


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
    text = Text(f"{sentence}\n\n1. X.")
    assert text.slice(text.sentence(Span(0, 2))).endswith("X.")


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


ORDINALS = [
    *"First Firstly Second Secondly Third Thirdly Fourth Fourthly Fifth Fifthly Finally".split(),
    *"Erstens Zweitens Drittens Viertens Fünftens".split(),
    *"Premièrement Deuxièmement Troisièmement Quatrièmement".split(),
    *"Primero Segundo Tercero Cuarto Quinto Primo Secondo Terzo Quarto".split(),
    *"أولا أولاً ثانيا ثالثا رابعا 첫째 둘째 셋째 넷째".split(),
    *("Ten eerste", "Ten tweede", "Ten derde", "Ten vierde"),
    *("För det första", "För det andra", "För det tredje", "För det fjärde"),
    *("For det første", "For det andre", "For det andet", "For det tredje", "For det fjerde"),
    *("Po pierwsze", "Po drugie", "Po trzecie", "Po czwarte"),
]


@pytest.mark.parametrize("ordinal", ORDINALS)
def test_an_ordinal_ahead_of_a_comma_begins_an_item(ordinal: str) -> None:
    assert items.is_item(f"{ordinal}, Calais")
    assert not items.is_item(f"{ordinal} Calais")


@pytest.mark.parametrize(
    "item",
    [
        *("[ ] Camps", "[x] Camps", "[X] Camps", "[✓] Camps", "[✔] Camps"),
        *("1.º Camps", "2ª Camps", "3°) Camps", "1-الميناء", "أ-الميناء", "أـ الميناء"),
    ],
)
def test_a_mark_of_any_kind_begins_an_item(item: str) -> None:
    assert items.is_item(item)


@pytest.mark.parametrize(
    "item",
    [
        *("First, Calais", "Firstly, Calais", "Erstens, Calais", "Premièrement, Calais"),
        *("Primero, Calais", "ア) 港", "ｱ) 港", "イ) 港", "가. 항구", "أ) ميناء", "ا) ميناء"),
    ],
)
def test_what_counts_from_its_beginning_is_first(item: str) -> None:
    assert items.is_first(item)


@pytest.mark.parametrize(
    "pair", ["가나", "하파", "イロ", "アイ", "ｹｺ", "甲乙", "二三", "כל", "تث", "جد", "طي"]
)
def test_letters_are_counted_in_the_orders_in_which_they_are(pair: str) -> None:
    one, other = pair
    assert items.follows(f"{other}) 9", f"{one}) 9") == (pair != "하파")


@pytest.mark.parametrize(
    "sentence",
    [
        *("They oppose the following.", "They oppose those below.", "They decide as follows."),
        *("Ils refusent le point suivant.", "Ils refusent les suivantes.", "Voir ci-après."),
        *("Voir ci-dessous.", "Ils refusent ce qui suit.", "Rechazan las siguientes."),
        *(
            "Rechazan lo que sigue a continuación.",
            "Recusam os seguintes.",
            "Rifiutano i seguenti.",
        ),
        *("Rifiutano quanto segue.", "Αρνούνται τα ακόλουθα.", "Αρνούνται τα εξής."),
        *("הם דוחים את הנושאים להלן.", "הם דוחים את הנושאים הבאים."),
        *("يرفضون ما يلي.", "يرفضون الأمور التالية.", "يرفضون الآتي."),
    ],
)
def test_a_sentence_announces_a_list(sentence: str) -> None:
    assert items.announced(sentence)
