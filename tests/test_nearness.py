"""Which documents say most of the same."""

from __future__ import annotations

import pytest

from kennisbank.nearness import NEAREST, nearest, vouched_for

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
        (0, [1, 4]),  # what shares the heaviest terms comes first, and what hardly shares any is left out
        (2, [3, 4]),  # of two that share a term as heavily, the one that has little else
        (5, []),  # nothing in it
    ],
)
def test_nearest_are_those_that_share_most(number: int, near: list[int]) -> None:
    assert list(nearest(WEIGHTS, ALL)[number]) == near


def test_what_is_not_wanted_has_no_neighbours_and_is_none() -> None:
    near = nearest(WEIGHTS, [True, False, True, True, True, True])
    assert near[1] == {}
    assert list(near[0]) == [4, 2]


def test_no_more_are_kept_than_a_few_and_of_equals_the_first() -> None:
    near = nearest({"wijk": dict.fromkeys(range(NEAREST + 3), 1.0)}, [True] * (NEAREST + 3))
    assert list(near[0]) == list(range(1, NEAREST + 1))
    assert list(near[NEAREST + 2]) == list(range(NEAREST))


def test_shares_are_whole_percents_of_squares_and_never_more_than_all() -> None:
    assert nearest({"wijk": dict.fromkeys(range(4), 1.0)}, [True] * 4)[0] == {1: 33, 2: 33, 3: 33}
    apart = nearest({"brief": {0: 9.0, 1: 9.0}, "zaal": {0: 3.0, 2: 9.0}}, [True] * 3)[0]
    assert apart[1] >= 8 * apart[2] > 0  # three times as alike says nine times as much


def test_each_is_told_for_whom_it_vouches_and_only_the_most() -> None:
    assert vouched_for([{1: 60, 2: 40}, {0: 90}, {1: 70}, {}]) == [{1: 90}, {2: 70, 0: 60}, {0: 40}, {}]
    assert len(vouched_for([{}, *({0: share} for share in range(1, NEAREST + 4))])[0]) == NEAREST
