"""Do officials find what they look for? The queries in tests/relevance, answered by the engine as a browser runs it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
import yaml

from kennisbank import build, disk
from tests.support import TODAY

RECALL = 0.87
"""Least mean share of a query's answers (at most five) among the first five found: what holds today."""
HIT = 0.97
"""Least share of queries with an answer among the first five."""
RECIPROCAL_RANK = 0.90
"""Least mean of 1 / rank of the first answer among the first ten."""


@pytest.fixture(scope="module")
def answered(project: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[dict[str, object], list[str]]]:
    """Every query with the ids of the entries that the engine gives, best first."""
    folder = tmp_path_factory.mktemp("index")
    sources = disk.read_sources(project, lambda _problem: None)
    site = build.build_site(sources, today=TODAY, hand_written=disk.hand_written(project / "docs"))
    for uri, text in site.files.items():
        if uri.startswith("data/search/"):
            (folder / Path(uri).name).write_text(text, encoding="utf-8")
    queries = yaml.safe_load((project / "tests" / "relevance" / "queries.yml").read_text(encoding="utf-8"))
    command = ["node", str(project / "scripts" / "web" / "bin" / "ask.js"), str(folder)]
    asked = json.dumps([query["query"] for query in queries])
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True, encoding="utf-8")
    entries = {entry["id"] for entry in json.loads(site.files["data/entries.json"])["entries"]}
    assert {answer for query in queries for answer in query["answers"]} <= entries
    return [
        (query, [each for each in ids if each in entries])
        for query, ids in zip(queries, json.loads(done.stdout), strict=True)
    ]


def recall(answers: list[str], found: list[str]) -> float:
    """Share of the answers, at most five, among the first five."""
    return sum(each in answers for each in found[:5]) / min(5, len(answers))


def reciprocal_rank(answers: list[str], found: list[str]) -> float:
    """One divided by the rank of the first answer among the first ten, or nothing."""
    return next((1 / rank for rank, each in enumerate(found[:10], start=1) if each in answers), 0.0)


def test_officials_find_the_answers_among_the_first_five(
    answered: list[tuple[dict[str, list[str]], list[str]]],
) -> None:
    scores = {str(query["query"]): recall(query["answers"], found) for query, found in answered}
    worst = sorted(scores, key=scores.__getitem__)[:15]
    assert sum(scores.values()) / len(scores) >= RECALL, worst


def test_officials_find_an_answer_among_the_first_five(answered: list[tuple[dict[str, list[str]], list[str]]]) -> None:
    missed = [str(query["query"]) for query, found in answered if not recall(query["answers"], found)]
    assert 1 - len(missed) / len(answered) >= HIT, missed


def test_first_answer_stands_high(answered: list[tuple[dict[str, list[str]], list[str]]]) -> None:
    scores = {str(query["query"]): reciprocal_rank(query["answers"], found) for query, found in answered}
    worst = sorted(scores, key=scores.__getitem__)[:15]
    assert sum(scores.values()) / len(scores) >= RECIPROCAL_RANK, worst


def test_no_query_comes_back_empty(answered: list[tuple[dict[str, list[str]], list[str]]]) -> None:
    empty = [query["query"] for query, found in answered if not found]
    assert empty == []
