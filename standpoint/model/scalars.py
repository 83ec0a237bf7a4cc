"""The scalars of a YAML file: what an id, a name, a text, a date and an address may hold."""

import re
import unicodedata
from functools import partial
from typing import Annotated, TypeVar
from urllib.parse import unquote, urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError

from standpoint import dates
from standpoint.model import repository
from standpoint.quotes import MAX_MARKS, overladen
from standpoint.quotes.lookalikes import is_mixed
from standpoint.quotes.misread import misread

_Entry = TypeVar("_Entry")

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, which a double-quoted YAML scalar can spell out."""

DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of the text after them: it would read as what it is not."""

INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
"""What makes two names look alike that are not: control, format and bidirectional characters."""

_APART = "\u200c"
JOINERS = f"{_APART}\u200d"
"""What keeps letters apart that would join, and what joins them."""
_VIRAMA = 9
"""Its class of combining marks: the sign by which letters of Indic scripts lose their vowel."""
_SHOWN = 20  # signs of a wrong encoding


def hidden(text: str) -> str:
    r"""Return the first invisible character of a text that is no part of how a word is written.

    Persian keeps letters apart by a joiner, and in scripts with a virama one stands beside it (RFC
    5892, appendix A, takes it behind a virama alone). Empty where there is none.

    Examples
    --------
    >>> hidden("علی\u200cرضا"), hidden("ශ්\u200dරී"), hidden("Lee\u200c"), hidden("L\u200bee")
    ('', '', '\u200c', '\u200b')
    """
    if text.isprintable():  # as most names are: it is asked of every key
        return ""
    found = INVISIBLE.finditer(text)
    return next((one[0] for one in found if not _is_spelling(text, one.start())), "")


def _is_spelling(text: str, place: int) -> bool:
    beside = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] not in JOINERS or not all(beside):
        return False
    if any(unicodedata.combining(one) == _VIRAMA for one in beside):
        return True
    is_apart = text[place] == _APART
    return is_apart and all(unicodedata.bidirectional(one) == "AL" for one in beside)


def _refuse_overladen(value: str) -> None:
    if overladen(value) >= 0:
        said = "has more than {most} combining marks on one character; delete them"
        raise PydanticCustomError("overladen", said, {"most": MAX_MARKS})


def _decoded(value: str) -> str:
    if sign := next(misread(value), None):
        seen = "".join(filter(str.isprintable, sign.seen[:_SHOWN]))
        has = f"it has '{seen}' where '{sign.meant[:_SHOWN]}' was written"
        if sign.meant == "\ufffd":
            has = "a character is lost, and '\ufffd' stands in its place"
        said = "seems wrongly decoded: {has}; write it anew"
        raise PydanticCustomError("misread", said, {"has": has})
    return value


def _worded(value: str) -> str:
    if not any(character.isalnum() for character in value):
        raise PydanticCustomError("no_word", "holds no word")
    return value


def _visible(value: str) -> str:
    _refuse_overladen(value)
    if "\n" in value:
        raise PydanticCustomError("broken_line", "should stand on one line")
    if "\t" in value:
        raise PydanticCustomError("invisible", "holds a tab; put a space in its place")
    if found := hidden(value):
        raise PydanticCustomError(
            "invisible",
            "holds an invisible character (U+{code}); delete it",
            {"code": f"{ord(found):04X}"},
        )
    return value


def _printable(value: str) -> str:
    _refuse_overladen(value)
    if value.isprintable():  # none of what is refused below is
        return value
    if found := CONTROL.search(value):
        raise PydanticCustomError(
            "control",
            "holds a control character (U+{code}); delete it",
            {"code": f"{ord(found.group()):04X}"},
        )
    if not INVISIBLE.sub("", value).strip():
        raise PydanticCustomError("string_too_short", "is empty")
    if found := DIRECTION.search(value):
        raise PydanticCustomError(
            "turning",
            "a character turns the direction of the text (U+{code}); delete it",
            {"code": f"{ord(found[0]):04X}"},
        )
    return value


FORMS = "a year, a month (2016-10) or a day (2018-01-16)"
UNKNOWN = "unknown"
"""What stands for the date of a source where nobody knows it."""
FORMS_OR_UNKNOWN = f"a year, a month (2016-10), a day (2018-01-16), or {UNKNOWN}"


def _date(date: str, forms: str) -> str:
    if dates.is_date(date):
        return date
    what = "is not in the calendar" if dates.is_shaped(date) else "is not a date"
    raise PydanticCustomError("no_date", f"{what}; write {{forms}}", {"forms": forms})


