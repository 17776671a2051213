"""What a person reads on a terminal, in Dutch. Exit codes: 0 clean, 1 problems, 2 wrong use."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NoReturn

from kennisbank import disk
from kennisbank.model import SourceFile
from kennisbank.problems import Problem

CLEAN, PROBLEMS, USAGE = 0, 1, 2


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Speaks Dutch, because contributors read it; argparse's own sentences are English, so its usage line has to do."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, allow_abbrev=False, **settings)
        self.given = self.add_argument_group("wat je opgeeft")
        self.choices = self.add_argument_group("keuzes")
        self.choices.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """End with how the command is used."""
        say(self.format_usage().strip())
        say(f"Dat commando klopt niet. Uitleg: {self.prog} --help")
        raise SystemExit(USAGE)


def say(text: str) -> None:
    """Tell a person something that is not the outcome itself."""
    print(text, file=sys.stderr)


def progress() -> Callable[[str, int], None]:
    """Show a count on a terminal, where a person waits; say nothing to a file or a pipe."""

    def show(what: str, done: int) -> None:
        if done % 200 == 0:
            print(f"\r{done} {what}", end="\r", file=sys.stderr, flush=True)

    return show if sys.stderr.isatty() else lambda _what, _done: None


def read(project: Path) -> tuple[tuple[SourceFile, ...], list[Problem]]:
    """Return the files of a project, and what was wrong with reading them."""
    problems: list[Problem] = []
    return disk.read_sources(project, problems.append), problems
