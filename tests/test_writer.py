"""Who may write: the curator at this machine who has the key, and nobody else in any disguise."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st
from streamlit.runtime.context import StreamlitHeaders

from standpoint.screen import address, writer
from standpoint.screen.writer import is_own
from tests.conftest import REPOSITORY
from tests.server import Server, running, texts

PORT = 8501
OWN = {"Host": ["localhost:8501"], "Origin": ["http://localhost:8501"], "Upgrade": ["websocket"]}


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]"])
def test_a_page_of_this_server_at_this_machine_is_its_own(name: str) -> None:
    assert is_own({"Host": [f"{name}:8501"], "Origin": [f"http://{name}:8501"]}, PORT)
    assert is_own({"Host": [name], "Origin": [f"http://{name}"]}, 80)


STRANGE: dict[str, dict[str, list[str]]] = {
    "a name that was bound again": {
        "Host": ["evil.example:8501"],
        "Origin": ["http://evil.example:8501"],
    },
    "a page of another host": {"Origin": ["http://evil.example"]},
    "a page of another port": {"Origin": ["http://localhost:3000"]},
    "another port in both": {"Host": ["localhost:3000"], "Origin": ["http://localhost:3000"]},
    "another name of this machine": {"Origin": ["http://127.0.0.1:8501"]},
    "a name that begins like this machine's": {
        "Host": ["localhost.evil.example:8501"],
        "Origin": ["http://localhost.evil.example:8501"],
    },
    "no port": {"Host": ["localhost"], "Origin": ["http://localhost"]},
    "a page of another scheme": {"Origin": ["https://localhost:8501"]},
    "a page from nowhere": {"Origin": ["null"]},
    "no page at all": {"Origin": []},
    "two hosts": {"Host": ["localhost:8501", "evil.example"]},
    "two origins": {"Origin": ["http://localhost:8501", "http://evil.example"]},
    "no host": {"Host": []},
    **{
        f"passed on: {name}": {name: ["127.0.0.1"]}
        for name in (
            "Forwarded",
            "X-Forwarded-For",
            "x-forwarded-host",
            "X-Forwarded-Proto",
            "X-Real-IP",
            "Via",
            "CF-Connecting-IP",
            "cf-ray",
        )
    },
}


@pytest.mark.parametrize("headers", STRANGE.values(), ids=STRANGE)
def test_every_other_connection_is_not(headers: dict[str, list[str]]) -> None:
    assert is_own(OWN, PORT)
    assert not is_own({**OWN, **headers}, PORT)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("writer") / "said"
    with running(REPOSITORY, log, "tests/writing.py", STANDPOINT_EDIT="1") as started:
        assert texts(started.visit()) == ["may not write"]
        yield started


def test_the_curator_with_the_key_may_write(server: Server) -> None:
    assert texts(server.visit(f"key={server.key}")) == ["may write"]


def test_the_key_is_kept_for_the_session_and_for_no_other(server: Server) -> None:
    with server.session() as ask:
        assert texts(ask(f"key={server.key}")) == ["may write"]
        assert texts(ask("")) == ["may write"]
    assert texts(server.visit("")) == ["may not write"]


@pytest.mark.parametrize("key", ["", "key=", "key=x", "key=%C3%A9%00", "key={0}x", "KEY={0}"])
def test_without_the_key_nobody_may(server: Server, key: str) -> None:
    assert texts(server.visit(key.format(server.key))) == ["may not write"]


VISITORS: dict[str, dict[str, Any]] = {
    "a name that was bound again": {"host": "evil.example:{port}"},
    "a page of another port": {"origin": "http://localhost:3000"},
    "no page": {"origin": None},
    "behind a proxy": {"headers": {"X-Forwarded-For": "127.0.0.1"}},
    "behind a proxy, from elsewhere": {"headers": {"X-Forwarded-For": "203.0.113.9"}},
    "behind a tunnel": {"headers": {"CF-Ray": "1"}},
    "behind a relay": {"headers": {"Via": "1.1 relay"}},
}


@pytest.mark.parametrize("given", VISITORS.values(), ids=VISITORS)
def test_the_key_alone_is_not_enough(server: Server, given: dict[str, Any]) -> None:
    """Streamlit lets all of these in as readers."""
    given = {
        **given,
        **({"host": given["host"].format(port=server.port)} if "host" in given else {}),
    }
    assert texts(server.visit(f"key={server.key}", **given)) == ["may not write"]


@pytest.mark.parametrize(
    ("comes_from", "may"),
    [
        *((here, True) for here in (None, "::ffff:127.0.0.1")),
        *((there, False) for there in ("203.0.113.9", "2001:db8::9", "::ffff:203.0.113.9", "")),
    ],
)
def test_who_comes_from_another_machine_may_not(
    monkeypatch: pytest.MonkeyPatch, comes_from: str | None, may: bool
) -> None:
    """Streamlit names no address for who comes from this machine, or that of Firefox there."""
    headers = StreamlitHeaders((name, value) for name, (value,) in OWN.items())
    connection = SimpleNamespace(ip_address=comes_from, headers=headers)
    session: dict[str, str] = {}
    monkeypatch.setenv(writer.VARIABLE, "1")
    monkeypatch.setattr(st, "context", connection)
    monkeypatch.setattr(st, "session_state", session)
    monkeypatch.setattr(writer, "key", lambda: "k")
    monkeypatch.setattr(address, "take_key", lambda: "k")
    writer.take()
    assert writer.may_write() is may


@pytest.mark.parametrize("edit", ["", "0", "yes", "true", "11", " 1"])
def test_only_one_word_starts_a_server_for_writing(
    edit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(writer.VARIABLE, edit)
    assert not writer.is_on()
    assert not writer.may_write()
    monkeypatch.setenv(writer.VARIABLE, "1")
    assert writer.is_on()


@pytest.mark.parametrize("edit", ["", "0", "yes"])
def test_a_server_that_was_not_started_for_it_never_writes_and_has_no_key(
    tmp_path: Path, edit: str
) -> None:
    log = tmp_path / "said"
    with running(REPOSITORY, log, "tests/writing.py", STANDPOINT_EDIT=edit) as server:
        assert texts(server.visit("key=x")) == ["may not write"]
        assert "key=" not in server.said


def test_the_key_is_taken_out_of_the_address_and_of_all_that_is_made_of_it(
    server: Server,
) -> None:
    told = [
        message.page_info_changed.query_string
        for message in server.visit(f"key={server.key}&cell=talks%2Fmacron")
        if message.WhichOneof("type") == "page_info_changed"
    ]
    assert told
    assert told[-1] == "cell=talks%2Fmacron"
    assert server.said.count(server.key) == 1


def test_the_key_of_an_app_is_said_at_its_start_before_anybody_comes(tmp_path: Path) -> None:
    with running(REPOSITORY, tmp_path / "said", STANDPOINT_EDIT="1") as server:
        assert len(server.key) >= 32
        key = server.key
        page = server.visit(f"key={key}", page="contribute")
        # Not even the page of the one who has it holds it: no link, no citation, no file.
        assert texts(page)
        assert not any(key.encode() in message.SerializeToString() for message in page)
        assert key not in server.get("/")[2]
    with running(REPOSITORY, tmp_path / "again", STANDPOINT_EDIT="1") as server:
        assert server.key != key


def test_the_parameter_counts_as_no_part_of_a_view(monkeypatch: pytest.MonkeyPatch) -> None:
    class Given(dict[str, str]):
        def get_all(self, name: str) -> list[str]:
            return [self[name]]

    monkeypatch.setattr(st, "query_params", Given(key="secret", cell="a/b"))
    url = type("Context", (), {"url": "http://localhost:8501/"})
    monkeypatch.setattr(st, "context", url)
    assert address.whole() == "http://localhost:8501/?cell=a/b"
