"""Measure the search at growing sizes, ours beside Material's stock search, in a real browser and in one run.

For every size a base is made (see synthetic.py) and built without paper, once: it stays in .build/bench until the
lessons, the pages or the code change. Two servers offer the same site: as it is, and with Material's own worker and
the index that its plugin makes of these pages. Both compress as web hosts do, and count what they send. Bytes are
bodies as sent, compressed; between brackets before compression; those to the first result are what had been sent over
4G when it was there. Times are medians of some loads, each with an empty cache, from opening a page with a query in
its address (``?q=``) to the first result on the screen: at once ("local") and over a line of 8 Mbit/s with 50 ms to
every answer ("4G"). Both include the theme's own page and scripts; "search alone" begins when the theme starts its
search. "Typed" is for who looks around first: the page is quiet, the box is opened, and a letter follows every 80 ms.
A keystroke is the time in which the worker answers, over queries typed letter by letter, pieces that it has to fetch
included. A click is the time from a filter on the page Vinden to the frame that says what was found, and to the first
new cards, at once ("local"), each filter once.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from paced_server import LINES, Sent, Server, serving
from playwright.sync_api import Browser, sync_playwright
from search_report import OUR_WORKER, STOCK_INDEX, STOCK_WORKER, stock_index
from synthetic import PROJECT, make_project

sys.path.insert(0, str(PROJECT))

from tests.conftest import CHROMIUM, CHROMIUM_FLAGS

QUERIES = ("jongeren bereiken", "bewonersavond", "hoe vaak terugkoppelen", "wijkplatform", "communicatieplan opstellen")
FIRST_RESULT = """const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (...message) {
  window.searchStarted ??= performance.now();
  return post.apply(this, message);
};
addEventListener("input", () => { window.firstLetter ??= performance.now(); }, true);
new MutationObserver(() => {
  if (window.firstResult === undefined && document.querySelector(".md-search-result__item")) {
    window.firstSeen = performance.timeOrigin + performance.now();
    requestAnimationFrame(() => { window.firstResult ??= performance.now(); });
  }
}).observe(document, { childList: true, subtree: true });"""
# Both workers speak Material's protocol: 0 sets up, 1 says ready, 2 asks, 3 answers; ours first with what is certain.
KEYSTROKES = """async ([path, queries]) => {
  const { config, docs } = await (await fetch("search/search_index.json")).json();
  const worker = new Worker(path);
  const ask = (message) => new Promise((resolve) => {
    let first;
    worker.onmessage = ({ data: { type, data } }) => {
      if (type !== message.type + 1) return;
      first ??= performance.now();
      if (!data?.more) resolve(first);
    };
    worker.postMessage(message);
  });
  await ask({ type: 0, data: { config, docs, options: { suggest: false } } });
  await ask({ type: 2, data: "participatie" });
  const times = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end++) {
      const start = performance.now();
      times.push((await ask({ type: 2, data: query.slice(0, end) })) - start);
    }
  }
  worker.terminate();
  return times;
}"""


CLICKS = """async () => {
  const list = document.querySelector(".kb-cards > ul");
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 700));
  const times = [];
  for (const box of [...document.querySelectorAll(".kb-vinden-form input[type=checkbox]:enabled")].slice(0, 40)) {
    const before = list.firstElementChild;
    const start = performance.now();
    const drawn = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (!list.firstElementChild || list.firstElementChild === before) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(list, { childList: true });
    });
    box.click();
    await frame();
    const counted = performance.now() - start;
    await drawn;
    await frame();
    times.push([counted, performance.now() - start]);
    await quiet();
    box.click();
    await quiet();
  }
  return times;
}"""
PARTS = (("median", 0.5), ("95th percentile", 0.95))
BUILT = PROJECT / ".build" / "bench"


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
        _measure_size(_built(size), size, options.repeats)


def _built(size: int) -> Path:
    """Return the folder of a built site of some size, made anew only when something that it is made of has changed."""
    parts = ("lessons", "docs", "scripts/kennisbank", "scripts/theme", "scripts/dev/synthetic.py", "mkdocs.yml")
    paths = sorted(path for part in parts for path in (PROJECT / part, *(PROJECT / part).rglob("*")) if path.is_file())
    known = hashlib.sha256()
    for path in (*paths, PROJECT / "scripts/mkdocs_hook.py"):
        if path.suffix != ".pyc":
            known.update(path.relative_to(PROJECT).as_posix().encode() + path.read_bytes())
    folder = BUILT / f"{size}-{known.hexdigest()[:12]}"
    if not (folder / "site").exists():
        for old in BUILT.glob(f"{size}-*"):
            shutil.rmtree(old)
        make_project(folder, size)
        _build(folder)
    return folder / "site"


def _build(folder: Path) -> None:
    environment = {
        **os.environ, "PYTHONPATH": str(PROJECT / "scripts"), "NO_MKDOCS_2_WARNING": "1", "KENNISBANK_PAPER": "0",
    }  # fmt: skip
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "building"]
    subprocess.run(command, cwd=folder, check=True, env=environment)
    (folder / "building").rename(folder / "site")


def _measure_size(site: Path, size: int, repeats: int) -> None:
    stock_worker = next(site.glob(STOCK_WORKER)).relative_to(site).as_posix()
    stock = Server(site, {STOCK_INDEX: stock_index(site).encode()}, stock_worker)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=CHROMIUM_FLAGS)
        ours = Server(site, {}, OUR_WORKER)
        found = [_measure(browser, server, repeats) for server in (stock, ours)]
        clicks = _clicks(browser, ours)
        browser.close()
    _print_rows(size, *found)
    _print_clicks(size, clicks)


def _chromium() -> str:
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if not program:
        raise SystemExit("No Chromium on PATH: install Debian's package chromium.")
    return program


def _measure(browser: Browser, server: Server, repeats: int) -> Measured:
    with serving(server):
        load = _load(browser, server, "")
        firsts: list[Sent] = []
        shown: dict[str, list[float]] = {name: [] for name in LINES}
        alone: dict[str, list[float]] = {name: [] for name in LINES}
        for name, server.line in LINES.items():
            for query in QUERIES * repeats:
                times = _first_result(browser, server, query)
                shown[name].append(times[0])
                alone[name].append(times[1])
                sent = server.of_search(times[2])
                if name == "4G":
                    firsts.append(sent)
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


def _clicks(browser: Browser, server: Server) -> list[tuple[float, float]]:
    """Return per filter of the page Vinden the milliseconds from a click to what was found, and to the first cards."""
    with serving(server):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{server.address}vinden/", wait_until="networkidle")
        found: list[tuple[float, float]] = page.evaluate(CLICKS)
        page.close()
    return found


def _medians(times: Mapping[str, list[float]]) -> Mapping[str, float]:
    return {name: statistics.median(each) for name, each in times.items()}


def _load(browser: Browser, server: Server, path: str) -> Sent:
    """Open a page without searching, and return what came for the search."""
    page = browser.new_page()
    page.goto(server.address + path, wait_until="networkidle")
    page.close()
    return server.of_search()


def _first_result(browser: Browser, server: Server, query: str) -> tuple[float, float, float]:
    """Return when the first result was there: ms after the page opened, ms after its search began, and the time."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(FIRST_RESULT)
    page.goto(f"{server.address}?q={query.replace(' ', '+')}", wait_until="commit")
    page.wait_for_function("window.firstResult !== undefined", timeout=120_000)
    shown, started, seen = page.evaluate("[window.firstResult, window.searchStarted, window.firstSeen]")
    context.close()
    return shown, shown - started, seen / 1000


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


def _print_clicks(size: int, clicks: list[tuple[float, float]]) -> None:
    for what, times in zip(("count", "first cards"), zip(*clicks, strict=True), strict=True):
        for part, at in PARTS:
            print(f"| {size:,} | click on a filter to the {what}, {part} | | {_at(times, at):,.0f} ms | |", flush=True)


def _at(times: Iterable[float], share: float) -> float:
    ordered = sorted(times)
    return ordered[int(share * (len(ordered) - 1))]


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
    for part, at in PARTS:
        one, other = (_at(each.keys, at) for each in (stock, ours))
        row(f"keystroke, {part}", f"{one:,.1f} ms", f"{other:,.1f} ms", other / one)


if __name__ == "__main__":
    main()
