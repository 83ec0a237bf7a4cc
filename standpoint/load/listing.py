"""The dossier's folder: which files count, and which nearly have the name of one that does.

Files are listed, never guessed: a name from YAML is looked up in the listing and never joined to a
path, so no link, device or other folder can be reached through one.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Collection
from pathlib import Path

from standpoint.load.copies import file_id
from standpoint.load.files import (
    FOLDERS,
    MAX_SOURCE_BYTES,
    MAX_YAML_BYTES,
    File,
    Snapshot,
    bytes_of,
    why_unreadable,
)
from standpoint.load.guesses import as_id, one_slip
from standpoint.load.kinds import PLAIN, is_document, kind_of
from standpoint.load.problems import CLIP, Problem, clip, problem
from standpoint.model.scalars import is_id

_OUTLINE = "_dossier.yaml"
_YAML = re.compile(r"(.+?)\.ya?ml(\.txt)?", re.IGNORECASE | re.DOTALL)
_COPY = re.compile(r"dossier(?:-copy)?(?:-\d+)?")
_WRITTEN = ("txt", "json")
"""What the name of a file ends with that may hold a stakeholder as it would stand in YAML."""
_NO_STAKEHOLDER = ("readme", "license", "licence", "changelog")
_FEW = 3  # dossiers of a folder are named
_TWO_FOLDERS = "a dossier has the folders positions and seeds"


def snapshot(folder: Path) -> Snapshot:
    """Read the dossier in `folder`; what cannot be read is a problem, never an exception."""
    if elsewhere := _no_dossier(folder):
        return Snapshot((), (problem("positions", elsewhere),))
    files: list[File] = []
    problems: list[Problem] = []
    if os.path.isfile(folder / _OUTLINE) and not _is_dossier(folder):
        problems.append(problem(_OUTLINE, "is not read; move it into positions/"))
    for name in FOLDERS:
        listed = _listed(folder, name)
        if isinstance(listed, Problem):
            problems.append(listed)
            continue
        for found in _read_all(name, listed):
            if isinstance(found, File):
                files.append(found)
            else:
                problems.append(found)
    return Snapshot(tuple(files), tuple(problems))


def _no_dossier(folder: Path) -> str:
    """Return what is wrong with the folder that is said to hold the dossier, or nothing."""
    place = clip(os.path.abspath(folder), CLIP)
    named = "STANDPOINT_DOSSIER, or the command, names the folder that holds positions and seeds"
    try:
        found = folder.stat()
    except (FileNotFoundError, NotADirectoryError):
        return f"there is no folder {place}; {named}"
    except OSError:
        return ""  # what is in it says more
    if not stat.S_ISDIR(found.st_mode):
        return f"{place} is a file; {named}"
    if any(os.path.lexists(folder / name) for name in FOLDERS):
        return ""
    here = Path(os.path.abspath(folder))
    up = f"{named}, one further up: {clip(str(here.parent), CLIP)}"
    if os.path.isfile(folder / _OUTLINE):
        return f"{place} holds {_OUTLINE} itself; {up}"
    if here.name in FOLDERS and _is_dossier(here.parent):
        return f"{place} is a part of a dossier; {up}"
    held = [folder / name for name in _folders_in(folder) if _is_dossier(folder / name)]
    within = [clip(os.path.abspath(one), CLIP) for one in held[:_FEW]]
    return f"{place} holds no dossier itself; {named}: {', or '.join(within)}" if within else ""


def _is_dossier(folder: Path) -> bool:
    return os.path.isfile(folder / "positions" / _OUTLINE)  # False, too, where nobody may look


def _folders_in(folder: Path) -> list[str]:
    """Return the names of the folders right in a folder; none where that cannot be told."""
    try:
        return sorted(entry.name for entry in os.scandir(folder) if entry.is_dir())
    except OSError:
        return []


def _listed(folder: Path, name: str) -> list[os.DirEntry[str]] | Problem:
    """Return what is in one of the dossier's folders, by name, or why that cannot be told."""
    try:
        if (folder / name).is_symlink():
            return problem(name, "a link; put the folder itself here")
        return sorted(os.scandir(folder / name), key=lambda entry: entry.name)
    except FileNotFoundError:
        nearly = _nearly(folder, name)
        hint = f"rename '{clip(nearly)}' to {name}" if nearly else _TWO_FOLDERS
        return problem(name, f"there is no such folder; {hint}")
    except OSError as error:
        return problem(name, f"{why_unreadable(error)}; {_TWO_FOLDERS}")


def _nearly(folder: Path, name: str) -> str:
    """Return the folder that nearly has a name, empty where none has."""
    for other in _folders_in(folder):
        if as_id(other) == name or one_slip(as_id(other), name):
            return other
    return ""


