"""What a reader's own list needs to know of an entry, in one small file per entry: ``data/kaarten/<id>.json``.

A list fetches the files of what is on it and nothing else, so it costs the same in a base of any size. They hold plain
text and blocks of runs, never markup: a page that draws them can only show text.

``{schema, id, kind, word, look, title, summary, url, fingerprint, sections, tensions, sources}``, and of a method also
``minutes``, ``people``, ``materials`` and ``figures`` (where those come from). A block is ``{type, …}`` with the fields
that the class of that name in `prose` has; a run is its text, or ``[text, dress]`` with a dress of the letters
s (strong), e (emphasis) and c (code). Links are left out: this is for paper.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from kennisbank import cards, prose, urls
from kennisbank.fingerprints import fingerprint
from kennisbank.graph import Graph
from kennisbank.model import Entry, SourceRef
from kennisbank.schema import CAVEATS

SCHEMA_VERSION = 1
FOLDER = "data/kaarten"


def card_files(graph: Graph) -> Mapping[str, str]:
    """Return the file of every published entry by uri."""
    return {f"{FOLDER}/{entry.id}.json": _dump(_card(entry, graph)) for entry in graph.entries.values()}


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
    if entry.duration_minutes:
        card["minutes"] = asdict(entry.duration_minutes)
    if entry.group_size:
        card["people"] = asdict(entry.group_size)
    if entry.materials:
        card["materials"] = entry.materials
    if entry.duration_minutes or entry.group_size:
        source = graph.entries.get(entry.figures_from or "")
        card["figures"] = f"bron: {source.title}" if source else "schatting van de redactie"
    return card


def _body(entry: Entry) -> Iterator[Mapping[str, object]]:
    for section in prose.sections(entry.body.text, page=cards.entry_uri(entry)):
        caveat = {"caveat": True} if section.heading in CAVEATS else {}
        yield {"heading": section.heading, **caveat, "blocks": [_block(each) for each in section.blocks]}


def _contents(entry: Entry, graph: Graph) -> Iterator[Mapping[str, object]]:
    """What a checklist or a report holds: the titles of its entries under its own headings."""
    for section in entry.sections:
        listed = [graph.entries[each].title for each in section.entries if each in graph.entries]
        if listed:
            yield {"heading": section.title, "blocks": [_plain_list(listed)]}
    if entry.items:
        yield {"heading": "Wat erin staat", "blocks": [_plain_list([gist for _, gist in entry.items])]}


def _plain_list(texts: list[str]) -> Mapping[str, object]:
    return {"type": "listing", "items": [[{"type": "paragraph", "runs": [text]}] for text in texts]}


def _sources(entry: Entry, graph: Graph) -> Iterator[str]:
    """Where an entry was harvested, a line per source with its items; own experience as it was given."""
    items: dict[str, list[str]] = {}
    for ref in entry.sources:
        if not isinstance(ref, SourceRef):
            yield f"ervaring van {ref.experience}, {ref.year}"
        elif ref.source in graph.entries:
            items.setdefault(ref.source, []).append(ref.item)
    for source, found in items.items():
        yield f"{graph.entries[source].title} ({', '.join(found)})"


def _block(block: prose.Block) -> Mapping[str, object]:
    kind = {"type": type(block).__name__.lower()}
    match block:
        case prose.Paragraph(runs):
            return {**kind, "runs": _runs(runs)}
        case prose.Heading(level, runs):
            return {**kind, "level": level, "runs": _runs(runs)}
        case prose.Listing(ordered, items, first):
            numbered = {"ordered": True, "first": first} if ordered else {}
            return {**kind, **numbered, "items": [[_block(each) for each in item] for item in items]}
        case prose.Quote(blocks):
            return {**kind, "blocks": [_block(each) for each in blocks]}
        case prose.Code(text):
            return {**kind, "text": text}
        case prose.Table(rows):
            return {**kind, "rows": [[_runs(cell) for cell in row] for row in rows]}
        case _:
            return kind


def _runs(runs: prose.Runs) -> list[str | list[str]]:
    found: list[str | list[str]] = []
    for run in runs:
        dress = "s" * run.strong + "e" * run.emphasis + "c" * run.code
        found.append([run.text, dress] if dress else run.text)
    return found


def _dump(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
