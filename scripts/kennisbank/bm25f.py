"""How much a term says about a document: BM25F (Robertson, Zaragoza & Taylor, 2004).

A term is counted over all fields of a document together, each count weighed by its field, and only then saturated; so a
second mention says less than the first wherever it stands, and a rare term is rare over documents, not over fields.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SATURATION = 16.0
"""The weighed count at which a term says half of what it can say (k1)."""


@dataclass(frozen=True)
class Field:
    """How heavily a term counts in a field, and how much less in a long one (b, 0 to 1)."""

    boost: float
    length: float = 0.75


Terms = Mapping[str, Sequence[str]]
"""The terms of one document by field, in any order, as often as they occur."""


def weigh(documents: Sequence[Terms], fields: Mapping[str, Field]) -> Mapping[str, Mapping[int, float]]:
    """Return per term the documents that have it, by number, with its weight in each."""
    counts = _counts(documents, fields)
    weights: dict[str, dict[int, float]] = {}
    for term, found in counts.items():
        rarity = idf(len(documents), len(found))
        weights[term] = {number: rarity * count / (SATURATION + count) for number, count in found.items()}
    return weights


def idf(documents: int, having: int) -> float:
    """Return how rare a term is that `having` of the documents have; never nothing."""
    return math.log(1 + (documents - having + 0.5) / (having + 0.5))


def _counts(documents: Sequence[Terms], fields: Mapping[str, Field]) -> Mapping[str, Mapping[int, float]]:
    """Return per term and document the count over the fields, weighed and made comparable by the fields' lengths."""
    usual = {name: _usual_length([len(document[name]) for document in documents]) for name in fields}
    counts: dict[str, dict[int, float]] = defaultdict(dict)
    for number, document in enumerate(documents):
        for name, field in fields.items():
            terms = document[name]
            share = field.boost / (1 - field.length + field.length * len(terms) / usual[name])
            for term, count in Counter(terms).items():
                counts[term][number] = counts[term].get(number, 0.0) + share * count
    return counts


def _usual_length(lengths: Sequence[int]) -> float:
    """The mean over the documents that have the field at all."""
    filled = [length for length in lengths if length]
    return sum(filled) / len(filled) if filled else 1.0
