"""Golden cases: files in, problems and pages out, each in one file of ``tests/golden/``.

A case says what differs from the small tree of `tests.support` (``change`` replaces pieces of text, ``files`` gives
whole files or takes them away, ``repeat`` makes many alike), which ``pages`` it is about, and what is ``expected``.
``pytest tests/test_golden.py --update-golden`` writes that last part anew; look at the difference before you keep it.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from kennisbank.problems import as_text
from tests.support import Tree

CASES = sorted((Path(__file__).parent / "golden").glob("*.yml"))
_EXPECTED = "\nexpected:\n"


def tree_of(case: Mapping[str, Any]) -> Tree:
    """Return the small tree with what the case changes in it."""
    tree = Tree()
    for path, changes in case.get("change", {}).items():
        for change in changes:
            tree.replace(path, change["old"], change["new"])
    for path, text in case.get("files", {}).items():
        if text is None:
            del tree.files[path]
        else:
            tree.files[path] = text
    repeat = case.get("repeat", {"count": 0})
    for number in range(1, repeat["count"] + 1):
        tree.files[repeat["path"].replace("NNN", f"{number:03}")] = repeat["text"].replace("NNN", f"{number:03}")
    return tree


def outcome(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return the problems of a case and the pages it names; a page that is not made is None."""
    site = tree_of(case).site()
    pages = {page.uri: page.text for page in site.pages}
    return {
        "problems": [as_text(problem).removeprefix("lessons/") for problem in site.problems],
        "pages": {uri: pages.get(uri) for uri in case["pages"]},
    }


def rewrite(path: Path, found: Mapping[str, Any]) -> None:
    """Write what was found as what is expected; the rest of the case stays as its author wrote it."""
    lines = ["  problems:" if found["problems"] else "  problems: []"]
    lines.extend(f"    - {json.dumps(problem, ensure_ascii=False)}" for problem in found["problems"])
    lines.append("  pages:")
    for uri, text in found["pages"].items():
        lines.append(f"    {uri}: null" if text is None else f"    {uri}: |")
        lines.extend(textwrap.indent(text or "", " " * 6).splitlines())
    given = path.read_text(encoding="utf-8").partition(_EXPECTED)[0].rstrip("\n")
    path.write_text(given + _EXPECTED + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_outcome_is_as_expected_when_compiled(path: Path, update_golden: bool) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    found = outcome(case)
    if update_golden:
        rewrite(path, found)
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert found["problems"] == case["expected"]["problems"]
    for uri, text in found["pages"].items():
        assert text == case["expected"]["pages"][uri], f"{uri} differs"
    assert set(case["expected"]["pages"]) == set(case["pages"])


def test_cases_say_what_they_are_about() -> None:
    assert len(CASES) >= 12
    assert [path.stem for path in CASES if not path.read_text(encoding="utf-8").startswith("about: ")] == []
