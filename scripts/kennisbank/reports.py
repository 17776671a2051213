"""What a check says to other programs and to the page of a pull request: workflow commands, JSON, a summary.

`problems.as_text` is what a person at a terminal reads.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kennisbank.cards import counted
from kennisbank.model import SourceFile
from kennisbank.problems import CODES, Problem, Severity, errors
from kennisbank.render import fragment

IN_A_SUMMARY = 200
"""Problems in a summary; a host takes up to 1 MiB of it."""
_MENDED = frozenset({"bom", "regeleinde", "niet-nfc"})
"""What the check itself can mend."""


@dataclass(frozen=True)
class Finding:
    """A problem, whether the change at hand brought it, and the exact line to write instead where that is certain."""

    problem: Problem
    new: bool = True
    line: str = ""

    @property
    def counts(self) -> bool:
        """Whether it makes a check fail."""
        return self.new and self.problem.severity is Severity.ERROR


def findings(
    problems: Iterable[Problem], files: Iterable[SourceFile], new: frozenset[Problem] | None = None
) -> tuple[Finding, ...]:
    """Return the problems with what is known of each: what counts first, then by file; `new` None means all are."""
    texts: Mapping[str, bytes] = {file.path: file.data for file in files}
    found = [
        Finding(problem, new is None or problem in new, _right_line(problem, texts.get(problem.path, b"")))
        for problem in sorted(problems)
    ]
    return tuple(sorted(found, key=lambda each: (not each.new, each.problem.severity is Severity.WARNING)))


def _right_line(problem: Problem, data: bytes) -> str:
    """The line of a problem as it should be; nothing when that is not certain."""
    lines = data.decode("utf-8", "replace").split("\n")
    if not 0 < problem.line <= len(lines):
        return ""
    line = lines[problem.line - 1].rstrip("\r")
    if problem.code == "niet-nfc":
        return unicodedata.normalize("NFC", line)
    if not problem.meant:
        return ""
    written, meant = problem.meant
    right, count = re.subn(rf"(?<![\w-]){re.escape(written)}(?![\w-])", lambda _: meant, line)
    return right if count == 1 else ""


def as_github(finding: Finding) -> str:
    """Format as a GitHub Actions workflow command, which becomes a remark at the line of a pull request.

    Escaping as docs.github.com says under "workflow commands". An old error is a warning here: it is not the change's.
    """
    problem = finding.problem
    level = "error" if finding.counts else "warning"
    title = problem.code if finding.new else f"{problem.code} (stond er al)"
    text = "\n\n".join(filter(None, (problem.text, _advice(finding))))
    return f"::{level} file={_property(problem.path)},line={problem.line},title={_property(title)}::{_data(text)}"


def _advice(finding: Finding) -> str:
    if finding.line:
        return f"Zo klopt de regel:\n{finding.line}"
    return "De controle kan dit zelf herstellen: kennisbank check --fix" if finding.problem.code in _MENDED else ""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_json(found: Iterable[Finding]) -> str:
    """Format as one JSON document: ``{"problems": [{path, line, code, severity, message, hint, new, suggestion}]}``."""
    rows = [
        {
            "path": each.problem.path,
            "line": each.problem.line,
            "code": each.problem.code,
            "severity": "warning" if each.problem.severity is Severity.WARNING else "error",
            "message": each.problem.message,
            "hint": each.problem.hint,
            "new": each.new,
            "suggestion": each.line,
        }
        for each in found
    ]
    return json.dumps({"problems": rows}, ensure_ascii=False, indent=2)


def annotated(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what deserves a remark: all that is new, and old errors. A host shows the first ten of each level only."""
    return tuple(each for each in found if each.new or each.problem.severity is Severity.ERROR)


def summary(found: Sequence[Finding], files: int) -> str:
    """Return the outcome of a check as Markdown, in plain words: what is wrong, where, and what to do."""
    new = [each for each in found if each.new]
    wrong, old = sum(each.counts for each in found), [each for each in found if not each.new]
    shown = new[:IN_A_SUMMARY]
    by_file = groupby(sorted(shown, key=lambda each: each.problem), key=lambda each: each.problem.path)
    context = {
        "files": counted(files, "bestand", "bestanden"),
        "wrong": counted(wrong, "fout", "fouten") if wrong else "",
        "notes": len(new) - wrong,
        "by_file": [(path, list(own)) for path, own in by_file],
        "codes": CODES,
        "rest": len(new) - len(shown),
        "old": counted(len(old), "melding", "meldingen") if old else "",
        "old_errors": len(errors(each.problem for each in old)),
    }
    return fragment("summary.md.j2", context)
