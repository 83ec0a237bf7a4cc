"""The ids of a dossier and what else goes by them: titles, names, names of files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from standpoint.load.guesses import as_id, closest, plain_word
from standpoint.model import OTHER

OtherNames = Mapping[str, tuple[str, ...]]
"""Ids, each with its other names."""

_ENDS = (".yaml", ".yml", ".txt")


@dataclass(frozen=True)
class Names:
    """What the ids of a dossier are also called, and its files; empty for a file by itself."""

    issues: OtherNames = field(default_factory=dict)
    sources: OtherNames = field(default_factory=dict)
    stakeholders: OtherNames = field(default_factory=dict)
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
        known = self._by_key[key]
        word = word.strip().rpartition("/")[2]
        stem = next((word.removesuffix(end) for end in _ENDS if word.endswith(end)), word)
        if as_id(stem) in known:
            return as_id(stem)
        titles = self._titles[key]
        if plain_word(word) in titles:
            return titles[plain_word(word)]
        found = closest(as_id(stem), known)
        if found or as_id(word) == word:
            return found
        return titles.get(closest(word, titles), "")

    @cached_property
    def _titles(self) -> Mapping[str, Mapping[str, str]]:
        """What the ids are also called, each with its id, by the key that holds the ids."""
        return {
            key: {plain_word(other): name for name, others in known.items() for other in others}
            for key, known in self._by_key.items()
        }

    @property
    def _by_key(self) -> Mapping[str, OtherNames]:
        people = dict.fromkeys(("stakeholders", "own_words_of"), self.stakeholders)
        speakers = {**self.stakeholders, OTHER: ()}
        return {"issue": self.issues, "source": self.sources, "speakers": speakers, **people}

    def hint(self, key: str, word: str) -> str:
        """Return "; did you mean 'x'?" for the value of a key that is no id, or nothing."""
        found = self.meant(key, word)
        return f"; did you mean '{found}'?" if found else ""

    def between(self, key: str, word: str) -> str:
        """Return "; put a comma between …" for two or more ids in a row, or nothing."""
        parts = re.split(r"[\s;/|、，；]+", word.strip())
        if len(parts) < 2 or not self._by_key[key].keys() >= set(parts):
            return ""
        return f"; put a comma between '{parts[0]}' and '{parts[1]}'"
