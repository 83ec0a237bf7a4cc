"""The server around the app: what it does when it starts, and what all its answers go through.

A browser is let do no more than it has to, and some answers are not given.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.cli_util import open_browser
from streamlit.config import set_option
from streamlit.web.server.server_util import get_display_address, get_url

from standpoint.screen import poll, session, writer
from standpoint.screen.navigation import FILES
from standpoint.screen.preview import Preview

CLOSED = re.compile(r"/_stcore/(metrics|upload_file)(/|$)")
"""Where Streamlit tells everybody how busy the server is, and takes files that no page asks for."""

_ALLOWED = {
    "default-src": "'self'",
    # Streamlit's page has a script of its own in it, and Plotly and the components make theirs.
    "script-src": "'self' 'unsafe-inline' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' ws: wss:",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'none'",
}
"""Where what a page loads, runs and sends to may be; nothing is ever taken from another host."""


def policy(framed_by_anybody: bool) -> dict[str, str]:
    """Return the headers of every answer.

    A page that can write must not be put beneath another one, whose reader would click on what he
    does not see.

    Examples
    --------
    >>> policy(framed_by_anybody=False)["Content-Security-Policy"].rpartition("; ")[2]
    "frame-ancestors 'self'"
    """
    frames = {"frame-ancestors": "*" if framed_by_anybody else "'self'"}
    allowed = "; ".join(f"{what} {where}" for what, where in (_ALLOWED | frames).items())
    return {
        "Content-Security-Policy": allowed,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }


def headed(app: ASGIApp, said: dict[str, str]) -> ASGIApp:
    """Return the app with the headers of a policy on each answer."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(said)
            await send(message)

        is_http = scope["type"] == "http"
        closed = is_http and CLOSED.search(scope["path"])
        answering: ASGIApp = PlainTextResponse("Not found", 404) if closed else app
        await answering(scope, receive, with_headers if is_http else send)

    return answer


def beneath(app: ASGIApp, pages: Collection[str]) -> ASGIApp:
    """Return the app, led to a page from an address beneath it, such as /stakeholders/macron.

    Streamlit answers that with its own page, whose scripts are then looked for beneath it, too:
    nothing is found, and the screen stays blank. Whatever the app is mounted at may be called as
    one of its pages is.
    """
    names = "|".join(re.escape(page) for page in pages if page)
    below = re.compile(rf"/({names})/(?!(?:{names})(?:/|$))([^/._][^/.]*(?:/[^/.]+)*)$")

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        found = below.search(scope["path"]) if scope["type"] == "http" else None
        query = scope.get("query_string", b"").decode("latin-1")
        rules = f"?{query}" if query else ""
        answering = app
        if found:
            up = "../" * (1 + found[2].count("/"))
            answering = RedirectResponse(f"{up}{found[1]}{rules}")
        await answering(scope, receive, send)

    return answer


ROUTES = (poll.route(session.digest),)
MIDDLEWARE = (
    Middleware(headed, policy(framed_by_anybody=not writer.is_on())),
    Middleware(beneath, FILES),
    Middleware(Preview, session.outline),
)


@asynccontextmanager
async def started(app: st.App) -> AsyncIterator[None]:
    """Say the key where there is something to write, and open a browser as Streamlit does."""
    # What is asked last is answered last: otherwise Streamlit begins it beside what it is to end,
    # and whichever of both takes down later which page it is of decides for both. Set here, for
    # Community Cloud asks for the opposite whatever the app's configuration says.
    set_option("runner.fastReruns", False)
    if writer.is_on():
        writer.key()
    if not st.get_option("server.headless"):
        named = st.get_option("server.address")
        address = get_url(get_display_address(named) if named else "localhost")
        # Once the server listens, which it does as soon as this has been passed.
        asyncio.get_running_loop().call_later(0.2, open_browser, address)
    yield
