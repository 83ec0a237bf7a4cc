"""What surrounds every page: title, style, masthead, and the banner of problems."""

from pathlib import Path

import streamlit as st

from standpoint import wording
from standpoint.load import Loaded, Problem
from standpoint.screen.markup import escaped

STYLE = Path(__file__).with_name("style.css")
SHOWN_PROBLEMS = 20


def configure(loaded: Loaded) -> None:
    """Set the page's title and look; must come before anything is drawn."""
    title = f"{loaded.dossier.outline.title} · Standpoint" if loaded.dossier else "Standpoint"
    st.set_page_config(
        page_title=title, page_icon="🧭", layout="wide", initial_sidebar_state="collapsed"
    )
    st.html(STYLE)


def masthead(loaded: Loaded) -> None:
    """Draw the name of the tool and of the dossier."""
    title = escaped(loaded.dossier.outline.title) if loaded.dossier else ""
    st.html(f'<div class="sp-masthead"><strong>Standpoint</strong><span>{title}</span></div>')


def problems(loaded: Loaded) -> None:
    """Draw every problem with its place, its line and a caret; nothing where there is none."""
    if not loaded.problems:
        return
    files = {problem.file for problem in loaded.problems}
    said = wording.left_out_sentence(files, len(loaded.problems))
    if loaded.dossier is None:
        said = "The dossier cannot be shown until this is mended."
    shown = "".join(_problem(problem) for problem in loaded.problems[:SHOWN_PROBLEMS])
    more = len(loaded.problems) - SHOWN_PROBLEMS
    rest = ""
    if more > 0:
        rest = f"<p>And {more} more: run <code>python -m standpoint check</code>.</p>"
    st.html(
        f'<section class="sp-problems" aria-label="Problems in the dossier\'s files">'
        f"<p><strong>{escaped(said)}</strong></p><ol>{shown}</ol>{rest}</section>"
    )


def _problem(problem: Problem) -> str:
    place = f"{problem.file}, line {problem.line}, column {problem.column}"
    line, column = _around(problem.excerpt, problem.column)
    caret = f'<pre tabindex="0">{escaped(line)}\n{" " * column}^</pre>' if line.strip() else ""
    return f"<li><code>{escaped(place)}</code><br>{escaped(problem.message)}{caret}</li>"


def _around(line: str, column: int, width: int = 100) -> tuple[str, int]:
    """Return the part of a line around a column, and the caret's place in it."""
    start = max(0, column - 1 - width // 2)
    shown = line[start : start + width].replace("\t", " ")
    return shown, column - 1 - start
