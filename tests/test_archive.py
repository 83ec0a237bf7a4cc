"""A zip holds files as they are, for all to read, and tells nothing of when it was made."""

import io
import stat
import zipfile
from pathlib import Path

from standpoint.archive import archive

FILES = [
    ("positions/mayor.yaml", b"name: Mayor\n" * 100),
    ("seeds/rede.txt", "Nein – nie".encode()),
]


def test_the_zip_unpacks_to_the_files(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(archive(FILES))) as packed:
        packed.extractall(tmp_path)
    assert {path: (tmp_path / path).read_bytes() for path, _ in FILES} == dict(FILES)


def test_everyone_may_read_what_is_unpacked_and_it_is_small_until_then() -> None:
    packed = zipfile.ZipFile(io.BytesIO(archive(FILES)))
    modes = {stat.S_IMODE(info.external_attr >> 16) for info in packed.infolist()}
    assert modes == {0o644}
    assert packed.infolist()[0].compress_size < len(FILES[0][1]) / 10


def test_the_same_files_are_the_same_bytes_at_any_time() -> None:
    assert archive(FILES) == archive(iter(FILES))
    packed = zipfile.ZipFile(io.BytesIO(archive(FILES)))
    assert {(info.date_time, info.create_system) for info in packed.infolist()} == {
        ((1980, 1, 1, 0, 0, 0), 3)
    }
