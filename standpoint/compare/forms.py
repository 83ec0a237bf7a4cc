"""One form for what a reader may write in several: letters without their marks, words in flexion.

This serves to find, never to check: whether a passage stands in its source is the business of
`standpoint.quotes`, where case and accents count.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from standpoint.model.scalars import WHOLE
from standpoint.quotes import normal

_LETTERS = WHOLE | {"\u0640": ""}  # and the stroke that only lengthens an Arabic word
_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque",
    "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
    "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "st": "sesotho", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""The stemmer for each language tag, without what follows its first hyphen."""


def case_folded(text: str) -> str:
    """Return a text without case, accents and vowel signs, its marks in their plain form.

    Examples
    --------
    >>> case_folded("L’École, Straße, Øresund")
    "l'ecole, strasse, oresund"
    >>> case_folded("ÆŒØŁĐÐÞĦŦıĸ, سـلام")
    'aeoeolddthhtik, سلام'
    """
    plain = normal(text)
    return plain.lower() if plain.isascii() else "".join(map(_folded, plain))


def folded_places(plain: str) -> tuple[str, list[int]]:
    """Return the folded form of a text in its normal form, and where each character comes from.

    The list has one place more than there are characters: the end of the text.
    """
    pieces = [_folded(character) for character in plain]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), [*places, len(plain)]


@cache
def _folded(character: str) -> str:
    apart = unicodedata.normalize("NFD", character.casefold())
    bare = (_LETTERS.get(one, one) for one in apart if unicodedata.category(one) != "Mn")
    return unicodedata.normalize("NFC", "".join(bare))


def stemmed(languages: Iterable[str | None]) -> frozenset[str]:
    """Return the stemmers of some languages, given as tags such as fr or pt-BR.

    Examples
    --------
    >>> sorted(stemmed(["pt-BR", "FR", "he", None]))
    ['french', 'portuguese']
    """
    tags = {(language or "").partition("-")[0].lower() for language in languages}
    return frozenset(_ALGORITHMS[tag] for tag in tags if tag in _ALGORITHMS)


@cache
def _stemmer(algorithm: str) -> Any:
    import snowballstemmer  # here, for it is needed only when something is searched

    return snowballstemmer.stemmer(algorithm)


@lru_cache(maxsize=1 << 16)
def stem(algorithm: str, word: str) -> str:
    """Return what is common to the forms of a folded word.

    Examples
    --------
    >>> [stem("english", word) for word in ("food", "foods", "taking")]
    ['food', 'food', 'take']
    """
    return str(_stemmer(algorithm).stemWord(word))
