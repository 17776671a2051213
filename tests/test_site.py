"""The real site, built strictly: what was in is listed, searchable and exported, and every page keeps the rules."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.sites import PROJECT, REAL, REPO_URL, build, digest, mkdocs, small_project
from tests.support import TIP, Tree

pytestmark = pytest.mark.site

WAIT_SECONDS = 60


class Tags(HTMLParser):
    """All start tags of a page with their attributes, and the text of its title."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.title = ""
        self._in_title = False
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._in_title = self._in_title or (tag == "title" and not self.title)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data


def pages(site: Path) -> Iterator[Path]:
    return (page for page in sorted(site.rglob("*.html")))


def entries(site: Path) -> list[dict[str, Any]]:
    document = json.loads((site / "data" / "entries.json").read_text(encoding="utf-8"))
    assert document["schema"] == 1
    found: list[dict[str, Any]] = document["entries"]
    return found


def test_strict_build_prints_nothing_to_worry_about(real_site: Path, build_output: str) -> None:
    assert "WARNING" not in build_output
    assert "end of life" not in build_output


def test_everything_in_is_listed_searchable_and_exported(real_site: Path) -> None:
    files = {
        path.stem
        for path in (PROJECT / "lessons").rglob("*.md")
        if "\nstatus: gepubliceerd\n" in path.read_text(encoding="utf-8")
    }
    exported = {entry["id"]: entry for entry in entries(real_site)}
    assert set(exported) == files
    for entry in exported.values():
        assert (real_site / entry["url"] / "index.html").is_file(), entry["url"]
    assert {url.rstrip("/").rpartition("/")[2] for url in listed(real_site)} >= files
    pieces = (real_site / "data" / "search").glob("d-*.json")
    searchable = {row[0]: row[1] for piece in pieces for row in json.loads(piece.read_text(encoding="utf-8"))}
    assert {each: searchable[each] for each in exported} == {each: entry["url"] for each, entry in exported.items()}


def listed(site: Path) -> set[str]:
    """Every address that a list of a kind links to."""
    folders = ("tips", "lessen", "methoden", "doelgroepen", "voorbeelden", "bronnen", "checklists")
    found: set[str] = set()
    for folder in folders:
        for page in [site / folder / "index.html", *(site / folder).glob("pagina-*/index.html")]:
            links = (attributes["href"] for tag, attributes in Tags(page).tags if tag == "a" and "href" in attributes)
            found.update(os.path.normpath((page.parent / link).relative_to(site)) for link in links if ":" not in link)
    return found


def test_every_page_has_title_description_and_language(real_site: Path) -> None:
    seen: dict[str, Path] = {}
    for page in pages(real_site):
        tags = Tags(page)
        names = {
            attributes.get("name"): attributes.get("content", "") for tag, attributes in tags.tags if tag == "meta"
        }
        assert len(names.get("description", "")) >= 20, page
        assert ("html", "nl") in {(tag, attributes.get("lang")) for tag, attributes in tags.tags}, page
        assert tags.title.strip(), page
        assert tags.title not in seen, f"{page} and {seen.get(tags.title)} share a title"
        seen[tags.title] = page


def test_no_page_loads_anything_from_elsewhere(real_site: Path) -> None:
    for page in pages(real_site):
        for tag, attributes in Tags(page).tags:
            source = attributes.get("src") or (attributes.get("href") if tag == "link" else None)
            assert not source or not re.match(r"(?:https?:)?//", source), f"{page}: {tag} {source}"
    for style in real_site.rglob("*.css"):
        text = style.read_text(encoding="utf-8")
        assert not re.search(r"(?:@import|url\()\s*[\"']?(?:https?:)?//", text), style


OWN_SCRIPT = re.compile(r'<script src="(?:\.\./)*assets/javascripts/[a-z-]+\.js" defer></script>')


def test_content_of_a_page_has_no_inline_script_or_style(real_site: Path) -> None:
    for page in pages(real_site):
        article = page.read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
        assert "<script" not in OWN_SCRIPT.sub("", article), page
        assert not re.search(r"<[^>]+\s(?:on\w+|style)=", article), page


@pytest.mark.parametrize(
    "word", ["Made with", "Not found", "Skip to", "Table of contents", "Search", "Footer", "Header"]
)
def test_interface_has_no_english_left(real_site: Path, word: str) -> None:
    for name in ("index.html", "404.html", "tips/index.html", "gereedschapskist/index.html"):
        text = re.sub(
            r"<script.*?</script>|<style.*?</style>", "", (real_site / name).read_text(encoding="utf-8"), flags=re.S
        )
        assert not re.search(rf">[^<]*\b{word}\b|(?:aria-label|title|placeholder)=\"[^\"]*\b{word}\b", text), name


def test_edit_link_leads_to_the_lesson_itself(real_site: Path) -> None:
    tip = next(entry for entry in entries(real_site) if entry["kind"] == "tip")
    links = [a.get("href", "") for tag, a in Tags(real_site / tip["url"] / "index.html").tags if a.get("rel") == "edit"]
    assert links == [f"{REPO_URL}/edit/main/lessons/tips/{tip['id']}.md"]


def test_edit_link_leads_to_the_edit_page_of_the_host(tmp_path: Path) -> None:
    repo = "https://code.voorbeeld.nl/gemeente/kennisbank"
    settings = {"KENNISBANK_REPO_URL": repo, "KENNISBANK_HOST": "gitlab", "KENNISBANK_BRANCH": "site"}
    build(tmp_path / "site", project=small_project(tmp_path / "project"), env=settings)
    edits = {
        a["href"]
        for page in ("over/index.html", "tips/vergader-niet/index.html")
        for tag, a in Tags(tmp_path / "site" / page).tags
        if a.get("rel") == "edit"
    }
    assert edits == {f"{repo}/-/edit/site/docs/over.md", f"{repo}/-/edit/site/lessons/tips/vergader-niet.md"}


