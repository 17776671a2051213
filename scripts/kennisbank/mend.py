"""Mends in a file what is certain, and nothing else: what is read from it stays the same, or it stays as it was.

Every step is held against what stood there before; one that would change a value, a comment or the text is not taken.
A file that cannot be read whole is left alone: what was meant is for its author to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kennisbank import fieldtypes as ft
from kennisbank import frontmatter, strictyaml, validate
from kennisbank.model import SourceFile
from kennisbank.problems import Problem
from kennisbank.schema import VOCABULARY_FOLDER, Kind

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CURLY = re.compile(r"[“”„‟‘’‚‛]([a-z0-9]+(?:-[a-z0-9]+)*)[“”‟‘’‛]")
_NAMES = (ft.Term, ft.Terms, ft.Choice, ft.Ref, ft.Refs, ft.Day, ft.PartialDate, ft.Month, ft.Number)
"""Fields that hold names, dates and numbers: a quotation mark of a word processor around one says nothing."""


@dataclass(frozen=True)
class Mended:
    """A file as it is now, and what was done to it (Dutch); nothing was done when `done` is empty."""

    source: SourceFile
    done: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Parts:
    """A lesson in four pieces that make it up again; a word list is all header."""

    opening: str
    header: str
    closing: str
    body: str

    @property
    def text(self) -> str:
        return self.opening + self.header + self.closing + self.body


def mend(source: SourceFile, root: str) -> Mended:
    """Return a file of the tree `root` mended; what is neither an entry nor a word list stays as it is."""
    if source.path.startswith(f"{root}/{VOCABULARY_FOLDER}/") and source.path.endswith(".yml"):
        return _mended(source, None)
    draft = validate.place(source, root, _ignore)
    return _mended(source, draft.kind) if draft else Mended(source)


def _mended(source: SourceFile, kind: Kind | None) -> Mended:
    """`kind` is that of the entry, None for a word list."""
    text = frontmatter.decode(source, _ignore)
    if text is None:
        return Mended(source)
    done = list(_encoding(source.data))
    text, plain = unicodedata.normalize("NFC", text), text
    if text != plain:
        done.append("letters met een accent zijn één teken")
    parts = _cut(text, source.path, whole=kind is None)
    if parts is None:
        return Mended(source)
    for said, step in _STEPS:
        tried = step(parts, kind)
        if tried != parts and _says_the_same(parts, tried):
            parts = tried
            done.append(said)
    return Mended(SourceFile(source.path, parts.text.encode()), tuple(done)) if done else Mended(source)


def _ignore(_problem: Problem) -> None:
    """The check reports problems; here they only tell that there is nothing to mend."""


def _encoding(data: bytes) -> Iterator[str]:
    if data.startswith(b"\xef\xbb\xbf"):
        yield "het onzichtbare teken aan het begin (BOM) is weg"
    if b"\r" in data:
        yield "regeleinden zijn LF"


def _cut(text: str, path: str, *, whole: bool) -> _Parts | None:
    """Take a text apart; None when its header cannot be read."""
    if whole:
        parts = _Parts("", text, "", "")
        return None if _read(parts) is None else parts
    document = frontmatter.split(text, path, _ignore)
    if document is None:
        return None
    start = text.index(document.raw_header)
    end = len(text) - len(document.body)
    return _Parts(text[:start], document.raw_header, text[start + len(document.raw_header) : end], document.body)


def _read(parts: _Parts) -> object | None:
    """What a header says: its values without the whitespace around and inside them, the fields in any order."""
    try:
        node = strictyaml.parse(parts.header)
    except strictyaml.YamlError:
        return None
    return _values(node) if node else None


def _values(node: strictyaml.Node) -> object:
    if isinstance(node, strictyaml.Scalar):
        return " ".join(node.text.split())
    if isinstance(node, strictyaml.Sequence):
        return [_values(item) for item in node.items]
    return {key.text: _values(value) for key, value in node.pairs}


def _says_the_same(before: _Parts, after: _Parts) -> bool:
    old, new = _read(before), _read(after)
    return new is not None and (old == new or _without_curls(old) == new) and _comments(before) == _comments(after)


def _without_curls(value: object) -> object:
    """What a header says when names stand in it without quotation marks."""
    if isinstance(value, dict):
        return {key: _without_curls(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_without_curls(each) for each in value]
    return match[1] if isinstance(value, str) and (match := _CURLY.fullmatch(value)) else value


def _comments(parts: _Parts) -> list[str]:
    return sorted(line.strip() for line in parts.header.split("\n") if line.lstrip().startswith("#"))


def _trimmed(parts: _Parts, _kind: Kind | None) -> _Parts:
    opening, header, closing = (_lines(each, str.rstrip) for each in (parts.opening, parts.header, parts.closing))
    return _Parts(opening, header, closing, "\n".join(_body_lines(parts.body)))


def _lines(text: str, change: Callable[[str], str]) -> str:
    return "\n".join(change(line) for line in text.split("\n"))


def _body_lines(body: str) -> Iterator[str]:
    """The lines of a body without spaces at their ends; what may break a line stays, and so does code."""
    fence = ""
    for line, following in pairwise([*body.split("\n"), ""]):
        bare = line.rstrip(" \t")
        mark = _FENCE.match(line)
        if mark and (not fence or (mark[1].startswith(fence) and bare == mark[0])):
            fence = "" if fence else mark[1]
        may_break = bare and following.strip() and line[len(bare) :] not in {"", " "}
        yield line if fence or may_break or bare.endswith("\\") else bare


def _ended(parts: _Parts, _kind: Kind | None) -> _Parts:
    """One line end at the end of a file."""
    if not parts.opening:
        return _Parts("", parts.header.rstrip("\n") + "\n", "", "")
    if not parts.body.strip("\n"):
        return _Parts(parts.opening, parts.header, parts.closing.rstrip("\n"), "\n")
    return _Parts(parts.opening, parts.header, parts.closing, parts.body.rstrip("\n") + "\n")


def _double_quoted(parts: _Parts, _kind: Kind | None) -> _Parts:
    """Values in single quotes get the double ones that the other files have."""
    header = parts.header
    for start, end in reversed(strictyaml.single_quoted(header)):
        inside = header[start + 1 : end - 1].replace("''", "'")
        if not set(inside) & set('"\\\n'):
            header = f'{header[:start]}"{inside}"{header[end:]}'
    return _Parts(parts.opening, header, parts.closing, parts.body)


def _straight(parts: _Parts, kind: Kind | None) -> _Parts:
    """Names lose the quotation marks of a word processor."""
    chunks = _chunks(parts.header)
    changed = [
        _lines(chunk, _straightened)
        if kind and (field := kind.field(name)) and isinstance(field.type, _NAMES)
        else chunk
        for name, chunk in chunks
    ]
    return _Parts(parts.opening, "".join(changed), parts.closing, parts.body)


def _straightened(line: str) -> str:
    value, *comment = re.split(r"(?=(?:^|\s)#)", line, maxsplit=1)
    return "".join((_CURLY.sub(r"\1", value), *comment))


def _ordered(parts: _Parts, kind: Kind | None) -> _Parts:
    """Fields in the order of the schema, each with the comment lines right above it."""
    first, *chunks = _chunks(parts.header)
    places = {field.name: place for place, field in enumerate(kind.fields)} if kind else {}
    if not chunks or any(name not in places for name, _ in chunks):
        return parts
    in_order = sorted(chunks, key=lambda chunk: places[chunk[0]])
    if in_order == chunks:
        return parts
    # what follows the last field is about none of them, so it stays last
    name, last = chunks[-1]
    content = _without_tail(last)
    moved = [content if each == (name, last) else each[1] for each in in_order]
    return _Parts(parts.opening, first[1] + "".join(moved) + last[len(content) :], parts.closing, parts.body)


def _chunks(header: str) -> list[tuple[str, str]]:
    """Cut a header into what stands above the first field, without a name, and its fields with their comments."""
    node = strictyaml.parse(header)
    lines = header.splitlines(keepends=True)
    if not isinstance(node, strictyaml.Mapping):
        return [("", header)]
    starts = []
    for key, _ in node.pairs:
        at = key.line - 1
        while at > 0 and lines[at - 1].startswith("#"):
            at -= 1
        starts.append(at)
    if starts != sorted(set(starts)):  # more fields on one line
        return [("", header)]
    bounds = pairwise([*starts, len(lines)])
    fields = [(key.text, "".join(lines[a:b])) for (key, _), (a, b) in zip(node.pairs, bounds, strict=True)]
    return [("", "".join(lines[: starts[0]])), *fields]


def _without_tail(chunk: str) -> str:
    """A field without the blank lines and comments that follow it."""
    lines = chunk.splitlines(keepends=True)
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].startswith("#")):
        lines.pop()
    return "".join(lines)


_STEPS: tuple[tuple[str, Callable[[_Parts, Kind | None], _Parts]], ...] = (
    ("spaties aan het eind van regels zijn weg", _trimmed),
    ("het bestand eindigt met één regeleinde", _ended),
    ("enkele aanhalingstekens zijn dubbele", _double_quoted),
    ("gekrulde aanhalingstekens om namen zijn weg", _straight),
    ("de velden staan in de vaste volgorde", _ordered),
)
