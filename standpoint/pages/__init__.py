"""One file a page; each is run by Streamlit and reads like a table of contents."""
