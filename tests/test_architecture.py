"""The imports point one way, the outside world is met at the edge, and rooms stay small."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.sites import PROJECT

PACKAGE = PROJECT / "scripts" / "kennisbank"
ROOMS = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
"""Packages inside the package: a part of the work with several modules of its own, one layer as a whole."""
MODULES = sorted(
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    for pattern in ("*.py", "*/*.py")
    for path in PACKAGE.glob(pattern)
)
LOWEST = ("model", "problems", "urls", "strictyaml", "fieldtypes", "hosts", "dates", "jsontext", "vectors")
LAYERS = (
    LOWEST,
    ("messages", "records", "prints", "stems"),
    ("analysis",),
    ("schema",),
    ("frontmatter",),
    ("fields", "body", "language", "privacy", "jsonschema", "scaffold"),
    ("placeholders", "wordbook"),
    ("vocabulary", "validate", "confirmations"),
    ("graph", "cards", "changes", "bm25f", "prose", "fingerprints", "mend"),
    ("similar", "nearness", "wording", "duplicates", "origins", "prosedata", "lexicon", "synonyms"),
    ("data", "views", "search", "calendars", "matrix", "rings", "cardfiles", "snippets"),
    ("checklists", "facts", "issueform"),
    ("paper",),
    ("downloads",),
    ("filters", "listpages", "docpages", "confirmpages", "troublepages", "render"),
    ("reports",),
    ("entrypages", "toolboxpages", "mappages", "ringpages", "blocks"),
    ("editorpages", "checklistpages", "paperpages", "contribute"),
    ("build",),
    ("disk", "press"),
    ("history", "terminal"),
    ("checking", "harvest"),
    ("cli",),
)
"""A module imports only from the layers before its own; one that stands in none may import from all but the shells.

A room stands here by its name; inside it the modules may import one another, in one direction.
"""
SHELLS = (
    "disk", "press", "history", "terminal", "checking", "harvest.readers", "harvest.command", "cli", "__main__",
)  # fmt: skip
ONLY_IN = {
    "yaml": {"strictyaml"},
    "frontmatter": {"frontmatter"},
    "icalendar": {"calendars"},
    "mammoth": {"harvest.readers"},
    "lunr": {"bm25f"},
    "markdown": {"prose"},
    "markdown_it": {"harvest.readers"},
    "odfdo": {"harvest.readers"},
    "pypdf": {"harvest.readers"},
    "segno": {"paper.web"},
    "snowballstemmer": {"analysis"},
    "jinja2": {"render"},
    "markupsafe": {"render"},
    "rapidfuzz": {"problems"},
    "typst": {"press"},
    "mkdocs": set[str](),
    "material": set[str](),
}
CLOCK_AND_DISK = {"os", "pathlib", "shutil", "tempfile", "time", "socket", "subprocess", "urllib", "random"}
HARMLESS = {("pathlib", "PurePosixPath"), ("urllib", "parse")}
"""Parts of those packages that only look at text."""
MAX_MODULE, MAX_TEMPLATE, MAX_FUNCTION = 350, 80, 60

every_module = pytest.mark.parametrize("name", MODULES)


@cache
def parsed(name: str) -> ast.Module:
    return ast.parse(file(name).read_text(encoding="utf-8"))


def file(name: str) -> Path:
    return PACKAGE.joinpath(*name.split(".")).with_suffix(".py")


def imported(name: str) -> Iterator[tuple[str, str]]:
    """Yield (package, the part of it) of every import of a module, wherever in it the import stands."""
    for node in ast.walk(parsed(name)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                package, _, rest = alias.name.partition(".")
                yield package, rest
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} has a relative import"
            package, _, rest = (node.module or "").partition(".")
            for alias in node.names:
                in_room = package == "kennisbank" and rest in ROOMS
                yield package, f"{rest}.{alias.name}" if in_room else rest or alias.name


def ours(name: str) -> set[str]:
    """Return the modules of the package that a module imports."""
    return {module(part) for package, part in imported(name) if package == "kennisbank"}


def module(part: str) -> str:
    """Return the module that an import names; a room's own modules are named with the room before them."""
    room, _, rest = part.partition(".")
    return f"{room}.{rest.split('.')[0]}" if room in ROOMS and rest else room


def room_of(name: str) -> str:
    return name.split(".")[0] if "." in name else ""


def layer(name: str) -> int | None:
    return next((number for number, names in enumerate(LAYERS) if name in names or room_of(name) in names), None)


def functions(name: str) -> Iterator[ast.FunctionDef]:
    yield from (node for node in ast.walk(parsed(name)) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("name", LOWEST)
def test_lowest_module_imports_none_of_ours(name: str) -> None:
    assert ours(name) == set()


@every_module
def test_module_imports_only_from_lower_layers(name: str) -> None:
    here = layer(name)
    beside = {other for other in ours(name) if room_of(name) and room_of(other) == room_of(name)}
    upward = {other for other in ours(name) - beside if here is not None and (layer(other) or 0) >= here}
    assert upward == set()


@every_module
def test_module_imports_modules_that_exist(name: str) -> None:
    assert ours(name) <= set(MODULES)


@every_module
def test_core_does_not_import_a_shell(name: str) -> None:
    if name not in SHELLS:
        assert not ours(name) & set(SHELLS)


def test_no_modules_import_each_other() -> None:
    order = TopologicalSorter({name: ours(name) for name in MODULES}).static_order()
    assert set(order) == set(MODULES)


@every_module
def test_package_from_elsewhere_is_imported_in_its_own_place_only(name: str) -> None:
    outside = {package for package, _ in imported(name) if package not in sys.stdlib_module_names} - {"kennisbank"}
    assert outside <= set(ONLY_IN), "say here which module may import it"
    assert [package for package in outside if name not in ONLY_IN[package]] == []


@every_module
def test_core_meets_neither_disk_nor_clock(name: str) -> None:
    if name in SHELLS:
        return
    world = {each for each in imported(name) if each[0] in CLOCK_AND_DISK and each not in HARMLESS}
    assert world == set()
    calls = [node.func for node in ast.walk(parsed(name)) if isinstance(node, ast.Call)]
    names = {call.id if isinstance(call, ast.Name) else getattr(call, "attr", "") for call in calls}
    assert not names & {"open", "print", "input", "now", "utcnow", "today", "eval", "exec", "__import__"}


@every_module
def test_module_stays_small(name: str) -> None:
    lines = file(name).read_text(encoding="utf-8").count("\n")
    assert lines <= MAX_MODULE


@every_module
def test_functions_stay_small(name: str) -> None:
    long = {each.name: (each.end_lineno or 0) - each.lineno + 1 for each in functions(name)}
    assert {function: lines for function, lines in long.items() if lines > MAX_FUNCTION} == {}


@every_module
def test_module_says_what_it_is_for(name: str) -> None:
    assert ast.get_docstring(parsed(name))


@pytest.mark.parametrize("path", sorted((PACKAGE / "templates").glob("*.j2")), ids=lambda path: path.name)
def test_template_stays_small_and_plain(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MAX_TEMPLATE
    assert "| safe" not in text
    assert "|safe" not in text
    assert "autoescape" not in text


def test_hook_stands_beside_the_package_and_imports_at_the_top() -> None:
    hook = ast.parse((PACKAGE.parent / "mkdocs_hook.py").read_text(encoding="utf-8"))
    everywhere = [node for node in ast.walk(hook) if isinstance(node, ast.Import | ast.ImportFrom)]
    at_the_top = [node for node in hook.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert everywhere == at_the_top
