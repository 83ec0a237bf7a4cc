"""The compact matrix in a browser: every sign on the screen is what the core says, and is found."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.conftest import write_large

NewPage = Callable[..., Page]
SIZE = 38


def write_varied(folder: Path, size: int = SIZE) -> None:
    """Write a dossier of as many stakeholders as issues, with every state that files can make."""
    write_large(folder, size, size)
    for person in range(size):
        file = folder / "positions" / f"stakeholder-{person}.yaml"
        head, *entries = file.read_text(encoding="utf-8").split("  - issue: ")
        kept, silent = [], []
        for issue, entry in enumerate(entries):
            if (person * 5 + issue * 3) % 11 == 0:
                continue
            if (person + issue * 7) % 13 == 0:
                silent.append(f"  - {{issue: issue-{issue}, note: Searched for and not found.}}\n")
                continue
            kept.append(entry)
            if (person * 3 + issue) % 29 == 0:
                kept += [re.sub("stance: .*", f"stance: {s}", entry) for s in ("oppose", "support")]
                kept.remove(entry)
        name = head.replace("positions:", f"short_name: P{person + 1}\npositions:")
        text = name + "".join(f"  - issue: {entry}" for entry in kept)
        file.write_text(f"{text}silent_on:\n{''.join(silent)}" if silent else text, "utf-8")
