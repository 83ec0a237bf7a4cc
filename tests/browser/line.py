"""The way between a page and its server, which a test can hold up."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, WebSocketRoute
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

Eventually = Callable[[Callable[[], object], object], None]
"""Reads again until it reads what is wanted, or its patience ends."""


def _by_itself(message: bytes) -> bool:
    """Return whether a page asks to be drawn again because files have changed."""
    states = BackMsg.FromString(message).rerun_script.widget_states.widgets
    return any(one.id.endswith("-poll__events") for one in states)


def _kinds(messages: list[str | bytes]) -> list[str | None]:
    """Return what kinds of things the server has told."""
    return [ForwardMsg.FromString(one).WhichOneof("type") for one in messages if type(one) is bytes]


def _is_answered(messages: list[str | bytes]) -> bool:
    """Return whether the server has told of another address, and has come to the end of it."""
    told = _kinds(messages)
    begun = told.index("page_info_changed") if "page_info_changed" in told else len(told)
    return "script_finished" in told[begun:]


class Line:
    """The way between a page and its server, which can be held up; made before the page opens."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._held: list[tuple[WebSocketRoute, str | bytes]] | None = None
        self._late: list[tuple[WebSocketRoute, str | bytes]] | None = None
        self._lost: list[str | bytes] | None = None
        self._asked: list[tuple[WebSocketRoute, bytes]] | None = None
        self._told: list[str | bytes] | None = None
        self._ends: tuple[WebSocketRoute, ...] = ()
        self._is_cut = False
        page.route_web_socket(re.compile("/_stcore/stream"), self._connect)

    def _connect(self, route: WebSocketRoute) -> None:
        if self._is_cut:
            route.close()
            return
        server = route.connect_to_server()
        self._ends = server, route

        def said(message: str | bytes) -> None:
            if self._told is not None:
                self._told.append(message)
            if self._lost is not None:
                self._lost.append(message)
            elif self._held is None:
                route.send(message)
            else:
                self._held.append((route, message))

        def asked(message: str | bytes) -> None:
            if self._asked is not None and isinstance(message, bytes):
                self._asked.append((server, message))
            elif self._late == [] and isinstance(message, bytes) and _by_itself(message):
                self._late.append((server, message))
            else:
                server.send(message)

        server.on_message(said)
        route.on_message(asked)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep back what the server says, and let all of it through at the end."""
        self._held = []
        yield
        held, self._held = self._held, None
        for route, message in held:
            route.send(message)

    @contextmanager
    def cut(self, eventually: Eventually) -> Iterator[None]:
        """End the connection, and let the page make another one at the end, and be drawn again."""
        self._is_cut = True
        for end in self._ends:
            end.close()
        eventually(self._is_there, False)
        yield
        self._is_cut, self._told = False, []
        eventually(lambda: "script_finished" in self._heard(), True)
        self._told = None

    def _is_there(self) -> bool:
        app = self._page.get_by_test_id("stApp")
        return app.get_attribute("data-test-connection-state") == "CONNECTED"

    def let_through(self, *, whole: bool = True) -> None:
        """Let the first answer through of those that are kept back; not its end unless `whole`."""
        while self._held:
            is_end = _kinds([self._held[0][1]]) == ["script_finished"]
            if is_end and not whole:
                return
            route, message = self._held.pop(0)
            route.send(message)
            if is_end:
                return

    @contextmanager
    def lost(self, eventually: Eventually) -> Iterator[None]:
        """Lose what the server says, as Streamlit can where one thing is asked upon another.

        The end of the answer is waited for, and lost with it.
        """
        self._lost = []
        yield
        eventually(lambda: (self._page.evaluate("0"), _is_answered(self._lost or []))[1], True)
        self._lost = None

    @contextmanager
    def late(self, eventually: Eventually) -> Iterator[None]:
        """Keep back the next thing that the page asks by itself, and let it through at the end."""
        self._late = []
        eventually(lambda: (self._page.evaluate("0"), len(self._late or ()))[1], 1)
        yield
        late, self._late = self._late, None
        for server, message in late:
            server.send(message)

    @contextmanager
    def merged(self) -> Iterator[None]:
        """Do with what the page asks as a server that is busy: it answers to the last of it alone.

        Streamlit makes one run of what waits, of the whole page if one part of it asks for that.
        """
        self._asked = []
        yield
        self._page.evaluate("0")  # Playwright tells of messages while it is asked something
        (server, *_), asked = self._asked[0], [BackMsg.FromString(m) for _, m in self._asked]
        self._asked = None
        last = asked[-1]
        if not all(message.rerun_script.fragment_id for message in asked):
            last.rerun_script.fragment_id = ""
        server.send(last.SerializeToString())

    @contextmanager
    def in_turn(self, eventually: Eventually) -> Iterator[None]:
        """Hand on what the page asks at the end, each thing once the one before it is answered."""
        self._asked = []
        yield
        self._page.evaluate("0")  # Playwright tells of messages while it is asked something
        (asked, self._asked), self._told = (self._asked, None), []
        for number, (server, message) in enumerate(asked, 1):
            server.send(message)
            eventually(lambda: self._heard().count("script_finished"), number)
        self._told = None

    def _heard(self) -> list[str | None]:
        self._page.evaluate("0")  # Playwright tells of messages while it is asked something
        return _kinds(self._told or [])

    def questions(self) -> int:
        """Return how many things the page has asked that are kept from the server."""
        self._page.evaluate("0")  # Playwright tells of messages while it is asked something
        return len(self._asked or ())

    def answers(self) -> int:
        """Return how many answers are kept back that are whole."""
        self._page.evaluate("0")  # Playwright tells of messages while it is asked something
        return _kinds([message for _, message in self._held or ()]).count("script_finished")

    def keeps(self, part: bytes) -> bool:
        """Return whether some message that is kept back holds `part`."""
        self._page.evaluate("0")  # Playwright tells of messages while it is asked something
        messages = [message for _, message in self._held or ()]
        return any(part in message for message in messages if isinstance(message, bytes))
