"""The one place where the tests look at the real lessons: they have no problems."""

from __future__ import annotations

from pathlib import Path

from kennisbank import build, disk
from kennisbank.problems import Problem, as_text


def test_real_lessons_have_no_problems(project: Path) -> None:
    problems: list[Problem] = []
    sources = disk.read_sources(project, problems.append)
    problems += build.check(sources, today=disk.today()).problems
    # "te-herzien" comes with time alone, so that a test which forbade it would one day fail by itself
    assert [as_text(problem) for problem in problems if problem.code != "te-herzien"] == []
