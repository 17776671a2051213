"""The core: files in, site out. No disk, no clock, no network; both shells and the tests call `build_site`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kennisbank import (
    blocks,
    cardfiles,
    checklistpages,
    confirmpages,
    data,
    docpages,
    duplicates,
    editorpages,
    entrypages,
    filters,
    jsonschema,
    listpages,
    mappages,
    paperpages,
    render,
    ringpages,
    toolboxpages,
    urls,
    validate,
    vocabulary,
)
from kennisbank.calendars import calendar_files
from kennisbank.contribute.rules import form_files
from kennisbank.graph import Graph, link
from kennisbank.hosts import NOWHERE, Desk
from kennisbank.model import Entry, Page, SourceFile, WordLists
from kennisbank.paper.documents import documents as paper_documents
from kennisbank.paper.web import UNKNOWN, Web
from kennisbank.prints import Press, Printed
from kennisbank.problems import Problem, Report, errors
from kennisbank.schema import FACETS, VOCABULARY_FOLDER
from kennisbank.search import (
    Document,
    asked_by_entry,
    chunk_of,
    entry_document,
    hand_written_document,
    page_document,
    search_files,
    version_of,
)
from kennisbank.similar import nearest
from kennisbank.views import COLLECTIONS, Base, View
from kennisbank.wording import analysed

ROOT = "lessons"
Progress = Callable[[str, int], None]
"""Told what is being done and how many are done, for people who wait."""


@dataclass(frozen=True)
class Checked:
    """What a check finds: the graph of what is right, and every problem, sorted by file and line."""

    graph: Graph
    entries: tuple[Entry, ...]
    """Every entry without an error, concepts too."""
    words: WordLists
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Site:
    """Everything generated: pages and data files by uri, the pieces for hand-written pages, and the problems."""

    pages: tuple[Page, ...]
    files: Mapping[str, str]
    blocks: Mapping[str, str]
    problems: tuple[Problem, ...]
    updated: dt.date | None
    """The day an editor last looked at anything."""
    checked: Mapping[str, dt.date]
    """The day an editor last looked at the entry of a page, by uri."""
    prints: Mapping[str, Printed]
    """The PDFs, by uri; none when no press was given."""


def _silent(_what: str, _done: int) -> None:
    return None


def check(sources: Iterable[SourceFile], *, today: dt.date, root: str = ROOT, progress: Progress = _silent) -> Checked:
    """Check every file under `root` and return all problems. `today` decides what is stale."""
    problems: list[Problem] = []
    lists, files = _divide(sources, f"{root}/{VOCABULARY_FOLDER}")
    words = vocabulary.read_all(lists, f"{root}/{VOCABULARY_FOLDER}", problems.append)
    drafts, entries = [], []
    for number, source in enumerate(files, start=1):
        if draft := validate.place(source, root, problems.append):
            drafts.append(draft)
            if entry := validate.read_entry(source, draft, words, problems.append, today=today):
                entries.append(entry)
        progress("nagekeken", number)
    graph = link(entries, drafts, problems.append, leading=(*words.topics, *words.asked))
    problems.extend(duplicates.check(entries, words.synonyms))
    return Checked(graph, tuple(entries), words, tuple(sorted(set(problems))))


def build_site(
    sources: Iterable[SourceFile],
    *,
    today: dt.date,
    root: str = ROOT,
    hand_written: Mapping[str, str] | None = None,
    desk: Desk = NOWHERE,
    progress: Progress = _silent,
    press: Press | None = None,
    web: Web = UNKNOWN,
) -> Site:
    """Build all pages and data of the files under `root`; with errors among them, of the entries that are right.

    `hand_written` are the other pages of the site, Markdown by uri: no generated page may take their address, and the
    search finds them too. `desk` is where contributions go. `press` makes the PDFs, which lead to the site at
    `web`; without it, or with errors, there is no paper.
    """
    checked = check(sources, today=today, root=root, progress=progress)
    base = base_of(checked, today=today, desk=desk)
    problems = list(checked.problems)
    if press and not errors(problems):
        base = replace(base, prints=press(paper_documents(base, web)))
        problems += {each for printed in base.prints.values() for each in printed.problems}
    by_hand = hand_written or {}
    ordered = filters.shown_first(base.entries)
    asked = asked_by_entry(checked.words.asked)
    documents = [entry_document(entry, asked.get(entry.id, ())) for entry in ordered]
    pages: dict[str, Page] = {}
    for number, view in enumerate(_each_once(views(base), problems.append, root), start=1):
        pages[view.uri] = render.page(view)
        if view.searchable and not view.source:
            documents.append(page_document(view.uri, view.title, view.description, view.aliases, word=view.word))
        progress("pagina's", number)
    _check_taken(pages, by_hand, problems.append)
    documents += [found for uri, text in sorted(by_hand.items()) if (found := hand_written_document(uri, text))]
    files = _files(checked, ordered, documents, desk, root)
    updated = max((entry.checked for entry in base.entries), default=None)
    dates = {page.uri: page.checked for page in pages.values() if page.checked}
    return Site(tuple(pages.values()), files, blocks.blocks(base), tuple(sorted(problems)), updated, dates, base.prints)


def _divide(sources: Iterable[SourceFile], words: str) -> tuple[list[SourceFile], list[SourceFile]]:
    inside: list[SourceFile] = []
    outside: list[SourceFile] = []
    for source in sorted(sources):
        (inside if source.path.startswith(f"{words}/") else outside).append(source)
    return inside, outside


def base_of(checked: Checked, *, today: dt.date, desk: Desk = NOWHERE) -> Base:
    """Return what the views of a site look at, without paper."""
    concepts = tuple(entry.path for entry in checked.entries if not entry.published)
    compared = [entry for entry in checked.graph.entries.values() if entry.kind not in COLLECTIONS]
    similar = nearest(compared, analysed(compared))
    return Base(checked.graph, checked.words.vocabularies, today, concepts, similar, desk)


def views(base: Base) -> Iterator[View]:
    """Yield every page of a site before it is rendered."""
    parts = (
        entrypages, checklistpages, paperpages, listpages, toolboxpages, ringpages, mappages, editorpages, docpages,
        confirmpages,
    )  # fmt: skip
    for part in parts:
        yield from part.pages(base)


def _each_once(every: Iterable[View], report: Report, root: str) -> Iterator[View]:
    """Every generated page has an address of its own; of two with one address the first counts."""
    titles: dict[str, str] = {}
    for view in every:
        if view.uri in titles:
            report(_double(view, titles[view.uri], root))
        else:
            titles[view.uri] = view.title
            yield view


def _double(view: View, other: str, root: str) -> Problem:
    """What to rename stands in the file of the second page, or in that of the word that it is about."""
    words = next(
        (f"{root}/{VOCABULARY_FOLDER}/{f.field}.yml" for f in FACETS if view.uri.startswith(f"{f.folder}/")), None
    )
    message = f"De pagina's '{other}' en '{view.title}' krijgen hetzelfde adres: {urls.url_of(view.uri)}."
    return Problem(view.source or words or f"docs/{view.uri}", 1, "dubbel-adres", message)


def _check_taken(pages: Mapping[str, Page], taken: Iterable[str], report: Report) -> None:
    """Every address is made from one file: a generated page and a hand-written one never share theirs."""
    made = {urls.url_of(uri): page for uri, page in pages.items()}
    for uri in taken:
        if page := made.get(urls.url_of(uri)):
            where = page.source or f"docs/{uri}"
            report(Problem(where, 1, "dubbel-adres", f"docs/{uri} en deze pagina hebben hetzelfde adres."))


def _files(
    checked: Checked, ordered: Sequence[Entry], documents: Sequence[Document], desk: Desk, root: str
) -> Mapping[str, str]:
    """Return every data file by uri; the first documents of the search are the `ordered` entries."""
    words, graph = checked.words, checked.graph
    index = search_files(documents, words.synonyms, words.leads, words.topics)
    version, chunk = version_of(index), chunk_of(len(documents))
    return {
        "data/entries.json": data.entries_json(graph),
        "data/vocabulary.json": data.vocabulary_json(words.vocabularies.values()),
        "data/schema.json": jsonschema.schema_json(words.vocabularies),
        filters.PATH: filters.filters_json(ordered, words.vocabularies, chunk=chunk, version=version),
        **index,
        **cardfiles.card_files(graph),
        **calendar_files(graph, words.vocabularies["role"]),
        **form_files(graph, checked.entries, words, desk, root),
    }
