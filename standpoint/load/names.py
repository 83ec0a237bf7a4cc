"""The ids of a dossier and what else goes by them: titles, names, names of files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from standpoint.load.guesses import as_id, closest

Known = Mapping[str, tuple[str, ...]]
"""Ids, each with its other names."""

_ENDS = (".yaml", ".yml", ".txt")


@dataclass(frozen=True)
class Names:
    """What the ids of a dossier are also called, and its files; empty for a file by itself."""

    issues: Known = field(default_factory=dict)
    sources: Known = field(default_factory=dict)
    stakeholders: Known = field(default_factory=dict)
    files: frozenset[str] = frozenset()

    def meant(self, key: str, word: str) -> str:
        """Return the id that was meant by the value of a key, empty where there is none.

        Examples
        --------
        >>> names = Names(issues={"help-to-stay": ("Help for those who want to stay",)})
        >>> names.meant("issue", "Help_To_Stay")
        'help-to-stay'
        >>> names.meant("issue", "help for those who want to stay")
        'help-to-stay'
        """
        known = self._known(key)
        word = word.strip().rpartition("/")[2]
        stem = next((word.removesuffix(end) for end in _ENDS if word.endswith(end)), word)
        if as_id(stem) in known:
            return as_id(stem)
        for name, others in known.items():
            if as_id(word) and as_id(word) in map(as_id, others):
                return name
        found = closest(as_id(stem), known)
        if found or as_id(word) == word:
            return found
        by_title = {other: name for name, others in known.items() for other in others}
        return by_title.get(closest(word, by_title), "")

    def hint(self, key: str, word: str) -> str:
        """Return "; did you mean 'x'?" for the value of a key that is no id, or nothing."""
        found = self.meant(key, word)
        return f"; did you mean '{found}'?" if found else ""

    def between(self, key: str, word: str) -> str:
        """Return "; put a comma between …" for two or more ids in a row, or nothing."""
        parts = re.split(r"[\s;/|]+", word.strip())
        if len(parts) < 2 or not self._known(key).keys() >= set(parts):
            return ""
        return f"; put a comma between '{parts[0]}' and '{parts[1]}'"

    def _known(self, key: str) -> Known:
        if key == "issue":
            return self.issues
        return self.sources if key == "source" else self.stakeholders
