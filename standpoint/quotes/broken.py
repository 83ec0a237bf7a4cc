"""What a line's end breaks: words, with their hyphen or without, and scripts without spaces."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from standpoint.patterns import regex
from standpoint.quotes.forms import BESIDE

_JOINT = regex(rf"(?<=[^\W\d_])- ?(?=[^\W\d_])|(?<=[{BESIDE}]) (?=[{BESIDE}])")


class Broken:
    """A text in the normal form, in which `joints` are what a passage may leave out.

    They are the hyphens at which a line ends in the middle of a word, and the spaces between
    paragraphs of a script without spaces.
    """

    def __init__(self, normal: str, joints: Sequence[int]) -> None:
        self._normal, self._joints = normal, joints
        self._closed = _JOINT.sub("", normal)
        self._cuts: list[int] = []  # in the closed text, where something was left out,
        self._left_out = [0]  # and how much of it up to there
        for found in _JOINT.finditer(normal):
            self._cuts.append(found.start() - self._left_out[-1])
            self._left_out.append(self._left_out[-1] + len(found.group()))

    def find(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Yield the places of `wanted`, never empty, with or without what it may leave out."""
        closed = _JOINT.sub("", wanted)
        place = self._closed.find(closed)
        while place >= 0:
            over = place + len(closed)
            start = place + self._left_out[bisect_right(self._cuts, place)]
            end = over + self._left_out[bisect_left(self._cuts, over)]
            if self._matches(start, end, wanted):
                yield start, end
            place = self._closed.find(closed, place + 1)

    def _matches(self, start: int, end: int, wanted: str) -> bool:
        first, last = bisect_left(self._joints, start), bisect_left(self._joints, end)
        pattern, at = "", start
        for joint in self._joints[first:last]:
            pattern += re.escape(self._normal[at:joint])
            pattern += "(?:- ?)?" if self._normal[joint] == "-" else ""
            at = joint + 1
        return re.fullmatch(pattern + re.escape(self._normal[at:end]), wanted) is not None
