"""The drawing of the stakeholder rings: boxes inside one another with names in them, laid out in plain arithmetic.

Circles would be prettier than rounded boxes, but text in a circle is either tiny or clipped. Sizes are SVG units, about
a pixel each when the drawing is at its own width.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kennisbank.urls import Address

WIDTH = 960.0
INSET = 22.0
"""Space between the edge of a ring and the ring inside it."""
LABEL = 34.0
"""Height of the line with a ring's own name."""
LINE = 27.0
"""Height of a line of names."""
GAP = 20.0
CHARACTER = 8.8
"""Width of a character at the size of the names (14 units), on the wide side: fonts differ, and nothing may overlap."""
MARK = 15.0
"""Width of the mark of one role, which stands before the name, so that a wide font cannot push text under it."""


@dataclass(frozen=True)
class Member:
    """Somebody in a ring: a name, where it leads, and the numbers of its roles (0-based, in vocabulary order)."""

    name: str
    href: Address
    roles: tuple[int, ...]


@dataclass(frozen=True)
class Mark:
    """The mark of a role at its place."""

    x: float
    y: float
    role: int


@dataclass(frozen=True)
class Name:
    """A member at its place; `y` is the base line of the text."""

    member: Member
    x: float
    y: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Ring:
    """A box with its name and its members; `level` counts from 0 for the outermost."""

    label: str
    level: int
    x: float
    y: float
    width: float
    height: float
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Drawing:
    """All rings from the outside in, and the size of the whole."""

    width: float
    height: float
    rings: tuple[Ring, ...]


def draw(rings: Iterable[tuple[str, tuple[Member, ...]]]) -> Drawing:
    """Lay out rings, given from the inside out, each with its members in order."""
    outside_in = list(reversed(list(rings)))
    lines = [list(_lines(members, _room(level))) for level, (_, members) in enumerate(outside_in)]
    tops = [LABEL + LINE * len(each) + GAP / 2 for each in lines]
    drawn = []
    for level, (label, _) in enumerate(outside_in):
        y = sum(tops[:level])
        height = sum(tops[level:]) + INSET * (len(outside_in) - 1 - level)
        names = tuple(_placed(lines[level], INSET * level + GAP, y + LABEL))
        drawn.append(Ring(label, level, INSET * level, y, WIDTH - 2 * INSET * level, height, names))
    return Drawing(WIDTH, drawn[0].height if drawn else 0.0, tuple(drawn))


def _room(level: int) -> float:
    return WIDTH - 2 * INSET * level - 2 * GAP


def _width(member: Member) -> float:
    return len(member.name) * CHARACTER + MARK * len(member.roles) + GAP


def _lines(members: tuple[Member, ...], room: float) -> Iterator[list[Member]]:
    """Break members into lines that fit; one that is wider than a line gets a line of its own."""
    line: list[Member] = []
    used = 0.0
    for member in members:
        if line and used + _width(member) > room:
            yield line
            line, used = [], 0.0
        line.append(member)
        used += _width(member)
    if line:
        yield line


def _placed(lines: list[list[Member]], left: float, top: float) -> Iterator[Name]:
    for number, line in enumerate(lines):
        x = left
        y = top + LINE * (number + 0.65)
        for member in line:
            marks = tuple(Mark(x + MARK * (at + 0.4), y - 5, role) for at, role in enumerate(member.roles))
            yield Name(member, x + MARK * len(marks) + 2, y, marks)
            x += _width(member)
