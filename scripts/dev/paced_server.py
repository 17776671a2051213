"""A server that sends a site at the pace of a line, compressed as web hosts do, and counts what it sends."""

from __future__ import annotations

import gzip
import http.server
import mimetypes
import re
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

SEARCH_FILES = re.compile(r"^(search/|data/search/|assets/javascripts/(search|workers/search))")
"""What is fetched for the search and for nothing else; the code of the search box itself is in the theme's bundle."""


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
    sent: dict[str, tuple[float, Sent]] = field(default_factory=dict)
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

    def of_search(self, until: float = float("inf")) -> Sent:
        """Return what was sent for the search alone since the last time, up to a moment, and forget all of it."""
        found = [sent for path, (moment, sent) in self.sent.items() if SEARCH_FILES.match(path) and moment <= until]
        self.sent.clear()
        return Sent(sum(each.packed for each in found), sum(each.plain for each in found))


class _Listener(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that left before the answer was there; it does so whenever a page is closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typeshed names socket here


@contextmanager
def serving(server: Server) -> Iterator[None]:
    """Serve the site of a server at a free port of this machine, and say so in its `address`."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # else head and body, two packets, wait for each other for 40 ms

        def do_GET(self) -> None:
            """Answer with a file of the site, compressed, at the pace of the line."""
            path = self.path.partition("?")[0].lstrip("/")
            path += "index.html" if path == "" or path.endswith("/") else ""
            found = server.body(path)
            body, plain = found or (b"", 0)
            time.sleep(server.line.wait)
            with server.wire:
                time.sleep(len(body) / server.line.speed)
                server.sent[path] = time.time(), Sent(len(body), plain)
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", mimetypes.guess_type(path)[0] or "application/octet-stream")
            self.send_header("Content-Length", str(len(body)))
            if found:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    listener = _Listener(("127.0.0.1", 0), Handler)
    listener.daemon_threads = True
    threading.Thread(target=listener.serve_forever, daemon=True).start()
    server.address = f"http://127.0.0.1:{listener.server_port}/"
    yield
    listener.shutdown()
    listener.server_close()
