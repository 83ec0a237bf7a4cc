"""What somebody may have meant who wrote a word that is not one of those that are known."""

import difflib
import re
from collections.abc import Iterable, Sequence

from standpoint.load.characters import like
from standpoint.model.scalars import MAX_ID, slug

_LONGEST = 100  # who writes more than that meant none of a few short words
_MOST = 500  # of more words than that none is looked for that is only close
_PARTED = re.compile(r"[\s_‐-―−-]+")
_INFLECTED = ("s", "d", "ed", "es", "ing", "er", "ers")

_ALSO_CALLED = {
    "authors": "by byline reporter reporters writer writers",
    "before": "ahead context preceding",
    "date": "day published published-at published-on publication-date when year",
    "description": "about bio info intro summary",
    "events": "background chronology timeline",
    "evidence": "citation citations passages quote quotes references source sources",
    "issue": "question topic",
    "issues": "questions",
    "language": "lang locale",
    "name": "full-name label title",
    "note": "comment comments definition description explanation notes reason why",
    "positions": "entries stances",
    "proposition": "claim demand statement text thesis",
    "publisher": "journal magazine media medium newspaper outlet publication",
    "question": "subject",
    "rationale": "because comment comments explanation justification note notes reason why",
    "repository": "github repo",
    "rights": "copyright copyright-holder licence license",
    "role": "function group job kind office org organisation organization party type",
    "short_name": "abbr abbreviation acronym alias label short",
    "silent_on": "silence silences silent",
    "source": "article cite document file from where",
    "speaker": "by person said-by who",
    "stance": "attitude code coding opinion position score view",
    "stakeholders": "actors order people",
    "summary": "description text",
    "text": "article citation content contents excerpt file filename full-text fulltext passage "
    "path quotation quote seed transcript words",
    "title": "caption headline heading label name",
    "topics": "categories themes",
    "translation": "english translated",
    "url": "address href link permalink uri web webpage website",
    "voice": "kind type",
}
"""What others call the keys of the records, in tools, citations and everyday words."""


def as_id(text: str) -> str:
    """Return the id that is nearest to a text, empty where none of its letters can stand in one.

    Examples
    --------
    >>> as_id("Help to Stay"), as_id("Größe_2 (Kopie)"), as_id("nеw"), as_id("…"), as_id("Москва 2")
    ('help-to-stay', 'grosse-2-kopie', 'new', '', '')
    """
    text = text[: 4 * MAX_ID]
    letters = "".join(filter(str.isalpha, text))
    if letters and not slug(letters):
        return ""  # in another script nothing is meant for the Latin letter that it looks like
    return slug("".join(map(like, text)))


def closest(word: str, known: Iterable[str], least: float = 0.6) -> str:
    """Return the known word that is close to `word`, empty where none is.

    Case, and whether words are parted by hyphens, underscores or spaces, makes no difference.
    `least` is how close it must be, from 0 to 1.
    """
    names = {plain_word(name): name for name in sorted(known)}
    if len(word) > _LONGEST:
        return ""
    if plain_word(word) in names:
        return names[plain_word(word)]
    if len(names) > _MOST:
        return ""
    close = difflib.get_close_matches(plain_word(word), names, n=1, cutoff=least)
    return names[close[0]] if close else ""


def key_meant(key: str, known: Sequence[str]) -> str:
    """Return the key that is meant by an unknown one: what it is called here, or one close to it.

    Empty where there is none among the `known`, which are those of one record.

    Examples
    --------
    >>> citation = ["text", "title", "publisher", "date", "url", "rights", "display"]
    >>> [key_meant(key, citation) for key in ("License", "published on", "day", "titel", "colour")]
    ['rights', 'date', 'date', 'title', '']
    >>> key_meant("silence", ["silent_on", "positions"]), key_meant("entries", ["positions"])
    ('silent_on', 'positions')
    >>> key_meant("confidence", ["evidence"])
    ''
    """
    return also_called(key, known) or closest(key, known, least=0.75)


def also_called(key: str, known: Iterable[str]) -> str:
    """Return the one of the known keys that others call so, empty where there is none."""
    word = plain_word(key[:_LONGEST])
    return next((one for one in known if word in _ALSO_CALLED.get(one, "").split()), "")


def guess_among(word: str, choices: Iterable[str]) -> str:
    """Return the one of a few words that must have been meant, empty where that is not certain.

    A guess may not turn the meaning round: only case, hyphens, marks around the word, an ending,
    the beginning of a single one of the words, and one slip of the pen are made good.

    Examples
    --------
    >>> stances = ["strongly-oppose", "oppose", "mixed", "support", "strongly-support"]
    >>> [guess_among(word, stances) for word in ("Strongly_Oppose", "supprot", "opposed", "mix")]
    ['strongly-oppose', 'support', 'oppose', 'mixed']
    >>> [guess_among(word, stances) for word in ("strongly-agree", "unsupport", "strongly")]
    ['', '', '']
    """
    bare = plain_word(word[:_LONGEST].strip(" \t\n\"'“”„‘’‚«»‹›.,;:!"))
    choices = list(choices)
    if bare in choices:
        return bare
    near = [one for one in choices if one_slip(bare, one) or _inflected(bare, one)]
    return near[0] if len(near) == 1 else ""


def one_slip(one: str, other: str) -> bool:
    """Return whether a letter left out, added, mistaken or exchanged with the next parts two words.

    Examples
    --------
    >>> [one_slip(word, "stance") for word in ("stanse", "stnce", "stannce", "satnce", "stands")]
    [True, True, True, True, False]
    """
    from rapidfuzz.distance import OSA  # here, for it is needed only when a word is wrong

    return OSA.distance(one, other, score_cutoff=1) == 1


def _inflected(word: str, one: str) -> bool:
    begun = len(word) >= 3 and one.startswith(word)
    return begun or (word.startswith(one) and word[len(one) :] in _INFLECTED)


def plain_word(word: str) -> str:
    """Return a word without its capitals, its parts parted by hyphens.

    Examples
    --------
    >>> plain_word("Short_name "), plain_word("中文 ABC")
    ('short-name', '中文-abc')
    """
    return _PARTED.sub("-", word.strip().casefold())
