"""The Markdown of a body: its fixed headings, its links, and that it is nothing but text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import body
from kennisbank.model import BodyLink
from kennisbank.problems import CODES, Problem
from kennisbank.schema import Kind, Section

FIRST = 20
"""The line of the file on which the bodies below start."""

KIND = Kind(
    "proef",
    "proeven",
    "Proef",
    "Proeven",
    (),
    (Section("Waarom", "Waarom?"), Section("Zo doe je het", "- Stap"), Section("Let op", "Pas op", required=False)),
)
GOOD = "## Waarom\n\nDaarom.\n\n## Zo doe je het\n\n- Stap.\n"


def check(text: str) -> list[Problem]:
    """Return every problem of a body."""
    return list(body.check(text, FIRST, KIND, "lessons/tips/a.md"))


def found(text: str) -> list[tuple[int, str]]:
    """Return the line (from 0 at the body's first) and code of every problem of a body."""
    return [(problem.line - FIRST, problem.code) for problem in check(text)]


def markup(text: str) -> list[tuple[int, str]]:
    """Return the same for text under the first heading, with lines from 0 at that text's first."""
    return [(line - 2, code) for line, code in found(GOOD.replace("Daarom.", text))]


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.rstrip("\n"),
        f"\n\n{GOOD}\n\n",
        GOOD + "\n## Let op\n\nPas op.\n",
        GOOD.replace("## Waarom", "##   Waarom  ##  "),
        GOOD.replace("## Waarom", "  ## Waarom"),
        GOOD.replace("Daarom.", "### Meer hierover\n\nDaarom.\n\n#### En dieper\n\nDaarom."),
        GOOD.replace("Daarom.", "C# en # 1 en een \\# ook"),
        GOOD.replace("Daarom.", "- punt\n\n***\n\n1. een\n2. twee"),
        GOOD.replace("Daarom.", "boven\n\n---\n\nonder"),
        GOOD.replace("## Waarom", "Waarom\n------"),
    ],
)
def test_body_has_no_problem_when_its_headings_are_the_fixed_ones(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [(0, "sectie-ontbreekt"), (0, "sectie-ontbreekt")]),
        ("Tekst.\n", [(0, "tekst-zonder-kopje"), (0, "sectie-ontbreekt"), (0, "sectie-ontbreekt")]),
        ("## Waarom\n\nDaarom.\n", [(0, "sectie-ontbreekt")]),
        (f"Inleiding.\n\n{GOOD}", [(0, "tekst-zonder-kopje")]),
        (f"\n\n### Klein\n\n{GOOD}", [(2, "tekst-zonder-kopje")]),
        (f"{GOOD}\n## Conclusie\n\nTekst.\n", [(8, "sectie-onbekend")]),
        (f"{GOOD}\n## let op\n\nTekst.\n", [(8, "sectie-onbekend")]),
        (f"{GOOD}\n##\n\nTekst.\n", [(8, "sectie-onbekend")]),
        (f"{GOOD}\nConclusie\n---\n\nTekst.\n", [(8, "sectie-onbekend")]),
        (f"{GOOD}\n## Waarom\n\nNog eens.\n", [(8, "sectie-dubbel")]),
        (f"{GOOD}\n## Let op\n", [(8, "sectie-leeg")]),
        (f"{GOOD}\n## Let op\n\n  \n", [(8, "sectie-leeg")]),
        (f"{GOOD}\n## Let op\n\n### Kopje\n", [(8, "sectie-leeg")]),
        ("## Waarom\n## Zo doe je het\n\n- Stap.\n", [(0, "sectie-leeg")]),
        ("## Zo doe je het\n\n- Stap.\n\n## Waarom\n\nDaarom.\n", [(0, "sectie-volgorde")]),
        ("## Let op\n\nPas op.\n\n" + GOOD, [(0, "sectie-volgorde")]),
        (GOOD.replace("## Waarom", "# Waarom"), [(0, "kop-niveau")]),
        (
            GOOD.replace("Daarom.", "# Titel\n\nDaarom."),
            [(0, "sectie-leeg"), (2, "kop-niveau"), (2, "sectie-onbekend")],
        ),
        (
            GOOD.replace("Daarom.", "Titel\n===\n\nDaarom."),
            [(0, "sectie-leeg"), (2, "kop-niveau"), (2, "sectie-onbekend")],
        ),
        (GOOD.replace("Daarom.", "### Let op\n\nDaarom."), [(2, "kop-niveau")]),
        (GOOD.replace("Daarom.", "#### zo doe je het\n\nDaarom."), [(2, "kop-niveau")]),
    ],
)
def test_heading_is_reported_at_its_line_when(text: str, problems: list[tuple[int, str]]) -> None:
    assert sorted(found(text)) == sorted(problems)


def test_unknown_heading_gets_the_nearest_when_it_is_a_slip() -> None:
    problems = check(GOOD.replace("## Zo doe je het", "## Zo doe je et"))
    assert "Bedoelde je 'Zo doe je het'?" in problems[0].hint


