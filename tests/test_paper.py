"""Paper: what a PDF holds, that it keeps to the standards, and that nothing on it is left out or sticks out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import build, cards, press, prose
from kennisbank.checklists import checklists
from kennisbank.fingerprints import item_code, sheet_code
from kennisbank.model import Entry
from kennisbank.paper.checklist_sheets import sheet
from kennisbank.paper.decks import Deck, dealer
from kennisbank.paper.web import Web, qr
from kennisbank.prints import Document, Printed
from kennisbank.problems import Problem
from kennisbank.views import Base
from tests import pdfs
from tests.pdfs import squeezed
from tests.support import TODAY, Tree

WEB = Web("Kennisbank Voorbeeld", "https://voorbeeld.example/kennisbank/")
MAX_CHECKLIST = 200_000
"""Bytes: a checklist of sixty items, with two fonts and a QR code."""


def printed(tree: Tree, *, web: Web = WEB, folder: Path | None = None, only: str = "") -> build.Site:
    """Return the tree on paper; of all documents, or of those whose uri begins with `only`, the others blank."""
    making = press.press(folder, workers=1)

    def some(documents: Iterable[Document]) -> dict[str, Printed]:
        wanted = {document.uri: document for document in documents}
        blank = {uri: Printed(b"", 1) for uri in wanted if not uri.startswith(only)}
        return blank | dict(making([document for uri, document in wanted.items() if uri not in blank]))

    return build.build_site(tree.sources(), today=TODAY, press=some, web=web)


AVOND = "checklists/avond.pdf"


@cache
def plain() -> build.Site:
    """The small tree on paper, with a caveat and a tension to keep."""
    return printed(careful(Tree()))


def careful(tree: Tree) -> Tree:
    tip, dont = "tips/kies-een-boodschap.md", "tips/vergader-niet.md"
    tree.replace(tip, "- Schrijf één zin.", "- Schrijf één zin.\n\n## Let op\n\nToets de zin eerst.")
    for path, other in ((tip, "vergader-niet"), (dont, "kies-een-boodschap")):
        tensions = f"tensions: [{{with: {other}, choose: Kies dit als de keus nog open is.}}]"
        tree.replace(path, "status:", f"{tensions}\nstatus:")
    return tree


@cache
def opened(uri: str) -> Any:
    return pdfs.opened(plain().prints[uri].data)


def test_every_checklist_is_on_paper() -> None:
    lists = {uri.removesuffix(".pdf") for uri in plain().prints if uri.startswith("checklists/")}
    assert {"checklists/avond", "checklists/thema/bereik", "checklists/methoden/peiling"} <= lists


def test_nothing_is_on_paper_without_a_press(tree: Tree) -> None:
    assert tree.site().prints == {}


def test_nothing_is_on_paper_when_an_entry_is_wrong(tree: Tree) -> None:
    assert printed(tree.replace("tips/kies-een-boodschap.md", "advice: do", "advice: misschien")).prints == {}


def test_file_says_to_which_standards_it_keeps_and_whose_it_is() -> None:
    pdf = opened("checklists/avond.pdf")
    with pdf.open_metadata() as meta:
        said = {key: str(meta.get(key)) for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")}
    assert said == {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
    assert str(pdf.Root.Lang) == "nl"
    assert str(pdf.docinfo["/Title"]) == "Een avond voorbereiden"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(pdf.Root.MarkInfo.Marked)


def test_file_was_made_on_the_day_of_its_content() -> None:
    assert str(opened("checklists/avond.pdf").docinfo["/CreationDate"]).startswith("D:20261101")


def test_fonts_are_embedded() -> None:
    assert set(pdfs.fonts(opened("checklists/avond.pdf")).values()) == {True}


def test_structure_has_real_headings_lists_and_a_picture_with_words() -> None:
    root = pdfs.structure(opened("checklists/avond.pdf"))
    assert [each.text for each in root.all("H1")] == ["Een avond voorbereiden"]
    assert [each.text for each in root.all("H2")] == ["Zo gebruik je deze lijst", "Vooraf", "Op de avond"]
    assert [each.text for each in root.all("Lbl") if each.text != "•"] == ["1", "2", "3"]
    assert [each.alt for each in root.all("Figure")] == ["QR-code naar voorbeeld.example/kennisbank/checklists/avond"]


def test_item_has_all_its_text_in_reading_order() -> None:
    root = pdfs.structure(opened("checklists/avond.pdf"))
    (first, *_) = [squeezed(each.text) for each in root.all("LBody")]
    said = (
        "Doen", "Kies één boodschap", "Eén zin onthouden mensen, tien zinnen niet.", "Let op.", "Toets de zin eerst.",
        "Botst soms met", "Vergader niet in een zaaltje", "Kies dit als de keus nog open is.",
    )  # fmt: skip
    assert first == "".join(map(squeezed, said)).replace("met", "met‘").replace("zaaltje", "zaaltje’.")


def test_session_plan_has_a_timetable_with_its_total() -> None:
    tree = Tree().replace("checklists/avond.md", "{title: Vooraf,", "{title: Vooraf, minutes: 20, method: peiling,")
    tree.replace("checklists/avond.md", "{title: Op de avond,", "{title: Op de avond, minutes: 45,")
    root = pdfs.structure(pdfs.opened(printed(tree, only=AVOND).prints[AVOND].data))
    assert [each.text for each in root.all("TH")] == ["Tijd", "Stap", "Methode", "Minuten"]
    assert [each.text for each in root.all("TD")] == [
        "0:00–0:20", "Vooraf", "Peiling", "20", "0:20–1:05", "Op de avond", "", "45", "Samen", "", "", "65",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("", "De minuten zijn een schatting van de redactie."),
        ("figures_from: verslag\n", "De minuten komen uit Verslag van een avond."),
    ],
)
def test_session_plan_says_where_its_minutes_come_from(given: str, said: str) -> None:
    tree = Tree().replace("checklists/avond.md", "{title: Vooraf,", "{title: Vooraf, minutes: 20,")
    tree.replace("checklists/avond.md", "status: gepubliceerd", f"{given}status: gepubliceerd")
    tree.replace("checklists/avond.md", "{title: Op de avond,", "{title: Op de avond, minutes: 45,")
    root = pdfs.structure(pdfs.opened(printed(tree, only=AVOND).prints[AVOND].data))
    assert [each.text for each in root.all("P") if each.text.startswith("De minuten")] == [said]


def test_sheet_has_no_code_when_the_address_of_the_site_is_not_known(tree: Tree) -> None:
    root = pdfs.structure(pdfs.opened(printed(tree, web=Web("Kennisbank"), only=AVOND).prints[AVOND].data))
    assert list(root.all("Figure")) == []
    assert "Op de site: checklists/avond/" in root.text


def test_files_are_small() -> None:
    assert {uri: len(made.data) for uri, made in plain().prints.items() if len(made.data) > MAX_CHECKLIST} == {}


def test_two_presses_give_the_same_bytes() -> None:
    again = printed(careful(Tree()))
    assert {uri: made.data for uri, made in again.prints.items()} == {
        uri: made.data for uri, made in plain().prints.items()
    }


def test_press_in_two_processes_gives_the_same_bytes() -> None:
    site = build.build_site(careful(Tree()).sources(), today=TODAY, press=press.press(workers=2), web=WEB)
    assert {uri: made.data for uri, made in site.prints.items()} == {
        uri: made.data for uri, made in plain().prints.items()
    }


def test_only_what_changed_is_made_anew(tmp_path: Path, tree: Tree) -> None:
    before = printed(tree, folder=tmp_path)
    kept = {path.name: path.stat().st_mtime_ns for path in tmp_path.glob("*.pdf")}
    assert len(kept) == len(before.prints)
    tree.replace("lessen/meeste-mensen.md", "Weinig mensen reageren.", "Bijna niemand reageert uit zichzelf.")
    tree.replace("lessen/meeste-mensen.md", "Wie niets zegt,", "Wie zwijgt,")
    after = printed(tree, folder=tmp_path)
    changed = {uri for uri in after.prints if after.prints[uri].data != before.prints[uri].data}
    assert "checklists/thema/taal.pdf" in changed
    assert "checklists/avond.pdf" not in changed
    now = {path.name: path.stat().st_mtime_ns for path in tmp_path.glob("*.pdf")}
    assert len(now) == len(after.prints)
    assert sum(kept.get(name) == time for name, time in now.items()) == len(after.prints) - len(changed)


def test_half_written_file_is_made_anew(tmp_path: Path, tree: Tree) -> None:
    printed(tree, folder=tmp_path, only=AVOND)
    for path in tmp_path.glob("*.pages"):
        path.write_text("", encoding="ascii")
    assert printed(tree, folder=tmp_path, only=AVOND).prints[AVOND].pages == 1


@cache
def too_long() -> tuple[Problem, ...]:
    """What is said of a word that no line can hold, and of a character that no font has."""
    word = "_" * 120
    tree = Tree().replace("tips/kies-een-boodschap.md", "Eén zin onthouden mensen,", word)
    tree.replace("lessen/meeste-mensen.md", "Wie niets zegt,", "Wie \U00012000 zegt,")
    return printed(tree).problems


def test_text_that_does_not_fit_refuses_and_says_how_much_it_is_too_long() -> None:
    (found,) = {each for each in too_long() if each.code == "past-niet" and "samenvatting" in each.message}
    assert found.path == "lessons/tips/kies-een-boodschap.md"
    assert re.fullmatch(r"Op papier past de samenvatting niet: \d+(,\d)? mm te lang\.", found.message)


def test_character_that_no_font_has_is_a_problem_with_the_character_in_it() -> None:
    found = [each for each in too_long() if each.code == "drukt-niet"]
    assert found
    assert all("\U00012000" in each.message for each in found)


def test_problem_is_not_kept_for_the_next_time(tmp_path: Path) -> None:
    tree = Tree().replace("tips/kies-een-boodschap.md", "Eén zin onthouden mensen,", "_" * 120)
    for _ in range(2):
        assert "past-niet" in {each.code for each in printed(tree, folder=tmp_path, only=AVOND).problems}


@given(st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), min_size=1, max_size=40))
def test_text_stays_text_whatever_it_holds(text: str) -> None:
    """Nothing in an entry is read as Typst: it comes out as it went in."""
    summary = f"#panic() *{text}* \\ $x$ @een <a> // `"
    made = sheet_with(summary)
    assert made.problems == ()
    root = pdfs.structure(pdfs.opened(made.data))
    assert squeezed(summary) in squeezed(root.text)


def sheet_with(lead: str) -> Printed:
    """A checklist with any text as its lead, past the check of headers."""
    checked = Tree().checked()
    base = Base(checked.graph, checked.words.vocabularies, TODAY)
    document = sheet(replace(next(checklists(base)), lead=lead), base, WEB)
    return press.press(workers=1)([document])[document.uri]


def test_deck_is_there_in_every_size_and_for_both_printers() -> None:
    made = {uri for uri in plain().prints if "kaartjes" in uri}
    stems = ("papier/alle", "papier/thema-bereik", "papier/thema-taal", "checklists/avond")
    ways = ("a7", "a7-vouwen", "a6", "a6-vouwen")
    assert made == {f"{stem}-kaartjes-{way}.pdf" for stem in stems for way in ways}


@pytest.mark.parametrize("way", ["a7", "a7-vouwen", "a6", "a6-vouwen"])
def test_card_has_all_its_text_on_front_and_back(way: str) -> None:
    root = pdfs.structure(opened(f"papier/alle-kaartjes-{way}.pdf"))
    titles = [each.text for each in root.all("H1")]
    assert titles == ["Kies één boodschap", "Vergader niet in een zaaltje", "De meeste mensen reageren niet", "Peiling"]
    said = squeezed(root.text)
    for text in (
        "Niet doen", "Eén zin onthouden mensen, tien zinnen niet.", "Waarom. Omdat het werkt.", "Schrijf één zin.",
        "Let op. Toets de zin eerst.",
        "Botst soms met ‘Vergader niet in een zaaltje’. Kies dit als de keus nog open is.",
        "ervaring van gemeente met 50.000 inwoners, 2024", "Wanneer niet", "Bij gevoelige vragen.",
    ):  # fmt: skip
        assert squeezed(text) in said
    assert len(list(root.all("Figure"))) == len(titles)


@pytest.mark.parametrize(("way", "smallest"), [("a7", 7), ("a6", 9)])
def test_no_letter_on_a_card_is_too_small_to_read(way: str, smallest: float) -> None:
    assert min(pdfs.letter_sizes(opened(f"papier/alle-kaartjes-{way}.pdf"))) >= smallest


def test_card_leads_to_its_page_with_the_code_of_what_it_says() -> None:
    checked = build.check(Tree().sources(), today=TODAY)
    base = Base(checked.graph, checked.words.vocabularies, TODAY)
    entry = base.graph.entries["kies-een-boodschap"]
    (document, *_) = dealer(base, WEB)(Deck("Eén", (entry,), "papier/een"))
    (card,) = document.data["cards"]
    address, code = card["place"]["qr"]
    assert address == "https://voorbeeld.example/kennisbank/tips/kies-een-boodschap/#papier="
    assert code == sheet_code((item_code(entry),))
    assert qr(address, code)["modules"] * 0.3 < 15, "a module of a card's code is 0.3 mm or more"


def test_card_that_does_not_fit_refuses_and_names_its_entry() -> None:
    long = "- " + "Schrijf elke dag nog een zin op een briefje. " * 60
    tree = Tree().replace("tips/kies-een-boodschap.md", "- Schrijf één zin.", long)
    problems = printed(tree, only="papier/alle-kaartjes").problems
    found = {each.message.partition(" niet:")[0] for each in problems if each.code == "past-niet"}
    assert found == {f"Op papier past de achterkant van het kaartje {size}" for size in ("A7", "A6")}
    assert {each.path for each in problems if each.code == "past-niet"} == {"lessons/tips/kies-een-boodschap.md"}


def test_book_has_contents_chapters_and_an_index_of_words() -> None:
    root = pdfs.structure(opened("papier/boek.pdf"))
    assert [each.text for each in root.all("H1")] == [
        "Zo lees je dit boek", "Inhoud", "Bereik", "Taal", "Methoden", "Doelgroepen", "Voorbeelden", "Bronnen",
        "Woorden",
    ]  # fmt: skip
    said = squeezed(root.text)
    for entry in build.check(Tree().sources(), today=TODAY).graph.entries.values():
        if entry.kind != "checklist":
            assert squeezed(entry.title) in said
            assert squeezed(entry.summary) in said
    assert opened("papier/boek.pdf").Root.Outlines.Count != 0
    assert list(root.all("TOC"))


def test_list_of_checklists_leads_to_the_page_with_everything_on_paper(tree: Tree) -> None:
    (index,) = [page.text for page in plain().pages if page.uri == "checklists/index.md"]
    assert "](../papier/index.md)" in index
    assert "](papier/index.md)" in plain().blocks["eerst"]
    assert "papier" not in tree.page("checklists/index.md")


def test_generated_checklist_leads_to_where_its_cards_are(tree: Tree) -> None:
    pages = {page.uri: page.text for page in plain().pages}
    made, curated = pages["checklists/fase/voor.md"], pages["checklists/avond.md"]
    assert "](../../mijn-lijst.md)" in made
    assert "](../../papier/index.md#kaartjes-per-thema)" in made
    assert "#kaartjes-per-thema }" in pages["papier/index.md"]
    assert "mijn-lijst.md" not in curated
    assert "mijn-lijst.md" not in tree.page("checklists/fase/voor.md")


def test_page_with_everything_on_paper_leads_to_the_files() -> None:
    text = next(page.text for page in plain().pages if page.uri == "papier/index.md")
    for uri in plain().prints:
        if uri.startswith("papier/"):
            assert f"]({uri.removeprefix('papier/')})" in text


@pytest.mark.site
def test_real_sheets_are_tagged_embedded_and_small(real_site: Path) -> None:
    files = sorted(real_site.rglob("*.pdf"))
    assert len(files) > 100
    for path in files:
        pdf = pdfs.opened(path.read_bytes())
        assert set(pdfs.fonts(pdf).values()) == {True}, path
        assert str(pdf.Root.Lang) == "nl"
        assert path.stat().st_size < 60_000 + 60_000 * len(pdf.pages), path


@pytest.mark.site
def test_real_book_and_cards_lose_no_text(real_site: Path, real_lessons: tuple[list[Problem], build.Checked]) -> None:
    graph = real_lessons[1].graph
    files = ("papier/boek.pdf", "papier/alle-kaartjes-a7.pdf", "papier/alle-kaartjes-a6-vouwen.pdf")
    said = {name: squeezed(pdfs.structure(pdfs.opened((real_site / name).read_bytes())).text) for name in files}
    for entry in graph.entries.values():
        for name in files:
            if entry.kind in {"tip", "les", "methode"} or (name == files[0] and entry.kind != "checklist"):
                for text in texts_of(entry):
                    assert squeezed(text) in said[name], (name, entry.id)


def texts_of(entry: Entry) -> list[str]:
    sections = prose.sections(entry.body.text, page=cards.entry_uri(entry))
    bodies = [line for section in sections for line in prose.plain_text(section.blocks).splitlines()]
    return [entry.title, entry.summary, *bodies, *(tension.choose for tension in entry.tensions)]
