"""The Streamlit entry: page config, what all pages share, navigation."""

import streamlit as st

from standpoint.screen import frame, session

digest, loaded = session.current()
frame.configure(loaded)
page = st.navigation(
    [st.Page("standpoint/pages/matrix.py", title="Matrix", url_path="matrix", default=True)],
    position="top",
)
frame.masthead(loaded)
frame.problems(loaded)
if loaded.dossier:
    page.run()
