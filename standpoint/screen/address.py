"""The reader's state in the address: open the link, see the same view.

The address is the state, and widgets are drawn from it: a widget's callback writes the address, and
the browser's back button, which changes the address, changes the widgets. Ids stand in the address,
never titles, so that a link outlives a change of wording. What an address holds beyond what the
dossier knows is passed over, and told.
"""

from collections.abc import Callable, Collection, Container, Mapping, Sequence
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from standpoint.compare.selection import MIN_SHARED, Carried, chosen, known
from standpoint.model import Dossier
from standpoint.screen import strangers

RULES = ("topics", "stakeholders", "voices", "sources")
KEY = "key"
"""The parameter of what lets a reader write (see `writer`); it never counts as part of a view."""
_TOLD = "the addresses that the browser was told, the last one last"
_ON_THEIR_WAY = 8  # more are not on their way to the browser at a time
_PAGE = "the page of the address that was heard of last"
_STEPS = "how many steps through the browser's history were heard of"


def begin() -> None:
    """Hear where the reader is, and forget what was strange in the run before; first in a run."""
    strangers.forget()
    follow()
    if is_step():
        st.session_state[_STEPS] = st.session_state.get(_STEPS, 0) + 1
    if has_moved() or _told()[-1] != _all():
        # What the browser was told just before may be on its way still, or was heard too late.
        st.query_params.update()
        st.session_state[_TOLD] = [_all()]
    st.session_state[_PAGE] = _page()


def lead(known: Collection[str]) -> None:
    """Have Streamlit draw the page of the address; before it chooses one itself.

    It chooses the page from which something was asked. That may be one that the reader is leaving
    by a link, and what is pressed there meanwhile must not lead back.
    """
    context = get_script_run_ctx()
    if context and context.context_info and _page() in known:
        context.pages_manager.set_script_intent("", _page())


def _page() -> str:
    """Return the page of the browser's address as it is now, empty for the first one.

    Whatever the app is mounted below ends with a slash, so that the last part is a page's path.
    Streamlit's `st.context.url` has the page from which something was asked in its place.
    """
    context = get_script_run_ctx()
    address = context.context_info.url if context and context.context_info else ""
    return urlsplit(address).path.rpartition("/")[2]


def _told() -> list[dict[str, list[str]]]:
    """Return the addresses that the browser has had since the reader last moved."""
    found: list[dict[str, list[str]]] = st.session_state.get(_TOLD, [])
    return found or [_all()]


def is_step() -> bool:
    """Return whether this run is the answer to a step through the browser's history.

    What was asked for before the step may come with it, and is undone by it.
    """
    context = get_script_run_ctx()
    return bool(context and context.is_history_navigation)


def has_moved() -> bool:
    """Return whether the reader took a step, or has gone to another page since the run before."""
    return is_step() or st.session_state.get(_PAGE, _page()) != _page()


def stepped(steps: int) -> None:
    """Hear from the browser itself how many steps through its history there were.

    Streamlit tells of none that something else followed at once.
    """
    if steps > st.session_state.get(_STEPS, 0):
        st.session_state[_STEPS] = steps
        st.session_state[_TOLD] = []


def again(key: str) -> None:
    """Hear, in the component under this key, of steps that were taken without a connection.

    Streamlit may have asked before, without a word of them, and been led back by the answer.
    """
    if not has_moved():
        stepped(st.session_state[key].again["steps"])
        put_all({})


def follow(apart: Collection[str] = ()) -> None:
    """Take the address up where it was left; before anything is read from it in a run.

    A reader who is quicker than the server acts on a page that has not heard yet what became of
    the step before, and its address with it. Only the back button and links lead to an address that
    the browser has been told to leave. Of the parameters in `apart` it knows better itself.
    """
    if has_moved():
        st.session_state[_TOLD] = [_all()]
    told = _told()
    bases = [
        {name: values for name, values in address.items() if name not in apart}
        for address in (*told, _all())
    ]
    if bases[-1] in bases[:-2] and bases[-1] != bases[-2]:
        st.query_params.from_dict(told[-1])


def _all() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params if name != KEY}


def take_key() -> str:
    """Return the key in the address, empty where there is none, and delete it there."""
    given = text(KEY)
    if KEY in st.query_params:
        put(KEY, "")
    return given


