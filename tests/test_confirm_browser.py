"""Somebody tells that they did the same, in Chromium: from the page of a tip to a message for the editors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from kennisbank import build as compiler
from tests.browsing import SCHEMES, violations
from tests.sites import build, serving, small_project
from tests.support import TODAY, Tree

pytestmark = pytest.mark.browser
REPO = "https://github.com/gemeente/kennisbank"
TOLD = "confirmed: [{size_class: klein, year: 2025, result: werkte niet, note: Niemand kwam.}]"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with a host, where somebody told something."""
    folder = tmp_path_factory.mktemp("confirm")
    tree = Tree().replace("tips/vergader-niet.md", "status:", f"{TOLD}\nstatus:")
    build(folder / "site", project=small_project(folder / "project", tree), env={"KENNISBANK_REPO_URL": REPO})
    with serving(folder / "site") as address:
        yield address


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a phone, in light colours unless a test asks for others."""
    scheme: Any = getattr(request, "param", "light")
    context = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("page", "rules"), SCHEMES, indirect=["page"])
def test_reader_of_a_tip_tells_how_it_went_without_a_name(page: Page, rules: str, site: str) -> None:
    page.goto(f"{site}tips/kies-een-boodschap/")
    page.get_by_role("link", name="Wij deden dit ook").click()
    expect(page.get_by_role("link", name="Kies één boodschap")).to_be_visible()
    page.get_by_role("button", name="Maak de melding").click()
    expect(page.get_by_role("alert")).to_have_text("Kies hoe groot jullie organisatie is, of vul de naam in.")
    page.get_by_label("Hoe groot is jullie organisatie?").select_option(label="Klein")
    page.get_by_label("In welk jaar?").fill("2024")
    page.get_by_label("het werkte niet").check()
    assert violations(page, rules) == ""
    page.get_by_role("button", name="Maak de melding").click()
    expect(page.get_by_role("alert")).to_have_text("")
    lines = "confirmed:\n  - {size_class: klein, year: 2024, result: werkte niet}"
    expect(page.locator("#kb-confirm pre")).to_have_text(lines)
    assert violations(page, rules) == ""
    message = urlsplit(page.get_by_role("link", name="Stuur een bericht").get_attribute("href") or "")
    assert message.geturl().startswith(f"{REPO}/issues/new?")
    assert parse_qs(message.query)["body"] == [f"Bestand: lessons/tips/kies-een-boodschap.md\n\n{lines}\n"]
    edit = page.get_by_role("link", name="Zet het zelf in het bestand.")
    expect(edit).to_have_attribute("href", f"{REPO}/edit/main/lessons/tips/kies-een-boodschap.md")
    page.get_by_role("button", name="Kopieer").click()
    expect(page.get_by_role("status").filter(has_text="Gekopieerd.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == lines


def test_lines_that_are_told_pass_the_check(page: Page, site: str) -> None:
    page.goto(f"{site}tips/kies-een-boodschap/")
    page.get_by_role("link", name="Wij deden dit ook").click()
    page.get_by_label("Naam van de organisatie").fill('Gemeente "Oost": \\ Dorp')
    page.get_by_label("het ging anders").check()
    page.get_by_label("Wat moeten anderen weten?").fill("- Eerst bellen, dan {gaan}. # 1")
    page.get_by_role("button", name="Maak de melding").click()
    lines = page.locator("#kb-confirm pre").inner_text().rstrip()
    tree = Tree().replace("tips/kies-een-boodschap.md", "status:", f"{lines}\nstatus:")
    assert tree.problems() == []
    (told,) = compiler.check(tree.sources(), today=TODAY).graph.entries["kies-een-boodschap"].confirmed
    assert told.organisation == 'Gemeente "Oost": \\ Dorp'
    assert told.note == "- Eerst bellen, dan {gaan}. # 1"


def test_second_confirmation_is_one_line_below_the_first(page: Page, site: str) -> None:
    page.goto(f"{site}tips/vergader-niet/")
    expect(page.get_by_text("Omstreden.")).to_be_visible()
    page.get_by_role("link", name="Wij deden dit ook").click()
    page.get_by_label("Hoe groot is jullie organisatie?").select_option(label="Groot")
    page.get_by_label("het werkte", exact=True).check()
    page.get_by_role("button", name="Maak de melding").click()
    expect(page.locator("#kb-confirm pre")).to_contain_text("  - {size_class: groot, year: 20")
    expect(page.locator("#kb-confirm pre")).not_to_contain_text("confirmed:")


def test_page_gives_instructions_without_javascript(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}bijdragen/wij-deden-dit-ook/")
    expect(page.get_by_role("heading", name="Zo meld je het zelf")).to_be_visible()
    expect(page.locator("form").filter(has_text="Wie deed het?")).to_be_hidden()
    expect(page.get_by_role("link", name="Stuur een bericht aan de redactie")).to_be_visible()
    context.close()


def test_address_that_names_no_entry_is_passed_over(page: Page, site: str) -> None:
    page.goto(f"{site}bijdragen/wij-deden-dit-ook/?soort=..&tekst=%3Cb%3E")
    expect(page.get_by_text("en kies daar: Wij deden dit ook")).to_be_visible()


def test_reader_finds_what_is_disputed(page: Page, site: str) -> None:
    page.goto(f"{site}vinden/?bevestigd=omstreden")
    expect(page.get_by_role("heading", name="1 gevonden")).to_be_visible()
    expect(page.locator(".kb-cards em")).to_have_text("Omstreden")
