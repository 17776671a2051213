"""Which documents of the search say most of the same, by the cosine of the weights of their terms, and how much so.

Unlike `similar`, which explains to a reader why two entries are alike, this weighs every word as the search does, so
that documents can vouch for each other in it. Only the heaviest terms of a document are looked up, each in the
documents where it is heaviest, so that what a document costs does not grow with the base.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest

NEAREST = 4
"""How many are kept for each document, and of how many it is kept to be among the nearest."""
_TERMS = 60
_DOCUMENTS = 60

_Weights = Mapping[str, Mapping[int, float]]
"""Per term the documents that have it, by number, with its weight in each."""
_Term = tuple[float, str]
Shares = Mapping[int, int]
"""Documents by number, with a share in percent."""


def nearest(weights: _Weights, wanted: Sequence[bool]) -> list[Shares]:
    """Return for each document the nearest others, nearest first; nothing for one that is not wanted, and never one.

    Each has its share of the squares of their likenesses; one without a whole percent is left out.
    """
    heaviest = {term: nlargest(_DOCUMENTS, found.items(), key=_by_weight) for term, found in weights.items()}
    lengths = _lengths(weights)
    near: list[Shares] = [{} for _ in wanted]
    for number, terms in _heaviest_terms(weights).items():
        if wanted[number]:
            alike = _alike(number, terms, heaviest, lengths)
            close = nlargest(NEAREST, ((each, other) for other, each in alike.items() if wanted[other]), key=_nearest)
            near[number] = _shares(close)
    return near


def _shares(close: Iterable[tuple[float, int]]) -> Shares:
    """Whole percents that never add up to more than a hundred."""
    squares = {number: likeness**2 for likeness, number in close}
    whole = sum(squares.values())
    return {number: share for number, square in squares.items() if (share := int(100 * square / whole))}


def vouched_for(near: Sequence[Shares]) -> list[Shares]:
    """Return for each document those that have it among their nearest and it says most for, with its share there."""
    turned: list[dict[int, int]] = [{} for _ in near]
    for number, shares in enumerate(near):
        for other, share in shares.items():
            turned[other][number] = share
    return [dict(nlargest(NEAREST, each.items(), key=_by_weight)) for each in turned]


def _by_weight(found: tuple[int, float]) -> tuple[float, int]:
    number, weight = found
    return weight, -number


def _nearest(found: tuple[float, int]) -> tuple[float, int]:
    likeness, number = found
    return likeness, -number


def _lengths(weights: _Weights) -> Mapping[int, float]:
    """The length of each document's vector."""
    squares: dict[int, float] = defaultdict(float)
    for found in weights.values():
        for number, weight in found.items():
            squares[number] += weight * weight
    return {number: math.sqrt(each) for number, each in squares.items()}


def _heaviest_terms(weights: _Weights) -> Mapping[int, Sequence[_Term]]:
    terms: dict[int, list[_Term]] = defaultdict(list)
    for term, found in weights.items():
        for number, weight in found.items():
            terms[number].append((weight, term))
    return {number: nlargest(_TERMS, own) for number, own in terms.items()}


def _alike(
    own: int, terms: Iterable[_Term], heaviest: Mapping[str, Iterable[tuple[int, float]]], lengths: Mapping[int, float]
) -> Mapping[int, float]:
    """How much each document that shares a term is like one; the length of that one would divide all alike."""
    alike: dict[int, float] = defaultdict(float)
    for weight, term in terms:
        for number, other in heaviest[term]:
            if number != own:
                alike[number] += weight * other / lengths[number]
    return alike
