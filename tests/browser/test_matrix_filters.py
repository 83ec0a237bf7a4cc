"""Filters and orders of the matrix, and the address that has them."""

from collections.abc import Callable
from functools import partial
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from standpoint.compare.search import index
from tests.browser.filters import (
    FILTERS,
    Wanted,
    keys,
    order,
    reported,
    swapped,
)
from tests.browser.line import Eventually
from tests.browser.reader import Reader
from tests.reading import found


def test_a_filter_changes_the_view_and_its_address_is_enough(
    reader: Reader,
    site: str,
    new_page: Callable[..., Page],
    eventually: Eventually,
    subtests: pytest.Subtests,
) -> None:
    whole, fresh = reader.comparison, new_page()
    for use in FILTERS:
        with subtests.test(use.__name__):
            if reader.address():  # of a filter that failed
                reader.page.goto(site)
            reader.comparison, reader.swapped = whole, False
            eventually(reader.labels, reader.names())
            names = check_filter(reader, use, eventually)
            again = Reader(fresh, reader.comparison)
            fresh.goto(reader.url())
            eventually(again.labels, names)
            eventually(again.shown, reader.shown())
            for _ in max(reader.address().values(), key=len):
                reader.page.go_back()
            eventually(reader.address, {})


def check_filter(
    reader: Reader, use: Callable[[Reader], Wanted], eventually: Eventually
) -> list[str]:
    """Check that a filter changes the view and the address; return what its cells are called."""
    before = reader.labels()
    wanted, left = use(reader)
    hits = found(index(reader.comparison), wanted["q"][0])[1] if "q" in wanted else set()
    names = [f"{reader.name(key)}{', found' if key in hits else ''}" for key in left]
    assert names != before
    eventually(reader.labels, names)
    eventually(reader.address, wanted)
    return names


def test_the_order_of_the_dossier_can_be_had_again(
    reader: Reader, site: str, eventually: Eventually
) -> None:
    reader.page.goto(f"{site}/?order=contested")
    expect(reader.grid.get_by_role("rowheader").first).to_contain_text("oppose")
    order(reader, "most contested first", "as in the dossier")
    eventually(reader.labels, reader.names())
    assert reader.address() == {}


def test_the_address_alone_gives_the_open_cell_too(
    reader: Reader, new_page: Callable[..., Page], eventually: Eventually
) -> None:
    key = reported(reader.comparison)
    swapped(reader)
    reader.cell(key).click()
    expect(reader.evidence).to_be_visible()
    assert reader.address() == {"cell": ["/".join(key)], "transpose": ["1"]}
    fresh = Reader(new_page(), reader.comparison, swapped=True)
    fresh.page.goto(reader.url())
    expect(fresh.evidence).to_be_visible()
    expect(fresh.cell(key)).to_have_attribute("aria-pressed", "true")
    eventually(fresh.shown, reader.shown())


def test_show_all_takes_every_filter_away_and_nothing_else(
    reader: Reader, site: str, eventually: Eventually
) -> None:
    issue, stakeholder = reported(reader.comparison)
    topic = reader.comparison.dossier.topic_of[issue].id
    kept = {"cell": f"{issue}/{stakeholder}", "order": "similar", "transpose": "1"}
    filters = {"topics": topic, "stakeholders": stakeholder, "voices": "reported", "q": "France"}
    reader.page.goto(f"{site}/?{urlencode({**kept, **filters, 'contested': '1'})}")
    reader.swapped = True
    reader.page.get_by_role("button", name="Show all").click()
    eventually(lambda: sorted(reader.labels()), sorted(reader.names()))
    assert reader.address() == {key: [value] for key, value in kept.items()}
    expect(reader.page.get_by_role("button", name="Show all")).to_have_count(0)


def strange_apart(reader: Reader) -> dict[str, object]:
    return without(reader.shown(), reader.page.locator(".sp-unknown"))


def without(shown: dict[str, object], told: Locator) -> dict[str, object]:
    """Return what is shown but for what is told of the address."""
    said = " ".join(told.inner_text().split())
    return {**shown, "text": " ".join(str(shown["text"]).replace(said, "").split())}


def test_ids_that_the_dossier_does_not_know_are_passed_over(
    reader: Reader, site: str, eventually: Eventually
) -> None:
    whole = reader.shown()
    issue, stakeholder = reported(reader.comparison)
    strange = {"topics": "no-topic", "stakeholders": "nobody", "voices": "shouted"}
    strange |= {"order": "random", "contested": "yes", "transpose": "2", "sources": "no-source"}
    for given in ("nobody/nowhere", f"{issue}/nobody", f"x/{stakeholder}", issue, "/", "a/b/c"):
        reader.page.goto(f"{site}/?{urlencode({**strange, 'cell': given, 'unheard': 'of'})}")
        expect(reader.grid).to_be_visible()
        told = reader.page.locator(".sp-unknown")
        expect(told).to_contain_text("This dossier has no topic “no-topic”.")
        eventually(partial(strange_apart, reader), whole)
    topic = reader.comparison.dossier.outline.topics[1]
    reader.page.goto(f"{site}/?topics=no-topic&topics={topic.id}")
    left = [reader.name(key) for key in keys(reader.comparison, [i.id for i in topic.issues])]
    eventually(reader.labels, left)
