"""The scripts of the form, run by node: what was filled in goes in, the file and its problems come out."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kennisbank import build
from kennisbank.problems import Problem
from tests.sites import PROJECT
from tests.support import TODAY, Tree

OFFICIALESE = (
    "- {word: teneinde, plain: om te}\n- {word: met betrekking tot, plain: over}\n- {word: o.a., plain: onder andere}\n"
)
SAID_OTHERWISE = {"lijkt-op"}
"""What the form tells in another way: it shows look-alikes while somebody types a title."""
Draft = Mapping[str, Any]
"""What was filled in: kind, values by field, texts by heading."""
Found = tuple[int, str, str, str]
"""Line, code, message and hint of a problem."""


def form_tree() -> Tree:
    """Return the small tree with a list of official words."""
    tree = Tree()
    tree.files["vocabulary/officialese.yml"] = OFFICIALESE
    return tree


@dataclass(frozen=True)
class Outcome:
    """What the scripts make of a draft."""

    path: str
    text: str
    found: list[Found]
    owners: list[str]


class Form:
    """The scripts in a node process of their own, with the rules and names of a tree."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        site = tree.site()
        self.rules: dict[str, Any] = json.loads(site.files["data/formulier.json"])
        start = "data/formulier/"
        pieces = {
            uri.removeprefix(start).removesuffix(".json"): json.loads(text)
            for uri, text in site.files.items()
            if uri.startswith(start)
        }
        entries = json.loads(site.files["data/entries.json"])["entries"]
        pages = [f"{entry['url'].rstrip('/')}.md" for entry in entries]
        self._node = subprocess.Popen(
            ["node", str(PROJECT / "scripts/web/bin/form.js")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip
        self._write({"rules": self.rules, "pieces": pieces, "pages": pages, "today": TODAY.isoformat()})

    def _write(self, document: object) -> None:
        assert self._node.stdin
        self._node.stdin.write(json.dumps(document) + "\n")
        self._node.stdin.flush()

    def check(self, draft: Draft) -> Outcome:
        """Return the file that the form makes, and what it says of it."""
        self._write(draft)
        assert self._node.stdout
        done = json.loads(self._node.stdout.readline())
        found = [(each["line"], each["code"], each["message"], each["hint"]) for each in done["problems"]]
        return Outcome(done["path"], done["text"], sorted(found), [each["owner"] for each in done["problems"]])

    def close(self) -> None:
        """End the process."""
        assert self._node.stdin
        assert self._node.stdout
        self._node.stdin.close()
        self._node.stdout.close()
        self._node.wait(timeout=60)


def problems_of(outcome: Outcome, tree: Tree) -> list[Found]:
    """Return what the check says of the file that the form made, in a tree."""
    path = outcome.path.removeprefix("lessons/")
    sources = [*tree.sources(), *(source for source in _alone(path, outcome.text))]
    checked = build.check(sources, today=TODAY)
    found = checked.problems
    title = next((entry.title for entry in checked.entries if entry.path == outcome.path), "")
    mine = [_found(each) for each in found if each.path == outcome.path and each.code not in SAID_OTHERWISE]
    # of two files with one title, the check names the one that comes later; for the form that is always its own
    mine += [
        (2, each.code, f"De titel '{title}' staat ook in {each.path}.", each.hint)
        for each in found
        if each.code == "dubbele-titel" and each.path != outcome.path and outcome.path in each.message
    ]
    return sorted(mine)


def _alone(path: str, text: str) -> list[Any]:
    only = Tree()
    only.files = {path: text.encode("utf-8")}
    return only.sources()


def _found(problem: Problem) -> Found:
    return (problem.line, problem.code, problem.message, problem.hint)
