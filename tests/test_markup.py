"""Templates of HTML: one of many fields names them, so that what stands where can be read."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import standpoint
from standpoint.markup import html

PACKAGE = Path(standpoint.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))
FEW = 4
"""As many values are told apart without names."""


class Loud:
    """Says markup of itself, as a text or in whichever form it is asked for."""

    def __str__(self) -> str:
        return "<b>&"

    def __format__(self, form: str) -> str:
        return "<i>"


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("<b>'\"&", "&lt;b&gt;&#39;&#34;&amp;"),
        (Loud(), "&lt;b&gt;&amp;"),
        (["<"], "[&#39;&lt;&#39;]"),
        (None, "None"),
        (3, "3"),
        (0.5, "0.5"),
        (html("<b>{}</b>", "<"), "<b>&lt;</b>"),
        ("{0} {name}", "{0} {name}"),
    ],
    ids=str,
)
def test_a_value_that_is_no_html_is_escaped_whatever_it_is(value: object, wanted: str) -> None:
    assert html("<p>{}{name}</p>", value, name=value) == f"<p>{wanted}{wanted}</p>"
    assert html("{:.1f}{n:.2f}", 0.25, n=1) == "0.21.00"


def templates(source: str) -> Iterator[tuple[ast.Call, str]]:
    """Yield each call that fills a template, with the template."""
    for call in ast.walk(ast.parse(source)) if "html(" in source else ():
        match call:
            case ast.Call(func=ast.Name(id="html"), args=[ast.Constant(value=str(text)), *_]):
                yield call, text


def faults(source: str) -> list[str]:
    """Return what is wrong with the templates of a file, with their lines."""
    found = []
    for call, text in templates(source):
        fields = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        unnamed = [name for name in fields if not name[:1].isalpha()]
        if len(unnamed) > FEW:
            found.append(f"line {call.lineno}: {len(unnamed)} fields without a name")
        for one in call.args:
            match one:
                case ast.Starred(value=ast.Tuple()):
                    found.append(f"line {one.lineno}: values in brackets, only to be on one line")
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_template_names_its_fields_where_they_are_many(file: Path) -> None:
    assert faults(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('html("<p>{}{}{}{}</p>", a, b, c, d)', []),
        ('html("<p>{}{}{}{}{}</p>", *five)', ["line 1: 5 fields without a name"]),
        ('html("{0}{0:.1f}{1}{1}{0}", a, b)', ["line 1: 5 fields without a name"]),
        ('html("{a}{b:.1f}{c}{d}{e}{}", x, a=1, b=2, c=3, d=4, e=5)', []),
        ('html("{}", *(a,))', ["line 1: values in brackets, only to be on one line"]),
        ('html("{{}}{{}}{{}}{{}}{{}}")', []),
    ],
)
def test_what_counts_as_many(source: str, found: list[str]) -> None:
    assert faults(source) == found


def test_the_templates_are_found() -> None:
    read = [one for file in FILES for one in templates(file.read_text(encoding="utf-8"))]
    assert len(read) > 400
