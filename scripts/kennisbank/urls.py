"""All address arithmetic: slugs, the page of an entry, and relative links between pages.

A *uri* is the path of a Markdown file from the docs root (``tips/x.md``); a *url* is where readers find the page,
relative to the site root (``tips/x/``). Everything here is string work with the standard library.
"""

from __future__ import annotations

import re
import unicodedata

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_SLUG = 60
RESERVED = re.compile(r"index|(?:alles|pagina)(?:-\d+)?")
"""Slugs that generated pages need for themselves."""

_ASCII = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "’": "", "'": ""})


def slugify(text: str) -> str:
    """Return a slug of at most MAX_SLUG characters, cut at a word; empty when nothing usable is left."""
    folded = unicodedata.normalize("NFKD", text.lower().translate(_ASCII))
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
    stem = uri.removesuffix(".md")
    if stem == "index":
        return "./"
    return stem.removesuffix("index") if stem.endswith("/index") else f"{stem}/"


def relative(target: str, *, start: str) -> str:
    """Return the link from page `start` to uri `target`, both from the docs root; a fragment is kept."""
    to_parts = target.split("/")
    from_parts = start.split("/")[:-1]
    shared = 0
    while shared < min(len(from_parts), len(to_parts) - 1) and from_parts[shared] == to_parts[shared]:
        shared += 1
    return "/".join([".."] * (len(from_parts) - shared) + to_parts[shared:])


def resolve(link: str, *, start: str) -> str | None:
    """Return the uri that a relative link on page `start` points at, without its fragment; None above the root."""
    parts = start.split("/")[:-1]
    path = link.partition("#")[0]
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
