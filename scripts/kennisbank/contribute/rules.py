"""``data/formulier.json``: every rule of the check that the form on the site needs, taken from where the check has it.

``data/formulier/<name>.json`` hold the titles and names that are taken, in pieces, so that a check fetches one or two
small files however large the base is. The scripts under ``web/src/form`` read both.
"""

from __future__ import annotations

import html.entities
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from html import unescape

from kennisbank import body, fields, frontmatter, language, placeholders, privacy, strictyaml, urls
from kennisbank.contribute import forms
from kennisbank.contribute.jsregex import translated
from kennisbank.graph import Graph
from kennisbank.hosts import LONGEST_ADDRESS, Desk
from kennisbank.jsontext import compact
from kennisbank.messages import MESSAGES
from kennisbank.model import Entry, PlainWord, Vocabulary, WordLists
from kennisbank.problems import CODES, NEAR_ENOUGH, Severity
from kennisbank.schema import PUBLISHED

SCHEMA_VERSION = 1
PIECE = 2
"""Letters of a name that decide in which piece it stands."""


def form_files(graph: Graph, entries: Iterable[Entry], words: WordLists, desk: Desk, root: str) -> Mapping[str, str]:
    """Return the files of the form by uri; `entries` are all that there are, concepts too."""
    kinds = forms.kinds()
    rules = {
        "schema": SCHEMA_VERSION,
        "root": root,
        "published": PUBLISHED,
        "kinds": [forms.described(kind) for kind in kinds],
        "vocabulary": {name: _terms(each) for name, each in words.vocabularies.items()},
        "entries": {name: _options(graph, name) for name in forms.options_of(kinds)},
        "messages": MESSAGES,
        "warnings": [code for code, each in CODES.items() if each.severity is Severity.WARNING],
        "patterns": _patterns(words.plain),
        "personal": [{**translated(pattern), "what": what} for pattern, what in privacy.RULES],
        "plain": {each.word: each.plain for each in words.plain},
        "limits": _limits(),
        "letters": {chr(letter): plainer for letter, plainer in urls.LETTERS.items()},
        "entities": html.entities.html5,
        "numbered": {str(code): unescape(f"&#{code};") for code in range(0xA0) if unescape(f"&#{code};") != chr(code)},
        "desk": _desk(desk),
    }
    return {"data/formulier.json": compact(rules), **_taken(entries)}


def _desk(desk: Desk) -> Mapping[str, object]:
    new_file = desk.host.new_file if desk.host else ""
    return {"newFile": new_file, "mail": desk.mail, "longest": LONGEST_ADDRESS}


def _terms(vocabulary: Vocabulary) -> list[Mapping[str, str]]:
    return [{"id": term.id, "label": term.label, "about": term.description} for term in vocabulary.terms]


def _options(graph: Graph, kind: str) -> list[Mapping[str, str]]:
    found = sorted((e for e in graph.entries.values() if e.kind == kind), key=lambda e: (e.title.casefold(), e.id))
    return [{"id": entry.id, "label": entry.title, "about": entry.summary} for entry in found]


def _patterns(plain: tuple[PlainWord, ...]) -> Mapping[str, Mapping[str, str]]:
    """Every pattern by the module that has it and its name there: ``body.heading``."""
    found: dict[str, re.Pattern[str]] = {
        f"{module.__name__.rpartition('.')[2]}.{name}": pattern
        for module in (body, fields, language, placeholders)
        for name, pattern in module.PATTERNS.items()
    }
    found |= {"urls.reserved": urls.RESERVED, "control": strictyaml.CONTROL}
    if plain:
        found["language.official"] = language.official_words(plain)
    return {name: translated(pattern) for name, pattern in found.items()}


def _limits() -> Mapping[str, float]:
    return {
        "bytes": frontmatter.MAX_BYTES,
        "slug": urls.MAX_SLUG,
        "near": NEAR_ENOUGH,
        "words": language.LONGEST,
        "passives": language.PASSIVES_IN_A_SENTENCE,
        "passiveShare": language.PASSIVE_SHARE,
        "hardest": language.HARDEST,
        "piece": PIECE,
    }


def piece_of(slug: str) -> str:
    """Return the piece in which the name made of a title stands."""
    return slug[:PIECE].replace("-", "") or "leeg"


def _taken(entries: Iterable[Entry]) -> Mapping[str, str]:
    """A title stands in the piece of the name that would be made of it, and a name in its own."""
    names: dict[str, list[str]] = defaultdict(list)
    titles: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in sorted(entries, key=lambda entry: entry.path):
        names[piece_of(entry.id)].append(entry.id)
        titles[piece_of(urls.slugify(entry.title))].setdefault(entry.title.casefold(), entry.path)
    return {
        f"data/formulier/{piece}.json": compact({"names": names[piece], "titles": titles[piece]})
        for piece in sorted({*names, *titles})
    }
