"""The data files that other tools rely on: ``entries.json`` and ``vocabulary.json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from kennisbank import cards, urls
from kennisbank.confirmations import standing
from kennisbank.graph import Graph
from kennisbank.jsontext import compact
from kennisbank.model import Confirmation, Entry, Experience, SourceRef, Span, Vocabulary

SCHEMA_VERSION = 1
_EXTRA = (
    "aliases", "participation_level", "effort", "duration_minutes", "group_size", "materials", "ring", "role",
    "organisation", "year", "date", "document",
)  # fmt: skip
"""Fields that only some kinds have; an empty one is left out."""


def entries_json(graph: Graph) -> str:
    """Return every published entry, sorted by id; urls are relative to the site root, links show on both sides."""
    rows = [_row(graph.entries[each], graph) for each in sorted(graph.entries)]
    return compact({"schema": SCHEMA_VERSION, "entries": rows})


def vocabulary_json(vocabularies: Iterable[Vocabulary]) -> str:
    """Return every vocabulary with its terms in their order."""
    rows = {
        vocabulary.name: [
            {"id": term.id, "label": term.label, "description": term.description, "aliases": list(term.aliases)}
            for term in vocabulary.terms
        ]
        for vocabulary in vocabularies
    }
    return compact({"schema": SCHEMA_VERSION, "vocabulary": rows})


def summary(entry: Entry) -> Mapping[str, object]:
    """Return what tells one entry from another, for lists on a command line."""
    return {
        "id": entry.id,
        "kind": entry.kind,
        "advice": entry.advice,
        "title": entry.title,
        "path": entry.path,
        "status": entry.status,
    }


def _row(entry: Entry, graph: Graph) -> Mapping[str, object]:
    row: dict[str, object] = {
        "id": entry.id,
        "kind": entry.kind,
        "advice": entry.advice,
        "title": entry.title,
        "summary": entry.summary,
        "url": urls.url_of(cards.entry_uri(entry)),
        "theme": entry.theme,
        "phase": entry.phase,
        "audience": entry.audience,
        "method": [each for each in entry.method if each in graph.entries],
        "target_group": [each for each in entry.target_group if each in graph.entries],
        "sources": [_source(ref) for ref in entry.sources if _known(ref, graph)],
        "related": [other.id for other in graph.related.get(entry.id, ())],
        "tensions": [{"with": other.id, "choose": choose} for other, choose in graph.tensions.get(entry.id, ())],
        "status": entry.status,
        "checked": entry.checked.isoformat(),
    }
    if entry.confirmed:
        row["confirmed"] = [_confirmation(each) for each in entry.confirmed]
    if found := standing(entry):
        row["standing"] = found.id
    for name in _EXTRA:
        value = getattr(entry, name)
        if value:
            row[name] = asdict(value) if isinstance(value, Span) else value
    return row


def _known(ref: object, graph: Graph) -> bool:
    return not isinstance(ref, SourceRef) or ref.source in graph.entries


def _source(ref: SourceRef | Experience) -> Mapping[str, object]:
    if isinstance(ref, SourceRef):
        return {"source": ref.source, "item": ref.item}
    return {"experience": ref.experience, "year": ref.year}


def _confirmation(each: Confirmation) -> Mapping[str, object]:
    row = {"organisation": each.organisation, "size_class": each.size_class, "year": each.year, "result": each.result}
    return {name: value for name, value in {**row, "note": each.note}.items() if value}
