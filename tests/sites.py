"""Building and serving sites for tests: the real one, or a small one in a folder of its own."""

from __future__ import annotations

import functools
import hashlib
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.support import Tree

PROJECT = Path(__file__).resolve().parent.parent
REPO_URL = "https://example.org/gemeente/kennisbank"
REAL = {
    "KENNISBANK_REPO_URL": REPO_URL, "KENNISBANK_PAPER": "1",
    "PYTHONHASHSEED": "1", "TZ": "Europe/Amsterdam", "LC_ALL": "C",
}  # fmt: skip
"""What the real site is built with; a second build in another place and order must be the same, byte for byte."""


def mkdocs(
    *arguments: str, project: Path = PROJECT, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a project and return what it printed and its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project, env=_environment(env or {}), capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def _environment(extra: Mapping[str, str]) -> dict[str, str]:
    ours = ("KENNISBANK_", "PYTHONDONTWRITEBYTECODE")  # dozens of builds would each compile the same modules
    clean = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**clean, "NO_MKDOCS_2_WARNING": "1", **extra}


def build(out: Path, *, project: Path = PROJECT, env: Mapping[str, str] | None = None) -> str:
    """Build a site strictly and return what was printed; fail with it when the build fails."""
    done = mkdocs("build", "--strict", "--site-dir", str(out), project=project, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def small_project(folder: Path, tree: Tree | None = None) -> Path:
    """Write a project with the real code, compiled or not, theme and pages by hand, but the lessons of a small tree."""
    for name in ("docs", "scripts"):
        shutil.copytree(
            PROJECT / name, folder / name, ignore=shutil.ignore_patterns("*.egg-info", "node_modules", "web")
        )
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    (tree or Tree()).write(folder)
    return folder


def digest(folder: Path) -> dict[str, str]:
    """Return a hash per file of a folder, by path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; yields the address of its root."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    """A page asks for much at once; a connection that finds no place waits a second before it tries again."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that left before the answer was there; it does so whenever a page is closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typeshed names socket here


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing page as a web host does: with the site's own 404 page."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
