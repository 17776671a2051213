"""What stands in a new file until somebody writes: words that say so, and the guidance of the fixed headings.

A page with such a text says nothing to a reader, so a published file may not hold one; a draft may.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kennisbank import language, strictyaml
from kennisbank.fieldtypes import Text
from kennisbank.messages import problem
from kennisbank.problems import Problem
from kennisbank.schema import Kind

TO_WRITE = "Nog te schrijven"
TO_FILL_IN = "nog in te vullen"
PATTERNS = {"open": re.compile(rf"({TO_WRITE}|{TO_FILL_IN})(?:[.:].*)?")}
"""Words that say that a text is still to come, as a whole line or value; the form on the site looks for the same."""


def check(header: strictyaml.Mapping, body: str, body_line: int, kind: Kind, path: str) -> Iterator[Problem]:
    """Yield a problem for every text of a file's header and line of its body that somebody has yet to write."""
    for field in kind.fields:
        value = header.get(field.name)
        if isinstance(field.type, Text) and isinstance(value, strictyaml.Scalar):
            yield from _check(value.text, value.line, frozenset(), path)
    guidance = frozenset(
        _bare(line) for section in kind.sections if section.required for line in section.guidance.split("\n")
    )
    for number, line in enumerate(body.split("\n"), start=body_line):
        yield from _check(_bare(line), number, guidance, path)


def _check(text: str, line: int, guidance: frozenset[str], path: str) -> Iterator[Problem]:
    if text in guidance:
        yield problem(path, line, "voorbeeldtekst", found=text)
    elif match := PATTERNS["open"].fullmatch(text):
        yield problem(path, line, "voorbeeldtekst", found=match[1])


def _bare(line: str) -> str:
    """A line without white space around it and without what makes it an item of a list."""
    item = language.PATTERNS["item"].match(line)
    return (line[item.end() :] if item else line).strip()
