"""Calendars to import (iCalendar, RFC 5545), made by the icalendar library from the rows of an example."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kennisbank.graph import Graph
from kennisbank.model import CalendarRow, Entry, Vocabulary

if TYPE_CHECKING:
    from icalendar import Event


def calendar_uri(entry: Entry) -> str:
    """Return the uri of an entry's calendar file."""
    return f"data/{entry.id}.ics"


def calendar_files(graph: Graph, roles: Vocabulary) -> Mapping[str, str]:
    """Return a calendar file for every published entry that has a calendar, by uri."""
    return {calendar_uri(entry): _file(entry, roles) for entry in graph.entries.values() if entry.calendar}


def _file(entry: Entry, roles: Vocabulary) -> str:
    from icalendar import Calendar, Event  # here: a mere check should not wait for it to load

    file = Calendar()
    file.add("prodid", "-//Kennisbank//NL")
    file.add("version", "2.0")
    file.add("x-wr-calname", entry.title)
    for number, row in enumerate(entry.calendar, start=1):
        file.add_component(_filled(Event(), entry, number, row, roles))
    return bytes(file.to_ical()).decode("utf-8")


def _filled(event: Event, entry: Entry, number: int, row: CalendarRow, roles: Vocabulary) -> Event:
    """An activity lasts from the first day of its first month to the last day of its last."""
    event.add("uid", f"{entry.id}-{number}@kennisbank")
    event.add("dtstamp", dt.datetime.combine(entry.checked, dt.time(), dt.UTC))
    event.add("dtstart", _first_day(row.start))
    event.add("dtend", _last_day(row.end or row.start) + dt.timedelta(days=1))
    event.add("summary", row.activity)
    names = ", ".join(roles.by_id[role].label.lower() for role in row.role)
    event.add("description", f"Wanneer: {row.when}. Voor wie: {names}.")
    return event


def _first_day(month: str) -> dt.date:
    return dt.date.fromisoformat(f"{month}-01")


def _last_day(month: str) -> dt.date:
    first = _first_day(month)
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])
