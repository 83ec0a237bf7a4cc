"""Plotly figures as they are read: what a mark tells when it is pointed at."""

import re
from typing import Any


def told(trace: Any) -> list[str]:
    """Return what the box of each mark holds; the name of the trace stands in none beside it."""
    own, beside, end = re.split("<extra>(.*)</extra>", trace.hovertemplate)
    assert (beside, end) == ("", "")
    return [
        re.sub(r"%\{customdata\[(\d)\]\}", lambda of: row[int(of[1])], own)
        for row in trace.customdata
    ]
