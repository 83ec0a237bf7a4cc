"""What surrounds every page: style, masthead with navigation, problems, and the page's head."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from standpoint import wording
from standpoint.compare.cells import Comparison
from standpoint.load import Loaded, Problem
from standpoint.screen import address, links, rules, session
from standpoint.screen.markup import html, joined
from standpoint.wording.changes import change_line

STYLE = "\n".join(
    file.read_text(encoding="utf-8")
    for file in sorted((Path(__file__).parent / "style").glob("*.css"))
)
SHOWN_PROBLEMS = 20
SHOWN_CHANGES = 6


def configure(loaded: Loaded) -> None:
    """Set the page's title and look; must come before anything is drawn."""
    title = f"{loaded.dossier.outline.title} · Standpoint" if loaded.dossier else "Standpoint"
    st.set_page_config(
        page_title=title, page_icon="🧭", layout="wide", initial_sidebar_state="collapsed"
    )
    st.html(f"<style>{STYLE}</style>")


def masthead(loaded: Loaded, groups: Mapping[str, Mapping[str, str]], here: str) -> None:
    """Draw the name of the dossier and the links to all pages, by group, the current one marked."""
    title = loaded.dossier.outline.title if loaded.dossier else ""
    navigation = joined(
        html(
            '<ul aria-label="{}">{}</ul>',
            group,
            joined(
                html(
                    '<li><a class="sp-link" href="{}"{}>{}</a></li>',
                    links.href(path),
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
            '<div class="sp-masthead"><p><strong>Standpoint</strong> <span>{}</span></p>'
            '<nav aria-label="Pages">{}</nav></div>',
            title,
            navigation,
        )
    )
    links.install(here)


def problems(loaded: Loaded) -> None:
    """Draw every problem with its place, its line and a caret; nothing where there is none."""
    if not loaded.problems:
        return
    files = {problem.file for problem in loaded.problems}
    told = wording.left_out_sentence(files, len(loaded.problems), session.kept())
    if loaded.dossier is None:
        told = "The dossier cannot be shown until this is mended."
    more = len(loaded.problems) - SHOWN_PROBLEMS
    rest = html("<p>And {} more: run <code>python -m standpoint check</code>.</p>", more)
    st.html(
        html(
            '<section class="sp-problems" aria-label="Problems in the files of the dossier">'
            "<p><strong>{}</strong></p><ol>{}</ol>{}</section>",
            told,
            joined(_problem(problem) for problem in loaded.problems[:SHOWN_PROBLEMS]),
            rest if more > 0 else "",
        )
    )


def head(comparison: Comparison, title: str, sentence: object) -> None:
    """Draw a page's title, one sentence on what is below, and the reading rules.

    `sentence` is escaped unless it is HTML.
    """
    lead(title, sentence)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="rules"):
        rules.reading_rules(comparison.dossier)
    said(wording.selection_sentence(comparison))


def lead(title: str, sentence: object) -> None:
    """Draw a page's title and one sentence on what is below."""
    st.html(html('<div class="sp-lead"><h1>{}</h1><p>{}</p></div>', title, sentence))


def said(sentence: str, *others: str) -> None:
    """Draw what the rules leave in, and a button that lifts them and the parameters in `others`.

    What a problem leaves out is said with it.
    """
    whole = " ".join(part for part in (sentence, session.missing()) if part)
    with st.container(horizontal=True, key="said"):  # there even if empty, to keep a place
        if whole:
            st.html(html('<p class="sp-said" role="status">{}</p>', whole), width="content")
        if sentence:
            st.button("Show all", key="all", on_click=address.clear, args=others)


def updated() -> None:
    """Draw what has been saved since the page was last drawn; it goes by itself."""
    lines = [change_line(change) for change in session.changed()]
    if lines:
        more = len(lines) - SHOWN_CHANGES
        shown = [*lines[:SHOWN_CHANGES], *([f"and {more} more files"] if more > 0 else [])]
        st.html(
            html(
                '<div class="sp-updated" role="status">{}</div>',
                joined(html("<p>{}</p>", line) for line in shown),
            )
        )


def _problem(problem: Problem) -> object:
    place = f"{problem.file}, line {problem.line}, column {problem.column}"
    line, column = _around(problem.excerpt, problem.caret)
    caret = html('<pre tabindex="0">{}\n{}^</pre>', line, " " * column) if line.strip() else ""
    return html("<li><code>{}</code><br>{}{}</li>", place, problem.message, caret)


def _around(line: str, column: int, width: int = 100) -> tuple[str, int]:
    """Return the part of a line around a column, and the caret's place in it."""
    start = max(0, column - 1 - width // 2)
    shown = line[start : start + width].replace("\t", " ")
    return shown, column - 1 - start
