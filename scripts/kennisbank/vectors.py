"""Entries as vectors of weighed words or tags, and which few of them are worth comparing with one.

Weights are by idf (Spärck Jones, 1972), so that what is rare says more than what stands everywhere; likeness is the
cosine of two vectors. An entry meets the others through inverted lists, rarest first, and looks at no more than a fixed
number of them, so that what it costs does not grow with the base.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import nlargest

Weights = Mapping[str, float]
"""How much each word or tag says of something."""


def idf(total: int, having: int) -> float:
    """Return how much a word says that `having` of `total` have: the rarer, the more."""
    return math.log(1 + total / having)


def unit(weights: Weights, length: float = 1) -> Weights:
    """Return weights scaled to a length; without any they stay as they are."""
    scale = length / (math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1)
    return {each: weight * scale for each, weight in weights.items()}


def heaviest(weights: Weights, most: int) -> Weights:
    """Return the heaviest weights, heaviest first; of equals, the first by name."""
    return {each: weights[each] for each in nlargest(most, sorted(weights), key=weights.__getitem__)}


def cosine(one: Weights, other: Weights) -> float:
    """Return the cosine of two vectors of length 1.

    Summed exactly, so that the order does not count, and rounded, so that what is equally alike is equal.
    """
    return round(math.fsum([one[each] * other[each] for each in one.keys() & other.keys()]), 6)


def shortlist(
    lists: Iterable[Sequence[int]],
    own: int,
    *,
    list_length: int,
    looked_at: int,
    most: int,
    known: Collection[int] = (),
) -> list[int]:
    """Return the numbers of at most `most` others that share most of the rarest things, best first.

    `lists` has for each thing that `own` has the numbers of all that have it, ascending. Of one list no more than
    `list_length` are looked at, of all together no more than `looked_at`. `known` are not wanted. Of
    equals, those come first that were met in the rarer list.
    """
    votes: dict[int, float] = defaultdict(float)
    left = looked_at
    for members in sorted(lists, key=len):
        near = _around(members, own, min(left, list_length))
        for member in near:
            votes[member] += 1 / len(members)
        left -= len(near)
        if left <= 0:
            break
    for each in (own, *known):
        votes.pop(each, None)
    return nlargest(most, votes, key=votes.__getitem__)


def _around(members: Sequence[int], own: int, length: int) -> Sequence[int]:
    """At most `length` members, those next to the entry itself, so that no few are everyone's candidates."""
    if len(members) <= length:
        return members
    start = max(0, min(bisect_left(members, own) - length // 2, len(members) - length))
    return members[start : start + length]
