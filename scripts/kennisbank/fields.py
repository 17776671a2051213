"""Reads header values by their declared type: a node goes in, a value of the model comes out, or problems."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kennisbank import fieldtypes as ft
from kennisbank import messages, model, strictyaml, urls
from kennisbank.problems import Problem, Report, certain, near

PATTERNS = {"markup": re.compile(r"[<>]|&(?:#?\w+);"), "whole": re.compile(r"[0-9]{1,9}")}
"""What a text must not hold, and what a whole number is; the form on the site looks for the same."""
_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass
class Reader:
    """Reads the values of one file; collects its problems, references and line numbers on the way."""

    path: str
    vocabularies: Mapping[str, model.Vocabulary]
    report: Report
    lines: dict[str, int] = field(default_factory=dict)
    references: list[model.Reference] = field(default_factory=list)

    def problem(self, line: int, code: str, message: str, hint: str = "", meant: tuple[str, ...] = ()) -> None:
        """Report one problem in this file."""
        self.report(Problem(self.path, line, code, message, hint, meant))

    def say(self, line: int, name: str, /, *, meant: tuple[str, ...] = (), **found: object) -> None:
        """Report one problem in this file in the words of `messages`."""
        self.report(messages.problem(self.path, line, name, meant=meant, **found))

    def record(self, node: strictyaml.Mapping, fields: Iterable[ft.Field], *, prefix: str = "") -> dict[str, object]:
        """Read a mapping by its fields; what could not be read is reported and left out."""
        known = {each.name: each for each in fields}
        values: dict[str, object] = {}
        for key, value in node.pairs:
            name = prefix + key.text
            self.lines.setdefault(name, key.line)
            if key.text not in known:
                hint = near(key.text, known) or f"Je kunt kiezen uit: {', '.join(known)}."
                message = f"Het veld '{name}' bestaat hier niet."
                self.problem(key.line, "onbekend-veld", message, hint, certain(key.text, known))
                continue
            each = known[key.text]
            if (read := self.value(value, each.type, name, key.line, required=each.required)) is not None:
                values[each.attribute or each.name] = read
        present = {key.text for key, _ in node.pairs}
        for each in known.values():
            if each.required and each.name not in present:
                self.problem(
                    node.line, "ontbreekt", f"Het veld '{prefix}{each.name}' ontbreekt ({each.doc.rstrip('?')}).",
                    f"Bijvoorbeeld {each.name}: {each.example}",
                )  # fmt: skip
        return values

    def value(
        self, node: strictyaml.Node, kind: ft.FieldType, name: str, line: int, *, required: bool
    ) -> object | None:
        """Read one value; None when it is empty or wrong, which is then reported."""
        if isinstance(node, strictyaml.Scalar) and not node.text.strip():
            if required or not isinstance(kind, _LISTS):
                self.say(line, "leeg" if required else "leeg/mag-weg", name=name)
            return None
        if isinstance(kind, _LISTS):
            return self._list(node, kind, name)
        if isinstance(kind, ft.Range):
            return self._range(node, kind, name)
        if isinstance(kind, ft.TextMap):
            return self._text_map(node, kind, name)
        if not isinstance(node, strictyaml.Scalar):
            self.problem(node.line, "type", f"Het veld '{name}' hoort één waarde te zijn, geen lijst.")
            return None
        return self._single(node, kind, name)

    def _single(self, node: strictyaml.Scalar, kind: ft.FieldType, name: str) -> object | None:
        text = " ".join(node.text.split())
        match kind:
            case ft.Text():
                return self._text(text, kind, name, node.line)
            case ft.Term():
                return self._term(text, self.vocabularies[kind.vocabulary], name, node.line)
            case ft.Choice():
                return self._known(text, dict(kind.options), name, node.line)
            case ft.Ref():
                return self._reference(text, kind.kinds, name, node.line)
            case ft.Number():
                return self._number(text, kind.min, kind.max, name, node.line)
            case _:
                return self._date(text, kind, name, node.line)

    def _text(self, text: str, kind: ft.Text, name: str, line: int) -> str | None:
        if bad := PATTERNS["markup"].search(text):
            self.say(line, "teken-in-tekst", found=bad.group(), name=name)
        elif len(text) < kind.min:
            self.say(line, "te-kort", name=name, count=len(text), limit=kind.min)
        elif len(text) > kind.max:
            self.say(line, "te-lang", name=name, count=len(text), limit=kind.max)
        else:
            return text
        return None

    def _term(self, text: str, vocabulary: model.Vocabulary, name: str, line: int) -> str | None:
        """A word that is missing from a list which could not be read whole is not the author's mistake."""
        if not vocabulary.complete and text not in vocabulary.by_id:
            return None
        return self._known(text, vocabulary.by_id, name, line)

    def _known(self, text: str, allowed: Iterable[str], name: str, line: int) -> str | None:
        options = list(allowed)
        if text in options:
            return text
        self.say(
            line, "onbekende-waarde", found=text, name=name, near=near(text, options), allowed=", ".join(options),
            meant=certain(text, options),
        )  # fmt: skip
        return None

    def _reference(self, text: str, kinds: tuple[str, ...], name: str, line: int) -> str | None:
        if not urls.is_slug(text):
            self.problem(
                line, "naam", f"'{text}' bij '{name}' is geen naam van een bestand.", "Laat .md en de map weg."
            )
            return None
        self.references.append(model.Reference(name, text, kinds, line))
        return text

    def _number(self, text: str, low: int, high: int, name: str, line: int) -> int | None:
        if PATTERNS["whole"].fullmatch(text) and low <= int(text) <= high:
            return int(text)
        self.say(line, "getal", found=text, name=name, low=low, high=high)
        return None

    def _date(self, text: str, kind: ft.FieldType, name: str, line: int) -> object | None:
        parts = _PARTIAL.fullmatch(text)
        wanted = "jaar-maand-dag, zoals 2026-03-01"
        if isinstance(kind, ft.Month):
            wanted = "jaar-maand, zoals 2026-03"
            parts = parts if parts and parts[2] and not parts[3] else None
        elif isinstance(kind, ft.Day):
            parts = parts if parts and parts[3] else None
        try:
            day = dt.date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1)) if parts else None
        except ValueError:
            day = None
        if day is None:
            self.problem(line, "datum", f"'{text}' bij '{name}' is geen bestaande datum.", f"Schrijf {wanted}.")
            return None
        return day if isinstance(kind, ft.Day) else text

    def _range(self, node: strictyaml.Node, kind: ft.Range, name: str) -> model.Span | None:
        if not isinstance(node, strictyaml.Mapping):
            self.problem(node.line, "type", f"'{name}' hoort de vorm {{min: …, max: …}} te hebben.")
            return None
        number = ft.Number(kind.min, kind.max)
        bounds = tuple(
            ft.Field(part, number, f"de grens {part}", str(kind.min), required=True) for part in ("min", "max")
        )
        values = self.record(node, bounds, prefix=f"{name}.")
        low, high = values.get("min"), values.get("max")
        if not (isinstance(low, int) and isinstance(high, int)):
            return None
        if low > high:
            self.say(node.line, "getal/volgorde", name=name, low=low, high=high)
            return None
        return model.Span(low, high)

    def _text_map(self, node: strictyaml.Node, kind: ft.TextMap, name: str) -> tuple[tuple[str, str], ...] | None:
        if not isinstance(node, strictyaml.Mapping):
            self.problem(node.line, "type", f"'{name}' hoort regels te hebben van de vorm naam: tekst.")
            return None
        pairs = []
        for key, value in node.pairs:
            self.lines[f"{name}.{key.text}"] = key.line
            if urls.SLUG.fullmatch(key.text) is None:
                self.problem(key.line, "naam", f"'{key.text}' bij '{name}' past niet in een webadres.")
            text = self.value(value, kind.each, f"{name}.{key.text}", key.line, required=True)
            if isinstance(text, str):
                pairs.append((key.text, text))
        if not node.pairs:
            self.say(node.line, "leeg/lijst", name=name)
        return tuple(pairs) or None

    def _list(self, node: strictyaml.Node, kind: ft.FieldType, name: str) -> tuple[object, ...] | None:
        if not isinstance(node, strictyaml.Sequence):
            hint = f"Schrijf {name}: [{node.text}]" if isinstance(node, strictyaml.Scalar) else ""
            self.problem(node.line, "type", f"Het veld '{name}' hoort een lijst te zijn.", hint)
            return None
        minimum = getattr(kind, "min", 0)
        if len(node.items) < minimum:
            self.say(node.line, "leeg/lijst", name=name)
        values: dict[object, None] = {}
        for item in node.items:
            value = self._item(item, kind, name)
            if value in values:
                self.say(item.line, "dubbele-waarde", found=_shown(item), name=name)
            elif value is not None:
                values[value] = None
        return tuple(values)

    def _item(self, item: strictyaml.Node, kind: ft.FieldType, name: str) -> object | None:
        if isinstance(kind, ft.Records):
            return self._one_of(item, kind, name)
        if isinstance(kind, ft.Terms):
            each: ft.FieldType = ft.Term(kind.vocabulary)
        elif isinstance(kind, ft.Refs):
            each = ft.Ref(kind.kinds)
        else:
            assert isinstance(kind, ft.Texts)  # noqa: S101 - narrows for the type checker: no other list type is left
            each = kind.each
        return self.value(item, each, name, item.line, required=True)

    def _one_of(self, item: strictyaml.Node, kind: ft.Records, name: str) -> object | None:
        shape = " of ".join(
            "{" + ", ".join(f"{f.name}: …" for f in v.fields if f.required) + "}" for v in kind.variants
        )
        if not isinstance(item, strictyaml.Mapping):
            self.problem(item.line, "type", f"Een regel bij '{name}' hoort de vorm {shape} te hebben.")
            return None
        meant = next((v for v in kind.variants if item.get(v.fields[0].name) is not None), kind.variants[0])
        values = self.record(item, meant.fields, prefix=f"{name}.")
        complete = all((each.attribute or each.name) in values for each in meant.fields if each.required)
        if meant.located:
            values["line"] = item.line
        return meant.make(**values) if complete else None


_LISTS = (ft.Terms, ft.Refs, ft.Texts, ft.Records)


def _shown(node: strictyaml.Node) -> str:
    return f"'{node.text}'" if isinstance(node, strictyaml.Scalar) else "Deze regel"
