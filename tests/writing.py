"""A page that says whether who opens it may write; tests ask it over connections of their own."""

import streamlit as st

from standpoint.screen import address, writer

address.begin()
writer.take()
st.text("may write" if writer.may_write() else "may not write")
