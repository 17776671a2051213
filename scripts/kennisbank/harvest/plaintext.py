"""Reads the blocks out of plain lines: text files, pages of a PDF, paragraphs in which people typed a list by hand.

Nothing in plain text says what is a heading: a short line by itself without a full stop is taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kennisbank.harvest import signals
from kennisbank.harvest.document import Block, Line, Shape

_MARK = r"(?:[•·▪◦‣●○■□➢➤❖\uf0b7\uf0a7✓✔☑✗✘–—*+-]|o(?=\s)|\(?\d{1,2}[.)](?!\d)|\(?[a-z][.)])"
_ITEM = re.compile(rf"(\s*)({_MARK})\s+(?:([•✓✔✗✘*-])\s+)?(?=\S)(.*)")
_TIGHT = re.compile(r"(\s*)([•·▪●✓✔✗✘])(?=\S)()(.*)")
NUMBERED = re.compile(
    r"(les|tip|do|don[’']?t|advies|aanbeveling|conclusie|leerpunt|valkuil|voorbeeld|stap|inzicht)"
    r"\s+(\d{1,3}[a-z]?(?:[/-]\d{1,3}[a-z]?)*)[.:)]?(?:\s+|$)(.*)",
    re.IGNORECASE,
)
"""A heading that says what it is and counts: "Les 12 Maak je eigen proces door"."""
_CHAPTER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=[^\W\d_])")
"""The number before a heading: "3. Adviezen", "2.1 Proces"."""
_COUNTED = re.compile(r"\s*\d{1,2}[.)]\s")
_EMPHASIS = re.compile(r"\*\*|__")
_RULE = re.compile(r"[\s*_=~-]{3,}")
_LONGEST_HEADING, _MOST_WORDS = 100, 14
_ENDS_SENTENCE = re.compile(r"[.!?;,:…][”’\"')]*$")
_WRAPS = 0.7
"""Share of the widest line from which a line may have been broken off by the page's width."""


def read(lines: Iterable[Line]) -> list[Block]:
    """Return the blocks of plain text."""
    every = [replace(line, text=_EMPHASIS.sub("", line.text.replace("\u00a0", " ").rstrip())) for line in lines]
    widths = sorted(len(line.text) for line in every if line.text.strip())
    width = widths[int(len(widths) * 0.95)] if widths else 0
    reader = _Reader(width)
    for number, line in enumerate(every):
        following = every[number + 1].text if number + 1 < len(every) else ""
        reader.take(line, following, next((each.text for each in every[number + 1 : number + 4] if each.text), ""))
    reader.flush()
    return list(_joined(reader.blocks))


