"""What tests of the page Mijn lijst do and read there."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browsing import settle, until

PAGE = "mijn-lijst/"
METHOD, TIP = "flitspeiling", "kies-een-heldere-boodschap"


def rows(page: Page) -> Locator:
    return page.locator(".kb-list-rows > li")


def order(page: Page) -> list[str]:
    return [str(key) for key in rows(page).evaluate_all("rows => rows.map(row => row.dataset.key)")]


def expect_order(page: Page, ids: list[str]) -> None:
    """Wait until these are on the list, in this order."""
    until(page, lambda: order(page) == ids, f"the order {ids}")


def take(page: Page, address: str, ids: list[str]) -> None:
    """Make a list of these entries the reader's own, by a link."""
    page.goto(f"{address}{PAGE}#lijst={','.join(ids)}")
    page.get_by_role("button", name=re.compile("^(Maak dit|Vervang) mijn lijst$")).click()
    expect(rows(page)).to_have_count(len(ids))
    settle(page)


def said(page: Page) -> Locator:
    return page.locator(".kb-list [role=status]")
