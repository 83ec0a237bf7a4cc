"""How everything here is computed, by which rules it was coded, and what it is too thin to show."""

import streamlit as st

from standpoint import dates, wording
from standpoint.compare.agreement import MIN_SHARED
from standpoint.compare.cells import Comparison
from standpoint.compare.limits import limits
from standpoint.load.evidence import MIN_WORDS
from standpoint.load.files import codebook
from standpoint.markup import bdi, html, joined
from standpoint.model import Stance
from standpoint.screen import evidence, frame, links, session, tables
from standpoint.screen.document import rendered
from standpoint.wording import codings
from standpoint.wording.groups import CAMPS_REFERENCES, MAP_REFERENCE
from standpoint.wording.methods import OTHER_FIGURES, limit_sentences

REFERENCES = (
    "van der Eijk, C. (2001). Measuring agreement in ordered rating scales. Quality and Quantity, "
    "35, 325–341. doi:10.1023/A:1010374114305",
    "Bundeszentrale für politische Bildung. Die Berechnung der Ergebnisse des Wahl-O-Mat: the "
    "city-block distance over the theses, as a share of the largest possible.",
    "Bar-Joseph, Z., Gifford, D. K., & Jaakkola, T. S. (2001). Fast optimal leaf ordering for "
    "hierarchical clustering. Bioinformatics, 17 (suppl. 1), S22–S29. "
    "doi:10.1093/bioinformatics/17.suppl_1.S22",
    *CAMPS_REFERENCES,
    "Lex, A., Gehlenborg, N., Strobelt, H., Vuillemot, R., & Pfister, H. (2014). UpSet: "
    "visualization of intersecting sets. IEEE Transactions on Visualization and Computer Graphics, "
    "20(12), 1983–1992. doi:10.1109/TVCG.2014.2346248",
    "Kamada, T., & Kawai, S. (1989). An algorithm for drawing general undirected graphs. "
    "Information Processing Letters, 31(1), 7–15. doi:10.1016/0020-0190(89)90102-6",
    MAP_REFERENCE,
)


def _section(title: str, *paragraphs: object) -> None:
    """Draw a heading and paragraphs; what is not HTML is escaped."""
    body = [html("<p>{}</p>", paragraph) for paragraph in paragraphs]
    st.html(html('<div class="sp-prose"><h2>{}</h2>{}</div>', title, joined(body)))


def _thinness(comparison: Comparison) -> None:
    """Draw the limits of the dossier under the reading rules."""
    said = limit_sentences(limits(comparison, MIN_SHARED), MIN_SHARED)
    behind = html(
        "What is behind these counts: {}, {} and {}.",
        links.link(comparison.selection, "every cell", ""),
        links.link(comparison.selection, "every voice", "voices"),
        links.link(comparison.selection, "every pair", "alliances"),
    )
    shown = evidence.listing([*said, behind])
    st.html(html('<div class="sp-prose"><h2>The limits of this dossier</h2>{}</div>', shown))


def _cells() -> None:
    """Draw how a cell comes about."""
    _section(
        "A cell",
        "The positions with the latest date make it. A date known only to the month or the year "
        "sets nothing aside that may be as late. Where they stand on both sides of the middle the "
        "stakeholder is divided. Otherwise their median counts, a tie going towards the middle, so "
        "that two voices never add up to a stronger one. A position recorded twice counts once, "
        "and so do two of one stance of which the reading rules leave the same passages. "
        "Older positions stay visible, and a change of side is marked.",
    )
    scale = [
        (evidence.stance_chip(stance.score), stance.value, stance.score)
        for stance in reversed(Stance)
    ]
    st.html(
        tables.Table("scale", "The scale", ("Shown as", "In the files", "Number"), scale).html()
    )
    states = [(f"{state.value}", meaning) for state, meaning in wording.STATE_MEANINGS.items()]
    st.html(tables.Table("states", "The states of a cell", ("State", "Meaning"), states).html())