def _address(value: str) -> str:
    if any(c.isspace() for c in value):
        raise PydanticCustomError("no_address", "is not a web address; it holds a space")
    if not value.lower().startswith(("https://", "http://")):
        raise PydanticCustomError("no_address", "is not a web address; begin it with https://")
    try:
        parts = urlsplit(value)
        host = "" if parts.port == 0 else parts.hostname or ""
    except ValueError:
        host = ""
    if "\\" in value:
        raise PydanticCustomError("no_address", "holds a backslash; an address has / only")
    if "@" in re.split(r"[/?#]", value.partition("://")[2])[0]:
        raise PydanticCustomError("no_address", "holds a name ahead of an @; delete both")
    if not any(c.isalnum() for c in host):
        raise PydanticCustomError("no_address", "names no site after https://; complete it")
    if is_mixed(unquote(host)):
        raise PydanticCustomError(
            "no_address", "mixes letters of two scripts in its site; copy it from the browser"
        )
    return value


_IN_NO_BRANCH = re.compile(r"[\\~^:?*\[]|\.\.|@\{")


def _branch(value: str) -> str:
    """Refuse what would lead a link out of the repository, or to nothing that git can name."""
    if _IN_NO_BRANCH.search(value) or any(part in ("", ".", "..") for part in value.split("/")):
        raise PydanticCustomError(
            "no_branch", "is not the name of a branch; write it as GitHub shows it, such as main"
        )
    return value


def _filled(entries: tuple[_Entry, ...]) -> tuple[_Entry, ...]:
    """Refuse an empty list, once its entries are sound: their own faults come first."""
    if not entries:
        raise PydanticCustomError("too_short", "is empty")
    return entries


ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_ID = 64
ID_LETTERS = "lowercase letters, digits and single hyphens"
ID_FORM = f"{ID_LETTERS}, {MAX_ID} characters at most"


def is_id(text: str) -> bool:
    """Return whether a text is an id: lowercase letters, digits and single hyphens."""
    return len(text) <= MAX_ID and re.fullmatch(ID_PATTERN, text) is not None


WHOLE = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t",
    "ı": "i", "ĸ": "k",
}  # fmt: skip
"""Letters that Unicode does not take apart, and how they are written without their marks."""


def slug(name: str) -> str:
    """Return a name in the letters that an id may have; empty where none are left of it.

    Examples
    --------
    >>> slug("Öhlbrück e. V."), slug("Łódź"), slug("Tromsø"), slug("Центр"), slug("日本")
    ('ohlbruck-e-v', 'lodz', 'tromso', '', '')
    >>> slug("Ŧ"), slug("Ǿ")
    ('t', 'o')
    """
    apart = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(WHOLE.get(letter, letter) for letter in apart)
    bare = plain.encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", bare).strip("-")[:MAX_ID].rstrip("-")


Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID),
    Field(json_schema_extra={"patternErrorMessage": f"Write {ID_LETTERS}."}),
]
_LINE = StringConstraints(strip_whitespace=True, min_length=1, max_length=200)
_TEXT = StringConstraints(strip_whitespace=True, min_length=1, max_length=10_000)
Line = Annotated[str, _LINE, AfterValidator(_visible)]
"""How a line of a source begins: whatever stands there, be it marks alone."""
Label = Annotated[
    str, _LINE, AfterValidator(_decoded), AfterValidator(_visible), AfterValidator(_worded)
]
Passage = Annotated[str, _TEXT, AfterValidator(_printable)]
"""Words of a source, as they stand there."""
Prose = Annotated[
    str, _TEXT, AfterValidator(_decoded), AfterValidator(_printable), AfterValidator(_worded)
]
_DATE: JsonSchemaValue = {  # YAML's own reading of 2003 is a number
    "type": ["string", "integer"],
    "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    "patternErrorMessage": f"Write {FORMS}.",
    "minimum": 1,
    "maximum": 9999,
}
Date = Annotated[str, AfterValidator(partial(_date, forms=FORMS)), WithJsonSchema(_DATE)]
KnownDate = Annotated[
    Annotated[str, AfterValidator(partial(_date, forms=FORMS_OR_UNKNOWN))] | None,
    BeforeValidator(lambda value: None if value == UNKNOWN else value),
    WithJsonSchema(
        {
            **_DATE,
            "pattern": f"{_DATE['pattern']}|^{UNKNOWN}$",
            "patternErrorMessage": f"Write {FORMS_OR_UNKNOWN}.",
        }
    ),
]
_Web = Annotated[
    str,
    StringConstraints(max_length=2_000),
    AfterValidator(_address),
    AfterValidator(_visible),
]
Address = Annotated[
    _Web,
    Field(
        json_schema_extra={
            "pattern": r"^[Hh][Tt][Tt][Pp][Ss]?://\S*$",
            "patternErrorMessage": "Write an address that begins with https://.",
        }
    ),
]
Repository = Annotated[
    _Web,
    Field(
        json_schema_extra={
            "pattern": repository.PATTERN,
            "patternErrorMessage": "Write owner/name, or the address that GitHub shows.",
            "examples": ["owner/name", "https://github.com/owner/name"],
        }
    ),
]
Branch = Annotated[Label, AfterValidator(_branch)]
Filled = Annotated[
    tuple[_Entry, ...], AfterValidator(_filled), Field(json_schema_extra={"minItems": 1})
]
