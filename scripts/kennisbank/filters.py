"""The data of the page Vinden: which entries have which value of which facet, small enough to fetch at once.

Entries are numbered as the documents of the search are (see search.py), so that a text and a filter speak of the same
numbers, and a card is drawn from the same pieces as a search result. Those that the page shows come first, newest
checked first, which is the order in which it shows them.

``data/vinden.json``   ``{schema, entries, chunk, version, facets, titles}``
``facets``             ``[{param, legend, folder, values: [{id, label}], having}]``

``entries`` is how many the page shows; `having` holds per value the entries that have it, ascending as differences;
``titles`` the entries in the order of their titles.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kennisbank import urls
from kennisbank.cards import GROUPS, Group, group_of
from kennisbank.confirmations import STANDINGS, standing
from kennisbank.jsontext import compact
from kennisbank.model import Entry, Vocabulary
from kennisbank.schema import AUDIENCE, KIND_BY_ID, PHASE, THEME
from kennisbank.views import COLLECTIONS

SCHEMA_VERSION = 1
PATH = "data/vinden.json"
_BY_TAG = (THEME, PHASE, AUDIENCE)
_BY_REFERENCE = (("method", "methode"), ("target_group", "doelgroep"))
"""A field that names entries of a kind; an entry of that kind is about itself, as in the matrix of the toolbox."""
_PUNCTUATION = " _-–—,;:!?.…'‘’‚\"“”„«»()[]{}§@*/\\&#%†`´^+±×÷<=>|~$€"
_RANK = {char: chr(rank) for rank, char in enumerate(_PUNCTUATION, start=1)}


@dataclass(frozen=True)
class Filter:
    """One facet of the page: its name in an address, its legend, and what its values are."""

    param: str
    legend: str
    values: Mapping[str, str]
    """Labels by id, in their order."""
    of: Callable[[Entry], Iterable[str]]
    """The values that an entry has."""
    folder: str | None = None
    """Where each value has a page of its own; None when it has none."""


def shown_first(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries in the order of their numbers: what the page shows, newest checked first, then the others."""
    by_title = sorted(entries, key=lambda entry: (dutch_order(entry.title), entry.id))
    return sorted(by_title, key=lambda entry: (entry.kind in COLLECTIONS, -entry.checked.toordinal()))


def filters_json(ordered: Sequence[Entry], vocabularies: Mapping[str, Vocabulary], *, chunk: int, version: str) -> str:
    """Return the data of the page for entries in the order of `shown_first`; `chunk` of them are in a piece."""
    entries = [entry for entry in ordered if entry.kind not in COLLECTIONS]
    titles = sorted(range(len(entries)), key=lambda number: dutch_order(entries[number].title))
    document = {
        "schema": SCHEMA_VERSION,
        "entries": len(entries),
        "chunk": chunk,
        "version": version,
        "facets": [_facet(each, entries) for each in _filters(entries, vocabularies)],
        "titles": titles,
    }
    return compact(document)


def dutch_order(text: str) -> tuple[str, str]:
    """Return a key that sorts texts as a Dutch reader expects, and as browsers do: accents and capitals count last."""
    folded = unicodedata.normalize("NFKD", text)
    letters = "".join(char for char in folded if not unicodedata.combining(char)).casefold()
    return "".join(_RANK.get(char, char) for char in letters), folded.swapcase()


def _filters(entries: Sequence[Entry], vocabularies: Mapping[str, Vocabulary]) -> Iterator[Filter]:
    groups = [group for group in GROUPS if group.look not in COLLECTIONS]
    yield Filter("soort", "Soort", {_kind_id(g): g.word for g in groups}, lambda entry: [_kind_id(group_of(entry))])
    for facet in _BY_TAG:
        labels = _labels(vocabularies[facet.field])
        yield Filter(facet.folder, facet.label, labels, _field(facet.field), facet.folder)
    for field, kind in _BY_REFERENCE:
        members = sorted((e for e in entries if e.kind == kind), key=lambda entry: dutch_order(entry.title))
        yield Filter(kind, KIND_BY_ID[kind].label, {e.id: e.title for e in members}, _about(field, kind))
    levels = _labels(vocabularies["participation_level"])
    yield Filter("invloed", "Invloed", levels, _field("participation_level"))
    if any(_standing(entry) for entry in entries):  # a facet without anything in it is only noise
        yield Filter("bevestigd", "Ervaring elders", {each.id: each.word for each in STANDINGS}, _standing)


def _kind_id(group: Group) -> str:
    return urls.slugify(group.word)


def _labels(vocabulary: Vocabulary) -> Mapping[str, str]:
    return {term.id: term.label for term in vocabulary.terms}


def _field(name: str) -> Callable[[Entry], Iterable[str]]:
    return lambda entry: getattr(entry, name)


def _about(field: str, kind: str) -> Callable[[Entry], Iterable[str]]:
    def about(entry: Entry) -> Iterable[str]:
        named: tuple[str, ...] = getattr(entry, field)
        return (entry.id, *named) if entry.kind == kind else named

    return about


def _standing(entry: Entry) -> Iterable[str]:
    found = standing(entry)
    return (found.id,) if found else ()


def _facet(each: Filter, entries: Sequence[Entry]) -> Mapping[str, object]:
    having: dict[str, list[int]] = {value: [] for value in each.values}
    last = dict.fromkeys(each.values, 0)
    for number, entry in enumerate(entries):
        for value in dict.fromkeys(each.of(entry)):
            if value in having:
                having[value].append(number - last[value])
                last[value] = number
    return {
        "param": each.param,
        "legend": each.legend,
        "folder": each.folder,
        "values": [{"id": value, "label": label} for value, label in each.values.items()],
        "having": list(having.values()),
    }
