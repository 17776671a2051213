"""Everything that a base has on paper."""

from __future__ import annotations

from collections.abc import Iterator

from kennisbank.checklists import checklists
from kennisbank.paper.book import book
from kennisbank.paper.checklist_sheets import sheet
from kennisbank.paper.decks import checklist_deck, dealer, theme_decks, whole_deck
from kennisbank.paper.web import Web
from kennisbank.prints import Document
from kennisbank.views import Base


def documents(base: Base, web: Web) -> Iterator[Document]:
    """Yield every document there is to print: the book, each checklist, and the cards."""
    yield book(base, web)
    deal = dealer(base, web)
    for each in (whole_deck(base), *theme_decks(base)):
        yield from deal(each)
    for checklist in checklists(base):
        yield sheet(checklist, base, web)
        if deck := checklist_deck(checklist):
            yield from deal(deck)
