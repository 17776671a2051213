"""Links between entries: what points at what, both ways, and what does not resolve."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from kennisbank.graph import Graph
from kennisbank.model import Entry
from kennisbank.problems import Problem, errors
from tests.building import concept
from tests.support import DOELGROEP, FILES, LES, METHODE, TIP, Tree

KIES, VERGADER, MENSEN = "tips/kies-een-boodschap.md", "tips/vergader-niet.md", "lessen/meeste-mensen.md"
PEILING, JONGEREN, VERSLAG = "methoden/peiling.md", "doelgroepen/jongeren.md", "bronnen/verslag.md"
VOORBEELD, AVOND = "voorbeelden/peiling-voorbeeld.md", "checklists/avond.md"
CHOOSE = "Kies dit als de zaal klein is en de groep ook."


def graph_of(tree: Tree) -> Graph:
    return tree.checked().graph


def ids(entries: Iterable[Entry]) -> list[str]:
    return [entry.id for entry in entries]


def only(tree: Tree) -> Problem:
    (problem,) = tree.problems()
    return problem


def tension(tree: Tree, path: str, other: str) -> Tree:
    """Let a file name a tension with another."""
    return tree.replace(path, "status:", f"tensions:\n  - {{with: {other}, choose: {CHOOSE}}}\nstatus:")


# --- what points at what ---------------------------------------------------------------------------------------------


def test_entries_stand_in_reading_order_when_linked(tree: Tree) -> None:
    assert list(graph_of(tree).entries) == [
        "kies-een-boodschap", "vergader-niet", "meeste-mensen", "peiling", "jongeren", "peiling-voorbeeld", "verslag",
        "avond",
    ]  # fmt: skip


def test_related_shows_on_both_sides_when_one_names_it(tree: Tree) -> None:
    related = graph_of(tree).related
    assert ids(related["meeste-mensen"]) == ["kies-een-boodschap"]
    assert ids(related["kies-een-boodschap"]) == ["meeste-mensen"]
    assert set(related) == {"meeste-mensen", "kies-een-boodschap"}


def test_related_shows_once_when_both_name_it(tree: Tree) -> None:
    tree.replace(KIES, "status:", "related: [meeste-mensen]\nstatus:")
    related = graph_of(tree).related
    assert ids(related["kies-een-boodschap"]) == ["meeste-mensen"]
    assert ids(related["meeste-mensen"]) == ["kies-een-boodschap"]


def test_tensions_keep_their_own_words_when_both_name_it(tree: Tree) -> None:
    tension(tension(tree, KIES, "vergader-niet"), VERGADER, "kies-een-boodschap")
    tree.replace(VERGADER, CHOOSE, "Laat dit als de zaal groot is en de groep ook.")
    assert tree.found() == []
    tensions = graph_of(tree).tensions
    assert {one: [(other.id, why) for other, why in pairs] for one, pairs in tensions.items()} == {
        "kies-een-boodschap": [("vergader-niet", CHOOSE)],
        "vergader-niet": [("kies-een-boodschap", "Laat dit als de zaal groot is en de groep ook.")],
    }


def test_tension_is_a_problem_when_one_side_is_silent(tree: Tree) -> None:
    tension(tree, KIES, "vergader-niet")
    problem = only(tree)
    assert (problem.path, problem.code) == (f"lessons/{KIES}", "spanning-eenzijdig")
    assert problem.message == "'vergader-niet' noemt de spanning met 'kies-een-boodschap' niet."
    assert f"lessons/{VERGADER}" in problem.hint


def test_tension_problem_is_at_its_own_line_when_there_are_several(tree: Tree) -> None:
    tension(tension(tree, KIES, "vergader-niet"), VERGADER, "kies-een-boodschap")
    tree.replace(KIES, "status:", f"  - {{with: meeste-mensen, choose: {CHOOSE}}}\nstatus:")
    assert tree.found() == [(KIES, 14, "spanning-eenzijdig")]


def test_mention_is_counted_when_a_body_links(tree: Tree) -> None:
    mentioned = graph_of(tree).mentioned_by
    assert {one: ids(found) for one, found in mentioned.items()} == {"kies-een-boodschap": ["meeste-mensen"]}


@pytest.mark.parametrize(
    "link",
    [
        "[x](peiling.md)", "[x](./peiling.md)", "[x](../methoden/peiling.md)",
        "[x][y]\n\n[y]: peiling.md", "[x](vragen.md) en [y](peiling.md)",
    ],
)  # fmt: skip
def test_mention_is_counted_whatever_the_form_of_the_link(tree: Tree, link: str) -> None:
    tree.files["methoden/vragen.md"] = METHODE.replace("title: Peiling", "title: Vragen").replace(
        "Een korte vraag.", link
    )
    assert {code for _, _, code in tree.found()} == {"ongebruikt"}
    mentioned = graph_of(tree).mentioned_by
    assert ids(mentioned["peiling"]) == ["vragen"]
    assert "vragen" not in mentioned


def test_about_has_all_who_name_it_when_several_kinds_do(tree: Tree) -> None:
    about = graph_of(tree).about
    assert ids(about["peiling"]) == ["kies-een-boodschap", "vergader-niet", "peiling-voorbeeld"]
    assert ids(about["jongeren"]) == ["kies-een-boodschap", "vergader-niet", "peiling", "peiling-voorbeeld"]


def test_together_has_who_names_both_and_the_description_itself(tree: Tree) -> None:
    together = graph_of(tree).together
    seen = ["kies-een-boodschap", "vergader-niet", "peiling", "peiling-voorbeeld"]
    assert {one: {other: ids(by) for other, by in row.items()} for one, row in together.items()} == {
        "peiling": {"jongeren": seen},
        "jongeren": {"peiling": seen},
    }


@pytest.mark.parametrize(
    ("method", "group", "expected"),
    [
        ("status: gepubliceerd", "status: gepubliceerd", []),
        ("target_group: [ouderen]\nstatus: gepubliceerd", "status: gepubliceerd", ["enquete"]),
        ("status: gepubliceerd", "method: [enquete]\nstatus: gepubliceerd", ["ouderen"]),
        (
            "target_group: [ouderen]\nstatus: gepubliceerd", "method: [enquete]\nstatus: gepubliceerd",
            ["enquete", "ouderen"],
        ),
    ],
    ids=["neither", "method names group", "group names method", "both"],
)  # fmt: skip
def test_together_counts_each_direct_mention_when_nothing_else_names_both(
    tree: Tree, method: str, group: str, expected: list[str]
) -> None:
    plain = METHODE.replace("title: Peiling", "title: Enquête").replace("target_group: [jongeren]\n", "")
    tree.files["methoden/enquete.md"] = plain.replace("status: gepubliceerd", method)
    tree.files["doelgroepen/ouderen.md"] = DOELGROEP.replace("title: Jongeren", "title: Ouderen").replace(
        "status: gepubliceerd", group
    )
    together = graph_of(tree).together
    assert ids(together.get("enquete", {}).get("ouderen", ())) == expected
    assert ids(together.get("ouderen", {}).get("enquete", ())) == expected


def test_harvested_has_who_draws_on_an_item(tree: Tree) -> None:
    harvested = graph_of(tree).harvested
    assert {key: ids(found) for key, found in harvested.items()} == {
        ("verslag", "les-1"): ["kies-een-boodschap", "peiling-voorbeeld"],
        ("verslag", "les-2"): ["vergader-niet"],
    }


def test_checklists_are_known_to_what_stands_on_them(tree: Tree) -> None:
    lists = graph_of(tree).on_checklists
    assert {one: ids(found) for one, found in lists.items()} == {
        one: ["avond"] for one in ("kies-een-boodschap", "peiling", "vergader-niet")
    }


# --- what does not resolve -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "code"),
    [
        (KIES, "method: [peiling]", "method: [peilingen]", 8, "onbekende-verwijzing"),
        (KIES, "target_group: [jongeren]", "target_group:\n  - jongeren\n  - jongere", 11, "onbekende-verwijzing"),
        (KIES, "source: verslag", "source: verslagje", 11, "onbekende-verwijzing"),
        (MENSEN, "related: [kies-", "related: [kiest-", 9, "onbekende-verwijzing"),
        (AVOND, "entries: [vergader-niet]", "entries: [vergader-noot]", 8, "onbekende-verwijzing"),
        (KIES, "method: [peiling]", "method: [jongeren]", 8, "verkeerde-soort"),
        (KIES, "target_group: [jongeren]", "target_group: [vergader-niet]", 9, "verkeerde-soort"),
        (KIES, "source: verslag", "source: peiling", 11, "verkeerde-soort"),
        (PEILING, "status:", "figures_from: jongeren\nstatus:", 11, "verkeerde-soort"),
        (MENSEN, "related: [kies-een-boodschap]", "related: [meeste-mensen]", 9, "verwijst-naar-zichzelf"),
        (AVOND, "entries: [vergader-niet]", "entries: [avond]", 8, "verwijst-naar-zichzelf"),
        (KIES, "item: les-1", "item: les-9", 11, "onbekend-item"),
        (MENSEN, "../tips/kies-een-boodschap.md", "../tips/kies.md", 20, "kapotte-link"),
        (MENSEN, "../tips/kies-een-boodschap.md", "kies-een-boodschap.md", 20, "kapotte-link"),
        (MENSEN, "../tips/kies-een-boodschap.md", "../../../README.md", 20, "kapotte-link"),
        (MENSEN, "../tips/kies-een-boodschap.md", "/tips/kies-een-boodschap.md", 20, "kapotte-link"),
        (MENSEN, "../tips/kies-een-boodschap.md", "../tips/kies-een-boodschap/", 20, "kapotte-link"),
        (MENSEN, "../tips/kies-een-boodschap.md", "", 20, "kapotte-link"),
    ],
)
def test_link_is_a_problem_when_it_does_not_resolve(
    tree: Tree, path: str, old: str, new: str, line: int, code: str
) -> None:
    tree.replace(path, old, new)
    own = [found for found in tree.found() if found[2] not in {"niet-geoogst", "ongebruikt"}]
    assert own == [(path, line, code)]


TOPIC = """- topic: Wind
  note: Deze bladzijden helpen bij wind.
  words: [windmolen]
  entries: [{0}]
