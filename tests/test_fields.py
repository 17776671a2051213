"""Reading header values by their type: a right value comes out, a wrong one becomes a code at its line."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import fieldtypes as ft
from kennisbank import model, strictyaml
from kennisbank.fields import Reader
from kennisbank.problems import CODES, Problem

THEMES = model.Vocabulary(
    "theme", (model.Term("bereik", "Bereik", "Mensen vinden."), model.Term("taal", "Taal", "Gewone woorden."))
)


@dataclass(frozen=True)
class Pair:
    """What the records below become."""

    left: str
    right: int = 0


PAIRS = ft.Records(
    (
        ft.Record(
            Pair,
            (
                ft.Field("left", ft.Text(2, 5), "links", "xx", required=True),
                ft.Field("right", ft.Number(0, 9), "rechts", "1"),
            ),
        ),
        ft.Record(Pair, (ft.Field("with", ft.Text(2, 5), "met", "xx", required=True, attribute="left"),)),
    ),
    1,
)

TYPES: dict[str, ft.FieldType] = {
    "text": ft.Text(3, 10),
    "term": ft.Term("theme"),
    "terms": ft.Terms("theme", 1),
    "optional": ft.Terms("theme"),
    "choice": ft.Choice((("do", "Doen"), ("dont", "Niet doen"))),
    "ref": ft.Ref(("methode",)),
    "refs": ft.Refs(),
    "day": ft.Day(),
    "partial": ft.PartialDate(),
    "month": ft.Month(),
    "number": ft.Number(1990, 2100),
    "range": ft.Range(1, 100),
    "texts": ft.Texts(ft.Text(2, 5)),
    "map": ft.TextMap(ft.Text(2, 5)),
    "records": PAIRS,
}


def read(header: str, *fields: ft.Field) -> tuple[dict[str, object], list[Problem], Reader]:
    """Read a header by its fields: the values, the problems, and the reader with what it noted."""
    problems: list[Problem] = []
    reader = Reader("lessons/tips/a.md", {"theme": THEMES}, problems.append)
    node = strictyaml.parse(header)
    assert isinstance(node, strictyaml.Mapping)
    return reader.record(node, fields), problems, reader


def read_one(kind: str, written: str, *, required: bool = False) -> tuple[object, list[tuple[int, str]]]:
    """Read the field ``x`` of a type, on the second line: its value, and the line and code of every problem."""
    field = ft.Field("x", TYPES[kind], "uitleg", "voorbeeld", required=required)
    values, problems, _ = read(f"\nx: {written}\n", field)
    return values.get("x"), [(problem.line, problem.code) for problem in problems]


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        ("text", "abc", "abc"),
        ("text", "abcdefghij", "abcdefghij"),
        ("text", "'  a   b  '", "a b"),
        ("text", "'een\n\n  twee'", "een twee"),
        ("text", '"a\\u00a0b"', "a b"),
        ("text", "1.10", "1.10"),
        ("text", "yes", "yes"),
        ("text", "a & b; c", "a & b; c"),
        ("text", "😀😀😀", "😀😀😀"),
        ("term", "taal", "taal"),
        ("terms", "[taal, bereik]", ("taal", "bereik")),
        ("terms", "\n  - taal\n  - bereik", ("taal", "bereik")),
        ("optional", "[]", ()),
        ("choice", "dont", "dont"),
        ("ref", "peiling", "peiling"),
        ("refs", "[b, a]", ("b", "a")),
        ("refs", "[]", ()),
        ("day", "2026-03-01", dt.date(2026, 3, 1)),
        ("day", "2024-02-29", dt.date(2024, 2, 29)),
        ("partial", "2026", "2026"),
        ("partial", "2026-03", "2026-03"),
        ("partial", "2026-03-01", "2026-03-01"),
        ("month", "2026-03", "2026-03"),
        ("number", "1990", 1990),
        ("number", "2100", 2100),
        ("range", "{min: 1, max: 100}", model.Span(1, 100)),
        ("range", "{max: 5, min: 5}", model.Span(5, 5)),
        ("range", "\n  min: 007\n  max: 8", model.Span(7, 8)),
        ("texts", "[ab, cd]", ("ab", "cd")),
        ("texts", "[]", ()),
        ("map", "{a-1: ab, b: cd}", (("a-1", "ab"), ("b", "cd"))),
        ("map", "\n  b: cd\n  a-1: ab", (("b", "cd"), ("a-1", "ab"))),
        ("records", "[{left: ab, right: 3}, {left: cd}]", (Pair("ab", 3), Pair("cd"))),
        ("records", "[{with: ab}]", (Pair("ab"),)),
    ],
)
def test_value_is_read_when_it_has_the_form_of_its_type(kind: str, written: str, value: object) -> None:
    assert read_one(kind, written) == (value, [])


@pytest.mark.parametrize(
    ("kind", "written", "problems"),
    [
        # nothing, where one value is meant
        ("text", "", [(2, "leeg")]),
        ("text", "''", [(2, "leeg")]),
        ("text", "'   '", [(2, "leeg")]),
        ("text", "~", [(2, "leeg")]),
        ("term", "", [(2, "leeg")]),
        ("choice", "", [(2, "leeg")]),
        ("ref", "null", [(2, "leeg")]),
        ("day", "", [(2, "leeg")]),
        ("range", "", [(2, "leeg")]),
        ("map", "", [(2, "leeg")]),
        # a list where one value is meant
        ("text", "[abc]", [(2, "type")]),
        ("text", "\n  - abc", [(3, "type")]),
        ("text", "{a: abc}", [(2, "type")]),
        ("term", "[taal]", [(2, "type")]),
        ("choice", "[do]", [(2, "type")]),
        ("ref", "[a]", [(2, "type")]),
        ("day", "{a: b}", [(2, "type")]),
        ("number", "[1990]", [(2, "type")]),
        # texts
        ("text", "ab", [(2, "te-kort")]),
        ("text", "' ab '", [(2, "te-kort")]),
        ("text", "abcdefghijk", [(2, "te-lang")]),
        ("text", "a < b", [(2, "teken-in-tekst")]),
        ("text", "a > b", [(2, "teken-in-tekst")]),
        ("text", "a &amp; b", [(2, "teken-in-tekst")]),
        ("text", "a&#60;b", [(2, "teken-in-tekst")]),
        ("text", "a&#x3c;b", [(2, "teken-in-tekst")]),
        ("text", '"a\\x3cb"', [(2, "teken-in-tekst")]),
        # words of a list
        ("term", "tal", [(2, "onbekende-waarde")]),
        ("term", "Taal", [(2, "onbekende-waarde")]),
        ("choice", "misschien", [(2, "onbekende-waarde")]),
        ("choice", "Do", [(2, "onbekende-waarde")]),
        ("terms", "[taal, tal]", [(2, "onbekende-waarde")]),
        ("terms", "\n  - taal\n  - tal", [(4, "onbekende-waarde")]),
        ("terms", "\n  - taal\n  - bereik\n  - taal", [(5, "dubbele-waarde")]),
        ("terms", "[]", [(2, "leeg")]),
        ("terms", "taal", [(2, "type")]),
        ("terms", "taal, bereik", [(2, "type")]),
        ("terms", "{taal: bereik}", [(2, "type")]),
        ("terms", "[[taal]]", [(2, "type")]),
        ("terms", "[taal, '']", [(2, "leeg")]),
        ("terms", "\n  - taal\n  -", [(4, "leeg")]),
        # names of files
        ("ref", "Peiling", [(2, "naam")]),
        ("ref", "peiling.md", [(2, "naam")]),
        ("ref", "methoden/peiling", [(2, "naam")]),
        ("ref", "index", [(2, "naam")]),
        ("refs", "\n  - a\n  - ../b", [(4, "naam")]),
        ("refs", "\n  - a\n  - b\n  - a", [(5, "dubbele-waarde")]),
        # dates
        ("day", "2026-3-1", [(2, "datum")]),
        ("day", "2026-03", [(2, "datum")]),
        ("day", "2026", [(2, "datum")]),
        ("day", "01-03-2026", [(2, "datum")]),
        ("day", "2026-02-30", [(2, "datum")]),
        ("day", "2026-13-01", [(2, "datum")]),
        ("day", "0000-01-01", [(2, "datum")]),
        ("day", "2026-03-01 10:00", [(2, "datum")]),
        ("day", "vandaag", [(2, "datum")]),
        ("day", "٢٠٢٦-٠٣-٠١", [(2, "datum")]),
        ("partial", "26", [(2, "datum")]),
        ("partial", "2026-13", [(2, "datum")]),
        ("partial", "0000", [(2, "datum")]),
        ("partial", "voorjaar 2026", [(2, "datum")]),
        ("month", "2026", [(2, "datum")]),
        ("month", "2026-03-01", [(2, "datum")]),
        ("month", "maart", [(2, "datum")]),
        ("month", "2026-00", [(2, "datum")]),
        # numbers
        ("number", "1989", [(2, "getal")]),
        ("number", "2101", [(2, "getal")]),
        ("number", "-2000", [(2, "getal")]),
        ("number", "+2000", [(2, "getal")]),
        ("number", "2000.0", [(2, "getal")]),
        ("number", "2_000", [(2, "getal")]),
        ("number", "2e3", [(2, "getal")]),
        ("number", "veel", [(2, "getal")]),
        ("number", "9" * 5000, [(2, "getal")]),
        ("number", "٢٠٠٠", [(2, "getal")]),
        # ranges
        ("range", "5", [(2, "type")]),
        ("range", "[1, 5]", [(2, "type")]),
        ("range", "{min: 5, max: 1}", [(2, "getal")]),
        ("range", "{min: 0, max: 5}", [(2, "getal")]),
        ("range", "{min: 1, max: 101}", [(2, "getal")]),
        ("range", "{min: 1}", [(2, "ontbreekt")]),
        ("range", "{}", [(2, "ontbreekt"), (2, "ontbreekt")]),
        ("range", "\n  min: 1\n  max: x", [(4, "getal")]),
        ("range", "\n  min: 1\n  max: 2\n  mid: 3", [(5, "onbekend-veld")]),
        ("range", "\n  min: 1\n  max: ''", [(4, "leeg")]),
        # lists of texts
        ("texts", "ab", [(2, "type")]),
        ("texts", "\n  - ab\n  - a", [(4, "te-kort")]),
        ("texts", "\n  - ab\n  - a<b", [(4, "teken-in-tekst")]),
        ("texts", "\n  - ab\n  - ab", [(4, "dubbele-waarde")]),
        ("texts", "\n  - ab\n  - ' ab '", [(4, "dubbele-waarde")]),
        ("texts", "\n  - a\n  - abcdef", [(3, "te-kort"), (4, "te-lang")]),
        # texts with names
        ("map", "[ab]", [(2, "type")]),
        ("map", "ab", [(2, "type")]),
        ("map", "\n  a: ab\n  B b: ab", [(4, "naam")]),
        ("map", "\n  a: ab\n  b:", [(4, "leeg")]),
        ("map", "\n  a: ab\n  b: a", [(4, "te-kort")]),
        ("map", "\n  a: ab\n  b: [ab]", [(4, "type")]),
        # records
        ("records", "ab", [(2, "type")]),
        ("records", "{left: ab}", [(2, "type")]),
        ("records", "[]", [(2, "leeg")]),
        ("records", "\n  - left: ab\n  - ab", [(4, "type")]),
        ("records", "\n  - left: ab\n  - right: 1", [(4, "ontbreekt")]),
        ("records", "\n  - left: ab\n    wrong: 1", [(4, "onbekend-veld")]),
        ("records", "\n  - left: ab\n    right: 10", [(4, "getal")]),
        ("records", "\n  - left: ab\n    with: cd", [(4, "onbekend-veld")]),
        ("records", "\n  - {left: ab}\n  - {left: ab}", [(4, "dubbele-waarde")]),
        ("records", "\n  - {}", [(3, "ontbreekt")]),
        ("records", "\n  - left:\n    right: 1", [(3, "leeg")]),
    ],
)
def test_value_is_refused_with_code_and_line_when_it_is_wrong(
    kind: str, written: str, problems: list[tuple[int, str]]
) -> None:
    assert read_one(kind, written)[1] == problems


@pytest.mark.parametrize("kind", TYPES)
def test_empty_value_is_refused_when_the_field_is_required(kind: str) -> None:
    assert read_one(kind, "", required=True) == (None, [(2, "leeg")])


@pytest.mark.parametrize("kind", ["terms", "optional", "refs", "texts", "records"])
def test_empty_value_counts_as_an_empty_list_when_the_field_may_be_left_out(kind: str) -> None:
    assert read_one(kind, "") == (None, [])


@pytest.mark.parametrize("written", ["{}", "[]", "''"])
def test_map_is_refused_when_it_is_required_and_holds_nothing(written: str) -> None:
    value, problems = read_one("map", written, required=True)
    assert value is None
    assert [line for line, _ in problems] == [2]


def test_wrong_values_are_left_out_when_others_of_the_list_are_right() -> None:
    assert read_one("terms", "[bereik, tal, taal]")[0] == ("bereik", "taal")


TITLE = ft.Field("title", ft.Text(3, 10), "de titel", "Een titel", required=True)
ADVICE = ft.Field("advice", TYPES["choice"], "doen of niet", "do")


def test_field_is_missing_when_it_is_required_and_not_there() -> None:
    values, problems, _ = read("\n\nadvice: do\n", TITLE, ADVICE)
    assert values == {"advice": "do"}
    assert [(problem.line, problem.code) for problem in problems] == [(3, "ontbreekt")]
    assert problems[0].text == "Het veld 'title' ontbreekt (de titel). Bijvoorbeeld title: Een titel"


def test_every_problem_is_found_in_one_run_when_there_are_several() -> None:
    _, problems, _ = read("titel: Een titel\nadvice: ja\n", TITLE, ADVICE)
    assert sorted((problem.line, problem.code) for problem in problems) == [
        (1, "onbekend-veld"),
        (1, "ontbreekt"),
        (2, "onbekende-waarde"),
    ]


@pytest.mark.parametrize(
    ("header", "hint"),
    [
        ("titel: Een titel\ntitle: Een titel\n", "Bedoelde je 'title'?"),
        ("zzz: 1\ntitle: Een titel\n", "Je kunt kiezen uit: title, advice."),
        ("title: Een titel\nadvice: donot\n", "Bedoelde je 'dont'? Je kunt kiezen uit: do, dont."),
        ("title: Een titel\nadvice: zzz\n", "Je kunt kiezen uit: do, dont."),
    ],
)
def test_hint_says_what_is_allowed_when_a_name_or_value_is_unknown(header: str, hint: str) -> None:
    _, problems, _ = read(header, TITLE, ADVICE)
    assert [problem.hint for problem in problems] == [hint]


def test_hint_shows_the_list_when_one_word_stands_where_a_list_belongs() -> None:
    _, problems, _ = read("x: taal\n", ft.Field("x", TYPES["terms"], "uitleg", "voorbeeld"))
    assert [problem.hint for problem in problems] == ["Schrijf x: [taal]"]


def test_references_are_noted_with_their_line_when_read() -> None:
    ref = ft.Field("method", ft.Ref(("methode",)), "de methode", "a")
    refs = ft.Field("related", ft.Refs(), "hoort hierbij", "[a]")
    inner = ft.Field("with", ft.Ref(), "het andere", "a", True, "left")
    records = ft.Field("tensions", ft.Records((ft.Record(Pair, (inner,)),)), "botst", "[]")
    _, problems, reader = read("method: a\nrelated:\n  - b\n  - c\ntensions:\n  - with: d\n", ref, refs, records)
    assert problems == []
    assert reader.references == [
        model.Reference("method", "a", ("methode",), 1),
        model.Reference("related", "b", (), 3),
        model.Reference("related", "c", (), 4),
        model.Reference("tensions.with", "d", (), 6),
    ]


def test_lines_of_keys_and_their_parts_are_noted_when_read() -> None:
    items = ft.Field("items", ft.TextMap(ft.Text()), "wat erin staat", "{}")
    size = ft.Field("size", ft.Range(1, 9), "hoeveel", "{}")
    _, _, reader = read("\nitems:\n  les-1: x\n  les-2: y\nsize:\n  min: 1\n  max: 2\n", items, size)
    assert reader.lines == {"items": 2, "items.les-1": 3, "items.les-2": 4, "size": 5, "size.min": 6, "size.max": 7}


WORDS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12),
    st.sampled_from(
        ["do", "taal", "2026-03-01", "2026", "5", "a-1", "min", "max", "left", "with", "<", "&amp;", "", "~"]
    ),
)
NODES = st.recursive(
    WORDS.map(lambda text: strictyaml.Scalar(text, 2)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: strictyaml.Sequence(tuple(items), 2)),
        st.dictionaries(WORDS, inner, max_size=3).map(
            lambda pairs: strictyaml.Mapping(tuple((strictyaml.Scalar(k, 2), v) for k, v in pairs.items()), 2)
        ),
    ),
    max_leaves=8,
)


@given(kind=st.sampled_from(sorted(TYPES)), node=NODES, required=st.booleans())
def test_value_or_problem_comes_out_when_the_node_is_arbitrary(
    kind: str, node: strictyaml.Node, required: bool
) -> None:
    problems: list[Problem] = []
    reader = Reader("lessons/tips/a.md", {"theme": THEMES}, problems.append)
    header = strictyaml.Mapping(((strictyaml.Scalar("x", 2), node),), 2)
    values = reader.record(header, [ft.Field("x", TYPES[kind], "uitleg", "voorbeeld", required=required)])
    assert {problem.code for problem in problems} <= CODES.keys()
    assert {problem.line for problem in problems} <= {2}
    empty_list = isinstance(node, strictyaml.Scalar) and not node.text.strip() and not required
    assert "x" in values or problems or empty_list
