"""Calendars to import: every activity of an example, from the first day of its first month to the last of its last."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from typing import Any

from icalendar import Calendar

from tests.support import Tree

ROWS = """\
calendar:
  - {when: maart en april, start: 2024-03, end: 2024-04, activity: "Gesprek, thee", role: [meedenken], method: peiling}
  - {when: december, start: 2024-12, activity: Nieuwsbrief, role: [meedenken, meeweten]}
"""


def with_calendar() -> Tree:
    return Tree().replace("voorbeelden/peiling-voorbeeld.md", "status: gepubliceerd\n", f"{ROWS}status: gepubliceerd\n")


def test_calendar_file_holds_every_activity_when_read_back() -> None:
    tree = with_calendar()
    assert tree.found() == []
    events: Any = Calendar.from_ical(tree.site().files["data/peiling-voorbeeld.ics"]).walk("VEVENT")
    assert [(str(e["summary"]), e["dtstart"].dt, e["dtend"].dt) for e in events] == [
        ("Gesprek, thee", dt.date(2024, 3, 1), dt.date(2024, 5, 1)),
        ("Nieuwsbrief", dt.date(2024, 12, 1), dt.date(2025, 1, 1)),
    ]
    assert str(events[1]["description"]) == "Wanneer: december. Voor wie: meedenken, meeweten."
    assert len({str(event["uid"]) for event in events}) == 2


def test_page_shows_the_calendar_and_leads_to_the_file_and_the_method() -> None:
    page = with_calendar().page("voorbeelden/peiling-voorbeeld.md")
    assert "[Zet deze kalender in je agenda](../data/peiling-voorbeeld.ics)" in page
    assert "| maart en april | [Gesprek, thee](../methoden/peiling.md) | ja | – |" in page
    assert "| december | Nieuwsbrief | ja | ja |" in page


def test_there_is_no_file_without_a_calendar(tree: Tree) -> None:
    assert not [uri for uri in tree.site().files if uri.endswith(".ics")]


def test_month_is_refused_when_it_does_not_exist() -> None:
    tree = with_calendar().replace("voorbeelden/peiling-voorbeeld.md", "2024-12", "2024-13")
    assert ("voorbeelden/peiling-voorbeeld.md", 14, "datum") in tree.found()


def test_library_is_not_loaded_for_a_mere_check() -> None:
    script = "import sys, kennisbank.cli; sys.exit('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
