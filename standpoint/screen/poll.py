"""A save comes to the screen by itself: an open page looks whether its files have changed.

The page asks the server over HTTP, and for a new drawing only where there is something new. Were a
part of the page run again for each look, as Streamlit can, its answer would get in the way of what
the reader does: what Streamlit has not sent of one run when the next is asked for is lost.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path

import streamlit as st
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

PATH = "/_standpoint/files"
"""Where the server says which files it has, below whatever the app is mounted at."""

_SCRIPT = st.components.v2.component(
    "standpoint.poll", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
)


def draw(digest: str) -> None:
    """Have the page drawn again once the files are others than those with this digest."""
    _SCRIPT(key="poll", data=[digest], height=1, on_saved_change=lambda: None)


class Poll:
    """Between the server and the app: says which files there are, to a page that asks."""

    def __init__(self, app: ASGIApp, digest: Callable[[], str]) -> None:
        self.app = app
        self.digest = digest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = self.app
        if scope["type"] == "http" and scope["path"].endswith(PATH):
            # The files are looked at by another thread: the server goes on answering meanwhile.
            digest = await asyncio.to_thread(self.digest)
            answer = PlainTextResponse(digest, headers={"Cache-Control": "no-store"})
        await answer(scope, receive, send)
