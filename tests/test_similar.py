"""Which entries are like which: shared tags and rarer words, five at most, the same in any order, at a fixed cost."""

from __future__ import annotations

import itertools
import random
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import FrameType

import pytest

from kennisbank import similar
from kennisbank.model import Entry, Reference
from kennisbank.similar import Neighbour, nearest
from kennisbank.wording import analysed, words_of
from tests.building import add_tips, entry_of
from tests.support import Tree

BARE = replace(
    entry_of(Tree(), "kies-een-boodschap"),
    theme=(), phase=(), audience=(), method=(), target_group=(), aliases=(), sources=(), references=(),
)  # fmt: skip


def tip(entry_id: str, title: str = "", *, refers_to: Iterable[str] = (), **tags: tuple[str, ...]) -> Entry:
    """Return a tip with nothing but a title, tags and references."""
    references = tuple(Reference("related", target, (), 1) for target in refers_to)
    return replace(BARE, id=entry_id, title=title, references=references, **tags)  # type: ignore[arg-type]


def title_words(entry: Entry) -> Mapping[str, str]:
    return {word.lower(): word for word in entry.title.split()}


def found(*entries: Entry, limit: int = 5) -> dict[str, list[str]]:
    """Return the ids of the neighbours of each entry."""
    return {own: [each.id for each in others] for own, others in nearest(entries, title_words, limit).items()}


def test_entries_are_alike_when_they_share_a_tag_or_a_word() -> None:
    a, b = tip("a", theme=("taal",)), tip("b", "Peiling", theme=("taal",))
    c, d = tip("c", "Peiling"), tip("d", "Krant", theme=("bereik",))
    assert found(a, b, c, d) == {"a": ["b"], "b": ["c", "a"], "c": ["b"], "d": []}


def test_more_in_common_is_nearer() -> None:
    a = tip("a", "Peiling", theme=("taal",), method=("enquete",))
    b = tip("b", theme=("taal",))
    c = tip("c", theme=("taal",), method=("enquete",))
    d = tip("d", "Peiling", theme=("taal",), method=("enquete",))
    assert found(a, b, c, d)["a"] == ["d", "c", "b"]


def test_rare_tag_says_more_than_a_common_one() -> None:
    many = [tip(f"m{number}", theme=("taal",)) for number in range(9)]
    a, z = tip("a", theme=("taal", "zeldzaam")), tip("z", theme=("zeldzaam",))
    assert found(a, z, *many)["a"][0] == "z"


def test_word_that_is_everywhere_says_nothing() -> None:
    entries = [tip(f"e{number}", "Bewoners") for number in range(20)]
    assert set(map(tuple, found(*entries).values())) == {()}


def test_equals_come_in_the_order_of_their_ids() -> None:
    entries = [tip(name, theme=("taal",)) for name in ("d", "b", "e", "a", "c")]
    assert found(*entries)["c"] == ["a", "b", "d", "e"]


@pytest.mark.parametrize(("limit", "count"), [(5, 5), (2, 2), (0, 0), (50, 9)])
def test_no_more_than_the_limit(limit: int, count: int) -> None:
    entries = [tip(f"e{number}", theme=("taal",)) for number in range(10)]
    assert {len(others) for others in found(*entries, limit=limit).values()} == {count}


def test_entry_is_not_its_own_neighbour(tree: Tree) -> None:
    tree = add_tips(tree, 30)
    entries = [entry_of(tree, "tip-001"), entry_of(tree, "tip-002"), entry_of(tree, "kies-een-boodschap")]
    result = nearest(entries, analysed(entries))
    assert all(own not in {each.id for each in others} for own, others in result.items())


def test_entry_is_left_out_when_a_header_links_it_on_either_side() -> None:
    a, b = tip("a", theme=("taal",), refers_to=["b"]), tip("b", theme=("taal",))
    c = tip("c", theme=("taal",), refers_to=["nergens"])
    assert found(a, b, c) == {"a": ["c"], "b": ["c"], "c": ["a", "b"]}


