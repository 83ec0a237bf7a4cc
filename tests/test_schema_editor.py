"""What an editor makes of the schemas, asked of the language server that editors use for YAML.

The server is installed by npm for the session. Without npm, or without a network, these tests are
skipped on a desk and fail in CI.
"""

import json
import os
import queue
import re
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from standpoint.load import Loaded
from standpoint.model import STANCES, VOICES
from tests.conftest import REPOSITORY

PACKAGE = "yaml-language-server@^1.25"
PATIENCE = 60  # seconds, for an answer of the server

OUTLINE = "positions/_dossier.yaml"
MACRON = "positions/macron.yaml"
SOURCE = "seeds/ap-calais-2018.yaml"
MODELINE = "# yaml-language-server: $schema=../.vscode/{}.schema.json\n"

# Every attempt of the server to reach the network is noted and refused.
NO_NETWORK = """
const { appendFileSync } = require("fs");
const refuse = (what) => (...args) => {
  appendFileSync(process.env.ATTEMPTS, what + " " + JSON.stringify(args[0]) + "\\n");
  throw new Error("no network in this test");
};
require("net").Socket.prototype.connect = refuse("connect");
require("dns").lookup = refuse("lookup");
"""

Message = dict[str, Any]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the command that starts the language server."""
    absent = pytest.fail if os.environ.get("CI") else pytest.skip
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        absent("needs npm and node, to install yaml-language-server for these tests")
    place = tmp_path_factory.mktemp("language-server")
    quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--no-save", "--loglevel=error"]
    done = subprocess.run(
        [npm, "install", "--prefix", str(place), *quiet, PACKAGE],
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        absent(f"npm could not install yaml-language-server: {done.stderr.strip()}")
    start = place / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    return [node, str(start), "--stdio"]


class Editor:
    """The least of an editor: shows a text to the server, and asks what it has to say of it."""

    def __init__(self, command: list[str], folder: Path, schemas: Message, attempts: Path) -> None:
        self.settings = {
            "yaml": {"schemas": schemas, "schemaStore": {"enable": False}, "hover": True}
        }
        block = attempts.with_name("no-network.js")
        block.write_text(NO_NETWORK, encoding="utf-8")
        block_network = {"NODE_OPTIONS": f"--require={block}", "ATTEMPTS": str(attempts)}
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **block_network},
        )
        self.heard: queue.Queue[Message] = queue.Queue()
        self.ear = threading.Thread(target=self._listen)
        self.ear.start()
        self.number = self.version = 0
        self._ask(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": folder.as_uri(),
                "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}],
                "capabilities": {
                    "workspace": {"configuration": True, "workspaceFolders": True},
                    "textDocument": {
                        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                    },
                },
            },
        )
        self._tell("initialized", {})
        self._until(lambda message: message.get("method") == "workspace/configuration")

    def close(self) -> None:
        self._ask("shutdown", None)
        self._tell("exit", None)
        assert self.process.wait(PATIENCE) == 0
        self.ear.join()
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe
            pipe.close()

    def _listen(self) -> None:
        assert self.process.stdout
        while header := self.process.stdout.readline():
            length = int(header.removeprefix(b"Content-Length:"))
            while self.process.stdout.readline().strip():
                pass  # other headers
            self.heard.put(json.loads(self.process.stdout.read(length)))

    def _send(self, message: Message) -> None:
        assert self.process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _ask(self, method: str, params: object) -> Any:
        self.number += 1
        number = self.number
        self._send({"id": number, "method": method, "params": params})
        answer = self._until(lambda m: m.get("id") == number and "method" not in m)
        assert "error" not in answer, answer
        return answer["result"]

    def _until(self, wanted: Callable[[Message], bool]) -> Message:
        """Return the first message that is wanted; answer what the server asks meanwhile."""
        while True:
            message = self.heard.get(timeout=PATIENCE)
            if "method" in message and "id" in message:
                items = message["params"].get("items") if message.get("params") else None
                if isinstance(items, dict):
                    items = [items]
                sections = [item.get("section", "") for item in items or []]
                result = [self.settings.get(section) for section in sections]
                self._send({"id": message["id"], "result": result})
            if wanted(message):
                return message

    def _published(self, path: Path) -> list[Message]:
        message = self._until(
            lambda m: (
                m.get("method") == "textDocument/publishDiagnostics"
                and m["params"]["uri"] == path.as_uri()
            )
        )
        found: list[Message] = message["params"]["diagnostics"]
        return found

    @contextmanager
    def _opened(self, path: Path, text: str) -> Iterator[list[Message]]:
        """Show `text` as that of the file, and yield what the server finds wrong with it."""
        self.version += 1  # of one version the server keeps what it has read
        document = {
            "uri": path.as_uri(),
            "languageId": "yaml",
            "version": self.version,
            "text": text,
        }
        self._tell("textDocument/didOpen", {"textDocument": document})
        yield self._published(path)
        self._tell("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
        assert self._published(path) == []

    def problems(self, path: Path, text: str) -> list[str]:
        """Return what is underlined: the words, and what is said of them."""
        lines = text.splitlines()
        with self._opened(path, text) as found:
            spans = [(f["range"]["start"], f["range"]["end"]) for f in found]
            words = [lines[a["line"]][a["character"] :].rstrip() for a, _ in spans]
            return [f"{word}: {f['message']}" for word, f in zip(words, found, strict=True)]

    def completions(self, path: Path, text: str) -> dict[str, str]:
        """Return what is offered where `text` has CURSOR, and how each is explained."""
        place = _place(text)
        with self._opened(path, text.replace(CURSOR, "")):
            where = {"textDocument": {"uri": path.as_uri()}, "position": place}
            offered = self._ask("textDocument/completion", where)["items"]
        return {item["label"]: _plain(item.get("documentation", "")) for item in offered}

    def hover(self, path: Path, text: str) -> str:
        """Return what is shown of the word at CURSOR."""
        place = _place(text)
        with self._opened(path, text.replace(CURSOR, "")):
            where = {"textDocument": {"uri": path.as_uri()}, "position": place}
            shown = self._ask("textDocument/hover", where)
        return _plain(shown["contents"])


CURSOR = "‸"


def _place(text: str) -> Message:
    ahead = text[: text.index(CURSOR)]
    return {"line": ahead.count("\n"), "character": len(ahead) - ahead.rfind("\n") - 1}


def _plain(shown: Any) -> str:
    """Return Markdown as text: without its escapes."""
    return re.sub(r"\\(?=\W)|&nbsp;", "", shown["value"] if isinstance(shown, dict) else shown)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the repository's dossier with what an editor finds beside it."""
    place = tmp_path_factory.mktemp("dossier")
    for name in ("positions", "seeds", ".vscode"):
        shutil.copytree(REPOSITORY / name, place / name)
    return place


