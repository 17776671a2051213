"""View for editors: gaps, what was not harvested, what is stale, what hangs loose, balance, and concepts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kennisbank import cards, mappages, toolboxpages
from kennisbank.cards import Link, counted
from kennisbank.confirmations import CONFIRMED, DISPUTED, ONCE, standing
from kennisbank.model import Entry
from kennisbank.schema import DO, DONT, THEME, TOOLBOX_KINDS
from kennisbank.validate import is_stale
from kennisbank.views import Base, View, crumbs

EDITORS = "redactie/index.md"
AT_MOST = 100
"""Lines of a list on this page; a longer one says how many more there are."""
_NAMED = 5
"""Target groups named per method; more are counted, since the table of the toolbox shows each empty cell."""


@dataclass(frozen=True)
class Finding:
    """One list of things to look at; `empty` is what to say when there are none."""

    heading: str
    intro: str
    empty: str
    links: tuple[Link, ...] = ()
    texts: tuple[str, ...] = ()
    more: int = 0

    @property
    def count(self) -> str:
        """How many lines there are, those that do not fit on the page too."""
        return counted(len(self.links) + len(self.texts) + self.more, "regel", "regels")


@dataclass(frozen=True)
class Balance:
    """Do's and don'ts of a theme."""

    theme: Link
    do: int
    dont: int


def pages(base: Base) -> Iterator[View]:
    """Yield the editors' page."""
    stale = [entry for entry in base.entries if is_stale(entry, base.today)]
    orphans = [entry for entry in base.entries if _is_orphan(entry, base)]
    unused = [e for e in base.entries if e.kind in TOOLBOX_KINDS and not base.graph.about.get(e.id)]
    disputed = [entry for entry in base.entries if standing(entry) is DISPUTED]
    confirmed = [entry for entry in base.entries if standing(entry) in {ONCE, CONFIRMED}]
    findings = (
        _texts(
            "Lege plekken op de kaart",
            "Hier is bij het thema nog niets in deze fasen.",
            "De kaart is vol.",
            _gaps(base),
        ),
        _texts(
            "Lege vakken in de gereedschapskist",
            "Niets gaat over deze paren. De tabel in de gereedschapskist laat elk vak zien.",
            "Alles is gevuld.",
            _pairs(base),
        ),
        _texts("Nog niet geoogst", "Van deze items is nog niets gemaakt.", "Alles is gebruikt.", _unharvested(base)),
        _links("Te herzien", "Langer dan twee jaar niet nagekeken.", "Alles is nagekeken.", stale, base),
        _links("Losse teksten", "Hiernaar verwijst geen andere tekst.", "Alles hangt aan elkaar.", orphans, base),
        _links("Zonder tips", "Geen tip, les of voorbeeld noemt deze.", "Alle methoden zijn genoemd.", unused, base),
        _links("Omstreden", "Elders werkte dit niet. Zeg wanneer wel.", "Niets is omstreden.", disputed, base),
        _links("Bevestigd", "Elders werkte dit ook.", "Nog niets is bevestigd.", confirmed, base),
        _texts("Concepten", "Nog niet te zien op de site.", "Er zijn geen concepten.", list(base.concepts)),
    )
    lead = "Voor redacteuren: wat er ontbreekt, wat oud is en wat nog los hangt."
    context = {"findings": findings, "balance": tuple(_balance(base))}
    yield View(EDITORS, "editors.md.j2", "Redactie", lead, crumbs(EDITORS), context, searchable=False)


def _texts(heading: str, intro: str, empty: str, found: list[str]) -> Finding:
    return Finding(heading, intro, empty, texts=tuple(found[:AT_MOST]), more=max(0, len(found) - AT_MOST))


def _links(heading: str, intro: str, empty: str, found: list[Entry], base: Base) -> Finding:
    links = tuple(cards.entry_link(entry, EDITORS) for entry in found[:AT_MOST])
    return Finding(heading, intro, empty, links=links, more=max(0, len(found) - AT_MOST))


def _gaps(base: Base) -> list[str]:
    """A line per theme with the phases in which it has nothing."""
    cells = mappages.by_cell(base)
    lines = []
    for theme in base.vocabularies["theme"].terms:
        missing = [phase.label for phase in base.vocabularies["phase"].terms if (theme.id, phase.id) not in cells]
        if missing:
            lines.append(f"{theme.label}: {', '.join(missing)}")
    return lines


def _pairs(base: Base) -> list[str]:
    """A line per method with the target groups that nothing names together with it, or how many when they are many."""
    groups = [entry for entry in base.entries if entry.kind == "doelgroep"]
    lines = []
    for method in (entry for entry in base.entries if entry.kind == "methode"):
        missing = [group.title for group in groups if not toolboxpages.together(method, group, base)]
        if missing:
            many = f"{len(missing)} van de {len(groups)} doelgroepen"
            lines.append(f"{method.title}: {', '.join(missing) if len(missing) <= _NAMED else many}")
    return lines


def _unharvested(base: Base) -> list[str]:
    return [
        f"{entry.title}: {item} ({gist})"
        for entry in base.entries
        for item, gist in entry.items
        if (entry.id, item) not in base.graph.harvested
    ]


def _is_orphan(entry: Entry, base: Base) -> bool:
    return entry.kind in {"tip", "les", "voorbeeld"} and not base.graph.pointers(entry)


def _balance(base: Base) -> Iterator[Balance]:
    for term in base.vocabularies[THEME.field].terms:
        tips = [entry.advice for entry in base.entries if term.id in entry.theme]
        yield Balance(cards.facet_link(THEME, term, EDITORS), tips.count(DO), tips.count(DONT))
