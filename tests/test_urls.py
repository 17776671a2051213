"""Addresses: slugs, pages and relative links."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import urls

PARTS = st.from_regex(urls.SLUG, fullmatch=True)
URIS = st.lists(PARTS, min_size=1, max_size=5).map(lambda parts: "/".join(parts) + ".md")


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Kies één heldere boodschap", "kies-een-heldere-boodschap"),
        ("Thema's & foto’s", "themas-fotos"),
        ("  -- veel   ruimte --  ", "veel-ruimte"),
        ("Ga naar 50.000 mensen", "ga-naar-50-000-mensen"),
        ("ÀÉÎÕÜ çñ ß æ œ ø ł đ", "aeiou-cn-ss-ae-oe-o-l-d"),
        ("cafe\u0301", "cafe"),
        ("ﬁjn ½", "fijn-1-2"),
        ("a/b\\c.d_e", "a-b-c-d-e"),
        ("日本語", ""),
        ("!?", ""),
        ("", ""),
        ("x" * 70, "x" * 60),
        ("woord " * 20, "-".join(["woord"] * 10)),
        ("x" * 59 + " y", "x" * 59),
        ("x" * 58 + " y", "x" * 58 + "-y"),
    ],
)
def test_slugify_gives_a_readable_slug_when_the_text_is(text: str, slug: str) -> None:
    assert urls.slugify(text) == slug


@given(st.text())
def test_slugify_gives_a_slug_or_nothing_when_the_text_is_arbitrary(text: str) -> None:
    slug = urls.slugify(text)
    assert slug == "" or urls.SLUG.fullmatch(slug)
    assert len(slug) <= urls.MAX_SLUG
    assert urls.slugify(slug) == slug


@pytest.mark.parametrize("name", ["a", "kies-een-boodschap", "2024", "a1-b2", "indexen", "pagina-x", "x" * 60])
def test_is_slug_accepts_when_the_name_fits_an_address(name: str) -> None:
    assert urls.is_slug(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "-a",
        "a-",
        "a--b",
        "A",
        "é",
        "a b",
        "a_b",
        "a.b",
        "a/b",
        "a\n",
        "../a",
        "x" * 61,
        "٣",
        "ａ",
        "index",
        "alles",
        "alles-2",
        "pagina",
        "pagina-12",
    ],
)
def test_is_slug_refuses_when_the_name_does_not_fit_or_is_taken(name: str) -> None:
    assert not urls.is_slug(name)


@pytest.mark.parametrize(
    ("target", "start", "link"),
    [
        ("tips/a.md", "tips/b.md", "a.md"),
        ("tips/a.md", "lessen/b.md", "../tips/a.md"),
        ("tips/a.md", "index.md", "tips/a.md"),
        ("index.md", "tips/a.md", "../index.md"),
        ("index.md", "index.md", "index.md"),
        ("tips/index.md", "tips/a.md", "index.md"),
        ("methoden/m/alles.md", "methoden/m.md", "m/alles.md"),
        ("methoden/m.md", "methoden/m/alles.md", "../m.md"),
        ("methoden/n.md", "methoden/m/alles.md", "../n.md"),
        ("methoden/m/b.md", "methoden/n/b.md", "../m/b.md"),
        ("data/entries.json", "tips/a.md", "../data/entries.json"),
        ("tips/a.md#kop", "tips/b.md", "a.md#kop"),
        ("tips", "tips/a.md", "../tips"),
    ],
)
def test_relative_leads_from_page_to_page_when_both_count_from_the_root(target: str, start: str, link: str) -> None:
    assert urls.relative(target, start=start) == link


@pytest.mark.parametrize(
    ("link", "start", "target"),
    [
        ("a.md", "tips/b.md", "tips/a.md"),
        ("../tips/a.md", "lessen/b.md", "tips/a.md"),
        ("./a.md", "tips/b.md", "tips/a.md"),
        ("x/../a.md", "tips/b.md", "tips/a.md"),
        ("a.md#kop", "tips/b.md", "tips/a.md"),
        ("#kop", "tips/b.md", "tips/b.md"),
        ("", "tips/b.md", "tips/b.md"),
        ("..", "tips/b.md", ""),
        ("../..", "tips/b.md", None),
        ("../../tips/a.md", "tips/b.md", None),
        ("../../x/../../tips/a.md", "tips/m/b.md", None),
        ("../a.md", "index.md", None),
    ],
)
def test_resolve_finds_the_page_when_a_link_is_relative(link: str, start: str, target: str | None) -> None:
    assert urls.resolve(link, start=start) == target


def test_resolve_finds_no_neighbour_when_a_link_counts_from_the_root() -> None:
    assert urls.resolve("/a.md", start="tips/b.md") != "tips/a.md"


@given(target=URIS, start=URIS)
def test_resolve_undoes_relative_when_both_are_pages(target: str, start: str) -> None:
    link = urls.relative(target, start=start)
    assert urls.resolve(link, start=start) == target
    assert urls.resolve(f"{link}#kop", start=start) == target
    assert not link.startswith("/")


@given(link=st.text(), start=URIS)
def test_resolve_stays_below_the_root_when_the_link_is_arbitrary(link: str, start: str) -> None:
    target = urls.resolve(link, start=start)
    assert target is None or not {"..", "."} & set(target.split("/"))


@pytest.mark.parametrize(
    ("uri", "number", "wanted"),
    [
        ("tips/index.md", 1, "tips/index.md"),
        ("tips/index.md", 2, "tips/pagina-2.md"),
        ("index.md", 3, "pagina-3.md"),
        ("thema/bereik.md", 1, "thema/bereik.md"),
        ("thema/bereik.md", 2, "thema/bereik-2.md"),
        ("methoden/m/alles.md", 10, "methoden/m/alles-10.md"),
        ("alles.md", 2, "alles-2.md"),
    ],
)
def test_numbered_names_the_page_when_a_list_continues(uri: str, number: int, wanted: str) -> None:
    assert urls.numbered(uri, number) == wanted


@pytest.mark.parametrize("uri", ["tips/index.md", "methoden/peiling/alles.md"])
def test_numbered_makes_a_reserved_name_when_entries_share_the_folder(uri: str) -> None:
    stem = re.sub(r".*/|\.md", "", urls.numbered(uri, 2))
    assert not urls.is_slug(stem)


@pytest.mark.parametrize(
    ("uri", "url"),
    [
        ("index.md", "./"),
        ("over.md", "over/"),
        ("tips/index.md", "tips/"),
        ("README.md", "./"),
        ("tips/README.md", "tips/"),
        ("tips/a.md", "tips/a/"),
        ("tips/mijn-index.md", "tips/mijn-index/"),
        ("methoden/m/alles.md", "methoden/m/alles/"),
        ("data/entries.json", "data/entries.json"),
    ],
)
def test_url_of_gives_the_folder_when_the_uri_is_a_page(uri: str, url: str) -> None:
    assert urls.url_of(uri) == url


def test_entry_uri_starts_with_the_folder_of_the_kind_when_asked() -> None:
    assert urls.entry_uri("tips", "a") == "tips/a.md"


def test_choice_is_asked_in_its_own_order() -> None:
    assert (
        urls.asked("vinden.md", {"voor": "raad-en-griffie", "fase": "na"}) == "vinden.md?voor=raad-en-griffie&fase=na"
    )


@pytest.mark.parametrize(
    ("choice", "wrong"), [({"voor": "a&b=c"}, "a&b=c"), ({"voor": "a", "fase": ""}, ""), ({"Voor": "a"}, "Voor")]
)
def test_choice_is_refused_when_it_is_no_slug(choice: dict[str, str], wrong: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(wrong)}$"):
        urls.asked("vinden.md", choice)
