"""The sentence of a passage with what is said of it: ahead of quotations, behind them, and amid."""

import pytest

from standpoint.quotes import Text
from tests.test_quotes_sentences import shown

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
    ("“The port is shut.\n\n“We know it costs 2,5.” They left.", "port is shut", "“The port is shut."),
    ("「港口关闭了。\n\n「我们反对甲、乙」。他们走了。", "港口关闭了", "「港口关闭了。「我们反对甲、乙」。"),
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
    for whole in (raw, raw.removesuffix(" We left.")):
        assert shown("en", whole, passage).startswith("Nowhere did we say")
        assert shown("en", whole, passage).endswith("as some claim!")


@pytest.mark.parametrize("label", ["LEE: ", "[0:04] LEE: ", "LEE\n"])
def test_a_sentence_goes_on_in_a_further_turn_of_the_same_speaker(label: str) -> None:
    raw = f"{label}Yes! we do not want\n\n{label}the port to be closed\n\n{label}for good! So.\n\nROY\nFor good? No."
    for passage in ("to be closed", "for good"):
        assert "we do not want" in shown("en", raw, passage, ("LEE", "ROY"))
    assert shown("en", raw, "we do not want", ("LEE", "ROY")).endswith("for good!")
    for other in (raw.replace("LEE", "ROY", 1), raw.replace("want\n", "want.\n")):
        assert "do not" not in shown("en", other, "to be closed", ("LEE", "ROY"))


@pytest.mark.parametrize(
    ("left_off", "taken_up"),
    [("—", "—"), (" –", "– "), (" ...", "... "), ("…", "…"), (",", ""), ("… (Stir.)", "")],
)
@pytest.mark.parametrize("label", ["LEE: ", "LEE (Dover): ", "MAYOR: "])
def test_what_others_cut_short_is_shown_with_the_turn_that_takes_it_up(
    left_off: str, taken_up: str, label: str
) -> None:
    labels = (label.strip(": "), "LEE", "ROY", "CHAIR")
    raw = (
        f"{label}They are leaving. We do not want{left_off}\n\nROY: Nonsense!\n\nCHAIR: Order, order!\n\n"
        f"LEE: {taken_up}the port to be closed. They know that.\n\nROY: For good?"
    )
    whole = raw[raw.index("We do") : raw.index(" They know")].replace("\n\n", " ")
    assert shown("en", raw, "to be closed", labels) == whole
    assert shown("en", raw, "do not want", labels) == whole
    assert shown("en", raw, "Nonsense!", labels) == "ROY: Nonsense!"
    for ended in (raw.replace(f"want{left_off}", "want."), raw.replace(f"{taken_up}the", "The")):
        assert "do not" not in shown("en", ended, "to be closed", labels)


@pytest.mark.parametrize("ahead", ["", "THE PORT                THE HOUSE\n\n"])
def test_what_stands_in_two_columns_is_shown_whole(ahead: str) -> None:
    raw = (
        f"{ahead}They say that nobody wants   We lead this household!\n"
        "Labour to sell the port. It  Never would we agree that\n"
        "is theirs. They know that.   Labour among them take it.\n"
    )
    for passage in ("Labour to sell the port", "Labour among them"):
        sentence = shown("en", raw, passage)
        assert sentence.startswith("They say") and sentence.endswith("take it.")
    assert shown("en", raw.replace("   ", " \u00a0 "), "Labour among them").startswith("They say")
    spaced = raw.replace("   ", "  ")
    once = spaced.replace("wants  We", "wants   We")
    for told in (spaced, f"{spaced}\nTHE PORT   THE HOUSE\n", once):
        assert not shown("en", told, "Labour among them").startswith("They say")


def test_a_sentence_goes_on_over_three_lines_of_a_page_s_head() -> None:
    raw = "So! We do not want\n\nThe House\n\nPart Two\n\nMay 2018\n\nthe port to be closed."
    assert shown("en", raw, "to be closed").startswith("We do not want")


