"""What changed in the files, in one line each."""

from standpoint.compare.changes import Difference, FileChange
from standpoint.wording import counted


def file_change_line(change: FileChange) -> str:
    """Return what is different about a file.

    Examples
    --------
    >>> file_change_line(FileChange("macron.yaml", differences=(Difference("position", added=1),)))
    'macron.yaml: 1 position added'
    >>> both = (Difference("position", 2, 0, 1), Difference("silence", removed=1))
    >>> file_change_line(FileChange("macron.yaml", differences=both))
    'macron.yaml: 2 positions added, 1 position changed, 1 silence taken out'
    >>> file_change_line(FileChange("macron.yaml", is_new=True))
    'macron.yaml: new'
    >>> file_change_line(FileChange("macron.yaml", is_gone=True))
    'macron.yaml: no longer there'
    >>> file_change_line(FileChange("macron.yaml"))
    'macron.yaml: changed'
    """
    if change.is_new:
        return f"{change.file}: new"
    if change.is_gone:
        return f"{change.file}: no longer there"
    parts = [part for difference in change.differences for part in _parts(difference)]
    return f"{change.file}: {', '.join(parts) or 'changed'}"


def _parts(difference: Difference) -> list[str]:
    numbers = {
        "added": difference.added,
        "changed": difference.changed,
        "taken out": difference.removed,
    }
    return [
        f"{counted(number, difference.noun)} {what}" for what, number in numbers.items() if number
    ]
