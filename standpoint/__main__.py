"""The command line: `python -m standpoint check [FOLDER]`."""

import json
import os
from datetime import datetime
from pathlib import Path

import click

from standpoint import schema as schemas
from standpoint.load import Loaded, Problem, load, snapshot
from standpoint.watch import versions
from standpoint.wording import counted

REPOSITORY = Path(__file__).resolve().parent.parent
OUTDATED = "editors still go by an older version of the dossier; run python -m standpoint schema"


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
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C.")
def check(folder: Path, shape: str, watch: bool) -> None:
    """Check the dossier in FOLDER, which holds positions/ and seeds/.

    Prints every problem with its file, line and column and exits with 1, or says what was checked
    and exits with 0. FOLDER is the repository's own dossier unless another is given.
    """
    if watch and shape != "text":
        raise click.UsageError("--watch is for reading along, so it takes no other --format.")
    sound = True
    try:
        for taken in versions(folder) if watch else [snapshot(folder)]:
            if watch:
                click.echo(f"── {datetime.now():%H:%M:%S} " + "─" * 40)
            loaded = load(taken)
            sound = not loaded.problems
            click.echo(as_json(loaded) if shape == "json" else as_lines(loaded, shape, folder))
            if shape == "text" and schemas.outdated(folder, taken, loaded):
                click.echo(OUTDATED, err=True)
    except KeyboardInterrupt:
        click.echo()
    raise SystemExit(0 if sound else 1)


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


def as_lines(loaded: Loaded, shape: str, folder: Path) -> str:
    """Return the problems, each on a line, and the summary."""
    lines = [annotation(p, folder) if shape == "github" else str(p) for p in loaded.problems]
    return "\n".join([*lines, summary(loaded)])


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
