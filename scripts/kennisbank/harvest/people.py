"""Keeps personal data of a report out of the drafts: masked, and counted for the summary.

The check knows names after a title or an office. Reports also have bare names, of speakers for example; those are
recognised by their form and place, when the first name is no word of the base. A mask too many costs an editor nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from kennisbank import analysis, privacy
from kennisbank.harvest.document import Block, Document

_BETWEEN = r"(?:van|de|der|den|ten|ter|el|['’]t)"
_WORD = r"[A-ZÀ-Þ][a-zà-ÿ'’-]+"
_LONG_NAME = re.compile(
    rf"\b({_WORD})(?:[ ]{_BETWEEN}){{0,2}}[ ](?:van|der|den|ten|ter)[ ](?:(?:de|der|den)[ ])?{_WORD}(?:-{_WORD})?"
    rf"|(?<=[a-zà-ÿ,] )({_WORD})[ ]de[ ]{_WORD}"
)
_TWO = rf"({_WORD})[ ](?:{_BETWEEN}[ ]){{0,3}}{_WORD}(?:-{_WORD})?"
_NO_NAMES = frozenset(
    """
    bank bond college commissie dienst directeur gemeente hoek hof hogeschool huis kamer ministerie platform provincie
    raad stichting universiteit vereniging voorzitter wet
    """.split()  # noqa: SIM905 - a list of this many strings reads worse
)
"""First words of names of places and organisations: Raad van State, Hoek van Holland."""
_PLACED = (
    re.compile(rf"^{_TWO}(?=,| van | uit | \(| namens )"),
    re.compile(rf"(?<=\(){_TWO}(?=\)|,)"),
    re.compile(rf"(?<=\ben ){_TWO}(?= van | uit )|(?<=\bmet ){_TWO}(?= van | uit )"),
    re.compile(rf"(?<=aldus ){_TWO}|(?<=volgens ){_TWO}|(?<=door ){_TWO}(?= van | \()"),
)
_NAME = "een naam van een persoon"


@dataclass
class Masker:
    """Masks texts; `known` are folded words that are no first names."""

    known: Collection[str]
    found: Counter[str] = field(default_factory=Counter)

    def document(self, document: Document) -> Document:
        """Return a report in which no personal data is left that can be recognised."""
        return Document(
            tuple(self._block(block) for block in document.blocks),
            self.text(document.title),
            tuple(self._block(block) for block in document.dropped),
        )

    def text(self, text: str) -> str:
        """Return a text with masks in the place of personal data."""
        text, masked = privacy.mask(text)
        self.found.update(masked)
        for pattern in (*_PLACED, _LONG_NAME):
            text = pattern.sub(self._name, text)
        return text

    def _block(self, block: Block) -> Block:
        return replace(block, text=self.text(block.text), cells=tuple(self.text(cell) for cell in block.cells))

    def _name(self, match: re.Match[str]) -> str:
        first = next(filter(None, match.groups()))
        if analysis.fold(first) in self.known or analysis.fold(first) in _NO_NAMES:
            return match[0]
        self.found[_NAME] += 1
        return "[naam]"
