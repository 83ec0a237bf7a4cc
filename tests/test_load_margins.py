"""Files that were pasted with what stands ahead of their lines elsewhere: one problem says so."""

import re
from collections.abc import Callable

import pytest

from standpoint.load import load
from tests.changes import SHIPPED, said, with_files

PATHS = ("positions/macron.yaml", "positions/uk-government.yaml", "positions/_dossier.yaml",
         "seeds/ap-calais-2018.yaml")  # fmt: skip
TEXTS = {path: SHIPPED.by_path[path].data.decode() for path in PATHS}
KEY = re.compile(r"\s+(?:- )?\w+:")
FLOW = """\
name: Emmanuel Macron
silent_on:
  - {issue: talks, note: Nothing.}
"""
NUMBERS = "the lines begin with their numbers; paste the file without these"
PATCH = "this is a patch, whose lines begin with '+', '-' or a space; paste the file itself"


def numbered(form: str, first: int = 1) -> Callable[[str], str]:
    def changed(text: str) -> str:
        lines = text.splitlines(keepends=True)
        return "".join(form.format(at) + line for at, line in enumerate(lines, first))

    return changed


def signed(sign: str) -> Callable[[str], str]:
    return lambda text: "".join(sign + line for line in text.splitlines(keepends=True))


def first_line_bare(text: str) -> str:
    first, _, rest = text.partition("\n")
    return f"{first}\n{numbered('{} ', 2)(rest)}"


def spaced(space: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"^( *(?:- )?\w+)(?=: )", rf"\1{space}", text, flags=re.MULTILINE)


def with_context(text: str) -> str:
    first, second, rest = text.split("\n", 2)
    return f" {first}\n-{second}\n+{second}\n{signed('+')(rest)}"


PASTED: dict[str, tuple[Callable[[str], str], int, str]] = {
    **{form: (numbered(form), 1, NUMBERS) for form in (
        "{} ", "{:>4}  ", "{}: ", "{}:", "{}. ", "{}\t", "{} | ", "{}| ", "{} │ ", "{:03} ", "[{}] ", "L{}: ")},
    "numbers of a part": (numbered("{} ", 40), 1, NUMBERS),
    "a first line without its number": (first_line_bare, 2, NUMBERS),
    **{sign: (signed(sign), 1, f"every line begins with '{sign[0]}'; delete that sign ahead of each")
       for sign in ("+", "+ ", "> ", ">", "| ", "* ")},
    "a patch": (
        lambda text: f"diff --git a/x b/x\nnew file mode 100644\nindex 0..1\n--- /dev/null\n+++ b/x\n"
        f"@@ -0,0 +1,9 @@\n{signed('+')(text)}", 7, PATCH),
    "a part of a patch": (lambda text: f"@@ -0,0 +1,9 @@\n{signed('+')(text)}", 2, PATCH),
    "a patch with lines that stay": (with_context, 3, PATCH),
}  # fmt: skip


@pytest.mark.parametrize("path", [*PATHS, "a file with a flow line"])
@pytest.mark.parametrize(("changed", "line", "what"), PASTED.values(), ids=PASTED)
def test_what_stands_ahead_of_all_lines_is_told_once(
    changed: Callable[[str], str], line: int, what: str, path: str
) -> None:
    text = FLOW if path not in PATHS else SHIPPED.by_path[path].data.decode()
    path = path if path in PATHS else PATHS[0]
    found = said(load(with_files({path: changed(text)})))
    assert [told for told in found if told.startswith(path)] == [f"{path}:{line}:1: {what}"]


@pytest.mark.parametrize("path", PATHS[:2])
@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_spaces_of_a_french_typesetter_are_told_once(space: str, path: str) -> None:
    text = spaced(space)(SHIPPED.by_path[path].data.decode())
    what = "no-break spaces stand ahead of the colons; delete all of them"
    assert said(load(with_files({path: text}))) == [f"{path}:1:1: {what}"]


@pytest.mark.parametrize("path", PATHS[:2])
@pytest.mark.parametrize(
    ("other", "name"),
    [("\u00a0", "a no-break space (U+00A0)"), ("\u3000", "an ideographic space (U+3000)")],
)
def test_spaces_of_a_web_page_are_told_once(other: str, name: str, path: str) -> None:
    text = re.sub("^ +", lambda found: other * len(found[0]), TEXTS[path], flags=re.MULTILINE)
    first = 1 + next(at for at, line in enumerate(text.splitlines()) if KEY.match(line))
    what = f"{name} stands ahead of this line and of others; put ordinary spaces in place of all of them"
    assert said(load(with_files({path: text}))) == [f"{path}:{first}:1: {what}"]
    assert said(load(with_files({path: text.replace(other, " ")}))) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1 name: Emmanuel Macron\nrole: x\n", "unknown key '1 name'; did you mean 'name'?"),
        ("+name: Emmanuel Macron\nrole: x\n", "unknown key '+name'"),
        ("3 name: x\n2 role: x\n1 silent_on: x\n", "unknown key '3 name'"),
        ("2018 was\n2019 is\n2020 comes\n", "should hold keys with values"),
        ("- a\n- b\n", "should hold keys with values"),
        (" name: x\n role: y\n stray\n", "neither a key nor a value"),
        ("> a\n> b\n", "neither a key nor a value"),
        ("1 name: x\n", "unknown key '1 name'"),
    ],
)
def test_a_slip_in_some_lines_is_told_as_it_was(text: str, told: str) -> None:
    found = said(load(with_files({PATHS[0]: text})))
    assert any(told in line for line in found), found
    assert not any(what in line for line in found for what in (NUMBERS, PATCH, "every line"))
