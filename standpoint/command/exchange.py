"""`export` and `import`: a dossier's data on its way out, and in."""

import sys
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import click

from standpoint import wording
from standpoint.command.found import as_lines, folder_shown
from standpoint.command.named import folder_argument, keep_out, new_folder_option, refusals
from standpoint.compare.cells import compare
from standpoint.compare.selection import MIN_SHARED, Selection, chosen, known
from standpoint.edit import write
from standpoint.load import OUTLINE, load, snapshot
from standpoint.load.problems import clip, did_you_mean
from standpoint.model import Dossier
from standpoint.version import last_change, version
from standpoint.wording.problems import missing_sentence

_SHAPES = (
    "zip csv json report picture glance stances time alliances voices robustness graphml gexf "
    "annotations bibtex csl"
).split()


def _reading_rules(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for each reading rule."""
    for name in ("sources", "voices", "stakeholders", "topics"):
        said = f"Only these {name}, by id and with commas; by default all of them."
        command = click.option(f"--{name}", metavar="IDS", multiple=True, help=said)(command)
    return command


@click.command()
@folder_argument
@click.option(
    "--format",
    "shape",
    type=click.Choice(_SHAPES),
    default="zip",
    show_default=True,
    help="What to write.",
)
@click.option(
    "--output", type=click.Path(path_type=Path), help="The file; by default standard output."
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@_reading_rules
@click.option(
    "--min-shared",
    type=click.IntRange(min=1),
    default=MIN_SHARED,
    show_default=True,
    help="Two who share fewer issues have no figure.",
)
@click.option("--address", default="", help="Where the selection is read in the app.")
@click.option(
    "--full-texts", is_flag=True, help="Whole texts in a report, where they may be shown."
)
@refusals()
def export(
    folder: Path,
    shape: str,
    output: Path | None,
    force: bool,
    min_shared: int,
    address: str,
    full_texts: bool,
    **rules: Collection[str],
) -> None:
    """Write the data of the dossier in FOLDER as files that other tools open.

    The zip has all of it: tables of positions, cells and agreement, JSON from which the dossier can
    be made again, networks, annotations, references, a report with the cited sentences only, and a
    text that says what they are. What the reading rules or problems leave out is said, too.
    """
    # Here, for no other command needs what calculates.
    from standpoint.export.about import selection_words
    from standpoint.export.bundle import FORMATS
    from standpoint.export.extract import Extract

    loaded = load(snapshot(folder))
    if loaded.dossier is None:
        raise click.ClickException(f"{OUTLINE} has a problem or is missing; mend that first")
    found = compare(loaded.dossier, _selection(loaded.dossier, rules))
    of = version(loaded.digest, last_change(folder))
    missing = missing_sentence(loaded.lacking, {})
    made = Extract(found, of, missing, min_shared, address, full_texts)
    data = FORMATS[shape].data(made)
    for sentence in selection_words(made):
        click.echo(sentence, err=True)
    if output and str(output) != "-":  # as everywhere, a - is what the command prints to
        keep_out(output, folder)
        write.put_file(output, data, over=force)
        what = f"{FORMATS[shape].what}; from the dossier in {folder_shown(folder)}"
        click.echo(f"wrote {output}: {what}")
    elif shape == "zip" and sys.stdout.isatty():
        raise click.UsageError("A zip is nothing to read; name a file with --output.")
    else:
        click.echo(data, nl=False)


def _selection(dossier: Dossier, given: Mapping[str, Collection[str]]) -> Selection:
    """Return the reading rules that are given by ids: a rule that names nothing is a slip."""
    ids, named = known(dossier), {}
    for rule, values in given.items():
        named[rule] = [one.strip() for value in values for one in value.split(",") if one.strip()]
        if values and not named[rule]:
            choices = f"choose from {', '.join(ids[rule])}"
            raise click.UsageError(
                f"nothing is named of the {rule}; {choices}, or leave it out for all"
            )
        for one in named[rule]:
            if one not in ids[rule]:
                hint = did_you_mean(one, ids[rule]) or f"; choose from {', '.join(ids[rule])}"
                raise click.UsageError(f"'{clip(one)}' is none of the {rule}{hint}")
    return chosen(dossier, named)


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@new_folder_option
@click.option("--title", help="The dossier's title; by default the folder's name.")
@click.option("--question", default="Who holds what?", show_default=True, help="Its question.")
@refusals()
def take_in(file: Path, folder: Path, title: str | None, question: str) -> None:
    """Make the files of a dossier from FILE: a table (.csv, .xlsx) or an export's .json.

    All of it is checked first, and every problem is told by row and column. Nothing is written
    while there is one, and no file is written over. The guide is .github/IMPORT.md.
    """
    # Here, for no other command needs what reads workbooks.
    from standpoint.edit.incoming import UnreadableInput, opened_folder, read_input
    from standpoint.edit.incoming.document import from_document
    from standpoint.edit.incoming.origins import ADD_TEXT
    from standpoint.edit.incoming.table import from_table

    taken = opened_folder(folder)
    try:
        data = read_input(file)
        if file.suffix.lower() == ".json":
            found = from_document(data, taken)
        else:
            found = from_table(file.name, data, taken, title or folder.resolve().name, question)
    except UnreadableInput as error:
        raise click.ClickException(f"{file.name} {error}") from None
    except OSError as error:
        raise click.ClickException(f"{file.name} cannot be read ({error.strerror})") from None
    if found.wrong:
        for wrong in found.wrong:
            click.echo(f"{file.name}: {wrong}")
        problems = wording.counted(len(found.wrong), "problem")
        said, texts = f"{problems}; nothing was written", folder / "seeds"
        if any(ADD_TEXT in wrong.message for wrong in found.wrong) and not texts.exists():
            said += f"; there is no folder {texts}"  # for a slip in its name lets all texts lack
        raise click.ClickException(said)
    write.place_files(folder, found.files)
    click.echo(f"wrote {wording.counted(len(found.files), 'file')} to {folder}")
    loaded = load(snapshot(folder))
    click.echo(as_lines(loaded, "text", folder))
    raise SystemExit(1 if loaded.problems else 0)
