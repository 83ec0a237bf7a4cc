"""Characters that cannot be told from others by looking at them, named with their code points."""

import re
import unicodedata
from collections.abc import Callable

from standpoint.model.scalars import INVISIBLE
from standpoint.quotes.lookalikes import seen

LOOK_ALIKES = {
    **dict(zip("вкмнтαιρκ", "bkmhtaipk", strict=True)),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("：﹕∶ː׃", ":"),
}
"""What a key or an id may hold, by what looks nearly like it: less so than what `seen` knows."""

_LONGEST = 200  # of a word that may be one of those that are known
_MARKED = re.compile(r"""["“”„«»‘’‚‹›'](.+)["“”„«»‘’‚‹›']""", re.DOTALL)


def character_name(character: str) -> str:
    """Return a character's code point, and its name or its script in a word.

    Examples
    --------
    >>> character_name("а"), character_name("\u00a0"), character_name("–")
    ('U+0430, Cyrillic', 'U+00A0', 'U+2013, en dash')
    """
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    if character.isalpha():
        return f"{code}, {name.partition(' ')[0].capitalize()}"
    return code if character.isspace() or not name else f"{code}, {name.lower()}"


def space(character: str) -> str:
    """Return what a space is called, with its article.

    Examples
    --------
    >>> space(" "), space("\u00a0"), space("\u3000")
    ('a space', 'a no-break space (U+00A0)', 'an ideographic space (U+3000)')
    """
    if character == " ":
        return "a space"
    name = unicodedata.name(character, "white space").lower()
    article = "an" if name[0] in "aeiou" else "a"
    return f"{article} {name} ({character_name(character).partition(',')[0]})"


def odd(word: str, right: Callable[[str], bool]) -> str:
    """Return what is odd about a word that would be right without it, and what to do; or nothing.

    `right` says whether a word is one of those that are known.
    """
    if len(word) > _LONGEST:
        return ""
    bare = word.strip()
    if bare != word and right(bare):
        if word[-1] == "\n":
            return "a line break stands at its end; write it behind its key, without | and >"
        at_the_end = word[-1].isspace()
        what = space(word[-1] if at_the_end else word[0])
        return f"{what} stands at its {'end' if at_the_end else 'beginning'}; delete it"
    seen = INVISIBLE.sub("", bare)
    if seen != bare and right(seen):
        hidden = INVISIBLE.search(bare)
        assert hidden
        name = character_name(hidden[0]).partition(",")[0]
        return f"it holds an invisible character ({name}); delete it"
    seems = "".join(map(like, bare))
    if seems != bare and right(seems):
        pairs = enumerate(zip(bare, seems, strict=True))
        number = next(at for at, (one, other) in pairs if one != other)
        sort = "letter" if bare[number].isalpha() else "sign"
        name = character_name(bare[number])
        what = f"the {sort} {bare[number]} ({name}) only looks like {seems[number]}"
        return f"{what}; type it anew"
    marked = _MARKED.fullmatch(bare)
    if marked and right(marked[1]):
        return f"the quotation marks {bare[0]} {bare[-1]} are part of it; delete them"
    return ""


def like(character: str) -> str:
    """Return the character of ASCII that a character looks like, or itself.

    Examples
    --------
    >>> like("а"), like("８"), like("a"), like("ä"), like("З")
    ('a', '8', 'a', 'ä', 'З')
    """
    looks = LOOK_ALIKES.get(character) or seen(character)
    is_other = character.isalpha() and looks.isdigit()  # З is a letter, whatever it looks like
    return looks if looks.isascii() and looks.isprintable() and not is_other else character