def test_related_tension_and_own_method_are_left_out_when_the_site_is_built(tree: Tree) -> None:
    def section(uri: str) -> str:
        return tree.page(uri).partition("## Lijkt hierop")[2].partition("\n## ")[0]

    assert "(../lessen/meeste-mensen.md)" not in section("tips/kies-een-boodschap.md")
    assert "(../methoden/peiling.md)" not in section("tips/kies-een-boodschap.md")
    assert "(vergader-niet.md)" in section("tips/kies-een-boodschap.md")
    choose = "[{with: %s, choose: Kies dit als de keus nog open is.}]"
    for one, other in (("kies-een-boodschap", "vergader-niet"), ("vergader-niet", "kies-een-boodschap")):
        tree.replace(f"tips/{one}.md", "status:", f"tensions: {choose % other}\nstatus:")
    assert "(vergader-niet.md)" not in section("tips/kies-een-boodschap.md")


def test_result_is_the_same_in_any_order_of_entries() -> None:
    tags = ["taal", "bereik", "wijk", "raad"]
    entries = [
        tip(
            f"e{number:02}", f"Woord{number % 7} Term{number % 5}", theme=(tags[number % 4],), phase=(tags[number % 3],)
        )
        for number in range(60)
    ]
    shuffled = list(entries)
    random.Random(7).shuffle(shuffled)  # noqa: S311
    assert nearest(entries, title_words) == nearest(shuffled, title_words)


def test_nothing_comes_of_nothing() -> None:
    assert nearest([], title_words) == {}
    assert found(tip("a")) == {"a": []}


# --- the reason ------------------------------------------------------------------------------------------------------


THEME, METHOD, GROUPS = ("theme", ("taal",)), ("method", ("peiling",)), ("target_group", ("ouders", "jongeren"))


@pytest.mark.parametrize(
    ("fields", "words", "reason"),
    [
        ((THEME, METHOD), ("vraag", "brief"), "zelfde thema (Taal) en methode (Peiling); woorden: vraag, brief"),
        ((THEME, METHOD, GROUPS), (), "zelfde thema (Taal), methode (Peiling) en doelgroep (Ouders, Jongeren)"),
        ((THEME,), ("vraag",), "zelfde thema (Taal)"),
        ((), ("vraag", "brief"), "woorden: vraag, brief"),
        ((), ("vraag",), "woord: vraag"),
        ((), (), ""),
    ],
)
def test_reason_reads_as_dutch(
    fields: tuple[tuple[str, tuple[str, ...]], ...], words: tuple[str, ...], reason: str
) -> None:
    assert Neighbour("a", fields, words).reason(lambda _, value: value.capitalize()) == reason


def test_reason_does_not_name_what_is_not_published() -> None:
    assert Neighbour("a", (METHOD,), ()).reason(lambda *_: "") == "zelfde methode"


def test_reason_names_what_is_shared_with_what_says_most_first() -> None:
    a = tip("a", "Peiling Vraag", theme=("taal",), method=("enquete",), audience=("ambtenaar",))
    b = tip("b", "peiling vraag", theme=("taal",), method=("enquete",), audience=("ambtenaar",))
    c = tip("c", theme=("taal",), audience=("ambtenaar",))
    shared = (("method", ("enquete",)), ("theme", ("taal",)))
    assert nearest([a, b, c], title_words)["a"][0] == Neighbour("b", shared, ("Peiling", "Vraag"))


def test_reason_names_the_rarest_of_what_is_shared_in_one_field() -> None:
    a, b = (tip(each, theme=("taal", "bereik", "geld")) for each in "ab")
    others = [tip(each, theme=("bereik",)) for each in "cd"]
    assert nearest([a, b, *others], title_words)["a"][0].fields == (("theme", ("geld",)),)