def _passages() -> None:
    """Draw how a passage is checked."""
    _section(
        "A passage",
        "A passage and its source are brought to one form (Unicode NFC; white space to single "
        "spaces; soft hyphens and zero-width characters dropped; typographic quotation marks, "
        "apostrophes, dashes, ellipses and ligatures to one form each), and then the passage must "
        f"stand in its source exactly, case included, from one word edge to another, with "
        f"{wording.spelled(MIN_WORDS)} words or more. Nothing fuzzy ever passes. The sources are "
        "checked again whenever a file changes.",
    )
    voices = [(voice.value, meaning) for voice, meaning in wording.VOICE_MEANINGS.items()]
    st.html(tables.Table("voices", "The voices", ("Voice", "What it is"), voices).html())


def _figures() -> None:
    """Draw how the figures come about."""
    _section(
        "Agreement of two stakeholders",
        html(
            "Over the <i>n</i> issues on which both have a number, each issue is on the same side "
            "(both for, both against, both mixed), apart (one of them is mixed) or opposite. "
            "Agreement is (same side + apart / 2) / <i>n</i>, the rule of Wahl-O-Mat. Strength "
            "does not count unless the reader asks for it, for it is the least certain part of a "
            "coding; then agreement is 1 − Σ|difference| / (4<i>n</i>)."
        ),
        f"With fewer than {wording.spelled(MIN_SHARED)} shared issues there is no percentage, but "
        "the counts. With none there is nothing to say: not 0 %, not 50 %.",
        "The range is what the agreement could be if every issue that is not shared went as badly, "
        "or as well, as it can.",
    )
    _section(
        "How contested an issue is",
        "Van der Eijk’s agreement A over the stances: 1 where all hold one stance, 0 where they "
        "are spread evenly, −1 where half stand at each end. The counts stand beside it.",
        "An issue is called contested where somebody stands on each side, or one stakeholder is "
        "divided. “Most contested first” puts those first, then the lower A.",
    )
    _section(
        "Most similar side by side",
        "Stakeholders, and issues, are ordered so that neighbours are alike: average linkage on "
        "one minus agreement, with optimal leaf ordering. Two that share nothing are put as far "
        "apart as two that disagree on everything; that places them and says nothing about them.",
    )


def _charts() -> None:
    """Draw how each of the other figures comes about."""
    _section(
        "The other figures", *(html("<b>{}.</b> {}", name, said) for name, said in OTHER_FIGURES)
    )


def _corrections(comparison: Comparison) -> None:
    """Draw what was changed after publication, the latest first; nothing where nothing was."""
    told = sorted(
        comparison.dossier.outline.corrections, key=lambda one: dates.span(one.date), reverse=True
    )
    if told:
        said = [html("<b>{}</b>: {}", dates.words(one.date), bdi(one.note)) for one in told]
        _section("Corrections", evidence.listing(said))


def _coders(comparison: Comparison) -> None:
    """Draw how far two codings agreed, where the outline records it; nothing where it does not."""
    recorded = comparison.dossier.outline.coders
    if not recorded:
        return
    told = []
    for one in recorded:
        figures = " ".join(f"{name} {said}" for name, said in codings.recorded(one).items())
        title = codings.recorded_title(one)
        told.append(html("<b>{}.</b> {} {}", bdi(title), figures, bdi(one.note or "")))
    _section("Coded twice", *told, codings.READING)


def _rules() -> None:
    """Draw the codebook that lies beside the positions, if there is one."""
    text = codebook(session.folder())
    if text:
        st.html(html('<div class="sp-prose sp-document">{}</div>', rendered(text)))


comparison = session.comparison()
frame.head(
    comparison,
    "Methods",
    "How a cell, a passage and each figure come about, what this dossier is too thin to show, and "
    "the rules by which it was coded.",
    session.missing(),
)
_thinness(comparison)
_corrections(comparison)
_coders(comparison)
_cells()
_passages()
_figures()
_charts()
cited = codings.REFERENCES if comparison.dossier.outline.coders else ()
_section("References", evidence.listing([*REFERENCES, *cited]))
_rules()