def test_what_comes_after_a_list_is_not_what_governs_it() -> None:
    raw = "It is not true that\n\n- the camp is full\n- the port is shut\n\nThe fence is up."
    assert shown("en", raw, "port is shut").startswith("It is not true that")
    assert shown("en", raw, "fence is up") == "The fence is up."


@pytest.mark.parametrize(
    "raw",
    [
        "LEE: We do not want—\n\nROY: —the port to be closed.",
        "LEE: we do not want\n\nROY: so they say\n\nLEE: the port to be closed",
        "They do not want\n\nROY: So they say!\n\nthe port to be closed.",
        "LEE: We do not want—\n\nROY: So!\n\nLEE: So!\n\nROY: So!\n\nLEE: the port to be closed.",
    ],
)
def test_what_others_take_up_and_what_was_not_cut_short_is_shown_alone(raw: str) -> None:
    assert "not want" not in shown("en", raw, "to be closed", ("LEE", "ROY"))


def test_a_turn_goes_on_behind_the_head_of_a_page_with_its_label() -> None:
    raw = (
        "LEE (Dover)\nThey are leaving. We do not want\n\nREPORT 12\n\nLEE\nthe port to be closed."
        "\n\nROY\nthe port stays."
    )
    text = Text(raw, "en", ("LEE (Dover)", "LEE", "ROY"), ("REPORT",))
    for passage in ("to be closed", "do not want"):
        sentence = text.slice(text.sentence(text.find(passage)[0]))
        assert sentence == "We do not want REPORT 12 LEE the port to be closed."
    assert text.slice(text.sentence(text.find("port stays")[0])) == "ROY the port stays."


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
    spoken = raw.replace("Die", "\n\nMR SMITH: Die", 1)
    assert shown("de", spoken, "Regierung will nicht", ("MR SMITH",)).endswith(whole)
    for ahead in ("Gut.\n\n", "Ja.\n\nGut.\n\nMR SMITH: "):
        cut = f"{ahead}Die Regierung will ihre\n\n{aside}\n\nLager schließen."
        for passage in ("Regierung will", "Lager schließen"):
            part = shown("de", cut, passage, ("MR SMITH",))
            assert part.endswith(f"Die Regierung will ihre {aside} Lager schließen.")


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
        ["Die Sitzung begann am Morgen mit einer langen Rede", "Sie blieb.", *(["Sie ging."] * 4)]
    )
    for end in ("Gut.", "Gut.\n\nso!"):
        assert shown("de", f"{headed}\n\n{end}", "Sie blieb") == "Sie blieb."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1\n00:00:01,000 --> 00:00:04,000\n", "2\n00:00:04,000 --> 00:00:06,000\n"),
        ("00:01.000 --> 00:04.000\n", "00:04.000 --> 00:06.000 align:start\n"),
        ("0:00:01.000 --> 0:00:04.000\n", "0:00:04.000 --> 0:00:06.000\n"),
        ("0:01\n\n", "0:04\n\n"),
        ("0:01.5\n\n", "0:04.3\n\n"),
        ("00:01 ", "00:04 "),
        ("4:39 am\n", "4:40 am\n"),
        ("[0:01] ", "[0:04] "),
        ("(1:00:01) ", "(1:00:04) "),
    ],
)
def test_a_sentence_goes_on_over_subtitles(first: str, second: str) -> None:
    raw = f"{first}We do not want\n\n{second}Britain to go."
    assert "do not" in shown("en", raw, "Britain to go")
    assert "Britain to go" in shown("en", raw, "We do not want")
    left = f"{first}They left.\n\n{second}Britain is to go"
    raw = f"{left}\n\nTranscript by Ann Lee"
    for told in (f"{left}.", raw):
        assert "They left" not in shown("en", told, "Britain is to go")
    if first[-1] != "\n":
        assert shown("en", raw, "Transcript by") == "Transcript by Ann Lee"
