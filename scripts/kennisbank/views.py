"""What every view shares: the base it looks at, the page it describes, and lists that continue over pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kennisbank import cards, urls
from kennisbank.cards import Card, CardList, Group, Link
from kennisbank.graph import Graph
from kennisbank.hosts import NOWHERE, Desk
from kennisbank.model import Entry, Vocabulary
from kennisbank.prints import Printed
from kennisbank.similar import Neighbour

T = TypeVar("T")
HOME = "index.md"
CONTRIBUTE = ("Bijdragen", "bijdragen/index.md")
"""(label, uri) of the hand-written page above those about contributing."""
COLLECTIONS = frozenset({"bron", "checklist"})
"""Kinds that hold others together instead of saying something themselves."""


@dataclass(frozen=True)
class Base:
    """Everything that a view may look at; nothing in it changes while pages are made."""

    graph: Graph
    vocabularies: Mapping[str, Vocabulary]
    today: dt.date
    concepts: tuple[str, ...] = ()
    """The files of entries that are not published."""
    similar: Mapping[str, tuple[Neighbour, ...]] = field(default_factory=dict)
    """For entries that are compared: which others are most like them, by id."""
    desk: Desk = NOWHERE
    """Where contributions go."""
    prints: Mapping[str, Printed] = field(default_factory=dict)
    """What there is on paper, by uri; nothing when this build makes no PDFs."""

    @property
    def entries(self) -> Iterable[Entry]:
        """Published entries in reading order."""
        return self.graph.entries.values()


@dataclass(frozen=True)
class View:
    """A page before it is drawn: its place, its head, and what its template needs."""

    uri: str
    template: str
    title: str
    description: str
    path: tuple[Link, ...]
    """Breadcrumbs, from the home page down to the page above this one."""
    context: Mapping[str, object] = field(default_factory=dict)
    source: str | None = None
    checked: dt.date | None = None
    searchable: bool = True
    aliases: tuple[str, ...] = ()
    """Other words that this page should be found by."""
    script: str = ""
    """The script that this page needs, by the name of its file; the theme loads it."""
    word: str = "Pagina"
    """What readers call a page like this, where the search finds it."""


def crumbs(page: str, *above: tuple[str, str]) -> tuple[Link, ...]:
    """Return breadcrumbs for a page: home, then (label, uri) of each page above it."""
    trail = (("Start", HOME), *above)
    return tuple(Link(label, urls.relative(uri, start=page)) for label, uri in trail)


def first_checklist(base: Base, page: str) -> Link | None:
    """Return a link to the checklist to go through before anything else: the one most about the first phase."""
    phases = base.vocabularies["phase"].terms
    found = [e for e in base.entries if e.kind == "checklist" and phases and phases[0].id in e.phase]
    return cards.entry_link(min(found, key=lambda e: (len(e.phase), e.id)), page) if found else None


@dataclass(frozen=True)
class Listing:
    """A list of entries that may go on over several pages; `path` are (label, uri) of the pages above it."""

    uri: str
    title: str
    lead: str
    path: tuple[tuple[str, str], ...]
    entries: tuple[Entry, ...]
    intro: Callable[[Group], str]
    lookup: tuple[tuple[str, str], ...] = ()
    """Further (label, uri) that the reader may want from here."""
    checklist: str = ""
    """The uri of the checklist about the same subject, when there is one."""
    searchable: bool = True
    aliases: tuple[str, ...] = ()


def list_pages(listing: Listing, base: Base) -> Iterator[View]:
    """Yield the pages of a listing: at least one, with at most ON_A_PAGE cards each."""
    ordered = sorted(listing.entries, key=cards.group_order)
    chunks = in_pages(ordered)
    for number, chunk in enumerate(chunks, start=1):
        page = urls.numbered(listing.uri, number)

        def make(entry: Entry, page: str = page) -> Card:
            return cards.card(entry, page, base.vocabularies)

        above = listing.path if number == 1 else (*listing.path, (listing.title, listing.uri))
        lists: tuple[CardList, ...] = cards.card_lists(chunk, make, intro=listing.intro)
        yield View(
            page,
            "list.md.j2",
            page_title(listing.title, number, len(chunks)),
            listing.lead,
            crumbs(page, *above),
            {
                "lists": lists,
                "total": len(ordered),
                "pages": page_links(listing.uri, number, len(chunks)),
                "lookup": tuple(Link(label, urls.relative(uri, start=page)) for label, uri in listing.lookup),
                "checklist": urls.relative(listing.checklist, start=page) if listing.checklist else None,
            },
            searchable=listing.searchable and number == 1,
            aliases=listing.aliases,
        )


def in_pages(cards_shown: Sequence[T]) -> Sequence[Sequence[T]]:
    """Cut a list into pages of at most ON_A_PAGE cards; an empty one is one empty page."""
    starts = range(0, len(cards_shown), cards.ON_A_PAGE)
    return [cards_shown[at : at + cards.ON_A_PAGE] for at in starts] or [()]


def page_title(title: str, number: int, count: int) -> str:
    """Return the title of a page of a list: "Tips", then "Tips (pagina 2 van 3)"."""
    return f"{title} (pagina {number} van {count})" if number > 1 else title


def page_links(uri: str, here: int, count: int) -> tuple[Link, ...]:
    """Return links from page `here` to the pages around it, the first and the last; none when there is one page."""
    if count == 1:
        return ()
    page = urls.numbered(uri, here)
    shown = sorted({1, max(1, here - 1), here, min(count, here + 1), count})
    return tuple(
        Link(str(number), urls.Address() if number == here else urls.relative(urls.numbered(uri, number), start=page))
        for number in shown
    )
