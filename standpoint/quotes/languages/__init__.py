r"""What is known of languages: their short words, and how reporters tell who speaks.

Each has a file beside this one, named by its subtag of BCP 47 (et.toml). One that has none goes by
another's where `_SAME` says so: Bokmål by Danish, until there is an nb.toml. All of a file is
optional:

`ordinary`
    Short words that abbreviate nothing in it (no, est, min, art are): "It is so. Then more." ends
    after "so". Where a word of a few letters is not among them, the text itself must show that it
    stands without a full stop, too.
`beginners`
    Words that stand with a capital at a sentence's beginning, and hardly after an abbreviation.
    Forenames of any language are none (Ben, Jen, Jo): a text may name no language.
`ordinals = false`
    It writes no full stop after an ordinal number (am 3. Mai, 2018. gadā).
`glued = false`
    Letters right behind a number abbreviate nothing in it: the 1990s, but 2018г.
`semicolon = true`
    A ; ends a question in it.
`elisions = false`
    It leaves out no beginnings of words, as 'em and ’tis do: ‘un errore’ is quoted.
`ended_names = true`
    It parts an ending from a name by an apostrophe, and from no other word.
`turned = true`
    ’ opens in it as well as it closes, and hardly stands for what is left out.

In its table `[reporter]` each entry is a regular expression: words, of which any may match, parted
by white space, or a list of such words. So a space within one is written \s; and single quotation
marks, or three of them, stand around what holds a backslash, which TOML reads in others.
`$name` stands for another entry, of the file or of `_SHARED`, so that an entry that is not named
here has a name of its own choice. Most files begin with `says`, the verbs of saying, which
`_SHARED` names, too. Read are:

`like`
    Another language, whose entries of this table go for this one where it has none of its own.
`inserted`
    What tells who speaks within a quotation: « Nous partons, a dit le ministre, et vite ». Its
    group `who` is what follows the verb where commas set it off.
`told`, `still_quoted`
    What may be told further of them behind a comma, where it was a pronoun; and with which words
    the quotation goes on behind it, where it was a name.
`after_dash`
    In a language that sets reporters off by dashes: what may tell who speaks behind a comma.
`surely`, `may_tell`, `goes_on`
    In one that sets them off by commas: what surely tells who speaks, the comma included; what may,
    by what its words look like, for no list holds all verbs (behind `opens`); and what begins
    nothing that does, though it may look so: Non, je la garde.
`according`
    What tells whose words they are without a verb.

What goes for texts of any language, since one may hold several, stands where it is looked for: how
lists count and are announced in `items`, how names, titles and offices are written in `casts`,
`label` and `alike`.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from standpoint.patterns import regex

_FILES = {file.stem: file for file in Path(__file__).parent.glob("*.toml")}
_SAME = {"bs": "sr", "hr": "sr", "nb": "da", "nn": "da", "no": "da", "sk": "cs", "uk": "ru"}
"""Languages that go by another one's file while they have none of their own."""
_CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĆČĐĒĖĘĢĪĮĶĻŁŃŅŐŚŞŠŢŪŰŲŹŻŽȘȚΆ-ΏΑ-ΫА-ЯЁЄІЇҐ"
_NO_TELLER = (
    "a|al|ali|bet|bih|by|bych|bychom|da|i|ir|ja|já|jsem|jsi|jsme|jste|ka|kad|mi|my|nam|sam|"
    "se|si|się|sme|smo|som|ste|że|že|и|се|съм|сме|че"
)
"""What stands behind a verb and is not who speaks: I, we, itself, and."""
_SHARED = {
    "capital": f"[{_CAPITALS}]",
    "small": rf"(?![{_CAPITALS}])[^\W\d_]",
    # Two words with a capital: who it is whose office stands ahead.
    "name": r"$capital[\w'’-]+\s+(?:d[eiu]s?\s+|d['’])?$capital\w",
    # What may be a verb and the name of who it is: wzdycha Anna, nos cuenta Ana.
    "of_name": r"(?:$small[^\W\d_]{1,2}\s)?$small[^\W\d_]{3,}\s(?:l['’]|s[ei]ę?\s|се\s)?$capital",
    # What has a full stop ahead of a name: a dit M. Roy, prosegue l'on. Rossi, είπε ο κ. Λι;
    # what is written "sur X." has its end.
    "initial": r"\b(?<!\bsur\s)(?<!\bsu\s)$capital{1,2}\. (?<!\d\s)\b$title\.(?=\s$capital)",
    "title": "(?i:dl|dott|dr|hr|κ|mons|mrs|prof|sen|sra?|г|проф)",
    # Up to the next mark; a hyphen that is not between two letters is a dash.
    "to_mark": r"(?:$initial|\b-\b|[^,.;:!?»”\"\n–—-])*",
    "to_dash": r"(?:$initial|\b-\b|[^.;:!?»”\"\n–—-])*",
    "set_off_by_dashes": r"""
        \s?(?<!\w)[–—-]\s?(?:$says\b|$of_name)$to_dash
        ,\s$says(?=\s$name)$to_mark
        $set_off_within
    """,
    # On both sides: at a quotation's end it may be what its speaker has from somebody: dice la ley
    "set_off_within": r"(?:,|\s[–—-])\s$tells(?=\s$teller)$to_mark(?=[,.]\s|\s[–—-])",
    # Verbs that surely tell who speaks, ahead of whoever that is, be it without a name; but
    # not the speaker (řekl jsem, rekao sam) and nobody (říká se, mówi się)
    "tells": "$says",
    "teller": rf"(?!(?:{_NO_TELLER})\b)[^\W\d_]",
    "set_off_by_commas": r"(?:,|\s[–—-])\s$says\b",
    "dash_left_out": r"\s*(?:$says\b|$of_name)",
    "of_me": r"(?:me|mic?h|mig|mí|mim|mij|mne|moi|mine|nous|oss)\b",
    "opens": "",
}
"""Patterns that the files may name."""
_READ = {
    "inserted": "$inserted",
    "told": r",\s+$told$to_mark",
    "still_quoted": r",\s+(?!$still_quoted(?:(?<=['’])|(?!\w)))$to_mark",
    "after_dash": "$after_dash",
    "surely": "$surely",
    "may_tell": r",\s(?:$opens$may_tell|(?!I\b)(?:$capital|[–—-]))",
    "goes_on": r"\s$goes_on\b(?!\s(?:h[aou]n|hän)\b)",
    "according": r",\s$according\s(?!$of_me)",
}
"""What is made of the entries that are read."""


