"""Completion in VS Code, from the same rules: a snippet per kind and per field with a fixed choice.

VS Code's YAML support does not look into the header of a Markdown file, but its snippets do work there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from kennisbank import fieldtypes as ft
from kennisbank.model import Vocabulary
from kennisbank.scaffold import choices
from kennisbank.schema import KINDS, PUBLISHED, Kind

_TODAY = "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}"


def snippets_json(vocabularies: Mapping[str, Vocabulary]) -> str:
    """Return the contents of ``.vscode/kennisbank.code-snippets``."""
    snippets = {f"nieuw bestand: {kind.label.lower()}": _file(kind, vocabularies) for kind in KINDS}
    for kind in KINDS:
        for field in kind.fields:
            if words := choices(field.type, vocabularies):
                snippets.setdefault(f"veld: {field.name}", _field(field, [word for word, _ in words]))
    return json.dumps(snippets, ensure_ascii=False, indent=2) + "\n"


def _file(kind: Kind, vocabularies: Mapping[str, Vocabulary]) -> Mapping[str, object]:
    body = ["---", *_lines(kind, vocabularies), "---"]
    for section in kind.sections:
        if section.required:
            body += ["", f"## {section.heading}", "", *section.guidance.split("\n")]
    return {"scope": "markdown", "prefix": f"kb-{kind.id}", "body": body, "description": f"Kop en kopjes: {kind.label}"}


def _lines(kind: Kind, vocabularies: Mapping[str, Vocabulary]) -> Iterator[str]:
    stop = 0
    for field in kind.fields:
        if not field.required:
            continue
        stop += 1
        words = [word for word, _ in choices(field.type, vocabularies)]
        if field.name == "checked":
            yield f"checked: {_TODAY}"
        elif words:
            yield f"{field.name}: {_choice(field.type, words, stop)}"
        else:
            yield f"{field.name}: ${{{stop}:{_escaped(field.example)}}}"


def _field(field: ft.Field, words: list[str]) -> Mapping[str, object]:
    body = [f"{field.name}: {_choice(field.type, words, 1)}"]
    return {"scope": "markdown", "prefix": field.name, "body": body, "description": field.doc}


def _choice(kind: ft.FieldType, words: list[str], stop: int) -> str:
    ordered = sorted(words, key=lambda word: word == PUBLISHED)
    choice = f"${{{stop}|{','.join(ordered)}|}}"
    return f"[{choice}]" if isinstance(kind, ft.Terms) else choice


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")
