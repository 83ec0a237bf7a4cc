"""Where in a table the values of the files come from, and what is wrong there."""

import re

from standpoint.edit.incoming import Wrong
from standpoint.edit.incoming.names import NamedIds
from standpoint.edit.incoming.rows import Row, Sheet
from standpoint.load import Problem
from standpoint.load.evidence import ADD_SOURCE
from standpoint.load.messages import A_CITATION, NO_STANCE
from standpoint.load.problems import Path, clip
from standpoint.model.scalars import ID_FORM, is_id

_FILE = re.compile(r"positions/[a-z0-9-]+\.yaml")

ADD_TEXT = "put its text into seeds/, named so and with the ending .txt"
"""What is asked of a source that is nowhere: its citation is made of the table."""
_BY_ROWS = {
    ADD_SOURCE: ADD_TEXT,
    A_CITATION: "; write the name of a text in seeds/, without .txt",
    NO_STANCE: "; delete the row or, where the sources were searched in vain, write silent, and "
    "what was looked for as its summary",
}
"""What is to be done in files, and what in a table instead."""


class Origins:
    """A table that is being turned into files.

    `wrong` is what has been found so far. `guessed` are the places, as in `Wrong.order`, of which
    nothing can be told, for it is not known of whom or of what a row is.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.wrong: list[Wrong] = []
        self.guessed: set[tuple[int, ...]] = set()
        self._places: dict[tuple[str, Path], tuple[int, str]] = {}

    def column(self, row: Row, *columns: str) -> str:
        """Return the first of some columns in which a row has something, or else which there is."""
        filled = (name for name in columns if name in row.values)
        there = (name for name in columns if name in self.sheet.columns)
        return next(filled, "") or next(there, "")

    def value(self, row: Row, *columns: str) -> str:
        """Return what a row has in the first of some columns that holds something."""
        return row.values.get(self.column(row, *columns), "").strip()

    def note(self, file: str, path: Path, row: Row, *columns: str) -> None:
        """Note that the value at a path of a file comes from one of some columns of a row."""
        self._places.setdefault((file, path), (row.number, self.column(row, *columns)))

    def fault(self, row: Row, column: str, message: str) -> None:
        self.wrong.append(self.sheet.at(row.number, column, message))

    def guess(self, row: Row, *columns: str) -> None:
        """Note that nothing can be told of some columns of a row."""
        there = [column for column in columns if column in self.sheet.columns]
        self.guessed |= {self.sheet.at(row.number, column, "").order for column in there}

    def needed(self, row: Row, *columns: str) -> bool:
        """Return whether a row has something in one of some columns; note it where it has not."""
        if self.value(row, *columns):
            return True
        column = self.column(row, *columns)
        self.fault(row, column, f"'{column}' is empty; fill it in")
        return False

    def named(self, row: Row, names: NamedIds) -> str | None:
        """Return the id of what a row names, such as its stakeholder; None where that is not one.

        The row has an id, or a name from which one is made; with both, the name has to be the same
        wherever the id is: otherwise it is not known which of the two is meant.
        """
        name, given = names.kind, self.value(row, f"{names.kind}_id")
        called = self.value(row, name)
        if not given:
            if not self.needed(row, name, f"{name}_id"):
                return None
            if known := names.nearly(called):
                alike = f"'{clip(called)}' is '{clip(known)}' elsewhere; name it alike"
                self.fault(row, name, alike)
                return None
            return names.id_of(called)
        if not is_id(given):
            self.fault(row, f"{name}_id", f"'{clip(given)}' is not an id; use {ID_FORM}")
            return None
        known = names.give(given, called or given)
        if called and called != known:
            self.fault(row, name, f"'{given}' is '{clip(known)}' elsewhere; name it alike")
            return None
        return given

    def placed(self, problem: Problem) -> Wrong:
        """Return what is wrong with the table, from a problem of a file that was made of it."""
        for length in range(len(problem.path), -1, -1):
            path = problem.path[:length]
            if found := self._places.get((problem.file, path)):
                row, column = found
                key = f"'{path[-1]}' " if path else ""
                message = self._by_rows(problem)
                if key and column and message.startswith(key):
                    message = f"'{column}' {message.removeprefix(key)}"
                return self.sheet.at(row, column, message)
        return Wrong((0,), f"{problem.file}:{problem.line}:{problem.column}", problem.message)

    def _by_rows(self, problem: Problem) -> str:
        """Return a message in the table's words.

        Another file that is not there yet is told by its first row.
        """

        def row_of(path: re.Match[str]) -> str:
            found = self._places.get((path[0], ()))
            return f"row {found[0]}" if found and path[0] != problem.file else path[0]

        message = problem.message
        for in_files, in_rows in _BY_ROWS.items():
            message = message.replace(in_files, in_rows)
        return _FILE.sub(row_of, message)
