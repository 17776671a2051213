"""The data files that other tools rely on: entries, vocabularies, and the JSON Schema of the headers."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from kennisbank import urls
from kennisbank.problems import Severity
from kennisbank.schema import KIND_BY_FOLDER, KINDS, VOCABULARIES
from tests.building import concept
from tests.support import FILES, Tree

TIP, LES, METHODE = "tips/kies-een-boodschap.md", "lessen/meeste-mensen.md", "methoden/peiling.md"
BRON, VOORBEELD, AVOND = "bronnen/verslag.md", "voorbeelden/peiling-voorbeeld.md", "checklists/avond.md"
CONTRACT = {
    "id", "kind", "advice", "title", "summary", "url", "theme", "phase", "audience", "method", "target_group",
    "sources", "related", "tensions", "status", "checked",
}  # fmt: skip
"""What every row of ``entries.json`` has, whatever its kind."""


def data(tree: Tree, name: str) -> Any:
    return json.loads(tree.site().files[f"data/{name}.json"])


def rows(tree: Tree) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in data(tree, "entries")["entries"]}


# --- entries.json ----------------------------------------------------------------------------------------------------


def test_entries_are_all_there_and_sorted(tree: Tree) -> None:
    document = data(tree, "entries")
    ids = [row["id"] for row in document["entries"]]
    assert set(document) == {"schema", "entries"}
    assert document["schema"] == 1
    assert ids == sorted(PurePosixPath(path).stem for path in FILES)


@pytest.mark.parametrize("path", FILES)
def test_entry_has_what_the_contract_says(tree: Tree, path: str) -> None:
    row = rows(tree)[PurePosixPath(path).stem]
    assert set(row) >= CONTRACT
    assert row["kind"] == KIND_BY_FOLDER[path.split("/")[0]].id
    assert row["url"] == path.removesuffix(".md") + "/"
    assert path in {page.uri for page in tree.site().pages}
    assert row["status"] == "gepubliceerd"
    assert dt.date.fromisoformat(row["checked"]) == dt.date(2026, 11, 1)


def test_entry_is_complete_when_it_is_a_tip(tree: Tree) -> None:
    assert rows(tree)["kies-een-boodschap"] == {
        "id": "kies-een-boodschap",
        "kind": "tip",
        "advice": "do",
        "title": "Kies één boodschap",
        "summary": "Eén zin onthouden mensen, tien zinnen niet.",
        "url": "tips/kies-een-boodschap/",
        "theme": ["bereik"],
        "phase": ["voor"],
        "audience": ["ambtenaar"],
        "method": ["peiling"],
        "target_group": ["jongeren"],
        "sources": [{"source": "verslag", "item": "les-1"}],
        "related": ["meeste-mensen"],
        "tensions": [],
        "status": "gepubliceerd",
        "checked": "2026-11-01",
    }


@pytest.mark.parametrize(
    ("entry_id", "extra"),
    [
        ("meeste-mensen", {}),
        (
            "peiling",
            {
                "participation_level": ["raadplegen"], "effort": "laag", "duration_minutes": {"min": 30, "max": 120},
                "group_size": {"min": 10, "max": 1000}, "materials": ["telefoon"],
            },
        ),
        ("jongeren", {"ring": "gebruikers", "role": ["meedenken"]}),
        ("verslag", {"organisation": "gemeente Voorbeeld", "date": "2024-05", "document": "verslag"}),
        ("peiling-voorbeeld", {"organisation": "gemeente Voorbeeld", "year": 2024}),
        ("avond", {}),
    ],
)  # fmt: skip
def test_entry_has_the_fields_of_its_kind_when_filled(tree: Tree, entry_id: str, extra: dict[str, Any]) -> None:
    row = rows(tree)[entry_id]
    assert {key: value for key, value in row.items() if key not in CONTRACT} == extra


def test_entry_has_its_experience_aliases_and_tensions_when_filled(tree: Tree) -> None:
    why = "Kies dit als de zaal klein is."
    tree.replace(TIP, "status:", f"aliases: [kern]\ntensions: [{{with: vergader-niet, choose: {why}}}]\nstatus:")
    tree.replace(
        "tips/vergader-niet.md", "status:", f"tensions: [{{with: kies-een-boodschap, choose: {why}}}]\nstatus:"
    )
    found = rows(tree)
    assert found["meeste-mensen"]["sources"] == [{"experience": "gemeente met 50.000 inwoners", "year": 2024}]
    assert found["kies-een-boodschap"]["aliases"] == ["kern"]
    assert found["kies-een-boodschap"]["tensions"] == [{"with": "vergader-niet", "choose": why}]


@pytest.mark.parametrize("path", FILES)
def test_concept_is_in_no_row(tree: Tree, path: str) -> None:
    tree.replace(LES, ", zie [de tip](../tips/kies-een-boodschap.md)", "")
    gone = PurePosixPath(path).stem
    found = rows(concept(tree, path))
    assert len(found) == len(FILES) - 1
    assert gone not in found
    assert f'"{gone}"' not in json.dumps(list(found.values()))


# --- vocabulary.json -------------------------------------------------------------------------------------------------


def test_vocabularies_are_all_there_in_their_order(tree: Tree) -> None:
    tree.replace("vocabulary/theme.yml", "label: Bereik\n", "label: Bereik\n  aliases: [werven]\n  order: 9\n")
    document = data(tree, "vocabulary")
    assert (set(document), document["schema"]) == ({"schema", "vocabulary"}, 1)
    assert set(document["vocabulary"]) == set(VOCABULARIES)
    assert document["vocabulary"]["theme"] == [
        {"id": "taal", "label": "Taal", "description": "Dit is het woord taal.", "aliases": []},
        {"id": "bereik", "label": "Bereik", "description": "Dit is het woord bereik.", "aliases": ["werven"]},
    ]


def test_every_tag_of_an_entry_is_in_the_vocabulary(tree: Tree) -> None:
    words = data(tree, "vocabulary")["vocabulary"]
    known = {name: {term["id"] for term in terms} for name, terms in words.items()}
    for row in rows(tree).values():
        for name in ("theme", "phase", "audience"):
            assert set(row[name]) <= known[name]


# --- schema.json -----------------------------------------------------------------------------------------------------


def header(text: str) -> Any:
    """Read a header as other tools do, with dates as JSON has them."""
    return plain(yaml.safe_load(text.split("---\n")[1]))


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, dt.date) else value


@cache
def schema() -> Any:
    """Return the schema of the small tree, which depends on its vocabularies alone."""
    return data(Tree(), "schema")


def validator(path: str) -> Draft202012Validator:
    """Return what judges a header in the folder of a file."""
    document = schema()
    kind = KIND_BY_FOLDER[path.split("/")[0]]
    return Draft202012Validator({**document, "anyOf": [{"$ref": f"#/$defs/{kind.id}"}]}, format_checker=FormatChecker())


def test_schema_is_valid_and_has_every_kind() -> None:
    document = schema()
    Draft202012Validator.check_schema(document)
    assert document["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert set(document["$defs"]) == {kind.id for kind in KINDS}
    assert document["anyOf"] == [{"$ref": f"#/$defs/{kind.id}"} for kind in KINDS]


@pytest.mark.parametrize("path", FILES)
def test_schema_accepts_a_header_when_the_check_does(tree: Tree, path: str) -> None:
    text = tree.files[path]
    assert isinstance(text, str)
    assert [error.message for error in validator(path).iter_errors(header(text))] == []
    assert Draft202012Validator(schema()).is_valid(header(text))


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TIP, "status: gepubliceerd", "status: concept"),
        (TIP, "sources:\n", "sources:\n  - {experience: gemeente Voorbeeld, year: 2025}\n"),
        (TIP, "status:", "related: []\nstatus:"),
        (TIP, "status:", "aliases:\nstatus:"),
        (TIP, "status:", "tensions: [{with: vergader-niet, choose: Kies dit als de zaal klein is.}]\nstatus:"),
        (METHODE, "materials: [telefoon]", "sources: []"),
        (METHODE, "effort: laag\n", ""),
        (BRON, "date: 2024-05", "date: 2024"),
        (BRON, "date: 2024-05", "date: 2024-05-31"),
        (
            VOORBEELD,
            "status:",
            "calendar: [{when: in mei, start: 2024-05, activity: Krant, role: [meeweten]}]\nstatus:",
        ),
        (VOORBEELD, "status:", "actions: [{term: kort, action: Maak een pagina, method: peiling}]\nstatus:"),
    ],
)
def test_schema_accepts_a_changed_header_when_the_check_does(tree: Tree, path: str, old: str, new: str) -> None:
    text = tree.replace(path, old, new).files[path]
    assert isinstance(text, str)
    own = [each for each in tree.problems() if each.path.endswith(path) and each.code != "spanning-eenzijdig"]
    assert own == []
    assert [error.message for error in validator(path).iter_errors(header(text))] == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TIP, "title: Kies één boodschap\n", ""),
        (TIP, "title: Kies één boodschap", "title: Kort"),
        (TIP, "title: Kies één boodschap", f"title: {'lang ' * 20}"),
        (TIP, "title: Kies één boodschap", "title: Kies <b>één</b>"),
        (TIP, "title: Kies één boodschap", "title: [Kies één boodschap]"),
        (TIP, "title: Kies één boodschap", "title:"),
        (TIP, "summary: Eén", "samenvatting: Eén"),
        (TIP, "advice: do", "advice: no"),
        (TIP, "advice: do", "advice: [do]"),
        (TIP, "theme: [bereik]", "theme: bereik"),
        (TIP, "theme: [bereik]", "theme: []"),
        (TIP, "theme: [bereik]", "theme:"),
        (TIP, "theme: [bereik]", "theme: [weer]"),
        (TIP, "theme: [bereik]", "theme: [bereik, bereik]"),
        (TIP, "method: [peiling]", "method: [peiling.md]"),
        (TIP, "method: [peiling]", "method: [Peiling]"),
        (TIP, "item: les-1", "items: les-1"),
        (TIP, "{source: verslag, item: les-1}", "verslag"),
        (TIP, "{source: verslag, item: les-1}", "{experience: gemeente Voorbeeld, year: ooit}"),
        (TIP, "{source: verslag, item: les-1}", "{experience: gemeente Voorbeeld, year: 1900}"),
        (TIP, "status: gepubliceerd", "status: klaar"),
        (TIP, "status:", "ring: gebruikers\nstatus:"),
        (TIP, "status:", "tensions: [{with: vergader-niet, choose: Soms.}]\nstatus:"),
        (TIP, "checked: 2026-11-01", "checked: 1 november"),
        (TIP, "checked: 2026-11-01", "checked: 2026-11"),
        (TIP, "checked: 2026-11-01", 'checked: "2026-02-30"'),
        (LES, "related: [kies-een-boodschap]", "related: kies-een-boodschap"),
        (LES, "title:", "advice: do\ntitle:"),
        (METHODE, "{min: 30, max: 120}", "{min: 30}"),
        (METHODE, "{min: 30, max: 120}", "{min: 0, max: 120}"),
        (METHODE, "{min: 30, max: 120}", "{min: 30, max: veel}"),
        (METHODE, "{min: 30, max: 120}", "30"),
        (METHODE, "effort: laag", "effort: [laag]"),
        (METHODE, "materials: [telefoon]", "materials: telefoon"),
        (METHODE, "materials: [telefoon]", "materials: [t]"),
        ("doelgroepen/jongeren.md", "ring: gebruikers", "ring: binnenste"),
        ("doelgroepen/jongeren.md", "role: [meedenken]", "role: []"),
        (BRON, "date: 2024-05", "date: mei 2024"),
        (BRON, "date: 2024-05", "date: 20240"),
        (BRON, "date: 2024-05", "date: 2024-13"),
        (BRON, "  les-1: één boodschap", "  Les 1: één boodschap"),
        (BRON, "  les-1: één boodschap\n  les-2: niet vergaderen", "  - les-1"),
        (BRON, "  les-1: één boodschap", "  les-1: x"),
        (VOORBEELD, "year: 2024", "year: 20240"),
        (VOORBEELD, "year: 2024", "year: 2024-2025"),
        (
            VOORBEELD,
            "status:",
            "goals: [{where: overal, change: kennis, year: 2024, goal: Iedereen weet het.}]\nstatus:",
        ),
        (VOORBEELD, "status:", "calendar: [{when: in mei, start: mei, activity: Krant, role: [meeweten]}]\nstatus:"),
        (AVOND, "{title: Vooraf, entries: [kies-een-boodschap, peiling]}", "{entries: [kies-een-boodschap]}"),
        (AVOND, "{title: Vooraf, entries: [kies-een-boodschap, peiling]}", "{title: Vooraf, minutes: 0}"),
        (AVOND, "audience: [ambtenaar]\n", ""),
    ],
)
def test_schema_rejects_a_header_when_the_check_does(tree: Tree, path: str, old: str, new: str) -> None:
    text = tree.replace(path, old, new).files[path]
    assert isinstance(text, str)
    wrong = [each for each in tree.problems() if each.path.endswith(path) and each.severity is Severity.ERROR]
    assert wrong, "the check accepts this"
    assert not validator(path).is_valid(header(text)), "the schema accepts this"


def test_data_files_have_urls_that_can_be_opened_from_anywhere(tree: Tree) -> None:
    for row in rows(tree).values():
        assert not row["url"].startswith("/")
        assert urls.url_of(row["url"].rstrip("/") + ".md") == row["url"]