"""


def test_answer_to_what_was_asked_is_an_entry_that_exists(tree: Tree) -> None:
    tree.files["vocabulary/asked.yml"] = "- {asked: wie, entries: [peiling]}\n- {asked: wat, entries: [peling]}\n"
    assert tree.found() == [("vocabulary/asked.yml", 2, "onbekende-verwijzing")]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ("kies-een-boodschap, peiling", []),
        ("kies-een-boodschap, peling", [("vocabulary/topics.yml", 4, "onbekende-verwijzing")]),
        ("kies-een-boodschap,\n    xyz", [("vocabulary/topics.yml", 5, "onbekende-verwijzing")]),
    ],
)
def test_topic_leads_to_entries_that_exist(tree: Tree, entries: str, expected: list[tuple[str, int, str]]) -> None:
    tree.files["vocabulary/topics.yml"] = TOPIC.format(entries)
    assert tree.found() == expected


def test_topic_warns_of_an_entry_that_cannot_be_seen_yet(tree: Tree) -> None:
    tree.files["vocabulary/topics.yml"] = TOPIC.format("kies-een-boodschap")
    concept(tree, KIES)
    assert ("vocabulary/topics.yml", 4, "verwijst-naar-concept") in tree.found()


@pytest.mark.parametrize(
    ("path", "old", "new", "hint"),
    [
        (KIES, "method: [peiling]", "method: [peling]", "Bedoelde je 'peiling'?"),
        (KIES, "target_group: [jongeren]", "target_group: [jongere]", "Bedoelde je 'jongeren'?"),
        (KIES, "source: verslag", "source: verslagen", "Bedoelde je 'verslag'?"),
        (KIES, "item: les-1", "item: lles-1", "Bedoelde je 'les-1'?"),
        (MENSEN, "related: [kies-een", "related: [kies-geen", "Bedoelde je 'kies-een-boodschap'?"),
        (KIES, "method: [peiling]", "method: [vergader-nit]", ""),
        (KIES, "method: [peiling]", "method: [xyz]", ""),
    ],
)
def test_hint_names_the_nearest_of_the_right_kind_when_a_reference_is_unknown(
    tree: Tree, path: str, old: str, new: str, hint: str
) -> None:
    tree.replace(path, old, new)
    (problem,) = [each for each in tree.problems() if each.code in {"onbekende-verwijzing", "onbekend-item"}]
    assert problem.hint == hint


def test_following_the_hint_mends_a_broken_link(tree: Tree) -> None:
    tree.replace(MENSEN, "../tips/kies-een-boodschap.md", "../tips/kies-een-boodshap.md")
    hint = only(tree).hint
    assert hint.startswith("Bedoelde je '")
    tree.replace(MENSEN, "../tips/kies-een-boodshap.md", hint.removeprefix("Bedoelde je '").removesuffix("'?"))
    assert tree.found() == []


@pytest.mark.parametrize(
    "target",
    ["https://voorbeeld.nl", "http://voorbeeld.nl/x.md", "https://voorbeeld.nl/x.md#kop", "HTTPS://voorbeeld.nl"],
)
def test_link_is_no_problem_when_it_leaves_the_site(tree: Tree, target: str) -> None:
    tree.replace(MENSEN, "../tips/kies-een-boodschap.md", target)
    assert tree.found() == []
    assert graph_of(tree).mentioned_by == {}


@pytest.mark.parametrize(
    "target", ["#wat-we-leerden", "../tips/kies-een-boodschap.md#waarom", "meeste-mensen.md#x", "nergens.md#x"]
)
def test_link_is_refused_when_it_leads_to_a_place_on_a_page(tree: Tree, target: str) -> None:
    tree.replace(MENSEN, "../tips/kies-een-boodschap.md", target)
    assert [(problem.line, problem.code) for problem in tree.problems()] == [(20, "kapotte-link")]
    assert only(tree).hint == f"Laat '#{target.partition('#')[2]}' weg."


def test_unknown_item_is_at_its_own_line_when_a_source_is_named_twice(tree: Tree) -> None:
    tree.replace(KIES, "item: les-1}", "item: les-1}\n  - {source: verslag, item: les-9}")
    assert tree.found() == [(KIES, 12, "onbekend-item")]


def test_unknown_item_is_at_its_own_line_when_the_source_of_figures_is_the_same(tree: Tree) -> None:
    sources = "figures_from: verslag\nsources:\n  - {source: verslag, item: les-9}\nstatus:"
    tree.replace(PEILING, "status:", sources)
    assert tree.found() == [(PEILING, 13, "onbekend-item")]


def test_id_is_a_problem_when_two_folders_have_it(tree: Tree) -> None:
    tree.files["lessen/vergader-niet.md"] = LES.replace("De meeste mensen reageren niet", "Een zaaltje werkt niet")
    (problem,) = errors(tree.problems())
    assert (problem.path, problem.line, problem.code) == (f"lessons/{VERGADER}", 1, "dubbel-id")
    assert "lessons/lessen/vergader-niet.md" in problem.message


@pytest.mark.parametrize("title", ["Kies één boodschap", "KIES ÉÉN BOODSCHAP", "kies  één boodschap "])
def test_title_is_a_problem_when_two_entries_have_it(tree: Tree, title: str) -> None:
    tree.replace(VERGADER, "Vergader niet in een zaaltje", title)
    problem = only(tree)
    assert (problem.path, problem.line, problem.code) == (f"lessons/{VERGADER}", 2, "dubbele-titel")
    assert f"lessons/{KIES}" in problem.message


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("methoden/enquete.md", METHODE.replace("title: Peiling", "title: Enquête")),
        ("doelgroepen/ouderen.md", DOELGROEP.replace("title: Jongeren", "title: Ouderen")),
    ],
)
def test_toolbox_entry_is_unused_when_nothing_names_it(tree: Tree, path: str, content: str) -> None:
    tree.files[path] = content
    assert tree.found() == [(path, 1, "ongebruikt")]


def test_item_is_unharvested_when_nothing_draws_on_it(tree: Tree) -> None:
    tree.replace(VERSLAG, "les-2: niet vergaderen", "les-2: niet vergaderen\n  les-3: nog iets")
    problem = only(tree)
    assert (problem.path, problem.line, problem.code) == (f"lessons/{VERSLAG}", 10, "niet-geoogst")
    assert problem.message == "'les-3' (nog iets)."


@pytest.mark.parametrize("path", [KIES, PEILING, JONGEREN, VERSLAG])
def test_reference_is_no_problem_when_its_target_is_broken(tree: Tree, path: str) -> None:
    tree.replace(path, "checked: 2026-11-01", "checked: gisteren")
    assert {(where, code) for where, _, code in tree.found()} == {(path, "datum")}


# --- concepts --------------------------------------------------------------------------------------------------------


def test_reference_is_a_warning_when_its_target_is_a_concept(tree: Tree) -> None:
    concept(tree, VERGADER)
    assert tree.found() == [(VERSLAG, 9, "niet-geoogst"), (AVOND, 8, "verwijst-naar-concept")]


def test_reference_is_silent_when_both_are_concepts(tree: Tree) -> None:
    concept(concept(tree, VERGADER), AVOND)
    assert tree.found() == [(VERSLAG, 9, "niet-geoogst")]


def test_body_link_is_an_error_when_its_target_is_a_concept(tree: Tree) -> None:
    concept(tree, KIES).replace(MENSEN, "related: [kies-een-boodschap]\n", "")
    assert (MENSEN, 19, "link-naar-concept") in tree.found()
    concept(tree, MENSEN)
    assert "link-naar-concept" not in {code for _, _, code in tree.found()}


@pytest.mark.parametrize("path", FILES)
def test_concept_is_in_no_link_of_the_graph(tree: Tree, path: str) -> None:
    graph = graph_of(concept(tree, path))
    gone = path.split("/")[1].removesuffix(".md")
    linked = [
        *graph.entries.values(),
        *(entry for found in graph.related.values() for entry in found),
        *(entry for found in graph.mentioned_by.values() for entry in found),
        *(entry for found in graph.about.values() for entry in found),
        *(entry for found in graph.harvested.values() for entry in found),
        *(entry for found in graph.on_checklists.values() for entry in found),
        *(entry for row in graph.together.values() for found in row.values() for entry in found),
    ]
    assert gone not in ids(linked)
    assert gone not in graph.together
    assert all(gone not in row for row in graph.together.values())


@pytest.mark.parametrize("path", FILES)
def test_concept_is_nowhere_on_the_site(tree: Tree, path: str) -> None:
    text = tree.files[path]
    assert isinstance(text, str)
    title = text.partition("title: ")[2].partition("\n")[0]
    tree.replace(MENSEN, ", zie [de tip](../tips/kies-een-boodschap.md)", "")
    tree.replace(path, title, "Onzichtbaar tot later")
    site = concept(tree, path).site()
    shown = "\n".join([*(page.text for page in site.pages), *site.files.values(), *site.blocks.values()])
    uri = path.split("/")[1]
    assert "Onzichtbaar tot later" not in shown
    assert f"{uri})" not in shown
    assert f"{uri}#" not in shown
    assert path not in {page.uri for page in site.pages}


def test_concept_does_not_make_its_method_used(tree: Tree) -> None:
    tree.files["methoden/enquete.md"] = METHODE.replace("title: Peiling", "title: Enquête")
    tip = TIP.replace("Kies één boodschap", "Een tip in wording").replace("[peiling]", "[enquete]")
    tree.files["tips/wording.md"] = tip
    assert tree.found() == []
    concept(tree, "tips/wording.md")
    assert tree.found() == [("methoden/enquete.md", 1, "ongebruikt")]
