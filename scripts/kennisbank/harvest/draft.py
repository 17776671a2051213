"""Writes the text of draft entries and of their source; what the report says stands in comments, for the editor's eyes.

Comments in a header are never shown on the site, so the words of a report cannot be published by accident.
"""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from collections.abc import Iterator, Mapping

from kennisbank import strictyaml
from kennisbank.harvest.propose import Proposal
from kennisbank.jsontext import quoted
from kennisbank.placeholders import TO_FILL_IN, TO_WRITE
from kennisbank.schema import BRON, CONCEPT, Kind

_WIDTH = 110
_GIST = 200
_FILL = {"organisation": TO_FILL_IN, "document": "verslag"}


def entry(proposal: Proposal, source: str, report: str, *, today: dt.date, organisation: str = "") -> str:
    """Return a draft: a header that the check accepts, the report's words above it, and the fixed headings."""
    item = proposal.item
    values: dict[str, str] = {
        "title": _quoted(proposal.title),
        "summary": _quoted(f"{TO_WRITE}: vat dit samen in één zin."),
        "sources": f"\n  - {{source: {source}, item: {proposal.item_id}}}",
        "status": CONCEPT,
        "checked": today.isoformat(),
        "organisation": _quoted(organisation or _FILL["organisation"]),
        "year": str(_year(item.text, today)),
        "advice": str(item.sort),
        **{name: f"[{', '.join(terms)}]" for name, terms in proposal.tags.items()},
    }
    lines = ["---", *_comments(proposal, report), *_header(proposal.kind, values), "---"]
    return "\n".join([*lines, *_body(proposal.kind)]) + "\n"


def source(title: str, items: Mapping[str, str], *, today: dt.date) -> str:
    """Return a draft of the source itself, with the list of everything that was found in it."""
    listed = "".join(f"\n  {name}: {_quoted(gist)}" for name, gist in items.items())
    values = {
        "title": _quoted(title),
        "summary": _quoted(f"{TO_WRITE}: wat voor document is dit, en wie maakten het?"),
        **{name: _quoted(text) for name, text in _FILL.items()},
        "items": listed,
        "status": CONCEPT,
        "checked": today.isoformat(),
    }
    return "\n".join(["---", *_header(BRON, values), "---", *_body(BRON)]) + "\n"


def gist(text: str) -> str:
    """Return the line that stands for an item in the list of its source."""
    plain = " ".join(re.sub(r"[<>]|&(?=#?\w+;)", "", text).split())
    return plain if len(plain) <= _GIST else plain[: _GIST - 1].rsplit(" ", 1)[0] + "…"


def with_items(text: str, items: Mapping[str, str]) -> str | None:
    """Return a source's file with items added to its list, the rest as it was; None when the list cannot be found.

    `text` is the file as decoded, with its own line ends.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    match = re.search(r"^items:[ \t]*(\{)?", text, re.MULTILINE)
    if match is None:
        return None
    if match[1]:
        at = _closing(text, match.end())
        added = "".join(f", {name}: {_quoted(gist)}" for name, gist in items.items())
        before = text[:at].rstrip()
        return before + (added if not before.endswith("{") else added[2:]) + text[len(before) :]
    rows = re.compile(r"(?:[ \t]+[^\r\n]*|[ \t]*#[^\r\n]*)?\r?\n")
    at = last = text.index("\n", match.end()) + 1
    indent = "  "
    while (row := rows.match(text, at)) and row[0].strip() != "---":
        at = row.end()
        if row[0].strip() and not row[0].lstrip().startswith("#"):
            last = at
            indent = re.match(r"[ \t]*", row[0])[0] if re.match(r"\s+[a-z0-9-]+:", row[0]) else indent  # type: ignore[index]
    added = "".join(f"{indent}{name}: {_quoted(gist)}{end}" for name, gist in items.items())
    return text[:last] + added + text[last:]


def _closing(text: str, start: int) -> int:
    """The place of the brace that closes a list of items, outside quotes."""
    quote = ""
    for at in range(start, len(text)):
        if quote:
            quote = "" if text[at] == quote and text[at - 1] != "\\" else quote
        elif text[at] in "\"'" and text[at - 1] in " ,{:":
            quote = text[at]
        elif text[at] == "}":
            return at
    return len(text)


def _header(kind: Kind, values: Mapping[str, str]) -> Iterator[str]:
    for spec in kind.fields:
        value = values.get(spec.name)
        if value and (spec.required or value != "[]"):
            yield f"{spec.name}: {value}" if not value.startswith("\n") else f"{spec.name}:{value}"


def _body(kind: Kind) -> Iterator[str]:
    for section in kind.sections:
        if section.required:
            yield from ("", f"## {section.heading}", "", f"{section.item}{TO_WRITE}.")


def _comments(proposal: Proposal, report: str) -> Iterator[str]:
    """What an editor should know, ending in what to do with it."""
    item = proposal.item
    yield from _wrapped(f"CONCEPT uit {report}, {item.place}. Herkend door {item.evidence}. Het verslag zegt:")
    for line in item.text.split("\n"):
        yield from _wrapped(line, "#   ")
    for other in proposal.alike:
        yield from _wrapped(f"Lijkt op {other.path}. Vul die aan, of noem {other.id} bij related.")
    if proposal.to_choose:
        yield from _wrapped(f"Kies zelf: {', '.join(proposal.to_choose)}. Wat er nu staat, is niet herkend.")
    yield from _wrapped("Schrijf de tekst hieronder in je eigen woorden. Haal daarna deze regels met # weg.")


def _wrapped(text: str, lead: str = "# ") -> Iterator[str]:
    plain = strictyaml.CONTROL.sub("", text.replace("\t", " "))
    yield from textwrap.wrap(plain, _WIDTH, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False) or [
        lead.rstrip()
    ]


def _quoted(text: str) -> str:
    return quoted(strictyaml.CONTROL.sub("", text))


def _year(text: str, today: dt.date) -> int:
    """The last year that a text names, else this year."""
    years = [int(found) for found in re.findall(r"\b(?:19|20)\d\d\b", text) if 1990 <= int(found) <= today.year]
    return years[-1] if years else today.year
