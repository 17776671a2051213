"""The card: the unit in which an entry shows wherever it is listed, and the links between pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kennisbank import urls
from kennisbank.confirmations import Standing, standing
from kennisbank.model import Entry, Term, Vocabulary
from kennisbank.schema import DO, DONT, KIND_BY_ID, THEME, Facet

ON_A_PAGE = 120
"""Cards on one page of a list; the rest continues on the next, so that no page grows with the base."""
IN_A_SECTION = 12
"""Cards in one section of an entry's page; the rest is one link away."""


@dataclass(frozen=True)
class Link:
    """A label and where it leads, relative to the page it stands on."""

    label: str
    href: urls.Address


@dataclass(frozen=True)
class Card:
    """An entry as it shows in a list; `why` says why it stands in this one."""

    word: str
    look: str
    title: str
    href: urls.Address
    summary: str
    tags: tuple[Link, ...] = ()
    why: str = ""
    standing: Standing | None = None


@dataclass(frozen=True)
class CardList:
    """A heading, one sentence that says why these cards stand here, the cards, and where the rest is."""

    heading: str
    intro: str
    cards: tuple[Card, ...]
    more: Link | None = None


@dataclass(frozen=True)
class Group:
    """The groups in which entries are listed: do's apart from don'ts, then a group per kind."""

    look: str
    word: str
    heading: str
    members: str


_BY_ADVICE_OR_KIND = {
    DO: Group(DO, "Doen", "Doen", "tips"),
    DONT: Group(DONT, "Niet doen", "Niet doen", "tips"),
    **{
        kind.id: Group(kind.id, kind.label, kind.plural, kind.plural.lower())
        for kind in KIND_BY_ID.values()
        if kind.id != "tip"
    },
}
CHECKLISTS = _BY_ADVICE_OR_KIND["checklist"]
PLANS = Group(CHECKLISTS.look, "Draaiboek", "Draaiboeken", "draaiboeken")
"""Checklists whose steps take minutes; they look like the others and have a word of their own."""
GROUPS = (*_BY_ADVICE_OR_KIND.values(), PLANS)


def group_of(entry: Entry) -> Group:
    """Return the group of an entry: by its advice when it has one, else by its kind; session plans stand apart."""
    if any(section.minutes for section in entry.sections):
        return PLANS
    return _BY_ADVICE_OR_KIND[entry.advice or entry.kind]


def group_order(entry: Entry) -> tuple[int, str, str]:
    """Order entries by group, then title."""
    return GROUPS.index(group_of(entry)), entry.title.casefold(), entry.id


def entry_uri(entry: Entry) -> str:
    """Return the uri of an entry's page."""
    return urls.entry_uri(KIND_BY_ID[entry.kind].folder, entry.id)


def facet_uri(facet: Facet, term: str) -> str:
    """Return the uri of the page that lists everything with a tag."""
    return f"{facet.folder}/{term}.md"


def entry_link(entry: Entry, page: str) -> Link:
    """Return a link from a page to an entry."""
    return Link(entry.title, urls.relative(entry_uri(entry), start=page))


def facet_link(facet: Facet, term: Term, page: str) -> Link:
    """Return a link from a page to the page that lists everything with a tag."""
    return Link(term.label, urls.relative(facet_uri(facet, term.id), start=page))


def facet_links(entry: Entry, facet: Facet, vocabularies: Mapping[str, Vocabulary], page: str) -> tuple[Link, ...]:
    """Return links from a page to the facet pages of an entry's tags."""
    return tuple(facet_link(facet, vocabularies[facet.field].by_id[term], page) for term in getattr(entry, facet.field))


def card(entry: Entry, page: str, vocabularies: Mapping[str, Vocabulary], *, why: str = "") -> Card:
    """Return an entry's card for a list on `page`."""
    group = group_of(entry)
    link = entry_link(entry, page)
    themes = facet_links(entry, THEME, vocabularies, page)
    return Card(group.word, group.look, entry.title, link.href, entry.summary, themes, why, standing(entry))


def card_lists(
    entries: Iterable[Entry],
    make: Callable[[Entry], Card],
    *,
    intro: Callable[[Group], str],
    limit: int | None = None,
    more: Callable[[], Link] | None = None,
) -> tuple[CardList, ...]:
    """Group entries under the headings of `GROUPS`; past `limit` a group ends in the link that `more` gives."""
    by_group: dict[Group, list[Entry]] = {}
    for entry in sorted(entries, key=group_order):
        by_group.setdefault(group_of(entry), []).append(entry)
    lists = []
    for group, members in by_group.items():
        shown = members if limit is None else members[:limit]
        rest = more() if more and len(shown) < len(members) else None
        lists.append(CardList(group.heading, intro(group), tuple(make(entry) for entry in shown), rest))
    return tuple(lists)


def counted(number: int, one: str, many: str) -> str:
    """Return "1 tip" or "3 tips"."""
    return f"{number} {one if number == 1 else many}"
