"""Days and hours as readers see them, on the site and on paper alike."""

from __future__ import annotations

import datetime as dt

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


def in_words(day: dt.date) -> str:
    """Return "21 november 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def hours(minutes: int) -> str:
    """Return minutes in words: "45 minuten", "2 uur", "1 uur en 5 minuten"."""
    whole, rest = divmod(minutes, 60)
    parts = [f"{whole} uur"] if whole else []
    if rest or not whole:
        parts.append(f"{rest} minuut" if rest == 1 else f"{rest} minuten")
    return " en ".join(parts)
