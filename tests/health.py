"""Whether a server that a test starts is there: a port for it, and when it answers."""

import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from typing import Any

PAUSE = threading.Event()


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(address: str, server: "subprocess.Popen[Any]", timeout: float = 60) -> bool:
    """Ask a server of Streamlit until it says that it is well.

    It is False where its process ends, or so many seconds are over.
    """
    deadline = time.monotonic() + timeout
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            PAUSE.wait(0.1)
    return False
