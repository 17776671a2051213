"""The card of an entry, the groups that cards stand in, and where a short list leads on."""

from __future__ import annotations

import pytest

from kennisbank import cards, urls
from kennisbank.cards import Card, CardList, Link
from kennisbank.model import Entry
from kennisbank.schema import FACETS, KINDS
from tests.building import add_tips, base_of, entry_of, link
from tests.support import CHECKLIST, FILES, TIP, Tree


def lists(tree: Tree, *, limit: int | None = None, more: bool = True) -> tuple[CardList, ...]:
    """Group all entries of a tree, with links to a page that does not matter here."""
    base = base_of(tree)

    def rest() -> Link:
        return link("Bekijk alles", urls.Address("alles.md"))

    def make(entry: Entry) -> Card:
        return cards.card(entry, "index.md", base.vocabularies)

    return cards.card_lists(
        base.entries, make, intro=lambda group: f"over {group.word}", limit=limit, more=rest if more else None
    )


@pytest.mark.parametrize(
    ("entry_id", "page", "word", "look", "href", "tags"),
    [
        ("kies-een-boodschap", "index.md", "Doen", "do", "tips/kies-een-boodschap.md", [("Bereik", "thema/bereik.md")]),
        ("vergader-niet", "tips/index.md", "Niet doen", "dont", "vergader-niet.md", [("Bereik", "../thema/bereik.md")]),
        (
            "meeste-mensen", "thema/taal.md", "Les", "les", "../lessen/meeste-mensen.md",
            [("Bereik", "bereik.md"), ("Taal", "taal.md")],
        ),
        ("peiling", "gereedschapskist/a/b.md", "Methode", "methode", "../../methoden/peiling.md", []),
        ("jongeren", "doelgroepen/jongeren.md", "Doelgroep", "doelgroep", "jongeren.md", []),
        ("verslag", "bronnen/index.md", "Bron", "bron", "verslag.md", []),
        ("avond", "tips/x.md", "Checklist", "checklist", "../checklists/avond.md", []),
    ],
)  # fmt: skip
def test_card_tells_what_it_is_and_leads_there(
    tree: Tree, entry_id: str, page: str, word: str, look: str, href: str, tags: list[tuple[str, str]]
) -> None:
    entry = entry_of(tree, entry_id)
    card = cards.card(entry, page, base_of(tree).vocabularies, why="daarom")
    expected = Card(
        word, look, entry.title, urls.Address(href), entry.summary, tuple(link(*tag) for tag in tags), "daarom"
    )
    assert card == expected


def test_every_kind_has_one_group_and_every_look_is_its_own() -> None:
    looks = [group.look for group in cards.GROUPS]
    assert looks[:2] == ["do", "dont"]
    assert looks[2:] == [*(kind.id for kind in KINDS if kind.id != "tip"), "checklist"]
    assert len({group.word for group in cards.GROUPS}) == len(looks)


def test_checklist_with_minutes_is_a_session_plan(tree: Tree) -> None:
    assert cards.group_of(entry_of(tree, "avond")) == cards.CHECKLISTS
    tree.replace("checklists/avond.md", "{title: Vooraf,", "{title: Vooraf, minutes: 20,")
    assert cards.group_of(entry_of(tree, "avond")) == cards.PLANS


def test_lists_stand_in_the_order_of_the_groups(tree: Tree) -> None:
    plan = CHECKLIST.replace("{title: Vooraf,", "{title: Vooraf, minutes: 20,")
    tree.files["checklists/middag.md"] = plan.replace("title: Een avond", "title: Een middag", 1)
    found = lists(tree)
    assert [each.heading for each in found] == [group.heading for group in cards.GROUPS]
    assert [each.intro for each in found] == [f"over {group.word}" for group in cards.GROUPS]
    assert sum(len(each.cards) for each in found) == len(FILES) + 1


def test_cards_of_a_group_stand_in_the_order_of_their_titles(tree: Tree) -> None:
    for number, title in enumerate(["zet door tot het af is", "Begin klein en leer", "Één ding tegelijk doen"]):
        tree.files[f"tips/x-{number}.md"] = TIP.replace("Kies één boodschap", title)
    assert [card.title for card in lists(tree)[0].cards] == [
        "Begin klein en leer", "Kies één boodschap", "zet door tot het af is", "Één ding tegelijk doen",
    ]  # fmt: skip


def test_group_order_is_by_id_when_titles_differ_in_case_only(tree: Tree) -> None:
    one, other = entry_of(tree, "kies-een-boodschap"), entry_of(tree, "vergader-niet")
    assert cards.group_order(one) < cards.group_order(other)
    assert [cards.group_order(entry)[0] for entry in (one, other)] == [0, 1]


@pytest.mark.parametrize(
    ("limit", "more", "shown", "rest"),
    [
        (None, True, 6, None),
        (6, True, 6, None),
        (5, True, 5, "Bekijk alles"),
        (1, True, 1, "Bekijk alles"),
        (5, False, 5, None),
    ],
)
def test_list_ends_in_a_link_when_it_is_cut(
    tree: Tree, limit: int | None, more: bool, shown: int, rest: str | None
) -> None:
    first = lists(add_tips(tree, 5), limit=limit, more=more)[0]
    assert len(first.cards) == shown
    assert (first.more.label if first.more else None) == rest


def test_no_lists_are_made_when_there_are_no_entries() -> None:
    assert cards.card_lists((), lambda entry: pytest.fail("no card"), intro=lambda group: "") == ()


@pytest.mark.parametrize(
    ("entry_id", "facet", "expected"),
    [
        ("meeste-mensen", 0, [("Bereik", "../thema/bereik.md"), ("Taal", "../thema/taal.md")]),
        ("meeste-mensen", 1, [("Na", "../fase/na.md")]),
        ("meeste-mensen", 2, [("Ambtenaar", "../voor/ambtenaar.md")]),
        ("jongeren", 0, []),
    ],
)
def test_tags_lead_to_their_pages(tree: Tree, entry_id: str, facet: int, expected: list[tuple[str, str]]) -> None:
    found = cards.facet_links(entry_of(tree, entry_id), FACETS[facet], base_of(tree).vocabularies, "lessen/x.md")
    assert found == tuple(link(*each) for each in expected)


@pytest.mark.parametrize(("number", "text"), [(0, "0 tips"), (1, "1 tip"), (2, "2 tips"), (1000, "1000 tips")])
def test_count_is_singular_when_it_is_one(number: int, text: str) -> None:
    assert cards.counted(number, "tip", "tips") == text
