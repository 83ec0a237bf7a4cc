"""Files that are no plain text: what they are is named, and how they become plain text."""

import quopri
from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.load import load, snapshot
from standpoint.load.kinds import kind_of
from tests.changes import SHIPPED, C, M, edited, positions, said

TEXT = "000_eaa12418f779dadf.txt"
ARTICLE = next(file.data for file in SHIPPED.files if file.name == TEXT)

COPY = "copy the text out of it into a file of plain text"
SAVE = "save it as plain text"
WEB = f"is a web page (HTML); {COPY}"
XML = f"is XML; {COPY}"
MAIL = f"is a mail whose text is encoded; open it in a mail program and {COPY}"
PDF = f"is a PDF; {COPY}"
RTF = f"is rich text (RTF); {SAVE}"
WORD = f"is a document of a word processor; {SAVE}"
ZIP = f"is a document of a word processor, or another zipped file; {SAVE}"
POINTER = "is a pointer of Git LFS and not the file itself; run git lfs pull to fetch it"
UTF_16 = "is UTF-16; save it as UTF-8"
UTF_32 = "is UTF-32; save it as UTF-8"
LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n"
CONFLICT = (
    "a merge left its conflict marks here; keep one of the versions and delete the lines of "
    "<, |, = and >"
)
NUL = "a control character (U+0000), so this is no plain text; save it as plain text"


def instead(name: str) -> str:
    return f", {name}, and write 'text: {name}' in {C}"


