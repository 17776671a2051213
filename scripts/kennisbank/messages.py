"""The sentences of the problems that filling in a form can cause: data, because the form on the site says the same.

A name is a code, or a code with what is special: ``leeg/lijst``. ``{word}`` stands for what was found.
"""

from __future__ import annotations

from collections.abc import Mapping

from kennisbank.problems import Problem

MESSAGES: Mapping[str, tuple[str, str]] = {
    # the file
    "te-groot": ("Het bestand is groter dan {most} kB.", ""),
    # the header
    "leeg": ("Het veld '{name}' is leeg.", "Vul het in."),
    "leeg/mag-weg": ("Het veld '{name}' is leeg.", "Vul het in of haal de regel weg."),
    "leeg/lijst": ("Het veld '{name}' is leeg.", "Noem er minstens één."),
    "teken-in-tekst": ("'{found}' mag niet in '{name}'.", "Schrijf gewone tekst."),
    "te-kort": ("'{name}' telt {count} tekens; het minimum is {limit}.", ""),
    "te-lang": ("'{name}' telt {count} tekens; het maximum is {limit}.", ""),
    "onbekende-waarde": ("'{found}' is geen waarde van '{name}'.", "{near} Je kunt kiezen uit: {allowed}."),
    "getal": ("'{found}' bij '{name}' is geen heel getal van {low} tot en met {high}.", ""),
    "getal/volgorde": ("Bij '{name}' is min ({low}) groter dan max ({high}).", ""),
    "dubbele-waarde": ("{found} staat twee keer bij '{name}'.", ""),
    # the body
    "html": ("Er staat HTML in de tekst, of een < zonder spatie erachter.", ""),
    "opmaakcode": ("Er staat een accolade in de tekst.", ""),
    "afbeelding": ("Er staat een afbeelding in de tekst.", ""),
    "onveilige-link": ("De link '{found}' gebruikt geen http of https.", ""),
    "onveilige-link/code": ("De link '{found}' bevat tekens in code.", ""),
    "onveilige-link/script": ("'{found}' mag niet in een tekst.", ""),
    "kop-niveau": ("Het kopje '{title}' hoort twee hekjes te hebben.", ""),
    "tekst-zonder-kopje": ("Boven het eerste kopje staat tekst.", ""),
    "sectie-ontbreekt": ("Het kopje '## {title}' ontbreekt.", ""),
    "sectie-volgorde": ("De vaste volgorde is: {wanted}.", ""),
    "sectie-onbekend": ("Het kopje '{title}' hoort hier niet.", "De vaste kopjes zijn: {wanted}."),
    "sectie-onbekend/bijna": ("Het kopje '{title}' hoort hier niet.", "{near}"),
    "sectie-dubbel": ("Het kopje '{title}' staat ook op regel {line}.", ""),
    "sectie-leeg": ("Onder '{title}' staat niets.", ""),
    "voorbeeldtekst": ("Hier staat nog een voorbeeldtekst: '{found}'.", "Schrijf je eigen tekst."),
    # the words
    "persoonsgegeven": ("'{found}' lijkt {what}.", "Noem een organisatie of een functie."),
    "lange-zin": ("De zin '{start} …' telt {count} woorden.", "Maak er twee zinnen van."),
    "ambtelijk-woord": ("'{found}' is ambtelijk.", "Schrijf: {better}."),
    "lijdende-vorm": ("Deze zin heeft twee keer 'worden'.", "Schrijf wie iets doet."),
    "lijdende-vorm/deel": ("{count} van de {all} zinnen staan in de lijdende vorm.", "Schrijf wie iets doet."),
    "moeilijke-tekst": (
        "De tekst is moeilijk: Flesch-Douma {score}, minstens {limit} is goed.", "Gebruik kortere woorden en zinnen.",
    ),
    # links to what there is
    "dubbele-titel": ("De titel '{title}' staat ook in {path}.", ""),
    "kapotte-link": ("De link '{found}' gaat nergens heen.", "{near}"),
    "kapotte-link/plek": ("De link '{found}' wijst naar een plek op een pagina.", "Laat '#{fragment}' weg."),
    "ongebruikt": ("Niets gaat over '{title}'.", ""),
}  # fmt: skip


def problem(path: str, line: int, name: str, /, *, meant: tuple[str, ...] = (), **found: object) -> Problem:
    """Return the problem of that name at a line (1-based) of a file, with what was found filled in."""
    message, hint = (text.format_map(found) for text in MESSAGES[name])
    return Problem(path, line, name.partition("/")[0], message, hint.strip(), meant)
