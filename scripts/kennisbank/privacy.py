"""Finds personal data in the text of an entry: none of it belongs in a public knowledge base."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kennisbank.messages import problem
from kennisbank.problems import Problem

_PREFIX = r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Ee]l|[Aa]l|['’]t)[ \t]+){0,3}"
_NAME = _PREFIX + r"(?P<name>\w(?:[\w'’-]{1,40}|\.))"
_BETWEEN = r"(?:[Vv]an (?:der?|den|['’]t) |[Dd]e[rn]? |[Tt]e[nr] )?"
"""After an office: "wethouder van Dijk" cannot be told from "wethouder van Financiën"."""
_GAP = r"(?:[ \t]+|[ \t]*\n[ \t]*)"
"""A line may end between a title and a name; a paragraph may not."""
_TITLES = r"(?:[Dd]e heer|[Mm]evrouw|[Mm]eneer|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?)"
_DEGREES = r"(?:[Dd]rs|[Dd]r|[Pp]rof|[Ii]r|[Ii]ng|[Mm]r)\.[ \t]+(?:\w{1,5}\.[ \t]+){0,3}"
_OFFICES = r"(?:[Ww]ethouder|[Bb]urgemeester|[Rr]aadslid|[Pp]rojectleider|[Dd]irecteur)"
_NO_DATE = r"(?![0-9]{1,2}[-./][0-9]{1,2}[-./](?:[0-9]{4}|[0-9]{2})(?![-.]?[0-9]))"
_AREA = r"(?:(?:\+31|0031)[ .-]?(?:\(0\)[ .-]?)?[1-9]|\(?0[1-9])"
_NUMBER = rf"(?<![\w/-]){_NO_DATE}{_AREA}(?:\)?[ .-]{{0,3}}[0-9]){{7,8}}(?![\w-])"
_PERSON = "een naam van een persoon"
RULES = (
    (re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"), "een e-mailadres"),
    (re.compile(_NUMBER), "een telefoonnummer"),
    (re.compile(rf"\b{_TITLES}{_GAP}{_NAME}"), _PERSON),
    (re.compile(rf"\b{_DEGREES}{_NAME}"), _PERSON),
    (re.compile(rf"\b{_OFFICES}{_GAP}(?!en\b|of\b|B\b){_BETWEEN}(?P<name>\w[\w-]{{2,40}})"), _PERSON),
)
"""What looks like personal data, and what it is; the form on the site looks for the same."""


_MORE_OF_A_NAME = re.compile(r"(?:[ \t]+(?:(?:van|de|der|den|ten|ter|el|al|['’]t)[ \t]+){0,3}[A-ZÀ-Þ](?:[\w'’-]+|\.))+")
_MASKS = {_PERSON: "[naam]", "een e-mailadres": "[e-mailadres]", "een telefoonnummer": "[telefoonnummer]"}


def mask(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text in which nothing is left that `check` finds, and what was masked in it ("een e-mailadres")."""
    masked: list[str] = []
    for pattern, what in RULES:
        at = 0
        while match := pattern.search(text, at):
            name = match.groupdict().get("name")
            if name and not name[0].isupper():
                at = match.start() + 1
                continue
            end = match.end()
            if what == _PERSON and (more := _MORE_OF_A_NAME.match(text, end)):
                end = more.end()
            text = text[: match.start()] + _MASKS[what] + text[end:]
            at = match.start() + len(_MASKS[what])
            masked.append(what)
    return text, tuple(masked)


def check(text: str, first_line: int, path: str) -> Iterator[Problem]:
    """Yield a problem for every e-mail address, phone number and named person in a text."""
    for pattern, what in RULES:
        for match in pattern.finditer(text):
            name = match.groupdict().get("name")
            if name and not name[0].isupper():
                continue
            line = first_line + text.count("\n", 0, match.start())
            shown = " ".join(match[0].split())
            yield problem(path, line, "persoonsgegeven", found=shown, what=what)
