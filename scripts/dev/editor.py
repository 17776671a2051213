"""Write .vscode/kennisbank.code-snippets from the fields and the vocabularies."""

from __future__ import annotations

import sys
from pathlib import Path

from kennisbank import build, disk
from kennisbank.problems import Problem, as_text, errors
from kennisbank.snippets import snippets_json

SNIPPETS = Path(".vscode/kennisbank.code-snippets")


def main() -> int:
    """Write the file; do nothing while the lessons have errors."""
    problems: list[Problem] = []
    checked = build.check(disk.read_sources(Path(), problems.append), today=disk.today())
    if broken := errors([*problems, *checked.problems]):
        sys.stderr.write("\n".join(map(as_text, broken)) + "\n")
        return 1
    SNIPPETS.parent.mkdir(exist_ok=True)
    SNIPPETS.write_text(snippets_json(checked.vocabularies), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
