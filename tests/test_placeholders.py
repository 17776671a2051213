"""What stands in a new file until somebody writes may not be published."""

from __future__ import annotations

import pytest

from kennisbank import scaffold
from kennisbank.harvest import draft
from kennisbank.schema import BRON, KINDS, Kind
from tests.building import base_of
from tests.support import TIP, TODAY, Tree


def found(text: str, path: str = "tips/nieuw.md") -> list[tuple[int, str]]:
    """Return the line and message of every placeholder that the check finds in a file."""
    tree = Tree()
    tree.files[path] = text
    return [(each.line, each.message) for each in tree.problems() if each.code == "voorbeeldtekst"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Omdat het werkt.", "Waarom werkt dit? Twee tot vier korte zinnen.", 18),
        ("Omdat het werkt.", "Omdat het werkt.\n\nNog te schrijven.", 20),
        ("- Schrijf één zin.", "- Eerste stap", 22),
        ("- Schrijf één zin.", "1. Schrijf één zin.\n  2. Tweede stap ", 23),
        ("- Schrijf één zin.", "- Nog te schrijven.", 22),
        ("Eén zin onthouden mensen, tien zinnen niet.", '"Nog te schrijven: vat dit samen in één zin."', 3),
    ],
)
def test_placeholder_is_an_error_when_published(old: str, new: str, line: int) -> None:
    text = TIP.replace(old, new)
    assert [at for at, _ in found(text)] == [line]
    assert found(text.replace("gepubliceerd", "concept")) == []


@pytest.mark.parametrize(
    "new",
    [
        "Zet de eerste stap.",
        "Eerste stap: kies een plek.",
        "Nog te schrijven brieven leg je apart.",
        "Waar moet je voor oppassen?",
    ],
)
def test_text_is_no_placeholder_when_it_only_looks_like_one(new: str) -> None:
    assert found(TIP.replace("Omdat het werkt.", new)) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_section_of_a_new_file_counts_when_published_as_it_is(kind: Kind) -> None:
    text = scaffold.new_entry(kind, "Nieuwe titel", base_of(Tree()).vocabularies, today=TODAY)
    required = [section for section in kind.sections if section.required]
    lines = sum(section.guidance.count("\n") + 1 for section in required)
    assert len(found(text.replace("status: concept", "status: gepubliceerd"), f"{kind.folder}/nieuw.md")) == lines


def test_everything_that_harvest_leaves_open_counts_when_published_as_it_is() -> None:
    text = draft.source("Verslag van een avond", {"les-1": "één boodschap"}, today=TODAY)
    published = text.replace("status: concept", "status: gepubliceerd")
    assert [message for _, message in found(published, f"{BRON.folder}/nieuw.md")] == [
        "Hier staat nog een voorbeeldtekst: 'Nog te schrijven'.",
        "Hier staat nog een voorbeeldtekst: 'nog in te vullen'.",
        "Hier staat nog een voorbeeldtekst: 'Nog te schrijven'.",
    ]
