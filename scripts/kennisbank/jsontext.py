"""JSON as this project writes it: letters as they are, because people read it too."""

from __future__ import annotations

import json


def compact(document: object) -> str:
    """Return a document as one line without spaces, for a file that a browser fetches."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


def quoted(text: str) -> str:
    """Return a text as a JSON string, which YAML reads as the same text."""
    return json.dumps(text, ensure_ascii=False)
