"""The files of the search index: read back as the browser reads them, they say what went in."""

from __future__ import annotations

import dataclasses
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kennisbank import analysis, search
from kennisbank.model import Asked, Topic
from tests.support import CHECKLIST, Tree

LONG = "gemeenschapsvoorzieningenbeleidsparticipatie"
"""Longer than one digit in base 36 can count, and its stem begins otherwise."""

READ = """
import { readFileSync } from "node:fs";
import { SearchIndex } from "SOURCE";
const index = new SearchIndex(JSON.parse(readFileSync(0, "utf-8")), async () => ({}));
console.log(JSON.stringify({ words: index.words, terms: [...index.terms] }));
"""


def documents(many: int, body: str = "") -> list[search.Document]:
    return [
        search.Document(f"d{n}", f"tips/d{n}/", f"Titel {n} wijkplatform", "Jongeren bereiken.", "Doen", "do", (), body)
        for n in range(many)
    ]


def read(files: Any) -> Any:
    return json.loads(files[f"{search.FOLDER}/words.json"])


def test_words_and_stems_are_the_same_in_the_browser(project: Path) -> None:
    body = f"{LONG} gemeentes gelopen huizen zeven {'ge' + 'x' * 50} 2026 a1"
    manifest = search.search_files(documents(3, body), [])[f"{search.FOLDER}/words.json"]
    script = READ.replace("SOURCE", (project / "scripts/web/src/search-index.js").as_uri())
    command = ["node", "--input-type=module", "-e", script]
    done = subprocess.run(command, input=manifest, capture_output=True, text=True, check=True, encoding="utf-8")
    found = json.loads(done.stdout)
    assert {LONG, "gelopen", "huizen", "2026", "a1"} <= set(found["words"])
    assert found["words"] == sorted(found["words"])
    assert found["terms"] == list(dict.fromkeys(analysis.stem(word) for word in found["words"]))


@pytest.mark.parametrize("many", [0, 1, 5, 130])
def test_pieces_have_as_many_documents_as_the_index_says(many: int) -> None:
    files = search.search_files(documents(many), [])
    manifest = read(files)
    pieces = [json.loads(files[uri]) for uri in files if re.search(r"/d-\d+\.\w+\.json$", uri)]
    rows = [row for piece in pieces for row in piece]
    assert [row[0] for row in rows] == [f"d{n}" for n in range(many)]
    assert all(len(piece) == manifest["chunk"] for piece in pieces[:-1])


def test_pieces_of_documents_grow_slower_than_the_base() -> None:
    chunks = [search.chunk_of(many) for many in (0, 350, 1_000, 10_000, 100_000)]
    assert chunks == sorted(chunks)
    assert chunks[0] == chunks[1] == 4
    assert 10_000 / chunks[3] < 4 * 1_000 / chunks[2]


def test_cards_and_results_come_from_the_same_pieces(tree: Tree) -> None:
    files = tree.site().files
    assert json.loads(files["data/vinden.json"])["chunk"] == read(files)["chunk"]


def test_files_that_tell_by_number_are_named_after_all_of_them() -> None:
    first, same, other = (search.search_files(documents(many), []) for many in (5, 5, 6))
    assert first == same
    versions = [search.version_of(each) for each in (first, other)]
    assert versions == [read(each)["version"] for each in (first, other)]
    in_both = {uri for uri in {*first} & {*other} if not re.search(r"/s-\d+\.json$", uri)}
    assert in_both == {f"{search.FOLDER}/words.json"}


def test_every_term_is_in_the_piece_that_its_place_says(tree: Tree) -> None:
    files = tree.site().files
    firsts = read(files)["shards"]
    version = search.version_of(files)
    pieces = [json.loads(files[f"{search.FOLDER}/t-{number}.{version}.json"]) for number in range(len(firsts))]
    assert [next(iter(piece)) for piece in pieces] == firsts == sorted(firsts)
    assert [term for piece in pieces for term in piece] == sorted(term for piece in pieces for term in piece)


