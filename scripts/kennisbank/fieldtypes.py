"""The types a header field can have: what they allow, as data.

`fields` reads values by them, `jsonschema` and `scaffold` and the documentation describe them; no rule stands
anywhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """One line of text, with its length in characters."""

    min: int = 1
    max: int = 200

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return f"tekst van {self.min} tot {self.max} tekens"


@dataclass(frozen=True)
class Term:
    """One id of a vocabulary."""

    vocabulary: str

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return f"één woord uit de lijst {self.vocabulary}"


@dataclass(frozen=True)
class Terms:
    """A list of ids of a vocabulary, at least `min` of them."""

    vocabulary: str
    min: int = 0

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return f"lijst van woorden uit de lijst {self.vocabulary}"


@dataclass(frozen=True)
class Choice:
    """One of a few fixed words, each with what it means (Dutch)."""

    options: tuple[tuple[str, str], ...]

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return " of ".join(value for value, _ in self.options)


@dataclass(frozen=True)
class Ref:
    """The id of an entry of one of these kinds; of any kind when none is named."""

    kinds: tuple[str, ...] = ()

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return "naam van een bestand"


@dataclass(frozen=True)
class Refs:
    """A list of ids of entries of one of these kinds; of any kind when none is named."""

    kinds: tuple[str, ...] = ()
    min: int = 0

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return "lijst van namen van bestanden"


@dataclass(frozen=True)
class Day:
    """A full date, ISO 8601: 2026-03-01."""

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return "datum: jaar-maand-dag"


@dataclass(frozen=True)
class PartialDate:
    """A year, a month or a day, ISO 8601: 2026, 2026-03 or 2026-03-01."""

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return "jaar, jaar-maand of jaar-maand-dag"


@dataclass(frozen=True)
class Month:
    """A month, ISO 8601: 2026-03."""

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return "jaar-maand"


@dataclass(frozen=True)
class Number:
    """A whole number within bounds."""

    min: int
    max: int

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return f"heel getal van {self.min} tot en met {self.max}"


@dataclass(frozen=True)
class Range:
    """``{min: …, max: …}``, both within bounds."""

    min: int
    max: int

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return "twee getallen: {min: …, max: …}"


@dataclass(frozen=True)
class Texts:
    """A list of texts."""

    each: Text

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return "lijst van teksten"


@dataclass(frozen=True)
class TextMap:
    """Slugs with a text each: ``les-1: gist``."""

    each: Text

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return "regels van de vorm naam: tekst"


@dataclass(frozen=True)
class Field:
    """One key of a header: its type, whether it must be there, what it is for, and an example (Dutch, YAML)."""

    name: str
    type: FieldType
    doc: str
    example: str
    required: bool = False
    attribute: str = ""
    """The model's name for it where Python cannot use the key (``with``)."""


@dataclass(frozen=True)
class Record:
    """A mapping with its own fields; `make` builds the model's value from them, and its line when `located`."""

    make: Callable[..., object]
    fields: tuple[Field, ...]
    located: bool = False


@dataclass(frozen=True)
class Records:
    """A list of records; the first variant whose first field is present is the one meant."""

    variants: tuple[Record, ...]
    min: int = 0

    @property
    def shape(self) -> str:
        """What such a field holds, in words (Dutch)."""
        return "lijst van regels met " + ", of met ".join(
            ", ".join(f.name for f in each.fields) for each in self.variants
        )


FieldType = (
    Text | Term | Terms | Choice | Ref | Refs | Day | PartialDate | Month | Number | Range | Texts | TextMap | Records
)
