"""The theme's search box with our worker behind it: the first results come before the rest, which disturbs nothing."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browsing import Held, Watched
from tests.sites import PROJECT

pytestmark = pytest.mark.browser

AT_ONCE, ALL = 10, 20
TEXT = "jongeren"


@pytest.fixture(scope="session")
def late(real_site: Path) -> list[str]:
    """The pieces that the answer to the text needs only after its first results."""
    script, data = PROJECT / "scripts/web/bin/late.js", real_site / "data" / "search"
    done = subprocess.run(
        ["node", script, data, TEXT, str(AT_ONCE), str(ALL)], capture_output=True, text=True, check=True
    )
    found: list[str] = json.loads(done.stdout)
    assert found
    return found


class Box(Held):
    """A search box for which some pieces of the index come when the test says so."""

    def __init__(self, page: Page, late: list[str]) -> None:
        super().__init__(page, f"**/data/search/{{{','.join(late)}}}")

    @property
    def results(self) -> Locator:
        return self.page.locator(".md-search-result__list > li")

    @property
    def said(self) -> Locator:
        return self.page.locator(".md-search-result__meta")

    def ask(self) -> None:
        """Type the text, and wait until its first results are there and the rest was asked for."""
        self.type(TEXT)
        expect(self.results.first).to_be_attached()
        self.wait()

    def type(self, text: str) -> None:
        """Fill the box as one key would, so that no earlier query has fetched anything."""
        box = self.page.get_by_role("textbox", name="Zoeken")
        box.click()
        box.fill(text)
        box.press("End")

    def finish(self) -> None:
        """Let the rest come."""
        self.let_through()
        expect(self.said).to_contain_text(str(ALL))


@pytest.fixture
def held(reader: Watched, late: list[str]) -> Iterator[Box]:
    found = Box(reader.open(""), late)
    yield found
    found.end()


def test_first_results_stand_there_before_the_rest_has_come(held: Box) -> None:
    held.ask()
    first = held.results.all_inner_texts()
    assert 2 < len(first) <= AT_ONCE
    held.finish()
    assert held.results.all_inner_texts()[: len(first)] == first


def test_focus_on_a_result_stays_when_the_rest_comes(held: Box) -> None:
    held.ask()
    for _ in range(3):
        held.page.keyboard.press("ArrowDown")
    third = held.results.nth(2).locator("a").first
    expect(third).to_be_focused()
    before = third.get_attribute("href") or ""
    held.finish()
    expect(third).to_be_focused()
    expect(third).to_have_attribute("href", before)
    held.page.keyboard.press("ArrowDown")
    expect(held.results.nth(3).locator("a").first).to_be_focused()


def test_focus_on_the_link_to_the_filters_stays_when_the_rest_comes(held: Box) -> None:
    held.ask()
    held.page.keyboard.press("ArrowUp")
    link = held.page.get_by_role("link", name="Filter deze resultaten")
    expect(link).to_be_focused()
    held.finish()
    expect(held.results.nth(AT_ONCE - 1)).to_be_attached()
    expect(link).to_be_focused()


def test_list_stays_where_it_was_scrolled_when_the_rest_comes(held: Box) -> None:
    held.page.set_viewport_size({"width": 1280, "height": 400})
    held.ask()
    box = held.page.locator(".md-search__scrollwrap")
    box.evaluate("box => box.scrollTo(0, 60)")
    assert box.evaluate("box => box.scrollTop") == 60
    held.finish()
    assert box.evaluate("box => box.scrollTop") == 60


def test_rest_of_an_answer_to_an_earlier_text_is_not_shown(held: Box) -> None:
    held.ask()
    held.type("xqzxqzxqz")
    expect(held.page.locator("#kb-search-help")).to_be_visible()
    with held.page.expect_event("requestfinished"):
        held.let_through()
    held.type("xqzxqzxq")  # its answer comes after anything that the late pieces could bring
    expect(held.page.locator("#kb-search-help")).to_be_visible()
    expect(held.said).to_have_text("Niets gevonden")
    expect(held.results).to_have_count(0)
    expect(held.page.locator("#kb-search-help")).to_be_visible()
