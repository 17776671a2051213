"""Readers of Mijn lijst: on a laptop and on a telephone, and entries to put on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browsing import Watched


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader on a laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL", reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def reader(context: BrowserContext, address: str) -> Iterator[Watched]:
    """A reader whose page shows no error and asks nothing elsewhere."""
    watched = Watched(context, address)
    yield watched
    watched.hold()


@pytest.fixture(scope="session")
def ids(entries: list[dict[str, Any]]) -> list[str]:
    """A few entries for a list: two methods with a time, two do's, two don'ts."""
    timed = [each["id"] for each in entries if each.get("duration_minutes")]
    does, donts = ([each["id"] for each in entries if each["advice"] == advice] for advice in ("do", "dont"))
    return [timed[0], does[0], donts[0], timed[1], does[1], donts[1]]


@pytest.fixture
def touched(browser: Browser, address: str) -> Iterator[Watched]:
    """A reader on a telephone, who has fingers and no mouse."""
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True, locale="nl-NL"
    )
    watched = Watched(context, address)
    yield watched
    context.close()
    watched.hold()
