"""Reads the vocabularies, ``lessons/vocabulary/*.yml``: the only place where tags, rings, roles and levels stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from kennisbank import frontmatter, strictyaml, urls
from kennisbank.fields import Reader
from kennisbank.model import SourceFile, Term, Vocabulary
from kennisbank.problems import Problem, Report
from kennisbank.schema import VOCABULARIES, VOCABULARY_FIELDS


def read_all(sources: Iterable[SourceFile], folder: str, report: Report) -> Mapping[str, Vocabulary]:
    """Return every vocabulary by name; one that is missing or broken is reported and holds what could be read."""
    found: dict[str, Vocabulary] = {}
    for source in sources:
        path = PurePosixPath(source.path)
        if path.stem in VOCABULARIES and path.suffix == ".yml":
            found[path.stem] = _read(path.stem, source, report)
        else:
            hint = f"Deze lijsten bestaan: {', '.join(VOCABULARIES)}."
            report(Problem(source.path, 1, "onbekend-bestand", f"'{path.name}' is geen woordenlijst.", hint))
    for name in VOCABULARIES:
        if name not in found:
            report(Problem(f"{folder}/{name}.yml", 1, "onleesbaar", "De woordenlijst ontbreekt."))
            found[name] = Vocabulary(name, ())
    return found


def _read(name: str, source: SourceFile, report: Report) -> Vocabulary:
    text = frontmatter.decode(source, report)
    if text is None:
        return Vocabulary(name, ())
    try:
        node = strictyaml.parse(text)
    except strictyaml.YamlError as error:
        report(Problem(source.path, error.line, error.code, error.message))
        return Vocabulary(name, ())
    if not isinstance(node, strictyaml.Sequence):
        report(Problem(source.path, 1, "type", "Een woordenlijst is een lijst van regels die beginnen met '- id:'."))
        return Vocabulary(name, ())
    terms: dict[str, Term] = {}
    for item in node.items:
        term = _term(item, source, report, default_order=len(terms) + 1)
        if term is None:
            continue
        if term.id in terms:
            report(Problem(source.path, item.line, "dubbele-waarde", f"'{term.id}' staat twee keer in de lijst."))
        terms.setdefault(term.id, term)
    return Vocabulary(name, tuple(sorted(terms.values(), key=lambda term: (term.order, term.id))))


def _term(item: strictyaml.Node, source: SourceFile, report: Report, *, default_order: int) -> Term | None:
    reader = Reader(source.path, {}, report)
    if not isinstance(item, strictyaml.Mapping):
        reader.problem(item.line, "type", "Een woord hoort de velden id, label en description te hebben.")
        return None
    values = reader.record(item, VOCABULARY_FIELDS)
    if not {"id", "label", "description"} <= values.keys():
        return None
    if not urls.is_slug(str(values["id"])):
        reader.problem(item.line, "naam", f"'{values['id']}' past niet in een webadres.")
        return None
    return Term(**{"order": default_order, **values})  # type: ignore[arg-type]  # the fields are Term's own
