"""Score search engines on the queries in tests/relevance, in a real browser, on a built site.

Three engines answer every query: Material's stock search, Pagefind (only when it is there) and our own. Each runs as a
reader would get it, from the files of the site; the stock index, which our site leaves empty, is made anew from its
pages with Material's own parser. A result is the page of an entry, counted once, whatever its heading.
Recall@5 is the share of a query's answers, at most five, among the first five results; MRR@10 is one over the rank of
the first answer among the first ten results, or nothing. Build the site first; this works on a copy.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from material.plugins.search.plugin import Parser  # type: ignore[import-untyped]
from playwright.sync_api import sync_playwright

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from tests.conftest import CHROMIUM, CHROMIUM_FLAGS  # noqa: E402 - the tests are no package that is installed
from tests.sites import serving  # noqa: E402

STOCK, PAGEFIND, OURS = "stock", "pagefind", "ours"
OUR_WORKER = "assets/javascripts/search.js"
STOCK_WORKER = "assets/javascripts/workers/search.*.min.js"
STOCK_INDEX = "search/search_index.json"
BLANK = "search-report.html"
ARTICLE = '<article class="md-content__inner md-typeset">'
LEFT_OUT = ("<nav ", '<div class="kb-cards', '<div class="kb-foot', '<div class="kb-scroll kb-matrix')
"""What the pages ask the stock search to pass over; the attribute that says so is gone from a built page."""
RECALL_DEPTH, RANK_DEPTH = 5, 10

# Both workers speak Material's protocol: 0 sets up, 1 says ready, 2 asks, 3 answers with groups of sections per page;
# ours says when more is coming.
WORKER_ENGINE = """async ([path, queries]) => {
  const { config, docs } = await (await fetch("search/search_index.json")).json();
  const worker = new Worker(path);
  const ask = (message) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { type, data } }) => { if (type === message.type + 1 && !data?.more) resolve(data); };
    worker.onerror = (event) => reject(new Error(`${path}: ${event.message}`));
    worker.postMessage(message);
  });
  await ask({ type: 0, data: { config, docs, options: { suggest: false } } });
  const found = [];
  for (const query of queries) {
    const { items } = await ask({ type: 2, data: query });
    found.push(items.flat().map((item) => item.location));
  }
  worker.terminate();
  return found;
}"""

# Pagefind gives the address of a result only with its text, so no more results are opened than are needed.
PAGEFIND_ENGINE = """async ([path, queries]) => {
  const pagefind = await import(new URL(path, location.href));
  await pagefind.init();
  const found = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const opened = await Promise.all(results.slice(0, 80).map((result) => result.data()));
    found.push(opened.map((each) => each.url));
  }
  return found;
}"""


@dataclass(frozen=True)
class Query:
    """What someone types, the entries that answer it, the best one first, and what kind of query it is."""

    text: str
    answers: tuple[str, ...]
    kind: str


@dataclass(frozen=True)
class Score:
    """How well one engine answered one query, or a number of queries on average."""

    recall: float
    rank: float


def main() -> None:
    """Print per file of queries a table of scores, and of the first file the queries that our engine answers worst."""
    options = _options()
    urls = _entry_urls(options.site)
    asked = {path: _read_queries(path, urls.values()) for path in options.queries}
    texts = [query.text for queries in asked.values() for query in queries]
    found = _ask_all(options.site, texts, options.pagefind)
    start = 0
    for path, queries in asked.items():
        results = {
            engine: [_entries(places, urls) for places in answers[start : start + len(queries)]]
            for engine, answers in found.items()
        }
        scores = {
            engine: [score(query.answers, ids) for query, ids in zip(queries, per_query, strict=True)]
            for engine, per_query in results.items()
        }
        print(f"{path.name}")
        _print_table(queries, scores)
        if start == 0:
            judged = OURS if OURS in scores else list(scores)[-1]
            _print_worst(queries, scores[judged], results[judged], judged, options.worst)
        print()
        start += len(queries)


def score(answers: Sequence[str], found: Sequence[str]) -> Score:
    """Return recall@5 and the reciprocal rank within ten of a ranked list of entries."""
    hits = len(set(answers) & set(found[:RECALL_DEPTH]))
    ranks = (rank for rank, entry in enumerate(found[:RANK_DEPTH], start=1) if entry in answers)
    first = next(ranks, None)
    return Score(hits / min(len(answers), RECALL_DEPTH), 1 / first if first else 0.0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("site", nargs="?", type=Path, default=PROJECT / "site", help="folder of a built site")
    names = ("queries", "practice", "unseen", "held-out", "fresh", "blind")
    files = [PROJECT / f"tests/relevance/{name}.yml" for name in names]
    parser.add_argument("--queries", type=Path, nargs="+", default=files)
    parser.add_argument("--pagefind", type=Path, help="the pagefind program, as npm puts it in node_modules/.bin")
    parser.add_argument("--worst", type=int, default=20, help="how many of the worst queries to list")
    return parser.parse_args()


def _read_queries(path: Path, entries: Collection[str]) -> list[Query]:
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    queries = [Query(row["query"], tuple(row["answers"]), row["kind"]) for row in rows]
    if unknown := sorted({answer for query in queries for answer in query.answers} - set(entries)):
        raise SystemExit(f"{path}: no such entries on the site: {', '.join(unknown)}")
    return queries


def _entry_urls(site: Path) -> dict[str, str]:
    """Return the id of every entry by the address of its page, as the site itself publishes them."""
    entries = json.loads((site / "data/entries.json").read_text(encoding="utf-8"))["entries"]
    return {entry["url"]: entry["id"] for entry in entries}


def _entries(places: Iterable[str], urls: Mapping[str, str]) -> list[str]:
    """Return the entries behind addresses in order, each once; other pages do not count."""
    pages = (place.split("#")[0].split("?")[0].lstrip("/") for place in places)
    return list(dict.fromkeys(urls[page] for page in pages if page in urls))


def _ask_all(site: Path, texts: list[str], pagefind: Path | None) -> dict[str, list[list[str]]]:
    """Return per engine the addresses it answers each query with, best first; an engine that is not there is absent."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        shutil.copytree(site, copy)
        (copy / STOCK_INDEX).write_text(stock_index(copy), encoding="utf-8")
        engines = _engines(copy, pagefind)
        # A page without a policy, so that the engines load as in any site; made after Pagefind has read the pages.
        (copy / BLANK).write_text("<!doctype html><title>Search report</title>", encoding="utf-8")
        with serving(copy) as address:
            return _in_browser(address, engines, texts)


