"""Which version of a dossier something was made from: a digest of its files, and their date."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from standpoint import dates
from standpoint.load.files import FOLDERS

LENGTH = 12
"""As many characters of the digest tell two versions of one dossier apart."""

_PATIENCE = 10  # seconds
_LAST_CHANGE = (
    # What a repository's own settings could start is switched off.
    *("git", "-c", "log.showSignature=false", "log", "-1", "--format=%cs", "--"),
    *FOLDERS,
)


@dataclass(frozen=True)
class Version:
    """A version of a dossier."""

    digest: str
    """The beginning of the digest of its files: another file, or another byte, another digest."""
    date: str | None = None
    """The day on which one of its files was last committed; None where git knows of none."""

    @property
    def words(self) -> str:
        """The version in words.

        Examples
        --------
        >>> version("0123456789abcdef0123456789abcdef", "2018-01-16").words
        'version 0123456789ab of 16 January 2018'
        """
        return f"version {self.digest}" + (f" of {dates.words(self.date)}" if self.date else "")


def version(digest: str, date: str | None = None) -> Version:
    """Return the version of the dossier whose files have `digest`, that of a `Snapshot`."""
    return Version(digest[:LENGTH], date)


def last_change(folder: Path) -> str | None:
    """Return the day of the last commit to the dossier in `folder`, as git tells it; else None."""
    try:
        said = subprocess.run(
            _LAST_CHANGE,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        ).stdout.strip()
        dates.span(said)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return said
