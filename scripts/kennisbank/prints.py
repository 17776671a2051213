"""What the core and the press say to each other: documents to print go in, PDFs with what is wrong in them come out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from kennisbank.problems import Problem

Data: TypeAlias = dict[str, Any]
"""What a template reads: nothing but dicts, lists, strings, numbers, booleans and None."""


@dataclass(frozen=True)
class Document:
    """One PDF to make: its uri on the site, the template that draws it, and the data that the template reads.

    `day` is the day that the file says it was made: one of its content, never the clock's.
    """

    uri: str
    template: str
    data: Data
    day: dt.date


@dataclass(frozen=True)
class Printed:
    """A finished PDF: the file, how many pages it has, and every text in it that does not fit."""

    data: bytes
    pages: int
    problems: tuple[Problem, ...] = ()


Press = Callable[[Iterable[Document]], Mapping[str, Printed]]
"""Makes the documents and returns them by uri; it lives outside the core."""
