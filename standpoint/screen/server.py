"""The server around the app: what it does when it starts, and what all its answers go through."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware
from streamlit.cli_util import open_browser
from streamlit.config import set_option
from streamlit.web.server.server_util import get_display_address, get_url

from standpoint.screen import poll, session, writer
from standpoint.screen.beneath import Beneath
from standpoint.screen.headers import Headers, policy
from standpoint.screen.navigation import FILES
from standpoint.screen.preview import Preview

ROUTES = (poll.route(session.digest),)
MIDDLEWARE = (
    Middleware(Headers, policy(framed_by_anybody=not writer.is_on())),
    Middleware(Beneath, FILES),
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
