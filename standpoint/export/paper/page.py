"""The report as a document: its head with the question and the findings, its sections, its foot."""

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from standpoint import dates, views, wording
from standpoint.charts import marks
from standpoint.compare.findings import findings
from standpoint.compare.findings.kinds import Lead
from standpoint.compare.glance import at_a_glance
from standpoint.export.about import selected
from standpoint.export.extract import Extract
from standpoint.export.paper.anchors import Anchors, address_link, anchor_link
from standpoint.export.paper.issues import issues_section, leads
from standpoint.export.paper.matrix import matrix_section
from standpoint.export.paper.pairs import pairs_section
from standpoint.export.paper.sources import sources_section
from standpoint.export.paper.time import time_section
from standpoint.export.paper.voices import voices_section
from standpoint.markup import direction_of, html, joined
from standpoint.views import evidence, legends
from standpoint.views.document import filled
from standpoint.views.findings import linked
from standpoint.views.outline import corrections
from standpoint.wording import upper
from standpoint.wording.dossier import dossier_counts
from standpoint.wording.findings import FIRST
from standpoint.wording.findings.parts import numeral
from standpoint.wording.glance import TITLE
from standpoint.wording.limits import counted_of, limit_sentences
from standpoint.wording.methods import IN_SHORT
from standpoint.wording.source import rights

LICENCE = "MIT"
"""The licence of the program, as pyproject.toml names it."""
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
        masthead=_masthead(extract),
        contents=_contents({name: SHORT.get(name, title) for name, (title, _) in sections.items()}),
        lead=_question(anchors),
        sections=joined((_section(name, *one) for name, one in sections.items()), "\n"),
        foot=_foot(extract),
    )


def _style() -> Markup:
    """Return the style sheet: that of the marks, of the app where it serves, and of the paper."""
    sheets = (marks.style(), *(path.read_text(encoding="utf-8") for path in _STYLES))
    return Markup().join(map(Markup, sheets))


def _masthead(extract: Extract) -> Markup:
    """Return the line that says what the report is of."""
    comparison = extract.comparison
    return html(
        '<header class="pp-masthead"><p><b>Standpoint</b> <span dir="auto">{}</span></p>'
        "<p>{}</p></header>",
        comparison.dossier.outline.title,
        dossier_counts(comparison),
    )


def _question(anchors: Anchors) -> Markup:
    """Return the question with the findings that say most, and what the selection leaves out."""
    comparison = anchors.comparison
    asked = comparison.dossier.outline.question
    found = findings(comparison, anchors.extract.min_shared)

    def link(words: str, there: Lead) -> Markup:
        return anchor_link(anchors.lead(there), words)

    told = [html("<li>{}</li>", linked(comparison, one, link)) for one in found]
    return html(
        '<section class="pp-lead" id="findings" aria-labelledby="question">'
        '<h1 id="question"{direction}>{asked}</h1>{selection}'
        '<ul class="pp-first">{first}</ul>{more}</section>',
        direction=direction_of(asked),
        asked=asked,
        selection=_selection(anchors.extract),
        first=joined(told[:FIRST]) or html("<li>{}</li>", wording.nothing_counts(comparison)),
        more=html('<ul class="pp-more">{}</ul>', joined(told[FIRST:])) if told[FIRST:] else "",
    )


def _selection(extract: Extract) -> Markup:
    """Return what the reading rules leave in, and what problems leave out; empty for nothing."""
    said = (wording.selection_sentence(extract.comparison), extract.missing)
    told = joined(html("<p>{}</p>", one) for one in said if one)
    return html('<div class="pp-selection">{}</div>', told) if told else told


def _contents(sections: Mapping[str, str]) -> Markup:
    """Return links to the sections, by id and title."""
    items = joined(
        html("<li>{}</li>", anchor_link(name, title)) for name, title in sections.items()
    )
    return html('<nav class="pp-contents" aria-label="Contents"><ul>{}</ul></nav>', items)


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
        "methods": ("How it is counted", _methods(anchors)),
        "corrections": ("Corrections", corrections(anchors.extract.comparison.dossier.outline)),
        "about": ("About this report", _about(anchors.extract)),
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


def _methods(anchors: Anchors) -> Markup:
    """Return how cells, passages and figures come about, and the limits."""
    least = anchors.extract.min_shared
    of = counted_of(anchors.comparison.selection)
    limit = limit_sentences(anchors.comparison, least)
    return html(
        '<div class="pp-methods">{told}</div>{states}{voices}'
        '<h3 class="pp-topic">The limits of {of}</h3>{limits}',
        told=filled(IN_SHORT, min_shared=wording.spelled(least)),
        states=legends.states_table(),
        voices=legends.voices_table(),
        of=of,
        limits=evidence.listing(limit),
    )


def _about(extract: Extract) -> Markup:
    """Return the selection in words, the version and what is newest, and whose the texts are."""
    outline = extract.comparison.dossier.outline
    newest = newest_date(extract)
    few = f"No percentage for two that share fewer issues than {numeral(extract.min_shared)}."
    made = f"The dossier’s {extract.version.words}."
    if newest:
        made += f" The newest source or position here is of {dates.words(newest)}."
    parts = [
        html('<p dir="auto">{}</p>', outline.description) if outline.description else "",
        html("<p>{}</p>", " ".join((*selected(extract), few, extract.missing)).strip()),
        html("<p>{}</p>", made),
        html("<p>{}</p>", _texts(extract)),
        html("<p>Made by Standpoint, a program licensed under {}.</p>", LICENCE),
    ]
    return joined(parts)


def newest_date(extract: Extract) -> str | None:
    """Return the latest date of a source or a position that counts; None where none is known."""
    comparison = extract.comparison
    known = [source.date for source in extract.sources]
    known += [comparison.date_of(position) for _, position, _ in comparison.counted]
    return dates.latest([date for date in known if date])


def _texts(extract: Extract) -> str:
    """Return whose the texts of the sources are, and what of them stands in a report."""
    held_by, unsaid = rights(extract.sources)
    held = "Their whole texts" if extract.full_texts else "Only the sentences that are cited"
    if held_by:
        told = f"The rights in the texts of the sources: {wording.listed(held_by)}{unsaid}."
    else:
        told = "Who holds the rights in the texts of the sources is not recorded."
    where = "where they may be shown whole, " if extract.full_texts else ""
    return f"{told} {held} stand here, {where}with where each comes from."


def _foot(extract: Extract) -> Markup:
    """Return the line that a report ends with: from what it is made, and where it is read."""
    there = extract.address or extract.comparison.dossier.outline.repository
    return html(
        '<footer class="pp-foot"><p>{sources} {version}</p>{address}</footer>',
        sources=wording.checked_line(extract.cited),
        version=f"{upper(extract.version.words)}.",
        address=html("<p>{}</p>", address_link(there)) if there else "",
    )
