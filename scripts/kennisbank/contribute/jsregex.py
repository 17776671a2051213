r"""Python's regular expressions for a browser: the same pattern, in JavaScript's spelling (flag ``u``).

In Python ``\w``, ``\d`` and ``\b`` know every letter and digit of Unicode; in JavaScript they know those of English.
White space is the same set in both, but for invisible characters that no lesson may hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_WORD = r"\p{L}\p{N}_"
_OUTSIDE = {
    "w": f"[{_WORD}]",
    "W": f"[^{_WORD}]",
    "d": r"\p{Nd}",
    "b": rf"(?:(?<=[{_WORD}])(?![{_WORD}])|(?<![{_WORD}])(?=[{_WORD}]))",
}
_INSIDE = {"w": _WORD, "d": r"\p{Nd}"}
_SAME = frozenset("sSntrfvxu")
_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
_PIECE = re.compile(r"\[\^\\W_\]|\\.|\(\?P<|\[\^?\]?|\]|.", re.DOTALL)


def translated(pattern: re.Pattern[str]) -> Mapping[str, str]:
    """Return source and flags for JavaScript's RegExp.

    Raises ValueError for what has no such spelling here.
    """
    flags = "u" + ("i" if pattern.flags & re.IGNORECASE else "") + ("m" if pattern.flags & re.MULTILINE else "")
    return {"source": "".join(_pieces(pattern.pattern)), "flags": flags}


def _pieces(source: str) -> Iterator[str]:
    inside = False
    for piece in _PIECE.findall(source):
        if inside and piece[0] == "[":
            yield f"\\{piece}"
            inside = not piece.endswith("]")
        elif piece == r"[^\W_]":
            yield r"[\p{L}\p{N}]"
        elif piece[0] == "\\":
            yield _escape(piece[1], inside=inside)
        elif piece[0] == "[":
            inside = True
            yield piece.replace("]", r"\]")
        elif piece == "]":
            yield "]" if inside else r"\]"
            inside = False
        else:
            yield "(?<" if piece == "(?P<" else piece


def _escape(letter: str, *, inside: bool) -> str:
    known = _INSIDE if inside else _OUTSIDE
    if letter in known:
        return known[letter]
    if letter in _SAME or letter in _SYNTAX or (inside and letter == "-"):
        return f"\\{letter}"
    if letter.isalnum():
        raise ValueError(f"no such escape in JavaScript: \\{letter}")
    return letter
