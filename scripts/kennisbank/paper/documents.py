"""Everything that a base has on paper."""

from __future__ import annotations

from collections.abc import Iterator

from kennisbank.checklists import checklists
from kennisbank.paper.checklist_sheets import sheet
from kennisbank.paper.web import Web
from kennisbank.prints import Document
from kennisbank.views import Base


def documents(base: Base, web: Web) -> Iterator[Document]:
    """Yield every document there is to print: each checklist."""
    for checklist in checklists(base):
        yield sheet(checklist, base, web)
