"""Records as YAML text, in the style of the files in `positions/`: an entry of a list, or a file.

The text is written by hand, value by value: what a library writes would not look like what people
wrote around it. Whatever the words are, the loader reads the same record back.
"""

import re
from collections.abc import Iterator, Mapping

from standpoint.model import Record
from standpoint.model.plain import Plain, plain
from standpoint.model.scalars import INVISIBLE, JOINERS

WIDTH = 100

_SPELLED_OUT = re.compile(rf"(?![{JOINERS}]){INVISIBLE.pattern}|[\ufffe\uffff]")
"""Characters that nobody sees, or that YAML does not take: only quotation marks can hold them.

Joiners stand as they are: many languages are written with them.
"""

_NOT_PLAIN = re.compile(r"""\A[-?:,\[\]{}#&*!|>'"%@`]|:\Z|: | #|\A(?:~|null|Null|NULL)\Z""")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEY = re.compile(r"[a-z]+(?:_[a-z]+)*")
_LIKE_KEY = re.compile(r"\s*(?:- +)*[a-z_]+\s*:(?:\s|\Z)")
"""How a line begins that would be taken for a key, or an entry, which the text above goes over."""
_SINGLE_SPACE = re.compile("(?<! ) (?! )")


def list_entry(record: Record, indent: int = 2) -> str:
    r"""Return a record as the lines of a list entry, its dash after `indent` spaces.

    Examples
    --------
    >>> from standpoint.model import Evidence, Position, Stance, Voice
    >>> heard = Evidence(source="ap-2018", voice=Voice.QUOTED, text="a dead end: no more")
    >>> held = Position(issue="a", stance=Stance.OPPOSE, summary="No.", evidence=(heard,))
    >>> print(list_entry(held))
      - issue: a
        stance: oppose
        summary: No.
        evidence:
          - source: ap-2018
            voice: quoted
            text: "a dead end: no more"
    <BLANKLINE>
    """
    return "".join(f"{line}\n" for line in _entry(plain(record), indent))


def flow(record: Record) -> str:
    """Return a record as a mapping in braces, for a list that is written in brackets."""
    return _flow(plain(record))


def inline(value: str) -> str:
    r"""Return a text as it stands behind a key, on one line.

    Examples
    --------
    >>> print(inline("The mayor"), inline("A: B"), inline("one\ntwo"))
    The mayor "A: B" "one\ntwo"
    """
    return value if _plain(value) and value else _quoted(value)


def file_contents(said: Mapping[str, Plain]) -> str:
    r"""Return a file that says this, a blank line between the records of a list.

    Examples
    --------
    >>> print(file_contents({"name": "A: B", "silent_on": [{"issue": "a", "note": "No."}]}), end="")
    name: "A: B"
    <BLANKLINE>
    silent_on:
      - issue: a
        note: No.
    """
    lines: list[str] = []
    for key, value in said.items():
        records = isinstance(value, list) and any(isinstance(item, dict) for item in value)
        if not (records and isinstance(value, list)):
            lines += _mapping({key: value}, 0)
            continue
        lines += ["", f"{_key(key)}:"]
        for number, item in enumerate(value):
            lines += [*([""] if number else []), *_entry(item, 2)]
    return "".join(f"{line}\n" for line in lines).lstrip("\n")


def _flow(value: Plain) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_key(key)}: {_flow(held)}' for key, held in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    # Between brackets a comma or a brace ends a plain text, so all but single words are quoted.
    return value if _WORD.fullmatch(value) and _plain(value) else _quoted(value)


def _mapping(said: Mapping[str, Plain], indent: int) -> Iterator[str]:
    for key, value in said.items():
        start = f"{' ' * indent}{_key(key)}:"
        if isinstance(value, str):
            yield from _scalar(start, value, indent)
        elif not value:
            yield f"{start} {_flow(value)}"
        else:
            yield start
            yield from _inside(value, indent + 2)


def _inside(value: list[Plain] | dict[str, Plain], indent: int) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _mapping(value, indent)
        return
    for item in value:
        yield from _entry(item, indent)


def _entry(item: Plain, indent: int) -> Iterator[str]:
    """Yield the lines of a list entry; the first key of a record stands behind the dash."""
    dash = f"{' ' * indent}-"
    if isinstance(item, str):
        yield from _scalar(dash, item, indent)
    elif not item:
        yield f"{dash} {_flow(item)}"
    else:
        first, *rest = _inside(item, indent + 2)
        yield f"{dash} {first.lstrip(' ')}"
        yield from rest


def _scalar(start: str, value: str, indent: int) -> Iterator[str]:
    line = f"{start} {value if _plain(value) else _quoted(value)}".rstrip(" ")
    folded = []
    if ("\n" in value or len(line) > WIDTH) and _foldable(value):
        folded = _folded(value, indent + 2)
    if folded and not any(map(_LIKE_KEY.match, folded)):
        yield f"{start} >-"
        yield from folded
    else:
        yield line


def _key(key: str) -> str:
    return key if _KEY.fullmatch(key) else _quoted(key)


def _plain(value: str) -> bool:
    """Return whether a text can stand on a line as it is and means itself."""
    odd = _NOT_PLAIN.search(value) or _SPELLED_OUT.search(value)
    return value == value.strip() and not odd


def _quoted(value: str) -> str:
    """Return a text in the quotation marks that need the fewest changes in it."""
    if _SPELLED_OUT.search(value):
        escaped = value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
        spelled = _SPELLED_OUT.sub(lambda found: f"\\u{ord(found[0]):04X}", escaped)
        return f'"{spelled}"'
    if '"' in value or "\\" in value:
        doubled = value.replace("'", "''")
        return f"'{doubled}'"
    return f'"{value}"'


def _foldable(value: str) -> bool:
    """Return whether a text stays itself when it is folded: no line may begin or end with space."""
    parts = value.split("\n")
    return value == value.strip() and all(
        part == part.strip(" ") and not _SPELLED_OUT.search(part) for part in parts
    )


def _folded(value: str, indent: int) -> list[str]:
    """Return a text in lines of at most WIDTH; a blank line stands for each of its line breaks."""
    lines: list[str] = []
    for number, part in enumerate(value.split("\n")):
        if number:
            lines.append("")
        line = ""
        for piece in _SINGLE_SPACE.split(part):
            if line and indent + len(line) + 1 + len(piece) > WIDTH:
                lines.append(" " * indent + line)
                line = piece
            else:
                line = f"{line} {piece}" if line else piece
        if line:
            lines.append(" " * indent + line)
    return lines
