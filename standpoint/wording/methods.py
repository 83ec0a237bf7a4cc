"""How each figure comes about: the documents that lie beside this file, as Markdown."""

import re
from pathlib import Path


def _blocks(name: str) -> list[str]:
    """Return the blocks of a document, without what is told to those who edit it."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return re.split(r"\n\s*\n", text[text.index("\n##") :].strip())


_BLOCKS = _blocks("methods.md")


def _under(head: str, number: int) -> str:
    """Return so many blocks of the document, the first of them without its head."""
    bold = f"**{head}.** "
    first = next(n for n, block in enumerate(_BLOCKS) if block.startswith(bold))
    return "\n\n".join(_BLOCKS[first : first + number]).removeprefix(bold)


METHODS = "\n\n".join(block for block in _BLOCKS if not block.startswith("- "))
"""The page Methods."""
REFERENCES = "\n".join(block for block in _BLOCKS if block.startswith("- "))
"""What all of it rests on, a list."""
CAMPS = _under("Camps", 2)
"""How camps are counted, and what that rests on."""
ROBUSTNESS = _under("Robustness", 1)
"""What is left out in turn, and when something changes."""
IN_SHORT = "\n\n".join(_blocks("methods_in_short.md"))
"""What a report has of it."""
