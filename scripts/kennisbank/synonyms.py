"""The word book for the search, cut into pieces: what may be looked up for a phrase that somebody types.

``data/search/s-<n>.json``: phrase → what stands for it. A phrase is the stems of all its words, stop words too, with
spaces; what stands for it are phrases with commas between them, each the stems without stop words. A phrase stands in
the piece that `piece_of` its first word that is no stop word (else its first word) says, so that a query knows from its
own words alone which pieces to ask for, before anything of the index is there; that is why their number is fixed.

Only what can find something is in a piece: a phrase whose words stand together in some document, and a phrase typed for
it. A phrase for which nothing else can be found stays, with nothing, when the content has not all its words: then it is
no typing mistake.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kennisbank import analysis

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


def synonym_pieces(groups: Iterable[Iterable[str]], having: Mapping[str, Collection[int]]) -> list[dict[str, str]]:
    """Return every piece, also empty ones; `having` is which documents have a term."""
    found: dict[_Phrase, dict[str, None]] = {}
    for group in groups:
        phrases = [phrase for text in group if (phrase := _Phrase.of(text)).stems]
        there = [phrase for phrase in phrases if _together(phrase, having)]
        for phrase in phrases:
            found.setdefault(phrase, {}).update(dict.fromkeys(_others(phrase, there)))
    pieces: list[dict[str, str]] = [{} for _ in range(PIECES)]
    for phrase in sorted(found, key=lambda each: each.stems):
        others = found[phrase]
        if others or not having.keys() >= {*phrase.terms}:
            pieces[phrase.piece][" ".join(phrase.stems)] = ",".join(others)
    return pieces


def _together(phrase: _Phrase, having: Mapping[str, Collection[int]]) -> bool:
    documents = [having.get(term, ()) for term in phrase.terms]
    return bool(documents and set(documents[0]).intersection(*documents[1:]))


def _others(phrase: _Phrase, there: Iterable[_Phrase]) -> Iterator[str]:
    """What stands for a phrase; a word does not stand for itself."""
    for other in there:
        if other.stems != phrase.stems:
            yield " ".join(other.terms)
