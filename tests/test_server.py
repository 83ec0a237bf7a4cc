"""What every answer of the server says of itself, what it never gives, and what its page shows."""

import asyncio
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urljoin

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit import App

from standpoint.load import Loaded, snapshot
from standpoint.model import Outline
from standpoint.screen.poll import PATH
from standpoint.screen.preview import told
from standpoint.screen.server import beneath, policy, started
from tests.conftest import REPOSITORY
from tests.server import Server, running, texts

PAGES = ("/", "/issues", "/contribute?who=macron", "/no-such-page")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(REPOSITORY, tmp_path_factory.mktemp("server") / "said") as server:
        yield server


def directives(headers: Mapping[str, str]) -> dict[str, list[str]]:
    parts = headers["Content-Security-Policy"].split(";")
    return {name: where for name, *where in map(str.split, parts)}


@pytest.mark.parametrize("path", [*PAGES, "/_stcore/health", "/_stcore/metrics", "/favicon.png"])
def test_every_answer_keeps_a_page_to_this_server(server: Server, path: str) -> None:
    _, headers, _ = server.get(path)
    allowed = directives(headers)
    assert allowed["default-src"] == ["'self'"]
    assert allowed["object-src"] == allowed["form-action"] == ["'none'"]
    assert allowed["base-uri"] == ["'self'"]
    everything = {where for wheres in allowed.values() for where in wheres}
    assert "'unsafe-eval'" not in everything
    # No other host is named, nor all of a scheme that a picture or a script could come by.
    assert everything <= {
        *("'self'", "'none'", "'unsafe-inline'", "blob:", "data:", "ws:", "wss:", "*"),
    }
    assert [name for name, wheres in allowed.items() if "*" in wheres] == ["frame-ancestors"]
    assert "data:" not in allowed["script-src"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


def test_a_page_that_can_write_is_put_into_no_other(tmp_path: Path) -> None:
    assert directives(policy(framed_by_anybody=True))["frame-ancestors"] == ["*"]
    with running(REPOSITORY, tmp_path / "said", STANDPOINT_EDIT="1") as server:
        for path in PAGES:
            assert directives(server.get(path)[1])["frame-ancestors"] == ["'self'"]


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/metrics/", "/issues/_stcore/metrics"]
)
def test_nobody_is_told_how_busy_the_server_is(server: Server, path: str) -> None:
    status, _, said = server.get(path)
    assert (status, said) == (404, "Not found")


def test_nobody_fills_the_memory_of_the_server_with_files(server: Server) -> None:
    """Streamlit takes files of any session, whether or not a page asks for one."""
    status, _, said = server.get("/_stcore/upload_file/session/file", method="PUT")
    assert (status, said) == (404, "Not found")


@pytest.mark.parametrize(
    ("path", "led_to"),
    [
        ("/stakeholders/macron", "/stakeholders"),
        ("/side-by-side/macron", "/side-by-side"),
        ("/issues/no-camps/macron?silence=all", "/issues?silence=all"),
        ("/issues/no-camps/voices/observed", "/issues"),
        ("/somewhere/issues/no-camps", "/somewhere/issues"),
        ("/time/2018?voices=quoted&sources=%C3%A9", "/time?voices=quoted&sources=%C3%A9"),
        ("/somewhere/issues/no-camps/macron", "/somewhere/issues"),
        ("/source/issues", "/source/issues"),  # it may be mounted there
        ("/source/issues/no-camps/macron", "/source/issues"),
        ("/issues/_stcore/health", "/issues/_stcore/health"),
        ("/issues/nothing.js", "/issues/nothing.js"),
        ("/macron", "/macron"),
        ("//macron", "//macron"),  # the page that has no name of its own has nothing beneath it
    ],
)
def test_what_lies_beneath_a_page_leads_to_the_page(server: Server, path: str, led_to: str) -> None:
    line = HTTPConnection("127.0.0.1", server.port)
    line.request("GET", path)
    assert urljoin(path, line.getresponse().headers.get("Location", path)) == led_to
    line.close()


