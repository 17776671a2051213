"""Blocks of prose as plain data, for a template or a script that draws them: every text stays a string.

A block is ``{type, …}`` with the fields that the class of that name in `prose` has; a list that is not numbered has
neither ``ordered`` nor ``first``. How a run of text looks is up to who draws it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kennisbank import prose
from kennisbank.prints import Data

Dress = Callable[[prose.Run], object]
"""What stands for a run of text in its dress."""


def blocks(found: Iterable[prose.Block], dress: Dress) -> list[Data]:
    """Return blocks as data, with their runs as `dress` gives them."""
    return [{"type": type(block).__name__.lower(), **_fields(block, dress)} for block in found]


def _fields(block: prose.Block, dress: Dress) -> Data:
    match block:
        case prose.Paragraph(runs):
            return {"runs": _runs(runs, dress)}
        case prose.Heading(level, runs):
            return {"level": level, "runs": _runs(runs, dress)}
        case prose.Listing(ordered, items, first):
            numbered = {"ordered": True, "first": first} if ordered else {}
            return {**numbered, "items": [blocks(item, dress) for item in items]}
        case prose.Quote(quoted):
            return {"blocks": blocks(quoted, dress)}
        case prose.Code(text):
            return {"text": text}
        case prose.Table(rows):
            return {"rows": [[_runs(cell, dress) for cell in row] for row in rows]}
        case prose.Rule():
            return {}


def _runs(runs: prose.Runs, dress: Dress) -> list[object]:
    return [dress(run) for run in runs]
