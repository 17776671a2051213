"""View of the stakeholder rings: the drawing, and a table beside it that says the same."""

from __future__ import annotations

from collections.abc import Iterator

from kennisbank import cards, urls
from kennisbank.listpages import TOOLBOX_CRUMB
from kennisbank.model import Entry, Vocabulary
from kennisbank.rings import Member, draw
from kennisbank.views import Base, View, crumbs

RINGS = "gereedschapskist/ringen.md"


def pages(base: Base) -> Iterator[View]:
    """Yield the page with the rings."""
    roles = base.vocabularies["role"]
    groups = [entry for entry in base.entries if entry.kind == "doelgroep" and entry.ring]
    rings = tuple(
        (ring, [group for group in groups if group.ring == ring.id]) for ring in base.vocabularies["ring"].terms
    )
    drawing = draw((ring.label, tuple(_member(each, roles) for each in members)) for ring, members in rings)
    table = tuple(
        (ring, cards.entry_link(each, RINGS), tuple(role.id in each.role for role in roles.terms))
        for ring, members in rings
        for each in members
    )
    context = {"drawing": drawing, "roles": roles.terms, "rings": tuple(ring for ring, _ in rings), "table": table}
    lead = "Wie beslist, wie stuurt, wie voert uit en wie merkt de gevolgen? Bij elke naam horen tips."
    yield View(RINGS, "rings.md.j2", "Ringen van invloed", lead, crumbs(RINGS, TOOLBOX_CRUMB), context)


def _member(group: Entry, roles: Vocabulary) -> Member:
    numbers = {role.id: number for number, role in enumerate(roles.terms)}
    href = urls.page_address(cards.entry_uri(group), start=RINGS)
    return Member(group.title, href, tuple(sorted(numbers[role] for role in group.role)))
