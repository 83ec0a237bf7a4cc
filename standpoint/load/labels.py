"""The labels of a transcript, as its citation lists them: no words may go to another speaker."""

import json
import re
from collections.abc import Iterator

from standpoint.load.guesses import closest
from standpoint.load.problems import CLIP, Fault, clip
from standpoint.model import Source
from standpoint.quotes.label import bare

_MOST = 100
"""A text in which more lines look like labels has other problems."""
_PLAIN = re.compile(r"[^\W\d_][\w .()'/-]*")
"""What YAML takes as a key without quotation marks."""


def label_faults(source: Source, text: str) -> Iterator[Fault]:
    """Yield what is wrong with the labels of a transcript.

    That is one label listed for two, and what stands in `text` like a label and is not listed.
    """
    seen: dict[str, str] = {}
    for label, speaker in source.speakers.items():
        other = seen.setdefault(bare(label), label)
        if source.speakers[other] != speaker:
            what = f"'{clip(label)}' is the label '{clip(other)}', of somebody else; delete one"
            yield Fault(("speakers", label), what)
    used, unlisted = source.body.labels_used, source.body.unlisted[:_MOST]
    # One with which lines begin is no slip: two who are called alike are two.
    unused = [label for label in source.speakers if label not in used]
    slips = {label: closest(label, unused) for _, label in unlisted}
    colonless = {label for _, label in unlisted if label in seen or not bare(label)}  # or >>
    others = [(line, one) for line, one in unlisted if not (slips[one] or one in colonless)]
    for line, label in unlisted:
        if label in colonless:
            yield Fault(("speakers",), _colonless(line, label, text))
            continue
        if len(others) > 1 and not slips[label]:
            continue
        meant = f"; is '{clip(slips[label])}', with which no line begins, meant for it?"
        yield Fault(
            ("speakers",),
            f"line {line} of '{clip(text)}' begins with what looks like a speaker's label, "
            f"'{clip(label, CLIP)}'; list it with whose words follow, a stakeholder's id or other, "
            "or put how the line begins into 'narration' where it is nobody's words"
            f"{meant if slips[label] else ''}",
        )
    if len(others) > 1:
        yield Fault(("speakers",), _several(others, text))


def _colonless(line: int, label: str, text: str) -> str:
    return (
        f"line {line} of '{clip(text)}' begins with '{clip(label, CLIP)}' and has no colon behind "
        "it, so whose words follow cannot be told; put how the line begins, its next word "
        "included, into 'narration'"
    )


def _several(unlisted: list[tuple[int, str]], text: str) -> str:
    """Return what is told of several labels at once, so that they can be copied in one go."""
    lines = [line for line, _ in unlisted]
    listed = ", ".join(f"{_as_key(label)}: other" for _, label in unlisted)
    return (
        f"lines {min(lines)} to {max(lines)} of '{clip(text)}' begin with what looks like "
        f"{len(unlisted)} more speakers' labels; list each with whose words follow, a "
        "stakeholder's id or other, or put how the line begins into 'narration' where it is "
        f"nobody's words: {listed}"
    )


def _as_key(label: str) -> str:
    return label if _PLAIN.fullmatch(label) else json.dumps(label, ensure_ascii=False)