def _read_all(folder: str, entries: list[os.DirEntry[str]]) -> list[File | Problem]:
    """Read the files of a folder that count, the YAML first: it says which of the others do."""
    entries = [entry for entry in entries if not _dropping(entry.name)]
    names = {entry.name for entry in entries}
    found: dict[str, File | Problem] = {}
    citations: list[bytes] = []

    def cited(name: str) -> bool:
        return any(os.fsencode(name) in data for data in citations)

    for entry in sorted(entries, key=lambda entry: not entry.name.endswith(".yaml")):
        read = _read(folder, entry, names, cited)
        if read is not None:
            found[entry.name] = read
        if isinstance(read, File) and read.name.endswith(".yaml"):
            citations.append(read.data)
    return [found[name] for name in sorted(found)]


def _read(
    folder: str, entry: os.DirEntry[str], names: Collection[str], cited: Callable[[str], bool]
) -> File | Problem | None:
    """Read a file, or say why it is not read; None where it does not count."""
    # A letter and its accent are one sign or two: some systems write names so, and some otherwise.
    path, name = unicodedata.normalize("NFC", f"{folder}/{entry.name}"), entry.name
    right = right_name(folder, name, names)
    counts = bool(
        right or folder == "positions" or name.lower().endswith((".yaml", ".txt")) or cited(name)
    )
    try:
        if entry.is_dir(follow_symlinks=False):
            inner = as_id(name) in FOLDERS
            advice = (
                f"move it out of {folder}/" if inner else f"put its files into {folder}/ itself"
            )
            return problem(path, f"a folder; {advice}")
        if entry.is_symlink():
            return problem(path, "a link; put the file itself here") if counts else None
        if not entry.is_file():
            return problem(path, "not a regular file; delete it") if counts else None
        if right:
            return _misnamed(folder, name, right, names)
        if name.endswith(".yaml"):
            return File(path, bytes_of(entry.path, MAX_YAML_BYTES))
        if folder == "seeds" and (counts or not kind_of(b"", name)):
            return File(path, bytes_of(entry.path, MAX_SOURCE_BYTES))
    except FileNotFoundError:
        pass  # deleted between the listing and the reading
    except (OSError, ValueError) as error:
        return problem(path, why_unreadable(error)) if counts else None
    return None


def right_name(folder: str, name: str, names: Collection[str]) -> str:
    """Return the name of a YAML file that a file nearly has, empty where it has it or is another.

    Examples
    --------
    >>> names = ("macron.yml", "New Group.yalm", "macron.docx", "_Dossier.yaml")
    >>> [right_name("positions", name, ()) for name in names]
    ['macron.yaml', 'new-group.yaml', 'macron.yaml', '_dossier.yaml']
    >>> [right_name("positions", name, ()) for name in ("macron.yaml", "README.md")]
    ['', '']
    """
    stem, dot, end = name.rpartition(".")
    meant = as_id(stem if dot else name)
    if folder == "positions" and name != _OUTLINE:
        nearly = meant == "dossier" or (stem.startswith("_") and one_slip(meant, "dossier"))
        copied = name.startswith("_") and _COPY.fullmatch(meant) is not None
        if copied or (nearly and _OUTLINE not in names):
            return _OUTLINE
    if found := _YAML.fullmatch(name):
        stem = found[1]
        return "" if name.endswith(".yaml") else _renamed(stem)
    end = end.casefold()
    slip = end.startswith("y") and (one_slip(end, "yaml") or one_slip(end, "yml"))
    written = folder == "positions" and _is_written(name) and name[0] != "_" and meant != "readme"
    if folder == "positions" and not dot and is_id(name) and meant not in _NO_STAKEHOLDER:
        return _renamed(name)
    return _renamed(stem) if slip or written else ""


def _is_written(name: str) -> bool:
    return name.lower().rpartition(".")[2] in _WRITTEN or is_document(name)


def _renamed(stem: str) -> str:
    name = stem if stem.startswith("_") else file_id(stem)
    return f"{name}.yaml" if name else ""


def _misnamed(folder: str, name: str, right: str, names: Collection[str]) -> Problem:
    path = f"{folder}/{name}"
    spaced = name != name.rstrip()
    what = "is not read, for its name ends with a space" if spaced else "is not read"
    if right in names:
        return problem(path, f"{what}, and {clip(right)} exists too: compare them, keep one")
    rename = f"{PLAIN} in {right}" if is_document(name) else f"rename it to {right}"
    if _is_written(name) and not _YAML.fullmatch(name):
        rename = f"if it holds a stakeholder, {rename}; if it is a source's text, move it to seeds/"
    elif (f"{name.rpartition('.')[0]}.yaml" == right and not spaced) or not name.isprintable():
        rename = "rename it to end with .yaml"
    return problem(path, f"{what}; {rename}", needs=f"{folder}/{right}")


def _dropping(name: str) -> bool:
    """Return whether `name` is what editors and systems leave behind."""
    return name.startswith((".", "#", "~$")) or name.endswith(("~", ".bak", ".swp", ".orig"))
