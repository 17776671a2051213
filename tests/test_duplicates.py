"""Which entries are said to resemble another: copies and rewritten ones, not those that only share a subject."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from kennisbank import build
from kennisbank.duplicates import NEAR, Comparer, check, likeness
from kennisbank.model import Body, Entry, Reference
from kennisbank.problems import Problem

ADVICE = (
    ("Wek geen hoge verwachtingen", "Enthousiasme klinkt als een toezegging. Noem de grenzen: geld, tijd en regels."),
    ("Kies één heldere boodschap", "Te veel nuance maakt een boodschap vaag. Test de zin bij een bewoner."),
    ("Vergader niet in een zaaltje", "Ga naar het buurthuis of de markt. Zet koffie klaar."),
    ("Geef wijkcoördinatoren bevoegdheden", "Wie alles moet navragen, verliest vertrouwen. Geef een eigen budget."),
    ("De meeste mensen reageren niet", "Tien procent is betrokken, tien procent doet nooit mee. De rest zwijgt."),
    ("Bedank meedenkers met iets leuks", "Een etentje of een bon laat zien dat je de inzet waardeert."),
)
SAME = (
    (
        "Schep geen te hoge verwachtingen",
        "Een toezegging is snel gedaan. Noem vooraf geld, tijd en regels als grenzen.",
    ),
    ("Zorg voor één heldere boodschap", "Nuance maakt vaag wat je wilt zeggen. Test het bij bewoners."),
    ("Vergader met bewoners niet in zaaltjes", "Koffie op de markt of in het buurthuis werkt beter."),
    ("Geef een wijkcoördinator bevoegdheid", "Zonder eigen budget verliest hij vertrouwen."),
    ("Veel mensen reageren niet", "De rest zwijgt: tien procent is betrokken, tien procent doet niet mee."),
    ("Bedank wie meedenkt met iets leuks", "Waardeer de inzet met een etentje."),
)
OTHER = (
    ("Wek vertrouwen bij je collega's", "Drink koffie met ze en vraag wat ze nodig hebben."),
    ("Kies een plek die iedereen kent", "Een school of een winkel, waar mensen toch al komen."),
    ("Laat bewoners zelf de agenda maken", "Vraag wat zij willen bespreken en wat kan wachten."),
)


def entry(title: str, text: str, *, number: int = 0, **changes: Any) -> Entry:
    entry_id = f"tip-{number}"
    made = Entry(
        id=entry_id, kind="tip", path=f"lessons/tips/{entry_id}.md", title=title, summary=title, status="gepubliceerd",
        checked=dt.date(2026, 1, 1), body=Body(text, 10), lines={"title": 2}, references=(),
    )  # fmt: skip
    return dataclasses.replace(made, **changes)


def entries(*pairs: Sequence[tuple[str, str]]) -> list[Entry]:
    return [entry(*pair, number=number) for number, pair in enumerate(pair for each in pairs for pair in each)]


def found(some: Iterable[Entry], synonyms: Iterable[Sequence[str]] = ()) -> list[Problem]:
    return list(check(some, synonyms))


@pytest.mark.parametrize("number", range(len(ADVICE)))
def test_check_names_the_entry_that_a_rewritten_one_resembles(number: int) -> None:
    same = entry(*SAME[number], number=99)
    problems = found([*entries(ADVICE, OTHER), same])
    assert [(each.path, each.line, each.code) for each in problems] == [(same.path, 2, "lijkt-op")]
    assert f"'{ADVICE[number][0]}' (lessons/tips/tip-{number}.md)" in problems[0].message


def test_check_is_silent_when_entries_share_a_subject_only() -> None:
    assert found(entries(ADVICE, OTHER)) == []


def test_check_finds_a_copied_text_under_another_title() -> None:
    text = " ".join(text for _, text in ADVICE)
    copy = entry("Iets heel anders gezegd", text, number=99)
    assert [each.path for each in found([*entries(OTHER), entry("Een eerste titel", text, number=98), copy])] == [
        copy.path
    ]


def test_check_counts_synonyms_as_one_word() -> None:
    pair = [
        entry("Betrek burgers vroegtijdig", "Begin op tijd.", number=8),
        entry("Betrek inwoners vroegtijdig", "Nu.", number=9),
    ]
    some = [*entries(OTHER), *pair]
    without, with_them = Comparer(some), Comparer(some, [("inwoner", "burger")])
    one, other = (likeness(*(each.profiles[number] for number in (3, 4))) for each in (without, with_them))
    assert other > one


@pytest.mark.parametrize("side", [0, 1])
def test_check_is_silent_when_a_header_links_them(side: int) -> None:
    pair = [entry(*ADVICE[0], number=0), entry(*SAME[0], number=1)]
    link = Reference("related", pair[1 - side].id, (), 5)
    pair[side] = dataclasses.replace(pair[side], references=(link,))
    assert found([*entries(OTHER), *pair][1:]) == []


def test_check_is_silent_about_kinds_that_differ_by_nature() -> None:
    method = entry(*SAME[0], number=99, kind="methode")
    assert found([*entries(ADVICE, OTHER), method]) == []
    lesson = entry(*SAME[0], number=99, kind="les")
    assert [each.path for each in found([*entries(ADVICE, OTHER), lesson])] == [lesson.path]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (({"status": "concept"}, {}), 0),
        (({}, {"status": "concept"}), 1),
        (({"checked": dt.date(2026, 2, 1)}, {}), 0),
        (({}, {"checked": dt.date(2026, 2, 1)}), 1),
        (({"status": "concept"}, {"checked": dt.date(2026, 2, 1)}), 0),
        (({}, {}), 1),
    ],
)
def test_check_tells_the_newer_of_two(changes: tuple[dict[str, Any], dict[str, Any]], told: int) -> None:
    pair = [entry(*ADVICE[0], number=0, **changes[0]), entry(*SAME[0], number=1, **changes[1])]
    rest = [entry(*each, number=9 + number) for number, each in enumerate(OTHER)]
    assert [each.path for each in found([*pair, *rest])] == [pair[told].path]


def test_check_finds_the_same_in_any_order() -> None:
    every = entries(ADVICE, SAME, OTHER)
    expected = found(every)
    assert found(reversed(every)) == expected
    assert len(expected) == len(ADVICE)


def test_candidates_are_few_when_everything_has_the_same_words() -> None:
    many = [entry(f"Wek geen hoge verwachtingen nummer {number}", ADVICE[0][1], number=number) for number in range(400)]
    comparer = Comparer(many)
    assert len(list(comparer.candidates(comparer.profiles[200], 200))) <= 8


def test_lists_find_what_comparing_all_pairs_finds_in_the_real_base(
    real_lessons: tuple[list[Problem], build.Checked],
) -> None:
    advice = [each for each in real_lessons[1].entries if each.kind in {"tip", "les"}]
    comparer = Comparer(advice, real_lessons[1].words.synonyms)
    pairs = [(a, b) for a in range(len(advice)) for b in range(len(advice)) if a != b]
    near = {(a, b) for a, b in pairs if likeness(comparer.profiles[a], comparer.profiles[b]) >= NEAR}
    ids = {each.id: number for number, each in enumerate(comparer.entries)}
    listed = {
        (a, ids[other.id]) for a in range(len(advice)) for other, _ in comparer.candidates(comparer.profiles[a], a)
    }
    assert near
    assert near <= listed
