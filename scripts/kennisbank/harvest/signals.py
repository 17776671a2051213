"""Dutch words that tell what a piece of a report is: headings that announce, verbs that advise, words that conclude.

These are words of reports in general; the subject's own words come from the base that is harvested for.
"""

from __future__ import annotations

import re
from enum import StrEnum

from kennisbank import analysis


class Sort(StrEnum):
    """What an item of a report can become; the last three only say what stands under a heading."""

    DO = "do"
    DONT = "dont"
    LESSON = "les"
    METHOD = "methode"
    EXAMPLE = "voorbeeld"
    ADVICE = "advies"
    MIXED = "wel en niet"
    FORM = "vorm"


_HEADINGS = (
    (
        Sort.FORM,
        r"^(?:agenda|programma|aanwezig(?:en)?|afwezig(?:en)?|deelnemers(?:lijst)?|inhoud(?:sopgave)?|bijlagen?|colofon|"
        r"bronnen|literatuur|voetnoten|noten|contact|meer informatie|volgende bijeenkomst|datum|locatie|rondvraag|"
        r"sluiting|welkom|opening|begrippen)(?: en \w+)?(?:\W*$|\s*[:\d])",
    ),
    (Sort.MIXED, r"\bdo'?s?\b.*\bdon'?t|\bwel\b.{1,12}\bniet\b|\btips en valkuilen\b|\bvalkuilen en tips\b"),
    (
        Sort.DONT,
        r"\bdon'?t'?s?\b|\bniet (?:te )?doen\b|^wat (?:\w+ )?niet\b|^niet\b|\bvalkuil|\bafrader|\bmissers?\b",
    ),
    (Sort.DO, r"\bdo'?s\b|^do\b|\bwel (?:te )?doen\b|^wat (?:\w+ )?wel\b|^wel\b|^wat werkte?\b|\baanrader"),
    (
        Sort.ADVICE,
        r"\btips?\b|\baanbeveling|\badvie(?:s|zen)\b|\bsuggesties?\b|\bsuccesfactor|\bactiepunten\b|\bvuistregel|"
        r"\bspelregel|\bstappen|\bstrategie\b|\bwat (?:kun|kan|moet) je doen\b|\buitgangspunten\b",
    ),
    (
        Sort.LESSON,
        r"\bles(?:sen)?\b|\bgeleerd|\bleerpunt|conclusies?\b|\bbevinding|\binzicht|\bervaringen\b|\bevaluatie\b|"
        r"\bterugblik|\breflectie|\baandachtspunt|\bknelpunt|\bopbrengst|"
        r"\bwat (?:ging|liep|kan beter|kon beter|namen we mee|nemen we mee)\b|\bverbeterpunt",
    ),
    (
        Sort.METHOD,
        r"\bmethod(?:e|en|iek|ieken)\b|\bwerkvorm|\binstrument|\bgereedschap|\btoolbox\b|\btools?\b|\btechniek",
    ),
    (Sort.EXAMPLE, r"voorbeeld(?:en)?\b|\bcasus|\bpilots?\b|\bbest practices?\b|\bpitch|\bkalender\b|\bjaarplanning\b"),
)
"""What a heading announces, tried in this order; on folded text."""
_COMPILED = tuple((sort, re.compile(pattern)) for sort, pattern in _HEADINGS)
_ABOUT = re.compile(
    r"\b(?:verslag|impressie|samenvatting|inleiding|aanleiding|achtergrond|notulen|verantwoording|beste)\b"
)
"""Headings of what is about the report itself, or a salutation."""
_LABELS = {
    "les": Sort.LESSON, "leerpunt": Sort.LESSON, "conclusie": Sort.LESSON, "inzicht": Sort.LESSON, "noot": Sort.LESSON,
    "kortom": Sort.LESSON, "tip": Sort.ADVICE, "advies": Sort.ADVICE, "aanbeveling": Sort.ADVICE, "stap": Sort.ADVICE,
    "let op": Sort.ADVICE, "do": Sort.DO, "wel": Sort.DO, "wel doen": Sort.DO, "don't": Sort.DONT, "dont": Sort.DONT,
    "niet": Sort.DONT, "niet doen": Sort.DONT, "valkuil": Sort.DONT, "voorbeeld": Sort.EXAMPLE, "methode": Sort.METHOD,
    "werkvorm": Sort.METHOD,
}  # fmt: skip
_LABEL = re.compile(rf"({'|'.join(sorted(_LABELS, key=len, reverse=True))})(?:\s+\d{{1,3}})?\s*[:\u2013]\s+(?=\S)")
"""A label at the start of an item or a sentence: "Tip: ", "Niet doen: "."""

