"""Steps of a reader's own: headings with minutes, put anywhere, moved with what they head, shared, printed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsing import Watched
from tests.my_list.driving import PAGE, expect_order, order, rows, said, take

pytestmark = pytest.mark.browser


def steps(page: Page) -> list[str]:
    return [str(value) for value in page.get_by_label("Stap", exact=True).evaluate_all("all => all.map(e => e.value)")]


def needed(page: Page) -> Locator:
    return page.get_by_role("region", name="Tijd en spullen")


def add_step(page: Page, text: str, minutes: int | None = None) -> None:
    page.get_by_label("Eigen regel of stap").fill(text)
    page.locator(".kb-list-add").get_by_label("Minuten").fill("" if minutes is None else str(minutes))
    page.get_by_role("button", name="Voeg stap toe").click()


def test_step_is_added_edited_removed_and_brought_back(reader: Watched) -> None:
    page = reader.open(PAGE)
    add_step(page, "Inloop <b>met</b> koffie", 15)
    expect(said(page)).to_have_text("‘Inloop <b>met</b> koffie’ staat onderaan je lijst.")
    expect(page.get_by_label("Eigen regel of stap")).to_be_focused()
    add_step(page, "Napraten")
    expect(page.get_by_role("heading", name="2 stappen", exact=True)).to_be_visible()
    expect(needed(page)).to_contain_text("15 minuten. 1 stap heeft geen tijd: ‘Napraten’.")
    rows(page).nth(1).get_by_label("Stap", exact=True).fill("Sluiting")
    rows(page).nth(1).get_by_label("Minuten").fill("5")
    expect(needed(page)).to_contain_text("20 minuten.")
    page.reload()
    assert steps(page) == ["Inloop <b>met</b> koffie", "Sluiting"]
    rows(page).nth(0).get_by_role("button", name="Weghalen").click()
    assert steps(page) == ["Sluiting"]
    page.get_by_role("button", name=re.compile("^Maak ongedaan: weghalen")).click()
    assert steps(page) == ["Inloop <b>met</b> koffie", "Sluiting"]
    expect(rows(page).nth(0).get_by_label("Minuten")).to_have_value("15")


def test_enter_adds_a_line_and_not_a_step(reader: Watched) -> None:
    page = reader.open(PAGE)
    page.get_by_label("Eigen regel of stap").fill("Stoelen klaarzetten")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Eigen regel", exact=True)).to_have_value("Stoelen klaarzetten")
    assert steps(page) == []


def test_step_is_put_above_a_row_ready_to_be_named(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    take(page, reader.address, ids[:3])
    rows(page).nth(1).get_by_role("button", name=re.compile("^Zet er een stap boven: ")).click()
    page.keyboard.type("Kernvraag")
    expect_order(page, [ids[0], "*1", *ids[1:3]])
    assert steps(page) == ["Kernvraag"]
    page.get_by_role("button", name="Maak ongedaan: toevoegen van een stap").click()
    expect_order(page, ids[:3])


def test_step_moves_past_another_with_all_that_it_heads(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    take(page, reader.address, ids[:3])
    for at, name in ((1, "Een"), (3, "Twee")):
        rows(page).nth(at).get_by_role("button", name=re.compile("^Zet er een stap boven: ")).click()
        page.keyboard.type(name)
    expect_order(page, [ids[0], "*1", ids[1], "*2", ids[2]])
    up = rows(page).nth(3).get_by_role("button", name="Hele stap omhoog: Twee")
    up.focus()
    page.keyboard.press("Enter")
    moved = [ids[0], "*2", ids[2], "*1", ids[1]]
    expect_order(page, moved)
    expect(said(page)).to_have_text("‘Twee’ is nu stap 1, met alles wat eronder staat.")
    expect(rows(page).nth(1).get_by_role("button", name="Hele stap omhoog: Twee")).to_be_focused()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Dit is al de eerste stap.")
    expect_order(page, moved)
    page.get_by_role("button", name="Maak ongedaan: verplaatsen van ‘Twee’").click()
    expect_order(page, [ids[0], "*1", ids[1], "*2", ids[2]])
    rows(page).nth(1).get_by_role("button", name="Hele stap omlaag: Een").click()
    expect_order(page, moved)


def test_steps_of_a_reader_travel_in_a_link_and_a_file_and_stay_home_without_leave(
    reader: Watched, browser: Browser, ids: list[str]
) -> None:
    page = reader.page
    take(page, reader.address, ids[:1])
    add_step(page, "Kern: 100% & meer, *samen*", 20)
    bare = page.get_by_label("Link naar deze lijst").input_value()
    assert "regel=" not in bare
    assert "**" not in bare
    page.get_by_label("Neem mijn notities, stappen en eigen regels mee").check()
    whole = page.get_by_label("Link naar deze lijst").input_value()
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    kept = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert kept["items"][1] == {"line": "1", "text": "Kern: 100% & meer, *samen*", "minutes": 20, "step": True}
    elsewhere = browser.new_context()
    other = elsewhere.new_page()
    other.goto(whole)
    other.get_by_role("button", name="Maak dit mijn lijst").click()
    assert steps(other) == ["Kern: 100% & meer, *samen*"]
    assert order(other)[0] == ids[0]
    elsewhere.close()


def test_steps_of_a_reader_head_their_points_on_paper(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    take(page, reader.address, ids[:2])
    rows(page).nth(1).get_by_role("button", name=re.compile("^Zet er een stap boven: ")).click()
    page.keyboard.type("Kern")
    rows(page).nth(1).get_by_label("Minuten").fill("40")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    paper = page.locator(".kb-my-paper")
    expect(paper.locator(".kb-my-paper-step")).to_have_text(["Kern 40 minuten"])
    below = paper.locator(".kb-my-paper-step + .kb-my-paper-items > li")
    expect(below).to_have_count(1)
    expect(below).to_contain_text("2. ")
    page.emulate_media(media="screen")
    page.get_by_label("Kaartjes, 8 op een vel").check()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(paper.locator(".kb-face--front").nth(1)).to_have_text(
        re.compile("^Stap\\s*Kern\\s*Tijd: 40 minuten"), use_inner_text=True
    )


def test_caret_stays_in_the_name_of_a_step_when_another_tab_changes_the_list(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    take(page, reader.address, ids[:1])
    add_step(page, "Pauze", 10)
    other = page.context.new_page()
    other.goto(f"{reader.address}{PAGE}")
    field = page.get_by_label("Stap", exact=True)
    field.focus()
    page.keyboard.press("Home")
    other.bring_to_front()
    other.get_by_role("button", name="Omhoog: Pauze", exact=True).click()
    expect(rows(page).nth(0)).to_have_attribute("data-key", "*1")
    page.keyboard.type("Koffie ")
    expect(field).to_have_value("Koffie Pauze")
