"""Imposition: which side of which card lies where on a sheet of A4, so that fronts and backs meet.

Cards lie in two columns. Turned over its long edge, a sheet swaps left and right, so the back of the card at the left
lies at the right. A sheet to fold has a card's front at the left and its back at the right, and is folded in between.
"""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS = 2
FRONT, BACK = "voor", "achter"


@dataclass(frozen=True)
class Size:
    """A format of card: its name, how many rows of it fit on A4 (columns: two), and its letters, in points.

    The letters go from the size we like to the smallest that reads; a text that needs smaller ones does not fit.
    `front` and `back` are the width and height of the text's box, in millimetres.
    """

    name: str
    rows: int
    letters: tuple[float, ...]
    front: tuple[float, float]
    back: tuple[float, float]


A7 = Size("A7", 4, (9, 8.5, 8, 7.5, 7), (90, 59.25), (75, 64.25))
A6 = Size("A6", 2, (11.5, 11, 10.5, 10, 9.5, 9), (85, 128.5), (95, 113.5))
SIZES = (A7, A6)


@dataclass(frozen=True)
class Slot:
    """One side of the card with this number (from 0), at a row and a column (from 0) of a sheet."""

    card: int
    side: str
    row: int
    column: int


Side = tuple[Slot, ...]
"""One side of a sheet, in the order in which it is read aloud: that of the cards."""


def duplex(count: int, rows: int) -> list[Side]:
    """Return the sides of the sheets for `count` cards, to print on both sides over the long edge: front, then back."""
    on_a_sheet = rows * COLUMNS
    sides = []
    for first in range(0, count, on_a_sheet):
        cards = range(first, min(first + on_a_sheet, count))
        places = [(card, *divmod(card - first, COLUMNS)) for card in cards]
        sides.append(tuple(Slot(card, FRONT, row, column) for card, row, column in places))
        sides.append(tuple(Slot(card, BACK, row, COLUMNS - 1 - column) for card, row, column in places))
    return sides


def folded(count: int, rows: int) -> list[Side]:
    """Return the sheets for `count` cards to print on one side and fold: a card in every row."""
    return [
        tuple(
            Slot(card, side, card - first, column)
            for card in range(first, min(first + rows, count))
            for column, side in enumerate((FRONT, BACK))
        )
        for first in range(0, count, rows)
    ]
