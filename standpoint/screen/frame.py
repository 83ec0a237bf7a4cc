"""What surrounds every page: style, masthead with navigation, problems, and the page's head."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.compare.selection import Selection
from standpoint.direction import isolated
from standpoint.export.extract import Extract
from standpoint.load import Loaded, Problem
from standpoint.markup import direction_of, html, joined
from standpoint.model import Dossier
from standpoint.screen import address, controls, fold, links
from standpoint.version import Version
from standpoint.wording.problems import left_out_sentence, on_a_page
from standpoint.wording.source import rights

STYLE = "\n".join(
    file.read_text(encoding="utf-8")
    for file in sorted((Path(__file__).parent / "style").glob("*.css"))
)
SHOWN_PROBLEMS = 20
IN_SIGHT = 4
"""As many problems are in sight; others open on demand, so that the page is in reach."""
SHOWN_CHANGES = 6
_SKIP = Markup('<a class="sp-skip" href="#matrix">Skip to the matrix</a>')


def configure(loaded: Loaded, page: str) -> None:
    """Set the look, and what stands in the tab for a page of that name; before anything is drawn.

    The first page has no name of its own there.
    """
    parts = [page, loaded.dossier.outline.title if loaded.dossier else "", "Standpoint"]
    st.set_page_config(
        page_title=" · ".join(part for part in parts if part),
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    st.html(f"<style>{STYLE}</style>")


def tab(dossier: Dossier, name: str) -> None:
    """Let the browser's tab say what a page is of, where that is one thing among others."""
    st.set_page_config(page_title=f"{name} · {dossier.outline.title} · Standpoint")


def masthead(
    title: str, rules: Selection, groups: Mapping[str, Mapping[str, str]], here: str
) -> None:
    """Draw the name of the dossier and the links to all pages, by group, the current one marked.

    Streamlit has a way for the keyboard to get here; the first page has one past what was found.
    """
    navigation = joined(
        html(
            '<ul aria-label="{}">{}</ul>',
            group,
            joined(
                html(
                    '<li><a class="sp-link" href="{}"{}>{}</a></li>',
                    links.href(rules, path),
                    html(' aria-current="page"') if path == here else "",
                    name,
                )
                for path, name in pages.items()
            ),
        )
        for group, pages in groups.items()
    )
    st.html(
        html(
            '<div class="sp-masthead">{}<p><strong>Standpoint</strong> '
            '<span dir="auto">{}</span></p><nav aria-label="Pages">{}</nav></div>',
            _SKIP if title and not here else "",
            title,
            navigation,
        )
    )
    links.install(here, address.again)


def locked() -> None:
    """Draw that this server writes into the files, but not for this page."""
    st.html(
        '<div class="sp-unknown" role="status"><p>This server can write into the files, for '
        "whoever opens the address with the key that it has said in its terminal. A page "
        "that is loaded anew needs it again.</p></div>"
    )


def problems(loaded: Loaded, kept: Mapping[str, str]) -> None:
    """Draw every problem with its place, its line and a caret; nothing where there is none."""
    if not loaded.problems:
        return
    files = {problem.file for problem in loaded.problems}
    told = left_out_sentence(files, len(loaded.problems), kept, loaded.lacking)
    if loaded.dossier is None:
        told = "The dossier cannot be shown until this is mended."
    lines = [_problem(one) for one in loaded.problems[:SHOWN_PROBLEMS]]
    others = html('<ol start="{}">{}</ol>', IN_SIGHT + 1, joined(lines[IN_SIGHT:]))
    more = len(loaded.problems) - SHOWN_PROBLEMS
    if more > 0:
        others += html("<p>And {} more: run <code>python -m standpoint check</code>.</p>", more)
    st.html(
        html(
            '<section class="sp-problems" aria-label="Problems in the files of the dossier">'
            "<p><strong>{}</strong></p><ol>{}</ol>{}</section>",
            told,
            joined(lines[:IN_SIGHT]),
            fold.folded(f"{len(loaded.problems) - IN_SIGHT} more", others)
            if len(loaded.problems) > IN_SIGHT
            else "",
        )
    )


