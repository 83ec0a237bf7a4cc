"""`check`, and the schemas by which an editor checks while somebody types."""

import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from standpoint.command.found import as_lines, problems_json
from standpoint.command.named import folder_argument, refusals
from standpoint.load import Snapshot, load, snapshot
from standpoint.schema import outdated, write

INTERVAL = 0.5
"""Seconds between two looks at the folder: at once for a reader, and little work for a machine."""

OUTDATED = "editors still go by an older version of the dossier; run python -m standpoint schema"


@click.command()
@folder_argument
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
    and exits with 0.
    """
    if watch and shape != "text":
        raise click.UsageError("--watch is for reading along, so it takes no other --format.")
    sound = False
    try:
        for taken in _versions(folder) if watch else [snapshot(folder)]:
            if watch:
                click.echo(f"-- {datetime.now():%H:%M:%S} {'-' * 40}")
            loaded = load(taken)
            sound = not loaded.problems
            said = (
                problems_json(loaded, folder)
                if shape == "json"
                else as_lines(loaded, shape, folder)
            )
            click.echo(said)
            if shape == "text" and outdated(folder, taken, loaded):
                click.echo(OUTDATED, err=True)
    except KeyboardInterrupt:
        click.echo()
    raise SystemExit(0 if sound else 1)


def _versions(folder: Path) -> Iterator[Snapshot]:
    """Yield the dossier's files as they are, and from then on whenever they have changed.

    Files are read anew each time, for neither their times nor a watcher of the system tells of
    every change (a network folder, an editor that keeps times); a dossier is small.
    """
    seen = ""
    while True:
        taken = snapshot(folder)
        if taken.digest != seen:
            seen = taken.digest
            yield taken
        time.sleep(INTERVAL)


@click.command()
@folder_argument
@refusals()
def schema(folder: Path) -> None:
    """Write what an editor needs to complete and explain the YAML of the dossier in FOLDER.

    The schemas go to FOLDER/.vscode and hold the ids of its issues, sources and stakeholders; write
    them anew when those change.
    """
    taken = snapshot(folder)
    loaded = load(taken)
    for path in write(folder, taken, loaded):
        click.echo(f"wrote {path.relative_to(folder).as_posix()}")
    if loaded.dossier is None:
        click.echo(
            "positions/_dossier.yaml has a problem, so no issues are offered; run this again once "
            "it is mended",
            err=True,
        )
