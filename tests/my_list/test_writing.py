"""What a reader writes on their list and takes off it, and what the list says of time and things to bring."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browsing import Watched
from tests.my_list.driving import METHOD, PAGE, expect_order, rows, take

pytestmark = pytest.mark.browser


def test_removed_row_comes_back_with_its_note_and_in_its_place(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    take(page, reader.address, ids[:3])
    rows(page).nth(1).get_by_role("button", name="Schrijf een notitie").click()
    page.keyboard.type("eerst bellen")
    rows(page).nth(1).get_by_role("button", name="Weghalen").click()
    expect_order(page, [ids[0], ids[2]])
    expect(rows(page).nth(1).get_by_role("button", name="Weghalen")).to_be_focused()
    page.get_by_role("button", name=re.compile("^Maak ongedaan: weghalen")).click()
    expect_order(page, ids[:3])
    expect(rows(page).nth(1).locator("textarea")).to_have_value("eerst bellen")
    page.get_by_role("button", name="Maak de lijst leeg").click()
    expect(rows(page)).to_have_count(0)
    expect(page.get_by_text("Je lijst is nog leeg")).to_be_visible()
    page.get_by_role("button", name="Maak ongedaan: leegmaken").click()
    expect_order(page, ids[:3])


def test_last_row_removed_gives_focus_to_the_count(reader: Watched) -> None:
    page = reader.page
    take(page, reader.address, [METHOD])
    page.get_by_role("button", name="Weghalen: Flitspeiling").click()
    expect(page.get_by_role("heading", name="0 punten")).to_be_focused()


def test_own_title_lines_and_notes_are_kept(reader: Watched) -> None:
    page = reader.page
    take(page, reader.address, [METHOD])
    page.get_by_label("Titel van je lijst").fill("Avond in de wijk <b>Noord</b>")
    page.get_by_label("Eigen regel of stap").fill("Welkom & koffie")
    page.locator(".kb-list-add").get_by_label("Minuten").fill("15")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Eigen regel of stap")).to_be_focused()
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


def test_empty_list_offers_no_print_and_no_link(reader: Watched) -> None:
    page = reader.open(PAGE)
    expect(page.get_by_text("Je lijst is nog leeg")).to_be_visible()
    for heading in ("Printen", "Tijd en spullen"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_have_count(0)
    expect(page.get_by_label("Link naar deze lijst")).to_be_hidden()
    expect(page.get_by_role("button", name="Bewaar als bestand")).to_be_hidden()
    expect(page.get_by_role("button", name="Open een bestand")).to_be_visible()
    page.get_by_label("Eigen regel of stap").fill("koffie")
    page.get_by_role("button", name="Voeg regel toe").click()
    expect(page.get_by_role("heading", name="Printen", exact=True)).to_be_visible()
    expect(page.get_by_label("Link naar deze lijst")).to_be_visible()
