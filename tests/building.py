"""What several test modules make out of the small tree: a base for views, many entries, a project on disk."""

from __future__ import annotations

import re
from pathlib import Path

from kennisbank import urls
from kennisbank.cards import Link
from kennisbank.model import Entry
from kennisbank.views import Base
from tests.support import TIP, TODAY, Tree

LINK = re.compile(r"\]\(([^()\s]+)\)")
"""The target of a Markdown link in a generated page; there are no other forms in templates."""


def base_of(tree: Tree) -> Base:
    """Return what views look at, for a tree."""
    checked = tree.checked()
    return Base(checked.graph, checked.words.vocabularies, TODAY)


def entry_of(tree: Tree, entry_id: str) -> Entry:
    """Return one published entry of a tree."""
    return tree.checked().graph.entries[entry_id]


def add_tips(tree: Tree, number: int) -> Tree:
    """Add tips with the titles "Tip nummer 001" and on, which name nothing of the toolbox."""
    plain = TIP.replace("method: [peiling]\n", "").replace("target_group: [jongeren]\n", "")
    for each in range(1, number + 1):
        tree.files[f"tips/tip-{each:03}.md"] = plain.replace("Kies één boodschap", f"Tip nummer {each:03}")
    return tree


def concept(tree: Tree, path: str) -> Tree:
    """Make a file a concept."""
    return tree.replace(path, "status: gepubliceerd", "status: concept")


def write(tree: Tree, project: Path) -> Path:
    """Write a tree as a project with one hand-written page, and return its folder."""
    tree.write(project)
    (project / "docs").mkdir(exist_ok=True)
    (project / "docs" / "index.md").write_text("# Start\n\n<!-- kennisbank: aantallen -->\n", encoding="utf-8")
    return project


def link(label: str, href: str) -> Link:
    """Return a link as the compiler makes one, for tests to compare with."""
    return Link(label, urls.Address(href))
