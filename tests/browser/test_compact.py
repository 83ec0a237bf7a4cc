"""The compact matrix in a browser: every sign on the screen is what the core says, and is found."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from standpoint import wording
from standpoint.charts.marks import EDGES, SIGNS
from standpoint.compare.agreement import stances
from standpoint.compare.cells import Cell, Comparison, State, compare
from standpoint.compare.contested import contested_order
from standpoint.compare.order import most_similar
from standpoint.compare.selection import Selection
from standpoint.load import load, snapshot
from tests.browser.conftest import PHONE, settled, violations
from tests.browser.line import Eventually
from tests.browser.reader import Key
from tests.browser.server import running
from tests.conftest import write_large

NewPage = Callable[..., Page]
SIZE = 38
READ = """
all => all.map(one => ({
  key: one.dataset.cell,
  sign: one.textContent,
  stance: one.dataset.stance,
  edges: [...one.querySelectorAll(".mk-half"), one].map(part => part.dataset.edge ?? ""),
  name: one.ariaLabel,
}))
"""


class Sign(NamedTuple):
    """A compact cell as it is read off the screen, or as it has to be."""

    key: str
    sign: str
    stance: str
    edges: tuple[str, ...]
    name: str


def write_varied(folder: Path, size: int = SIZE) -> None:
    """Write a dossier of as many stakeholders as issues, with every state that files can make."""
    write_large(folder, size, size)
    for person in range(size):
        file = folder / "positions" / f"stakeholder-{person}.yaml"
        head, *entries = file.read_text(encoding="utf-8").split("  - issue: ")
        kept, silent = [], []
        for issue, entry in enumerate(entries):
            if (person * 5 + issue * 3) % 11 == 0:
                continue
            if (person + issue * 7) % 13 == 0:
                silent.append(f"  - {{issue: issue-{issue}, note: Searched for and not found.}}\n")
            elif (person * 3 + issue) % 29 == 0:
                kept += [re.sub("stance: .*", f"stance: {s}", entry) for s in ("oppose", "support")]
            else:
                kept.append(entry)
        name = head.replace("positions:", f"short_name: P{person + 1}\npositions:")
        text = name + "".join(f"  - issue: {entry}" for entry in kept)
        file.write_text(f"{text}silent_on:\n{''.join(silent)}" if silent else text, "utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("varied")
    write_varied(made)
    return made


@pytest.fixture(scope="module")
def many(folder: Path) -> Iterator[str]:
    with running(folder) as address:
        yield address


@pytest.fixture(scope="module")
def varied(folder: Path) -> Comparison:
    dossier = load(snapshot(folder)).dossier
    assert dossier
    return compare(dossier, Selection())


def opened(new_page: NewPage, address: str, look: dict[str, Any] | None = None, **at: Any) -> Page:
    """Return the first page at an address, once its signs are drawn."""
    page = new_page(**(look or {}))
    page.goto(f"{address}/?{urlencode(at, doseq=True)}")
    settled(page)
    expect(page.locator(".mk-compact.sp-cell").first).to_be_attached()
    return page


def expected(comparison: Comparison, key: Key) -> Sign:
    """Return what a compact cell has to show."""
    cell = comparison.cells[key]
    voices = tuple(EDGES[step.voice.value] for step in cell.steps)
    edges = (*voices, "") if cell.state == State.DIVIDED else voices or ("",)
    return Sign(
        "/".join(key),
        SIGNS[cell.stance],
        str(cell.stance).replace(" ", "-"),
        edges,
        name(comparison, key),
    )


def name(comparison: Comparison, key: Key) -> str:
    issue, who = (
        comparison.dossier.issue_by_id[key[0]],
        comparison.dossier.stakeholder_by_id[key[1]],
    )
    return f"{who.label}, {issue.title}: {wording.cell_sentence(comparison.cells[key])}"


def signs(cells: Locator) -> list[Sign]:
    """Return what cells show, in their order on the screen."""
    read = cells.evaluate_all(READ)
    return [Sign(**{**one, "edges": tuple(one["edges"])}) for one in read]


def grid(page: Page) -> list[Sign]:
    return signs(page.get_by_role("grid").locator("td[data-cell]"))


def columns(page: Page) -> list[str]:
    """Return the names over the columns, from the left."""
    return page.locator(".sp-signs thead .sp-label").all_inner_texts()


def rows(page: Page) -> list[str]:
    return page.locator(".sp-signs tbody .sp-label").all_inner_texts()


def cell(page: Page, key: Key) -> Locator:
    return page.locator(f".sp-matrix .sp-cell[data-cell='{'/'.join(key)}']")


def first(comparison: Comparison, fits: Callable[[Cell], bool]) -> Key:
    return next(key for key, held in comparison.cells.items() if fits(held))


def labels(comparison: Comparison, ids: list[str]) -> list[str]:
    return [comparison.dossier.stakeholder_by_id[one].label for one in ids]


def address(page: Page) -> str:
    return str(page.evaluate("window.location.search"))


@pytest.mark.parametrize("rules", [{}, {"voices": "quoted"}], ids=["all", "left out"])
def test_every_sign_is_what_the_core_says(
    new_page: NewPage, many: str, varied: Comparison, rules: dict[str, str]
) -> None:
    comparison = compare(varied.dossier, Selection(voices=tuple(rules.values())))
    page = opened(new_page, many, **rules)
    people, _ = most_similar(stances(comparison))
    issues = [issue.id for issue in comparison.issues]
    wanted = [expected(comparison, (issue, person)) for issue in issues for person in people]
    assert grid(page) == wanted
    states = set(State) - ({State.LEFT_OUT} if not rules else set())
    assert {held.state for held in comparison.cells.values()} == states
    assert page.locator(".sp-signs td[data-cell] > *:not(.mk-half, .mk-sign)").count() == 0
    assert page.evaluate("document.querySelectorAll('*').length") < 6000
    boxes = page.locator(".sp-signs td[data-cell]").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    assert {tuple(map(round, box)) for box in boxes} == {(22, 22)}
    assert page.get_by_test_id("stMain").evaluate("one => one.scrollWidth") <= 1280


def test_a_cell_opens_below_its_row_and_closes(
    new_page: NewPage, many: str, varied: Comparison
) -> None:
    page = opened(new_page, many)
    key = first(varied, lambda held: len(held.current) == 1 and held.current[0].issue > "issue-2")
    target, panel = cell(page, key), page.get_by_role("region", name="Evidence")
    for way in ("Escape", "the button", "the cell again"):
        target.click()
        expect(panel.get_by_role("heading", level=2)).to_have_text(
            varied.dossier.issue_by_id[key[0]].proposition
        )
        expect(panel).to_contain_text(varied.cells[key].current[0].summary)
        expect(target).to_have_attribute("aria-selected", "true")
        assert page.locator("[aria-selected=true]").count() == 1
        above, below = target.bounding_box(), panel.bounding_box()
        assert above and below
        assert 0 <= below["y"] - above["y"] - above["height"] < 24
        expect(target).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("button", name="Close")).to_be_in_viewport(ratio=1)
        if way == "Escape":
            page.keyboard.press("Escape")
        elif way == "the button":
            page.get_by_role("button", name="Close").click()
        else:
            target.click()
        expect(panel, way).to_have_count(0)
        expect(target).to_be_focused()
        expect(target).to_have_attribute("aria-selected", "false")
        assert address(page) == ""


def test_the_others_of_an_open_cell_are_told_by_stance(
    new_page: NewPage, many: str, varied: Comparison
) -> None:
    key = first(varied, lambda held: held.state == State.STANCE)
    page = opened(new_page, many, cell="/".join(key))
    others: dict[str, int] = {}
    for one in varied.stakeholders:
        held = varied.cells[key[0], one.id]
        if one.id != key[1] and held.state != State.NO_STATEMENT:
            others[wording.cell_words(held)] = others.get(wording.cell_words(held), 0) + 1
    lines = page.get_by_role("region", name="Evidence").locator(".sp-others li")
    told = {}
    for line in lines.all():
        number = int(line.locator("b").inner_text())
        told[line.locator(".mk-word").inner_text()] = number
        assert line.get_by_role("link").count() == min(number, 12) + (number > 12)
    assert told == others


FINDS = ["p1", "Stakeholder 20", "number 31", "  É no one"]


def test_what_is_found_stands_first_and_nothing_is_hidden(
    new_page: NewPage,
    many: str,
    varied: Comparison,
    eventually: Eventually,
    subtests: pytest.Subtests,
) -> None:
    page, fresh = opened(new_page, many), new_page()
    whole = columns(page), rows(page)
    field = page.get_by_role("searchbox", name="Find a stakeholder or an issue")
    for find in FINDS:
        with subtests.test(find):
            field.fill("")
            eventually(lambda: (columns(page), rows(page)), whole)
            field.press_sequentially(find)
            found, wanted = first_found(varied, find, whole)
            eventually(lambda: (columns(page), rows(page)), wanted)
            expect(page.locator(".sp-signs .sp-label.found")).to_have_text([*found[0], *found[1]])
            parts = [(len(found[0]), "stakeholder"), (len(found[1]), "issue")]
            said = " and ".join(wording.counted(number, noun) for number, noun in parts if number)
            expect(page.locator(".sp-finder-result")).to_have_text(
                f"{said} found" if said else "Nothing is called that."
            )
            field.press("Enter")
            eventually(lambda find=find: parse_qs(address(page)[1:]).get("find"), [find.strip()])
            fresh.goto(page.evaluate("window.location.href"))
            settled(fresh)
            eventually(lambda: (columns(fresh), rows(fresh)), wanted)
            assert {sign.key for sign in grid(fresh)} == {"/".join(key) for key in varied.cells}


def first_found(
    comparison: Comparison, find: str, whole: tuple[list[str], list[str]]
) -> tuple[tuple[list[str], list[str]], tuple[list[str], list[str]]]:
    """Return the names over columns and beside rows that are found, and all with these first."""
    wanted = find.strip().lower()
    people = {s.label for s in comparison.stakeholders if wanted in f"{s.label} {s.name}".lower()}
    across = [one for one in whole[0] if one in people]
    down = [one.title for one in comparison.issues if wanted in one.title.lower()]
    others = [[one for one in names if one not in (*across, *down)] for names in whole]
    return (across, down), ([*across, *others[0]], [*down, *others[1]])


def test_a_click_that_ends_the_typing_opens_its_cell(
    new_page: NewPage, many: str, varied: Comparison, eventually: Eventually
) -> None:
    page = opened(new_page, many)
    page.get_by_role("searchbox", name="Find").press_sequentially("P20")
    eventually(lambda: columns(page)[0], "P20")
    key = first(varied, lambda held: held.state == State.MIXED)
    cell(page, key).click()
    expect(page.get_by_role("region", name="Evidence")).to_be_visible()
    wanted = {"find": ["P20"], "cell": ["/".join(key)]}
    eventually(lambda: parse_qs(address(page).removeprefix("?")), wanted)
    assert columns(page)[0] == "P20"


def test_a_pinned_stakeholder_stays_first_whatever_the_order(
    new_page: NewPage, many: str, varied: Comparison, eventually: Eventually
) -> None:
    page = opened(new_page, many)
    whole = columns(page)
    page.get_by_role("grid").get_by_role("button", name=whole[30], exact=True).click()
    eventually(lambda: columns(page), [whole[30], *whole[:30], *whole[31:]])
    page.get_by_role("searchbox", name="Find").press_sequentially(whole[12])
    # While what is typed is still being looked for, chips move away under who presses one.
    found = sum(whole[12] in label for label in whole)
    told = f"{found} stakeholder{'' if found == 1 else 's'} found"
    expect(page.locator(".sp-finder-result")).to_have_text(told)
    chip = page.locator(".sp-finder").get_by_role("button", name=whole[12], exact=True)
    chip.click()
    chip.evaluate("chip => chip.isTheSame = true")
    page.get_by_role("searchbox", name="Find").fill("")
    pinned = [whole[12], whole[30]]
    eventually(lambda: columns(page)[:2], pinned)
    ids = {one.label: one.id for one in varied.stakeholders}
    eventually(
        lambda: sorted(re.findall("pin=([^&]*)", address(page))), sorted(ids[p] for p in pinned)
    )
    choose(page, "Columns: most similar side by side", "by name")
    natural = sorted(whole, key=lambda label: int(label[1:]))
    first_two = sorted(pinned, key=lambda label: int(label[1:]))
    eventually(lambda: columns(page), [*first_two, *(p for p in natural if p not in pinned)])
    expect(page.locator(".sp-signs thead [aria-pressed=true]")).to_have_text(first_two)
    expect(page.locator(".sp-finder [aria-pressed=true]")).to_have_text(first_two)
    assert chip.evaluate("chip => chip.isTheSame"), "a chip that stays was laid anew"
    fresh = opened(new_page, many, pin=[ids[one] for one in pinned], columns="name")
    eventually(lambda: columns(fresh), columns(page))
    page.locator(".sp-finder").get_by_role("button", name=pinned[0], exact=True).click()
    eventually(lambda: columns(page)[0], pinned[1])
    page.go_back()
    eventually(lambda: columns(page)[:2], first_two)


def choose(page: Page, chip: str, option: str) -> None:
    """Choose an order by hand."""
    page.get_by_role("button", name=chip).click()
    page.get_by_role("dialog").get_by_text(option).click()
    expect(page.get_by_role("radio", name=option)).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_columns_and_rows_are_sorted(
    new_page: NewPage, many: str, varied: Comparison, eventually: Eventually
) -> None:
    page = opened(new_page, many)
    assert columns(page) == labels(varied, most_similar(stances(varied))[0])
    choose(page, "Columns: most similar side by side", "most positions first")
    held = {
        one.label: sum(bool(c.current) for c in varied.column(one.id))
        for one in varied.stakeholders
    }
    assert len(set(held.values())) > 2
    eventually(lambda: columns(page), sorted(held, key=lambda label: -held[label]))
    choose(page, "Rows: as in the dossier", "most contested first")
    titles = [varied.dossier.issue_by_id[one].title for one in contested_order(varied)]
    eventually(lambda: rows(page), titles)
    assert address(page) == "?columns=positions&order=contested"
    assert {sign.key for sign in grid(page)} == {"/".join(key) for key in varied.cells}


def test_the_keyboard_has_one_stop_and_reaches_names_and_cells(
    new_page: NewPage, many: str, varied: Comparison, eventually: Eventually
) -> None:
    page = opened(new_page, many)
    press, whole = page.keyboard.press, columns(page)
    order = [sign.key for sign in grid(page)]
    focused = "document.activeElement.dataset.cell ?? document.activeElement.textContent"
    page.get_by_role("searchbox", name="Find").focus()
    press("Tab")
    assert page.evaluate(focused) == order[0]
    press("Shift+Tab")
    expect(page.get_by_role("searchbox", name="Find")).to_be_focused()
    press("Tab")
    steps = [
        ("ArrowRight", order[1]), ("ArrowDown", order[SIZE + 1]), ("End", order[2 * SIZE - 1]),
        ("Home", order[SIZE]), ("Control+End", order[-1]), ("PageUp", whole[-1]),
        ("Control+Home", whole[0]), ("ArrowRight", whole[1]), ("ArrowDown", order[1]),
    ]  # fmt: skip
    for key, wanted in steps:
        press(key)
        assert page.evaluate(focused) == wanted, key
        expect(page.locator(":focus")).to_be_in_viewport(ratio=1)
    issue, person = order[1].split("/")
    pointed = page.locator(".sp-pointed")
    expect(pointed).to_contain_text(varied.dossier.stakeholder_by_id[person].name)
    expect(pointed).to_contain_text(varied.dossier.issue_by_id[issue].proposition)
    expect(pointed).to_contain_text(wording.cell_sentence(varied.cells[issue, person]))
    press("Enter")
    expect(page.get_by_role("region", name="Evidence")).to_be_visible()
    said = f"Evidence shown. {name(varied, (issue, person))}"
    expect(page.get_by_role("status").get_by_text(said)).to_have_count(1)
    press("Tab")
    expect(page.get_by_role("region", name="Evidence")).to_be_focused()
    press("Escape")
    assert page.evaluate(focused) == order[1]
    press("ArrowUp")
    press("Enter")
    eventually(lambda: columns(page)[0], whole[1])
    assert page.evaluate(focused) == whole[1], "the focus goes along"
    expect(page.locator("[tabindex='0']").and_(page.locator(".sp-signs *"))).to_have_count(1)


@pytest.mark.parametrize("look", [{}, PHONE, {"viewport": {"width": 820, "height": 900}}])
def test_a_link_to_a_cell_brings_it_into_sight(
    new_page: NewPage, many: str, varied: Comparison, look: dict[str, Any]
) -> None:
    key = [key for key, held in varied.cells.items() if held.current][-1]
    page = opened(new_page, many, look, cell="/".join(key), pin="stakeholder-3")
    expect(page.get_by_role("region", name="Evidence")).to_be_visible()
    target = cell(page, key)
    expect(target).to_be_in_viewport(ratio=1)
    seen = "one => { const { x, y, width, height } = one.getBoundingClientRect();"
    seen += " return one.contains(document.elementFromPoint(x + width / 2, y + height / 2)) }"
    assert target.evaluate(seen), "and nothing covers it"
    expect(page.get_by_role("button", name="Close")).to_be_in_viewport(ratio=1)


LATE = """
() => {
  const box = document.querySelector(".st-key-evidence").parentElement, within = box.parentElement;
  box.remove();
  box.querySelector(".sp-panel").dataset.pin = "stakeholder-3";
  within.append(box);
}
"""


def test_what_the_panel_says_is_read_however_late_it_comes(
    new_page: NewPage, many: str, varied: Comparison, eventually: Eventually
) -> None:
    page = opened(new_page, many)
    label = varied.dossier.stakeholder_by_id["stakeholder-3"].label
    assert columns(page)[0] != label
    page.evaluate(LATE)
    eventually(lambda: columns(page)[0], label)


LAST = """
() => {
  const box = document.querySelector(".sp-scroll"), table = box.firstElementChild;
  const one = [...table.querySelectorAll("td[data-cell]")].at(-1);
  box.scrollIntoView({ block: "start" });
  if (box.matches(".wide")) box.scrollTo(box.scrollWidth, box.scrollHeight);
  else one.scrollIntoView({ block: "center" });
  const heads = [one.parentElement.cells[0], table.tHead.rows[0].cells[one.cellIndex]];
  return [box.matches(".wide"), ...heads.map((head) => {
    const label = head.querySelector(".sp-label"), box = label.getBoundingClientRect();
    const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return seen === label ? label.innerText : "covered";
  })];
}
"""


def test_names_stay_while_the_rest_scrolls(
    new_page: NewPage, many: str, eventually: Eventually
) -> None:
    page = opened(new_page, many)
    last = [rows(page)[-1], columns(page)[-1]]
    for width, wide in ((1280, False), (820, True)):
        page.set_viewport_size({"width": width, "height": 800})
        eventually(lambda: page.evaluate(LAST), [wide, *last])


def test_a_phone_has_strips_under_propositions(
    new_page: NewPage, many: str, varied: Comparison, eventually: Eventually
) -> None:
    page = opened(new_page, many, PHONE)
    expect(page.get_by_role("grid")).to_have_count(0)
    topic = varied.dossier.outline.topics[0]
    for place, issue in enumerate(topic.issues):
        card = page.get_by_role("region", name=issue.title, exact=True)
        expect(card).to_contain_text(issue.proposition)
        read = signs(card.locator(".sp-strip .sp-cell"))
        ranks = [-2, -1, 0, "divided", 1, 2, "silent", "left out", "no statement"]
        found = [
            ranks.index(varied.cells[issue.id, sign.key.split("/")[1]].stance) for sign in read
        ]
        assert found == sorted(found)
        wanted = [expected(varied, (issue.id, one.id)) for one in varied.stakeholders]
        assert sorted(read) == sorted(wanted), place
    field = page.get_by_role("searchbox", name="Find")
    field.fill("P17")
    card = page.get_by_role("region", name=topic.issues[0].title, exact=True)
    expect(card.get_by_role("listitem")).to_contain_text(["P17"])
    word = wording.cell_words(varied.cells[topic.issues[0].id, "stakeholder-16"])
    expect(card.get_by_role("listitem")).to_contain_text(word)
    key = next(
        (i.id, "stakeholder-5") for i in topic.issues if varied.cells[i.id, "stakeholder-5"].current
    )
    cell(page, key).tap()
    panel = page.get_by_role("region", name="Evidence")
    expect(panel).to_contain_text(varied.cells[key].current[0].summary)
    expect(panel.get_by_role("link", name="Stakeholder 5", exact=True)).to_be_visible()
    expect(cell(page, key)).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Close").tap()
    expect(cell(page, key)).to_be_focused()
    assert page.get_by_test_id("stMain").evaluate("one => one.scrollWidth") <= 390


def test_compact_and_full_are_a_switch(
    new_page: NewPage, site: str, many: str, eventually: Eventually
) -> None:
    for where, switched in ((many, "?compact=0"), (site, "?compact=1")):
        page = new_page()
        page.goto(where)
        settled(page)
        signs_first = where == many
        expect(page.locator(".sp-signs")).to_have_count(int(signs_first))
        switch = page.get_by_role("button", name="Compact", exact=True)
        expect(switch).to_have_attribute("aria-pressed", str(signs_first).lower())
        switch.click()
        expect(page.locator(".sp-signs")).to_have_count(int(not signs_first))
        eventually(lambda page=page: address(page), switched)
        page.go_back()
        expect(page.locator(".sp-signs")).to_have_count(int(signs_first))


VIEWS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "signs": ({}, {"pin": "stakeholder-3", "find": "P1"}),
    "signs, dark": ({"color_scheme": "dark"}, {"cell": "issue-4/stakeholder-9"}),
    "swapped": ({}, {"transpose": "1", "pin": "stakeholder-3"}),
    "searched": ({}, {"q": "reason 3"}),
    "phone": (PHONE, {"cell": "issue-0/stakeholder-9", "pin": "stakeholder-3"}),
}


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(new_page: NewPage, many: str, view: str) -> None:
    look, at = VIEWS[view]
    page = opened(new_page, many, {**look, "reduced_motion": "reduce"}, **at)
    assert not violations(page)
