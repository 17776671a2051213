"""The reader's own list in this browser: two tabs, and storage that fails, lose nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.my_list.driving import PAGE, expect_order, rows, said, take

pytestmark = pytest.mark.browser


def test_two_tabs_show_the_same_list_and_lose_nothing(context: BrowserContext, address: str, ids: list[str]) -> None:
    one, other = context.new_page(), context.new_page()
    take(one, address, ids[:2])
    other.goto(f"{address}methoden/")
    expect(other.get_by_role("link", name="Mijn lijst (2)")).to_be_visible()
    other.get_by_role("button", name="Zet op mijn lijst: Flitspeiling").click()
    expect(rows(one)).to_have_count(3)
    expect(said(one)).to_have_text("Je lijst is in een ander tabblad veranderd.")
    one.bring_to_front()  # a tab behind another draws once a second, and a click waits for that
    one.get_by_role("button", name="Weghalen").first.click()
    expect(other.get_by_role("link", name="Mijn lijst (2)")).to_be_visible()
    other.goto(address + PAGE)
    other.bring_to_front()
    other.get_by_role("button", name="Weghalen: Flitspeiling").click()
    expect(rows(one)).to_have_count(1)
    one.bring_to_front()
    one.get_by_role("button", name=re.compile("^Maak ongedaan")).click()
    expect_order(one, ids[:2])
    expect(rows(other)).to_have_count(2)


def test_what_a_reader_types_stays_when_another_tab_changes_the_list(
    context: BrowserContext, address: str, ids: list[str]
) -> None:
    one, other = context.new_page(), context.new_page()
    take(one, address, ids[:2])
    other.goto(address + PAGE)
    one.bring_to_front()
    one.get_by_role("button", name="Schrijf een notitie").first.click()
    one.keyboard.type("bel de ")
    expect(rows(other).nth(0).locator("textarea")).to_have_value("bel de ")
    other.bring_to_front()
    other.get_by_role("button", name="Omhoog").nth(1).click()
    expect(rows(one).nth(0)).to_have_attribute("data-key", ids[1])
    expect(rows(one).nth(1).locator("textarea")).to_be_focused()
    one.keyboard.type("zaal")
    expect(rows(other).nth(1).locator("textarea")).to_have_value("bel de zaal")


def test_note_that_was_just_opened_stays_open_when_another_tab_changes_the_list(
    context: BrowserContext, address: str, ids: list[str]
) -> None:
    one, other = context.new_page(), context.new_page()
    take(one, address, ids[:2])
    other.goto(address + PAGE)
    one.bring_to_front()
    one.get_by_role("button", name="Schrijf een notitie").first.click()
    other.bring_to_front()
    other.get_by_role("button", name="Omhoog").nth(1).click()
    expect_order(one, [ids[1], ids[0]])
    expect(rows(one).nth(1).locator("textarea")).to_be_focused()
    one.keyboard.type("zaal 3")
    expect(rows(other).nth(1).locator("textarea")).to_have_value("zaal 3")


FULL = "Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError') }"
BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('nee', 'SecurityError') }})"


@pytest.mark.parametrize(
    ("spoiled", "message"),
    [(FULL, "De opslag van je browser is vol"), (BLOCKED, "Je browser laat niet toe dat deze site iets bewaart")],
)
def test_storage_that_fails_is_said_and_the_list_still_works(
    context: BrowserContext, address: str, ids: list[str], spoiled: str, message: str
) -> None:
    context.add_init_script(spoiled)
    page = context.new_page()
    page.goto(f"{address}tips/")
    page.locator(".kb-keep").first.click()
    expect(page.get_by_text("Je browser bewaart je lijst niet.")).to_be_visible()
    take(page, address, ids[:2])
    expect(page.get_by_role("alert")).to_contain_text(message)
    page.get_by_role("button", name="Omlaag").first.click()
    expect_order(page, [ids[1], ids[0]])
    expect(page.get_by_label("Link naar deze lijst")).to_have_value(re.compile(f"#lijst={ids[1]},{ids[0]}$"))


def test_list_that_cannot_be_read_is_not_thrown_away(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + PAGE)
    page.evaluate("localStorage.setItem('kennisbank-lijst:/', '{\"schema\": 7, \"x\": 1}')")
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("niet te lezen")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8")) == {"schema": 7, "x": 1}
    page.get_by_role("button", name="Maak de lijst leeg").click()
    expect(page.get_by_role("alert")).to_be_hidden()
