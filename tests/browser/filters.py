"""What a reader of the matrix chooses by hand, and what it has to come to."""

from playwright.sync_api import expect

from standpoint.compare.agreement import stances
from standpoint.compare.cells import Comparison, State, compare
from standpoint.compare.contested import contested_order
from standpoint.compare.order import most_similar
from standpoint.compare.search import index
from standpoint.compare.selection import Selection
from standpoint.model import Voice
from tests.browser.conftest import settled
from tests.browser.reader import Key, Reader
from tests.reading import found


def reported(comparison: Comparison) -> Key:
    """Return a cell that rests on one position, as reported."""
    return next(
        key
        for key, cell in comparison.cells.items()
        if cell.voice == Voice.REPORTED and len(cell.current) == 1
    )


def elsewhere(comparison: Comparison, key: Key) -> Key:
    """Return a cell with a stance in another row and another column."""
    return next(
        (issue, stakeholder)
        for (issue, stakeholder), cell in comparison.cells.items()
        if cell.score is not None and issue != key[0] and stakeholder != key[1]
    )


def chips(reader: Reader, chip: str, *options: str) -> None:
    """Choose options behind a chip by hand, each once the page has answered; leave it again."""
    reader.page.get_by_role("button", name=chip, exact=True).click()
    for option in options:
        one = reader.page.get_by_role("dialog").get_by_role("button", name=option)
        before = reader.page.url
        one.click()
        expect(one).to_have_attribute("aria-pressed", "true")
        # The answer may move what is above the chip, and the chip with it.
        reader.page.wait_for_url(lambda url, before=before: url != before)
        settled(reader.page)
    reader.page.keyboard.press("Escape")
    expect(reader.page.get_by_role("dialog")).to_have_count(0)


def order(reader: Reader, now: str, option: str) -> None:
    reader.page.get_by_role("button", name=f"Order: {now}").click()
    reader.page.get_by_role("dialog").get_by_text(option).click()
    expect(reader.page.get_by_role("radio", name=option)).to_be_checked()
    reader.page.keyboard.press("Escape")
    expect(reader.page.get_by_role("dialog")).to_have_count(0)


Wanted = tuple[dict[str, list[str]], list[Key]]
"""What must stand in the address, and the cells that must be left, row by row."""


def keys(comparison: Comparison, issues: list[str] | None = None) -> list[Key]:
    rows = [issue.id for issue in comparison.issues] if issues is None else issues
    return [(issue, stakeholder.id) for issue in rows for stakeholder in comparison.stakeholders]


def by_topic(reader: Reader) -> Wanted:
    topic = reader.comparison.dossier.outline.topics[1]
    chips(reader, "All topics", topic.title)
    return {"topics": [topic.id]}, keys(reader.comparison, [issue.id for issue in topic.issues])


def by_stakeholder(reader: Reader) -> Wanted:
    chosen = reader.comparison.stakeholders[::2]
    chips(reader, "All stakeholders", *(stakeholder.label for stakeholder in chosen))
    ids = [stakeholder.id for stakeholder in chosen]
    return {"stakeholders": ids}, [key for key in keys(reader.comparison) if key[1] in ids]


def by_voice(reader: Reader) -> Wanted:
    chips(reader, "All voices", "quoted")
    reader.comparison = compare(reader.comparison.dossier, Selection(voices=("quoted",)))
    return {"voices": ["quoted"]}, keys(reader.comparison)


def only_contested(reader: Reader) -> Wanted:
    reader.page.get_by_role("button", name="Only contested").click()
    scores = {
        issue.id: [cell.score or 0 for cell in reader.comparison.row(issue.id)]
        + [
            s
            for cell in reader.comparison.row(issue.id)
            if cell.state == State.DIVIDED
            for s in (-1, 1)
        ]
        for issue in reader.comparison.issues
    }
    left = [issue for issue, row in scores.items() if min(row) < 0 < max(row)]
    assert 0 < len(left) < len(scores)
    return {"contested": ["1"]}, keys(reader.comparison, left)


def contested_first(reader: Reader) -> Wanted:
    order(reader, "as in the dossier", "most contested first")
    return {"order": ["contested"]}, keys(reader.comparison, contested_order(reader.comparison))


def similar(reader: Reader) -> Wanted:
    order(reader, "as in the dossier", "most similar side by side")
    people, issues = most_similar(stances(reader.comparison))
    return {"order": ["similar"]}, [(issue, person) for issue in issues for person in people]


def search(reader: Reader) -> Wanted:
    word = reader.comparison.cells[reported(reader.comparison)].current[0].evidence[0].text
    field = reader.page.get_by_role("textbox", name="Search the passages")
    field.fill(word.upper())
    field.press("Enter")
    issues, _ = found(index(reader.comparison), word)
    return {"q": [word.upper()]}, keys(reader.comparison, issues)


def swapped(reader: Reader) -> Wanted:
    reader.page.get_by_role("button", name="Swap axes").click()
    reader.swapped = True
    people = [stakeholder.id for stakeholder in reader.comparison.stakeholders]
    issues = [issue.id for issue in reader.comparison.issues]
    return {"transpose": ["1"]}, [(issue, person) for person in people for issue in issues]


FILTERS = (
    by_topic, by_stakeholder, by_voice, only_contested, contested_first, similar, search, swapped,
)  # fmt: skip