class Reporter(NamedTuple):
    """The patterns that tell who speaks in a language; None where it has none."""

    inserted: re.Pattern[str] | None = None
    told: re.Pattern[str] | None = None
    still_quoted: re.Pattern[str] | None = None
    after_dash: re.Pattern[str] | None = None
    surely: re.Pattern[str] | None = None
    may_tell: re.Pattern[str] | None = None
    goes_on: re.Pattern[str] | None = None
    according: re.Pattern[str] | None = None


class Language(NamedTuple):
    """What is known of a language; the module says what each field means."""

    ordinary: frozenset[str]
    beginners: frozenset[str]
    reporter: Reporter
    ordinals: bool = True
    glued: bool = True
    semicolon: bool = False
    elisions: bool = True
    ended_names: bool = False
    turned: bool = False


def tongue(tag: str) -> str:
    """Return the language that a tag such as pt-BR names, without its country."""
    return tag.partition("-")[0].lower()


def of(tag: str) -> Language:
    """Return what is known of the language of a tag.

    Where the tag is empty, the short words are those of all languages.

    Examples
    --------
    >>> sorted(of("sv-FI").beginners)[:3], of("nb") is of("da"), of("tlh").ordinary
    (['Alla', 'Att', 'Av'], True, frozenset())
    """
    spoken = tongue(tag)
    return _of(spoken if spoken in _FILES else _SAME.get(spoken, spoken))


@cache
def _of(code: str) -> Language:
    entries = _entries(code)
    every = [entries] if code else [_entries(one) for one in _FILES]
    ordinary, beginners = (
        frozenset(" ".join(one.get(key, "") for one in every).split())
        for key in ("ordinary", "beginners")
    )
    ways = {key: entries[key] for key in Language._field_defaults if key in entries}
    return Language(ordinary, beginners, _reporter(entries.get("reporter", {})), **ways)


def _entries(code: str) -> dict[str, Any]:
    """Return what the file of a language holds; nothing where there is none."""
    return tomllib.loads(_FILES[code].read_text(encoding="utf-8")) if code in _FILES else {}


def _reporter(entries: Mapping[str, str | list[str]]) -> Reporter:
    parts = _parts(entries)
    read = {key: whole for key, whole in _READ.items() if key in parts}
    return Reporter(**{key: regex(_filled(whole, parts)) for key, whole in read.items()})


def _parts(entries: Mapping[str, str | list[str]]) -> dict[str, str | list[str]]:
    """Return what patterns may name: what a table holds, what it is like, and what all share."""
    like = entries.get("like")
    other = _parts(_entries(str(like)).get("reporter", {})) if like else _SHARED
    return {**other, **entries}


def _filled(pattern: str | list[str], parts: Mapping[str, str | list[str]]) -> str:
    """Return a pattern for any of those that `pattern` holds, the names in it filled in."""
    words = pattern if isinstance(pattern, str) else " ".join(pattern)
    return re.sub(
        r"\$([a-z_]+)",
        lambda name: f"(?:{_filled(parts[name[1]], parts)})",
        "|".join(words.split()),
    )
