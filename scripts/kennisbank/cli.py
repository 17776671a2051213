"""The command line: check, new, harvest, list, export."""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from kennisbank import build, cards, checking, data, disk, scaffold, urls
from kennisbank.blocks import UnknownBlockError
from kennisbank.fields import Reader
from kennisbank.harvest import command as harvesting
from kennisbank.hosts import UnknownHostError
from kennisbank.model import Entry
from kennisbank.problems import Problem, as_text, errors, near
from kennisbank.schema import FACETS, KIND_BY_ID, KINDS, Kind
from kennisbank.strictyaml import Scalar
from kennisbank.terminal import CLEAN, PROBLEMS, USAGE, Parser, progress, read, say


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
    except OSError as error:
        say(f"Lezen of schrijven lukt niet: {error.filename or project}. Mag je hier schrijven, en is er nog plek?")
        return PROBLEMS


def _parser() -> Parser:
    parser = Parser(
        prog="kennisbank",
        description="Controleert de bestanden in lessons/ en maakt er een kennisbank van.",
        epilog="Meer over een commando: kennisbank check --help",
    )
    parser.choices.add_argument("--project", default=".", metavar="MAP", help="de map van het project (deze map)")
    commands = parser.add_subparsers(title="commando's", required=True, metavar="COMMANDO", parser_class=Parser)
    for name, text, example, add, run in COMMANDS:
        command = commands.add_parser(name, help=text, description=text, epilog=f"voorbeelden:\n{example}")
        add(command)
        command.set_defaults(run=run)
    return parser


# --- new -----------------------------------------------------------------------------------------------------------


def _add_new(parser: Parser) -> None:
    parser.given.add_argument("kind", metavar="SOORT", help=", ".join(kind.id for kind in KINDS))
    parser.given.add_argument("title", metavar="TITEL", help="de titel, tussen aanhalingstekens")


def _new(options: argparse.Namespace, project: Path) -> int:
    kind = KIND_BY_ID.get(options.kind)
    if kind is None:
        hint = near(options.kind, KIND_BY_ID) or f"Kies uit: {', '.join(KIND_BY_ID)}."
        say(f"'{options.kind}' is geen soort. {hint}")
        return USAGE
    title = unicodedata.normalize("NFC", " ".join(options.title.split()))
    entry_id = urls.slugify(title)
    if wrong := _wrong_with(title, entry_id, kind):
        say(f"Die titel past niet. {wrong}")
        return USAGE
    sources, problems = read(project)
    checked = build.check(sources, today=disk.today())
    if taken := next((s.path for s in sources if s.path.endswith(f"/{entry_id}.md")), None):
        say(f"Er is al een bestand met deze naam: {taken}. Kies een andere titel.")
        return USAGE
    if problems:
        say(as_text(problems[0]))
        return PROBLEMS
    path = project / build.ROOT / kind.folder / f"{entry_id}.md"
    text = scaffold.new_entry(kind, title, checked.words.vocabularies, today=disk.today())
    disk.write_new(path, text)
    print(path.relative_to(project).as_posix())
    say("Vul het bestand in en kijk het na met: kennisbank check")
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


def _add_list(parser: Parser) -> None:
    parser.choices.add_argument("--kind", choices=tuple(KIND_BY_ID), help="alleen deze soort")
    for facet in FACETS:
        parser.choices.add_argument(
            f"--{facet.field}", metavar="ID", help=f"alleen met dit woord bij {facet.label.lower()}"
        )
    parser.choices.add_argument("--format", choices=("text", "json"), default="text", help="hoe de uitvoer eruitziet")


def _list(options: argparse.Namespace, project: Path) -> int:
    sources, problems = read(project)
    checked = build.check(sources, today=disk.today(), progress=progress())
    for facet in FACETS:
        word = getattr(options, facet.field)
        known = checked.words.vocabularies[facet.field].by_id
        if word and word not in known:
            say(f"'{word}' staat niet in de lijst {facet.field}. {near(word, known)} Kies uit: {', '.join(known)}.")
            return USAGE
    chosen = [entry for entry in checked.entries if _matches(entry, options)]
    if options.format == "json":
        print(json.dumps([data.summary(entry) for entry in chosen], ensure_ascii=False, indent=2))
    else:
        for entry in chosen:
            mark = "" if entry.published else " (concept)"
            print(f"{entry.path}: {cards.group_of(entry).word}: {entry.title}{mark}")
    if broken := errors([*problems, *checked.problems]):
        say(f"Er zijn {len(broken)} fouten; bestanden met een fout staan er niet bij. Zie: kennisbank check")
        return PROBLEMS
    return CLEAN


def _matches(entry: Entry, options: argparse.Namespace) -> bool:
    tags = ((getattr(options, facet.field), getattr(entry, facet.field)) for facet in FACETS)
    return (not options.kind or entry.kind == options.kind) and all(not word or word in found for word, found in tags)


# --- export --------------------------------------------------------------------------------------------------------


def _add_export(parser: Parser) -> None:
    parser.choices.add_argument("--out", required=True, metavar="MAP", help="een nieuwe of lege map")


def _export(options: argparse.Namespace, project: Path) -> int:
    sources, problems = read(project)
    docs = project / "docs"
    try:
        desk = disk.desk()
    except UnknownHostError as error:
        say(f"De instellingen kloppen niet. {error}")
        return USAGE
    site = build.build_site(
        sources, today=disk.today(), hand_written=disk.hand_written(docs), desk=desk, progress=progress()
    )
    problems += site.problems
    if broken := errors(problems):
        for problem in sorted(broken):
            print(as_text(problem))
        say("Er is niets geschreven: los eerst deze fouten op.")
        return PROBLEMS
    try:
        count = disk.export(site, docs, Path(options.out))
    except FileExistsError:
        say(f"De map {options.out} is niet leeg. Kies een nieuwe map.")
        return USAGE
    except UnknownBlockError as error:
        say(f"Er is niets geschreven: {error}.")
        return PROBLEMS
    say(f"{count} pagina's geschreven in {options.out}.")
    return CLEAN


COMMANDS = (
    (
        "check", "Kijk alle bestanden na en noem elk probleem met bestand en regel.",
        "  kennisbank check\n  kennisbank check lessons/tips --fix\n  kennisbank check --changed-since main",
        checking.add, checking.run,
    ),
    (
        "new", "Maak een nieuw bestand dat je alleen nog hoeft in te vullen.",
        '  kennisbank new tip "Vraag eerst wie er ontbreekt"\n  kennisbank new methode "Wereldcafé"', _add_new, _new,
    ),
    (
        "harvest", "Lees een verslag en maak er concepten van.",
        "  kennisbank harvest verslag.docx --source verslag-avond-2026 --dry-run\n"
        "  kennisbank harvest verslag.docx --source verslag-avond-2026",
        harvesting.add, harvesting.run,
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