def stock_index(site: Path) -> str:
    """Return the index that Material's search plugin makes of the pages of a site."""
    index = json.loads((site / STOCK_INDEX).read_text(encoding="utf-8"))
    if not index["docs"]:
        pages = sorted(site.rglob("index.html"))
        index["docs"] = [section for page in pages for section in _stock_sections(page, site)]
    return json.dumps(index, separators=(",", ":"))


def _stock_sections(page: Path, site: Path) -> Iterator[dict[str, str]]:
    """Yield a page's sections as the stock search knows them: the page itself, then one per heading."""
    url = page.parent.relative_to(site).as_posix() + "/"
    content = page.read_text(encoding="utf-8").partition(ARTICLE)[2].partition("</article>")[0]
    for start in LEFT_OUT:
        tag, _, rest = start.partition(" ")
        content = content.replace(start, f"{tag} data-search-exclude {rest}")
    parser = Parser()
    parser.feed(content)
    parser.close()
    titles = ["".join(section.title).strip() for section in parser.data]
    of_page = next(filter(None, titles), "")
    for section, title in zip(parser.data, titles, strict=True):
        if not section.is_excluded():
            location = (f"{url}#{section.id}" if section.id else url).removeprefix("./")
            yield {"location": location, "title": title or of_page, "text": "".join(section.text).strip()}


def _engines(site: Path, pagefind: Path | None) -> dict[str, tuple[str, str]]:
    """Return per engine that is there its script for the browser and the file that script loads."""
    engines = {STOCK: (WORKER_ENGINE, next(site.glob(STOCK_WORKER)).relative_to(site).as_posix())}
    if pagefind:
        _index(site, pagefind)
        engines[PAGEFIND] = (PAGEFIND_ENGINE, "pagefind/pagefind.js")
    if (site / OUR_WORKER).exists():
        engines[OURS] = (WORKER_ENGINE, OUR_WORKER)
    return engines


def _index(site: Path, pagefind: Path) -> None:
    """Let Pagefind read the articles only, without the menus, as a site that chose Pagefind would."""
    command = [str(pagefind), "--site", str(site), "--force-language", "nl", "--root-selector", "article", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def _in_browser(address: str, engines: Mapping[str, tuple[str, str]], texts: list[str]) -> dict[str, list[list[str]]]:
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if not program:
        raise SystemExit("No Chromium on PATH: install Debian's package chromium.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
        answers: dict[str, list[list[str]]] = {}
        for engine, (script, path) in engines.items():
            page = browser.new_page()
            page.goto(address + BLANK)
            places: list[list[str]] = page.evaluate(script, [path, texts])
            answers[engine] = places
            page.close()
        browser.close()
    return answers


def _print_table(queries: Sequence[Query], scores: Mapping[str, Sequence[Score]]) -> None:
    print(" " * 19 + "".join(f"{engine:>20}" for engine in scores))
    print(f"{'kind':<13}{'count':>6}" + f"{'recall@5':>12}{'MRR@10':>8}" * len(scores))
    kinds = dict.fromkeys(query.kind for query in queries)
    for kind in [*kinds, "all"]:
        chosen = [number for number, query in enumerate(queries) if kind in (query.kind, "all")]
        means = [_mean([per_query[number] for number in chosen]) for per_query in scores.values()]
        print(f"{kind:<13}{len(chosen):>6}" + "".join(f"{mean.recall:>12.3f}{mean.rank:>8.3f}" for mean in means))


def _mean(scores: Sequence[Score]) -> Score:
    return Score(sum(each.recall for each in scores) / len(scores), sum(each.rank for each in scores) / len(scores))


def _print_worst(
    queries: Sequence[Query], scores: Sequence[Score], results: Sequence[Sequence[str]], engine: str, count: int
) -> None:
    rows = sorted(zip(queries, scores, results, strict=True), key=lambda row: row[1].recall + row[1].rank)
    print(f"\nThe queries that {engine} answers worst (recall@5, reciprocal rank):")
    for query, each, found in rows[:count]:
        print(f"{each.recall:5.2f} {each.rank:5.2f}  {query.kind:<12} {query.text}")
        print(f"{'':13}wanted {', '.join(query.answers)}")
        print(f"{'':13}found  {', '.join(found[:RECALL_DEPTH]) or 'nothing'}")


if __name__ == "__main__":
    main()
