"""Which documents of the search say most of the same: by the cosine of the weights of their terms.

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
"""How many are kept for each document."""
_TERMS = 30
_DOCUMENTS = 40

_Weights = Mapping[str, Mapping[int, float]]
"""Per term the documents that have it, by number, with its weight in each."""
_Term = tuple[float, str]


def nearest(weights: _Weights, wanted: Sequence[bool]) -> list[list[int]]:
    """Return for each document the nearest others, nearest first; nothing for one that is not wanted, and never one."""
    heaviest = {term: nlargest(_DOCUMENTS, found.items(), key=_by_weight) for term, found in weights.items()}
    lengths = _lengths(weights)
    near: list[list[int]] = [[] for _ in wanted]
    for number, terms in _heaviest_terms(weights).items():
        if wanted[number]:
            alike = _alike(number, terms, heaviest, lengths)
            close = nlargest(NEAREST, ((each, other) for other, each in alike.items() if wanted[other]), key=_nearest)
            near[number] = [other for _, other in close]
    return near


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
