"""The address of a dossier's repository: every form that GitHub shows, written in one way."""

import re
from collections.abc import Mapping
from urllib.parse import quote

PATTERN = r"^\s*\S*[A-Za-z0-9-]+/[A-Za-z0-9_.-]+\S*\s*$"
"""What every form looks like at least, for an editor."""

_FORMS = re.compile(
    r"(?:(?:https?://|git@|ssh://git@|git://)?(?:www\.)?github\.com[/:])?"
    r"([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)/(?!\.{1,2}(?:/|$))([\w.-]+?)(?:\.git)?"
    r"(?:/tree/(?!\.{1,2}(?:/|$))([\w.+-]{1,200}))?/?(?:[?#].*)?",
    re.ASCII | re.IGNORECASE,
)


def address_parts(given: str) -> tuple[str, str] | None:
    """Return the address of a repository and the branch that it names, None for no such address.

    The branch is empty where none is named. A name with a slash in it cannot be told from a folder,
    and one with other signs is written in another way in an address: such an address is none.

    Examples
    --------
    >>> address_parts("git@github.com:owner/name.git")
    ('https://github.com/owner/name', '')
    >>> address_parts("https://github.com/owner/name/tree/dev/")
    ('https://github.com/owner/name', 'dev')
    >>> address_parts("https://github.com/owner/name/tree/dev/positions")
    """
    found = _FORMS.fullmatch(given.strip())
    if not found:
        return None
    return f"https://github.com/{found[1]}/{found[2]}", found[3] or ""


def is_address(text: str) -> bool:
    """Return whether a text is the address of a repository, in the one way of writing it.

    Examples
    --------
    >>> is_address("https://github.com/owner/name"), is_address("https://github.com/owner/..")
    (True, False)
    """
    return address_parts(text) == (text, "")


def file_address(
    repository: str | None, branch: str | None, what: str, path: str, line: int | None
) -> str | None:
    """Return the address at which GitHub shows a file (a blob) or edits it; None for none.

    Examples
    --------
    >>> file_address("https://github.com/o/n", None, "blob", "positions/macron.yaml", 12)
    'https://github.com/o/n/blob/main/positions/macron.yaml#L12'
    """
    if not repository or not is_address(repository):
        return None
    at = f"#L{line}" if line else ""
    return f"{repository}/{what}/{quote(branch or 'main', safe='/')}/{quote(path)}{at}"


def told_apart(said: Mapping[object, object]) -> dict[object, object]:
    """Return what an outline says, its repository in the one way and the branch by its own key.

    Where the two keys name different branches, the repository is left as it is: nobody can know
    which of them is meant.
    """
    given, branch = said.get("repository"), said.get("branch")
    found = address_parts(given) if isinstance(given, str) else None
    if not found or (found[1] and branch not in (None, found[1])):
        return dict(said)
    return {**said, "repository": found[0], "branch": found[1] or branch}
