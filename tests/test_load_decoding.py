"""A source that was read in another encoding than it was written in is told where a passage fails."""

from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.load import load, snapshot
from standpoint.load.decoding import wrongly_decoded
from standpoint.load.evidence import Shelf
from standpoint.model import Evidence, Source, Voice
from standpoint.quotes import Text, misread

WRITTEN = "Nothing.\n\nAda said “build it now”. It’s a “waste of été”, says Bo – 5 €.\n"
ANEW = "; take it anew from where it came, as UTF-8"
LOST = f"in line 3 a character is lost, and '\ufffd' stands in its place{ANEW}"


def read_as(encoding: str, written: str = WRITTEN) -> str:
    """Return what was written in UTF-8 as it is read in another encoding, as browsers do."""
    data = written.encode()
    if encoding != "cp1252":
        return data.decode(encoding)
    # Where cp1252 has nothing for a byte, they take the control character of its number.
    return "".join(
        bytes([b]).decode("cp1252" if b not in b"\x81\x8d\x8f\x90\x9d" else "latin-1") for b in data
    )


def told(raw: str, passage: str, voice: Voice = Voice.REPORTED) -> list[str]:
    source = Source(id="paper", body=Text(raw), date="2019")
    cited = Evidence(source="paper", text=passage, voice=voice)
    return [fault.message for fault in Shelf({"paper": source}).check(cited, "ada")]


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman", "cp1251"])
@pytest.mark.parametrize(
    ("passage", "meant"),
    [
        ("Ada said “build it now”", "“"),
        ("“build it now”", "“"),
        ("It’s a “waste", "’"),
        ("waste of été”, says", "“"),
        ("of été”, says Bo", "é"),
        ("says Bo – 5 €", "–"),
    ],
)
def test_the_signs_are_named_with_what_was_written(encoding: str, passage: str, meant: str) -> None:
    (said,) = told(read_as(encoding), passage)
    seen = said.partition(" has '")[2].partition("' where '")[0]
    assert said == (
        f"not word for word in 'paper'; the source seems wrongly decoded: line 3 has '{seen}' where "
        f"'{meant}' was written{ANEW}"
    )


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("meant", ["€", "ß"])
def test_a_sign_alone_is_named(encoding: str, meant: str) -> None:
    (said,) = told(read_as(encoding, f"It costs 5 {meant} a day.\n"), f"costs 5 {meant} a day")
    assert f"' where '{meant}' was written" in said


def test_the_sign_is_shown_as_it_stands_there() -> None:
    (said,) = told(read_as("cp1252"), "It’s a “waste")
    assert "line 3 has 'â€™' where '’' was written" in said
    (said,) = told(read_as("latin-1"), "It’s a “waste")
    assert r"line 3 has 'â\u0080\u0099' where '’' was written" in said


@pytest.mark.parametrize("passage", ["Ada said “build it now”", "“build it now”", "waste of été"])
def test_a_character_that_is_lost_is_told(passage: str) -> None:
    lost = WRITTEN.encode("ascii", "replace").decode().replace("?", "\ufffd")
    assert told(lost, passage) == [
        f"not word for word in 'paper'; the source seems wrongly decoded: {LOST}"
    ]


def test_marks_that_are_gone_are_not_said_to_be_none() -> None:
    lost = WRITTEN.encode("ascii", "replace").decode().replace("?", "\ufffd")
    assert told(lost, "build it now", Voice.QUOTED) == [
        "no quotation marks can be told around the passage, for the source seems wrongly decoded: "
        + LOST
    ]
    (said,) = told(read_as("cp1252").replace("œbuild", "œ build"), "build it", Voice.QUOTED)
    assert said.startswith("no quotation marks can be told around the passage")


HTML = "We&rsquo;ll build it.\n&quot;It costs &#163;44m,&quot; Bo said of R&D;\n"
AS_TEXT = "; take it anew from where it came, as plain text"