@pytest.fixture(scope="module", params=["settings", "modeline"])
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def editor(
    way: str, server: list[str], folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Editor]:
    """Return an editor that knows the schemas from the settings, or only from the file's line."""
    text = (folder / ".vscode" / "settings.json").read_text(encoding="utf-8")
    schemas = json.loads(text)["yaml.schemas"] if way == "settings" else {}
    attempts = tmp_path_factory.mktemp("editor") / "attempts.txt"
    editor = Editor(server, folder, schemas, attempts)
    yield editor
    editor.close()
    assert not attempts.exists(), attempts.read_text(encoding="utf-8")


@pytest.fixture
def text_of(way: str, folder: Path) -> Callable[[str], str]:
    """Return a function that gives a file's text as one would have it in this way."""

    def read(name: str) -> str:
        text = (folder / name).read_text(encoding="utf-8")
        if way == "settings":
            return text
        kind = "source" if name.startswith("seeds") else "stakeholder"
        return MODELINE.format("dossier" if name == OUTLINE else kind) + text

    return read


def test_sound_files_have_nothing_underlined(
    editor: Editor, folder: Path, text_of: Callable[[str], str]
) -> None:
    for name in (MACRON, OUTLINE, SOURCE, "positions/migrants.yaml"):
        assert editor.problems(folder / name, text_of(name)) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong", "underlined"),
    [
        (MACRON, "issue: no-camps", "issue: no-camp", "no-camp: Value is not accepted."),
        (MACRON, "stance: support", "stance: yes", "yes: Value is not accepted."),
        (MACRON, "    summary:", "    sumary:", "Property sumary is not allowed."),
        (MACRON, "    summary:", "    sumary:", 'Missing property "summary".'),
        (MACRON, "source: ap-calais-2018", "source: ap-calais", "ap-calais: Value is not accept"),
        (OUTLINE, "date: 2018-02\n", "date: 2018-14\n", "Write a year, a month (2016-10) or"),
        (OUTLINE, "id: no-camps", "id: No camps", "Write lowercase letters, digits"),
        (SOURCE, "display: full", "display: part", "part: Value is not accepted."),
        (SOURCE, "date: 2018-01-16\n", "", 'Missing property "date".'),
    ],
)
def test_what_is_wrong_is_underlined(
    name: str,
    right: str,
    wrong: str,
    underlined: str,
    editor: Editor,
    folder: Path,
    text_of: Callable[[str], str],
) -> None:
    text = text_of(name)
    assert right in text
    found = editor.problems(folder / name, text.replace(right, wrong, 1))
    assert any(underlined in problem for problem in found), found


