"""Finds personal data in the text of an entry: none of it belongs in a public knowledge base."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kennisbank.problems import Problem

_PREFIX = r"(?:(?:van|de|der|den|ten|ter|el|al)\s+){0,3}"
_NAME = _PREFIX + r"[A-ZÀ-Þ](?:[\w'’-]+|\.)"
_TITLES = r"(?:[Dd]e heer|[Mm]evrouw|[Mm]eneer|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?)"
_DEGREES = r"(?:[Dd]rs|[Dd]r|[Pp]rof|[Ii]r|[Ii]ng|[Mm]r)\.\s+(?:\w+\.\s+)*"
_OFFICES = r"(?:[Ww]ethouder|[Bb]urgemeester|[Rr]aadslid|[Pp]rojectleider|[Dd]irecteur)"
_NUMBER = r"(?<![\w/-])(?:\+31|0031|0)[\s.-]?(?:\(0\)[\s.-]?)?[1-9](?:[\s.-]?[0-9]){7,8}(?![\w-])"
_PERSON = "een naam van een persoon"
_RULES = (
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "een e-mailadres"),
    (re.compile(_NUMBER), "een telefoonnummer"),
    (re.compile(rf"\b{_TITLES}\s+{_NAME}"), _PERSON),
    (re.compile(rf"\b{_DEGREES}{_NAME}"), _PERSON),
    (re.compile(rf"\b{_OFFICES}\s+(?!van\b|en\b|of\b|B\b){_PREFIX}[A-ZÀ-Þ][a-zà-ÿ]{{2,}}"), _PERSON),
)


def check(text: str, first_line: int, path: str) -> Iterator[Problem]:
    """Yield a problem for every e-mail address, phone number and named person in a text."""
    for pattern, what in _RULES:
        for match in pattern.finditer(text):
            line = first_line + text.count("\n", 0, match.start())
            shown = " ".join(match[0].split())
            yield Problem(
                path, line, "persoonsgegeven", f"'{shown}' lijkt {what}.", "Noem een organisatie of een functie."
            )
