"""The command line: `python -m standpoint check [FOLDER]`, and what helps to write a dossier."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from standpoint import new as beginnings
from standpoint import schema as schemas
from standpoint import wording
from standpoint.edit import write
from standpoint.load import OUTLINE, Snapshot, load, snapshot
from standpoint.load.files import File
from standpoint.report import as_json, as_lines
from standpoint.version import last_change
from standpoint.watch import versions

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
    sound = False
    try:
        for taken in versions(folder) if watch else [snapshot(folder)]:
            if watch:
                click.echo(f"-- {datetime.now():%H:%M:%S} {'-' * 40}")
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


@main.group()
def new() -> None:
    """Begin the file of a stakeholder or a source, or an issue; touches nothing that is there."""


@contextmanager
def _refusals() -> Iterator[None]:
    """Make what is refused the command's one line of error."""
    try:
        yield
    except (beginnings.Refused, write.Refused) as refused:
        raise click.ClickException(str(refused)) from None


_AT = click.option(
    "--folder", type=_FOLDER, default=REPOSITORY, help="The dossier; by default the repository's."
)


@new.command()
@click.argument("name", metavar="ID")
@click.option("--name", "full_name", required=True, help="The full name, as it is to be shown.")
@_AT
@_refusals()
def stakeholder(name: str, full_name: str, folder: Path) -> None:
    """Write positions/ID.yaml, in which all but the name is left to fill in."""
    _create(folder, lambda taken: beginnings.stakeholder(folder, taken, name, full_name))


@new.command()
@click.argument("name", metavar="ID")
@click.option("--text", help="The name of the text in seeds/, where it is not ID.txt.")
@click.option("--date", help="When it was published: 2003, 2016-10, 2018-01-16 or unknown.")
@_AT
@_refusals()
def source(name: str, text: str | None, date: str | None, folder: Path) -> None:
    """Write seeds/ID.yaml, the citation of a text that is in seeds/ already."""
    _create(folder, lambda taken: beginnings.source(folder, taken, name, text, date))


def _create(folder: Path, begin: Callable[[Snapshot], File]) -> None:
    """Write a new file, check it, and say what is left to fill in."""
    made = begin(snapshot(folder))
    beginnings.create(folder, made)
    click.echo(f"wrote {made.path}")
    taken = snapshot(folder)
    loaded = load(taken)
    left = [problem for problem in loaded.problems if problem.file == made.path]
    for problem in left:
        click.echo(f"left to fill in: {problem}")
    if not left:
        click.echo("it passes the check; the lines that are switched off can be filled in")
    if schemas.outdated(folder, taken, loaded):
        schemas.write(folder, taken, loaded)
        click.echo(f"editors know of it: wrote the schemas in {schemas.FOLDER} anew")


@new.command()
@click.argument("name", metavar="ID")
@click.option("--topic", required=True, help="The id of the topic that it belongs to.")
@click.option("--title", required=True, help="A few words for the head of a column.")
@click.option("--proposition", required=True, help="One sentence that both sides would accept.")
@click.option("--note", help="What the proposition leaves out.")
@_AT
@_refusals()
def issue(
    name: str, topic: str, title: str, proposition: str, note: str | None, folder: Path
) -> None:
    """Print the lines that add an issue to positions/_dossier.yaml, and where they belong."""
    after, lines = beginnings.issue(snapshot(folder), name, topic, title, proposition, note)
    place = f"after line {after}, " if after else ""
    click.echo(f"Add to {OUTLINE}, {place}at the end of the issues of '{topic}':\n", err=True)
    click.echo(lines)


_SHAPES = (
    *("zip", "csv", "json", "report", "picture"),
    *("graphml", "gexf", "annotations", "bibtex", "csl"),
)


