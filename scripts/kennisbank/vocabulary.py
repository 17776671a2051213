"""Reads the vocabularies, ``lessons/vocabulary/*.yml``: the only place where tags, rings, roles and levels stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from kennisbank import frontmatter, privacy, strictyaml, urls, wordbook
from kennisbank.fields import Reader
from kennisbank.fieldtypes import Field
from kennisbank.model import Asked, PlainWord, SourceFile, Term, Topic, Vocabulary, WordLists
from kennisbank.problems import Problem, Report
from kennisbank.schema import (
    ASKED,
    OFFICIALESE,
    OFFICIALESE_FIELDS,
    SYNONYMS,
    TOPICS,
    VOCABULARIES,
    VOCABULARY_FIELDS,
)


def read_all(sources: Iterable[SourceFile], folder: str, report: Report) -> WordLists:
    """Return every word list; one that is missing or broken is reported and holds what could be read."""
    found: dict[str, Vocabulary] = {}
    plain: tuple[PlainWord, ...] = ()
    book = wordbook.WordBook((), ())
    topics: tuple[Topic, ...] = ()
    asked: tuple[Asked, ...] = ()
    for source in sources:
        path = PurePosixPath(source.path)
        if path.parent.as_posix() != folder:
            hint = f"Zet een woordenlijst rechtstreeks in {folder}/."
            report(Problem(source.path, 1, "onbekend-bestand", "Deze map kent geen mappen.", hint))
        elif path.suffix == ".yml" and path.stem in VOCABULARIES:
            found[path.stem] = _vocabulary(path.stem, source, report)
        elif path.name == f"{OFFICIALESE}.yml":
            plain = tuple(_plain_words(source, report))
        elif path.name == f"{SYNONYMS}.yml":
            book = wordbook.read(_items(source, "[woord, ander woord]", report), source.path, report)
        elif path.name == f"{TOPICS}.yml":
            topics = wordbook.read_topics(_items(source, "topic:", report), source.path, report)
        elif path.name == f"{ASKED}.yml":
            asked = wordbook.read_asked(_items(source, "{asked: …}", report), source.path, report)
        else:
            hint = f"Deze lijsten bestaan: {', '.join((*VOCABULARIES, OFFICIALESE, SYNONYMS, TOPICS, ASKED))}."
            report(Problem(source.path, 1, "onbekend-bestand", f"'{path.name}' is geen woordenlijst.", hint))
    for name in VOCABULARIES:
        if name not in found:
            report(Problem(f"{folder}/{name}.yml", 1, "onleesbaar", "De woordenlijst ontbreekt."))
            found[name] = Vocabulary(name, (), complete=False)
    return WordLists(found, plain, book.synonyms, book.leads, topics, asked)


def _items(source: SourceFile, first: str, report: Report) -> Iterator[strictyaml.Node]:
    """Yield the rows of a word list, which is one YAML list and holds no personal data."""
    text = frontmatter.decode(source, report, most=frontmatter.MAX_LIST_BYTES)
    if text is None:
        return
    for personal in privacy.check(text, 1, source.path):
        report(personal)
    try:
        node = strictyaml.parse(text)
    except strictyaml.YamlError as error:
        report(Problem(source.path, error.line, error.code, error.message))
        return
    if isinstance(node, strictyaml.Sequence):
        yield from node.items
    else:
        message = f"Een woordenlijst is een lijst van regels die beginnen met '- {first}'."
        report(Problem(source.path, 1, "type", message))


def _rows(
    source: SourceFile, fields: tuple[Field, ...], report: Report
) -> Iterator[tuple[strictyaml.Mapping, dict[str, object]]]:
    """Yield every row of a word list that has all its required fields, with the values read."""
    names = [field.name for field in fields if field.required]
    for item in _items(source, f"{names[0]}:", report):
        reader = Reader(source.path, {}, report)
        if not isinstance(item, strictyaml.Mapping):
            reader.problem(item.line, "type", f"Een regel hoort de velden {', '.join(names)} te hebben.")
            continue
        values = reader.record(item, fields)
        if values.keys() >= set(names):
            yield item, values


def _vocabulary(name: str, source: SourceFile, report: Report) -> Vocabulary:
    terms: dict[str, Term] = {}
    found: list[Problem] = []
    for item, values in _rows(source, VOCABULARY_FIELDS, found.append):
        term_id = str(values["id"])
        if not urls.is_slug(term_id):
            found.append(Problem(source.path, item.line, "naam", f"'{term_id}' past niet in een webadres."))
        elif term_id in terms:
            found.append(Problem(source.path, item.line, "dubbele-waarde", f"'{term_id}' staat twee keer in de lijst."))
        else:
            terms[term_id] = Term(**{"order": len(terms) + 1, **values})  # type: ignore[arg-type]  # Term's own fields
    for problem in found:
        report(problem)
    ordered = tuple(sorted(terms.values(), key=lambda term: (term.order, term.id)))
    return Vocabulary(name, ordered, complete=not found)


def _plain_words(source: SourceFile, report: Report) -> Iterator[PlainWord]:
    seen: set[str] = set()
    for item, values in _rows(source, OFFICIALESE_FIELDS, report):
        word = str(values["word"]).lower()
        if word in seen:
            report(Problem(source.path, item.line, "dubbele-waarde", f"'{word}' staat twee keer in de lijst."))
        else:
            seen.add(word)
            yield PlainWord(word, str(values["plain"]))
