"""The command line: check, new, list, export. Exit codes: 0 clean, 1 problems, 2 wrong use."""

from __future__ import annotations

import argparse
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from kennisbank import build, cards, data, disk, scaffold, urls
from kennisbank.blocks import UnknownBlockError
from kennisbank.fields import Reader
from kennisbank.hosts import UnknownHostError
from kennisbank.mend import Mended, mend
from kennisbank.model import Entry, SourceFile
from kennisbank.problems import Problem, as_github, as_json, as_text, errors, near
from kennisbank.schema import FACETS, KIND_BY_ID, KINDS, Kind
from kennisbank.strictyaml import Scalar

CLEAN, PROBLEMS, USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Windows consoles default to cp1252
    options = _parser().parse_args(arguments)
    project = Path(options.project)
    try:
        return int(options.run(options, project))
    except BrokenPipeError:
        sys.stderr.close()
        return CLEAN


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Speaks Dutch, because contributors read it; argparse's own sentences are English, so its usage line has to do."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, allow_abbrev=False, **settings)
        self.given = self.add_argument_group("wat je opgeeft")
        self.choices = self.add_argument_group("keuzes")
        self.choices.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        _say(self.format_usage().strip())
        _say(f"Dat commando klopt niet. Uitleg: {self.prog} --help")
        raise SystemExit(USAGE)


def _parser() -> _Parser:
    parser = _Parser(
        prog="kennisbank",
        description="Controleert de bestanden in lessons/ en maakt er een kennisbank van.",
        epilog="Meer over een commando: kennisbank check --help",
    )
    parser.choices.add_argument("--project", default=".", metavar="MAP", help="de map van het project (deze map)")
    commands = parser.add_subparsers(title="commando's", required=True, metavar="COMMANDO", parser_class=_Parser)
    for name, text, example, add, run in COMMANDS:
        command = commands.add_parser(name, help=text, description=text, epilog=f"voorbeelden:\n{example}")
        add(command)
        command.set_defaults(run=run)
    return parser


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _progress() -> Callable[[str, int], None]:
    """Show a count on a terminal, where a person waits; say nothing to a file or a pipe."""

    def show(what: str, done: int) -> None:
        if done % 200 == 0:
            print(f"\r{done} {what}", end="\r", file=sys.stderr, flush=True)

    return show if sys.stderr.isatty() else lambda _what, _done: None


def _read(project: Path) -> tuple[tuple[SourceFile, ...], list[Problem]]:
    problems: list[Problem] = []
    return disk.read_sources(project, problems.append), problems


# --- check ---------------------------------------------------------------------------------------------------------


def _add_check(parser: _Parser) -> None:
    parser.given.add_argument("paths", nargs="*", metavar="PAD", help="alleen problemen in deze bestanden of mappen")
    parser.choices.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="hoe de uitvoer eruitziet"
    )
    parser.choices.add_argument("--fix", action="store_true", help="herstel eerst wat zeker is, zoals regeleinden")


def _check(options: argparse.Namespace, project: Path) -> int:
    sources, problems = _read(project)
    wanted = [_found(path, project) for path in options.paths]
    if missing := [str(path) for path in wanted if not path.exists()]:
        _say(f"Dit pad bestaat niet: {', '.join(missing)}")
        return USAGE
    if options.fix:
        sources = _fixed(sources, project, wanted, problems)
    problems += build.check(sources, today=disk.today(), progress=_progress()).problems
    shown = sorted(_within(problems, wanted, project))
    if options.format == "json":
        print(as_json(shown))
    else:
        for problem in shown:
            print(as_github(problem) if options.format == "github" else as_text(problem))
    if options.format == "text":
        _say(_verdict(len(sources), shown))
    return PROBLEMS if errors(shown) else CLEAN


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
                _say(f"{source.path}: hersteld: {', '.join(mended.done)}")
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


# --- new -----------------------------------------------------------------------------------------------------------


def _add_new(parser: _Parser) -> None:
    parser.given.add_argument("kind", metavar="SOORT", help=", ".join(kind.id for kind in KINDS))
    parser.given.add_argument("title", metavar="TITEL", help="de titel, tussen aanhalingstekens")


def _new(options: argparse.Namespace, project: Path) -> int:
    kind = KIND_BY_ID.get(options.kind)
    if kind is None:
        hint = near(options.kind, KIND_BY_ID) or f"Kies uit: {', '.join(KIND_BY_ID)}."
        _say(f"'{options.kind}' is geen soort. {hint}")
        return USAGE
    title = unicodedata.normalize("NFC", " ".join(options.title.split()))
    entry_id = urls.slugify(title)
    if wrong := _wrong_with(title, entry_id, kind):
        _say(f"Die titel past niet. {wrong}")
        return USAGE
    sources, problems = _read(project)
    checked = build.check(sources, today=disk.today())
    if taken := next((s.path for s in sources if s.path.endswith(f"/{entry_id}.md")), None):
        _say(f"Er is al een bestand met deze naam: {taken}. Kies een andere titel.")
        return USAGE
    if problems:
        _say(as_text(problems[0]))
        return PROBLEMS
    path = project / build.ROOT / kind.folder / f"{entry_id}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = scaffold.new_entry(kind, title, checked.vocabularies, today=disk.today())
    path.write_text(text, encoding="utf-8", newline="\n")
    print(path.relative_to(project).as_posix())
    _say("Vul het bestand in en kijk het na met: kennisbank check")
    return CLEAN


