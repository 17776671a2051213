"""Which entries are most like an entry: by the tags they share, and by the rarer words they share.

They are compared as vectors of tags and words (see `vectors`). The result follows from the entries alone, not from
their order.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kennisbank.model import Entry
from kennisbank.vectors import Weights, cosine, heaviest, idf, shortlist, unit

FIELDS: Mapping[str, tuple[str, float]] = {
    "method": ("methode", 3),
    "theme": ("thema", 3),
    "target_group": ("doelgroep", 2),
    "ring": ("ring", 2),
    "phase": ("fase", 1),
    "directing_role": ("regierol", 1),
    "participation_level": ("invloed", 1),
    "role": ("rol bij het besluit", 0.5),
    "audience": ("lezer", 0.5),
}
"""The fields that make entries alike: the word for it in a reason, and how much it says."""
_WORTH_SAYING = 1
"""What a field must say at least to be in a reason, unless nothing else is."""

_WORDS_WEIGH = 1.4
"""Against tags; in a score it counts twice, once for either entry."""
_COMMON = 8
"""A word in more than one in so many entries says too little."""
_TAGS_PAIRED, _WORDS_KEPT = 5, 12
_LIST_LENGTH, _LOOKED_AT, _SCORED = 48, 300, 12
_FIELDS_SAID, _VALUES_SAID, _WORDS_SAID = 3, 1, 3

Terms = Callable[[Entry], Mapping[str, str]]
"""Gives the analysed words of an entry, each with the word as a reader knows it."""


Label = Callable[[str, str], str]
"""Gives the label of a value of a field; "" when it may not be named."""


@dataclass(frozen=True)
class Neighbour:
    """An entry like another one: the values they share by field, and the words, all with what says most first."""

    id: str
    fields: tuple[tuple[str, tuple[str, ...]], ...]
    words: tuple[str, ...]

    def reason(self, label: Label) -> str:
        """Why it is alike: "zelfde thema (Taal) en methode (Peiling); woorden: zin, brief".

        One word beside a field is left out: it says why to nobody.
        """
        parts = []
        if self.fields:
            *most, last = (
                _said(field, filter(None, (label(field, each) for each in ids))) for field, ids in self.fields
            )
            parts.append(f"zelfde {', '.join(most)} en {last}" if most else f"zelfde {last}")
        if len(self.words) > 1:
            parts.append(f"woorden: {', '.join(self.words)}")
        elif self.words and not self.fields:
            parts.append(f"woord: {self.words[0]}")
        return "; ".join(parts)


def _said(field: str, labels: Iterable[str]) -> str:
    """A field with what is shared of it: "thema (Taal)"."""
    names = ", ".join(labels)
    return f"{FIELDS[field][0]} ({names})" if names else FIELDS[field][0]


@dataclass(frozen=True)
class _Profile:
    """What an entry is compared by: its tags and words with their weights, and how its words are shown.

    A tag is "theme:mensen-bereiken"; no word holds a colon.
    """

    weights: Weights
    shown: Mapping[str, str]


def nearest(entries: Sequence[Entry], terms: Terms, limit: int = 5) -> Mapping[str, tuple[Neighbour, ...]]:
    """Return for each entry its nearest others by id, nearest first; of equals, the lower id comes first.

    An entry that a header already links to it, or it to that, is not among them.
    """
    ordered = sorted(entries, key=lambda entry: entry.id)
    profiles = list(_profiles(ordered, terms))
    keys = [tuple(_keys(profile.weights)) for profile in profiles]
    lists: dict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(keys):
        for key in own:
            lists[key].append(number)
    linked = _linked(ordered)
    found: dict[str, tuple[Neighbour, ...]] = {}
    for number, entry in enumerate(ordered):
        mine = profiles[number]
        candidates = shortlist(
            (lists[key] for key in keys[number]), number,
            list_length=_LIST_LENGTH, looked_at=_LOOKED_AT, most=_SCORED, known=linked[number],
        )  # fmt: skip
        scores = {other: cosine(mine.weights, profiles[other].weights) for other in candidates}
        best = sorted(scores, key=lambda other: (-scores[other], other))[:limit]
        found[entry.id] = tuple(_neighbour(ordered[each].id, mine, profiles[each].weights) for each in best)
    return found


def _profiles(entries: Sequence[Entry], terms: Terms) -> Iterator[_Profile]:
    tags = [tuple(_tags(entry)) for entry in entries]
    words = [terms(entry) for entry in entries]
    tag_idf = _idf(tags)
    word_idf = _idf(words, most=max(3, len(entries) // _COMMON))
    for own_tags, own_words in zip(tags, words, strict=True):
        weighed = unit({tag: FIELDS[_field(tag)][1] * tag_idf[tag] for tag in own_tags})
        rare = unit({word: word_idf[word] for word in own_words if word in word_idf}, _WORDS_WEIGH)
        kept = heaviest(rare, _WORDS_KEPT)
        yield _Profile({**weighed, **kept}, {word: own_words[word] for word in kept})


def _field(tag: str) -> str:
    return tag.partition(":")[0]


def _tags(entry: Entry) -> Iterator[str]:
    for field in FIELDS:
        value = getattr(entry, field)
        for term in (value,) if isinstance(value, str) else value or ():
            yield f"{field}:{term}"


def _idf(documents: Iterable[Collection[str]], most: int | None = None) -> Weights:
    """Return the weight of everything that is in at most `most` documents: the rarer, the heavier."""
    total = 0
    seen: Counter[str] = Counter()
    for document in documents:
        total += 1
        seen.update(iter(document))
    return {each: idf(total, count) for each, count in seen.items() if most is None or count <= most}


def _keys(weights: Weights) -> Iterator[str]:
    """The inverted lists that an entry stands in: of its words, and of its heaviest tags, alone and two by two."""
    yield from weights
    tags = heaviest({each: weight for each, weight in weights.items() if ":" in each}, _TAGS_PAIRED)
    for one, other in combinations(sorted(tags), 2):
        yield f"{one} {other}"


def _linked(entries: Sequence[Entry]) -> list[set[int]]:
    """For each entry the others that its header or theirs names."""
    number = {entry.id: each for each, entry in enumerate(entries)}
    linked: list[set[int]] = [set() for _ in entries]
    for own, entry in enumerate(entries):
        for reference in entry.references:
            other = number.get(reference.target)
            if other is not None:
                linked[own].add(other)
                linked[other].add(own)
    return linked


def _neighbour(entry_id: str, one: _Profile, other: Weights) -> Neighbour:
    shared = {each: own * other[each] for each, own in one.weights.items() if each in other}
    heaviest_first = sorted(shared, key=lambda each: (-shared[each], each))
    values: dict[str, list[str]] = defaultdict(list)
    weights: dict[str, float] = defaultdict(float)
    for tag in (each for each in heaviest_first if ":" in each):
        field, _, value = tag.partition(":")
        values[field].append(value)
        weights[field] += shared[tag]
    words = tuple(dict.fromkeys(one.shown[each] for each in heaviest_first if ":" not in each))
    heavy = [field for field in values if FIELDS[field][1] >= _WORTH_SAYING]
    said = sorted(heavy or ([] if words else values), key=lambda field: (-weights[field], field))
    fields = tuple((field, tuple(values[field][:_VALUES_SAID])) for field in said[:_FIELDS_SAID])
    return Neighbour(entry_id, fields, words[:_WORDS_SAID])
