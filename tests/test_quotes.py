"""The quote check by example: the normal form, word edges, places, quotations, sentences."""

import unicodedata

import pytest

from standpoint.quotes import Span, Text, normal, words

SHY, ZWSP, ZWJ, NBSP, NNBSP = "\u00ad", "\u200b", "\u200d", "\u00a0", "\u202f"


def one(text: str, passage: str) -> tuple[Text, Span]:
    """Return a text and the only place of a passage in it."""
    made = Text(text)
    (place,) = made.find(passage)
    return made, place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((mark, '"') for mark in "“”„‟«»〝〞＂"),
        *((mark, "'") for mark in "‘’‚‛‹›ʼ＇"),
        *((mark, "-") for mark in "‐‑‒–—―−"),
        ("wait…", "wait..."),
        *zip("ﬀﬁﬂﬃﬄﬅﬆ", ["ff", "fi", "fl", "ffi", "ffl", "st", "st"], strict=True),
        *zip("ﻵﻷﻹﻻﻼ", ["لآ", "لأ", "لإ", "لا", "لا"], strict=True),
        ("Cafe\u0301", "Café"),
        ("\u1112\u1161\u11ab", "한"),
        ("e\u0323\u0302", "ệ"),
        ("e\u0302\u0323", "ệ"),
        (f"e{SHY}\u0301", "é"),
        ("ﬁ\u0301", "fí"),
        (f" a{NBSP}b{NNBSP}c\u2009d\t\r\n\n  e ", "a b c d e"),
        (f"im{SHY}mi{ZWSP}gra\u200ction{ZWJ} \u2060\ufeff\u200ebill", "immigration bill"),
        (f"a {ZWSP} b", "a b"),
        (ZWSP + " \n", ""),
        ("", ""),
    ],
)
def test_normal_form_has_one_form_of_each_mark(text: str, expected: str) -> None:
    assert normal(text) == expected
    assert normal(unicodedata.normalize("NFD", text)) == expected
    assert Text(text).normal == expected


@pytest.mark.parametrize(
    "kept", ["½", "x²", "①", "™", "№", "Ａ", "ſ", "ẞ", "IV", "iPhone", "µ", "()"]
)
def test_normal_form_keeps_case_and_whatever_differs_in_more_than_form(kept: str) -> None:
    assert normal(kept) == kept


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("We can’t allow camps here.", "We can"),
        ("We can't allow camps here.", "We can"),
        ("A non-violent protest began.", "violent protest"),
        ("A non‑violent protest began.", "violent protest"),
        ("A non-violent protest began.", "A non"),
        ("More than 1,130 French forces.", "More than 1"),
        ("More than 1,130 French forces.", "130 French forces"),
        ("Es kostet 9,4 Millionen Euro.", "4 Millionen"),
        ("It begins at 10:30 sharp.", "30 sharp"),
        ("About 3/4 of them left.", "4 of them"),
        ("Their entry to the U.K. on France.", "to the U"),
        ("Their entry to the U.K. on France.", "K. on France"),
        ("The epicenter of France’s crisis.", "epicenter of France"),
        ("Il n’est pas venu.", "est pas"),
        ("L’asile politique est refusé.", "asile politique"),
        ("Aujourd’hui on part.", "hui on part"),
        ("They disallow camps here.", "allow camps"),
        ("They allow campsites here.", "allow camps"),
        ("The fax\u030c is here.", "The fax"),
        ("They allow camps.", "they allow"),
        ("They allow camps.", "They Allow"),
        ("They do not allow camps.", "They do allow camps"),
        ("It grew by x² metres.", "by x2 metres"),
        ("A “dead end” it is.", "A dead end"),
        ("ที่นี่ดีมาก", "ที่นี"),  # without its last tone mark it is another word
        ("变化率是−5个百分点。", "5个百分点"),
        ("変化は－5ポイントだ。", "5ポイント"),
        ("比例是5％左右。", "比例是5"),
        ("用了３，５００元钱。", "５００元钱"),
        ("It cost 3 ½ million.", "½ million"),
        ("It cost 3 ½ million.", "cost 3"),
        ("We will strike until it is closed.", "> We will strike"),
        ("They allow camps.", ""),
        ("", "They allow"),
    ],
)
def test_what_is_not_word_for_word_is_not_found(text: str, passage: str) -> None:
    assert Text(text).find(passage) == []


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("We can’t allow camps here.", "We can't allow"),
        ("A non‑violent protest began.", "non-violent protest"),
        ("Pre- and post-war years.", "and post-war"),
        ("More than 1,130 French forces.", "than 1,130 French"),
        ("In 2016, 700 people came.", "700 people"),
        ("Their entry to the U.K. on France.", "the U.K."),
        ("Calais’ economic sector.", "Calais' economic"),
        ("Il n’est pas venu.", "n'est pas"),
        ("L’asile politique est refusé.", "L’asile politique"),
        ("A dead end—he said.", "A dead end"),
        ("A dead end—he said.", "he said"),
        ("“A dead end,” he said.", "A dead end"),
        ("The (large) camp.", "large) camp"),
        ("Cafe\u0301 and more.", "Café and"),
        (f"The immi{SHY}gration{NBSP}bill.", "immigration bill"),
        ("The bill…\r\n\r\nIt passed.", "The bill... It passed."),
        ("我们不同意这个计划", "不同意"),
        ("これは計画です", "計画です"),
        ("เราไม่เห็นด้วย", "ไม่เห็นด้วย"),
        ("Die AfD中国 trat an.", "中国 trat"),
        ("变化率是−5个百分点。", "−5个百分点"),
        ("2017年为100，2018年为200。", "2018年为200"),
    ],
)
def test_what_is_word_for_word_is_found(text: str, passage: str) -> None:
    made, place = one(text, passage)
    assert made.normal[place.start : place.end] == normal(passage)
    assert normal(made.slice(place)) == normal(passage)


