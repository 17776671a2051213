"""Which kinds and fields the form asks for, decided by the types of their fields, and the words that it asks with.

Left out are: references to entries of any kind and lists of records that refer to others, because they need a change in
those as well, and lists of names with a text. A kind that cannot do without one of these is not in the form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kennisbank import fieldtypes as ft
from kennisbank.schema import KINDS, Kind

LABELS: Mapping[str, str] = {
    "title": "Titel",
    "summary": "Samenvatting in één zin",
    "advice": "Doen of niet doen?",
    "theme": "Thema",
    "phase": "Fase",
    "audience": "Voor wie is dit?",
    "directing_role": "Regierol van de gemeente",
    "method": "Methoden",
    "target_group": "Doelgroepen",
    "sources": "Waar komt dit vandaan?",
    "experience": "Je organisatie, of hoe groot je gemeente is",
    "year": "Jaar",
    "aliases": "Andere woorden waarop mensen zoeken",
    "status": "Is de tekst af?",
    "participation_level": "Hoeveel invloed krijgen mensen?",
    "effort": "Hoeveel werk is het?",
    "duration_minutes": "Hoe lang duurt het, in minuten?",
    "group_size": "Met hoeveel mensen?",
    "materials": "Wat heb je nodig?",
    "figures_from": "Bron van tijd en aantal",
    "ring": "Ring",
    "role": "Rol bij het besluit",
    "organisation": "Organisatie",
    "goals": "Doelen van een plan",
    "where": "Waar?",
    "change": "Wat verandert er?",
    "goal": "Doel",
}
"""The question per field; a field without one is asked by its explanation."""
_SINGLE = (ft.Text, ft.Number, ft.Choice, ft.Term)
_ASKED = (*_SINGLE, ft.Terms, ft.Texts, ft.Range)


def kinds() -> tuple[Kind, ...]:
    """Return the kinds that can be filled in with the form."""
    return tuple(kind for kind in KINDS if all(_can(field.type) for field in kind.fields if field.required))


def options_of(kinds_asked: tuple[Kind, ...]) -> tuple[str, ...]:
    """Return the kinds of which the form offers entries to choose from."""
    refs = [f.type for kind in kinds_asked for f in kind.fields if isinstance(f.type, ft.Ref | ft.Refs)]
    return tuple(dict.fromkeys(name for ref in refs for name in ref.kinds))


def described(kind: Kind) -> Mapping[str, object]:
    """Return a kind with the fields and sections that the form asks for."""
    return {
        "id": kind.id,
        "folder": kind.folder,
        "label": kind.label,
        "fields": [_field(field) for field in kind.fields if _can(field.type)],
        "sections": [
            {
                "heading": section.heading,
                "guidance": section.guidance,
                "required": section.required,
                "item": section.item,
            }
            for section in kind.sections
        ],
    }


def _can(kind: ft.FieldType) -> bool:
    """A day is filled in by itself: the day on which somebody fills in the form."""
    if isinstance(kind, ft.Records):
        return any(_plain(each) for each in kind.variants)
    if isinstance(kind, ft.Ref | ft.Refs):
        return bool(kind.kinds)
    return isinstance(kind, (*_ASKED, ft.Day))


def _plain(record: ft.Record) -> bool:
    """A record that holds single values only, all of them needed."""
    return all(field.required and isinstance(field.type, _SINGLE) for field in record.fields)


def _field(field: ft.Field) -> Mapping[str, object]:
    label = LABELS.get(field.name) or field.doc[:1].upper() + field.doc[1:]
    return {
        "name": field.name,
        "label": label,
        "doc": "" if _words(label) == _words(field.doc) else field.doc,
        "example": field.example,
        "required": field.required,
        "type": dict(_type(field.type)),
    }


def _words(text: str) -> list[str]:
    """The words of a question, to see whether another text asks the same."""
    return sorted(text.lower().rstrip("?").split())


def _type(kind: ft.FieldType) -> Iterator[tuple[str, object]]:
    """Yield the name of a type and what it allows."""
    yield "name", type(kind).__name__.lower()
    yield "shape", kind.shape
    match kind:
        case ft.Text() | ft.Number() | ft.Range():
            yield from (("min", kind.min), ("max", kind.max))
        case ft.Term() | ft.Terms():
            yield from (("vocabulary", kind.vocabulary), ("min", getattr(kind, "min", 0)))
        case ft.Choice():
            yield "options", kind.options
        case ft.Ref() | ft.Refs():
            yield from (("kinds", kind.kinds), ("min", getattr(kind, "min", 0)))
        case ft.Texts():
            yield "each", dict(_type(kind.each))
        case ft.Records():
            record = next(each for each in kind.variants if _plain(each))
            yield from (("min", kind.min), ("fields", [_field(field) for field in record.fields]))
