"""The interface calls a thing by one word, wherever it is named: in scripts, templates, the theme and the pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sites import PROJECT

INSTEAD = {
    r"[Gg]ewijzigd|[Ww]ijziging\w*": "veranderd",
    r"(?<!data/)[Kk]aarten": "kaartjes; een kaart is die van thema's en fasen",
    r"[Ww]ebeditor": "in je browser",
    r"[Aa]lles wissen": "wis alles: een knop zegt wat je doet",
    r"[Mm]isschien zoek je": "bedoelde je",
    r"[Uu]itprint\w*|[Aa]fdrukken": "print",
    r"[Vv]erwijder\w*": "weghalen, of wis",
}
"""What readers do not see, by the word that they do."""
BARE = re.compile(r"/\*.*?\*/|\{#.*?#\}|^\s*//.*?$|^\s*#.*?$", re.DOTALL | re.MULTILINE)
"""Comments, which readers do not see."""
UNSEEN = {"stemmer.js", "own-stems.js", "expansion.js", "nl.html", "summary.md.j2"}
"""Words to find, the theme's own terms, most of which show nowhere, and what the git host calls things."""


def interface() -> list[Path]:
    web, theme = PROJECT / "scripts" / "web" / "src", PROJECT / "scripts" / "theme"
    templates = PROJECT / "scripts" / "kennisbank" / "templates"
    found = [*web.rglob("*.js"), *theme.rglob("*.html"), *templates.glob("*.j2"), *(PROJECT / "docs").glob("*.md")]
    return sorted(path for path in found if path.name not in UNSEEN)


@pytest.mark.parametrize("path", interface(), ids=lambda path: path.name)
def test_thing_has_one_name(path: Path) -> None:
    text = BARE.sub("", path.read_text(encoding="utf-8"))
    wrong = [(found.group(), use) for word, use in INSTEAD.items() for found in re.finditer(rf"\b(?:{word})\b", text)]
    assert wrong == []
