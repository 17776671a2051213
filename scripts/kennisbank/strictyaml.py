"""Strict YAML: every scalar is text, every node knows its line, and what could surprise is refused.

YAML's own types are traps for people who are not programmers (``no`` becomes false, ``1.10`` becomes 1.1) and its
anchors can blow a small file up to gigabytes. So events are composed here, into three plain node types.
This is the only module that imports yaml.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

try:  # libyaml is about ten times faster and gives the same marks
    from yaml import CSafeLoader as _Loader
except ImportError:  # pragma: no cover - wheels carry libyaml on every common platform
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_DEPTH = 6
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""Characters that nobody sees or that turn the direction of a text; tab and line feed are not among them."""


@dataclass(frozen=True)
class Scalar:
    """A single value, as text, with its 1-based line."""

    text: str
    line: int


@dataclass(frozen=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True)
class Mapping:
    """Keys with their values, in order of writing; keys are unique."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((value for name, value in self.pairs if name.text == key), None)


Node = Scalar | Sequence | Mapping


class YamlError(Exception):
    """Why a text is refused: the code of the problem, a Dutch sentence, and the 1-based line."""

    def __init__(self, code: str, message: str, line: int) -> None:
        super().__init__(f"{line}: {code} {message}")
        self.code = code
        self.message = message
        self.line = line


_DUTCH = (
    ("mapping values are not allowed", "Staat er een dubbele punt in de tekst? Zet de tekst dan tussen quotes."),
    ("found unexpected end of stream", "Een aanhalingsteken is niet afgesloten."),
    ("could not find expected ':'", "Er ontbreekt een dubbele punt achter de naam van een veld."),
    ("did not find expected key", "De regel springt verkeerd in, of er staat tekst achter een aanhalingsteken."),
    ("did not find expected ',' or ']'", "De lijst is niet afgesloten met ]."),
    ("did not find expected ',' or '}'", "De lijst is niet afgesloten met }."),
    ("did not find expected '-'", "De streepjes van de lijst springen niet gelijk in."),
    ("cannot start any token", "Begin een tekst niet met dit teken, of zet de tekst tussen quotes."),
    ("block sequence entries are not allowed", "Zet een lijst met streepjes op een nieuwe regel."),
)


def parse(text: str, *, first_line: int = 1) -> Node | None:
    """Compose one YAML document; None when it is empty. `first_line` is the file's line of the text's first line.

    Raises YamlError: for bad syntax, tabs as indent, anchors, aliases, tags, duplicate keys, or more than one document.
    """
    if tab := re.search(r"^ *\t", text, re.MULTILINE):
        raise YamlError(
            "tab", "Er staat een tab aan het begin van de regel.", _line_at(text, tab.end()) + first_line - 1
        )
    if found := CONTROL.search(text):
        raise YamlError("stuurteken", _hidden(found[0]), _line_at(text, found.start()) + first_line - 1)
    try:
        events = _Events(yaml.parse(text, Loader=_Loader), first_line)
        return events.document()
    except yaml.MarkedYAMLError as error:
        # what was opened and never closed is wrong where it opens, not where the text ends
        mark = error.context_mark if _is_unclosed(error) else error.problem_mark
        last = text.count("\n")  # a parser that waits for more may stand past the end
        line = first_line + min(mark.line if mark else 0, last)
        raise YamlError("kop-fout", _explain(str(error.problem)), line) from None
    except yaml.reader.ReaderError as error:
        line = _line_at(text, error.position) if isinstance(error.position, int) else 1
        raise YamlError("stuurteken", "Er staat een teken in de kop dat niet mag.", first_line + line - 1) from None


def single_quoted(text: str) -> list[tuple[int, int]]:
    """Return where the values in single quotes stand, quotes included, in a text that `parse` could read."""
    return [
        (event.start_mark.index, event.end_mark.index)
        for event in yaml.parse(text, Loader=_Loader)
        if isinstance(event, yaml.ScalarEvent) and event.style == "'" and event.start_mark and event.end_mark
    ]


def _line_at(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _hidden(character: str) -> str:
    return f"Er staat een onzichtbaar teken (U+{ord(character):04X})."


def _is_unclosed(error: yaml.MarkedYAMLError) -> bool:
    signs = ("unexpected end of stream", "unexpected document indicator", "',' or ']'", "',' or '}'")
    return error.context_mark is not None and any(sign in str(error.problem) for sign in signs)


def _explain(problem: str) -> str:
    return next((dutch for english, dutch in _DUTCH if english in problem), "De opmaak klopt hier niet.")


class _Events:
    """Composes nodes from parser events; recursion is bounded by MAX_DEPTH."""

    def __init__(self, events: Iterator[yaml.Event], first_line: int) -> None:
        self._events = events
        self._first_line = first_line

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, depth=0)
            elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise YamlError("kop-fout", "Er staan twee blokken gegevens onder elkaar.", self._line(event))
        return None if isinstance(root, Scalar) and not root.text else root

    def _line(self, event: yaml.Event) -> int:
        return (event.start_mark.line if event.start_mark else 0) + self._first_line

    def _node(self, event: yaml.Event, *, depth: int) -> Node:
        line = self._line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlError("anker", "Tekens als & en * aan het begin van een waarde hebben een eigen betekenis.", line)
        if getattr(event, "tag", None):
            raise YamlError("anker", "Een waarde mag niet beginnen met een uitroepteken.", line)
        if depth > MAX_DEPTH:
            raise YamlError("te-diep", f"Er zitten meer dan {MAX_DEPTH} niveaus in elkaar.", line)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(_visible(_plain(event), line), line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(
                tuple(self._node(child, depth=depth + 1) for child in self._until(yaml.SequenceEndEvent)), line
            )
        return self._mapping(line, depth)

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        while not isinstance(event := next(self._events), end):
            yield event

    def _mapping(self, line: int, depth: int) -> Mapping:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self._node(event, depth=depth + 1)
            if not isinstance(key, Scalar) or "\n" in key.text:
                raise YamlError("kop-fout", "De naam van een veld moet gewone tekst zijn.", key.line)
            if key.text in pairs:
                first = pairs[key.text][0].line
                raise YamlError("dubbel-veld", f"'{key.text}' staat ook op regel {first}.", key.line)
            pairs[key.text] = (key, self._node(next(self._events), depth=depth + 1))
        return Mapping(tuple(pairs.values()), line)


def _plain(event: yaml.ScalarEvent) -> str:
    """Return a scalar's text; an unquoted ``~`` or ``null`` is what YAML calls nothing."""
    text = str(event.value)
    return "" if not event.style and text in {"~", "null"} else text


def _visible(text: str, line: int) -> str:
    """Refuse what YAML escapes in double quotes would smuggle into a text."""
    if found := CONTROL.search(text):
        raise YamlError("stuurteken", _hidden(found[0]), line)
    if not unicodedata.is_normalized("NFC", text):
        raise YamlError("niet-nfc", "Een letter met een accent bestaat hier uit twee tekens.", line)
    return text
