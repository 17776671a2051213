"""Make the pictures in the pages about contributing from a built site: our own pages as they are now."""

from __future__ import annotations

import functools
import http.server
import io
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

OUT = Path("docs/assets/bijdragen")
WIDTH, HEIGHT, SHOWN = 1200, 800, (900, 600)
QUALITY = 60
MOST_BYTES = 60_000
SETTLE_MS = 500
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Picture:
    """A page as it shows on a screen, after what a reader did on it."""

    name: str
    address: str
    prepare: Callable[[Page], None] = lambda _page: None


def _start(page: Page) -> None:
    """Choose what to share, so that the form shows its fields."""
    page.locator("main input[type=radio]").first.check()
    page.wait_for_timeout(SETTLE_MS)


def _tell(page: Page) -> None:
    """Fill in a confirmation; what stands in it is an example."""
    page.locator("#kb-confirm-size").select_option(index=2)
    page.locator("#kb-confirm input[type=radio]").first.check()


PICTURES = (
    Picture("formulier", "bijdragen/formulier/", _start),
    Picture("tip", "tips/vergader-niet-in-een-zaaltje/"),
    Picture(
        "wij-deden-dit-ook",
        "bijdragen/wij-deden-dit-ook/?soort=tips&tekst=vergader-niet-in-een-zaaltje",
        _tell,
    ),
    Picture("redactie", "redactie/"),
)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        return None


@contextmanager
def _served(site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def main(site: Path) -> int:
    """Write every picture whose page the site has; say which are left out or too large."""
    chromium = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if chromium is None:
        sys.stderr.write("No Chromium on PATH: install Debian's package chromium.\n")
        return 1
    OUT.mkdir(parents=True, exist_ok=True)
    wrong = []
    with _served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        for picture in PICTURES:
            answer = page.goto(base + picture.address, wait_until="networkidle")
            if answer is None or not answer.ok:
                wrong.append(f"{picture.name}: no such page")
                continue
            picture.prepare(page)
            size = _write(page.screenshot(), OUT / f"{picture.name}.webp")
            if size > MOST_BYTES:
                wrong.append(f"{picture.name}: {size} bytes")
        browser.close()
    sys.stderr.write("".join(f"{line}\n" for line in wrong))
    return 1 if wrong else 0


def _write(shot: bytes, path: Path) -> int:
    """Write a screenshot as WebP at the size in which it shows; return its bytes."""
    with Image.open(io.BytesIO(shot)) as image:
        image.convert("RGB").resize(SHOWN, Image.Resampling.LANCZOS).save(path, "WEBP", quality=QUALITY, method=6)
    return path.stat().st_size


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
