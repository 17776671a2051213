"""Reads the blocks out of HTML, which is also what the readers of Word files and Markdown make."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from kennisbank.harvest import plaintext
from kennisbank.harvest.document import Block, Document, Line, Shape

_SILENT = frozenset(("script", "style", "template", "head", "noscript", "svg", "math", "select", "button"))
"""What holds no text of the report; the title in the head is read apart."""
_AROUND = frozenset(("nav", "footer", "aside", "form"))
"""What stands around a report on a page: handed back as dropped."""
_BLOCKS = frozenset(
    """
    address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul
    """.split()  # noqa: SIM905 - a list of this many strings reads worse
)
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_LONGEST_HEADING = 100
_SPACE = re.compile(r"[ \t\r\n\f]+")


def read(html: str, unit: str = "regel") -> Document:
    """Return the report in an HTML page.

    Places are counted in `unit`: "regel" is the line in the file, or the one that a ``data-line`` attribute gives;
    anything else counts the blocks.
    """
    parser = _Parser(unit)
    parser.feed(html)
    parser.close()
    parser.end_block()
    return Document(tuple(parser.blocks), " ".join(parser.title.split()), tuple(parser.dropped))


@dataclass
class _List:
    """A list that is open, and whether the current point already has its text."""

    has_text: bool = False


@dataclass
class _Open:
    """The block that is being read."""

    tag: str = ""
    text: str = ""
    bold: int = 0
    plain: bool = False
    """Whether any of it is not bold."""
    line: int = 0


@dataclass(eq=False)
class _Parser(HTMLParser):
    unit: str
    blocks: list[Block] = field(default_factory=list)
    dropped: list[Block] = field(default_factory=list)
    title: str = ""
    _open: _Open = field(default_factory=_Open)
    _tags: list[str] = field(default_factory=list)
    _lists: list[_List] = field(default_factory=list)
    _cells: list[str] | None = None
    _line: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = dict(attrs).get("data-line")
        self._line = int(line) if line and line.isdigit() else self._line
        if tag in _BLOCKS and self._cells is None:
            self.end_block()
            self._open.tag = tag
        if tag in _BLOCKS and self._cells and tag != "tr":
            self._cells[-1] += "\n"
        if tag in {"ul", "ol"}:
            self._lists.append(_List())
        elif tag == "li" and self._lists:
            self._lists[-1].has_text = False
        elif tag == "tr":
            self._cells = []
        elif tag in {"td", "th"} and self._cells is not None:
            self._cells.append("")
        elif tag == "br":
            self._add("\n")
        elif tag in {"b", "strong"}:
            self._open.bold += 1
        if tag not in _VOID:
            self._tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._tags:
            return
        if tag in _BLOCKS and self._cells is None:
            self.end_block()
        while self._tags.pop() != tag:
            pass
        if tag == "tr" and self._cells is not None:
            self._row(self._cells)
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag in {"b", "strong"}:
            self._open.bold = max(0, self._open.bold - 1)

    def handle_data(self, data: str) -> None:
        if "title" in self._tags and "svg" not in self._tags:
            self.title += data
        elif not _SILENT & set(self._tags):
            self._add(data if "pre" in self._tags else _SPACE.sub(" ", data))

    def _add(self, text: str) -> None:
        if self._cells is not None:
            if self._cells:
                self._cells[-1] += text
            return
        if text.strip():
            self._open.plain = self._open.plain or not self._open.bold
            self._open.line = self._open.line or self._line or self.getpos()[0]
        self._open.text += text

    def _row(self, texts: list[str]) -> None:
        """A row of a table; a cell keeps its lines."""
        self._cells = None
        cells = tuple("\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n")))) for text in texts)
        if any(cells):
            self._emit(Shape.ROW, " | ".join(filter(None, cells)), cells=cells)

    def end_block(self) -> None:
        """End the block that is being read and keep it when it holds text."""
        block, self._open = self._open, _Open(bold=self._open.bold)
        text = "\n".join(" ".join(line.split()) for line in block.text.split("\n")).strip()
        if not text:
            return
        tag = next((each for each in reversed(self._tags) if re.fullmatch(r"h[1-6]", each)), block.tag)
        flat = " ".join(text.split())
        short = len(flat) <= _LONGEST_HEADING and not flat.endswith((".", ";", ","))
        if re.fullmatch(r"h[1-6]", tag):
            self._emit(Shape.HEADING, flat, block.line, level=int(tag[1]))
        elif self._lists and not self._lists[-1].has_text:
            self._lists[-1].has_text = True
            self._emit(Shape.ITEM, flat, block.line, level=len(self._lists) - 1)
        elif self._lists:
            self._emit(Shape.TEXT, flat, block.line, hangs=True)
        elif not block.plain and short:
            self._emit(Shape.HEADING, flat, block.line)
        else:
            self._typed(text, block.line)

    def _typed(self, text: str, line: int) -> None:
        """A paragraph in which somebody typed a list by hand is that list."""
        read = plaintext.read([Line(each, "") for each in text.split("\n")])
        by_hand = "\n" in text or any(block.shape is Shape.ITEM for block in read)
        for block in read if by_hand else [Block(Shape.TEXT, text, "")]:
            self._emit(block.shape, block.text, line, level=block.level)

    def _emit(
        self,
        shape: Shape,
        text: str,
        line: int = 0,
        *,
        level: int = 0,
        hangs: bool = False,
        cells: tuple[str, ...] = (),
    ) -> None:
        number = (line or self._line or self.getpos()[0]) if self.unit == "regel" else len(self.blocks) + 1
        block = Block(shape, text, f"{self.unit} {number}", level, hangs, cells)
        (self.dropped if _AROUND & set(self._tags) else self.blocks).append(block)
