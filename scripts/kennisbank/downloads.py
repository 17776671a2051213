"""Links to what there is on paper, with how long and how large each file is."""

from __future__ import annotations

from kennisbank import urls
from kennisbank.cards import Link, counted
from kennisbank.checklists import Checklist, pdf_uri
from kennisbank.views import Base


def download(label: str, uri: str, base: Base, page: str) -> tuple[Link, ...]:
    """Return a link from a page to a PDF: "Checklist als PDF (2 pagina's, 70 kB)"; none when it was not made."""
    printed = base.prints.get(uri)
    if printed is None:
        return ()
    pages = counted(printed.pages, "pagina", "pagina's")
    return (Link(f"{label} ({pages}, {_size(len(printed.data))})", urls.relative(uri, start=page)),)


def checklist_downloads(checklist: Checklist, base: Base, page: str) -> tuple[Link, ...]:
    """Return links to a checklist on paper."""
    return download("Checklist als PDF", pdf_uri(checklist), base, page)


def _size(length: int) -> str:
    """Return a number of bytes as "70 kB" or "1,2 MB"."""
    if length < 1_000_000:
        return f"{max(1, round(length / 1000))} kB"
    return f"{length / 1_000_000:.1f} MB".replace(".", ",")
