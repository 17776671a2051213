"""Views of the rules themselves, for contributors: every field of every kind, and every message of the check."""

from __future__ import annotations

from collections.abc import Iterator

from kennisbank.problems import CODES, Severity
from kennisbank.schema import ASKED_FIELDS, KINDS, LEAD_FIELDS, TOPIC_FIELDS
from kennisbank.views import CONTRIBUTE, Base, View, crumbs


def pages(base: Base) -> Iterator[View]:
    """Yield the page with all fields and the page with all messages."""
    fields = "bijdragen/velden.md"
    lead = "Per soort bestand: welke velden er zijn, wat erin hoort en wat verplicht is."
    kinds = tuple({"kind": kind, "sections": kind.sections} for kind in KINDS)
    terms = tuple(vocabulary for vocabulary in base.vocabularies.values())
    shown = {"kinds": kinds, "terms": terms, "lead": LEAD_FIELDS, "topic": TOPIC_FIELDS, "asked": ASKED_FIELDS}
    yield View(fields, "fields.md.j2", "Alle velden", lead, crumbs(fields, CONTRIBUTE), shown)
    codes = "bijdragen/meldingen.md"
    lead = "Wat een melding van de controle betekent en wat je dan doet."
    rows = tuple((code, each, each.severity is Severity.ERROR) for code, each in CODES.items())
    yield View(codes, "codes.md.j2", "Alle meldingen", lead, crumbs(codes, CONTRIBUTE), {"codes": rows})
