"""QR codes on paper as a telephone reads them: off the page, to the page of the site, which understands them."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kennisbank import build, press
from kennisbank.checklists import checklists
from kennisbank.paper.checklist_sheets import sheet
from kennisbank.problems import Problem
from tests import pdfs
from tests.support import TODAY, Tree
from tests.test_paper import WEB, printed
from tests.test_paper import plain as site

SAME, NEWEST = "Je afdruk klopt nog. Er is niets veranderd.", "Je hebt het nieuwste boek."
SAYS = """
import { readFileSync } from "node:fs";
import { sheetOf } from "SOURCE/paper-code.js";
import { aboutBook, aboutEntry, aboutList } from "SOURCE/paper-words.js";
const { hash, book, entry, frame, items } = JSON.parse(readFileSync(0, "utf-8"));
const code = sheetOf(hash);
const news = book ? aboutBook(code, book, "") : frame ? aboutList(code, frame, items) : aboutEntry(code, entry, "");
console.log(news.message);
"""
"""Asks the scripts of the site what they say to who opens this address."""


def first(pattern: str, page: str) -> str:
    found = re.search(pattern, page)
    return found[1] if found else ""


def said(project: Path, address: str, made: build.Site) -> str:
    """What the page that an address leads to says of the sheet that the address stood on."""
    at, _, fragment = address.removeprefix(WEB.address).partition("#")
    (page,) = [each.text for each in made.pages if each.uri in {f"{at}index.md", f"{at.rstrip('/')}.md"}]
    carried = {
        "hash": f"#{fragment}",
        "book": first(r"data-papier-boek=(\w+)", page),
        "entry": first(r'data-papier="(\w+)" data-papier-day', page),
        "frame": first(r'data-papier-frame="(\w+)"', page),
        "items": re.findall(r"data-id=\S+ data-papier=(\w+)", page),
    }
    command = ["node", "--input-type=module", "-e", SAYS.replace("SOURCE", (project / "scripts/web/src").as_uri())]
    done = subprocess.run(command, input=json.dumps(carried), capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_code_of_the_book_leads_to_the_page_that_knows_the_newest(project: Path) -> None:
    front, *rest = pdfs.codes(site().prints["papier/boek.pdf"].data)
    (address,) = front
    assert not any(rest)
    assert address.startswith(f"{WEB.address}papier/#papier=1")
    assert said(project, address, site()) == NEWEST
    tree = Tree().replace("tips/kies-een-boodschap.md", "Omdat het werkt.", "Omdat het echt werkt.")
    later = printed(tree, only="papier/boek")
    assert said(project, address, later).startswith("Er is een nieuwer boek.")


def test_code_of_a_checklist_leads_to_its_page_which_finds_nothing_changed(project: Path) -> None:
    front, *rest = pdfs.codes(site().prints["checklists/avond.pdf"].data)
    (address,) = front
    assert not any(rest)
    assert said(project, address, site()) == SAME


@pytest.mark.parametrize("form", ["a7", "a7-vouwen", "a6", "a6-vouwen"])
def test_code_of_every_card_leads_to_its_entry_which_finds_nothing_changed(project: Path, form: str) -> None:
    pages = pdfs.codes(site().prints[f"checklists/avond-kaartjes-{form}.pdf"].data)
    addresses = [each for found in pages for each in found]
    places = sorted(each.partition("#")[0].removeprefix(WEB.address) for each in addresses)
    assert places == ["methoden/peiling/", "tips/kies-een-boodschap/", "tips/vergader-niet/"]
    assert {said(project, each, site()) for each in addresses} == {SAME}


def test_longest_real_checklist_can_be_read(real_lessons: tuple[list[Problem], build.Checked]) -> None:
    """The code grows with the list; a cheap printer has 150 dots an inch or more where it matters."""
    base: Any = build.base_of(real_lessons[1], today=TODAY)
    longest = max(checklists(base), key=lambda each: len(each.items))
    document = sheet(longest, base, WEB)
    ((_, printed),) = press.press(None, workers=1)([document]).items()
    front, *_ = pdfs.codes(printed.data, dots=150)
    assert front == ["".join(document.data["place"]["qr"])]
