"""Puts the blocks of a report together: what stands under a heading, and what belongs to a point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kennisbank.harvest import signals
from kennisbank.harvest.document import Block, Shape
from kennisbank.harvest.signals import Sort


@dataclass
class Section:
    """A heading with what stands under it; `sort` is what it announces, or what the heading `teller` above it did.

    A `chapter` has sections of its own under it.
    """

    heading: Block | None
    sort: Sort | None = None
    teller: str = ""
    blocks: list[Block] = field(default_factory=list)
    chapter: bool = False

    @property
    def title(self) -> str:
        """The heading's words, nothing above the first heading."""
        return self.heading.text if self.heading else ""


@dataclass(frozen=True)
class Group:
    """A list item with the texts that belong to it, or one text."""

    first: Block
    texts: tuple[Block, ...] = ()
    points: tuple[Block, ...] = ()

    @property
    def text(self) -> str:
        """Everything that belongs together, a line per block."""
        return "\n".join(block.text for block in (self.first, *self.texts, *self.points))


def sections(blocks: Iterable[Block]) -> Iterator[Section]:
    """Yield sections; one whose heading says nothing takes over what a heading above it announced.

    With levels a deeper heading does; without, one that stands between such a heading and a list.
    """
    sections = [Section(None)]
    for block in blocks:
        if block.shape is Shape.HEADING:
            sections.append(Section(block))
        else:
            sections[-1].blocks.append(block)
    first = next((section for section in sections if section.heading), None)
    above: list[tuple[int, Sort, str]] = []
    for section, following in zip(sections, [*sections[1:], None], strict=True):
        level = section.heading.level if section.heading else 0
        section.chapter = bool(following and following.heading and 0 < level < following.heading.level)
        told = signals.announced(section.title) if section.heading else None
        if told and section is first and signals.is_whole_report(told[1]):
            told = None
        above = [each for each in above if level == 0 or 0 < each[0] < level]
        if told:
            above = [each for each in above if level]
            above.append((level, told[0], section.title))
            section.sort, section.teller = told[0], section.title
        elif above and (level or (above[-1][1] is not Sort.FORM and _begins_with_a_point(section))):
            _, section.sort, section.teller = above[-1]
        elif section.blocks:
            above = []
        yield section


def _begins_with_a_point(section: Section) -> bool:
    return bool(section.blocks) and section.blocks[0].shape is Shape.ITEM


def groups_of(blocks: Sequence[Block]) -> Iterator[Group]:
    """Put texts with the point above them: those that touch it, and in a list of points with a text each.

    A text after a blank line belongs to a point that follows no other point directly: the last point of a plain list
    does not take the text after the list.
    """
    current: Group | None = None
    alone = False
    for number, block in enumerate(blocks):
        if current and _is_part(block, current.first):
            current = replace(current, points=(*current.points, block))
            continue
        if block.shape is Shape.TEXT and current and (block.hangs or alone) and current.first.shape is Shape.ITEM:
            current = replace(current, texts=(*current.texts, block))
            continue
        if current:
            yield current
        alone = block.shape is Shape.ITEM and (number == 0 or blocks[number - 1].shape is not Shape.ITEM)
        follows = blocks[number + 1] if number + 1 < len(blocks) else None
        alone = alone and follows is not None and follows.shape is Shape.TEXT
        current = Group(block)
    if current:
        yield current


def _is_part(block: Block, point: Block) -> bool:
    """A deeper point is part of the one above it, unless that only introduces a list."""
    both = block.shape is Shape.ITEM and point.shape is Shape.ITEM
    return both and block.level > point.level and not point.text.endswith(":")
