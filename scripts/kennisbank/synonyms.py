"""The word book for the search, cut into pieces: what may be looked up for a phrase that somebody types.

``data/search/s-<n>.json``: phrase → what stands for it. A phrase is the stems of all its words, stop words too, with
spaces; what stands for it are phrases with commas between them, each the stems without stop words. A phrase stands in
the piece that `piece_of` its first word that is no stop word (else its first word) says, so that a query knows from its
own words alone which pieces to ask for, before anything of the index is there; that is why their number is fixed.

Only what can find something is in a piece: a phrase whose words stand together in some document, and a phrase typed for
it. A phrase for which nothing else can be found stays, with nothing, when the content has not all its words: then it is
no typing mistake.

Equals stand for one another. What a phrase only leads to stands after a semicolon, and so counts for less, when the
content has that phrase itself: then its own texts come first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kennisbank import analysis
from kennisbank.model import Lead

PIECES = 127
"""A prime, so that words spread well; enough to keep a piece of a word book with a thousand groups below 2 kB. The same
in scripts/web/src/synonyms.js."""


@dataclass(frozen=True)
class _Phrase:
    stems: tuple[str, ...]
    terms: tuple[str, ...]
    """The stems without stop words: what is looked up."""

    @classmethod
    def of(cls, text: str) -> _Phrase:
        words = analysis.words(text)
        return cls(
            tuple(map(analysis.stem, words)),
            tuple(analysis.stem(word) for word in words if word not in analysis.STOP_WORDS),
        )

    @property
    def piece(self) -> int:
        return piece_of((self.terms or self.stems)[0])


def piece_of(stem: str) -> int:
    """Return the number of the piece with the phrases that begin with a stem."""
    number = 0
    for letter in stem:
        number = (number * 31 + ord(letter)) % PIECES
    return number


def synonym_pieces(
    groups: Iterable[Sequence[str]], having: Mapping[str, Collection[int]], leads: Iterable[Lead] = ()
) -> list[dict[str, str]]:
    """Return every piece, also empty ones; `having` is which documents have a term."""
    told: dict[_Phrase, _Told] = defaultdict(_Told)
    for group in groups:
        for phrase, others in _found(group, group, having):
            told[phrase].equal.update(others)
    for lead in leads:
        for phrase, others in _found(lead.typed, lead.find, having):
            (told[phrase].less if _together(phrase, having) else told[phrase].equal).update(others)
    pieces: list[dict[str, str]] = [{} for _ in range(PIECES)]
    for phrase in sorted(told, key=lambda each: each.stems):
        text = told[phrase].text
        if text or not having.keys() >= {*phrase.terms}:
            pieces[phrase.piece][" ".join(phrase.stems)] = text
    return pieces


@dataclass
class _Told:
    """What may be looked up for a phrase, in the order of the word book."""

    equal: dict[str, None] = field(default_factory=dict)
    less: dict[str, None] = field(default_factory=dict)

    @property
    def text(self) -> str:
        less = ",".join(each for each in self.less if each not in self.equal)
        return ",".join(self.equal) + (f";{less}" if less else "")


def _found(
    typed: Iterable[str], find: Iterable[str], having: Mapping[str, Collection[int]]
) -> Iterator[tuple[_Phrase, dict[str, None]]]:
    """For each phrase that is typed what can be looked up for it; a word does not stand for itself."""
    there = [phrase for phrase in _phrases(find) if _together(phrase, having)]
    for phrase in _phrases(typed):
        yield phrase, {" ".join(other.terms): None for other in there if other.stems != phrase.stems}


def _phrases(texts: Iterable[str]) -> list[_Phrase]:
    return [phrase for text in texts if (phrase := _Phrase.of(text)).stems]


def _together(phrase: _Phrase, having: Mapping[str, Collection[int]]) -> bool:
    documents = [having.get(term, ()) for term in phrase.terms]
    return bool(documents and set(documents[0]).intersection(*documents[1:]))
