"""What a reader chose stands in the address, and widgets follow it, whatever comes in between."""

import pytest
import streamlit as st
from streamlit.testing.v1.element_tree import ButtonGroup

from standpoint.screen import address, frame
from tests.app import App
from tests.conftest import REPOSITORY


def topics(app: App) -> ButtonGroup[str]:
    """Return the widget that shows which issues are chosen."""
    return next(pills for pills in app.at.pills if str(pills.key).startswith("topics "))


@pytest.mark.parametrize("is_drawn", [True, False])
def test_a_widget_is_another_where_back_undid_what_it_holds(
    is_drawn: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Back ends the run that answers to a click, and may do so before anything is drawn in it.

    The browser then still has what was clicked, and sends it along with the next click.
    """
    app = App(REPOSITORY, monkeypatch)
    app.open("matrix")
    before = topics(app)
    with monkeypatch.context() as interrupted:
        if not is_drawn:
            interrupted.setattr(frame, "configure", lambda *_: st.stop())
        before.set_value(["control"]).run()
    assert "control" in app.at.query_params["topics"]
    app.at.query_params.clear()
    with monkeypatch.context() as back:
        back.setattr(address, "is_step", lambda: True)
        app.at.run()
    assert topics(app).value == []
    assert topics(app).key != before.key
