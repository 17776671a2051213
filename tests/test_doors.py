"""The doors of the home page in real Chromium, and the questions to ask before a method is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import SCHEMES, Held, Look, violations

pytestmark = pytest.mark.browser

QUESTIONS = "checklists/is-participatie-hier-zinnig/"
ROLE, PHASE = "communicatieadviseur", "voorbereiden"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The home page on a laptop; at the end nothing went wrong and nothing went elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(address) else errors.append(request.url))
    page.goto(address)
    yield page
    context.close()
    assert [error for error in errors if not error.startswith(("data:", "blob:"))] == []


@pytest.fixture
def plain(browser: Browser, address: str) -> Iterator[Page]:
    """The home page without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def open_role(page: Page) -> None:
    page.locator("summary", has_text="Communicatieadviseur").click()


def expect_tip(page: Page) -> None:
    expect(page.get_by_role("article").locator(".kb-lead .kb-kind")).to_have_text(re.compile("^(Doen|Niet doen)$"))


def test_hero_and_doors_fit_on_the_first_screen(page: Page) -> None:
    for name in ("Ik zoek tips", "Ik bereid een bijeenkomst voor", "Ik wil een les delen"):
        expect(page.get_by_role("link", name=name)).to_be_in_viewport(ratio=1)


def test_role_and_phase_lead_to_what_there_is_for_both(page: Page, entries: list[dict[str, Any]]) -> None:
    link = page.locator(f"a[href$='?voor={ROLE}&fase={PHASE}']")
    expect(link).to_be_hidden()
    open_role(page)
    kinds = {"tip", "les", "methode", "doelgroep", "voorbeeld"}
    both = [e for e in entries if e["kind"] in kinds and ROLE in e["audience"] and PHASE in e["phase"]]
    expect(link.locator("xpath=..")).to_have_text(f"Voorbereiden ({len(both)})")
    link.click()
    expect(page).to_have_url(re.compile(rf"/vinden/\?voor={ROLE}&fase={PHASE}$"))
    expect(page.locator("#kb-vinden-gevonden")).to_contain_text(str(len(both)))


def test_every_role_opens_with_the_keyboard(page: Page) -> None:
    summary = page.locator("summary", has_text="Bestuurder")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("details[open] a").first).to_be_focused()


def test_role_leads_somewhere_without_javascript(plain: Page) -> None:
    open_role(plain)
    plain.locator(f"a[href$='?voor={ROLE}&fase={PHASE}']").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(re.compile("Vinden"))
    expect(plain.get_by_role("link", name="Alle tips")).to_be_visible()


def test_surprise_is_a_tip_and_not_always_the_same_one(page: Page) -> None:
    page.add_init_script("let next = 0; Math.random = () => (next += .37) % 1")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    assert [url for url in asked if "/data/" in url] == []
    page.get_by_role("link", name="Verras me").click()
    expect_tip(page)
    first = page.url
    page.go_back()
    page.evaluate("Math.random = () => .99")
    page.get_by_role("link", name="Verras me").press("Enter")
    expect_tip(page)
    assert page.url != first


def test_surprise_is_a_fixed_tip_without_javascript(plain: Page) -> None:
    plain.get_by_role("link", name="Verras me").click()
    expect_tip(plain)


def test_surprise_is_the_fixed_tip_when_the_data_does_not_come(page: Page) -> None:
    page.route("**/data/vinden.json", lambda route: route.abort())
    link = page.get_by_role("link", name="Verras me")
    fixed = str(link.evaluate("link => link.href"))
    link.click()
    expect(page).to_have_url(fixed)
    expect_tip(page)


def test_surprise_that_comes_late_does_not_take_a_reader_from_where_they_went(page: Page) -> None:
    data, elsewhere = Held(page, "**/data/vinden.json"), Held(page, "**/over/")
    page.get_by_role("link", name="Verras me").click()
    data.wait()
    page.get_by_role("link", name="Over", exact=True).first.click(no_wait_after=True)
    elsewhere.wait()
    data.end()
    page.wait_for_timeout(300)  # nothing happens, which cannot be waited for
    elsewhere.end()
    expect(page).to_have_url(re.compile("/over/$"))


