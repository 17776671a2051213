"""The page on which somebody tells that they did the same: what to write, and where to send it.

It reads well as instructions; a script turns it into a form that writes the lines and opens the host's own pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from kennisbank import urls
from kennisbank.confirmations import STANDINGS
from kennisbank.hosts import LONGEST_ADDRESS, fill
from kennisbank.model import Confirmation, Entry
from kennisbank.records import RESULTS
from kennisbank.schema import KIND_BY_ID
from kennisbank.views import CONTRIBUTE, Base, View, crumbs

CONFIRM = "bijdragen/wij-deden-dit-ook.md"
TITLE = "Wij deden dit ook"
_LEAD = "Volgden jullie dit advies ook? Meld hoe het ging, ook als het niet werkte. Zonder naam mag."
_ASKED = "Bij welke tip, les of methode? Wie deed het, in welk jaar, en hoe ging het? Noem geen namen van mensen."


@dataclass(frozen=True)
class Told:
    """A confirmation in words."""

    who: str
    year: int
    result: str
    note: str


@dataclass(frozen=True)
class Confirmations:
    """What others told of an entry, and where one adds to it."""

    told: tuple[Told, ...]
    href: urls.Address


def confirmations(entry: Entry, base: Base, page: str) -> Confirmations | None:
    """Return what others told of an entry, newest first; None when its kind is nothing that one can do."""
    kind = KIND_BY_ID[entry.kind]
    if kind.field("confirmed") is None:
        return None
    told = sorted(entry.confirmed, key=lambda each: -each.year)
    choice = {"soort": kind.folder, "tekst": entry.id, **({"lijst": "ja"} if told else {})}
    href = urls.asked(urls.relative(CONFIRM, start=page), choice)
    return Confirmations(tuple(_told(each, base) for each in told), href)


def _told(each: Confirmation, base: Base) -> Told:
    size = base.vocabularies["size_class"].by_id.get(each.size_class)
    who = each.organisation + (f" ({size.label})" if size else "") if each.organisation else size.label if size else ""
    return Told(who[:1].upper() + who[1:], each.year, dict(RESULTS)[each.result], each.note)


def pages(base: Base) -> Iterator[View]:
    """Yield the page."""
    host = base.desk.host
    issue = fill(host.new_issue, title=TITLE, text=_ASKED) if host else ""
    sizes = base.vocabularies["size_class"].terms
    context = {
        "sizes": sizes,
        "example": sizes[0].id if sizes else "",
        "results": RESULTS,
        "year": base.today.year,
        "mail": base.desk.mail,
        "mailto": urls.Address(f"mailto:{base.desk.mail}"),
        "standings": STANDINGS,
        "issue": urls.Address(issue),
        "data": _data(base),
    }
    yield View(CONFIRM, "confirm.md.j2", TITLE, _LEAD, crumbs(CONFIRM, CONTRIBUTE), context, searchable=False)


def _data(base: Base) -> Mapping[str, str | int]:
    """What the script needs to know, as attributes of the page."""
    host = base.desk.host
    root = next((PurePosixPath(entry.path).parent.parent for entry in base.entries), PurePosixPath("lessons"))
    return {
        "root": str(root),
        "edit": host.edit_file if host else "",
        "issue": host.new_issue if host else "",
        "mail": base.desk.mail,
        "longest": LONGEST_ADDRESS,
    }
