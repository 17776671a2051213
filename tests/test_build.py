"""What the core makes of a whole base: every page has an address of its own, and none is lost without a word."""

from __future__ import annotations

import pytest

from kennisbank import build
from kennisbank.cards import ON_A_PAGE
from tests.building import add_tips
from tests.support import TODAY, Tree, vocabulary_file

DOUBLE = "dubbel-adres"


def with_long_theme(tree: Tree, *, second: str) -> Tree:
    """A theme whose list goes on over a second page, beside a theme with an id to choose."""
    add_tips(tree, ON_A_PAGE)
    tree.files["vocabulary/theme.yml"] = vocabulary_file("theme").replace("id: taal", f"id: {second}")
    return tree.replace("lessen/meeste-mensen.md", "[bereik, taal]", f"[bereik, {second}]")


def test_two_generated_pages_with_one_address_are_a_problem(tree: Tree) -> None:
    site = with_long_theme(tree, second="bereik-2").site()
    (problem,) = [each for each in site.problems if each.code == DOUBLE]
    assert problem.path == "lessons/vocabulary/theme.yml"
    assert "thema/bereik-2/" in problem.message
    assert "'Bereik (pagina 2 van 2)'" in problem.message
    assert "'Taal'" in problem.message


def test_pages_with_addresses_of_their_own_are_no_problem(tree: Tree) -> None:
    site = with_long_theme(tree, second="bereik-twee").site()
    assert [each for each in site.problems if each.code == DOUBLE] == []
    assert len({page.uri for page in site.pages}) == len(site.pages)


@pytest.mark.parametrize("uri", ["tips/index.md", "tips.md", "tips/README.md", "tips/vergader-niet/index.md"])
def test_hand_written_page_at_the_address_of_a_generated_one_is_a_problem(tree: Tree, uri: str) -> None:
    site = build.build_site(tree.sources(), today=TODAY, hand_written={uri: "# Mijn tips\n"})
    (problem,) = [each for each in site.problems if each.code == DOUBLE]
    assert f"docs/{uri}" in problem.message
