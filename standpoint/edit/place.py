"""Where something stands in the repository of a dossier, as addresses on GitHub."""

from urllib.parse import quote

from standpoint.model import Outline
from standpoint.model.repository import is_address


def view(outline: Outline, path: str, line: int | None = None) -> str | None:
    """Return the address of a file, or of a line of it; None where the dossier names no repository.

    Examples
    --------
    >>> from standpoint.model import Issue, Topic
    >>> topic = Topic(id="a", title="A", issues=(Issue(id="b", title="B", proposition="C."),))
    >>> known = Outline(title="T", question="Q?", topics=(topic,), repository="https://github.com/o/n")
    >>> view(known, "positions/macron.yaml", 12)
    'https://github.com/o/n/blob/main/positions/macron.yaml#L12'
    """
    return _address(outline, "blob", path, line)


def editor(outline: Outline, path: str, line: int) -> str | None:
    """Return the address at which GitHub edits a file, as `view` does."""
    return _address(outline, "edit", path, line)


def _address(outline: Outline, what: str, path: str, line: int | None) -> str | None:
    repository = outline.repository or ""
    if not is_address(repository):
        return None
    branch = quote(outline.branch or "main", safe="/")
    at = f"#L{line}" if line else ""
    return f"{repository}/{what}/{branch}/{quote(path)}{at}"
