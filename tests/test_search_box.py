"""The theme's search box with our worker behind it: the first results come before the rest, which disturbs nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browsing import Watched

pytestmark = pytest.mark.browser

AT_ONCE, ALL = 10, 20


class Held:
    """A search box for which the pieces with the texts of results come when the test says so."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.waiting: list[Route] = []
        page.context.route("**/data/search/d-*.json", lambda route: self.waiting.append(route))

    @property
    def results(self) -> Locator:
        return self.page.locator(".md-search-result__list > li")

    @property
    def said(self) -> Locator:
        return self.page.locator(".md-search-result__meta")

    def ask(self, text: str) -> None:
        """Type something, and let through what its first results need."""
        self.type(text)
        for _ in range(400):
            if self.results.count():
                return
            self.let_through()
            self.page.wait_for_timeout(20)
        raise AssertionError("no results")

    def type(self, text: str) -> None:
        """Fill the box as one key would, so that no earlier query has fetched anything."""
        box = self.page.get_by_role("textbox", name="Zoeken")
        box.click()
        box.fill(text)
        box.press("End")

    def let_through(self) -> None:
        while self.waiting:
            self.waiting.pop().continue_()

    def wait_for_more(self) -> None:
        """Wait until the rest was asked for, which it is when the first results are on the screen."""
        for _ in range(400):
            if self.waiting:
                return
            self.page.wait_for_timeout(20)
        raise AssertionError("the rest was not asked for")

    def finish(self) -> None:
        """Let the rest come."""
        self.let_through()
        expect(self.said).to_contain_text(str(ALL))


@pytest.fixture
def held(reader: Watched) -> Iterator[Held]:
    found = Held(reader.open(""))
    yield found
    found.page.context.unroute_all(behavior="ignoreErrors")


def test_first_results_stand_there_before_the_rest_has_come(held: Held) -> None:
    held.ask("jongeren")
    held.wait_for_more()
    first = held.results.all_inner_texts()
    assert 2 < len(first) <= AT_ONCE
    held.finish()
    assert held.results.all_inner_texts()[: len(first)] == first


def test_focus_on_a_result_stays_when_the_rest_comes(held: Held) -> None:
    held.ask("jongeren")
    held.wait_for_more()
    for _ in range(3):
        held.page.keyboard.press("ArrowDown")
    focused = "document.activeElement.closest('.md-search-result__list') && document.activeElement.href"
    before = held.page.evaluate(focused)
    assert before == held.results.nth(2).locator("a").first.evaluate("link => link.href")
    held.finish()
    assert held.page.evaluate(focused) == before
    held.page.keyboard.press("ArrowDown")
    assert held.page.evaluate(focused) == held.results.nth(3).locator("a").first.evaluate("link => link.href")


def test_list_stays_where_it_was_scrolled_when_the_rest_comes(held: Held) -> None:
    held.page.set_viewport_size({"width": 1280, "height": 400})
    held.ask("jongeren")
    held.wait_for_more()
    box = held.page.locator(".md-search__scrollwrap")
    box.evaluate("box => box.scrollTo(0, 60)")
    assert box.evaluate("box => box.scrollTop") == 60
    held.finish()
    assert box.evaluate("box => box.scrollTop") == 60


def test_rest_of_an_answer_to_an_earlier_text_is_not_shown(held: Held) -> None:
    held.ask("jongeren")
    held.wait_for_more()
    held.type("xqzxqzxqz")
    expect(held.page.locator("#kb-search-help")).to_be_visible()
    held.let_through()
    held.page.wait_for_timeout(300)
    expect(held.said).to_have_text("Niets gevonden")
    expect(held.results).to_have_count(0)
    expect(held.page.locator("#kb-search-help")).to_be_visible()
