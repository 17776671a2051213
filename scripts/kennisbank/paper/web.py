"""Where a sheet of paper leads to: the page's address in words, and as a QR code with what was printed."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import segno

from kennisbank import urls
from kennisbank.fingerprints import FRAGMENT
from kennisbank.prints import Data


@dataclass(frozen=True)
class Web:
    """The published site: its name, and its address (``https://…/``, or nothing when it is not known)."""

    name: str
    address: str = ""

    def url(self, uri: str) -> str:
        """Return the whole address of a page or file of the site; empty when the site's own is not known."""
        return f"{self.address.rstrip('/')}/{urls.url_of(uri).removeprefix('./')}" if self.address else ""

    def place(self, uri: str, code: str) -> Data:
        """Return where a sheet leads to: the address in words, whole for a link, and the parts of a QR code.

        The QR code ends in `code`, the sheet's own, so that the page can say what has changed since it was printed.
        Without the address of the site a code would lead nowhere, so there is none.
        """
        url = self.url(uri)
        shown = url.partition("://")[2].rstrip("/") or urls.url_of(uri).removeprefix("./")
        return {"words": shown, "url": url, "qr": [f"{url}#{FRAGMENT}=", code] if url else None}


UNKNOWN = Web("")
"""A site of which nothing is known yet."""


@lru_cache(maxsize=2048)
def qr(address: str, code: str) -> Data:
    """Return a QR code as SVG, with its width in modules, the quiet zone of four on each side included (ISO/IEC 18004).

    The press asks for it when a document is made, which most builds need for few.
    """
    parts: Any = [address, code]  # the code by itself takes little room: capitals and digits only
    made = segno.make(parts, error="l", micro=False)
    out = io.BytesIO()
    made.save(out, kind="svg", xmldecl=False, svgns=True, border=4, omitsize=True, nl=False)
    return {"svg": out.getvalue().decode("ascii"), "modules": made.symbol_size(border=4)[0]}