@pytest.mark.parametrize("between", ["", " ", "\n", "\n\n"])
def test_between_paragraphs_without_spaces_a_passage_has_none(between: str) -> None:
    made, place = one("他说话。\n\n我们坚决反\n\n对这项计划。", f"坚决反{between}对这项")
    assert made.slice(place) == "坚决反对这项"


def test_a_passage_that_cuts_words_occurs_and_can_be_widened() -> None:
    text = Text("More than 1,130 non-violent people.")
    (cut,) = text.occurrences("30 non")
    assert text.find("30 non") == []
    assert text.slice(text.widened(cut)) == "1,130 non-violent"
    text = Text("So many camps are (5 men left) here.")
    assert text.widened(Span(9, 10)) == text.widened(Span(9, 11)) == (8, 13)
    assert text.slice(text.trimmed(Span(17, 30))) == "5 men left"
    assert text.occurrences("") == []
    assert Text("aaa").occurrences("aa") == [(0, 2), (1, 3)]


@pytest.mark.parametrize(
    ("span", "trimmed"), [((0, 14), (2, 10)), ((2, 10), (2, 10)), ((10, 14), (13, 14))]
)
def test_a_place_is_trimmed_of_marks_at_both_ends(
    span: tuple[int, int], trimmed: tuple[int, int]
) -> None:
    assert Text("“(so it is.)”—").trimmed(Span(*span)) == trimmed


@pytest.mark.parametrize(
    ("before", "found"),
    [
        (None, [0, 1, 2]),
        ("They", [0]),
        ("they do not", [1]),
        ("“they  do not", [1]),
        ("but-not", [2]),
        ("so, but—not…", [2]),
        ("not", [1, 2]),
        ("They often", []),
        ("so", []),
        ("hey", []),
        ("they", []),
        ("But not", []),
        ("do", []),
    ],
)
def test_before_tells_places_apart(before: str | None, found: list[int]) -> None:
    text = Text("They allow camps; “they do not allow camps”, so, but—not:\n\n“allow camps.”")
    places = text.find("allow camps")
    assert len(places) == 3
    assert text.find("allow camps", before) == [places[n] for n in found]


