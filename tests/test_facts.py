"""The facts of an entry: figures in words, tags as links, and where it came from."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.facts import Fact, duration, facts_of, source_facts
from kennisbank.model import Span
from tests.building import base_of, concept, link
from tests.support import Tree

METHOD = "methoden/peiling.md"
ESTIMATE = "schatting van de redactie"


def facts(tree: Tree, entry_id: str, page: str = "tips/x.md") -> dict[str, Fact]:
    base = base_of(tree)
    return {fact.label: fact for fact in facts_of(base.graph.entries[entry_id], base, page)}


def sources(tree: Tree, entry_id: str) -> list[Fact]:
    base = base_of(tree)
    return list(source_facts(base.graph.entries[entry_id], base, "tips/x.md"))


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (1, 1, "1 minuut"),
        (5, 5, "5 minuten"),
        (1, 5, "1 tot 5 minuten"),
        (30, 45, "30 tot 45 minuten"),
        (45, 60, "45 minuten tot 1 uur"),
        (60, 60, "1 uur"),
        (60, 90, "1 uur tot 90 minuten"),
        (90, 90, "90 minuten"),
        (60, 120, "1 tot 2 uur"),
        (90, 150, "90 minuten tot 2,5 uur"),
        (120, 480, "2 tot 8 uur"),
        (480, 600, "8 tot 10 uur"),
        (240, 959, "4 tot 16 uur"),
        (480, 960, "8 uur tot 2 werkdagen"),
        (960, 960, "2 werkdagen"),
        (960, 2400, "2 tot 5 werkdagen"),
        (100_000, 100_000, "208 werkdagen"),
    ],
)
def test_duration_is_in_the_words_that_people_use(low: int, high: int, words: str) -> None:
    assert duration(Span(low, high)) == words


@given(st.integers(1, 100_000), st.integers(0, 100_000))
def test_duration_has_a_number_and_a_unit_whatever_the_span(low: int, more: int) -> None:
    words = duration(Span(low, low + more))
    one = r"\d+(?:,\d)?"
    unit = "(?:minuut|minuten|uur|werkdagen)"
    assert re.fullmatch(rf"{one}(?: {unit})?(?: tot {one})? {unit}", words)
    assert ",0" not in words


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ("{min: 1, max: 1}", "1 persoon"),
        ("{min: 8, max: 8}", "8 mensen"),
        ("{min: 1, max: 30}", "1 tot 30 mensen"),
        ("{min: 999, max: 1000}", "999 tot 1.000 mensen"),
        ("{min: 1000, max: 1000}", "1.000 mensen"),
        ("{min: 1000, max: 1000000}", "1.000 tot 1.000.000 mensen"),
    ],
)
def test_people_are_counted_with_dots_when_there_are_thousands(tree: Tree, span: str, words: str) -> None:
    tree.replace(METHOD, "{min: 10, max: 1000}", span)
    assert facts(tree, "peiling")["Aantal mensen"].texts == (words,)


def test_facts_stand_in_a_fixed_order_when_an_entry_has_them(tree: Tree) -> None:
    assert list(facts(tree, "peiling")) == ["Fase", "Doelgroep", "Invloed", "Inzet", "Tijd", "Aantal mensen", "Nodig"]
    assert list(facts(tree, "peiling-voorbeeld")) == [
        "Thema", "Fase", "Voor wie", "Methode", "Doelgroep", "Organisatie", "Jaar",
    ]  # fmt: skip
    assert list(facts(tree, "verslag")) == ["Organisatie", "Document", "Datum"]


@pytest.mark.parametrize(
    ("label", "fact"),
    [
        ("Fase", Fact("Fase", links=(link("Voor", "../fase/voor.md"),))),
        ("Doelgroep", Fact("Doelgroep", links=(link("Jongeren", "../doelgroepen/jongeren.md"),))),
        ("Invloed", Fact("Invloed", texts=("Raadplegen",))),
        ("Inzet", Fact("Inzet", texts=("Laag: Dit is het woord laag.",), note=ESTIMATE)),
        ("Tijd", Fact("Tijd", texts=("30 minuten tot 2 uur",), note=ESTIMATE)),
        ("Nodig", Fact("Nodig", texts=("telefoon",))),
    ],
)
def test_fact_of_a_method_is_complete(tree: Tree, label: str, fact: Fact) -> None:
    assert facts(tree, "peiling")[label] == fact


def test_standing_of_a_target_group_is_in_words(tree: Tree) -> None:
    found = facts(tree, "jongeren")
    assert found["Ring"].texts == ("Gebruikers: Dit is het woord gebruikers.",)
    assert found["Rol"].texts == ("Meedenken",)


@pytest.mark.parametrize("published", [True, False])
def test_figures_name_their_source_when_it_is_published(tree: Tree, published: bool) -> None:
    tree.replace(METHOD, "status:", "figures_from: verslag\nstatus:")
    if not published:
        concept(tree, "bronnen/verslag.md")
    note = "bron: Verslag van een avond" if published else ESTIMATE
    assert {facts(tree, "peiling")[label].note for label in ("Inzet", "Tijd", "Aantal mensen")} == {note}


@pytest.mark.parametrize(("path", "label"), [(METHOD, "Methode"), ("doelgroepen/jongeren.md", "Doelgroep")])
def test_fact_is_left_out_when_all_it_names_is_a_concept(tree: Tree, path: str, label: str) -> None:
    assert label in facts(tree, "kies-een-boodschap")
    assert label not in facts(concept(tree, path), "kies-een-boodschap")


def test_sources_are_one_fact_each_with_their_items(tree: Tree) -> None:
    tree.replace(
        "tips/kies-een-boodschap.md",
        "  - {source: verslag, item: les-1}",
        "  - {source: verslag, item: les-2}\n  - {experience: gemeente Voorbeeld, year: 2025}\n"
        "  - {source: verslag, item: les-1}",
    )
    assert sources(tree, "kies-een-boodschap") == [
        Fact(
            "Verslag van een avond",
            links=(
                link("niet vergaderen (les-2)", "../bronnen/verslag.md#les-2"),
                link("één boodschap (les-1)", "../bronnen/verslag.md#les-1"),
            ),
        ),
        Fact("Eigen ervaring", texts=("ervaring van gemeente Voorbeeld, 2025",)),
    ]


def test_source_is_left_out_when_it_is_a_concept(tree: Tree) -> None:
    assert sources(concept(tree, "bronnen/verslag.md"), "kies-een-boodschap") == []