# fmt: off
TEXTS = {
    # The name that the citation gives, what the file holds, and what is said of it and where.
    "rich text": ("article.rtf", b"{\\rtf1\\ansi Macron}", f"1:1: {RTF}{instead('article.txt')}"),
    "rich text by another name": (TEXT, b"{\\rtf1\\ansi Macron}", f"1:1: {RTF}{instead('000-eaa12418f779dadf.txt')}"),
    "a web page": ("article.html", b"<!DOCTYPE html>\n<html>", f"1:1: {WEB}{instead('article.txt')}"),
    "a web page with a comment": (TEXT, b"\xef\xbb\xbf\n<!-- saved -->\n<HTML>", f"1:1: {WEB}{instead('000-eaa12418f779dadf.txt')}"),
    "a part of a web page": (TEXT, b"<p>Macron", f"1:1: {WEB}{instead('000-eaa12418f779dadf.txt')}"),
    "a web page by its name": ("Ein Artikel.htm", ARTICLE, f"1:1: {WEB}{instead('ein-artikel.txt')}"),
    "a PDF": ("article.pdf", b"%PDF-1.7\n\xe2\xe3", f"1:1: {PDF}{instead('article.txt')}"),
    "a document": ("article.docx", b"PK\x03\x04\x14", f"1:1: {ZIP}{instead('article.txt')}"),
    "an old document": ("article.doc", b"\xd0\xcf\x11\xe0\xa1", f"1:1: {WORD}{instead('article.txt')}"),
    "a document by its name": ("article.odt", ARTICLE, f"1:1: {WORD}{instead('article.txt')}"),
    "Markdown": ("article.md", ARTICLE, f"1:1: is Markdown; {SAVE}{instead('article.txt')}"),
    "a mail": ("article.mht", b"From: <Saved by Blink>\n", f"1:1: is a saved web page; {COPY}{instead('article.txt')}"),
    "an encoded mail": (
        TEXT, b"From: a@b.c\r\nContent-Type: text/plain\r\ncontent-transfer-encoding: base64\r\n\r\nQWRh",
        f"1:1: {MAIL}{instead('000-eaa12418f779dadf.txt')}"),
    "a mail that is quoted-printable": (
        TEXT, b"Received: x\n (y)\nContent-Transfer-Encoding: Quoted-Printable\n\nAda said no.",
        f"1:1: {MAIL}{instead('000-eaa12418f779dadf.txt')}"),
    "the text of a mail that is quoted-printable": (
        TEXT, quopri.encodestring(ARTICLE), f"1:1: {MAIL}{instead('000-eaa12418f779dadf.txt')}"),
    "such a text in another encoding": (
        TEXT, quopri.encodestring("Der Bürger sagt nein. ".encode("latin-1") * 20),
        f"1:1: {MAIL}{instead('000-eaa12418f779dadf.txt')}"),
    "such a text of one line": (
        TEXT, quopri.encodestring("Ada said “no”.".encode()),
        f"1:1: {MAIL}{instead('000-eaa12418f779dadf.txt')}"),
    "XML": (
        TEXT, b'<?xml version="1.0"?>\n<TEI><text>Macron', f"1:1: {XML}{instead('000-eaa12418f779dadf.txt')}"),
    "a feed": (TEXT, b'<rss version="2.0">Macron', f"1:1: {XML}{instead('000-eaa12418f779dadf.txt')}"),
    "a web page in XML": (
        TEXT, b'<?xml version="1.0"?>\n<!DOCTYPE html>', f"1:1: {WEB}{instead('000-eaa12418f779dadf.txt')}"),
    "the main part of a web page": (
        TEXT, b"<main><h2>Macron", f"1:1: {WEB}{instead('000-eaa12418f779dadf.txt')}"),
    "a picture": (
        "article.png", b"\x89PNG\r\n\x1a\n",
        f"1:1: is a picture; type its text into a file of plain text{instead('article.txt')}"),
    "compressed": ("article.txt.gz", b"\x1f\x8b\x08", "1:1: is a compressed file; unpack it"),
    "UTF-16": (TEXT, ARTICLE.decode().encode("utf-16"), f"1:1: {UTF_16}"),
    "UTF-16 without a mark": (TEXT, ARTICLE.decode().encode("utf-16-le"), f"1:1: {UTF_16}"),
    "UTF-16 the other way round": (TEXT, ARTICLE.decode().encode("utf-16-be"), f"1:1: {UTF_16}"),
    "UTF-32": (TEXT, ARTICLE.decode().encode("utf-32"), f"1:1: {UTF_32}"),
    "UTF-32 the other way round": (
        TEXT, b"\0\0\xfe\xff" + ARTICLE.decode().encode("utf-32-be"), f"1:1: {UTF_32}"),
    "rich text by the name that it should have": (
        "ap-calais-2018.txt", b"{\\rtf1\\ansi Macron}", f"1:1: {RTF}"),
    "a null byte": (TEXT, b"Macron\r\n\x0cin\0", f"2:4: {NUL}"),
    # To normalise these would take minutes.
    "a heap of accents": (
        TEXT, "Calais\nSo\u00e0 ".encode() + "\u0301\u0316".encode() * 400_000,
        "2:35: a character has more than 30 combining marks here; delete them"),
    "conflict marks": (TEXT, b"a\r\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n", f"2:1: {CONFLICT}"),
    "the last conflict marks": (TEXT, b"a\nb\n=======\nc\n>>>>>>> x\n", f"5:1: {CONFLICT}"),
    "another encoding": (
        TEXT, b"a form feed \x0c, a line\xe2\x80\xa8that is none\n\xe9", "2:1: byte 0xE9 is not UTF-8; save the "
        "file as UTF-8"),
}
# fmt: on


@pytest.mark.parametrize(("name", "data", "told"), TEXTS.values(), ids=TEXTS)
def test_a_text_of_another_kind_is_named(
    name: str, data: bytes, told: str, dossier_copy: Callable[[], Path]
) -> None:
    folder = dossier_copy()
    (folder / "seeds" / TEXT).unlink()
    (folder / "seeds" / name).write_bytes(data)
    citation = (folder / C).read_text(encoding="utf-8").replace(TEXT, name)
    (folder / C).write_text(citation, encoding="utf-8")
    loaded = load(snapshot(folder))
    # One problem of the source, and one of each file that cites it, which counts its passages.
    own = [line for line in said(loaded) if line.startswith("seeds/")]
    assert own == [f"seeds/{name}:{told}"]
    others = [line for line in said(loaded) if line not in own]
    assert [line for line in others if "passages cite 'ap-calais-2018', which" not in line] == []
    assert len(others) == 6
    assert not any(positions(loaded).values())


