"""What a reader does, in real Chromium: on a laptop and a phone, in light and dark, with and without JavaScript."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.browsing import LOOKS, Look, Watched, violations

pytestmark = pytest.mark.browser

KINDS_OF_PAGE = {
    "home": "",
    "tip": "tips/vergader-niet-in-een-zaaltje/",
    "les": "lessen/de-meeste-mensen-reageren-niet/",
    "methode": "methoden/flitspeiling/",
    "doelgroep": "doelgroepen/jongeren/",
    "voorbeeld met kalender": "voorbeelden/communicatieplan-oude-ijsselstreek/",
    "bron": "bronnen/lessen-participatie-ijmond-2017/",
    "checklist": "checklists/checklist-vraag-aanscherpen/",
    "lijst": "tips/",
    "thema": "thema/mensen-bereiken/",
    "fasen": "fase/",
    "gereedschapskist": "gereedschapskist/",
    "ringen": "gereedschapskist/ringen/",
    "kaart": "kaart/",
    "op papier": "papier/",
    "vak van de kaart": "kaart/mensen-bereiken/voorbereiden/",
    "regierollen": "regierollen/",
    "redactie": "redactie/",
    "schrijfwijzer": "bijdragen/schrijfwijzer/",
    "combinatie": "gereedschapskist/buurtcafe/bewoners/",
    "velden": "bijdragen/velden/",
    "meldingen": "bijdragen/meldingen/",
    "over": "over/",
    "bijdragen": "bijdragen/",
    "voor redacteuren": "bijdragen/redactie/",
    "wij deden dit ook": "bijdragen/wij-deden-dit-ook/",
    "niet gevonden": "deze-pagina-is-er-niet/",
}


def test_official_walks_from_home_to_tip_to_method_to_target_group_and_back(reader: Watched) -> None:
    page = reader.open("")
    page.get_by_role("link", name="Ik zoek tips").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Tips"))
    page.get_by_role("link", name="Vergader niet met bewoners in een zaaltje").click()
    article = page.get_by_role("article")
    expect(article.get_by_text("Niet doen").first).to_be_visible()
    article.get_by_role("link", name="Buurtcafé", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Buurtcafé"))
    page.get_by_role("article").get_by_role("link", name="Bewoners", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Bewoners"))
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Buurtcafé"))
    page.get_by_role("navigation", name="Kruimelpad").get_by_role("link", name="Start").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Wat werkt"))


def test_search_finds_a_tip(reader: Watched) -> None:
    page = reader.open("")
    page.get_by_role("textbox", name="Zoeken").click()
    page.get_by_role("textbox", name="Zoeken").press_sequentially("zaaltje")
    page.locator(".md-search-result__link", has_text="Vergader niet met bewoners in een zaaltje").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Vergader niet"))


def test_search_says_that_nothing_is_about_a_topic_and_shows_what_helps(reader: Watched) -> None:
    page = reader.open("")
    page.get_by_role("textbox", name="Zoeken").click()
    page.get_by_role("textbox", name="Zoeken").press_sequentially("windmolens ")
    said = page.locator("#kb-search-help").filter(has_text="Over ‘windmolens’ staat hier nog niets.")
    expect(said).to_contain_text("Deze bladzijden helpen")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    said.get_by_role("link", name="Zoek verder met filters").click()
    page.get_by_label("Zoek in tips").fill("windmolens")
    expect(page.locator(".kb-vinden-head").get_by_text("Over ‘windmolens’ staat hier nog niets.")).to_be_visible()
    expect(page.locator(".kb-card-title").first).to_be_visible()


def test_search_asks_for_a_subject_when_no_word_names_one(reader: Watched) -> None:
    page = reader.open("")
    page.get_by_role("textbox", name="Zoeken").click()
    page.get_by_role("textbox", name="Zoeken").press_sequentially("hoe moet dat ")
    expect(page.locator("#kb-search-help")).to_contain_text("Typ erbij waar het over gaat.")
    for text in ("hoe moet dat", "hoe dan", "hoe het"):
        page.goto(f"{reader.address}vinden/?tekst={text}")
        expect(page.locator(".kb-vinden-head").get_by_text("Deze woorden staan overal.")).to_be_visible()


def test_stop_words_look_nothing_up_in_the_box_and_on_vinden(reader: Watched, real_site: Path) -> None:
    shown = json.loads((real_site / "data/vinden.json").read_text(encoding="utf-8"))["entries"]
    page = reader.open("")
    page.get_by_role("textbox", name="Zoeken").click()
    page.get_by_role("textbox", name="Zoeken").press_sequentially("hoe het")
    expect(page.locator("#kb-search-help")).to_contain_text("Deze woorden staan overal.")
    expect(page.locator(".md-search-result__list > li")).to_have_count(0)
    page.goto(f"{reader.address}vinden/?tekst=hoe+het")
    expect(page.locator(".kb-vinden-head").get_by_text("Deze woorden staan overal.")).to_be_visible()
    expect(page.locator("#kb-vinden-gevonden")).to_have_text(f"{shown} gevonden")


def test_previous_and_next_stay_within_a_theme(reader: Watched) -> None:
    page = reader.open("tips/vergader-niet-in-een-zaaltje/")
    foot = page.locator(".kb-foot")
    following = foot.get_by_role("link").last
    title = following.inner_text()
    following.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(re.escape(title)))


def test_matrix_cell_leads_to_what_is_about_both(reader: Watched) -> None:
    page = reader.open("gereedschapskist/")
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name="Buurtcafé", exact=True))
    cell = row.locator("a[href*='/bewoners/']")
    count = int(cell.inner_text())
    cell.click()
    expect(page.locator(".kb-cards > ul > li")).to_have_count(count)


def test_missing_page_helps_on(reader: Watched) -> None:
    page = reader.open("deze-pagina-is-er-niet/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")


@pytest.mark.parametrize("path", KINDS_OF_PAGE.values(), ids=KINDS_OF_PAGE.keys())
def test_page_does_not_scroll_sideways_on_a_phone(look: Look, path: str) -> None:
    page = look(path, "light", 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", KINDS_OF_PAGE.values(), ids=KINDS_OF_PAGE.keys())
@pytest.mark.parametrize(("scheme", "width", "rules"), LOOKS)
def test_page_has_no_accessibility_problems(
    look: Look, path: str, scheme: Literal["light", "dark"], width: int, rules: str
) -> None:
    page = look(path, scheme, width)
    page.wait_for_function("document.documentElement.classList.contains('js')")
    assert violations(page, rules) == ""


def test_unseen_link_to_a_heading_takes_no_line_of_its_own_on_a_phone(look: Look) -> None:
    page = look("over/", "light", 360)
    high = "all => all.map(each => each.offsetHeight)"
    headings = page.get_by_role("article").locator("h2")
    before = headings.evaluate_all(high)
    assert before
    page.locator("article .headerlink").evaluate_all("all => all.forEach(each => each.remove())")
    assert headings.evaluate_all(high) == before


def test_page_reads_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "tips/vergader-niet-in-een-zaaltje/")
    expect(page.get_by_role("heading", name="Zo doe je het")).to_be_visible()
    expect(page.get_by_role("link", name="Buurtcafé", exact=True).first).to_be_visible()
    context.close()


def test_keyboard_reaches_content_with_the_skip_link(reader: Watched) -> None:
    page = reader.open("tips/vergader-niet-in-een-zaaltje/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Ga naar inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#"))


def test_print_hides_navigation_and_keeps_caveats(reader: Watched) -> None:
    page = reader.open("tips/vergader-niet-in-een-zaaltje/")
    page.emulate_media(media="print")
    expect(page.locator(".md-tabs")).to_be_hidden()
    expect(page.get_by_role("heading", name="Let op")).to_be_visible()
