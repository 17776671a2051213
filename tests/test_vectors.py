"""Vectors of weighed words: their length, their likeness, and the few that are worth comparing."""

from __future__ import annotations

import pytest

from kennisbank.vectors import cosine, heaviest, idf, shortlist, unit


def all_of(*lists: list[int], known: frozenset[int] = frozenset()) -> list[int]:
    """Return the shortlist of number 0 where nothing is cut off."""
    return shortlist(lists, 0, list_length=10, looked_at=100, most=10, known=known)


def test_rare_word_says_more() -> None:
    assert idf(10, 1) > idf(10, 5) > 0


@pytest.mark.parametrize("length", [1, 1.4])
def test_unit_has_the_length_that_is_asked_for(length: float) -> None:
    scaled = unit({"a": 3.0, "b": 4.0}, length)
    assert scaled == pytest.approx({"a": 0.6 * length, "b": 0.8 * length})


def test_unit_of_nothing_is_nothing() -> None:
    assert unit({}) == {}


def test_heaviest_keeps_the_first_by_name_of_equals() -> None:
    assert list(heaviest({"c": 1.0, "b": 1.0, "a": 1.0, "d": 2.0}, 3)) == ["d", "a", "b"]


def test_cosine_is_one_for_what_is_the_same_and_nothing_for_what_shares_nothing() -> None:
    one = unit({"a": 1.0, "b": 2.0})
    assert cosine(one, one) == 1
    assert cosine(one, {"c": 1.0}) == 0


def test_shortlist_has_those_that_share_the_rarest_first() -> None:
    rare, common = [0, 3], [0, 1, 2, 3]
    assert all_of(common, rare) == [3, 1, 2]


def test_shortlist_leaves_out_what_is_known() -> None:
    assert all_of([0, 1, 2], known=frozenset({1})) == [2]


def test_shortlist_looks_around_its_own_place_in_a_long_list() -> None:
    assert sorted(shortlist([list(range(100))], 50, list_length=4, looked_at=100, most=10)) == [48, 49, 51]


def test_shortlist_stops_when_it_has_looked_at_enough() -> None:
    assert shortlist([[0, 1], [0, 2, 3]], 0, list_length=10, looked_at=2, most=10) == [1]
