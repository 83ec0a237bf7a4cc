"""Files that are missing, broken or of another kind: what is told of them, and what is left.

Each row changes the files of a folder; the problems are compared word for word.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from standpoint.edit.begin import source
from standpoint.load import Loaded, listing, load, snapshot
from standpoint.load.files import bytes_of, codebook
from tests.changes import (
    HERE,
    NO_RING,
    NO_SPEECH,
    OEHLBRUECK,
    REDE,
    SPEECH_BROKEN,
    WHOLE,
    A,
    B,
    Change,
    D,
    G,
    R,
    change,
    delete,
    fifo,
    folder_at,
    link,
    linked_folder,
    put,
    rename,
    tells,
    write,
)

NEW = "positions/neu.yaml"
EMPTY_TEXT = "the text 'rede-roennebaum-2023.txt' is empty; bring back what was in it"
HOLDS_TEXT = (
    "holds text of the source, which stands in a file of its own; see that it is in "
    "seeds/rede-roennebaum-2023.txt, and delete this key"
)
SILENT = "name: Neu\nsilent_on:\n  - {issue: lieferzeiten, note: Nichts gefunden.}\n"


RENAMED = "the unknown source 'rede-roennebaum-2023'; did you mean 'rede-roennebaum'?"
UNCITED = f"'rede-roennebaum-2023', whose text has no citation; add {R}"
SPEECH_UNCITED = [f"{A}:49:18: 1 passage cites {UNCITED}", f"{B}:32:9: 3 passages cite {UNCITED}"]
RENAME = "1:1: is not read; rename it to end with .yaml"
LINK = "1:1: a link; put the file itself here"
NOT_REGULAR = "1:1: not a regular file; delete it"
NO_TEXT = (
    "there is no text 'rede-roennebaum-2023.txt' in seeds/; put it there, as plain text, or name "
    "it with 'text'"
)
NO_CITATION = f"{REDE}:1:1: has no citation; add {R}"
TWO_FOLDERS = "a dossier has the folders positions and seeds"
NOTHING_SAID = (
    "neither 'positions' nor 'silent_on' has an entry; add one, or bring back those that were here"
)


Row = tuple[Change, list[str], dict[str, int] | None]
"""What is changed, the problems, and the number of usable positions by stakeholder."""

# fmt: off
ROWS: dict[str, Row] = {
    # The text of a source
    "a missing text": (
        delete(REDE), [*SPEECH_BROKEN, f"{R}:3:1: {NO_TEXT}"], NO_SPEECH),
    "a missing text of another name": (
        rename(REDE, "seeds/rede-roennebaum-2032.txt"),
        [*SPEECH_BROKEN, f"{R}:3:1: there is no text 'rede-roennebaum-2023.txt' in seeds/; "
         "did you mean 'rede-roennebaum-2032.txt'?"], NO_SPEECH),
    "a text that is named, but wrong": (
        change(R, b"language: de", b"text: rede-ronnebaum-2023.txt"),
        [*SPEECH_BROKEN, f"{R}:7:1: there is no text 'rede-ronnebaum-2023.txt' in seeds/; "
         "did you mean 'rede-roennebaum-2023.txt'?"], NO_SPEECH),
    "a text outside the folder": (
        change(R, b"language: de", b"text: ../positions/gewerbering.yaml"),
        [*SPEECH_BROKEN, f"{R}:7:1: there is no text '../positions/gewerbering.yaml' in seeds/; "
         "put it there, as plain text, or name it with 'text'"], NO_SPEECH),
    "a citation for a text": (
        change(R, b"language: de", b"text: tagblatt-altstadt-2023.yaml"),
        [*SPEECH_BROKEN, f"{R}:7:1: 'tagblatt-altstadt-2023.yaml' is a citation and no text; "
         "did you mean 'tagblatt-altstadt-2023_original.txt'?"], NO_SPEECH),
    "an empty text": (
        put(REDE, b""),
        [*SPEECH_BROKEN, f"{R}:3:1: {EMPTY_TEXT}"], NO_SPEECH),
    "a text of white space": (
        write(REDE, "\ufeff \r\n\u200b\n"),
        [*SPEECH_BROKEN, f"{R}:3:1: {EMPTY_TEXT}"], NO_SPEECH),
    "a text of more than 8 MB": (
        put(REDE, b"x" * 8_000_001),
        [*SPEECH_BROKEN, f"{REDE}:1:1: is larger than 8,000 kB; split it"], NO_SPEECH),
    "a text that is a link": (
        link(REDE, "tagblatt-altstadt-2023_original.txt"),
        [*SPEECH_BROKEN, f"{REDE}:{LINK}"], NO_SPEECH),
    "a text that nobody cites": (
        write("seeds/interview.txt", "Guten Tag."),
        ["seeds/interview.txt:1:1: has no citation; add seeds/interview.yaml"], WHOLE),
    "a text that nobody cites, in capitals": (
        write("seeds/INTERVIEW.TXT", "Guten Tag."),
        ["seeds/INTERVIEW.TXT:1:1: has no citation; rename the file to interview.txt and add "
         "seeds/interview.yaml"], WHOLE),
    # A citation that holds the text, which stands beside it
    **{
        f"a text {how} in its citation": (
            change(R, b"display: excerpts", f"display: excerpts\n{key}: {value}".encode()),
            [*SPEECH_BROKEN, f"{R}:11:1: '{key}' {HOLDS_TEXT}"], NO_SPEECH)
        for how, key, value in (
            ("as a block", "text", "|\n  Meine Damen und Herren,\n\n  ich danke Ihnen."),
            ("folded", "text", ">-\n  Meine Damen und Herren,\n  ich danke Ihnen."),
            ("on one line", "text", "Meine Damen und Herren, ich danke Ihnen."),
            ("of many words", "text", "Danke. " * 900),
            ("without spaces", "text", "謝" * 300),
            ("under the key of the record", "body", "|\n  Meine Damen und Herren,\n  danke."),
            ("under another key", "content", "|\n  Meine Damen und Herren,\n  danke."),
        )
    },
    "a name that is no running text": (
        change(R, b"display: excerpts", b"display: excerpts\ntext: |\n  zwei\n  Zeilen"),
        [*SPEECH_BROKEN, f"{R}:11:1: 'text' should stand on one line"], NO_SPEECH),
    "a long name of a file": (
        change(R, b"display: excerpts", b"text: Was die OB am Dienstag sagte.txt"),
        [*SPEECH_BROKEN, f"{R}:10:1: there is no text 'Was die OB am Dienstag sagte.txt' in seeds/; "
         "put it there, as plain text, or name it with 'text'"], NO_SPEECH),
    "another key of a few words": (
        change(R, b"display: excerpts", b"license: Frei verwendbar, so steht es auf der Seite"),
        [*SPEECH_BROKEN, f"{R}:10:1: unknown key 'license'; 'rights' {HERE}"], NO_SPEECH),
    # The citation of a source
    "a missing citation": (
        delete(R), [*SPEECH_UNCITED, NO_CITATION], NO_SPEECH),
    "a citation under another name": (
        lambda folder: [rename(R, "seeds/rede-roennebaum.yaml")(folder), rename(REDE, "seeds/rede-roennebaum.txt")(folder)],
        [f"{A}:49:18: 1 passage cites {RENAMED}", f"{B}:32:9: 3 passages cite {RENAMED}"], NO_SPEECH),
    "a citation that is a link": (
        link(R, "tagblatt-altstadt-2023.yaml"), [*SPEECH_BROKEN, f"{R}:{LINK}"], NO_SPEECH),
    "a citation of more than 512 kB": (
        put(R, b"#" * 512_001),
        [*SPEECH_BROKEN, f"{R}:1:1: is larger than 512 kB; split it"], NO_SPEECH),
    "a citation that ends with .yml": (
        rename(R, "seeds/rede-roennebaum-2023.yml"),
        [*SPEECH_BROKEN, f"seeds/rede-roennebaum-2023.yml:{RENAME}"], NO_SPEECH),
    "a citation that ends with .YAML": (
        rename(R, "seeds/rede-roennebaum-2023.YAML"),
        [*SPEECH_BROKEN, f"seeds/rede-roennebaum-2023.YAML:{RENAME}"], NO_SPEECH),
    # The file of a stakeholder
    "a deleted file": (
        delete(G), [f"{D}:11:34: unknown stakeholder 'gewerbering'; there is no file {G}"],
        NO_RING),
    "a deleted file that nothing names": (
        delete(A), [], {"buergermeisterin": 5, "gewerbering": 5}),
    "a file in another encoding": (
        change(G, "Öhlbrück".encode(), "Öhlbrück".encode("cp1252")),
        [f"{G}:1:19: byte 0xD6 is not UTF-8; save the file as UTF-8"], NO_RING),
    "a file in another encoding, with a byte-order mark": (
        put(G, b"\xef\xbb\xbfname: \xd6hlbr\xfcck\n"),
        [f"{G}:1:7: byte 0xD6 is not UTF-8; save the file as UTF-8"], NO_RING),
    "a file with old line ends in another encoding": (
        put(G, b"name: x\rrole: \xd6hlbr\xfcck\r"),
        [f"{G}:2:7: byte 0xD6 is not UTF-8; save the file as UTF-8"], NO_RING),
    "a file in UTF-16": (
        lambda folder: put(G, (folder / G).read_text().encode("utf-16"))(folder),
        [f"{G}:1:1: is UTF-16; save it as UTF-8"], NO_RING),
    "an empty file": (
        put(G, b""), [f"{G}:1:1: is empty; write its keys, or bring back those that were here"], NO_RING),
    "a file with a byte-order mark and CRLF": (
        lambda folder: put(G, b"\xef\xbb\xbf" + (folder / G).read_bytes().replace(b"\n", b"\r\n"))(
            folder), [], WHOLE),
    "a file of 512 kB": (
        lambda folder: put(G, (folder / G).read_bytes().ljust(512_000, b"\n"))(folder), [], WHOLE),
    "a file of more than 512 kB": (
        lambda folder: put(G, (folder / G).read_bytes().ljust(512_001, b"\n"))(folder),
        [f"{G}:1:1: is larger than 512 kB; split it"], NO_RING),
    "a file that is a link": (link(G, "atempause.yaml"), [f"{G}:{LINK}"], NO_RING),
    "a file that is a link to nothing": (link(G, "nothing"), [f"{G}:{LINK}"], NO_RING),
    "a file that is a link to a device": (link(G, "/dev/zero"), [f"{G}:{LINK}"], NO_RING),
    "a text that is a link to a device": (
        link(REDE, "/dev/zero"), [*SPEECH_BROKEN, f"{REDE}:{LINK}"],
        NO_SPEECH),
    "a text that is a pipe": (
        fifo(REDE), [*SPEECH_BROKEN, f"{REDE}:{NOT_REGULAR}"], NO_SPEECH),
    "an outline that is a pipe": (fifo(D), [f"{D}:{NOT_REGULAR}"], None),
    "a folder of positions that is a link": (
        linked_folder("positions"), ["positions:1:1: a link; put the folder itself here"], None),
    "a folder of sources that is a link": (
        linked_folder("seeds"), ["seeds:1:1: a link; put the folder itself here"],
        dict.fromkeys(WHOLE, 0)),
    "a file that is a pipe": (fifo(G), [f"{G}:{NOT_REGULAR}"], NO_RING),
    "a file that ends with .yml": (
        rename(G, "positions/gewerbering.yml"), [f"positions/gewerbering.yml:{RENAME}"], NO_RING),
    "a file that ends with .YAML": (
        rename(G, "positions/gewerbering.YAML"), [f"positions/gewerbering.YAML:{RENAME}"], NO_RING),
    # What some editors make of a name, unseen
    "a file that ends with .yaml.txt": (
        write("positions/neu.yaml.txt", "name: Neu\n"),
        ["positions/neu.yaml.txt:1:1: is not read; rename it to neu.yaml"], WHOLE),
    "a file's name with a capital": (
        write("positions/Neu.yaml", SILENT),
        ["positions/Neu.yaml:1:1: the file's name 'Neu' is not an id; rename the file to neu.yaml"],
        WHOLE),
    "a file's name of 65 letters": (
        write(f"positions/{'x' * 65}.yaml", SILENT),
        [f"positions/{'x' * 65}.yaml:1:1: the file's name '{'x' * 59}…' is not an id; rename the "
         f"file to {'x' * 64}.yaml"], WHOLE),
    "a new file": (
        write(NEW, "name: Neu\n"), [f"{NEW}:1:1: {NOTHING_SAID}"], WHOLE | {"neu": 0}),
    "a new file with a silence": (write(NEW, SILENT), [], WHOLE | {"neu": 0}),
    "a new link": (link(NEW, "/etc/passwd"), [f"{NEW}:{LINK}"], WHOLE),
    "a new pipe": (fifo("seeds/pipe.txt"), [f"seeds/pipe.txt:{NOT_REGULAR}"], WHOLE),
    "a folder of positions": (
        folder_at("positions/archiv"),
        ["positions/archiv:1:1: a folder; put its files into positions/ itself"], WHOLE),
    "a folder of sources": (
        folder_at("seeds/2023.yaml"),
        ["seeds/2023.yaml:1:1: a folder; put its files into seeds/ itself"], WHOLE),
    "another file with an underscore": (write("positions/_notes.yaml", "]["), [], WHOLE),
    # The outline
    "no outline": (
        delete(D), [f"{D}:1:1: is missing; it holds the question and the issues"], None),
    "an outline that ends with .yml": (
        rename(D, "positions/_dossier.yml"),
        [f"{D}:1:1: is missing; it holds the question and the issues",
         f"positions/_dossier.yml:{RENAME}"], None),
    "an outline that is a link": (link(D, "atempause.yaml"), [f"{D}:{LINK}"], None),
    "an outline that is not UTF-8": (
        change(D, b"title:", b"t\xeftle:"),
        [f"{D}:2:2: byte 0xEF is not UTF-8; save the file as UTF-8"], None),
    "an outline that is empty": (
        put(D, b"# later\n"), [f"{D}:1:1: is empty; write its keys, or bring back those that were here"], None),
}
# fmt: on


@pytest.mark.parametrize(("changed", "problems", "left"), ROWS.values(), ids=ROWS)
def test_what_is_wrong_with_a_file(
    changed: Change,
    problems: list[str],
    left: dict[str, int] | None,
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    changed(folder)
    tells(folder, problems, left)


def test_a_text_that_another_citation_has_is_not_suggested(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    other = folder / "seeds" / "rede-roennebaum-2024.txt"
    (folder / REDE).rename(other)
    other.with_suffix(".yaml").write_text("date: 2024\n", encoding="utf-8")
    tells(folder, [*SPEECH_BROKEN, f"{R}:3:1: {NO_TEXT}"], NO_SPEECH)


def test_a_misnamed_file_is_told_as_that_though_an_id_stands_in_it(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    odd = folder / "positions" / "Gewerbering.yaml"
    (folder / G).rename(odd)
    odd.write_text(f"id: gewerbering\n{odd.read_text(encoding='utf-8')}", encoding="utf-8")
    told = [str(problem) for problem in load(snapshot(folder)).problems]
    assert [line.partition(": ")[2] for line in told] == [
        "the file's name 'Gewerbering' is not an id; rename the file to gewerbering.yaml",
        "unknown key 'id'; it follows from the file, delete it",
    ]


@pytest.mark.parametrize("written", ["NFC", "NFD"])
@pytest.mark.parametrize("on_the_disk", ["NFC", "NFD"])
def test_a_text_is_found_however_a_system_writes_its_accents(
    on_the_disk: Literal["NFC", "NFD"],
    written: Literal["NFC", "NFD"],
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    name = "Rede der Bürgermeisterin.txt"
    (folder / REDE).rename(folder / "seeds" / normalize(on_the_disk, name))
    with (folder / R).open("a", encoding="utf-8") as citation:
        citation.write(f"text: {normalize(written, name)}\n")
    tells(folder, [], WHOLE)
    begun = source(folder, snapshot(folder), "rede-2", normalize(written, name), "2024")
    assert normalize("NFC", name).encode() in begun.data


DROPPINGS = (
    ".atempause.yaml.swp", ".DS_Store", "#atempause.yaml#", "atempause.yaml~", "~$atempause.yaml",
    "atempause.yaml.bak", "atempause.yaml.orig", ".hidden.yaml", "4913~", "rede.txt.swp",
)  # fmt: skip


def test_what_editors_leave_behind_is_passed_over(
    oehlbrueck: Loaded, dossier_copy: Callable[[Path], Path]
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    for name in DROPPINGS:
        for place in ("positions", "seeds"):
            (folder / place / name).write_bytes(b"\xff\x00][")
    (folder / "seeds" / "README.md").write_text("What these texts are.")
    loaded = load(snapshot(folder))
    assert (loaded.problems, loaded.taken.files) == ((), oehlbrueck.taken.files)


@pytest.mark.parametrize(
    ("missing", "problems"),
    [
        (["positions"], ["positions:1:1: there is no such folder"]),
        (["seeds"], ["seeds:1:1: there is no such folder"]),
        (
            ["positions", "seeds"],
            ["positions:1:1: there is no such folder", "seeds:1:1: there is no such folder"],
        ),
    ],
)
def test_a_missing_folder_is_told(missing: list[str], problems: list[str], tmp_path: Path) -> None:
    for name in {"positions", "seeds"} - set(missing):
        (tmp_path / name).mkdir()
    if "positions" not in missing:
        outline = (OEHLBRUECK / D).read_text(encoding="utf-8").partition("events:")[0]
        outline = outline.replace("[buergermeisterin, gewerbering]", "[]")
        (tmp_path / D).write_text(outline, encoding="utf-8")
    loaded = load(snapshot(tmp_path))
    assert [str(p) for p in loaded.problems] == [f"{told}; {TWO_FOLDERS}" for told in problems]
    assert (loaded.dossier is None) == ("positions" in missing)


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "positions").write_text("name: x\n")
    (tmp_path / "seeds").mkdir()
    assert [str(problem) for problem in load(snapshot(tmp_path)).problems] == [
        f"positions:1:1: cannot be read (Not a directory); {TWO_FOLDERS}",
    ]


def test_a_codebook_is_read_only_where_it_is_a_file_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "positions").mkdir()
    codes = tmp_path / "positions" / "README.md"
    codes.write_text("How positions are coded.")
    assert codebook(tmp_path) == "How positions are coded."
    linked_folder("positions")(tmp_path)
    assert codebook(tmp_path) is None
    (tmp_path / "positions").unlink()
    (tmp_path / "positions").mkdir()
    os.mkfifo(codes)  # which nobody waits for
    assert codebook(tmp_path) is None
    codes.unlink()
    (tmp_path / "codes").write_text("\ufeffHow positions are coded.", encoding="utf-8")
    codes.symlink_to(tmp_path / "codes")
    assert codebook(tmp_path) is None
    (tmp_path / "codes").replace(codes)
    assert codebook(tmp_path) == "How positions are coded."


def test_a_codebook_in_a_folder_that_may_not_be_looked_into_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "lstat", refused)
    assert codebook(tmp_path) is None


@pytest.mark.parametrize("odd", [b"\xf6", b"\n", b"\x1b[31m"])
@pytest.mark.parametrize("data", [b"name: x\n", b"\xff", b"- x\n"])
def test_a_problem_is_one_line_that_can_be_printed(
    odd: bytes, data: bytes, dossier_copy: Callable[[Path], Path]
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / REDE).rename(folder / os.fsdecode(b"seeds/rede%b-roennebaum-2023.txt" % odd))
    (folder / G).unlink()
    for name in (b"gewerbe%bring.yaml", b"_gewerbe%bring.yaml", b"_gewerbe%bring.yml"):
        (folder / "positions" / os.fsdecode(name % odd)).write_bytes(data)
    told = [str(problem) for problem in load(snapshot(folder)).problems]
    assert any("gewerbe" in line for line in told) and any("-roennebaum" in line for line in told)
    assert [line for line in told if not line.isprintable()] == []


def test_a_file_that_is_deleted_while_the_folder_is_read_is_no_problem(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = "positions/atempause.yaml"

    def deleted(path: str, limit: int) -> bytes:
        if path.endswith(gone):
            Path(path).unlink()
        return bytes_of(path, limit)

    there = {file.path for file in snapshot(folder).files}
    monkeypatch.setattr(listing, "bytes_of", deleted)
    taken = snapshot(folder)
    assert (there - {file.path for file in taken.files}, taken.problems) == ({gone}, ())
