"""A body read as blocks says what the page says, in the same order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import build, prose
from kennisbank.cards import entry_uri
from kennisbank.problems import Problem
from kennisbank.prose import Code, Heading, Listing, Paragraph, Quote, Rule, Run, Table

PAGE = "tips/een-tip.md"


def blocks(text: str) -> tuple[prose.Block, ...]:
    (section,) = prose.sections(f"## Waarom\n\n{text}", page=PAGE)
    return section.blocks


def words(text: str) -> Paragraph:
    return Paragraph((Run(text),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eén zin.", (words("Eén zin."),)),
        ("Twee\nregels.", (words("Twee regels."),)),
        ("Een.\n\nTwee.", (words("Een."), words("Twee."))),
        ("- a\n- b", (Listing(False, ((words("a"),), (words("b"),))),)),
        ("3. a\n4. b", (Listing(True, ((words("a"),), (words("b"),)), 3),)),
        ("- a\n    - b", (Listing(False, ((words("a"), Listing(False, ((words("b"),),))),)),)),
        ("- a\n\n    b", (Listing(False, ((words("a"), words("b")),)),)),
        ("### Kop", (Heading(3, (Run("Kop"),)),)),
        ("> Gezegd.", (Quote((words("Gezegd."),)),)),
        ("Een.\n\n    code  x\n", (words("Een."), Code("code  x"))),
        ("Een.\n\n***\n\nTwee.", (words("Een."), Rule(), words("Twee."))),
        ("| a | b |\n| --- | --- |\n| c | d |", (Table((((Run("a"),), (Run("b"),)), ((Run("c"),), (Run("d"),)))),)),
        ("Zeg &lt;b&gt; en &amp;.", (words("Zeg <b> en &."),)),
        (r"Ster \* en 1 < 2.", (words("Ster * en 1 < 2."),)),
    ],
)
def test_blocks_for_every_shape_of_markdown(text: str, expected: tuple[prose.Block, ...]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dit is **vet**.", (Run("Dit is "), Run("vet", strong=True), Run("."))),
        ("Dit *ook*", (Run("Dit "), Run("ook", emphasis=True))),
        ("`a &amp; b`", (Run("a &amp; b", code=True),)),
        ("[tip](../lessen/x.md)", (Run("tip", href="lessen/x.md"),)),
        ("[hier](y.md)", (Run("hier", href="tips/y.md"),)),
        ("<https://example.org/?a=1&b=2>", (Run("https://example.org/?a=1&b=2", href="https://example.org/?a=1&b=2"),)),
        ("[**vet**](y.md)", (Run("vet", strong=True, href="tips/y.md"),)),
        ("a  \nb", (Run("a"), Run("\n"), Run("b"))),
    ],
)  # fmt: skip
def test_runs_for_every_dress_of_text(text: str, expected: prose.Runs) -> None:
    (paragraph,) = blocks(text)
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == expected


def test_sections_keep_their_headings_in_order() -> None:
    found = prose.sections("## Waarom\n\nOmdat.\n\n## Zo doe je het\n\n- Doe.", page=PAGE)
    assert [section.heading for section in found] == ["Waarom", "Zo doe je het"]


def test_plain_text_has_one_line_per_paragraph_and_item() -> None:
    assert prose.plain_text(blocks("Een **twee**.\n\n- a\n- b\n    - c")) == "Een twee.\na\nb\nc"


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs")), max_size=60))
def test_reading_never_fails_whatever_the_text(text: str) -> None:
    prose.sections(f"## Waarom\n\n{text}", page=PAGE)


def test_no_word_of_the_real_bodies_is_lost(real_lessons: tuple[list[Problem], build.Checked]) -> None:
    for entry in real_lessons[1].entries:
        read = prose.sections(entry.body.text, page=entry_uri(entry))
        shown = " ".join(f"{section.heading} {prose.plain_text(section.blocks)}" for section in read)
        text = re.sub(r"\]\([^)]*\)", "]", entry.body.text)
        assert re.findall(r"\w+", shown) == [w for w in re.findall(r"\w+", _unnumbered(text)) if w], entry.path


def _unnumbered(text: str) -> str:
    return re.sub(r"(?m)^\s*\d+\.\s", "", text)
