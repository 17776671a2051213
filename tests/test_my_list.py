"""The reader's own list in real Chromium: kept on any page, ordered by mouse and keyboard, in two tabs, never lost."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browsing import AXE, Watched

pytestmark = pytest.mark.browser

PAGE = "mijn-lijst/"
PLAN = "checklists/draaiboek-avond-met-boze-bewoners/"
METHOD, TIP, DONT = "flitspeiling", "kies-een-heldere-boodschap", "vergader-niet-in-een-zaaltje"
MOST_COMPRESSED = 3000
"""Bytes that the script on every page may take on the way."""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader on a laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL", reduced_motion="reduce")
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def reader(context: BrowserContext, address: str) -> Iterator[Watched]:
    """A reader whose page shows no error and asks nothing elsewhere."""
    watched = Watched(context, address)
    yield watched
    watched.hold()


@pytest.fixture(scope="session")
def entries(real_site: Path) -> list[dict[str, Any]]:
    """Every published entry."""
    found: list[dict[str, Any]] = json.loads((real_site / "data" / "entries.json").read_text(encoding="utf-8"))[
        "entries"
    ]
    return found


@pytest.fixture(scope="session")
def ids(entries: list[dict[str, Any]]) -> list[str]:
    """A few entries for a list: two methods with a time, two do's, two don'ts."""
    timed = [each["id"] for each in entries if each.get("duration_minutes")]
    does, donts = ([each["id"] for each in entries if each["advice"] == advice] for advice in ("do", "dont"))
    return [timed[0], does[0], donts[0], timed[1], does[1], donts[1]]


def rows(page: Page) -> Locator:
    return page.locator(".kb-list-rows > li")


def order(page: Page) -> list[str]:
    return [str(key) for key in rows(page).evaluate_all("rows => rows.map(row => row.dataset.key)")]


def take(page: Page, address: str, ids: list[str]) -> None:
    """Make a list of these entries the reader's own, by a link."""
    page.goto(f"{address}{PAGE}#lijst={','.join(ids)}")
    page.get_by_role("button", name=re.compile("^(Maak dit|Vervang) mijn lijst$")).click()
    expect(rows(page)).to_have_count(len(ids))


def said(page: Page) -> Locator:
    return page.locator(".kb-list [role=status]")


def test_card_is_kept_and_let_go_on_a_list_page(reader: Watched) -> None:
    page = reader.open("methoden/")
    card = page.locator(".kb-cards > ul > li").filter(has=page.get_by_role("link", name="Flitspeiling", exact=True))
    card.get_by_role("button", name="Zet op mijn lijst: Flitspeiling").click()
    expect(page.get_by_role("status")).to_contain_text("Op je lijst gezet")
    counter = page.get_by_role("link", name="Mijn lijst (1)")
    expect(counter).to_be_visible()
    card.get_by_role("button", name="Haal van mijn lijst: Flitspeiling").click()
    expect(counter).to_be_hidden()
    card.get_by_role("button", name="Zet op mijn lijst").click()
    counter.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Mijn lijst"))
    assert order(page) == [METHOD]
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
    reader.page.wait_for_load_state("networkidle")
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


