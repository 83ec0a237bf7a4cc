"""Texts and statements for the Discourse Network Analyzer."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from standpoint.export.bundle import FORMATS
from standpoint.export.extract import Extract
from standpoint.load import Loaded, load, snapshot
from standpoint.load.files import File
from standpoint.model import Display
from standpoint.quotes import normal
from tests.conftest import OEHLBRUECK
from tests.extracts import DOSSIERS, extract, rows, taken


def files(made: Extract) -> tuple[list[dict[str, str]], list[dict[str, str]], dict[str, str]]:
    """Return the documents, the statements and the texts by the names of their files."""
    with zipfile.ZipFile(io.BytesIO(FORMATS["zip"].data(made))) as archive:
        documents = rows(archive.read("dna/documents.csv").decode())
        statements = rows(archive.read("dna/statements.csv").decode())
        texts = {n: archive.read(n).decode() for n in archive.namelist() if n.endswith(".txt")}
    return documents, statements, {n: t for n, t in texts.items() if n != "about.txt"}


def as_java(text: str, start: int, end: int) -> str:
    """Return a part of a text by places as Java counts them."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def check(made: Extract) -> None:
    documents, statements, texts = files(made)
    assert [row["document"] for row in documents] == [str(n + 1) for n in range(len(documents))]
    assert {row["text_file"] for row in documents} == texts.keys()
    expected = [p for p in made.passages if p.position.stance.score]
    assert len(statements) == len(expected) > 0
    for row, passage in zip(statements, expected, strict=True):
        document = documents[int(row["document"]) - 1]
        assert document["notes"] == passage.source.id
        text = texts[document["text_file"]]
        words = as_java(text, int(row["startCaret"]), int(row["endCaret"]))
        there = passage.source.body.slice(passage.evidence.place.span)
        assert normal(words) == normal(there)
        assert row["organization"] == passage.stakeholder.name
        assert row["concept"] == passage.issue.proposition
        assert row["person"] == (passage.evidence.speaker or "")
        assert row["agreement"] == ("1" if passage.position.stance.score > 0 else "0")


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_statements_stand_where_their_words_are(folder: Path) -> None:
    loaded = load(snapshot(folder))
    check(extract(loaded))
    check(extract(loaded, voices=("quoted",)))


def test_the_columns_are_the_arguments_of_the_functions_of_r(oehlbrueck: Loaded) -> None:
    (speech, article), statements, _ = files(extract(oehlbrueck))
    assert article == {
        "document": "2",
        "title": "Die Altstadt, das Auto und der liebe Frieden",
        "text_file": "dna/tagblatt-altstadt-2023.txt",
        "author": "Imke Dörfler, Sönke Haßlau",
        "source": "Öhlbrücker Tagblatt",
        "section": "",
        "type": "",
        "notes": "tagblatt-altstadt-2023",
        "date_time": "1679097600",
    }
    assert speech["title"] == "rede-roennebaum-2023", "it has no title of its own"
    assert [*statements[0]] == [
        *("document", "startCaret", "endCaret", "person", "organization", "concept", "agreement"),
    ]


def test_places_count_as_java_does_and_lines_end_with_a_line_feed() -> None:
    whole = snapshot(OEHLBRUECK)
    path = "seeds/tagblatt-altstadt-2023_original.txt"
    before = next(file.data for file in whole.files if file.path == path)
    odd = "😀 𝔘𝔫𝔠𝔦𝔱𝔢𝔡\n\n".encode() + before
    data = odd.replace(b"\n", b"\r\n")
    others = [file for file in whole.files if file.path != path]
    loaded = load(taken([*others, File(path, data)]))
    assert loaded.problems == ()
    made = extract(loaded)
    check(made)
    _, _, texts = files(made)
    assert texts["dna/tagblatt-altstadt-2023.txt"] == odd.decode("utf-8-sig")


def test_a_date_is_the_beginning_of_what_it_may_mean(calais: Loaded) -> None:
    [source] = calais.dossier.sources
    for date, seconds in (("2018-01-16", "1516060800"), ("2018", "1514764800"), (None, "")):
        dated = source.model_copy(update={"date": date})
        loaded = replace(calais, dossier=replace(calais.dossier, sources=(dated,)))
        [document] = files(extract(loaded))[0]
        assert document["date_time"] == seconds


def test_of_excerpts_the_text_is_what_may_be_passed_on(oehlbrueck: Loaded) -> None:
    made = extract(oehlbrueck)
    speech = made.comparison.dossier.source_by_id["rede-roennebaum-2023"]
    assert speech.display == Display.EXCERPTS
    text = files(made)[2]["dna/rede-roennebaum-2023.txt"]
    assert text.startswith(
        "Ich habe mich geirrt, und ich\nsage Ihnen heute, warum.\n\n[…]\n\nDeshalb"
    )
