"""All address arithmetic: slugs, the page of an entry, and relative links between pages.

A *uri* is the path of a Markdown file from the docs root (``tips/x.md``); a *url* is where readers find the page,
relative to the site root (``tips/x/``). Everything here is string work with the standard library.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache


class Address(str):
    """An address made here, from slugs only: it needs no escaping in Markdown."""

    __slots__ = ()


SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_SLUG = 60
RESERVED = re.compile(r"index|(?:alles|pagina)(?:-\d+)?")
"""Slugs that generated pages need for themselves."""

LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "’": "", "'": ""})
"""Letters that no decomposition makes plain."""


def slugify(text: str) -> str:
    """Return a slug of at most MAX_SLUG characters, cut at a word; empty when nothing usable is left."""
    folded = unicodedata.normalize("NFKD", text.lower().translate(LETTERS))
    words = re.findall(r"[a-z0-9]+", "".join(char for char in folded if not unicodedata.combining(char)))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:MAX_SLUG]
        if len(longer) > MAX_SLUG:
            break
        slug = longer
    return slug


def is_slug(text: str) -> bool:
    """Tell whether a name can be the last part of an address."""
    return len(text) <= MAX_SLUG and SLUG.fullmatch(text) is not None and RESERVED.fullmatch(text) is None


def entry_uri(folder: str, entry_id: str) -> str:
    """Return the uri of an entry's page; the folder of its kind is the first part."""
    return f"{folder}/{entry_id}.md"


def index_uri(folder: str) -> str:
    """Return the uri of the front page of a folder: the list of a kind, or of the terms of a facet."""
    return f"{folder}/index.md"


def numbered(uri: str, number: int) -> str:
    """Return the uri of page `number` (from 1) of a list that continues: ``tips/index.md``, ``tips/pagina-2.md``."""
    if number == 1:
        return uri
    folder, _, name = uri.rpartition("/")
    stem = "pagina" if name == "index.md" else name.removesuffix(".md")
    return f"{folder}/{stem}-{number}.md" if folder else f"{stem}-{number}.md"


def url_of(uri: str) -> str:
    """Return the address of a page relative to the site root, as MkDocs' directory urls make it."""
    if not uri.endswith(".md"):
        return uri
    folder, slash, name = uri.removesuffix(".md").rpartition("/")
    if name in {"index", "README"}:
        return f"{folder}/" if slash else "./"
    return f"{folder}{slash}{name}/"


def relative(target: str, *, start: str) -> Address:
    """Return the link from page `start` to uri `target`, both from the docs root; a fragment is kept."""
    return _from_folder(target, start.rpartition("/")[0])


@lru_cache(maxsize=100_000)
def _from_folder(target: str, folder: str) -> Address:
    """Pages of one folder share their links, which return on a dozen pages each."""
    to_parts = target.split("/")
    from_parts = folder.split("/") if folder else []
    shared = 0
    while shared < min(len(from_parts), len(to_parts) - 1) and from_parts[shared] == to_parts[shared]:
        shared += 1
    return Address("/".join([".."] * (len(from_parts) - shared) + to_parts[shared:]))


def page_address(target: str, *, start: str) -> Address:
    """Return the address of page `target` as a browser needs it on page `start`, for HTML that no engine rewrites.

    It names the file itself, so that it also works without a web server.
    """
    return Address(relative(_file_of(target), start=_file_of(start)))


def _file_of(uri: str) -> str:
    """The HTML file that MkDocs' directory urls make of a page."""
    stem = uri.removesuffix(".md")
    return f"{stem}.html" if stem == "index" or stem.endswith("/index") else f"{stem}/index.html"


def at(address: Address, fragment: str) -> Address:
    """Return the address of a place on a page.

    Raises ValueError when the fragment is no slug.
    """
    if SLUG.fullmatch(fragment) is None:
        raise ValueError(fragment)
    return Address(f"{address}#{fragment}")


def asked(uri: str, choice: Mapping[str, str]) -> Address:
    """Return the address of a page with a choice in its query.

    Raises ValueError when a part of the choice is no slug.
    """
    for part in (*choice, *choice.values()):
        if SLUG.fullmatch(part) is None:
            raise ValueError(part)
    return Address(f"{uri}?{'&'.join(f'{name}={value}' for name, value in choice.items())}")


def resolve(link: str, *, start: str) -> str | None:
    """Return the uri that a relative link on page `start` points at, without fragment; None when it leaves the site."""
    parts = start.split("/")[:-1]
    path = link.partition("#")[0]
    if path.startswith("/"):
        return None
    if not path:
        return start
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)
