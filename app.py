"""The script that Streamlit runs; all of the app is in the package."""

from standpoint.screen import navigation

navigation.draw()
