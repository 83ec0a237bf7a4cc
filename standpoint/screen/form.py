"""What the form for a new position holds: in the session, so that no visit elsewhere loses it."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, replace

import streamlit as st

from standpoint.edit.begun import Typed
from standpoint.edit.draft import Draft
from standpoint.edit.sitting import Made
from standpoint.model import Evidence, Position

PASSAGE = ("text", "before", "voice", "speaker")
TYPED = (*PASSAGE, "stance", "summary", "rationale", "date")
CHOSEN = ("voice", "stance")

TAKE = "take"
"""The key of the button that takes words from the text."""

_KEPT = "contribute kept"
_OUTCOME = "contribute outcome"
_MADE = "contribute made"
SITTING = "contribute sitting"
_BEGUN = "contribute begun"
BEGINNING = "contribute begun outcome"
_BEGIN = ("name", "title", "proposition", "note", "file", "text", "published", "id")


def key(name: str) -> str:
    """Return the key of the widget for a field."""
    return f"contribute-{name}"


def draft(who: str, issue: str, source: str) -> Draft:
    """Return what the form holds of a position of `who` on an issue."""
    values = {name: st.session_state.get(key(name)) or "" for name in TYPED}
    kept = tuple(Evidence(**given) for given in st.session_state.get(_KEPT, ()))
    return Draft(who, issue, source, **values, kept=kept)


def clear() -> None:
    """Empty the form."""
    _empty(TYPED)
    st.session_state.pop(_KEPT, None)


def take() -> None:
    """Put the words that were selected in the text, which its button has taken, into the form."""
    st.session_state[key("text")] = str(st.session_state[TAKE].taken)
    st.session_state[key("before")] = ""


def keep(passage: Evidence) -> None:
    """Keep a passage that is sound, and make room for another one of the same position."""
    # As plain values: an edit of the code makes other classes of the same names.
    st.session_state[_KEPT] = (
        *st.session_state.get(_KEPT, ()),
        passage.model_dump(mode="json"),
    )
    _empty(PASSAGE)


def drop(number: int) -> None:
    """Let go of a passage that was kept."""
    kept = st.session_state[_KEPT]
    st.session_state[_KEPT] = (*kept[:number], *kept[number + 1 :])


def note(draft: Draft, outcome: str, *, done: bool = False) -> None:
    """Note what became of a draft, beside what the form holds since; `done` if it is written."""
    st.session_state[_OUTCOME] = draft, outcome, done


def outcome(draft: Draft) -> tuple[str, bool]:
    """Return what became of a draft and whether it is written, until something else is chosen."""
    of, told, done = st.session_state.get(_OUTCOME, (None, "", False))
    return (told, done) if of == draft else ("", False)


def made() -> list[Made]:
    """Return the positions that were made in this sitting, the first one first."""
    return [
        Made(stakeholder, Position(**position), written)
        for stakeholder, position, written in st.session_state.get(_MADE, ())
    ]


def add(one: Made) -> None:
    """Put a position on the list of those that were made."""
    _set_made([*made(), one])
    st.session_state.pop(BEGINNING, None)


def leave_out(number: int) -> None:
    """Take a position off the list."""
    held = made()
    _set_made([*held[:number], *held[number + 1 :]])


def are_written(numbers: Iterable[int]) -> None:
    """Take down that positions of the list have been written into their files."""
    which = set(numbers)
    _set_made(
        replace(one, written=one.written or number in which) for number, one in enumerate(made())
    )


def _set_made(held: Iterable[Made]) -> None:
    # As plain values, like the passages that are kept.
    st.session_state[_MADE] = [
        (one.stakeholder, one.position.model_dump(mode="json"), one.written) for one in held
    ]
    st.session_state.pop(SITTING, None)


def begun() -> list[Typed]:
    """Return what was begun in this sitting and is in no file, the first one first."""
    return [Typed(*given) for given in st.session_state.get(_BEGUN, ())]


def begin(typed: Typed) -> None:
    """Put something that is begun on the list of this sitting."""
    _set_begun([*begun(), typed])


def leave_out_begun(number: int) -> None:
    """Take something that is begun off the list."""
    held = begun()
    _set_begun([*held[:number], *held[number + 1 :]])


def _set_begun(held: Iterable[Typed]) -> None:
    st.session_state[_BEGUN] = [astuple(one) for one in held]
    st.session_state.pop(BEGINNING, None)


def clear_begun() -> None:
    """Empty the fields in which something is begun."""
    _empty([f"begin-{name}" for name in _BEGIN])


def tell(what: str, told: str) -> None:
    """Note what became of `SITTING`, which is writing all that was kept, or of `BEGINNING`."""
    st.session_state[what] = told


def told(what: str) -> str:
    """Return what became of `SITTING` or `BEGINNING`, until the list is another."""
    return str(st.session_state.get(what, ""))


def _empty(names: Sequence[str]) -> None:
    for name in names:
        st.session_state[key(name)] = None if name in CHOSEN else ""
