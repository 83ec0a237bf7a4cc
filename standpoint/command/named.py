"""What the commands share: the folder that is named or meant, and what is refused."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from standpoint.edit import write
from standpoint.folder import VARIABLE, default, meant_folder
from standpoint.load.files import FOLDERS

HOLDS = "the folder that holds positions/ and seeds/"

Command = Callable[..., Any]


def _there(context: click.Context, parameter: click.Parameter, named: Path | None) -> Path:
    """Return the folder that is named, or else the one that is meant.

    A folder that only STANDPOINT_DOSSIER names is looked for here, for no argument of the command
    is to blame where it is not there.
    """
    if named:
        return named
    folder = default()
    if folder is None:
        raise click.UsageError(
            f"There is no dossier in {Path.cwd()}; name {HOLDS}, or set {VARIABLE} to it."
        )
    if not folder.is_dir():
        what = "which is a file" if folder.exists() else "and there is no such folder"
        place = os.path.abspath(folder)
        raise click.UsageError(f"{VARIABLE} names {place}, {what}; set it to {HOLDS}, or unset it.")
    return folder


FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def _kept(context: click.Context, parameter: click.Parameter, named: Path | None) -> None:
    """Keep what --folder names for the argument that it stands in for."""
    context.meta[VARIABLE] = named


def _either(context: click.Context, parameter: click.Parameter, named: Path | None) -> Path:
    """Return the folder that is named as FOLDER or with --folder, or else the one that is meant."""
    option: Path | None = context.meta[VARIABLE]
    if named and option:
        raise click.UsageError(f"The dossier is named twice, {named} and --folder {option}.")
    return _there(context, parameter, named or option)


def folder_argument(command: Command) -> Command:
    """Give a command the dossier that it is about, as FOLDER or, as everywhere, with --folder."""
    argument = click.argument("folder", type=FOLDER, required=False, callback=_either)
    option = click.option(
        "--folder",
        "option",
        type=FOLDER,
        callback=_kept,
        expose_value=False,
        is_eager=True,  # the argument asks for it
        help="The same as FOLDER.",
    )
    return argument(option(command))


folder_option = click.option(
    "--folder", type=FOLDER, callback=_there, help="The dossier; by default the one that is meant."
)
"""The dossier as where a command does something."""


def _to_be(context: click.Context, parameter: click.Parameter, named: Path | None) -> Path:
    """Return the folder that is named or meant, which need not be there.

    It is never the dossier that a clone came with: nobody means that without a word.
    """
    folder = named or meant_folder()
    if folder is None:
        raise click.UsageError("Name the folder of the dossier with --folder.")
    return folder


new_folder_option = click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    callback=_to_be,
    help="The dossier, which is made where it is not there; its seeds/ hold the texts that are "
    "cited.",
)
"""The dossier as what a command makes, or adds to."""


def keep_out(output: Path, *folders: Path) -> None:
    """Refuse to write among the files of a dossier, --force or not: they are its curator's."""
    for place in (folder / name for folder in folders for name in FOLDERS):
        if output.resolve().parent == place.resolve():
            raise write.Refused(f"{output} would stand among the dossier's files; name another")


@contextmanager
def refusals() -> Iterator[None]:
    """Make what is refused the command's one line of error."""
    try:
        yield
    except write.Refused as refused:
        raise click.ClickException(str(refused)) from None
