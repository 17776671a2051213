"""The text of a new entry: right from the start, but for what only the author can choose."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from kennisbank import fieldtypes as ft
from kennisbank.jsontext import quoted
from kennisbank.model import Vocabulary
from kennisbank.schema import CONCEPT, Kind

_COMMENT_WIDTH = 110


def new_entry(kind: Kind, title: str, vocabularies: Mapping[str, Vocabulary], *, today: dt.date) -> str:
    """Return a new file of this kind: every field with its explanation, the choices spelled out, and every heading."""
    given = {"title": quoted(title), "status": CONCEPT, "checked": today.isoformat()}
    lines = ["---"]
    for field in kind.fields:
        lines.extend(_field(field, given.get(field.name), vocabularies))
    lines.append("---")
    for section in kind.sections:
        if section.required:
            lines.extend(["", f"## {section.heading}", "", section.guidance])
    return "\n".join(lines) + "\n"


def _field(field: ft.Field, given: str | None, vocabularies: Mapping[str, Vocabulary]) -> Iterator[str]:
    if given is not None:
        yield f"{field.name}: {given}"
        return
    must = "" if field.required else " (mag je weglaten)"
    yield f"# {field.doc}{must}"
    if options := choices(field.type, vocabularies):
        yield from _wrapped("kies uit: ", [word for word, _ in options])
    start = f"{field.name}:" if field.required else f"# {field.name}:"
    if field.required and isinstance(field.type, ft.Terms | ft.Refs | ft.Texts):
        yield f"{start} []"
    elif field.required:
        yield f"{start}  # bijvoorbeeld {field.example}"
    else:
        yield f"{start} {field.example}"


def choices(kind: ft.FieldType, vocabularies: Mapping[str, Vocabulary]) -> list[tuple[str, str]]:
    """Return the words that a field can hold with what they mean; none when it can hold anything."""
    if isinstance(kind, ft.Term | ft.Terms):
        return [(term.id, term.label) for term in vocabularies[kind.vocabulary].terms]
    return list(kind.options) if isinstance(kind, ft.Choice) else []


def _wrapped(lead: str, words: list[str]) -> Iterator[str]:
    line = f"#   {lead}"
    for number, word in enumerate(words, start=1):
        piece = word + (", " if number < len(words) else "")
        if len(line) + len(piece) > _COMMENT_WIDTH:
            yield line.rstrip()
            line = "#   "
        line += piece
    yield line
