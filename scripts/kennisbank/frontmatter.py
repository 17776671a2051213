"""Splits a file into header and body and decodes it strictly; python-frontmatter knows where a header ends."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from frontmatter.default_handlers import YAMLHandler

from kennisbank import strictyaml
from kennisbank.messages import problem
from kennisbank.model import SourceFile
from kennisbank.problems import Problem, Report

MAX_BYTES = 100_000
"""A lesson of some 15,000 words; larger is a mistake or an attack."""
MAX_LIST_BYTES = 2_000_000
"""A word list of some 15,000 rows: one for all that people ask grows with the base."""

_BOUNDARY = YAMLHandler().FM_BOUNDARY or re.compile(r"^-{3,}\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """A header, read and as written, and the Markdown under it, each with its first line (1-based) in the file."""

    header: strictyaml.Mapping
    raw_header: str
    header_line: int
    body: str
    body_line: int


def decode(source: SourceFile, report: Report, *, most: int = MAX_BYTES) -> str | None:
    """Return the file's text, or None when it cannot be used; CRLF and BOM are reported, then mended to go on.

    A file of more than `most` bytes is not read.
    """

    def tell(code: str, message: str, hint: str = "", line: int = 1) -> None:
        report(Problem(source.path, line, code, message, hint))

    if len(source.data) > most:
        report(problem(source.path, 1, "te-groot", most=most // 1000))
        return None
    if not source.data.strip():
        tell("leeg-bestand", "Het bestand is leeg.")
        return None
    try:
        text = source.data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source.data.count(b"\n", 0, error.start) + 1
        tell("geen-utf8", "Het bestand is geen UTF-8.", "Kies bij opslaan de codering UTF-8.", line)
        return None
    if text.startswith("\ufeff"):
        tell("bom", "Het bestand begint met een onzichtbaar teken (BOM).", "Kies UTF-8 zonder BOM.")
        text = text.removeprefix("\ufeff")
    if "\r" in text:
        line = re.split(r"\r", text, maxsplit=1)[0].count("\n") + 1
        tell("regeleinde", "Het bestand heeft Windows-regeleinden.", "Zet de regeleinden op LF.", line)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    _check_characters(text, source.path, report)
    return text


def _check_characters(text: str, path: str, report: Report) -> None:
    """Accented letters are one character (NFC) and nothing in the text is invisible or turns its direction."""
    if found := strictyaml.CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        report(Problem(path, line, "stuurteken", f"Er staat een onzichtbaar teken (U+{ord(found.group()):04X})."))
    if not unicodedata.is_normalized("NFC", text):
        for number, line_text in enumerate(text.split("\n"), start=1):
            if not unicodedata.is_normalized("NFC", line_text):
                report(Problem(path, number, "niet-nfc", "Een letter met een accent bestaat hier uit twee tekens."))
                break


def split(text: str, path: str, report: Report) -> Document | None:
    """Return header and body of a decoded file, or None when there is no header that can be read."""
    start = _BOUNDARY.match(text)
    if start is None:
        report(Problem(path, 1, "geen-kop", "Het bestand begint niet met een kop.", "Zet --- op de eerste regel."))
        return None
    end = _BOUNDARY.search(text, start.end())
    if end is None:
        report(Problem(path, 1, "kop-niet-gesloten", "De regel --- onder de kop ontbreekt."))
        return None
    header_line = text.count("\n", 0, start.end()) + 1
    try:
        raw = text[start.end() : end.start()]
        header = strictyaml.parse(raw, first_line=header_line)
    except strictyaml.YamlError as error:
        report(Problem(path, error.line, error.code, error.message))
        return None
    if not isinstance(header, strictyaml.Mapping):
        report(Problem(path, 1, "geen-kop", "De kop bevat geen velden.", "Schrijf regels als title: Een titel."))
        return None
    return Document(header, raw, header_line, text[end.end() :], text.count("\n", 0, end.end()) + 1)