def test_setting_that_makes_no_sense_refuses_the_build_in_dutch(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    settings = {"KENNISBANK_REPO_URL": "https://code.voorbeeld.nl/a/b", "KENNISBANK_HOST": "svn"}
    done = mkdocs("build", "--site-dir", str(tmp_path / "site"), project=project, env=settings)
    assert done.returncode != 0
    assert "De instellingen kloppen niet. 'svn' is geen soort host." in done.stdout + done.stderr


def test_preview_is_built_when_an_entry_is_wrong_and_shows_what_is_wrong(tmp_path: Path) -> None:
    tree = Tree().replace("tips/vergader-niet.md", "advice: dont", "advice: soms")
    project = small_project(tmp_path / "project", tree)
    refused = mkdocs("build", "--site-dir", str(tmp_path / "no"), project=project)
    built = mkdocs("build", "--site-dir", str(tmp_path / "yes"), project=project, env={"KENNISBANK_PREVIEW": "1"})
    assert (refused.returncode != 0, built.returncode) == (True, 0)
    page = (tmp_path / "yes" / "tips" / "vergader-niet" / "index.html").read_text(encoding="utf-8")
    assert "'soms' is geen waarde van" in page.replace("&#39;", "'")
    assert (tmp_path / "yes" / "tips" / "kies-een-boodschap" / "index.html").exists()


def test_without_repository_there_is_no_edit_link(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    build(tmp_path / "site", project=project)
    page = (tmp_path / "site" / "tips" / "kies-een-boodschap" / "index.html").read_text(encoding="utf-8")
    assert 'rel="edit"' not in page
    assert "lessons/tips/kies-een-boodschap.md" in page


def test_two_builds_are_byte_identical(real_site: Path, tmp_path: Path) -> None:
    other = {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8"}
    build(tmp_path / "two", env={**REAL, **other})
    assert digest(tmp_path / "two") == digest(real_site)


def test_refused_build_leaves_the_previous_site_as_it_was(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    build(project / "site", project=project)
    before = digest(project / "site")
    Tree().replace("tips/kies-een-boodschap.md", "theme: [bereik]", "theme: [berijk]").write(project)
    done = mkdocs("build", project=project)
    assert done.returncode != 0
    assert "lessons/tips/kies-een-boodschap.md:5: onbekende-waarde" in done.stderr
    assert "Bedoelde je 'bereik'?" in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(project / "site") == before


def test_warning_does_not_stop_a_strict_build(tmp_path: Path) -> None:
    tree = Tree().replace("tips/kies-een-boodschap.md", "checked: 2026-11-01", "checked: 2019-01-01")
    output = mkdocs("build", "--strict", project=small_project(tmp_path / "project", tree))
    assert output.returncode == 0, output.stderr
    assert "te-herzien" in output.stderr


def test_export_builds_with_another_theme(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    done = subprocess.run(
        [sys.executable, "-m", "kennisbank", "--project", str(project), "export", "--out", str(tmp_path / "docs")],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(project / "scripts")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Elders\ntheme: readthedocs\nmarkdown_extensions: [attr_list, md_in_html, sane_lists, tables]\n"
        "plugins: []\nvalidation: {nav: {omitted_files: ignore}}\n",
        encoding="utf-8",
    )
    build(tmp_path / "site", project=tmp_path)
    assert (tmp_path / "site" / "tips" / "kies-een-boodschap" / "index.html").is_file()
    assert (tmp_path / "site" / "data" / "entries.json").is_file()


@contextmanager
def preview(project: Path) -> Iterator[str]:
    """Run ``mkdocs serve`` on a free port; yields its address."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", 0))  # and not let go: whoever asks for a free port now gets another one
        port = taken.getsockname()[1]
        if sys.platform != "linux":
            taken.close()  # elsewhere two cannot have it, even when one only holds it
        command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
        with (project / "serve.log").open("w") as log:
            server = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(timeout=WAIT_SECONDS)


def fetch_until(url: str, good: Callable[[str], bool]) -> str:
    """Return a page once it is as wanted; fail after WAIT_SECONDS."""
    end = time.monotonic() + WAIT_SECONDS
    text = ""
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=WAIT_SECONDS) as answer:  # noqa: S310 - our own address
                text = answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            text = ""
        if good(text):
            return text
        time.sleep(0.2)
    raise AssertionError(f"{url} did not become as expected; last: {text[:500]}")


def test_preview_shows_a_saved_lesson_and_a_broken_one(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    lesson = project / "lessons" / "tips" / "kies-een-boodschap.md"
    with preview(project) as address:
        url = f"{address}tips/kies-een-boodschap/"
        fetch_until(url, lambda text: "Kies één boodschap" in text)
        lesson.write_text(TIP.replace("Kies één boodschap", "Kies twee boodschappen"), encoding="utf-8")
        fetch_until(url, lambda text: "Kies twee boodschappen" in text)
        lesson.write_text(TIP.replace("advice: do", "advice: misschien"), encoding="utf-8")
        # The preview may also read the file half written, still empty: another problem, and soon gone.
        fetch_until(url, lambda text: "Nog niet goed" in text and "is geen waarde van" in text)
        lesson.write_text(TIP, encoding="utf-8")
        fetch_until(url, lambda text: "Kies één boodschap" in text and "Nog niet goed" not in text)
