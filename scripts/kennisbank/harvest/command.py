"""The command ``kennisbank harvest``: a thin shell around `plan`."""

from __future__ import annotations

import argparse
from pathlib import Path

from kennisbank import build, disk, urls
from kennisbank.harvest import summary
from kennisbank.harvest.plan import Base, Plan, SourceError, plan
from kennisbank.problems import as_text
from kennisbank.schema import BRON
from kennisbank.terminal import CLEAN, PROBLEMS, USAGE, Parser, read, say


def add(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.given.add_argument("report", metavar="VERSLAG", help="een bestand: docx, odt, pdf, html, md of txt")
    parser.choices.add_argument("--source", metavar="BRON", help="de naam van de bron, zoals verslag-avond-2026")
    parser.choices.add_argument("--dry-run", action="store_true", help="laat alleen zien wat er zou gebeuren")


def run(options: argparse.Namespace, project: Path) -> int:
    """Harvest a report: print what was found and write drafts, unless it is only to be shown."""
    from kennisbank.harvest import readers  # its libraries take as long to load as all the rest, for one command

    report = Path(options.report)
    sources, problems = read(project)
    if problems:
        say(as_text(problems[0]))
        return PROBLEMS
    checked = build.check(sources, today=disk.today())
    if wrong := _wrong_source(options.source, report, [e.id for e in checked.entries if e.kind == BRON.id]):
        say(wrong)
        return USAGE
    if not all(each.complete and each.terms for each in checked.words.vocabularies.values()):
        say("Er staat een fout in een woordenlijst. Los die eerst op, zie: kennisbank check")
        return PROBLEMS
    try:
        document = readers.read(report)
        base = Base(build.ROOT, sources, checked.entries, checked.words)
        made = plan(document, base, options.source, report.name, today=disk.today())
    except readers.UnreadableError as error:
        say(f"{report}: {error}")
        return USAGE if error.usage else PROBLEMS
    except SourceError as error:
        say(str(error))
        return USAGE
    for line in summary.lines(made):
        print(line)
    if options.dry_run or not made.proposals:
        say("Er is niets geschreven.")
        return CLEAN
    return _write(made, project)


def _wrong_source(source: str | None, report: Path, known: list[str]) -> str:
    """Say what is wrong with the name of the source, or nothing."""
    example = urls.slugify(report.stem) or "verslag-avond-2026"
    if source is None:
        return (
            "Zeg bij welke bron dit verslag hoort. Is de bron nieuw? Verzin dan een korte naam, bijvoorbeeld: "
            f"--source {example}\nBronnen die er al zijn: {', '.join(known) or 'geen'}."
        )
    if not urls.is_slug(source):
        return f"'{source}' kan geen naam van een bron zijn. Gebruik kleine letters, cijfers en streepjes: {example}"
    return ""


def _write(made: Plan, project: Path) -> int:
    """Write new files, never over one that is there; the source comes last, so that it lists what exists."""
    try:
        for path, text in made.drafts.items():
            disk.write_new(project / path, text)
        if made.source:
            disk.write_text(project / made.source[0], made.source[1])
    except OSError as error:
        say(f"Schrijven lukt niet: {error.filename}. Kijk wat er al geschreven is met: git status")
        return PROBLEMS
    for line in ("", *summary.next_steps(made)):
        print(line)
    return CLEAN
