"""Is the Dutch plain? Sentence length, passive pile-ups, officialese, and a readability score per entry.

The score is Flesch-Douma (W.H. Douma, De leesbaarheid van landbouwbladen, 1960): the Flesch Reading Ease with constants
for Dutch. It runs from about 0 (very hard) to 100 (very easy). All findings are warnings: a computer counts, an editor
judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kennisbank.messages import problem
from kennisbank.model import PlainWord
from kennisbank.problems import Problem

LONGEST = 20
"""Words in a sentence; a longer one asks too much of a reader at level B1."""
PASSIVES_IN_A_SENTENCE = 2
PASSIVE_SHARE = 1 / 3
"""Share of passive sentences from which a text reads as if nobody does anything (from three on)."""
HARDEST = 40.0
"""Flesch-Douma below which a text is for specialists ("moeilijk" starts at 50; our subject's long words cost ten)."""

_MARKUP = re.compile(r"\[([^\]\[]*)\]\([^()]*\)|[*_`]")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_ABBREVIATION = re.compile(r"\b(bijv|enz|etc|ca|nr|art|o\.a|m\.n|d\.w\.z|vs)\.", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?:])['’\")]*\s+(?=[\"'‘(]?(?:['’][a-z] )?[A-ZÀ-Þ0-9])")
_DOT = "\u2024"
"""Stands for the full stop of an abbreviation while sentences are told apart."""
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_VOWELS = re.compile(
    r"[äëïöü]|(?:eau|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáàâéèêíìîóòôúùû])", re.IGNORECASE
)
_PASSIVE_VERB = re.compile(r"\b(?:word|wordt|worden|werd|werden)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\b\w{0,20}?(?:ge|be|ver|ont|her)\w{2,20}(?:d|t|en)\b", re.IGNORECASE)
PATTERNS = {
    "markup": _MARKUP,
    "underline": _UNDERLINE,
    "item": _ITEM,
    "abbreviation": _ABBREVIATION,
    "sentence_end": _SENTENCE_END,
    "word": _WORD,
    "vowels": _VOWELS,
    "passive_verb": _PASSIVE_VERB,
    "participle": _PARTICIPLE,
}
"""What the checks look for; the form on the site looks for the same."""


@dataclass(frozen=True)
class Sentence:
    """A sentence without markup, and the 1-based line of the file that it starts on."""

    text: str
    line: int

    @property
    def words(self) -> list[str]:
        """The words; a compound with a hyphen is one."""
        return _WORD.findall(self.text)


def sentences(markdown: str, first_line: int) -> Iterator[Sentence]:
    """Yield the sentences of a body; a list item is at least one sentence, a heading is none."""
    paragraph: list[tuple[str, int]] = []
    for number, line in enumerate([*markdown.split("\n"), ""], start=first_line):
        item = _ITEM.match(line)
        if len(paragraph) == 1 and line.strip() and _UNDERLINE.fullmatch(line):
            paragraph = []  # the line above was a heading
            continue
        if paragraph and (not line.strip() or item or line.lstrip().startswith("#")):
            yield from _split(paragraph)
            paragraph = []
        if line.strip() and not line.lstrip().startswith("#"):
            paragraph.append((line[item.end() :] if item else line, number))


def _split(paragraph: list[tuple[str, int]]) -> Iterator[Sentence]:
    """Cut the joined lines of a paragraph into sentences, each with the line that its first letter stands on."""
    text = "\n".join(line.strip() for line, _ in paragraph)
    text = _ABBREVIATION.sub(_keep_dots, _MARKUP.sub(_keep_lines, text))
    begin = 0
    for end, following in [*((match.start(), match.end()) for match in _SENTENCE_END.finditer(text)), (len(text), 0)]:
        part = " ".join(text[begin:end].split())
        if _WORD.search(part):
            yield Sentence(part.replace(_DOT, "."), paragraph[0][1] + text.count("\n", 0, begin))
        begin = following


def _keep_lines(match: re.Match[str]) -> str:
    """What a piece of markup shows, with as many line ends as it had."""
    shown = match[1] or ""
    return shown + "\n" * (match[0].count("\n") - shown.count("\n"))


def _keep_dots(match: re.Match[str]) -> str:
    return match[0].replace(".", _DOT)


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Count the syllables of a Dutch word by its vowel groups; at least one."""
    return max(1, len(_VOWELS.findall(word)))


def readability(found: Iterable[Sentence]) -> float | None:
    """Return Flesch-Douma of a text, higher is easier; None for a text without words."""
    texts = [sentence.words for sentence in found]
    words = [word for text in texts for word in text]
    if not words:
        return None
    per_sentence = len(words) / len(texts)
    per_word = sum(map(syllables, words)) / len(words)
    return 206.835 - 0.93 * per_sentence - 77 * per_word


def check(texts: Iterable[Sentence], path: str, plain: tuple[PlainWord, ...]) -> Iterator[Problem]:
    """Yield every remark on the language of an entry, given all its sentences."""
    found = list(texts)
    sieve = _sieve(plain)
    for sentence in found:
        yield from _check_length(sentence, path)
        yield from _check_words(sentence, path, sieve)
    yield from _check_passive(found, path)
    yield from _check_readability(found, path)


def _check_length(sentence: Sentence, path: str) -> Iterator[Problem]:
    """A sentence has at most twenty words."""
    if (count := len(sentence.words)) > LONGEST:
        start = " ".join(sentence.text.split()[:6])
        yield problem(path, sentence.line, "lange-zin", start=start, count=count)


def _check_words(sentence: Sentence, path: str, sieve: _Sieve) -> Iterator[Problem]:
    """Where a plainer word exists, it is used."""
    if sieve.first_words.isdisjoint(re.findall(r"\w+", sentence.text.lower())):
        return
    for match in sieve.pattern.finditer(sentence.text):
        better = sieve.plainer.get(match[0].lower())
        if better:  # letters such as a dotless i match without being the same word
            yield problem(path, sentence.line, "ambtelijk-woord", found=match[0], better=better)


@dataclass(frozen=True)
class _Sieve:
    """Finds official words; `first_words` is what a sentence must hold before it is worth looking closer."""

    first_words: frozenset[str]
    pattern: re.Pattern[str]
    plainer: Mapping[str, str]


def official_words(plain: tuple[PlainWord, ...]) -> re.Pattern[str]:
    """Return what finds the official words in a sentence."""
    return _sieve(plain).pattern


@lru_cache(maxsize=8)
def _sieve(plain: tuple[PlainWord, ...]) -> _Sieve:
    words = sorted((re.escape(each.word) for each in plain), key=len, reverse=True)
    return _Sieve(
        frozenset(found[0] for each in plain if (found := re.findall(r"\w+", each.word))),
        re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE),
        {each.word: each.plain for each in plain},
    )


def _is_passive(sentence: Sentence) -> bool:
    return _PASSIVE_VERB.search(sentence.text) is not None and _PARTICIPLE.search(sentence.text) is not None


def _check_passive(found: list[Sentence], path: str) -> Iterator[Problem]:
    """Sentences say who does something; passives do not pile up."""
    for sentence in found:
        if len(_PASSIVE_VERB.findall(sentence.text)) >= PASSIVES_IN_A_SENTENCE and _is_passive(sentence):
            yield problem(path, sentence.line, "lijdende-vorm")
    passive = [sentence for sentence in found if _is_passive(sentence)]
    if len(passive) >= 3 and len(passive) > PASSIVE_SHARE * len(found):
        yield problem(path, passive[0].line, "lijdende-vorm/deel", count=len(passive), all=len(found))


def _check_readability(found: list[Sentence], path: str) -> Iterator[Problem]:
    """An entry is not harder to read than a newspaper for specialists."""
    score = readability(found)
    if score is not None and score < HARDEST:
        yield problem(path, found[0].line, "moeilijke-tekst", score=f"{score:.0f}", limit=f"{HARDEST:.0f}")
