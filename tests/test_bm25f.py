"""The weights of the search: BM25F."""

from __future__ import annotations

import pytest

from kennisbank.bm25f import Field, idf, weigh

FIELDS = {"title": Field(10), "body": Field(1)}


def document(title: str = "", body: str = "") -> dict[str, list[str]]:
    return {"title": title.split(), "body": body.split()}


def test_term_weighs_more_in_a_heavier_field() -> None:
    weights = weigh([document(title="a x"), document(title="b x", body="a"), document(title="c x")], FIELDS)
    assert weights["a"][0] > weights["a"][1] > 0
    assert 2 not in weights["a"]


def test_second_mention_adds_less_than_the_first() -> None:
    fillers = [document(body=f"w{number} v{number} u{number}") for number in range(9)]
    once, twice, thrice = (
        weigh([document(body=text), *fillers], FIELDS)["a"][0] for text in ("a b c", "a a c", "a a a")
    )
    assert once < twice < thrice
    assert twice - once > thrice - twice


def test_term_weighs_less_in_a_longer_text_unless_length_does_not_count() -> None:
    texts = [document(body="a"), document(body="a b c d e f")]
    assert weigh(texts, FIELDS)["a"][0] > weigh(texts, FIELDS)["a"][1]
    flat = {"title": Field(10), "body": Field(1, length=0)}
    assert weigh(texts, flat)["a"][0] == pytest.approx(weigh(texts, flat)["a"][1])


def test_rarer_term_weighs_more_and_the_commonest_still_something() -> None:
    assert idf(100, 1) > idf(100, 50) > idf(100, 100) > 0


def test_nothing_is_weighed_without_documents() -> None:
    assert weigh([], FIELDS) == {}
    assert weigh([document()], FIELDS) == {}
