"""The kinds of entry and the fields of their headers: the one declarative place for every rule per field.

The check, ``schema.json``, the template of ``kennisbank new`` and the page with all fields follow from `KINDS`.
Labels and explanations are Dutch: contributors and readers see them.
"""

from __future__ import annotations

from dataclasses import dataclass

from kennisbank import model
from kennisbank.fieldtypes import (
    Choice,
    Day,
    Field,
    Number,
    PartialDate,
    Range,
    Record,
    Records,
    Ref,
    Refs,
    Term,
    Terms,
    Text,
    TextMap,
    Texts,
)
from kennisbank.records import CONFIRMED, PLAN, TENSIONS, sources

PUBLISHED = model.PUBLISHED
CONCEPT = "concept"
DO = "do"
DONT = "dont"
STALE_AFTER_DAYS = 731
"""Two years, leap day included: an entry not looked at for longer shows as "te herzien"."""


@dataclass(frozen=True)
class Facet:
    """A way to leaf through entries: one page per term of a vocabulary, under `folder`."""

    field: str
    folder: str
    label: str
    plural: str


THEME = Facet("theme", "thema", "Thema", "Thema's")
PHASE = Facet("phase", "fase", "Fase", "Fasen")
AUDIENCE = Facet("audience", "voor", "Voor wie", "Voor wie")
DIRECTING_ROLE = Facet("directing_role", "regierol", "Regierol", "Regierollen")
FACETS = (THEME, PHASE, AUDIENCE, DIRECTING_ROLE)


@dataclass(frozen=True)
class Section:
    """A fixed second-level heading of a body, with the guidance that a new file starts with."""

    heading: str
    guidance: str
    required: bool = True

    @property
    def item(self) -> str:
        """What each line of the text begins with when it is a list; empty when it is none."""
        return next((mark for mark in ("- ", "1. ") if self.guidance.startswith(mark)), "")


@dataclass(frozen=True)
class Kind:
    """A kind of entry: its folder under ``lessons/`` (and on the site), its words, fields and headings."""

    id: str
    folder: str
    label: str
    plural: str
    fields: tuple[Field, ...]
    sections: tuple[Section, ...]

    def field(self, name: str) -> Field | None:
        """Return the field of that name, or None when this kind has none."""
        return next((field for field in self.fields if field.name == name), None)


_ADVICE = Choice(((DO, "Doen"), (DONT, "Niet doen")))
_STATUS = Choice(((CONCEPT, "nog niet te zien op de site"), (PUBLISHED, "te zien op de site")))
_TOOLBOX_METHOD = Refs(("methode",))
_TOOLBOX_GROUP = Refs(("doelgroep",))


def _title(shortest: int) -> Field:
    return Field(
        "title", Text(shortest, 80), "de titel; bij een tip het advies zelf", "Kies één boodschap", required=True
    )


_SUMMARY = Field(
    "summary", Text(20, 160), "één zin die op zichzelf staat, voor kaartjes en zoekresultaten",
    "Eén zin onthouden mensen, tien zinnen niet.", required=True,
)  # fmt: skip
_STATUS_FIELD = Field("status", _STATUS, "is de tekst af?", CONCEPT, required=True)
_CHECKED = Field("checked", Day(), "de dag waarop een redacteur de tekst nakeek", "2026-03-01", required=True)
_ALIASES = Field("aliases", Texts(Text(2, 60)), "andere woorden waarop mensen zoeken", "[kernboodschap]")
_RELATED = Field("related", Refs(), "bestanden die hierbij horen", "[andere-tip]")
_END = (_ALIASES, _STATUS_FIELD, _CHECKED)


def _tags(minimum: int) -> tuple[Field, ...]:
    """The facets, required where `minimum` is 1."""
    must = minimum > 0
    return (
        Field("theme", Terms("theme", minimum), "het onderwerp", "[mensen-bereiken]", must),
        Field("phase", Terms("phase", minimum), "het moment in het traject", "[voorbereiden]", must),
        Field("audience", Terms("audience", minimum), "wie ermee aan de slag moet", "[projectleider]", must),
        Field("directing_role", Terms("directing_role"), "hoe de gemeente de regie neemt", "[inrichten]"),
    )


def _toolbox() -> tuple[Field, ...]:
    return (
        Field("method", _TOOLBOX_METHOD, "methoden waar dit over gaat", "[flitspeiling]"),
        Field("target_group", _TOOLBOX_GROUP, "de mensen die je wilt bereiken", "[jongeren]"),
    )


