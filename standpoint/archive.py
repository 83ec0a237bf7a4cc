"""Files as a zip that tells nothing of when and where it was made."""

import io
import zipfile
from collections.abc import Iterable

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can give a file."""


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return files, each its path and what it holds, as a zip; the same files, the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        for path, data in files:
            info = zipfile.ZipInfo(path, _BEGINNING)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # whatever the system, so that it tells nothing of it
            info.external_attr = 0o644 << 16
            packed.writestr(info, data)
    return written.getvalue()
