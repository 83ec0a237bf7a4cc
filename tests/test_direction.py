"""Texts that run from right to left: on every page each is in its own direction, and in none of ours."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from standpoint import wording
from standpoint.charts.figure import text
from standpoint.compare.selection import Selection
from standpoint.direction import bare, is_other, isolated
from standpoint.markup import direction_of, html, language_of
from standpoint.screen.links import link
from standpoint.views.document import rendered
from tests.app import Reader

NAKHLA = Path(__file__).resolve().parent / "dossiers" / "nakhla"
ISOLATE = re.compile("\u2068[^\u2068\u2069]*\u2069")
PAGES: tuple[tuple[str, dict[str, str | list[str]]], ...] = (
    ("matrix", {}),
    ("matrix", {"cell": "naql/sayyadin"}),
    ("matrix", {"cell": "tarmim/baladiya"}),
    ("matrix", {"cell": "kulfa/baladiya", "q": "السوق"}),
    ("matrix", {"voices": "quoted", "stakeholders": ["sayyadin", "baladiya"], "topics": "souk"}),
    ("matrix", {"q": "السوك"}),
    ("side_by_side", {}),
    ("side_by_side", {"pair": "baladiya"}),
    ("side_by_side", {"pair": ["baladiya", "sayyadin", "mataim"], "min_shared": "1"}),
    ("alliances", {"min_shared": "1"}),
    ("issues", {}),
    ("issues", {"order": "dossier", "voices": "quoted"}),
    ("issues", {"q": "السوق"}),
    ("issues", {"issue": "naql"}),
    ("issues", {"issue": "kulfa", "voices": "quoted"}),
    ("stakeholders", {}),
    ("stakeholders", {"who": "baladiya"}),
    ("stakeholders", {"who": "sayyadin", "min_shared": "1"}),
    ("source", {}),
    ("source", {"at": "naql/sayyadin"}),
    ("source", {"event": "1"}),
    ("time", {}),
    ("voices", {}),
    ("robustness", {"min_shared": "1"}),
    ("methods", {}),
    ("contribute", {"who": "sayyadin", "issue": "tarmim"}),
)
INLINE = {"a", "b", "i", "em", "strong", "small", "span", "mark", "del", "ins", "code"}


class Texts(HTMLParser):
    """The texts of HTML whose direction is nobody's, and words of ours that a name could turn."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.path: list[tuple[str, dict[str, str | None]]] = []
        self.astray: list[str] = []
        self.own: list[str] = []
        self.turned: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in ("br", "hr"):
            self.path.append((tag, dict(attributes)))

    def handle_endtag(self, tag: str) -> None:
        while self.path and self.path.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if ISOLATE.search(data) and any("dir" in attributes for _, attributes in self.path):
            self.turned.append(data)
        if not is_other(ISOLATE.sub("", data)):
            return
        for tag, attributes in reversed(self.path):
            if tag == "bdi" or attributes.get("dir") == "auto":
                self.own.append(data)
                return
            if tag not in INLINE:
                break
        self.astray.append(data)


@pytest.mark.parametrize(("page", "parameters"), PAGES)
def test_each_text_of_the_data_is_in_its_own_direction(
    page: str, parameters: dict[str, str | list[str]]
) -> None:
    read = Texts(Reader(NAKHLA).open(page, **parameters))
    assert read.astray == read.turned == []
    assert read.own or page == "methods"


def test_a_passage_and_a_text_have_the_language_of_their_source() -> None:
    app = Reader(NAKHLA)
    for page, parameters in PAGES:
        shown = app.open(page, **parameters)
        for quotation in re.findall(r"<blockquote[^>]*>", shown):
            assert quotation == '<blockquote dir="auto" lang="ar">', page
    for page in ("source", "contribute"):
        paragraphs = re.findall(r'class="sp-no">\d+</span><p([^>]*)>', app.open(page))
        assert set(paragraphs) == {' dir="auto" lang="ar"'}


def test_what_programs_read_has_no_mark_of_ours() -> None:
    app = Reader(NAKHLA)
    taken = []
    for page, parameters in PAGES:
        app.open(page, **parameters)
        taken += list(app.tables.values())
    assert is_other(json.dumps(taken, ensure_ascii=False))
    assert not re.search("[\u2066-\u2069]", json.dumps(taken, ensure_ascii=False))


def test_names_in_a_figure_are_set_apart() -> None:
    app = Reader(NAKHLA)
    seen = 0
    for page, parameters in PAGES:
        app.open(page, **parameters)
        for figure in app.figures:
            shown = json.dumps(figure, ensure_ascii=False)
            assert not is_other(ISOLATE.sub("", shown)), page
            seen += is_other(shown)
    assert seen > 3


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (isolated("Calais"), "Calais"),
        (isolated("é 中文 3"), "é 中文 3"),
        (isolated("קאלה"), "\u2068קאלה\u2069"),
        (isolated("BBC عربي"), "\u2068BBC عربي\u2069"),
        (bare("a \u2068قاله\u2069, b"), "a قاله, b"),
        (wording.listed(["Macron", "قاله", "UK"]), "Macron, \u2068قاله\u2069 and UK"),
        (text("قاله <b>"), "\u2068قاله &lt;b&gt;\u2069"),
        (text("a <b>"), "a &lt;b&gt;"),
        (str(direction_of("Calais")), ""),
        (str(direction_of("قاله")), ' dir="auto"'),
        (str(direction_of(wording.listed(["قاله", "UK"]))), ""),
        (str(link(Selection(), "قاله")), '<a class="sp-link" dir="auto" href="./">قاله</a>'),
        (
            str(link(Selection(), wording.listed(["קאלה", "قاله"]))),
            '<a class="sp-link" href="./">\u2068קאלה\u2069 and \u2068قاله\u2069</a>',
        ),
        (str(language_of("ar", "قاله")), ' dir="auto" lang="ar"'),
        (str(language_of("ar", "BBC: قاله")), ' dir="rtl" lang="ar"'),
        (str(language_of("es-AR", "قاله, dijo")), ' dir="ltr" lang="es-AR"'),
        (str(language_of("ar", html("<mark>{}</mark>", "قاله"))), ' dir="auto" lang="ar"'),
        (str(language_of(None, "قاله: BBC")), ' dir="auto"'),
        (str(rendered("# قاله\n\nكاليه")), '<h2 dir="auto">قاله</h2>\n<p dir="auto">كاليه</p>\n'),
        (str(rendered("# Calais")), "<h2>Calais</h2>\n"),
    ],
)
def test_what_is_set_apart(said: str, wanted: str) -> None:
    assert said == wanted
