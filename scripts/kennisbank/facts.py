"""The facts of an entry in a few lines: its tags as links, how much work a method is, and where it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kennisbank import cards, origins, urls
from kennisbank.cards import Link, counted
from kennisbank.model import Entry, SourceRef, Span
from kennisbank.schema import FACETS
from kennisbank.views import Base


@dataclass(frozen=True)
class Fact:
    """A label with links or plain texts behind it; `note` says what kind of figure it is."""

    label: str
    links: tuple[Link, ...] = ()
    texts: tuple[str, ...] = ()
    note: str = ""


def facts_of(entry: Entry, base: Base, page: str) -> tuple[Fact, ...]:
    """Return the facts of an entry, for a reader on `page`; facts it does not have are left out."""
    found = (*_tags(entry, base, page), *_effort(entry, base, page), *_standing(entry, base))
    return tuple(fact for fact in found if fact.links or fact.texts)


def source_facts(entry: Entry, base: Base, page: str) -> tuple[Fact, ...]:
    """Return where an entry was harvested: per source its items, each a link to that item on the source's page."""
    by_source: dict[str, list[Link]] = {}
    texts = []
    for ref in entry.sources:
        if not isinstance(ref, SourceRef):
            texts.append(origins.experience(ref))
        elif ref.source in base.graph.entries:
            source = base.graph.entries[ref.source]
            gist = dict(source.items).get(ref.item)
            if gist:
                href = urls.at(urls.relative(cards.entry_uri(source), start=page), ref.item)
                by_source.setdefault(ref.source, []).append(Link(f"{gist} ({ref.item})", href))
    facts = [Fact(base.graph.entries[source].title, tuple(links)) for source, links in by_source.items()]
    return (*facts, *(Fact("Eigen ervaring", texts=(text,)) for text in texts))


def _tags(entry: Entry, base: Base, page: str) -> Iterator[Fact]:
    for facet in FACETS:
        yield Fact(facet.label, cards.facet_links(entry, facet, base.vocabularies, page))
    for label, ids in (("Methode", entry.method), ("Doelgroep", entry.target_group)):
        known = [base.graph.entries[each] for each in ids if each in base.graph.entries]
        yield Fact(label, tuple(cards.entry_link(each, page) for each in known))


def _effort(entry: Entry, base: Base, page: str) -> Iterator[Fact]:
    words = base.vocabularies
    levels = tuple(words["participation_level"].by_id[each].label for each in entry.participation_level)
    yield Fact("Invloed", texts=levels)
    note = origins.figures(entry, base.graph)
    if entry.effort:
        effort = words["effort"].by_id[entry.effort]
        yield Fact("Inzet", texts=(f"{effort.label}: {effort.description}",), note=note)
    if entry.duration_minutes:
        yield Fact("Tijd", texts=(duration(entry.duration_minutes),), note=note)
    if entry.group_size:
        yield Fact("Aantal mensen", texts=(_people(entry.group_size),), note=note)
    yield Fact("Nodig", texts=entry.materials)


def _standing(entry: Entry, base: Base) -> Iterator[Fact]:
    if entry.ring:
        ring = base.vocabularies["ring"].by_id[entry.ring]
        yield Fact("Ring", texts=(f"{ring.label}: {ring.description}",))
    roles = base.vocabularies["role"].by_id
    yield Fact("Rol", texts=tuple(roles[each].label for each in entry.role))
    if entry.organisation:
        yield Fact("Organisatie", texts=(entry.organisation,))
    if entry.year:
        yield Fact("Jaar", texts=(str(entry.year),))
    if entry.document:
        yield Fact("Document", texts=(entry.document,))
    if entry.date:
        yield Fact("Datum", texts=(entry.date,))


def duration(span: Span) -> str:
    """Return a span of minutes in words: "45 minuten tot 2 uur"; from two working days (of 8 hours) on, in days."""
    low, high = _minutes(span.min), _minutes(span.max)
    if low == high:
        return low
    low_number, _, low_unit = low.replace("minuut", "minuten").partition(" ")
    return f"{low_number} tot {high}" if high.endswith(f" {low_unit}") else f"{low} tot {high}"


def _minutes(minutes: int) -> str:
    if minutes < 60 or (minutes % 60 and minutes < 120):
        return counted(minutes, "minuut", "minuten")
    if minutes < 960:
        return f"{minutes / 60:.1f} uur".replace(".0 ", " ").replace(".", ",")
    return f"{minutes / 480:.0f} werkdagen"


def _people(span: Span) -> str:
    if span.min == span.max:
        return "1 persoon" if span.min == 1 else f"{_thousands(span.min)} mensen"
    return f"{_thousands(span.min)} tot {_thousands(span.max)} mensen"


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")
