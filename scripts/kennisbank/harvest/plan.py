"""From a report and a base to everything that a harvest would write; nothing has been written yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kennisbank import analysis, urls
from kennisbank.harvest import draft
from kennisbank.harvest.document import Document, Shape, clean
from kennisbank.harvest.people import Masker
from kennisbank.harvest.propose import Proposal, Proposer, title_of, words_of
from kennisbank.harvest.segment import Item, Leftover, cut
from kennisbank.model import Entry, SourceFile, WordLists
from kennisbank.schema import BRON, KIND_BY_FOLDER

_TITLE = (3, 80)


@dataclass(frozen=True)
class Base:
    """The base that is harvested for, as far as a harvest looks at it."""

    root: str
    files: Sequence[SourceFile]
    entries: Sequence[Entry]
    words: WordLists


@dataclass(frozen=True)
class Plan:
    """What a harvest would do.

    `drafts` are new files by path, in the order of `proposals`; `source` is the path of the source's file and what
    would stand in it, None when nothing in it changes; `again` were harvested before; `masked` counts personal data by
    what it was.
    """

    proposals: tuple[Proposal, ...]
    drafts: Mapping[str, str]
    source: tuple[str, str] | None
    left: tuple[Leftover, ...]
    again: tuple[Item, ...]
    masked: Mapping[str, int]
    source_is_new: bool = False


class SourceError(Exception):
    """Why the source of a report cannot take items: a Dutch sentence."""


def plan(document: Document, base: Base, source: str, report: str, *, today: dt.date) -> Plan:
    """Return what a harvest of a report (`report` is its name) for a source (an id) would do.

    Raises SourceError when that source is no source, or has a file in which no list of items can be found.
    """
    path = f"{base.root}/{BRON.folder}/{source}.md"
    known = _source(base, source, path)
    masker = Masker(_common_words(base))
    document = masker.document(clean(document))
    found = cut(document, words_of(base.entries))
    gists = {_folded(gist): item for item, gist in known.items} if known else {}
    fresh = [item for item in found.items if _folded(_gist(item)) not in gists]
    again = tuple(item for item in found.items if item not in fresh)
    taken = {file.path.rsplit("/", 1)[-1].removesuffix(".md") for file in base.files} | {source}
    proposer = Proposer(base.words.vocabularies, base.entries, base.words.synonyms, taken)
    proposals = tuple(proposer.propose(fresh, {item for item, _ in known.items} if known else ()))
    organisation = known.organisation if known and known.organisation else ""
    drafts = {
        f"{base.root}/{each.kind.folder}/{each.stem}.md": draft.entry(
            each, source, report, today=today, organisation=organisation
        )
        for each in proposals
    }
    items = {each.item_id: _gist(each.item) for each in proposals}
    written = (
        _with_items(base, path, items) if known else draft.source(_title(document, base, report), items, today=today)
    )
    return Plan(
        proposals, drafts, (path, written) if items else None, found.left, again, dict(masker.found), known is None
    )


def _source(base: Base, source: str, path: str) -> Entry | None:
    """Return the entry of the source, None when it has yet to be made."""
    there = next((entry for entry in base.entries if entry.id == source), None)
    if there and there.kind != BRON.id:
        raise SourceError(f"'{source}' bestaat al en is geen bron: {there.path}. Kies een andere naam.")
    for file in base.files:
        folder, _, name = file.path.removeprefix(f"{base.root}/").partition("/")
        if not there and name == f"{source}.md" and folder in KIND_BY_FOLDER:
            raise SourceError(f"In {file.path} staat een fout. Los die eerst op, zie: kennisbank check")
    return there


def _with_items(base: Base, path: str, items: Mapping[str, str]) -> str:
    file = next(file for file in base.files if file.path == path)
    text = draft.with_items(file.data.decode("utf-8"), items)
    if text is None:
        raise SourceError(f"In {path} is de lijst items niet te vinden.")
    return text


def _title(document: Document, base: Base, report: str) -> str:
    """The report's own title when the check accepts it, else the name of its file."""
    headings = (block.text for block in document.blocks if block.shape is Shape.HEADING)
    low, high = _TITLE
    taken = {entry.title.casefold() for entry in base.entries}
    stem = report.rpartition(".")[0] or report
    for text in (document.title, next(headings, ""), stem, f"Verslag {stem}", f"Verslag {stem} ({len(taken)})"):
        title = draft.gist(text)[:high].strip()
        if len(title) >= low and urls.slugify(title) and title.casefold() not in taken:
            return title
    return f"Verslag {len(taken)}"


def _common_words(base: Base) -> Collection[str]:
    """Every word that the base writes without a capital, folded: no first names."""
    texts: Iterable[str] = (entry.body.text for entry in base.entries)
    return {analysis.fold(word) for text in texts for word in text.split() if word.islower()}


def _gist(item: Item) -> str:
    gist = draft.gist(item.title)
    return gist if len(gist) >= _TITLE[0] else title_of(item)


def _folded(text: str) -> str:
    return " ".join(analysis.words(text))
