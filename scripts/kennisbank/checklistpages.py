"""Views of checklists and session plans: a page for each, curated and generated, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kennisbank import cards, origins, prose, urls
from kennisbank.cards import CardList, Link
from kennisbank.checklists import FOLDER, Checklist, Item, Slot, checklists
from kennisbank.dates import hours
from kennisbank.downloads import cards_elsewhere, checklist_downloads, paper_link
from kennisbank.entrypages import phase_strip
from kennisbank.facts import facts_of
from kennisbank.model import Entry
from kennisbank.schema import FACETS, KIND_BY_ID
from kennisbank.validate import is_stale
from kennisbank.views import Base, View, crumbs, in_pages, page_links, page_title

INDEX = urls.index_uri(FOLDER)
_SCRIPT = "checklist"
"""Lets a reader tick off, and tells whether a printed sheet is still true."""
_TITLE = KIND_BY_ID["checklist"].plural
_LEAD = "Tips op een rij voor één moment, om te printen of af te vinken."


@dataclass(frozen=True)
class Caveat:
    """What to mind with an item: a text under a label, or other advice that pulls the other way."""

    label: str
    text: str
    link: Link | None = None


@dataclass(frozen=True)
class Line:
    """An item as the page shows it; `id` is what a tick is remembered by."""

    number: int
    id: str
    code: str
    word: str
    look: str
    title: str
    href: urls.Address
    summary: str
    caveats: tuple[Caveat, ...]


@dataclass(frozen=True)
class Part:
    """A step as the page shows it; `minutes` in words."""

    title: str
    anchor: str
    own: tuple[Line, ...]
    added: tuple[Line, ...]
    slot: Slot | None
    minutes: str
    method: Link | None


def pages(base: Base) -> Iterator[View]:
    """Yield the page of every checklist, and the list of them all."""
    curated: list[Checklist] = []
    generated: list[Checklist] = []
    for checklist in checklists(base):
        (curated if checklist.entry else generated).append(checklist)
        yield _page(checklist, base)
    yield from _index(curated, generated, base)


def _page(checklist: Checklist, base: Base) -> View:
    page = checklist.uri
    context: dict[str, object] = {
        "word": checklist.word,
        "look": "checklist",
        "downloads": checklist_downloads(checklist, base, page),
        "steps": tuple(_parts(checklist, base)),
        "total": hours(checklist.minutes) if checklist.minutes else "",
        "frame": checklist.frame_code,
        **_origin(checklist, base),
    }
    entry = checklist.entry
    above = (_TITLE, INDEX)
    return View(
        page, "checklist.md.j2", checklist.title, checklist.lead, crumbs(page, above), context,
        source=entry.path if entry else None, checked=entry.checked if entry else None,
        script=_SCRIPT, word=checklist.word,
    )  # fmt: skip


def _origin(checklist: Checklist, base: Base) -> Mapping[str, object]:
    """What differs between a list that an editor wrote and one that was made from all entries about a subject."""
    page, entry = checklist.uri, checklist.entry
    if entry:
        return {
            "strip": phase_strip(entry, base, page),
            "body": entry.body.text,
            "facts": facts_of(entry, base, page),
            "figures_from": _figures_from(entry, base, page),
            "checked": entry.checked,
            "stale": is_stale(entry, base.today),
            "file": entry.path,
            "about": None,
            "cards": (),
            "rest": None,
        }
    about = Link(f"‘{checklist.subject}’", urls.relative(checklist.subject_uri, start=page))
    left_out = checklist.left_out
    rest = {"shown": len(checklist.items), "left_out": left_out, "link": about} if left_out else None
    return {"strip": (), "body": "", "facts": (), "file": "", "about": about, "rest": rest,
            "cards": cards_elsewhere(base, page)}  # fmt: skip


def _figures_from(entry: Entry, base: Base, page: str) -> Link | None:
    source = origins.figures_source(entry, base.graph)
    return cards.entry_link(source, page) if source else None


def _parts(checklist: Checklist, base: Base) -> Iterator[Part]:
    slots = {id(slot.step): slot for slot in checklist.timetable}
    seen: dict[str, int] = {}
    for number, step in enumerate(checklist.steps, start=1):
        method = cards.entry_link(step.method, checklist.uri) if step.method else None
        own, added = (tuple(_lines(items, seen, checklist.uri, base)) for items in (step.own, step.added))
        slot = slots.get(id(step))
        yield Part(step.title, f"stap-{number}", own, added, slot, hours(step.minutes or 0), method)


def _lines(items: Iterable[Item], seen: dict[str, int], page: str, base: Base) -> Iterator[Line]:
    """The items of a step; what stands on the list a second time gets a name of its own to be remembered by."""
    for item in items:
        entry = item.entry
        seen[entry.id] = times = seen.get(entry.id, 0) + 1
        group = cards.group_of(entry)
        link = cards.entry_link(entry, page)
        name = entry.id if times == 1 else f"{entry.id}-nogmaals-{times}"
        caveats = tuple(_caveats(entry, page, base))
        yield Line(item.number, name, item.code, group.word, group.look, link.label, link.href, entry.summary, caveats)


def _caveats(entry: Entry, page: str, base: Base) -> Iterator[Caveat]:
    for heading, text in _warnings(entry.body.text, cards.entry_uri(entry)):
        yield Caveat(heading, text)
    for other, choose in base.graph.tensions.get(entry.id, ()):
        yield Caveat("Botst soms met", choose, cards.entry_link(other, page))


@lru_cache(maxsize=50_000)
def _warnings(body: str, page: str) -> tuple[tuple[str, str], ...]:
    """The sections of a body that hold a caveat, each as one line.

    Kept longer than prose keeps what it parsed: an entry stands on a dozen lists, in a large base too.
    """
    return tuple(
        (section.heading, " ".join(prose.plain_text(section.blocks).split()))
        for section in prose.sections(body, page=page)
        if section.is_caveat
    )


def _index(curated: list[Checklist], generated: list[Checklist], base: Base) -> Iterator[View]:
    """The list of them all: what editors wrote, session plans apart, and links to the generated ones."""
    ordered = sorted(curated, key=lambda each: (each.minutes is not None, each.title.casefold()))
    chunks = in_pages(ordered)
    for number, chunk in enumerate(chunks, start=1):
        page = urls.numbered(INDEX, number)
        context = {
            "lists": tuple(_card_lists(chunk, page, base)),
            "pages": page_links(INDEX, number, len(chunks)),
            "groups": tuple(_groups(generated)) if number == 1 else (),
            "paper": paper_link(base, page),
        }
        above = ((_TITLE, INDEX),) if number > 1 else ()
        title = page_title(_TITLE, number, len(chunks))
        yield View(page, "checklists.md.j2", title, _LEAD, crumbs(page, *above), context, searchable=number == 1)


def _card_lists(chunk: Iterable[Checklist], page: str, base: Base) -> Iterator[CardList]:
    plain = [each for each in chunk if not each.minutes]
    plans = [each for each in chunk if each.minutes]
    named = ((_TITLE, "Door de redactie gekozen en op volgorde gezet.", plain),
             (cards.PLANS.heading, "Een checklist met een tijdschema: wat je wanneer doet.", plans))  # fmt: skip
    for heading, intro, members in named:
        if members:
            made = (
                cards.card(each.entry, page, base.vocabularies, why=hours(each.minutes) if each.minutes else "")
                for each in members
                if each.entry
            )
            yield CardList(heading, intro, tuple(made))


def _groups(generated: Iterable[Checklist]) -> Iterator[tuple[str, tuple[Link, ...], Link | None]]:
    """Links to the generated lists under the plural of what they are about; what does not fit is one page away."""
    by_group: dict[str, list[Link]] = {}
    for each in generated:
        by_group.setdefault(each.group, []).append(Link(each.subject, urls.relative(each.uri, start=INDEX)))
    fronts = {facet.plural: urls.index_uri(facet.folder) for facet in FACETS}
    fronts |= {kind.plural: urls.index_uri(kind.folder) for kind in KIND_BY_ID.values()}
    for group, links in by_group.items():
        more = Link(f"De rest staat bij {group.lower()}", urls.relative(fronts[group], start=INDEX))
        yield group, tuple(links[: cards.ON_A_PAGE]), more if len(links) > cards.ON_A_PAGE else None
