"""Measure the search at growing sizes, ours beside Material's stock search, in a real browser and in one run.

For every size a base is made (see synthetic.py) and built once. Two servers offer the same site: as it is, and with
Material's own worker and the index that its plugin makes of these pages. Both compress as web hosts do, and count what
they send. Bytes are bodies as sent, compressed; between brackets before compression. Times are medians of some loads,
each with an empty cache, from opening a page with a query in its address (``?q=``) to the first result on the screen:
at once ("local") and over a line of 8 Mbit/s with 50 ms to every answer ("4G"). Both include the theme's own page and
scripts; "search alone" begins when the theme starts its search. "Typed" is for who looks around first: the page is
quiet, the box is opened, and a letter follows every 80 ms. A keystroke is the time in which the worker answers, over
queries typed letter by letter, pieces that it has to fetch included.
"""

from __future__ import annotations

import argparse
import gzip
import http.server
import mimetypes
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright
from search_report import OUR_WORKER, STOCK_INDEX, STOCK_WORKER, stock_index
from synthetic import PROJECT, make_project

sys.path.insert(0, str(PROJECT))

from tests.conftest import CHROMIUM, CHROMIUM_FLAGS

QUERIES = ("jongeren bereiken", "bewonersavond", "hoe vaak terugkoppelen", "wijkplatform", "communicatieplan opstellen")
SEARCH_FILES = re.compile(r"^(search/|data/search/|assets/javascripts/(search|workers/search))")
"""What is fetched for the search and for nothing else; the code of the search box itself is in the theme's bundle."""
FIRST_RESULT = """const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (...message) {
  window.searchStarted ??= performance.now();
  return post.apply(this, message);
};
addEventListener("input", () => { window.firstLetter ??= performance.now(); }, true);
new MutationObserver(() => {
  if (window.firstResult === undefined && document.querySelector(".md-search-result__item")) {
    requestAnimationFrame(() => { window.firstResult ??= performance.now(); });
  }
}).observe(document, { childList: true, subtree: true });"""
# Both workers speak Material's protocol: 0 sets up, 1 says ready, 2 asks, 3 answers.
KEYSTROKES = """async ([path, queries]) => {
  const { config, docs } = await (await fetch("search/search_index.json")).json();
  const worker = new Worker(path);
  const ask = (message) => new Promise((resolve) => {
    worker.onmessage = (event) => { if (event.data.type === message.type + 1) resolve(); };
    worker.postMessage(message);
  });
  await ask({ type: 0, data: { config, docs, options: { suggest: false } } });
  await ask({ type: 2, data: "participatie" });
  const times = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end++) {
      const start = performance.now();
      await ask({ type: 2, data: query.slice(0, end) });
      times.push(performance.now() - start);
    }
  }
  worker.terminate();
  return times;
}"""


class Line(NamedTuple):
    """The line between server and reader: seconds before every answer, and bytes per second for all together."""

    wait: float
    speed: float


LINES = {"local": Line(0, float("inf")), "4G": Line(0.05, 1_000_000)}


class Sent(NamedTuple):
    """What a server sent: bytes of the body, as they went over the line and before compression."""

    packed: int
    plain: int


@dataclass
class Server:
    """A site with some files in another form, and what was sent of it."""

    folder: Path
    replaced: Mapping[str, bytes]
    worker: str
    line: Line = LINES["local"]
    address: str = ""
    sent: dict[str, Sent] = field(default_factory=dict)
    packed: dict[str, tuple[bytes, int]] = field(default_factory=dict)
    wire: threading.Lock = field(default_factory=threading.Lock)

    def body(self, path: str) -> tuple[bytes, int] | None:
        """Return a file compressed and its size before that; None when it is not there."""
        if path not in self.packed:
            file = self.folder / path
            if path not in self.replaced and not file.is_file():
                return None
            plain = self.replaced.get(path) or file.read_bytes()
            if path.endswith(".html"):
                plain = re.sub(rb'("search": ?"[^"]*?)assets/javascripts/[^"]*', rb"\1" + self.worker.encode(), plain)
            self.packed[path] = gzip.compress(plain, 6), len(plain)
        return self.packed[path]

    def of_search(self) -> Sent:
        """Return what was sent for the search alone since the last time, and forget it."""
        found = [sent for path, sent in self.sent.items() if SEARCH_FILES.match(path)]
        self.sent.clear()
        return Sent(sum(each.packed for each in found), sum(each.plain for each in found))


@dataclass(frozen=True)
class Measured:
    """One engine at one size. Times in milliseconds, by the name of the line."""

    load: Sent
    first: Sent
    shown: Mapping[str, float]
    alone: Mapping[str, float]
    typed: float
    keys: tuple[float, ...]


