"""Proposes for every item of a report how its entry could begin: name, title, tags, and what in the base it resembles.

Tags come from two sides: words and aliases of the vocabularies that stand in the item, and the tags of the entries that
are most like it. All of it by the Dutch analysis of the search.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kennisbank import analysis, urls
from kennisbank.duplicates import Comparer
from kennisbank.harvest.segment import Item, Words
from kennisbank.harvest.signals import Sort
from kennisbank.model import Entry, Vocabulary
from kennisbank.schema import KIND_BY_ID, Kind

TAGGED = ("theme", "phase", "audience")
_NAMED = {"method": "methode", "target_group": "doelgroep"}
_FILLED_IN = ("organisation", "year")
"""Fields that always get a value that somebody has to look at."""
_MOST_TAGS = 2
_ALIKE = 0.22
"""Likeness from which an editor wants to look at what is there: lower than where the check warns."""
_NEIGHBOUR = 0.1
_WORD_WEIGHS = 0.2
"""What a word of a vocabulary in an item says about its tags, beside an entry that is wholly like it."""
_RARE = 3.2
"""Weight of a word that stands in one in 25 entries."""
_LONGEST, _SHORTEST = 80, 8
_QUOTES = "\u2018\u2019\u201c\u201d\u201e'\""
_ARROW = re.compile(r"\s+(?:[\u2013-]*>+|\u2192|\u21d2|\u00e0(?=\s))(?:\s+|$)")
"""What writers put between advice and its reason; a word processor makes an "à" of the arrow of an old font."""


@dataclass(frozen=True)
class Proposal:
    """How the entry of an item could begin.

    `item_id` is its name in the list of the source, `stem` the name of its file; `chosen` names the fields in which
    nothing was recognised and a value stands only because one must.
    """

    item: Item
    kind: Kind
    item_id: str
    stem: str
    title: str
    tags: Mapping[str, tuple[str, ...]]
    chosen: tuple[str, ...] = ()
    alike: tuple[Entry, ...] = ()

    @property
    def to_choose(self) -> tuple[str, ...]:
        """The fields in which something stands that was not recognised."""
        return (*self.chosen, *(name for name in _FILLED_IN if self.kind.field(name)))


@dataclass
class Proposer:
    """Knows a base: its words, its entries, and the names that are taken."""

    vocabularies: Mapping[str, Vocabulary]
    entries: Sequence[Entry]
    synonyms: Iterable[Sequence[str]] = ()
    taken: set[str] = field(default_factory=set)
    """Names of files, of every kind."""

    def __post_init__(self) -> None:
        advice = [entry for entry in self.entries if entry.kind not in {"bron", "checklist", "doelgroep"}]
        self._comparer = Comparer(advice, self.synonyms)
        self._titles = {entry.title.casefold() for entry in self.entries}
        self._phrases = {
            name: [(term.id, self._phrases_of((term.label, term.id.replace("-", " "), *term.aliases)))
                   for term in self.vocabularies[name].terms]
            for name in TAGGED
        }  # fmt: skip
        self._names = {
            name: [(e.id, self._phrases_of((e.title, *e.aliases))) for e in self.entries if e.kind == kind]
            for name, kind in _NAMED.items()
        }

    def propose(self, items: Iterable[Item], there: Collection[str]) -> Iterator[Proposal]:
        """Yield a proposal per item; `there` are the names in the source's list already."""
        ids = _Names(there)
        for item in items:
            kind = KIND_BY_ID["tip" if item.sort in {Sort.DO, Sort.DONT} else str(item.sort)]
            title = self._free_title(title_of(item))
            tags, chosen = self._tags(item, kind)
            yield Proposal(
                item, kind, ids.of(item), self._free_stem(title, kind), title, tags, chosen, self._alike(item, title)
            )

    def _phrases_of(self, names: Iterable[str]) -> list[frozenset[str]]:
        phrases = (frozenset(self._comparer.terms(name)) for name in names)
        return [phrase for phrase in phrases if phrase]

    def _tags(self, item: Item, kind: Kind) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
        title, text = set(self._comparer.terms(item.title)), set(self._comparer.terms(f"{item.heading}\n{item.text}"))
        tags: dict[str, tuple[str, ...]] = {}
        chosen = []
        near = [(e, like) for e, like in self._near(item, item.title) if like >= _NEIGHBOUR]
        for name in TAGGED:
            points: dict[str, float] = defaultdict(float)
            for term, phrases in self._phrases[name]:
                points[term] += _WORD_WEIGHS * sum((p <= title) + (p <= text) for p in phrases)
            for entry, like in near:
                for term in getattr(entry, name):
                    points[term] += like
            best = [term for term in sorted(points, key=lambda term: (-points[term], term)) if points[term] > 0]
            spec = kind.field(name)
            if not best and spec and spec.required:
                best = [self._commonest(name)]
                chosen.append(name)
            tags[name] = tuple(best[:_MOST_TAGS])
        own = title | set(self._comparer.terms(item.text))
        for name, named in self._names.items():
            weighed = {each: max((self._says(p, p == phrases[0]) for p in phrases if p <= own), default=0.0)
                       for each, phrases in named}  # fmt: skip
            best = sorted((each for each in weighed if weighed[each] > 0), key=lambda each: (-weighed[each], each))
            tags[name] = tuple(best[:_MOST_TAGS])
        return {name: terms for name, terms in tags.items() if kind.field(name)}, tuple(chosen)

    def _says(self, phrase: frozenset[str], is_name: bool) -> float:
        """What finding a phrase says: its name says much, another word for it only when it is not a common one."""
        weight = sum(map(self._comparer.weight, phrase))
        return weight if is_name or weight >= _RARE else 0.0

    def _near(self, item: Item, title: str) -> list[tuple[Entry, float]]:
        found = self._comparer.candidates(self._comparer.profile(title, item.text))
        return sorted(found, key=lambda each: (-each[1], each[0].id))

    def _alike(self, item: Item, title: str) -> tuple[Entry, ...]:
        return tuple(entry for entry, like in self._near(item, title)[:2] if like >= _ALIKE)

    def _commonest(self, name: str) -> str:
        counted = Counter(term for entry in self.entries for term in getattr(entry, name))
        terms = [term.id for term in self.vocabularies[name].terms]
        return max(terms, key=lambda term: (counted[term], -terms.index(term)))

    def _free_title(self, title: str) -> str:
        """Titles are unique: one that is there already gets a number, for the editor to see."""
        free, number = title, 2
        while free.casefold() in self._titles:
            free = f"{title[: _LONGEST - 6]} ({number})"
            number += 1
        self._titles.add(free.casefold())
        return free

    def _free_stem(self, title: str, kind: Kind) -> str:
        """Return a name that no file has yet."""
        base = urls.slugify(title)
        stem, number = base if urls.is_slug(base) else kind.id, 1
        while stem in self.taken or not urls.is_slug(stem):
            number += 1
            stem = f"{(base or kind.id)[: urls.MAX_SLUG - 5].strip('-')}-{number}"
        self.taken.add(stem)
        return stem


