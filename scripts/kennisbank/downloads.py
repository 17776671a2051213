"""Links to what there is on paper, with how long and how large each file is."""

from __future__ import annotations

from kennisbank import urls
from kennisbank.cards import Link, counted
from kennisbank.checklists import Checklist, pdf_uri
from kennisbank.paper import book
from kennisbank.paper.decks import FOLDS, Deck, checklist_deck, deck_uri
from kennisbank.paper.imposition import SIZES
from kennisbank.views import Base


def download(label: str, uri: str, base: Base, page: str) -> tuple[Link, ...]:
    """Return a link from a page to a PDF: "Checklist als PDF (2 pagina's, 70 kB)"; none when it was not made."""
    printed = base.prints.get(uri)
    if printed is None:
        return ()
    pages = counted(printed.pages, "pagina", "pagina's")
    return (Link(f"{label} ({pages}, {_size(len(printed.data))})", urls.relative(uri, start=page)),)


def paper_link(base: Base, page: str) -> Link | None:
    """Return a link to the page with everything on paper; None when this build makes no PDFs."""
    return Link("Alles op papier: het boek en kaartjes", urls.relative(book.PAGE, start=page)) if base.prints else None


def checklist_downloads(checklist: Checklist, base: Base, page: str) -> tuple[Link, ...]:
    """Return links to a checklist on paper, and to its cards when it has any of its own."""
    deck = checklist_deck(checklist)
    sheet = download(f"{checklist.word} als PDF", pdf_uri(checklist), base, page)
    return (*sheet, *(deck_downloads(deck, base, page) if deck else ()))


def deck_downloads(deck: Deck, base: Base, page: str) -> tuple[Link, ...]:
    """Return links to a deck of cards, in every size and for both kinds of printer."""
    return tuple(
        link
        for size in SIZES
        for fold in FOLDS
        for link in download(f"Kaartjes {size.name}, {fold.label}, als PDF", deck_uri(deck, size, fold), base, page)
    )


def _size(length: int) -> str:
    """Return a number of bytes as "70 kB" or "1,2 MB"."""
    if length < 1_000_000:
        return f"{max(1, round(length / 1000))} kB"
    return f"{length / 1_000_000:.1f} MB".replace(".", ",")
