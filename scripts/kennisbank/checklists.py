"""Checklists as data, for the screen and for paper alike: the curated ones, and one for every tag, method and group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kennisbank import cards
from kennisbank.fingerprints import fingerprint, item_code, sheet_code, text_code
from kennisbank.graph import Graph
from kennisbank.model import Entry, Term
from kennisbank.schema import DO, DONT, FACETS, KIND_BY_ID, TOOLBOX_KINDS
from kennisbank.views import Base

FOLDER = "checklists"
ON_A_LIST = 60
"""Items on one generated checklist. Longer is no checklist any more; the page says where the rest is."""
BITING = 2
"""Do's, and as many don'ts, that are added to a step because they are about its method."""
_TICKED = ("tip", "les")
"""Kinds that a generated checklist takes: what one can do, leave, or keep in mind."""


@dataclass(frozen=True)
class Item:
    """One line to tick: an entry, its number on the list (from 1), and the fingerprint of what it says.

    An `added` one was not put there by the editors: it stands there because it is about the method of the step.
    """

    number: int
    entry: Entry
    fingerprint: str
    added: bool = False

    @property
    def code(self) -> str:
        """What page and sheet say of this item, to be compared later."""
        return item_code(self.entry)


@dataclass(frozen=True)
class Step:
    """A heading with its items; in a session plan with the minutes it takes and the method it uses."""

    title: str
    items: tuple[Item, ...]
    minutes: int | None = None
    method: Entry | None = None

    @property
    def own(self) -> tuple[Item, ...]:
        """What the editors put under this step."""
        return tuple(item for item in self.items if not item.added)

    @property
    def added(self) -> tuple[Item, ...]:
        """The do's and don'ts about the method of this step."""
        return tuple(item for item in self.items if item.added)


@dataclass(frozen=True)
class Slot:
    """A row of a timetable: a step with the minutes since the start at which it begins and ends."""

    step: Step
    start: int
    end: int


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
    group: str = ""
    """Under which heading a generated list stands among the others: the plural of its facet or kind."""
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

    @property
    def word(self) -> str:
        """What readers call this list."""
        return (cards.PLANS if self.minutes else cards.CHECKLISTS).word

    @cached_property
    def timetable(self) -> tuple[Slot, ...]:
        """The steps that take time, one after the other; empty when this is no session plan."""
        slots: list[Slot] = []
        for step in self.steps:
            if step.minutes:
                start = slots[-1].end if slots else 0
                slots.append(Slot(step, start, start + step.minutes))
        return tuple(slots)

    @cached_property
    def frame_code(self) -> str:
        """What page and sheet say of everything around the items: head, use, steps, minutes and methods."""
        steps = [(step.title, step.minutes, step.method.title if step.method else "") for step in self.steps]
        body = self.entry.body.text if self.entry else ""
        return text_code(self.uri, self.title, self.lead, body, *map(str, steps))

    @property
    def sheet_code(self) -> str:
        """The code of this list on paper, for ``#papier=``: its frame, then its items."""
        return sheet_code((self.frame_code, *(item.code for item in self.items)))


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
    seen = {each for section in entry.sections for each in section.entries}
    for section in entry.sections:
        members = [graph.entries[each] for each in section.entries if each in graph.entries]
        method = graph.entries.get(section.method or "")
        added = _biting(method, seen, graph) if method else []
        seen.update(each.id for each in added)
        if members or added or section.minutes or method:
            items = (*_items(members, number), *_items(added, number + len(members), added=True))
            steps.append(Step(section.title, items, section.minutes, method))
            number += len(items)
    return Checklist(cards.entry_uri(entry), entry.title, entry.summary, tuple(steps), entry)


def _biting(method: Entry, seen: set[str], graph: Graph) -> list[Entry]:
    """The do's and the don'ts about a method that most others point at, as far as the list does not have them yet."""
    found = [each for each in graph.about.get(method.id, ()) if each.advice and each.id not in seen]
    found.sort(key=lambda each: (-graph.pointers(each), each.id))
    chosen = [each for advice in (DO, DONT) for each in [e for e in found if e.advice == advice][:BITING]]
    return sorted(chosen, key=cards.group_order)


def generated(base: Base) -> Iterator[Checklist]:
    """Yield a checklist for every term of a facet, for every method and for every target group."""
    for facet in FACETS:
        by_term: dict[str, list[Entry]] = {}
        for entry in ticked(base.entries):
            for term in getattr(entry, facet.field):
                by_term.setdefault(term, []).append(entry)
        for term in base.vocabularies[facet.field].terms:
            if members := by_term.get(term.id):
                subject = (facet.label, facet.plural, term.label, cards.facet_uri(facet, term.id))
                yield _made(uri_about(facet.folder, term.id), subject, members, base)
    for entry in base.entries:
        if entry.kind in TOOLBOX_KINDS and (members := list(ticked(base.graph.about.get(entry.id, ())))):
            kind = KIND_BY_ID[entry.kind]
            subject = (kind.label, kind.plural, entry.title, cards.entry_uri(entry))
            yield _made(uri_about(kind.folder, entry.id), subject, members, base)


def uri_about(folder: str, subject: str) -> str:
    """Return the uri of the generated checklist about a term of a facet, or a method or target group."""
    return f"{FOLDER}/{folder}/{subject}.md"


def uri_if_any(folder: str, subject: str, entries: Iterable[Entry]) -> str:
    """Return the uri of the checklist about a subject with these entries; nothing when none of them can be ticked."""
    return uri_about(folder, subject) if any(True for _ in ticked(entries)) else ""


def pdf_uri(checklist: Checklist) -> str:
    """Return the uri of the checklist on paper, beside its page: ``checklists/x.pdf``."""
    return f"{checklist.uri.removesuffix('.md')}.pdf"


def _made(uri: str, subject: tuple[str, str, str, str], members: list[Entry], base: Base) -> Checklist:
    """A list about one subject: the entries that the most others point at, in the order of a trajectory.

    The subject is (what it is, their plural, its name, the uri of its page).
    """
    label, plural, name, page = subject
    kept = sorted(members, key=lambda entry: (-base.graph.pointers(entry), entry.id))[:ON_A_LIST]
    steps = []
    number = 0
    for term, found in _by_phase(kept, base):
        steps.append(Step(term.label, _items(found, number)))
        number += len(found)
    return Checklist(
        uri,
        f"{cards.CHECKLISTS.word} {label.lower()}: {name}",
        f"Wat je doet, wat je laat en wat anderen leerden over ‘{name}’.",
        tuple(steps),
        subject=name,
        subject_uri=page,
        group=plural,
        left_out=len(members) - len(kept),
    )


def _by_phase(members: Iterable[Entry], base: Base) -> Iterator[tuple[Term, list[Entry]]]:
    """Entries under the first phase that each is for; within a phase do's, then don'ts, then the rest."""
    for term in base.vocabularies["phase"].terms:
        found = [entry for entry in members if entry.phase and entry.phase[0] == term.id]
        if found:
            yield term, sorted(found, key=cards.group_order)


def _items(members: Iterable[Entry], before: int, *, added: bool = False) -> tuple[Item, ...]:
    numbered = enumerate(members, start=before + 1)
    return tuple(Item(number, entry, fingerprint(entry), added) for number, entry in numbered)


def ticked(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries that a generated checklist takes."""
    return (entry for entry in entries if entry.kind in _TICKED)
