"""The outline of a dossier: its question, its issues under their topics, its background."""

from pydantic import model_validator

from standpoint.model.citation import Citation
from standpoint.model.coders import Coders
from standpoint.model.record import Record
from standpoint.model.repository import file_address, told_apart
from standpoint.model.scalars import Branch, Date, Filled, Id, Label, Prose, Repository


class Issue(Record):
    """One proposition that can be supported or opposed."""

    id: Id
    """Its short name: lowercase letters, digits and single hyphens; never changed for wording."""

    title: Label
    """A few words for the head of a column."""

    proposition: Prose
    """One sentence that can be supported or opposed, worded so that both sides would accept it.

    Good: Aid groups should go on distributing food to migrants in Calais.

    Bad: Aid groups should stop misusing food aid. (only one side would say it like this)

    Bad: France should have a new and tougher law. (two propositions, and a loaded word)
    """

    note: Prose | None = None
    """What the proposition leaves out."""


class Topic(Record):
    """A heading that groups issues."""

    id: Id
    """Its short name: lowercase letters, digits and single hyphens."""

    title: Label
    """The heading."""

    issues: Filled[Issue]
    """The issues under this heading, at least one."""


class Event(Record):
    """Something that happened in the background of the dispute."""

    date: Date
    """A year (2003), a month (2016-10) or a day (2018-01-16), no more precise than the source."""

    title: Label
    """What happened, in one line."""

    evidence: Filled[Citation]
    """The passages that say so, at least one."""


class Correction(Record):
    """What was changed after publication, and why."""

    date: Date
    """When it was changed: a year (2018), a month (2018-02) or a day (2018-02-03)."""

    note: Prose
    """What stood there, what stands there now, and why, in plain words."""


class Outline(Record):
    """What `positions/_dossier.yaml` holds: the question, the issues, the background."""

    title: Label
    """The dossier's name: a place or a subject, and a time."""

    question: Label
    """The question that the dossier is about, in one line.

    Good: How should France and Britain deal with migrants in Calais?
    """

    description: Prose | None = None
    """One paragraph for the reader."""

    repository: Repository | None = None
    """The dossier's repository on GitHub, which turns on the links to read and edit a file.

    Write owner/name, or any address of it that GitHub shows.
    """

    branch: Branch | None = None
    """The branch that these links lead to; main, or the one in the address of the repository."""

    stakeholders: tuple[Id, ...] = ()
    """The order in which stakeholders are shown; the rest follow by name."""

    topics: Filled[Topic]
    """The headings that group the issues, at least one."""

    events: tuple[Event, ...] = ()
    """The background, for the page on time."""

    corrections: tuple[Correction, ...] = ()
    """What was changed after publication; readers see it, and what they take away carries it."""

    coders: tuple[Coders, ...] = ()
    """How far two codings of the same sources agreed, where they were compared."""

    @model_validator(mode="before")
    @classmethod
    def _repository_in_one_way(cls, said: object) -> object:
        return told_apart(said) if isinstance(said, dict) else said

    def view(self, path: str, line: int | None = None) -> str | None:
        """Return the address on GitHub of a file or a line; None without a repository."""
        return file_address(self.repository, self.branch, "blob", path, line)

    def editor(self, path: str, line: int) -> str | None:
        """Return the address at which GitHub edits a file, as `view` does."""
        return file_address(self.repository, self.branch, "edit", path, line)