def test_the_dossiers_of_the_tests_are_left_alone(editor: Editor, folder: Path) -> None:
    for name in (OUTLINE, MACRON, SOURCE):
        assert editor.problems(folder / "tests" / "dossiers" / "other" / name, "nom: Autre\n") == []


def test_issues_are_offered_with_their_propositions(
    editor: Editor, folder: Path, text_of: Callable[[str], str], calais: Loaded
) -> None:
    assert calais.dossier
    for text in (
        text_of(MACRON).replace("issue: no-camps", "issue: ‸"),
        text_of(MACRON).partition("silent_on:")[0] + "silent_on:\n  - {issue: ‸}\n",
    ):
        offered = editor.completions(folder / MACRON, text)
        assert offered == {i.id: f"{i.title}: {i.proposition}" for i in calais.dossier.issues}


def test_stances_and_voices_are_offered_with_their_meanings(
    editor: Editor, folder: Path, text_of: Callable[[str], str]
) -> None:
    text = text_of(MACRON)
    stances = editor.completions(folder / MACRON, re.sub("stance: .*", "stance: ‸", text, count=1))
    assert list(stances) == list(STANCES)
    assert stances["mixed"].startswith("A stated middle or conditional position")
    voices = editor.completions(folder / MACRON, re.sub("voice: .*", "voice: ‸", text, count=1))
    assert list(voices) == list(VOICES)
    assert voices["ascribed"].startswith("What somebody else says that they want")


def test_keys_are_offered_where_they_may_stand(
    editor: Editor, folder: Path, text_of: Callable[[str], str]
) -> None:
    text = text_of(MACRON).replace("\nsilent_on:", "\n  - issue: no-camps\n    ‸\nsilent_on:")
    offered = editor.completions(folder / MACRON, text)
    assert {"stance", "summary", "evidence", "rationale", "date"} <= offered.keys()
    assert not {"issue", "silent_on", "voice"} & offered.keys()
    assert offered["rationale"].startswith("Why this evidence supports this stance")


def test_sources_and_stakeholders_are_offered(
    editor: Editor, folder: Path, text_of: Callable[[str], str]
) -> None:
    text = re.sub("source: .*", "source: ‸", text_of(MACRON), count=1)
    assert editor.completions(folder / MACRON, text) == {"ap-calais-2018": "Truthdig, 2018-01-16"}
    owner = editor.completions(folder / SOURCE, text_of(SOURCE) + "own_words_of: ‸\n")
    assert owner["uk-government"] == "UK government"
    order = text_of(OUTLINE).replace("[macron,", "[‸,", 1)
    assert "macron" in editor.completions(folder / OUTLINE, order)


@pytest.mark.parametrize(
    ("name", "word", "said"),
    [
        (MACRON, "voice", "The voice is part of the fact."),
        (MACRON, "voice", "Their own words: in quotation marks, where"),
        (MACRON, "text", "Bad: allow any migrant camp take root here"),
        (MACRON, "issue", "Migrants should not be allowed to camp in Calais."),
        (MACRON, "positions", "Code only what the source says of this stakeholder."),
        (OUTLINE, "proposition", "worded so that both sides would accept it"),
        (OUTLINE, "question", "How should France and Britain"),
        (SOURCE, "own_words_of", "a speech, a release, a manifesto"),
    ],
)
def test_a_key_explains_itself(
    name: str,
    word: str,
    said: str,
    editor: Editor,
    folder: Path,
    text_of: Callable[[str], str],
) -> None:
    text = text_of(name)
    if name == SOURCE:
        text += "own_words_of: macron\n"
    start = re.search(rf"^[ -]*({word}):", text, re.MULTILINE)
    assert start
    text = text[: start.start(1) + 1] + CURSOR + text[start.start(1) + 1 :]
    assert said in editor.hover(folder / name, text)
