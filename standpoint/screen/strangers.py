"""What the address holds that is known to nothing on the page: passed over, and told."""

from collections.abc import Sequence

import streamlit as st

from standpoint.markup import html, joined
from standpoint.wording.address import half_a_cell, stranger

SHOWN = 4
_MET = "what is told of what the address holds that is known to nothing on the page"


def forget() -> None:
    """Forget what was met in the run before; first in a run."""
    st.session_state[_MET] = {}


def met(name: str, value: str, known: Sequence[str] | None, example: str = "") -> None:
    """Take down that a parameter has a value that it cannot have, and those that it can.

    `known` is None where the thing is there, and the reading rules leave it out. `example` is what
    the value could have been, where it is only half of something.
    """
    told, value = st.session_state[_MET], value[:200]
    if (name, value) not in told:
        told[name, value] = (
            half_a_cell(name, value, example) if example else stranger(name, value, known)
        )


def draw() -> None:
    """Draw what the address asks for and does not get, in the order it was met."""
    lines = list(st.session_state[_MET].values())
    if lines:
        told = joined(html("<p>{}</p>", line) for line in lines[:SHOWN])
        st.html(html('<div class="sp-unknown" role="status">{}</div>', told))