@dataclass
class _Reader:
    """Takes lines one by one and keeps the paragraph that is being read."""

    width: int
    blocks: list[Block] = field(default_factory=list)
    _lines: list[Line] = field(default_factory=list)
    _indents: list[int] = field(default_factory=list)
    _touching: bool = False
    """Whether no blank line stands between the last item and this line."""

    def take(self, line: Line, following: str, later: str) -> None:
        """Read a line; `following` is the one right under it, `later` the first one that is not blank."""
        text = line.text.strip()
        if not text or _RULE.fullmatch(text):
            self.flush()
            self._touching = False
        elif "\t" in text or (line.text.startswith("\t") and self._after_row()):
            self._row(text, line.place)
        elif (line.strong and self._is_short(text)) or self._is_chapter(line.text, following):
            self.flush()
            self._touching = False
            self.blocks.append(Block(Shape.HEADING, _CHAPTER.sub("", text), line.place))
        elif match := _ITEM.fullmatch(line.text) or _TIGHT.fullmatch(line.text):
            self._item(match, line.place)
        elif self._continues(line):
            self._append(text)
        elif self._is_heading(text, following, later.strip()):
            self.flush()
            self._touching = False
            self.blocks.append(Block(Shape.HEADING, text, line.place))
        else:
            if self._lines and self._ends_here(text):
                self.flush()
            self._lines.append(Line(text, line.place))

    def _after_row(self) -> bool:
        return bool(self.blocks) and self.blocks[-1].shape is Shape.ROW and not self._lines

    @staticmethod
    def _is_short(text: str) -> bool:
        return len(text.split()) <= _MOST_WORDS and re.search(r"[^\W\d_]{2}", text) is not None

    def _is_chapter(self, text: str, following: str) -> bool:
        """A numbered line is a heading and no point when it says so, has a number of two parts, or a text under it."""
        match = _CHAPTER.match(text)
        title = text[match.end() :].strip() if match else ""
        if not match or _ENDS_SENTENCE.search(title.rstrip("?!:")) or not self._is_short(title):
            return False
        return "." in match[1] or (signals.announced(title) is not None and not _COUNTED.match(following))

    def flush(self) -> None:
        """End the paragraph that is being read."""
        if self._lines:
            text = _unwrapped([line.text for line in self._lines])
            self.blocks.append(Block(Shape.TEXT, text, self._lines[0].place, hangs=self._touching))
            self._lines = []

    def _row(self, text: str, place: str) -> None:
        self.flush()
        cells = tuple(cell.strip() for cell in text.split("\t"))
        self.blocks.append(Block(Shape.ROW, " | ".join(filter(None, cells)), place, cells=cells))

    def _item(self, match: re.Match[str], place: str) -> None:
        self.flush()
        indent = len(match[1].expandtabs(4))
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self.blocks or self.blocks[-1].shape is Shape.HEADING:
            self._indents = []
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        self.blocks.append(Block(Shape.ITEM, match[4].strip(), place, level=len(self._indents) - 1))
        self._touching = True

    def _continues(self, line: Line) -> bool:
        """A line right under an item goes on with it when the item is not whole yet."""
        last = self.blocks[-1] if self.blocks else None
        if not self._touching or self._lines or last is None or last.shape is not Shape.ITEM:
            return False
        text = line.text.strip()
        open_ended = not _ENDS_SENTENCE.search(last.text)
        return (open_ended and (text[0].islower() or self._is_wide(last.text))) and not NUMBERED.fullmatch(text)

    def _append(self, text: str) -> None:
        last = self.blocks[-1]
        self.blocks[-1] = replace(last, text=_unwrapped([last.text, text]))

    def _is_wide(self, text: str) -> bool:
        return len(text) >= self.width * _WRAPS and self.width < 140

    def _ends_here(self, following: str) -> bool:
        """Whether a paragraph has ended before this line, though no blank line stands between."""
        last = self._lines[-1].text
        return bool(_ENDS_SENTENCE.search(last)) and not self._is_wide(last) and not following[0].islower()

    def _is_heading(self, text: str, following: str, later: str) -> bool:
        if NUMBERED.fullmatch(text) and len(text) <= _LONGEST_HEADING and not text.endswith("."):
            return True
        if self._lines and not (self._ends_here(text) and not self._is_wide(text)):
            return False
        if later[:1].islower() and not _ITEM.fullmatch(later):
            return False
        short = len(text) <= _LONGEST_HEADING and len(text.split()) <= _MOST_WORDS
        plain = not _ENDS_SENTENCE.search(text) or text.endswith(("?", "!", ":"))
        begins = not text[0].islower() and re.search(r"[^\W\d_]{2}", text) is not None
        after = following.strip()
        alone = (
            not after or _ITEM.fullmatch(following) is not None or (not self._is_wide(text) and not after[0].islower())
        )
        return short and plain and begins and alone


def _unwrapped(lines: Sequence[str]) -> str:
    """Join lines; a word that was hyphenated at a line's end becomes whole again."""
    text = ""
    for line in lines:
        cut = re.search(r"[^\W\d_]-$", text) and line[:1].islower() and not line.startswith(("en ", "of "))
        joined = text[:-1] if cut or text.endswith("\u00ad") else f"{text} " if text else ""
        text = joined + line
    return text


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Put together a paragraph that a page's end has cut in two."""
    last: Block | None = None
    for block in blocks:
        if (
            last
            and block.shape is Shape.TEXT
            and last.shape is not Shape.ROW
            and (last.shape is Shape.TEXT or not last.text.endswith(":"))
            and last.shape is not Shape.HEADING
            and not _ENDS_SENTENCE.search(last.text)
            and block.text[0].islower()
        ):
            last = replace(last, text=_unwrapped([last.text, block.text]))
            continue
        if last:
            yield last
        last = block
    if last:
        yield last
