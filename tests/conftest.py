"""Fixtures that several test modules share."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from kennisbank import build, disk
from kennisbank.problems import Problem
from tests import sites
from tests.browsing import Look, Watched, watching
from tests.support import Tree

STEADY = settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
"""The same examples each time, on however slow a machine: a check before a merge must not depend on luck."""
settings.register_profile("fast", STEADY, max_examples=12)
settings.register_profile("thorough", STEADY, max_examples=100)
# New examples each time, to look for what nobody thought of.
settings.register_profile("explore", STEADY, max_examples=600, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))

expect.set_options(timeout=30_000)
"""Milliseconds: what a page does at once on a laptop may take long on a machine that does much besides."""

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Each context is a window, and each window would load the address bar's web pages: half of what opening one takes.
    # Of this flag the last one counts, so what Playwright itself leaves out and could matter here is said again.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,LensOverlay,MediaRouter,"
    "OptimizationHints,PaintHolding,ThirdPartyStoragePartitioning",
]


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of this repository."""
    return sites.PROJECT


@pytest.fixture
def tree() -> Tree:
    """A small valid tree of lessons in memory, to change one thing in."""
    return Tree()


@pytest.fixture(scope="session")
def real_lessons() -> tuple[list[Problem], build.Checked]:
    """The problems that the disk gives with the real lessons, and what the check makes of them."""
    problems: list[Problem] = []
    sources = disk.read_sources(sites.PROJECT, problems.append)
    return problems, build.check(sources, today=disk.today())


@pytest.fixture(scope="session")
def _built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> tuple[Path, str]:
    """The real site and what its build printed; workers that test side by side share one build."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    folder, printed = shared / "real" / "site", shared / "real.txt"
    with FileLock(shared / "real.lock"):
        if not printed.exists():
            output = sites.build(folder, env=sites.REAL)
            printed.write_text(output, encoding="utf-8")
    return folder, printed.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def real_site(_built: tuple[Path, str]) -> Path:
    """The folder of the real site, built strictly, once for all tests."""
    return _built[0]


@pytest.fixture(scope="session")
def build_output(_built: tuple[Path, str]) -> str:
    """What the build of the real site printed."""
    return _built[1]


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """The address of the real site, served on this machine."""
    with sites.serving(real_site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; a test run without one fails and says so."""
    path = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    assert path, "no Chromium on PATH: install Debian's package chromium, or run `make test`, which does"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Watched]:
    """A reader on a laptop, in light colours."""
    with _window(browser, width=1280, height=900) as context, watching(context, address) as watched:
        yield watched


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Watched]:
    """A reader on a small phone, in light colours."""
    with _window(browser, width=320, height=640) as context, watching(context, address) as watched:
        yield watched


@pytest.fixture(scope="session")
def entries(real_site: Path) -> list[dict[str, Any]]:
    """Every published entry of the real site, as other tools see it."""
    found: list[dict[str, Any]] = json.loads((real_site / "data/entries.json").read_text(encoding="utf-8"))["entries"]
    return found


@pytest.fixture(scope="session")
def look(browser: Browser, address: str) -> Iterator[Look]:
    """Pages for tests that store nothing share a context, as opening one takes more than loading a page."""
    pages: dict[tuple[str, int], Page] = {}

    def opened(path: str, scheme: Literal["light", "dark"], width: int) -> Page:
        if (scheme, width) not in pages:
            pages[scheme, width] = browser.new_page(
                color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 700}
            )
        pages[scheme, width].set_viewport_size({"width": width, "height": 700})
        pages[scheme, width].goto("about:blank")  # a path that differs in its fragment only would not load anew
        pages[scheme, width].goto(address + path)
        return pages[scheme, width]

    yield opened
    for page in pages.values():
        page.close()


def _window(browser: Browser, *, width: int, height: int) -> BrowserContext:
    return browser.new_context(viewport={"width": width, "height": height}, locale="nl-NL", color_scheme="light")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the tests of the real site come first: one worker builds it while the others do what needs no site."""
    items.sort(key=lambda item: not any(item.iter_markers("site")) and not any(item.iter_markers("browser")))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let one run rewrite what the golden tests expect."""
    parser.addoption("--update-golden", action="store_true", help="write what is found as what is expected")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten in this run."""
    return bool(request.config.getoption("--update-golden"))
