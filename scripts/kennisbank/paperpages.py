"""The page with everything there is on paper: the book, and the cards per theme and of everything."""

from __future__ import annotations

from collections.abc import Iterator

from kennisbank.downloads import DECK_COLUMNS, deck_row, download
from kennisbank.paper import book
from kennisbank.paper.content import edition
from kennisbank.paper.decks import theme_decks, whole_deck
from kennisbank.views import Base, View, crumbs

INDEX = book.PAGE
_SCRIPT = "papier"
"""Tells whether the book that led here is the newest."""
_TITLE = "Op papier"
_LEAD = "Het boek, de checklists en kaartjes om uit te knippen, voor een gewone printer in zwart-wit."


def pages(base: Base) -> Iterator[View]:
    """Yield the page, when this build makes paper."""
    if not base.prints:
        return
    age = edition(book.printed(base))
    context = {
        "book": download("Het boek als PDF", book.URI, base, INDEX),
        "age": age,
        "code": book.book_code(age["version"]),
        "columns": DECK_COLUMNS,
        "decks": tuple(
            (deck.title, len(deck.entries), deck_row(deck, base, INDEX))
            for deck in (whole_deck(base), *theme_decks(base))
        ),
    }
    yield View(
        INDEX, "paper.md.j2", _TITLE, _LEAD, crumbs(INDEX), context, aliases=("printen", "kaartjes", "pdf"),
        script=_SCRIPT,
    )  # fmt: skip
