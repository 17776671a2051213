"""What it means that others did the same: how firmly an entry stands, from the confirmations in its header.

Two different organisations make it confirmed, and one for which it did not work makes it disputed. Without names it is
not always certain that two confirmations are of two organisations; then they count as one, so that "confirmed" never
says more than is known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kennisbank.model import Confirmation, Entry
from kennisbank.records import FAILED, WORKED

ENOUGH = 2
"""Different organisations for which it worked, from which an entry counts as confirmed."""


@dataclass(frozen=True)
class Standing:
    """How firmly an entry stands: its id in data and addresses, its word on the site, and what that means."""

    id: str
    word: str
    meaning: str


CONFIRMED = Standing("bevestigd", "Bevestigd", "Twee of meer organisaties deden dit ook, en het werkte.")
ONCE = Standing("eenmaal-bevestigd", "Eenmaal bevestigd", "Een andere organisatie deed dit ook, en het werkte.")
DISPUTED = Standing("omstreden", "Omstreden", "Het werkte niet overal. Lees wat anderen melden voor je begint.")
STANDINGS = (CONFIRMED, ONCE, DISPUTED)


def standing(entry: Entry) -> Standing | None:
    """Return how firmly an entry stands; None when nobody has said yet whether it works elsewhere."""
    worked = [each for each in entry.confirmed if each.result == WORKED]
    if any(each.result == FAILED for each in entry.confirmed):
        return DISPUTED
    if not worked:
        return None
    return CONFIRMED if organisations(worked) >= ENOUGH else ONCE


def organisations(confirmed: Iterable[Confirmation]) -> int:
    """Return how many different organisations there are at least behind these confirmations.

    Organisations with a name differ when their names do. One without a name differs from another by its size only, for
    the same one may tell it twice; and from a named one when the size of that is known, and another.
    """
    sizes: dict[str, str] = {}
    unnamed = set()
    for each in confirmed:
        if each.organisation:
            name = " ".join(each.organisation.casefold().split())
            sizes[name] = sizes.get(name) or each.size_class
        else:
            unnamed.add(each.size_class)
    certain = [size for size in unnamed if not {"", size} & set(sizes.values())]
    return max(len(sizes) + len(certain), len(unnamed))
