"""The Dutch analysis of the search: from text to terms, the same here and in scripts/web/src/analysis.js.

Lower case, accents folded, stop words left out, Kraaij-Pohlmann stems, compounds taken apart. A test holds both sides
to the same outcome for every word of the content.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from snowballstemmer import stemmer

from kennisbank.stems import own_stem

STOP_WORDS = frozenset(
    """
    aan al alle alles als altijd ander andere bij daar dan dat de der deze die dit doch doen door dus echt een
    en er even ge geen had heb hebben hebt heeft hem het hier hij hoe hun iemand iets ik in is ja je jij
    jou jouw jullie kan kun kunnen kunt maar mag me meer men met mij mijn moet moeten mogen na naar niet niets
    nog nu of om omdat onder ons onze ook op over reeds te tegen toch toen tot u uit uw van veel voor waar
    waarom wanneer want waren was wat we wel welke werd wezen wie wij wil willen word worden wordt zal ze zei
    zelf zich zij zijn zo zoals zonder zou
    """.split()  # noqa: SIM905 - a list of a hundred strings reads worse
)
"""Words that say nothing about a subject. A question mostly consists of them."""

ASKING_WORDS = frozenset(
    """
    aanpakken allemaal anders bedenk bedoel bedoelen begin beginnen bent beste beter blijf blijft blijven doe doet eens
    eigenlijk erbij ervoor ga gaan gaat gebeurt gebruik gebruiken geef geeft geven gewoon goed graag haal haalt halen
    helemaal hierbij hiervan hoeveel hoor hoort horen hou houd houden houdt iedereen ken kennen kijk kijken kijkt klopt
    komen komt krijg krijgen krijgt laat laten liggen ligt lijkt loopt lopen lukken lukt maak maakt maken manier moest
    mogelijk moment nodig pak pakken precies probeer proberen raak raken regel regelen soms staan staat steeds vaak
    vertel vind vinden voorkom voorkomen weet werkt weten wil zeg zeggen zegt zet zetten zie zien ziet zit zitten zoek
    zoeken zoekt zomaar
    zin-om zorg-dat zorg-ervoor zorg-ik zorg-je zorg-jij zorgen-dat zorgen-ervoor zorgen-jullie zorgen-we zorgen-wij
    """.split()  # noqa: SIM905
)
"""Words of a question, verbs of anything above all, that say little about what is asked and count for little when
others remain; some only before a certain word: "hoe zorg ik dat" is not about care."""

TELLING_BESIDE = frozenset("geen niemand niet waar waarom wanneer welke wie zonder".split())  # noqa: SIM905
"""Stop words that say something in a phrase with another word: "wie spreken", "niet reageren"."""

SHORTEST_COMPOUND = 8
SHORTEST_PART = 4
_LINKS = ("", "s", "en", "e", "n", "er")
"""What Dutch puts between the parts of a compound."""
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*")
_POSSESSIVE = re.compile(r"'(?:s|n|tje|tjes)?$")


class _Marks(dict[int, int | None]):
    """A table for str.translate that drops marks (Unicode category M) and remembers every character it has met."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.category(chr(code)).startswith("M") else code
        return self[code]


_MARKS = _Marks()
_stemmer = stemmer("dutch")


def fold(text: str) -> str:
    """Return a text in lower case without accents, with straight apostrophes."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.replace("’", "'")).lower().translate(_MARKS)


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order: "collega's" is "collega", "e-mail" is two words."""
    return [_bare(word) if "'" in word else word for word in _WORD.findall(fold(text))]


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word).replace("'", "")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the stem of a folded word; two words with one stem are one term."""
    return own_stem(word) or str(_stemmer.stemWord(word))


class Analyser:
    """Takes compounds apart into words of a lexicon (folded), which are the words that stand alone in the content."""

    def __init__(self, lexicon: Iterable[str]) -> None:
        self._lexicon = frozenset(word for word in lexicon if len(word) >= SHORTEST_PART)
        self._lengths = frozenset(map(len, self._lexicon))
        self._parts: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the parts of a compound, each a word of the lexicon; nothing when it is not wholly made of them."""
        if word not in self._parts:
            self._parts[word] = self._split(word)
        return self._parts[word]

    def _split(self, word: str) -> tuple[str, ...]:
        if len(word) < SHORTEST_COMPOUND:
            return ()
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            if len(word) - at not in self._lengths:  # spares a very long word a copy of itself per letter
                continue
            head = word[at:]
            if head in self._lexicon and (first := self._first(word[:at])):
                return (*first, *(self.parts(head) or (head,)))
        return ()

    def _first(self, text: str) -> tuple[str, ...]:
        """The parts of what stands before the last part, without what links them."""
        for link in _LINKS:
            bare = text.removesuffix(link) if link else text
            if (not link or bare != text) and bare in self._lexicon:
                return self.parts(bare) or (bare,)
        return self.parts(text)

    def terms(self, text: str) -> list[str]:
        """Return the stems of a text without stop words, those of compound parts included."""
        return [term for word in words(text) if word not in STOP_WORDS for term in self._of(word)]

    def _of(self, word: str) -> Iterator[str]:
        yield stem(word)
        for part in self.parts(word):
            yield stem(part)
