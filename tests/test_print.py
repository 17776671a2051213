"""What comes out of a printer: none of what is there to click, fill in or hear, and no sheet left half empty."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import Watched, settle

pytestmark = pytest.mark.browser

PAGES = [
    "", "tips/kies-een-heldere-boodschap/", "lessen/", "methoden/flitspeiling/", "doelgroepen/", "voorbeelden/",
    "checklists/", "checklists/checklist-vraag-aanscherpen/", "checklists/draaiboek-avond-met-boze-bewoners/",
    "bronnen/", "redactie/", "kaart/", "gereedschapskist/", "gereedschapskist/ringen/", "thema/mensen-bereiken/",
    "mijn-lijst/", "vinden/?soort=methode&fase=voorbereiden", "bijdragen/wij-deden-dit-ook/", "over/", "404.html",
]  # fmt: skip
"""One page of each kind, and those with something on them to use."""
LIVE = "button, input, select, textarea, dialog, progress, [role=status], [role=alert], [role=dialog], [aria-live]"
PRINTED = ".kb-tick input, .kb-vinden-chip, .kb-vinden-head [role=status]"
"""The boxes to tick; which filters were chosen, and how much they found."""


def live_bits(page: Page) -> list[str]:
    """What is on the sheet though it only works on a screen."""
    found: list[str] = page.evaluate(
        """([live, printed]) => [...document.querySelectorAll(live)]
             .filter(each => !each.closest(printed) && each.getClientRects().length && each.checkVisibility()
                             && (each.innerText?.trim() || /INPUT|SELECT|TEXTAREA|PROGRESS/.test(each.tagName)))
             .map(each => `${each.tagName}.${each.className}: ${each.innerText}`)""",
        [LIVE, PRINTED],
    )
    return found


@pytest.mark.parametrize("path", PAGES)
def test_nothing_that_only_works_on_a_screen_is_printed(reader: Watched, path: str) -> None:
    page = reader.open(path)
    if path.startswith("vinden/"):
        expect(page.locator("#kb-vinden-gevonden")).to_be_visible()
    settle(page)
    page.emulate_media(media="print")
    assert live_bits(page) == []
    assert "Klik" not in page.get_by_role("article").inner_text() or path == "mijn-lijst/"


def test_help_line_of_an_open_search_box_and_what_was_said_of_the_list_are_not_printed(reader: Watched) -> None:
    page = reader.open("tips/kies-een-heldere-boodschap/")
    page.get_by_role("button", name=re.compile("^Zet op mijn lijst")).first.click()
    expect(page.locator(".kb-keep-said")).to_contain_text("Op je lijst gezet")
    page.get_by_role("textbox", name="Zoeken").fill("xqzvwxq")
    expect(page.locator("#kb-search-help")).to_contain_text("Zoek verder met filters")
    page.emulate_media(media="print")
    expect(page.locator("#kb-search-help")).to_be_hidden()
    expect(page.locator(".kb-keep-said")).to_be_hidden()
    assert live_bits(page) == []


def test_chosen_filters_are_printed_as_words_with_how_much_of_it_is_on_paper(reader: Watched) -> None:
    page = reader.open("vinden/?soort=methode")
    expect(page.locator(".kb-cards > ul > li")).to_have_count(24)
    page.emulate_media(media="print")
    expect(page.locator(".kb-vinden-chip")).to_have_text("Soort: Methode", use_inner_text=True)
    said = "each => getComputedStyle(each, '::after').content"
    assert "eerste" in page.locator(".kb-vinden .kb-cards").evaluate(said)
    page.goto(f"{reader.address}vinden/?soort=voorbeeld")
    expect(page.locator(".kb-vinden-chip")).to_have_text("Soort: Voorbeeld", use_inner_text=True)
    assert page.locator(".kb-vinden .kb-cards").evaluate(said) in {"none", "normal"}


@pytest.fixture
def paper(browser: Browser, address: str) -> Iterator[Page]:
    """The page for editors as wide as the text on A4."""
    context = browser.new_context(viewport={"width": 680, "height": 1010})
    page = context.new_page()
    page.goto(f"{address}redactie/")
    page.emulate_media(media="print")
    yield page
    context.close()


def test_long_list_of_the_editors_starts_below_its_heading_and_needs_no_button(paper: Page) -> None:
    folds = paper.locator("details.kb-fold")
    assert folds.count()
    assert set(folds.evaluate_all("all => all.map(each => getComputedStyle(each).breakInside)")) == {"auto"}
    for fold in folds.all():
        expect(fold.locator("summary")).to_be_hidden()
        expect(fold.locator("li").first).to_be_visible()


def test_empty_list_prints_no_form_and_no_empty_sheet(reader: Watched) -> None:
    page = reader.open("mijn-lijst/")
    expect(page.get_by_text("Je lijst is nog leeg")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".kb-my-paper")).to_be_hidden()
    expect(page.get_by_label("Eigen regel of stap")).to_be_hidden()
    expect(page.get_by_role("heading", name="Zo werkt het")).to_be_visible()
    assert len(re.findall(rb"/Type /Page\b(?!s)", page.pdf(prefer_css_page_size=True))) == 1
