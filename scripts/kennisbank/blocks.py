"""Pieces that hand-written pages may hold: a line ``<!-- kennisbank: naam -->`` becomes the piece of that name.

Their links count from the docs root, so the pages that hold them lie there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kennisbank import cards, urls
from kennisbank.cards import counted
from kennisbank.model import Entry
from kennisbank.render import fragment
from kennisbank.schema import DONT, FACETS, KINDS, Facet
from kennisbank.views import HOME, Base

_MARKER = re.compile(r"^<!-- kennisbank: (.*?) -->$", re.MULTILINE)
TIPS_PER_PHASE = 4


class UnknownBlockError(ValueError):
    """A page asks for a piece that does not exist."""


def blocks(base: Base) -> Mapping[str, str]:
    """Return every piece as Markdown with links from the home page."""
    return {
        "fasen": fragment("phases.md.j2", {"phases": tuple(_phases(base))}),
        **{facet.folder: fragment("terms.md.j2", {"terms": tuple(_terms(facet, base))}) for facet in FACETS},
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
    """Each phase with a few tips, a don't among them; a tip that is in several phases shows at one of them."""
    by_phase: dict[str, list[Entry]] = {}
    for entry in sorted(base.entries, key=lambda entry: (-_weight(entry, base), entry.id)):
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
            "href": urls.relative(cards.facet_uri(FACETS[1], term.id), start=HOME),
            "description": term.description,
            "cards": tuple(cards.card(entry, HOME, base.vocabularies) for entry in chosen),
        }


def _weight(entry: Entry, base: Base) -> int:
    """How many other entries point at this one."""
    links = (base.graph.related, base.graph.on_checklists, base.graph.mentioned_by)
    return sum(len(link.get(entry.id, ())) for link in links)


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
            "href": urls.relative(f"{kind.folder}/index.md", start=HOME),
        }
