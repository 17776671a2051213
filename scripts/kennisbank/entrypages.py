"""Views of entries: one page for every tip, lesson, method, target group, example and source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kennisbank import cards, urls
from kennisbank.calendars import calendar_uri
from kennisbank.cards import Card, CardList, Group, Link
from kennisbank.checklists import uri_if_any
from kennisbank.confirmations import standing
from kennisbank.confirmpages import confirmations
from kennisbank.facts import facts_of, source_facts
from kennisbank.fingerprints import item_code
from kennisbank.listpages import TOOLBOX, parents
from kennisbank.model import Entry
from kennisbank.schema import KIND_BY_ID, PHASE, THEME, TOOLBOX_KINDS
from kennisbank.similar import Label
from kennisbank.validate import is_stale
from kennisbank.views import Base, Listing, View, crumbs, list_pages

_Order = Mapping[str, tuple[Entry | None, Entry | None]]
"""By id of an entry those before and after it."""
_TEMPLATES = {"bron": "source.md.j2"}
_SCRIPT = "papier"
"""Tells whether a printed sheet still says what the page says."""


@dataclass(frozen=True)
class Neighbours:
    """The entries before and after one within its first theme, for leafing through."""

    theme: Link
    previous: Link | None
    next: Link | None


def pages(base: Base) -> Iterator[View]:
    """Yield the page of every published entry, and the pages with everything about a method or target group."""
    order = _leafing_order(base.entries)
    for entry in base.entries:
        if entry.kind == "checklist":
            continue  # see checklistpages
        yield _page(entry, base, order)
        about = _names(entry, base)
        if any(len(group) > cards.IN_A_SECTION for group in _by_look(about).values()):
            yield from list_pages(_all_about(entry, about), base)


def _page(entry: Entry, base: Base, order: _Order) -> View:
    page = cards.entry_uri(entry)
    kind = KIND_BY_ID[entry.kind]
    group = cards.group_of(entry)
    context: dict[str, object] = {
        "word": group.word,
        "look": group.look,
        "summary": entry.summary,
        "body": entry.body.text,
        "facts": facts_of(entry, base, page),
        "strip": phase_strip(entry, base, page),
        "tensions": tuple(_card(other, page, base, why) for other, why in base.graph.tensions.get(entry.id, ())),
        "lists": tuple(_lists(entry, base, page)),
        "sources": source_facts(entry, base, page),
        "standing": standing(entry),
        "confirmations": confirmations(entry, base, page),
        "calendar": _calendar(entry, base, page),
        "goals": sorted(entry.goals, key=lambda goal: (goal.where, goal.year)),
        "actions": tuple(_actions(entry, base, page)),
        "items": tuple(_items(entry, base, page)),
        "checklist": _checklist(entry, base, page),
        "neighbours": _neighbours(entry, base, order, page),
        "checked": entry.checked,
        "stale": is_stale(entry, base.today),
        "file": entry.path,
        "code": item_code(entry),
    }
    template = _TEMPLATES.get(entry.kind, "entry.md.j2")
    return View(
        page, template, entry.title, entry.summary, crumbs(page, *parents(kind)), context,
        source=entry.path, checked=entry.checked, script=_SCRIPT,
    )  # fmt: skip


def _card(entry: Entry, page: str, base: Base, why: str = "") -> Card:
    return cards.card(entry, page, base.vocabularies, why=why)


def _lists(entry: Entry, base: Base, page: str) -> Iterator[CardList]:
    graph = base.graph
    if entry.kind in TOOLBOX_KINDS:
        yield from _about(entry, base, page)
        yield from _together(entry, base, page)
    related = graph.related.get(entry.id, ())
    yield from _plain("Hoort hierbij", "De redactie koppelde dit aan elkaar.", related, base, page)
    shown = {other.id for other in related} | {other.id for other in graph.about.get(entry.id, ())}
    mentions = tuple(other for other in graph.mentioned_by.get(entry.id, ()) if other.id not in shown)
    yield from _plain("Wordt genoemd in", "De tekst linkt naar deze pagina.", mentions, base, page)
    lists = graph.on_checklists.get(entry.id, ())
    yield from _plain("Staat op deze checklists", "Zo gebruik je dit samen met andere tips.", lists, base, page)
    yield from _similar(entry, base, page)


def _similar(entry: Entry, base: Base, page: str) -> Iterator[CardList]:
    found = base.similar.get(entry.id, ())
    if found:
        intro = "De computer koos dit op tags en woorden. De reden staat erbij."
        shown = tuple(_card(base.graph.entries[each.id], page, base, each.reason(_labels(base))) for each in found)
        yield CardList("Lijkt hierop", intro, shown)


def _labels(base: Base) -> Label:
    """Labels of values: what the vocabulary calls them, or the titles of entries; "" for one that is not published."""

    def label(field: str, value: str) -> str:
        vocabulary = base.vocabularies.get(field)
        if vocabulary:
            return vocabulary.by_id[value].label
        entry = base.graph.entries.get(value)
        return entry.title if entry else ""

    return label


def _plain(heading: str, intro: str, entries: tuple[Entry, ...], base: Base, page: str) -> Iterator[CardList]:
    if entries:
        yield CardList(heading, intro, tuple(_card(other, page, base) for other in entries))


def _by_look(entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[cards.group_of(entry).look].append(entry)
    return groups


def _names(entry: Entry, base: Base) -> tuple[Entry, ...]:
    """What names a method or target group; the other side of the toolbox has a section of its own."""
    return tuple(e for e in base.graph.about.get(entry.id, ()) if e.kind not in TOOLBOX_KINDS)


def _about(entry: Entry, base: Base, page: str) -> tuple[CardList, ...]:
    label = KIND_BY_ID[entry.kind].label.lower()
    about = _names(entry, base)

    def more() -> Link:
        return Link(f"Bekijk alles over deze {label}", urls.relative(_all_uri(entry), start=page))

    def intro(group: Group) -> str:
        return f"Deze {group.members} noemen deze {label}."

    return cards.card_lists(
        about, lambda other: _card(other, page, base), intro=intro, limit=cards.IN_A_SECTION, more=more
    )


def _all_uri(entry: Entry) -> str:
    return f"{KIND_BY_ID[entry.kind].folder}/{entry.id}/alles.md"


def _all_about(entry: Entry, about: tuple[Entry, ...]) -> Listing:
    kind = KIND_BY_ID[entry.kind]
    above = (*parents(kind), (entry.title, cards.entry_uri(entry)))
    lead = f"Alles wat {kind.label.lower()} ‘{entry.title}’ noemt."
    return Listing(
        _all_uri(entry), f"Alles over {entry.title}", lead, above, about, lambda _group: "", searchable=False
    )


def _together(entry: Entry, base: Base, page: str) -> Iterator[CardList]:
    """The other side of the toolbox: which target groups go with a method, or methods with a target group, and why."""
    row = base.graph.together.get(entry.id, {})
    by_weight = sorted(row.items(), key=lambda pair: (-len(pair[1]), base.graph.entries[pair[0]].title.casefold()))
    found = tuple(
        _card(base.graph.entries[other], page, base, why=_why_together(entry, other, seen, base))
        for other, seen in by_weight
    )
    heading = "Past bij deze doelgroepen" if entry.kind == "methode" else "Passende methoden"
    intro = "Ze komen samen voor in tips, lessen, voorbeelden of in de beschrijving zelf."
    if found:
        more = Link("Bekijk het overzicht van alle combinaties", urls.relative(TOOLBOX, start=page))
        yield CardList(heading, intro, found[: cards.IN_A_SECTION], more if len(found) > cards.IN_A_SECTION else None)


def _why_together(entry: Entry, other: str, seen: tuple[Entry, ...], base: Base) -> str:
    """Say where two were seen together: in the description of one of them, or in other entries, by name."""
    own = {entry.id, other}
    titles = [each.title for each in seen if each.id not in own]
    parts = ["genoemd in de beschrijving"] if len(titles) < len(seen) else []
    if titles:
        rest = f" en nog {len(titles) - 2}" if len(titles) > 2 else ""
        parts.append("samen in " + ", ".join(f"‘{title}’" for title in titles[:2]) + rest)
    return "; ".join(parts)


def phase_strip(entry: Entry, base: Base, page: str) -> tuple[tuple[Link, bool], ...]:
    """Return all phases of a trajectory in order, with those that the entry is for; none when it names no phase."""
    if not entry.phase:
        return ()
    return tuple(
        (Link(term.label, urls.relative(cards.facet_uri(PHASE, term.id), start=page)), term.id in entry.phase)
        for term in base.vocabularies["phase"].terms
    )


def _method(method: str | None, base: Base, page: str) -> Link | None:
    entry = base.graph.entries.get(method or "")
    return cards.entry_link(entry, page) if entry else None


def _calendar(entry: Entry, base: Base, page: str) -> dict[str, object] | None:
    if not entry.calendar:
        return None
    roles = base.vocabularies["role"].terms
    rows = tuple(
        (row, tuple(role.id in row.role for role in roles), _method(row.method, base, page)) for row in entry.calendar
    )
    file = urls.relative(calendar_uri(entry), start=page)
    return {"roles": tuple(role.label for role in roles), "rows": rows, "file": file}


def _actions(entry: Entry, base: Base, page: str) -> Iterator[tuple[str, tuple[tuple[str, Link | None], ...]]]:
    """The actions of a plan under a heading per term, each with a link to its method."""
    for term, heading in (("kort", "Snel te doen"), ("lang", "Voor de lange termijn")):
        found = [each for each in entry.actions if each.term == term]
        if found:
            yield heading, tuple((each.action, _method(each.method, base, page)) for each in found)


def _items(entry: Entry, base: Base, page: str) -> Iterator[tuple[str, str, tuple[Card, ...]]]:
    for item, gist in entry.items:
        fed = base.graph.harvested.get((entry.id, item), ())
        yield item, gist, tuple(_card(other, page, base) for other in fed)


def _checklist(entry: Entry, base: Base, page: str) -> urls.Address | None:
    """Where the checklist about a method or target group is."""
    if entry.kind not in TOOLBOX_KINDS:
        return None
    uri = uri_if_any(KIND_BY_ID[entry.kind].folder, entry.id, base.graph.about.get(entry.id, ()))
    return urls.relative(uri, start=page) if uri else None


def _leafing_order(entries: Iterable[Entry]) -> _Order:
    """The entries before and after each entry with a theme, in the order of the page of its first theme."""
    by_theme: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=cards.group_order):
        if entry.theme:
            by_theme[entry.theme[0]].append(entry)
    order: dict[str, tuple[Entry | None, Entry | None]] = {}
    for members in by_theme.values():
        for before, entry, after in zip([None, *members], members, [*members[1:], None], strict=False):
            order[entry.id] = (before, after)
    return order


def _neighbours(entry: Entry, base: Base, order: _Order, page: str) -> Neighbours | None:
    if entry.id not in order:
        return None
    before, after = order[entry.id]
    return Neighbours(
        cards.facet_links(entry, THEME, base.vocabularies, page)[0],
        cards.entry_link(before, page) if before else None,
        cards.entry_link(after, page) if after else None,
    )
