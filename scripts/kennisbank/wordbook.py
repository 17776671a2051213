"""Reads the word book of the search, ``lessons/vocabulary/{synonyms,topics,asked}.yml``: what else a word finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kennisbank import analysis, strictyaml
from kennisbank.fields import Reader
from kennisbank.fieldtypes import Field, Texts
from kennisbank.model import Asked, Lead, Topic
from kennisbank.problems import Report
from kennisbank.schema import ASKED_FIELDS, LEAD_FIELDS, PHRASE, TOPIC_FIELDS

Phrase = tuple[str, ...]
"""The folded words of a phrase: what the search compares."""


@dataclass(frozen=True)
class WordBook:
    """Groups of equals, and words that lead to others but not back."""

    synonyms: tuple[tuple[str, ...], ...]
    leads: tuple[Lead, ...]


def read(items: Iterable[strictyaml.Node], path: str, report: Report) -> WordBook:
    """Return the rows of the list that are right; a phrase stands in one group of equals and leads from one row."""
    reader = Reader(path, {}, report)
    synonyms: list[tuple[str, ...]] = []
    leads: list[Lead] = []
    equal: dict[Phrase, int] = {}
    typed: dict[Phrase, int] = {}
    for item in items:
        if isinstance(item, strictyaml.Mapping):
            values = reader.record(item, LEAD_FIELDS)
            sides = [_side(reader, values, each.name, item.line) for each in LEAD_FIELDS]
            if all(sides):
                _check_once(reader, sides[0], item.line, typed)
                leads.append(Lead(*sides))
            continue
        group = phrases(reader, reader.value(item, Texts(PHRASE), "synoniemen", item.line, required=True), item.line)
        if len(group) < 2 and isinstance(item, strictyaml.Sequence):
            reader.problem(item.line, "te-kort", "Een groep hoort minstens twee woorden te hebben.")
        elif group:
            _check_once(reader, group, item.line, equal)
            synonyms.append(group)
    return WordBook(tuple(synonyms), tuple(leads))


def read_topics(items: Iterable[strictyaml.Node], path: str, report: Report) -> tuple[Topic, ...]:
    """Return the topics of the list that are right; a word belongs to one topic."""
    topics: list[Topic] = []
    typed: dict[Phrase, int] = {}
    for reader, line, values in _leading(items, TOPIC_FIELDS, "Een onderwerp", path, report):
        words = _side(reader, values, "words", line)
        if words and _complete(values, TOPIC_FIELDS):
            _check_once(reader, words, line, typed)
            found = Topic(**{**values, "words": words})  # type: ignore[arg-type]  # Topic's own fields
            topics.append(replace(found, path=path, references=tuple(reader.references)))
    return tuple(topics)


def read_asked(items: Iterable[strictyaml.Node], path: str, report: Report) -> tuple[Asked, ...]:
    """Return the rows of what people typed that are right; the same words stand there once."""
    asked: list[Asked] = []
    typed: dict[Phrase, int] = {}
    for reader, line, values in _leading(items, ASKED_FIELDS, "Een vraag", path, report):
        text = phrases(reader, (values["text"],) if "text" in values else (), line)
        if text and _complete(values, ASKED_FIELDS):
            _check_once(reader, text, line, typed)
            found = Asked(**values)  # type: ignore[arg-type]  # Asked's own fields
            asked.append(replace(found, path=path, references=tuple(reader.references)))
    return tuple(asked)


def _leading(
    items: Iterable[strictyaml.Node], fields: tuple[Field, ...], what: str, path: str, report: Report
) -> Iterator[tuple[Reader, int, dict[str, object]]]:
    """Yield the rows of a list that lead to entries, each with a reader of its own, its line and its values."""
    for item in items:
        reader = Reader(path, {}, report)
        if not isinstance(item, strictyaml.Mapping):
            names = ", ".join(each.name for each in fields)
            reader.problem(item.line, "type", f"{what} hoort de velden {names} te hebben.")
            continue
        values = reader.record(item, fields)
        if values.get("entries") == ():
            reader.say(item.line, "leeg/lijst", name="entries")
        yield reader, item.line, values


def _complete(values: Mapping[str, object], fields: Iterable[Field]) -> bool:
    return all(values.get(each.attribute or each.name) for each in fields)


def _side(reader: Reader, values: Mapping[str, object], name: str, line: int) -> tuple[str, ...]:
    if values.get(name) == ():
        reader.say(line, "leeg/lijst", name=name)
    return phrases(reader, values.get(name), line)


def phrases(reader: Reader, value: object, line: int) -> tuple[str, ...]:
    """Return the phrases of a row that the search can use: which has a letter or a figure, and each of them once."""
    found: dict[Phrase, str] = {}
    for phrase in map(str, value if isinstance(value, tuple) else ()):
        words = tuple(analysis.words(phrase))
        if not words:
            reader.problem(line, "leeg", f"'{phrase}' heeft geen letter en geen cijfer.")
        elif words in found:
            reader.problem(line, "dubbele-waarde", f"'{phrase}' staat hier al als '{found[words]}'.")
        else:
            found[words] = phrase
    return tuple(found.values())


def _check_once(reader: Reader, group: Iterable[str], line: int, seen: dict[Phrase, int]) -> None:
    for phrase, words in _worded(group):
        if words in seen:
            hint = "Voeg de regels samen, of laat het in één ervan weg: een woord telt hier in één betekenis."
            reader.problem(line, "dubbele-waarde", f"'{phrase}' staat ook op regel {seen[words]}.", hint)
        else:
            seen[words] = line


def _worded(group: Iterable[str]) -> Iterator[tuple[str, Phrase]]:
    return ((phrase, tuple(analysis.words(phrase))) for phrase in group)
