"""Views of the toolbox: its front page with the matrix of methods and target groups, and a page per fuller cell."""

from __future__ import annotations

from collections.abc import Iterator

from kennisbank import cards, urls
from kennisbank.cards import Group
from kennisbank.listpages import TOOLBOX, TOOLBOX_CRUMB
from kennisbank.matrix import Count, matrix
from kennisbank.model import Entry
from kennisbank.views import Base, Listing, View, crumbs, first_checklist, list_pages


def pages(base: Base) -> Iterator[View]:
    """Yield the front page of the toolbox and a list for every method and target group seen together twice or more."""
    methods = [entry for entry in base.entries if entry.kind == "methode"]
    groups = [entry for entry in base.entries if entry.kind == "doelgroep"]
    yield _front(methods, groups, base)
    for method in methods:
        for group in groups:
            seen = together(method, group, base)
            if len(seen) > 1:
                yield from list_pages(_combination(method, group, seen), base)


def together(method: Entry, group: Entry, base: Base) -> tuple[Entry, ...]:
    """Return the entries that are about both a method and a target group."""
    return base.graph.together.get(method.id, {}).get(group.id, ())


def _front(methods: list[Entry], groups: list[Entry], base: Base) -> View:
    def cell(row: int, column: int) -> Count | None:
        """A cell with one entry leads to it; a page with a single card would only stand in between."""
        method, group = methods[row], groups[column]
        seen = together(method, group, base)
        if not seen:
            return None
        uri = cards.entry_uri(seen[0]) if len(seen) == 1 else _combination_uri(method, group)
        return len(seen), urls.relative(uri, start=TOOLBOX)

    method_links = tuple(cards.entry_link(each, TOOLBOX) for each in methods)
    group_links = tuple(cards.entry_link(each, TOOLBOX) for each in groups)
    context = {
        "first": first_checklist(base, TOOLBOX),
        "methods": method_links,
        "groups": group_links,
        "matrix": matrix("Methode", method_links, group_links, cell),
    }
    lead = "Kies een methode die past bij je vraag en bij de mensen die je wilt bereiken."
    return View(TOOLBOX, "toolbox.md.j2", TOOLBOX_CRUMB[0], lead, crumbs(TOOLBOX), context)


def _combination_uri(method: Entry, group: Entry) -> str:
    return f"gereedschapskist/{method.id}/{group.id}.md"


def _combination(method: Entry, group: Entry, seen: tuple[Entry, ...]) -> Listing:
    def intro(each: Group) -> str:
        return f"Deze {each.members} gaan over allebei."

    lookup = ((method.title, cards.entry_uri(method)), (group.title, cards.entry_uri(group)))
    lead = f"Wat we weten over de methode ‘{method.title}’ bij de doelgroep ‘{group.title}’."
    return Listing(
        _combination_uri(method, group), f"{method.title} × {group.title}", lead, (TOOLBOX_CRUMB,),
        seen, intro, lookup, searchable=False,
    )  # fmt: skip
