"""Opens a report, whatever its format, and never fails in another way than by saying in Dutch what is wrong with it.

Each format is read by a library that is kept up; what they are given is held small first, because a report comes from
somebody else's computer.
"""

from __future__ import annotations

import io
import logging
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import mammoth
import odfdo
import pypdf
from markdown_it import MarkdownIt

from kennisbank.harvest import markup, plaintext
from kennisbank.harvest.document import Block, Document, Line, Shape, numbered

MAX_BYTES = 25_000_000
_MAX_UNPACKED = 80_000_000
_MAX_PAGES = 400
_MAX_TEXT = 2_000_000
_EDGE_LINES, _OFTEN = 2, 3
"""A line among the first or last two of at least three pages is a running head, not part of the report."""
_WORD_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
p[style-name='List Bullet 3'] => ul|ol > li > ul|ol > li > ul > li:fresh
p[style-name='List Number 3'] => ul|ol > li > ul|ol > li > ol > li:fresh
"""
"""What mammoth does not know by itself: titles, and deeper lists by style."""
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


class UnreadableError(Exception):
    """Why a report cannot be read: a Dutch sentence, with what to do; `usage` when another file was meant."""

    def __init__(self, message: str, *, usage: bool = False) -> None:
        super().__init__(message)
        self.usage = usage


def read(path: Path) -> Document:
    """Return the report in a file; raises UnreadableError when it holds none."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(_READERS)
        raise UnreadableError(
            f"Een bestand dat eindigt op '{path.suffix}' kan niet worden gelezen. Wel: {known}.", usage=True
        )
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError:
        raise UnreadableError("Dit bestand bestaat niet of kan niet worden gelezen.", usage=True) from None
    if size > MAX_BYTES:
        raise UnreadableError(f"Dit bestand is groter dan {MAX_BYTES // 1_000_000} MB. Haal de plaatjes eruit.")
    if not data.strip():
        raise UnreadableError("Dit bestand is leeg.")
    try:
        document = reader(data)
    except UnreadableError:
        raise
    except Exception as error:  # a library met a broken file in a way of its own
        kind = path.suffix.lower()
        raise UnreadableError(
            f"Dit bestand is beschadigd, of het is geen {kind}-bestand. Bewaar het opnieuw."
        ) from error
    if not document.blocks:
        raise UnreadableError("In dit bestand staat geen tekst.")
    if sum(len(block.text) for block in document.blocks) > _MAX_TEXT:
        raise UnreadableError("Dit verslag is te lang om te oogsten. Splits het op.")
    return document


def _docx(data: bytes) -> Document:
    _check_archive(data, "word/document.xml")
    no_pictures = mammoth.images.img_element(lambda _image: {"src": ""})
    html = mammoth.convert_to_html(io.BytesIO(data), style_map=_WORD_STYLES, convert_image=no_pictures).value
    return markup.read(html, "alinea")


def _odt(data: bytes) -> Document:
    _check_archive(data, "content.xml")
    body = odfdo.Document(io.BytesIO(data)).body
    blocks: list[Block] = []
    _odf_children(body, blocks, -1)
    return Document(tuple(blocks))


def _odf_children(parent: odfdo.Element, blocks: list[Block], depth: int) -> None:
    """Walk through an OpenDocument text; `depth` is that of the list it is in, -1 outside one."""
    for number, child in enumerate(parent.children):
        text = "" if child.tag not in {"text:p", "text:h"} else " ".join(str(child.inner_text).split())
        place = f"alinea {len(blocks) + 1}"
        if child.tag == "text:h" and text:
            blocks.append(Block(Shape.HEADING, text, place, int(child.get_attribute("text:outline-level") or 1)))
        elif child.tag == "text:p" and text:
            blocks += _odf_paragraph(text, place, depth, first=number == 0)
        elif child.tag == "table:table":
            _odf_rows(child, blocks)
        elif child.tag in {"text:list", "text:list-item", "text:list-header", "text:section"}:
            _odf_children(child, blocks, depth + (child.tag == "text:list"))


def _odf_paragraph(text: str, place: str, depth: int, *, first: bool) -> Sequence[Block]:
    if depth >= 0:
        return [Block(Shape.ITEM, text, place, depth) if first else Block(Shape.TEXT, text, place, hangs=True)]
    return [
        Block(each.shape, each.text, place, each.level) for each in plaintext.read([Line(text, place), Line("", place)])
    ]


def _odf_rows(table: odfdo.Element, blocks: list[Block]) -> None:
    for row in table.get_elements("descendant::table:table-row"):
        cells = tuple(
            "\n".join(" ".join(str(each.inner_text).split()) for each in cell.get_elements("descendant::text:p"))
            for cell in row.get_elements("table:table-cell")
        )
        if any(cells):
            shown = " | ".join(" ".join(cell.split()) for cell in cells if cell)
            blocks.append(Block(Shape.ROW, shown, f"alinea {len(blocks) + 1}", cells=cells))


