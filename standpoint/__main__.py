"""The command line: `python -m standpoint check [FOLDER]`."""

import json
import os
from pathlib import Path

import click

from standpoint import schema as schemas
from standpoint.load import Loaded, Problem, load, snapshot
from standpoint.wording import counted

REPOSITORY = Path(__file__).resolve().parent.parent


@click.group()
def main() -> None:
    """Standpoint compares what stakeholders in a policy dispute say."""


_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@main.command()
@click.argument("folder", type=_FOLDER, default=REPOSITORY)
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="Plain lines, one JSON object, or annotations for GitHub Actions.",
)
def check(folder: Path, shape: str) -> None:
    """Check the dossier in FOLDER, which holds positions/ and seeds/.

    Prints every problem with its file, line and column and exits with 1, or says what was checked
    and exits with 0. FOLDER is the repository's own dossier unless another is given.
    """
    loaded = load(snapshot(folder))
    if shape == "json":
        click.echo(as_json(loaded))
    elif shape == "github":
        for problem in loaded.problems:
            click.echo(annotation(problem, folder))
        click.echo(summary(loaded))
    else:
        for problem in loaded.problems:
            click.echo(str(problem))
        click.echo(summary(loaded))
    raise SystemExit(1 if loaded.problems else 0)


@main.command()
@click.argument("folder", type=_FOLDER, default=REPOSITORY)
def schema(folder: Path) -> None:
    """Write what an editor needs to complete and explain the YAML of the dossier in FOLDER.

    The schemas go to FOLDER/.vscode and hold the ids of its issues, sources and stakeholders; write
    them anew when those change.
    """
    taken = snapshot(folder)
    loaded = load(taken)
    try:
        for path in schemas.write(folder, taken, loaded):
            click.echo(f"wrote {path.relative_to(folder).as_posix()}")
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None
    if loaded.dossier is None:
        click.echo(
            "positions/_dossier.yaml has a problem, so no issues are offered; run this again once "
            "it is mended",
            err=True,
        )


def summary(loaded: Loaded) -> str:
    """Return one line that says what was checked, or how much is wrong."""
    if loaded.problems:
        files = len({problem.file for problem in loaded.problems})
        return f"{counted(len(loaded.problems), 'problem')} in {counted(files, 'file')}"
    assert loaded.dossier is not None
    positions = sum(len(s.positions) for s in loaded.dossier.stakeholders)
    return (
        f"checked {counted(loaded.files, 'file')}, {counted(positions, 'position')}, "
        f"{counted(loaded.passages, 'passage')}: every passage stands word for word in its source"
    )


def as_json(loaded: Loaded) -> str:
    """Return the problems and the counts of what can be used as one JSON object."""
    people = loaded.dossier.stakeholders if loaded.dossier else ()
    usable = {person.id: len(person.positions) for person in people}
    return json.dumps(
        {
            "problems": [
                {"file": p.file, "line": p.line, "column": p.column, "message": p.message}
                for p in loaded.problems
            ],
            "stakeholders": usable,
            "positions": sum(usable.values()),
            "passages": loaded.passages,
        },
        ensure_ascii=False,
        indent=2,
    )


def annotation(problem: Problem, folder: Path) -> str:
    """Return a problem as a command that makes GitHub Actions annotate the line."""
    path = Path(os.path.abspath(folder / problem.file))  # without following a link
    if path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    place = path.as_posix()
    for plain, escaped in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        place = place.replace(plain, escaped)
    message = problem.message
    for plain, escaped in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        message = message.replace(plain, escaped)
    return f"::error file={place},line={problem.line},col={problem.column}::{message}"


if __name__ == "__main__":
    main(prog_name="python -m standpoint")
