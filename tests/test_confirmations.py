"""What others told who did the same: how firmly an entry stands, and where it shows."""

from __future__ import annotations

import json
import re

import pytest

from kennisbank import build
from kennisbank.confirmations import CONFIRMED, DISPUTED, ONCE, STANDINGS, Standing, organisations, standing
from kennisbank.hosts import desk_of
from kennisbank.model import Confirmation
from kennisbank.records import FAILED, OTHERWISE, RESULTS, WORKED
from tests.support import TODAY, Tree

TIP = "tips/kies-een-boodschap.md"
ORDERS = ((WORKED, "het werkte"), (FAILED, "het werkte niet"), (OTHERWISE, "het ging anders"))


def told(*lines: str, path: str = TIP) -> Tree:
    """The small tree with confirmations in one entry."""
    listed = "".join(f"  - {{{line}}}\n" for line in lines)
    return Tree().replace(path, "status: gepubliceerd", f"confirmed:\n{listed}status: gepubliceerd")


def anonymous(size: str, year: int = 2025, result: str = WORKED) -> Confirmation:
    return Confirmation(year, result, size_class=size)


def named(name: str, size: str = "") -> Confirmation:
    return Confirmation(2025, WORKED, name, size)


# --- how many organisations ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("confirmed", "number"),
    [
        ([], 0),
        ([named("A")], 1),
        ([named("Gemeente A"), named("gemeente  a")], 1),
        ([named("A"), named("B")], 2),
        ([anonymous("klein")], 1),
        ([anonymous("klein"), anonymous("klein", 2026)], 1),  # may be the same one, a year later
        ([anonymous("klein"), anonymous("groot")], 2),
        ([named("A"), anonymous("klein")], 1),  # may be A itself
        ([named("A", "klein"), anonymous("klein")], 1),
        ([named("A", "groot"), anonymous("klein")], 2),
        ([named("A"), anonymous("klein"), anonymous("groot")], 2),  # A is one of them at most
        ([named("A", "groot"), named("B"), anonymous("klein")], 2),
        ([named("A", "groot"), named("a"), anonymous("klein")], 2),  # the size of A is known once
    ],
)
def test_organisations_are_counted_as_different_when_that_is_certain(
    confirmed: list[Confirmation], number: int
) -> None:
    assert organisations(confirmed) == number
    assert organisations(reversed(confirmed)) == number


# --- how firmly an entry stands --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], None),
        (["size_class: klein, year: 2025, result: anders"], None),
        (["size_class: klein, year: 2025, result: werkte"], ONCE),
        (["size_class: klein, year: 2025, result: werkte", "size_class: klein, year: 2026, result: werkte"], ONCE),
        (["size_class: klein, year: 2025, result: werkte", "size_class: groot, year: 2025, result: werkte"], CONFIRMED),
        (["organisation: A b, year: 2025, result: werkte", "organisation: C d, year: 2025, result: werkte"], CONFIRMED),
        (["organisation: A b, year: 2025, result: werkte", "organisation: C d, year: 2025, result: anders"], ONCE),
        (["size_class: klein, year: 2025, result: werkte niet"], DISPUTED),
        (
            [f"organisation: {name}, year: 2025, result: {result}" for name, result in
             (("Aa", "werkte"), ("Bb", "werkte"), ("Cc", "werkte"), ("Dd", "werkte niet"))],
            DISPUTED,
        ),
    ],
)  # fmt: skip
def test_standing_follows_from_what_others_told(lines: list[str], expected: Standing | None) -> None:
    tree = told(*lines) if lines else Tree()
    assert tree.problems() == []
    checked = tree.checked()
    assert standing(checked.graph.entries["kies-een-boodschap"]) == expected


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("year: 2025, result: werkte", "ontbreekt"),
        ("size_class: reus, year: 2025, result: werkte", "onbekende-waarde"),
        ("size_class: klein, year: 2025, result: misschien", "onbekende-waarde"),
        ("size_class: klein, year: 25, result: werkte", "getal"),
        ("size_class: klein, result: werkte", "ontbreekt"),
        ("organisation: jan@example.org, year: 2025, result: werkte", "persoonsgegeven"),
        ("size_class: klein, year: 2025, result: werkte, note: <b>ja</b>", "teken-in-tekst"),
    ],
)
def test_confirmation_that_is_wrong_is_a_problem_at_its_line(line: str, code: str) -> None:
    found = told(line).found()
    assert {each[2] for each in found} == {code}
    text = told(line).files[TIP]
    assert isinstance(text, str)
    assert {text.split("\n")[number - 1] for _, number, _ in found} == {f"  - {{{line}}}"}


def test_same_confirmation_twice_is_refused() -> None:
    line = "size_class: klein, year: 2025, result: werkte"
    assert [code for _, _, code in told(line, line).found()] == ["dubbele-waarde"]


def test_confirmation_is_refused_where_nothing_can_be_done_with_it() -> None:
    tree = told("size_class: klein, year: 2025, result: werkte", path="doelgroepen/jongeren.md")
    assert [code for _, _, code in tree.found()] == ["onbekend-veld"]


