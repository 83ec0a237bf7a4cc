"""The documents as tests read them: their blocks by kind, and a clone in which their commands run."""

import contextlib
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Mapping
from html import unescape
from pathlib import Path

from click.testing import CliRunner

from standpoint.command import main
from tests.conftest import REPOSITORY
from tests.health import answers, free_port

DOCUMENTS = (
    "README.md",
    ".github/REFERENCE.md",
    ".github/CONTRIBUTING.md",
    ".github/PUBLISHING.md",
    ".github/IMPORT.md",
    ".github/SECURITY.md",
    ".github/CHANGELOG.md",
    ".github/BENCHMARKS.md",
    ".github/DEPENDENCIES.md",
    "positions/README.md",
)
BLOCK = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
PATIENCE = 60  # seconds
PAUSE = threading.Event()
NOT_OURS = ("STANDPOINT_DOSSIER", "STANDPOINT_EDIT", "FORCE_COLOR")
"""Variables of whoever runs the tests, that nobody who reads a document has set."""
CLONED = (
    *("app.py", "pyproject.toml", ".streamlit", ".vscode"),
    *("positions", "seeds", "standpoint", "tests"),
)


def text(document: str) -> str:
    return (REPOSITORY / document).read_text(encoding="utf-8")


def blocks(document: str, kind: str) -> list[str]:
    """Return the blocks of a kind in a document, such as sh or yaml, in their order."""
    return [
        textwrap.dedent(content)
        for _, named, content in BLOCK.findall(text(document))
        if named == kind
    ]


def commands(document: str) -> list[str]:
    """Return the POSIX commands of a document, line by line."""
    return [line for block in blocks(document, "sh") for line in block.splitlines()]


def anchors(document: str) -> set[str]:
    """Return what the headings of a document are called in links, as GitHub makes it."""
    bare = re.sub(r"^```.*?^```$", "", text(document), flags=re.MULTILINE | re.DOTALL)
    heads = [unescape(head) for head in re.findall(r"^#+ (.*)$", bare, re.MULTILINE)]
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


class Clone:
    """A clone of the repository, in which a document's commands run to the letter.

    The programs of its .venv are those of the environment of the tests. What they serve answers on
    a port that is free, whichever the command names.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        for name in CLONED:
            source, place = REPOSITORY / name, folder / name
            if source.is_dir():
                shutil.copytree(source, place, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copyfile(source, place)
        self.port = free_port()
        self.has_run = False
        programs = folder / ".venv" / "bin"
        programs.mkdir(parents=True)
        served = f"--server.port={self.port} --server.headless=true --server.address=127.0.0.1"
        for name, start in {
            "python": '"$@"',
            "standpoint": '-m standpoint "$@"',
            "streamlit": f'-m streamlit "$@" {served}',
        }.items():
            program = programs / name
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {start}\n', encoding="utf-8")
            program.chmod(0o755)

    @property
    def environment(self) -> Mapping[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
        return {
            **kept,
            "PATH": f"{self.folder / '.venv' / 'bin'}{os.pathsep}{kept['PATH']}",
            "PYTHONPATH": str(self.folder),
            "PYTHONDONTWRITEBYTECODE": "",
            "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
            "STREAMLIT_SERVER_HEADLESS": "true",
            "STREAMLIT_SERVER_PORT": str(self.port),
        }

    def run(self, command: str) -> tuple[int, str]:
        """Run a command; return its exit status, 0 for a server that answered, and what it said.

        The first runs in a shell, and so does what is no command of `standpoint`. The others save
        the start of another Python: they run in this one.
        """
        given = re.fullmatch(
            r"(?:\.venv/bin/python -m )?standpoint (?!open\b)([^$&|;<>`]*)", command
        )
        if given is None or not self.has_run:
            self.has_run = True
            return self._in_a_shell(command)
        own = dict.fromkeys(NOT_OURS)  # which CliRunner takes out of the environment
        with contextlib.chdir(self.folder):
            done = CliRunner(env=own).invoke(main, shlex.split(given[1]))
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.exit_code, done.output

    def _in_a_shell(self, command: str) -> tuple[int, str]:
        started = subprocess.Popen(
            ["bash", "-c", command],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )
        if not re.search(r"streamlit run|standpoint open", command):
            said = started.communicate()[0]
            return started.returncode, said
        answered = answers(f"http://127.0.0.1:{self.port}", started)
        os.killpg(started.pid, signal.SIGTERM)
        said = started.communicate(timeout=PATIENCE)[0]
        return 0 if answered else started.returncode or 1, said
