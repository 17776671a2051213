"""Do officials find what they look for? The queries in tests/relevance, answered by the engine as a browser runs it."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from kennisbank import analysis, build, disk
from tests.support import TODAY


@dataclass(frozen=True)
class Least:
    """What holds today, a bit lower: the least mean recall@5, share with an answer among five, and MRR@10."""

    recall: float
    hit: float
    reciprocal_rank: float


LEAST = {
    "queries": Least(0.965, 0.98, 0.975),
    "practice": Least(0.905, 0.95, 0.89),
    "held-out": Least(0.92, 0.98, 0.935),
    "unseen": Least(0.91, 0.96, 0.89),
    "fresh": Least(0.88, 0.93, 0.85),
    "blind": Least(0.87, 0.95, 0.87),
}
"""By file in tests/relevance."""

UNTUNED = ("held-out", "fresh", "blind")
"""Nothing was tuned on these, so they say what a new query may expect."""

Answered = list[tuple[dict[str, Any], list[str]]]
"""Queries with the ids of the entries that the engine gives, best first."""


@pytest.fixture(scope="module")
def site(project: Path) -> build.Site:
    sources = disk.read_sources(project, lambda _problem: None)
    return build.build_site(sources, today=TODAY, hand_written=disk.hand_written(project / "docs"))


@pytest.fixture(scope="module", params=LEAST)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def index(site: build.Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files of the search."""
    folder = tmp_path_factory.mktemp("index")
    for uri, text in site.files.items():
        if uri.startswith("data/search/"):
            (folder / Path(uri).name).write_text(text, encoding="utf-8")
    return folder


def ask(index: Path, project: Path, queries: list[str]) -> list[list[str]]:
    """Return the ids that the engine gives for each query, best first."""
    command = ["node", str(project / "scripts" / "web" / "bin" / "ask.js"), str(index)]
    asked = json.dumps(queries)
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True, encoding="utf-8")
    answers: list[list[str]] = json.loads(done.stdout)
    return answers


@pytest.fixture(scope="module")
def asked(project: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the queries with their answers, by file."""
    folder = project / "tests" / "relevance"
    texts = {name: (folder / f"{name}.yml").read_text(encoding="utf-8") for name in LEAST}
    return {name: yaml.load(text, Loader=yaml.CSafeLoader) for name, text in texts.items()}


@pytest.fixture(scope="module")
def found(asked: dict[str, list[dict[str, Any]]], index: Path, project: Path) -> dict[str, list[str]]:
    """Return the ids by query, of all files: the engine starts once."""
    queries = sorted({query["query"] for some in asked.values() for query in some})
    return dict(zip(queries, ask(index, project, queries), strict=True))


@pytest.fixture(scope="module")
def answered(
    name: str, site: build.Site, asked: dict[str, list[dict[str, Any]]], found: dict[str, list[str]]
) -> Answered:
    entries = {entry["id"] for entry in json.loads(site.files["data/entries.json"])["entries"]}
    assert {answer for query in asked[name] for answer in query["answers"]} <= entries
    return [(query, [each for each in found[query["query"]] if each in entries]) for query in asked[name]]


def recall(answers: list[str], found: list[str]) -> float:
    """Share of the answers, at most five, among the first five."""
    return sum(each in answers for each in found[:5]) / min(5, len(answers))


def reciprocal_rank(answers: list[str], found: list[str]) -> float:
    """One divided by the rank of the first answer among the first ten, or nothing."""
    return next((1 / rank for rank, each in enumerate(found[:10], start=1) if each in answers), 0.0)


def test_officials_find_the_answers_among_the_first_five(name: str, answered: Answered) -> None:
    scores = {query["query"]: recall(query["answers"], found) for query, found in answered}
    worst = sorted(scores, key=scores.__getitem__)[:15]
    assert sum(scores.values()) / len(scores) >= LEAST[name].recall, worst


def test_officials_find_an_answer_among_the_first_five(name: str, answered: Answered) -> None:
    missed = [query["query"] for query, found in answered if not recall(query["answers"], found)]
    assert 1 - len(missed) / len(answered) >= LEAST[name].hit, missed


def test_first_answer_stands_high(name: str, answered: Answered) -> None:
    scores = {query["query"]: reciprocal_rank(query["answers"], found) for query, found in answered}
    worst = sorted(scores, key=scores.__getitem__)[:15]
    assert sum(scores.values()) / len(scores) >= LEAST[name].reciprocal_rank, worst


def test_no_query_comes_back_empty(answered: Answered) -> None:
    empty = [query["query"] for query, found in answered if not found]
    assert empty == []


def test_held_out_queries_are_no_others_and_none_is_what_the_search_learnt_from(
    project: Path, asked: dict[str, list[dict[str, Any]]]
) -> None:
    typed = {each: {query["query"].casefold() for query in queries} for each, queries in asked.items()}
    rows = yaml.load((project / "lessons/vocabulary/asked.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    learnt = {tuple(analysis.words(row["asked"])) for row in rows}
    assert [query for each in typed.values() for query in each if tuple(analysis.words(query)) in learnt] == []
    held_out = [typed.pop(each) for each in UNTUNED]
    known = set().union(*typed.values())
    assert all(known.isdisjoint(each) for each in held_out)
    assert len(typed["queries"]) >= 150
    assert len(set().union(*held_out)) >= 300


def test_no_word_of_what_a_municipality_does_comes_back_empty(index: Path, project: Path) -> None:
    text = (project / "tests" / "relevance" / "topics.txt").read_text(encoding="utf-8")
    words = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert len(words) >= 200
    assert [word for word, ids in zip(words, ask(index, project, words), strict=True) if not ids] == []


@pytest.mark.parametrize(("typed", "never"), [("statushouders", "ouders"), ("klimaat", "minipitches")])
def test_word_is_not_taken_for_one_that_only_sounds_like_half_of_it(
    index: Path, project: Path, typed: str, never: str
) -> None:
    ((*ids,),) = ask(index, project, [typed])
    assert ids
    assert never not in ids
