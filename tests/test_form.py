"""The form as a contributor uses it: in Chromium, from the first question to an entry on the site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from kennisbank import cli, hosts
from tests import sites
from tests.browsing import LOOKS, Held, Watched, until, violations, watching
from tests.form import Form, form_tree
from tests.test_form_check import CORPUS

pytestmark = pytest.mark.browser

REPO = "https://github.com/gemeente/kennisbank"
MAIL = "redactie@voorbeeld.nl"
FORM = "bijdragen/formulier/"
TITLE = "Vraag eerst wie er ontbreekt"
PATH = "lessons/tips/vraag-eerst-wie-er-ontbreekt.md"
SAVE_PAUSE_MS = 250
KEY = "'kennisbank-bijdrage:' + location.pathname"


@pytest.fixture(scope="module")
def form_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with a repository on GitHub and a mail address, and its site in ``site``."""
    folder = sites.small_project(tmp_path_factory.mktemp("form"), form_tree())
    env = {"KENNISBANK_REPO_URL": REPO, "KENNISBANK_MAIL": MAIL}
    sites.build(folder / "site", project=folder, env=env)
    return folder


@pytest.fixture(scope="module")
def form_address(form_project: Path) -> Iterator[str]:
    with sites.serving(form_project / "site") as url:
        yield url


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    viewport: ViewportSize = {"width": 1200, "height": 900}
    with browser.new_context(viewport=viewport, permissions=["clipboard-read", "clipboard-write"]) as context:
        yield context


@pytest.fixture
def watched(context: BrowserContext, form_address: str) -> Iterator[Watched]:
    """A page on which nothing may go wrong and nothing may be asked elsewhere."""
    with watching(context, form_address) as watched:
        yield watched


def open_form(watched: Watched) -> Page:
    page = watched.open(FORM)
    expect(page.locator(".kb-share--ready")).to_be_visible()
    return page


def tell_a_tip(page: Page) -> None:
    """Fill in what a tip needs, by the words that a reader sees."""
    page.get_by_label("Tip", exact=True).check()
    page.get_by_label("Titel", exact=True).fill(TITLE)
    page.get_by_label("Samenvatting in één zin", exact=True).fill("Wie je niet ziet, hoor je ook niet.")
    page.get_by_label("Doen", exact=True).check()
    page.get_by_label("Waarom", exact=True).fill("Omdat het werkt.")
    page.get_by_label("Zo doe je het", exact=True).fill("Vraag het.\nSchrijf het op: ook dit.")
    for question, answer in (("Thema", "Bereik"), ("Fase", "Voor"), ("Voor wie is dit?", "Ambtenaar")):
        page.get_by_role("group", name=question, exact=True).get_by_label(answer).check()
    page.get_by_label("Je organisatie, of hoe groot je gemeente is").fill("gemeente met 50.000 inwoners")
    page.get_by_label("Jaar", exact=True).fill("2026")
    page.get_by_label("Te zien op de site", exact=True).check()


def submit(page: Page) -> None:
    page.get_by_role("button", name="Controleer en bekijk").click()


def restore(page: Page, draft: Any) -> None:
    """Put a draft where the form keeps it, and come back to the form."""
    page.evaluate(f"text => localStorage.setItem({KEY}, text)", json.dumps(draft))
    page.goto("about:blank")


