"""Measure check and build on synthetic bases of growing size, beside a bare MkDocs build of the same pages.

How the bases are made stands in synthetic.py. Every command is a
process of its own; time is wall time in seconds, memory its peak in MB. "Bare" is MkDocs building the same pages from
disk without us; "compiler" is the share of the build that is ours. Machines are noisy: read the ratios.
"""

from __future__ import annotations

import argparse
import itertools
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import yaml
from synthetic import PROJECT, make_project

BARE = {
    "hooks": [], "plugins": [{"search": {"enabled": False}}], "watch": [], "repo_url": "", "site_url": "",
    "docs_dir": "bare-docs",
}  # fmt: skip
"""Our own search takes the place of the theme's, which is therefore off."""
COMPILE = """
import pathlib
from kennisbank import build, disk
sources = disk.read_sources(pathlib.Path(), print)
build.build_site(sources, today=disk.today(), hand_written=disk.hand_written(pathlib.Path("docs")))
"""
"""All that the compiler does in a build: reading, checking, linking, drawing, the search index, look-alikes."""


@dataclass(frozen=True)
class Cost:
    """What one command took: wall seconds and peak megabytes."""

    seconds: float
    megabytes: float


def main() -> None:
    """Print a table with a row per size, and the ratios that the goals are about."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000, 10000])
    sizes = parser.parse_args().sizes
    print(f"{'entries':>8} {'pages':>7} {'check s':>9} {'build s':>9} {'bare s':>9} {'compiler':>9} {'build MB':>9}")
    builds: dict[int, Cost] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            builds[size] = _measure(Path(folder), size)
    for small, large in itertools.pairwise(sizes):
        ratio = builds[large].seconds / builds[small].seconds
        print(f"build of {large} entries against {small}: {ratio:.1f} times")


def _measure(folder: Path, size: int) -> Cost:
    _make_bare(folder, size)
    runs = 2 if size <= 1000 else 1
    python = [sys.executable, "-m"]
    check = _best(runs, [*python, "kennisbank", "check"], folder)
    _run([*python, "kennisbank", "export", "--out", "bare-docs"], folder)
    build = _best(runs, [*python, "mkdocs", "build", "--quiet"], folder)
    bare = _best(runs, [*python, "mkdocs", "build", "--quiet", "-f", "bare.yml", "-d", "bare-site"], folder)
    pages = sum(1 for _ in (folder / "site").rglob("index.html"))
    share = _best(runs, [sys.executable, "-c", COMPILE], folder).seconds / build.seconds
    print(
        f"{size:>8} {pages:>7} {check.seconds:>9.2f} {build.seconds:>9.1f} {bare.seconds:>9.1f} {share:>8.0%} "
        f"{build.megabytes:>10.0f}   check/build {check.seconds / build.seconds:.0%}",
        flush=True,
    )
    return build


def _best(runs: int, command: list[str], folder: Path) -> Cost:
    """Return the cheapest of a few runs: noise only ever adds."""
    return min((_run(command, folder) for _ in range(runs)), key=lambda cost: cost.seconds)


def _run(command: list[str], folder: Path) -> Cost:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(PROJECT / "scripts")}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"{' '.join(command)} failed:\n{process.stderr.read().decode() if process.stderr else ''}")
    return Cost(seconds, usage.ru_maxrss / 1024)


def _make_bare(folder: Path, size: int) -> None:
    """Make the project, and the settings with which MkDocs builds the same pages without us."""
    make_project(folder, size)
    settings = yaml.safe_load(re.sub(r"!ENV ", "", (folder / "mkdocs.yml").read_text(encoding="utf-8")))
    (folder / "bare.yml").write_text(yaml.safe_dump({**settings, **BARE}, allow_unicode=True), encoding="utf-8")


if __name__ == "__main__":
    main()
