"""Short fingerprints of what an entry says, so that a page can tell whether a printed sheet is still true."""

from __future__ import annotations

import base64
import hashlib
import json

from kennisbank.model import Entry

LENGTH = 5
"""Characters of base 32: one changed entry in 33 million keeps its fingerprint by accident."""


def fingerprint(entry: Entry) -> str:
    """Return the fingerprint of everything of an entry that is printed: LENGTH characters of a-z and 2-7.

    Tags, dates and layout are not in it: changing those does not make a printed sheet untrue.
    """
    printed = (entry.advice, entry.title, entry.summary, entry.body.text, [(t.other, t.choose) for t in entry.tensions])
    digest = hashlib.sha256(json.dumps(printed, ensure_ascii=False).encode()).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:LENGTH]
