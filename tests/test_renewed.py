"""A page that stays open while the site is published anew never takes old and new pieces of the search together."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.browsing import Watched

pytestmark = pytest.mark.browser

RENEWED = "De site is net vernieuwd."


def publish(context: BrowserContext, site: Path, path: str, *, times: int | None = None) -> None:
    """Answer with a data file as another publication has it: its pieces have names of their own."""
    file = site / "data" / path
    other = json.loads(file.read_text(encoding="utf-8")) | {"version": "0123abcd"}

    def answer(route: Route) -> None:
        route.fulfill(json=other)

    context.route(f"**/data/{path}", answer, times=times)


def test_box_begins_again_with_the_new_data(reader: Watched, real_site: Path) -> None:
    page = reader.page
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    publish(page.context, real_site, "search/words.json", times=1)
    reader.open("")
    box = page.get_by_role("textbox", name="Zoeken")
    box.click()
    box.press_sequentially("zaaltje")
    tip = page.locator(".md-search-result__link", has_text="Vergader niet met bewoners in een zaaltje")
    expect(tip.first).to_be_visible()
    assert any(".0123abcd." in each for each in asked)


def test_vinden_offers_to_load_anew_when_its_cards_are_gone(reader: Watched, real_site: Path) -> None:
    page = reader.page
    publish(page.context, real_site, "vinden.json", times=1)
    reader.open("vinden/?soort=les")
    expect(page.get_by_role("alert")).to_contain_text(RENEWED)
    page.get_by_role("button", name="Laad de pagina opnieuw").click()
    expect(page.locator(".kb-kind").first).to_have_text("Les")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_vinden_looks_nothing_up_in_data_of_another_publication(reader: Watched, real_site: Path) -> None:
    page = reader.page
    publish(page.context, real_site, "search/words.json")
    reader.open("vinden/")
    expect(page.locator(".kb-cards > ul > li").first).to_be_visible()
    page.get_by_label("Zoek in tips").fill("zaaltje")
    expect(page.locator(".kb-vinden-head").get_by_text(RENEWED)).to_be_visible()
    page.context.unroute_all(behavior="ignoreErrors")
    page.get_by_role("button", name="Laad de pagina opnieuw").click()
    expect(page.locator(".kb-card-title").first).to_have_text(re.compile("zaaltje"))
    expect(page.get_by_label("Zoek in tips")).to_have_value("zaaltje")
    expect(page.locator(".kb-vinden-head").get_by_text(RENEWED)).to_have_count(0)
