"""Completion in VS Code follows from the same fields and vocabularies."""

from __future__ import annotations

import json
from pathlib import Path

from kennisbank import build
from kennisbank.problems import Problem
from kennisbank.schema import KINDS
from kennisbank.snippets import snippets_json
from tests.support import Tree


def test_committed_snippets_are_those_of_the_real_vocabularies(
    project: Path, real_lessons: tuple[list[Problem], build.Checked]
) -> None:
    checked = real_lessons[1]
    committed = (project / ".vscode" / "kennisbank.code-snippets").read_text(encoding="utf-8")
    assert committed == snippets_json(checked.words.vocabularies), "run `make editor`"


def test_every_kind_has_a_snippet_with_its_required_fields_and_headings(tree: Tree) -> None:
    snippets = json.loads(snippets_json(tree.checked().words.vocabularies))
    for kind in KINDS:
        body = snippets[f"nieuw bestand: {kind.label.lower()}"]["body"]
        for field in kind.fields:
            assert any(line.startswith(f"{field.name}:") for line in body) == field.required, field.name
        assert [line[3:] for line in body if line.startswith("## ")] == [s.heading for s in kind.sections if s.required]


def test_choices_of_a_field_are_its_vocabulary(tree: Tree) -> None:
    snippets = json.loads(snippets_json(tree.checked().words.vocabularies))
    assert snippets["veld: theme"]["body"] == ["theme: [${1|bereik,taal|}]"]
    assert snippets["veld: advice"]["body"] == ["advice: ${1|do,dont|}"]
