"""Fixtures that several test modules share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.support import Tree

PROJECT = Path(__file__).resolve().parent.parent
TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def project() -> Path:
    """The root of this repository."""
    return PROJECT


@pytest.fixture
def tree() -> Tree:
    """A small valid tree of lessons in memory, to change one thing in."""
    return Tree()