def _reading_rules(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for each reading rule."""
    for name in ("sources", "voices", "stakeholders", "topics"):
        said = f"Only these {name}, by id and with commas; by default all of them."
        command = click.option(f"--{name}", metavar="IDS", multiple=True, help=said)(command)
    return command


@main.command()
@click.argument("folder", type=_FOLDER, default=REPOSITORY)
@click.option("--format", "shape", type=click.Choice(_SHAPES), default="zip", show_default=True)
@click.option(
    "--output", type=click.Path(path_type=Path), help="The file; by default standard output."
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@_reading_rules
@click.option(
    "--min-shared",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    help="Two who share fewer issues have no figure.",
)
@click.option("--address", default="", help="Where the selection is read in the app.")
@click.option(
    "--full-texts", is_flag=True, help="Whole texts in a report, where they may be shown."
)
@_refusals()
def export(
    folder: Path,
    shape: str,
    output: Path | None,
    force: bool,
    min_shared: int,
    address: str,
    full_texts: bool,
    **rules: Sequence[str],
) -> None:
    """Write the data of the dossier in FOLDER as files that other tools open.

    The zip has all of it: tables of positions, cells and agreement, JSON from which the dossier can
    be made again, networks, annotations, references, a report, and a text that says what they are.
    What the reading rules or problems in the files leave out is said, too. A report has only those
    sentences of the sources that are cited.
    """
    # Here, for no other command needs what calculates.
    from standpoint.export.about import said
    from standpoint.export.bundle import FORMATS
    from standpoint.export.chosen import Unknown, extract

    loaded = load(snapshot(folder))
    if loaded.dossier is None:
        raise click.ClickException(f"{OUTLINE} has a problem or is missing; mend that first")
    try:
        made = extract(loaded, last_change(folder), rules, min_shared)
        made = replace(made, address=address, full_texts=full_texts)
    except Unknown as unknown:
        raise click.UsageError(str(unknown)) from None
    data = FORMATS[shape].data(made)
    for sentence in said(made):
        click.echo(sentence, err=True)
    if output:
        write.put(output, data, over=force)
        click.echo(f"wrote {output}: {FORMATS[shape].what}")
    elif shape == "zip" and sys.stdout.isatty():
        raise click.UsageError("A zip is nothing to read; name a file with --output.")
    else:
        click.echo(data, nl=False)


@main.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The dossier; its seeds/ hold the texts that a table cites.",
)
@click.option("--title", help="The dossier's title; by default the folder's name.")
@click.option("--question", default="Who holds what?", show_default=True, help="Its question.")
@_refusals()
def take_in(file: Path, folder: Path, title: str | None, question: str) -> None:
    """Make the files of a dossier from FILE: a table (.csv, .xlsx) or an export's .json.

    All of it is checked first, and every problem is told by row and column. Nothing is written
    while there is one, and no file is written over. The guide is .github/IMPORT.md.
    """
    # Here, for no other command needs what reads workbooks.
    from standpoint.edit.incoming import Unreadable
    from standpoint.edit.incoming.document import document
    from standpoint.edit.incoming.folder import opened, place
    from standpoint.edit.incoming.table import table

    taken = opened(folder)
    try:
        data = file.read_bytes()
        if file.suffix.lower() == ".json":
            found = document(data, taken)
        else:
            found = table(file.name, data, taken, title or folder.resolve().name, question)
    except Unreadable as error:
        raise click.ClickException(f"{file.name} {error}") from None
    except OSError as error:
        raise click.ClickException(f"{file.name} cannot be read ({error.strerror})") from None
    if found.wrong:
        for wrong in found.wrong:
            click.echo(f"{file.name}: {wrong}")
        problems = wording.counted(len(found.wrong), "problem")
        raise click.ClickException(f"{problems}; nothing was written")
    place(folder, found.files)
    click.echo(f"wrote {wording.counted(len(found.files), 'file')} to {folder}")
    loaded = load(snapshot(folder))
    click.echo(as_lines(loaded, "text", folder))
    raise SystemExit(1 if loaded.problems else 0)


if __name__ == "__main__":
    main(prog_name="python -m standpoint")
