"""The heat map: numbers in cells, shades from light to dark, and the pages that cells lead to."""

from __future__ import annotations

import pytest

from kennisbank import editorpages
from kennisbank.cards import Link
from kennisbank.matrix import LEVELS, matrix
from kennisbank.urls import Address
from tests.support import DOELGROEP, TIP, Tree


@pytest.mark.parametrize(
    ("counts", "levels"),
    [([1], [5]), ([1, 5], [1, 5]), ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]), ([1, 100], [1, 5]), ([10, 40, 50], [1, 4, 5])],
)
def test_shade_follows_the_share_of_the_fullest_cell(counts: list[int], levels: list[int]) -> None:
    columns = [Link(str(count), Address("x")) for count in counts]
    made = matrix("Rij", [Link("r", Address("r"))], columns, lambda _row, column: (counts[column], Address("c")))
    assert [cell.level for cell in made.rows[0].cells if cell] == levels
    assert max(levels) == LEVELS


def test_empty_cell_stays_empty_and_is_not_counted() -> None:
    links = [Link("a", Address("a")), Link("b", Address("b"))]
    made = matrix("Rij", links, links, lambda row, column: (1, Address("c")) if row == column else None)
    assert [[cell is not None for cell in row.cells] for row in made.rows] == [[True, False], [False, True]]
    assert made.filled == "2 combinaties"


def test_map_leads_to_the_entry_itself_when_a_cell_holds_one(tree: Tree) -> None:
    page = tree.page("kaart/index.md")
    assert "| [Taal](../thema/taal.md) |  | [1](../lessen/meeste-mensen.md){ .kb-heat-2 } |" in page
    assert "[3](bereik/voor.md){ .kb-heat-5 }" in page


def test_cell_page_lists_what_is_about_both(tree: Tree) -> None:
    page = tree.page("kaart/bereik/voor.md")
    for title in ("Kies één boodschap", "Vergader niet in een zaaltje", "Peiling in Voorbeeld"):
        assert title in page
    assert "De meeste mensen reageren niet" not in page


def test_editors_see_gaps_stale_entries_unharvested_items_and_concepts(tree: Tree) -> None:
    tree.replace("tips/kies-een-boodschap.md", "checked: 2026-11-01", "checked: 2019-01-01")
    tree.replace("bronnen/verslag.md", "  les-2: niet vergaderen\n", "  les-2: niet vergaderen\n  les-3: iets anders\n")
    tree.files["tips/nieuw.md"] = TIP.replace("Kies één boodschap", "Een nieuwe tip").replace("gepubliceerd", "concept")
    page = tree.page("redactie/index.md")
    assert "- Taal: Voor" in page
    assert "- Verslag van een avond: les-3 (iets anders)" in page
    assert "- [Kies één boodschap](../tips/kies-een-boodschap.md)" in page
    assert "- lessons/tips/nieuw.md" in page
    assert "Een nieuwe tip" not in page
    assert "| [Bereik](../thema/bereik.md) | 1 | 1 |" in page


def test_editors_see_few_empty_cells_by_name_and_many_as_a_number(tree: Tree) -> None:
    for number in range(6):
        tree.files[f"doelgroepen/groep-{number}.md"] = DOELGROEP.replace("title: Jongeren", f"title: Groep {number}")
        page = tree.page("redactie/index.md")
        empty = page.partition("## Lege vakken")[2].partition("##")[0]
        many = number + 1
        assert ("Groep 0, " in empty or "Groep 0\n" in empty) == (many <= 5), empty
    assert "6 van de 7 doelgroepen" in empty


def test_editors_see_how_long_each_folded_list_is_with_what_does_not_fit(tree: Tree) -> None:
    for number in range(editorpages.AT_MOST + 2):
        name = f"tips/nieuw-{number}.md"
        tree.files[name] = TIP.replace("Kies één", f"Kies {number}").replace("gepubliceerd", "concept")
    page = tree.page("redactie/index.md")
    assert f"<summary>Bekijk {editorpages.AT_MOST + 2} regels</summary>" in page
    assert "- en nog 2 andere" in page
    assert page.count("<details") == page.count("</details>") > 1
