"""What views share: breadcrumbs, lists that continue over pages, and links that all lead somewhere."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import build, cards, urls
from kennisbank.model import Entry
from kennisbank.views import Listing, View, crumbs, list_pages
from tests.building import LINK, add_tips, base_of, concept, link
from tests.support import FILES, Tree

HAND_WRITTEN = {"index.md", "bijdragen/index.md", "vinden.md"}
"""Pages that generated pages link to and that lie in ``docs/``."""


def listing(tree: Tree, uri: str = "tips/index.md", *, searchable: bool = True) -> list[View]:
    """Return the pages of a list with all tips of a tree."""
    base = base_of(tree)
    tips = tuple(entry for entry in base.entries if entry.kind == "tip")
    plan = Listing(uri, "Tips", "Alle tips.", (("Boven", "boven/index.md"),), tips, lambda group: group.word,
                   (("Thema's", "thema/index.md"),), searchable=searchable)  # fmt: skip
    return list(list_pages(plan, base))


def titles(view: View) -> list[str]:
    lists = view.context["lists"]
    assert isinstance(lists, tuple)
    return [card.title for each in lists for card in each.cards]


def numbers(view: View) -> list[tuple[str, str]]:
    pages = view.context["pages"]
    assert isinstance(pages, tuple)
    return [(link.label, link.href) for link in pages]


def test_crumbs_lead_home_and_up_when_a_page_is_deep() -> None:
    assert crumbs(
        "methoden/peiling/alles.md", ("Methoden", "methoden/index.md"), ("Peiling", "methoden/peiling.md")
    ) == (
        link("Start", "../../index.md"),
        link("Methoden", "../index.md"),
        link("Peiling", "../peiling.md"),
    )
    assert crumbs("problemen.md") == (link("Start", "index.md"),)


@pytest.mark.parametrize(
    ("extra", "pages"),
    [
        (0, 1),
        (cards.ON_A_PAGE - 2, 1),
        (cards.ON_A_PAGE - 1, 2),
        (2 * cards.ON_A_PAGE - 2, 2),
        (2 * cards.ON_A_PAGE, 3),
    ],
)
def test_list_continues_on_a_next_page_when_one_is_full(tree: Tree, extra: int, pages: int) -> None:
    found = listing(add_tips(tree, extra))  # the small tree has two tips of its own
    assert len(found) == pages
    assert [len(titles(view)) for view in found[:-1]] == [cards.ON_A_PAGE] * (pages - 1)
    shown = [title for view in found for title in titles(view)]
    assert len(shown) == len(set(shown)) == extra + 2
    assert shown[-1] == "Vergader niet in een zaaltje"
    assert shown[:-1] == sorted(shown[:-1])
    assert {view.context["total"] for view in found} == {extra + 2}


def test_list_has_one_page_when_it_is_empty(tree: Tree) -> None:
    concept(concept(tree, "tips/kies-een-boodschap.md"), "tips/vergader-niet.md")
    (view,) = listing(tree)
    assert (titles(view), numbers(view), view.uri) == ([], [], "tips/index.md")


def test_pages_of_a_list_know_their_place(tree: Tree) -> None:
    first, second, third = listing(add_tips(tree, 2 * cards.ON_A_PAGE))
    assert [view.uri for view in (first, second, third)] == ["tips/index.md", "tips/pagina-2.md", "tips/pagina-3.md"]
    assert [view.title for view in (first, second, third)] == [
        "Tips", "Tips (pagina 2 van 3)", "Tips (pagina 3 van 3)",
    ]  # fmt: skip
    assert [view.searchable for view in (first, second, third)] == [True, False, False]
    assert numbers(first) == [("1", ""), ("2", "pagina-2.md"), ("3", "pagina-3.md")]
    assert numbers(second) == [("1", "index.md"), ("2", ""), ("3", "pagina-3.md")]
    assert first.path == (link("Start", "../index.md"), link("Boven", "../boven/index.md"))
    assert second.path == (*first.path, link("Tips", "index.md"))
    assert second.context["lookup"] == (link("Thema's", "../thema/index.md"),)


def test_pages_around_are_shown_when_there_are_many(tree: Tree) -> None:
    found = listing(add_tips(tree, 6 * cards.ON_A_PAGE), "thema/taal.md")
    assert [label for label, _ in numbers(found[0])] == ["1", "2", "7"]
    assert [label for label, _ in numbers(found[3])] == ["1", "3", "4", "5", "7"]
    assert [label for label, _ in numbers(found[6])] == ["1", "6", "7"]
    assert numbers(found[3])[1] == ("3", "taal-3.md")


@pytest.mark.parametrize("searchable", [True, False])
def test_list_is_found_by_search_only_when_it_says_so(tree: Tree, searchable: bool) -> None:
    assert [view.searchable for view in listing(tree, searchable=searchable)] == [searchable]


def test_entry_page_shows_a_few_and_leads_to_all_when_many_name_it(tree: Tree) -> None:
    for number in range(cards.IN_A_SECTION):
        add_named_tip(tree, number)
    page = tree.page("methoden/peiling.md")
    assert page.count("**Doen**{") == cards.IN_A_SECTION
    assert "[Bekijk alles over deze methode](peiling/alles.md)" in page
    everything = tree.page("methoden/peiling/alles.md")
    assert everything.count("**Doen**{") == cards.IN_A_SECTION + 1
    assert everything.count("**Niet doen**{") == 1


def test_entry_page_shows_all_when_they_just_fit(tree: Tree) -> None:
    for number in range(cards.IN_A_SECTION - 1):
        add_named_tip(tree, number)
    site = tree.site()
    assert "Bekijk alles" not in next(page.text for page in site.pages if page.uri == "methoden/peiling.md")
    assert "methoden/peiling/alles.md" not in {page.uri for page in site.pages}


def add_named_tip(tree: Tree, number: int) -> None:
    """Add a tip that names the method of the small tree."""
    tip = tree.files["tips/kies-een-boodschap.md"]
    assert isinstance(tip, str)
    tree.files[f"tips/genoemd-{number:02}.md"] = tip.replace("Kies één boodschap", f"Nog een tip {number:02}")


@pytest.mark.parametrize(("number", "words"), [(0, "0 combinaties"), (1, "1 combinatie.")])
def test_toolbox_counts_its_combinations_in_good_dutch(tree: Tree, number: int, words: str) -> None:
    if number == 0:
        concept(tree, "methoden/peiling.md")
    assert words in tree.page("gereedschapskist/index.md")


def test_checklist_has_no_heading_without_anything_under_it(tree: Tree) -> None:
    concept(tree, "tips/vergader-niet.md")
    assert "Op de avond" not in tree.page("checklists/avond.md")


def test_entry_has_no_heading_without_anything_under_it(tree: Tree) -> None:
    text = tree.files["methoden/peiling.md"]
    assert isinstance(text, str)
    keep = ("---", "title", "summary", "status", "checked")
    head, _, body = text.removeprefix("---\n").partition("---\n")
    short = "".join(line for line in head.splitlines(keepends=True) if line.startswith(keep))
    tree.files["methoden/enquete.md"] = f"---\n{short}---\n{body}".replace("title: Peiling", "title: Enquête")
    assert "## In het kort" not in tree.page("methoden/enquete.md")


# --- every page of a site --------------------------------------------------------------------------------------------


def broken_links(site: build.Site) -> list[tuple[str, str]]:
    """Return (page, link) of every link that leads to no page of the site."""
    known = {page.uri for page in site.pages} | HAND_WRITTEN
    pages = [(page.uri, page.text) for page in site.pages]
    pages.extend(("index.md", text) for text in site.blocks.values())
    return [
        (uri, target)
        for uri, text in pages
        for target in LINK.findall(text)
        if not target.startswith("https:") and urls.resolve(target.partition("?")[0], start=uri) not in known
    ]


def test_every_link_leads_somewhere_when_everything_is_published(tree: Tree) -> None:
    site = add_tips(tree, 2 * cards.ON_A_PAGE).site()
    assert sum(len(LINK.findall(page.text)) for page in site.pages) > 500
    assert broken_links(site) == []


@given(st.sets(st.sampled_from(sorted(FILES))))
def test_every_link_leads_somewhere_when_some_are_concepts(paths: set[str]) -> None:
    tree = Tree().replace("lessen/meeste-mensen.md", ", zie [de tip](../tips/kies-een-boodschap.md)", "")
    for path in paths:
        concept(tree, path)
    assert broken_links(tree.site()) == []


@given(st.sets(st.sampled_from(sorted(FILES))))
def test_every_link_leads_somewhere_when_some_are_broken(paths: set[str]) -> None:
    tree = Tree().replace("lessen/meeste-mensen.md", ", zie [de tip](../tips/kies-een-boodschap.md)", "")
    for path in paths:
        tree.replace(path, "checked: 2026-11-01", "checked: gisteren")
    assert broken_links(tree.site()) == []


def test_every_published_entry_is_listed_when_built(tree: Tree) -> None:
    site = tree.site()
    listed = {
        urls.resolve(target, start=page.uri)
        for page in site.pages
        if page.uri.endswith("/index.md")
        for target in LINK.findall(page.text)
    }
    assert set(FILES) <= listed


def test_pages_are_the_same_when_built_twice_or_in_another_order(tree: Tree) -> None:
    again = Tree()
    again.files = dict(reversed(tree.files.items()))
    assert again.site() == tree.site()


def test_every_page_has_one_title_and_a_description(tree: Tree) -> None:
    for page in tree.site().pages:
        assert page.text.startswith("---\ntitle: "), page.uri
        assert page.text.count("\n# ") == 1, page.uri
        description = page.text.partition("description: ")[2].partition("\n")[0]
        assert len(description) > 10, page.uri
        assert page.text.endswith("\n"), page.uri
        assert "\n\n\n" not in page.text, page.uri


def test_neighbours_are_the_next_of_the_first_theme(tree: Tree) -> None:
    base = base_of(tree)
    order = sorted((entry for entry in base.entries if entry.theme), key=cards.group_order)
    for before, after in itertools.pairwise(order):
        assert f"volgende: [{after.title}](" in foot(tree, before)
        assert f"vorige: [{before.title}](" in foot(tree, after)
    assert "vorige:" not in foot(tree, order[0])
    assert "volgende:" not in foot(tree, order[-1])
    assert "Verder bladeren" not in tree.page("doelgroepen/jongeren.md")


def foot(tree: Tree, entry: Entry) -> str:
    return tree.page(cards.entry_uri(entry)).partition('<div class="kb-foot"')[2]
