"""Single marks: what they enclose, and which are apostrophes."""

import pytest

from standpoint.quotes import Text


@pytest.mark.parametrize(
    ("language", "raw", "quoted"),
    [
        ("it", "Per lui è ‘un errore’ e basta così.", "‘un errore’"),
        ("es-MX", "Para él es 'un error' y ya está.", "'un error'"),
        ("pt", "Fala ‘em nome de todos’ e vai.", "‘em nome de todos’"),
        ("fr", "Il y voit ‘un échec’ et part.", "‘un échec’"),
        ("", "Per lui è ‘un errore’ e basta così.", ""),
        ("cs", "Řekl ‚ne‘ a odešel.", "‚ne‘"),
        ("de", "Er nannte es ‚n Witz‘ und ging.", "‚n Witz‘"),
        ("de", "Er hat ‘un errore’ gesagt.", ""),
        ("fr", "Dans les ’90s et ’tis.", ""),
    ],
)
def test_a_word_that_elsewhere_has_lost_its_beginning_may_be_quoted(
    language: str, raw: str, quoted: str
) -> None:
    text = Text(raw, language)
    assert [text.slice(one) for one in text.quotations] == ([quoted] if quoted else [])


ELIDED = (
    "em im tis twas twere twill til till cause cos coz bout round un uns ns ne nen nem ner gainst "
    "neath twixt kay ello 90 90s burbs cept copter fore fraid hood mongst nother nuff scuse spect "
    "spose tween appen eard elp ere ome ouse ow undreds"
)


@pytest.mark.parametrize("word", ELIDED.split())
def test_a_word_that_has_lost_its_beginning_is_not_quoted(word: str) -> None:
    assert Text(f"They say '{word} go, the boys' union says.").quotations == ()


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("word", ["'n'", "’n’", "‘n’"])
def test_a_word_that_has_lost_both_ends_is_not_quoted(word: str, language: str) -> None:
    assert Text(f"Rock {word} roll fans say so.", language).quotations == ()


@pytest.mark.parametrize("language", "ca es fr gl it pt ro".split())
def test_a_language_without_such_words_quotes_what_looks_like_one(language: str) -> None:
    text = Text("Vide ‘un error’ y ya.", language)
    assert [text.slice(one) for one in text.quotations] == ["‘un error’"]


@pytest.mark.parametrize(
    "word",
    "boys BOYS Max MAX Franz FRANZ Voß sittin o an th ol lil mo po t wi d l n y'all ma".split(),
)
def test_a_word_that_may_have_lost_its_end_ends_no_quotation_that_goes_on(word: str) -> None:
    text = Text(f"He said ‘we saw {word}’ Berlin and we left’ then.")
    assert [text.slice(one) for one in text.quotations] == [f"‘we saw {word}’ Berlin and we left’"]


@pytest.mark.parametrize("stop", [*".!?…"])
def test_a_possessive_of_another_sentence_ends_no_quotation(stop: str) -> None:
    text = Text(f"He said ‘we left it{stop} It is the migrants’ right.")
    assert text.quotations == ()


@pytest.mark.parametrize(("opens", "shuts"), ["''", "‘’"])
def test_single_marks_run_over_paragraphs_that_open_anew(opens: str, shuts: str) -> None:
    said = f"{opens}We left it. It is the lads{shuts} plan.\n\n{opens}They never asked,{shuts}"
    text = Text(f"They went. He said: {said} he told us.")
    assert [text.slice(one) for one in text.quotations] == [said.replace("\n\n", " ")]


@pytest.mark.parametrize(
    "raw",
    [
        "‘Lads’ they are. They left.\n\n‘No,’ he said.",
        "'Lads' they are. They left.\n\n'No,' he said.",
        "The 'hood is ours. They left.\n\n'No,' he said.",
        "It is ours, 'hood or no. They left.\n\n'No,' he said.",
        "In the 'Hood we live. They left.\n\n'No,' he said.",
        "In 'Ull we live. They left.\n\n'Ull is ours,' he said.",
    ],
)
def test_what_may_be_closed_or_none_runs_over_no_paragraph(raw: str) -> None:
    text = Text(raw)
    assert not text.spoken.any_of(text.find("They left")[0])


@pytest.mark.parametrize("sign", [*'"“„«([¿¡<《〈「『【（#@$€£¥₩'])
def test_a_single_mark_opens_ahead_of_what_begins_something(sign: str) -> None:
    text = Text(f"He said ‘{sign}No, we will not’ and left.")
    assert [text.slice(one) for one in text.quotations] == [f"‘{sign}No, we will not’"]


@pytest.mark.parametrize("sign", [*".,!?…%)]>。、，！？％）」』》〉】"])
def test_a_single_mark_closes_between_a_sign_and_a_letter_without_spaces(sign: str) -> None:
    text = Text(f"他说‘我们反对{sign}’并离开。")
    assert [text.typeset[one.start : one.end] for one in text.quotations] == [
        Text(f"‘我们反对{sign}’").typeset
    ]


@pytest.mark.parametrize("language", ["sv", "sv-FI", "fi"])
def test_the_one_single_mark_of_a_language_opens_and_closes(language: str) -> None:
    text = Text("Hon sa: ’Vi stänger aldrig’, men Lars’ bok är här.", language)
    assert [text.slice(quotation) for quotation in text.quotations] == ["’Vi stänger aldrig’"]
    assert Text(text.raw, "en").quotations == ()


