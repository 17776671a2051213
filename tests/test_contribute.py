"""The rules as data for the form: which questions it asks, patterns for a browser, names that are taken."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from kennisbank import hosts, urls
from kennisbank.build import build_site
from kennisbank.contribute import forms, rules
from kennisbank.contribute.jsregex import translated
from kennisbank.messages import MESSAGES
from kennisbank.problems import CODES
from tests.support import TODAY, Tree


def data(tree: Tree) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(tree.site().files["data/formulier.json"])
    return document


def asked(tree: Tree) -> dict[str, list[str]]:
    return {kind["id"]: [field["name"] for field in kind["fields"]] for kind in data(tree)["kinds"]}


def test_form_has_the_kinds_that_need_nothing_it_cannot_ask(tree: Tree) -> None:
    assert list(asked(tree)) == ["tip", "les", "methode", "doelgroep", "voorbeeld"]


def test_form_asks_no_field_that_needs_a_change_in_another_file(tree: Tree) -> None:
    assert {"related", "tensions", "calendar", "items"}.isdisjoint({n for names in asked(tree).values() for n in names})


def test_form_asks_for_the_contributor_s_own_experience(tree: Tree) -> None:
    tip = data(tree)["kinds"][0]
    sources = next(field for field in tip["fields"] if field["name"] == "sources")
    assert [field["name"] for field in sources["type"]["fields"]] == ["experience", "year"]
    assert sources["required"]


def test_every_question_has_words_of_its_own(tree: Tree) -> None:
    assert {name for names in asked(tree).values() for name in names} - {"checked"} <= set(forms.LABELS)


def test_list_of_a_section_is_known_by_its_guidance(tree: Tree) -> None:
    items = {kind["id"]: [section["item"] for section in kind["sections"]] for kind in data(tree)["kinds"]}
    assert items["tip"] == ["", "- ", ""]
    assert items["methode"] == ["", "1. ", "- ", "- "]


def test_methods_and_groups_to_choose_from_are_the_published_ones(tree: Tree) -> None:
    tree.replace("methoden/peiling.md", "status: gepubliceerd", "status: concept")
    entries = data(tree)["entries"]
    assert entries["methode"] == []
    assert [each["id"] for each in entries["doelgroep"]] == ["jongeren"]


def test_every_sentence_has_a_code_that_is_explained() -> None:
    assert {name.partition("/")[0] for name in MESSAGES} <= set(CODES)


def test_every_title_and_name_stands_in_its_piece(tree: Tree) -> None:
    site = tree.site()
    for entry in json.loads(site.files["data/entries.json"])["entries"]:
        piece = json.loads(site.files[f"data/formulier/{rules.piece_of(entry['id'])}.json"])
        assert entry["id"] in piece["names"]
        piece = json.loads(site.files[f"data/formulier/{rules.piece_of(urls.slugify(entry['title']))}.json"])
        assert entry["title"].casefold() in piece["titles"]


def test_desk_is_empty_without_a_repository_and_an_address(tree: Tree) -> None:
    assert data(tree)["desk"] == {"newFile": "", "mail": "", "longest": hosts.LONGEST_ADDRESS}


@pytest.mark.parametrize("software", list(hosts.KNOWN))
def test_desk_holds_the_page_for_a_new_file_of_each_host(tree: Tree, software: str) -> None:
    desk = hosts.desk_of("https://code.voorbeeld.nl/a/b", host=software, mail="a@voorbeeld.nl")
    site = build_site(tree.sources(), today=TODAY, desk=desk)
    found = json.loads(site.files["data/formulier.json"])["desk"]
    assert found["newFile"].startswith("https://code.voorbeeld.nl/a/b/")
    assert "{path}" in found["newFile"]
    assert ("{text}" in found["newFile"]) == (software != "gitlab")
    assert found["mail"] == "a@voorbeeld.nl"


@pytest.mark.parametrize(
    ("pattern", "source"),
    [
        (r"a{1,2}(?P<x>b)", r"a{1,2}(?<x>b)"),
        (r"\w\d", r"[\p{L}\p{N}_]\p{Nd}"),
        (r"[\w.+-]", r"[\p{L}\p{N}_.+-]"),
        (r"[^\W_]", r"[\p{L}\p{N}]"),
        (r"[^\]\[]", r"[^\]\[]"),
        (r"[]x]", r"[\]x]"),
        (r"[x[]", r"[x\[]"),
        (r"a]", r"a\]"),
        (r"\'\ \-\.", r"' -\."),
        (r"[a\-z]", r"[a\-z]"),
        (r"\x00\u200b\n", r"\x00\u200b\n"),
    ],
)
def test_pattern_is_spelled_for_javascript(pattern: str, source: str) -> None:
    assert translated(re.compile(pattern)) == {"source": source, "flags": "u"}


def test_pattern_keeps_its_flags() -> None:
    assert translated(re.compile("x", re.IGNORECASE | re.MULTILINE))["flags"] == "uim"


@pytest.mark.parametrize("pattern", [r"(a)\1", r"\Aa", r"a\Z", r"[\W]", r"\B"])
def test_pattern_is_refused_when_javascript_has_no_such_spelling(pattern: str) -> None:
    with pytest.raises(ValueError, match="no such escape"):
        translated(re.compile(pattern))