def test_rows_are_ordered_by_keyboard_and_focus_stays(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    take(page, reader.address, ids[:3])
    down = rows(page).nth(0).get_by_role("button", name="Omlaag")
    down.focus()
    page.keyboard.press("Enter")
    assert order(page) == [ids[1], ids[0], ids[2]]
    expect(rows(page).nth(1).get_by_role("button", name="Omlaag")).to_be_focused()
    expect(said(page)).to_contain_text("staat nu op plaats 2 van 3")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Dit punt staat al onderaan.")
    assert order(page) == [ids[1], ids[2], ids[0]]
    expect(rows(page).nth(2).get_by_role("button", name="Omlaag")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    assert order(page) == [ids[1], ids[0], ids[2]]
    page.reload()
    assert order(page) == [ids[1], ids[0], ids[2]]


def drag(page: Page, row: Locator, to: Locator, *, part: float) -> None:
    """Drag a row by its grip to a part (0 to 1) of the height of another, and hold it there."""
    row.scroll_into_view_if_needed()
    grip = row.locator(".kb-list-grip").bounding_box()
    target = to.bounding_box()
    assert grip
    assert target
    x = grip["x"] + grip["width"] / 2
    page.mouse.move(x, grip["y"] + grip["height"] / 2)
    page.mouse.down()
    page.mouse.move(x, target["y"] + target["height"] * part, steps=8)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_rows_are_ordered_by_dragging_and_escape_puts_them_back(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    page.set_viewport_size({"width": 1280, "height": 1400})
    take(page, reader.address, ids[:3])
    drag(page, rows(page).nth(0), rows(page).nth(2), part=0.9)
    page.mouse.up()
    assert order(page) == [ids[1], ids[2], ids[0]]
    expect(said(page)).to_contain_text("staat nu op plaats 3 van 3")
    drag(page, rows(page).nth(2), rows(page).nth(0), part=0.1)
    assert order(page) == [ids[0], ids[1], ids[2]]
    page.keyboard.press("Escape")
    page.mouse.up()
    assert order(page) == [ids[1], ids[2], ids[0]]
    page.reload()
    assert order(page) == [ids[1], ids[2], ids[0]]


@pytest.fixture
def touched(browser: Browser, address: str) -> Iterator[Watched]:
    """A reader on a telephone, who has fingers and no mouse."""
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True, locale="nl-NL"
    )
    context.set_default_timeout(10_000)
    watched = Watched(context, address)
    yield watched
    context.close()
    watched.hold()


class Finger:
    """A finger on the screen, as the browser gets it from the hardware; Playwright itself can only tap."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session = page.context.new_cdp_session(page)
        self.at = (0.0, 0.0)

    def down(self, on: Locator) -> None:
        box = on.bounding_box()
        assert box
        self.at = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self._send("touchStart", self.at)

    def move(self, y: float, *, steps: int = 10) -> None:
        x, start = self.at
        for step in range(1, steps + 1):
            self.at = (x, start + (y - start) * step / steps)
            self._send("touchMove", self.at)
            self.page.evaluate("() => new Promise(done => requestAnimationFrame(done))")

    def tap_with_another(self, on: Locator) -> None:
        """Touch something with a second finger and let it go, while this one stays."""
        box = on.bounding_box()
        assert box
        self._send("touchStart", self.at, (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
        self._send("touchMove", self.at)

    def up(self) -> None:
        self._send("touchEnd")

    def cancel(self) -> None:
        """Lose the touch, as when somebody calls."""
        self._send("touchCancel")

    def _send(self, what: str, *points: tuple[float, float]) -> None:
        touches = [{"x": x, "y": y} for x, y in points]
        self.session.send("Input.dispatchTouchEvent", {"type": what, "touchPoints": touches})


def test_rows_are_ordered_by_a_finger_on_the_grip_and_the_page_stays(touched: Watched, ids: list[str]) -> None:
    page = touched.page
    take(page, touched.address, ids[:3])
    page.set_viewport_size({"width": 360, "height": 1100})  # no edge of the screen nearby, where the page follows
    rows(page).nth(0).evaluate("row => scrollTo(0, row.getBoundingClientRect().top + scrollY - 120)")
    before = page.evaluate("scrollY")
    second = rows(page).nth(1).bounding_box()
    assert second
    finger = Finger(page)
    finger.down(rows(page).nth(0).locator(".kb-list-grip"))
    finger.move(second["y"] + second["height"] * 0.8)
    assert page.evaluate("scrollY") == before
    finger.up()
    assert order(page) == [ids[1], ids[0], ids[2]]
    expect(said(page)).to_contain_text("staat nu op plaats 2 van 3")
    page.reload()
    assert order(page) == [ids[1], ids[0], ids[2]]


def test_page_follows_a_finger_that_drags_to_its_edge(touched: Watched, ids: list[str]) -> None:
    page = touched.page
    take(page, touched.address, ids)
    rows(page).nth(0).evaluate("row => scrollTo(0, row.getBoundingClientRect().top + scrollY - 120)")
    before = page.evaluate("scrollY")
    finger = Finger(page)
    finger.down(rows(page).nth(0).locator(".kb-list-grip"))
    finger.move(630)
    page.wait_for_function("before => scrollY > before + 300", arg=before)
    finger.move(300)
    finger.up()
    assert order(page).index(ids[0]) >= 1
    assert sorted(order(page)) == sorted(ids)


def test_touch_that_is_lost_puts_the_row_back(touched: Watched, ids: list[str]) -> None:
    page = touched.page
    take(page, touched.address, ids[:3])
    rows(page).nth(0).evaluate("row => scrollTo(0, row.getBoundingClientRect().top + scrollY - 120)")
    second = rows(page).nth(1).bounding_box()
    assert second
    finger = Finger(page)
    finger.down(rows(page).nth(0).locator(".kb-list-grip"))
    finger.move(second["y"] + second["height"] * 0.8)
    assert order(page) == [ids[1], ids[0], ids[2]]
    finger.cancel()
    expect(page.locator(".kb-list-dragged")).to_have_count(0)
    assert order(page) == ids[:3]


def test_second_finger_does_not_end_a_drag(touched: Watched, ids: list[str]) -> None:
    page = touched.page
    take(page, touched.address, ids[:3])
    page.set_viewport_size({"width": 360, "height": 1100})
    rows(page).nth(0).evaluate("row => scrollTo(0, row.getBoundingClientRect().top + scrollY - 120)")
    second = rows(page).nth(1).bounding_box()
    assert second
    finger = Finger(page)
    finger.down(rows(page).nth(0).locator(".kb-list-grip"))
    finger.move(140, steps=2)
    finger.tap_with_another(rows(page).nth(2).locator(".kb-list-grip"))
    expect(page.locator(".kb-list-dragged")).to_have_count(1)
    finger.move(second["y"] + second["height"] * 0.8)
    finger.up()
    assert order(page) == [ids[1], ids[0], ids[2]]


def test_finger_beside_the_grip_scrolls_the_page(touched: Watched, ids: list[str]) -> None:
    page = touched.page
    take(page, touched.address, ids)
    page.evaluate("scrollTo(0, 0)")
    finger = Finger(page)
    finger.down(rows(page).nth(0).locator(".kb-list-body > p").nth(1))
    finger.move(100)
    finger.up()
    page.wait_for_function("scrollY > 100")
    assert order(page) == ids


def test_removed_row_comes_back_with_its_note_and_in_its_place(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    take(page, reader.address, ids[:3])
    rows(page).nth(1).get_by_role("button", name="Schrijf een notitie").click()
    page.keyboard.type("eerst bellen")
    rows(page).nth(1).get_by_role("button", name="Weghalen").click()
    assert order(page) == [ids[0], ids[2]]
    expect(rows(page).nth(1).get_by_role("button", name="Weghalen")).to_be_focused()
    page.get_by_role("button", name=re.compile("^Maak ongedaan: weghalen")).click()
    assert order(page) == ids[:3]
    expect(rows(page).nth(1).locator("textarea")).to_have_value("eerst bellen")
    page.get_by_role("button", name="Maak de lijst leeg").click()
    expect(rows(page)).to_have_count(0)
    expect(page.get_by_text("Je lijst is nog leeg")).to_be_visible()
    page.get_by_role("button", name="Maak ongedaan: leegmaken").click()
    assert order(page) == ids[:3]


def test_last_row_removed_gives_focus_to_the_count(reader: Watched) -> None:
    page = reader.page
    take(page, reader.address, [METHOD])
    page.get_by_role("button", name="Weghalen: Flitspeiling").click()
    expect(page.get_by_role("heading", name="0 punten")).to_be_focused()


def test_own_title_lines_and_notes_are_kept(reader: Watched) -> None:
    page = reader.page
    take(page, reader.address, [METHOD])
    page.get_by_label("Titel van je lijst").fill("Avond in de wijk <b>Noord</b>")
    page.get_by_label("Voeg een eigen regel toe").fill("Welkom & koffie")
    page.locator(".kb-list-add").get_by_label("Minuten").fill("15")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Voeg een eigen regel toe")).to_be_focused()
    page.get_by_label("Eigen regel", exact=True).fill("Welkom en koffie")
    page.reload()
    expect(page.get_by_label("Titel van je lijst")).to_have_value("Avond in de wijk <b>Noord</b>")
    expect(page.get_by_label("Eigen regel", exact=True)).to_have_value("Welkom en koffie")
    expect(rows(page).nth(1).get_by_label("Minuten")).to_have_value("15")


def test_time_is_the_sum_and_materials_stand_there_once(
    reader: Watched, ids: list[str], entries: list[dict[str, Any]]
) -> None:
    page = reader.page
    chosen = [each for each in entries if each["id"] in ids]
    take(page, reader.address, ids)
    spans = [each["duration_minutes"] for each in chosen if each.get("duration_minutes")]
    low, high = (sum(span[end] for span in spans) for end in ("min", "max"))
    needed = page.get_by_role("region", name="Tijd en spullen")
    expect(needed).to_contain_text(
        f"{spoken(low)} tot {spoken(high)}. {len(ids) - len(spans)} punten hebben geen tijd."
    )
    materials = [text for each in chosen for text in each.get("materials", ())]
    listed = needed.get_by_role("listitem").all_inner_texts()
    assert sorted(text.lower() for text in listed) == sorted({text.lower() for text in materials})


def spoken(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return " en ".join([f"{hours} uur"] * bool(hours) + [f"{rest} minuten"] * bool(rest))


def test_two_tabs_show_the_same_list_and_lose_nothing(context: BrowserContext, address: str, ids: list[str]) -> None:
    one, other = context.new_page(), context.new_page()
    take(one, address, ids[:2])
    other.goto(f"{address}methoden/")
    expect(other.get_by_role("link", name="Mijn lijst (2)")).to_be_visible()
    other.get_by_role("button", name="Zet op mijn lijst: Flitspeiling").click()
    expect(rows(one)).to_have_count(3)
    expect(said(one)).to_have_text("Je lijst is in een ander tabblad veranderd.")
    one.get_by_role("button", name="Weghalen").first.click()
    expect(other.get_by_role("link", name="Mijn lijst (2)")).to_be_visible()
    other.goto(address + PAGE)
    other.get_by_role("button", name="Weghalen: Flitspeiling").click()
    one.get_by_role("button", name=re.compile("^Maak ongedaan")).click()
    assert order(one) == ids[:2]
    expect(rows(other)).to_have_count(2)


def test_what_a_reader_types_stays_when_another_tab_changes_the_list(
    context: BrowserContext, address: str, ids: list[str]
) -> None:
    one, other = context.new_page(), context.new_page()
    take(one, address, ids[:2])
    other.goto(address + PAGE)
    one.get_by_role("button", name="Schrijf een notitie").first.click()
    one.keyboard.type("bel de ")
    other.get_by_role("button", name="Omhoog").nth(1).click()
    expect(rows(one).nth(0)).to_have_attribute("data-key", ids[1])
    expect(rows(one).nth(1).locator("textarea")).to_be_focused()
    one.keyboard.type("zaal")
    expect(rows(other).nth(1).locator("textarea")).to_have_value("bel de zaal")


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
    assert order(page) == [ids[1], ids[0]]
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_page_has_no_accessibility_problems(
    browser: Browser, address: str, scheme: str, width: int, ids: list[str]
) -> None:
    context = browser.new_context(
        color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 800}  # type: ignore[arg-type]
    )  # fmt: skip
    page = context.new_page()
    page.goto(address + PAGE)
    assert_accessible(page)
    take(page, address, ids)
    page.get_by_role("button", name="Schrijf een notitie").first.click()
    page.get_by_label("Voeg een eigen regel toe").fill("Een heellangwoordzonderspatiesdatnergensafgebrokenkanworden")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Weghalen").nth(2).click()
    assert_accessible(page)
    page.goto(f"{address}{PAGE}#lijst=deze-is-er-niet,<b>,{METHOD}")
    expect(page.get_by_role("button", name="Vervang mijn lijst")).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def assert_accessible(page: Page) -> None:
    page.evaluate("scrollTo(0, 0)")  # what lies under the header of the theme is not measured
    result = Axe().run(page, options=AXE)
    assert result.violations_count == 0, result.generate_report()


def test_empty_list_offers_no_print_and_no_link(reader: Watched) -> None:
    page = reader.open(PAGE)
    expect(page.get_by_text("Je lijst is nog leeg")).to_be_visible()
    for heading in ("Printen", "Tijd en spullen"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_have_count(0)
    expect(page.get_by_label("Link naar deze lijst")).to_be_hidden()
    expect(page.get_by_role("button", name="Bewaar als bestand")).to_be_hidden()
    expect(page.get_by_role("button", name="Open een bestand")).to_be_visible()
    page.get_by_label("Voeg een eigen regel toe").fill("koffie")
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.get_by_role("heading", name="Printen", exact=True)).to_be_visible()
    expect(page.get_by_label("Link naar deze lijst")).to_be_visible()


def test_checklist_has_one_button_for_the_list_and_none_on_its_points(reader: Watched) -> None:
    page = reader.open("checklists/checklist-vraag-aanscherpen/")
    expect(page.get_by_role("button", name=re.compile("op mijn lijst"))).to_have_count(1)


def test_whole_checklist_goes_on_the_list_with_its_title_and_its_boxes_stay_its_own(reader: Watched) -> None:
    page = reader.open("checklists/checklist-vraag-aanscherpen/")
    many = page.locator(".kb-checklist > ol > li").count()
    expect(page.locator(".kb-progress")).to_have_text(re.compile(f"^0 van {many} "))
    page.get_by_role("button", name=f"Zet alle {many} punten op mijn lijst").click()
    expect(page.get_by_role("link", name=f"Mijn lijst ({many})")).to_be_visible()
    page.get_by_role("button", name=f"Zet alle {many} punten op mijn lijst").click()
    expect(page.locator(".kb-keep-said")).to_contain_text("Alles stond al op je lijst.")
    reader.open(PAGE)
    expect(rows(page)).to_have_count(many)
    expect(page.get_by_label("Titel van je lijst")).to_have_value("De vraag aanscherpen")


def test_session_plan_goes_on_the_list_with_its_steps_minutes_and_materials(reader: Watched, real_site: Path) -> None:
    page = reader.open(PLAN)
    steps = page.locator("h2.kb-step").evaluate_all("all => all.map(each => each.firstChild.textContent)")
    expect(page.get_by_role("article")).to_contain_text("2 uur en 5 minuten")
    button = page.get_by_role("button", name=re.compile(f"^Zet alle {len(steps)} stappen en .* punten op mijn lijst$"))
    button.click()
    expect(page.locator(".kb-keep-said")).to_contain_text(f"Op je lijst gezet: {len(steps)} stappen en")
    button.click()
    expect(page.locator(".kb-keep-said")).to_contain_text("Alles stond al op je lijst.")
    methods = page.locator(".kb-slot a").all_inner_texts()
    reader.open(PAGE)
    expect(page.locator("#kb-list-count")).to_contain_text(f"{len(steps)} stappen en")
    fields = page.get_by_label("Stap", exact=True)
    assert fields.evaluate_all("all => all.map(each => each.value)") == steps
    needed = page.get_by_role("region", name="Tijd en spullen")
    expect(needed).to_contain_text("2 uur en 5 minuten.")
    expect(rows(page).nth(1)).to_contain_text(methods[0])
    for title in methods:
        expect(rows(page).filter(has=page.get_by_role("link", name=title, exact=True))).to_have_count(1)
    bring = json.loads((real_site / "data" / "kaarten" / f"{PLAN.split('/')[1]}.json").read_text(encoding="utf-8"))
    listed = needed.get_by_role("listitem").all_inner_texts()
    assert bring["materials"]
    assert set(bring["materials"]) <= set(listed)


def test_session_plan_as_one_point_shows_its_steps(reader: Watched) -> None:
    page = reader.page
    take(page, reader.address, [PLAN.split("/")[1]])
    expect(rows(page).get_by_text("Draaiboek", exact=True)).to_be_visible()
    expect(rows(page).locator(".kb-list-steps li").nth(1)).to_have_text("Inloop met koffie (15 minuten)")
    expect(page.get_by_role("region", name="Tijd en spullen")).to_contain_text("2 uur en 5 minuten.")


def test_steps_travel_in_a_link_and_a_file(reader: Watched) -> None:
    page = reader.page
    take(page, reader.address, [METHOD])
    page.goto(f"{reader.address}{PAGE}#lijst=**,{TIP},*&regel=20:Inloop&regel=5:Welkom")
    page.get_by_role("button", name="Vervang mijn lijst").click()
    expect(page.get_by_label("Stap", exact=True)).to_have_value("Inloop")
    expect(page.get_by_label("Eigen regel", exact=True)).to_have_value("Welkom")
    page.get_by_label("Neem mijn notities, stappen en eigen regels mee").check()
    assert "#lijst=**," in page.get_by_label("Link naar deze lijst").input_value()
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    kept = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert kept["items"][0] == {"line": "1", "text": "Inloop", "minutes": 20, "step": True}


def test_link_shows_the_same_list_elsewhere_and_asks_first(
    browser: Browser, context: BrowserContext, address: str, ids: list[str]
) -> None:
    page = context.new_page()
    take(page, address, ids[:3])
    page.get_by_label("Titel van je lijst").fill("Dinsdag & woensdag")
    rows(page).nth(1).get_by_role("button", name="Schrijf een notitie").click()
    page.keyboard.type("zaal 3")
    page.get_by_label("Voeg een eigen regel toe").fill("Pauze")
    page.keyboard.press("Enter")
    bare = page.get_by_label("Link naar deze lijst").input_value()
    page.get_by_label("Neem mijn notities en eigen regels mee").check()
    whole = page.get_by_label("Link naar deze lijst").input_value()
    assert "zaal" not in bare
    assert "Pauze" not in bare

    elsewhere = browser.new_context()
    other = elsewhere.new_page()
    take(other, address, ids[4:])
    other.goto(bare)
    expect(other.get_by_role("heading", name="Een lijst uit een link")).to_be_focused()
    assert order(other) == ids[:3]
    expect(other.get_by_role("button", name="Weghalen")).to_have_count(0)
    other.get_by_role("button", name="Terug naar mijn lijst").click()
    assert order(other) == ids[4:]
    other.goto(whole)
    expect(
        other.get_by_text("Je eigen lijst met 2 punten blijft bewaard zolang je niets kiest. 4 daarvan zijn nieuw.")
    ).to_be_visible()
    assert order(other) == [*ids[:3], "*1"] or order(other)[:3] == ids[:3]
    expect(other.get_by_text("Notitie: zaal 3")).to_be_visible()
    other.get_by_role("button", name="Voeg toe aan mijn lijst").click()
    assert order(other)[:5] == [*ids[4:], *ids[:3]]
    assert "#" not in other.url
    other.reload()
    expect(rows(other)).to_have_count(6)
    other.goto(whole)
    other.get_by_role("button", name="Vervang mijn lijst").click()
    expect(other.get_by_label("Titel van je lijst")).to_have_value("Dinsdag & woensdag")
    expect(rows(other)).to_have_count(4)
    other.get_by_role("button", name=re.compile("^Maak ongedaan")).click()
    expect(rows(other)).to_have_count(6)
    elsewhere.close()


def test_link_with_an_id_that_is_gone_says_so_and_keeps_the_rest(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    take(page, reader.address, [ids[0], "deze-is-er-niet-meer", ids[1]])
    expect(rows(page).nth(1)).to_contain_text("Deze pagina bestaat niet meer op de site (deze-is-er-niet-meer).")
    expect(rows(page).get_by_role("link")).to_have_count(2)
    rows(page).nth(1).get_by_role("button", name="Weghalen").click()
    assert order(page) == ids[:2]


def test_text_that_does_not_come_is_said_and_comes_later(context: BrowserContext, address: str, ids: list[str]) -> None:
    page = context.new_page()
    take(page, address, ids[:2])
    page.route(f"**/data/kaarten/{ids[0]}.json", lambda route: route.abort())
    page.reload()
    expect(rows(page).nth(0)).to_contain_text("De tekst laadt nu niet. Je lijst is er nog.")
    expect(rows(page).nth(1).get_by_role("link")).to_be_visible()
    page.unroute(f"**/data/kaarten/{ids[0]}.json")
    page.reload()
    expect(rows(page).nth(0).get_by_role("link")).to_be_visible()


HOSTILE = [
    "lijst=<script>document.title='x'</script>,flitspeiling",
    "lijst=%3Cimg%20src%3Dx%20onerror%3Ddocument.title%3D'x'%3E,flitspeiling",
    "lijst=javascript:document.title='x',flitspeiling",
    "lijst=../../assets/brand.css,..%2F..%2Fmap,flitspeiling",
    "lijst=__proto__,flitspeiling&__proto__=x&noot=__proto__:x",
    "lijst=%25%33%43script%25%33%45,flitspeiling",
    "lijst=flitspeiling&titel=%E0%A4%A&regel=%C0%80",
    "lijst=flitspeiling,*&titel=%3Cb%20id%3Dhacked%3Ex&regel=:%3Cb%20id%3Dhacked%3Ex%3C/b%3E&noot=1:%3Cb%20id%3Dhacked%3E",
    f"lijst=flitspeiling,{'a' * 150_000}",
    "lijst=flitspeiling," + ",".join(f"id-{number}" for number in range(3000)),
]


@pytest.mark.parametrize("fragment", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_link_does_nothing_but_show_text(reader: Watched, fragment: str) -> None:
    page = reader.page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    reader.open(f"{PAGE}#{fragment}")
    expect(rows(page).get_by_role("link", name="Flitspeiling")).to_be_visible()
    page.get_by_role("button", name="Maak dit mijn lijst").click()
    page.get_by_label("Met alle uitleg").check()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="screen")
    assert "Mijn lijst" in page.title()
    expect(page.locator("#hacked, article script:not([src]), .kb-list img, .kb-my-paper img")).to_have_count(0)
    data = [url.removeprefix(f"{reader.address}data/") for url in asked if "/data/" in url]
    assert all(re.fullmatch(r"kaarten/[a-z0-9-]+\.json", path) for path in data)
    assert len(data) <= 200
    assert page.evaluate("({}).x") is None
    reader.errors[:] = [each for each in reader.errors if "404" not in each]


def test_megabytes_in_a_link_are_refused_at_once(reader: Watched) -> None:
    page = reader.open(PAGE)
    page.evaluate("location.hash = 'lijst=flitspeiling,' + 'a,'.repeat(800000)")
    expect(page.get_by_text("Deze link is te lang.")).to_be_visible()
    expect(rows(page)).to_have_count(0)
    page.get_by_role("button", name="Sluit").click()
    expect(page.get_by_text("Je lijst is nog leeg")).to_be_visible()


def test_list_is_exported_and_imported_in_another_browser(
    browser: Browser, context: BrowserContext, address: str, ids: list[str]
) -> None:
    page = context.new_page()
    take(page, address, ids[:2])
    rows(page).nth(0).get_by_role("button", name="Schrijf een notitie").click()
    page.keyboard.type("neem stiften mee")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    assert download.value.suggested_filename == "mijn-lijst.json"
    elsewhere = browser.new_context()
    other = elsewhere.new_page()
    other.goto(address + PAGE)
    other.get_by_label("Kies een bestand met een lijst").set_input_files(download.value.path())
    other.get_by_role("button", name="Maak dit mijn lijst").click()
    assert order(other) == ids[:2]
    expect(rows(other).nth(0).locator("textarea")).to_have_value("neem stiften mee")
    elsewhere.close()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("geen json", "Dit bestand is geen lijst."),
        ('{"schema": 2, "title": "", "items": []}', "Dit is geen lijst van deze site."),
        ('{"schema": 1, "title": "", "items": [{"id": "<img src=x onerror=alert(1)>"}]}', "Punt 1: ‘id’ is geen naam"),
        ('{"schema": 1, "title": "", "items": [], "__proto__": {"x": 1}}', "het veld ‘__proto__’ kennen we niet"),
        (" " * 1_100_000, "Dit bestand is geen lijst."),
    ],
    ids=["no-json", "version", "id", "prototype", "size"],
)
def test_wrong_file_is_refused_and_the_list_stays(reader: Watched, ids: list[str], content: str, message: str) -> None:
    page = reader.page
    take(page, reader.address, ids[:2])
    page.get_by_label("Kies een bestand met een lijst").set_input_files(
        {"name": "lijst.json", "mimeType": "application/json", "buffer": content.encode()}
    )
    expect(page.get_by_role("heading", name="In dit bestand staat geen lijst")).to_be_focused()
    expect(page.get_by_text(message)).to_be_visible()
    page.get_by_role("button", name="Sluit").click()
    assert order(page) == ids[:2]
