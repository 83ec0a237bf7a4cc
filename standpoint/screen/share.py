"""What a reader takes away of what is on the screen: its address, its citation, its data."""

import base64
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import streamlit as st
from markupsafe import Markup

from standpoint.compare.cells import CellKey
from standpoint.export.extract import Extract
from standpoint.markup import html, own_direction
from standpoint.screen import downloads
from standpoint.wording.share import HERE, passage_citation, view_citation

if TYPE_CHECKING:
    from standpoint.export.bundle import Format

HEIGHT = 900
"""How many pixels high the dashboard is where it is embedded."""
FIRST = {
    "": "picture",
    "side-by-side": "pair",
    "alliances": "alliances",
    "issues": "issue",
    "stakeholders": "stances",
    "time": "time",
    "voices": "voices",
    "robustness": "robustness",
}
"""The picture of each page that has one of its own, by what its format is called."""
AT_ONCE = 400
"""Of as many cells the picture is made without being asked for; of more it takes a second."""


@dataclass(frozen=True)
class SharedView:
    """What is on the screen."""

    page: str
    """The page, as it stands in an address; the first one is empty."""
    extract: Extract
    """The data of the selection, with the address that opens the view again."""
    cell: CellKey | None
    """The issue and the stakeholder of the open cell."""
    issue: str | None
    """The one issue that is on the screen."""
    pair: tuple[str, str] | None
    """The two stakeholders that are beside each other."""
    is_local: bool
    """Whether it is an address of the reader's own machine."""


@st.fragment
def draw(view: Callable[[], SharedView]) -> None:
    """Draw the button that opens what can be taken away; `view` is asked for once it is open.

    To open it and to close it draws nothing of the page anew.
    """
    with st.container(key="share"):
        opened = st.popover("Share and download", key="share-open", on_change="rerun")
        if opened.open:
            with opened:
                _contents(view())


def embedding(address: str, title: str) -> str:
    """Return the HTML that shows a view within another page."""
    parts = urlsplit(address)
    query = urlencode([*parse_qsl(parts.query), ("embed", "true")], safe="/")
    frame = html(
        '<iframe src="{}" title="{}" width="100%" height="{}" style="border:0" loading="lazy">'
        "</iframe>",
        urlunsplit((*parts[:3], query, "")),
        title,
        HEIGHT,
    )
    return str(frame)  # to be read, not to be drawn


def _contents(view: SharedView) -> None:
    comparison, address = view.extract.comparison, view.extract.address
    title = comparison.dossier.outline.title
    blocks = [_block("Link", address, "Copy link", HERE if view.is_local else "")]
    cited = view_citation(comparison, view.extract.version, address)
    blocks.append(_block("Cite this view", cited, "Copy citation"))
    if passages := _passages(view):
        blocks.append(_block("Cite the passages of the open cell", passages, "Copy citations"))
    blocks.append(_block("Show it on another page", embedding(address, title), "Copy HTML"))
    st.html(html('<div class="sp-take">{}</div>', Markup().join(blocks)))
    _download(view)


def _passages(view: SharedView) -> str:
    """Return how to cite the passages of the open cell, a line for each."""
    comparison = view.extract.comparison
    sources = comparison.dossier.source_by_id
    cell = comparison.cells[view.cell] if view.cell else None
    found = [e for p in cell.current for e in comparison.selection.passages(p)] if cell else []
    return "\n".join(passage_citation(e, sources[e.source]) for e in found)


def _block(title: str, text: str, label: str, note: str = "") -> Markup:
    return html(
        '<section><h2>{title}</h2><p class="sp-taken"{direction} tabindex="0">{text}</p>{note}'
        '<a class="sp-copy" role="button" tabindex="0">{label}</a></section>',
        title=title,
        direction=own_direction(text),
        text=text,
        note=html('<p class="sp-note">{}</p>', note) if note else "",
        label=label,
    )


def _formats(view: SharedView) -> "dict[str, Format]":
    """Return what can be downloaded: what there is on every page, the page's own picture first."""
    # What makes the files, only when it is asked for.
    from standpoint.export.bundle import FORMATS, as_picture
    from standpoint.export.picture.pairs import pair
    from standpoint.export.picture.strips import issue

    found = dict(FORMATS)
    if name := view.issue:
        what = "where they stand on this issue"
        found["issue"] = as_picture(name, what, lambda extract: issue(extract, name))
    if both := view.pair:
        what = "what these two share"
        found["pair"] = as_picture("-".join(both), what, lambda extract: pair(extract, *both))
    at_once = len(view.extract.comparison.cells) <= AT_ONCE
    own = FIRST.get(view.page) if at_once else None
    return dict(sorted(found.items(), key=lambda one: one[0] != own))


def _download(view: SharedView) -> None:
    formats, extract = _formats(view), view.extract
    chosen = st.selectbox(
        "Download",
        list(formats),
        format_func=lambda name: f"{formats[name].name}: {formats[name].what}",
        key=f"share-format {view.page}",
    )
    form = formats[chosen]
    incomplete = "incomplete-" if extract.missing else ""
    downloads.button(
        f"Download {form.name}",
        lambda: form.data(extract),
        f"{incomplete}{form.name}",
        form.media_type,
        f"share-{chosen}",
    )
    if form.media_type == "image/svg+xml":
        st.html(_preview(form, extract))


def _preview(form: "Format", extract: Extract) -> Markup:
    """Return a picture as it is downloaded, and what makes a PNG of it.

    No two are the same to the last letter. Streamlit refers to what a browser has had before, and
    where a part of the page is asked for again at once, it drops all that it has not sent of it but
    the references: that to a picture would have no place, and all of the page would be gone.
    """
    version, rules = extract.version.words, str(extract.comparison.selection)
    key = (form.name, version, rules, extract.missing, extract.min_shared, extract.address)
    data = _encoded(form, extract, key)
    return html(
        '<div class="sp-take" data-drawn="{}"><img alt="The picture" src="data:{};base64,{}">'
        '<a class="sp-save-picture" role="button" tabindex="0" data-name="{}">Download as PNG</a>'
        "</div>",
        time.monotonic_ns(),
        form.media_type,
        data,
        form.name.replace(".svg", ".png"),
    )


@st.cache_data(max_entries=8, show_spinner=False)
def _encoded(_form: "Format", _extract: Extract, key: tuple[object, ...]) -> str:
    """Return a picture in letters, made once while it is looked at; `key` tells it from others."""
    return base64.b64encode(_form.data(_extract)).decode()
