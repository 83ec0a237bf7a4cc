"""What is missing, or not as it is now, because files have problems."""

from collections.abc import Collection, Iterable, Mapping

from standpoint.wording import counted, listed

NAMED = 5
"""As many files are named; more are counted."""


def left_out_sentence(
    files: Iterable[str], problems: int, kept: Mapping[str, str], lacking: Collection[str]
) -> str:
    """Return what is missing, or not as it is now, because files have problems.

    `kept` says of files that are in use as they were when that was; `lacking` are those of which
    something is left out.

    Examples
    --------
    >>> left_out_sentence(["a.yaml"], 1, {}, ["a.yaml"])
    '1 problem in a.yaml: what it concerns is left out of everything shown here.'
    >>> left_out_sentence("abcdef", 7, {}, "abcdef")
    '7 problems in 6 files: what they concern is left out of everything shown here.'
    >>> left_out_sentence(["a.yaml"], 2, {"a.yaml": "14:02"}, [])
    '2 problems in a.yaml, which is shown as it was at 14:02.'
    >>> both = ["a.yaml", "b.yaml"]
    >>> left_out_sentence(both, 2, {"a.yaml": "14:02", "b.yaml": "14:03"}, both)
    '2 problems in a.yaml and b.yaml. a.yaml is shown as it was at 14:02 and b.yaml is shown as it \
was at 14:03.'
    >>> left_out_sentence(both, 2, {"a.yaml": "14:02"}, ["b.yaml"])
    '2 problems in a.yaml and b.yaml. a.yaml is shown as it was at 14:02. What else they concern \
is left out.'
    """
    names = sorted(set(files))
    where = listed(names) if len(names) <= NAMED else counted(len(names), "file")
    told = f"{counted(problems, 'problem')} in {where}"
    what = "it concerns" if problems == 1 else "they concern"
    if not kept:
        return f"{told}: what {what} is left out of everything shown here."
    if names == list(kept) and len(names) == 1:
        return f"{told}, which is shown as it was at {kept[names[0]]}."
    rest = "" if kept.keys() >= {*lacking} else f" What else {what} is left out."
    return f"{told}. {kept_words(kept)}{rest}"


def on_a_page(message: str, reveals: bool) -> str:
    """Return a problem as a page tells it: without words of a source that it `reveals`.

    Examples
    --------
    >>> on_a_page("not word for word in 'a'; the nearest has 'go'; copy it", reveals=True)
    "not word for word in 'a'; copy it from the source"
    >>> on_a_page("not word for word in 'b', but in 'a'; set source: a", reveals=False)
    "not word for word in 'b', but in 'a'; set source: a"
    """
    if not reveals:
        return message
    return f"{message.partition('; ')[0]}; copy it from the source"


def kept_words(kept: Mapping[str, str]) -> str:
    """Return which files are shown as they were, and when that was; empty where none is.

    Examples
    --------
    >>> kept_words({"a.yaml": "14:02", "b.yaml": "14:03", "c.yaml": "14:02"})
    'a.yaml and c.yaml are shown as they were at 14:02 and b.yaml is shown as it was at 14:03.'
    """
    files: dict[str, list[str]] = {}
    for path, when in kept.items():
        files.setdefault(when, []).append(path)
    shown = [
        f"{listed(paths)} {'is' if len(paths) == 1 else 'are'} shown as "
        f"{'it was' if len(paths) == 1 else 'they were'} at {when}"
        for when, paths in files.items()
    ]
    return f"{listed(shown)}." if shown else ""


def missing_sentence(files: Iterable[str], kept: Mapping[str, str]) -> str:
    """Return in short what a page or an export lacks; empty where it lacks nothing.

    Examples
    --------
    >>> missing_sentence(["a.yaml", "b.yaml"], {"b.yaml": "14:02"})
    'Incomplete: what has a problem in a.yaml is left out. b.yaml is shown as it was at 14:02.'
    >>> missing_sentence([*"dbeacb"], {}), missing_sentence([], {})
    ('Incomplete: what has a problem in a, b, c, d and e is left out.', '')
    """
    others = sorted(set(files) - kept.keys())
    parts = [f"Incomplete: what has a problem in {listed(others)} is left out."] if others else []
    return " ".join([*parts, kept_words(kept)]).strip()
