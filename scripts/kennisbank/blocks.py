"""Pieces that hand-written pages may hold: a line ``<!-- kennisbank: naam -->`` becomes the piece of that name.

Their links count from the docs root, so the pages that hold them lie there.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from kennisbank import cards, urls
from kennisbank.cards import Link, counted
from kennisbank.downloads import paper_link
from kennisbank.model import Entry
from kennisbank.render import fragment
from kennisbank.schema import AUDIENCE, DONT, FACETS, KINDS, PHASE, Facet
from kennisbank.views import COLLECTIONS, HOME, Base, first_checklist

_MARKER = re.compile(r"^<!-- kennisbank: (.*?) -->$", re.MULTILINE)
TIPS_PER_PHASE = 2
MOST_LINKED, NEWEST = 10, 5
FIND = "vinden.md"
"""The hand-written page with the filters; a facet's folder names it in the address of a choice."""


class UnknownBlockError(ValueError):
    """A page asks for a piece that does not exist."""


def blocks(base: Base) -> Mapping[str, str]:
    """Return every piece as Markdown with links from the home page."""
    return {
        "fasen": fragment("phases.md.j2", {"phases": tuple(_phases(base))}),
        **{facet.folder: fragment("terms.md.j2", {"terms": tuple(_terms(facet, base))}) for facet in FACETS},
        "eerst": fragment(
            "start.md.j2",
            {"first": first_checklist(base, HOME), "paper": paper_link(base, HOME), "surprise": _surprise(base)},
        ),
        "rollen": fragment("roles.md.j2", {"roles": tuple(_roles(base))}),
        "uitgelicht": fragment("picks.md.j2", _picks(base)),
        "aantallen": fragment("counts.md.j2", {"counts": tuple(_counts(base))}),
    }


def fill(markdown: str, pieces: Mapping[str, str]) -> str:
    """Return a page with its pieces in place.

    Raises UnknownBlockError when it names a piece that does not exist.
    """

    def piece(match: re.Match[str]) -> str:
        if match[1] not in pieces:
            raise UnknownBlockError(f"onbekend blok '{match[1]}'; dit bestaat: {', '.join(sorted(pieces))}")
        return pieces[match[1]]

    return _MARKER.sub(piece, markdown)


def _phases(base: Base) -> Iterator[Mapping[str, object]]:
    """Each phase with a few tips, a don't among them; a tip shows at one phase, and rather not twice on the page."""
    by_phase: dict[str, list[Entry]] = {}
    elsewhere = {entry.id for entry in _most_linked(base)}
    for entry in sorted(_by_weight(base.entries, base), key=lambda entry: entry.id in elsewhere):
        for phase in entry.phase if entry.kind == "tip" else ():
            by_phase.setdefault(phase, []).append(entry)
    shown: set[str] = set()
    for term in base.vocabularies["phase"].terms:
        fresh = [entry for entry in by_phase.get(term.id, ()) if entry.id not in shown]
        donts = [entry for entry in fresh if entry.advice == DONT][:1]
        chosen = [entry for entry in fresh if entry.advice != DONT][: TIPS_PER_PHASE - len(donts)] + donts
        shown.update(entry.id for entry in chosen)
        yield {
            "label": term.label,
            "href": urls.relative(cards.facet_uri(PHASE, term.id), start=HOME),
            "description": term.description,
            "cards": tuple(cards.card(entry, HOME, base.vocabularies) for entry in chosen),
        }


def _weight(entry: Entry, base: Base) -> int:
    """How many others point at an entry. Those that contradict it do not count: this is what readers see first."""
    return base.graph.pointers(entry) - len(base.graph.tensions.get(entry.id, ()))


def _by_weight(entries: Iterable[Entry], base: Base) -> list[Entry]:
    return sorted(entries, key=lambda entry: (-_weight(entry, base), entry.id))


def _most_linked(base: Base) -> list[Entry]:
    """The tips that most others point at."""
    return _by_weight((entry for entry in base.entries if entry.kind == "tip"), base)[:MOST_LINKED]


def _picks(base: Base) -> Mapping[str, object]:
    """The tips that most point at, and of the rest what an editor last looked at."""
    most = _most_linked(base)
    rest = [entry for entry in base.entries if entry.kind not in COLLECTIONS and entry not in most]
    newest = sorted(rest, key=lambda entry: (-entry.checked.toordinal(), entry.id))[:NEWEST]
    return {
        "most": tuple(cards.card(entry, HOME, base.vocabularies) for entry in most),
        "newest": tuple((cards.card(entry, HOME, base.vocabularies), entry.checked) for entry in newest),
    }


def _surprise(base: Base) -> Link | None:
    """A tip that changes with the day an editor last looked at anything; a script picks a random one instead."""
    tips = sorted((entry for entry in base.entries if entry.kind == "tip"), key=lambda entry: entry.id)
    if not tips:
        return None
    newest = max(entry.checked for entry in base.entries)
    number = int.from_bytes(hashlib.sha256(str(newest).encode()).digest()[:8], "big")
    return cards.entry_link(tips[number % len(tips)], HOME)


def _roles(base: Base) -> Iterator[Mapping[str, object]]:
    """Each role with a link per phase to what there is for both; a pair with nothing is left out."""
    count: Counter[tuple[str, str]] = Counter()
    for entry in base.entries:
        if entry.kind not in COLLECTIONS:
            count.update((role, moment) for role in entry.audience for moment in entry.phase)
    for role in base.vocabularies[AUDIENCE.field].terms:
        moments = [term for term in base.vocabularies[PHASE.field].terms if count[role.id, term.id]]
        if moments:
            links = [
                Link(term.label, urls.asked(FIND, {AUDIENCE.folder: role.id, PHASE.folder: term.id}))
                for term in moments
            ]
            yield {
                "label": role.label,
                "description": role.description,
                "links": tuple(zip(links, (count[role.id, term.id] for term in moments), strict=True)),
            }


def _terms(facet: Facet, base: Base) -> Iterator[Mapping[str, object]]:
    """Each term of a facet with the first few entries that have it."""
    for term in base.vocabularies[facet.field].terms:
        found = sorted((e for e in base.entries if term.id in getattr(e, facet.field)), key=cards.group_order)
        yield {
            "label": term.label,
            "href": urls.relative(cards.facet_uri(facet, term.id), start=HOME),
            "description": term.description,
            "cards": tuple(cards.card(entry, HOME, base.vocabularies) for entry in found[: cards.IN_A_SECTION]),
        }


def _counts(base: Base) -> Iterator[Mapping[str, object]]:
    for kind in KINDS:
        number = sum(entry.kind == kind.id for entry in base.entries)
        yield {
            "text": counted(number, kind.label.lower(), kind.plural.lower()),
            "href": urls.relative(urls.index_uri(kind.folder), start=HOME),
        }
