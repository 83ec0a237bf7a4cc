"""Many readers at once: what one browser sends when it clicks, sent again by a hundred sessions."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from playwright.sync_api import Page, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

SESSIONS = 100
LIMIT = 2**26


class Recorded:
    """What a page sends to its server and gets from it, as frames, in their order."""

    def __init__(self, page: Page) -> None:
        self.sent: list[bytes] = []
        self.got: list[bytes] = []
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framesent", lambda frame: self.sent.append(bytes(frame)))
        socket.on("framereceived", lambda frame: self.got.append(bytes(frame)))

    def asked(self) -> list[bytes]:
        """Return what was sent for a reader."""
        found = [(frame, BackMsg.FromString(frame)) for frame in self.sent]
        return [frame for frame, message in found if message.WhichOneof("type") == "rerun_script"]


def recorded(page: Page, address: str, click: Callable[[Page, int], None], clicks: int) -> Recorded:
    """Open a page and click in it; return all that went to and fro."""
    record = Recorded(page)
    page.goto(address)
    for turn in range(clicks):
        click(page, turn)
    return record


async def _finished(socket: ClientConnection) -> None:
    while True:
        message = ForwardMsg.FromString(await socket.recv(decode=False))
        if message.WhichOneof("type") == "script_finished":
            return


async def _session(address: str, frames: list[bytes], times: list[float]) -> None:
    stream = address.replace("http", "ws", 1) + "/_stcore/stream"
    async with connect(
        stream, subprotocols=["streamlit"], max_size=LIMIT, origin=address
    ) as socket:
        first, *clicks = frames
        await socket.send(first)
        await _finished(socket)
        for frame in clicks:
            start = time.perf_counter()
            await socket.send(frame)
            await _finished(socket)
            times.append((time.perf_counter() - start) * 1000)


def together(address: str, frames: list[bytes], sessions: int = SESSIONS) -> list[float]:
    """Return the milliseconds of each click of as many sessions that click without a pause."""
    times: list[float] = []

    async def run() -> None:
        await asyncio.gather(*(_session(address, frames, times) for _ in range(sessions)))

    with ThreadPoolExecutor(1) as apart:  # an open browser keeps a loop in this thread
        apart.submit(asyncio.run, run()).result()
    return times
