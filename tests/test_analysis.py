"""The Dutch analysis, and that Python and JavaScript agree about every word."""

from __future__ import annotations

import itertools
import json
import subprocess
from pathlib import Path

import pytest

from kennisbank import analysis, build, search, stems
from kennisbank.analysis import Analyser
from kennisbank.problems import Problem

ENDINGS = ("", "s", "en", "e", "er", "st", "ing", "ingen", "heid", "lijk", "je", "tjes", "'s", "de", "te", "t", "end")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Enquête", ["enquete"]),
        ("collega's", ["collega"]),
        ("collega’s", ["collega"]),
        ("foto'tjes", ["foto"]),
        ("e-mail", ["e", "mail"]),
        ("B1-niveau", ["b1", "niveau"]),
        ("Wmo, AVG & B en W", ["wmo", "avg", "b", "en", "w"]),
        ("coördinator reünie", ["coordinator", "reunie"]),
        ("", []),
        ("…!?", []),
    ],
)
def test_words_are_folded_whatever_the_spelling(text: str, expected: list[str]) -> None:
    assert analysis.words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jongeren", "jongere"), ("verordeningen", "verordening"), ("brieven", "brief"), ("wijken", "wijk"),
        ("enquetes", "enquete"), ("bewoners", "bewoner"), ("lessen", "les"), ("wensen", "wens"), ("leden", "lid"),
        ("raadsleden", "raadslid"), ("commissieleden", "commissielid"), ("kinderen", "kind"), ("steden", "stad"),
        ("pleegkinderen", "pleegkind"), ("kaartjes", "kaart"), ("gewijzigd", "wijziging"), ("ouderen", "oudere"),
    ],
)  # fmt: skip
def test_inflections_share_a_stem(one: str, other: str) -> None:
    assert analysis.stem(one) == analysis.stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mening", "gemeente"), ("ouderen", "ouders"), ("gebied", "bieden"), ("begeleiding", "beleid"),
        ("veiling", "veiligheid"), ("gezin", "zinnen"), ("gezond", "zon"), ("gevolgen", "volgende"), ("waarde", "waar"),
        ("leden", "geleden"), ("verleden", "verlid"), ("tafelkleden", "tafelklid"), ("pers", "per"),
        ("houding", "houden"), ("scholing", "school"), ("afwezigen", "afgewezen"),
    ],
)  # fmt: skip
def test_words_about_something_else_have_another_stem(one: str, other: str) -> None:
    assert analysis.stem(one) != analysis.stem(other)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("participatieverordening", ("participatie", "verordening")),
        ("communicatieadviseur", ("communicatie", "adviseur")),
        ("bewonersavond", ("bewoner", "avond")),
        ("gemeenteraadslid", ("gemeente", "raad", "slid")),
        ("verordening", ()),
        ("wijk", ()),
        ("onbekendwoord", ()),
    ],
)
def test_compound_is_taken_apart_into_words_of_the_lexicon(word: str, parts: tuple[str, ...]) -> None:
    lexicon = [
        "participatie",
        "verordening",
        "communicatie",
        "adviseur",
        "bewoner",
        "avond",
        "gemeente",
        "raad",
        "slid",
    ]
    assert Analyser(lexicon).parts(word) == parts


def test_both_sides_agree_about_every_word(project: Path, real_lessons: tuple[list[Problem], build.Checked]) -> None:
    documents = [search.entry_document(entry) for entry in real_lessons[1].graph.entries.values()]
    texts = [" ".join((each.title, each.summary, *each.aliases, each.body)) for each in documents]
    words = sorted({word for text in texts for word in analysis.words(text)})
    compounds = [
        one + link + other for (one, other), link in zip(itertools.pairwise(words), itertools.cycle(("", "s", "en")))
    ]
    own = [before + word for word in (*stems.OWN, *stems.ENDINGS) for before in ("", "dorps", "ver", "tafelk")]
    inflected = [word + ending for word, ending in zip(words, itertools.cycle(ENDINGS))]
    strange = ["Ïjsland ﬁets", "ĲSSEL", "naïef’s", "①②", "ＡＢＣ", "\u0301e", "İstanbul", "straße", "œuvre", "don't"]
    everything = [*texts, *compounds, *inflected, *own, *strange]
    answer = subprocess.run(
        ["node", str(project / "scripts" / "web" / "bin" / "analyse.js")],
        input=json.dumps({"lexicon": words, "texts": everything}), capture_output=True, text=True, check=True,
        encoding="utf-8",
    )  # fmt: skip
    analyser = Analyser(words)
    for text, theirs in zip(everything, json.loads(answer.stdout), strict=True):
        ours = [[word, analysis.stem(word), list(analyser.parts(word))] for word in analysis.words(text)]
        assert ours == theirs, text
