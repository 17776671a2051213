"""The words of the content and their stems as one short text, because every search begins with fetching them.

Sorted words, each as how many of the last letters of the word before it go (a capital: A is none, Z is 25 and more
follow), the rest of the word, and only when it is not its own stem a sign for how many letters that loses and what
comes instead of them: ``AwijkAen#Cplatform`` is wijk, wijken (with the stem wijk) and wijkplatform. An ending stands
beside what the stem loses of it, so this compresses a seventh better than words and stems apart.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from kennisbank import analysis

_GOING = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LOST = "@!#$%&'()*+,-./:;<=>?[]^_{|}~"
"""Signs that JSON leaves as they are; the same in scripts/web/src/lexicon.js."""


def coded(words: Iterable[str]) -> str:
    """Return sorted, folded words (letters a to z and digits) as text."""
    return "".join(_pieces(words))


def _pieces(words: Iterable[str]) -> Iterator[str]:
    for before, word in itertools.pairwise(("", *words)):
        shared = _shared(before, word)
        yield _number(len(before) - shared, _GOING) + word[shared:]
        stem = analysis.stem(word)
        if stem != word:
            kept = _shared(word, stem)
            yield _number(len(word) - kept, _LOST) + stem[kept:]


def _number(number: int, signs: str) -> str:
    """A number as signs of which the values are added up."""
    most = len(signs) - 1
    return signs[most] * (number // most) + signs[number % most]


def _shared(one: str, other: str) -> int:
    most = min(len(one), len(other))
    return next((at for at in range(most) if one[at] != other[at]), most)
