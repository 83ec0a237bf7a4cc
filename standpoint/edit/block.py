"""A position as the YAML text of one list entry, in the style of the files in `positions/`.

The text is written by hand, value by value: what a library writes would not look like what people
wrote around it. Whatever the words are, the loader reads the same position back.
"""

import re
from collections.abc import Iterable, Iterator

from standpoint.model import Evidence, Position
from standpoint.model.scalars import INVISIBLE

WIDTH = 100

_POSITION_KEYS = ("issue", "stance", "summary", "date", "rationale")
_EVIDENCE_KEYS = ("source", "voice", "speaker", "text", "before", "translation")

_SPELLED_OUT = re.compile(rf"{INVISIBLE.pattern}|[\ufffe\uffff]")
"""Characters that nobody sees, or that YAML does not take: only quotation marks can hold them."""

_NOT_PLAIN = re.compile(r"""\A[-?:,\[\]{}#&*!|>'"%@`]|:\Z|: | #|\A(?:~|null|Null|NULL)\Z""")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SINGLE_SPACE = re.compile("(?<! ) (?! )")


def block(position: Position, indent: int = 2) -> str:
    r"""Return a position as the lines of a list entry, its dash after `indent` spaces.

    Examples
    --------
    >>> from standpoint.model import Evidence, Stance, Voice
    >>> heard = Evidence(source="ap-2018", voice=Voice.QUOTED, text="a dead end: no more")
    >>> held = Position(issue="a", stance=Stance.OPPOSE, summary="No.", evidence=(heard,))
    >>> print(block(held))
      - issue: a
        stance: oppose
        summary: No.
        evidence:
          - source: ap-2018
            voice: quoted
            text: "a dead end: no more"
    <BLANKLINE>
    """
    lines = _entry(_pairs(position, _POSITION_KEYS), indent)
    lines.append(f"{' ' * (indent + 2)}evidence:")
    for evidence in position.evidence:
        lines += _entry(_pairs(evidence, _EVIDENCE_KEYS), indent + 4)
    return "".join(f"{line}\n" for line in lines)


def flow(position: Position) -> str:
    """Return a position as a mapping in braces, for a list that is written in brackets."""
    passages = ", ".join(
        f"{{{_flow_pairs(_pairs(evidence, _EVIDENCE_KEYS))}}}" for evidence in position.evidence
    )
    return f"{{{_flow_pairs(_pairs(position, _POSITION_KEYS))}, evidence: [{passages}]}}"


def _pairs(record: Position | Evidence, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the keys that have a value, in the order in which people write them."""
    for key in keys:
        if (value := getattr(record, key)) is not None:
            yield key, str(value)


def _flow_pairs(pairs: Iterable[tuple[str, str]]) -> str:
    # Between brackets a comma or a brace ends a plain text, so all but single words are quoted.
    return ", ".join(
        f"{key}: {value if _WORD.fullmatch(value) and _plain(value) else _quoted(value)}"
        for key, value in pairs
    )


def _entry(pairs: Iterable[tuple[str, str]], indent: int) -> list[str]:
    """Return the lines of a list entry; its first key stands behind the dash."""
    first, *rest = (line for key, value in pairs for line in _lines(key, value, indent + 2))
    return [f"{' ' * indent}- {first.lstrip()}", *rest]


def _lines(key: str, value: str, indent: int) -> list[str]:
    start = f"{' ' * indent}{key}:"
    line = f"{start} {value if _plain(value) else _quoted(value)}"
    if ("\n" in value or len(line) > WIDTH) and _foldable(value):
        return [f"{start} >-", *_folded(value, indent + 2)]
    return [line]


def _plain(value: str) -> bool:
    """Return whether a text can stand on a line as it is and means itself."""
    return not (_NOT_PLAIN.search(value) or _SPELLED_OUT.search(value))


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
    return all(part == part.strip(" ") and not _SPELLED_OUT.search(part) for part in parts)


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