# --- where it shows --------------------------------------------------------------------------------------------------

BOTH = (
    "organisation: waterschap X, size_class: groot, year: 2023, result: werkte",
    "size_class: klein, year: 2025, result: werkte",
)


def test_page_tells_who_did_it_newest_first() -> None:
    page = told(*BOTH).page("tips/kies-een-boodschap.md")
    assert "*Bevestigd*{ .kb-standing .kb-standing--bevestigd } Eén zin" in page
    assert "**Bevestigd.** Twee of meer organisaties deden dit ook" in page
    assert page.index("- Klein, 2025: **het werkte**") < page.index("- Waterschap X (Groot), 2023: **het werkte**")
    assert "wij-deden-dit-ook.md?soort=tips&tekst=kies-een-boodschap&lijst=ja" in page


def test_page_without_confirmations_asks_for_the_first() -> None:
    page = Tree().page("tips/kies-een-boodschap.md")
    assert "Nog niemand meldde hoe dit ging." in page
    assert "[Wij deden dit ook](../bijdragen/wij-deden-dit-ook.md?soort=tips&tekst=kies-een-boodschap)" in page
    assert "kb-standing" not in page


@pytest.mark.parametrize("uri", ["doelgroepen/jongeren.md", "bronnen/verslag.md", "checklists/avond.md"])
def test_page_asks_nothing_when_there_is_nothing_to_do(uri: str) -> None:
    assert "Wij deden dit ook" not in Tree().page(uri)


def test_card_says_it_in_a_word_wherever_the_entry_is_listed() -> None:
    site = told("size_class: klein, year: 2025, result: werkte niet").site()
    lists = [page.text for page in site.pages if "kb-cards" in page.text and "[Kies één boodschap]" in page.text]
    assert len(lists) > 4
    cards = [
        line
        for text in lists
        for line in text.split("\n")
        if re.match(r"- +\*\*Doen\*\*.*\[Kies één boodschap\]", line)
    ]
    assert cards
    assert all("*Omstreden*{ .kb-standing .kb-standing--omstreden }" in line for line in cards)


def test_data_has_what_was_told_and_how_firmly_it_stands() -> None:
    site = told(*BOTH, "size_class: klein, year: 2024, result: anders, note: Wij belden.").site()
    rows = {row["id"]: row for row in json.loads(site.files["data/entries.json"])["entries"]}
    assert rows["kies-een-boodschap"]["standing"] == "bevestigd"
    assert rows["kies-een-boodschap"]["confirmed"][1:] == [
        {"size_class": "klein", "year": 2025, "result": "werkte"},
        {"size_class": "klein", "year": 2024, "result": "anders", "note": "Wij belden."},
    ]
    assert not {"standing", "confirmed"} & set(rows["vergader-niet"])


def test_editors_see_what_is_disputed_and_what_is_confirmed() -> None:
    tree = told("size_class: klein, year: 2025, result: werkte niet")
    line = "confirmed: [{size_class: klein, year: 2025, result: werkte}]"
    tree.replace("methoden/peiling.md", "status:", f"{line}\nstatus:")
    page = tree.page("redactie/index.md")
    disputed, confirmed = (page.split(f"## {heading}\n")[1].split("\n## ")[0] for heading in ("Omstreden", "Bevestigd"))
    assert "[Kies één boodschap](../tips/kies-een-boodschap.md)" in disputed
    assert "(../methoden/peiling.md)" in confirmed
    assert "Niets is omstreden." in Tree().page("redactie/index.md")


# --- the page to tell it on ------------------------------------------------------------------------------------------


def confirm_page(*settings: str) -> str:
    site = build.build_site(Tree().sources(), today=TODAY, desk=desk_of(settings[0], mail=settings[1]))
    return next(page.text for page in site.pages if page.uri == "bijdragen/wij-deden-dit-ook.md")


def test_page_to_tell_on_offers_the_words_there_are() -> None:
    page = confirm_page("", "")
    assert [label for _, label in RESULTS] == [label for _, label in ORDERS]
    for words in (
        '<option value="klein">Klein</option>',
        "- `groot`: Groot",
        *(f" {label}</label>" for _, label in RESULTS),
    ):
        assert words in page
    for each in STANDINGS:
        assert f"**{each.word}**" in page


def test_page_to_tell_on_leads_to_the_host_and_the_mailbox() -> None:
    page = confirm_page("https://github.com/a/b", "kennisbank@voorbeeld.nl")
    assert "(https://github.com/a/b/issues/new?title=Wij%20deden%20dit%20ook&body=" in page
    assert 'data-edit="https://github.com/a/b/edit/main/&#123;path&#125;"' in page
    assert "mail naar [kennisbank@voorbeeld.nl](mailto:kennisbank@voorbeeld.nl)" in page
    assert "Geef de regel door" not in page


def test_page_to_tell_on_works_without_a_host() -> None:
    page = confirm_page("", "")
    assert "Geef de regel door aan de redactie van deze site." in page
    assert "github" not in page
