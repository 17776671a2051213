"""Checklists as data: what stands on them, in which order, and the fingerprints of what they say."""

from __future__ import annotations

from kennisbank.checklists import ON_A_LIST, Checklist, checklists, pdf_uri
from kennisbank.views import Base
from tests.support import TIP, TODAY, Tree


def lists(tree: Tree) -> dict[str, Checklist]:
    checked = tree.checked()
    return {found.uri: found for found in checklists(Base(checked.graph, checked.words.vocabularies, TODAY))}


def on(found: Checklist) -> list[tuple[str, list[tuple[int, str]]]]:
    return [(step.title, [(item.number, item.entry.id) for item in step.items]) for step in found.steps]


def test_curated_list_numbers_its_items_through_all_steps(tree: Tree) -> None:
    found = lists(tree)["checklists/avond.md"]
    assert on(found) == [
        ("Vooraf", [(1, "kies-een-boodschap"), (2, "peiling")]),
        ("Op de avond", [(3, "vergader-niet")]),
    ]
    assert [item.number for item in found.items] == [1, 2, 3]
    assert found.minutes is None


def test_session_plan_sums_its_minutes_and_knows_its_methods(tree: Tree) -> None:
    tree.replace("checklists/avond.md", "{title: Vooraf,", "{title: Vooraf, minutes: 20, method: peiling,")
    tree.replace("checklists/avond.md", "{title: Op de avond,", "{title: Op de avond, minutes: 45,")
    found = lists(tree)["checklists/avond.md"]
    assert found.minutes == 65
    assert [step.method.id if step.method else None for step in found.steps] == ["peiling", None]


def test_step_with_an_unknown_method_is_a_problem(tree: Tree) -> None:
    tree.replace("checklists/avond.md", "{title: Vooraf,", "{title: Vooraf, minutes: 9, method: peilng,")
    assert [code for _, _, code in tree.found()] == ["onbekende-verwijzing"]


def test_generated_lists_exist_for_every_subject_with_an_item(tree: Tree) -> None:
    made = {uri: on(found) for uri, found in lists(tree).items() if found.entry is None}
    tips = ("Voor", [(1, "kies-een-boodschap"), (2, "vergader-niet")])
    lesson = ("Na", [(3, "meeste-mensen")])
    assert made == {
        "checklists/thema/bereik.md": [tips, lesson],
        "checklists/thema/taal.md": [("Na", [(1, "meeste-mensen")])],
        "checklists/fase/voor.md": [tips],
        "checklists/fase/na.md": [("Na", [(1, "meeste-mensen")])],
        "checklists/voor/ambtenaar.md": [tips, lesson],
        "checklists/methoden/peiling.md": [tips],
        "checklists/doelgroepen/jongeren.md": [tips],
    }


def test_generated_list_keeps_the_most_linked_and_says_how_many_it_left_out(tree: Tree) -> None:
    for number in range(ON_A_LIST + 5):
        tree.files[f"tips/tip-{number}.md"] = TIP.replace("Kies één boodschap", f"Kies boodschap {number}")
    found = lists(tree)["checklists/thema/bereik.md"]
    assert len(found.items) == ON_A_LIST
    assert found.left_out == 65 + 3 - ON_A_LIST
    assert "kies-een-boodschap" in {item.entry.id for item in found.items}


def test_pdf_stands_beside_the_page(tree: Tree) -> None:
    assert pdf_uri(lists(tree)["checklists/thema/taal.md"]) == "checklists/thema/taal.pdf"


def test_steps_that_hold_nothing_or_break_the_timetable_are_problems(tree: Tree) -> None:
    tree.replace("checklists/avond.md", "{title: Vooraf, ", "{title: Vooraf, minutes: 5, ")
    tree.replace("checklists/avond.md", "status:", "  - {title: Niets}\n  - {title: Pauze, minutes: 15}\nstatus:")
    assert tree.found() == [("checklists/avond.md", 8, "stap-zonder-tijd"), ("checklists/avond.md", 9, "stap-leeg")]


def test_break_and_steps_before_and_after_the_session_are_fine(tree: Tree) -> None:
    tree.replace(
        "checklists/avond.md",
        "  - {title: Op de avond,",
        "  - {title: Inloop, minutes: 10}\n  - {title: Ronde, method: peiling, minutes: 30}\n  - {title: Op de avond,",
    )
    assert tree.found() == []
    found = lists(tree)["checklists/avond.md"]
    assert [(slot.step.title, slot.start, slot.end) for slot in found.timetable] == [
        ("Inloop", 0, 10),
        ("Ronde", 10, 40),
    ]
    assert found.word == "Draaiboek"


def test_step_with_a_method_takes_the_advice_about_it_that_the_list_lacks(tree: Tree) -> None:
    tree.replace(
        "checklists/avond.md", "entries: [kies-een-boodschap, peiling]}", "entries: [peiling], method: peiling}"
    )
    for number in range(3):
        tree.files[f"tips/peil-{number}.md"] = TIP.replace("Kies één boodschap", f"Peil {number} keer")
    vooraf, avond = lists(tree)["checklists/avond.md"].steps
    assert [(item.number, item.entry.id, item.added) for item in vooraf.items] == [
        (1, "peiling", False),
        (2, "kies-een-boodschap", True),
        (3, "peil-0", True),
    ]
    assert [item.entry.id for item in vooraf.own] == ["peiling"]
    assert [(item.number, item.entry.id, item.added) for item in avond.items] == [(4, "vergader-niet", False)]


def test_frame_of_a_list_changes_with_its_steps_and_not_with_its_items(tree: Tree) -> None:
    def code() -> tuple[str, str]:
        found = lists(tree)["checklists/avond.md"]
        return found.frame_code, found.sheet_code

    before = code()
    assert before[1][3:11].lower() == before[0]
    tree.replace("tips/kies-een-boodschap.md", "Omdat het werkt.", "Omdat het altijd werkt.")
    assert code()[0] == before[0]
    assert code()[1] != before[1]
    tree.replace("checklists/avond.md", "{title: Vooraf, ", "{title: Vooraf, minutes: 5, ")
    assert code()[0] != before[0]
    assert code()[0][:3] == before[0][:3]
