"""Views of the toolbox: its front page with the matrix of methods and target groups, and a page per fuller cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kennisbank import cards, urls
from kennisbank.cards import Group, Link
from kennisbank.listpages import TOOLBOX
from kennisbank.model import Entry
from kennisbank.views import Base, Listing, View, crumbs, list_pages


@dataclass(frozen=True)
class Cell:
    """How many entries are about both, and the page that lists them."""

    count: int
    href: str


@dataclass(frozen=True)
class Row:
    """One method against every target group; an empty cell is None."""

    method: Link
    cells: tuple[Cell | None, ...]


def pages(base: Base) -> Iterator[View]:
    """Yield the front page of the toolbox and a list for every method and target group seen together twice or more."""
    methods = [entry for entry in base.entries if entry.kind == "methode"]
    groups = [entry for entry in base.entries if entry.kind == "doelgroep"]
    yield _front(methods, groups, base)
    for method in methods:
        for group in groups:
            seen = _seen(method, group, base)
            if len(seen) > 1:
                yield from list_pages(_combination(method, group, seen), base)


def combination_uri(method: str, group: str) -> str:
    """Return the uri of the page with everything about both a method and a target group."""
    return f"gereedschapskist/{method}/{group}.md"


def _front(methods: list[Entry], groups: list[Entry], base: Base) -> View:
    rows = tuple(
        Row(cards.entry_link(method, TOOLBOX), tuple(_cell(method, group, base) for group in groups))
        for method in methods
    )
    lead = "Kies een methode die past bij je vraag en bij de mensen die je wilt bereiken."
    context = {
        "methods": tuple(cards.entry_link(each, TOOLBOX) for each in methods),
        "groups": tuple(cards.entry_link(each, TOOLBOX) for each in groups),
        "rows": rows,
        "filled": sum(cell is not None for row in rows for cell in row.cells),
    }
    return View(TOOLBOX, "toolbox.md.j2", "Gereedschapskist", lead, crumbs(TOOLBOX), context)


def _seen(method: Entry, group: Entry, base: Base) -> tuple[Entry, ...]:
    return base.graph.together.get(method.id, {}).get(group.id, ())


def _cell(method: Entry, group: Entry, base: Base) -> Cell | None:
    """A cell with one entry leads to it; a page with a single card would only stand in between."""
    seen = _seen(method, group, base)
    if not seen:
        return None
    uri = cards.entry_uri(seen[0]) if len(seen) == 1 else combination_uri(method.id, group.id)
    return Cell(len(seen), urls.relative(uri, start=TOOLBOX))


def _combination(method: Entry, group: Entry, seen: tuple[Entry, ...]) -> Listing:
    def intro(each: Group) -> str:
        return f"Deze {each.members} gaan over allebei."

    uri = combination_uri(method.id, group.id)
    lookup = ((method.title, cards.entry_uri(method)), (group.title, cards.entry_uri(group)))
    lead = f"Wat we weten over de methode ‘{method.title}’ bij de doelgroep ‘{group.title}’."
    return Listing(
        uri, f"{method.title} × {group.title}", lead, (("Gereedschapskist", TOOLBOX),), seen, intro,
        lookup, searchable=False,
    )  # fmt: skip