@pytest.mark.parametrize("scope", [{"type": "lifespan"}, {"type": "websocket", "path": "/time/2"}])
def test_nothing_but_a_request_is_led_to_a_page(scope: Scope) -> None:
    """The start of the server goes on to the app, and so does the line of a session."""
    reached = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        reached.append(scope)

    async def nothing(*_: object) -> Message:
        raise AssertionError

    asyncio.run(beneath(app, ["time"])(scope, nothing, nothing))
    assert reached == [scope]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_tells_who_runs_no_script_of_which_dossier_it_is(
    server: Server, path: str, calais: Loaded
) -> None:
    assert calais.dossier
    status, headers, page = server.get(path)
    assert status == 200
    assert '<html lang="en">' in page
    assert page.count("<title>") == 1
    assert "<title>Calais, January 2018 · Standpoint</title>" in page
    told = re.findall(r'<meta (?:name|property)="(?:og:)?description" content="([^"]+)">', page)
    assert [unescape(text) for text in told] == [calais.dossier.outline.question] * 2
    assert '<meta property="og:title" content="Calais, January 2018">' in page
    assert re.findall(r'<link rel="[a-z ]*icon"[^>]*href="(.{20})', page) == [
        "data:image/svg+xml,%"
    ]
    assert int(headers["Content-Length"]) == len(page.encode())
    assert headers["ETag"] is None


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_its_shape_before_any_script_runs(
    server: Server, path: str, calais: Loaded
) -> None:
    assert calais.dossier
    _, _, page = server.get(path)
    [shape] = re.findall(r'<div id="sp-shape" aria-hidden="true">(.*)</div></body>', page)
    assert '<span dir="auto">Calais, January 2018</span>' in shape
    question = f"<strong>{calais.dossier.outline.question}</strong>"
    assert (question in shape, "sp-shape-cells" in shape) == (path == "/", path == "/")


def test_a_page_follows_the_dossier(tmp_path: Path, dossier_copy: Callable[..., Path]) -> None:
    folder = dossier_copy()
    outline = folder / "positions" / "_dossier.yaml"
    before = outline.read_text(encoding="utf-8")
    with running(folder, tmp_path / "said") as server:
        outline.write_text(before.replace("Calais, January 2018", "Now"), encoding="utf-8")
        assert "<title>Now · Standpoint</title>" in server.get("/")[2]
        outline.unlink()
        assert server.get("/")[0] == 200


def test_the_server_says_which_files_it_has(
    tmp_path: Path, dossier_copy: Callable[..., Path]
) -> None:
    folder = dossier_copy()
    outline = folder / "positions" / "_dossier.yaml"
    with running(folder, tmp_path / "said") as server:
        status, headers, before = server.get(PATH)
        assert (status, before) == (200, snapshot(folder).digest)
        assert headers["Cache-Control"] == "no-store"
        outline.write_bytes(outline.read_bytes() + b"# One more line.\n")
        assert server.get(PATH)[2] == snapshot(folder).digest != before
        outline.unlink()
        assert server.get(PATH)[2] == snapshot(folder).digest


def test_a_dossier_that_is_not_there_has_a_page(tmp_path: Path) -> None:
    with running(tmp_path / "nowhere", tmp_path / "said") as server:
        status, _, page = server.get("/")
        assert (status, "<title>Standpoint</title>" in page) == (200, True)
        assert 'name="description"' not in page


def test_the_texts_of_a_dossier_are_no_markup_in_it() -> None:
    nasty = (
        '</title><script>alert(1)</script>"><meta http-equiv="refresh" content="0;url=//b.example'
    )
    outline = Outline.model_construct(title=nasty, question=nasty, topics=())
    page = told(b"<head><title>Streamlit</title></head>", outline).decode()
    assert "<script" not in page
    assert page.count("<meta ") == 5
    assert 'http-equiv="refresh' not in page
    assert page.count("<title>") == page.count("</title>") == 1


def test_an_error_of_ours_is_told_in_the_terminal_and_to_no_visitor(tmp_path: Path) -> None:
    with running(REPOSITORY, tmp_path / "said", "tests/failing.py") as server:
        heard = server.visit()
        assert texts(heard)
        shown = "".join(str(m.delta) for m in heard if m.WhichOneof("type") == "delta")
        assert "exception" in shown
        assert "went wrong" not in shown
        assert "RuntimeError" not in shown
        assert str(REPOSITORY) not in shown
        assert "RuntimeError" in server.said


def test_a_server_leaves_it_to_the_app_to_look_for_what_was_saved() -> None:
    chosen = "from streamlit.watcher.path_watcher import get_default_path_watcher_class as chosen"
    asked = [sys.executable, "-c", f"{chosen}; print(chosen().__name__)"]
    told = subprocess.run(asked, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["NoOpPathWatcher"]


def test_a_start_opens_a_browser_as_streamlit_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit itself opens none for a server that is made of a file like ours."""
    options = {"server.headless": False, "server.port": 8501}
    monkeypatch.setattr("standpoint.screen.server.st.get_option", options.get)

    async def opened() -> str:
        asked: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        monkeypatch.setattr("standpoint.screen.server.open_browser", asked.set_result)
        async with started(App(REPOSITORY / "app.py")):
            return await asyncio.wait_for(asked, 30)

    with ThreadPoolExecutor(1) as apart:  # a browser that is open keeps a loop in this thread
        assert apart.submit(asyncio.run, opened()).result() == "http://localhost:8501"
