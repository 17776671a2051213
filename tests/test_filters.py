"""The data of the page Vinden: everything that it shows is in it, under the right values, with the right numbers."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from kennisbank import build, filters
from tests.building import concept, entry_of
from tests.support import Tree

SHOWN = ("kies-een-boodschap", "vergader-niet", "meeste-mensen", "peiling", "jongeren", "peiling-voorbeeld")


def having(tree: Tree, param: str) -> dict[str, list[str]]:
    """Return the ids of the entries with each value of a facet, as a reader of the two files puts them together."""
    site = tree.site()
    document = json.loads(site.files[filters.PATH])
    ids = [row[0] for row in rows(site, document["chunk"])]
    (facet,) = [each for each in document["facets"] if each["param"] == param]
    found: dict[str, list[str]] = {}
    for value, steps in zip(facet["values"], facet["having"], strict=True):
        number = 0
        found[value["id"]] = [ids[number := number + step] for step in steps]
    return found


def rows(site: build.Site, chunk: int) -> list[list[str]]:
    """Return the documents of the search in the order of their numbers."""
    pieces = sorted((uri for uri in site.files if uri.startswith("data/search/d-")), key=_number)
    read: list[list[list[str]]] = [json.loads(site.files[piece]) for piece in pieces]
    assert all(len(piece) == chunk for piece in read[:-1])
    return [row for piece in read for row in piece]


def _number(uri: str) -> int:
    return int(uri.removeprefix("data/search/d-").split(".")[0])


def document(tree: Tree) -> Any:
    return json.loads(tree.site().files[filters.PATH])


def test_everything_the_page_shows_is_in_it_and_nothing_else(tree: Tree) -> None:
    by_kind = having(tree, "soort")
    assert sorted(each for ids in by_kind.values() for each in ids) == sorted(SHOWN)
    assert document(tree)["entries"] == len(SHOWN)
    assert by_kind == {
        "doen": ["kies-een-boodschap"], "niet-doen": ["vergader-niet"], "les": ["meeste-mensen"],
        "methode": ["peiling"], "doelgroep": ["jongeren"], "voorbeeld": ["peiling-voorbeeld"],
    }  # fmt: skip


def test_values_are_those_of_the_entries(tree: Tree) -> None:
    assert {value: sorted(ids) for value, ids in having(tree, "thema").items()} == {
        "bereik": ["kies-een-boodschap", "meeste-mensen", "peiling-voorbeeld", "vergader-niet"],
        "taal": ["meeste-mensen"],
    }
    assert having(tree, "invloed") == {"raadplegen": ["peiling"]}


def test_method_and_target_group_are_about_themselves(tree: Tree) -> None:
    assert "peiling" in having(tree, "methode")["peiling"]
    assert {"peiling", "jongeren", "vergader-niet"} <= set(having(tree, "doelgroep")["jongeren"])


def test_concept_is_not_in_it(tree: Tree) -> None:
    concept(tree, "methoden/peiling.md")
    assert having(tree, "methode") == {}
    assert document(tree)["entries"] == len(SHOWN) - 1


def test_newest_checked_comes_first_then_title_then_what_the_page_does_not_show(tree: Tree) -> None:
    tree.replace("methoden/peiling.md", "checked: 2026-11-01", "checked: 2026-11-09")
    tree.replace("tips/vergader-niet.md", "checked: 2026-11-01", "checked: 2026-10-01")
    site = tree.site()
    ids = [row[0] for row in rows(site, json.loads(site.files[filters.PATH])["chunk"])]
    assert ids[: len(SHOWN)] == [
        "peiling", "meeste-mensen", "jongeren", "kies-een-boodschap", "peiling-voorbeeld", "vergader-niet",
    ]  # fmt: skip
    assert set(ids[len(SHOWN) : len(SHOWN) + 2]) == {"avond", "verslag"}


def test_titles_stand_in_dutch_order(tree: Tree) -> None:
    tree.replace("methoden/peiling.md", "title: Peiling", "title: Élan in de peiling")
    found = document(tree)
    titles = [row[2] for row in rows(tree.site(), found["chunk"])]
    assert [titles[number][:4] for number in found["titles"]] == ["De m", "Élan", "Jong", "Kies", "Peil", "Verg"]


def test_order_of_titles_is_that_of_browsers(real_lessons: tuple[object, build.Checked]) -> None:
    titles = [entry.title for entry in real_lessons[1].graph.entries.values()]
    titles += [
        "Élan",
        "elan",
        "Elan",
        "é",
        "e",
        "e-mail",
        "e mail",
        "‘Eerst’ luisteren",
        "'Eerst' kijken",
        "1, 2, 3",
        "10",
        "2",
    ]
    script = (
        "const t = JSON.parse(process.argv[1]); t.sort(new Intl.Collator('nl').compare); console.log(JSON.stringify(t))"
    )
    command = ["node", "-e", script, json.dumps(titles)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    assert sorted(titles, key=filters.dutch_order) == json.loads(done.stdout)


def test_data_stay_small_when_there_are_many_entries(real_lessons: tuple[object, build.Checked]) -> None:
    checked = real_lessons[1]
    many = [*checked.graph.entries.values()] * (10_000 // len(checked.graph.entries))
    ordered = filters.shown_first(many)
    size = len(filters.filters_json(ordered, checked.words.vocabularies, chunk=16, version="v").encode())
    assert size < 500_000
    assert size / len(many) < 50


def test_every_facet_of_the_page_has_a_legend_and_labels(tree: Tree) -> None:
    facets = document(tree)["facets"]
    assert [each["param"] for each in facets] == ["soort", "thema", "fase", "voor", "methode", "doelgroep", "invloed"]
    for facet in facets:
        assert facet["legend"]
        assert all(value["id"] and value["label"] for value in facet["values"])
        assert len(facet["having"]) == len(facet["values"])


def test_level_of_influence_counts_for_the_method_that_has_it(tree: Tree) -> None:
    assert entry_of(tree, "peiling").participation_level == ("raadplegen",)
    tree.replace("methoden/peiling.md", "participation_level: [raadplegen]\n", "")
    assert having(tree, "invloed") == {"raadplegen": []}


def test_standing_is_a_facet_when_others_confirmed_something(tree: Tree) -> None:
    assert "bevestigd" not in {each["param"] for each in document(tree)["facets"]}
    line = "confirmed: [{size_class: klein, year: 2025, result: werkte niet}]"
    tree.replace("tips/vergader-niet.md", "status:", f"{line}\nstatus:")
    assert having(tree, "bevestigd") == {"bevestigd": [], "eenmaal-bevestigd": [], "omstreden": ["vergader-niet"]}
