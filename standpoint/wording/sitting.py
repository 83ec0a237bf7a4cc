"""What was made in one sitting, in sentences: where each entry is, what can be done with all."""

from collections.abc import Sequence

from standpoint import wording

HEADING = "In this sitting"

NOTE = (
    "The list lives in this tab, until the page is loaded anew: download or write what is kept "
    "before you leave."
)


def in_file(path: str) -> str:
    """Return that an entry is in its file."""
    return f"in {path}"


def was_written(path: str) -> str:
    """Return that an entry was written, and is another one or gone since."""
    return f"written into {path}, which has changed since"


def kept(path: str, line: int) -> str:
    """Return where an entry goes that is in no file yet.

    Examples
    --------
    >>> kept("positions/macron.yaml", 12)
    'kept for positions/macron.yaml, line 12'
    """
    return f"kept for {path}, line {line}"


def kept_whole(path: str) -> str:
    """Return where something goes that was begun and is in no file yet."""
    return f"kept for {path}"


def refused(why: str) -> str:
    """Return that an entry that is kept fits nowhere, and why."""
    return f"kept, but without a place: {why}"


def begun(path: str) -> str:
    """Return that an entry is kept, and that another can be begun."""
    return f"Kept for {path}, in the list at the end of the page. The form is ready for another."


def download(count: int) -> str:
    """Return what a button hands out.

    Examples
    --------
    >>> download(1), download(3)
    ('Download the changed file as a zip', 'Download the 3 changed files as a zip')
    """
    files = "changed file" if count == 1 else f"{count} changed files"
    return f"Download the {files} as a zip"


def written(paths: Sequence[str]) -> str:
    """Return which files were written."""
    return f"Written: {wording.listed(paths)}."
