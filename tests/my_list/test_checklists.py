"""Whole checklists and session plans on the reader's own list."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browsing import Watched
from tests.my_list.driving import PAGE, rows, take

pytestmark = pytest.mark.browser

PLAN = "checklists/draaiboek-avond-met-boze-bewoners/"


def test_checklist_has_one_button_for_the_list_and_none_on_its_points(reader: Watched) -> None:
    page = reader.open("checklists/checklist-vraag-aanscherpen/")
    expect(page.get_by_role("button", name=re.compile("op mijn lijst"))).to_have_count(1)


def test_whole_checklist_goes_on_the_list_with_its_headings_and_title_and_its_boxes_stay_its_own(
    reader: Watched,
) -> None:
    page = reader.open("checklists/checklist-vraag-aanscherpen/")
    many = page.locator(".kb-checklist > ol > li").count()
    headings = page.locator("h2.kb-step").evaluate_all("all => all.map(each => each.firstChild.textContent)")
    titles = page.locator("h2.kb-step ~ .kb-checklist .kb-card-title").all_inner_texts()
    expect(page.locator(".kb-progress")).to_have_text(re.compile(f"^0 van {many} "))
    button = page.get_by_role("button", name=f"Zet alle {len(headings)} stappen en {many} punten op mijn lijst")
    button.click()
    expect(page.get_by_role("link", name=f"Mijn lijst ({many})")).to_be_visible()
    button.click()
    expect(page.locator(".kb-keep-said")).to_contain_text("Alles stond al op je lijst.")
    reader.open(PAGE)
    expect(page.get_by_label("Titel van je lijst")).to_have_value("De vraag aanscherpen")
    expect(page.locator("#kb-list-count")).to_have_text(f"{len(headings)} stappen en {many} punten")
    fields = page.get_by_label("Stap", exact=True)
    assert fields.evaluate_all("all => all.map(each => each.value)") == headings
    expect(rows(page).nth(0).get_by_label("Stap", exact=True)).to_have_value(headings[0])
    expect(rows(page).get_by_role("link")).to_have_text(titles)
    expect(page.get_by_role("region", name="Tijd en spullen")).not_to_contain_text("stap")


def test_heading_whose_points_are_on_the_list_already_does_not_come_along(reader: Watched) -> None:
    page = reader.open("checklists/checklist-vraag-aanscherpen/")
    first = page.locator(".kb-checklist").first.locator(".kb-card-title")
    ids = first.evaluate_all("all => all.map(each => each.dataset.id)")
    headings = page.locator("h2.kb-step").evaluate_all("all => all.map(each => each.firstChild.textContent)")
    take(page, reader.address, ids)
    reader.open("checklists/checklist-vraag-aanscherpen/")
    page.get_by_role("button", name=re.compile("^Zet alle")).click()
    expect(page.locator(".kb-keep-said")).to_contain_text(f"Op je lijst gezet: {len(headings) - 1} stappen en")
    reader.open(PAGE)
    fields = page.get_by_label("Stap", exact=True)
    assert fields.evaluate_all("all => all.map(each => each.value)") == headings[1:]


def test_checklist_about_a_subject_comes_with_its_phases(reader: Watched) -> None:
    page = reader.open("checklists/thema/mensen-bereiken/")
    headings = page.locator("h2.kb-step").evaluate_all("all => all.map(each => each.firstChild.textContent)")
    assert len(headings) > 1
    page.get_by_role("button", name=re.compile(f"^Zet alle {len(headings)} stappen en ")).click()
    reader.open(PAGE)
    fields = page.get_by_label("Stap", exact=True)
    assert fields.evaluate_all("all => all.map(each => each.value)") == headings


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
    expect(needed).to_contain_text(f"2 uur en 5 minuten. 2 stappen hebben geen tijd: ‘{steps[0]}’ en ‘{steps[-1]}’.")
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
