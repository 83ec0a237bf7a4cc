"""What the form for a new position holds: in the session, so that no visit elsewhere loses it.

What a page asks before it has heard of the last answer still holds all that stood in the form, and
is about buttons as they were. A field that has been emptied is therefore another one, and a button
does nothing where the form is no longer what it was drawn of.
"""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, replace
from typing import Any

import streamlit as st

from standpoint.edit.begun import ISSUE, SOURCE, STAKEHOLDER, Typed
from standpoint.edit.draft import Draft
from standpoint.edit.sitting import Made
from standpoint.model import Evidence, Position
from standpoint.wording.contribute import CHANGED

PASSAGE = ("text", "before", "voice", "speaker")
TYPED = (*PASSAGE, "stance", "summary", "rationale", "date")

TAKE = "take"
"""The key of the button that takes words from the text."""

_EMPTIED = "contribute emptied"
_KEPT = "contribute kept"
_OUTCOME = "contribute outcome"
_MADE = "contribute made"
SITTING = "contribute sitting"
_BEGUN = "contribute begun"
BEGINNING = "contribute begun outcome"
_BEGIN = ("name", "title", "proposition", "note", "file", "text", "published", "id")


def key(name: str) -> str:
    """Return the key of the widget for a field, which is another each time that it was emptied."""
    return f"contribute-{name}-{st.session_state.get(_EMPTIED, {}).get(name, 0)}"


def line(name: str, title: str, **look: Any) -> None:
    """Draw a field of one line; no visit elsewhere empties it."""
    st.text_input(title, key=key(name), persist_state="session", **look)


def area(name: str, title: str, height: int = 80, **look: Any) -> None:
    """Draw a field of several lines, so many pixels high."""
    st.text_area(title, key=key(name), height=height, persist_state="session", **look)


def _value(name: str) -> str:
    return st.session_state.get(key(name)) or ""


def draft(who: str, issue: str, source: str) -> Draft:
    """Return what the form holds of a position of `who` on an issue."""
    values = {name: _value(name) for name in TYPED}
    kept = tuple(Evidence(**given) for given in st.session_state.get(_KEPT, ()))
    return Draft(who, issue, source, **values, kept=kept)


def has_changed(of: Draft, *, takes_passage: bool = False) -> bool:
    """Return whether the form holds something else than a draft, and note it where that is so.

    Of what is gone nothing is noted: the same button, pressed twice, has taken it. That is all of
    the form, or its passage only.
    """
    now = draft(of.stakeholder, of.issue, of.source)
    is_taken = takes_passage and now.text != of.text and not now.text
    is_empty = now == Draft(of.stakeholder, of.issue, of.source)
    if now != of and not (is_taken or is_empty):
        note(now, CHANGED)
    return now != of


def clear() -> None:
    """Empty the form."""
    _empty(TYPED)
    st.session_state.pop(_KEPT, None)


def take() -> None:
    """Put the words that were selected in the text, which its button has taken, into the form."""
    taken = str(st.session_state[TAKE].taken)
    _empty(("text", "before"))
    st.session_state[key("text")] = taken


def keep(of: Draft, passage: Evidence) -> None:
    """Keep the sound passage of a draft, and make room for another one of the same position."""
    if has_changed(of, takes_passage=True):
        return
    # As plain values: an edit of the code makes other classes of the same names.
    st.session_state[_KEPT] = (
        *st.session_state.get(_KEPT, ()),
        passage.model_dump(mode="json"),
    )
    _empty(PASSAGE)


def drop(passage: Evidence) -> None:
    """Let go of a passage that was kept."""
    gone = passage.model_dump(mode="json")
    st.session_state[_KEPT] = tuple(_without(gone, st.session_state.get(_KEPT, ())))


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


def leave_out(one: Made) -> None:
    """Take a position off the list."""
    _set_made(_without(one, made()))


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


def leave_out_begun(typed: Typed) -> None:
    """Take something that is begun off the list."""
    _set_begun(_without(typed, begun()))


def typed(kind: str) -> Typed:
    """Return what the fields hold in which something of a kind is begun."""
    held = {name: " ".join(_value(f"begin-{name}").split()) for name in _BEGIN}
    if kind == STAKEHOLDER:
        return Typed(kind, held["id"], held["name"])
    if kind == ISSUE:
        of_it = (_value("begin-topic"), held["proposition"], held["note"])
        return Typed(kind, held["id"], held["title"], *of_it)
    text = _value("begin-text")
    data = text.encode("utf-8", "surrogatepass") if text.strip() else None
    return Typed(SOURCE, held["id"], held["file"], date=held["published"], data=data)


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


def _without(one: object, held: Iterable[Any]) -> list[Any]:
    """Return what is held without one, once, where it is there."""
    left = list(held)
    if one in left:
        left.remove(one)
    return left


def _empty(names: Sequence[str]) -> None:
    for name in names:
        st.session_state.pop(key(name), None)
    times = st.session_state.get(_EMPTIED, {})
    st.session_state[_EMPTIED] = {**times, **{name: times.get(name, 0) + 1 for name in names}}