def test_unknown_heading_gets_all_when_none_is_near() -> None:
    assert check(f"{GOOD}\n## Xyz\n\nTekst.\n")[0].hint == "De vaste kopjes zijn: Waarom, Zo doe je het, Let op."


def test_wrong_order_gets_the_right_one_of_the_headings_that_are_there() -> None:
    problems = check("## Zo doe je het\n\n- Stap.\n\n## Waarom\n\nDaarom.\n")
    assert problems[0].message == "De vaste volgorde is: Waarom – Zo doe je het."


def test_second_heading_names_the_line_of_the_first_when_it_is_there_twice() -> None:
    assert check(f"{GOOD}\n## Waarom\n\nNog eens.\n")[0].message == f"Het kopje 'Waarom' staat ook op regel {FIRST}."


@pytest.mark.parametrize(
    "text",
    [
        "<b>",
        "<B>",
        "</b>",
        "<b onclick=x>",
        "<b\nonclick=x>",
        "<b/>",
        "<!-- x -->",
        "<!x>",
        "<?x?>",
        "<script>",
        "<x-y>",
        "x<b",
        "a <b",
        "`<b>`",
        "    <b>",
        "```\n<b>\n```",
        "- <b>",
        "> <b>",
        "\\<b>",
        "<b",
        "<<b>",
        "[x](<a b.md>)",
        "<ftp://x.nl>",
        "<HTTPS://x.nl>",
        "<https://x.nl b=c>",
        "<https://x.nl",
        "<https:x>",
        "<a@x.nl>",
        "<mailto:a@x.nl>",
        "a <- b",
        "<3",
        "3 <4",
        "<é",
        "<<",
        "<>",
    ],
)
def test_body_is_refused_when_it_holds_html(text: str) -> None:
    assert (text[: text.index("<")].count("\n"), "html") in markup(text)


@pytest.mark.parametrize("text", ["<1a@x.nl>", "<é@x.nl>", "<.a@x.nl>", '<"a"@x.nl>', "a\n<0612@x.nl>"])
def test_body_is_refused_when_it_holds_a_mail_address_between_angles(text: str) -> None:
    assert [line for line, _ in markup(text)] == [text.count("\n")]


@pytest.mark.parametrize(
    "text", ["5 < 6", "5 <= 6", "a <\nb", "a > b", "a -> b", "< b >", "<", "a &lt;b&gt; c", "<https://x.nl/a?b=c>"]
)
def test_body_is_accepted_when_an_angle_is_no_html(text: str) -> None:
    assert markup(text) == []


@pytest.mark.parametrize("text", ["{", "}", "a { .b }", "{: onclick=x }", "{{ title }}", "{% x %}", "`{`", "    {"])
def test_body_is_refused_when_it_holds_braces(text: str) -> None:
    assert markup(text) == [(0, "opmaakcode")]
    assert markup(f"eerst\ndan\n{text}") == [(2, "opmaakcode")]


@pytest.mark.parametrize(
    "text", ["![x](x.png)", "![x][y]", "![x]", "![](https://x.nl/x.png)", "[![x](b.md)](c.md)", "\\![x"]
)
def test_body_is_refused_when_it_holds_a_picture(text: str) -> None:
    assert (0, "afbeelding") in markup(text)
    assert (2, "afbeelding") in markup(f"eerst\n\n{text}")


SCHEMES = ["javascript:x", "JaVaScRiPt:x", "java script:x", "vbscript:x", "VBScript:x", "data:text/html,x", "DATA:x"]
OTHERS = [
    "file:///x",
    "ftp://x.nl",
    "mailto:a@x.nl",
    "tel:06",
    "blob:x",
    "about:blank",
    "x-y.z+1:a",
    "//x.nl",
    "https:x.nl",
]


