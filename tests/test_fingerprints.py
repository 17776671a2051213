"""Fingerprints of entries, and the code of a printed sheet that Python writes and the page reads."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kennisbank.fingerprints import ID_LENGTH, LENGTH, check_characters, fingerprint, item_code, sheet_code
from tests.building import entry_of
from tests.support import Tree

TABLE = Path(__file__).with_name("paper-codes.json")
"""Sheets by the ids of their entries, each with the text of the small tree's tip; JavaScript reads it too."""


def prints(tree: Tree) -> dict[str, str]:
    return {entry.id: fingerprint(entry) for entry in tree.checked().entries}


def test_fingerprint_changes_with_what_is_printed_and_with_nothing_else(tree: Tree) -> None:
    before = prints(tree)
    assert all(re.fullmatch("[a-z2-7]{5}", each) for each in before.values())
    tree.replace("tips/kies-een-boodschap.md", "Omdat het werkt.", "Omdat het altijd werkt.")
    tree.replace("tips/vergader-niet.md", "checked: 2026-11-01", "checked: 2026-11-02")
    after = prints(tree)
    assert {each for each in before if before[each] != after[each]} == {"kies-een-boodschap"}


@pytest.mark.parametrize("case", json.loads(TABLE.read_text(encoding="utf-8")), ids=lambda case: len(case["ids"]))
def test_sheet_code_is_the_one_in_the_shared_table(case: dict[str, Any], tree: Tree) -> None:
    tip = entry_of(tree, "kies-een-boodschap")
    entries = [replace(tip, id=each) for each in case["ids"]]
    assert [item_code(entry) for entry in entries] == case["items"]
    assert sheet_code(map(item_code, entries)) == case["code"]


def test_sheet_code_fits_a_qr_code_in_its_compact_mode(tree: Tree) -> None:
    tip = entry_of(tree, "kies-een-boodschap")
    code = sheet_code(item_code(replace(tip, id=f"tip-{number}")) for number in range(60))
    assert re.fullmatch("[0-9A-Z]+", code)
    assert len(code) == 3 + 60 * (ID_LENGTH + LENGTH)


def test_check_characters_catch_any_wrong_character_and_any_two_swapped() -> None:
    items = "kbx4n2aq7zzz2222"
    right = check_characters(items)
    for at, was in enumerate(items):
        for other in "abcdefghijklmnopqrstuvwxyz234567":
            if other != was:
                assert check_characters(items[:at] + other + items[at + 1 :]) != right
        if at and items[at - 1] != was:
            assert check_characters(items[: at - 1] + was + items[at - 1] + items[at + 1 :]) != right
