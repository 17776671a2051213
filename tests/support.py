"""A small tree of lessons in memory: what tests change one thing in, so that they state only what they are about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from kennisbank import build, render
from kennisbank.model import SourceFile
from kennisbank.problems import Problem
from kennisbank.schema import VOCABULARIES
from kennisbank.views import View

TODAY = dt.date(2026, 11, 21)

_TERMS = {
    "theme": ("bereik", "taal"),
    "phase": ("voor", "na"),
    "audience": ("ambtenaar",),
    "directing_role": ("richten",),
    "ring": ("beslissers", "gebruikers"),
    "role": ("meedenken", "meeweten"),
    "participation_level": ("raadplegen",),
    "effort": ("laag", "hoog"),
    "size_class": ("klein", "groot"),
}

TIP = """\
---
title: Kies één boodschap
summary: Eén zin onthouden mensen, tien zinnen niet.
advice: do
theme: [bereik]
phase: [voor]
audience: [ambtenaar]
method: [peiling]
target_group: [jongeren]
sources:
  - {source: verslag, item: les-1}
status: gepubliceerd
checked: 2026-11-01
---

## Waarom

Omdat het werkt.

## Zo doe je het

- Schrijf één zin.
"""

DONT = (
    TIP.replace("Kies één boodschap", "Vergader niet in een zaaltje")
    .replace("advice: do", "advice: dont")
    .replace("les-1", "les-2")
)

LES = """\
---
title: De meeste mensen reageren niet
summary: Wie niets zegt, is het nog niet met je eens.
theme: [bereik, taal]
phase: [na]
audience: [ambtenaar]
sources:
  - {experience: gemeente met 50.000 inwoners, year: 2024}
related: [kies-een-boodschap]
status: gepubliceerd
checked: 2026-11-01
---

## Wat we leerden

Weinig mensen reageren.

## Wat je ermee doet

- Ga naar mensen toe, zie [de tip](../tips/kies-een-boodschap.md).
"""

METHODE = """\
---
title: Peiling
summary: Een korte vraag aan veel mensen tegelijk.
phase: [voor]
target_group: [jongeren]
participation_level: [raadplegen]
effort: laag
duration_minutes: {min: 30, max: 120}
group_size: {min: 10, max: 1000}
materials: [telefoon]
status: gepubliceerd
checked: 2026-11-01
---

## Wat het is

Een korte vraag.

## Zo doe je het

1. Stel de vraag.

## Wanneer wel

- Bij één vraag.

## Wanneer niet

- Bij gevoelige vragen.
"""

DOELGROEP = """\
---
title: Jongeren
summary: Mensen van twaalf tot en met vijfentwintig jaar.
ring: gebruikers
role: [meedenken]
status: gepubliceerd
checked: 2026-11-01
---

## Wie dit zijn

Jonge mensen.

## Zo bereik je ze

- Ga naar school.

## Let op

- Praat niet over ze heen.
"""

BRON = """\
---
title: Verslag van een avond
summary: Wat er op een avond over participatie gezegd werd.
organisation: gemeente Voorbeeld
date: 2024-05
document: verslag
items:
  les-1: één boodschap
  les-2: niet vergaderen
status: gepubliceerd
checked: 2026-11-01
---

## Over deze bron

Een avond met bewoners.
"""

VOORBEELD = """\
---
title: Peiling in Voorbeeld
summary: De gemeente Voorbeeld vroeg jongeren om hun mening.
organisation: gemeente Voorbeeld
year: 2024
theme: [bereik]
phase: [voor]
audience: [ambtenaar]
method: [peiling]
target_group: [jongeren]
sources: [{source: verslag, item: les-1}]
status: gepubliceerd
checked: 2026-11-01
---

## Wat ze deden

Ze stelden één vraag.

## Wat je ermee kunt

