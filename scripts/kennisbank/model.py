"""What the stages hand to each other: frozen values, no behaviour beyond lookup."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

PUBLISHED = "gepubliceerd"
"""The status of an entry that readers see."""


@dataclass(frozen=True, order=True)
class SourceFile:
    """One file under ``lessons/``: its path from the project root (posix) and its bytes as found on disk."""

    path: str
    data: bytes


@dataclass(frozen=True)
class Term:
    """One word of a vocabulary; `order` is its place in lists."""

    id: str
    label: str
    description: str
    aliases: tuple[str, ...] = ()
    order: int = 0


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of terms, in their order; read from ``lessons/vocabulary/<name>.yml``."""

    name: str
    terms: tuple[Term, ...]
    complete: bool = True
    """False when the file is missing or broken, so that an unknown word says nothing."""
    by_id: Mapping[str, Term] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {term.id: term for term in self.terms})


@dataclass(frozen=True)
class PlainWord:
    """An official word, in lower case, and the plainer one to use instead."""

    word: str
    plain: str


@dataclass(frozen=True)
class Lead:
    """Words and phrases that lead somebody who types them to texts with other ones, and not the other way round."""

    typed: tuple[str, ...]
    find: tuple[str, ...]


@dataclass(frozen=True)
class Topic:
    """A subject that people look for and that no entry is about: its words, and the entries that help nevertheless."""

    name: str
    note: str
    """A sentence for whoever typed one of the words: what these entries help with (Dutch)."""
    words: tuple[str, ...]
    entries: tuple[str, ...]
    path: str = ""
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True)
class Asked:
    """What somebody typed who looked for something, and the entries that answer it, the best one first."""

    text: str
    entries: tuple[str, ...]
    path: str = ""
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True)
class WordLists:
    """Everything in ``lessons/vocabulary/``: the vocabularies by name, and the lists that a base may do without."""

    vocabularies: Mapping[str, Vocabulary]
    plain: tuple[PlainWord, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    """Groups of words and phrases that mean the same to somebody who searches."""
    leads: tuple[Lead, ...] = ()
    topics: tuple[Topic, ...] = ()
    asked: tuple[Asked, ...] = ()


@dataclass(frozen=True)
class SourceRef:
    """Where an entry was harvested: an item of a source."""

    source: str
    item: str
    line: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Experience:
    """A contributor's own experience, when there is no report to point at."""

    experience: str
    year: int
    line: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Confirmation:
    """Somebody elsewhere did this too: in which year and how it went, by name or by the size of the organisation."""

    year: int
    result: str
    organisation: str = ""
    size_class: str = ""
    note: str = ""
    line: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Tension:
    """Advice that pulls the other way, and when to choose which."""

    other: str
    choose: str
    line: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Span:
    """A range of whole numbers: minutes, or people."""

    min: int
    max: int


@dataclass(frozen=True)
class CalendarRow:
    """One activity of a communication calendar; `start` and `end` are months (YYYY-MM)."""

    when: str
    activity: str
    role: tuple[str, ...]
    start: str
    end: str | None = None
    method: str | None = None


@dataclass(frozen=True)
class Goal:
    """One goal of a communication plan: what changes, for whom, in which year."""

    where: str
    change: str
    year: int
    goal: str


@dataclass(frozen=True)
class Action:
    """One action of a communication plan, for the short or the long term."""

    term: str
    action: str
    method: str | None = None


@dataclass(frozen=True)
class ChecklistSection:
    """A heading on a checklist with the ids of the entries under it, in order.

    In a session plan it is a step, which takes `minutes` and may use a method; a break has no entries.
    """

    title: str
    entries: tuple[str, ...] = ()
    minutes: int | None = None
    method: str | None = None
    line: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Reference:
    """A header's mention of another entry: which key, which id, which kinds it may be (all when empty), which line."""

    key: str
    target: str
    kinds: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class BodyLink:
    """A link in a body: where it points as written, and its line in the file (1-based)."""

    target: str
    line: int


@dataclass(frozen=True)
class Body:
    """The Markdown below the header, as written, with what the checks need to know of it."""

    text: str
    line: int
    sections: tuple[tuple[str, int], ...] = ()
    links: tuple[BodyLink, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One checked file under ``lessons/``. Fields that its kind does not have keep their defaults.

    `lines` gives the line of a header key (``"related"``) or of one of its parts (``"items.les-1"``), 1-based;
    `references` lists every mention of another entry in the header, whatever field it stands in.
    """

    id: str
    kind: str
    path: str
    title: str
    summary: str
    status: str
    checked: dt.date
    body: Body
    lines: Mapping[str, int] = field(compare=False, repr=False)
    references: tuple[Reference, ...] = field(compare=False, repr=False)
    advice: str | None = None
    theme: tuple[str, ...] = ()
    phase: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    directing_role: tuple[str, ...] = ()
    method: tuple[str, ...] = ()
    target_group: tuple[str, ...] = ()
    sources: tuple[SourceRef | Experience, ...] = ()
    related: tuple[str, ...] = ()
    tensions: tuple[Tension, ...] = ()
    confirmed: tuple[Confirmation, ...] = ()
    aliases: tuple[str, ...] = ()
    participation_level: tuple[str, ...] = ()
    effort: str | None = None
    duration_minutes: Span | None = None
    group_size: Span | None = None
    materials: tuple[str, ...] = ()
    figures_from: str | None = None
    ring: str | None = None
    role: tuple[str, ...] = ()
    organisation: str | None = None
    year: int | None = None
    date: str | None = None
    document: str | None = None
    items: tuple[tuple[str, str], ...] = ()
    calendar: tuple[CalendarRow, ...] = ()
    goals: tuple[Goal, ...] = ()
    actions: tuple[Action, ...] = ()
    sections: tuple[ChecklistSection, ...] = ()

    @property
    def published(self) -> bool:
        """Concepts are checked but never published."""
        return self.status == PUBLISHED

    def line(self, key: str) -> int:
        """The line of a header key or part of one; of the file's first line when the key is absent."""
        return self.lines.get(key, 1)


@dataclass(frozen=True)
class Page:
    """A generated Markdown page: `uri` from the docs root, `data` its text in UTF-8, `source` the file to edit.

    Thousands of pages wait in memory; as text, one curly quote makes each character of a page two bytes.
    """

    uri: str
    data: bytes
    source: str | None = None
    checked: dt.date | None = None

    @property
    def text(self) -> str:
        """The Markdown, with its header."""
        return self.data.decode("utf-8")
