"""Strict YAML: what a value, a line number and a refusal are."""

from __future__ import annotations

import re
import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.problems import CODES
from kennisbank.strictyaml import MAX_DEPTH, Mapping, Node, Scalar, Sequence, YamlError, parse

Data = str | list["Data"] | dict[str, "Data"]


def plain(node: Node | None) -> Data | None:
    """Return a node as str, list and dict."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [value for item in node.items if (value := plain(item)) is not None]
        case Mapping():
            return {key.text: value for key, item in node.pairs if (value := plain(item)) is not None}
    return None


def lines(node: Node | None) -> list[tuple[str, int]]:
    """Return every key and scalar with its line, in order of writing."""
    match node:
        case Scalar():
            return [(node.text, node.line)]
        case Sequence():
            return [pair for item in node.items for pair in lines(item)]
        case Mapping():
            return [pair for key, item in node.pairs for pair in ((key.text, key.line), *lines(item))]
    return []


def refusal(text: str, *, first_line: int = 1) -> YamlError:
    """Return why a text is refused."""
    with pytest.raises(YamlError) as caught:
        parse(text, first_line=first_line)
    return caught.value


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "yes",
        "on",
        "off",
        "true",
        "False",
        "1.10",
        "012",
        "0x1f",
        "1_000",
        "1e3",
        "12:30:45",
        "2026-01-01",
        ".inf",
        "2026-01-01 10:00:00",
        "Null",
        "NULL",
        "=",
        "<<",
        "-x",
        "a#b",
        "a:b",
        "50%",
        "één",
        "‘x’",
        "a & b",
        "x, y",
    ],
)
def test_scalar_stays_text_when_yaml_would_give_it_a_type(written: str) -> None:
    assert plain(parse(f"key: {written}")) == {"key": written}
    assert plain(parse(f"- {written}")) == [written]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("", ""),
        ("~", ""),
        ("null", ""),
        ("'null'", "null"),
        ('"~"', "~"),
        ("''", ""),
        ("'it''s'", "it's"),
        ('"a\\"b\\\\c"', 'a"b\\c'),
        ('"\\u00e9"', "é"),
        ("x # opmerking", "x"),
        ("'x # geen opmerking'", "x # geen opmerking"),
        ("twee\n  regels", "twee regels"),
        (">\n  twee\n  regels\n", "twee regels\n"),
        ("|\n  twee\n  regels\n", "twee\nregels\n"),
        (">-\n  twee\n  regels\n", "twee regels"),
    ],
)
def test_scalar_has_its_text_when_it_is_quoted_folded_or_empty(written: str, text: str) -> None:
    assert plain(parse(f"key: {written}")) == {"key": text}


@pytest.mark.parametrize("text", ["", "\n\n", "# alleen een opmerking\n", "---\n", "~", "null", "''"])
def test_parse_gives_nothing_when_the_text_is_empty(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a: 1\nb: 2\n", [("a", 1), ("1", 1), ("b", 2), ("2", 2)]),
        ("\n# x\n\na:\n  1\n", [("a", 4), ("1", 5)]),
        ("a:\n  - x\n  # tussen\n  - y\n", [("a", 1), ("x", 2), ("y", 4)]),
        ("a:\n- x\n- y\n", [("a", 1), ("x", 2), ("y", 3)]),
        ("a: [x, y,\n  z]\n", [("a", 1), ("x", 1), ("y", 1), ("z", 2)]),
        ("a: {x: 1,\n  y: 2}\n", [("a", 1), ("x", 1), ("1", 1), ("y", 2), ("2", 2)]),
        (
            "a:\n  - b: 1\n    c: 2\n  - {b: 3}\n",
            [("a", 1), ("b", 2), ("1", 2), ("c", 3), ("2", 3), ("b", 4), ("3", 4)],
        ),
        ("a: >\n  x\n  y\nb: z\n", [("a", 1), ("x y\n", 1), ("b", 4), ("z", 4)]),
        ("a: 'x\n  y'\nb: z\n", [("a", 1), ("x y", 1), ("b", 3), ("z", 3)]),
        ("é: 😀\n日: ü\n", [("é", 1), ("😀", 1), ("日", 2), ("ü", 2)]),
    ],
)
def test_every_key_and_value_knows_its_line_when_written_as(text: str, wanted: list[tuple[str, int]]) -> None:
    assert lines(parse(text)) == wanted
    assert lines(parse(text, first_line=11)) == [(value, line + 10) for value, line in wanted]


@pytest.mark.parametrize(
    ("text", "line"), [("a: 1", 1), ("\n\na: 1", 3), ("# x\n- a", 2), ("\n[a]", 2), ("\n\n{a: b}", 3)]
)
def test_lists_and_mappings_know_their_line_when_they_start_lower(text: str, line: int) -> None:
    node = parse(text)
    assert node is not None
    assert node.line == line


def test_get_returns_the_value_or_nothing_when_asked_for_a_key() -> None:
    node = parse("a: 1\nb: 2")
    assert isinstance(node, Mapping)
    assert node.get("b") == Scalar("2", 2)
    assert node.get("c") is None


@pytest.mark.parametrize(
    ("text", "code", "line", "message"),
    [
        # keys twice
        ("a: 1\nb: 2\na: 3\n", "dubbel-veld", 3, "'a' staat ook op regel 1."),
        ("a: 1\n'a': 2\n", "dubbel-veld", 2, "'a' staat ook op regel 1."),
        ("x:\n  - {a: 1,\n     a: 2}\n", "dubbel-veld", 3, "'a' staat ook op regel 2."),
        # anchors, aliases, tags
        ("a: &x 1\n", "anker", 1, "eigen betekenis"),
        ("a: 1\nb: *x\n", "anker", 2, "eigen betekenis"),
        ("a:\n  - &x {b: 1}\n  - *x\n", "anker", 2, "eigen betekenis"),
        ("&x a: 1\n", "anker", 1, "eigen betekenis"),
        ("a: 1\n<<: *x\n", "anker", 2, "eigen betekenis"),
        ("a: 1\nb: !!python/object/apply:os.system [x]\n", "anker", 2, "uitroepteken"),
        ("a: !x\n", "anker", 1, "uitroepteken"),
        ("- !!str 1\n", "anker", 1, "uitroepteken"),
        # depth
        ("a: " + "[" * 6 + "x" + "]" * 6, "te-diep", 1, "meer dan 6 niveaus"),
        ("a: " + "[" * 5000, "te-diep", 1, "meer dan 6 niveaus"),
        (
            "a:\n" + "".join("  " * n + "- \n" for n in range(1, 9)) + "  " * 9 + "- x",
            "te-diep",
            8,
            "meer dan 6 niveaus",
        ),
        # tabs
        ("a:\n\t- x\n", "tab", 2, "een tab"),
        ("a: 1\n  \tb: 2\n", "tab", 2, "een tab"),
        # more than one document
        ("a: 1\n---\nb: 2\n", "kop-fout", 2, "twee blokken"),
        ("a: 1\n...\n---\nb: 2\n", "kop-fout", 3, "twee blokken"),
        # broken
        ("a: b: c\n", "kop-fout", 1, "dubbele punt"),
        ("title: Let op: dit\n", "kop-fout", 1, "dubbele punt"),
        ("a: 1\nb: 'x\n", "kop-fout", 2, "aanhalingsteken"),
        ('a: 1\nb: "x\nc: 2\n', "kop-fout", 2, "aanhalingsteken"),
        ("a: 1\nb\nc: 2\n", "kop-fout", 3, "dubbele punt"),
        ("a: 1\n  b: 2\n", "kop-fout", 2, "dubbele punt"),
        ("a: 1\n b\n c: 2\n", "kop-fout", 3, "dubbele punt"),
        ('a: "x" y\n', "kop-fout", 1, "achter een aanhalingsteken"),
        ("a: [x, y\nb: 1\n", "kop-fout", 1, "niet afgesloten met ]"),
        ("a: {x: 1\nb: 1\n", "kop-fout", 1, "niet afgesloten met }"),
        ("a:\n  - x\n y\n", "kop-fout", 3, ""),
        ("a: @x\n", "kop-fout", 1, "Begin een tekst niet met dit teken"),
        ("a: 1\nb: `x`\n", "kop-fout", 2, "Begin een tekst niet met dit teken"),
        ("a: 50\nb: %x\n", "kop-fout", 2, "Begin een tekst niet met dit teken"),
        ("a: - x\n", "kop-fout", 1, "lijst met streepjes"),
        ("? [a]\n: b\n", "kop-fout", 1, "gewone tekst"),
        ("{a: 1}: b\n", "kop-fout", 1, "gewone tekst"),
        ('a: "\\q"\n', "kop-fout", 1, ""),
        # characters that no text holds
        ("a: 1\nb: \x00\n", "stuurteken", 2, "teken"),
        ("a: 1\nb: \x07\n", "stuurteken", 2, "teken"),
        ("é: 1\nb: 😀\x1b\n", "stuurteken", 2, "teken"),
        ("a: \ufffe\n", "stuurteken", 1, "teken"),
        ('a: 1\nb: "\\x07"\n', "stuurteken", 2, "teken"),
        ('a: 1\nb: "x\\u202ey"\n', "stuurteken", 2, "teken"),
        ('a: 1\n"\\e[31m": x\n', "stuurteken", 2, "teken"),
    ],
)
def test_parse_refuses_with_code_line_and_dutch_reason_when(text: str, code: str, line: int, message: str) -> None:
    error = refusal(text)
    assert (error.code, error.line) == (code, line)
    assert message in error.message
    assert refusal(text, first_line=11).line == line + 10


@pytest.mark.parametrize("depth", range(1, MAX_DEPTH + 3))
def test_depth_is_allowed_when_it_is_at_most_the_maximum(depth: int) -> None:
    text = "[" * depth + "x" + "]" * depth
    if depth <= MAX_DEPTH:
        assert lines(parse(text)) == [("x", 1)]
    else:
        assert refusal(text).code == "te-diep"


def test_parse_refuses_at_once_when_aliases_would_grow_to_gigabytes() -> None:
    laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    error = refusal(laughs)
    assert (error.code, error.line) == ("anker", 1)


PIECES = st.sampled_from(
    [
        "a",
        "b",
        ": ",
        ":",
        "- ",
        "-",
        "\n",
        "\n  ",
        "\n    ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "'",
        '"',
        "#",
        " #",
        "&a ",
        "*a",
        "!",
        "!!str ",
        "|",
        ">",
        "|\n",
        ">-\n",
        "?",
        "? ",
        "---",
        "...",
        "\n---\n",
        "%",
        "%YAML 1.1\n",
        "@",
        "`",
        "\\",
        "\t",
        "~",
        "\\x00",
        '"\\ud800"',
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
        "é",
        "😀",
        "1",
        " ",
        "<<",
        "null",
        "a: b\n",
    ]
)
ANY_TEXT = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))


def outcome(text: str) -> Node | YamlError | None:
    """Return what a text holds, or why it is refused."""
    try:
        return parse(text)
    except YamlError as error:
        return error


@given(ANY_TEXT)
def test_parse_gives_a_node_or_a_refusal_when_the_text_is_arbitrary(text: str) -> None:
    found = outcome(text)
    if isinstance(found, YamlError):
        assert found.code in CODES
        assert found.message
    if found is not None:
        assert 1 <= found.line <= text.count("\n") + 1


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"]), max_size=12
).map(lambda text: unicodedata.normalize("NFC", text))
VALUES = st.recursive(
    WORDS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(WORDS, inner, max_size=4)),
    max_leaves=12,
)


def depth_of(value: Data) -> int:
    """Return how many lists and mappings are around the deepest text."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 0 if isinstance(value, str) else 1 + max(map(depth_of, inner), default=0)


@given(
    st.dictionaries(WORDS, VALUES, min_size=1, max_size=5).filter(lambda value: depth_of(value) <= MAX_DEPTH),
    st.sampled_from(["'", '"']),
    st.booleans(),
)
def test_parse_gives_back_what_was_written_when_texts_are_quoted(data: dict[str, Data], style: str, flow: bool) -> None:
    text = yaml.safe_dump(data, default_style=style, default_flow_style=flow, allow_unicode=True, sort_keys=False)
    text = re.sub(r"!!(?:map|seq|str) ?", "", text)
    assert plain(parse(text)) == data