- Stel ook één vraag.
"""

CHECKLIST = """\
---
title: Een avond voorbereiden
summary: Alles wat je moet doen voor een avond met bewoners.
audience: [ambtenaar]
phase: [voor]
sections:
  - {title: Vooraf, entries: [kies-een-boodschap, peiling]}
  - {title: Op de avond, entries: [vergader-niet]}
status: gepubliceerd
checked: 2026-11-01
---

## Zo gebruik je deze lijst

Loop hem de dag ervoor na.
"""

FILES = {
    "tips/kies-een-boodschap.md": TIP,
    "tips/vergader-niet.md": DONT,
    "lessen/meeste-mensen.md": LES,
    "methoden/peiling.md": METHODE,
    "doelgroepen/jongeren.md": DOELGROEP,
    "bronnen/verslag.md": BRON,
    "voorbeelden/peiling-voorbeeld.md": VOORBEELD,
    "checklists/avond.md": CHECKLIST,
}


def vocabulary_file(name: str) -> str:
    """Return a vocabulary of the small tree as YAML."""
    return "".join(
        f"- id: {term}\n  label: {term.capitalize()}\n  description: Dit is het woord {term}.\n"
        for term in _TERMS[name]
    )


class Tree:
    """Files under ``lessons/`` by their path below it; text or bytes. The methods run the compiler on them."""

    def __init__(self) -> None:
        self.files: dict[str, str | bytes] = dict(FILES)
        for name in VOCABULARIES:
            self.files[f"vocabulary/{name}.yml"] = vocabulary_file(name)

    def replace(self, path: str, old: str, new: str) -> Tree:
        """Change one thing in one file; it must be there, or the test would be about nothing."""
        text = self.files[path]
        assert isinstance(text, str)
        assert old in text, f"{old!r} is not in {path}"
        self.files[path] = text.replace(old, new, 1)
        return self

    def write(self, project: Path) -> None:
        """Write the tree to ``project/lessons``."""
        for name, text in self.files.items():
            path = project / "lessons" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)

    def sources(self) -> list[SourceFile]:
        """Return the tree as the compiler takes it."""
        return [
            SourceFile(f"lessons/{path}", text.encode() if isinstance(text, str) else text)
            for path, text in self.files.items()
        ]

    def problems(self, *, today: dt.date = TODAY) -> list[Problem]:
        """Check the tree and return all problems."""
        return list(self.checked(today=today).problems)

    def checked(self, *, today: dt.date = TODAY) -> build.Checked:
        """Check the tree; equal trees are checked once."""
        return _check(tuple(self.sources()), today)

    def found(self, *, today: dt.date = TODAY) -> list[tuple[str, int, str]]:
        """Check the tree and return (path below lessons/, line, code) of all problems."""
        return [(p.path.removeprefix("lessons/"), p.line, p.code) for p in self.problems(today=today)]

    def site(self, *, today: dt.date = TODAY) -> build.Site:
        """Build the tree; equal trees are built once."""
        return _build(tuple(self.sources()), today)

    def page(self, uri: str) -> str:
        """Return the Markdown of one page."""
        return self.pages([uri])[uri]

    def pages(self, uris: Iterable[str]) -> dict[str, str]:
        """Return the Markdown of some pages, as `site` makes them, by uri; the others are not rendered."""
        found = _views(tuple(self.sources()))
        return {uri: render.page(found[uri]).text for uri in uris}


@lru_cache(maxsize=64)
def _check(sources: tuple[SourceFile, ...], today: dt.date) -> build.Checked:
    return build.check(sources, today=today)


@lru_cache(maxsize=64)
def _build(sources: tuple[SourceFile, ...], today: dt.date) -> build.Site:
    return build.build_site(sources, today=today)


@lru_cache(maxsize=8)
def _views(sources: tuple[SourceFile, ...]) -> dict[str, View]:
    views: dict[str, View] = {}
    for view in build.views(build.base_of(_check(sources, TODAY), today=TODAY)):
        views.setdefault(view.uri, view)
    return views