@pytest.mark.parametrize("address", [*SCHEMES, *OTHERS])
@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("[x]({})", 0),
        ("[x]( {} )", 0),
        ("[x]({} 'titel')", 0),
        ("[x](\n{})", 1),
        ("[x\ny]({})", 1),
        ("[x][y]\n\n[y]: {}", 2),
        ("[y]: {} 'titel'\n\n[y]", 0),
        ("- [y]\n\n    [y]: {}", 2),
        ("> [y]: {}", 0),
    ],
)
def test_link_is_refused_at_its_line_when_it_leads_elsewhere(before: str, line: int, address: str) -> None:
    assert (line, "onveilige-link") in markup(before.format(address))


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript&colon;x)",
        "[x](javascript&#58;x)",
        "[x](&#106;avascript:x)",
        "[x](&#x6A;avascript:x)",
        "[x](&#0000106;avascript:x)",
        "[x](java&#10;script:x)",
        "[x](java&Tab;script:x)",
        "[x](java&NewLine;script:x)",
        "[x](java\nscript:x)",
        "[x](java\tscript:x)",
        "[x](vb\nscript:x)",
        "[x](&#118;bscript:x)",
        "[x](&#100;ata:x)",
        "[x](da&Tab;ta:x)",
        "[x](data&colon;x)",
        "[y]: &#106;avascript:x",
        "[y]: data&#58;x",
        "[x](&#47;/x.nl)",
        "javascript:x",
        "`javascript:x`",
    ],
)
def test_link_is_refused_when_its_address_is_hidden_in_codes_or_line_breaks(text: str) -> None:
    assert (0, "onveilige-link") in markup(text)
    assert (2, "onveilige-link") in markup(f"&amp;\n&#10;\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "[x](b.md)",
        "[x](../tips/b.md#kop)",
        "[x](#kop)",
        "[x](https://x.nl)",
        "[x](HTTP://x.nl/a?b=c&d=e)",
        "[x](https://x.nl/a?b=c&amp;d=e)",
        "[x](https://x.nl/javascript)",
        "<https://x.nl>",
        "[x]: https://x.nl",
        "Let op: dit is JavaScript, en data: die is er ook.",
        "[een] en [twee]: dat zijn haken",
    ],
)
def test_link_is_accepted_when_it_stays_here_or_uses_https(text: str) -> None:
    assert [code for _, code in markup(text) if code == "onveilige-link"] == []


@pytest.mark.parametrize("address", ["https://[x.nl/", "http://x]y/", "https://[::1", "https://x.nl]"])
@pytest.mark.parametrize("form", ["[x]({})", "<{}>", "[x]: {}"])
def test_link_is_refused_when_no_reader_can_take_its_address_apart(form: str, address: str) -> None:
    assert markup(form.format(address)) != []


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("geen links [x] en (y)", []),
        ("[x] (a.md)", [("a.md", 0)]),
        ("[x](a.md) en [y](b.md)", [("a.md", 0), ("b.md", 0)]),
        ("eerst\n\n[x](a.md#kop)\n- [y](../b/c.md 'titel')", [("a.md#kop", 2), ("../b/c.md", 3)]),
        ("[x](\n  a.md)", [("a.md", 1)]),
        ("[x]\n(a.md)", [("a.md", 1)]),
        ("[x]()", [("", 0)]),
        ("[x][y]\n\n[y]: a.md 'titel'", [("a.md", 2)]),
        ("<https://x.nl/a>", [("https://x.nl/a", 0)]),
        ("`[x](a.md)`", [("a.md", 0)]),
        ("[x [y](a.md)](b.md)", [("a.md", 0), ("b.md", 0)]),
    ],
)
def test_links_are_found_with_their_lines_when_written_as(text: str, links: list[tuple[str, int]]) -> None:
    assert list(body.read(text, FIRST).links) == [BodyLink(target, FIRST + line) for target, line in links]


def test_sections_are_read_with_their_lines_when_a_body_has_them() -> None:
    read = body.read(f"\n{GOOD}\n### Klein\n\nLet op\n------\n\nTekst.\n\n", FIRST)
    assert read.sections == (("Waarom", FIRST + 1), ("Zo doe je het", FIRST + 5), ("Let op", FIRST + 11))
    assert read.text.startswith("## Waarom")
    assert read.text.endswith("Tekst.")


@pytest.mark.parametrize(
    ("target", "external"),
    [
        ("https://x.nl", True),
        ("HTTP://x.nl", True),
        ("https://", False),
        ("https:///x", False),
        ("https:x", False),
        ("//x.nl", False),
        ("a/https://x.nl", False),
        ("ftp://x.nl", False),
        ("", False),
    ],
)
def test_is_external_tells_whether_a_link_leaves_the_site_when_it_is(target: str, external: bool) -> None:
    assert body.is_external(target) is external


PIECES = st.sampled_from(
    [
        "## Waarom",
        "## Zo doe je het",
        "## Let op",
        "# x",
        "##",
        "###### ",
        "x",
        "\n",
        "\n\n",
        "---",
        "===",
        "    ",
        "`",
        "[",
        "](",
        ")",
        "]:",
        "<",
        ">",
        "</",
        "{",
        "}",
        "![",
        "&#10;",
        "&NewLine;",
        "&amp;",
        "javascript:",
        "data:",
        "//",
        "\t",
        "https://x.nl",
        "https://[",
        "\\",
        "é",
        "😀",
        "\u2028",
        "\xa0",
        "&#0;",
        "&#x110000;",
        "&#xd800;",
        "#",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=25).map("".join)))
def test_problems_and_links_stand_in_the_body_when_the_text_is_arbitrary(text: str) -> None:
    last = FIRST + text.count("\n")
    problems = check(text)
    assert {problem.code for problem in problems} <= CODES.keys()
    assert [problem for problem in problems if not FIRST <= problem.line <= last] == []
    read = body.read(text, FIRST)
    assert all(FIRST <= link.line <= last and link.target in text for link in read.links)
    assert all(FIRST <= line <= last for _, line in read.sections)
    assert all(re.search(r"[#\-]", text) for _ in read.sections)