@pytest.mark.parametrize(
    "text",
    [
        "From: Ada Brook\nTo: Bo Lund\nSubject: The road\nContent-Transfer-Encoding: 8bit\n\nNo.",
        "Ada asks what Content-Transfer-Encoding: base64 means.\n",
        "Minutes\n\nContent-Transfer-Encoding: base64\n",
        "The sum\n=======\n\n1 + 1 =\n2\n\n3 + 3 =\n6\n",
        "a=20, b=30 and c=40; see https://b.example/?q=C3&r=A9",
        "<Ada Brook> We say no.\n<Bo Lund> We say yes.\n",
        "< 5 euros",
        "<applause> Thank you.",
        # No pattern may try all ways.
        "We say no.\r\n" * 60 + "A transfer-tax is no tax.\r\n",
        "<!-- We say no. -->\n" * 60 + "We say yes.",
    ],
)
def test_a_plain_text_is_not_taken_for_another_kind(text: str) -> None:
    assert kind_of(text.encode(), "herald.txt") is None


@pytest.mark.parametrize("name", [TEXT, "ap-calais-2018.yaml"])
def test_a_source_that_is_not_fetched_yet_is_told_once(
    name: str, dossier_copy: Callable[[], Path]
) -> None:
    """Every file of a clone is a pointer then, and nothing in those that cite it is to be mended."""
    folder = dossier_copy()
    (folder / "seeds" / name).write_bytes(LFS)
    loaded = load(snapshot(folder))
    assert said(loaded) == [f"seeds/{name}:1:1: {POINTER}; until then what cites it is left out"]
    assert not any(positions(loaded).values())


# fmt: off
YAML = {
    "rich text": (b"{\\rtf1\\ansi name: Macron}", RTF),
    "a web page": (b"\n\n<!DOCTYPE html><html lang='en'>", WEB),
    "a document": (b"PK\x03\x04\x14", ZIP),
    "a pointer": (LFS, POINTER),
    "UTF-16": ("name: Macron\n".encode("utf-16"), UTF_16),
    "UTF-16 without a mark": ("name: Macron\n".encode("utf-16-le"), UTF_16),
    "UTF-16 the other way round": ("name: Macron\n".encode("utf-16-be"), UTF_16),
}
# fmt: on


@pytest.mark.parametrize(("data", "told"), YAML.values(), ids=YAML)
def test_yaml_that_became_another_kind_of_file_is_named(
    data: bytes, told: str, dossier_copy: Callable[[], Path]
) -> None:
    folder = dossier_copy()
    (folder / M).write_bytes(data)
    loaded = load(snapshot(folder))
    assert said(loaded) == [f"{M}:1:1: {told}"]
    assert "macron" not in positions(loaded)


@pytest.mark.parametrize(
    "data",
    [
        b"<3 said the minister",
        b"< 7 % of them",
        b"a <p> in the text",
        b">>>>>>> a mail that is quoted often\n",
        b"A heading\n=======\n",
        b"\xef\xbb\xbfMacron",
        b"name: x\n\0",
        b"",
        "Größe “so”\n".encode(),
        "中文".encode(),
    ],
)
def test_plain_text_is_of_no_other_kind(data: bytes) -> None:
    assert kind_of(data, "article.txt") is None


def test_marks_that_mails_and_headings_have_are_no_conflict() -> None:
    article = "The end.\n\n>>>>>>> quoted often\n\nA heading\n=======\n"
    loaded = load(edited((M, "", "", []), at_the_end={f"seeds/{TEXT}": article}))
    assert said(loaded) == []
