"""Entries and their text as plain data for the templates: every text stays a string, so none can become markup."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from kennisbank import cards, dates, origins, prose, prosedata
from kennisbank.fingerprints import LENGTH, base32, fingerprint
from kennisbank.model import Entry, SourceRef
from kennisbank.paper.web import Web
from kennisbank.prints import Data
from kennisbank.views import Base


def edition(entries: Iterable[Entry]) -> Data:
    """Return what a sheet says of its own age: the day an editor last looked at anything on it, and a short version.

    The version follows from what is printed, so it changes when any of it changes, and only then.
    """
    printed = list(entries)
    whole = " ".join(f"{entry.id}:{fingerprint(entry)}" for entry in printed)
    return {"day": dates.in_words(newest(printed)), "version": base32(whole, LENGTH)}


def newest(entries: Iterable[Entry]) -> dt.date:
    """Return the day an editor last looked at any of these."""
    return max((entry.checked for entry in entries), default=dt.date(1970, 1, 1))


def entry_data(entry: Entry, base: Base, web: Web) -> Data:
    """Return everything of an entry that paper may show."""
    group = cards.group_of(entry)
    tensions = base.graph.tensions.get(entry.id, ())
    return {
        "id": entry.id,
        "path": entry.path,
        "look": group.look,
        "word": group.word,
        "title": entry.title,
        "summary": entry.summary,
        "sections": [
            {"heading": section.heading, "caveat": section.is_caveat, "blocks": blocks(section.blocks, web)}
            for section in prose.sections_of(entry)
        ],
        "tensions": [{"id": other.id, "title": other.title, "choose": choose} for other, choose in tensions],
        "sources": list(dict.fromkeys(_sources(entry, base))),
        "url": web.url(cards.entry_uri(entry)),
    }


def _sources(entry: Entry, base: Base) -> Iterable[str]:
    """Where an entry comes from, in words: each source once. Which items of it, the site says."""
    for ref in entry.sources:
        if not isinstance(ref, SourceRef):
            yield origins.experience(ref)
        elif ref.source in base.graph.entries:
            yield base.graph.entries[ref.source].title


def blocks(found: Iterable[prose.Block], web: Web) -> list[Data]:
    """Return blocks of prose as data, with runs as `run_data` gives them and their links as addresses on the web."""
    return prosedata.blocks(found, lambda run: run_data(run, web))


def run_data(run: prose.Run, web: Web | None = None) -> Data:
    """Return a run of text as the templates read it: text, bold, italic, code, and where it leads (or nothing)."""
    href = run.href if "://" in run.href or not web else web.url(run.href) if run.href else ""
    return {"x": run.text, "b": run.strong, "i": run.emphasis, "c": run.code, "u": href}
