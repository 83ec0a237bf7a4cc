"""Plotly figures as they are read: what a mark tells when it is pointed at."""

import re
from collections.abc import Sequence
from typing import Any


def told(trace: Any) -> list[str]:
    """Return what the box of each mark holds; the name of the trace stands in none beside it."""
    own, beside, end = re.split("<extra>(.*)</extra>", trace.hovertemplate)
    assert (beside, end) == ("", "")
    return [_filled(own, held) for held in trace.customdata]


def _filled(template: str, held: Sequence[str]) -> str:
    return re.sub(r"%\{customdata\[(\d)\]\}", lambda place: held[int(place[1])], template)
