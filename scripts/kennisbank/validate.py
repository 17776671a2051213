"""From file to entry: decodes, reads the header by its kind's fields, checks the body; every problem in one run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from kennisbank import body, frontmatter, language, placeholders, privacy, strictyaml, urls
from kennisbank.fields import Reader
from kennisbank.model import Entry, SourceFile, WordLists
from kennisbank.problems import Problem, Report, Severity, near
from kennisbank.schema import KIND_BY_FOLDER, PUBLISHED, STALE_AFTER_DAYS, VOCABULARY_FOLDER, Kind


@dataclass(frozen=True)
class Draft:
    """What a path alone tells: the file stands for an entry of this kind with this id, be it whole or broken."""

    kind: Kind
    id: str
    path: str


def place(source: SourceFile, root: str, report: Report) -> Draft | None:
    """Return which entry a file stands for by its folder and name, or None when it stands for none."""
    parts = PurePosixPath(source.path).relative_to(root).parts
    kind = KIND_BY_FOLDER.get(parts[0])
    if kind is None or len(parts) == 1:
        folders = [*KIND_BY_FOLDER, VOCABULARY_FOLDER]
        hint = near(parts[0], folders) or f"De mappen zijn: {', '.join(folders)}."
        report(Problem(source.path, 1, "onbekend-bestand", "Dit bestand staat niet in een bekende map.", hint))
        return None
    if len(parts) > 2 or not parts[1].endswith(".md"):
        hint = f"Zet een bestand dat eindigt op .md rechtstreeks in {root}/{kind.folder}/."
        report(Problem(source.path, 1, "onbekend-bestand", f"Dit hoort niet in de map '{parts[0]}'.", hint))
        return None
    stem = parts[1].removesuffix(".md")
    if not urls.is_slug(stem):
        hint = f"Noem het bestand {urls.slugify(stem) or 'bijvoorbeeld kies-een-boodschap'}.md."
        if urls.RESERVED.fullmatch(stem):
            hint = "Deze naam gebruikt de site zelf; kies een andere."
        report(Problem(source.path, 1, "naam", f"De naam '{parts[1]}' kan niet.", hint))
        return None
    return Draft(kind, stem, source.path)


def read_entry(source: SourceFile, draft: Draft, words: WordLists, report: Report, *, today: dt.date) -> Entry | None:
    """Return the entry in a file; None when it has an error. `today` is what "stale" is measured from."""
    found: list[Problem] = []
    entry = _read(source, draft, words, found.append)
    if entry:
        found.extend(_check_dates(entry, today))
        found.extend(_check_steps(entry))
    for problem in found:
        report(problem)
    return None if any(problem.severity is Severity.ERROR for problem in found) else entry


def _read(source: SourceFile, draft: Draft, words: WordLists, report: Report) -> Entry | None:
    text = frontmatter.decode(source, report)
    document = frontmatter.split(text, source.path, report) if text is not None else None
    if document is None:
        return None
    reader = Reader(source.path, words.vocabularies, report)
    values = reader.record(document.header, draft.kind.fields)
    for problem in body.check(document.body, document.body_line, draft.kind, source.path):
        report(problem)
    for problem in _check_words(document, source.path, words):
        report(problem)
    if values.get("status") == PUBLISHED:
        for problem in placeholders.check(document.header, document.body, document.body_line, draft.kind, source.path):
            report(problem)
    if any(each.required and (each.attribute or each.name) not in values for each in draft.kind.fields):
        return None
    return Entry(
        id=draft.id,
        kind=draft.kind.id,
        path=source.path,
        body=body.read(document.body, document.body_line),
        lines=reader.lines,
        references=tuple(reader.references),
        **values,  # type: ignore[arg-type]  # read by the kind's own fields, which a test holds equal to Entry's
    )


def _check_words(document: frontmatter.Document, path: str, words: WordLists) -> Iterator[Problem]:
    """The text of an entry is plain, and names no person; titles and summaries count as text."""
    yield from privacy.check(document.raw_header, document.header_line, path)
    yield from privacy.check(document.body, document.body_line, path)
    spoken = [document.header.get(key) for key in ("title", "summary")]
    head = [
        sentence
        for node in spoken
        if isinstance(node, strictyaml.Scalar)
        for sentence in language.sentences(node.text, node.line)
    ]
    yield from language.check([*head, *language.sentences(document.body, document.body_line)], path, words.plain)


def _check_dates(entry: Entry, today: dt.date) -> Iterator[Problem]:
    """An entry was looked at in the past, and at most two years ago; a day's grace for other time zones."""
    if entry.checked > today + dt.timedelta(days=1):
        message = f"{entry.checked} ligt in de toekomst."
        yield Problem(entry.path, entry.line("checked"), "datum", message, "Schrijf de dag waarop je de tekst nakeek.")
    elif is_stale(entry, today):
        yield Problem(entry.path, entry.line("checked"), "te-herzien", f"Nagekeken op {entry.checked}.")


def _check_steps(entry: Entry) -> Iterator[Problem]:
    """A step holds something, and between two steps with minutes every step has them: else the timetable is untrue."""
    timed = [number for number, step in enumerate(entry.sections) if step.minutes]
    for number, step in enumerate(entry.sections):
        if not (step.entries or step.minutes or step.method):
            message = f"De stap '{step.title}' is leeg: geen tips, geen minuten en geen methode."
            yield Problem(entry.path, step.line, "stap-leeg", message, "Is het een pauze? Schrijf dan minutes: 15.")
        elif timed and not step.minutes and timed[0] < number < timed[-1]:
            message = f"De stap '{step.title}' heeft geen minuten, en de stappen ervoor en erna wel."
            yield Problem(entry.path, step.line, "stap-zonder-tijd", message, "Schrijf bijvoorbeeld minutes: 15.")


def is_stale(entry: Entry, today: dt.date) -> bool:
    """Tell whether an editor last looked at an entry more than two years ago."""
    return (today - entry.checked).days > STALE_AFTER_DAYS
