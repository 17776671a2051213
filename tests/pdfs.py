"""Reading PDFs for tests: the structure that a screen reader follows, and the QR codes that a telephone reads."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf
import pypdfium2
import zxingcpp

_Texts = Mapping[tuple[int, int], str]
_CODE = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_RANGE = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")


@dataclass(frozen=True)
class Element:
    """A node of the structure tree: its type (``H1``, ``L``, ``TH``, …), alternative text, own text, and children."""

    kind: str
    alt: str
    children: tuple[Element | str, ...]

    @property
    def text(self) -> str:
        """All text under this element, in reading order."""
        return "".join(each if isinstance(each, str) else each.text for each in self.children)

    def all(self, *kinds: str) -> Iterator[Element]:
        """Yield every element of these types, this one included, in reading order."""
        if self.kind in kinds or not kinds:
            yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.all(*kinds)


def opened(data: bytes) -> Any:
    """Return a PDF to look into."""
    return pikepdf.open(io.BytesIO(data))


def structure(pdf: Any) -> Element:
    """Return the structure tree of a tagged PDF."""
    texts: dict[tuple[int, int], str] = {}
    for number, page in enumerate(pdf.pages):
        for mcid, text in _marked(page):
            texts[number, mcid] = texts.get((number, mcid), "") + text
    pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
    return Element("Root", "", tuple(_children(pdf.Root.StructTreeRoot, texts, pages, None)))


def fonts(pdf: Any) -> dict[str, bool]:
    """Return the name of every font that the pages use, and whether it is embedded."""
    found = {}
    for page in pdf.pages:
        for font in page.resources.get("/Font", {}).values():
            below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            descriptor = below.get("/FontDescriptor", {})
            embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            found[str(font.BaseFont)] = embedded
    return found


def letter_sizes(pdf: Any) -> set[float]:
    """Return every size of letters, in points, that the pages use."""
    streams: list[Any] = [pikepdf.parse_content_stream(page) for page in pdf.pages]
    return {float(operands[1]) for stream in streams for operands, operator in stream if str(operator) == "Tf"}


def codes(data: bytes, *, dots: int = 200) -> list[list[str]]:
    """Return what a reader of QR codes makes of each page as it is printed with so many dots an inch."""
    images = (page.render(scale=dots / 72, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(data))
    return [[found.text for found in zxingcpp.read_barcodes(image)] for image in images]


def squeezed(text: str) -> str:
    """Return text without space, soft hyphens and hyphens: what a line break may change of it."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


def _children(node: Any, texts: _Texts, pages: Mapping[tuple[int, int], int], page: int | None) -> Iterator[
    Element | str
]:  # fmt: skip
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            assert page is not None
            yield texts.get((page, kid), "")
        elif "/S" in kid:
            own = pages[kid.Pg.objgen] if "/Pg" in kid else page
            yield Element(str(kid.S)[1:], str(kid.get("/Alt", "")), tuple(_children(kid, texts, pages, own)))
        elif kid.get("/Type") == "/MCR":
            own = pages[kid.Pg.objgen] if "/Pg" in kid else page
            assert own is not None
            yield texts.get((own, int(kid.MCID)), "")


def _marked(page: Any) -> Iterator[tuple[int, str]]:
    """Yield (marked content id, its text) of a page; artifacts have no id and are no text to read."""
    maps = {name: _to_unicode(font) for name, font in page.resources.get("/Font", {}).items()}
    current: Mapping[int, str] = {}
    ids: list[int | None] = []
    stream: Any = pikepdf.parse_content_stream(page)
    for operands, operator in stream:
        name = str(operator)
        if name == "Tf":
            current = maps[str(operands[0])]
        elif name in {"BDC", "BMC"}:
            marks: Any = operands[1] if name == "BDC" else {}
            ids.append(int(marks.MCID) if "/MCID" in marks else None)
        elif name == "EMC":
            ids.pop()
        elif name in {"Tj", "TJ"}:
            inside = next((each for each in reversed(ids) if each is not None), None)
            if inside is not None:
                yield inside, _shown(operands[0], current)


def _shown(operand: Any, codes: Mapping[int, str]) -> str:
    pieces = operand if isinstance(operand, pikepdf.Array) else [operand]
    data = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
    return "".join(codes.get(int.from_bytes(data[i : i + 2], "big"), "") for i in range(0, len(data), 2))


def _to_unicode(font: Any) -> Mapping[int, str]:
    codes: dict[int, str] = {}
    stream = font.ToUnicode.read_bytes()
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", stream, re.DOTALL):
        for code, text in _CODE.findall(block):
            codes[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", stream, re.DOTALL):
        for first, last, text in _RANGE.findall(block):
            for offset in range(int(last, 16) - int(first, 16) + 1):
                codes[int(first, 16) + offset] = chr(int(text, 16) + offset)
    return codes