def test_official_without_git_adds_a_tip_that_shows_on_the_site(
    watched: Watched, tmp_path: Path, browser: Browser
) -> None:
    page = open_form(watched)
    tell_a_tip(page)
    submit(page)
    expect(page.get_by_role("heading", name="Zo komt het op de site")).to_be_focused()
    preview = page.locator(".kb-share-page")
    expect(preview).to_contain_text(TITLE)
    expect(preview.get_by_role("listitem")).to_have_text(["Vraag het.", "Schrijf het op: ook dit."])
    with page.expect_download() as download:
        page.get_by_role("button", name="Download het bestand").click()
    assert download.value.suggested_filename == Path(PATH).name
    project = sites.small_project(tmp_path / "project", form_tree())
    download.value.save_as(project / PATH)
    assert cli.main(["--project", str(project), "check"]) == 0
    site = tmp_path / "site"
    sites.build(site, project=project)
    with sites.serving(site) as url:
        reader = browser.new_page()
        reader.goto(url + "tips/")
        reader.get_by_role("link", name=TITLE).click()
        expect(reader.get_by_role("heading", level=1)).to_contain_text(TITLE)
        expect(reader.get_by_role("article")).to_contain_text("Schrijf het op: ook dit.")
        reader.close()


# --- every class of error

ERRORS = [(code, given) for code, given in CORPUS if code]
CHOSEN = {"onbekende-waarde"}
"""What nobody can type: the form offers the values that exist."""


@pytest.fixture(scope="module")
def form() -> Iterator[Form]:
    running = Form(form_tree())
    yield running
    running.close()


def test_form_shows_every_class_of_error_with_the_check_s_own_codes(watched: Watched, form: Form) -> None:
    page = open_form(watched)
    shown: dict[str, set[str]] = {}
    for number, (code, given) in enumerate(ERRORS):
        if code in CHOSEN:
            continue
        restore(page, given)
        open_form(watched)
        submit(page)
        expect(page.locator(".kb-share-wrong:visible, .kb-share-result:visible")).to_be_visible()
        outcome = form.check(given)
        wanted = {each[1] for each in outcome.found}
        found = page.locator("[data-code]").evaluate_all("found => found.map(each => each.dataset.code)")
        remarks = page.locator(".kb-share-remarks li").all_inner_texts()
        shown[f"{number} {code}"] = wanted - set(found) if not remarks else set()
        messages = " ".join([page.locator(".kb-share").inner_text(), *remarks])
        assert all(" ".join(each[2].split()) in " ".join(messages.split()) for each in outcome.found), code
    assert {key: codes for key, codes in shown.items() if codes} == {}


