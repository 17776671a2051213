"""A report as every format gives it: a row of blocks, each with its place in the report."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kennisbank import strictyaml


class Shape(StrEnum):
    """What a block is."""

    HEADING = "kop"
    TEXT = "tekst"
    ITEM = "punt"
    ROW = "rij"


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list item or table row.

    `place` says where it stands, for a person (Dutch: "regel 12"). `level` is that of a heading (1-6, 0 when the format
    does not tell) or the depth of an item (0 is the outermost). A text `hangs` when it belongs to the item above it.
    """

    shape: Shape
    text: str
    place: str
    level: int = 0
    hangs: bool = False
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A report: its title when the format tells it, its blocks, and what was left out on the way, with its place."""

    blocks: tuple[Block, ...]
    title: str = ""
    dropped: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Line:
    """One line of plain text and where it stands; `strong` when its letters are larger or bolder than the rest."""

    text: str
    place: str
    strong: bool = False


def clean(document: Document) -> Document:
    """Return a report as the check wants text: accents as one character, nothing invisible, spaces for tabs."""

    def text(raw: str) -> str:
        return strictyaml.CONTROL.sub("", unicodedata.normalize("NFC", raw.replace("\t", " ")))

    def block(raw: Block) -> Block:
        return replace(raw, text=text(raw.text), cells=tuple(map(text, raw.cells)))

    return Document(tuple(map(block, document.blocks)), text(document.title), tuple(map(block, document.dropped)))


def numbered(text: str) -> Sequence[Line]:
    """Return the lines of a text, each placed by its number."""
    return [Line(line, f"regel {number}") for number, line in enumerate(text.split("\n"), start=1)]