def head(extract: Extract, title: str, sentence: object) -> None:
    """Draw a page's title, one sentence on what is below, and the reading rules.

    `sentence` is escaped unless it is HTML.
    """
    lead(title, sentence)
    with bar(extract):
        pass


def lead(title: str, sentence: object, kicker: object = "") -> None:
    """Draw a page's title and one sentence on what is below; all are escaped unless HTML.

    `kicker` stands above a title that is a sentence, and says what it is of.
    """
    above = html('<p class="sp-above">{}</p>', kicker) if kicker else ""
    st.html(
        html(
            '<div class="sp-lead">{}<h1{}>{}</h1><p>{}</p></div>',
            above,
            direction_of(title),
            title,
            sentence,
        )
    )


@contextmanager
def bar(extract: Extract) -> Iterator[None]:
    """Draw the chips of a page in one row: its own, drawn inside, then the reading rules.

    Below stands what the rules leave in, and what a problem leaves out.
    """
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="rules"):
        with st.container(key="own"):  # there even if empty, so that an open list of rules stays
            yield
        controls.reading_rules(extract.comparison.dossier)
    said(wording.selection_sentence(extract.comparison), extract.missing)


def foot(dossier: Dossier, version: Version) -> None:
    """Draw what everything rests on, whose it is, and in which version; on paper the address."""
    held_by, unsaid = rights(dossier.sources)
    more = len(held_by) - wording.NAMED
    shown = "; ".join(map(isolated, held_by[: wording.NAMED]))
    rest = f"; and {more} more{unsaid}" if more > 0 else unsaid
    st.html(
        html(
            '<footer class="sp-foot"><p>{sources} {rights} {version}.</p>'
            '<p class="sp-address"></p></footer>',
            sources=wording.checked_line(dossier.cited),
            rights=f"Rights: {shown}{rest}." if held_by else "",
            version=wording.upper(version.words),
        )
    )


def said(sentence: str, missing: str, *others: str) -> None:
    """Draw what the rules leave in, and a button that lifts them and the parameters in `others`.

    What a problem leaves out is said with it.
    """
    whole = " ".join(part for part in (sentence, missing) if part)
    with st.container(horizontal=True, key="said"):  # there even if empty, to keep a place
        if whole:
            st.html(html('<p class="sp-said" role="status">{}</p>', whole), width="content")
        if sentence:
            st.button("Show all", key="all", on_click=address.clear, args=others)


def updated(lines: Sequence[str], digest: str) -> None:
    """Draw what has been saved since the page was last drawn; it goes by itself.

    `lines` tell it, one for each file; `digest` is that of the files that are drawn. It makes each
    note a new one: a second save that changed as much as the first would else be told by the first
    one's note, which is gone.
    """
    if lines:
        more = len(lines) - SHOWN_CHANGES
        others = [f"and {wording.counted(more, 'more file')}"] if more > 0 else []
        shown = [*lines[:SHOWN_CHANGES], *others]
        st.html(
            html(
                '<div class="sp-updated" role="status" data-files="{}">{}</div>',
                digest,
                joined(html("<p>{}</p>", line) for line in shown),
            )
        )


def _problem(problem: Problem) -> object:
    told = on_a_page(problem.message, problem.reveals)
    place = f"{problem.file}, line {problem.line}, column {problem.column}"
    line, column = _around(problem.excerpt, problem.caret)
    caret = html('<pre tabindex="0">{}\n{}^</pre>', line, " " * column) if line.strip() else ""
    return html("<li><code>{}</code><br>{}{}</li>", place, told, caret)


def _around(line: str, column: int) -> tuple[str, int]:
    """Return the 100 characters of a line around a column, and the caret's place in them."""
    start = max(0, column - 1 - 50)
    shown = line[start : start + 100].replace("\t", " ")
    return shown, column - 1 - start
