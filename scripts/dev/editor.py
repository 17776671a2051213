"""Write what helps to write from the fields and the vocabularies: the completion for VS Code, the form for ideas."""

from __future__ import annotations

import sys
from pathlib import Path

from kennisbank import build, disk
from kennisbank.issueform import idea_form
from kennisbank.problems import Problem, as_text, errors
from kennisbank.snippets import snippets_json

MADE = {
    Path(".vscode/kennisbank.code-snippets"): snippets_json,
    Path(".github/ISSUE_TEMPLATE/idee.yml"): idea_form,
}


def main() -> int:
    """Write the files; do nothing while the lessons have errors."""
    problems: list[Problem] = []
    checked = build.check(disk.read_sources(Path(), problems.append), today=disk.today())
    if broken := errors([*problems, *checked.problems]):
        sys.stderr.write("\n".join(map(as_text, broken)) + "\n")
        return 1
    for path, make in MADE.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make(checked.words.vocabularies), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