_VERBS = frozenset(
    """
    accepteer ban bedank bedenk begin bekijk beloof beloon ben benader benoem benut bepaal beperk bereid beschrijf
    besef besluit bespreek besteed betrek bevraag bewaak bezoek bezuinig bied blijf bouw breng bundel check
    communiceer controleer creeer deel denk doe doorbreek draag durf erken experimenteer ga gebruik geef gun haak
    haal handel help herhaal herken hoor houd huur informeer inspireer investeer kies kijk kom koppel krijg laat
    leer leg lees let leun lever luister maak mail meet meld mobiliseer neem nodig noem noteer onderhoud onderschat
    onderzoek ontmoet ontwikkel onthoud oordeel organiseer overleg overschat overweeg pak pas plan praat presenteer
    probeer realiseer regel reageer reken ruim schep schakel schets schrijf schuif sla sluit spreek sta start stel
    stem steun stimuleer stop streef stuur test toets toon train trek trap vang varieer vergader vergeet verklaar
    verlaag vermijd vermijdt verras versimpel verstuur vertaal vertel vertrouw verwacht verzamel vier vind voer voeg
    volg voorkom vraag vul waardeer waarschuw wacht wees werf werk weet wijs wissel zeg zet zie zoek zorg
    """.split()  # noqa: SIM905 - a list of this many strings reads worse
)
"""Verbs that advice begins with, folded."""
_NOT = re.compile(r"\b(?:niet|geen|nooit)\b")
_POSITIVE = re.compile(r"\b(?:liever|eerst|altijd|continu|steeds|juist wel|moet|moeten|zorg)\b")
_ADVISES = re.compile(
    r"\bis aan te (?:raden|bevelen)\b|\bverdient (?:het )?aanbeveling\b|\badvies luidt\b|\bluidt het advies\b|"
    r"^zorg (?:er ?voor )?dat\b|\bis (?:\w+ )?(?:belangrijk|verstandig|goed|handig|raadzaam)\b.{0,12}\bom\b|"
    r"\bbelangrijk om te\b|\bkiezen (?:we )?er ?voor om\b|"
    r"\b(?:specifieke|extra) aandacht (?:gaat )?(?:uit )?(?:naar|voor)\b"
)
_CONCLUDES = re.compile(
    r"\bconclu(?:sie|deren|deerden)|\bkortom\b|\bnoot:|\bvalkuil|\baandachtspunt|\bgeleerd\b|\bleerpunt|\bsuccesfactor|"
    r"\bcruciaal\b|\bbl(?:ijkt|ijken|eek|eken)\b|\bkunst is\b|\buitdaging is\b|\bvoorwaarde|\bstaat of valt\b|"
    r"\bvraagt (?:\w+ )?om\b|\bonderscheid(?:en|t)? (?:\w+ )?(?:twee|drie|vier|vijf|meer|meerdere|verschillende)\b"
)
_EXAMPLE = re.compile(r"\b(?:project|initiatief|initiatiefnemers?|pilot|proeftuin)\b|\b\w+(?:punt|project|plein)\b")
_PLANNED = re.compile(r"(?:in|vanaf|eind|begin|medio|voor|na)\b.{0,25}\b(?:19|20)\d\d\b")
"""A text that begins with a moment is about a plan."""
_FORMS = frozenset(
    """
    analyse app atelier avond bijeenkomst brainstorm cafe campagne cursus debat dialoog enquete estafette excursie
    film flyer folder gesprek groep interview krant lunch markt meting nieuwsbrief pagina panel peiling pitch
    podcast poster rondgang rubriek schouw sessie spel spreekuur stage storytelling tafel tour training video vlog
    vragenlijst wandeling webinar website workshop
    """.split()  # noqa: SIM905
)
"""Forms in which people meet and media that reach them, as the last part of a word; folded, singular."""


