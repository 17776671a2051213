"""The declarations of kinds and fields hold together: with the model, the vocabularies, and what describes them."""

from __future__ import annotations

import dataclasses
import json
import typing
from collections.abc import Iterable, Iterator

import pytest

from kennisbank import fieldtypes as ft
from kennisbank import schema, strictyaml, urls
from kennisbank.fields import Reader
from kennisbank.jsonschema import schema_json
from kennisbank.model import Entry, Term, Vocabulary
from kennisbank.problems import Problem
from kennisbank.schema import KINDS, VOCABULARIES, Kind
from tests.support import FILES, Tree

kinds = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
TYPES = typing.get_args(ft.FieldType)
ATTRIBUTES = {field.name for field in dataclasses.fields(Entry)}
OWN = {"id", "kind", "path", "body", "lines", "references"}
"""What an entry has from its file and not from its header."""


def nested(fields: Iterable[ft.Field]) -> Iterator[tuple[ft.Field, ft.Record | None]]:
    """Yield every field with the record that it belongs to, those within records too."""
    for field in fields:
        yield field, None
        if isinstance(field.type, ft.Records):
            for record in field.type.variants:
                yield from ((inner, record) for inner, _ in nested(record.fields))


ALL_FIELDS = [(kind, field, record) for kind in KINDS for field, record in nested(kind.fields)]
every_field = pytest.mark.parametrize(
    ("kind", "field", "record"), ALL_FIELDS, ids=[f"{kind.id}-{field.name}" for kind, field, _ in ALL_FIELDS]
)


def test_kinds_are_unique() -> None:
    for values in (
        [kind.id for kind in KINDS],
        [kind.folder for kind in KINDS],
        [kind.label for kind in KINDS],
        [kind.plural for kind in KINDS],
    ):
        assert len(set(values)) == len(KINDS)
    assert {path.split("/")[0] for path in FILES} == {kind.folder for kind in KINDS}


def test_folders_are_unique_when_those_of_tags_are_counted_too() -> None:
    folders = [*(kind.folder for kind in KINDS), *(facet.folder for facet in schema.FACETS), "gereedschapskist"]
    assert len(set(folders)) == len(folders)
    assert schema.VOCABULARY_FOLDER not in folders
    assert all(urls.is_slug(folder) for folder in folders)


@kinds
def test_fields_of_a_kind_are_attributes_of_an_entry(kind: Kind) -> None:
    names = [field.attribute or field.name for field in kind.fields]
    assert len(set(names)) == len(names)
    assert set(names) <= ATTRIBUTES - OWN
    own_words = {field.attribute or field.name for field in kind.fields if field.required}
    needed = {
        field.name
        for field in dataclasses.fields(Entry)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    }
    assert (needed - OWN) <= own_words


def test_every_attribute_of_an_entry_is_a_field_of_some_kind() -> None:
    used = {field.attribute or field.name for kind in KINDS for field in kind.fields}
    assert used == ATTRIBUTES - OWN


@every_field
def test_field_of_a_record_is_a_part_of_its_value(kind: Kind, field: ft.Field, record: ft.Record | None) -> None:
    if record is None:
        assert kind.field(field.name) == field
    else:
        assert isinstance(record.make, type)
        assert (field.attribute or field.name) in {each.name for each in dataclasses.fields(record.make)}


@every_field
def test_field_refers_to_what_exists(kind: Kind, field: ft.Field, record: ft.Record | None) -> None:
    if isinstance(field.type, ft.Term | ft.Terms):
        assert field.type.vocabulary in VOCABULARIES
    if isinstance(field.type, ft.Ref | ft.Refs):
        assert set(field.type.kinds) <= set(schema.KIND_BY_ID)
    assert field.doc
    assert record or not field.required or kind.field(field.name)


def test_every_type_of_field_is_used() -> None:
    assert {type(field.type) for _, field, _ in ALL_FIELDS} == set(TYPES)


@every_field
def test_field_says_its_shape_in_words(kind: Kind, field: ft.Field, record: ft.Record | None) -> None:
    assert len(field.type.shape) > 3
    assert field.type.shape == field.type.shape.strip()


@every_field
def test_field_has_a_json_schema(kind: Kind, field: ft.Field, record: ft.Record | None) -> None:
    words = {name: Vocabulary(name, (Term("x", "Xx", "Een woord."),)) for name in VOCABULARIES}
    properties = json.loads(schema_json(words))["$defs"][kind.id]["properties"]
    if record is None:
        assert properties[field.name].keys() & {"type", "oneOf", "anyOf"}
        assert properties[field.name]["description"] == field.doc
    else:
        assert f'"{field.name}": ' in json.dumps(properties)


@every_field
def test_example_can_be_read_as_what_it_is_an_example_of(kind: Kind, field: ft.Field, record: ft.Record | None) -> None:
    node = strictyaml.parse(f"{field.name}: {field.example}\n")
    assert isinstance(node, strictyaml.Mapping)
    found: list[Problem] = []
    words = {name: Vocabulary(name, ()) for name in VOCABULARIES}
    Reader("x.md", words, found.append).record(node, [field])
    # the words of an example need not be in the vocabularies of this tree
    assert [problem.text for problem in found if problem.code != "onbekende-waarde"] == []


@kinds
def test_headings_of_a_kind_are_unique_and_some_are_required(kind: Kind) -> None:
    headings = [section.heading for section in kind.sections]
    assert len({heading.lower() for heading in headings}) == len(headings)
    assert any(section.required for section in kind.sections)
    assert all(section.guidance for section in kind.sections)


def test_facets_are_fields_with_a_vocabulary() -> None:
    for facet in schema.FACETS:
        used = [kind for kind in KINDS if kind.field(facet.field)]
        assert used
        assert facet.field in VOCABULARIES


@kinds
def test_fields_are_all_documented_on_the_site(tree: Tree, kind: Kind) -> None:
    page = tree.page("bijdragen/velden.md").partition(f"\n## {kind.label}\n")[2].partition("\n## ")[0]
    for field in kind.fields:
        assert f"| **{field.name.replace('_', '&#95;')}** | {'ja' if field.required else 'nee'} |" in page
    for section in kind.sections:
        assert f"*{section.heading}*" in page
