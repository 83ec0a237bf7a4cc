"""Contexts of the browser are used again, and remember nothing."""

from tests.browser.contexts import Contexts

REMEMBERED = "[localStorage.getItem('seen'), document.cookie.includes('seen')]"


def test_a_context_that_is_used_again_remembers_nothing(contexts: Contexts, site: str) -> None:
    options = {"locale": "en-GB"}
    address = f"{site}/_stcore/health"
    first = contexts.take(options)
    page = first.new_page()
    page.goto(address)
    page.evaluate("localStorage.setItem('seen', 'yes'), (document.cookie = 'seen=yes')")
    assert page.evaluate(REMEMBERED) == ["yes", True]
    contexts.give(first, options, {site.removeprefix("http://")})
    again = contexts.take(options)
    assert again is first
    page = again.new_page()
    page.goto(address)
    assert page.evaluate(REMEMBERED) == [None, False]
    again.close()
