"""Reads a checked body as blocks of text, for whatever is not Markdown: paper, cards, plain text.

The Markdown is parsed by the same library that the site is built with, so that paper and page cannot disagree.
This is the only module that imports markdown.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TypeAlias
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from kennisbank import urls
from kennisbank.model import Entry
from kennisbank.schema import CAVEATS, KIND_BY_ID


@dataclass(frozen=True)
class Run:
    """A stretch of text in one dress; `href` is a uri of the site (``tips/x.md``), or an address on the web."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str = ""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or the text of a list item or cell."""

    runs: Runs


@dataclass(frozen=True)
class Heading:
    """A heading inside a section; `level` is 3 or more."""

    level: int
    runs: Runs


@dataclass(frozen=True)
class Listing:
    """A list with the blocks of each item; a numbered one starts at `first`."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]
    first: int = 1


@dataclass(frozen=True)
class Quote:
    """Quoted blocks."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Code:
    """Text that keeps its lines."""

    text: str


@dataclass(frozen=True)
class Table:
    """Rows of cells; the first row is the head."""

    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True)
class Rule:
    """A line between blocks."""


Block: TypeAlias = Paragraph | Heading | Listing | Quote | Code | Table | Rule


@dataclass(frozen=True)
class Section:
    """A second-level heading of a body with what stands under it."""

    heading: str
    blocks: tuple[Block, ...]

    @property
    def is_caveat(self) -> bool:
        """Whether it says when to beware, so that it goes wherever the advice goes."""
        return self.heading in CAVEATS


def sections_of(entry: Entry) -> tuple[Section, ...]:
    """Return the sections of an entry's body, with links as uris of the site."""
    return sections(entry.body.text, page=urls.entry_uri(KIND_BY_ID[entry.kind].folder, entry.id))


@lru_cache(maxsize=4096)
def sections(text: str, *, page: str) -> tuple[Section, ...]:
    """Return the sections of a body that stands on `page`; relative links in it become uris of the site.

    A body is parsed once for the lists, the card and the paper that it stands on; more of them than this many take too
    much memory to be kept.
    """
    found: list[tuple[str, list[Block]]] = []
    for element in _tree(text):
        if element.tag == "h2":
            found.append((plain(_runs(element, page)), []))
        elif found:
            found[-1][1].extend(_blocks_of(element, page))
    return tuple(Section(heading, tuple(blocks)) for heading, blocks in found)


def plain(runs: Runs) -> str:
    """Return the bare text of runs."""
    return "".join(run.text for run in runs)


def plain_text(blocks: tuple[Block, ...]) -> str:
    """Return the bare text of blocks, one line per paragraph or item."""
    return "\n".join(_lines(blocks))


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield plain(block.runs)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from _lines(item)
        elif isinstance(block, Quote):
            yield from _lines(block.blocks)
        elif isinstance(block, Code):
            yield block.text
        elif isinstance(block, Table):
            yield from (" | ".join(plain(cell) for cell in row) for row in block.rows)


class _Keep(Treeprocessor):
    """Remembers the finished tree; the library itself only hands out HTML."""

    root: Element

    def run(self, root: Element) -> None:
        self.root = root


@cache
def _parser() -> tuple[Markdown, _Keep]:
    # A checked body holds no HTML. Character references stay in the text and are read in _piece.
    parser = Markdown(extensions=["sane_lists", "tables"])
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.inlinePatterns.deregister("entity")
    keep = _Keep(parser)
    parser.treeprocessors.register(keep, "keep", -100)
    return parser, keep


def _tree(text: str) -> Element:
    parser, keep = _parser()
    parser.reset()
    parser.convert(text)
    return keep.root


def _blocks(parent: Element, page: str) -> tuple[Block, ...]:
    """The blocks inside an element; text that stands there bare becomes a paragraph."""
    found: list[Block] = []
    bare: list[Run] = list(_piece(parent.text, Run("")))
    for child in parent:
        if child.tag in _INLINE:
            bare.extend(_inline(child, Run(""), page))
            bare.extend(_piece(child.tail, Run("")))
            continue
        found.extend(_paragraph(bare))
        found.extend(_blocks_of(child, page))
        bare = list(_piece(child.tail, Run("")))
    found.extend(_paragraph(bare))
    return tuple(found)


def _blocks_of(element: Element, page: str) -> Iterator[Block]:
    tag = element.tag
    if tag == "p":
        yield from _paragraph(list(_runs(element, page)))
    elif tag in {"ul", "ol"}:
        items = tuple(_blocks(item, page) for item in element)
        yield Listing(tag == "ol", items, int(element.get("start", "1")))
    elif tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        yield Heading(int(tag[1]), _runs(element, page))
    elif tag == "blockquote":
        yield Quote(_blocks(element, page))
    elif tag == "pre":
        yield Code(html.unescape("".join(element.itertext())).rstrip("\n"))
    elif tag == "table":
        yield Table(tuple(tuple(_runs(cell, page) for cell in row) for row in element.iter("tr")))
    elif tag == "hr":
        yield Rule()
    else:
        yield from _blocks(element, page)


_INLINE = frozenset({"a", "em", "strong", "code", "br"})


def _paragraph(runs: list[Run]) -> Iterator[Paragraph]:
    trimmed = _trimmed(runs)
    if trimmed:
        yield Paragraph(trimmed)


def _runs(element: Element, page: str) -> Runs:
    return _trimmed([*_inside(element, Run(""), page)])


def _inside(element: Element, dress: Run, page: str) -> Iterator[Run]:
    yield from _piece(element.text, dress)
    for child in element:
        yield from _inline(child, dress, page)
        yield from _piece(child.tail, dress)


def _inline(element: Element, dress: Run, page: str) -> Iterator[Run]:
    if element.tag == "br":
        yield replace(dress, text="\n")
        return
    worn = {
        "strong": replace(dress, strong=True),
        "em": replace(dress, emphasis=True),
        "code": replace(dress, code=True),
        "a": replace(dress, href=_target(element.get("href", ""), page)),
    }
    yield from _inside(element, worn.get(element.tag, dress), page)


def _target(href: str, page: str) -> str:
    address = html.unescape(href)
    if "://" in address:
        return address
    return urls.resolve(address, start=page) or ""


def _piece(text: str | None, dress: Run) -> Iterator[Run]:
    if text:
        line = html.unescape(text) if dress.code else " ".join(f"x{html.unescape(text)}x".split())[1:-1]
        if line:
            yield replace(dress, text=line)


def _trimmed(runs: list[Run]) -> Runs:
    """Runs without space at their outer ends or at the start of a new line."""
    kept: list[Run] = []
    for run in runs:
        text = run.text.lstrip() if kept and kept[-1].text == "\n" else run.text
        if text or run.text == "\n":
            kept.append(replace(run, text=text or run.text))
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)
