"""How everything here is computed, by which rules it was coded, and what it is too thin to show."""

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.compare.alliances import FEW
from standpoint.compare.camps import LARGEST
from standpoint.compare.cells import Comparison
from standpoint.load.evidence import MIN_WORDS
from standpoint.load.files import codebook
from standpoint.markup import bdi, html, joined
from standpoint.model import Stance
from standpoint.screen import address, frame, links, session
from standpoint.views import evidence, legends
from standpoint.views.document import filled, rendered
from standpoint.views.outline import corrections
from standpoint.views.tables import drawn
from standpoint.wording import codings
from standpoint.wording.limits import counted_of, limit_sentences
from standpoint.wording.methods import METHODS, REFERENCES


def _section(title: str, body: Markup) -> None:
    st.html(html('<div class="sp-prose"><h2>{}</h2>{}</div>', title, body))


def _thinness(comparison: Comparison) -> None:
    """Draw the limits of the dossier, or of what the reading rules leave of it."""
    least, of = address.min_shared(), counted_of(comparison.selection)
    said = limit_sentences(comparison, least)
    behind = html(
        "What is behind these counts: {}, {} and {}.",
        links.link(comparison.selection, "every cell", ""),
        links.link(comparison.selection, "every voice", "voices"),
        links.link(comparison.selection, "every pair", "alliances"),
    )
    _section(f"The limits of {of}", evidence.listing([*said, behind]))


def _scale() -> Markup:
    rows = [
        (evidence.stance_chip(stance.score), stance.value, stance.score)
        for stance in reversed(Stance)
    ]
    return drawn("The scale", ("Shown as", "In the files", "Number"), rows)


def _figures(comparison: Comparison) -> None:
    """Draw how a cell, a passage and each figure come about, and what that rests on."""
    cited = codings.REFERENCES if comparison.dossier.outline.coders else ""
    told = filled(
        METHODS,
        min_words=wording.spelled(MIN_WORDS),
        min_shared=wording.spelled(address.min_shared()),
        few=wording.spelled(FEW),
        largest=wording.spelled(LARGEST),
        references=rendered(f"{REFERENCES}\n{cited}"),
        scale=_scale(),
        states=legends.states_table(),
        voices=legends.voices_table(),
    )
    st.html(html('<div class="sp-prose sp-methods">{}</div>', told))


def _coders(comparison: Comparison) -> None:
    """Draw how far two codings agreed, where the outline records it; nothing where it does not."""
    recorded = comparison.dossier.outline.coders
    if not recorded:
        return
    told = []
    for one in recorded:
        figures = " ".join(f"{name} {said}" for name, said in codings.recorded(one).items())
        title = codings.recorded_title(one)
        told.append(
            html("<b>{}{}</b> {} {}", bdi(title), wording.stop(title), figures, bdi(one.note or ""))
        )
    _section("Coded twice", joined(html("<p>{}</p>", one) for one in [*told, codings.READING]))


def _rules() -> None:
    """Draw the codebook that lies beside the positions, if there is one."""
    text = codebook(session.folder())
    if text:
        st.html(html('<div class="sp-prose sp-document">{}</div>', rendered(text)))


comparison = session.comparison()
frame.head(
    session.extract(),
    "Methods",
    "How a cell, a passage and each figure come about, what "
    f"{counted_of(comparison.selection)} is too thin to show, and the rules of the coding.",
)
_thinness(comparison)
if told := corrections(comparison.dossier.outline):
    _section("Corrections", told)
_coders(comparison)
_figures(comparison)
_rules()
