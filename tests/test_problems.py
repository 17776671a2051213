"""The shape of a problem, its formats, and that the list of codes is complete."""

from __future__ import annotations

import ast
import re
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import build, disk
from kennisbank.frontmatter import MAX_BYTES
from kennisbank.problems import CODES, Code, Problem, Severity, as_text, certain, errors, near
from tests.support import TODAY, Tree
from tests.test_paper import too_long

WRONG = Path(__file__).parent / "golden" / "everything-wrong"
WARNED = WRONG.with_name("every-warning")
"""The same for what is only worth a remark; some of those are not made while anything is wrong."""
ERROR = Problem("lessons/tips/x.md", 7, "leeg", "Het veld 'title' is leeg.", "Vul het in.")
WARNING = Problem("lessons/tips/x.md", 1, "ongebruikt", "Niets gaat over 'Peiling'.")
PROBLEMS = st.builds(Problem, st.text(), st.integers(1, 999), st.sampled_from(sorted(CODES)), st.text(), st.text())

# --- formats ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (ERROR, "lessons/tips/x.md:7: leeg Het veld 'title' is leeg. Vul het in."),
        (WARNING, "lessons/tips/x.md:1: ongebruikt let op: Niets gaat over 'Peiling'."),
        (Problem("a,b:c%d.md", 2, "naam", "100% fout: ja, echt"), "a,b:c%d.md:2: naam 100% fout: ja, echt"),
    ],
    ids=["error", "warning", "special characters"],
)
def test_text_format_shows_everything(problem: Problem, text: str) -> None:
    assert as_text(problem) == text


@given(PROBLEMS)
def test_text_format_is_one_line(problem: Problem) -> None:
    assert len(as_text(problem).split("\n")) == 1
    assert "\r" not in as_text(problem)


def test_problems_sort_by_file_and_line() -> None:
    problems = [WARNING, ERROR, Problem("lessons/a.md", 12, "leeg", ""), Problem("lessons/a.md", 2, "type", "")]
    assert [(each.path[-4:], each.line) for each in sorted(problems)] == [
        ("a.md", 2),
        ("a.md", 12),
        ("x.md", 1),
        ("x.md", 7),
    ]


def test_errors_leave_warnings_out() -> None:
    assert errors([WARNING, ERROR, WARNING]) == [ERROR]


# --- suggestions -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("jongern", "jongeren"),
        ("Jongeren", "jongeren"),
        ("jongeern", "jongeren"),
        ("jongeren ", "jongeren"),
        ("mensen bereiken", "mensen-bereiken"),
        ("mensen_bereiken", "mensen-bereiken"),
        ("bereiken", None),
        ("ouderen", None),
        ("jeugd", None),
        ("x", None),
        ("", None),
        ("???", None),
    ],
)
def test_near_names_the_nearest_word_when_one_is_near_enough(word: str, found: str | None) -> None:
    assert near(word, ["jongeren", "mensen-bereiken", "taal"]) == (f"Bedoelde je '{found}'?" if found else "")


def test_near_is_silent_when_nothing_is_allowed() -> None:
    assert near("jongeren", []) == ""


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("jongern", ("jongern", "jongeren")),
        ("werkgroepen", ()),  # as near to both
        ("werkgroep-x", ()),
        ("taal", ("taal", "taal")),
        ("iets", ()),
    ],
)
def test_certain_gives_a_word_only_when_no_other_is_near(word: str, found: tuple[str, ...]) -> None:
    assert certain(word, ["jongeren", "taal", "werkgroep-a", "werkgroep-b"]) == found


# --- the list of codes -----------------------------------------------------------------------------------------------

_PLACE_OF_CODE = {"Problem": 2, "YamlError": 0, "tell": 0, "problem": 2, ".problem": 1, ".say": 1}
"""Where the code stands among the arguments of what makes a problem; a method is written with a dot."""


def made(source: ast.AST) -> Iterator[ast.expr]:
    """Yield the code of every problem that is made in a module."""
    for node in ast.walk(source):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else f".{getattr(node.func, 'attr', '')}"
            if name in _PLACE_OF_CODE:
                yield node.args[_PLACE_OF_CODE[name]]


@cache
def modules(project: Path) -> list[ast.Module]:
    folder = project / "scripts" / "kennisbank"
    return [ast.parse(path.read_text(encoding="utf-8")) for path in folder.glob("*.py") if path.name != "problems.py"]


def test_code_is_explained_when_a_module_uses_it(project: Path) -> None:
    codes = [code.value for module in modules(project) for code in made(module) if isinstance(code, ast.Constant)]
    assert len(codes) > 40
    assert [code for code in codes if str(code).partition("/")[0] not in CODES] == []


def test_code_is_used_when_it_is_explained(project: Path) -> None:
    texts = {
        node.value
        for module in modules(project)
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(set(CODES) - texts) == []


@cache
def page_of_codes() -> str:
    return Tree().page("bijdragen/meldingen.md")


@pytest.mark.parametrize(("code", "each"), CODES.items(), ids=list(CODES))
def test_code_is_a_slug_with_whole_sentences(code: str, each: Code) -> None:
    assert code == code.lower().strip("-")
    assert set(code) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert each.meaning.endswith((".", "?"))
    assert each.remedy.endswith(".")
    assert f"| **{code}** |" in page_of_codes()


@cache
def found_in(tree: Path) -> tuple[Problem, ...]:
    """Return all problems of a tree on disk, with the codes that are about disk too."""
    problems: list[Problem] = []
    with tempfile.TemporaryDirectory() as folder:
        project = Path(shutil.copytree(tree, Path(folder) / "project"))
        if tree == WRONG:  # what cannot lie in a repository is added here
            (project / "lessons" / "tips" / "te-groot.md").write_bytes(b"x" * (MAX_BYTES + 1))
            (project / "lessons" / "tips" / "koppeling-buiten-map.md").symlink_to(tree.with_suffix(".txt"))
        sources = disk.read_sources(project, problems.append)
        site = build.build_site(sources, today=TODAY, hand_written=disk.hand_written(project / "docs"))
    return tuple(sorted([*problems, *site.problems]))


@pytest.mark.parametrize("tree", [WRONG, WARNED], ids=lambda tree: tree.name)
def test_everything_is_found_when_everything_is_wrong(tree: Path, update_golden: bool) -> None:
    found = "".join(f"{as_text(problem)}\n" for problem in found_in(tree))
    expected = tree.with_suffix(".txt")
    if update_golden:
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found.splitlines() == expected.read_text(encoding="utf-8").splitlines()


def test_every_code_is_found_when_everything_is_wrong() -> None:
    found = {problem.code for problem in (*found_in(WRONG), *found_in(WARNED), *too_long())}
    assert sorted(set(CODES) - found) == []
    assert sorted(found - set(CODES)) == []


def test_nothing_is_an_error_when_there_are_only_warnings() -> None:
    assert errors(found_in(WARNED)) == []
    assert {problem.code for problem in found_in(WARNED)} == {
        code for code, each in CODES.items() if each.severity is Severity.WARNING
    }


def test_texts_are_good_dutch_when_everything_is_wrong() -> None:
    texts = [problem.text for problem in (*found_in(WRONG), *found_in(WARNED))]
    assert [text for text in texts if any(wrong in text for wrong in ("?.", "..", ": .", "!.", "None", "  "))] == []


def test_message_gives_two_different_sizes_when_a_file_is_too_large() -> None:
    (problem,) = [each for each in found_in(WRONG) if each.code == "te-groot"]
    sizes = re.findall(r"(\d+) kB", problem.message)
    assert len(set(sizes)) == len(sizes)
