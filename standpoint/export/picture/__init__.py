"""Pictures that carry their context: SVG that is right wherever it is put.

Each has the question or a title, its legend, the selection in words, how much there is of it, the
sources with their dates, the dossier's version and where it is read. They are of the light theme,
and their letters are those of the machine that shows them.
"""

from standpoint.export.picture.alliances import alliances
from standpoint.export.picture.matrix import matrix
from standpoint.export.picture.pairs import pair
from standpoint.export.picture.robustness import robustness
from standpoint.export.picture.stances import stances
from standpoint.export.picture.strips import glance, issue
from standpoint.export.picture.times import time
from standpoint.export.picture.voices import voices

__all__ = [
    "alliances",
    "glance",
    "issue",
    "matrix",
    "pair",
    "robustness",
    "stances",
    "time",
    "voices",
]
