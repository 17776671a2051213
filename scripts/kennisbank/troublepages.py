"""Views for the preview only: a page in the place of each broken entry that shows what is wrong with it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from pathlib import PurePosixPath

from kennisbank.problems import Problem
from kennisbank.schema import KIND_BY_FOLDER
from kennisbank.views import View, crumbs

OVERVIEW = "problemen.md"


def trouble_pages(problems: Iterable[Problem], made: Container[str]) -> Iterator[View]:
    """Yield a page with all problems, and one at the address of every broken entry that has no page (`made`)."""
    found = list(problems)
    if not found:
        return
    yield _page(OVERVIEW, "Wat er nog niet klopt", found)
    by_path: dict[str, list[Problem]] = {}
    for problem in found:
        by_path.setdefault(problem.path, []).append(problem)
    for path, own in by_path.items():
        parts = PurePosixPath(path).parts
        uri = "/".join(parts[-2:])
        if len(parts) > 2 and parts[-2] in KIND_BY_FOLDER and uri.endswith(".md") and uri not in made:
            yield _page(uri, f"Nog niet goed: {parts[-1]}", own)


def _page(uri: str, title: str, problems: list[Problem]) -> View:
    lead = "Deze pagina staat alleen in de voorvertoning. Los de fouten op en sla het bestand op."
    return View(uri, "trouble.md.j2", title, lead, crumbs(uri), {"problems": problems}, searchable=False)