def several(
    name: str, known: Sequence[str], titles: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """Return the known values of a parameter, in the order of `known`.

    `titles` are as those of `thing`.
    """
    given = st.query_params.get_all(name)
    for value in given:
        if value not in known:
            _is_absent(name, value, known, titles or {})
    return tuple(value for value in known if value in given)


def one(name: str, known: Sequence[str], default: str) -> str:
    """Return the value of a parameter, or the default where it has none that is known."""
    value = st.query_params.get(name, default)
    if value in known or value == default:
        return value
    strangers.met(name, value, known)
    return default


def thing(name: str, there: Container[str], titles: Mapping[str, str]) -> str:
    """Return the id of the one thing asked for; empty where none is, or where it is not `there`.

    `titles` are those of everything of its kind in the dossier, by id: what is among them has been
    left out by the reading rules.
    """
    asked = text(name)
    if not asked or asked in there:
        return asked
    _is_absent(name, asked, tuple(titles), titles)
    return ""


def _is_absent(name: str, value: str, known: Sequence[str], titles: Mapping[str, str]) -> None:
    if value in titles:
        strangers.met(name, titles[value], None)
    else:
        strangers.met(name, value, known)


def look_for_page(known: Sequence[str], shown: str) -> None:
    """Take down that the address is that of a page which there is not."""
    if not shown and _page() not in known:
        strangers.met("page", _page(), known)


def min_shared() -> int:
    """Return how many shared issues a percentage takes, 1 to 10."""
    return int(one("min_shared", [str(n) for n in range(1, 11)], str(MIN_SHARED)))


def on(name: str, unasked: bool) -> bool:
    """Return whether a switch is on; `unasked` where the address says nothing of it."""
    return one(name, ["0", "1"], str(int(unasked))) == "1"


def pair() -> list[str]:
    """Return who is to stand side by side, each once, known or not, in the address's order."""
    return list(dict.fromkeys(st.query_params.get_all("pair")))


def text(name: str) -> str:
    """Return a parameter as it stands, at most 200 characters of it."""
    return str(st.query_params.get(name, ""))[:200]


def put(name: str, value: str | Sequence[str] | None) -> None:
    """Write a parameter, or delete it where there is nothing to write."""
    put_all({name: value})


def put_all(values: Mapping[str, str | Sequence[str] | None]) -> None:
    """Write parameters, and delete those for which there is nothing to write, in one step.

    The browser is told in any case: where it was quicker than the server, an answer to what it
    asked before is still on its way to it, and must not be the last one.
    """
    follow(values)
    told = _told()
    address = {name: st.query_params.get_all(name) for name in st.query_params}
    for name, value in values.items():
        address[name] = [value] if isinstance(value, str) else list(value or ())
        if not any(address[name]):
            del address[name]
    st.query_params.from_dict(address)
    st.session_state[_TOLD] = [*told, _all()][-_ON_THEIR_WAY:]


def whole() -> str:
    """Return the address of the view, by which it is opened again; empty where it is not known."""
    parts = urlsplit(st.context.url or "")
    if not parts.netloc:
        return ""
    query = urlencode(_all(), doseq=True, safe="/")
    return urlunsplit((*parts[:2], parts.path or "/", query, ""))


def clear(*names: str) -> None:
    """Delete the reading rules and the parameters named."""
    put_all(dict.fromkeys((*RULES, *names)))


def selection(dossier: Dossier) -> Carried:
    """Return the reading rules in the address; to choose all values is to choose none."""
    ids = {name: several(name, every) for name, every in known(dossier).items()}
    least = min_shared()
    kept = "" if least == MIN_SHARED else str(least)
    return Carried(**vars(chosen(dossier, ids)), min_shared=kept)


def widget(
    name: str, value: str | Sequence[str] | None, words: Mapping[str, str] | None = None
) -> str:
    """Return the key of a widget that shows a parameter, its value set to what the address has.

    The browser keeps the value of a widget in a closed popover even where the back button, a link
    or "Show all" has changed the address since, and would send it along with the next click. So
    a widget that holds anything but what the address has becomes a new one. So does one whose
    `words` for its options are others since a file was saved: by those the browser tells a choice.
    """
    shown = value if value is None or isinstance(value, str) else list(value)
    version = st.session_state.get(f"shown {name}", 0)
    is_reworded = st.session_state.get(f"words {name}", words) != words
    if is_reworded or not _alike(shown, st.session_state.get(f"{name} {version}", shown)):
        version += 1
    st.session_state[f"words {name}"] = words
    st.session_state[f"shown {name}"] = version
    key = f"{name} {version}"
    # Only what is not there yet is set: to set it again would wipe what is being typed.
    if st.session_state.get(key, ...) != shown:
        st.session_state[key] = shown
    return key


def _alike(one: object, other: object) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return sorted(one) == sorted(other)
    return one == other


def is_current(key: str) -> bool:
    """Return whether a widget still shows its parameter, and no other has become its successor.

    What the browser sends by itself, once files have changed, brings the values of all widgets
    along. It may have been on its way when the reader changed the address, and must not change it
    back.
    """
    name, _, version = key.rpartition(" ")
    return version == str(st.session_state[f"shown {name}"])


def writer(name: str, key: str, default: str = "") -> Callable[[], None]:
    """Return a callback that writes the value of a widget; a default stands in no address."""

    def write() -> None:
        value = st.session_state[key]
        if is_current(key):
            put(name, "" if value == default else value)

    return write
