"""What tests of a reader in a browser share: a page that is watched, requests that wait, and the rules of axe."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Route, expect

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules of axe that look at colours; they take more time than all others together."""
RULES: dict[str, dict[str, Any]] = {
    "all": {"runOnly": TAGS},
    "colours": {"runOnly": {"type": "rule", "values": COLOURS}},
    "layout": {"runOnly": TAGS, "rules": {rule: {"enabled": False} for rule in COLOURS}},
}
"""What to look at: a dark page differs from a light one in its colours only, a narrow one in all but these."""
LOOKS = [("light", 1280, "all"), ("dark", 1280, "colours"), ("light", 320, "layout")]
"""Colour scheme, width, and which rules: together they look at everything in every way that it shows."""
SCHEMES = [("light", "all"), ("dark", "colours")]
"""The same for what is looked at in one width."""
Look = Callable[[str, Literal["light", "dark"], int], Page]
"""Opens a path in a colour scheme at a width."""
PATIENCE_SECONDS = 60
STAND_STILL = """async () => {
    const frame = () => new Promise(done => requestAnimationFrame(done));
    for (let still = 0; still < 3; still++) {
        await frame();
        const running = document.getAnimations().filter(each => each.playState === "running");
        if (running.length) still = 0;
        await Promise.allSettled(running.map(each => each.finished));
    }
}"""


class Watched:
    """A page whose console errors and requests to other origins are kept."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page = context.new_page()
        self.address = address
        self.errors: list[str] = []
        self.elsewhere: list[str] = []
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "404" not in message.text:
            self.errors.append(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.elsewhere.append(request.url)

    def hold(self) -> None:
        """Hold that nothing went wrong and nothing went elsewhere."""
        assert self.errors == [], self.errors
        assert self.elsewhere == [], self.elsewhere

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page


@contextmanager
def watching(context: BrowserContext, address: str) -> Iterator[Watched]:
    """Give a reader a page; at the end nothing went wrong on it and nothing went elsewhere."""
    watched = Watched(context, address)
    yield watched
    watched.hold()


class Held:
    """Requests of a page and its workers that wait until the test lets them through."""

    def __init__(self, page: Page, pattern: str) -> None:
        self.page = page
        self.pattern = pattern
        self.waiting: list[Route] = []
        self.ended = False
        page.context.route(pattern, self._asked)

    def _asked(self, route: Route) -> None:
        if self.ended:
            route.continue_()
        else:
            self.waiting.append(route)

    def wait(self) -> None:
        """Wait until something was asked for."""
        until(self.page, lambda: self.waiting, f"a request for {self.pattern}")

    def let_through(self) -> None:
        """Answer what was asked for so far."""
        while self.waiting:
            self.waiting.pop(0).continue_()

    def end(self) -> None:
        """Hold nothing back any more."""
        self.ended = True
        self.let_through()


def until(page: Page, holds: Callable[[], object], what: str) -> None:
    """Let a page go on until something holds that is not on the page itself."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < end, f"waited in vain for {what}"
        page.wait_for_timeout(20)


def settle(page: Page) -> None:
    """Wait until a page has all that it says is on its way, and nothing on it moves."""
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    page.evaluate(STAND_STILL)


def violations(page: Page, rules: str = "all") -> str:
    """Return what axe has against a page by some of RULES; what lies under the theme's header is not measured."""
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    settle(page)
    result = Axe().run(page, options={**RULES[rules], "resultTypes": ["violations"]})  # what was good is not all told
    return str(result.generate_report()) if result.violations_count else ""
