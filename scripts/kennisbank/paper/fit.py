"""An estimate of the letters in which a text fits its box. Typst measures what is true; a good guess spares it work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from kennisbank.prints import Data

_WIDTH = 0.45
"""The mean width of a letter of Dutch text in our font, in em."""
_LINE = 1.04
"""From one line to the next, in em: the height of a capital and the space between lines."""
_SPACE = 0.2
"""What a paragraph or a list item adds between its last line and the next, in em."""
POINTS = 72 / 25.4
"""Points in a millimetre."""


def letters(sizes: Sequence[float], texts: Iterable[str], width: float, height: float) -> list[float]:
    """Return the sizes to try, largest first: from the one that seems right down to the smallest.

    `sizes` in points, largest first; `width` and `height` of the box in millimetres.
    """
    lengths = [len(text) for text in texts]
    for index, size in enumerate(sizes):
        if _tall(lengths, size, width) <= height:
            return list(sizes[index:])
    return [sizes[-1]]


def seems_to_fit(size: float, texts: Iterable[str], width: float, height: float) -> bool:
    """Tell whether paragraphs in letters of this size (points) seem to fit a box (millimetres)."""
    return _tall([len(text) for text in texts], size, width) <= height


def _tall(lengths: Iterable[int], size: float, width: float) -> float:
    """The height in millimetres of paragraphs of these lengths."""
    on_a_line = max(1, int(width * POINTS / (size * _WIDTH)))
    lines = [ceil(length / on_a_line) for length in lengths]
    return (sum(lines) * _LINE + len(lines) * _SPACE) * size / POINTS


def paragraphs(sections: Iterable[Data]) -> list[str]:
    """Return the texts of sections, one a paragraph or list item; a heading counts with the text behind it."""
    found: list[str] = []
    for section in sections:
        texts = list(_texts(section["blocks"]))
        head = f"{section['heading']}. "
        found += [head + texts[0], *texts[1:]] if section["blocks"][0]["type"] == "paragraph" else [head, *texts]
    return found


def _texts(blocks: Iterable[Data]) -> Iterable[str]:
    for block in blocks:
        if "runs" in block:
            yield "".join(run["x"] for run in block["runs"])
        elif "items" in block:
            for item in block["items"]:
                yield from ("xx" + text for text in _texts(item))
        elif "rows" in block:
            yield from (" ".join(run["x"] for cell in row for run in cell) for row in block["rows"])
        else:
            yield from _texts(block.get("blocks", ()))
            yield from block.get("text", "").splitlines()
