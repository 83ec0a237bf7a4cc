"""A figure with what it needs around it: a title, its summary, the same numbers as a table."""

from typing import TYPE_CHECKING

import streamlit as st

from standpoint.export.extract import Extract
from standpoint.markup import html
from standpoint.screen import tables

if TYPE_CHECKING:
    import plotly.graph_objects as go


def draw(
    figure: "go.Figure",
    title: str,
    summary: str,
    table: tables.Table,
    extract: Extract,
    legend: object = "",
) -> None:
    """Draw a figure under a title that says the finding or the question.

    `summary` is one paragraph made from the same numbers; it is the figure's alternative text, too.
    `legend` is what explains its marks, where they are those of the other views. A figure without a
    width of its own is as wide as the page, and one with `autosize` at least as wide as that.
    """
    from standpoint.charts.figure import CONFIG, drawn_height

    head = '<div class="sp-chart"><h2>{}</h2><p>{}</p>{}</div>'
    st.html(html(head, title, summary, legend))
    held = st.container()
    if figure.layout.width:
        # Streamlit draws no chart wider than what holds it: one that is scrolls in a box.
        key = "grows" if figure.layout.autosize else None
        held = st.container(key="wide").container(key=key, width=int(figure.layout.width))
    low = held.container(key=f"low-{table.name}", height=drawn_height(figure), border=False)
    low.plotly_chart(
        figure,
        width="stretch",
        theme=None,
        key=f"chart-{table.name}",
        alt=summary,
        config=CONFIG,
    )
    tables.folded(table, extract)
