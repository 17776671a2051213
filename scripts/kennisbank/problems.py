"""Problems: the one shape in which every stage says what is wrong, and the list of all codes.

Codes and texts are Dutch, because contributors read them. The page with all messages on the site and the tests
both read `CODES`, so a code without an explanation cannot exist.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from rapidfuzz import process, utils
from rapidfuzz.distance import OSA

NEAR_ENOUGH = 0.66
"""Normalised similarity (0-1, optimal string alignment) from which a suggestion helps more than it puzzles."""


class Severity(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "fout"
    WARNING = "let op"


@dataclass(frozen=True)
class Code:
    """What a code means and what a contributor does about it (Dutch)."""

    meaning: str
    remedy: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong at one line (1-based) of one file; `message` says what was found, `hint` what to do.

    `meant` is a word on that line and the one that can only be meant, where that is certain.
    """

    path: str
    line: int
    code: str
    message: str
    hint: str = ""
    meant: tuple[str, ...] = field(default=(), compare=False)

    @property
    def severity(self) -> Severity:
        """The severity that belongs to the code."""
        return CODES[self.code].severity

    @property
    def text(self) -> str:
        """Message and hint as one piece of text."""
        return f"{self.message} {self.hint}".strip()


Report = Callable[[Problem], None]
"""Where a stage leaves the problems it finds: usually a list's ``append``."""


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop a build."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def nearest(word: str, allowed: Iterable[str]) -> str | None:
    """Return the nearest allowed word, or None when none is near."""
    found = process.extractOne(
        word, list(allowed), scorer=OSA.normalized_similarity, processor=utils.default_process, score_cutoff=NEAR_ENOUGH
    )
    return found[0] if found else None


def certain(word: str, allowed: Iterable[str]) -> tuple[str, ...]:
    """Return a word with the one allowed word that is near it; nothing when none is, or more than one."""
    found = process.extract(
        word,
        list(allowed),
        scorer=OSA.normalized_similarity,
        processor=utils.default_process,
        score_cutoff=NEAR_ENOUGH,
        limit=2,
    )
    return (word, found[0][0]) if len(found) == 1 else ()


def near(word: str, allowed: Iterable[str]) -> str:
    """Return "Bedoelde je 'x'?" for the nearest allowed word, or nothing when none is near."""
    found = nearest(word, allowed)
    return f"Bedoelde je '{found}'?" if found else ""


def as_text(problem: Problem) -> str:
    """Format as ``path:line: code message`` on one line, which editors and terminals make clickable."""
    label = "let op: " if problem.severity is Severity.WARNING else ""
    return " ".join(f"{problem.path}:{problem.line}: {problem.code} {label}{problem.text}".split())


_WARN = Severity.WARNING

