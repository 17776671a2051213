"""The command ``kennisbank check``: which files, against which moment, and how the outcome is told."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from kennisbank import build, cards, disk, history, reports
from kennisbank.changes import new_problems
from kennisbank.history import UnknownPointError
from kennisbank.mend import Mended, mend
from kennisbank.model import SourceFile
from kennisbank.problems import Problem, as_text, errors
from kennisbank.reports import Finding, findings
from kennisbank.terminal import CLEAN, PROBLEMS, USAGE, Parser, progress, read, say


def add(parser: Parser) -> None:
    """Say what the command takes."""
    parser.given.add_argument("paths", nargs="*", metavar="PAD", help="alleen problemen in deze bestanden of mappen")
    parser.choices.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="hoe de uitvoer eruitziet"
    )
    parser.choices.add_argument("--fix", action="store_true", help="herstel eerst wat zeker is, zoals regeleinden")
    parser.choices.add_argument(
        "--changed-since", metavar="PUNT", help="alleen wat erbij kwam sinds deze git-tak of commit telt mee"
    )
    parser.choices.add_argument("--summary", metavar="BESTAND", help="schrijf een samenvatting onderaan dit bestand")


def run(options: argparse.Namespace, project: Path) -> int:
    """Check a project, tell the outcome, and return the exit code."""
    sources, problems = read(project)
    wanted = [_found(path, project) for path in options.paths]
    if missing := [str(path) for path in wanted if not path.exists()]:
        say(f"Dit pad bestaat niet: {', '.join(missing)}")
        return USAGE
    if options.fix:
        sources = _fixed(sources, project, wanted, problems)
    problems += build.check(sources, today=disk.today(), progress=progress()).problems
    try:
        new = _new_since(options.changed_since, problems, sources, project) if options.changed_since else None
    except UnknownPointError as error:
        say(f"Git kent hier geen '{error}'.")
        return USAGE
    found = findings(_within(problems, wanted, project), sources, new)
    if options.summary:
        disk.append(Path(options.summary), reports.summary(found, len(sources)))
    _print(found, options.format, len(sources))
    return PROBLEMS if any(each.counts for each in found) else CLEAN


def _new_since(
    ref: str, problems: Iterable[Problem], sources: Iterable[SourceFile], project: Path
) -> frozenset[Problem]:
    before: list[Problem] = []
    old = history.sources_before(project, ref, before.append)
    before += build.check(old, today=disk.today(), progress=progress()).problems
    return new_problems(before, problems, old, sources)


def _print(found: Sequence[Finding], form: str, files: int) -> None:
    if form == "json":
        print(reports.as_json(found))
    elif form == "github":
        for each in reports.annotated(found):
            print(reports.as_github(each))
    else:
        shown = sorted(each.problem for each in found if each.new)
        for problem in shown:
            print(as_text(problem))
        say(_verdict(files, shown))
        if old := len(found) - len(shown):
            say(f"Dit stond er al en telt niet mee: {cards.counted(old, 'melding', 'meldingen')}.")


def _fixed(
    sources: Iterable[SourceFile], project: Path, wanted: Sequence[Path], problems: list[Problem]
) -> tuple[SourceFile, ...]:
    """Mend the files in these places, say what was done to each, and return all files as they are then."""
    after = []
    for source in sources:
        mended = mend(source, build.ROOT) if _lies_in(project / source.path, wanted) else Mended(source)
        if mended.done:
            try:
                disk.write_source(project, mended.source)
                say(f"{source.path}: hersteld: {', '.join(mended.done)}")
            except OSError:
                hint = "Is het alleen-lezen of nog open?"
                said = "Dit bestand kan niet worden overschreven."
                problems.append(Problem(source.path, 1, "onleesbaar", said, hint))
        after.append(mended.source)
    return tuple(after)


def _found(path: str, project: Path) -> Path:
    """A path is meant from the project; from where the command runs when it is not there."""
    return project / path if (project / path).exists() else Path(path)


def _within(problems: Iterable[Problem], paths: Sequence[Path], project: Path) -> list[Problem]:
    """Keep the problems in these files and folders; all of them when none is named."""
    return [problem for problem in problems if _lies_in(project / problem.path, paths)]


def _lies_in(path: Path, places: Sequence[Path]) -> bool:
    """Tell whether a path is one of these files or lies in one of these folders; with none, every path does."""
    return not places or any(_normal(path).is_relative_to(_normal(each)) for each in places)


def _normal(path: Path) -> Path:
    """Return an absolute path without dots; a symbolic link stays the file that it is."""
    return Path(os.path.abspath(path))


def _verdict(files: int, shown: list[Problem]) -> str:
    wrong = len(errors(shown))
    notes = len(shown) - wrong
    if not shown:
        return f"{files} bestanden nagekeken: alles klopt."
    return f"{files} bestanden nagekeken: {cards.counted(wrong, 'fout', 'fouten')}, {notes} keer let op."
