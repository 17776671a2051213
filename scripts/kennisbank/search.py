"""The search index: weighed by lunr (BM25 with field boosts), then cut into small files, fetched as needed.

A whole lunr index grows with the base and would be fetched whole. Here a search fetches the list of words, the few
pieces with its own terms, and the few with its own results:

``data/search/words.json``     ``{schema, documents, chunk, words, stop, asking, synonyms, shards}``
``data/search/t-<n>.json``     term → [document, weight, document, weight, …], documents ascending as differences
``data/search/ids.json``       the ids of all documents, for who needs no more than that
``data/search/d-<n>.json``     `CHUNK` documents: [id, url, title, summary, word, look]
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lunr.builder import Builder

from kennisbank import analysis, frontmatter, strictyaml, urls
from kennisbank.cards import entry_uri, group_of
from kennisbank.model import Entry

SCHEMA_VERSION = 1
FOLDER = "data/search"
CHUNK = 16
"""Documents in one piece: a page of results touches few pieces."""
SHARD = 12_000
"""Characters of postings in one piece, about; a term is never cut in two."""
BOOSTS = {"title": 14, "alias": 4, "summary": 4, "parts": 2, "body": 1}
"""How much a word counts where it stands; "parts" holds the parts of compounds in title, alias and summary. Chosen on
the queries in tests/relevance, one at a time, as were the weights in engine.js."""
LOOK_BOOSTS = {"pagina": 0.25, "bron": 0.6}
"""A list or hand-written page ranks below entries about the same, and so does a report below what was made of it."""


@dataclass(frozen=True)
class Document:
    """What can be found: an entry, or a page that is none (`look` is then "pagina")."""

    id: str
    url: str
    title: str
    summary: str
    word: str
    look: str
    aliases: tuple[str, ...] = ()
    body: str = ""


def entry_document(entry: Entry) -> Document:
    """Return an entry as a document."""
    group = group_of(entry)
    gists = " ".join(gist for _, gist in entry.items)
    return Document(
        entry.id, urls.url_of(entry_uri(entry)), entry.title, entry.summary, group.word, group.look,
        entry.aliases, f"{entry.body.text} {gists}",
    )  # fmt: skip


def page_document(uri: str, title: str, summary: str, aliases: tuple[str, ...] = (), body: str = "") -> Document:
    """Return a page that is no entry as a document."""
    return Document(uri, urls.url_of(uri), title, summary, "Pagina", "pagina", aliases, body)


def hand_written_document(uri: str, markdown: str) -> Document | None:
    """Return a hand-written page as a document, by its header; None when it asks not to be found."""
    parts = frontmatter.split(markdown, uri, lambda _problem: None)
    header = {key.text: value for key, value in parts.header.pairs} if parts else {}
    body = parts.body if parts else markdown
    if "search" in header:
        return None
    heading = re.search(r"^# +(.+)$", body, re.MULTILINE)
    title = _text(header.get("title")) or (heading[1] if heading else uri)
    return page_document(
        uri, title, _text(header.get("description")), body=re.sub(r"<!--.*?-->|[{<].*?[>}]", " ", body)
    )


def _text(node: strictyaml.Node | None) -> str:
    return node.text if isinstance(node, strictyaml.Scalar) else ""


def search_files(documents: Sequence[Document], synonyms: Iterable[Iterable[str]]) -> Mapping[str, str]:
    """Return every file of the index by uri."""
    lexicon = _lexicon(documents)
    weights = _weights(documents, analysis.Analyser(lexicon))
    shards = list(_shards(weights))
    manifest = {
        "schema": SCHEMA_VERSION,
        "documents": len(documents),
        "chunk": CHUNK,
        "words": _front_coded(lexicon),
        "stop": " ".join(sorted(analysis.STOP_WORDS)),
        "asking": " ".join(sorted(analysis.ASKING_WORDS)),
        "synonyms": [[analysis.words(phrase) for phrase in group] for group in synonyms],
        "shards": [next(iter(shard)) for shard in shards],
    }
    files = {f"{FOLDER}/words.json": _dump(manifest)}
    files[f"{FOLDER}/ids.json"] = _dump([each.id for each in documents])
    files |= {f"{FOLDER}/t-{number}.json": _dump(shard) for number, shard in enumerate(shards)}
    for number, start in enumerate(range(0, len(documents), CHUNK)):
        rows = [[d.id, d.url, d.title, d.summary, d.word, d.look] for d in documents[start : start + CHUNK]]
        files[f"{FOLDER}/d-{number}.json"] = _dump(rows)
    return files


def _lexicon(documents: Iterable[Document]) -> list[str]:
    """Every word of the content, folded and sorted: what compounds are made of, and what a reader may have meant."""
    found: set[str] = set()
    for each in documents:
        found.update(analysis.words(" ".join((each.title, each.summary, *each.aliases, each.body))))
    return sorted(word for word in found if len(word) > 1 and word not in analysis.STOP_WORDS)


def _weights(documents: Sequence[Document], analyser: analysis.Analyser) -> Mapping[str, Mapping[int, float]]:
    """Return per term the documents that have it, with lunr's weight summed over the fields."""
    builder = Builder()
    builder.ref("number")
    for field, boost in BOOSTS.items():
        builder.field(field, boost=boost)
    for number, each in enumerate(documents):
        attributes = {"boost": LOOK_BOOSTS.get(each.look, 1)}
        builder.add({"number": str(number), **_fields(each, analyser)}, attributes)
    index = builder.build()
    names = {posting["_index"]: term for term, posting in index.inverted_index.items()}
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    for reference, vector in index.field_vectors.items():
        number = int(reference.partition("/")[2])
        pairs = vector.elements
        for at in range(0, len(pairs), 2):
            term = weights[names[int(pairs[at])]]
            term[number] = term.get(number, 0.0) + float(pairs[at + 1])
    return weights


def _fields(document: Document, analyser: analysis.Analyser) -> Mapping[str, list[str]]:
    def stems(text: str) -> list[str]:
        return [analysis.stem(word) for word in analysis.words(text) if word not in analysis.STOP_WORDS]

    head = " ".join((document.title, document.summary, *document.aliases))
    return {
        "title": stems(document.title),
        "alias": stems(" ".join(document.aliases)),
        "summary": stems(document.summary),
        "parts": [analysis.stem(part) for word in analysis.words(head) for part in analyser.parts(word)],
        "body": analyser.terms(document.body),
    }


def _shards(weights: Mapping[str, Mapping[int, float]]) -> Iterator[dict[str, list[int]]]:
    """Yield pieces of the index in the order of their terms."""
    shard: dict[str, list[int]] = {}
    size = 0
    for term in sorted(weights):
        postings = list(_postings(weights[term]))
        shard[term] = postings
        size += len(term) + 4 * len(postings)
        if size > SHARD:
            yield shard
            shard, size = {}, 0
    if shard:
        yield shard


def _postings(documents: Mapping[int, float]) -> Iterator[int]:
    """Documents as differences with the one before, each with its weight in tenths."""
    before = 0
    for number in sorted(documents):
        yield number - before
        yield max(1, round(10 * documents[number]))
        before = number


def _front_coded(words: Sequence[str]) -> str:
    """Sorted words as text, each as how many letters it shares with the one before (base 36) and the rest of it."""
    coded = []
    before = ""
    for word in words:
        shared = 0
        while shared < min(len(before), len(word), 35) and before[shared] == word[shared]:
            shared += 1
        coded.append("0123456789abcdefghijklmnopqrstuvwxyz"[shared] + word[shared:])
        before = word
    return " ".join(coded)


def _dump(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
