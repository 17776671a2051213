"""Fields that are lists of records: sources, tensions, confirmations, and the tables of an example.

Labels and explanations are Dutch: contributors and readers see them.
"""

from __future__ import annotations

from kennisbank import model
from kennisbank.fieldtypes import Choice, Field, Month, Number, Record, Records, Ref, Term, Terms, Text

WORKED = "werkte"
FAILED = "werkte niet"
OTHERWISE = "anders"

_SOURCE_VARIANTS = Records(
    (
        Record(
            model.SourceRef,
            (
                Field("source", Ref(("bron",)), "de bron, een bestand in bronnen/", "verslag-2024", required=True),
                Field("item", Text(1, 60), "het item uit de kop van die bron", "les-1", required=True),
            ),
            located=True,
        ),
        Record(
            model.Experience,
            (
                Field(
                    "experience", Text(3, 80), "de organisatie of de grootte van de gemeente",
                    "gemeente met 50.000 inwoners", required=True,
                ),
                Field("year", Number(1990, 2100), "het jaar", "2026", required=True),
            ),
            located=True,
        ),
    )
)  # fmt: skip


def sources(minimum: int) -> Field:
    """Return the field with where an entry comes from, at least `minimum` times."""
    return Field(
        "sources", Records(_SOURCE_VARIANTS.variants, minimum), "waar dit vandaan komt",
        "[{source: verslag-2024, item: les-1}]", minimum > 0,
    )  # fmt: skip


TENSIONS = Field(
    "tensions",
    Records(
        (
            Record(
                model.Tension,
                (
                    Field("with", Ref(), "het advies dat de andere kant op wijst", "andere-tip", True, "other"),
                    Field(
                        "choose",
                        Text(20, 240),
                        "wanneer kies je dit, wanneer het andere?",
                        "Kies dit als de keus nog open is.",
                        True,
                    ),
                ),
                located=True,
            ),
        )
    ),
    "advies dat hiermee botst; zet het in beide bestanden",
    "[{with: andere-tip, choose: Kies dit als de keus nog open is.}]",
)
RESULTS = ((WORKED, "het werkte"), (FAILED, "het werkte niet"), (OTHERWISE, "het ging anders"))
"""How it went elsewhere, with the words of the site."""
_CONFIRMED_TAIL = (
    Field("year", Number(1990, 2100), "het jaar", "2026", required=True),
    Field("result", Choice(RESULTS), "hoe het ging", WORKED, required=True),
    Field("note", Text(3, 160), "wat anderen hierover moeten weten", "Op een avond kwamen de meesten."),
)
CONFIRMED = Field(
    "confirmed",
    Records(
        (
            Record(
                model.Confirmation,
                (
                    Field("organisation", Text(2, 120), "de organisatie, geen personen", "gemeente Voorbeeld", True),
                    Field("size_class", Term("size_class"), "hoe groot de gemeente is", "50000-tot-100000"),
                    *_CONFIRMED_TAIL,
                ),
                located=True,
            ),
            Record(
                model.Confirmation,
                (
                    Field("size_class", Term("size_class"), "hoe groot de gemeente is", "50000-tot-100000", True),
                    *_CONFIRMED_TAIL,
                ),
                located=True,
            ),
        )
    ),
    "wie dit ook deed en hoe het ging; zonder naam mag",
    "[{size_class: 50000-tot-100000, year: 2026, result: werkte}]",
)
_CALENDAR = Record(
    model.CalendarRow,
    (
        Field("when", Text(3, 60), "wanneer, in woorden", "maart en april 2014", required=True),
        Field("start", Month(), "de eerste maand", "2014-03", required=True),
        Field("end", Month(), "de laatste maand", "2014-04"),
        Field("activity", Text(3, 160), "wat er gebeurt", "Webpagina met uitleg", required=True),
        Field("role", Terms("role", 1), "voor wie het is", "[meedenken, meeweten]", required=True),
        Field("method", Ref(("methode",)), "de methode", "webpagina"),
    ),
)
_WHERE = Choice((("intern", "binnen de gemeente"), ("extern", "buiten de gemeente")))
_CHANGE = Choice((("kennis", "wat mensen weten"), ("houding", "wat mensen vinden"), ("gedrag", "wat mensen doen")))
_GOAL = Record(
    model.Goal,
    (
        Field("where", _WHERE, "binnen of buiten de gemeente", "intern", required=True),
        Field("change", _CHANGE, "wat er verandert", "kennis", required=True),
        Field("year", Number(1990, 2100), "het jaar", "2014", required=True),
        Field("goal", Text(10, 300), "het doel", "Medewerkers weten wat er verandert.", required=True),
    ),
)
_ACTION = Record(
    model.Action,
    (
        Field("term", Choice((("kort", "korte termijn"), ("lang", "lange termijn"))), "de termijn", "kort", True),
        Field("action", Text(3, 200), "wat je doet", "Maak een pagina op de site", required=True),
        Field("method", Ref(("methode",)), "de methode", "webpagina"),
    ),
)

PLAN = (
    Field("calendar", Records((_CALENDAR,)), "een kalender van activiteiten", "[]"),
    Field("goals", Records((_GOAL,)), "de doelen van een plan", "[]"),
    Field("actions", Records((_ACTION,)), "de acties van een plan", "[]"),
)
