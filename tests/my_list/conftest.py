"""Readers of Mijn lijst: on a laptop and on a telephone, and entries to put on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize

from tests.browsing import Watched, watching


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader on a laptop."""
    viewport: ViewportSize = {"width": 1280, "height": 900}
    with browser.new_context(viewport=viewport, locale="nl-NL", reduced_motion="reduce") as context:
        yield context


@pytest.fixture
def reader(context: BrowserContext, address: str) -> Iterator[Watched]:
    """A reader whose page shows no error and asks nothing elsewhere."""
    with watching(context, address) as watched:
        yield watched


@pytest.fixture(scope="session")
def ids(entries: list[dict[str, Any]]) -> list[str]:
    """A few entries for a list: two methods with a time, two do's, two don'ts."""
    timed = [each["id"] for each in entries if each.get("duration_minutes")]
    does, donts = ([each["id"] for each in entries if each["advice"] == advice] for advice in ("do", "dont"))
    return [timed[0], does[0], donts[0], timed[1], does[1], donts[1]]


@pytest.fixture
def touched(browser: Browser, address: str) -> Iterator[Watched]:
    """A reader on a telephone, who has fingers and no mouse."""
    viewport: ViewportSize = {"width": 360, "height": 640}
    with (
        browser.new_context(viewport=viewport, has_touch=True, is_mobile=True, locale="nl-NL") as context,
        watching(context, address) as watched,
    ):
        yield watched