def test_script_of_the_surprise_is_on_the_home_page_only(page: Page, address: str) -> None:
    expect(page.locator("script[src*='verras']")).to_have_count(1)
    page.goto(address + "tips/")
    expect(page.locator("script[src*='verras']")).to_have_count(0)


def test_home_names_the_ten_most_linked_tips_and_the_newest(page: Page, entries: list[dict[str, Any]]) -> None:
    most = page.locator(".kb-picks > div").first
    expect(most.get_by_role("listitem")).to_have_count(10)
    most.get_by_role("listitem").first.get_by_role("link").click()
    expect_tip(page)
    page.go_back()
    newest = page.locator(".kb-picks > div").last
    expect(newest.get_by_role("listitem")).to_have_count(5)
    latest = max(entry["checked"] for entry in entries)
    expect(newest.get_by_role("listitem").first).to_contain_text(latest[:4])


@pytest.mark.parametrize("start", ["", "gereedschapskist/"])
def test_questions_come_before_a_method_is_chosen(page: Page, address: str, start: str) -> None:
    page.goto(address + start)
    page.get_by_role("link", name="Is participatie hier zinnig?").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Is participatie hier zinnig"))


def test_every_question_says_what_yes_and_no_mean_without_javascript(plain: Page, address: str) -> None:
    plain.goto(address + QUESTIONS)
    questions = plain.get_by_role("article").get_by_role("heading", level=3)
    assert 6 <= questions.count() <= 8
    for question in questions.all():
        answers = question.locator("xpath=following-sibling::ul[1]").get_by_role("listitem")
        expect(answers.nth(0)).to_contain_text("Ja.")
        expect(answers.nth(1)).to_contain_text("Nee.")
        assert answers.nth(2).get_by_role("link").count() >= 2


def test_what_a_question_names_leads_back_to_it(page: Page, address: str) -> None:
    page.goto(address + QUESTIONS)
    named = page.locator("article :is(h3 + ul a, .kb-checklist .kb-card-title)").evaluate_all(
        "links => [...new Set(links.map(link => link.href))]"
    )
    assert len(named) > 20
    silent = page.evaluate(
        """async ([urls, questions]) => {
            const back = `article .kb-cards a[href$='${questions}']`;
            const parse = (text) => new DOMParser().parseFromString(text, "text/html");
            const read = async (url) => parse(await (await fetch(url)).text());
            const pages = await Promise.all(urls.map(read));
            return urls.filter((_, at) => !pages[at].querySelector(back));
        }""",
        [named, QUESTIONS],
    )
    assert silent == []


def test_similar_entries_say_why_and_lead_on(page: Page, address: str) -> None:
    page.goto(address + "methoden/flitspeiling/")
    cards = (
        page.get_by_role("heading", name="Lijkt hierop").locator("xpath=following-sibling::div[1]").locator("> ul > li")
    )
    expect(cards).to_have_count(5)
    for card in cards.all():
        expect(card.locator(".kb-why")).to_have_text(re.compile("zelfde|woord"))
    title = cards.first.locator(".kb-card-title").inner_text()
    cards.first.locator(".kb-card-title").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(re.escape(title)))


@pytest.mark.parametrize("path", ["", QUESTIONS])
@pytest.mark.parametrize(("scheme", "rules"), SCHEMES)
def test_doors_have_no_accessibility_problems(
    look: Look, path: str, scheme: Literal["light", "dark"], rules: str
) -> None:
    page = look(path, scheme, 1280)
    page.wait_for_function("document.documentElement.classList.contains('js')")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert violations(page, rules) == ""


@pytest.mark.parametrize("path", ["", QUESTIONS])
def test_doors_fit_on_a_phone(look: Look, path: str) -> None:
    page = look(path, "light", 320)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
