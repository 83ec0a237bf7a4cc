"""The report as a document: head, style, and its sections in their order."""

from pathlib import Path

from markupsafe import Markup

from standpoint import views
from standpoint.charts import marks
from standpoint.compare.glance import at_a_glance
from standpoint.export.extract import Extract
from standpoint.export.paper.anchors import Anchors
from standpoint.export.paper.colophon import about_section, foot
from standpoint.export.paper.issues import issues_section, leads
from standpoint.export.paper.lead import contents, masthead, question
from standpoint.export.paper.matrix import matrix_section
from standpoint.export.paper.methods import methods_section
from standpoint.export.paper.pairs import pairs_section
from standpoint.export.paper.sources import sources_section
from standpoint.export.paper.time import time_section
from standpoint.export.paper.voices import voices_section
from standpoint.markup import html, joined
from standpoint.views.corrections import corrections
from standpoint.wording.glance import TITLE

SHORT = {"glance": "At a glance", "pairs": "Pairs"}
"""What a section is called among the contents, where its title is long."""
_SCREEN = Path(__file__).parents[2] / "screen" / "style"
_STYLES = (_SCREEN / "base.css", _SCREEN / "matrix.css", Path(__file__).with_name("paper.css"))
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"
"""No script, no font and nothing from anywhere: a browser holds the report to it."""


def report(extract: Extract) -> str:
    """Return a selection as one HTML file, which asks nothing of a network and has no script.

    Of the sources it has the sentences that are cited; with `full_texts` of the extract the whole
    text of those that may be shown whole.
    """
    anchors = Anchors(extract)
    sections = _sections(anchors)
    outline = extract.comparison.dossier.outline
    return html(
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>\n'
        '<meta http-equiv="Content-Security-Policy" content="{policy}"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        '<meta name="color-scheme" content="light dark"/>\n<title>{question} · {title}</title>\n'
        "<style>\n{style}</style>\n</head>\n<body>\n"
        '<a class="pp-skip" href="#report">Skip to the report</a>\n{masthead}\n{contents}\n'
        '<main id="report" tabindex="-1">\n{lead}\n{sections}\n</main>\n{foot}\n</body>\n</html>\n',
        policy=_POLICY,
        question=outline.question,
        title=outline.title,
        style=_style(),
        masthead=masthead(extract),
        contents=contents({name: SHORT.get(name, title) for name, (title, _) in sections.items()}),
        lead=question(anchors),
        sections=joined((_section(name, *one) for name, one in sections.items()), "\n"),
        foot=foot(extract),
    )


def _style() -> Markup:
    """Return the style sheet: that of the marks, of the app where it serves, and of the paper."""
    sheets = (marks.style(), *(path.read_text(encoding="utf-8") for path in _STYLES))
    return Markup().join(map(Markup, sheets))


def _sections(anchors: Anchors) -> dict[str, tuple[str, Markup]]:
    """Return the sections by id, each with its title; those with nothing in them are left out."""
    found = {
        "matrix": ("All positions", matrix_section(anchors)),
        "glance": (TITLE, _glance(anchors)),
        "issues": ("Issue by issue", issues_section(anchors)),
        "pairs": ("Pairs, by what they share", pairs_section(anchors)),
        "voices": ("Who gets to speak", voices_section(anchors)),
        "time": ("Time", time_section(anchors)),
        "sources": ("Sources", sources_section(anchors)),
        "methods": ("How it is counted", methods_section(anchors)),
        "corrections": ("Corrections", corrections(anchors.extract.comparison.dossier.outline)),
        "about": ("About this report", about_section(anchors.extract)),
    }
    return {name: one for name, one in found.items() if one[1]}


def _glance(anchors: Anchors) -> Markup:
    """Return the glance; empty where there is nothing to see in it, or too much."""
    comparison = anchors.comparison
    found = at_a_glance(comparison)
    if comparison.has_many or not (found.rows or found.alone):
        return Markup()
    return views.glance.drawn(comparison, found, Markup(), leads(anchors))


def _section(name: str, title: str, inside: Markup) -> Markup:
    return html(
        '<section class="pp-section" id="{name}" aria-labelledby="{name}-title">'
        '<h2 id="{name}-title">{title}</h2>\n{inside}</section>',
        name=name,
        title=title,
        inside=inside,
    )