@pytest.mark.parametrize(
    ("raw", "passage", "paragraph", "line"),
    [
        ("one two", "one two", 1, 1),
        ("One two.\nThree four", "two. Three", 1, 1),
        ("One two.\nThree four", "Three four", 2, 2),
        ("\n\nOne two.\nThree four", "Three four", 2, 4),
        ("One two.\nLast three four", "three four", 2, 2),
        ("One two.\nthree four", "three four", 1, 2),  # goes on with a small letter
        ("One two\nThree four", "Three four", 1, 2),  # what is ahead ends no sentence
        ("He met Mr.\nThree four", "Three four", 1, 2),
        ("«One two.»\n\n«Three four»", "Three four", 2, 3),
        ("一二。\n三四", "三四", 2, 2),
        ("一二\n三四", "二三四", 1, 1),
        ("one two\n\nthree four", "three four", 2, 3),
        ("one two\r\nthree four\r\n\r\nnow five six", "three four", 1, 2),
        ("one two\r\nthree four\r\n\r\nnow five six", "five six", 2, 4),
        ("one two\n \t\n\n\nnow three four", "three four", 2, 5),
        ("\n\n  one two\n\nnow three four\n", "one two", 1, 3),
        ("\n\n  one two\n\nnow three four\n", "three four", 2, 5),
        ("A line.\nA line more.\n", "line more", 2, 2),
        ("One two.\rThree.\rAt four five", "four five", 3, 3),
        ("One two.\x0cAnd\u2028three four\n\nfive six", "three four", 1, 1),  # no editor's lines
        ("One two.\x0cAnd\u2028three four\n\nfive six", "five six", 2, 3),
    ],
)
def test_paragraph_and_line(raw: str, passage: str, paragraph: int, line: int) -> None:
    text, place = one(raw, passage)
    assert (text.paragraph(place), text.line(place)) == (paragraph, line)