def test_pieces_stay_small_and_their_number_too() -> None:
    words = " ".join(f"woord{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(2000))
    for many in (5, 130):
        files = search.search_files(documents(many, words), [])
        sizes = [len(text) for uri, text in files.items() if re.search(r"/t-\d+\.\w+\.json$", uri)]
        assert len(sizes) <= 1.2 * search.MOST_SHARDS
        assert len(sizes) > 4
        assert sorted(sizes)[len(sizes) // 2] < 2 * max(search.SHARD, sum(sizes) / search.MOST_SHARDS)


def test_result_says_what_readers_call_what_is_found(tree: Tree) -> None:
    plan = CHECKLIST.replace("{title: Vooraf,", "{title: Vooraf, minutes: 20,")
    tree.files["checklists/middag.md"] = plan.replace("title: ", "title: Ander ", 1)
    files = tree.site().files
    pieces = [json.loads(text) for uri, text in files.items() if re.search(r"/d-\d+\.\w+\.json$", uri)]
    words = {row[0]: row[4] for piece in pieces for row in piece}
    assert {
        "avond": "Checklist",
        "middag": "Draaiboek",
        "checklists/thema/bereik.md": "Checklist",
    }.items() <= words.items()
    assert words["thema/bereik.md"] == "Pagina"


def test_term_knows_in_which_phrases_it_stands() -> None:
    text = ("Wie doet niet mee", "Een wijkplatform doet mee.")
    entry = search.Document("a", "a/", *text, "Doen", "do", ("platform", "niet reageren"), "wijk")
    page = search.Document("b", "b/", "Platform", "", "Pagina", "pagina")
    found = postings(search.search_files([entry, page], []))
    wanted = {
        "niet": [(0, False, [0, 6])],  # a stop word tells in a phrase, and is nothing to look up
        "wie": [(0, False, [0])],
        "platform": [(0, True, [2, 4]), (1, True, [])],  # also as a part of a compound; a page has no phrases
        "reager": [(0, True, [6])],
    }
    assert {term: found.get(term) for term in wanted} == wanted
    assert "een" not in found


def postings(files: Any) -> dict[str, list[tuple[int, bool, list[int]]]]:
    """Return per term its documents, whether it weighs anything there, and in which phrases it stands."""
    coded = [json.loads(text) for uri, text in files.items() if re.search(r"/t-\d+\.\w+\.json$", uri)]
    found: dict[str, list[tuple[int, bool, list[int]]]] = {}
    for term, numbers in ((term, list(numbers)) for piece in coded for term, numbers in piece.items()):
        number = 0
        while numbers:
            number += numbers.pop(0)
            weight = numbers.pop(0)
            phrases = []
            while numbers and numbers[0] < 0:
                phrases.append(-1 - numbers.pop(0))
            found.setdefault(term, []).append((number, weight > 0, phrases))
    return found


def test_entry_is_known_by_what_was_asked_of_the_first_that_answer() -> None:
    rows = [Asked("zaal koffie", ("d0", "d1", "d2")), Asked("stoelen koffie", ("d1",))]
    asked = search.asked_by_entry(rows)
    assert asked == {"d0": ("zaal koffie",), "d1": ("zaal koffie", "stoelen koffie")}
    told = [
        dataclasses.replace(each, asked=asked.get(each.id, ())) for each in documents(3, "Zaal met stoelen en koffie.")
    ]
    found = postings(search.search_files(told, []))
    assert found["zaal"][:2] == [(0, True, [1]), (1, True, [1])]
    assert found["stoel"][1] == (1, True, [3])
    assert found["koffie"][:2] == [(0, True, [1]), (1, True, [1, 3])]


def test_word_of_a_topic_that_was_asked_with_still_is_what_nothing_is_about() -> None:
    (entry,) = documents(1, "Bewoners en windmolens")
    wind = Topic("Wind", "Dit helpt bij wind.", ("windmolens", "van gas los"), ("d0",))
    told = [dataclasses.replace(entry, asked=("Bewoners willen geen windmolens", "bewoners en windmolens"))]
    found = postings(search.search_files(told, [], topics=[wind]))
    assert found[analysis.stem("windmolens")] == [(0, True, [])]
    assert found["bewoner"] == [(0, True, [1, 3])]


def test_word_that_was_asked_with_is_known_when_a_text_has_it() -> None:
    told = [dataclasses.replace(each, asked=("leuke taart",)) for each in documents(1, "Geef taart.")]
    found = postings(search.search_files(told, []))
    assert "leuk" not in found
    assert found["taart"] == [(0, True, [1])]


def test_word_that_is_asked_often_weighs_no_more() -> None:
    def weight(*asked: str) -> int:
        files = search.search_files([dataclasses.replace(documents(1, "Zaal")[0], asked=asked)], [])
        coded = [json.loads(text) for uri, text in files.items() if re.search(r"/t-\d+\.\w+\.json$", uri)]
        return next(int(piece["zaal"][1]) for piece in coded if "zaal" in piece)

    assert weight("zaal", "zaal zaal") == weight("zaal", "zaal")


def test_topic_tells_its_words_as_they_are_compared_and_its_documents_by_number() -> None:
    topics = [
        Topic("Wind", "Dit helpt bij wind.", ("Windmolen", "van gas-los"), ("d2", "weg", "d0")),
        Topic("Niets", "Dit helpt bij niets.", ("niets",), ("weg",)),
    ]
    files = search.search_files(documents(3), [], topics=topics)
    assert json.loads(files[f"{search.FOLDER}/topics.{search.version_of(files)}.json"]) == [
        {"note": "Dit helpt bij wind.", "words": "windmolen,van gas los", "documents": [2, 0]}
    ]
