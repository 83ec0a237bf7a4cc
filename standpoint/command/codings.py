"""`compare`: two codings of the same sources."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from standpoint import wording
from standpoint.command.named import FOLDER, keep_out, refusals
from standpoint.edit import write
from standpoint.load import load, snapshot
from standpoint.version import version

if TYPE_CHECKING:
    from standpoint.export.codings import Coding


@click.command()
@click.argument("first", metavar="FOLDER_A", type=FOLDER)
@click.argument("second", metavar="FOLDER_B", type=FOLDER)
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json", "html", "yaml"]),
    default="text",
    help="Lines to read, one JSON object, a page, or what _dossier.yaml records of it.",
)
@click.option("--names", nargs=2, help="What the two codings are called; by default their folders.")
@click.option(
    "--output", type=click.Path(path_type=Path), help="The file; by default standard output."
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@refusals()
def compare(
    first: Path,
    second: Path,
    shape: str,
    names: tuple[str, str] | None,
    output: Path | None,
    force: bool,
) -> None:
    """Compare two codings of the same sources: FOLDER_A and FOLDER_B, each a dossier.

    Tells how often they agree that there is a position, on its stance and on its voice, with
    Krippendorff's alpha, and puts the cells in dispute beside each other.
    """
    # Here, for no other command needs what calculates.
    from standpoint.export import codings
    from standpoint.wording.codings import nothing_in_common

    called = [" ".join(name.split()) for name in names or _names(first, second)]
    if not all(called) or called[0] == called[1]:
        raise click.UsageError("Name the two codings with --names, each in a way of its own.")
    pair = codings.CodingPair(*map(_coding, (first, second), called))
    if nothing := nothing_in_common(pair.found, pair.names):
        raise click.ClickException(nothing)
    shapes = {"text": codings.text, "json": codings.document, "html": codings.page}
    made = {**shapes, "yaml": codings.record}[shape](pair)
    if output and str(output) != "-":  # as everywhere, a - is what the command prints to
        keep_out(output, first, second)
        write.put_file(output, made.encode(), over=force)
        click.echo(f"wrote {output}")
    else:
        click.echo(made, nl=False)


def _coding(folder: Path, name: str) -> "Coding":
    """Return the coding in a folder, which has to be without a problem."""
    from standpoint.compare import cells
    from standpoint.compare.selection import Selection
    from standpoint.export.codings import Coding

    loaded = load(snapshot(folder))
    if loaded.problems or not loaded.dossier:
        problems = wording.counted(len(loaded.problems), "problem")
        raise write.Refused(
            f"{folder} has {problems}, so that something is left out; mend that first: "
            f"python -m standpoint check {folder}"
        )
    compared = cells.compare(loaded.dossier, Selection())
    return Coding(name, compared, version(loaded.digest).digest)


def _names(first: Path, second: Path) -> tuple[str, str]:
    """Return the names of two folders, or as much of their paths as tells them apart."""
    if first.resolve() == second.resolve():
        raise click.UsageError("Both are the same folder; name two codings.")
    one, other = (Path(os.path.abspath(folder)) for folder in (first, second))
    return (str(one), str(other)) if one.name == other.name else (one.name, other.name)
