"""Days as readers see them, on the site and on paper alike."""

from __future__ import annotations

import datetime as dt

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


def in_words(day: dt.date) -> str:
    """Return "21 november 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