def test_a_single_mark_within_other_marks_leaves_nothing_unsure() -> None:
    text = Text("“We ‘say «no» and «never» to it,” he said.")
    assert not text.spoken.unsure_at(text.find("he said")[0])


@pytest.mark.parametrize("ahead", ["", 'He said "no" and "yes". '])
def test_straight_single_marks_hold_no_other_mark_that_pairs_with_none(ahead: str) -> None:
    for said, quoted in (
        *((f"'We leave{mark}, he said, and the dogs' owners left.", []) for mark in '"“”„«»'),
        ("'We leave' \"it, he said, and the dogs' owners left.", ["'We leave'"]),
        ("'We \"leave\" it', he said, and the dogs' owners left.", ["'We \"leave\" it'"]),
        ("'We \"leave\" “it', he said, and the dogs' owners left.", []),
        ("'We leave\", he said, and “no” was the dogs' answer.", ["“no”"]),
        ("'We leave a 5\" pipe', he said, and the dogs' owners left.", ["'We leave a 5\" pipe'"]),
    ):
        text = Text(ahead + said)
        found = [text.slice(one) for one in text.quotations if one.start >= len(ahead)]
        assert found == quoted


# Turkish, as Azerbaijani, parts an ending by an apostrophe from a name, and from nothing else.
TURKISH = [
    ("Bakan ‘kampı kapatmayız’ı savundu, Ankara’nın kararı.", ["‘kampı kapatmayız’"]),
    ("Bakan 'kampı kapatmayız'ı savundu, Ankara'nın kararı.", ["'kampı kapatmayız'"]),
    ("Bakan ‘Ankara’nın kararı bu’ dedi, sonra gitti.", ["‘Ankara’nın kararı bu’"]),
    ("Bakan ‘Ankara’nın kararı yanlış’ı savundu.", ["‘Ankara’nın kararı yanlış’"]),
    ("Bakan ‘Barış Süreci’ni savundu, Ankara’nın kararı.", []),
    ("Bakan ‘asla’yı dedi, ‘kapatmayız’ dedi.", ["‘asla’", "‘kapatmayız’"]),
    ("Bakan ‘o’nu savundu, Ankara’nın kararı.", []),
    ("Bakan ‘yanlış bu’yu savundu, Ankara’nın kararı.", ["‘yanlış bu’"]),
    ("Bakan ‘Kur’an’ın yolunu savundu, Ankara’nın kararı.", []),
    ("Bakan 'Mes'ude'nin yolunu savundu, Ankara'nın kararı.", []),
]


@pytest.mark.parametrize("language", ["tr-TR", "az"])
@pytest.mark.parametrize(("raw", "found"), TURKISH)
def test_an_ending_after_a_mark_in_turkish(language: str, raw: str, found: list[str]) -> None:
    text = Text(raw, language)
    assert [text.slice(place) for place in text.quotations] == found
    assert all(text.find(quotation[1:-1]) for quotation in found)
    assert text.find("nın kararı") == []


def test_an_ending_after_a_mark_is_told_where_the_language_is() -> None:
    text = Text("Nous disons ‘nous n’avons qu’un plan, dit-il, et d’un pas.", "fr")
    assert text.quotations == ()
    assert text.find("plan, dit-il") != []


@pytest.mark.parametrize("word", "a A e E i I o O u U y Y à À L’idée U.S. J. 2018 D'accord".split())
def test_a_single_mark_opens_ahead_of_a_word_or_an_initial_of_one_letter(word: str) -> None:
    text = Text(f"They call it ‘{word} plan of theirs’ and go.")
    assert [text.slice(one) for one in text.quotations] == [f"‘{word} plan of theirs’"]


@pytest.mark.parametrize("word", "d D k K m M n N s S t T".split())
def test_what_is_left_of_a_word_is_not_quoted(word: str) -> None:
    assert Text(f"Zij zeggen '{word} kamp moet dicht, de jongens' bond ook.").quotations == ()


@pytest.mark.parametrize("word", "plan return camp call cat team idea go".split())
def test_what_another_word_ends_is_quoted_whatever_follows(word: str) -> None:
    text = Text(f"He called it ‘a bad {word}’ and blamed the ministers’ friends.")
    assert [text.slice(one) for one in text.quotations] == [f"‘a bad {word}’"]
    assert not text.spoken.unsure_at(text.occurrences("blamed")[0])


def test_a_mark_ahead_of_a_note_closes_behind_an_s() -> None:
    text = Text("He said ‘we leave the camps’1 and blamed the ministers’ friends.")
    assert [text.slice(one) for one in text.quotations] == ["‘we leave the camps’"]
    assert not text.spoken.unsure_at(text.occurrences("blamed")[0])


@pytest.mark.parametrize("word", ["EM", "B"])
def test_what_looks_like_the_rest_of_a_word_is_one_ahead_of_another_script(word: str) -> None:
    text = Text(f"그는 ‘{word} 씨는 안 된다’고 말했다.")
    assert [text.slice(one) for one in text.quotations] == [f"‘{word} 씨는 안 된다’"]


@pytest.mark.parametrize(
    "said",
    [
        "He called it ‘the No. 10 of the ministers’",
        "He said ‘we saw Mr. Lee and the boys’",
        "He said ‘we left. It is the boys’ –",
    ],
)
def test_a_mark_after_an_s_closes_where_no_sentence_goes_on(said: str) -> None:
    text = Text(f"{said} and left.")
    assert [said[one.start : one.end] for one in text.quotations] == [
        said[said.index("‘") : said.index("’") + 1]
    ]
