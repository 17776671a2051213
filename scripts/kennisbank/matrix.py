"""A matrix with counts: a heat map that is a plain table, with the number in every cell."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kennisbank.cards import Link, counted
from kennisbank.urls import Address

LEVELS = 5
"""Shades of a heat map; more cannot be told apart."""


@dataclass(frozen=True)
class Cell:
    """How many entries a cell holds, where they are listed, and its shade from 1 to LEVELS."""

    count: int
    href: Address
    level: int


@dataclass(frozen=True)
class Row:
    """A label with a cell per column; an empty cell is None."""

    label: Link
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True)
class Matrix:
    """Rows against columns; `corner` names the rows."""

    corner: str
    columns: tuple[Link, ...]
    rows: tuple[Row, ...]

    @property
    def filled(self) -> str:
        """How many cells hold something, in words."""
        return counted(sum(cell is not None for row in self.rows for cell in row.cells), "combinatie", "combinaties")


Count = tuple[int, Address]


def matrix(
    corner: str, rows: Iterable[Link], columns: Iterable[Link], cell: Callable[[int, int], Count | None]
) -> Matrix:
    """Make a matrix; `cell` gives the count and address for a row and column number, or None when there is nothing."""
    across = tuple(columns)
    down = tuple(rows)
    counts = [[cell(row, column) for column in range(len(across))] for row in range(len(down))]
    most = max((found[0] for line in counts for found in line if found), default=1)

    def shaded(found: Count | None) -> Cell | None:
        return Cell(found[0], found[1], math.ceil(LEVELS * found[0] / most)) if found else None

    return Matrix(
        corner, across, tuple(Row(label, tuple(map(shaded, line))) for label, line in zip(down, counts, strict=True))
    )
