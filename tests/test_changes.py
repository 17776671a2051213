"""Which problems a change brought, and which were there before it."""

from __future__ import annotations

from kennisbank.changes import new_problems
from kennisbank.model import SourceFile
from kennisbank.problems import Problem, errors
from tests.support import Tree

TIP = "tips/kies-een-boodschap.md"


def brought(before: Tree, after: Tree) -> list[Problem]:
    """What a change from one tree to another brought."""
    return sorted(new_problems(before.problems(), after.problems(), before.sources(), after.sources()))


def test_nothing_is_new_when_nothing_changed(tree: Tree) -> None:
    tree.replace(TIP, "advice: do", "advice: misschien")
    assert brought(tree, tree) == []


def test_problem_is_new_in_a_file_that_was_right(tree: Tree) -> None:
    wrong = Tree().replace(TIP, "advice: do", "advice: misschien")
    assert [each.code for each in brought(tree, wrong)] == ["onbekende-waarde"]


def test_old_problem_stays_old_when_lines_move(tree: Tree) -> None:
    tree.replace(TIP, "advice: do", "advice: misschien")
    moved = Tree().replace(TIP, "advice: do", "aliases: [boodschap]\nadvice: misschien")
    assert moved.problems()
    assert brought(tree, moved) == []


def test_problem_elsewhere_counts_when_the_change_causes_it(tree: Tree) -> None:
    after = Tree()
    del after.files[TIP]
    found = errors(brought(tree, after))
    assert {each.code for each in found} >= {"onbekende-verwijzing", "kapotte-link"}
    assert TIP not in {each.path for each in found}


def test_problem_elsewhere_does_not_count_when_it_was_there(tree: Tree) -> None:
    tree.replace(TIP, "advice: do", "advice: misschien")
    after = Tree().replace(TIP, "advice: do", "advice: misschien")
    after.replace("tips/vergader-niet.md", "advice: dont", "advice: soms")
    assert [each.path for each in brought(tree, after)] == ["lessons/tips/vergader-niet.md"]


def test_second_of_the_same_is_the_one_on_the_line_that_was_written() -> None:
    def state(*lines: str) -> tuple[SourceFile, list[Problem]]:
        wrong = [Problem("a.md", number, "html", "x") for number, line in enumerate(lines, start=1) if "<b>" in line]
        return SourceFile("a.md", "\n".join(lines).encode()), wrong

    old_file, before = state("Eerst dit.", "<b>Vet</b>.")
    new_file, after = state("<b>Nieuw</b>.", "Eerst dit.", "<b>Vet</b>.")
    assert new_problems(before, after, [old_file], [new_file]) == {after[0]}


def test_hint_plays_no_part() -> None:
    before, after = (
        Problem("a.md", 1, "onbekende-verwijzing", "'x' bestaat niet.", hint) for hint in ("", "Bedoelde je 'y'?")
    )
    assert new_problems([before], [after], [], []) == frozenset()
