"""The pieces of the home page: prepared choices, what stands out, a surprise, and where to begin."""

from __future__ import annotations

import re

import pytest

from kennisbank import build
from kennisbank.views import first_checklist
from tests.building import add_tips, base_of, concept
from tests.support import TODAY, Tree

TIPS = ("tips/kies-een-boodschap.md", "tips/vergader-niet.md")


def test_role_has_a_link_per_phase_with_how_much_there_is(tree: Tree) -> None:
    block = tree.site().blocks["rollen"]
    assert "<summary>Ambtenaar</summary>" in block
    assert re.findall(r"- (.*)", block) == [
        "[Voor](vinden.md?voor=ambtenaar&fase=voor) (3)",
        "[Na](vinden.md?voor=ambtenaar&fase=na) (1)",
    ]


def test_role_has_no_link_when_there_is_nothing_for_a_phase(tree: Tree) -> None:
    assert "fase=na" not in concept(tree, "lessen/meeste-mensen.md").site().blocks["rollen"]


def test_most_linked_tips_are_ten_and_what_was_checked_last_comes_first(tree: Tree) -> None:
    add_tips(tree, 30).replace("tips/tip-020.md", "checked: 2026-11-01", "checked: 2026-11-20")
    most, _, newest = tree.site().blocks["uitgelicht"].partition("## Pas nagekeken")
    assert most.count("\n- ") == 10
    assert "Kies één boodschap" in most.partition("\n- ")[2].partition("\n- ")[0]
    assert newest.count("\n- ") == 5
    assert "Tip nummer 020" in newest.partition("\n- ")[2].partition("\n- ")[0]
    assert "20 november 2026" in newest
    assert not set(re.findall(r"\((\S+)\)", most)) & set(re.findall(r"\((\S+)\)", newest))


def surprise(tree: Tree) -> str:
    return tree.site().blocks["eerst"].partition("Verras me met een tip](")[2].partition(")")[0]


def test_surprise_is_one_tip_until_an_editor_looks_at_something(tree: Tree) -> None:
    add_tips(tree, 30)
    first = surprise(tree)
    assert first in tree.files
    again = build.build_site(tree.sources(), today=TODAY)
    assert f"Verras me met een tip]({first})" in again.blocks["eerst"]
    later = set()
    for day in range(10, 20):
        tree.files["tips/tip-001.md"] = re.sub(
            r"checked: \S+", f"checked: 2026-11-{day}", str(tree.files["tips/tip-001.md"])
        )
        later.add(surprise(tree))
    assert len(later) > 3


def test_there_is_no_surprise_when_there_is_no_tip(tree: Tree) -> None:
    for path in TIPS:
        concept(tree, path)
    tree.replace("lessen/meeste-mensen.md", ", zie [de tip](../tips/kies-een-boodschap.md)", "")
    assert "Verras me" not in tree.site().blocks["eerst"]


@pytest.mark.parametrize(
    ("phases", "first"),
    [("[voor]", "checklists/aanvang.md"), ("[voor, na]", "checklists/avond.md"), ("[na]", "checklists/avond.md")],
)
def test_checklist_to_begin_with_is_the_one_most_about_the_first_phase(tree: Tree, phases: str, first: str) -> None:
    text = str(tree.files["checklists/avond.md"]).replace("Een avond voorbereiden", "Een begin maken")
    tree.files["checklists/aanvang.md"] = text.replace("phase: [voor]", f"phase: {phases}")
    link = first_checklist(base_of(tree), "gereedschapskist/index.md")
    assert link is not None
    assert link.href == f"../{first}"
    assert f"]({first})" in tree.site().blocks["eerst"]
    assert f"](../{first})" in tree.page("gereedschapskist/index.md")


def test_nothing_to_begin_with_when_no_checklist_is_about_the_first_phase(tree: Tree) -> None:
    tree.replace("checklists/avond.md", "phase: [voor]", "phase: [na]")
    assert first_checklist(base_of(tree), "index.md") is None
    assert "Nog aan het begin" not in tree.page("gereedschapskist/index.md")
