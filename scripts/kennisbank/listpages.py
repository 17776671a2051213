"""Views of lists: a page per kind, per tag, and the front page of every facet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kennisbank import cards, urls
from kennisbank.cards import Group, counted
from kennisbank.checklists import uri_if_any
from kennisbank.model import Entry, Term
from kennisbank.schema import AUDIENCE, DO, DONT, FACETS, KINDS, PHASE, THEME, TOOLBOX_KINDS, Facet, Kind
from kennisbank.views import Base, Listing, View, crumbs, list_pages

TOOLBOX = "gereedschapskist/index.md"
TOOLBOX_CRUMB = ("Gereedschapskist", TOOLBOX)
_KIND_LEADS = {
    "tip": "Alle tips: wat je wel doet en wat je beter niet doet.",
    "les": "Alle lessen: wat anderen leerden en wat jij ermee doet.",
    "methode": "Alle methoden: wat het is, hoe je het doet en wanneer wel of niet.",
    "doelgroep": "Alle doelgroepen: wie het zijn, hoe je ze bereikt en waar je op let.",
    "voorbeeld": "Alle voorbeelden: wat andere organisaties deden.",
    "bron": "Alle bronnen: de verslagen en plannen waar de tips en lessen uit komen.",
}


def pages(base: Base) -> Iterator[View]:
    """Yield every list page."""
    by_kind: dict[str, list[Entry]] = defaultdict(list)
    by_tag: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in base.entries:
        by_kind[entry.kind].append(entry)
        for facet in FACETS:
            for term in getattr(entry, facet.field):
                by_tag[facet.field, term].append(entry)
    for kind in KINDS:
        if kind.id == "checklist":
            continue  # their list also names the generated ones: see checklistpages
        yield from list_pages(_of_kind(kind, by_kind[kind.id]), base)
    for facet in FACETS:
        terms = base.vocabularies[facet.field].terms
        yield _front(facet, tuple((term, by_tag[facet.field, term.id]) for term in terms))
        for term in terms:
            yield from list_pages(_of_tag(facet, term, by_tag[facet.field, term.id]), base)


def parents(kind: Kind) -> tuple[tuple[str, str], ...]:
    """Return (label, uri) of the pages above an entry of this kind."""
    toolbox = (TOOLBOX_CRUMB,) if kind.id in TOOLBOX_KINDS else ()
    return (*toolbox, (kind.plural, urls.index_uri(kind.folder)))


def _of_kind(kind: Kind, entries: list[Entry]) -> Listing:
    def intro(group: Group) -> str:
        return {DO: "Deze tips zeggen wat je wel doet.", DONT: "Deze tips zeggen wat je laat."}.get(group.look, "")

    lookup = tuple((facet.plural, urls.index_uri(facet.folder)) for facet in (THEME, PHASE, AUDIENCE))
    return Listing(
        urls.index_uri(kind.folder), kind.plural, _KIND_LEADS[kind.id], parents(kind)[:-1], tuple(entries), intro,
        lookup if kind.id in {"tip", "les"} else (),
    )  # fmt: skip


def _of_tag(facet: Facet, term: Term, entries: list[Entry]) -> Listing:
    def intro(group: Group) -> str:
        return f"Deze {group.members} horen bij ‘{term.label}’."

    return Listing(
        cards.facet_uri(facet, term.id), term.label, term.description,
        ((facet.plural, urls.index_uri(facet.folder)),), tuple(entries), intro, aliases=term.aliases,
        checklist=uri_if_any(facet.folder, term.id, entries),
    )  # fmt: skip


def _front(facet: Facet, terms: tuple[tuple[Term, list[Entry]], ...]) -> View:
    page = urls.index_uri(facet.folder)
    rows = tuple(
        {
            "label": term.label,
            "href": urls.relative(cards.facet_uri(facet, term.id), start=page),
            "description": term.description,
            "count": _what(entries),
        }
        for term, entries in terms
    )
    lead = {
        "theme": "Zoek tips, lessen en methoden op onderwerp.",
        "phase": "Zoek op het moment in je traject, van het begin tot ver na het eind.",
        "audience": "Zoek wat er voor jouw rol in de gemeente is.",
        "directing_role": "Vier manieren waarop een gemeente de regie kan nemen.",
    }[facet.field]
    return View(
        page, "facet.md.j2", facet.plural, lead, crumbs(page), {"rows": rows, "numbered": facet.field == "phase"}
    )


def _what(entries: list[Entry]) -> str:
    tips = sum(entry.kind == "tip" for entry in entries)
    lessons = sum(entry.kind == "les" for entry in entries)
    rest = len(entries) - tips - lessons
    parts = [counted(tips, "tip", "tips"), counted(lessons, "les", "lessen")]
    return ", ".join(parts + ([f"{rest} andere"] if rest else []))
