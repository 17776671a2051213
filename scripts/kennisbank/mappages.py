"""Views of the map: how much there is on every theme in every phase, and a page per fuller cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kennisbank import cards, urls
from kennisbank.cards import Group
from kennisbank.matrix import Count, matrix
from kennisbank.model import Entry, Term
from kennisbank.schema import PHASE, THEME
from kennisbank.views import Base, Listing, View, crumbs, list_pages

MAP = "kaart/index.md"
_TITLE = "Kaart van thema's en fasen"
_DOWN, _ACROSS = THEME, PHASE


def pages(base: Base) -> Iterator[View]:
    """Yield the map and a list for every theme and phase with two entries or more."""
    found = by_cell(base)
    yield _map(found, base)
    for theme in base.vocabularies[_DOWN.field].terms:
        for phase in base.vocabularies[_ACROSS.field].terms:
            entries = found.get((theme.id, phase.id), ())
            if len(entries) > 1:
                yield from list_pages(_cell_list(theme, phase, entries), base)


def by_cell(base: Base) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
    """Return entries by (theme, phase); an entry stands in every cell that its tags name."""
    cells: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in base.entries:
        for theme in entry.theme:
            for phase in entry.phase:
                cells[theme, phase].append(entry)
    return {key: tuple(entries) for key, entries in cells.items()}


def _map(found: Mapping[tuple[str, str], tuple[Entry, ...]], base: Base) -> View:
    themes = base.vocabularies[_DOWN.field].terms
    phases = base.vocabularies[_ACROSS.field].terms

    def cell(row: int, column: int) -> Count | None:
        entries = found.get((themes[row].id, phases[column].id), ())
        if not entries:
            return None
        uri = cards.entry_uri(entries[0]) if len(entries) == 1 else _uri(themes[row], phases[column])
        return len(entries), urls.relative(uri, start=MAP)

    down = (cards.facet_link(_DOWN, term, MAP) for term in themes)
    across = (cards.facet_link(_ACROSS, term, MAP) for term in phases)
    lead = "In één oogopslag: hoeveel tips, lessen, methoden en voorbeelden er zijn per thema en per fase."
    context = {"matrix": matrix(_DOWN.label, down, across, cell)}
    return View(MAP, "map.md.j2", _TITLE, lead, crumbs(MAP), context)


def _uri(theme: Term, phase: Term) -> str:
    return f"kaart/{theme.id}/{phase.id}.md"


def _cell_list(theme: Term, phase: Term, entries: tuple[Entry, ...]) -> Listing:
    def intro(group: Group) -> str:
        return f"Deze {group.members} horen bij allebei."

    lookup = ((theme.label, cards.facet_uri(_DOWN, theme.id)), (phase.label, cards.facet_uri(_ACROSS, phase.id)))
    lead = f"Alles over het thema ‘{theme.label}’ in de fase ‘{phase.label}’."
    return Listing(
        _uri(theme, phase), f"{theme.label} × {phase.label}", lead, ((_TITLE, MAP),), entries, intro, lookup,
        searchable=False,
    )  # fmt: skip
