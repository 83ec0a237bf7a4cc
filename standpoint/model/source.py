"""A source: its text, and who speaks in it."""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from standpoint.model.record import Record
from standpoint.model.scalars import Address, Id, KnownDate, Label, Line, Prose
from standpoint.quotes import Text

OTHER = "other"
"""Whose words a label stands for that is no stakeholder's."""


class Display(StrEnum):
    """How much of a source's text the app shows: all, or the cited passages with some context."""

    FULL = "full"
    EXCERPTS = "excerpts"


class Speech(StrEnum):
    """What opens direct speech in a source.

    marks: quotation marks alone. dash: a dash at a paragraph's beginning, too. block: a block
    quotation, each line of it marked with >, too.
    """

    MARKS = "marks"
    DASH = "dash"
    BLOCK = "block"


class Source(Record):
    """A text in `seeds/`, never edited, with its citation."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    id: Id

    body: Text

    text: Label | None = None
    """The name of the text's file in seeds/; not needed where that is this file's with .txt."""

    title: Label | None = None
    """The headline, only where it is known."""

    publisher: Label | None = None
    """Who published it."""

    authors: tuple[Label, ...] = ()
    """Who wrote it, as they sign.

    Good: [Jane Doe, John Roe]
    """

    date: KnownDate
    """When it was published: a year (2003), a month (2016-10), a day (2018-01-16), or unknown.

    What is unknown is neither earlier nor later than anything.
    """

    url: Address | None = None
    """Where it can be read."""

    language: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")] | (
        None
    ) = None
    """The language of the text as a tag, such as en, fr or pt-BR."""

    rights: Prose | None = None
    """Who holds the rights in the text."""

    own_words_of: Id | None = None
    """The stakeholder whose words all of it is: a speech, a release, a manifesto."""

    speakers: Mapping[Line, Id] = Field(default_factory=dict)
    """In a transcript: whose words follow which label, a stakeholder's id or other.

    A label begins a line, with a colon, in brackets or ahead of a wide gap, or is a line of its
    own; one that ends with a full stop or a dash is listed with it. List all of them.

    Good: {MR SMITH: smith, THE CHAIR: other}
    """

    narration: tuple[Line, ...] = ()
    """In a transcript: how lines begin that are nobody's words. They end a turn and are no labels.

    Good: [The sitting was, "Note:"]
    """

    speech: Speech = Speech.MARKS
    """What opens direct speech besides quotation marks."""

    display: Display = Display.FULL
    """How much of the text the dashboard shows."""

    @property
    def file(self) -> str:
        """The name of the text's file in seeds/."""
        return unicodedata.normalize("NFC", self.text or f"{self.id}.txt")

    @property
    def voices_of(self) -> frozenset[str]:
        """The ids of the stakeholders whose own words it holds, all of it or a turn of them."""
        whole = {self.own_words_of} if self.own_words_of else set()
        return frozenset(whole | set(self.speakers.values()) - {OTHER})