CODES: dict[str, Code] = {
    # the file
    "geen-utf8": Code("Het bestand is geen UTF-8.", "Sla het bestand op als UTF-8."),
    "bom": Code("Het bestand begint met een onzichtbaar teken (BOM).", "Sla het bestand op als UTF-8 zonder BOM."),
    "regeleinde": Code("Het bestand heeft Windows-regeleinden (CRLF).", "Zet de regeleinden op LF."),
    "niet-nfc": Code(
        "Een letter met een accent is op een ongewone manier opgeslagen.", "Typ de letter opnieuw, bijvoorbeeld é."
    ),
    "stuurteken": Code("Er staat een onzichtbaar stuurteken in het bestand.", "Haal het teken weg."),
    "leeg-bestand": Code("Het bestand is leeg.", "Vul het bestand of haal het weg."),
    "te-groot": Code("Het bestand is te groot.", "Splits het op of kort het in."),
    "onleesbaar": Code("Het bestand kan niet worden gelezen.", "Controleer of het bestand bestaat en leesbaar is."),
    "koppeling-buiten-map": Code(
        "Het bestand is een koppeling naar een plek buiten de map.", "Zet het echte bestand in de map."
    ),
    "naam": Code(
        "De bestandsnaam past niet in een webadres.", "Gebruik alleen kleine letters, cijfers en losse streepjes."
    ),
    "onbekend-bestand": Code("Dit bestand hoort niet in deze map.", "Verplaats het of haal het weg."),
    # the header
    "geen-kop": Code("Het bestand heeft geen kop.", "Begin het bestand met een regel --- en de gegevens."),
    "kop-niet-gesloten": Code("De kop is niet afgesloten.", "Zet een regel --- onder de gegevens."),
    "kop-fout": Code("De kop is niet goed te lezen.", "Kijk op de genoemde regel; vergelijk met een ander bestand."),
    "tab": Code("Er staat een tab in de kop.", "Gebruik spaties."),
    "anker": Code("De kop gebruikt een anker of verwijzing (& of *).", "Schrijf de waarde uit, of tussen quotes."),
    "te-diep": Code("De kop zit te diep in elkaar.", "Gebruik de vorm van het voorbeeld."),
    "dubbel-veld": Code("Een veld staat er twee keer.", "Laat één van de twee staan."),
    "onbekend-veld": Code("Dit veld bestaat niet bij deze soort.", "Kijk in de lijst met velden."),
    "ontbreekt": Code("Een verplicht veld ontbreekt.", "Voeg het veld toe."),
    "leeg": Code("Een veld is leeg.", "Vul het in, of haal de regel weg als het veld niet verplicht is."),
    "type": Code("Een veld heeft de verkeerde vorm.", "Gebruik de vorm van het voorbeeld."),
    "te-kort": Code("Een tekst is te kort.", "Maak de tekst langer."),
    "te-lang": Code("Een tekst is te lang.", "Maak de tekst korter."),
    "datum": Code("Een datum klopt niet.", "Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-01."),
    "getal": Code("Een getal klopt niet.", "Schrijf een heel getal binnen de grenzen."),
    "teken-in-tekst": Code("Een tekst in de kop bevat een teken met een bijzondere betekenis.", "Haal het weg."),
    "onbekende-waarde": Code("Een waarde staat niet in de lijst.", "Kies een waarde uit de lijst."),
    "dubbele-waarde": Code("Een waarde staat twee keer in dezelfde lijst.", "Laat één van de twee staan."),
    # links between entries
    "dubbel-id": Code("Twee bestanden hebben dezelfde naam.", "Geef één van de twee een andere naam."),
    "dubbele-titel": Code("Twee bestanden hebben dezelfde titel.", "Geef één van de twee een andere titel."),
    "dubbel-adres": Code("Twee bestanden maken dezelfde pagina.", "Geef één van de twee een andere naam."),
    "onbekende-verwijzing": Code("Een verwijzing gaat naar iets dat niet bestaat.", "Controleer de naam."),
    "verkeerde-soort": Code("Een verwijzing gaat naar de verkeerde soort.", "Kies een naam van de juiste soort."),
    "verwijst-naar-zichzelf": Code("Een bestand verwijst naar zichzelf.", "Haal de verwijzing weg."),
    "onbekend-item": Code("De bron heeft dit item niet.", "Kies een item uit de lijst in de kop van de bron."),
    "stap-leeg": Code("Een stap van een checklist is leeg.", "Noem er iets onder, of geef de stap minuten."),
    "stap-zonder-tijd": Code(
        "Een stap midden in een draaiboek heeft geen minuten.", "Geef hem minuten, of zet hem vooraan of achteraan."
    ),
    "spanning-eenzijdig": Code(
        "Een spanning staat maar in één van de twee bestanden.", "Zet de spanning ook in het andere bestand."
    ),
    "link-naar-concept": Code(
        "De tekst linkt naar een concept; die pagina bestaat nog niet.", "Publiceer het concept of haal de link weg."
    ),
    "verwijst-naar-concept": Code(
        "Een verwijzing gaat naar een concept en is nog niet te zien.", "Publiceer het concept.", _WARN
    ),
    # the body
    "sectie-ontbreekt": Code("Een vast kopje ontbreekt.", "Voeg het kopje toe, met tekst eronder."),
    "sectie-onbekend": Code("Een kopje hoort niet bij deze soort.", "Gebruik alleen de vaste kopjes."),
    "sectie-leeg": Code("Onder een kopje staat niets.", "Schrijf de tekst, of haal een kopje weg dat niet hoeft."),
    "voorbeeldtekst": Code(
        "Het bestand is gepubliceerd, maar er staat nog een tekst in die alleen zegt wat er moet komen.",
        "Schrijf je eigen tekst, of zet status op concept.",
    ),
    "sectie-dubbel": Code("Een kopje staat er twee keer.", "Voeg de teksten samen."),
    "sectie-volgorde": Code("De kopjes staan niet in de vaste volgorde.", "Zet ze in de vaste volgorde."),
    "tekst-zonder-kopje": Code("Boven het eerste kopje staat tekst.", "Zet de tekst onder een kopje."),
    "kop-niveau": Code("Een kopje heeft het verkeerde niveau.", "Begin een vast kopje met ## en een spatie."),
    "html": Code("De tekst bevat HTML.", "Schrijf gewone tekst; het teken < mag niet voor een letter staan."),
    "opmaakcode": Code("De tekst bevat accolades { }.", "Haal de accolades weg."),
    "afbeelding": Code("De tekst bevat een afbeelding.", "Beschrijf in woorden wat erop staat."),
    "onveilige-link": Code("Een link gebruikt een onveilig soort adres.", "Gebruik een adres met https://."),
    "kapotte-link": Code("Een link gaat naar een pagina die niet bestaat.", "Controleer het adres."),
    "persoonsgegeven": Code(
        "De tekst lijkt de naam, het nummer of het adres van een persoon te bevatten.",
        "Noem een organisatie of een functie.",
    ),
    # paper
    "past-niet": Code(
        "Een tekst is te lang voor de plek op papier; in een PDF of op een kaartje valt niets weg.",
        "Kort de tekst in, of breek een heel lang woord af met een streepje.",
    ),
    "drukt-niet": Code(
        "Van deze tekst kan geen PDF worden gemaakt, bijvoorbeeld door een teken dat het lettertype niet kent.",
        "Kijk welk teken de melding noemt en schrijf het anders.",
    ),
    # the language
    "lange-zin": Code("Een zin is langer dan twintig woorden.", "Maak er twee zinnen van.", _WARN),
    "lijdende-vorm": Code("Er staat vaak ‘wordt’ of ‘werd’; wie doet iets?", "Schrijf wie iets doet.", _WARN),
    "ambtelijk-woord": Code("Voor een ambtelijk woord bestaat een gewoner woord.", "Gebruik het gewone woord.", _WARN),
    "moeilijke-tekst": Code("De tekst leest moeilijk.", "Gebruik kortere woorden en kortere zinnen.", _WARN),
    # upkeep
    "lijkt-op": Code(
        "Dit lijkt erg op iets dat er al staat.",
        "Vul het andere bestand aan. Zijn ze allebei nodig? Noem het andere dan bij related.",
        _WARN,
    ),
    "ongebruikt": Code(
        "Geen enkele tip, les of voorbeeld noemt deze methode of doelgroep.", "Noem hem waar hij bij hoort.", _WARN
    ),
    "niet-geoogst": Code("Van dit item uit de bron is nog niets gemaakt.", "Schrijf er een tip of les over.", _WARN),
    "te-herzien": Code(
        "Dit is langer dan twee jaar niet nagekeken.", "Lees het na en zet de datum van vandaag bij checked.", _WARN
    ),
}
