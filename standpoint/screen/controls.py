"""The controls above a page: chips that say their own state."""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from typing import Any

import streamlit as st

from standpoint import wording
from standpoint.model import VOICES, Dossier, Voice
from standpoint.screen import address
from standpoint.screen.markup import label

MEANINGS = {
    "topics": "Which issues to show.",
    "stakeholders": "Whom to show.",
    "voices": "A position counts while one of its passages is in a voice chosen here.",
    "sources": "A position counts while one of its passages is from a source chosen here.",
}


def reading_rules(dossier: Dossier) -> None:
    """Draw the reading rules; with one source there is nothing to choose about sources."""
    titles: dict[str, Mapping[str, str]] = {
        "topics": {topic.id: topic.title for topic in dossier.outline.topics},
        "stakeholders": {s.id: s.label for s in dossier.stakeholders},
        "voices": {voice: f"{voice}: {wording.VOICE_MEANINGS[Voice(voice)]}" for voice in VOICES},
        "sources": {
            source.id: wording.source_name(dossier, source.id) for source in dossier.sources
        },
    }
    for name in address.RULES:
        if len(titles[name]) > 1:
            _several(name, titles[name])


def choice(name: str, title: str, options: Mapping[str, str]) -> str:
    """Draw a chip for one choice among options; the first is the default."""
    default = next(iter(options))
    value = address.one(name, list(options), default)
    key = address.widget(name, value, options)
    with st.popover(f"{title}: {label(options[value])}"):
        st.radio(
            title,
            list(options),
            format_func=lambda option: label(options[option]),
            key=key,
            on_change=address.writer(name, key, default),
        )
    return value


def pick(name: str, title: str, options: Mapping[str, str]) -> str:
    """Draw a list to pick one thing from; the first is the default and stands in no address."""
    default = next(iter(options))
    value = address.one(name, list(options), default)
    _list(name, title, options, value, default, width=420)
    return value


def another(name: str, title: str, options: Mapping[str, str], value: str) -> None:
    """Draw a list to go from the thing that a page shows to another; it stands in the address."""
    _list(name, title, options, value, "", width=320, label_visibility="collapsed")


def _list(
    name: str, title: str, options: Mapping[str, str], value: str, default: str, **look: Any
) -> None:
    said = _apart(options)
    key = address.widget(name, value, said)
    st.selectbox(
        title,
        list(options),
        format_func=lambda option: said[option],
        key=key,
        on_change=address.writer(name, key, default),
        **look,
    )


def _apart(options: Mapping[str, str]) -> dict[str, str]:
    """Return options of which no two read alike; Streamlit takes whichever does so first.

    Examples
    --------
    >>> _apart({"road-cost": "Costs", "rail-cost": "Costs", "noise": "Noise"})
    {'road-cost': 'Costs (road-cost)', 'rail-cost': 'Costs (rail-cost)', 'noise': 'Noise'}
    """
    alike = Counter(options.values())
    return {
        name: f"{words} ({name})" if alike[words] > 1 else words for name, words in options.items()
    }


def switches(options: Mapping[str, str], unasked: Container[str] = ()) -> dict[str, bool]:
    """Draw chips that are on or off, each a parameter of its own.

    Those in `unasked` are on where the address says nothing of them.
    """
    on = [name for name in options if address.on(name, name in unasked)]
    key = address.widget("switches", on)

    def write() -> None:
        chosen = st.session_state[key]
        if address.is_current(key):
            unlike = [name for name in options if (name in chosen) != (name in unasked)]
            told = {name: str(int(name in chosen)) for name in unlike}
            address.put_all({name: told.get(name) for name in options})

    st.pills(
        "View",
        list(options),
        format_func=lambda name: label(options[name]),
        selection_mode="multi",
        key=key,
        label_visibility="collapsed",
        on_change=write,
    )
    return {name: name in on for name in options}


def search(prompt: str) -> str:
    """Draw a field for words to search for."""
    value = address.text("q")
    key = address.widget("q", value)
    st.text_input(
        prompt,
        key=key,
        placeholder=f"{prompt} …",
        label_visibility="collapsed",
        on_change=address.writer("q", key),
        width=240,
    )
    return value.strip()


def _several(name: str, options: Mapping[str, str]) -> None:
    titles = _apart(options)
    chosen: Sequence[str] = address.several(name, list(titles))
    key = address.widget(name, chosen, titles)
    state = f"All {name}"
    if chosen:
        state = f"{len(chosen)} of {len(titles)} {name}" if len(chosen) > 1 else titles[chosen[0]]
        state = state.partition(": ")[0] if name == "voices" else state
    with st.popover(label(state), type="primary" if chosen else "secondary"):
        st.pills(
            MEANINGS[name],
            list(titles),
            format_func=lambda option: label(titles[option]),
            selection_mode="multi",
            key=key,
            on_change=address.writer(name, key),
        )
        st.caption("With none chosen, all count.")
