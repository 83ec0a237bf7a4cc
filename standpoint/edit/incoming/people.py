"""The stakeholders that the rows of a table name, with their positions and silences."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from standpoint.edit.incoming.origins import Origins
from standpoint.edit.incoming.rows import Row
from standpoint.load.guesses import plain_word
from standpoint.load.problems import Path
from standpoint.model.plain import Plain

SILENT = "silent"
"""Stands for a stance where the sources are silent; the summary then is the note."""

_NEEDED = (("stance",), ("summary",), ("passage",), ("voice",), ("source_id", "source"))
_NEEDED_OF_A_SILENCE = (("summary",),)
_EVIDENCE = {
    "source": ("source_id", "source"),
    "voice": ("voice",),
    "speaker": ("speaker",),
    "text": ("passage",),
    "before": ("before",),
    "translation": ("translation",),
}
"""The keys of a passage, each with the columns that it may stand in."""


@dataclass
class Person:
    """A stakeholder's file while it grows.

    `rows` has the first row of each position, `evidence` the number of the position that a row
    belongs to, with its passages.
    """

    name: str
    positions: list[Plain] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    silences: list[Plain] = field(default_factory=list)
    evidence: dict[tuple[str, ...], tuple[int, list[Plain]]] = field(default_factory=dict)

    @property
    def said(self) -> dict[str, Plain]:
        """What the file says."""
        lists = {"positions": self.positions, "silent_on": self.silences}
        held: dict[str, Plain] = {key: value for key, value in lists.items() if value}
        return {"name": self.name, **held}


class People:
    """The stakeholders in the order in which they come."""

    def __init__(self, origins: Origins) -> None:
        self.origins = origins
        self.by_id: dict[str, Person] = {}

    def take(self, row: Row, who: str, name: str, issue: str) -> None:
        """Take what a row says of a stakeholder and an issue, and note what it lacks."""
        silent = plain_word(self.origins.value(row, "stance")) == SILENT
        if silent:
            self._superfluous(row)
        needed = _NEEDED_OF_A_SILENCE if silent else _NEEDED
        for columns in needed:
            self.origins.needed(row, *columns)
        file = f"positions/{who}.yaml"
        person = self.by_id.setdefault(who, Person(name))
        self.origins.note(file, (), row, "stakeholder_id", "stakeholder")
        self.origins.note(file, ("name",), row, "stakeholder", "stakeholder_id")
        take = self._silence if silent else self._passage
        take(row, file, person, issue)

    def repeated(self) -> None:
        """Note the positions that stand twice by their rows: the check knows lines of files alone.

        As there, line breaks make no difference.
        """
        for person in self.by_id.values():
            seen: dict[str, Row] = {}
            for position, row in zip(person.positions, person.rows, strict=True):
                said = " ".join(repr(position).replace(r"\n", " ").split())
                first = seen.setdefault(said, row)
                if first is not row:
                    twice = f"this position stands twice, first in row {first.number}"
                    self.origins.fault(row, "passage", f"{twice}; delete one of the two")

    def _superfluous(self, row: Row) -> None:
        """Note what a row has that a silence cannot have."""
        for columns in (*_EVIDENCE.values(), ("rationale",)):
            if self.origins.value(row, *columns):
                column = self.origins.column(row, *columns)
                self.origins.fault(row, column, "a silence has no passage; leave this empty")

    def _silence(self, row: Row, file: str, person: Person, issue: str) -> None:
        path: Path = ("silent_on", len(person.silences))
        person.silences.append({"issue": issue, "note": self.origins.value(row, "summary")})
        self.origins.note(file, path, row, "stance")
        self.origins.note(file, (*path, "issue"), row, "issue_id", "issue")
        self.origins.note(file, (*path, "note"), row, "summary")

    def _passage(self, row: Row, file: str, person: Person, issue: str) -> None:
        columns = {
            "issue": ("issue_id", "issue"),
            "stance": ("stance",),
            "summary": ("summary",),
            "date": ("position_date" if "position_date" in self.origins.sheet.columns else "date",),
            "rationale": ("rationale",),
        }
        said: dict[str, Plain] = {**self._said(row, columns), "issue": issue}
        same = tuple(str(said.get(name, "")) for name in columns)
        same += (self.origins.value(row, "file"), self.origins.value(row, "line"))
        place, evidence = person.evidence.setdefault(same, (len(person.positions), []))
        path: Path = ("positions", place)
        if not evidence:
            ordered = {name: said[name] for name in columns if name in said}
            person.positions.append({**ordered, "evidence": evidence})
            person.rows.append(row)
            self.origins.note(file, path, row, "passage")
            self._note(file, path, row, columns)
        inner: Path = (*path, "evidence", len(evidence))
        evidence.append({**self._said(row, _EVIDENCE)})
        self.origins.note(file, inner, row, "passage")
        self._note(file, inner, row, _EVIDENCE)

    def _note(
        self, file: str, path: Path, row: Row, columns: Mapping[str, tuple[str, ...]]
    ) -> None:
        for key, names in columns.items():
            self.origins.note(file, (*path, key), row, *names)

    def _said(self, row: Row, columns: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
        """Return what a row says, by the keys of the file."""
        said = {key: self.origins.value(row, *names) for key, names in columns.items()}
        for key in ("stance", "voice"):
            if key in said:
                said[key] = plain_word(said[key])
        return {key: value for key, value in said.items() if value}
