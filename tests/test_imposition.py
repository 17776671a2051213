"""Imposition: a front and its back meet, whatever the number of cards."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kennisbank.paper.imposition import BACK, COLUMNS, FRONT, duplex, folded

COUNTS, ROWS = st.integers(0, 60), st.sampled_from([2, 4])


@given(COUNTS, ROWS)
def test_back_lies_behind_its_front_when_a_sheet_is_turned_over_its_long_edge(count: int, rows: int) -> None:
    sides = duplex(count, rows)
    assert len(sides) % 2 == 0
    seen = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        assert {slot.side for slot in front} == {FRONT}
        assert {slot.side for slot in back} == {BACK}
        behind = {(slot.row, COLUMNS - 1 - slot.column): slot.card for slot in back}
        assert behind == {(slot.row, slot.column): slot.card for slot in front}
        assert all(slot.row < rows and slot.column < COLUMNS for slot in (*front, *back))
        assert len(behind) == len(front)
        seen += [slot.card for slot in front]
    assert seen == list(range(count))


@given(COUNTS, ROWS)
def test_back_lies_beside_its_front_when_a_sheet_is_folded(count: int, rows: int) -> None:
    for side in folded(count, rows):
        for front, back in zip(side[::2], side[1::2], strict=True):
            assert (front.card, front.row) == (back.card, back.row)
            assert (front.side, front.column, back.side, back.column) == (FRONT, 0, BACK, 1)
    assert [slot.card for side in folded(count, rows) for slot in side[::2]] == list(range(count))


def test_sheet_is_full_before_the_next_begins() -> None:
    assert [len(side) for side in duplex(9, 4)] == [8, 8, 1, 1]
    assert [len(side) for side in duplex(5, 2)] == [4, 4, 1, 1]
    assert [len(side) for side in folded(5, 4)] == [8, 2]
