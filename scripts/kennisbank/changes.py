"""Tells the problems of a change from those that were there before it. Pure: both states come in as problems and files.

What a change breaks elsewhere counts too (a page that others link to is gone), so problems are compared, not files.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from kennisbank.model import SourceFile
from kennisbank.problems import Problem


def new_problems(
    before: Iterable[Problem],
    after: Iterable[Problem],
    old_files: Iterable[SourceFile],
    new_files: Iterable[SourceFile],
) -> frozenset[Problem]:
    """Return which problems of `after` the change brought.

    A problem was there before when the same file had one with the same code and message, on whatever line: lines move.
    Of more of the same, those on lines that the change did not touch are the old ones. A hint plays no part: it names
    what is nearest in the rest of the base.
    """
    had = Counter(_key(problem) for problem in before)
    alike: dict[tuple[str, str, str], list[Problem]] = defaultdict(list)
    for problem in after:
        alike[_key(problem)].append(problem)
    old, new = ({file.path: file.data for file in files} for files in (old_files, new_files))
    found: set[Problem] = set()
    for key, problems in alike.items():
        more = len(problems) - had[key]
        if more > 0:
            touched = _touched(old.get(key[0], b""), new.get(key[0], b"")) if had[key] else frozenset()
            found.update(sorted(problems, key=lambda each: (each.line not in touched, each.line))[:more])
    return frozenset(found)


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.code, problem.message


def _touched(before: bytes, after: bytes) -> frozenset[int]:
    """The lines (1-based) of a file that the change wrote."""
    matcher = SequenceMatcher(None, before.splitlines(), after.splitlines(), autojunk=False)
    return frozenset(
        line
        for what, _, _, start, end in matcher.get_opcodes()
        if what != "equal"
        for line in range(start + 1, end + 1)
    )
