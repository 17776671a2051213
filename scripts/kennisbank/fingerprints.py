"""Short fingerprints of what an entry says, so that a page can tell whether a printed sheet is still true.

A sheet's code stands in the fragment of the address in its QR code: ``#papier=`` with

- ``1``, the version of this form;
- two characters that check the rest, against codes that were cut off or mistyped;
- per item, in the order of the sheet, ID_LENGTH characters for which entry and LENGTH for what it said; a checklist
  puts one for its frame (head, steps, minutes) before its items.

All in base 32 and capitals, which a QR code holds in 5.5 bits a character. ``scripts/web/src/paper-code.js`` reads it
on the page; ``tests/paper-codes.json`` holds the two together.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable

from kennisbank.model import Entry

LENGTH = 5
"""Characters of base 32: one changed entry in 33 million keeps its fingerprint by accident."""
ID_LENGTH = 3
"""Characters of base 32: enough to tell the entries of one sheet apart, together with their place."""
FRAGMENT = "papier"
"""The name of a sheet's code in the fragment of an address."""
_VERSION = "1"
_DIGITS = "abcdefghijklmnopqrstuvwxyz234567"
_PRIME = 1021
"""The largest prime under 32², so that a check of two characters catches every single wrong character."""


def fingerprint(entry: Entry) -> str:
    """Return the fingerprint of everything of an entry that is printed: LENGTH characters of a-z and 2-7.

    Tags, dates and layout are not in it: changing those does not make a printed sheet untrue.
    """
    printed = (entry.advice, entry.title, entry.summary, entry.body.text, [(t.other, t.choose) for t in entry.tensions])
    return base32(json.dumps(printed, ensure_ascii=False), LENGTH)


def item_code(entry: Entry) -> str:
    """Return what a page or a sheet says of one entry: ID_LENGTH characters for which, LENGTH for what it says."""
    return base32(entry.id, ID_LENGTH) + fingerprint(entry)


def text_code(name: str, *texts: str) -> str:
    """Return the same of anything else that is printed, such as the head of a list; `name` says which it is."""
    return base32(name, ID_LENGTH) + base32(json.dumps(texts, ensure_ascii=False), LENGTH)


def sheet_code(codes: Iterable[str]) -> str:
    """Return the code of a printed sheet with the items of these codes in this order, in capitals and digits.

    It goes behind ``#papier=`` in the address of the page that the sheet was made from.
    """
    items = "".join(codes)
    return f"{_VERSION}{check_characters(items)}{items}".upper()


def check_characters(items: str) -> str:
    """Return the two characters that tell whether the items of a code came over whole."""
    total = 0
    for character in items:
        total = (total * 33 + _DIGITS.index(character) + 1) % _PRIME
    return _DIGITS[total // 32] + _DIGITS[total % 32]


def base32(text: str, length: int) -> str:
    """Return the first characters of the hash of a text, in base 32: a-z and 2-7."""
    return base64.b32encode(hashlib.sha256(text.encode()).digest()).decode("ascii").lower()[:length]
