"""Checklists as data, for the screen and for paper alike: the curated ones, and one for every tag, method and group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kennisbank import cards
from kennisbank.fingerprints import fingerprint
from kennisbank.graph import Graph
from kennisbank.model import Entry, Term
from kennisbank.schema import FACETS, KIND_BY_ID
from kennisbank.views import Base

FOLDER = "checklists"
ON_A_LIST = 60
"""Items on one generated checklist. Longer is no checklist any more; the page says where the rest is."""
_TICKED = ("tip", "les")
"""Kinds that a generated checklist takes: what one can do, leave, or keep in mind."""


@dataclass(frozen=True)
class Item:
    """One line to tick: an entry, its number on the list (from 1), and the fingerprint of what it says."""

    number: int
    entry: Entry
    fingerprint: str


@dataclass(frozen=True)
class Step:
    """A heading with its items; in a session plan with the minutes it takes and the method it uses."""

    title: str
    items: tuple[Item, ...]
    minutes: int | None = None
    method: Entry | None = None


@dataclass(frozen=True)
class Checklist:
    """A list to tick off. `entry` is the file of a curated one; a generated one is made `of` a term or an entry."""

    uri: str
    title: str
    lead: str
    steps: tuple[Step, ...]
    entry: Entry | None = None
    subject: str = ""
    """What a generated list is about, as shown: the label of a term or the title of a method or target group."""
    subject_uri: str = ""
    """The page about that subject."""
    left_out: int = 0
    """How many entries about the subject did not fit on a generated list."""

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items in the order of the list."""
        return tuple(item for step in self.steps for item in step.items)

    @property
    def minutes(self) -> int | None:
        """The sum of the minutes of a session plan; None when no step has any."""
        known = [step.minutes for step in self.steps if step.minutes]
        return sum(known) if known else None


def checklists(base: Base) -> Iterator[Checklist]:
    """Yield the curated checklists, then one for every term of a facet, method and target group that has any item."""
    for entry in base.entries:
        if entry.kind == "checklist":
            yield curated(entry, base.graph)
    yield from generated(base)


def curated(entry: Entry, graph: Graph) -> Checklist:
    """Return the checklist of a file; what it names but is not published is left out, as the check has said."""
    steps = []
    number = 0
    for section in entry.sections:
        members = [graph.entries[each] for each in section.entries if each in graph.entries]
        steps.append(
            Step(section.title, _items(members, number), section.minutes, graph.entries.get(section.method or ""))
        )
        number += len(members)
    return Checklist(cards.entry_uri(entry), entry.title, entry.summary, tuple(steps), entry)


def generated(base: Base) -> Iterator[Checklist]:
    """Yield a checklist for every term of a facet, for every method and for every target group."""
    for facet in FACETS:
        by_term: dict[str, list[Entry]] = {}
        for entry in _ticked(base.entries):
            for term in getattr(entry, facet.field):
                by_term.setdefault(term, []).append(entry)
        for term in base.vocabularies[facet.field].terms:
            if members := by_term.get(term.id):
                uri = f"{FOLDER}/{facet.folder}/{term.id}.md"
                yield _made(
                    uri, f"{facet.label}: {term.label}", term.label, cards.facet_uri(facet, term.id), members, base
                )
    for entry in base.entries:
        if entry.kind in {"methode", "doelgroep"} and (members := list(_ticked(base.graph.about.get(entry.id, ())))):
            kind = KIND_BY_ID[entry.kind]
            uri = f"{FOLDER}/{kind.folder}/{entry.id}.md"
            yield _made(uri, f"{kind.label}: {entry.title}", entry.title, cards.entry_uri(entry), members, base)


def pdf_uri(checklist: Checklist) -> str:
    """Return the uri of the checklist on paper, beside its page: ``checklists/x.pdf``."""
    return f"{checklist.uri.removesuffix('.md')}.pdf"


def _made(uri: str, title: str, subject: str, subject_uri: str, members: list[Entry], base: Base) -> Checklist:
    """A list about one subject: the entries that the most others point at, in the order of a trajectory."""
    weight = {entry.id: _weight(entry, base.graph) for entry in members}
    kept = sorted(members, key=lambda entry: (-weight[entry.id], entry.id))[:ON_A_LIST]
    steps = []
    number = 0
    for term, found in _by_phase(kept, base):
        steps.append(Step(term.label, _items(found, number)))
        number += len(found)
    lead = f"Wat je doet, wat je laat en wat anderen leerden over {subject}."
    return Checklist(
        uri, title, lead, tuple(steps), subject=subject, subject_uri=subject_uri, left_out=len(members) - len(kept)
    )


def _weight(entry: Entry, graph: Graph) -> int:
    links = (graph.related, graph.mentioned_by, graph.on_checklists, graph.tensions)
    return sum(len(found.get(entry.id, ())) for found in links)


def _by_phase(members: Iterable[Entry], base: Base) -> Iterator[tuple[Term, list[Entry]]]:
    """Entries under the first phase that each is for; within a phase do's, then don'ts, then the rest."""
    for term in base.vocabularies["phase"].terms:
        found = [entry for entry in members if entry.phase and entry.phase[0] == term.id]
        if found:
            yield term, sorted(found, key=cards.group_order)


def _items(members: Iterable[Entry], before: int) -> tuple[Item, ...]:
    return tuple(Item(number, entry, fingerprint(entry)) for number, entry in enumerate(members, start=before + 1))


def _ticked(entries: Iterable[Entry]) -> Iterator[Entry]:
    return (entry for entry in entries if entry.kind in _TICKED)