@dataclass
class _Names:
    """Gives items their names in a source: by the label that the report gives them, else by counting."""

    there: Collection[str]
    _given: set[str] = field(default_factory=set)

    def of(self, item: Item) -> str:
        label = urls.slugify(f"{item.sort}-{item.label}") if item.label else ""
        number = 1
        name = label or f"{item.sort}-{number}"
        while name in self.there or name in self._given:
            number += 1
            name = f"{label}-{number}" if label else f"{item.sort}-{number}"
        self._given.add(name)
        return name


def title_of(item: Item) -> str:
    """Return a title that the check allows: the first clause that fits, without a reason after an arrow."""
    text = " ".join(_ARROW.split(item.title, maxsplit=1)[0].split()) or " ".join(item.title.split())
    text = re.sub(r"[<>{}]|&(?=#?\w+;)", "", text).strip(" .;:,\u2013-*")
    if len(text) > 1 and text[0] in _QUOTES and text[-1] in _QUOTES:
        text = text[1:-1].strip(" .;:,")
    if len(text) < _SHORTEST:
        context = " ".join(item.heading.split()).strip(" .:") or str(item.sort).capitalize()
        text = f"{context[: _LONGEST - _SHORTEST - 2]}: {text if len(text) > 2 else f'zonder titel {text}'.strip()}"
    text = text[:1].upper() + text[1:]
    return text if len(text) <= _LONGEST else _shortened(text)


def _shortened(text: str) -> str:
    clauses = [match.start() for match in re.finditer(r"[,;:(]|\.\s+(?=[A-Z])|\s\u2013", text[:_LONGEST])]
    if clauses and clauses[-1] >= _LONGEST // 3:
        return text[: clauses[-1]].rstrip(" ,;:.(")
    return text[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:.(") + "…"


def words_of(entries: Iterable[Entry]) -> Words:
    """Return the words of a base that help to tell items apart: first words of its tips, names of its methods."""
    every = list(entries)
    verbs = {found[0] for entry in every if entry.kind == "tip" and (found := analysis.words(entry.title))}
    names = (name for entry in every if entry.kind == "methode" for name in (entry.title, *entry.aliases))
    methods = {found[0] for name in names if len(found := analysis.words(name)) == 1}
    return Words(frozenset(verbs), frozenset(methods))
