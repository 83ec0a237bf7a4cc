"""Files that are missing, broken or of another kind: what is told of them, and what is left.

Each row changes the files of a folder; the problems are compared word for word.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from standpoint.load import Loaded, load, snapshot
from standpoint.load.files import codebook

OEHLBRUECK = Path(__file__).resolve().parent / "dossiers" / "oehlbrueck"

D = "positions/_dossier.yaml"
A = "positions/atempause.yaml"
B = "positions/buergermeisterin.yaml"
G = "positions/gewerbering.yaml"
R = "seeds/rede-roennebaum-2023.yaml"
REDE = "seeds/rede-roennebaum-2023.txt"
TAGBLATT = "seeds/tagblatt-altstadt-2023_original.txt"
NEW = "positions/neu.yaml"

WHOLE = {"atempause": 4, "buergermeisterin": 5, "gewerbering": 5}
NO_RING = {"atempause": 4, "buergermeisterin": 5}
NO_SPEECH = {"atempause": 3, "buergermeisterin": 3, "gewerbering": 5}

SPEECH_AT = (f"{A}:49:18", f"{B}:32:9", f"{B}:37:10", f"{B}:52:9")
BROKEN = "'rede-roennebaum-2023', which is left out for a problem of its own; mend that first"
SPEECH_BROKEN = [f"{A}:49:18: 1 passage cites {BROKEN}", f"{B}:32:9: 3 passages cite {BROKEN}"]
UNKNOWN = "unknown source 'rede-roennebaum-2023'; add its text and citation to seeds/"
RENAME = "1:1: is not read; rename it to end with .yaml"
LINK = "1:1: a link; put the file itself here"
NOT_REGULAR = "1:1: not a regular file; delete it"
NO_TEXT = (
    "there is no text 'rede-roennebaum-2023.txt' in seeds/; put it there, or name it with 'text'"
)
NO_CITATION = f"{REDE}:1:1: has no citation; add {R}"
TWO_FOLDERS = "a dossier has the folders positions and seeds"
NOT_IN_REDE = (
    "not word for word in 'rede-roennebaum-2023', nor is anything like it; copy the passage from "
    "the source"
)
TO_TOPIC = "add it to a topic in positions/_dossier.yaml"
ALIAS = "is an alias; write the value out, or quote it"
CONFLICT = (
    "a merge left its conflict marks here; keep one of the versions and delete the lines of "
    "<, |, = and >"
)
OPEN_LIST = (
    "a list in [ ] is not closed, or lacks a comma; a text that begins with [ goes in quotation "
    "marks"
)
NO_ID = "is not an id; use lowercase letters, digits and single hyphens, 64 characters at most"


Change = Callable[[Path], object]


def write(name: str, text: str) -> Change:
    return lambda folder: (folder / name).write_bytes(text.encode())


def put(name: str, data: bytes) -> Change:
    return lambda folder: (folder / name).write_bytes(data)


def rename(name: str, new: str) -> Change:
    return lambda folder: (folder / name).rename(folder / new)


def delete(name: str) -> Change:
    return lambda folder: (folder / name).unlink()


def change(name: str, old: bytes, new: bytes) -> Change:
    def changed(folder: Path) -> None:
        data = (folder / name).read_bytes()
        assert old in data
        (folder / name).write_bytes(data.replace(old, new, 1))

    return changed


def link(name: str, to: str) -> Change:
    def linked(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(to)

    return linked


def fifo(name: str) -> Change:
    def piped(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return piped


def linked_folder(name: str) -> Change:
    def linked(folder: Path) -> None:
        (folder / name).rename(folder / "elsewhere")
        (folder / name).symlink_to("elsewhere", target_is_directory=True)

    return linked


def halved(name: str) -> Change:
    """Write the first half of a file, as somebody sees it who comes too early."""
    return lambda folder: (folder / name).write_bytes(
        (folder / name).read_bytes()[: (folder / name).stat().st_size // 2]
    )


def many(number: int) -> Change:
    def written(folder: Path) -> None:
        for count in range(number):
            (folder / f"positions/neu-{count}.yaml").write_text("name: [x\n")

    return written


def folder_at(name: str) -> Change:
    return lambda folder: (folder / name).mkdir()


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
         "put it there, or name it with 'text'"], NO_SPEECH),
    "a citation for a text": (
        change(R, b"language: de", b"text: tagblatt-altstadt-2023.yaml"),
        [*SPEECH_BROKEN, f"{R}:7:1: there is no text 'tagblatt-altstadt-2023.yaml' in seeds/; "
         "did you mean 'tagblatt-altstadt-2023_original.txt'?"], NO_SPEECH),
    "an empty text": (
        put(REDE, b""),
        [*SPEECH_BROKEN, f"{R}:3:1: the text 'rede-roennebaum-2023.txt' is empty"], NO_SPEECH),
    "a text of white space": (
        write(REDE, "\ufeff \r\n\u200b\n"),
        [*SPEECH_BROKEN, f"{R}:3:1: the text 'rede-roennebaum-2023.txt' is empty"], NO_SPEECH),
    "a text in another encoding": (
        change(REDE, "für".encode(), "für".encode("latin-1")),
        [*SPEECH_BROKEN, f"{REDE}:5:14: byte 0xFC is not UTF-8; save the file as UTF-8"],
        NO_SPEECH),
    "a text in UTF-16": (
        lambda folder: put(REDE, (folder / REDE).read_bytes().decode().encode("utf-16"))(folder),
        [*SPEECH_BROKEN, f"{REDE}:1:1: is UTF-16; save it as UTF-8"], NO_SPEECH),
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
        ["seeds/INTERVIEW.TXT:1:1: has no citation; add seeds/INTERVIEW.yaml"], WHOLE),
    # The citation of a source
    "a missing citation": (
        delete(R), [*(f"{at}: {UNKNOWN}" for at in SPEECH_AT), NO_CITATION], NO_SPEECH),
    # Its text may be what a broken citation names, so nothing is said of the text.
    "a citation that is no YAML": (
        put(R, b"date: [2023\n"),
        [*SPEECH_BROKEN, f"{R}:1:7: {OPEN_LIST}"], NO_SPEECH),
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
    "half of a citation": (
        halved(R), [*SPEECH_BROKEN, f"{R}:3:12: quotation marks are opened here and never closed"],
        NO_SPEECH),
    "half of a text": (
        halved(REDE),
        [f"{A}:50:18: {NOT_IN_REDE}", f"{B}:54:9: {NOT_IN_REDE}"],
        {"atempause": 3, "buergermeisterin": 4, "gewerbering": 5}),
    # The file of a stakeholder
    "half of a file": (
        halved(G), [f"{G}:34:14: quotation marks are opened here and never closed"], NO_RING),
    # It is YAML, and says that there are fewer issues.
    "half of an outline": (
        halved(D),
        [f"{A}:29:5: unknown issue 'parkhaus-wallring'; {TO_TOPIC}",
         f"{A}:42:5: unknown issue 'anwohnerparken'; {TO_TOPIC}",
         f"{A}:47:6: unknown issue 'buergerentscheid'; {TO_TOPIC}",
         f"{B}:39:5: unknown issue 'parkhaus-wallring'; {TO_TOPIC}",
         f"{B}:56:5: unknown issue 'buergerentscheid'; {TO_TOPIC}",
         f"{B}:67:5: unknown issue 'anwohnerparken'; {TO_TOPIC}",
         f"{G}:39:5: unknown issue 'parkhaus-wallring'; {TO_TOPIC}",
         f"{G}:52:5: unknown issue 'anwohnerparken'; {TO_TOPIC}"],
        {"atempause": 1, "buergermeisterin": 3, "gewerbering": 3}),
    "a deleted file": (
        delete(G), [f"{D}:11:34: unknown stakeholder 'gewerbering'; there is no file {G}"],
        NO_RING),
    "a deleted file that nothing names": (
        delete(A), [], {"buergermeisterin": 5, "gewerbering": 5}),
    "conflict marks": (
        change(G, b"role: ", b"<<<<<<< HEAD\nrole: X\n=======\nrole: "),
        [f"{G}:2:1: {CONFLICT}"], NO_RING),
    "conflict marks with the common version": (
        change(G, b"positions:", b"||||||| 4b825dc\n=======\n>>>>>>> branch\npositions:"),
        [f"{G}:3:1: {CONFLICT}"], NO_RING),
    "a second document": (
        change(G, b"positions:\n", b"---\npositions:\n"),
        [f"{G}:3:1: a second document begins; delete the line '---'"], NO_RING),
    "a tab": (
        change(G, b"    stance: strongly", b"\tstance: strongly"),
        [f"{G}:5:1: a tab; indent with spaces"], NO_RING),
    "an alias bomb": (
        put(G, b"name: x\ndescription: &a [x, x]\nrole: &b [*a, *a]\nshort_name: [*b, *b]\n"),
        [f"{G}:2:1: '&a' is an anchor; delete it, or quote the value",
         f"{G}:3:1: '&b' is an anchor; delete it, or quote the value",
         f"{G}:3:11: '*a' {ALIAS}",
         f"{G}:3:15: '*a' {ALIAS}",
         f"{G}:4:1: 'short_name' should be text; put it in quotation marks, on one line",
         f"{G}:4:14: '*b' {ALIAS}",
         f"{G}:4:18: '*b' {ALIAS}"], NO_RING),
    "an alias bomb that merges": (
        put(G, b"name: x\n<<: [*a, *a]\n"),
        [f"{G}:2:1: '<<' merges another mapping; write its keys out", f"{G}:2:6: '*a' {ALIAS}",
         f"{G}:2:10: '*a' {ALIAS}"], NO_RING),
    "25,000 lists in lists": (
        put(G, b"name: x\npositions: " + b"[" * 25_000),
        [f"{G}:2:23: is nested more than 12 deep"], NO_RING),
    "25,000 entries in entries": (
        put(G, b"name: x\npositions:\n" + b"- " * 25_000),
        [f"{G}:3:23: is nested more than 12 deep"], NO_RING),
    "25,000 mappings in mappings": (
        put(G, b"name: x\npositions: " + b"{a: " * 25_000),
        [f"{G}:2:56: is nested more than 12 deep"], NO_RING),
    "a key twice": (
        change(G, b"role: ", b"name: X\nrole: "),
        [f"{G}:2:1: 'name' stands twice, here on line 2 and first on line 1; delete one"],
        NO_RING),
    "a merge key": (
        change(G, b"role: ", b"<<: {role: X}\nrole: "),
        [f"{G}:2:1: '<<' merges another mapping; write its keys out"], NO_RING),
    "a directive": (
        change(G, b"name: ", b"%YAML 1.1\n---\nname: "),
        [f"{G}:1:1: delete the line that begins with '%'"], NO_RING),
    "a tag": (
        change(G, b"role: ", b"role: !!str "),
        [f"{G}:2:1: '!!str' is a tag; delete it, or quote the value"], NO_RING),
    "a text in brackets": (
        change(G, b"role: ", b"role: [e.V.] "),
        [f"{G}:2:7: '[' begins a list; put the text in quotation marks"], NO_RING),
    "a null byte": (
        put(G, b"name: x\n\0"), [f"{G}:2:1: a control character (U+0000); delete it"], NO_RING),
    "a picture": (
        put(G, b"\x89PNG\r\n\x1a\n\0\0\0"),
        [f"{G}:1:1: byte 0x89 is not UTF-8; save the file as UTF-8"], NO_RING),
    "a thousand broken files": (
        many(1_000),
        [f"positions/neu-{count}.yaml:1:7: {OPEN_LIST}" for count in sorted(range(1_000), key=str)],
        WHOLE),
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
        put(G, b""), [f"{G}:1:1: is empty; write its keys or delete the file"], NO_RING),
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
        write("positions/neu.yaml.txt", "name: Neu\n"), [f"positions/neu.yaml.txt:{RENAME}"],
        WHOLE),
    "a file's name with a capital": (
        write("positions/Neu.yaml", "name: Neu\n"),
        [f"positions/Neu.yaml:1:1: the file's name 'Neu' {NO_ID}"], WHOLE),
    "a file's name of 65 letters": (
        write(f"positions/{'x' * 65}.yaml", "name: Neu\n"),
        [f"positions/{'x' * 65}.yaml:1:1: the file's name '{'x' * 59}…' {NO_ID}"], WHOLE),
    "a new file": (write(NEW, "name: Neu\n"), [], WHOLE | {"neu": 0}),
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
        put(D, b"# later\n"), [f"{D}:1:1: is empty; write its keys or delete the file"], None),
}
# fmt: on


def usable(loaded: Loaded) -> dict[str, int] | None:
    """Return the number of positions by stakeholder."""
    if loaded.dossier is None:
        return None
    return {person.id: len(person.positions) for person in loaded.dossier.stakeholders}


@pytest.mark.parametrize(("changed", "problems", "left"), ROWS.values(), ids=ROWS)
def test_what_is_wrong_with_a_file(
    changed: Change,
    problems: list[str],
    left: dict[str, int] | None,
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    changed(folder)
    loaded = load(snapshot(folder))
    assert [str(problem) for problem in loaded.problems] == problems
    assert usable(loaded) == left
    for problem in loaded.problems:
        data = (folder / problem.file).read_bytes() if problem.excerpt else b""
        lines = data.decode("utf-8-sig", "replace").splitlines()
        assert problem.excerpt == (lines[problem.line - 1] if lines else "")


def test_a_line_that_is_not_utf8_is_shown_as_far_as_it_is(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / G).write_bytes(b"\xef\xbb\xbfname: x\r\nrole: \xd6hlbr\xfcck\r\n")
    (problem,) = load(snapshot(folder)).problems
    assert (problem.line, problem.column, problem.excerpt) == (2, 7, "role: \ufffdhlbr\ufffdck")


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
    assert (loaded.problems, loaded.files) == ((), oehlbrueck.files)


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


@contextmanager
def without_privileges() -> Iterator[None]:
    """Let the permissions of files apply to root, too, for a moment."""
    me = os.geteuid()
    os.seteuid(me or 65534)
    try:
        yield
    finally:
        os.seteuid(me)


MAY_NOT = "may not be read; change its permissions"
UNREADABLE: dict[str, tuple[list[str], dict[str, int] | None]] = {
    D: ([f"{D}:1:1: {MAY_NOT}"], None),
    G: ([f"{G}:1:1: {MAY_NOT}"], NO_RING),
    R: ([*SPEECH_BROKEN, f"{R}:1:1: {MAY_NOT}"], NO_SPEECH),
    REDE: ([*SPEECH_BROKEN, f"{REDE}:1:1: {MAY_NOT}"], NO_SPEECH),
    # Whose words the speech is cannot be checked, and is not said to be wrong.
    B: ([f"{B}:1:1: {MAY_NOT}"], {"atempause": 4, "gewerbering": 5}),
    "positions": ([f"positions:1:1: {MAY_NOT}; {TWO_FOLDERS}"], None),
    "seeds": ([f"seeds:1:1: {MAY_NOT}; {TWO_FOLDERS}"], dict.fromkeys(WHOLE, 0)),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_may_not_be_read_is_told(name: str) -> None:
    problems, left = UNREADABLE[name]
    # Not in tmp_path, the folders above which are root's alone when root runs the tests.
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        dossier = shutil.copytree(OEHLBRUECK, Path(folder) / "dossier")
        (dossier / name).chmod(0)
        with without_privileges():
            taken = snapshot(dossier)
        loaded = load(taken)
        (dossier / name).chmod(0o700)  # so that the folder can be deleted
    assert [str(problem) for problem in loaded.problems] == problems
    assert usable(loaded) == left


def test_a_pipe_in_the_place_of_the_codebook_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "positions").mkdir()
    os.mkfifo(tmp_path / "positions" / "README.md")
    assert codebook(tmp_path) is None


@pytest.mark.parametrize("odd", [b"\xf6", b"\n", b"\x1b[31m"])
@pytest.mark.parametrize("data", [b"name: x\n", b"\xff", b"- x\n"])
def test_a_problem_is_one_line_that_can_be_printed(
    odd: bytes, data: bytes, dossier_copy: Callable[[Path], Path]
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / REDE).rename(folder / os.fsdecode(b"seeds/rede%b-roennebaum-2023.txt" % odd))
    (folder / G).unlink()
    (folder / os.fsdecode(b"positions/gewerbe%bring.yaml" % odd)).write_bytes(data)
    told = [str(problem) for problem in load(snapshot(folder)).problems]
    assert any("gewerbe" in line for line in told) and any("-roennebaum" in line for line in told)
    assert [line for line in told if not line.isprintable()] == []
