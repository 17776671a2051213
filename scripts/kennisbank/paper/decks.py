"""Cards to print and cut: which decks there are, and what the template ``cards.typ`` reads for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cache

from kennisbank import cards, dates
from kennisbank.checklists import Checklist
from kennisbank.fingerprints import fingerprint, item_code, sheet_code
from kennisbank.model import Entry
from kennisbank.paper.content import edition, entry_data, newest
from kennisbank.paper.fit import letters, paragraphs, seems_to_fit
from kennisbank.paper.imposition import SIZES, Side, Size, duplex, folded
from kennisbank.paper.web import Web
from kennisbank.prints import Data, Document
from kennisbank.schema import THEME
from kennisbank.views import Base

FOLDER = "papier"
_KINDS = frozenset({"tip", "les", "methode"})
"""What becomes a card: do's, don'ts, lessons and methods."""
_ON_THE_FRONT = frozenset({"Wanneer wel", "Wanneer niet"})
"""Headings that help to choose a card before it is turned over; the others are on its back."""


@dataclass(frozen=True)
class Fold:
    """A way to make cards of sheets: what it adds to a file's name, how it is called, and its imposition."""

    suffix: str
    label: str
    impose: Callable[[int, int], list[Side]]


FOLDS = (Fold("", "dubbelzijdig", duplex), Fold("-vouwen", "enkelzijdig, om te vouwen", folded))


@dataclass(frozen=True)
class Deck:
    """A set of cards: its title, the entries in their order, and the start of its files' uris."""

    title: str
    entries: tuple[Entry, ...]
    stem: str


def checklist_deck(checklist: Checklist) -> Deck | None:
    """Return the cards of a checklist that an editor wrote, its methods among them; None when there are none.

    A generated list has no deck of its own: a reader makes one of exactly its items with the list of their own.
    """
    if checklist.entry is None:
        return None
    methods = (step.method for step in checklist.steps if step.method)
    by_id = {entry.id: entry for entry in (*(item.entry for item in checklist.items), *methods)}
    chosen = tuple(_carded(by_id.values()))
    return Deck(checklist.title, chosen, checklist.uri.removesuffix(".md")) if chosen else None


def theme_decks(base: Base) -> Iterator[Deck]:
    """Yield the cards of every theme that has any."""
    for term in base.vocabularies[THEME.field].terms:
        chosen = tuple(sorted(_carded(e for e in base.entries if term.id in e.theme), key=cards.group_order))
        if chosen:
            yield Deck(f"{THEME.label}: {term.label}", chosen, f"{FOLDER}/{THEME.folder}-{term.id}")


def whole_deck(base: Base) -> Deck:
    """Return all cards."""
    chosen = tuple(sorted(_carded(base.entries), key=cards.group_order))
    return Deck("Alle kaartjes", chosen, f"{FOLDER}/alle")


def _carded(entries: Iterable[Entry]) -> Iterator[Entry]:
    return (entry for entry in entries if entry.kind in _KINDS)


def deck_uri(deck: Deck, size: Size, fold: Fold) -> str:
    """Return the uri of a deck in one size and one way of making: ``papier/alle-kaartjes-a7-vouwen.pdf``."""
    return f"{deck.stem}-kaartjes-{size.name.lower()}{fold.suffix}.pdf"


def dealer(base: Base, web: Web) -> Callable[[Deck], Iterator[Document]]:
    """Return what makes the documents of a deck: one per size and way of making. A card is made once for all decks."""

    @cache
    def card(entry_id: str, size: Size) -> Data:
        return _card(base.graph.entries[entry_id], size, base, web)

    def documents(deck: Deck) -> Iterator[Document]:
        for size in SIZES:
            held = [card(entry.id, size) for entry in deck.entries]
            for fold in FOLDS:
                data: Data = {
                    "site": web.name,
                    "title": f"{deck.title} ({size.name}, {fold.label})",
                    "path": deck.entries[0].path if deck.entries else "",
                    "edition": edition(deck.entries),
                    "size": {"name": size.name, "rows": size.rows, "least": size.letters[-1]},
                    "folded": fold.impose is folded,
                    "cards": held,
                    "sides": [[asdict(slot) for slot in side] for side in fold.impose(len(held), size.rows)],
                }
                yield Document(deck_uri(deck, size, fold), "cards.typ", data, newest(deck.entries))

    return documents


def _card(entry: Entry, size: Size, base: Base, web: Web) -> Data:
    """One card. What does not seem to fit on the back moves to the front, whole: its first section."""
    data = entry_data(entry, base, web)
    sections = data.pop("sections")
    front = [section for section in sections if section["heading"] in _ON_THE_FRONT]
    back = [section for section in sections if section["heading"] not in _ON_THE_FRONT]
    if len(back) > 1 and not seems_to_fit(size.letters[-1], _back_texts(data, back), *size.back):
        front, back = [back[0], *front], back[1:]
    head = [entry.title] * 6 + [entry.summary]  # larger letters, and the line with the kind above it
    return {
        **data,
        "front": front,
        "front_letters": letters(size.letters, [*head, *paragraphs(front)], *size.front),
        "back": back,
        "back_letters": letters(size.letters, _back_texts(data, back), *size.back),
        "place": web.place(cards.entry_uri(entry), sheet_code((item_code(entry),))),
        "stand": f"{dates.in_words(entry.checked)}, versie {fingerprint(entry)}",
    }


def _back_texts(data: Data, back: list[Data]) -> list[str]:
    tensions = [f"{'x' * 20}Botst soms met ‘{each['title']}’. {each['choose']}" for each in data["tensions"]]
    return [data["title"], *paragraphs(back), *tensions]
