"""The search index: weighed by BM25F, then cut into small files, fetched as needed.

A whole index grows with the base. Here a search fetches the list of words, the few pieces with its own terms, and
the few with its own results. What tells documents by their numbers has the version of all of it in its name: after a
new publication a page that is still open finds no such file, instead of one that numbers them otherwise.

``data/search/words.json``     ``{schema, version, documents, chunk, words, stop, asking, beside, shards}``, words as in
                               lexicon.py
``data/search/t-<n>.<v>.json`` term → [document, weight, phrase, …, document, weight, …], documents ascending as
                               differences; after the weight the phrases of the document that it stands in, below 0:
                               -1, -3, … for its own, -2, -4, … for what was asked
``data/search/s-<n>.json``     phrase → what stands for it; see synonyms.py
``data/search/topics.<v>.json``
                               ``[{note, words, documents}, …]``: what helps who types a word that nothing is about;
                               its words with commas, its documents the best first
``data/search/d-<n>.<v>.json`` `chunk` documents: [id, url, title, summary, word, look, near, vouched], the last two
                               [number, share, …]: documents that say most of the same, and that it is so near to
"""

from __future__ import annotations

import hashlib
import itertools
import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kennisbank import analysis, bm25f, frontmatter, lexicon, strictyaml, urls
from kennisbank.cards import entry_uri, group_of
from kennisbank.jsontext import compact
from kennisbank.model import Asked, Entry, Lead, Topic
from kennisbank.nearness import Shares, nearest, vouched_for
from kennisbank.synonyms import synonym_pieces

SCHEMA_VERSION = 1
FOLDER = "data/search"
SCALE = 40
"""Weights are whole numbers in the files: this many to one."""
SHARD = 800
"""Characters of postings in one piece, at least, as far as there are; a term is never cut in two."""
MOST_SHARDS = 700
"""Pieces, about. In a large base they are larger: the first term of each stands in the file that is always fetched."""
FIELDS = {
    "title": bm25f.Field(14),
    "alias": bm25f.Field(4, length=0.2),
    "summary": bm25f.Field(4),
    "asked": bm25f.Field(1, length=0.2),
    "parts": bm25f.Field(2),
    "body": bm25f.Field(1),
}
"""How much a word counts where it stands. "parts" holds the parts of compounds in title, alias and summary; "asked" is
what people typed whom the entry answered. An entry with many aliases or questions is not about less, so their number
hardly counts. Chosen on queries of many readers, of which half had to confirm what the other half chose, as were the
weights in expansion.js, scoring.js and phrases.js; close to these values nothing changes much."""
ANSWERS = 2
"""So many of the entries that answer a question are known by its words; the others tell of it, but not first of all."""
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
    asked: tuple[str, ...] = ()
    """What people typed whom this answered."""


