"""The analysed words that an entry is about, each with the word that a reader knows it by: its shortest form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

from kennisbank import analysis
from kennisbank.model import Entry

Analyse = Callable[[str], Collection[str]]
"""Returns the terms of one word."""
_WORD = re.compile(r"[a-zA-ZÀ-ÿ]{3,}")
_ADDRESS = re.compile(r"\]\([^)]*\)")
_FIRST_OF_SENTENCE = re.compile(r"(?:^|[.!?:]\s+|\n\W*)[A-ZÀ-Þ](?=[a-zà-ÿ])")


def analysed(entries: Iterable[Entry]) -> Callable[[Entry], Mapping[str, str]]:
    """Return `words_of` with the analysis of the search; compounds come apart into words that titles and such have."""
    lexicon = (word for entry in entries for word in analysis.words(_head(entry)))
    return words_of(analysis.Analyser(lexicon).terms)


def words_of(analyse: Analyse) -> Callable[[Entry], Mapping[str, str]]:
    """Return a function that gives the terms an entry is about, each with the word to show for it.

    It is about every word of its title, summary and aliases, and about what its body says twice.
    """
    known: dict[str, Collection[str]] = {}

    def terms(entry: Entry) -> Mapping[str, str]:
        shown: dict[str, str] = {}
        for word in sorted(sorted(_telling(entry)), key=len):
            if word not in known:
                known[word] = analyse(word)
            for term in known[word]:
                shown.setdefault(term, word)
        return shown

    return terms


def _head(entry: Entry) -> str:
    return "\n".join((entry.title, entry.summary, *entry.aliases))


def _telling(entry: Entry) -> set[str]:
    head = _FIRST_OF_SENTENCE.sub(_lowered, _head(entry))
    text = entry.body.text
    body = Counter(_WORD.findall(_ADDRESS.sub("]", text) if "](" in text else text))
    often = {word for word, count in body.items() if count > 1}
    return {*_WORD.findall(head), *(word for word in often if word.islower() or word.lower() not in body)}


def _lowered(match: re.Match[str]) -> str:
    """The first word of a sentence without its capital; an abbreviation does not match."""
    return match[0].lower()
