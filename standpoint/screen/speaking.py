"""Who is heard on what, is not quoted, speaks of whom, whose words are cited; the silences."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks
from standpoint.compare.cells import Comparison, State
from standpoint.compare.voices import Ascription, Heard, cited_words, words_once
from standpoint.direction import isolated
from standpoint.markup import bdi, html, joined
from standpoint.model import Evidence, Issue, Stakeholder, Voice
from standpoint.screen import fold, links, tables
from standpoint.views import evidence, grid, legends
from standpoint.views.grid import GridParts
from standpoint.wording import voices

SHARE = "Share of the source’s cited words"
IN_FULL = 6
"""So many passages in which others speak are shown in their sentence; more are only linked."""
MOST = 2500
"""More cells than this are not drawn: nobody could read them, and no browser would like them."""


def key() -> Markup:
    """Return what each voice is, in the look that it has in the bars and in the cells."""
    return marks.legend(
        (), [marks.Entry(v.value, v.value, wording.VOICE_MEANINGS[v]) for v in Voice]
    )


def not_quoted(
    comparison: Comparison, found: Sequence[Heard], said_of: Sequence[Ascription]
) -> Markup:
    """Return by name who is never quoted, heard only through others, or has no position."""
    restricted = comparison.selection.restricts_passages
    told = [
        html("<b>{}</b>: {}", links.to_stakeholder(comparison.selection, one.stakeholder), sentence)
        for one, sentence in voices.heard_instead(found, said_of, restricted)
    ]
    shown = evidence.listing(told) if told else html("<p>Everybody here is quoted.</p>")
    return html('<div class="sp-prose"><h2>Not in their own words</h2>{}</div>', shown)


def heard_on(comparison: Comparison) -> Markup:
    """Return the cells under a heading that counts them and says what they are."""
    many = len(comparison.cells) > MOST
    what = "A cell shows the stance and the most direct voice, and opens the passages."
    if many:
        what = "They are too many to be drawn: choose topics or stakeholders above. "
        what += "The download has all."
    legend = marks.legend(legends.stances(comparison.states, told=True), ())
    return html(
        '<div class="sp-prose"><h2>{title}</h2><p>{counted} {what}</p>{legend}</div>{grid}',
        title=voices.ON_WHAT,
        counted=voices.coverage_sentence(comparison.states),
        what=what,
        legend="" if many else legend,
        grid="" if many else _grid(comparison),
    )


def heard_on_rows(comparison: Comparison) -> list[tuple[Markup, ...]]:
    """Return the cells as words that lead to them, a row for each issue, its title first."""
    rules = comparison.selection
    return [
        (
            links.to_issue(rules, issue),
            *(
                links.to_cell(rules, issue.id, who.id, wording.shown_in_cell(cell))
                for who, cell in comparison.on(issue.id)
            ),
        )
        for issue in comparison.issues
    ]


def _grid(comparison: Comparison) -> Markup:
    """Return the cells as a table in a box that scrolls; each opens that of the matrix."""
    rules, small = comparison.selection, comparison.has_many

    def shown(issue: Issue, person: Stakeholder) -> Markup:
        cell = comparison.cells[issue.id, person.id]
        say = f"{isolated(person.label)}: {wording.shown_in_cell(cell)}"
        there = links.href(rules, cell=f"{issue.id}/{person.id}")
        return marks.voiced(cell.stance, say, cell.voices, there, small=small)

    parts = GridParts(
        lambda issue: links.to_issue(rules, issue),
        lambda person: html("<b>{}</b>", links.to_stakeholder(rules, person)),
        shown,
    )
    return html(
        '<div class="sp-scroll wide" tabindex="0" role="region" aria-label="{}">{}</div>',
        voices.ON_WHAT,
        grid.drawn(comparison, comparison.stakeholders, voices.ON_WHAT, "sp-coverage", parts),
    )


def spoken_of(comparison: Comparison, said_of: Sequence[Ascription]) -> Markup:
    """Return who speaks of whom: in full where it is little, else as links to the passages."""
    number = sum(len(one.passages) for one in said_of)
    in_full = number <= IN_FULL
    content = html(
        '<div class="sp-speaking {}">{}</div>',
        "sp-evidence" if in_full else "sp-speaking-links",
        joined(
            html(
                '<article class="sp-voice"><h3>{} <span>speaks of</span> {}</h3>{}</article>',
                _speaker(comparison, one.speaker),
                links.to_stakeholder(comparison.selection, one.stakeholder, one.stakeholder.name),
                joined(_in_full(comparison, one, *said) for said in one.passages)
                if in_full
                else joined((_linked(comparison, one, *said) for said in one.passages), " · "),
            )
            for one in said_of
        ),
    )
    note = wording.counted(number, "passage") if number else "nobody, in what counts here"
    return fold.part("Who speaks of whom", note, content)


def _speaker(comparison: Comparison, name: str) -> object:
    """Return a speaker's name, as a link where it is a stakeholder's."""
    for stakeholder in comparison.dossier.named(name):
        return links.to_stakeholder(comparison.selection, stakeholder, name)
    return bdi(name)


def _linked(comparison: Comparison, one: Ascription, issue: str, said: Evidence) -> Markup:
    """Return the title of the issue on which somebody speaks of another, leading to the passage."""
    title = comparison.dossier.issue_by_id[issue].title
    return links.to_passage(comparison.selection, said, one.stakeholder.id, issue, title)


def _in_full(comparison: Comparison, one: Ascription, issue: str, said: Evidence) -> Markup:
    """Return what somebody says of a stakeholder on an issue, in its sentence."""
    title = comparison.dossier.issue_by_id[issue].title
    where = links.around(comparison).where(said, one.stakeholder.id, issue)
    return html(
        "<p>On {}:</p>{}",
        links.to_cell(comparison.selection, issue, one.stakeholder.id, title),
        evidence.passage(comparison, said, where),
    )


def shares(comparison: Comparison, found: Sequence[Heard]) -> tables.Table:
    """Return how much of what is cited of each source is whose."""
    total = cited_words(found)
    several = len(comparison.dossier.sources) > 1
    rows = [
        (
            links.to_stakeholder(comparison.selection, one.stakeholder, one.stakeholder.name),
            *([wording.source_name(comparison.dossier, source.id)] if several else []),
            one.sources[source.id],
            _share(one.sources[source.id], total[source.id]),
        )
        for source in comparison.dossier.sources
        for one in sorted(found, key=lambda one: -one.sources.get(source.id, 0))
        if source.id in one.sources
    ]
    head = ("Stakeholder", *(["Source"] if several else []), "Words", SHARE)
    return tables.Table("voices-sources", "Cited words by stakeholder and source", head, rows)


def cited(comparison: Comparison, found: Sequence[Heard], table: tables.Table) -> Markup:
    """Return whose words are cited under a heading that opens them; empty where none is."""
    if not table.rows:
        return Markup()
    once = words_once(comparison)
    said = voices.sources_sentence(found, once, comparison.dossier)
    content = html('<div class="sp-shares"><p>{}</p>{}</div>', said, table.html())
    return fold.part("Whose words are cited", voices.words(once), content)


def _share(part: int, whole: int) -> tables.Numbered:
    """Return a share with a small bar of that length, and as a number."""
    share = part / whole
    bar = html(
        '<span class="sp-share"><i style="width:{}%"></i></span> {}',
        round(100 * share, 1),
        wording.percent(share),
    )
    return tables.Numbered(bar, {f"{SHARE} (0 to 1)": share})


def silences(comparison: Comparison) -> Markup:
    """Return every silence with its note, by stakeholder; empty where there is none."""
    groups = []
    for stakeholder in comparison.stakeholders:
        notes = [
            html(
                "{}: {}",
                links.to_cell(comparison.selection, issue.id, stakeholder.id, issue.title),
                bdi(cell.note or ""),
            )
            for issue, cell in comparison.of(stakeholder.id)
            if cell.state == State.SILENT
        ]
        if notes:
            groups.append(
                html(
                    '<h3 class="sp-group">{} <small>{}</small></h3>{}',
                    bdi(stakeholder.label),
                    len(notes),
                    evidence.listing(notes),
                )
            )
    if not groups:
        return Markup()
    content = html(
        '<div class="sp-silences"><p>The sources were searched for these, and nothing was found. '
        "Silence is not neutrality.</p>{}</div>",
        joined(groups),
    )
    number = comparison.states[State.SILENT]
    note = "1, with a note" if number == 1 else f"{number:,}, with a note each"
    return fold.part("Silences", note, content)
