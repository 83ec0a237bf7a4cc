"""The version of a dossier: a digest of its files, and a date where git knows one."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.load import snapshot
from standpoint.version import last_change, version


def git(folder: Path, *arguments: str, date: str = "2018-01-20T12:00:00+00:00") -> None:
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_DATE": date,
        "GIT_COMMITTER_DATE": date,
    }
    who = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
    subprocess.run(["git", *who, *arguments], cwd=folder, env=environment, check=True)


@pytest.fixture
def folder(dossier_copy: Callable[[], Path]) -> Path:
    return dossier_copy()


def test_a_byte_more_is_another_version(folder: Path) -> None:
    before = version(snapshot(folder).digest)
    assert before == version(snapshot(folder).digest)
    assert len(before.digest) == 12 and snapshot(folder).digest.startswith(before.digest)
    with (folder / "positions" / "macron.yaml").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert version(snapshot(folder).digest) != before


def test_the_date_is_that_of_the_last_commit_to_the_dossier(folder: Path) -> None:
    git(folder, "init", "--quiet")
    git(folder, "add", "positions", "seeds")
    git(folder, "commit", "--quiet", "-m", "The dossier")
    (folder / "other.txt").write_text("", encoding="utf-8")
    git(folder, "add", "other.txt")
    git(folder, "commit", "--quiet", "-m", "Other", date="2019-05-05T12:00:00+00:00")
    assert last_change(folder) == "2018-01-20"
    digest = snapshot(folder).digest
    assert version(digest, last_change(folder)).words == (
        f"version {digest[:12]} of 20 January 2018"
    )


def test_a_dossier_that_git_does_not_know_has_no_date(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    assert last_change(folder) is None
    git(folder, "init", "--quiet")
    assert last_change(folder) is None


def test_without_git_there_is_no_date(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(folder, "init", "--quiet")
    git(folder, "add", "positions")
    git(folder, "commit", "--quiet", "-m", "The dossier")
    assert last_change(folder)
    monkeypatch.setenv("PATH", "")
    assert last_change(folder) is None
    assert version("0123456789abcdef", None).words == "version 0123456789ab"


SIGNS = """\
#!/bin/sh
touch "$0.started"
printf '\\n[GNUPG:] SIG_CREATED \\n' >&2
printf -- '-----BEGIN PGP SIGNATURE-----\\n\\nx\\n-----END PGP SIGNATURE-----\\n'
"""
"""A program that signs whatever it is given, and leaves a trace."""


def test_a_program_that_a_repository_names_is_not_started(folder: Path) -> None:
    program = folder / "program"
    program.write_text(SIGNS, encoding="utf-8")
    program.chmod(0o755)
    trace = folder / "program.started"
    git(folder, "init", "--quiet")
    git(folder, "config", "gpg.program", str(program))
    git(folder, "config", "log.showSignature", "true")
    git(folder, "add", "positions")
    git(folder, "commit", "--quiet", "-S", "-m", "The dossier")
    trace.unlink()
    git(folder, "log", "-1", "--format=%cs")
    assert trace.exists(), "git itself does start it"
    trace.unlink()
    assert last_change(folder) == "2018-01-20"
    assert not trace.exists()