@pytest.mark.parametrize(
    ("passage", "line", "seen", "meant"),
    [("We’ll build it", 1, "&rsquo;", "’"), ("It costs £44m", 2, "&quot;", '"')],
)
def test_what_stands_for_a_character_in_html_is_told(
    passage: str, line: int, seen: str, meant: str
) -> None:
    assert told(HTML, passage) == [
        "not word for word in 'paper'; the source holds signs of HTML: "
        f"line {line} has '{seen}' where '{meant}' was written{AS_TEXT}"
    ]


def test_marks_that_html_has_in_its_own_way_are_not_said_to_be_none() -> None:
    (said,) = told(HTML.partition("\n")[2], "It costs &#163;44m", Voice.QUOTED)
    assert said.startswith(
        "no quotation marks can be told around the passage, for the source holds"
    )
    (said,) = told("Bo said of R&D; and M&A; that it costs much.", "it costs much", Voice.QUOTED)
    assert said.startswith("the passage does not stand in quotation marks")


def test_letters_alone_that_are_wrong_hide_no_marks() -> None:
    (said,) = told(
        read_as("cp1252", "L’été a dit oui.").replace("â€™", "’"), "a dit oui", Voice.QUOTED
    )
    assert said.startswith("the passage does not stand in quotation marks")


def test_a_text_of_nothing_but_wrong_letters_is_told() -> None:
    wrong = read_as("cp1252", "Мы против закрытия лагеря в Кале.")
    (said,) = told(wrong, "против закрытия лагеря")
    assert "line 1 has 'ÐœÑ‹' where 'Мы' was written" in said


def test_what_a_source_has_itself_is_taken_as_it_stands() -> None:
    assert told(read_as("cp1252"), "Itâ€™s a") == []
    source = Source(
        id="paper", body=Text(""), date="2019", speakers={"* * *": "other"}, narration=["â€”"]
    )
    assert (dict(source.speakers), source.narration) == ({"* * *": "other"}, ("â€”",))


def test_a_sign_far_from_the_passage_is_not_its_fault() -> None:
    (said,) = told(
        f"{read_as('cp1252')}\nThey do allow camps here.\n", "They do not allow camps here"
    )
    assert "wrongly decoded" not in said
    assert "has 'They do allow'" in said


@pytest.mark.parametrize(
    "text",
    [
        "« Il est allé au CAFÉ», dit-elle de l’été à Ålesund.",
        "„Das macht Spaß“, sagte er, „Ä“ und „Ö“.",
        "“BOM DIA, AMANHÃ”, disse.",
        "Это группа «В» и «Г», 20 °C, «Б» — нет.",
        "首相は「収容所を閉鎖しない」と述べた。",
        "قال الوزير: ”لن نوقع الخطة“.",
        "½ × ¼ – ¿Qué? «¡Sí!» 5 €…",
    ],
)
def test_what_is_rightly_decoded_is_not_suspected(text: str) -> None:
    assert wrongly_decoded(Text(text)) == ""


def test_lines_are_counted_as_editors_count_them() -> None:
    assert "line 3 has" in wrongly_decoded(Text("a\rb\r\nitâ€™s\x0cc"))


def test_a_dossier_with_such_a_source_tells_it_at_the_passage(
    dossier_copy: Callable[[], Path],
) -> None:
    folder = dossier_copy()
    file = folder / "seeds" / "000_eaa12418f779dadf.txt"
    file.write_text(read_as("cp1252", file.read_text(encoding="utf-8")), encoding="utf-8")
    said = [str(problem) for problem in load(snapshot(folder)).problems]
    assert any("the source seems wrongly decoded: line " in line for line in said)


@pytest.mark.parametrize("signs", ["\u00a0" * 1_000_000, "à« " * 300_000])
def test_a_long_text_is_not_looked_through_for_each_passage(
    signs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def counting(run: str) -> str:
        looked.append(run)
        return ""

    monkeypatch.setattr(misread, "_meant", counting)
    assert wrongly_decoded(Text(f"We say {signs} no.")) == ""
    assert len("".join(looked)) < 100_000
