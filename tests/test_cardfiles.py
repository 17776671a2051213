"""The files behind a reader's own list: everything that a card says on both sides, as plain text and blocks."""

from __future__ import annotations

import json
from typing import Any

from kennisbank.cardfiles import FOLDER, card_files
from kennisbank.fingerprints import fingerprint
from tests.support import Tree


def cards_of(tree: Tree) -> dict[str, Any]:
    graph = tree.checked().graph
    return {
        uri.removeprefix(f"{FOLDER}/").removesuffix(".json"): json.loads(text)
        for uri, text in card_files(graph).items()
    }


def test_every_published_entry_has_a_file(tree: Tree) -> None:
    checked = tree.checked()
    assert set(cards_of(tree)) == {entry.id for entry in checked.entries if entry.published}


def test_concept_has_no_file(tree: Tree) -> None:
    tree.replace("lessen/meeste-mensen.md", "status: gepubliceerd", "status: concept")
    assert "meeste-mensen" not in cards_of(tree)


def test_tip_says_what_its_card_needs(tree: Tree) -> None:
    card = cards_of(tree)["kies-een-boodschap"]
    entry = tree.checked().graph.entries["kies-een-boodschap"]
    assert card == {
        "schema": 1,
        "id": "kies-een-boodschap",
        "kind": "tip",
        "word": "Doen",
        "look": "do",
        "title": "Kies één boodschap",
        "summary": "Eén zin onthouden mensen, tien zinnen niet.",
        "url": "tips/kies-een-boodschap/",
        "fingerprint": fingerprint(entry),
        "sections": [
            {"heading": "Waarom", "blocks": [{"type": "paragraph", "runs": ["Omdat het werkt."]}]},
            {
                "heading": "Zo doe je het",
                "blocks": [{"type": "listing", "items": [[{"type": "paragraph", "runs": ["Schrijf één zin."]}]]}],
            },
        ],
        "tensions": [],
        "sources": ["Verslag van een avond (les-1)"],
    }


def test_method_gives_its_minutes_people_and_materials(tree: Tree) -> None:
    card = cards_of(tree)["peiling"]
    assert (card["minutes"], card["people"]) == ({"min": 30, "max": 120}, {"min": 10, "max": 1000})
    assert (card["materials"], card["figures"]) == (["telefoon"], "schatting van de redactie")
    steps = card["sections"][1]["blocks"][0]
    assert (steps["type"], steps["ordered"], steps["first"]) == ("listing", True, 1)


def test_figures_name_their_source_when_they_have_one(tree: Tree) -> None:
    tree.replace("methoden/peiling.md", "materials:", "figures_from: verslag\nmaterials:")
    assert cards_of(tree)["peiling"]["figures"] == "bron: Verslag van een avond"


def test_caveat_is_kept_when_advice_contradicts_other_advice(tree: Tree) -> None:
    for one, other in (("kies-een-boodschap", "vergader-niet"), ("vergader-niet", "kies-een-boodschap")):
        tension = f"tensions:\n  - {{with: {other}, choose: Kies dit als het kan.}}\nstatus:"
        tree.replace(f"tips/{one}.md", "status:", tension)
    assert cards_of(tree)["kies-een-boodschap"]["tensions"] == [
        {"title": "Vergader niet in een zaaltje", "choose": "Kies dit als het kan."}
    ]


def test_section_that_warns_says_so(tree: Tree) -> None:
    marked = {
        name: [section.get("caveat", False) for section in card["sections"]] for name, card in cards_of(tree).items()
    }
    assert marked["peiling"] == [False, False, False, True]
    assert marked["jongeren"] == [False, False, True]
    assert marked["kies-een-boodschap"] == [False, False]


def test_text_in_dress_is_told_from_plain_text_and_markup_stays_text(tree: Tree) -> None:
    tree.replace("tips/kies-een-boodschap.md", "Omdat het werkt.", "Omdat het **echt** *werkt*, `x & y` &amp; z.")
    runs = cards_of(tree)["kies-een-boodschap"]["sections"][0]["blocks"][0]["runs"]
    assert runs == ["Omdat het ", ["echt", "s"], " ", ["werkt", "e"], ", ", ["x & y", "c"], " & z."]


def test_blocks_of_every_type_come_over(tree: Tree) -> None:
    body = "### Kop\n\n> Gezegd.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n    code\n\n---\n"
    tree.replace("tips/kies-een-boodschap.md", "Omdat het werkt.", f"Tekst.\n\n{body}")
    blocks = cards_of(tree)["kies-een-boodschap"]["sections"][0]["blocks"]
    assert [block["type"] for block in blocks] == ["paragraph", "heading", "quote", "table", "code", "rule"]
    assert blocks[3]["rows"] == [[["a"], ["b"]], [["1"], ["2"]]]


def test_checklist_and_report_say_what_is_in_them(tree: Tree) -> None:
    found = cards_of(tree)
    assert [section["heading"] for section in found["avond"]["sections"]][-2:] == ["Vooraf", "Op de avond"]
    assert found["verslag"]["sections"][-1]["heading"] == "Wat erin staat"


def test_session_plan_gives_its_steps_minutes_and_the_materials_of_its_methods(tree: Tree) -> None:
    checklist = "checklists/avond.md"
    tree.replace(checklist, "{title: Vooraf,", "{title: Vooraf, minutes: 75, method: peiling,")
    tree.replace(checklist, "{title: Op de avond,", "{title: Even pauze, minutes: 15}\n  - {title: Na de avond,")
    card = cards_of(tree)["avond"]
    assert (card["minutes"], card["materials"]) == ({"min": 90, "max": 90}, ["telefoon"])
    assert card["figures"] == "schatting van de redactie"
    steps = [section for section in card["sections"] if section.get("step")]
    assert [step["heading"] for step in steps] == [
        "Vooraf (1 uur en 15 minuten)",
        "Even pauze (15 minuten)",
        "Na de avond",
    ]
    first, *_ = steps[0]["blocks"][0]["items"]
    assert first == [{"type": "paragraph", "runs": ["Methode: Peiling"]}]
    assert steps[1]["blocks"] == []
