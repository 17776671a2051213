"""What a harvest tells its editor: a table of what was found, everything that found no place, and what to do next."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from kennisbank.harvest.plan import Plan
from kennisbank.harvest.propose import Proposal
from kennisbank.harvest.signals import Sort

_WORDS = {Sort.DO: "Doen", Sort.DONT: "Niet doen"}
_WIDTHS = (3, 10, 50, 14, 34)
_LEFT_WIDTH = 90
_MANY = {
    "een naam van een persoon": "namen",
    "een e-mailadres": "e-mailadressen",
    "een telefoonnummer": "telefoonnummers",
}


def lines(plan: Plan) -> Iterator[str]:
    """Yield the summary of a harvest (Dutch)."""
    yield f"Gevonden: {len(plan.proposals)}. Niet geplaatst: {len(plan.left)}. Al eerder geoogst: {len(plan.again)}."
    if plan.proposals:
        yield ""
        yield _row(("nr", "soort", "titel", "plek", "thema", "lijkt op"))
        for number, proposal in enumerate(plan.proposals, start=1):
            yield _row(_cells(number, proposal))
    yield from _section("Kies zelf, want dit is niet herkend:", list(_chosen(plan)))
    yield from _section(
        "Niet geplaatst. Hoort er iets bij? Maak dat zelf met: kennisbank new",
        [f"{each.place} ({each.reason}): {_short(each.text)}" for each in plan.left],
    )
    yield from _section(
        "Al eerder geoogst uit deze bron:", [f"{each.place}: {_short(each.title)}" for each in plan.again]
    )
    yield from _section(
        "Afgeschermd, want het lijken gegevens van personen. Lees zelf na of er nog een naam staat:",
        [f"{_MANY.get(what, what)}: {count}" for what, count in sorted(plan.masked.items())],
    )


def next_steps(plan: Plan) -> Iterator[str]:
    """Yield what an editor does with the drafts."""
    source = plan.source[0] if plan.source else ""
    yield f"{len(plan.drafts)} concepten geschreven. De bron: {source}"
    yield "Wat je nu doet:"
    yield "  1. Lees elk concept. Het verslag staat erboven, achter #."
    yield "     Is het geen tip of les? Gooi het bestand dan weg en haal het item uit de bron."
    yield "  2. Schrijf de tekst in je eigen woorden. Controleer de soort, de thema's en de doelgroepen."
    yield "  3. Lijkt het op iets wat er al staat? Vul dat dan aan."
    yield "  4. Kijk alles na: kennisbank check"
    yield "  5. Zet status op gepubliceerd als het af is. Tot die tijd staat het niet op de site."


def _cells(number: int, proposal: Proposal) -> Sequence[str]:
    word = _WORDS.get(proposal.item.sort, proposal.kind.label)
    themes = ", ".join(proposal.tags.get("theme", ()))
    return str(number), word, proposal.title, proposal.item.place, themes, ", ".join(e.id for e in proposal.alike)


def _row(cells: Sequence[str]) -> str:
    *most, last = cells
    fitted = [_fit(cell, width) for cell, width in zip(most, _WIDTHS, strict=True)]
    return "  ".join([*fitted, last]).rstrip()


def _fit(text: str, width: int) -> str:
    return (text if len(text) <= width else f"{text[: width - 1]}…").ljust(width)


def _chosen(plan: Plan) -> Iterator[str]:
    for number, proposal in enumerate(plan.proposals, start=1):
        if proposal.to_choose:
            yield f"nr {number}: {', '.join(proposal.to_choose)}"
    if plan.source and plan.source_is_new:
        yield "de bron: summary, organisation, document"


def _section(title: str, rows: Sequence[str]) -> Iterator[str]:
    if rows:
        yield from ("", title, *(f"  {row}" for row in rows))


def _short(text: str) -> str:
    return textwrap.shorten(text, _LEFT_WIDTH, placeholder="…")
