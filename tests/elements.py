"""HTML as a tree, to look at what is drawn: its elements, their classes and styles, their words."""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element


def parse(markup: str) -> Element:
    """Return the root around a piece of HTML; ParseError where it is not well-formed."""
    return ElementTree.fromstring(f"<root>{markup}</root>")


def having(root: Element, name: str) -> list[Element]:
    """Return the elements of a class, in the order of the document."""
    return [one for one in root.iter() if name in one.get("class", "").split()]


def words(element: Element) -> str:
    """Return what an element says to those who read it, one space between two words."""
    return " ".join("".join(element.itertext()).split())


def style(element: Element) -> dict[str, float]:
    """Return the numbers of an element's own style, without their units."""
    pairs = (part.split(":", 1) for part in element.get("style", "").split(";"))
    return {name: float(re.sub(r"[a-z%]+$", "", value)) for name, value in pairs}
