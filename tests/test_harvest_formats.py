"""Reports in every format: the same comes out of each, and what is no report is refused in Dutch."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.harvest import readers
from kennisbank.harvest.document import Document
from kennisbank.harvest.segment import Cut, Words, cut
from tests import harvesting
from tests.harvesting import CLOSING, EXPECTED, PART, TITLE, archive, written

REPORTS = harvesting.reports()


def cut_of(document: Document) -> Cut:
    return cut(document, Words())


@pytest.mark.parametrize("name", list(REPORTS))
def test_the_same_is_found_when_the_format_differs(tmp_path: Path, name: str) -> None:
    found = cut_of(readers.read(written(tmp_path, name, REPORTS[name])))
    assert [(str(item.sort), item.title) for item in found.items] == EXPECTED
    assert next(item for item in found.items if item.title == harvesting.NESTED).text.endswith(PART)
    assert CLOSING in [each.text for each in found.left]
    assert all(item.place.split()[0] in {"regel", "alinea", "bladzijde"} for item in found.items)


@pytest.mark.parametrize("name", ["verslag.html", "verslag.docx"])
def test_title_is_known_when_the_format_tells_it(tmp_path: Path, name: str) -> None:
    document = readers.read(written(tmp_path, name, REPORTS[name]))
    assert TITLE in {document.title, document.blocks[0].text}


def test_lines_are_those_of_the_file_when_it_is_text(tmp_path: Path) -> None:
    for name in ("verslag.md", "verslag.txt"):
        found = cut_of(readers.read(written(tmp_path, name, REPORTS[name])))
        lines = REPORTS[name].decode().split("\n")
        for item in found.items:
            assert item.title[:20] in lines[int(item.place.split()[1]) - 1]


def test_running_heads_are_dropped_but_listed_when_pages_repeat_them(tmp_path: Path) -> None:
    found = cut_of(readers.read(written(tmp_path, "verslag.pdf", REPORTS["verslag.pdf"])))
    heads = [each.text for each in found.left if each.reason == "kop- of voetregel"]
    assert heads == [f"Gemeente Voorbeeld - pagina {number}" for number in (1, 2, 3)]


def test_what_stands_around_a_page_is_listed(tmp_path: Path) -> None:
    found = cut_of(readers.read(written(tmp_path, "verslag.html", REPORTS["verslag.html"])))
    texts = [each.text for each in found.left]
    assert "Terug naar de site" in texts
    assert not any("kwaad" in text or "color" in text for text in texts)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_when_an_older_program_wrote_it(tmp_path: Path, encoding: str) -> None:
    text = "Tips\r\n\r\n- Zorg voor één koffietafel – altijd\r\n- Kies een café\r\n"
    found = cut_of(readers.read(written(tmp_path, "oud.txt", text.encode(encoding))))
    assert [item.title for item in found.items] == ["Zorg voor één koffietafel – altijd", "Kies een café"]


def locked() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(harvesting.pdf()))
    writer.encrypt("geheim", algorithm="RC4-128")
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def scanned() -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


BOMB = b"<w:document>" + b" " * 90_000_000 + b"</w:document>"
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>'


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("leeg.txt", b"", "is leeg"),
        ("leeg.docx", b"  \n", "is leeg"),
        ("wit.md", b"---\ntitle: x\n---\n", "geen tekst"),
        ("wit.html", b"<html><head><title>Niets</title></head></html>", "geen tekst"),
        ("foto.jpg", b"x", "kan niet worden gelezen. Wel: .docx"),
        ("zonder", b"x", "kan niet worden gelezen. Wel: .docx"),
        ("stuk.docx", REPORTS["verslag.docx"][:900], "beschadigd"),
        ("stuk.odt", REPORTS["verslag.odt"][:900], "beschadigd"),
        ("stuk.pdf", REPORTS["verslag.pdf"][:120], "beschadigd"),
        ("tekst.docx", b"Gewoon tekst", "beschadigd, of het heeft de verkeerde extensie"),
        ("tekst.pdf", b"Gewoon tekst", "geen PDF"),
        ("word.txt", REPORTS["verslag.docx"], "geen tekstbestand"),
        ("word.odt", REPORTS["verslag.docx"], "verkeerde extensie"),
        ("open.docx", REPORTS["verslag.odt"], "verkeerde extensie"),
        ("oud.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 oud", "wachtwoord, of het is een oud .doc"),
        ("slot.odt", archive(content_xml="x", **{"META-INF__manifest_xml": "<encryption-data/>"}), "wachtwoord"),
        ("slot.pdf", locked(), "beveiligd met een wachtwoord"),
        ("scan.pdf", scanned(), "alleen plaatjes"),
        ("bom.docx", archive(word__document_xml=BOMB), "uitgepakt te groot"),
        ("entiteit.docx", archive(word__document_xml=ENTITIES), "code die niet in een verslag hoort"),
        ("groot.txt", b"x" * (readers.MAX_BYTES + 1), "groter dan 25 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_file_is_refused_in_dutch(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    with pytest.raises(readers.UnreadableError, match=words):
        readers.read(written(tmp_path, name, data))


@pytest.mark.parametrize("name", list(REPORTS))
@given(changes=st.lists(st.tuples(st.integers(0, 1_000_000), st.integers(0, 255)), max_size=30), cut_off=st.booleans())
def test_damaged_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, name: str, changes: list[tuple[int, int]], cut_off: bool
) -> None:
    data = bytearray(REPORTS[name])
    for at, value in changes:
        data[at % len(data)] = value
    path = written(tmp_path_factory.mktemp("stuk"), name, bytes(data[: len(data) // 2] if cut_off else data))
    with contextlib.suppress(readers.UnreadableError):
        cut_of(readers.read(path))


def test_damaged_pdf_is_repaired_in_silence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    found = cut_of(
        readers.read(written(tmp_path, "half.pdf", REPORTS["verslag.pdf"].replace(b"startxref\n", b"startxref\n1")))
    )
    assert [item.title for item in found.items] == [title for _, title in EXPECTED]
    assert capfd.readouterr() == ("", "")


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(readers.UnreadableError, match="bestaat niet"):
        readers.read(tmp_path / "weg.txt")
    (tmp_path / "map.txt").mkdir()
    with pytest.raises(readers.UnreadableError, match="kan niet worden gelezen"):
        readers.read(tmp_path / "map.txt")
