"""Checklists on paper: what the template ``checklist.typ`` reads for each."""

from __future__ import annotations

from collections.abc import Iterator

from kennisbank import cards, origins, prose
from kennisbank.checklists import Checklist, Step, pdf_uri
from kennisbank.model import Entry
from kennisbank.paper.content import blocks, edition, entry_data, newest
from kennisbank.paper.web import Web
from kennisbank.prints import Data, Document
from kennisbank.views import Base

TO_KEEP_WHOLE = 1_500
"""Characters of caveats up to which an item never goes on over two pages: far less than a page of A4 holds."""


def sheet(checklist: Checklist, base: Base, web: Web) -> Document:
    """Return the document of one checklist."""
    entries = [item.entry for item in checklist.items]
    looked_at = [checklist.entry, *entries] if checklist.entry else entries
    data: Data = {
        "site": web.name,
        "title": checklist.title,
        "lead": checklist.lead,
        "path": checklist.entry.path if checklist.entry else checklist.uri,
        "place": web.place(checklist.uri, checklist.sheet_code),
        "edition": edition(looked_at),
        "about": _about(checklist, web),
        "plan": list(_plan(checklist)),
        "minutes": checklist.minutes,
        "figures": _figures(checklist, base),
        "steps": [_step(step, base, web) for step in checklist.steps],
        "left_out": checklist.left_out,
    }
    return Document(pdf_uri(checklist), "checklist.typ", data, newest(looked_at))


def _about(checklist: Checklist, web: Web) -> list[Data]:
    """What the file of a curated checklist says about using it."""
    if checklist.entry is None:
        return []
    sections = prose.sections_of(checklist.entry)
    return [{"heading": section.heading, "blocks": blocks(section.blocks, web)} for section in sections]


def _step(step: Step, base: Base, web: Web) -> Data:
    items = []
    for item in step.items:
        data = entry_data(item.entry, base, web)
        caveats = [section for section in data["sections"] if section["caveat"]]
        whole = _length(item.entry, base) <= TO_KEEP_WHOLE
        items.append({**data, "number": item.number, "added": item.added, "sections": caveats, "whole": whole})
    method = step.method and {"title": step.method.title, "url": web.url(cards.entry_uri(step.method))}
    return {"title": step.title, "minutes": step.minutes, "method": method, "items": items}


def _length(entry: Entry, base: Base) -> int:
    """How many characters of caveats stand under an item."""
    caveats = [each for each in prose.sections_of(entry) if each.is_caveat]
    tensions = base.graph.tensions.get(entry.id, ())
    texts = [*(prose.plain_text(each.blocks) for each in caveats), *(f"{other.title}{why}" for other, why in tensions)]
    return sum(map(len, texts))


def _plan(checklist: Checklist) -> Iterator[Data]:
    """The timetable of a session: from which minute to which each step lasts."""
    for slot in checklist.timetable:
        yield {
            "from": _clock(slot.start),
            "to": _clock(slot.end),
            "minutes": slot.end - slot.start,
            "title": slot.step.title,
            "method": slot.step.method.title if slot.step.method else "",
        }


def _figures(checklist: Checklist, base: Base) -> str:
    """Return whose minutes these are, in the words of the page."""
    source = origins.figures_source(checklist.entry, base.graph) if checklist.entry else None
    return f"De minuten komen uit {source.title}." if source else "De minuten zijn een schatting van de redactie."


def _clock(minutes: int) -> str:
    """Return minutes since the start as hours and minutes: "1:05"."""
    return f"{minutes // 60}:{minutes % 60:02}"
