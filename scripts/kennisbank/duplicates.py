"""Finds entries that say nearly the same, by the words of title, summary and text.

They are compared as vectors of analysed words (see `vectors`); words of one group of synonyms count as one, and those
of a title double. An entry meets others through its heaviest words.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kennisbank import analysis
from kennisbank.model import Entry, SourceRef
from kennisbank.problems import Problem
from kennisbank.vectors import Weights, cosine, heaviest, idf, shortlist, unit

NEAR = 0.37
"""Cosine from which two entries say nearly the same. Calibrated on a base of 145 tips and lessons: pairs that no header
links stay below 0.34; of ten entries written anew about the same advice, seven lie above."""
_TITLE = 2
"""What a word of a title weighs, against 1 in a text."""
_SHORT = 12
"""Texts that share fewer words than this, and none of their titles, say too little to be compared."""
_COMPARED = (("tip", "les"), ("methode",), ("doelgroep",), ("voorbeeld",))
"""Kinds that can say the same; a method and the tips about it share their words by nature."""
_WORDS_KEPT, _KEYS, _LIST_LENGTH, _LOOKED_AT, _SCORED = 60, 12, 48, 240, 8


@dataclass(frozen=True)
class Profile:
    """What an entry is compared by: its words with their weights, the heaviest first, and which stand in its title."""

    weights: Weights
    title: frozenset[str]


class Comparer:
    """Knows the words of a set of entries, and which of them have a word."""

    def __init__(self, entries: Iterable[Entry], synonyms: Iterable[Sequence[str]] = ()) -> None:
        self.entries = sorted(entries, key=lambda entry: entry.id)
        heads = ("\n".join((entry.title, entry.summary, *entry.aliases)) for entry in self.entries)
        self._analyser = analysis.Analyser(word for head in heads for word in analysis.words(head))
        self._terms: dict[str, tuple[str, ...]] = {}
        self._synonyms = _folded(synonyms)
        counted = [(self.terms(entry.title), self.terms(_text(entry))) for entry in self.entries]
        seen = Counter(term for title, text in counted for term in {*title, *text})
        self._idf = {term: idf(len(counted), count) for term, count in seen.items()}
        self._rarest = idf(max(1, len(counted)), 1)
        self.profiles = [self._profile(title, text) for title, text in counted]
        self._lists: dict[str, list[int]] = defaultdict(list)
        for number, profile in enumerate(self.profiles):
            for term in list(profile.weights)[:_KEYS]:
                self._lists[term].append(number)

    def profile(self, title: str, text: str) -> Profile:
        """Return the profile of any text."""
        return self._profile(self.terms(title), self.terms(text))

    def weight(self, term: str) -> float:
        """Return how much a word says: the rarer in these entries, the more."""
        return self._idf.get(term, self._rarest)

    def candidates(self, profile: Profile, own: int = -1) -> Iterator[tuple[Entry, float]]:
        """Yield the entries that share most of the heaviest words, each with its likeness from 0 to 1.

        `own` is the number of the entry itself, if it is one.
        """
        lists = [self._lists[term] for term in list(profile.weights)[:_KEYS] if term in self._lists]
        found = shortlist(lists, own, list_length=_LIST_LENGTH, looked_at=_LOOKED_AT, most=_SCORED)
        for number in found:
            yield self.entries[number], likeness(profile, self.profiles[number])

    def terms(self, text: str) -> Counter[str]:
        """Return the analysed words of a text, counted; synonyms are one word."""
        return Counter(term for word in analysis.words(text) for term in self._of(word))

    def _of(self, word: str) -> tuple[str, ...]:
        if word not in self._terms:
            terms = self._analyser.terms(word)
            self._terms[word] = tuple(dict.fromkeys(self._synonyms.get(term, term) for term in terms))
        return self._terms[word]

    def _profile(self, title: Counter[str], text: Counter[str]) -> Profile:
        weights: dict[str, float] = defaultdict(float)
        for words, weight in ((title, _TITLE), (text, 1)):
            for term, count in words.items():
                weights[term] += weight * (1 + math.log(count)) * self.weight(term)
        return Profile(heaviest(unit(weights), _WORDS_KEPT), frozenset(title))


def check(entries: Iterable[Entry], synonyms: Iterable[Sequence[str]]) -> Iterator[Problem]:
    """An entry says what no other entry says, unless a header links them; the newer of two is told of."""
    groups = tuple(synonyms)
    every = list(entries)
    for kinds in _COMPARED:
        comparer = Comparer((entry for entry in every if entry.kind in kinds), groups)
        for number, entry in enumerate(comparer.entries):
            found = [
                (like, other)
                for other, like in comparer.candidates(comparer.profiles[number], number)
                if like >= NEAR and _age(other) < _age(entry) and not _known(entry, other)
            ]
            if found:
                _, other = max(found, key=lambda each: (each[0], each[1].id))
                message = f"Dit lijkt erg op '{other.title}' ({other.path})."
                hint = "Vul dat aan. Zijn ze allebei nodig? Noem het dan bij related."
                yield Problem(entry.path, entry.line("title"), "lijkt-op", message, hint)


def likeness(one: Profile, other: Profile) -> float:
    """Return how much two profiles are alike, from 0 to 1."""
    shared = one.weights.keys() & other.weights.keys()
    return cosine(one.weights, other.weights) if len(shared) >= _SHORT or one.title & other.title else 0.0


def _text(entry: Entry) -> str:
    return f"{entry.summary}\n{entry.body.text}"


def _folded(synonyms: Iterable[Sequence[str]]) -> Mapping[str, str]:
    """For every single word of a group the term that stands for the group."""
    folded: dict[str, str] = {}
    for group in synonyms:
        terms = [analysis.stem(found[0]) for each in group if len(found := analysis.words(each)) == 1]
        for term in terms:
            folded.setdefault(term, folded.get(terms[0], terms[0]))
    return folded


def _age(entry: Entry) -> tuple[bool, dt.date, str]:
    """Order entries from old to new: a published one was there before a concept; then by the day it was looked at."""
    return not entry.published, entry.checked, entry.id


def _known(one: Entry, other: Entry) -> bool:
    """Tell whether somebody knows of it: a header links the two, they have one title, or are drafts of one source."""
    links = (
        *((each.target, other.id) for each in one.references),
        *((each.target, one.id) for each in other.references),
    )
    if any(target == wanted for target, wanted in links) or one.title.casefold() == other.title.casefold():
        return True
    return not one.published and not other.published and bool(_sources(one) & _sources(other))


def _sources(entry: Entry) -> frozenset[str]:
    return frozenset(each.source for each in entry.sources if isinstance(each, SourceRef))
