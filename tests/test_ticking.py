"""Checklists in real Chromium: tick, reload, reset, two tabs, no storage, on paper, and what changed since."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsing import SCHEMES, Look, Watched, violations

pytestmark = pytest.mark.browser

LIST = "checklists/checklist-methode-kiezen/"
PLAN = "checklists/draaiboek-avond-met-boze-bewoners/"
MADE = "checklists/thema/mensen-bereiken/"
TIP = "tips/vergader-niet-in-een-zaaltje/"
KINDS_OF_PAGE = {"checklists": "checklists/", "draaiboek": PLAN, "vanzelf gemaakt": MADE}
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() {throw new DOMException('nee', 'SecurityError')}})"


def boxes(page: Page) -> Locator:
    return page.locator(".kb-checklist").get_by_role("checkbox")


def progress(page: Page) -> Locator:
    return page.locator(".kb-progress")


def box(page: Page, title: str) -> Locator:
    return page.get_by_role("checkbox", name=f"Afgevinkt: {title}", exact=True)


def test_ticks_are_remembered_by_entry_and_counted(reader: Watched) -> None:
    page = reader.open(LIST)
    total = boxes(page).count()
    assert total >= 10
    expect(progress(page)).to_have_text(f"0 van {total} afgevinkt")
    box(page, "Interviews").check()
    boxes(page).first.check()
    expect(progress(page)).to_have_text(f"2 van {total} afgevinkt")
    page.reload()
    expect(box(page, "Interviews")).to_be_checked()
    expect(progress(page)).to_have_text(f"2 van {total} afgevinkt")
    stored = page.evaluate("Object.entries(localStorage).find(([key]) => key.startsWith('kennisbank:vinkjes:'))[1]")
    assert sorted(stored.strip("[]").replace('"', "").split(",")) == [
        "begin-niet-voordat-je-vraag-helder-is",
        "interviews",
    ]
    reader.open(MADE)
    expect(progress(page)).to_have_text(re.compile("^0 van"))


def test_reset_can_be_undone_with_the_keyboard(reader: Watched) -> None:
    page = reader.open(LIST)
    first = boxes(page).first
    first.focus()
    page.keyboard.press("Space")
    expect(first).to_be_checked()
    page.get_by_role("button", name="Wis alle vinkjes").press("Enter")
    expect(first).not_to_be_checked()
    expect(page.get_by_role("button", name="Zet de vinkjes terug")).to_be_focused()
    page.keyboard.press("Enter")
    expect(first).to_be_checked()
    expect(page.get_by_role("button", name="Wis alle vinkjes")).to_be_focused()
    expect(page.get_by_role("button", name="Zet de vinkjes terug")).to_be_hidden()


def test_two_tabs_stay_in_step(reader: Watched) -> None:
    page = reader.open(LIST)
    other = page.context.new_page()
    other.goto(reader.address + LIST)
    page.bring_to_front()
    boxes(page).nth(2).check()
    expect(boxes(other).nth(2)).to_be_checked()
    expect(progress(other)).to_have_text(re.compile("^1 van"))
    other.bring_to_front()
    boxes(other).nth(2).uncheck()
    expect(boxes(page).nth(2)).not_to_be_checked()


def test_page_that_comes_back_shows_what_another_tab_ticked_meanwhile(reader: Watched) -> None:
    page = reader.open(LIST)
    boxes(page).first.check()
    stored = "Object.keys(localStorage).find(key => key.startsWith('kennisbank:vinkjes:'))"
    page.evaluate(f"localStorage.setItem({stored}, JSON.stringify(['interviews']))")  # this tab hears nothing of it
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(boxes(page).first).not_to_be_checked()
    expect(box(page, "Interviews")).to_be_checked()


def test_blocked_storage_is_said_and_ticks_work_all_the_same(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script(NO_STORAGE)
    page.goto(address + LIST)
    expect(page.get_by_text("Je browser bewaart je vinkjes niet")).to_be_visible()
    boxes(page).first.check()
    expect(progress(page)).to_have_text(re.compile("^1 van"))
    page.close()


def test_plan_shows_times_on_the_clock_once_it_knows_the_start(reader: Watched) -> None:
    page = reader.open(PLAN)
    row = page.locator(".kb-timetable").get_by_role("row").nth(2)
    expect(row).to_contain_text("0:15")
    page.get_by_label("Hoe laat begin je?").fill("19:30")
    expect(row).to_contain_text("19:45")
    expect(page.locator(".kb-slot .kb-clock").first).to_have_text("19:30")
    page.reload()
    expect(row).to_contain_text("19:45")
    page.get_by_label("Hoe laat begin je?").fill("")
    expect(row).to_contain_text("0:15")


def test_page_of_a_method_leads_to_its_checklist(reader: Watched) -> None:
    page = reader.open("methoden/buurtcafe/")
    page.get_by_role("link", name="Print of vink af als checklist").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Checklist methode: Buurtcafé"))
    page.get_by_role("navigation", name="Kruimelpad").get_by_role("link", name="Checklists").click()
    expect(page.get_by_role("heading", level=2, name="Draaiboeken")).to_be_visible()


@pytest.mark.parametrize(
    ("text", "path", "word"),
    [
        ("checklist buurtcafé", "checklists/methoden/buurtcafe/", "Checklist"),
        ("avond met boze bewoners", PLAN, "Draaiboek"),
        ("een methode kiezen", LIST, "Checklist"),
    ],
)
def test_checklist_is_found_by_the_search_and_says_what_it_is(reader: Watched, text: str, path: str, word: str) -> None:
    page = reader.open("")
    page.get_by_role("textbox", name="Zoeken").click()
    page.get_by_role("textbox", name="Zoeken").press_sequentially(text)
    found = page.locator(f".md-search-result__link[href*='{path}']").first
    expect(found).to_be_visible()
    expect(found.locator(".md-tag")).to_have_text(word)


# --- the sheet that led here ---------------------------------------------------------------------------------------

WRITE_CODE = """codes => {
    const digits = "abcdefghijklmnopqrstuvwxyz234567";
    const items = codes.join("");
    let total = 0;
    for (const each of items) total = (total * 33 + digits.indexOf(each) + 1) % 1021;
    return ("1" + digits[Math.floor(total / 32)] + digits[total % 32] + items).toUpperCase();
}"""


def sheet(page: Page) -> list[str]:
    """What a sheet printed from this page today would carry: the frame, then the items."""
    found: list[str] = page.evaluate(
        "[document.getElementById('kb-afvinken').dataset.papierFrame,"
        " ...[...document.querySelectorAll('.kb-checklist .kb-card-title')].map(each => each.dataset.papier)]"
    )
    return found


def scan(page: Page, codes: list[str]) -> Locator:
    code = page.evaluate(WRITE_CODE, codes)
    page.evaluate("code => { location.hash = 'papier=' + code; }", code)
    return page.locator(".kb-paper")


def test_sheet_that_is_still_true_is_said_to_be(reader: Watched) -> None:
    page = reader.open(LIST)
    expect(scan(page, sheet(page))).to_have_text("Je afdruk klopt nog. Er is niets veranderd.")
    page.reload()
    expect(page.locator(".kb-paper")).to_have_text("Je afdruk klopt nog. Er is niets veranderd.")


def test_sheet_says_which_numbers_changed_went_or_came(reader: Watched) -> None:
    page = reader.open(LIST)
    now = sheet(page)
    changed = now[3][:3] + ("aaaaa" if now[3][3:] != "aaaaa" else "bbbbb")
    notice = scan(page, [*now[:3], changed, "zzzaaaaa", *now[5:]])
    expect(notice).to_contain_text("Veranderd: nummer 3.")
    expect(notice).to_contain_text("Niet meer op deze lijst: nummer 4.")
    expect(notice).to_contain_text("Nieuw op deze lijst: nummer 4.")
    expect(page.locator(".kb-checklist li").nth(2)).to_contain_text("Veranderd sinds je afdruk")
    expect(page.locator(".kb-checklist li").nth(3)).to_contain_text("Nieuw sinds je afdruk")


@pytest.mark.parametrize("path", [LIST, TIP])
@pytest.mark.parametrize("code", ["", "1", "<img src=x onerror=alert(1)>", "1AAAAAAAAAA", "%00%ff", "1" + "A" * 9000])
def test_code_that_is_none_is_put_aside_with_a_word(reader: Watched, path: str, code: str) -> None:
    page = reader.open(f"{path}#papier={code}")
    expect(page.locator(".kb-paper")).to_contain_text("is niet te lezen")
    expect(page.locator(".kb-paper img")).to_have_count(0)


def test_marks_of_a_sheet_go_with_its_code(reader: Watched) -> None:
    page = reader.open(LIST)
    now = sheet(page)
    scan(page, now[:-1])
    expect(page.locator(".kb-news")).to_have_count(1)
    page.go_back()
    expect(page.locator(".kb-paper")).to_be_empty()
    expect(page.locator(".kb-news")).to_have_count(0)


def test_card_says_whether_its_page_changed(reader: Watched) -> None:
    page = reader.open(TIP)
    now = page.locator("[data-papier]").get_attribute("data-papier") or ""
    expect(scan(page, [now])).to_have_text("Je afdruk klopt nog. Er is niets veranderd.")
    other = now[:3] + ("aaaaa" if now[3:] != "aaaaa" else "bbbbb")
    expect(scan(page, [other])).to_contain_text("veranderd sinds je afdruk")
    expect(page.locator(".kb-paper")).to_contain_text(re.compile(r"\d+ \w+ 20\d\d"))


def test_book_says_whether_it_is_the_newest(reader: Watched) -> None:
    page = reader.open("papier/")
    expect(page.locator(".kb-paper")).to_be_empty()
    now = page.locator("[data-papier-boek]").get_attribute("data-papier-boek") or ""
    expect(scan(page, [now])).to_have_text("Je hebt het nieuwste boek.")
    other = now[:3] + ("aaaaa" if now[3:] != "aaaaa" else "bbbbb")
    expect(scan(page, [other])).to_contain_text("Er is een nieuwer boek.")


def test_page_without_a_sheet_says_nothing(reader: Watched) -> None:
    page = reader.open(LIST)
    expect(boxes(page).first).to_be_visible()
    expect(page.locator(".kb-paper")).to_be_empty()


# --- every reader ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", KINDS_OF_PAGE.values(), ids=KINDS_OF_PAGE.keys())
@pytest.mark.parametrize(("scheme", "rules"), SCHEMES)
def test_page_has_no_accessibility_problems(
    look: Look, path: str, scheme: Literal["light", "dark"], rules: str
) -> None:
    page = look(f"{path}#papier=x", scheme, 1280)
    if path != "checklists/":
        boxes(page).first.check()
        page.get_by_role("button", name="Wis alle vinkjes").click()
    assert violations(page, rules) == ""


@pytest.mark.parametrize("path", KINDS_OF_PAGE.values(), ids=KINDS_OF_PAGE.keys())
def test_page_fits_a_small_phone(phone: Watched, path: str) -> None:
    page = phone.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_checklist_reads_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PLAN)
    expect(page.locator(".kb-timetable")).to_contain_text("1:05")
    expect(page.locator(".kb-checklist .kb-caveat").first).to_be_visible()
    drawn = page.locator(".kb-checklist li").first.evaluate("li => getComputedStyle(li, '::before').borderTopWidth")
    context.close()
    assert float(drawn.removesuffix("px")) > 0


# --- paper -----------------------------------------------------------------------------------------------------------


def printed(page: Page, folder: Path) -> list[str]:
    """Print a page on A4 and return the text of each sheet."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed: Debian's package poppler-utils")
    page.pdf(path=folder / "page.pdf", prefer_css_page_size=True)
    done = subprocess.run(
        ["pdftotext", "-layout", folder / "page.pdf", "-"], capture_output=True, text=True, check=True
    )
    return done.stdout.split("\f")[:-1]


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("path", [LIST, PLAN, MADE])
def test_printed_list_keeps_every_item_whole_with_its_caveats(reader: Watched, path: str, tmp_path: Path) -> None:
    page = reader.open(path)
    lines: list[list[str]] = page.locator(".kb-checklist > ol > li").evaluate_all(
        "all => all.map(li => [...li.querySelectorAll(':scope > p:not(:has(button))')].map(p => p.innerText))"
    )
    sheets = [flat(text) for text in printed(page, tmp_path)]
    assert len(sheets) >= 2
    for paragraphs in lines:
        last = [flat(paragraph)[-30:] for paragraph in paragraphs[1:]]
        assert [sheet for sheet in sheets if all(part in sheet for part in last)], paragraphs
    whole = " ".join(sheets)
    for unwanted in ("Zoeken", "Wis alle vinkjes", "Print deze", "Print dit", "Op deze pagina", "Kruimelpad"):
        assert unwanted not in whole
    assert "nagekeken op" in sheets[-1]


