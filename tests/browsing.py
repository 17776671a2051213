"""What tests of a reader in a browser share: a page that is watched, and the rules that axe holds it to."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


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
