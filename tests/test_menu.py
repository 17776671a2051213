"""The menu and the search of a narrow screen, by keyboard and screen reader: a phone, or a laptop at 400%."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsing import Watched, settle, violations

pytestmark = pytest.mark.browser

ONE_TIP = "tips/vergader-niet-in-een-zaaltje/"
IN_A_SECTION = "bijdragen/schrijfwijzer/"
#: Whether what has focus can be seen: within the screen, and on top where it stands.
SEEN = """() => { const box = document.activeElement.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const top = document.elementFromPoint(x, y);
  return Boolean(top) && (document.activeElement.contains(top) || top.contains(document.activeElement)); }"""


def menu(page: Page) -> Locator:
    return page.get_by_role("button", name="Menu", exact=True)


def panel(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Navigatie")


def expect_seen(page: Page) -> None:
    settle(page)
    assert page.evaluate(SEEN), page.evaluate("document.activeElement.outerHTML")


def open_menu(page: Page) -> None:
    menu(page).press("Enter")
    expect(menu(page)).to_have_attribute("aria-expanded", "true")


def test_closed_menu_takes_no_focus(phone: Watched) -> None:
    page = phone.open(ONE_TIP)
    expect(menu(page)).to_have_attribute("aria-expanded", "false")
    expect(panel(page)).to_be_hidden()
    page.get_by_role("button", name="Zoeken", exact=True).focus()
    breadcrumb = page.get_by_role("navigation", name="Kruimelpad").get_by_role("link", name="Start")
    for _ in range(4):  # the field of the search, and what it found, lie between
        page.keyboard.press("Tab")
    expect(breadcrumb).to_be_focused()


def test_menu_opens_with_the_keyboard_and_leads_on(phone: Watched) -> None:
    page = phone.open(ONE_TIP)
    open_menu(page)
    expect(panel(page).get_by_role("link", name="Kennisbank participatie")).to_be_focused()
    toolbox = panel(page).get_by_role("button", name="Gereedschapskist")
    expect(toolbox).to_have_attribute("aria-expanded", "false")
    expect(panel(page).get_by_role("link", name="Methoden")).to_be_hidden()
    toolbox.press("Enter")
    expect(toolbox).to_be_focused()  # another one by that name: the way back
    expect(toolbox).to_have_attribute("aria-expanded", "true")
    expect(panel(page).get_by_role("link", name="Vinden")).to_be_hidden()
    expect_seen(page)
    page.keyboard.press("Tab")
    expect(panel(page).get_by_role("link", name="Overzicht")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Methoden"))


def test_way_back_within_the_menu_returns_to_what_opened_it(phone: Watched) -> None:
    page = phone.open(ONE_TIP)
    open_menu(page)
    more = panel(page).get_by_role("button", name="Tips en lessen")
    more.press("Enter")
    expect(more).to_have_attribute("aria-expanded", "true")
    expect_seen(page)
    more.press("Enter")
    expect(more).to_have_attribute("aria-expanded", "false")
    expect(more).to_be_focused()
    expect_seen(page)


def test_menu_opens_where_the_page_is(phone: Watched) -> None:
    page = phone.open(IN_A_SECTION)
    open_menu(page)
    back = panel(page).get_by_role("button", name="Bijdragen")
    expect(back).to_be_focused()
    on_page = panel(page).get_by_role("button", name="Schrijfwijzer")
    on_page.press("Enter")
    expect(panel(page).get_by_role("button", name="Op deze pagina")).to_be_focused()


def test_every_stop_in_the_menu_is_seen(phone: Watched) -> None:
    page = phone.open(ONE_TIP)
    open_menu(page)
    stops = 0
    while panel(page).locator(":focus").count():
        expect_seen(page)
        page.keyboard.press("Tab")
        stops += 1
    assert stops > 8
    expect(menu(page)).to_have_attribute("aria-expanded", "false")


def test_escape_closes_the_menu_and_gives_focus_back(phone: Watched) -> None:
    page = phone.open(ONE_TIP)
    open_menu(page)
    page.keyboard.press("Escape")
    expect(menu(page)).to_have_attribute("aria-expanded", "false")
    expect(menu(page)).to_be_focused()
    expect(panel(page)).to_be_hidden()


def test_search_of_a_phone_opens_and_closes_with_buttons(phone: Watched) -> None:
    page = phone.open(ONE_TIP)
    search = page.get_by_role("button", name="Zoeken", exact=True).first
    search.click()
    box = page.get_by_role("textbox", name="Zoeken", exact=True)
    expect(box).to_be_focused()
    expect(search).to_have_attribute("aria-expanded", "true")
    page.get_by_role("button", name="Sluit zoeken").click()
    expect(search).to_be_focused()
    expect(search).to_have_attribute("aria-expanded", "false")


def test_open_menu_has_no_accessibility_problems(phone: Watched) -> None:
    page = phone.open(IN_A_SECTION)
    open_menu(page)
    assert violations(page) == ""


def test_wide_screen_keeps_the_theme_as_it_is_until_it_is_narrowed(reader: Watched) -> None:
    page = reader.open(IN_A_SECTION)
    expect(page.locator(".md-tabs")).to_be_visible()
    expect(page.locator("button[for]")).to_have_count(0)
    page.set_viewport_size({"width": 320, "height": 640})
    open_menu(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator("button[for]")).to_have_count(0)


def test_menu_opens_by_finger_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address + ONE_TIP)
    page.locator("label.md-header__button[for=__drawer]").click()
    page.locator("label", has_text="Gereedschapskist").first.click()
    panel(page).get_by_role("link", name="Methoden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Methoden"))
    context.close()