def test_reason_names_a_light_field_only_when_there_is_nothing_else() -> None:
    a, b = tip("a", audience=("ambtenaar",)), tip("b", audience=("ambtenaar",))
    assert nearest([a, b], title_words)["a"][0].fields == (("audience", ("ambtenaar",)),)


def test_every_neighbour_has_a_reason_when_the_site_is_built(tree: Tree) -> None:
    section = add_tips(tree, 9).page("tips/tip-001.md").partition("## Lijkt hierop")[2].partition("\n## ")[0]
    assert section.count("{ .kb-card-title }") == section.count("{ .kb-why }") == 5


@pytest.mark.parametrize("path", ["bronnen/verslag.md", "checklists/avond.md"])
def test_page_that_holds_others_together_is_like_none(tree: Tree, path: str) -> None:
    assert "Lijkt hierop" not in tree.page(path)
    assert f"{path.rpartition('/')[2]})" not in tree.page("tips/vergader-niet.md").partition("## Lijkt hierop")[2]


# --- the words -------------------------------------------------------------------------------------------------------


def test_words_are_those_of_the_head_and_those_that_the_body_says_twice() -> None:
    body = replace(BARE.body, text="## Waarom\n\nEen krant. De krant, de [raad](../tips/raad.md). Film.")
    entry = replace(tip("a", "Houd een peiling"), summary="Vraag het de Wmo-raad.", aliases=("enquête",), body=body)
    shown = set(words_of(lambda word: [word.lower()])(entry).values())
    assert {"houd", "peiling", "vraag", "Wmo", "enquête", "krant"} <= shown
    assert not {"Houd", "film", "Film", "tips", "waarom", "Waarom"} & shown


def test_word_is_shown_in_its_shortest_form() -> None:
    shown = analysed([tip("a", "Peilingen")])(tip("b", "Houd peilingen en een peiling"))
    assert "peiling" in shown.values()
    assert "peilingen" not in shown.values()


# --- the cost --------------------------------------------------------------------------------------------------------


def synthetic(number: int) -> list[Entry]:
    """Return tips with tags from short lists and words from a long one, as a large base would have."""
    dice = random.Random(number)  # noqa: S311
    words = ["".join(letters) for letters in itertools.product("bdgklmnprstvwz", "aeiou", "klmnrst", "aeiou", "lnrst")]

    def some(name: str, of: int, most: int) -> tuple[str, ...]:
        return tuple(f"{name}-{each}" for each in sorted(dice.sample(range(of), dice.randint(1, most))))

    return [
        tip(
            f"e{each:05}", " ".join(dice.choices(words, k=12)), theme=some("t", 13, 2), phase=some("p", 7, 3),
            audience=some("a", 8, 3), method=some("m", 48, 3), target_group=some("g", 29, 3),
        )
        for each in range(number)
    ]  # fmt: skip


def test_cost_of_an_entry_does_not_grow_with_the_base(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counting(one: Mapping[str, float], other: Mapping[str, float]) -> float:
        nonlocal compared
        compared += 1
        return float(len(one.keys() & other.keys()))

    monkeypatch.setattr(similar, "cosine", counting)
    costs = []
    for size in (500, 2000):
        compared = 0
        nearest(synthetic(size), title_words)
        costs.append(compared / size)
    assert costs[1] <= costs[0] <= similar._SCORED


def test_work_for_an_entry_does_not_grow_with_the_base() -> None:
    """Counted in calls, which are as many on any machine; ten thousand entries take 3 seconds on one idle core."""
    calls = 0

    def counting(_frame: FrameType, _event: str, _given: object) -> None:
        nonlocal calls
        calls += 1

    work = []
    for size in (300, 1200):
        entries, calls = synthetic(size), 0
        sys.setprofile(counting)
        try:
            result = nearest(entries, title_words)
        finally:
            sys.setprofile(None)
        work.append(calls / size)
        assert {len(others) for others in result.values()} == {5}
    assert work[1] < 1.1 * work[0]