def test_command_line_names_every_class_of_error_that_the_form_names(
    form: Form, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes: set[str] = set()
    for name, chosen in (("all", ERRORS), ("unused", [each for each in ERRORS if each[0] == "ongebruikt"])):
        tree = form_tree()  # whether a method is unused is not known while other files are wrong
        for number, (_, given) in enumerate(chosen):
            outcome = form.check(given)
            tree.files[f"{outcome.path.split('/')[1]}/bijdrage-{number}.md"] = outcome.text
        tree.write(tmp_path / name)
        cli.main(["--project", str(tmp_path / name), "check", "--format", "json"])
        codes |= {each["code"] for each in json.loads(capsys.readouterr().out)["problems"]}
    assert {code for code, _ in ERRORS} - codes == set()


def test_links_in_the_list_of_errors_lead_to_the_question(watched: Watched) -> None:
    page = open_form(watched)
    page.get_by_label("Tip", exact=True).check()
    submit(page)
    wrong = page.locator(".kb-share-wrong")
    expect(wrong).to_be_focused()
    wrong.get_by_role("link", name="Samenvatting in één zin").click()
    summary = page.get_by_label("Samenvatting in één zin")
    expect(summary).to_be_focused()
    expect(summary).to_have_attribute("aria-invalid", "true")
    summary.fill("Wie je niet ziet, hoor je ook niet.")
    expect(wrong.get_by_role("link", name="Samenvatting in één zin")).to_have_count(0)


# --- while typing


def test_title_shows_entries_that_look_like_it(watched: Watched) -> None:
    page = open_form(watched)
    page.get_by_label("Tip", exact=True).check()
    page.get_by_label("Titel", exact=True).press_sequentially("boodschap")
    alike = page.locator(".kb-share-alike").get_by_role("link", name="Kies één boodschap")
    expect(alike).to_have_attribute("href", "../../tips/kies-een-boodschap/")


def test_what_was_typed_survives_a_reload_a_failed_submit_and_a_closed_tab(
    watched: Watched, context: BrowserContext, form_address: str
) -> None:
    page = open_form(watched)
    page.get_by_label("Les", exact=True).check()
    page.get_by_label("Titel", exact=True).fill('Vraag "wie" er <ontbreekt>')
    page.get_by_label("Bereik").check()
    submit(page)
    expect(page.locator(".kb-share-wrong")).to_be_visible()
    expect(page.get_by_label("Titel", exact=True)).to_have_value('Vraag "wie" er <ontbreekt>')
    page.reload()
    expect(page.get_by_label("Titel", exact=True)).to_have_value('Vraag "wie" er <ontbreekt>')
    page.get_by_label("Jaar", exact=True).fill("2019")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")  # for which a browser gives a tab half a second
    page.close(run_before_unload=False)
    later = context.new_page()
    later.goto(form_address + FORM)
    expect(later.get_by_label("Les", exact=True)).to_be_checked()
    expect(later.get_by_label("Titel", exact=True)).to_have_value('Vraag "wie" er <ontbreekt>')
    expect(later.get_by_label("Bereik")).to_be_checked()
    expect(later.get_by_label("Jaar", exact=True)).to_have_value("2019")
    later.get_by_role("button", name="Wis alles en begin opnieuw").click()
    later.reload()
    expect(later.locator(".kb-share--ready")).to_be_visible()
    expect(later.get_by_label("Titel", exact=True)).to_have_count(0)


def test_other_kind_keeps_what_both_have(watched: Watched) -> None:
    page = open_form(watched)
    page.get_by_label("Tip", exact=True).check()
    page.get_by_label("Titel", exact=True).fill(TITLE)
    page.get_by_label("Waarom", exact=True).evaluate(
        """field => {
            field.value = "Daarom.";
            field.dispatchEvent(new Event("input", {bubbles: true}));
            document.querySelector("input[value=methode]").click();
        }"""
    )
    expect(page.get_by_label("Titel", exact=True)).to_have_value(TITLE)
    page.get_by_label("Tip", exact=True).check()
    expect(page.get_by_label("Waarom", exact=True)).to_have_value("Daarom.")


def test_form_works_and_says_so_when_the_browser_keeps_nothing(watched: Watched) -> None:
    watched.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    page = open_form(watched)
    tell_a_tip(page)
    expect(page.get_by_text("Je browser bewaart je tekst niet.")).to_be_visible()
    submit(page)
    expect(page.get_by_role("heading", name="Insturen", exact=True)).to_be_visible()
    watched.errors.clear()  # the theme says in the console that it cannot keep the colours


def test_two_tabs_do_not_overwrite_each_other(watched: Watched, context: BrowserContext, form_address: str) -> None:
    one = open_form(watched)
    one.get_by_label("Tip", exact=True).check()
    one.get_by_label("Titel", exact=True).fill("Eerste tekst")
    kept(one, "Eerste tekst")
    other = Watched(context, form_address)
    two = open_form(other)
    two.get_by_label("Titel", exact=True).fill("Tweede tekst")
    expect(one.get_by_text("ook open in een ander tabblad")).to_be_visible()
    one.get_by_label("Titel", exact=True).fill("Derde tekst")
    one.wait_for_timeout(2 * SAVE_PAUSE_MS)  # nothing happens, which cannot be waited for
    kept(two, "Tweede tekst")
    one.bring_to_front()
    one.get_by_role("button", name="Neem de tekst van daar over").click()
    expect(one.get_by_label("Titel", exact=True)).to_have_value("Tweede tekst")
    one.get_by_label("Titel", exact=True).fill("Vierde tekst")
    expect(two.get_by_text("ook open in een ander tabblad")).to_be_visible()
    two.bring_to_front()
    two.get_by_role("button", name="Ga hier verder").click()
    kept(two, "Tweede tekst")


@pytest.fixture
def names(watched: Watched) -> Iterator[Held]:
    """The names that are taken, which the check asks for and which come when the test says so."""
    held = Held(watched.page, "**/data/formulier/*.json")
    yield held
    held.end()


def test_check_of_what_was_typed_before_does_not_come_through(watched: Watched, names: Held) -> None:
    page = open_form(watched)
    tell_a_tip(page)
    submit(page)
    names.wait()
    page.evaluate("window.setTimeout = () => 0")  # nothing is kept or checked of what is typed now
    page.get_by_label("Waarom", exact=True).fill("Omdat het nog beter werkt.")
    with page.expect_event("requestfinished"):
        names.end()
    page.wait_for_timeout(200)  # nothing happens, which cannot be waited for
    expect(page.get_by_label("Waarom", exact=True)).to_be_focused()
    expect(page.locator(".kb-share-result")).to_be_hidden()
    submit(page)
    expect(page.locator(".kb-share-page")).to_contain_text("Omdat het nog beter werkt.")


@pytest.mark.parametrize("then", ["Les", "Wis alles en begin opnieuw"])
def test_check_that_comes_late_says_nothing_of_another_form(watched: Watched, names: Held, then: str) -> None:
    page = open_form(watched)
    page.get_by_label("Tip", exact=True).check()
    page.get_by_label("Titel", exact=True).fill(TITLE)
    kept(page, TITLE)
    page.reload()
    submit(page)
    names.wait()
    page.get_by_label(then, exact=True).or_(page.get_by_role("button", name=then)).first.click()
    with page.expect_event("requestfinished"):
        names.end()
    page.wait_for_timeout(100)  # nothing happens, which cannot be waited for
    expect(page.locator(".kb-share-wrong")).to_be_hidden()


def test_check_that_fails_is_said_until_one_succeeds(watched: Watched) -> None:
    page = open_form(watched)
    tell_a_tip(page)
    page.route("**/data/formulier/*.json", lambda route: route.abort())
    submit(page)
    expect(page.get_by_text("De controle lukt nu niet.")).to_be_visible()
    page.unroute_all(behavior="ignoreErrors")
    submit(page)
    expect(page.get_by_role("heading", name="Zo komt het op de site")).to_be_focused()
    expect(page.get_by_text("De controle lukt nu niet.")).to_have_count(0)
    watched.errors.clear()  # the browser says itself that a file did not come


def kept(page: Page, title: str) -> None:
    """Wait until the browser keeps a draft with this title."""
    read = f"JSON.parse(localStorage.getItem({KEY}))?.values.title"
    until(page, lambda: page.evaluate(read) == title, f"a draft called {title}")


# --- handing in


def test_page_for_a_new_file_on_the_host_holds_the_text(watched: Watched, form: Form) -> None:
    page = open_form(watched)
    tell_a_tip(page)
    submit(page)
    link = page.get_by_role("link", name="Verder op github.com")
    host = hosts.host_of(REPO)
    assert host
    text = page.locator(".kb-share-file pre").text_content() or ""
    assert text.startswith(f"---\ntitle: {TITLE}\n")
    expect(link).to_have_attribute("href", hosts.fill(host.new_file, path=PATH, text=text))
    expect(page.get_by_role("link", name="Open een mail")).to_have_attribute("href", _starts(f"mailto:{MAIL}"))


def _starts(text: str) -> re.Pattern[str]:
    return re.compile(re.escape(text).replace("@", "(?:@|%40)"))


def test_long_text_is_copied_for_the_new_file(watched: Watched, context: BrowserContext) -> None:
    page = open_form(watched)
    tell_a_tip(page)
    page.get_by_label("Waarom", exact=True).fill("Dit is een korte zin. " * 500)
    submit(page)
    link = page.get_by_role("link", name="Verder op github.com")
    href = link.get_attribute("href") or ""
    assert href.endswith("&value=")
    context.route("https://github.com/**", lambda route: route.fulfill(body="nieuw bestand"))
    with context.expect_page():
        link.click()
    expect(page.locator(".kb-share-said")).to_contain_text("gekopieerd")
    page.bring_to_front()
    assert page.evaluate("navigator.clipboard.readText()").count("Dit is een korte zin.") == 500
    watched.elsewhere.clear()  # that page was asked for by a click


def test_without_a_repository_the_form_offers_the_file_and_the_mail(
    browser: Browser, form_project: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    sites.build(site, project=form_project)
    with sites.serving(site) as url:
        context = browser.new_context()
        page = open_form(Watched(context, url))
        tell_a_tip(page)
        submit(page)
        expect(page.get_by_role("button", name="Download het bestand")).to_be_visible()
        expect(page.get_by_role("button", name="Kopieer de mailtekst")).to_be_visible()
        expect(page.get_by_role("heading", name="Online insturen")).to_have_count(0)
        context.close()


# --- for everybody


def test_tip_can_be_told_with_the_keyboard_alone(watched: Watched) -> None:
    page = open_form(watched)
    page.get_by_label("Tip", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type(TITLE)
    page.keyboard.press("Tab")
    expect(page.get_by_label("Samenvatting in één zin")).to_be_focused()
    page.keyboard.type("Wie je niet ziet, hoor je ook niet.")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_label("Doen", exact=True)).to_be_checked()
    page.get_by_label("Titel", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".kb-share-wrong")).to_be_focused()


@pytest.mark.parametrize(("scheme", "width", "rules"), LOOKS)
def test_axe_finds_nothing_and_nothing_is_cut_off(
    browser: Browser, form_address: str, scheme: Any, width: int, rules: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = open_form(Watched(context, form_address))
    tell_a_tip(page)
    page.get_by_label("Samenvatting in één zin", exact=True).fill("kort")
    page.locator(".kb-share-more > summary").click()
    submit(page)
    expect(page.locator(".kb-share-wrong")).to_be_visible()
    found = [violations(page, rules)]
    page.get_by_label("Samenvatting in één zin", exact=True).fill("Teneinde het te horen, vraag je het aan iedereen.")
    submit(page)
    expect(page.get_by_role("heading", name="Insturen", exact=True)).to_be_visible()
    expect(page.locator(".kb-share-remarks")).to_contain_text("ambtelijk")
    found.append(violations(page, rules))
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()
    assert found == ["", ""]
    assert overflow <= 0


def test_form_on_paper_has_every_question_with_room_to_write_and_no_buttons(watched: Watched) -> None:
    page = open_form(watched)
    page.emulate_media(media="print")
    hint = page.get_by_text("Kies eerst wat je wilt delen.")
    expect(hint).to_be_visible()
    assert len(re.findall(rb"/Type /Page\b(?!s)", page.pdf(format="A4"))) == 1
    page.emulate_media(media="screen")
    expect(hint).to_be_hidden()
    page.get_by_label("Tip", exact=True).check()
    page.get_by_label("Waarom", exact=True).fill("Omdat het werkt. " * 150)
    page.emulate_media(media="print")
    expect(hint).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)
    for question in ("Titel", "Waarom", "Zo doe je het"):
        box = page.get_by_label(question, exact=True).bounding_box()
        assert box
        assert box["height"] > (15 if question == "Titel" else 80)
    assert page.get_by_label("Waarom", exact=True).evaluate("field => field.scrollHeight <= field.clientHeight + 1")
    folded = page.locator(".kb-share-more .kb-share-field").first
    expect(folded).to_be_visible()


def test_page_without_javascript_shows_the_other_ways(browser: Browser, form_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(form_address + FORM)
    expect(page.get_by_role("link", name="Schrijf zelf een bestand")).to_be_visible()
    expect(page.locator("form.kb-share-form")).to_have_count(0)
    context.close()
