"""Files and folders that nearly have the right name, and others that are none of the dossier's.

Each row changes the shipped dossier on a disk; the problems are compared word for word.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.load import load, snapshot
from standpoint.load.files import bytes_of
from tests.changes import (
    OEHLBRUECK,
    C,
    Change,
    D,
    M,
    delete,
    folder_at,
    link,
    positions,
    put,
    rename,
    said,
    with_files,
    write,
)

MISSING = f"{D}:1:1: is missing; it holds the question and the issues"
EXISTS = "macron.yaml exists too: compare them, keep one"
NO_ID = "is not an id; rename the file to"
NAMED = (
    f"'Emmanuel Macron' is the name in {M}, too; if one is a copy, compare the two and keep one; "
    "else change the name"
)
TO_TEXT = "if it is a source's text, move it to seeds/"
CITES = "'ap-calais-2018', which has a problem of its own; mend that first"
NO_SOURCE = [
    f"{D}:111:9: 6 passages cite {CITES}",
    f"positions/aid-groups.yaml:16:9: 4 passages cite {CITES}",
    f"{M}:16:9: 25 passages cite {CITES}",
    f"positions/migrants.yaml:16:9: 5 passages cite {CITES}",
    f"positions/security-forces.yaml:17:9: 2 passages cite {CITES}",
    f"positions/uk-government.yaml:16:9: 3 passages cite {CITES}",
]

KEEP = (
    "compare the two texts, keep one and name it there, or rename this one and add a citation of "
    "its own"
)

WHOLE = {name: len(held) for name, held in positions().items()}
NO_MACRON = {name: count for name, count in WHOLE.items() if name != "macron"}
NO_TEXT = dict.fromkeys(WHOLE, 0)
NEW = "name: New group\nsilent_on:\n  - {issue: talks, note: Nothing.}\n"


def copied(name: str, new: str) -> Change:
    return lambda folder: shutil.copy(folder / name, folder / new)


def source(citation: str, text: str, keys: str = "") -> Change:
    """Write a citation with these keys, and a text."""
    return lambda folder: [
        write(f"seeds/{citation}", f"date: 2018\n{keys}")(folder),
        write(f"seeds/{text}", "A text.")(folder),
    ]


Row = tuple[Change, list[str], dict[str, int]]
"""What is changed, the problems, and the usable positions by stakeholder."""

# fmt: off
ROWS: dict[str, Row] = {
    # Renamed, and nothing else is said of it: not that the outline names somebody unknown.
    "an ending of three letters": (
        rename(M, "positions/macron.yml"),
        ["positions/macron.yml:1:1: is not read; rename it to end with .yaml"], NO_MACRON),
    "a line feed in a name": (
        write("positions/new\ngroup.yaml", NEW),
        ["positions/new group.yaml:1:1: the file's name 'new group' is not an id: it holds an invisible "
         "character (U+000A); rename the file to new-group.yaml"], WHOLE),
    "an ending in capitals": (
        rename(M, "positions/macron.YML"),
        ["positions/macron.YML:1:1: is not read; rename it to end with .yaml"], NO_MACRON),
    "an ending that is misspelt": (
        rename(M, "positions/macron.yalm"),
        ["positions/macron.yalm:1:1: is not read; rename it to end with .yaml"], NO_MACRON),
    "a second ending": (
        rename(M, "positions/macron.yaml.txt"),
        ["positions/macron.yaml.txt:1:1: is not read; rename it to macron.yaml"], NO_MACRON),
    "a name that ends with a space": (
        rename(M, "positions/macron.yaml "),
        ["positions/macron.yaml:1:1: is not read, for its name ends with a space; rename it to macron.yaml"], NO_MACRON),
    "a capital": (
        rename(M, "positions/Macron.yaml"),
        [f"positions/Macron.yaml:1:1: the file's name 'Macron' {NO_ID} macron.yaml"], NO_MACRON),
    "a space and a number": (
        rename(M, "positions/macron (1).yaml"),
        [f"{D}:7:16: unknown stakeholder 'macron'; did you mean 'macron-1'?",
         f"positions/macron (1).yaml:1:1: the file's name 'macron (1)' {NO_ID} macron-1.yaml"],
        NO_MACRON),
    "a space at its end": (
        write("positions/new-group .yaml", NEW),
        ["positions/new-group .yaml:1:1: the file's name 'new-group' is not an id: a space stands at "
         "its end; rename the file to new-group.yaml"], WHOLE),
    "a Cyrillic letter": (
        write("positions/nеw.yaml", NEW),
        ["positions/nеw.yaml:1:1: the file's name 'nеw' is not an id: the letter е (U+0435, Cyrillic) "
         "only looks like e; rename the file to new.yaml"], WHOLE),
    "no ending": (
        write("positions/new-group", NEW),
        ["positions/new-group:1:1: is not read; rename it to new-group.yaml"], WHOLE),
    "no ending, and no stakeholder": (write("positions/readme", NEW), [], WHOLE),
    "an accent": (
        write("positions/préfecture.yaml", NEW),
        [f"positions/préfecture.yaml:1:1: the file's name 'préfecture' {NO_ID} prefecture.yaml"],
        WHOLE),
    "a space and an ending of three letters": (
        write("positions/New Group.yml", NEW),
        ["positions/New Group.yml:1:1: is not read; rename it to new-group.yaml"], WHOLE),
    "a letter that Unicode does not take apart": (
        write("positions/Tromsø.yml", NEW),
        ["positions/Tromsø.yml:1:1: is not read; rename it to tromso.yaml"], WHOLE),
    "letters of another script, some of which look Latin": (
        write("positions/мэр 2.yaml", NEW),
        ["positions/мэр 2.yaml:1:1: the file's name 'мэр 2' is not an id; use lowercase letters, "
         "digits and single hyphens, 64 characters at most"], WHOLE),
    "nothing that could be an id": (
        write("positions/市.yaml", NEW),
        ["positions/市.yaml:1:1: the file's name '市' is not an id; use lowercase letters, digits and "
         "single hyphens, 64 characters at most"], WHOLE),
    # Beside one that has the right name: to rename it would overwrite that.
    "the other ending beside it": (
        copied(M, "positions/macron.yml"),
        [f"positions/macron.yml:1:1: is not read, and {EXISTS}"], WHOLE),
    "a second ending beside it": (
        copied(M, "positions/macron.yaml.txt"),
        [f"positions/macron.yaml.txt:1:1: is not read, and {EXISTS}"], WHOLE),
    "a capital beside it": (
        copied(M, "positions/Macron.yaml"),
        [f"positions/Macron.yaml:1:1: {NAMED}"], WHOLE),
    # The wrong folder, or a wrong sort of file
    "a text among the positions": (
        write("positions/new-group.txt", NEW),
        ["positions/new-group.txt:1:1: is not read; if it holds a stakeholder, rename it to "
         f"new-group.yaml; {TO_TEXT}"], WHOLE),
    "a text with a space among the positions": (
        write("positions/New group.txt", NEW),
        ["positions/New group.txt:1:1: is not read; if it holds a stakeholder, rename it to "
         f"new-group.yaml; {TO_TEXT}"], WHOLE),
    "a stakeholder in JSON": (
        write("positions/new-group.json", "{}"),
        ["positions/new-group.json:1:1: is not read; if it holds a stakeholder, rename it to "
         f"new-group.yaml; {TO_TEXT}"], WHOLE),
    "a stakeholder in JSON that has the right name": (
        rename(M, "positions/macron.json"),
        ["positions/macron.json:1:1: is not read; if it holds a stakeholder, rename it to "
         f"macron.yaml; {TO_TEXT}"], NO_MACRON),
    **{
        f"a document among the positions: {end}": (
            write(f"positions/New group.{end}", "PK"),
            [f"positions/New group.{end}:1:1: is not read; if it holds a stakeholder, save it as "
             f"plain text in new-group.yaml; {TO_TEXT}"], WHOLE)
        for end in ("docx", "RTF", "odt")
    },
    "what is no stakeholder": (
        lambda folder: [(folder / "positions" / name).write_bytes(b"\xff") for name in (
            "README.txt", "_notes.txt", "_notes.docx", "Readme.rtf", "_Notes.yaml", "notes.md", "picture.png", "LICENSE")],
        [], WHOLE),
    # The outline
    "an outline with a capital": (
        rename(D, "positions/_Dossier.yaml"),
        ["positions/_Dossier.yaml:1:1: is not read; rename it to _dossier.yaml", MISSING], {}),
    "an outline without its underscore": (
        rename(D, "positions/dossier.yaml"),
        [MISSING, "positions/dossier.yaml:1:1: is not read; rename it to _dossier.yaml"], {}),
    "an outline that is misspelt": (
        rename(D, "positions/_dosier.yaml"),
        ["positions/_dosier.yaml:1:1: is not read; rename it to _dossier.yaml", MISSING], {}),
    **{
        f"a copy of the outline: {name}": (
            copied(D, f"positions/{name}"),
            [f"positions/{name}:1:1: is not read, and _dossier.yaml exists too: compare them, keep one"], WHOLE)
        for name in ("_Dossier.yaml", "_dossier (1).yaml", "_dossier copy.yaml")
    },
    "a stakeholder of that name": (write("positions/dossier.yaml", NEW), [], WHOLE | {"dossier": 0}),
    "another outline beside the folder of the first": (copied(D, "_dossier.yaml"), [], WHOLE),
    "an outline beside its folder": (
        rename(D, "_dossier.yaml"),
        ["_dossier.yaml:1:1: is not read; move it into positions/", MISSING], {}),
    # Folders
    "the one folder in the other": (
        rename("seeds", "positions/seeds"),
        ["positions/seeds:1:1: a folder; move it out of positions/",
         "seeds:1:1: there is no such folder; a dossier has the folders positions and seeds"], NO_TEXT),
    "a folder with a capital": (
        rename("seeds", "Seeds"), ["seeds:1:1: there is no such folder; rename 'Seeds' to seeds"],
        NO_TEXT),
    "a folder without its s": (
        rename("positions", "position"),
        ["positions:1:1: there is no such folder; rename 'position' to positions"], {}),
    # Sources
    "a citation with a space": (
        rename(C, "seeds/AP Calais 2018.yaml"),
        [*NO_SOURCE, "seeds/AP Calais 2018.yaml:1:1: the file's name 'AP Calais 2018' "
         f"{NO_ID} ap-calais-2018.yaml"], NO_TEXT),
    "a citation with a space, and its text": (
        lambda folder: [write("seeds/Le Monde.yaml", "date: 2018\n")(folder),
                        write("seeds/Le Monde.txt", "Un texte.")(folder)],
        [f"seeds/Le Monde.yaml:1:1: the file's name 'Le Monde' {NO_ID} le-monde.yaml, and its text "
         "to le-monde.txt"], WHOLE),
    "a text with a space that nobody cites": (
        write("seeds/new article.txt", "Text."),
        ["seeds/new article.txt:1:1: has no citation; rename the file to new-article.txt and add "
         "seeds/new-article.yaml"], WHOLE),
    # What nobody cites is ignored, whatever it is.
    "a large PDF": (put("seeds/article.pdf", b"%PDF" + bytes(9_000_000)), [], WHOLE),
    "a large file of another sort": (put("seeds/article.dat", bytes(9_000_000)), [], WHOLE),
    "a link that nobody cites": (link("seeds/article.pdf", "/dev/zero"), [], WHOLE),
    "a link without an ending": (link("seeds/article", "/dev/zero"), [], WHOLE),
    "a picture and a page": (
        lambda folder: [(folder / "seeds" / name).write_bytes(b"\xff\0") for name in (
            "a.png", "a.html", "a.docx", "a", "README.md")],
        [], WHOLE),
    "a folder among the sources": (
        folder_at("seeds/old"), ["seeds/old:1:1: a folder; put its files into seeds/ itself"], WHOLE),
    "a citation with the ending of its text": (
        source("herald.txt.yaml", "herald.txt"),
        [f"seeds/herald.txt.yaml:1:1: the file's name 'herald.txt' {NO_ID} herald.yaml"], WHOLE),
    "a citation with the ending of a text that is named otherwise": (
        source("herald.md.yaml", "article.txt", "text: article.txt\n"),
        [f"seeds/herald.md.yaml:1:1: the file's name 'herald.md' {NO_ID} herald.yaml"], WHOLE),
    "a second ending of a citation, in other letters": (
        source("herald.txt.yml", "herald.txt"),
        ["seeds/herald.txt.yml:1:1: is not read; rename it to herald.yaml"], WHOLE),
    "a stakeholder with the ending of a text": (
        rename(M, "positions/macron.docx.yaml"),
        [f"positions/macron.docx.yaml:1:1: the file's name 'macron.docx' {NO_ID} macron.yaml"],
        NO_MACRON),
    "a dot that parts words": (
        write("positions/new.group.yaml", NEW),
        [f"positions/new.group.yaml:1:1: the file's name 'new.group' {NO_ID} new-group.yaml"], WHOLE),
    **{
        f"a copy of a citation: {name}": (
            copied(C, f"seeds/{name}.yaml"),
            [f"seeds/{name}.yaml:1:1: the file's name '{name}' is not an id; it looks like a copy of "
             "ap-calais-2018.yaml: compare them, keep one"], WHOLE)
        for name in ("ap-calais-2018 copy", "ap-calais-2018 copy 2", "ap-calais-2018 (1)",
                     "ap-calais-2018 - Copy", "ap-calais-2018 - Kopie (2)",
                     "Copy of ap-calais-2018", "ap-calais-2018 (Ada's conflicted copy 2018-01-16)")
    },
    "a copy of a citation whose name is an id": (
        lambda folder: [source("herald.yaml", "herald.txt")(folder),
                        write("seeds/herald-copy.yaml", "date: 2018\n")(folder)],
        ["seeds/herald-copy.yaml:1:1: there is no text 'herald-copy.txt' in seeds/; this looks like "
         "a copy of seeds/herald.yaml: compare them, keep one"], WHOLE),
    "a hard copy": (
        write("seeds/hard copy.yaml", "date: 2018\n"),
        [f"seeds/hard copy.yaml:1:1: the file's name 'hard copy' {NO_ID} hard-copy.yaml, and its text "
         "to hard-copy.txt"], WHOLE),
    **{
        f"a copy of a text: {name}": (
            lambda folder, name=name: [source("herald.yaml", "herald.txt")(folder),
                                       write(f"seeds/{name}.txt", "Text.")(folder)],
            [f"seeds/{name}.txt:1:1: has no citation; it looks like a copy of herald.txt: compare "
             "them, keep one"], WHOLE)
        for name in ("herald copy", "herald-copy", "herald (1)")
    },
    "a second text beside a citation": (
        lambda folder: [source("herald.yaml", "article.txt", "text: article.txt\n")(folder),
                        write("seeds/herald.txt", "Text.")(folder)],
        [f"seeds/herald.txt:1:1: has no citation: seeds/herald.yaml is that of article.txt; {KEEP}"],
        WHOLE),
    "a second text that is named nearly like the first": (
        lambda folder: [source("herald.yaml", "herald.txt")(folder),
                        write("seeds/Herald.txt.TXT", "Text.")(folder)],
        [f"seeds/Herald.txt.TXT:1:1: has no citation: seeds/herald.yaml is that of herald.txt; {KEEP}"],
        WHOLE),
    **{
        f"a second text that is plain: {end}": (
            lambda folder, end=end: [
                source("herald.yaml", f"herald.{end}", f"text: herald.{end}\n")(folder),
                write("seeds/herald.txt", "Text.")(folder)],
            [f"seeds/herald.{end}:1:1: is {kind}, and herald.txt is here too; write 'text: "
             "herald.txt' in seeds/herald.yaml if that is its plain text"], WHOLE)
        for end, kind in (("md", "Markdown"), ("html", "a web page (HTML)"), ("pdf", "a PDF"))
    },
    "no text": (
        delete("seeds/000_eaa12418f779dadf.txt"),
        [*NO_SOURCE, f"{C}:4:1: there is no text '000_eaa12418f779dadf.txt' in seeds/; put it there, "
         "as plain text, or name it with 'text'"], NO_TEXT),
}
# fmt: on


@pytest.mark.parametrize(("changed", "problems", "left"), ROWS.values(), ids=ROWS)
def test_a_name_that_is_nearly_right_is_told_with_the_right_one(
    changed: Change,
    problems: list[str],
    left: dict[str, int],
    dossier_copy: Callable[[], Path],
) -> None:
    folder = dossier_copy()
    changed(folder)
    loaded = load(snapshot(folder))
    assert said(loaded) == problems
    assert {name: len(held) for name, held in positions(loaded).items()} == left


NAMES = "STANDPOINT_DOSSIER, or the command, names the folder that holds positions and seeds"


def test_a_dossier_that_is_not_there_is_told_with_the_path_that_was_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dossier_copy: Callable[[], Path]
) -> None:
    def told(folder: Path) -> list[str]:
        return said(load(snapshot(folder)))

    assert told(tmp_path / "nowhere") == [
        f"positions:1:1: there is no folder {tmp_path}/nowhere; {NAMES}"
    ]
    monkeypatch.chdir(tmp_path)
    assert told(Path("nowhere")) == told(tmp_path / "nowhere")
    folder = dossier_copy()
    assert told(folder / M) == [f"positions:1:1: {folder}/{M} is a file; {NAMES}"]
    assert told(folder / M / "x") == [f"positions:1:1: there is no folder {folder}/{M}/x; {NAMES}"]
    assert told(folder / "positions") == [
        f"positions:1:1: {folder}/positions holds _dossier.yaml itself; {NAMES}, one further up: "
        f"{folder}"
    ]


def test_the_dossier_that_is_meant_by_a_folder_near_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(folder: Path) -> list[str]:
        return said(load(snapshot(folder)))

    for name in ("b", "a", "c", "d"):
        shutil.copytree(OEHLBRUECK, tmp_path / "all" / name)
    (tmp_path / "all" / "e").mkdir()
    inner = tmp_path / "all" / "a"
    up = f"is a part of a dossier; {NAMES}, one further up: {inner}"
    assert told(inner / "seeds") == [f"positions:1:1: {inner}/seeds {up}"]
    (inner / "positions" / "_dossier.yaml").rename(inner / "positions" / "_dossier.yml")
    assert len(told(inner / "seeds")) == 2  # which is no dossier without it
    monkeypatch.chdir(tmp_path / "all" / "b" / "seeds")
    assert told(Path()) == told(tmp_path / "all" / "b" / "seeds")
    assert told(tmp_path / "all") == [
        f"positions:1:1: {tmp_path}/all holds no dossier itself; {NAMES}: "
        f"{tmp_path}/all/b, or {tmp_path}/all/c, or {tmp_path}/all/d"
    ]
    (tmp_path / "all" / "positions").mkdir()
    assert "holds no dossier" not in str(told(tmp_path / "all"))
    missing = "there is no such folder; a dossier has the folders positions and seeds"
    assert told(tmp_path / "all" / "e") == [f"positions:1:1: {missing}", f"seeds:1:1: {missing}"]


@pytest.mark.parametrize(
    ("readings", "taken"),
    [
        ([b"half", b"whole", b"whole"], b"whole"),
        ([b"one", b"two", b"three", b"four", b"four"], b"four"),
        ([b"1", b"2", b"3", b"4", b"5"], None),
    ],
)
def test_a_file_is_taken_when_two_readings_agree(
    readings: list[bytes], taken: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody writes it between one reading and the next."""
    file = tmp_path / "file"
    left = iter(readings)
    opened = os.open

    def written_and_opened(path: str, flags: int) -> int:
        file.write_bytes(next(left))
        return opened(path, flags)

    monkeypatch.setattr("standpoint.load.files.os.open", written_and_opened)
    if taken is None:
        with pytest.raises(ValueError, match="is being written just now"):
            bytes_of(str(file), 99)
    else:
        assert bytes_of(str(file), 99) == taken


def test_a_file_that_has_grown_since_its_size_was_told_is_no_larger_than_its_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"a")
    told = file.stat()
    file.write_bytes(b"a" * 11)
    monkeypatch.setattr("standpoint.load.files.os.fstat", lambda _: told)
    with pytest.raises(ValueError, match="is larger than"):
        bytes_of(str(file), 10)


def test_of_two_files_that_would_have_one_id_the_one_without_names_the_other() -> None:
    person = "name: {}\nsilent_on:\n  - {{issue: talks, note: Nothing.}}\n"
    names = {"New Group": "Ada", "new-group": "Bea"}
    loaded = load(
        with_files({f"positions/{stem}.yaml": person.format(name) for stem, name in names.items()})
    )
    assert said(loaded) == [
        "positions/New Group.yaml:1:1: the file's name 'New Group' is not an id, and new-group.yaml "
        "exists too: compare them, keep one"
    ]