def asked_by_entry(asked: Iterable[Asked]) -> Mapping[str, tuple[str, ...]]:
    """Return per entry what people typed whom it answers among the first (`ANSWERS`)."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in asked:
        for entry in row.entries[:ANSWERS]:
            found[entry].append(row.text)
    return {entry: tuple(texts) for entry, texts in found.items()}


def entry_document(entry: Entry, asked: tuple[str, ...] = ()) -> Document:
    """Return an entry as a document, with what people typed whom it answered."""
    group = group_of(entry)
    gists = " ".join(gist for _, gist in entry.items)
    return Document(
        entry.id, urls.url_of(entry_uri(entry)), entry.title, entry.summary, group.word, group.look,
        entry.aliases, f"{entry.body.text} {gists}", asked,
    )  # fmt: skip


def page_document(
    uri: str, title: str, summary: str, aliases: tuple[str, ...] = (), body: str = "", *, word: str = "Pagina"
) -> Document:
    """Return a page that is no entry as a document; `word` is what readers call such a page."""
    return Document(uri, urls.url_of(uri), title, summary, word, "pagina", aliases, body)


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


def chunk_of(documents: int) -> int:
    """Return how many documents are in a piece: small ones, as a result is one document, but not a file for each.

    Chosen by measurement: with more than four the first results of a small base take more bytes, and a large base has
    enough pieces when their number grows with the root of it.
    """
    return max(4, round(math.sqrt(documents) / 8))


def search_files(
    documents: Sequence[Document],
    synonyms: Iterable[Sequence[str]],
    leads: Iterable[Lead] = (),
    topics: Iterable[Topic] = (),
) -> Mapping[str, str]:
    """Return every file of the index by uri."""
    chunk = chunk_of(len(documents))
    topics = tuple(topics)
    told = _without_chance([_Words.of(each) for each in documents], topics)
    words = _lexicon(told)
    analyser = analysis.Analyser(words)
    weights = _weights(documents, [each.fields(analyser) for each in told])
    shards = list(_shards(_postings(weights, _phrases(documents, told, analyser))))
    near = nearest(weights, [d.look not in LOOK_BOOSTS for d in documents])
    rows = [
        [d.id, d.url, d.title, d.summary, d.word, d.look, _flat(own), _flat(others)]
        for d, own, others in zip(documents, near, vouched_for(near), strict=True)
    ]
    numbered = {f"t-{number}": compact(shard) for number, shard in enumerate(shards)}
    numbered |= {f"d-{at // chunk}": compact(rows[at : at + chunk]) for at in range(0, len(rows), chunk)}
    numbered["topics"] = compact(list(_topics(documents, topics)))
    version = _version(numbered)
    manifest = {
        "schema": SCHEMA_VERSION,
        "version": version,
        "documents": len(documents),
        "chunk": chunk,
        "words": lexicon.coded(words),
        "stop": " ".join(sorted(analysis.STOP_WORDS)),
        "asking": " ".join(sorted(analysis.ASKING_WORDS)),
        "beside": " ".join(sorted(analysis.TELLING_BESIDE)),
        "shards": [next(iter(shard)) for shard in shards],
    }
    files = {f"{FOLDER}/words.json": compact(manifest)}
    files |= {f"{FOLDER}/{name}.{version}.json": text for name, text in numbered.items()}
    book = enumerate(synonym_pieces(synonyms, weights, leads))
    return files | {f"{FOLDER}/s-{number}.json": compact(piece) for number, piece in book}


def _version(texts: Mapping[str, str]) -> str:
    """A name for exactly these texts."""
    return hashlib.sha256("".join(texts.values()).encode()).hexdigest()[:8]


def version_of(files: Mapping[str, str]) -> str:
    """Return the version in the names of the files of an index."""
    return next(name.split(".")[1] for uri in files if (name := uri.rpartition("/")[2]).startswith("topics."))


def _flat(shares: Shares) -> list[int]:
    return [each for pair in shares.items() for each in pair]


def _topics(documents: Sequence[Document], topics: Iterable[Topic]) -> Iterator[Mapping[str, object]]:
    """A topic none of whose entries can be found helps nobody."""
    numbers = {each.id: number for number, each in enumerate(documents)}
    for topic in topics:
        if found := [numbers[each] for each in topic.entries if each in numbers]:
            told = ",".join(" ".join(analysis.words(phrase)) for phrase in topic.words)
            yield {"note": topic.note, "words": told, "documents": found}


@dataclass(frozen=True)
class _Words:
    """The words of a document without stop words, and its phrases with those that tell; every text is split once.

    Its own phrases are the title, the summary and the aliases; the others are what was asked.
    """

    title: list[str]
    aliases: list[str]
    summary: list[str]
    body: list[str]
    own_phrases: list[list[str]]
    asked_phrases: list[list[str]]

    @classmethod
    def of(cls, document: Document) -> _Words:
        title, *aliases = (analysis.words(text) for text in (document.title, *document.aliases))
        summary, body = analysis.words(document.summary), analysis.words(document.body)
        asked = [analysis.words(text) for text in document.asked]
        return cls(
            _telling(title), _telling(itertools.chain(*aliases)), _telling(summary), _telling(body),
            [_telling(words, analysis.TELLING_BESIDE) for words in (title, summary, *aliases)],
            [_telling(words, analysis.TELLING_BESIDE) for words in asked],
        )  # fmt: skip

    @property
    def head(self) -> list[str]:
        return [*self.title, *self.summary, *self.aliases]

    @property
    def asked(self) -> Iterator[str]:
        return (word for words in self.asked_phrases for word in words if word not in analysis.STOP_WORDS)

    @property
    def phrases(self) -> Iterator[tuple[int, list[str]]]:
        """Its phrases with their numbers: even ones for its own, odd ones for what was asked."""
        yield from zip(itertools.count(0, 2), self.own_phrases)
        yield from zip(itertools.count(1, 2), self.asked_phrases)

    def fields(self, analyser: analysis.Analyser) -> bm25f.Terms:
        """Return the terms of each field; a word asked often tells no more than one asked once."""
        return {
            "title": _stems(self.title),
            "alias": _stems(self.aliases),
            "summary": _stems(self.summary),
            "asked": _stems(dict.fromkeys(self.asked)),
            "parts": _stems(part for word in self.head for part in analyser.parts(word)),
            "body": _stems(each for word in self.body for each in (word, *analyser.parts(word))),
        }


def _without_chance(told: Sequence[_Words], topics: Iterable[Topic]) -> list[_Words]:
    """Take from what was asked the words that say nothing of an entry.

    Those of topics: nothing is about them, neither is what helped somebody who used one. And those that no text has:
    they cost a tenth of what is sent, and nobody finds more by them.
    """
    phrases = (analysis.words(phrase) for topic in topics for phrase in topic.words)
    told_elsewhere = {analysis.stem(words[0]) for words in phrases if len(words) == 1}
    known = {analysis.stem(word) for each in told for word in (*each.head, *each.body)} - told_elsewhere

    def kept(words: Iterable[str]) -> list[str]:
        return [word for word in words if word in analysis.TELLING_BESIDE or analysis.stem(word) in known]

    return [replace(each, asked_phrases=[kept(words) for words in each.asked_phrases]) for each in told]


def _telling(words: Iterable[str], beside: Collection[str] = ()) -> list[str]:
    return [word for word in words if word not in analysis.STOP_WORDS or word in beside]


def _stems(words: Iterable[str]) -> list[str]:
    return [analysis.stem(word) for word in words]


def _lexicon(told: Iterable[_Words]) -> list[str]:
    """Every word of the content, folded and sorted: what compounds are made of, and what a reader may have meant."""
    return sorted({word for each in told for word in (*each.head, *each.body, *each.asked) if len(word) > 1})


def _weights(documents: Sequence[Document], fields: Sequence[bm25f.Terms]) -> Mapping[str, Mapping[int, float]]:
    """Return per term the documents that have it, with its weight; that of a list or a report is less."""
    looks = [LOOK_BOOSTS.get(each.look, 1.0) for each in documents]
    return {
        term: {number: weight * looks[number] for number, weight in weights.items()}
        for term, weights in bm25f.weigh(fields, FIELDS).items()
    }


_Phrases = Mapping[str, Mapping[int, Collection[int]]]
"""Per term and document the numbers of the phrases it stands in: the title is 0, the summary 2, then the aliases, and
what was asked 1, 3, …"""


def _phrases(documents: Sequence[Document], told: Sequence[_Words], analyser: analysis.Analyser) -> _Phrases:
    """Return what a query that is said in one phrase is known by; a list or a report gets nothing for that."""
    found: dict[str, dict[int, dict[int, None]]] = defaultdict(lambda: defaultdict(dict))
    for number, (document, words) in enumerate(zip(documents, told, strict=True)):
        if document.look in LOOK_BOOSTS:
            continue
        for phrase, members in words.phrases:
            for term in _stems(each for word in members for each in (word, *analyser.parts(word))):
                found[term][number][phrase] = None
    return found


def _shards(postings: Mapping[str, list[int]]) -> Iterator[dict[str, list[int]]]:
    """Yield pieces of the index in the order of their terms."""
    sizes = {term: len(term) + 4 * len(numbers) for term, numbers in postings.items()}
    enough = max(SHARD, sum(sizes.values()) // MOST_SHARDS)
    shard: dict[str, list[int]] = {}
    size = 0
    for term in sorted(postings):
        shard[term] = postings[term]
        size += sizes[term]
        if size > enough:
            yield shard
            shard, size = {}, 0
    if shard:
        yield shard


def _postings(weights: Mapping[str, Mapping[int, float]], phrases: _Phrases) -> Mapping[str, list[int]]:
    """Return per term what is known of it; one that only tells in a phrase weighs nothing."""
    return {term: list(_posting(weights.get(term, {}), phrases.get(term, {}))) for term in {*weights, *phrases}}


def _posting(weights: Mapping[int, float], phrases: Mapping[int, Collection[int]]) -> Iterator[int]:
    """Documents as differences with the one before, each with its weight and its phrases."""
    before = 0
    for number in sorted({*weights, *phrases}):
        yield number - before
        yield max(1, round(SCALE * weights[number])) if number in weights else 0
        yield from (-1 - phrase for phrase in phrases.get(number, ()))
        before = number
