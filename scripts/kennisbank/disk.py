"""The world outside: the clock, the settings, the tree of lessons and what is written in it, an exported site.

Other shells have a piece of it of their own: git (`history`), the press, a report (`harvest.readers`), a terminal.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kennisbank import blocks
from kennisbank.build import ROOT, Site
from kennisbank.frontmatter import MAX_LIST_BYTES
from kennisbank.hosts import Desk, desk_of
from kennisbank.model import SourceFile
from kennisbank.problems import Problem, Report


def today() -> dt.date:
    """Return the day a build counts from (UTC): that of SOURCE_DATE_EPOCH when set, so that builds can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date() if epoch else dt.datetime.now(dt.UTC).date()


def desk() -> Desk:
    """Return where contributions go, by the environment variables that ``mkdocs.yml`` reads too.

    Raises UnknownHostError when one makes no sense.
    """
    names = ("host", "branch", "mail")
    settings = {name: os.environ.get(f"KENNISBANK_{name.upper()}", "") for name in names}
    return desk_of(os.environ.get("KENNISBANK_REPO_URL"), **settings)


def read_sources(project: Path, report: Report, *, root: str = ROOT) -> tuple[SourceFile, ...]:
    """Return every file under ``project/root``, sorted by path; hidden files and folders are passed over.

    What cannot be read, or is a symbolic link to a place outside the tree, is reported instead.
    """
    top = project / root
    if not top.is_dir():
        report(Problem(root, 1, "onleesbaar", f"De map {root}/ bestaat niet.", "Start in de map van het project."))
        return ()
    return tuple(_read(_walk(top), project, top.resolve(), report))


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        else:
            yield path


def _read(paths: Iterable[Path], project: Path, top: Path, report: Report) -> Iterator[SourceFile]:
    for path in paths:
        name = path.relative_to(project).as_posix()
        printable = name.encode("utf-8", "backslashreplace").decode()
        if printable != name:
            report(Problem(printable, 1, "naam", "De naam van dit bestand is geen leesbare tekst."))
            continue
        try:
            if path.is_symlink() and not path.resolve().is_relative_to(top):
                report(Problem(name, 1, "koppeling-buiten-map", "Dit is een koppeling naar een plek buiten de map."))
                continue
            with path.open("rb") as file:
                yield SourceFile(name, file.read(MAX_LIST_BYTES + 1))
        except (OSError, RuntimeError):  # RuntimeError: a link that leads to itself, before Python 3.13
            report(Problem(name, 1, "onleesbaar", "Dit bestand kan niet worden gelezen."))


def write_text(path: Path, text: str) -> None:
    """Write a text as it is, with its own line ends; raises OSError when that cannot be."""
    _write(path, text.encode("utf-8"))


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet; raises FileExistsError when it is, OSError when it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def write_source(project: Path, source: SourceFile) -> None:
    """Write a file under the tree of lessons; raises OSError when that cannot be."""
    _write(project / source.path, source.data)


def append(path: Path, text: str) -> None:
    """Write a text at the end of a file, which may not be there yet."""
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(text)


def hand_written(docs: Path) -> Mapping[str, str]:
    """Return the hand-written pages, Markdown by uri; none when there is no such folder."""
    paths = sorted(docs.rglob("*.md"))
    return {path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def export(site: Site, docs: Path, out: Path) -> int:
    """Write hand-written and generated files to `out`, a docs tree for any engine; return how many pages it has.

    Raises FileExistsError when `out` exists and is not empty, UnknownBlockError when a page asks for a piece that does
    not exist; nothing has been written then.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise FileExistsError(out)
    filled = {uri: blocks.fill((docs / uri).read_text(encoding="utf-8"), site.blocks) for uri in hand_written(docs)}
    if docs.is_dir():
        shutil.copytree(docs, out, dirs_exist_ok=True)
    for page in site.pages:
        _write(out / page.uri, page.data)
    for uri, text in {**filled, **site.files}.items():
        _write(out / uri, text.encode("utf-8"))
    return len(list(out.rglob("*.md")))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
