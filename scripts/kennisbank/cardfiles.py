"""What a reader's own list needs to know of an entry, in one small file per entry: ``data/kaarten/<id>.json``.

A list fetches the files of what is on it and nothing else, so it costs the same in a base of any size. They hold plain
text and blocks of runs, never markup: a page that draws them can only show text.

``{schema, id, kind, word, look, title, summary, url, fingerprint, sections, tensions, sources}``, and of a method also
``minutes``, ``people``, ``materials`` and ``figures`` (where those come from); of a session plan ``minutes`` and
``materials`` are those of its steps, which are the sections with ``step``. Blocks are those of `prosedata`;
a run is its text, or ``[text, dress]`` with a dress of the letters
s (strong), e (emphasis) and c (code). Links are left out: this is for paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from kennisbank import cards, dates, origins, prose, prosedata, urls
from kennisbank.fingerprints import fingerprint
from kennisbank.graph import Graph
from kennisbank.jsontext import compact
from kennisbank.model import Entry, SourceRef, Span
from kennisbank.schema import KIND_BY_ID

SCHEMA_VERSION = 1
FOLDER = "data/kaarten"


def card_files(graph: Graph) -> Mapping[str, str]:
    """Return the file of every published entry by uri."""
    return {f"{FOLDER}/{entry.id}.json": compact(_card(entry, graph)) for entry in graph.entries.values()}


def _card(entry: Entry, graph: Graph) -> Mapping[str, object]:
    group = cards.group_of(entry)
    card: dict[str, object] = {
        "schema": SCHEMA_VERSION,
        "id": entry.id,
        "kind": entry.kind,
        "word": group.word,
        "look": group.look,
        "title": entry.title,
        "summary": entry.summary,
        "url": urls.url_of(cards.entry_uri(entry)),
        "fingerprint": fingerprint(entry),
        "sections": [*_body(entry), *_contents(entry, graph)],
        "tensions": [
            {"title": other.title, "choose": choose} for other, choose in graph.tensions.get(entry.id, ())
        ],
        "sources": list(_sources(entry, graph)),
    }  # fmt: skip
    total = sum(section.minutes or 0 for section in entry.sections)
    minutes = Span(total, total) if total else entry.duration_minutes
    if minutes:
        card["minutes"] = asdict(minutes)
    if entry.group_size:
        card["people"] = asdict(entry.group_size)
    if materials := entry.materials or tuple(_materials(entry, graph)):
        card["materials"] = materials
    if minutes or entry.group_size:
        card["figures"] = origins.figures(entry, graph)
    return card


def _body(entry: Entry) -> Iterator[Mapping[str, object]]:
    for section in prose.sections_of(entry):
        caveat = {"caveat": True} if section.is_caveat else {}
        yield {"heading": section.heading, **caveat, "blocks": prosedata.blocks(section.blocks, _dressed)}


def _materials(entry: Entry, graph: Graph) -> Iterator[str]:
    """What the methods of a session plan ask to bring, each once."""
    methods = (graph.entries.get(section.method or "") for section in entry.sections)
    yield from dict.fromkeys(text for method in methods if method for text in method.materials)


def _contents(entry: Entry, graph: Graph) -> Iterator[Mapping[str, object]]:
    """What a checklist or a report holds: the titles of its entries under its own headings.

    A step of a session plan says its minutes and its method, and also stands there when it holds nothing, as a break.
    """
    plan = cards.group_of(entry) is cards.PLANS
    for section in entry.sections:
        listed = [graph.entries[each].title for each in section.entries if each in graph.entries]
        if plan and (method := graph.entries.get(section.method or "")):
            listed.insert(0, f"{KIND_BY_ID[method.kind].label}: {method.title}")
        time = f" ({dates.hours(section.minutes)})" if section.minutes else ""
        if listed or plan:
            step = {"step": True} if plan else {}
            yield {"heading": section.title + time, **step, "blocks": [_plain_list(listed)] if listed else []}
    if entry.items:
        yield {"heading": "Wat erin staat", "blocks": [_plain_list([gist for _, gist in entry.items])]}


def _plain_list(texts: list[str]) -> Mapping[str, object]:
    return {"type": "listing", "items": [[{"type": "paragraph", "runs": [text]}] for text in texts]}


def _sources(entry: Entry, graph: Graph) -> Iterator[str]:
    """Where an entry was harvested, a line per source with its items; own experience as it was given."""
    items: dict[str, list[str]] = {}
    for ref in entry.sources:
        if not isinstance(ref, SourceRef):
            yield origins.experience(ref)
        elif ref.source in graph.entries:
            items.setdefault(ref.source, []).append(ref.item)
    for source, found in items.items():
        yield f"{graph.entries[source].title} ({', '.join(found)})"


def _dressed(run: prose.Run) -> str | list[str]:
    dress = "s" * run.strong + "e" * run.emphasis + "c" * run.code
    return [run.text, dress] if dress else run.text
