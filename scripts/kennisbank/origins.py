"""Where an entry and its figures come from, in words: the same on a page, on paper and on a reader's own list."""

from __future__ import annotations

from kennisbank.graph import Graph
from kennisbank.model import Entry, Experience


def experience(ref: Experience) -> str:
    """Return somebody's own experience as a source."""
    return f"ervaring van {ref.experience}, {ref.year}"


def figures_source(entry: Entry, graph: Graph) -> Entry | None:
    """Return the source that an entry's minutes and numbers come from; None when an editor estimated them."""
    return graph.entries.get(entry.figures_from or "")


def figures(entry: Entry, graph: Graph) -> str:
    """Return what stands behind a figure: whose it is."""
    source = figures_source(entry, graph)
    return f"bron: {source.title}" if source else "schatting van de redactie"
