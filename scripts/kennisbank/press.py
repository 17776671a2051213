"""The press: makes PDFs of documents with Typst, in parallel, and only of what changed. A shell, as `disk` is.

A finished PDF is kept under a hash of everything it follows from: the data, the templates, the fonts, the version of
Typst. The same document is thus never made twice, and two builds of the same input give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import typst

from kennisbank.paper.web import qr
from kennisbank.prints import Document, Press, Printed
from kennisbank.problems import Problem

STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
"""PDF/A-2a, to keep, and PDF/UA-1, to read with a screen reader. Typst refuses what does not conform."""
_ROOM = Path(__file__).parent / "paper"
_WORTH_A_PROCESS = 12
"""Documents from which a second process earns back its start."""


@dataclass(frozen=True)
class _Job:
    """A document as a worker gets it: its template, its data as JSON, and the name of its hash."""

    uri: str
    template: str
    data: str
    key: str


def press(folder: Path | None = None, *, workers: int | None = None) -> Press:
    """Return a press that keeps what it makes in `folder`; without one it makes everything anew."""
    return partial(_press, folder=folder, workers=workers or os.cpu_count() or 1)


def _press(documents: Iterable[Document], *, folder: Path | None, workers: int) -> Mapping[str, Printed]:
    jobs = [_job(document) for document in documents]
    kept = {job.uri: found for job in jobs if folder and (found := _kept(folder, job.key))}
    new = [job for job in jobs if job.uri not in kept]
    for job, made in zip(new, _made(new, workers), strict=True):
        kept[job.uri] = made
        if folder and not made.problems:
            _keep(folder, job.key, made)
    if folder:
        _forget_all_but(folder, {job.key for job in jobs})
    return {job.uri: kept[job.uri] for job in jobs}


def _job(document: Document) -> _Job:
    made = [document.day.year, document.day.month, document.day.day]
    data = json.dumps({**document.data, "made": made}, ensure_ascii=False, sort_keys=True)
    digest = hashlib.sha256(f"{_tools()}\n{document.template}\n{data}".encode())
    return _Job(document.uri, document.template, data, digest.hexdigest())


@cache
def _tools() -> str:
    """One hash of everything but the data that decides what a PDF looks like."""
    digest = hashlib.sha256(f"{version('typst')} {STANDARDS}".encode())
    for path in sorted(path for path in _ROOM.rglob("*") if path.suffix in {".typ", ".ttf", ".svg"}):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _made(jobs: list[_Job], workers: int) -> Iterator[Printed]:
    if workers == 1 or len(jobs) < _WORTH_A_PROCESS:
        yield from map(_make, jobs)
        return
    with ProcessPoolExecutor(min(workers, len(jobs)), mp_context=get_context("spawn")) as pool:
        yield from pool.map(_make, jobs, chunksize=max(1, len(jobs) // (workers * 4)))


@cache
def _fonts() -> typst.Fonts:
    """Our own fonts and those inside Typst; never the machine's, which differ from one to the next."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_ROOM / "fonts")])


def _make(job: _Job) -> Printed:
    """Make one PDF; when something in it does not fit, let the template look for smaller letters there first."""
    inputs = {"data": json.dumps(_with_codes(json.loads(job.data)), ensure_ascii=False)}
    try:
        made = _compiled(job, inputs)
        careful = "\n".join(sorted({problem.path for problem in made.problems}))
        return _compiled(job, {**inputs, "zorgvuldig": careful}) if careful else made
    except typst.TypstError as error:
        return Printed(b"", 0, (_refused(job, error),))


def _compiled(job: _Job, inputs: dict[str, str]) -> Printed:
    compiler = typst.Compiler(_ROOM / "typ" / job.template, root=_ROOM, font_paths=_fonts(), sys_inputs=inputs)
    pdf = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=0)
    overflows = json.loads(compiler.query("<past-niet>", field="value"))
    pages = json.loads(compiler.query("<paginas>", field="value"))
    assert isinstance(pdf, bytes)  # noqa: S101  # one PDF is one file, whatever the stub allows
    return Printed(pdf, pages[0], tuple(sorted({_overflow(each) for each in overflows})))


def _with_codes(data: Any) -> Any:
    """The same data with every QR code drawn; until now only its parts were there."""
    if isinstance(data, list):
        return [_with_codes(each) for each in data]
    if isinstance(data, dict):
        return {name: qr(*each) if name == "qr" and each else _with_codes(each) for name, each in data.items()}
    return data


def _overflow(found: Mapping[str, object]) -> Problem:
    message = f"Op papier past {found['what']} niet: {found['mm']} mm te lang.".replace(".", ",", 1)
    return Problem(str(found["path"]), 1, "past-niet", message, "Kort de tekst in.")


def _refused(job: _Job, error: typst.TypstError) -> Problem:
    said = " ".join((error.message, *error.hints))
    message = f"Van {job.uri} kan geen PDF worden gemaakt. Typst meldt: {said}"
    return Problem(str(json.loads(job.data)["path"]), 1, "drukt-niet", message)


def _kept(folder: Path, key: str) -> Printed | None:
    try:
        data = (folder / f"{key}.pdf").read_bytes()
        return Printed(data, int((folder / f"{key}.pages").read_text(encoding="ascii")))
    except (OSError, ValueError):
        return None


def _keep(folder: Path, key: str, made: Printed) -> None:
    """Write the number of pages last: a PDF without it counts as not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in ((f"{key}.pdf", made.data), (f"{key}.pages", str(made.pages).encode("ascii"))):
        part = folder / f"{name}.part{os.getpid()}"
        part.write_bytes(data)
        part.replace(folder / name)


def _forget_all_but(folder: Path, keys: set[str]) -> None:
    """What no document asks for any more would pile up."""
    for path in folder.glob("*.p*"):
        if path.name.partition(".")[0] not in keys:
            path.unlink(missing_ok=True)
