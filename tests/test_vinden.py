"""The page Vinden in real Chromium: choose, count, go back, share, and never stand at a dead end."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsing import LOOKS, Held, Look, Watched, settle, until, violations

pytestmark = pytest.mark.browser

SHOWN = {"tip", "les", "methode", "doelgroep", "voorbeeld"}
DEAD_END = "vinden/?soort=voorbeeld&invloed=informeren"
CARDS_AT_ONCE = 24
#: Keeps every text that a screen reader hears.
LISTEN = """() => { window.heard = []; const region = document.querySelector('.kb-vinden + [role=status]');
  const hear = () => { if (region.textContent) heard.push(region.textContent); };
  new MutationObserver(hear).observe(region, {childList: true}); }"""


@pytest.fixture(scope="session")
def entries(real_site: Path) -> list[dict[str, Any]]:
    """What the page should show, from the public data."""
    document = json.loads((real_site / "data" / "entries.json").read_text(encoding="utf-8"))
    return [entry for entry in document["entries"] if entry["kind"] in SHOWN]


def count(page: Page) -> Locator:
    return page.locator("#kb-vinden-gevonden")


def found(page: Page, number: int) -> None:
    expect(count(page)).to_have_text(f"{number} gevonden" if number else "Niets gevonden")


def value(page: Page, legend: str, label: str) -> Locator:
    return page.get_by_role("group", name=re.compile(f"^{legend}")).get_by_role(
        "checkbox", name=re.compile(rf"^{re.escape(label)} [\d.]+$")
    )


def counted(page: Page, legend: str, label: str) -> int:
    line = value(page, legend, label).locator("xpath=ancestor::li")
    return int(line.locator(".kb-vinden-count").inner_text().replace(".", ""))


def chips(page: Page) -> Locator:
    return page.get_by_role("list", name="Jouw keuze").locator(".kb-vinden-chip")


def status(page: Page) -> Locator:
    """What a screen reader hears."""
    return page.locator(".kb-vinden + [role=status]")


def note(page: Page) -> Locator:
    """What the reader sees below the count; a screen reader hears the same from elsewhere."""
    return page.locator(".kb-vinden-head")


def about(entries: list[dict[str, Any]], **wanted: str) -> int:
    return sum(all(term in entry[field] for field, term in wanted.items()) for entry in entries)


def test_everything_published_can_be_found(reader: Watched, entries: list[dict[str, Any]]) -> None:
    page = reader.open("vinden/")
    found(page, len(entries))
    cards = page.locator(".kb-cards > ul > li")
    more = page.get_by_role("button", name="Toon meer")
    for shown in range(CARDS_AT_ONCE, len(entries), CARDS_AT_ONCE):
        expect(cards).to_have_count(shown)
        more.click()
    expect(cards).to_have_count(len(entries))
    expect(more).to_be_hidden()
    links = cards.locator(".kb-card-title").evaluate_all("links => links.map(link => link.href)")
    assert {link.removeprefix(reader.address) for link in links} == {entry["url"] for entry in entries}


def test_choices_narrow_and_counts_are_right(reader: Watched, entries: list[dict[str, Any]]) -> None:
    page = reader.open("vinden/")
    found(page, len(entries))
    value(page, "Thema", "Mensen bereiken").click()
    both = about(entries, theme="mensen-bereiken", phase="uitnodigen")
    found(page, about(entries, theme="mensen-bereiken"))
    assert counted(page, "Fase", "Uitnodigen") == both
    assert counted(page, "Thema", "Een heldere vraag") == about(entries, theme="heldere-vraag")
    value(page, "Fase", "Uitnodigen").click()
    found(page, both)
    assert counted(page, "Thema", "Een heldere vraag") == about(entries, theme="heldere-vraag", phase="uitnodigen")
    value(page, "Thema", "Een heldere vraag").click()
    either = {"mensen-bereiken", "heldere-vraag"}
    found(page, sum(bool(either & {*entry["theme"]}) and "uitnodigen" in entry["phase"] for entry in entries))
    assert page.url.endswith("/vinden/?thema=heldere-vraag,mensen-bereiken&fase=uitnodigen")


def test_every_count_keeps_its_promise(reader: Watched) -> None:
    page = reader.open("vinden/?voor=bestuurder&fase=besluiten")
    expect(count(page)).to_contain_text("gevonden")
    total = int(count(page).inner_text().split()[0])
    for label in ("Doen", "Niet doen", "Les", "Methode", "Voorbeeld"):
        promised = counted(page, "Soort", label)
        box = value(page, "Soort", label)
        expect(box).to_be_enabled(enabled=promised > 0)
        if promised:
            box.check()
            found(page, promised)
            box.uncheck()
            found(page, total)


def test_values_that_give_nothing_are_disabled(reader: Watched) -> None:
    page = reader.open("vinden/?thema=mensen-bereiken")
    expect(value(page, "Soort", "Doelgroep")).to_be_disabled()
    assert counted(page, "Soort", "Doelgroep") == 0


def test_counts_agree_with_the_matrix_of_the_toolbox(reader: Watched) -> None:
    page = reader.open("gereedschapskist/")
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name="Buurtcafé", exact=True))
    number = int(row.locator("a[href*='/bewoners/']").inner_text())
    found(reader.open("vinden/?methode=buurtcafe&doelgroep=bewoners"), number)


def test_text_and_filters_work_together(reader: Watched) -> None:
    page = reader.open("vinden/")
    page.get_by_label("Zoek in tips").press_sequentially("zaaltje", delay=20)
    expect(page.locator(".kb-card-title").first).to_have_text("Vergader niet met bewoners in een zaaltje")
    expect(page.get_by_label("Sorteer op")).to_have_value("relevantie")
    expect(page).to_have_url(re.compile(r"\?tekst=zaaltje$"))
    value(page, "Soort", "Niet doen").check()
    expect(page).to_have_url(re.compile(r"\?tekst=zaaltje&soort=niet-doen$"))
    expect(page.locator(".kb-kind").filter(has_not_text="Niet doen")).to_have_count(0)
    page.go_back()
    expect(value(page, "Soort", "Niet doen")).not_to_be_checked()
    page.go_back()
    expect(page.get_by_label("Zoek in tips")).to_have_value("")
    expect(page).to_have_url(re.compile(r"/vinden/$"))


def test_text_gives_the_order_of_the_search_itself(reader: Watched) -> None:
    asked = "bewoners uitnodigen"
    page = reader.open(f"vinden/?tekst={asked}")
    expect(page.get_by_label("Sorteer op")).to_have_value("relevantie")
    cards = page.locator(".kb-cards .kb-card-title")
    expect(cards.nth(9)).to_be_attached()
    settle(page)
    shown = cards.evaluate_all("links => links.map(link => link.pathname)")
    box = page.get_by_role("textbox", name="Zoeken", exact=True)
    box.click()
    box.fill(asked)
    box.press("End")
    results = page.locator(".md-search-result__list > li > .md-search-result__link")
    expect(results.nth(9)).to_be_attached()
    listed = results.evaluate_all("links => links.map(link => link.pathname)")
    both = [each for each in listed if each in shown]
    assert len(both) > 4
    assert [each for each in shown if each in listed] == both


def test_unknown_word_says_so_and_offers_a_way_on(reader: Watched, entries: list[dict[str, Any]]) -> None:
    page = reader.open("vinden/?tekst=xqzxqzxqz")
    expect(page.get_by_label("Sorteer op")).to_be_hidden()
    found(page, 0)
    expect(note(page).get_by_text("‘xqzxqzxqz’ staat nergens.")).to_be_visible()
    page.get_by_role("button", name=f"Laat de tekst los: {len(entries)} gevonden").click()
    found(page, len(entries))


def test_search_that_fails_leaves_the_filters_working(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/data/search/{words,t-*}.json", lambda route: route.abort())
    page.goto(address + "vinden/?tekst=zaaltje&soort=les")
    expect(note(page).get_by_text("Zoeken op tekst lukt nu niet")).to_be_visible()
    expect(page.locator(".kb-kind").first).to_have_text("Les")
    page.close()


def test_dead_end_offers_what_to_let_go(reader: Watched, entries: list[dict[str, Any]]) -> None:
    page = reader.open(DEAD_END)
    found(page, 0)
    examples = sum(entry["kind"] == "voorbeeld" for entry in entries)
    informing = sum("informeren" in entry.get("participation_level", ()) for entry in entries)
    expect(page.get_by_role("button", name=f"Laat ‘Voorbeeld’ los: {informing} gevonden")).to_be_visible()
    page.get_by_role("button", name=f"Laat ‘Informeren’ los: {examples} gevonden").click()
    found(page, examples)
    expect(page).to_have_url(re.compile(r"\?soort=voorbeeld$"))
    expect(count(page)).to_be_focused()


def test_chips_show_the_choice_and_let_it_go(reader: Watched, entries: list[dict[str, Any]]) -> None:
    page = reader.open("vinden/?tekst=wijk&thema=wijkplatforms&doelgroep=bewoners")
    texts = ["Tekst: wijk", "Thema: Wijkplatforms", "Doelgroep: Bewoners"]
    expect(chips(page)).to_have_text([re.compile(text) for text in texts])
    chips(page).nth(1).click()
    expect(chips(page)).to_have_count(2)
    expect(chips(page).nth(1)).to_be_focused()
    page.get_by_role("button", name="Wis alles").click()
    expect(chips(page)).to_have_count(0)
    found(page, len(entries))
    expect(count(page)).to_be_focused()


def test_back_button_and_reload_keep_the_choice(reader: Watched) -> None:
    page = reader.open("vinden/")
    value(page, "Soort", "Les").check()
    expect(page).to_have_url(re.compile(r"\?soort=les$"))
    first = count(page).inner_text()
    value(page, "Fase", "Verkennen").check()
    expect(count(page)).not_to_have_text(first)
    second = count(page).inner_text()
    page.reload()
    expect(count(page)).to_have_text(second)
    expect(value(page, "Fase", "Verkennen")).to_be_checked()
    page.go_back()
    expect(count(page)).to_have_text(first)
    expect(value(page, "Fase", "Verkennen")).not_to_be_checked()
    page.go_forward()
    expect(count(page)).to_have_text(second)


def test_reader_comes_back_where_they_were(reader: Watched) -> None:
    page = reader.open("vinden/?sorteer=titel")
    page.get_by_role("button", name="Toon meer").click()
    cards = page.locator(".kb-cards > ul > li")
    expect(cards).to_have_count(2 * CARDS_AT_ONCE)
    expect(cards.nth(CARDS_AT_ONCE).locator("a").first).to_be_focused()
    title = cards.nth(CARDS_AT_ONCE + 5).locator(".kb-card-title")
    name = title.inner_text()
    title.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)
    page.go_back()
    expect(cards).to_have_count(2 * CARDS_AT_ONCE)
    expect(page.get_by_role("link", name=name, exact=True)).to_be_in_viewport()


def test_deep_link_with_unknown_values_says_what_it_passes_over(reader: Watched) -> None:
    page = reader.open("vinden/?thema=wijkplatforms,bestaat-niet&sorteer=titel&voor=koning")
    expect(chips(page)).to_have_count(1)
    expect(page.get_by_text("slaan we over: thema: bestaat-niet, voor: koning.")).to_be_visible()
    expect(page.get_by_label("Sorteer op")).to_have_value("titel")
    settle(page)
    titles = page.locator(".kb-card-title").all_inner_texts()
    assert len(titles) > 2
    assert titles == page.evaluate("list => list.toSorted(new Intl.Collator('nl').compare)", titles)


def test_text_from_the_address_stays_text(reader: Watched) -> None:
    page = reader.open(
        "vinden/?tekst=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D1%22%3E&thema=%3Cb%3Ex%3C%2Fb%3E"
    )
    expect(page.get_by_text("thema: <b>x</b>")).to_be_visible()
    expect(page.locator(".kb-vinden img, .kb-vinden b")).to_have_count(0)


def test_long_list_folds_out_and_can_be_searched(reader: Watched) -> None:
    page = reader.open("vinden/")
    group = page.get_by_role("group", name=re.compile("^Methode"))
    group.get_by_role("button", name="Methode").click()
    expect(group.get_by_role("checkbox")).to_have_count(8)
    group.get_by_role("button", name=re.compile("^Toon alle")).click()
    group.get_by_role("searchbox", name="Zoek in Methode").fill("CAFE")
    group.get_by_role("checkbox", name=re.compile("^Buurtcafé")).check()
    expect(page).to_have_url(re.compile(r"\?methode=buurtcafe$"))
    group.get_by_role("searchbox").fill("")
    expect(group.get_by_role("checkbox", name=re.compile("^Buurtcafé"))).to_be_checked()
    expect(group.get_by_role("checkbox").nth(8)).to_be_attached()


def test_keyboard_alone_is_enough(reader: Watched, entries: list[dict[str, Any]]) -> None:
    page = reader.open("vinden/")
    found(page, len(entries))
    page.get_by_label("Zoek in tips").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Soort")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Soort").get_by_role("checkbox").first).to_be_hidden()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(value(page, "Soort", "Doen")).to_be_focused()
    page.keyboard.press("Space")
    does = sum(entry["advice"] == "do" for entry in entries)
    found(page, does)
    expect(value(page, "Soort", "Doen")).to_be_focused()
    page.get_by_label("Zoek in tips").focus()
    page.keyboard.press("Enter")
    expect(count(page)).to_be_focused()


def test_value_that_is_let_go_at_zero_keeps_focus(reader: Watched) -> None:
    page = reader.open(DEAD_END)
    box = value(page, "Soort", "Voorbeeld")
    box.focus()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()
    expect(box).to_be_focused()
    page.keyboard.press("Tab")
    expect(box).to_be_disabled()


def test_count_is_announced(reader: Watched) -> None:
    page = reader.open("vinden/?soort=les")
    expect(status(page)).to_contain_text("gevonden")
    expect(page.get_by_role("form", name="Zoeken en filteren")).to_be_visible()


def test_filters_fold_away_on_a_phone_and_the_choice_stays(phone: Watched) -> None:
    page = phone.open("vinden/?soort=doen&fase=verkennen&tekst=participatiesamenleving")
    summary = page.locator(".kb-vinden-filters > summary")
    expect(summary).to_have_text("Filters (2 gekozen)")
    expect(page.get_by_role("group", name=re.compile("^Thema"))).to_be_hidden()
    expect(chips(page)).to_have_count(3)
    summary.click()
    page.get_by_role("button", name="Thema").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.locator(".kb-vinden-show").click()
    expect(page.get_by_role("group", name=re.compile("^Thema"))).to_be_hidden()
    expect(count(page)).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", ["vinden/", "vinden/?tekst=wijk&thema=wijkplatforms", DEAD_END])
@pytest.mark.parametrize(("scheme", "width", "rules"), LOOKS)
def test_page_has_no_accessibility_problems(
    look: Look, scheme: Literal["light", "dark"], path: str, width: int, rules: str
) -> None:
    page = look(path, scheme, width)
    expect(count(page)).to_contain_text("gevonden")
    if width < 400:
        page.locator(".kb-vinden-filters > summary").click()
        # nor is what lies under the button that stays in sight; scrolling moves it from there
        page.locator(".kb-vinden-show").evaluate("button => button.style.position = 'static'")
    folded = page.locator(".kb-vinden-fold[aria-expanded=false]")
    while folded.count():
        folded.first.click()
    assert violations(page, rules) == ""


def test_page_without_javascript_leads_to_the_lists(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "vinden/")
    article = page.get_by_role("article")
    for name in ("Alle tips", "Alle lessen", "Op thema", "Op fase", "Voor wie", "Gereedschapskist"):
        link = article.get_by_role("link", name=name)
        expect(link).to_be_visible()
        answer = page.request.get(page.url + (link.get_attribute("href") or ""))
        assert answer.ok
    context.close()


def test_page_whose_data_fail_keeps_the_lists(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/data/vinden.json", lambda route: route.abort())
    page.goto(address + "vinden/")
    expect(page.get_by_role("alert")).to_contain_text("De filters laden niet")
    expect(page.get_by_role("link", name="Alle tips")).to_be_visible()
    page.close()


def test_cards_that_fail_can_be_asked_for_again(browser: Browser, address: str, entries: list[dict[str, Any]]) -> None:
    page = browser.new_page()
    page.route("**/data/search/d-*.json", lambda route: route.abort())
    page.goto(address + "vinden/")
    expect(page.get_by_role("alert")).to_have_text("De kaartjes laden nu niet.")
    found(page, len(entries))
    page.unroute("**/data/search/d-*.json")
    page.get_by_role("button", name="Probeer het opnieuw").click()
    expect(page.locator(".kb-cards > ul > li")).to_have_count(CARDS_AT_ONCE)
    expect(page.get_by_role("alert")).to_have_count(0)
    page.close()


def test_asking_for_more_while_cards_are_on_their_way_draws_each_once(
    browser: Browser, address: str, entries: list[dict[str, Any]]
) -> None:
    page = browser.new_page()
    held = Held(page, "**/data/search/d-*.json")
    page.goto(address + "vinden/")
    more = page.get_by_role("button", name="Toon meer")
    more.click()
    more.click()
    cards = page.locator(".kb-cards > ul > li")
    held.end()
    expect(cards).to_have_count(3 * CARDS_AT_ONCE)
    more.evaluate("button => { while (!button.hidden) button.click(); }")
    expect(cards).to_have_count(len(entries))
    links = cards.locator(".kb-card-title").evaluate_all("links => links.map(link => link.href)")
    assert len({*links}) == len(entries)
    page.close()


def test_only_the_cards_on_the_screen_are_fetched(reader: Watched, real_site: Path) -> None:
    told = json.loads((real_site / "data" / "vinden.json").read_text(encoding="utf-8"))
    chunk, version = told["chunk"], told["version"]
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url.removeprefix(reader.address)))
    page = reader.open("vinden/")
    expect(page.locator(".kb-cards > ul > li")).to_have_count(CARDS_AT_ONCE)
    settle(page)
    data = [url for url in asked if url.startswith("data/")]
    pieces = [f"data/search/d-{number}.{version}.json" for number in range(-(-CARDS_AT_ONCE // chunk))]
    assert sorted(data) == sorted(["data/vinden.json", *pieces])


def test_all_words_are_asked_for_and_some_are_one_click_away(reader: Watched) -> None:
    page = reader.open("vinden/?tekst=jongeren+school")
    expect(count(page)).to_have_text(re.compile(r"^\d+ gevonden"))
    settle(page)
    whole = int(count(page).inner_text().split()[0])
    titles = page.locator(".kb-card-title").all_inner_texts()
    more = page.get_by_role("button", name=re.compile("^Toon ook wat een deel van de woorden heeft"))
    promised = int(more.inner_text().split(": ")[1])
    assert promised > whole
    more.click()
    found(page, promised)
    expect(page).to_have_url(re.compile(r"\?tekst=jongeren%20school&woorden=sommige$"))
    expect(note(page).get_by_text("Je ziet ook teksten met een deel van de woorden.")).to_be_visible()
    settle(page)
    assert page.locator(".kb-card-title").all_inner_texts()[: len(titles)] == titles[:CARDS_AT_ONCE]
    page.get_by_role("button", name=f"Toon alleen wat alle woorden heeft: {whole}").click()
    found(page, whole)
    page.get_by_label("Zoek in tips").fill("zaaltje kalender petitie")
    expect(
        note(page).get_by_text("Geen tekst heeft al deze woorden. Je ziet wat een deel ervan heeft.")
    ).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?tekst=zaaltje%20kalender%20petitie$"))


# --- while something is on its way -----------------------------------------------------------------------------------


@pytest.fixture
def held(reader: Watched) -> Iterator[Held]:
    """A reader for whom the words of the search come when the test says so."""
    waiting = Held(reader.page, "**/data/search/words.json")
    yield waiting
    waiting.end()


def test_what_is_typed_stays_when_a_filter_is_let_go_before_the_text_is_looked_up(reader: Watched, held: Held) -> None:
    page = reader.open("vinden/?thema=wijkplatforms&doelgroep=bewoners")
    expect(chips(page)).to_have_count(2)
    page.get_by_label("Zoek in tips").fill("wijk")
    held.wait()
    chips(page).filter(has_text="Bewoners").click()
    expect(page).to_have_url(re.compile(r"\?tekst=wijk&thema=wijkplatforms$"))
    expect(page.get_by_label("Zoek in tips")).to_have_value("wijk")
    held.end()
    expect(chips(page)).to_have_text([re.compile("Tekst: wijk"), re.compile("Thema: Wijkplatforms")])


def test_chip_that_is_clicked_twice_before_the_text_is_looked_up_lets_go_once(reader: Watched, held: Held) -> None:
    page = reader.open("vinden/?thema=wijkplatforms")
    expect(chips(page)).to_have_count(1)
    page.get_by_label("Zoek in tips").fill("wijk")
    held.wait()
    chips(page).dblclick()
    held.end()
    expect(chips(page)).to_have_text([re.compile("Tekst: wijk")])
    expect(page).to_have_url(re.compile(r"\?tekst=wijk$"))


def test_answer_to_an_earlier_text_is_not_shown(reader: Watched, held: Held, entries: list[dict[str, Any]]) -> None:
    page = reader.open("vinden/")
    page.get_by_label("Zoek in tips").fill("xqzxqzxqz")
    held.wait()
    page.get_by_label("Zoek in tips").fill("")
    expect(page).to_have_url(re.compile("/vinden/$"))
    held.end()
    page.get_by_label("Zoek in tips").fill("zaaltje")
    expect(page.locator(".kb-card-title").first).to_have_text("Vergader niet met bewoners in een zaaltje")
    page.get_by_label("Zoek in tips").fill("")
    found(page, len(entries))


@pytest.mark.parametrize("elsewhere", ["Zoek in tips", "Sorteer op"])
def test_cards_that_come_late_do_not_take_the_focus_from_a_reader_who_went_on(reader: Watched, elsewhere: str) -> None:
    page = reader.open("vinden/?sorteer=titel")
    settle(page)
    cards = Held(page, "**/data/search/d-*.json")
    while not cards.waiting:
        page.get_by_role("button", name="Toon meer").click()
        page.wait_for_timeout(100)
    page.get_by_label(elsewhere).focus()
    shown = page.locator(".kb-cards > ul > li").count()
    cards.end()
    until(page, lambda: page.locator(".kb-cards > ul > li").count() > shown, "more cards")
    settle(page)
    expect(page.get_by_label(elsewhere)).to_be_focused()


def test_cards_asked_for_and_then_left_for_another_choice_do_not_take_the_focus(reader: Watched) -> None:
    page = reader.open("vinden/?sorteer=titel")
    settle(page)
    cards = Held(page, "**/data/search/d-*.json")
    while not cards.waiting:
        page.get_by_role("button", name="Toon meer").click()
        page.wait_for_timeout(100)
    box = value(page, "Soort", "Les")
    box.check()
    cards.end()
    settle(page)
    expect(page.locator(".kb-kind").filter(has_not_text="Les")).to_have_count(0)
    expect(box).to_be_focused()


def test_fragment_in_the_address_leaves_what_is_shown(reader: Watched) -> None:
    page = reader.open("vinden/")
    page.get_by_role("button", name="Toon meer").click()
    cards = page.locator(".kb-cards > ul > li")
    expect(cards).to_have_count(2 * CARDS_AT_ONCE)
    page.evaluate("location.hash = 'kb-vinden-gevonden'")
    settle(page)
    expect(cards).to_have_count(2 * CARDS_AT_ONCE)


def test_reader_who_comes_back_and_scrolls_at_once_is_left_where_they_are(reader: Watched) -> None:
    page = reader.open("vinden/?sorteer=titel")
    settle(page)
    page.evaluate("history.replaceState({shown: 48, top: 2000}, '')")
    page.add_init_script("addEventListener('wheel', () => { window.wheeled = true; })")
    data = Held(page, "**/data/vinden.json")
    page.reload(wait_until="commit")
    data.wait()

    def wheeled() -> bool:
        page.mouse.wheel(0, 1)  # a page that is not drawn yet does not feel it
        return bool(page.evaluate("window.wheeled"))

    until(page, wheeled, "a page that feels the wheel")
    data.end()
    expect(page.locator(".kb-cards > ul > li")).to_have_count(2 * CARDS_AT_ONCE)
    settle(page)
    assert page.evaluate("scrollY") < 1000


def test_script_is_loaded_on_this_page_only(real_site: Path) -> None:
    pages = [page for page in real_site.rglob("*.html") if "javascripts/vinden.js" in page.read_text(encoding="utf-8")]
    assert pages == [real_site / "vinden" / "index.html"]


def test_count_is_heard_once_per_choice_and_not_at_every_letter(reader: Watched) -> None:
    reader.page.clock.install()
    page = reader.open("vinden/")
    expect(status(page)).to_contain_text("gevonden")
    page.evaluate(LISTEN)
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))  # or a slow machine would make pauses of its own
    for letter in "jongeren":
        page.get_by_label("Zoek in tips").press(letter)
        page.clock.run_for(200)
    expect(page).to_have_url(re.compile("=jongeren$"))
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    page.clock.run_for(2000)
    expect(status(page)).to_have_text(re.compile(r"^\d+ gevonden$"))
    assert len(page.evaluate("heard")) == 1
    value(page, "Soort", "Niet doen").check()
    expect(status(page)).to_have_text("")
    page.clock.run_for(2000)
    expect(status(page)).to_have_text(re.compile(r"^\d+ gevonden$"))
    assert len(page.evaluate("heard")) == 2
    expect(page.locator(".kb-vinden [role=status]").filter(has=count(page))).to_have_count(0)


def test_what_gets_focus_is_not_heard_twice(reader: Watched) -> None:
    reader.page.clock.install()
    page = reader.open(DEAD_END)
    expect(status(page)).to_have_text("Niets gevonden")
    page.evaluate(LISTEN)
    page.get_by_role("button", name=re.compile("^Laat ‘Informeren’ los")).click()
    expect(count(page)).to_be_focused()
    page.clock.run_for(2000)
    assert page.evaluate("heard") == []


@pytest.mark.parametrize("text", ["j", "?", "-", "🎉"])
def test_text_without_a_word_leaves_everything_and_asks_for_one(
    reader: Watched, entries: list[dict[str, Any]], text: str
) -> None:
    page = reader.open("vinden/")
    found(page, len(entries))
    page.get_by_label("Zoek in tips").fill(text)
    expect(note(page).get_by_text("Typ een woord van twee letters of meer.")).to_be_visible()
    found(page, len(entries))


def test_page_of_text_is_cut_and_that_is_said(reader: Watched) -> None:
    page = reader.open("vinden/")
    page.get_by_label("Zoek in tips").fill("x" * 2000)
    expect(note(page).get_by_text("We zoeken alleen met de eerste woorden.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_matches_are_marked_on_cards(reader: Watched) -> None:
    page = reader.open("vinden/?tekst=zaaltje")
    expect(page.locator(".kb-card-title mark").first).to_have_text("zaaltje")
    page.get_by_label("Zoek in tips").fill("")
    expect(page.locator(".kb-cards > ul > li")).to_have_count(CARDS_AT_ONCE)
    expect(page.locator(".kb-cards mark")).to_have_count(0)


def test_shared_text_shows_no_count_before_it_is_looked_up(reader: Watched) -> None:
    page = reader.page
    page.context.route("**/data/search/words.json", lambda route: None)
    page.goto(reader.address + "vinden/?tekst=jongeren")
    expect(page.locator(".kb-vinden")).not_to_have_class(re.compile("ready"))
    page.wait_for_timeout(1000)
    expect(count(page)).to_have_count(0)
    expect(page.get_by_role("link", name="Alle tips")).to_be_hidden()
    page.context.unroute_all(behavior="ignoreErrors")


def test_slow_text_is_said_to_be_looked_up(reader: Watched) -> None:
    page = reader.open("vinden/")
    expect(count(page)).to_contain_text("gevonden")
    page.context.route("**/data/search/words.json", lambda route: None)
    page.get_by_label("Zoek in tips").fill("jongeren")
    expect(count(page)).to_have_text("Aan het zoeken …")
    expect(status(page)).to_have_text("Aan het zoeken …")
    page.context.unroute_all(behavior="ignoreErrors")


def test_going_back_to_an_address_with_unknown_values_says_so_again(reader: Watched) -> None:
    page = reader.open("vinden/?thema=bestaat-niet&soort=les")
    said = page.get_by_text("slaan we over: thema: bestaat-niet.")
    expect(said).to_be_visible()
    value(page, "Soort", "Doen").check()
    expect(said).to_be_hidden()
    page.go_back()
    expect(said).to_be_visible()


def test_long_list_without_a_match_says_so(reader: Watched) -> None:
    page = reader.open("vinden/")
    group = page.get_by_role("group", name=re.compile("^Methode"))
    group.get_by_role("button", name="Methode").click()
    group.get_by_role("button", name=re.compile("^Toon alle")).click()
    group.get_by_role("searchbox").fill("xqz")
    expect(group.get_by_role("status")).to_have_text("Niets in deze lijst met ‘xqz’.")


def test_what_a_choice_gives_stays_in_sight_on_a_phone(phone: Watched) -> None:
    page = phone.open("vinden/")
    page.locator(".kb-vinden-filters > summary").click()
    page.get_by_role("button", name="Soort").click()
    page.get_by_role("button", name="Thema").click()
    page.get_by_role("button", name="Fase").click()
    page.locator(".kb-vinden-filters > summary").scroll_into_view_if_needed()
    show = page.locator(".kb-vinden-show")
    expect(show).to_be_in_viewport(ratio=1)
    value(page, "Soort", "Les").check()
    expect(show).to_have_text(re.compile(r"^Toon \d+ gevonden$"))


def test_sheet_says_when_it_does_not_hold_everything(reader: Watched) -> None:
    page = reader.open("vinden/")
    page.emulate_media(media="print")
    expect(page.get_by_text(f"Hier staan de eerste {CARDS_AT_ONCE}.")).to_be_visible()
    page.emulate_media(media="screen")
    expect(page.get_by_role("button", name=f"Toon meer (nu {CARDS_AT_ONCE} van ")).to_be_visible()
    page.goto(reader.address + "vinden/?soort=voorbeeld&fase=vasthouden&tekst=zaaltje")
    expect(count(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_text("Hier staan de eerste")).to_be_hidden()


#: The contrast between a text or a drawing and what is behind it, by the formula of WCAG.
CONTRAST = """([one, other]) => { const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number)
      .map((part) => (part /= 255) <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b + .05; };
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b); return high / low; }"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_and_icons_are_seen_in_colours_of_the_reader(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + "vinden/?tekst=zaaltje")
    mark = page.locator(".kb-cards mark").first
    expect(mark).to_be_visible()
    of = "(part) => [getComputedStyle(part).color, getComputedStyle(part).backgroundColor]"
    assert page.evaluate(CONTRAST, mark.evaluate(of)) > 4.5
    icons = {".kb-kind": page.locator(".kb-cards .kb-kind"), ".kb-keep": page.locator(".kb-cards .kb-keep")}
    for name, icon in icons.items():
        drawn = icon.first.evaluate("(part) => getComputedStyle(part, '::before').backgroundColor")
        behind = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert page.evaluate(CONTRAST, [drawn, behind]) > 3, name
    context.close()
