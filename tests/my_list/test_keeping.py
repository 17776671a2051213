"""Entries on the reader's own list, from any page: a button on every card, and nothing that does not work."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browsing import Watched
from tests.my_list.driving import METHOD, PAGE, expect_order, rows, take

pytestmark = pytest.mark.browser

MOST_COMPRESSED = 3000
"""Bytes that the script on every page may take on the way."""


def test_card_is_kept_and_let_go_on_a_list_page(reader: Watched) -> None:
    page = reader.open("methoden/")
    card = page.locator(".kb-cards > ul > li").filter(has=page.get_by_role("link", name="Flitspeiling", exact=True))
    card.get_by_role("button", name="Zet op mijn lijst: Flitspeiling").click()
    expect(page.get_by_role("status").filter(has_text="Op je lijst gezet")).to_be_visible()
    counter = page.get_by_role("link", name="Mijn lijst (1)")
    expect(counter).to_be_visible()
    card.get_by_role("button", name="Haal van mijn lijst: Flitspeiling").click()
    expect(counter).to_be_hidden()
    card.get_by_role("button", name="Zet op mijn lijst").click()
    counter.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Mijn lijst"))
    expect_order(page, [METHOD])
    expect(rows(page).get_by_role("link", name="Flitspeiling")).to_have_attribute(
        "href", re.compile(f"methoden/{METHOD}/$")
    )


def test_note_survives_a_second_thought_on_a_card(reader: Watched, ids: list[str]) -> None:
    take(reader.page, reader.address, [METHOD])
    reader.page.get_by_role("button", name="Schrijf een notitie").click()
    reader.page.keyboard.type("zaal 3")
    page = reader.open(f"methoden/{METHOD}/")
    page.get_by_role("button", name="Haal van mijn lijst: Flitspeiling").click()
    page.get_by_role("button", name="Zet op mijn lijst: Flitspeiling").click()
    expect(reader.open(PAGE).get_by_label("Notitie bij Flitspeiling")).to_have_value("zaal 3")


@pytest.mark.parametrize(
    "path",
    ["methoden/flitspeiling/", "tips/", "thema/mensen-bereiken/", "checklists/", "kaart/mensen-bereiken/voorbereiden/"],
)
def test_every_card_and_entry_has_one_button(reader: Watched, path: str) -> None:
    page = reader.open(path)
    cards = page.locator(".kb-cards > ul > li:has(.kb-kind)")
    assert cards.count()
    for card in cards.all():
        expect(card.locator(".kb-keep")).to_have_count(1)
    expect(page.locator(".kb-lead .kb-kind").locator("xpath=../following-sibling::p[1]/button")).to_have_count(
        path.count("/") - 1 if path.startswith("methoden") else 0
    )


def test_cards_that_vinden_draws_have_buttons_too(reader: Watched) -> None:
    page = reader.open("vinden/?soort=methode")
    expect(page.locator(".kb-cards .kb-keep")).to_have_count(24)
    page.get_by_role("button", name="Toon meer").click()
    expect(page.locator(".kb-cards > ul > li:not(:has(.kb-keep))")).to_have_count(0)
    page.locator(".kb-keep").last.click()
    expect(page.get_by_role("link", name="Mijn lijst (1)")).to_be_visible()


def test_script_on_every_page_is_small_and_fetches_nothing(reader: Watched, real_site: Path) -> None:
    script = (real_site / "assets" / "javascripts" / "op-mijn-lijst.js").read_bytes()
    assert len(gzip.compress(script)) < MOST_COMPRESSED
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.open("tips/")
    reader.page.locator(".kb-keep").first.click()
    expect(reader.page.get_by_role("link", name="Mijn lijst (1)")).to_be_visible()
    assert [url for url in asked if "/data/" in url] == []


def test_without_javascript_there_are_no_dead_buttons(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}tips/")
    expect(page.get_by_text("op mijn lijst")).to_have_count(0)
    page.goto(address + PAGE)
    expect(page.get_by_role("article").get_by_role("button")).to_have_count(0)
    expect(page.get_by_text("werkt alleen als JavaScript aanstaat")).to_be_visible()
    expect(page.get_by_role("link", name="Zoek tips, lessen en methoden")).to_be_visible()
    context.close()
