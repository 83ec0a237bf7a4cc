"""The app on a machine that is late to begin what is asked, so that a later question overtakes it.

`streamlit run` shows it. Whatever asks for the page again that is shown begins once another page was
asked for, or after a second.
"""

import threading

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

if __name__ == "__main__":
    from standpoint.screen import navigation

    navigation.draw()
else:
    from standpoint.screen import server

    BEGIN = PagesManager.set_script_intent
    OTHER = threading.Event()

    def begin(manager: PagesManager, page: str, name: str) -> None:
        """Take down which page a run is of, as the last run to come does, and not the last asked for."""
        if page and page == manager.intended_page_script_hash:
            OTHER.clear()
            OTHER.wait(1)
        BEGIN(manager, page, name)
        OTHER.set()

    PagesManager.set_script_intent = begin
    app = st.App(__file__, middleware=server.MIDDLEWARE, lifespan=server.started)
