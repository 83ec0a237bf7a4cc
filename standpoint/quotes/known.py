"""Words that tell where sentences end: short ones that abbreviate nothing, and beginners.

"It is so. Then more." ends after "so"; "said Lt. Lee" ends nothing after "Lt". Where a word of a
few letters is not listed here, the text itself must show that it stands without a full stop, too.
"""

from functools import cached_property

from standpoint.patterns import regex
from standpoint.quotes import languages

_ENOUGH = 1_000_000
"""So many characters of a text show what its words are like."""
_AFTER_WORD = ' ,;:!?\n)”»"'
_WORD = regex(rf"(?<= )([^{_AFTER_WORD}'’]*+['’]?)([^{_AFTER_WORD}]*+[{_AFTER_WORD}]?)")
"""What follows a space, up to its first apostrophe and to a mark with which it is looked up."""
_SEARCHES = 200
"""So many words are looked for in the text, which takes no preparation; more, in a set of its."""


class Known:
    """What is known of a text's words: which stand without a full stop, and which begin small.

    `ordinary` are short ones that abbreviate nothing; `beginners` begin sentences, and hardly
    follow an abbreviation. `ordinals` is whether a full stop after a number may make it an ordinal,
    `glued` whether letters right behind a number may be an abbreviation: in 2018г., but the 1990s;
    `semicolon` whether one ends a question.
    """

    def __init__(self, text: str, language: str) -> None:
        self._text = text[:_ENOUGH]
        spoken = languages.of(language)
        self.ordinals = spoken.ordinals
        self.glued = spoken.glued
        self.semicolon = spoken.semicolon
        self.ordinary = spoken.ordinary
        self.beginners = spoken.beginners
        self._seen: dict[str, bool] = {}

    def stands(self, word: str) -> bool:
        """Return whether `word` stands between two spaces."""
        return self._holds(f" {word} ")

    def written(self, word: str) -> bool:
        """Return whether `word` stands with another mark than a full stop behind it, or none."""
        return any(self._holds(f" {word}{mark}") for mark in _AFTER_WORD)

    def begins_small(self, word: str) -> bool:
        """Return whether `word`, which begins with a capital, also stands small."""
        elided = word[-1] in "'’"  # L’accord … l’accord
        return self._holds(f" {word[0].lower()}{word[1:]}{'' if elided else ' '}")

    def _holds(self, words: str) -> bool:
        """Return whether the text holds a word, with the space ahead of it and its mark behind."""
        if words not in self._seen:
            few = len(self._seen) < _SEARCHES
            self._seen[words] = words in self._text if few else words[1:] in self._words
        return self._seen[words]

    @cached_property
    def _words(self) -> frozenset[str]:
        """What follows the text's spaces, as it is looked for."""
        found = {match.group(1, 2) for match in _WORD.finditer(self._text)}
        return frozenset(word for ahead, rest in found for word in (ahead, ahead + rest))