def test_ticks_print_as_ticked_or_empty_by_choice(reader: Watched) -> None:
    page = reader.open(LIST)
    boxes(page).first.check()
    page.emulate_media(media="print")
    mark = "input => getComputedStyle(input, '::before').visibility"
    assert boxes(page).first.evaluate(mark) == "visible"
    page.emulate_media(media="screen")
    page.get_by_role("checkbox", name="Print lege vakjes").check()
    page.emulate_media(media="print")
    assert boxes(page).first.evaluate(mark) == "hidden"


@pytest.mark.parametrize(
    "path", ["", TIP, "methoden/flitspeiling/", "vinden/", "kaart/", "tips/", PLAN, "bijdragen/velden/"]
)
def test_print_is_black_on_white_from_dark_mode_and_without_navigation(
    browser: Browser, address: str, path: str
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address + path)
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor,"
        " getComputedStyle(document.querySelector('article h1')).color,"
        " getComputedStyle(document.querySelector('article p')).color]"
    )
    shown = page.locator(".md-header, .md-tabs, .md-footer, .md-search, .kb-path, .headerlink").evaluate_all(
        "all => all.filter(each => each.getClientRects().length).length"
    )
    context.close()
    paper, heading, text = colours
    assert (paper, heading) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")
    assert max(map(int, re.findall(r"\d+", text))) <= 0x33
    assert shown == 0
