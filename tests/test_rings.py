"""The rings: every name inside its own ring, on a line of its own, and never on top of another."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kennisbank.rings import CHARACTER, INSET, LINE, WIDTH, Drawing, Member, draw
from kennisbank.urls import Address
from tests.support import Tree

members = st.builds(
    Member,
    name=st.text("abc d", min_size=3, max_size=45),
    href=st.just(Address("x")),
    roles=st.lists(st.integers(0, 3), max_size=4, unique=True).map(lambda each: tuple(sorted(each))),
)
rings = st.lists(st.tuples(st.sampled_from(["Een", "Twee"]), st.lists(members, max_size=14).map(tuple)), max_size=5)


def check_rings(drawing: Drawing) -> None:
    for outer, inner in itertools.pairwise(drawing.rings):
        assert inner.x == outer.x + INSET
        assert inner.y + inner.height <= outer.y + outer.height - INSET + 0.01
        lowest = max((name.y for name in outer.names), default=outer.y)
        assert lowest < inner.y, "a name of the outer ring stands inside the inner one"


@given(rings)
def test_drawing_holds_every_name_in_its_ring_whatever_the_names(
    given_rings: list[tuple[str, tuple[Member, ...]]],
) -> None:
    drawing = draw(given_rings)
    assert [ring.label for ring in reversed(drawing.rings)] == [label for label, _ in given_rings]
    check_rings(drawing)
    for ring, (_, expected) in zip(reversed(drawing.rings), given_rings, strict=True):
        assert [name.member for name in ring.names] == list(expected)
        for name in ring.names:
            assert ring.x < name.x
            assert ring.y < name.y - LINE / 2
            assert len(name.marks) == len(name.member.roles)
            assert all(mark.x < name.x for mark in name.marks)
        for one, other in itertools.pairwise(ring.names):
            end = one.x + len(one.member.name) * CHARACTER
            assert other.y > one.y or other.marks[0].x > end if other.marks else other.y > one.y or other.x > end
    assert drawing.width == WIDTH


def test_page_says_the_same_in_a_drawing_and_a_table(tree: Tree) -> None:
    page = tree.page("gereedschapskist/ringen.md")
    assert '<a href="../../doelgroepen/jongeren/index.html"><text class="kb-ring-name"' in page
    assert "| [Jongeren](../doelgroepen/jongeren.md) | Gebruikers | ja | – |" in page


def test_name_in_the_drawing_stays_text_when_it_looks_like_markup(tree: Tree) -> None:
    tree.replace("doelgroepen/jongeren.md", "title: Jongeren", 'title: Jongeren & "ouders" {x}')
    page = tree.page("gereedschapskist/ringen.md")
    assert 'Jongeren &#38; "ouders" &#123;x&#125;</text>' in page
