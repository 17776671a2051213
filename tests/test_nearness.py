"""Which documents say most of the same."""

from __future__ import annotations

import pytest

from kennisbank.nearness import NEAREST, nearest

WEIGHTS = {
    "brief": {0: 9.0, 1: 9.0, 4: 1.0},
    "taal": {0: 4.0, 1: 3.0},
    "wijk": {2: 8.0, 3: 8.0, 4: 8.0},
    "zaal": {0: 1.0, 2: 1.0},
}
ALL = [True] * 6


@pytest.mark.parametrize(
    ("number", "near"),
    [
        (0, [1, 4, 2]),  # what shares the heaviest terms comes first
        (2, [3, 4, 0]),  # of two that share a term as heavily, the one that has little else
        (5, []),  # nothing in it
    ],
)
def test_nearest_are_those_that_share_most(number: int, near: list[int]) -> None:
    assert nearest(WEIGHTS, ALL)[number] == near


def test_what_is_not_wanted_has_no_neighbours_and_is_none() -> None:
    near = nearest(WEIGHTS, [True, False, True, True, True, True])
    assert near[1] == []
    assert near[0] == [4, 2]


def test_no_more_are_kept_than_a_few_and_of_equals_the_first() -> None:
    near = nearest({"wijk": dict.fromkeys(range(NEAREST + 3), 1.0)}, [True] * (NEAREST + 3))
    assert near[0] == list(range(1, NEAREST + 1))
    assert near[NEAREST + 2] == list(range(NEAREST))
