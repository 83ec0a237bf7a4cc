"""The running server, and visitors of every kind who speak to it without a browser."""

import gzip
import os
import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from tests.conftest import REPOSITORY
from tests.health import answers, free_port


@dataclass
class Server:
    """A server of this machine, at its port, and the file that holds what it has said."""

    port: int
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    @property
    def key(self) -> str:
        """The key in the address that it says where there is something to write."""
        found = re.findall(r"http://localhost:(\d+)/contribute\?key=(\S+)", self.said)
        assert [port for port, _ in found] == [str(self.port)], self.said
        return str(found[0][1])

    def get(self, path: str = "/", method: str = "GET") -> tuple[int, Mapping[str, str], str]:
        """Return the status, the headers and the text of an answer, which may come packed."""
        packed = {"Accept-Encoding": "gzip, deflate, br"}
        asked = urllib.request.Request(f"{self.address}{path}", method=method, headers=packed)
        try:
            with urllib.request.urlopen(asked, timeout=30) as answer:
                said = answer.read()
                if answer.headers["Content-Encoding"] == "gzip":
                    said = gzip.decompress(said)
                return answer.status, answer.headers, said.decode(errors="replace")
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.headers, refused.read().decode(errors="replace")

    def visit(self, query: str = "", page: str = "", **given: Any) -> list[ForwardMsg]:
        """Return what a page is told until it is drawn.

        `host`, `origin` and `headers` are those of the connection; by default they are those of a
        browser at this machine.
        """
        with self.session(**given) as ask:
            return ask(query, page)

    @contextmanager
    def session(
        self,
        host: str | None = None,
        origin: str | None = "",
        headers: Mapping[str, str] | None = None,
    ) -> Iterator[Any]:
        """Open a connection; yield what draws a page of it and returns what it is told."""
        host = host or f"localhost:{self.port}"
        told = {"origin": f"http://{host}" if origin == "" else origin}
        with (
            socket.create_connection(("127.0.0.1", self.port)) as line,
            connect(
                f"ws://{host}/_stcore/stream",
                sock=line,
                subprotocols=["streamlit"],
                additional_headers=dict(headers or {}),
                max_size=None,
                proxy=None,
                **told,
            ) as wire,
        ):

            def ask(query: str = "", page: str = "") -> list[ForwardMsg]:
                message = BackMsg()
                message.rerun_script.query_string = query
                message.rerun_script.page_name = page
                wire.send(message.SerializeToString())
                heard = []
                while not heard or heard[-1].WhichOneof("type") != "script_finished":
                    answer = ForwardMsg()
                    answer.ParseFromString(wire.recv(timeout=60))
                    heard.append(answer)
                return heard

            yield ask


@contextmanager
def running(
    folder: Path, log: Path, script: str = "app.py", **environment: str
) -> Iterator[Server]:
    """Run a script of the repository on the dossier in `folder`; yield its server."""
    server = Server(free_port(), log)
    command = [sys.executable, "-m", "streamlit", "run", str(REPOSITORY / script)]
    options = {"address": "127.0.0.1", "port": server.port, "headless": "true"}
    command += [f"--server.{name}={value}" for name, value in options.items()]
    with log.open("wb") as written:
        process = subprocess.Popen(
            command,
            cwd=REPOSITORY,
            env={**os.environ, "STANDPOINT_DOSSIER": str(folder), **environment},
            stdout=written,
            stderr=subprocess.STDOUT,
        )
        try:
            assert answers(server.address, process), server.said
            yield server
        finally:
            process.terminate()
            process.wait(30)


def texts(heard: list[ForwardMsg]) -> list[str]:
    """Return what a page is told that is to be read."""
    return [
        text
        for message in heard
        for element in [message.delta.new_element]
        for text in (element.text.body, element.html.body, element.exception.message)
        if text
    ]
