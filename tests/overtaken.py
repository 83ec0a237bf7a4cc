"""The app on a machine that is late to begin what is asked, so that a later question overtakes it.

`streamlit run` shows it. A run that is asked for begins once another one chooses its page, or after a
second; and that one goes on once the late one has taken down what it was asked.
"""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.state.safe_session_state import SafeSessionState

if __name__ == "__main__":
    from standpoint.screen import navigation

    navigation.draw()
else:
    from standpoint.screen import server

    TAKE_DOWN, CHOOSE = PagesManager.set_script_intent, PagesManager.set_pages_and_resolve
    BEGIN = SafeSessionState.on_script_will_rerun
    OVERTAKEN, TAKEN_DOWN = threading.Event(), threading.Event()
    LATE: set[int] = set()
    """The thread that is late to begin."""

    def take_down(manager: PagesManager, page: str, name: str) -> None:
        if page and not LATE:
            LATE.add(threading.get_ident())
            OVERTAKEN.clear()
            TAKEN_DOWN.clear()
            OVERTAKEN.wait(1)
        TAKE_DOWN(manager, page, name)

    def choose(manager: PagesManager, *given: Any, **named: Any) -> Any:
        if LATE - {threading.get_ident()}:
            OVERTAKEN.set()
            TAKEN_DOWN.wait(1)
        return CHOOSE(manager, *given, **named)

    def begin(state: SafeSessionState, *given: Any, **named: Any) -> None:
        if threading.get_ident() in LATE:
            LATE.clear()
            TAKEN_DOWN.set()
        BEGIN(state, *given, **named)

    @asynccontextmanager
    async def started(app: st.App) -> AsyncIterator[None]:
        """Make it late, once the server starts: whoever imports this module has nothing changed."""
        PagesManager.set_script_intent = take_down
        PagesManager.set_pages_and_resolve = choose
        SafeSessionState.on_script_will_rerun = begin
        async with server.started(app):
            yield

    app = st.App(__file__, routes=server.ROUTES, middleware=server.MIDDLEWARE, lifespan=started)
