"""What is said beside the search box, and heard: the count once, in this tab only, and also when searching fails."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsing import Watched

pytestmark = pytest.mark.browser

#: Keeps every text that a screen reader would hear from the search box.
LISTEN = """() => { window.heard = [];
  new MutationObserver(() => { const text = document.getElementById('kb-search-status').textContent;
    if (text) heard.push(text); }).observe(document.getElementById('kb-search-status'), {childList: true}); }"""


def box(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Zoeken")


def help_line(page: Page) -> Locator:
    return page.locator("#kb-search-help")


def heard(page: Page) -> Locator:
    return page.locator("#kb-search-status")


def results(page: Page) -> Locator:
    return page.locator(".md-search-result__list > li")


def filter_link(page: Page) -> Locator:
    """What comes with an answer, and leads on with the text that was answered."""
    return page.get_by_role("link", name="Filter deze resultaten")


def type_in(page: Page, text: str) -> None:
    box(page).click()
    box(page).press_sequentially(text, delay=30)


def test_count_is_heard_once_when_the_typing_stops(reader: Watched) -> None:
    reader.page.clock.install()
    page = reader.open("")
    page.evaluate(LISTEN)
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))  # or a slow machine would make pauses of its own
    box(page).click()
    for letter in "jongeren":
        page.keyboard.type(letter)
        page.clock.run_for(100)
    expect(filter_link(page)).to_have_attribute("href", re.compile("tekst=jongeren$"))
    expect(page.locator(".md-search-result__meta")).to_have_text("De 20 beste resultaten")
    page.clock.run_for(500)
    assert page.evaluate("heard") == []
    page.clock.run_for(2000)
    assert page.evaluate("heard") == ["De 20 beste resultaten"]


def test_nothing_found_is_heard_with_what_to_do(reader: Watched) -> None:
    page = reader.open("")
    type_in(page, "xqzxqzxqz")
    expect(heard(page)).to_have_text("Niets gevonden. Zoek verder met filters")
    box(page).press("Enter")
    expect(page).to_have_url(re.compile(r"/vinden/$"))


def test_other_tab_keeps_its_own_search(browser: Browser, address: str) -> None:
    context = browser.new_context()
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        page.goto(address)
    other.bring_to_front()
    type_in(other, "jongeren")
    expect(results(other).first).to_be_visible()
    one.bring_to_front()
    type_in(one, "xqzxqzxqz")
    expect(help_line(one)).to_contain_text("Zoek verder met filters")
    expect(help_line(other)).to_be_hidden()
    context.close()


def test_pasted_text_is_searched_for(reader: Watched) -> None:
    page = reader.open("")
    box(page).click()
    page.keyboard.insert_text("jongeren")  # as paste and speech do: no key goes down or up
    expect(results(page).first).to_be_visible()
    page.get_by_role("button", name="Leegmaken").click()
    expect(results(page)).to_have_count(0)


def test_page_of_text_is_cut_and_that_is_said(reader: Watched) -> None:
    page = reader.open("")
    box(page).click()
    page.keyboard.insert_text("jongeren bereiken in de wijk " * 70)
    expect(help_line(page)).to_contain_text("We zoeken alleen met de eerste woorden.")
    expect(results(page).first).to_be_visible()


def test_search_says_that_it_is_busy_and_that_it_failed_and_can_be_asked_again(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    context.route("**/data/search/*.json", lambda route: None)
    type_in(page, "wethouder")
    expect(help_line(page)).to_have_text("Aan het zoeken …")
    expect(page.locator(".md-search-result__meta")).to_be_hidden()
    context.unroute_all(behavior="ignoreErrors")
    context.close()

    context = browser.new_context()
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(address)
    context.route("**/data/search/*.json", lambda route: route.abort())
    type_in(page, "wethouder")
    expect(help_line(page)).to_contain_text("Zoeken lukt nu niet.")
    expect(page.locator(".md-search-result__meta")).to_be_hidden()
    expect(heard(page)).to_contain_text("Zoeken lukt nu niet.")
    context.unroute_all(behavior="ignoreErrors")
    page.get_by_role("button", name="Probeer het opnieuw").click()
    expect(results(page).first).to_be_visible()
    expect(help_line(page)).to_be_hidden()
    assert problems == []
    context.close()


def test_enter_opens_the_best_result_also_when_something_is_said_above_it(reader: Watched) -> None:
    page = reader.open("")
    type_in(page, "windmolens ")
    expect(help_line(page)).to_contain_text("staat hier nog niets")
    expect(filter_link(page)).to_have_attribute("href", re.compile("tekst=windmolens%20$"))
    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    path = first.evaluate("link => link.pathname")
    box(page).press("Enter")
    expect(page).to_have_url(re.compile(re.escape(path)))


def test_results_can_be_filtered_on_vinden(reader: Watched) -> None:
    page = reader.open("tips/")
    type_in(page, "jongeren")
    link = filter_link(page)
    expect(link).to_have_attribute("href", re.compile("tekst=jongeren$"))
    box(page).press("ArrowUp")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/vinden/\?tekst=jongeren$"))
    expect(page.get_by_label("Zoek in tips")).to_have_value("jongeren")
