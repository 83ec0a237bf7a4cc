"""What is seen of a comparison: pure functions from numbers and words to HTML and Plotly figures.

Colours are set here, once, and mean the same in every picture: they are tied to the stance, to how
two stances relate, or to the stakeholder's id, never to the order of a selection. What has no
number is not drawn as one.
"""

from typing import Literal

Theme = Literal["light", "dark"]

STANCE_COLOURS = {-2: "#d55e00", -1: "#f2b182", 0: "#e8e8e8", 1: "#86bfe3", 2: "#0072b2"}
"""The colour of each stance, by score: orange against, blue for, told apart by the colour-blind."""
HATCHES = {-2: "#ec9a5c", -1: "#fbe3d1", 0: "#ffffff", 1: "#d3e8f6", 2: "#00507d"}
"""The second colour of each stance where it is hatched: others say it of the stakeholder."""
RIMS = {-2: "#d55e00", -1: "#b8763f", 0: "#85888d", 1: "#4a90b8", 2: "#0072b2"}
"""The outline of each stance's small marks, at 3:1 on the paper of both themes."""
ON_STANCES = {-2: "#000000", -1: "#000000", 0: "#000000", 1: "#000000", 2: "#ffffff"}
"""The colour of what stands on each stance's colour: the one that contrasts more."""
RELATION_COLOURS = {
    "same": {"light": "#2b333c", "dark": "#d7dbe0"},
    "apart": {"light": "#68707a", "dark": "#8b939d"},
    "opposite": {"light": "#762a83", "dark": "#c39bd3"},
}
"""The colour of how two stances relate; none of them is a stance's."""

SOLID = {"light": "#4a525b", "dark": "#a9adb5"}
RETOLD = {"light": "#b9bfc6", "dark": "#4a525b"}
NEUTRAL = {"light": "#e9edf1", "dark": "#2a2f38"}
"""The greys of what has a voice and no stance: of quoted words, of reported ones, of all others."""
FULL = {"light": "#9aa3ad", "dark": "#5d6672"}
"""The strongest of the tints that begin with NEUTRAL: INK is read on each of them."""

INK = {"light": "#111111", "dark": "#ededea"}
MUTED = {"light": "#575a5f", "dark": "#a9adb5"}
LINE = {"light": "#d8d8d2", "dark": "#3a3e46"}
PAPER = {"light": "#ffffff", "dark": "#131519"}

FILLS = {"quoted": SOLID, "reported": RETOLD, "observed": NEUTRAL, "ascribed": NEUTRAL}
"""The fill of each voice in a bar."""
WRITTEN = {"quoted": PAPER, "reported": INK, "observed": INK, "ascribed": INK}
"""The colour of the glyph and the number on it."""
