"""The app as a server of its own, on a dossier."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.health import answers, free_port

SAID: dict[str, Path] = {}
"""What the server at an address has said in its terminal, for as long as it runs."""
ENDED: list[int] = []
"""Ports of servers that have ended: at an address that it knows, a browser compiles no script anew."""


@contextmanager
def running(
    folder: Path,
    timeout: float = 60,
    env: dict[str, str] | None = None,
    script: str = "app.py",
) -> Iterator[str]:
    """Run the app on the dossier in `folder`; yield its address once it answers.

    `env` is added to the environment of the tests. Another `script` of the repository may be run
    as the app is.
    """
    port = ENDED.pop() if ENDED else free_port()
    address = f"http://127.0.0.1:{port}"
    options = {"address": "127.0.0.1", "port": port, "headless": "true"}
    command = [sys.executable, "-m", "streamlit", "run", str(REPOSITORY / script)]
    command += [f"--server.{name}={value}" for name, value in options.items()]
    with tempfile.NamedTemporaryFile() as log:
        SAID[address] = Path(log.name)
        server = subprocess.Popen(
            command,
            cwd=REPOSITORY,
            env={**os.environ, "STANDPOINT_DOSSIER": str(folder), **(env or {})},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            if not answers(address, server, timeout):
                log.seek(0)
                said = log.read().decode(errors="replace")
                pytest.fail(f"The app did not answer on {address}:\n{said}")
            yield address
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
            ENDED.append(port)


def key_of(address: str) -> str:
    """Return the key that the server at an address has said, where it was started for editing."""
    return SAID[address].read_text(encoding="utf-8").partition("?key=")[2].split()[0]