QUOTATIONS = [
    ("“We fight.\n\nThe minister left.\n\n“We win,” he said.", ["“We win,”"]),
    ("‘We fight.\n\nThe minister left.\n\n‘We win,’ he said.", ["‘We win,’"]),
    ("“We fight.\n\nThe minister left.\n\n[Laughter]\n\n“We win,” he said.", ["“We win,”"]),
    ("‘We fight.\n\nThe minister left.\n\n[Laughter]\n\n‘We win,’ he said.", ["‘We win,’"]),
    (
        "“We fight for:\n\n– one thing\n\n– two things\n\n“And so on,” he said.",
        ["“We fight for:\n– one thing\n– two things\n“And so on,”"],
    ),
    (
        "‘We fight for:\n\n[Laughter]\n\n‘And so on,’ he said.",
        ["‘We fight for:\n[Laughter]\n‘And so on,’"],
    ),
    ("« Non.\n\nLe ministre part.\n\n« Oui », dit-il.", ["« Oui »"]),
    ("« Non.\n\nLe ministre part.\n\n» Oui », dit-il.", []),
    ("„Er sagte «nie“, rief er.", ["„Er sagte «nie“"]),
    ("‘We fight. The minister denied it. The ministers’ view was clear.", []),
    ("He called it ‘the ministers’ and left.", ["‘the ministers’"]),
    ("He called it ‘the ministers’ and left. They went.", ["‘the ministers’"]),
    ("‘We oppose it. These are our lives’, he said.", ["‘We oppose it. These are our lives’"]),
    ("‚Wir sagen Nein. Das ist alles‘, sagte er.", ["‚Wir sagen Nein. Das ist alles‘"]),
    (
        "He told of ‘the folly of Mr. Blair and his ministers’ and left.",
        ["‘the folly of Mr. Blair and his ministers’"],
    ),
    ("‘We saw “the dead’ men” there,’ he said.", ["‘We saw “the dead’ men” there,’"]),
    # Whether a mark between two spaces opens is not sure: it opens nothing over a paragraph's end.
    ('Il a dit " non, jamais\n\nIl part" enfin.', []),
    *(
        (f'{ahead}"...we never close," he said.', ['"...we never close,"'])
        for ahead in ("", "x ", "xx ", "xxx ")
    ),
    ("“It is ‘dead,” she said. ‘Never,’ he said.", ["“It is ‘dead,”", "‘Never,’"]),
    ("“a b,” he said, “c d.”", ["“a b,”", "“c d.”"]),
    ('"a b," he said, "c d."', ['"a b,"', '"c d."']),
    ("„a b“, rief er, „c d”.", ["„a b“", "„c d”"]),
    ("»a b«, rief er.", ["»a b«"]),
    ("Il dit « a b », puis «c d».", ["« a b »", "«c d»"]),
    (f"Il dit «{NNBSP}a b{NBSP}».", ["« a b »"]),
    ("‘a b,’ he said.", ["‘a b,’"]),
    ("‘a migrants’ right,’ he said.", ["‘a migrants’ right,’"]),
    ("‘I don’t,’ he said of France’s aim.", ["‘I don’t,’"]),
    ("'I don't,' he said of France's aim.", ["'I don't,'"]),
    ("‹a b› and ›c d‹.", ["‹a b›", "›c d‹"]),
    ("“No!”“Yes!” he said.", ["“No!”", "“Yes!”"]),
    ("„a ‚b‘ c“ d", ["„a ‚b‘ c“"]),
    ("“a ‘b’ c” d", ["“a ‘b’ c”"]),
    ("Migrants’ rights and the groups’ aim, don’t they?", []),
    ('A 5" pipe and a 6" pipe, 6\'2" tall.', []),
    ('A 5" pipe, "he said."', ['"he said."']),
    ("“a b\n\n“c d\n\n“e f.” g", ["“a b\n“c d\n“e f.”"]),
    ('"a b\n\n"c d." e', ['"a b\n"c d."']),
    ("„a b.\n\n„c d.“ e", ["„a b.\n„c d.“"]),
    ("“a b.\n\nc d.” e", ["“a b.\nc d.”"]),
    ("“never closed.\n\nThen “c d” e", ["“c d”"]),
    ("never opened” here.", []),
    ("no marks here", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "found"), QUOTATIONS)
def test_quotations(text: str, found: list[str]) -> None:
    made = Text(text)
    assert [made.typeset[place.start : place.end] for place in made.quotations] == found


@pytest.mark.parametrize(
    ("passage", "inside", "touching"),
    [
        ("a dead end", True, True),
        ("“a dead end”", True, True),
        ("is “a dead", False, True),
        ("dead end” and he", False, True),
        ("Calais is", False, False),
        ("Calais is “", False, False),
        ("” and he", False, False),
        ("words. “And then", True, True),
        ("dead end” and he left. “More", False, True),
        ("She left", False, False),
    ],
)
def test_whether_a_place_is_in_a_quotation(passage: str, inside: bool, touching: bool) -> None:
    raw = "Calais is “a dead end” and he left. “More words.\n\n“And then.” She left."
    text, place = one(raw, passage)
    assert (text.spoken.all_of(place), text.spoken.any_of(place)) == (inside, touching)