def _pdf(data: bytes) -> Document:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every repair, in English
    if b"%PDF" not in data[:1024]:
        raise UnreadableError("Dit is geen PDF, ook al eindigt de naam zo.")
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError("Deze PDF is beveiligd met een wachtwoord. Bewaar hem zonder wachtwoord.")
    if len(reader.pages) > _MAX_PAGES:
        raise UnreadableError(f"Deze PDF heeft meer dan {_MAX_PAGES} bladzijden. Splits hem op.")
    read = [_page(page) for page in reader.pages]
    pages = [[text for text, _ in page] for page in read]
    if not any(line.strip() for page in pages for line in page):
        raise UnreadableError("Deze PDF bevat geen tekst, alleen plaatjes. Laat er eerst tekstherkenning (OCR) op los.")
    running = _running(pages)
    lines: list[Line] = []
    dropped: list[Block] = []
    usual = Counter[float]()
    for page in read:
        for text, size in page:
            usual[size] += len(text)
    body = usual.most_common(1)[0][0]
    for number, page in enumerate(read, start=1):
        for line, size in page:
            place = f"bladzijde {number}"
            if _DIGITS.sub("0", line.strip()) in running and line.strip():
                dropped.append(Block(Shape.TEXT, line.strip(), place))
            else:
                lines.append(Line(line, place, strong=size > body))
    return Document(tuple(plaintext.read(lines)), dropped=tuple(dropped))


def _page(page: pypdf.PageObject) -> list[tuple[str, float]]:
    """Return the lines of a page, each with the weight of its letters: their size in points, more when bold."""
    lines: list[tuple[str, float]] = [("", 0.0)]

    def take(
        text: str, cm: Sequence[float], tm: Sequence[float], font: Mapping[str, object] | None, size: float
    ) -> None:
        points = round(abs(size * (tm[3] or tm[1] or 1) * (cm[3] or cm[1] or 1)) * 2) / 2
        weight = points * (1.1 if font and _BOLD.search(str(font.get("/BaseFont", ""))) else 1)
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append(("", 0.0))
            before, known = lines[-1]
            # a line is as strong as its lightest word: one bold word in it makes no heading
            lines[-1] = (before + part, (min(known, weight) if known else weight) if part.strip() else known)

    page.extract_text(visitor_text=take)
    return lines


def _running(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """The lines that return at the edge of pages, whatever number is in them."""
    seen = Counter(
        line
        for page in pages
        for line in {
            _DIGITS.sub("0", each.strip()) for each in (*page[:_EDGE_LINES], *page[-_EDGE_LINES:]) if each.strip()
        }
    )
    return frozenset(line for line, count in seen.items() if count >= _OFTEN)


def _html(data: bytes) -> Document:
    return markup.read(_decoded(data))


def _markdown(data: bytes) -> Document:
    text = re.sub(r"\A---\n.*?\n---\n", lambda found: "\n" * found[0].count("\n"), _decoded(data), flags=re.DOTALL)
    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(text)
    for token in tokens:
        if token.map and token.nesting >= 0 and token.block:
            token.attrSet("data-line", str(token.map[0] + 1))
    return markup.read(parser.renderer.render(tokens, parser.options, {}))


def _text(data: bytes) -> Document:
    return Document(tuple(plaintext.read(numbered(_decoded(data)))))


def _decoded(data: bytes) -> str:
    """Return the text in bytes: UTF-8, UTF-16 when it says so, else what Windows writes."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    if "\x00" in text:
        raise UnreadableError("Dit is geen tekstbestand, ook al eindigt de naam zo.")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")


def _check_archive(data: bytes, needed: str) -> None:
    """A word processor's file is an archive with its text in it, of a bearable size, that defines no entities."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableError(
            "Dit bestand is beveiligd met een wachtwoord, of het is een oud .doc. Bewaar het als .docx."
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile:
        raise UnreadableError("Dit bestand is beschadigd, of het heeft de verkeerde extensie.") from None
    parts = archive.infolist()
    if sum(part.file_size for part in parts) > _MAX_UNPACKED:
        raise UnreadableError("Dit bestand is uitgepakt te groot. Haal de plaatjes eruit.")
    names = {part.filename for part in parts}
    if needed not in names:
        raise UnreadableError("Dit bestand heeft de verkeerde extensie: het bevat geen tekst van een tekstverwerker.")
    if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UnreadableError("Dit bestand is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord.")
    for part in parts:
        if part.filename.endswith(".xml") and b"<!ENTITY" in archive.read(part):
            raise UnreadableError("Dit bestand bevat code die niet in een verslag hoort. Bewaar het opnieuw.")


_READERS: Mapping[str, Callable[[bytes], Document]] = {
    ".docx": _docx,
    ".odt": _odt,
    ".pdf": _pdf,
    ".html": _html,
    ".htm": _html,
    ".md": _markdown,
    ".txt": _text,
}
