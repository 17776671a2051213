"""Decoding a file and finding its header and body: every way a file can be broken, at the right line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import frontmatter
from kennisbank.frontmatter import MAX_BYTES, Document
from kennisbank.model import SourceFile
from kennisbank.problems import CODES, Problem
from kennisbank.strictyaml import Scalar

PATH = "lessons/tips/a.md"


def decode(data: bytes) -> tuple[str | None, list[tuple[int, str]]]:
    """Return the text of a file, and the line and code of every problem."""
    problems: list[Problem] = []
    text = frontmatter.decode(SourceFile(PATH, data), problems.append)
    assert {problem.path for problem in problems} <= {PATH}
    return text, [(problem.line, problem.code) for problem in problems]


def split(text: str) -> tuple[Document | None, list[tuple[int, str]]]:
    """Return the header and body of a text, and the line and code of every problem."""
    problems: list[Problem] = []
    document = frontmatter.split(text, PATH, problems.append)
    return document, [(problem.line, problem.code) for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        "gewoon\n",
        "zonder einde",
        "één 日本 😀 ½ “x” – …\n",
        "tab\tmag\n",
        "een harde\u00a0spatie\n",
        "a\u200db\n",
        "\n\n x",
    ],
)
def test_decode_finds_nothing_wrong_when_the_text_is_plain(text: str) -> None:
    assert decode(text.encode()) == (text, [])


@pytest.mark.parametrize(
    ("data", "line", "code"),
    [
        (b"", 1, "leeg-bestand"),
        (b" \n\t\r\n", 1, "leeg-bestand"),
        (b"x" * (MAX_BYTES + 1), 1, "te-groot"),
        (b"\xff" * (MAX_BYTES + 1), 1, "te-groot"),
        (b"a\nb\n\xff\n", 3, "geen-utf8"),
        ("één\ntwéé\n".encode("latin-1"), 1, "geen-utf8"),
        (b"a\nb\xc3", 2, "geen-utf8"),
        (b"a\n\xc0\xaf\n", 2, "geen-utf8"),
        (b"a\n\xed\xa0\x80\n", 2, "geen-utf8"),
        ("a\n".encode("utf-16"), 1, "geen-utf8"),
    ],
)
def test_decode_gives_up_when_the_file_cannot_be_used(data: bytes, line: int, code: str) -> None:
    assert decode(data) == (None, [(line, code)])


@pytest.mark.parametrize(
    ("data", "text", "line", "code"),
    [
        ("\ufeffa\n".encode(), "a\n", 1, "bom"),
        ("\ufeff".encode(), "", 1, "bom"),
        (b"a\r\nb\r\n", "a\nb\n", 1, "regeleinde"),
        (b"a\nb\r\nc\n", "a\nb\nc\n", 2, "regeleinde"),
        (b"a\rb\n", "a\nb\n", 1, "regeleinde"),
        (b"a\nb\nc\r", "a\nb\nc\n", 3, "regeleinde"),
        (b"a\r\rb", "a\n\nb", 1, "regeleinde"),
    ],
)
def test_decode_mends_the_text_when_only_its_form_is_wrong(data: bytes, text: str, line: int, code: str) -> None:
    assert decode(data) == (text, [(line, code)])


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x01",
        "\x08",
        "\x0b",
        "\x0c",
        "\x1b",
        "\x1f",
        "\x7f",
        "\x80",
        "\x85",
        "\x9f",
        "\u200b",
        "\u200e",
        "\u200f",
        "\u202a",
        "\u202e",
        "\u2028",
        "\u2029",
        "\u2066",
        "\u2069",
        "\ufeff",
    ],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_decode_reports_the_line_when_a_character_is_invisible(character: str) -> None:
    assert decode(f"a\nb\nc{character}d\n".encode()) == (f"a\nb\nc{character}d\n", [(3, "stuurteken")])


def test_message_names_the_character_when_it_is_invisible() -> None:
    problems: list[Problem] = []
    frontmatter.decode(SourceFile(PATH, "a\u202eb".encode()), problems.append)
    assert "U+202E" in problems[0].message


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a\ncafe\u0301\n", [(2, "niet-nfc")]),
        ("e\u0301\ne\u0301\n", [(1, "niet-nfc")]),
        ("a\n\u212b\n", [(2, "niet-nfc")]),
        ("a\n\u0301\n", []),
        ("caf\u00e9\n", []),
    ],
)
def test_decode_reports_the_first_line_when_an_accent_is_a_character_of_its_own(
    text: str, problems: list[tuple[int, str]]
) -> None:
    assert decode(text.encode()) == (text, problems)


def test_decode_reports_everything_in_one_run_when_much_is_wrong() -> None:
    text, problems = decode("\ufeffa\r\nb\u200b\r\ne\u0301\r\n".encode())
    assert text == "a\nb\u200b\ne\u0301\n"
    assert problems == [(1, "bom"), (1, "regeleinde"), (2, "stuurteken"), (3, "niet-nfc")]


@pytest.mark.parametrize("size", [MAX_BYTES - 1, MAX_BYTES])
def test_decode_accepts_when_the_file_is_just_small_enough(size: int) -> None:
    assert decode(b"x" * size) == ("x" * size, [])


# ---- header and body


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("gewone tekst\n", (1, "geen-kop")),
        ("\n---\na: b\n---\n", (1, "geen-kop")),
        (" ---\na: b\n---\n", (1, "geen-kop")),
        ("--\na: b\n--\n", (1, "geen-kop")),
        ("--- a: b\n---\n", (1, "geen-kop")),
        ("# kop\n---\na: b\n---\n", (1, "geen-kop")),
        ("---\na: b\n", (1, "kop-niet-gesloten")),
        ("---\na: b\n\n## Waarom\n\nTekst.\n", (1, "kop-niet-gesloten")),
        ("---", (1, "kop-niet-gesloten")),
        ("---\n---\n", (1, "geen-kop")),
        ("---\n\n\n---\ntekst\n", (1, "geen-kop")),
        ("---\n# alleen een opmerking\n---\n", (1, "geen-kop")),
        ("---\n- een\n- lijst\n---\n", (1, "geen-kop")),
        ("---\nalleen tekst\n---\n", (1, "geen-kop")),
        ("---\na: b: c\n---\n", (2, "kop-fout")),
        ("---\na: b\nc: d: e\n---\n", (3, "kop-fout")),
        ("---\n\n\na: b\nc: d: e\n---\n", (5, "kop-fout")),
        ("---\na: b\n\tc: d\n---\n", (3, "tab")),
        ("---\n\na: b\na: c\n---\n", (4, "dubbel-veld")),
        ("---\n\na: &x b\n---\n", (3, "anker")),
        ("---\na: 'b\n---\nTekst.\n", (2, "kop-fout")),
        ("---\na: b\nc: [d, e\n---\nTekst.\n", (3, "kop-fout")),
    ],
)
def test_split_reports_code_and_line_when_the_header_is_wrong(text: str, problem: tuple[int, str]) -> None:
    assert split(text) == (None, [problem])


@pytest.mark.parametrize(
    ("text", "key_line", "body", "body_line"),
    [
        ("---\na: b\n---\nTekst.\n", 2, "Tekst.", 4),
        ("---\na: b\n---\n\nTekst.\n", 2, "Tekst.", 5),
        ("---\na: b\n---\n\n\n\nTekst.\n", 2, "Tekst.", 7),
        ("---\n\na: b\n---\nTekst.\n", 3, "Tekst.", 5),
        ("---\n\n\n# x\na: b\n\n---\n\nTekst.\n", 5, "Tekst.", 9),
        ("---  \na: b\n-----  \nTekst.\n", 2, "Tekst.", 4),
        ("---\na: b\n---\n  Ingesprongen.\n", 2, "Ingesprongen.", 4),
        ("---\na: b\n---\nTekst.\n\n---\n\nMeer.\n", 2, "Tekst.", 4),
    ],
)
def test_split_knows_the_lines_of_header_and_body_when_blank_lines_are_around(
    text: str, key_line: int, body: str, body_line: int
) -> None:
    document, problems = split(text)
    assert problems == []
    assert document is not None
    assert document.header.pairs == ((Scalar("a", key_line), Scalar("b", key_line)),)
    first = next(index for index, line in enumerate(document.body.split("\n")) if line.strip())
    assert document.body.strip().startswith(body)
    assert document.body_line + first == body_line
    assert text.split("\n")[body_line - 1].strip() == body


@pytest.mark.parametrize("text", ["---\na: b\n---", "---\na: b\n---\n", "---\na: b\n---\n\n\n"])
def test_split_gives_an_empty_body_when_nothing_follows_the_header(text: str) -> None:
    document, problems = split(text)
    assert problems == []
    assert document is not None
    assert document.body.strip() == ""
    assert 1 <= document.body_line <= text.count("\n") + 1


def test_split_keeps_indented_code_when_the_body_starts_with_it() -> None:
    document, _ = split("---\na: b\n---\n\n    code\n")
    assert document is not None
    assert document.body.strip("\n") == "    code"


# ---- any bytes


PIECES = st.sampled_from(
    [
        b"---",
        b"---\n",
        b"\n---\n",
        b"\n",
        b"\r\n",
        b"\r",
        b"\n\n",
        b"a: b\n",
        b"a: ",
        b"title: x\n",
        b"- x\n",
        b"  ",
        b"\t",
        b"[",
        b"]",
        b"{",
        b"'",
        b'"',
        b"#",
        b"&a",
        b"*a",
        b"!x",
        b": ",
        b"|\n",
        b"\xff",
        b"\xc3",
        b"\xc3\xa9",
        b"e\xcc\x81",
        b"\xef\xbb\xbf",
        b"\x00",
        b"\x1b",
        b"\x0c",
        b"\x0b",
        b"\x1c",
        b"\xc2\x85",
        b"\xe2\x80\xa8",
        b"\xe2\x80\xa9",
        b"x",
        b"\xe2\x80\x8b",
        b"\xf0\x9f\x98\x80",
        b"\xed\xa0\x80",
        b'"\\x00"',
        b"## Waarom\n",
        b"...\n",
        b"%x\n",
        b"?",
        b"~",
    ]
)
FILES = st.one_of(
    st.binary(max_size=60),
    st.lists(PIECES, max_size=20).map(b"".join),
    st.lists(PIECES, max_size=20).map(lambda pieces: b"---\n" + b"".join(pieces) + b"\n---\n"),
)


@given(FILES)
def test_problems_are_documented_and_stand_in_the_file_when_the_bytes_are_arbitrary(data: bytes) -> None:
    problems: list[Problem] = []
    text = frontmatter.decode(SourceFile(PATH, data), problems.append)
    document = frontmatter.split(text, PATH, problems.append) if text is not None else None
    number_of_lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert document is not None or problems
    assert {problem.code for problem in problems} <= CODES.keys()
    assert [problem for problem in problems if not 1 <= problem.line <= number_of_lines] == []
    assert all(problem.message.strip() and "\n" not in problem.text for problem in problems)
    assert document is None or 1 <= document.body_line <= number_of_lines
