"""The whole base as one book: what the template ``book.typ`` reads."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from kennisbank import cards
from kennisbank.facts import facts_of
from kennisbank.fingerprints import sheet_code, text_code
from kennisbank.model import Entry
from kennisbank.paper.content import edition, entry_data, newest, run_data
from kennisbank.paper.web import Web
from kennisbank.prints import Data, Document
from kennisbank.prose import Run
from kennisbank.schema import KINDS, THEME
from kennisbank.views import COLLECTIONS, Base

URI = "papier/boek.pdf"
PAGE = "papier/index.md"
"""The page of the site with everything on paper; the book leads there."""
DECKS = f"{PAGE}#kaartjes-per-thema"
"""Where on that page the decks of cards are."""


def printed(base: Base) -> tuple[Entry, ...]:
    """Return what stands in the book: everything but checklists, which only name what is there already."""
    return tuple(entry for entry in base.entries if entry.kind != "checklist")


def book_code(version: str) -> str:
    """Return what the book and its page say of the book's version, to be compared later."""
    return text_code(URI, version)


def book(base: Base, web: Web) -> Document:
    """Return the document of the book."""
    entries = printed(base)
    age = edition(entries)
    data: Data = {
        "site": web.name,
        "title": web.name or "Kennisbank",
        "path": PAGE,
        "edition": age,
        "place": web.place(PAGE, sheet_code((book_code(age["version"]),))),
        "kinds": [{"look": group.look, "word": group.word} for group in cards.GROUPS if group.look not in COLLECTIONS],
        "chapters": list(_chapters(entries, base, web)),
        "index": list(_index(entries)),
    }
    return Document(URI, "book.typ", data, newest(entries))


def _chapters(entries: tuple[Entry, ...], base: Base, web: Web) -> Iterator[Data]:
    """A chapter per theme with its do's, don'ts and lessons, then one per other kind.

    An entry with two themes stands whole under its first, and is referred to under the other.
    """
    advice = [entry for entry in entries if entry.kind in {"tip", "les"}]
    for term in base.vocabularies[THEME.field].terms:
        whole = [entry for entry in advice if entry.theme[:1] == (term.id,)]
        also = [entry for entry in advice if term.id in entry.theme[1:]]
        if whole or also:
            yield {
                "title": term.label,
                "lead": term.description,
                "groups": list(_groups(whole, base, web)),
                "also": [{"id": entry.id, "title": entry.title} for entry in sorted(also, key=cards.group_order)],
            }
    for kind in KINDS:
        found = [entry for entry in entries if entry.kind == kind.id and entry not in advice]
        if found:
            groups = [{"heading": "", "entries": [_entry(each, base, web) for each in found]}]
            yield {"title": kind.plural, "lead": "", "groups": groups, "also": []}


def _groups(entries: Iterable[Entry], base: Base, web: Web) -> Iterator[Data]:
    by_heading: dict[str, list[Data]] = {}
    for entry in sorted(entries, key=cards.group_order):
        by_heading.setdefault(cards.group_of(entry).heading, []).append(_entry(entry, base, web))
    for heading, members in by_heading.items():
        yield {"heading": heading, "entries": members}


def _entry(entry: Entry, base: Base, web: Web) -> Data:
    """An entry with what only the book has room for: figures, calendar, goals and actions."""
    data = entry_data(entry, base, web)
    facts = [
        f"{fact.label}: {', '.join(fact.texts)}" + (f" ({fact.note})" if fact.note else "")
        for fact in facts_of(entry, base, cards.entry_uri(entry))
        if fact.texts
    ]
    return {**data, "facts": facts, "sections": [*data["sections"], *_tables(entry, base)]}


def _tables(entry: Entry, base: Base) -> Iterator[Data]:
    roles = base.vocabularies["role"].by_id
    calendar = [(row.when, row.activity, ", ".join(roles[role].label for role in row.role)) for row in entry.calendar]
    goals = [(str(goal.year), f"{goal.where}, {goal.change}", goal.goal) for goal in entry.goals]
    actions = [(f"{action.term}e termijn", action.action) for action in entry.actions]
    yield from _table("Kalender", ("Wanneer", "Wat", "Voor wie"), calendar)
    yield from _table("Doelen", ("Jaar", "Waar", "Doel"), sorted(goals))
    yield from _table("Acties", ("Wanneer", "Wat"), actions)


def _table(heading: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[Data]:
    body = [[[run_data(Run(cell))] for cell in row] for row in (head, *rows)]
    if len(body) > 1:
        yield {"heading": heading, "caveat": False, "blocks": [{"type": "table", "rows": body}]}


def _index(entries: Iterable[Entry]) -> Iterator[Data]:
    """Every title and every other word that people look for, with the entries it leads to."""
    words: dict[str, tuple[str, list[str]]] = {}
    for entry in entries:
        for word in (entry.title, *entry.aliases):
            _, ids = words.setdefault(word.casefold(), (word, []))
            ids.append(entry.id)
    for _, (word, ids) in sorted(words.items(), key=lambda item: _letters(item[0])):
        yield {"word": word, "ids": list(dict.fromkeys(ids)), "letter": _letters(word)[:1].upper()}


def _letters(word: str) -> str:
    """A word as an index orders it: without accents and signs."""
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in folded if char.isalnum()) or word
