"""Checks the Markdown of a body: its fixed headings, its links, and that it is nothing but text.

The rules are deliberately stricter than Markdown and blind to code blocks: whatever any Markdown engine could read as
HTML, as an attribute list or as a dangerous address is refused, so no two engines can disagree about it. A lesson on
participation needs none of these.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from kennisbank.messages import problem
from kennisbank.model import Body, BodyLink
from kennisbank.problems import Problem, certain, near
from kennisbank.schema import Kind, Section

_HEADING = re.compile(r" {0,3}(#{1,6})(?!#)[ \t]*(.*?)[ \t]*#*[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_INLINE_LINK = re.compile(r"\]\s*\(\s*([^\s()]*)")
_REFERENCE = re.compile(r"\[[^\]\[]*\]:[ \t]*(\S*)")
_ANGLE = re.compile(r"<(?!https?://[^\s<>]+>)[^\s=]")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]+)>")
_SCRIPT = re.compile(r"(?:java|vb)\s*script\s*:", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_EXTERNAL = re.compile(r"https?://[\w.-]+(?::[0-9]+)?(?:[/?#][^\n]*)?", re.IGNORECASE)
"""An address on the web without a name before its host, and with a host that everybody reads alike."""
PATTERNS = {
    "heading": _HEADING,
    "underline": _UNDERLINE,
    "inline_link": _INLINE_LINK,
    "reference": _REFERENCE,
    "angle": _ANGLE,
    "autolink": _AUTOLINK,
    "brace": re.compile(r"[{}]"),
    "picture": re.compile(r"!\["),
    "script": _SCRIPT,
    "scheme": _SCHEME,
    "external": _EXTERNAL,
}
"""What the checks look for; the form on the site looks for the same."""


def read(text: str, first_line: int) -> Body:
    """Return the body with its second-level headings and its links, each with its line in the file."""
    sections = tuple((title, line) for level, title, line in _headings(text, first_line) if level == 2)
    return Body(text.strip("\n"), first_line, sections, tuple(_links(text, first_line)))


def check(body_text: str, first_line: int, kind: Kind, path: str) -> Iterator[Problem]:
    """Yield every problem in a body of this kind."""
    yield from _check_markup(body_text, first_line, path)
    yield from _check_levels(body_text, first_line, kind, path)
    yield from _check_sections(body_text, first_line, kind, path)


def is_external(target: str) -> bool:
    """Tell whether a link leaves the site over http or https."""
    return _EXTERNAL.fullmatch(target) is not None


def _line(text: str, position: int, first_line: int) -> int:
    return first_line + text.count("\n", 0, position)


def _links(text: str, first_line: int) -> Iterator[BodyLink]:
    for pattern in (_INLINE_LINK, _REFERENCE, _AUTOLINK):
        for match in pattern.finditer(text):
            yield BodyLink(match[1], _line(text, match.start(1), first_line))


def _headings(text: str, first_line: int) -> Iterator[tuple[int, str, int]]:
    """Yield (level, title, line) of every heading, also of those written with a line under them."""
    previous = ""
    for number, line in enumerate(text.split("\n"), start=first_line):
        if match := _HEADING.fullmatch(line):
            yield len(match[1]), match[2], number
        elif previous.strip() and (match := _UNDERLINE.fullmatch(line)):
            yield (1 if match[1][0] == "=" else 2), previous.strip(), number - 1
        previous = "" if match else line


def _check_markup(text: str, first_line: int, path: str) -> Iterator[Problem]:
    """A body holds no HTML, no attribute lists, no pictures and no address that runs a script."""
    rules = (
        ("angle", "html"), ("brace", "opmaakcode"), ("picture", "afbeelding"),
    )  # fmt: skip
    for pattern, code in rules:
        if match := PATTERNS[pattern].search(text):
            yield problem(path, _line(text, match.start(), first_line), code)
    plain = "\n".join(" ".join(html.unescape(line).splitlines()) for line in text.split("\n"))
    if match := _SCRIPT.search(plain):
        line = _line(plain, match.start(), first_line)
        yield problem(path, line, "onveilige-link/script", found=match.group())
    for link in _links(text, first_line):
        target = html.unescape(link.target)
        if _SCHEME.match(target) and not is_external(target):
            yield problem(path, link.line, "onveilige-link", found=target[:60])
        elif target != link.target and not is_external(target):
            yield problem(path, link.line, "onveilige-link/code", found=link.target[:60])


def _check_levels(text: str, first_line: int, kind: Kind, path: str) -> Iterator[Problem]:
    """The page's title is the only first-level heading, and a fixed heading is written as ``## Kopje``."""
    fixed = {section.heading.lower() for section in kind.sections}
    for level, title, line in _headings(text, first_line):
        if level == 1 or (level > 2 and title.lower() in fixed):
            yield problem(path, line, "kop-niveau", title=title)


def _check_sections(text: str, first_line: int, kind: Kind, path: str) -> Iterator[Problem]:
    """A body has the fixed headings of its kind, each once, in their order, with text under each."""
    by_name = {section.heading: section for section in kind.sections}
    lines = text.split("\n")
    found = [(title, line) for level, title, line in _headings(text, first_line) if level <= 2]
    ends = [*(line for _, line in found[1:]), first_line + len(lines)][: len(found)]
    start = (found[0][1] if found else first_line + len(lines)) - first_line
    if any(line.strip() for line in lines[:start]):
        where = first_line + next(i for i, line in enumerate(lines) if line.strip())
        yield problem(path, where, "tekst-zonder-kopje")
    seen: dict[str, int] = {}
    for (title, line), end in zip(found, ends, strict=True):
        yield from _check_section(title, line, lines[line - first_line + 1 : end - first_line], by_name, seen, path)
        seen.setdefault(title, line)
    for section in kind.sections:
        if section.required and section.heading not in seen:
            yield problem(path, first_line, "sectie-ontbreekt", title=section.heading)
    order = [title for title in seen if title in by_name]
    if order != sorted(order, key=list(by_name).index):
        wanted = " – ".join(name for name in by_name if name in seen)
        yield problem(path, seen[order[0]], "sectie-volgorde", wanted=wanted)


def _check_section(
    title: str, line: int, content: list[str], by_name: dict[str, Section], seen: dict[str, int], path: str
) -> Iterator[Problem]:
    """A heading belongs to the kind, stands there once, and has text under it."""
    if title not in by_name:
        likely = near(title, by_name)
        name = "sectie-onbekend/bijna" if likely else "sectie-onbekend"
        meant = certain(title, by_name)
        yield problem(path, line, name, meant=meant, title=title, near=likely, wanted=", ".join(by_name))
    elif title in seen:
        yield problem(path, line, "sectie-dubbel", title=title, line=seen[title])
    elif not any(part.strip() and not _HEADING.fullmatch(part) for part in content):
        yield problem(path, line, "sectie-leeg", title=title)
