"""One session's report in every format, made here: what tests of the harvest read."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import odfdo

TITLE = "Terugblik op het project Groene Straten"
DO = ("Begin met een wandeling door de straat", "Geef elke straat een eigen budget")
DONT = ("Stuur geen brief van vier kantjes", "Plan geen avond in de schoolvakantie")
NESTED = "Nodig ook huurders uit"
PART = "Bel de corporatie daarvoor"
LESSON = "Een klein begin werkt beter dan een groot plan."
CLOSING = "We bedanken iedereen voor de koffie en de vlaai."
EXPECTED = [
    *(("do", text) for text in (*DO, NESTED)),
    *(("dont", text) for text in DONT),
    ("les", LESSON),
    ("do", "Hang posters op in de winkel"),
    ("dont", "Wacht niet op de eerste klacht"),
]
"""What every one of the reports holds, as (sort, title) in order."""

MARKDOWN = f"""\
---
auteur: niemand
---

# {TITLE}

## Wel doen

- {DO[0]}
- {DO[1]}
- {NESTED}
  - {PART}

## Niet doen

1. {DONT[0]}
2. {DONT[1]}

## Wat hebben we geleerd

{LESSON} Dat zagen we in drie straten.

## Overzicht

| Tips | Valkuilen |
| --- | --- |
| Hang posters op in de winkel | Wacht niet op de eerste klacht |

## Ten slotte

{CLOSING}
"""

HTML = f"""\
<!doctype html><html lang="nl"><head><title>{TITLE}</title><style>p {{ color: red }}</style></head><body>
<nav><a href="/">Terug naar de site</a></nav>
<h1>{TITLE}</h1>
<p><strong>Wel doen</strong></p>
<ul><li><p>{DO[0]}</p></li><li>{DO[1]}</li><li>{NESTED}<ul><li>{PART}</li></ul></li></ul>
<p><b>Niet doen</b></p>
<p>&bull; {DONT[0]}<br>&bull; {DONT[1]}</p>
<h2>Wat hebben we geleerd</h2><p>{LESSON} Dat zagen we in drie straten.</p>
<h2>Overzicht</h2>
<table><tr><th>Tips</th><th>Valkuilen</th></tr>
<tr><td><ul><li>Hang posters op in de winkel</li></ul></td><td>Wacht niet op de eerste klacht</td></tr></table>
<h2>Ten slotte</h2><p>{CLOSING}</p>
<script>document.write("kwaad")</script></body></html>
"""

TEXT = f"""\
{TITLE}

WEL DOEN
* {DO[0]}
* {DO[1]}
* {NESTED}
    - {PART}

NIET DOEN
1) {DONT[0]}
2) {DONT[1]}

Wat hebben we geleerd

{LESSON} Dat zagen we in drie straten.

Overzicht

Tips\tValkuilen
Hang posters op in de winkel\tWacht niet op de eerste klacht

Ten slotte

{CLOSING}
"""

PAGES = (
    f"""\
Gemeente Voorbeeld - pagina 1
{TITLE}

Wel doen
\u2022 {DO[0]}
\u2022 {DO[1]}
\u2022 {NESTED}
    - {PART}

Niet doen
1. {DONT[0]}
2. {DONT[1]}""",
    f"""\
Gemeente Voorbeeld - pagina 2
Wat hebben we geleerd
{LESSON} Dat zagen we
in drie straten.

Tips
- Hang posters op
  in de winkel""",
    f"""\
Gemeente Voorbeeld - pagina 3
Valkuilen
- Wacht niet op de eerste klacht

Ten slotte
{CLOSING}""",
)
"""The same on three pages with a running head; lines are broken off by the width of the page."""


def word() -> bytes:
    """Return the report as a Word file, with the styles of Word itself."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    document.add_heading("Wel doen", 1)
    for text in (*DO, NESTED):
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph(PART, style="List Bullet 2")
    document.add_heading("Niet doen", 1)
    for text in DONT:
        document.add_paragraph(text, style="List Number")
    document.add_heading("Wat hebben we geleerd", 1)
    document.add_paragraph(f"{LESSON} Dat zagen we in drie straten.")
    document.add_heading("Overzicht", 1)
    table = document.add_table(rows=2, cols=2)
    rows = (("Tips", "Valkuilen"), ("Hang posters op in de winkel", "Wacht niet op de eerste klacht"))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_heading("Ten slotte", 1)
    document.add_paragraph(CLOSING)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def opendocument() -> bytes:
    """Return the report as an OpenDocument text."""
    document = odfdo.Document("text")
    body = document.body
    body.clear()
    body.append(odfdo.Header(1, TITLE))
    body.append(odfdo.Header(2, "Wel doen"))
    points = odfdo.List([*DO])
    last = odfdo.ListItem(NESTED)
    last.append(odfdo.List([PART]))
    points.append(last)
    body.append(points)
    body.append(odfdo.Header(2, "Niet doen"))
    body.append(odfdo.List([*DONT]))
    body.append(odfdo.Header(2, "Wat hebben we geleerd"))
    body.append(odfdo.Paragraph(f"{LESSON} Dat zagen we in drie straten."))
    body.append(odfdo.Header(2, "Overzicht"))
    table = odfdo.Table("Overzicht")
    table.append(odfdo.Row())
    table.set_values([["Tips", "Valkuilen"], ["Hang posters op in de winkel", "Wacht niet op de eerste klacht"]])
    body.append(table)
    body.append(odfdo.Header(2, "Ten slotte"))
    body.append(odfdo.Paragraph(CLOSING))
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def pdf(pages: tuple[str, ...] = PAGES) -> bytes:
    """Return pages of plain lines as a PDF with real text in it."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >>"
    kids = []
    for page in pages:
        lines = page.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").split("\n")
        shown = "\n".join(f"{'' if number == 0 else 'T* '}({line}) Tj" for number, line in enumerate(lines))
        stream = f"BT /F1 11 Tf 14 TL 50 780 Td {shown} ET"
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {font} "
            f"/Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>"
    data = b"%PDF-1.4\n"
    offsets = []
    for number, each in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode()


def archive(**files: str | bytes) -> bytes:
    """Return a zip file; in the names of files, "__" is a slash and "_" a dot."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name.replace("__", "/").replace("_", "."), content)
    return data.getvalue()


def written(folder: Path, name: str, data: bytes | str) -> Path:
    """Write a report and return its path."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def reports() -> dict[str, bytes]:
    """Return the report in every format, by the name of its file."""
    return {
        "verslag.docx": word(),
        "verslag.odt": opendocument(),
        "verslag.pdf": pdf(),
        "verslag.html": HTML.encode(),
        "verslag.md": MARKDOWN.encode(),
        "verslag.txt": TEXT.encode(),
    }