def main() -> None:
    """Print, per size, what each engine costs and how ours compares."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sizes", nargs="*", type=int, default=[200, 1000, 10000])
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    print("| entries | | stock | ours | ours / stock |\n| --- | --- | --- | --- | --- |")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            _measure_size(Path(folder), size, options.repeats)


def _measure_size(folder: Path, size: int, repeats: int) -> None:
    make_project(folder, size)
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "scripts"), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True, env=environment)
    site = folder / "site"
    stock_worker = next(site.glob(STOCK_WORKER)).relative_to(site).as_posix()
    stock = Server(site, {STOCK_INDEX: stock_index(site).encode()}, stock_worker)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=CHROMIUM_FLAGS)
        found = [_measure(browser, server, repeats) for server in (stock, Server(site, {}, OUR_WORKER))]
        browser.close()
    _print_rows(size, *found)


def _chromium() -> str:
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if not program:
        raise SystemExit("No Chromium on PATH: install Debian's package chromium.")
    return program


def _measure(browser: Browser, server: Server, repeats: int) -> Measured:
    with _serving(server):
        load = _load(browser, server, "")
        firsts: list[Sent] = []
        shown: dict[str, list[float]] = {name: [] for name in LINES}
        alone: dict[str, list[float]] = {name: [] for name in LINES}
        for name, server.line in LINES.items():
            for query in QUERIES * repeats:
                times = _first_result(browser, server, query)
                shown[name].append(times[0])
                alone[name].append(times[1])
                firsts.append(server.of_search())
        typed = statistics.median(_typed(browser, server, query) for query in QUERIES * repeats)
        server.line = LINES["local"]
        page = browser.new_page()
        page.goto(f"{server.address}404.html")
        keys: list[float] = [
            time for _ in range(repeats) for time in page.evaluate(KEYSTROKES, [server.worker, list(QUERIES)])
        ]
        page.close()
    first = Sent(*(round(statistics.median(column)) for column in zip(*firsts, strict=True)))
    return Measured(load, first, _medians(shown), _medians(alone), typed, tuple(keys))


def _medians(times: Mapping[str, list[float]]) -> Mapping[str, float]:
    return {name: statistics.median(each) for name, each in times.items()}


def _load(browser: Browser, server: Server, path: str) -> Sent:
    """Open a page without searching, and return what came for the search."""
    page = browser.new_page()
    page.goto(server.address + path, wait_until="networkidle")
    page.close()
    return server.of_search()


def _first_result(browser: Browser, server: Server, query: str) -> tuple[float, float]:
    """Return the milliseconds to the first result on the screen, since a page opened and since its search began."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(FIRST_RESULT)
    page.goto(f"{server.address}?q={query.replace(' ', '+')}", wait_until="commit")
    page.wait_for_function("window.firstResult !== undefined", timeout=120_000)
    shown, started = page.evaluate("[window.firstResult, window.searchStarted]")
    context.close()
    return shown, shown - started


def _typed(browser: Browser, server: Server, query: str) -> float:
    """Return the milliseconds from the first letter to the first result, on a page that has been open for a while."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(FIRST_RESULT)
    page.goto(server.address, wait_until="networkidle")
    page.locator(".md-search__input").click()
    page.keyboard.type(query, delay=80)
    page.wait_for_function("window.firstResult !== undefined", timeout=120_000)
    taken: float = page.evaluate("window.firstResult - window.firstLetter")
    context.close()
    server.sent.clear()
    return taken


@contextmanager
def _serving(server: Server) -> Iterator[None]:
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Answer with a file of the site, compressed, at the pace of the line."""
            path = self.path.partition("?")[0].lstrip("/")
            path += "index.html" if path == "" or path.endswith("/") else ""
            found = server.body(path)
            body, plain = found or (b"", 0)
            time.sleep(server.line.wait)
            with server.wire:
                time.sleep(len(body) / server.line.speed)
                server.sent[path] = Sent(len(body), plain)
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", mimetypes.guess_type(path)[0] or "application/octet-stream")
            self.send_header("Content-Length", str(len(body)))
            if found:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    listener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listener.daemon_threads = True
    threading.Thread(target=listener.serve_forever, daemon=True).start()
    server.address = f"http://127.0.0.1:{listener.server_port}/"
    yield
    listener.shutdown()
    listener.server_close()


def _print_rows(size: int, stock: Measured, ours: Measured) -> None:
    def row(what: str, one: str, other: str, ratio: float) -> None:
        print(f"| {size:,} | {what} | {one} | {other} | {ratio:.2f} |", flush=True)

    def sizes(sent: Sent) -> str:
        return f"{sent.packed / 1000:,.1f} kB ({sent.plain / 1000:,.0f})"

    row("bytes on a page without searching", sizes(stock.load), sizes(ours.load), ours.load.packed / stock.load.packed)
    row("bytes to the first result", sizes(stock.first), sizes(ours.first), ours.first.packed / stock.first.packed)
    for name in LINES:
        for what, one, other in (
            ("time to the first result", stock.shown[name], ours.shown[name]),
            ("of which search alone", stock.alone[name], ours.alone[name]),
        ):
            row(f"{what}, {name}", f"{one:,.0f} ms", f"{other:,.0f} ms", other / one)
    row(
        "typed, 4G: first letter to first result",
        f"{stock.typed:,.0f} ms",
        f"{ours.typed:,.0f} ms",
        ours.typed / stock.typed,
    )
    for part, at in (("median", 0.5), ("95th percentile", 0.95)):
        one, other = (sorted(each.keys)[int(at * (len(each.keys) - 1))] for each in (stock, ours))
        row(f"keystroke, {part}", f"{one:,.1f} ms", f"{other:,.1f} ms", other / one)


if __name__ == "__main__":
    main()
