"""The lessons as they were at an earlier point of the git history: the only place that runs git."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
import tempfile
from pathlib import Path

from kennisbank.build import ROOT
from kennisbank.disk import read_sources
from kennisbank.model import SourceFile
from kennisbank.problems import Report


class UnknownPointError(ValueError):
    """Git does not know a branch, tag or commit of that name here, or there is no git."""


def sources_before(project: Path, ref: str, report: Report, *, root: str = ROOT) -> tuple[SourceFile, ...]:
    """Return the files under ``project/root`` where the present work left `ref`, as `disk.read_sources` reads them.

    That is the last commit that both have, so that what `ref` mended since does not count against the work; `ref`
    itself when git does not know it (a shallow clone). Raises UnknownPointError.
    """
    point = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
    if not point:
        raise UnknownPointError(ref)
    start = _git(project, "merge-base", point, "HEAD").decode().strip() or point
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / root).mkdir()
        archive = _git(project, "archive", "--format=tar", start, "--", root)
        if archive:
            _unpack(archive, Path(folder))
        return read_sources(Path(folder), report, root=root)


def _git(project: Path, *arguments: str) -> bytes:
    """What git prints; nothing when it fails."""
    try:
        command = ["git", "-C", str(project), *arguments]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  # no shell; a ref cannot be an option
    except OSError:
        raise UnknownPointError("git") from None
    return done.stdout if done.returncode == 0 else b""


def _unpack(archive: bytes, folder: Path) -> None:
    """Write what git packed; a symbolic link stays one, and who reads the files judges where it leads."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
        for member in packed:
            path = folder / member.name
            path.parent.mkdir(parents=True, exist_ok=True)
            if member.issym():
                os.symlink(member.linkname, path)
            elif member.isfile() and (data := packed.extractfile(member)):
                path.write_bytes(data.read())
