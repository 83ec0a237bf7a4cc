"""Ids for names."""

from collections.abc import Mapping

from standpoint.load import Snapshot
from standpoint.load.guesses import closest
from standpoint.model.scalars import MAX_ID, is_id, slug
from standpoint.quotes import normal, sameness


def source_meant(named: str, taken: Snapshot) -> str:
    """Return the id of a file in `seeds/` that is named so, or nearly so; empty for none."""
    sources = [file.stem for file in taken.files if file.folder == "seeds" and is_id(file.stem)]
    return closest(named, sources)


class NamedIds:
    """The names of one kind of thing, each with an id that no other has.

    Names that differ in white space and marks alone, or in how an accent is written, are one.

    Examples
    --------
    >>> names = NamedIds("stakeholder", {"mayor": "The Mayor’s"})
    >>> names.id_of("The  Mayor's"), names.id_of("Öhlbrück, e. V."), names.id_of("Ohlbruck E.V.")
    ('mayor', 'ohlbruck-e-v', 'ohlbruck-e-v-2')
    >>> names.id_of("市長")
    'stakeholder-4'
    """

    def __init__(self, kind: str, known: Mapping[str, str]) -> None:
        self.kind = kind
        self.by_id = dict(known)
        self._ids = {normal(name): known for known, name in known.items()}
        self._read_as = {sameness(name): name for name in known.values()}

    def id_of(self, name: str) -> str:
        """Return the id of a name, a new one where it has none."""
        if normal(name) not in self._ids:
            first = slug(name) or f"{self.kind}-{len(self.by_id) + 1}"
            made, number = first, 1
            while made in self.by_id:
                number += 1
                made = f"{first[: MAX_ID - 6].rstrip('-')}-{number}"
            self.give(made, name)
        return self._ids[normal(name)]

    def nearly(self, name: str) -> str:
        """Return the name that readers take for `name`, empty where none or the name itself is.

        Examples
        --------
        >>> names = NamedIds("issue", {"ring-road": "Ring road"})
        >>> names.nearly("Ring Road"), names.nearly("Ring  road"), names.nearly("Road")
        ('Ring road', '', '')
        """
        return "" if normal(name) in self._ids else self._read_as.get(sameness(name), "")

    def give(self, known: str, name: str) -> str:
        """Give a name an id, unless that has one already; return the name that it has."""
        self._ids.setdefault(normal(name), known)
        self._read_as.setdefault(sameness(name), name)
        return self.by_id.setdefault(known, name)
