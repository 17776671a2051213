"""The word book in pieces: what is in them can find something, and the browser finds the piece with it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from kennisbank import analysis, search, synonyms
from kennisbank.model import Lead
from tests.support import Tree

HAVING = {"proef": [1, 4], "experiment": [2], "klare": [1], "taal": [1, 2], "wone": [3], "wmo": [5]}
"""Which documents have a term."""

PIECE_OF = """
import { readFileSync } from "node:fs";
import { pieceOf } from "SOURCE";
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map(pieceOf)));
"""


def phrases(*groups: list[str], leads: Iterable[Lead] = ()) -> dict[str, str]:
    """Return what all pieces say of some groups."""
    pieces = synonyms.synonym_pieces(groups, HAVING, leads)
    return {phrase: others for piece in pieces for phrase, others in piece.items()}


def test_what_stands_for_a_word_is_what_the_content_has() -> None:
    assert phrases(["proef", "pilot", "experimenten"]) == {
        "proef": "experiment", "pilot": "proef,experiment", "experiment": "proef",
    }  # fmt: skip


def test_phrase_stands_for_a_word_only_when_a_text_has_all_its_words() -> None:
    assert phrases(["b1", "klare taal", "gewone taal"]) == {"b1": "klare taal", "gewoon taal": "klare taal"}


def test_word_leads_to_others_and_not_back() -> None:
    leads = [Lead(("pilot", "proefballon"), ("proef",))]
    assert phrases(leads=leads) == {"pilot": "proef", "proefballon": "proef"}


def test_word_leads_to_others_for_less_when_the_content_has_it_itself() -> None:
    leads = [Lead(("experimenten", "thuis"), ("wmo", "experiment"))]
    assert phrases(leads=leads) == {"experiment": ";wmo", "thuis": "wmo,experiment"}


def test_word_leads_to_what_stands_for_it_only_once() -> None:
    assert (
        phrases(["proef", "experiment"], leads=[Lead(("proef",), ("experiment", "wmo"))])["proef"] == "experiment;wmo"
    )


def test_groups_that_share_a_word_are_joined() -> None:
    assert phrases(["pilot", "proef"], ["pilot", "experiment"])["pilot"] == "proef,experiment"


def test_word_for_which_nothing_else_stands_is_left_out_when_the_content_has_it() -> None:
    assert phrases(["wmo", "wet maatschappelijke ondersteuning"]) == {"wet maatschappelijk ondersteun": "wmo"}


def test_word_that_nothing_has_stays_without_anything_for_it() -> None:
    assert phrases(["zzp'er", "freelancer"]) == {"zzper": "", "freelancer": ""}


def test_phrase_lies_where_its_first_telling_word_leads() -> None:
    groups = [["een op een", "proef"], ["de kunst van het vragen", "proef"], ["q&a", "…", "proef"]]
    pieces = synonyms.synonym_pieces(groups, HAVING)
    where = {phrase: number for number, piece in enumerate(pieces) for phrase in piece}
    assert where["de kunst van het vraag"] == synonyms.piece_of("kunst")
    assert where["een op een"] == synonyms.piece_of("een"), "of stop words alone, the first"
    assert where["q a"] == synonyms.piece_of("q")


def test_every_piece_is_there_also_without_a_word_book() -> None:
    files = search.search_files([], [])
    assert [files[f"{search.FOLDER}/s-{number}.json"] for number in range(synonyms.PIECES)] == [
        "{}\n"
    ] * synonyms.PIECES


def test_pieces_of_a_large_word_book_stay_small() -> None:
    having = {f"woord{number}": [1] for number in range(2500)}
    groups = [[f"woord{number * 5 + each}" for each in range(5)] for number in range(1000)]
    sizes = [len(json.dumps(piece)) for piece in synonyms.synonym_pieces(groups, having)]
    assert max(sizes) < 3 * sum(sizes) / len(sizes) < 6_000


def test_browser_asks_for_the_same_piece(project: Path, tree: Tree) -> None:
    told = {word for source in tree.sources() for word in analysis.words(source.data.decode())}
    words = [*sorted(told), "0", "zz" * 40, "b1"]
    script = PIECE_OF.replace("SOURCE", (project / "scripts/web/src/synonyms.js").as_uri())
    command = ["node", "--input-type=module", "-e", script]
    done = subprocess.run(command, input=json.dumps(words), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [f"s-{synonyms.piece_of(word)}.json" for word in words]
