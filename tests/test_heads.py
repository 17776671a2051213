"""What every page of the real site tells machines: heads, headings, skip links, links within the site, the sitemap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.sites import build, small_project

pytestmark = pytest.mark.site

ROOT = "http://site/"
MISSING = "404.html"
FROM_SCRIPT = re.compile("papier|lijst=")
"""Fragments that a script reads; nothing on the page is called so."""


class Outline(HTMLParser):
    """What of a page is checked here."""

    def __init__(self, path: str, html: str) -> None:
        super().__init__()
        self.path = path
        self.ids: Counter[str] = Counter()
        self.metas: dict[str, list[str]] = {}
        self.links: list[str] = []
        self.levels: list[int] = []
        self.titles = self.articles = 0
        self.skip = self.canonical = ""
        self._drawn = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._drawn += tag == "svg"
        self.ids.update([found["id"]] if "id" in found else [])
        self.titles += tag == "title" and not self._drawn
        self.articles += tag == "article"
        if self.articles and re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag == "meta":
            self.metas.setdefault(found.get("property") or found.get("name", ""), []).append(found.get("content", ""))
        if found.get("class") == "md-skip":
            self.skip = found["href"]
        if found.get("rel") == "canonical":
            self.canonical = found["href"]
        self.links.extend(found[name] for name in ("href", "src") if name in found)

    def handle_endtag(self, tag: str) -> None:
        self._drawn -= tag == "svg"

    @property
    def address(self) -> str:
        """Where the page is below the root: "tips/", "404.html"."""
        return self.path.removesuffix("index.html")


def outlines(site: Path) -> dict[str, Outline]:
    pages = {page.relative_to(site).as_posix(): page for page in sorted(site.rglob("*.html"))}
    return {path: Outline(path, page.read_text(encoding="utf-8")) for path, page in pages.items()}


@pytest.fixture(scope="module")
def pages(real_site: Path) -> dict[str, Outline]:
    return outlines(real_site)


def test_every_page_has_one_title_one_description_and_one_article(pages: dict[str, Outline]) -> None:
    for path, page in pages.items():
        assert (page.titles, page.articles) == (1, 1), path
        (description,) = page.metas["description"]
        assert 20 <= len(description) <= 170, f"{path}: {description}"
        assert not re.search(r"[*_`<>]|\]\(", description), f"{path}: {description}"


def test_every_page_says_what_other_sites_show_of_it(pages: dict[str, Outline]) -> None:
    for path, page in pages.items():
        assert page.metas["og:site_name"] == ["Kennisbank participatie"], path
        assert page.metas["og:locale"] == ["nl_NL"], path
        assert page.metas["og:type"] == ["website" if path in {"index.html", MISSING} else "article"], path
        assert page.metas["og:description"] == page.metas["description"], path
        (title,) = page.metas["og:title"]
        assert title, path
        assert "og:url" not in page.metas, path  # it would not be right without the address of the site


def test_headings_of_every_page_start_at_one_and_skip_no_level(pages: dict[str, Outline]) -> None:
    for path, page in pages.items():
        assert page.levels[0] == 1, path
        assert page.levels.count(1) == 1, path
        assert all(lower <= upper + 1 for upper, lower in pairwise(page.levels)), f"{path}: {page.levels}"


def test_every_id_is_there_once_and_skip_links_lead_to_one(pages: dict[str, Outline]) -> None:
    for path, page in pages.items():
        assert [each for each, number in page.ids.items() if number > 1] == [], path
        assert path == MISSING or page.skip.removeprefix("#") in page.ids, path


def test_every_link_within_the_site_leads_somewhere(pages: dict[str, Outline], real_site: Path) -> None:
    wrong = [
        f"{path}: {link}"
        for path, page in pages.items()
        if path != MISSING  # a host shows it at any address, so its links start at the root
        for link in page.links
        if not leads_somewhere(page, link, pages, real_site)
    ]
    assert wrong == []


def leads_somewhere(page: Outline, link: str, pages: dict[str, Outline], site: Path) -> bool:
    url = urlsplit(urljoin(ROOT + page.address, link))
    if f"{url.scheme}://{url.netloc}/" != ROOT:
        return True
    path = unquote(url.path).lstrip("/")
    path += "index.html" if not path or path.endswith("/") else ""
    fragment = unquote(url.fragment)
    if not (site / path).is_file() or link.startswith("/"):
        return False
    return not fragment or path not in pages or fragment in pages[path].ids or bool(FROM_SCRIPT.match(fragment))


def test_canonical_addresses_and_sitemap_name_every_page_where_the_site_is(tmp_path: Path) -> None:
    address = "https://gemeente.voorbeeld.nl/kennis/"
    site = tmp_path / "site"
    build(site, project=small_project(tmp_path / "project"), env={"KENNISBANK_SITE_URL": address})
    made = {path: page for path, page in outlines(site).items() if path != MISSING}
    for page in made.values():
        assert page.canonical == address + page.address
        assert page.metas["og:url"] == [page.canonical]
    located = list(sitemap(site))
    assert sorted(located) == sorted(address + page.address for page in made.values())


def sitemap(site: Path) -> Iterator[str]:
    for found in re.finditer("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8")):
        yield found[1]