_LET_OP = Section("Let op", "Waar moet je voor oppassen?", required=False)
CAVEATS = frozenset({"Let op", "Wanneer niet"})
"""The headings that hold a caveat: it goes wherever the advice goes, on screen and on paper."""

TIP = Kind(
    "tip", "tips", "Tip", "Tips",
    (
        _title(8), _SUMMARY, Field("advice", _ADVICE, "moet je dit doen of juist niet?", DO, required=True),
        *_tags(1), *_toolbox(), sources(1), _RELATED, TENSIONS, CONFIRMED, *_END,
    ),
    (
        Section("Waarom", "Waarom werkt dit? Twee tot vier korte zinnen."),
        Section("Zo doe je het", "- Eerste stap\n- Tweede stap"), _LET_OP,
    ),
)  # fmt: skip

LES = Kind(
    "les", "lessen", "Les", "Lessen",
    (_title(8), _SUMMARY, *_tags(1), *_toolbox(), sources(1), _RELATED, TENSIONS, CONFIRMED, *_END),
    (
        Section("Wat we leerden", "Wat gebeurde er, en wat leerde je daarvan?"),
        Section("Wat je ermee doet", "- Eerste stap\n- Tweede stap"), _LET_OP,
    ),
)  # fmt: skip

METHODE = Kind(
    "methode", "methoden", "Methode", "Methoden",
    (
        _title(3), _SUMMARY, *_tags(0),
        Field("target_group", _TOOLBOX_GROUP, "groepen waar de methode bij past", "[jongeren]"),
        Field(
            "participation_level", Terms("participation_level"), "hoeveel invloed mensen krijgen", "[raadplegen]",
        ),
        Field("effort", Term("effort"), "hoeveel werk het is", "middel"),
        Field("duration_minutes", Range(1, 100_000), "hoe lang het duurt, in minuten", "{min: 60, max: 120}"),
        Field("group_size", Range(1, 1_000_000), "met hoeveel mensen", "{min: 8, max: 30}"),
        Field("materials", Texts(Text(2, 100)), "wat je nodig hebt", "[flip-over, stiften]"),
        Field("figures_from", Ref(("bron",)), "de bron van tijd en aantal; zonder bron: een schatting", "verslag-2024"),
        sources(0), _RELATED, TENSIONS, CONFIRMED, *_END,
    ),
    (
        Section("Wat het is", "Wat is het, in twee tot vier zinnen?"),
        Section("Zo doe je het", "1. Eerste stap\n2. Tweede stap"),
        Section("Wanneer wel", "- Eerste geval"),
        Section("Wanneer niet", "- Eerste geval"),
    ),
)  # fmt: skip

DOELGROEP = Kind(
    "doelgroep", "doelgroepen", "Doelgroep", "Doelgroepen",
    (
        _title(3), _SUMMARY,
        Field("ring", Term("ring"), "de plek van deze mensen rond het besluit", "gebruikers", required=True),
        Field("role", Terms("role", 1), "wat deze mensen doen bij het besluit", "[meedenken]", required=True),
        Field("method", _TOOLBOX_METHOD, "methoden die bij deze groep passen", "[flitspeiling]"),
        sources(0), _RELATED, *_END,
    ),
    (
        Section("Wie dit zijn", "Wie zijn dit, in twee tot vier zinnen?"),
        Section("Zo bereik je ze", "- Eerste manier\n- Tweede manier"),
        Section("Let op", "- Eerste valkuil"),
    ),
)  # fmt: skip

VOORBEELD = Kind(
    "voorbeeld", "voorbeelden", "Voorbeeld", "Voorbeelden",
    (
        _title(3), _SUMMARY,
        Field("organisation", Text(2, 120), "de organisatie, geen personen", "gemeente Voorbeeld", required=True),
        Field("year", Number(1990, 2100), "het jaar", "2016", required=True),
        *_tags(0), *_toolbox(), sources(1), _RELATED, *PLAN, *_END,
    ),
    (
        Section("Wat ze deden", "Wat gebeurde er? Alleen wat de bron vertelt."),
        Section("Wat je ermee kunt", "- Eerste idee"),
    ),
)  # fmt: skip

BRON = Kind(
    "bron", "bronnen", "Bron", "Bronnen",
    (
        _title(3), _SUMMARY,
        Field("organisation", Text(2, 120), "wie de bron maakte", "gemeente Voorbeeld", required=True),
        Field("date", PartialDate(), "jaar, maand of dag", "2016-06"),
        Field("document", Text(3, 80), "het soort document", "verslag van een bijeenkomst", required=True),
        Field("items", TextMap(Text(3, 200)), "alles wat erin staat, kort", "{les-1: één boodschap}", required=True),
        *_END,
    ),
    (Section("Over deze bron", "Wat is dit voor document, en wie waren erbij?"),),
)  # fmt: skip

