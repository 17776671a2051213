"""The reader's own list on paper: as a checklist and as cards, with nothing clipped and nothing left out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import Held, settle

pytestmark = pytest.mark.browser

FORMS = {"a7": "Kaartjes, 8 op een vel", "a6": "Kaartjes, 4 op een vel"}
A4 = (595, 842)
"""Points."""


@pytest.fixture(scope="session")
def cards(real_site: Path) -> dict[str, dict[str, Any]]:
    """What the site says of every entry, by id."""
    files = sorted((real_site / "data" / "kaarten").glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in files}


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page of the list, in dark colours: paper stays white."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="dark", locale="nl-NL")
    page = context.new_page()
    page.goto(f"{address}mijn-lijst/")
    yield page
    context.close()


def take(page: Page, fragment: str, many: int) -> None:
    page.goto(f"{page.url.split('#')[0]}#{fragment}")
    page.get_by_role("button", name="Maak dit mijn lijst").click()
    expect(page.locator(".kb-list-rows > li")).to_have_count(many)
    settle(page)


def draw(page: Page, form: str, *, duplex: bool = True) -> None:
    page.get_by_label(FORMS[form]).check()
    page.get_by_label("Mijn printer print dubbelzijdig").set_checked(duplex)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


def pdf_pages(page: Page) -> int:
    data = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert {(round(float(width)), round(float(height))) for width, height in boxes} <= {A4}
    return len(re.findall(rb"/Type /Page\b(?!s)", data))


def texts(blocks: list[dict[str, Any]]) -> Iterator[str]:
    for block in blocks:
        if "runs" in block:
            yield "".join(run if isinstance(run, str) else run[0] for run in block["runs"])
        for item in block.get("items", ()):
            yield from texts(item)
        yield from texts(block.get("blocks", []))


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("form", FORMS)
def test_no_card_of_the_whole_base_is_clipped(page: Page, cards: dict[str, dict[str, Any]], form: str) -> None:
    some = [card["id"] for card in sorted(cards.values(), key=lambda card: -len(json.dumps(card)))][:40]
    take(page, f"lijst={','.join(some)}", len(some))
    draw(page, form)
    clipped = page.evaluate(
        """() => [...document.querySelectorAll('.kb-my-paper .kb-face')].filter(face => {
             const body = face.querySelector('.kb-face-body');
             return face.scrollHeight > face.clientHeight + 1
               || body && (body.scrollHeight > body.clientHeight || body.scrollWidth > body.clientWidth);
           }).map(face => face.textContent)"""
    )
    assert clipped == []
    sheets = page.locator(".kb-my-paper .kb-sheet").count()
    assert sheets == pdf_pages(page)
    assert sheets % 2 == 0


@pytest.mark.parametrize("form", FORMS)
def test_nothing_of_a_long_card_is_left_out(page: Page, cards: dict[str, dict[str, Any]], form: str) -> None:
    longest = max(
        (card for card in cards.values() if card["kind"] in {"methode", "tip", "les"} and card["tensions"]),
        key=lambda card: len(json.dumps(card)),
    )
    note = "Woord " * 60 + "x" * 600
    take(page, f"lijst={longest['id']}&noot=1:{note.strip().replace(' ', '%20')}", 1)
    draw(page, form, duplex=False)
    faces = page.locator(".kb-my-paper .kb-face").all_inner_texts()
    assert len(faces) > 2
    assert sum("Vervolg van" in face for face in faces) >= 1
    units = page.locator(".kb-my-paper .kb-unit").evaluate_all(
        """units => units.map(unit => [...unit.childNodes]
             .filter(node => node.className !== 'kb-unit-mark').map(node => node.textContent).join(''))"""
    )
    shown = bare("".join(units))
    for text in [note, *(text for section in longest["sections"] for text in texts(section["blocks"]))]:
        assert bare(text) in shown
    for tension in longest["tensions"]:
        assert bare(tension["choose"]) in shown


def test_back_of_a_card_lies_behind_its_front(page: Page) -> None:
    take(page, "lijst=flitspeiling,buurtcafe", 2)
    draw(page, "a6")
    front, back = page.locator(".kb-sheet--front").first, page.locator(".kb-sheet--back").first
    expect(front.locator(".kb-face").first).to_contain_text("Flitspeiling")
    expect(back.locator(".kb-face").first).to_contain_text("Methode: Flitspeiling")
    places = "sheet => [...sheet.children].map(face => [Math.round(face.offsetLeft), face.offsetTop - sheet.offsetTop])"
    fronts, backs = front.evaluate(places), back.evaluate(places)
    columns = sorted({x for x, _ in fronts})
    assert len(columns) == 2
    assert [(sum(columns) - x, y) for x, y in fronts] == [(x, y) for x, y in backs]


def test_checklist_on_paper_has_boxes_caveats_notes_and_materials(page: Page, cards: dict[str, dict[str, Any]]) -> None:
    warned = next(
        card for card in cards.values()
        if card["kind"] == "methode" and card.get("materials") and any(s.get("caveat") for s in card["sections"])
    )  # fmt: skip
    take(page, f"lijst={warned['id']},*,weg-is-weg&regel=15:Pauze&noot=1:Vraag%20Sam&titel=Avond", 3)
    page.get_by_label("Met ruimte om te schrijven").check()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    paper = page.locator(".kb-my-paper")
    expect(page.get_by_role("heading", level=1)).to_have_text(["Avond"])
    for text in (warned["title"], warned["summary"], "Notitie: Vraag Sam", "Pauze", "Tijd: 15 minuten", "Neem mee"):
        expect(paper).to_contain_text(text)
    for section in warned["sections"]:
        if section.get("caveat"):
            for text in texts(section["blocks"]):
                expect(paper).to_contain_text(text)
    expect(paper).to_contain_text("Deze pagina bestaat niet meer op de site.")
    expect(paper.locator(".kb-my-paper-items .kb-my-paper-box")).to_have_count(3)
    expect(paper.locator(".kb-my-paper-line")).to_have_count(6)
    assert paper.evaluate("paper => getComputedStyle(paper).color") == "rgb(0, 0, 0)"
    expect(page.locator(".md-header")).to_be_hidden()
    assert pdf_pages(page) == 1


def test_session_plan_on_paper_has_its_steps_with_their_minutes(page: Page, address: str) -> None:
    page.goto(f"{address}checklists/draaiboek-avond-met-boze-bewoners/")
    steps = page.locator("h2.kb-step").evaluate_all("all => all.map(each => each.firstChild.textContent)")
    page.get_by_role("button", name=re.compile("^Zet alle .* op mijn lijst$")).click()
    page.goto(f"{address}mijn-lijst/")
    settle(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    paper = page.locator(".kb-my-paper")
    headings = paper.locator(".kb-my-paper-step")
    expect(headings).to_have_count(len(steps))
    expect(headings.nth(1)).to_have_text("Inloop met koffie 15 minuten")
    expect(paper).to_contain_text("Tijd: 2 uur en 5 minuten.")
    expect(paper.get_by_role("heading", name="Neem mee")).to_be_visible()
    for title in steps:
        expect(paper).to_contain_text(title)
    numbers = [text.split(".")[0] for text in paper.locator(".kb-my-paper-name").all_inner_texts()]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_plan_as_one_point_prints_its_steps(page: Page) -> None:
    take(page, "lijst=draaiboek-avond-met-boze-bewoners", 1)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".kb-my-paper-items")).to_contain_text("Inloop met koffie (15 minuten)")
    expect(page.locator(".kb-my-paper-items")).to_contain_text("Pauze (15 minuten)")


def test_empty_list_prints_the_page_itself(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Zo werkt het")).to_be_visible()


def test_two_clicks_while_texts_are_on_their_way_print_once_and_whole(page: Page) -> None:
    take(page, "lijst=flitspeiling", 1)
    page.add_init_script(
        "window.prints = []; window.print = () => prints.push(document.querySelector('.kb-my-paper').textContent)"
    )
    texts = Held(page, "**/data/kaarten/*.json")
    page.reload()
    texts.wait()
    page.get_by_role("button", name="Print").dblclick()
    texts.end()
    settle(page)
    page.wait_for_function("prints.length")
    prints = page.evaluate("prints")
    assert len(prints) == 1
    assert "Methode" in prints[0]
