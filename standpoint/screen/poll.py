"""A save comes to the screen by itself: an open page looks whether its files have changed.

The page asks the server over HTTP, and for a new drawing only where there is something new. Were a
part of the page run again for each look, as Streamlit can, its answer would get in the way of what
the reader does: what Streamlit has not sent of one run when the next is asked for is lost.
"""

from collections.abc import Callable
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

PATH = "/_standpoint/files"
"""Where the server says which files it has, below whatever the app is mounted at."""

_SCRIPT = st.components.v2.component(
    "standpoint.poll", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
)


def draw(digest: str) -> None:
    """Have the page drawn again once the files are others than those with this digest."""
    _SCRIPT(key="poll", data=[digest], height=1, on_saved_change=lambda: None)


def route(digest: Callable[[], str]) -> Route:
    """Return where the server says which files there are, to a page that asks."""

    def told(_: Request) -> PlainTextResponse:
        return PlainTextResponse(digest(), headers={"Cache-Control": "no-store"})

    # As a plain function it is called by another thread: the server goes on answering meanwhile.
    return Route(f"/{{mounted_at:path}}{PATH[1:]}", told)