def _wrong_with(title: str, entry_id: str, kind: Kind) -> str:
    """Say what the check would say of a title, or nothing when it is right."""
    problems: list[Problem] = []
    reader = Reader("", {}, problems.append)
    field = next(each for each in kind.fields if each.name == "title")
    reader.value(Scalar(title, 1), field.type, "title", 1, required=True)
    if problems:
        return problems[0].text
    return "" if urls.is_slug(entry_id) else "Er zitten geen letters in die een bestandsnaam kunnen zijn."


# --- list ----------------------------------------------------------------------------------------------------------


def _add_list(parser: _Parser) -> None:
    parser.choices.add_argument("--kind", choices=tuple(KIND_BY_ID), help="alleen deze soort")
    for facet in FACETS:
        parser.choices.add_argument(
            f"--{facet.field}", metavar="ID", help=f"alleen met dit woord bij {facet.label.lower()}"
        )
    parser.choices.add_argument("--format", choices=("text", "json"), default="text", help="hoe de uitvoer eruitziet")


def _list(options: argparse.Namespace, project: Path) -> int:
    sources, problems = _read(project)
    checked = build.check(sources, today=disk.today(), progress=_progress())
    for facet in FACETS:
        word = getattr(options, facet.field)
        known = checked.vocabularies[facet.field].by_id
        if word and word not in known:
            _say(f"'{word}' staat niet in de lijst {facet.field}. {near(word, known)} Kies uit: {', '.join(known)}.")
            return USAGE
    chosen = [entry for entry in checked.entries if _matches(entry, options)]
    if options.format == "json":
        print(json.dumps([data.summary(entry) for entry in chosen], ensure_ascii=False, indent=2))
    else:
        for entry in chosen:
            mark = "" if entry.published else " (concept)"
            print(f"{entry.path}: {cards.group_of(entry).word}: {entry.title}{mark}")
    if broken := errors([*problems, *checked.problems]):
        _say(f"Er zijn {len(broken)} fouten; bestanden met een fout staan er niet bij. Zie: kennisbank check")
        return PROBLEMS
    return CLEAN


def _matches(entry: Entry, options: argparse.Namespace) -> bool:
    tags = ((getattr(options, facet.field), getattr(entry, facet.field)) for facet in FACETS)
    return (not options.kind or entry.kind == options.kind) and all(not word or word in found for word, found in tags)


# --- export --------------------------------------------------------------------------------------------------------


def _add_export(parser: _Parser) -> None:
    parser.choices.add_argument("--out", required=True, metavar="MAP", help="een nieuwe of lege map")


def _export(options: argparse.Namespace, project: Path) -> int:
    sources, problems = _read(project)
    docs = project / "docs"
    try:
        desk = disk.desk()
    except UnknownHostError as error:
        _say(f"De instellingen kloppen niet. {error}")
        return USAGE
    site = build.build_site(
        sources, today=disk.today(), hand_written=disk.hand_written(docs), desk=desk, progress=_progress()
    )
    problems += site.problems
    if broken := errors(problems):
        for problem in sorted(broken):
            print(as_text(problem))
        _say("Er is niets geschreven: los eerst deze fouten op.")
        return PROBLEMS
    try:
        count = disk.export(site, docs, Path(options.out))
    except FileExistsError:
        _say(f"De map {options.out} is niet leeg. Kies een nieuwe map.")
        return USAGE
    except UnknownBlockError as error:
        _say(f"Er is niets geschreven: {error}.")
        return PROBLEMS
    _say(f"{count} pagina's geschreven in {options.out}.")
    return CLEAN


COMMANDS = (
    (
        "check", "Kijk alle bestanden na en noem elk probleem met bestand en regel.",
        "  kennisbank check\n  kennisbank check lessons/tips --fix\n  kennisbank check --format json",
        _add_check, _check,
    ),
    (
        "new", "Maak een nieuw bestand dat je alleen nog hoeft in te vullen.",
        '  kennisbank new tip "Vraag eerst wie er ontbreekt"\n  kennisbank new methode "Wereldcafé"', _add_new, _new,
    ),
    (
        "list", "Toon wat er in de kennisbank staat.",
        "  kennisbank list --kind methode\n  kennisbank list --theme mensen-bereiken --format json", _add_list, _list,
    ),
    (
        "export", "Schrijf alle pagina's als Markdown, voor een andere sitebouwer.",
        "  kennisbank export --out /tmp/site-docs", _add_export, _export,
    ),
)  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
