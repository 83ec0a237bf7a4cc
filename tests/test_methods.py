"""The documents of how figures come about: their numbers are those of the code, and nothing is lost."""

import re
from collections.abc import Iterator
from importlib import import_module

import pytest
from markupsafe import Markup

from standpoint import wording
from standpoint.export.paper import report
from standpoint.load import Loaded
from standpoint.model import Stance
from standpoint.views.document import filled, rendered
from standpoint.wording import groups, methods
from tests.app import App, Reader, between, plain
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.elements import parse, words
from tests.extracts import extract

TEXT = (REPOSITORY / "standpoint/wording/methods.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def app() -> Iterator[App]:
    with pytest.MonkeyPatch.context() as patch:
        yield App(REPOSITORY, patch)


@pytest.mark.parametrize(
    ("constant", "page", "said"),
    [
        ("standpoint.load.evidence.MIN_WORDS", "methods", "with 77 words or more."),
        ("standpoint.screen.address.MIN_SHARED", "methods", "With fewer shared issues than 77"),
        ("standpoint.compare.alliances.FEW", "methods", "Of more than 77 stakeholders, those"),
        ("standpoint.compare.camps.LARGEST", "methods", "With up to 77 stakeholders all splits"),
        ("standpoint.screen.groups.LARGEST", "alliances", "With up to 77 stakeholders all splits"),
    ],
)
def test_a_number_is_that_of_the_code(
    constant: str, page: str, said: str, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, _, name = constant.rpartition(".")
    usual = said.replace("77", wording.spelled(getattr(import_module(module), name)))
    assert usual in plain(app.open(page))
    monkeypatch.setattr(constant, 77)
    assert said in plain(app.open(page))


def test_of_a_link_and_of_an_image_in_a_document_the_text_is_left() -> None:
    shown = rendered("See [the *book*](codebook.md) now, ![a *<*\nb](https://a.example/b.png).")
    assert shown == "<p>See the <em>book</em> now, a &lt; b.</p>\n"


def test_methods_and_limits_are_told_with_as_many_shared_issues_as_the_reader_asks_for() -> None:
    shown = plain(Reader(REPOSITORY).open("methods", min_shared="2"))
    assert "With fewer shared issues than two there is no percentage" in shown
    assert "at least two issues" in shown


@pytest.mark.parametrize(("least", "said"), [(3, "three"), (20, "20")])
def test_a_report_says_how_many_shared_issues_it_asks_for(
    calais: Loaded, least: int, said: str
) -> None:
    short = plain(between(report(extract(calais, least)), 'class="pp-methods">', "</div>"))
    assert f"With fewer shared issues than {said} there is no percentage" in short


def test_strength_is_measured_against_the_width_of_the_scale() -> None:
    width = max(stance.score for stance in Stance) - min(stance.score for stance in Stance)
    assert f"Σ|difference| / ({width}<em>n</em>)" in rendered(methods.METHODS)


def test_no_number_that_may_change_stands_in_the_text() -> None:
    """All but a year and the 50 % that nothing is."""
    small = "three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    found = re.findall(rf"\b(?:\d\d+|{small})\b", methods.METHODS + methods.IN_SHORT)
    assert sorted(found) == ["1952", "50"]


def test_the_page_has_all_of_the_document(app: App) -> None:
    """Each heading, table and reference, in the document's order, and each paragraph."""
    page = app.open("methods")
    told = between(page, 'class="sp-prose sp-methods">', "</ul>")
    titles = re.findall(r"^## (.+)$", TEXT, re.MULTILINE)
    assert re.findall("<h2>(.+?)</h2>", told) == titles and titles[-1] == "References"
    assert re.findall("<caption>(.+?)</caption>", told) == [
        "The scale",
        "The six states of a cell",
        "The voices",
    ]
    scale = parse(between(told, "</caption>", "</table>").join(("<table>", "</table>")))
    assert [[*map(words, row)] for row in scale.iter("tr")] == [
        ["Shown as", "In the files", "Number"],
        ["▲▲ strongly support", "strongly-support", "2"],
        ["▲ support", "support", "1"],
        ["◆ mixed", "mixed", "0"],
        ["▼ oppose", "oppose", "−1"],
        ["▼▼ strongly oppose", "strongly-oppose", "−2"],
    ]
    before, _, references = told.partition("<h2>References</h2>")
    cited = [" ".join(one.split()) for one in re.findall(r"^- (.+(?:\n  .+)*)", TEXT, re.MULTILINE)]
    assert [plain(one) for one in re.findall("<li>(.+?)</li>", references, re.DOTALL)] == cited
    assert "<li" not in before and "$" not in told
    paragraphs = [plain(one) for one in re.findall("<p>(.+?)</p>", before, re.DOTALL)]
    assert len(paragraphs) == len(re.findall(r"\n\n(?![#$-])", TEXT[TEXT.index("\n## ") :]))


def test_camps_are_told_on_both_pages_alike(app: App) -> None:
    shown = between(app.open("alliances"), "<summary>How this is counted</summary>", "</details>")
    note, _, cited = shown.partition("<ul>")
    assert plain(note).startswith(groups.COMPARISON)
    assert re.findall(r"<li>(\w+), .+? \((\d+)\)", cited) == [
        ("Harary", "1953"),
        ("Harary", "1959"),
        ("Doreian", "1996"),
        ("Kernighan", "1970"),
    ]
    page = plain(app.open("methods"))
    assert f"Camps. {plain(note)}" in page and plain(cited) in page


def test_when_a_pair_changes_is_told_on_both_pages_alike() -> None:
    """Two who shared too few before change, too, where nothing is left that they share."""
    pages = [plain(Reader(OEHLBRUECK).open(page)) for page in ("robustness", "methods")]
    first, second = (between(page, "A pair changes when ", "none.") for page in pages)
    assert first == second
    assert first.endswith("when it goes between too few shared issues and ")


def test_a_value_is_text_unless_it_is_html() -> None:
    made = filled("At *least* $least.\n\n$table", least="<b>3</b>", table=Markup("<table></table>"))
    assert made == "<p>At <em>least</em> &lt;b&gt;3&lt;/b&gt;.</p>\n<table></table>\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("With $least or $more.", "without a value: more"),
        ("With three.", "without a value: least"),
        ("With $lest.", "without a value: least, lest"),
        ("With $least, for 5 $.", "Invalid placeholder"),
    ],
)
def test_a_name_without_value_and_a_value_without_name_are_errors(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        filled(text, least="three")
