"""`new`: the file of a stakeholder or a source begun, the lines of an issue."""

from collections.abc import Callable
from pathlib import Path

import click

from standpoint import schema
from standpoint.command.named import folder_option, refusals
from standpoint.edit import begin, write
from standpoint.folder import SCHEMAS
from standpoint.load import OUTLINE, Snapshot, load, snapshot
from standpoint.load.files import File


@click.group()
def new() -> None:
    """Begin the file of a stakeholder or a source, or an issue; touches nothing that is there."""


@new.command()
@click.argument("name", metavar="ID")
@click.option("--name", "full_name", required=True, help="The full name, as it is to be shown.")
@folder_option
@refusals()
def stakeholder(name: str, full_name: str, folder: Path) -> None:
    """Write positions/ID.yaml, in which all but the name is left to fill in."""
    _create(folder, lambda taken: begin.stakeholder(folder, taken, name, full_name))


@new.command()
@click.argument("name", metavar="ID")
@click.option("--text", help="The name of the text in seeds/, where it is not ID.txt.")
@click.option("--date", help="When it was published: 2003, 2016-10, 2018-01-16 or unknown.")
@folder_option
@refusals()
def source(name: str, text: str | None, date: str | None, folder: Path) -> None:
    """Write seeds/ID.yaml, the citation of a text that is in seeds/ already."""
    _create(folder, lambda taken: begin.source(folder, taken, name, text, date))


def _create(folder: Path, begun: Callable[[Snapshot], File]) -> None:
    """Write a new file, check it, and say what is left to fill in."""
    made = begun(snapshot(folder))
    write.create(folder, made)
    click.echo(f"wrote {made.path}")
    taken = snapshot(folder)
    loaded = load(taken)
    left = begin.left_to_fill_in(made, loaded.problems)
    for what in left:
        click.echo(f"left to fill in: {what}")
    if not left:
        click.echo("it passes the check; what is switched off with # is optional")
    if schema.outdated(folder, taken, loaded):
        schema.write(folder, taken, loaded)
        click.echo(f"editors know of it: wrote the schemas in {SCHEMAS} anew")


@new.command()
@click.argument("name", metavar="ID")
@click.option("--topic", required=True, help="The id of the topic that it belongs to.")
@click.option("--title", required=True, help="A few words for the head of a column.")
@click.option("--proposition", required=True, help="One sentence that both sides would accept.")
@click.option("--note", help="What the proposition leaves out.")
@folder_option
@refusals()
def issue(
    name: str, topic: str, title: str, proposition: str, note: str | None, folder: Path
) -> None:
    """Print the lines that add an issue to positions/_dossier.yaml, and where they belong."""
    text, placed = begin.issue(snapshot(folder), name, topic, title, proposition, note)
    after = placed.after if placed else None
    place = f"after line {after}, " if after else ""
    spaces = ", with the spaces ahead of them" if after else ""
    end = f"at the end of the issues of '{topic}'"
    click.echo(f"Add these lines to {OUTLINE}, {place}{end}{spaces}:\n", err=True)
    click.echo(text)