def announced(heading: str) -> tuple[Sort, str] | None:
    """Return what a heading announces and the word that tells."""
    folded = analysis.fold(heading)
    for sort, pattern in _COMPILED:
        if match := pattern.search(folded):
            return sort, match[0]
    return None


def is_about_the_report(heading: str) -> bool:
    """Tell whether a heading only says which part of a report follows."""
    return _ABOUT.search(analysis.fold(heading)) is not None


def is_whole_report(word: str) -> bool:
    """Tell whether a word in a report's title says what the report is, and not what every part of it is."""
    return word in {"terugblik", "evaluatie", "reflectie", "ervaringen", "opbrengst", "conclusies"}


def label(text: str) -> tuple[Sort, str, str] | None:
    """Return what a label before a text says, the label, and the text without it."""
    folded = analysis.fold(text)
    match = _LABEL.match(folded)
    if match is None or len(folded) != len(text):
        return None
    return _LABELS[match[1]], text[: match.end()].strip(" :\u2013"), text[match.end() :]


def label_sort(word: str) -> Sort | None:
    """Return what a numbered label such as "Les" or "Aanbeveling" says."""
    return _LABELS.get(analysis.fold(word))


def commands(text: str, more: frozenset[str] = frozenset()) -> str:
    """Return the verb that a text begins to tell somebody to do something with, or nothing; `more` are other verbs."""
    first = (analysis.words(text) or [""])[0]
    return first if first in _VERBS or first in more else ""


def denies(text: str) -> bool:
    """Tell whether a text says what not to do: "niet" or "geen" before its first pause."""
    clause = re.split(r"[.;:!?\u2013>]|, | - ", analysis.fold(text), maxsplit=1)[0]
    return _NOT.search(clause) is not None


def affirms(text: str) -> bool:
    """Tell whether a text, though it stands among what not to do, says what to do."""
    return not denies(text) and _POSITIVE.search(analysis.fold(text)) is not None


def advises(sentence: str) -> str:
    """Return the words with which a sentence of running text gives advice."""
    match = _ADVISES.search(analysis.fold(sentence))
    return match[0] if match else ""


def concludes(sentence: str) -> str:
    """Return the word with which a sentence of running text draws a conclusion."""
    match = _CONCLUDES.search(analysis.fold(sentence))
    return match[0] if match else ""


def tells_of_a_case(text: str) -> str:
    """Return the word by which a text is about one case in practice."""
    folded = analysis.fold(text)
    if _PLANNED.match(folded):
        return ""
    match = _EXAMPLE.search(folded)
    if match:
        return match[0]
    place = re.search(r"\b(?:gemeente|in|te) ([A-Z][\w-]{2,})", text)
    return place[0] if place else ""


def forms(text: str, more: frozenset[str] = frozenset()) -> list[str]:
    """Return the words of a text that name a form of meeting or a medium; `more` are names of methods in the base."""
    return [word for word in analysis.words(text) if word in more or any(_is_form(word, form) for form in _FORMS)]


def _is_form(word: str, form: str) -> bool:
    """Whether the last part of a word is a form, in singular or plural."""
    ends = (form, f"{form}s", f"{form}en", f"{form}{form[-1]}en", f"{form[:-1]}n", f"{form}ks")
    return word.endswith(ends) or (form == "cafe" and word.endswith("cafes"))
