"""What the address holds that is known to nothing on the page: passed over, and told."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from standpoint.markup import html, joined
from standpoint.wording.address import half_a_cell, stranger

SHOWN = 4
_MET = "what the address holds that is known to nothing on the page"


@dataclass(frozen=True)
class Stranger:
    """A value of a parameter that it cannot have, and those that it can.

    `known` is None where the thing is there, and the reading rules leave it out. `example` is what
    the value could have been, where it is only half of something.
    """

    name: str
    value: str
    known: tuple[str, ...] | None
    example: str


def forget() -> None:
    """Forget what was met in the run before; first in a run."""
    st.session_state[_MET] = []


def met(name: str, value: str, known: Sequence[str] | None, example: str = "") -> None:
    """Take down that a parameter has a value that it cannot have (see `Stranger`)."""
    found = Stranger(name, value[:200], known if known is None else tuple(known), example)
    if found not in _all():
        st.session_state[_MET] = [*_all(), found]


def draw() -> None:
    """Draw what the address asks for and does not get, in the order it was met."""
    lines = [
        half_a_cell(one.name, one.value, one.example)
        if one.example
        else stranger(one.name, one.value, one.known)
        for one in _all()
    ]
    if lines:
        told = joined(html("<p>{}</p>", line) for line in lines[:SHOWN])
        st.html(html('<div class="sp-unknown" role="status">{}</div>', told))


def _all() -> list[Stranger]:
    found: list[Stranger] = st.session_state.get(_MET, [])
    return found
