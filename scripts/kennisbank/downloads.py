"""Links to what there is on paper, with how long and how large each file is."""

from __future__ import annotations

from kennisbank import urls
from kennisbank.cards import Link, counted
from kennisbank.checklists import Checklist, pdf_uri
from kennisbank.paper import book
from kennisbank.paper.decks import FOLDS, Deck, checklist_deck, deck_uri
from kennisbank.paper.imposition import SIZES
from kennisbank.prints import Printed
from kennisbank.views import Base

DECK_COLUMNS = tuple(f"{size.name}, {fold.label}" for size in SIZES for fold in FOLDS)
"""The ways in which a deck of cards is made."""
OWN_LIST = "mijn-lijst.md"
"""The hand-written page with the list of a reader's own, which prints as cards."""
_PAGES = "pagina's"


def download(label: str, uri: str, base: Base, page: str) -> tuple[Link, ...]:
    """Return a link from a page to a PDF: "Checklist als PDF (2 pagina's, 70 kB)"; none when it was not made."""
    printed = base.prints.get(uri)
    if printed is None:
        return ()
    return (Link(f"{label} ({_extent(printed)})", urls.relative(uri, start=page)),)


def paper_link(base: Base, page: str) -> Link | None:
    """Return a link to the page with everything on paper; None when this build makes no PDFs."""
    return Link("Alles op papier: het boek en kaartjes", urls.relative(book.PAGE, start=page)) if base.prints else None


def checklist_downloads(checklist: Checklist, base: Base, page: str) -> tuple[Link, ...]:
    """Return links to a checklist on paper, and to its cards when it has any of its own."""
    deck = checklist_deck(checklist)
    sheet = download(f"{checklist.word} als PDF", pdf_uri(checklist), base, page)
    return (*sheet, *(deck_downloads(deck, base, page) if deck else ()))


def cards_elsewhere(base: Base, page: str) -> tuple[Link, ...]:
    """Return where a reader gets cards of a list without a deck: the list of their own, and the decks per theme."""
    if not base.prints:
        return ()
    decks = Link("kant-en-klare kaartjes per thema", urls.relative(book.DECKS, start=page))
    return Link("Mijn lijst", urls.relative(OWN_LIST, start=page)), decks


def deck_downloads(deck: Deck, base: Base, page: str) -> tuple[Link, ...]:
    """Return links to a deck of cards, in every size and for both kinds of printer."""
    return tuple(
        link
        for size in SIZES
        for fold in FOLDS
        for link in download(f"Kaartjes {size.name}, {fold.label}, als PDF", deck_uri(deck, size, fold), base, page)
    )


def deck_row(deck: Deck, base: Base, page: str) -> tuple[Link | None, ...]:
    """Return the links of a deck in the order of DECK_COLUMNS, each by how long and large the file is."""
    uris = (deck_uri(deck, size, fold) for size in SIZES for fold in FOLDS)
    return tuple(
        Link(_extent(base.prints[uri]), urls.relative(uri, start=page)) if uri in base.prints else None for uri in uris
    )


def _extent(printed: Printed) -> str:
    """Return "2 pagina's, 70 kB"."""
    return f"{counted(printed.pages, 'pagina', _PAGES)}, {_size(len(printed.data))}"


def _size(length: int) -> str:
    """Return a number of bytes as "70 kB" or "1,2 MB"."""
    if length < 1_000_000:
        return f"{max(1, round(length / 1000))} kB"
    return f"{length / 1_000_000:.1f} MB".replace(".", ",")
