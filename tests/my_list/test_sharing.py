"""The reader's own list elsewhere: by link and by file, and what hostile ones can do."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browsing import Watched
from tests.my_list.driving import METHOD, PAGE, TIP, expect_order, order, rows, take

pytestmark = pytest.mark.browser


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
    page.get_by_label("Eigen regel of stap").fill("Pauze")
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
    expect_order(other, ids[:3])
    expect(other.get_by_role("button", name="Weghalen")).to_have_count(0)
    other.get_by_role("button", name="Terug naar mijn lijst").click()
    expect_order(other, ids[4:])
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
    expect_order(page, ids[:2])


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
    expect_order(other, ids[:2])
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
    expect_order(page, ids[:2])


def test_back_button_puts_a_list_from_a_link_aside(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    take(page, reader.address, ids[:2])
    page.evaluate("id => { location.hash = `lijst=${id}` }", METHOD)
    expect(page.get_by_role("heading", name="Een lijst uit een link")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Een lijst uit een link")).to_have_count(0)
    expect_order(page, ids[:2])
    expect(rows(page).get_by_role("button", name="Weghalen")).to_have_count(2)


def test_text_that_did_not_come_is_asked_for_again_once_there_is_a_line(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    take(page, reader.address, ids[:2])
    page.route(f"**/data/kaarten/{ids[0]}.json", lambda route: route.fulfill(status=503))
    page.reload()
    expect(rows(page).nth(0)).to_contain_text("De tekst laadt nu niet. Je lijst is er nog.")
    page.unroute_all(behavior="ignoreErrors")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(rows(page).nth(0).get_by_role("link")).to_be_visible()
    reader.errors.clear()  # the browser says itself that an answer was 503
