"""The ids of a dossier and what else goes by them: titles, names, names of files."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from standpoint.load.guesses import as_id, closest, plain_word
from standpoint.model import OTHER

OtherNames = Mapping[str, tuple[str, ...]]
"""Ids, each with its other names."""

_ENDS = (".yaml", ".yml", ".txt")
_ADDRESS = re.compile(r"\w+://|www\.", re.IGNORECASE)
_ONE = {
    "issue": "; a position is on one issue: write another entry for '{}'",
    "source": "; a passage is of one source: write another entry for '{}'",
}


@dataclass(frozen=True)
class Names:
    """What the ids of a dossier are also called, and its files; empty for a file by itself."""

    issues: OtherNames = field(default_factory=dict)
    sources: OtherNames = field(default_factory=dict)
    stakeholders: OtherNames = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)
    """The ids of the topics, each with that of its first issue."""
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
        if _ADDRESS.match(word.strip()):  # the end of one that is like an id is so by chance
            return self._titles[key].get(plain_word(word), "")
        word = word.strip().rpartition("/")[2]
        stem = next((word.removesuffix(end) for end in _ENDS if word.endswith(end)), word)
        if as_id(stem) in known:
            return as_id(stem)
        titles = self._titles[key]
        if plain_word(word) in titles:
            return titles[plain_word(word)]
        found = closest(as_id(stem), known, 0.75) or _of_its_words(as_id(stem), known)
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
        """Return what is said of two or more ids in a row, or nothing.

        Examples
        --------
        >>> names = Names(issues={"talks": (), "money": ()}, stakeholders={"ada": (), "bo": ()})
        >>> names.between("stakeholders", "ada; bo")
        "; put a comma between 'ada' and 'bo'"
        >>> names.between("issue", "talks, money")
        "; a position is on one issue: write another entry for 'money'"
        """
        parts = re.split(r"[\s,;/|、，；،؛]+", word.strip())
        if len(parts) < 2 or not self._by_key[key].keys() >= set(parts):
            return ""
        if key != "stakeholders":
            return _ONE.get(key, "; only one can stand here").format(parts[1])
        if "," in word:
            return f"; write '- {parts[1]}' on a line of its own"
        return f"; put a comma between '{parts[0]}' and '{parts[1]}'"


def _of_its_words(word: str, known: Iterable[str]) -> str:
    """Return the only known id that has all the words of another, or none but these.

    Examples
    --------
    >>> _of_its_words("talks-with-britain", ["talks", "asylum-not-britain"])
    'talks'
    """
    words = {*word.split("-")}
    held = [one for one in known if words <= {*one.split("-")} or words >= {*one.split("-")}]
    return held[0] if len(held) == 1 else ""
