"""``schema.json``: the rules of the headers as JSON Schema (draft 2020-12), for editors and other tools."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from kennisbank import fieldtypes as ft
from kennisbank import urls
from kennisbank.model import Vocabulary
from kennisbank.schema import KINDS, Kind

_SLUG = f"^{urls.SLUG.pattern}$"
_MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$"
_DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_Schema = dict[str, object]


def schema_json(vocabularies: Mapping[str, Vocabulary]) -> str:
    """Return one document with a definition per kind under ``$defs``; a header matches the one of its folder."""
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kennisbank: de kop van een bestand in lessons/",
        "anyOf": [{"$ref": f"#/$defs/{kind.id}"} for kind in KINDS],
        "$defs": {kind.id: _kind(kind, vocabularies) for kind in KINDS},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _kind(kind: Kind, vocabularies: Mapping[str, Vocabulary]) -> _Schema:
    return {
        "title": kind.label,
        "description": f"Een bestand in de map {kind.folder}/.",
        **_object(kind.fields, vocabularies),
    }


def _object(fields: Iterable[ft.Field], vocabularies: Mapping[str, Vocabulary]) -> _Schema:
    fields = tuple(fields)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [each.name for each in fields if each.required],
        "properties": {
            each.name: {"description": each.doc, "examples": [each.example], **_type(each.type, vocabularies)}
            for each in fields
        },
    }


def _type(kind: ft.FieldType, vocabularies: Mapping[str, Vocabulary]) -> _Schema:
    match kind:
        case ft.Text():
            return {"type": "string", "minLength": kind.min, "maxLength": kind.max, "pattern": "^[^<>]*$"}
        case ft.Term():
            return _options((term.id, term.label) for term in vocabularies[kind.vocabulary].terms)
        case ft.Choice():
            return _options(kind.options)
        case ft.Ref():
            return {"type": "string", "pattern": _SLUG, "maxLength": urls.MAX_SLUG}
        case ft.Day():
            return {"type": "string", "format": "date"}
        case ft.Month():
            return {"type": "string", "pattern": _MONTH}
        case ft.PartialDate():
            year = {"type": "integer", "minimum": 1, "maximum": 9999}
            return {"anyOf": [year, {"type": "string", "pattern": "^[0-9]{4}$"}, *map(_pattern, (_MONTH, _DAY))]}
        case ft.Number():
            return {"type": "integer", "minimum": kind.min, "maximum": kind.max}
        case _:
            return _compound(kind, vocabularies)


def _compound(kind: ft.FieldType, vocabularies: Mapping[str, Vocabulary]) -> _Schema:
    match kind:
        case ft.Terms():
            return _list(_type(ft.Term(kind.vocabulary), vocabularies), kind.min)
        case ft.Refs():
            return _list(_type(ft.Ref(kind.kinds), vocabularies), kind.min)
        case ft.Texts():
            return _list(_type(kind.each, vocabularies), 0)
        case ft.Records():
            return _list({"anyOf": [_object(each.fields, vocabularies) for each in kind.variants]}, kind.min)
        case ft.TextMap():
            return {
                "type": "object",
                "propertyNames": {"pattern": _SLUG},
                "additionalProperties": _type(kind.each, vocabularies),
            }
        case ft.Range():
            bound = {"type": "integer", "minimum": kind.min, "maximum": kind.max}
            return {
                "type": "object", "additionalProperties": False, "required": ["min", "max"],
                "properties": {"min": bound, "max": bound},
            }  # fmt: skip
    raise TypeError(f"no JSON Schema for {kind}")


def _pattern(pattern: str) -> _Schema:
    return {"type": "string", "pattern": pattern}


def _options(options: Iterable[tuple[str, str]]) -> _Schema:
    return {"oneOf": [{"const": value, "title": label} for value, label in options]}


def _list(items: _Schema, minimum: int) -> _Schema:
    return {
        "type": ["array", "null"] if not minimum else "array",
        "items": items,
        "minItems": minimum,
        "uniqueItems": True,
    }