CHECKLIST = Kind(
    "checklist", "checklists", "Checklist", "Checklists",
    (
        _title(3), _SUMMARY,
        Field("audience", Terms("audience", 1), "voor wie de lijst is", "[projectleider]", required=True),
        Field("phase", Terms("phase", 1), "het moment in het traject", "[voorbereiden]", required=True),
        Field(
            "sections",
            Records(
                (
                    Record(
                        model.ChecklistSection,
                        (
                            Field("title", Text(3, 80), "het kopje", "Vooraf", required=True),
                            Field("entries", Refs(()), "wat eronder staat, op volgorde; een pauze: niets", "[tip]"),
                            Field("minutes", Number(1, 1440), "hoeveel minuten deze stap duurt", "15"),
                            Field("method", Ref(("methode",)), "de methode van deze stap", "buurtcafe"),
                        ),
                        located=True,
                    ),
                ),
                1,
            ),
            "de kopjes met hun tips, op volgorde", "[{title: Vooraf, entries: [tip]}]", required=True,
        ),
        Field("figures_from", Ref(("bron",)), "de bron van de minuten; zonder bron: een schatting", "verslag-2024"),
        *_END,
    ),
    (Section("Zo gebruik je deze lijst", "Wanneer pak je deze lijst erbij?"),),
)  # fmt: skip

KINDS = (TIP, LES, METHODE, DOELGROEP, VOORBEELD, BRON, CHECKLIST)
KIND_BY_ID = {kind.id: kind for kind in KINDS}
KIND_BY_FOLDER = {kind.folder: kind for kind in KINDS}
TOOLBOX_KINDS = frozenset({METHODE.id, DOELGROEP.id})
"""The kinds that others are about, and that lead to one another."""
VOCABULARIES = (
    "theme", "phase", "audience", "directing_role", "ring", "role", "participation_level", "effort", "size_class",
)  # fmt: skip
VOCABULARY_FOLDER = "vocabulary"
OFFICIALESE = "officialese"
"""The list in that folder with official words and the plainer words to use; a base may do without."""

OFFICIALESE_FIELDS = (
    Field("word", Text(2, 60), "het ambtelijke woord", "teneinde", required=True),
    Field("plain", Text(2, 60), "wat je beter schrijft", "om te", required=True),
)
SYNONYMS = "synonyms"
"""The list in that folder with groups of words that mean the same for the search; a base may do without."""
PHRASE = Text(1, 60)
"""A word or a few, as somebody may type it."""
LEAD_FIELDS = (
    Field("typed", Texts(PHRASE), "de woorden die iemand typt", "[puber, tiener]", required=True),
    Field("find", Texts(PHRASE), "de woorden die hij dan ook vindt", "[jongeren]", required=True),
)
TOPICS = "topics"
"""The list in that folder with subjects that no entry is about, and what helps nevertheless; a base may do without."""
TOPIC_FIELDS = (
    Field("topic", Text(2, 60), "hoe het onderwerp heet", "Verkeer en parkeren", required=True, attribute="name"),
    Field("note", Text(20, 160), "waar ze bij helpen", "Dit helpt bij plannen in de buurt.", required=True),
    Field("words", Texts(PHRASE), "wat mensen typen", "[parkeren, verkeer]", required=True),
    Field("entries", Refs(), "wat hen dan helpt, het beste eerst", "[boze-bewoners]", required=True),
)  # fmt: skip
ASKED = "asked"
"""The list in that folder with what people typed, and the entries that answer it; a base may do without."""
ASKED_FIELDS = (
    Field("asked", Text(1, 160), "wat iemand typte", "hoe krijg ik ze aan tafel?", required=True, attribute="text"),
    Field("entries", Refs(), "wat daar antwoord op geeft, het beste eerst", "[boze-bewoners]", required=True),
)
VOCABULARY_FIELDS = (
    Field("id", Text(1, 60), "de naam in de bestanden", "mensen-bereiken", required=True),
    Field("label", Text(2, 60), "het woord op de site", "Mensen bereiken", required=True),
    Field("description", Text(10, 300), "wat het betekent", "Hoe je mensen vindt en uitnodigt.", required=True),
    Field("aliases", Texts(Text(2, 60)), "andere woorden ervoor", "[werven]"),
    Field("order", Number(1, 1000), "de plek in lijsten", "1"),
)