SENTENCES = [
    ("One two. Three four. Five six.", "One two", "One two."),
    ("One two. Three four. Five six.", "Three four", "Three four."),
    ("One two. Three four. Five six.", "Three four.", "Three four."),
    ("One two. Three four. Five six", "Five six", "Five six"),
    ("One two. Three four. Five six.", "two. Three", "One two. Three four."),
    ("One two! Three four? Five six.", "Three four", "Three four?"),
    ("Mr. Smith met Dr. Weber. They talked.", "met Dr", "Mr. Smith met Dr. Weber."),
    ("J. K. Rowling wrote it. It sold.", "wrote it", "J. K. Rowling wrote it."),
    ("One. The U.K. Home Office said so. Two.", "Office said", "The U.K. Home Office said so."),
    ("It cost 3.5 million. Then more.", "cost 3.5", "It cost 3.5 million."),
    ("He waited … and left. Then more.", "and left", "He waited … and left."),
    ("It is “a dead end.” He left. So.", "dead end", "It is “a dead end.”"),
    ("It is “a dead end.” He left. So.", "He left", "He left."),
    ("One two. “Three four,” he said. Five.", "Three four", "“Three four,” he said."),
    ("One two. “Three four,” he said. Five.", "“Three four", "“Three four,” he said."),
    ("One two. (Three four.) Five six.", "(Three four", "(Three four.)"),
    ("„Wir gehen heute.“ Er blieb da. So.", "Er blieb", "Er blieb da."),
    ("So. Es fahren z. B. Autos hier. Ende.", "Autos hier", "Es fahren z. B. Autos hier."),
    ("So. Am 11. März kamen sie her. Ende.", "kamen sie", "Am 11. März kamen sie her."),
    ("Il a dit « non ». Puis il part. Fin.", "il part", "Puis il part."),
    ("« Non ! » dit M. Dupont. Il part.", "dit M", "« Non ! » dit M. Dupont."),
    ("So. Über uns ist es. Ärger gibt es. Ende.", "uns ist", "Über uns ist es."),
    ("A heading\n\nThe text begins. It ends.", "A heading", "A heading"),
    ("A heading\n\nThe text begins. It ends.", "text begins", "The text begins."),
    ("One. Two three.\n\nFour five. Six.", "three. Four", "Two three. Four five."),
    ("One two.\n\n“Three four.” Five.", "“Three four", "“Three four.”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "passage", "sentence"), SENTENCES)
def test_sentence_around_a_place(text: str, passage: str, sentence: str) -> None:
    made, place = one(text, passage)
    assert made.slice(made.sentence(place)) == sentence


def test_raw_span_and_slice_lead_back_to_the_raw_text() -> None:
    raw = f"\n A{SHY} “ﬁne{NBSP}\t cafe\u0301”…  wait—now.\n"
    text = Text(raw)
    assert text.typeset == "A “fine café”... wait—now."
    (place,) = text.find('"fine café"')
    assert raw[slice(*text.raw_span(place))] == f"“ﬁne{NBSP}\t cafe\u0301”"
    assert text.slice(place) == "“ﬁne cafe\u0301”"
    assert raw[slice(*text.raw_span(text.find("wait-now")[0]))] == "wait—now"
    assert raw[slice(*text.raw_span(Span(0, len(text.normal))))] == raw.strip()
    assert text.slice(Span(3, 3)) == Text("").slice(Span(0, 0)) == ""
    assert (Text("").paragraphs, Text("").line(Span(0, 0))) == ((Span(0, 0),), 1)
    broken = Text(f"The cam{SHY}\nps stay.")
    places = [broken.raw_span(Span(n, n + 1)) for n in range(len(broken.typeset))]
    assert [broken.raw[slice(*place)] for place in places] == [*f"The cam{SHY}ps stay."]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("dead end", 2),
        ("“automatic”", 1),
        ("can’t", 1),
        ("half-truths", 1),
        ("1,130", 1),
        ("these 1 180 000 men", 3),
        ("these US$ 1 180 now", 3),
        ("about $ 5 or US$5", 4),
        ("18+$ 5", 2),
        ("from 10 – 15 men", 3),
        ("U.K.", 1),
        ("end—he", 2),
        ("— … “”", 0),
        ("", 0),
        ("日本語", 3),
        ("हिन्दी", 1),
        ("שָׁלוֹם", 1),
        ("fax\u030c", 1),
    ],
)
def test_words_are_counted_as_their_edges_say(text: str, number: int) -> None:
    assert len(list(words(text))) == number
    assert Text(text).words == number


@pytest.mark.parametrize(
    ("around", "within"),
    [(Span(1, 3), True), (Span(0, 4), True), (Span(2, 4), False), (Span(0, 2), False)],
)
def test_a_span_lies_within_what_begins_no_later_and_ends_no_earlier(
    around: Span, within: bool
) -> None:
    assert Span(1, 3).within(around) == within
