"""From file to entry: which entry a path stands for, and every rule of a header and its dates."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import schema, urls, validate
from kennisbank.model import SourceFile
from kennisbank.problems import Problem
from tests.support import FILES, LES, TIP, TODAY, Tree

CHECKED = dt.date(2026, 11, 1)
SAMPLES = {path.split("/")[0]: path for path in reversed(FILES)}
"""One file of the small tree per folder."""
REQUIRED = [(kind.folder, field.name) for kind in schema.KINDS for field in kind.fields if field.required]


def placed(path: str) -> tuple[validate.Draft | None, list[Problem]]:
    found: list[Problem] = []
    return validate.place(SourceFile(path, b""), "lessons", found.append), found


def without(text: str, key: str) -> str:
    """Return a file without a key of its header and what hangs under it."""
    shorter = re.sub(rf"^{key}:.*\n(?:  .*\n)*", "", text, count=1, flags=re.MULTILINE)
    assert shorter != text
    return shorter


# --- which entry a path stands for -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", schema.KINDS, ids=lambda kind: kind.id)
def test_place_is_kind_and_id_when_folder_and_name_are_right(kind: schema.Kind) -> None:
    draft, found = placed(f"lessons/{kind.folder}/een-naam-2.md")
    assert draft == validate.Draft(kind, "een-naam-2", f"lessons/{kind.folder}/een-naam-2.md")
    assert found == []


@pytest.mark.parametrize(
    ("path", "code", "hint"),
    [
        ("los.md", "onbekend-bestand", "De mappen zijn: tips, "),
        ("tip/x.md", "onbekend-bestand", "Bedoelde je 'tips'?"),
        ("Tips/x.md", "onbekend-bestand", "Bedoelde je 'tips'?"),
        ("recepten/x.md", "onbekend-bestand", "De mappen zijn: tips, "),
        ("tips/diep/x.md", "onbekend-bestand", "rechtstreeks in lessons/tips/"),
        ("tips/plaatje.png", "onbekend-bestand", "eindigt op .md"),
        ("tips/x.MD", "onbekend-bestand", "eindigt op .md"),
        ("tips/x.md.bak", "onbekend-bestand", "eindigt op .md"),
        ("methoden/theme.yml", "onbekend-bestand", "rechtstreeks in lessons/methoden/"),
        ("tips/Hoofdletter.md", "naam", "Noem het bestand hoofdletter.md."),
        ("tips/met spatie.md", "naam", "Noem het bestand met-spatie.md."),
        ("tips/privé.md", "naam", "Noem het bestand prive.md."),
        ("tips/twee--streepjes.md", "naam", "Noem het bestand twee-streepjes.md."),
        ("tips/-begin.md", "naam", "Noem het bestand begin.md."),
        ("tips/onder_streep.md", "naam", "Noem het bestand onder-streep.md."),
        ("tips/x\n.md", "naam", "Noem het bestand x.md."),
        ("tips/日本.md", "naam", "Noem het bestand bijvoorbeeld kies-een-boodschap.md."),
        (f"tips/{'x' * 61}.md", "naam", f"Noem het bestand {'x' * 60}.md."),
        ("tips/index.md", "naam", "Deze naam gebruikt de site zelf"),
        ("tips/alles.md", "naam", "Deze naam gebruikt de site zelf"),
        ("tips/alles-2.md", "naam", "Deze naam gebruikt de site zelf"),
        ("lessen/pagina.md", "naam", "Deze naam gebruikt de site zelf"),
        ("lessen/pagina-10.md", "naam", "Deze naam gebruikt de site zelf"),
    ],
)
def test_place_is_refused_when_path_is_wrong(tree: Tree, path: str, code: str, hint: str) -> None:
    tree.files[path] = TIP
    (problem,) = tree.problems()
    assert (problem.path, problem.line, problem.code) == (f"lessons/{path}", 1, code)
    assert hint in problem.hint


@pytest.mark.parametrize("name", ["x", "2", "indexen", "alles-over-geld", "pagina-twee", "x" * 60])
def test_place_is_accepted_when_name_only_resembles_a_reserved_one(name: str) -> None:
    draft, found = placed(f"lessons/tips/{name}.md")
    assert draft is not None
    assert found == []


@given(st.text(alphabet=st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1))
def test_place_never_gives_an_id_that_is_no_slug(stem: str) -> None:
    draft, found = placed(f"lessons/tips/{stem}.md")
    assert (draft is None) == bool(found)
    assert draft is None or urls.is_slug(draft.id)


# --- headers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("folder", "key"), REQUIRED)
def test_entry_is_refused_when_a_required_field_is_missing(tree: Tree, folder: str, key: str) -> None:
    path = SAMPLES[folder]
    tree.files[path] = without(FILES[path], key)
    assert tree.found() == [(path, 2, "ontbreekt")]
    assert f"'{key}'" in tree.problems()[0].message


@pytest.mark.parametrize(("folder", "key"), REQUIRED)
def test_entry_is_refused_when_a_required_field_is_empty(tree: Tree, folder: str, key: str) -> None:
    path = SAMPLES[folder]
    header = without(FILES[path], key)
    tree.files[path] = header.replace("---\n", f"---\n{key}:\n", 1)
    assert tree.found() == [(path, 2, "leeg")]


@pytest.mark.parametrize("folder", SAMPLES)
def test_entry_is_refused_when_a_field_belongs_to_no_kind(tree: Tree, folder: str) -> None:
    path = SAMPLES[folder]
    tree.replace(path, "status:", "zomaar: iets\nstatus:")
    line = FILES[path].split("\nstatus:")[0].count("\n") + 2
    assert tree.found() == [(path, line, "onbekend-veld")]


_ONE_CHANGE: list[tuple[str, str, str, list[tuple[int, str]]]] = [
    # the text itself
    ("tips/kies-een-boodschap.md", TIP, "", [(1, "leeg-bestand")]),
    ("tips/kies-een-boodschap.md", TIP, " \n\n", [(1, "leeg-bestand")]),
    ("tips/kies-een-boodschap.md", TIP, "Geen kop.\n", [(1, "geen-kop")]),
    ("tips/kies-een-boodschap.md", "---\n\n## Waarom", "\n## Waarom", [(1, "kop-niet-gesloten")]),
    ("tips/kies-een-boodschap.md", "advice: do\n", "advice: [do\n", [(4, "kop-fout")]),
    ("tips/kies-een-boodschap.md", "advice: do\n", "advice: do\nadvice: dont\n", [(5, "dubbel-veld")]),
    ("tips/kies-een-boodschap.md", "advice: do\n", "advice:\tdo\n", []),
    ("tips/kies-een-boodschap.md", "  - {source", "\t- {source", [(11, "tab")]),
    ("tips/kies-een-boodschap.md", "advice: do\n", "advice: &x do\n", [(4, "anker")]),
    ("tips/kies-een-boodschap.md", "één boodschap", "e\u0301én boodschap", [(2, "niet-nfc")]),
    ("tips/kies-een-boodschap.md", "Schrijf één", "Schrijf\u200b één", [(22, "stuurteken")]),
    # the values
    ("tips/kies-een-boodschap.md", "Kies één boodschap", "Kort", [(2, "te-kort")]),
    ("tips/kies-een-boodschap.md", "Kies één boodschap", "Kies samen één zin. " * 5, [(2, "te-lang")]),
    ("tips/kies-een-boodschap.md", "Kies één boodschap", "Kies <b>één</b>", [(2, "teken-in-tekst")]),
    ("tips/kies-een-boodschap.md", "Kies één boodschap", "Kies één &amp; klaar", [(2, "teken-in-tekst")]),
    ("tips/kies-een-boodschap.md", "advice: do", "advice: no", [(4, "onbekende-waarde")]),
    ("tips/kies-een-boodschap.md", "theme: [bereik]", "theme: [berijk]", [(5, "onbekende-waarde")]),
    ("tips/kies-een-boodschap.md", "theme: [bereik]", "theme: bereik", [(5, "type")]),
    ("tips/kies-een-boodschap.md", "theme: [bereik]", "theme: []", [(5, "leeg")]),
    ("tips/kies-een-boodschap.md", "theme: [bereik]", "theme: [bereik, bereik]", [(5, "dubbele-waarde")]),
    ("tips/kies-een-boodschap.md", "method: [peiling]", "method: [peiling.md]", [(8, "naam")]),
    ("tips/kies-een-boodschap.md", "status: gepubliceerd", "status: klaar", [(12, "onbekende-waarde")]),
    ("tips/kies-een-boodschap.md", "checked: 2026-11-01", "checked: 1-11-2026", [(13, "datum")]),
    ("tips/kies-een-boodschap.md", "checked: 2026-11-01", "checked: 2026-02-30", [(13, "datum")]),
    ("methoden/peiling.md", "{min: 30, max: 120}", "{min: 30}", [(8, "ontbreekt")]),
    ("methoden/peiling.md", "{min: 30, max: 120}", "{min: 120, max: 30}", [(8, "getal")]),
    ("methoden/peiling.md", "{min: 30, max: 120}", "{min: 0, max: 30}", [(8, "getal")]),
    ("lessen/meeste-mensen.md", "year: 2024", "year: vorig jaar", [(8, "getal")]),
    ("doelgroepen/jongeren.md", "ring: gebruikers", "ring: gebruiker", [(4, "onbekende-waarde")]),
    ("bronnen/verslag.md", "date: 2024-05", "date: mei 2024", [(5, "datum")]),
    # the body
    ("tips/kies-een-boodschap.md", "## Waarom\n\nOmdat het werkt.\n", "", [(16, "sectie-ontbreekt")]),
    ("tips/kies-een-boodschap.md", "Omdat het werkt.", "", [(16, "sectie-leeg")]),
    ("tips/kies-een-boodschap.md", "## Waarom", "Vooraf.\n\n## Waarom", [(16, "tekst-zonder-kopje")]),
    ("tips/kies-een-boodschap.md", "## Zo doe je het", "## Eind\n\nOp.\n\n## Zo doe je het", [(20, "sectie-onbekend")]),
    ("tips/kies-een-boodschap.md", "Omdat het werkt.", "Omdat het <b>werkt</b>.", [(18, "html")]),
    ("tips/kies-een-boodschap.md", "Omdat het werkt.", "[Kijk](ftp://voorbeeld.nl/x)", [(18, "onveilige-link")]),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "expected"), _ONE_CHANGE)
def test_check_finds_exactly_one_problem_when_one_thing_is_wrong(
    tree: Tree, path: str, old: str, new: str, expected: list[tuple[int, str]]
) -> None:
    tree.replace(path, old, new)
    assert tree.found() == [(path, line, code) for line, code in expected]


def test_check_finds_nothing_when_tree_is_right(tree: Tree) -> None:
    assert tree.found() == []


def test_check_finds_every_problem_of_a_file_when_there_are_several(tree: Tree) -> None:
    path = "tips/kies-een-boodschap.md"
    tree.replace(path, "advice: do", "advice: no").replace(path, "theme: [bereik]", "theme: []")
    tree.replace(path, "## Waarom", "## Daarom").replace(path, "checked: 2026-11-01\n", "")
    assert tree.found() == [
        (path, 2, "ontbreekt"),
        (path, 4, "onbekende-waarde"),
        (path, 5, "leeg"),
        (path, 14, "sectie-ontbreekt"),
        (path, 15, "sectie-onbekend"),
    ]


def test_check_reads_by_the_kind_of_the_folder_when_a_file_is_in_the_wrong_one(tree: Tree) -> None:
    tree.files["lessen/een-tip.md"] = TIP.replace("Kies één boodschap", "Een tip bij de lessen")
    assert tree.found() == [
        ("lessen/een-tip.md", 4, "onbekend-veld"),
        ("lessen/een-tip.md", 15, "sectie-ontbreekt"),
        ("lessen/een-tip.md", 15, "sectie-ontbreekt"),
        ("lessen/een-tip.md", 16, "sectie-onbekend"),
        ("lessen/een-tip.md", 20, "sectie-onbekend"),
    ]


def test_entry_has_every_value_of_its_header_when_right(tree: Tree) -> None:
    entries = {entry.id: entry for entry in tree.checked().entries}
    les = entries["meeste-mensen"]
    assert (les.kind, les.path, les.title) == (
        "les",
        "lessons/lessen/meeste-mensen.md",
        "De meeste mensen reageren niet",
    )
    assert (les.theme, les.phase, les.related) == (("bereik", "taal"), ("na",), ("kies-een-boodschap",))
    assert (les.advice, les.checked, les.published) == (None, CHECKED, True)
    assert les.line("related") == LES.split("related:")[0].count("\n") + 1
    assert les.line("tensions") == 1
    assert [each.target for each in les.references] == ["kies-een-boodschap"]


def test_entry_is_left_out_when_it_has_an_error_but_kept_when_it_has_a_warning(tree: Tree) -> None:
    tree.replace("tips/kies-een-boodschap.md", "advice: do", "advice: no")
    tree.replace("tips/vergader-niet.md", "checked: 2026-11-01", "checked: 2020-01-01")
    ids = {entry.id for entry in tree.checked().entries}
    assert "kies-een-boodschap" not in ids
    assert "vergader-niet" in ids


# --- dates -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (-2, "datum"),
        (-1, None),
        (0, None),
        (schema.STALE_AFTER_DAYS, None),
        (schema.STALE_AFTER_DAYS + 1, "te-herzien"),
    ],
)
def test_checked_is_judged_by_today_when_it_lies_days_back(tree: Tree, days: int, code: str | None) -> None:
    day = TODAY - dt.timedelta(days=days)
    tree.replace("tips/vergader-niet.md", "checked: 2026-11-01", f"checked: {day.isoformat()}")
    assert tree.found() == ([("tips/vergader-niet.md", 13, code)] if code else [])


@pytest.mark.parametrize(
    ("today", "stale"), [(dt.date(2028, 11, 1), False), (dt.date(2028, 11, 2), True)], ids=["two years", "a day more"]
)
def test_entry_is_stale_when_looked_at_more_than_two_years_ago(tree: Tree, today: dt.date, stale: bool) -> None:
    found = tree.found(today=today)
    assert {code for _, _, code in found} == ({"te-herzien"} if stale else set())
    assert len(found) == (len(FILES) if stale else 0)
    page = next(page for page in tree.site(today=today).pages if page.uri == "tips/vergader-niet.md")
    assert ("Te herzien" in page.text) == stale
