"""How much a term says about a document: BM25F (Robertson, Zaragoza & Taylor, 2004).

A term is counted over all fields of a document together, each count weighed by its field, and only then saturated; so a
second mention says less than the first wherever it stands, and a rare term is rare over documents, not over fields.
lunr makes the inverted index that this counts in; its own weights saturate each field apart and add them up.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lunr.builder import Builder
from lunr.field_ref import FieldRef

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
    index = _inverted(documents, fields)
    lengths: dict[str, list[int]] = defaultdict(list)
    for reference, length in index.field_lengths.items():
        lengths[FieldRef.from_string(reference).field_name].append(length)
    usual = {name: _usual_length(found) for name, found in lengths.items()}
    counts: dict[str, dict[int, float]] = defaultdict(dict)
    for reference, terms in index.field_term_frequencies.items():
        at = FieldRef.from_string(reference)
        field, number = fields[at.field_name], int(at.doc_ref)
        relative_length = index.field_lengths[reference] / usual[at.field_name]
        share = field.boost / (1 - field.length + field.length * relative_length)
        for term, count in terms.items():
            counts[term][number] = counts[term].get(number, 0.0) + share * count
    return counts


def _inverted(documents: Sequence[Terms], fields: Mapping[str, Field]) -> Builder:
    """The documents in lunr's index, by number; terms come analysed, so its pipeline stays empty."""
    builder = Builder()
    builder.ref("number")
    for name in fields:
        builder.field(name)
    for number, document in enumerate(documents):
        builder.add({"number": str(number), **{name: list(document[name]) for name in fields}})
    return builder


def _usual_length(lengths: Sequence[int]) -> float:
    """The mean over the documents that have the field at all."""
    filled = [length for length in lengths if length]
    return sum(filled) / len(filled) if filled else 1.0
