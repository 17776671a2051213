"""A new entry: right from the start, but for what only its author can choose."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import scaffold, strictyaml
from kennisbank.schema import KINDS, Kind
from tests.building import base_of
from tests.support import FILES, TODAY, Tree

SAMPLES = {path.split("/")[0]: text for path, text in reversed(FILES.items())}
GIVEN = {"title", "status", "checked"}
TITLE = "Dit is een heel nieuw bestand"
kinds = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
LETTERS = st.characters(exclude_categories=["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"], exclude_characters="<>&")
TITLES = (
    st.text(LETTERS, min_size=8, max_size=80)
    .map(lambda text: " ".join(unicodedata.normalize("NFC", text).split()))
    .filter(lambda text: len(text) >= 8)
)


def new(kind: Kind, title: str = TITLE) -> str:
    return scaffold.new_entry(kind, title, base_of(Tree()).vocabularies, today=TODAY)


def blocks(text: str) -> dict[str, str]:
    """Return the header of a file as text per key, with what hangs under each."""
    header = text.split("---\n")[1]
    return {match[1]: match[0] for match in re.finditer(r"^(\w+):.*\n(?:  .*\n)*", header, re.MULTILINE)}


def filled(kind: Kind) -> str:
    """Return a new file with every choice made as the file of the small tree makes it."""
    text = new(kind)
    made = blocks(SAMPLES[kind.folder])
    for field in kind.fields:
        if field.required and field.name not in GIVEN:
            (line,) = re.findall(rf"^{field.name}:.*\n", text, re.MULTILINE)
            text = text.replace(line, made[field.name])
    return text


@kinds
def test_new_entry_lacks_only_what_its_author_chooses(tree: Tree, kind: Kind) -> None:
    path = f"{kind.folder}/nieuw.md"
    text = new(kind)
    tree.files[path] = text
    open_fields = [field.name for field in kind.fields if field.required and field.name not in GIVEN]
    lines = text.splitlines()
    assert tree.found() == [
        (path, line, "leeg") for line in range(1, len(lines)) if is_field(lines[line - 1], open_fields)
    ]
    assert len(tree.found()) == len(open_fields)


def is_field(line: str, names: list[str]) -> bool:
    return line.partition(":")[0] in names


@kinds
def test_new_entry_is_clean_when_filled_in(tree: Tree, kind: Kind) -> None:
    tree.files[f"{kind.folder}/nieuw.md"] = filled(kind)
    assert tree.found() == []


@kinds
def test_new_entry_only_waits_for_others_when_written_and_published(tree: Tree, kind: Kind) -> None:
    header, body = filled(kind).replace("status: concept", "status: gepubliceerd").rsplit("---\n", 1)
    written = re.sub(r"^([-\d.]+ )?[A-Z].*$", r"\1Zo deden wij het.", body, flags=re.MULTILINE)
    tree.files[f"{kind.folder}/nieuw.md"] = f"{header}---\n{written}"
    assert {code for _, _, code in tree.found()} <= {"ongebruikt", "niet-geoogst"}
    assert f"{kind.folder}/nieuw.md" in {page.uri for page in tree.site().pages}


@kinds
def test_new_entry_shows_every_field_and_every_required_heading(kind: Kind) -> None:
    text = new(kind)
    for field in kind.fields:
        assert re.search(rf"^(# )?{field.name}:", text, re.MULTILINE), field.name
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == [
        section.heading for section in kind.sections if section.required
    ]
    assert f"title: {json.dumps(TITLE)}\n" in text
    assert f"checked: {TODAY.isoformat()}\n" in text
    assert text.endswith("\n")


@kinds
def test_new_entry_names_the_words_that_can_be_chosen(tree: Tree, kind: Kind) -> None:
    words = base_of(tree).vocabularies
    for field in kind.fields:
        name = getattr(field.type, "vocabulary", None)
        if name:
            assert ", ".join(term.id for term in words[name].terms) in new(kind), field.name


@kinds
def test_new_entry_can_be_read_when_every_optional_field_is_taken(tree: Tree, kind: Kind) -> None:
    names = "|".join(field.name for field in kind.fields if not field.required)
    text = re.sub(rf"^# ({names}):", r"\1:", filled(kind), flags=re.MULTILINE)
    tree.files[f"{kind.folder}/nieuw.md"] = text
    assert text != filled(kind)
    assert {code for _, _, code in tree.found()} <= {"onbekende-waarde", "onbekende-verwijzing", "onbekend-item"}


@given(TITLES)
def test_title_is_kept_when_it_holds_anything_that_may_be_in_one(title: str) -> None:
    header = strictyaml.parse(new(KINDS[0], title).split("---\n", 2)[1])
    assert isinstance(header, strictyaml.Mapping)
    found = header.get("title")
    assert isinstance(found, strictyaml.Scalar)
    assert found.text == title


@pytest.mark.parametrize(
    "title", ["Zeg: nee", "Ja # nee, of toch", 'Zeg "ja"', "'s Avonds open", "[Kies] een", "--- klaar", "C:\\nieuw"]
)
def test_title_is_kept_when_yaml_would_read_it_otherwise(tree: Tree, title: str) -> None:
    tree.files["methoden/nieuw.md"] = filled(KINDS[2]).replace(json.dumps(TITLE), json.dumps(title))
    assert tree.found() == []


def test_choices_are_wrapped_when_there_are_many(tree: Tree) -> None:
    words = "".join(
        f"- id: onderwerp-nummer-{n}\n  label: Nummer {n}\n  description: Dit is nummer {n}.\n" for n in range(40)
    )
    tree.files["vocabulary/theme.yml"] = words
    text = scaffold.new_entry(KINDS[0], TITLE, base_of(tree).vocabularies, today=TODAY)
    lines = [line for line in text.splitlines() if "onderwerp-nummer" in line]
    assert len(lines) > 1
    assert max(map(len, lines)) <= 120
    assert re.findall(r"onderwerp-nummer-(\d+)", text) == [str(n) for n in range(40)]
