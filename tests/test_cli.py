"""The command line, on a project in a temporary folder: what it prints, what it writes, and its exit codes."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kennisbank import cli, disk
from kennisbank.model import SourceFile
from kennisbank.schema import KINDS, Kind
from tests.building import concept, write
from tests.support import FILES, Tree

COMMANDS = tuple(name for name, *_ in cli.COMMANDS)
TIP = "tips/kies-een-boodschap.md"
EPOCH = "1795219200"
"""21 November 2026, so that nothing in the small tree is stale."""
ENGLISH = re.compile(r"\b(usage|options|positional|arguments|show this help|error|invalid|required)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line as a person would; wrong use ends the process, which counts as its exit code."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)

    def command(*arguments: str | Path) -> Outcome:
        try:
            code = cli.main([str(each) for each in arguments])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return command


def broken(tree: Tree) -> Tree:
    return tree.replace(TIP, "advice: do", "advice: misschien")


def files_of(project: Path) -> set[str]:
    return {path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()}


# --- check -----------------------------------------------------------------------------------------------------------


def test_check_says_that_all_is_well_when_it_is(run: Run, tree: Tree, tmp_path: Path) -> None:
    done = run("--project", write(tree, tmp_path), "check")
    assert (done.code, done.out) == (0, "")
    assert done.err == f"{len(tree.files)} bestanden nagekeken: alles klopt.\n"


def test_check_ends_well_when_there_are_warnings_only(run: Run, tree: Tree, tmp_path: Path) -> None:
    concept(tree, "tips/vergader-niet.md")
    done = run("--project", write(tree, tmp_path), "check")
    assert done.code == 0
    assert [line.split(" ")[1] for line in done.out.splitlines()] == ["niet-geoogst", "verwijst-naar-concept"]
    assert "0 fouten, 2 keer let op" in done.err


def test_check_fails_when_there_is_an_error(run: Run, tree: Tree, tmp_path: Path) -> None:
    done = run("--project", write(broken(tree), tmp_path), "check")
    assert done.code == 1
    assert re.fullmatch(rf"lessons/{TIP}:4: onbekende-waarde .*\n", done.out)
    assert "1 fout, 0 keer let op" in done.err


@pytest.mark.parametrize("tree_is_right", [True, False])
def test_check_prints_json_when_asked(run: Run, tree: Tree, tmp_path: Path, tree_is_right: bool) -> None:
    project = write(tree if tree_is_right else broken(tree), tmp_path)
    done = run("--project", project, "check", "--format", "json")
    rows = json.loads(done.out)["problems"]
    assert done.err == ""
    assert (done.code, len(rows)) == ((0, 0) if tree_is_right else (1, 1))
    if rows:
        assert set(rows[0]) == {"path", "line", "code", "severity", "message", "hint", "new", "suggestion"}
        assert (rows[0]["path"], rows[0]["line"], rows[0]["severity"]) == (f"lessons/{TIP}", 4, "error")


def test_check_prints_workflow_commands_when_asked(run: Run, tree: Tree, tmp_path: Path) -> None:
    done = run("--project", write(broken(tree), tmp_path), "check", "--format", "github")
    assert done.code == 1
    assert done.out.startswith(f"::error file=lessons/{TIP},line=4,title=onbekende-waarde::")
    assert len(done.out.splitlines()) == 1
    assert done.err == ""


def test_check_fails_when_there_are_no_lessons(run: Run, tmp_path: Path) -> None:
    done = run("--project", tmp_path, "check")
    assert done.code == 1
    assert done.out.startswith("lessons:1: onleesbaar ")


@pytest.mark.parametrize(
    ("paths", "code", "lines"),
    [
        (["lessons"], 1, 2),
        (["lessons/tips"], 1, 1),
        (["lessons/tips/"], 1, 1),
        ([f"lessons/{TIP}"], 1, 1),
        (["lessons/lessen"], 1, 1),
        (["lessons/tips", "lessons/lessen"], 1, 2),
        (["lessons/tips", f"lessons/{TIP}"], 1, 1),
        (["lessons/methoden"], 0, 0),
        (["docs"], 0, 0),
        (["."], 1, 2),
    ],
)
def test_check_shows_only_what_lies_in_the_paths(
    run: Run, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str], code: int, lines: int
) -> None:
    broken(tree).replace("lessen/meeste-mensen.md", "phase: [na]", "phase: [straks]")
    project = write(tree, tmp_path / "project")
    monkeypatch.chdir(project)
    done = run("check", *paths)
    assert (done.code, len(done.out.splitlines())) == (code, lines)
    monkeypatch.chdir(tmp_path)
    assert run("--project", "project", "check", *(project / path for path in paths)) == done
    if "." not in paths:  # which is a folder here too, in which the project lies
        assert run("--project", "project", "check", *paths) == done


def test_check_takes_paths_from_where_one_stands(
    run: Run, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = write(broken(tree), tmp_path / "project")
    monkeypatch.chdir(project / "lessons")
    assert run("--project", "..", "check", "tips").code == 1
    assert run("--project", "..", "check", "lessen").code == 0


def test_check_looks_in_the_project_when_the_same_path_is_here_too(
    run: Run, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = write(Tree(), tmp_path / "here")
    project = write(broken(tree), tmp_path / "project")
    monkeypatch.chdir(here)
    assert run("--project", project, "check", "lessons/tips").code == 1


def test_check_refuses_a_path_that_is_not_there(run: Run, tree: Tree, tmp_path: Path) -> None:
    done = run("--project", write(tree, tmp_path), "check", "lessons/recepten")
    assert (done.code, done.out) == (2, "")
    assert "lessons/recepten" in done.err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_check_goes_on_when_a_file_name_is_no_text(run: Run, tree: Tree, tmp_path: Path, form: str) -> None:
    project = write(tree, tmp_path)
    try:
        Path(os.fsdecode(os.fsencode(project / "lessons" / "tips") + b"/caf\xe9.md")).write_text("x", encoding="utf-8")
    except OSError:  # file systems that hold text only
        pytest.skip("this file system refuses the name")
    done = run("--project", project, "check", "--format", form)
    assert done.code == 1
    assert "naam" in done.out


def test_check_mends_what_is_certain_and_says_so_when_asked(run: Run, tree: Tree, tmp_path: Path) -> None:
    right = tree.files[TIP]
    assert isinstance(right, str)
    tree.files[TIP] = right.replace("\n", "\r\n")
    project = write(tree, tmp_path)
    assert run("--project", project, "check").code == 1
    done = run("--project", project, "check", "--fix")
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines()[0] == f"lessons/{TIP}: hersteld: regeleinden zijn LF"
    assert (project / "lessons" / TIP).read_bytes() == right.encode()
    assert run("--project", project, "check", "--fix").err == f"{len(tree.files)} bestanden nagekeken: alles klopt.\n"


def test_check_mends_only_what_lies_in_the_paths(run: Run, tree: Tree, tmp_path: Path) -> None:
    tree.files = {path: f"{text!s}\n\n" for path, text in tree.files.items()}
    project = write(tree, tmp_path)
    run("--project", project, "check", "--fix", "lessons/tips")
    changed = {path for path, text in tree.files.items() if (project / "lessons" / path).read_text() != text}
    assert changed == {TIP, "tips/vergader-niet.md"}


def test_check_leaves_alone_what_it_cannot_read_when_mending(run: Run, tree: Tree, tmp_path: Path) -> None:
    tree.replace(TIP, "title: Kies", "title: Kies: ").replace(TIP, "advice: do", "advice: do  ")
    project = write(tree, tmp_path)
    done = run("--project", project, "check", "--fix", "--format", "json")
    assert done.code == 1
    assert [row["code"] for row in json.loads(done.out)["problems"]] == ["kop-fout"]
    assert (project / "lessons" / TIP).read_text(encoding="utf-8") == tree.files[TIP]


def test_check_says_so_when_a_file_cannot_be_mended(
    run: Run, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_project: Path, _source: SourceFile) -> None:
        raise PermissionError

    tree.files[TIP] = f"{tree.files[TIP]!s}\n\n"
    project = write(tree, tmp_path)
    monkeypatch.setattr(disk, "write_source", refuse)
    done = run("--project", project, "check", "--fix")
    assert done.code == 1
    assert done.out == (
        f"lessons/{TIP}:1: onleesbaar Dit bestand kan niet worden overschreven. Is het alleen-lezen of nog open?\n"
    )


# --- new -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_new_writes_a_file_that_only_wants_filling_in(run: Run, tree: Tree, tmp_path: Path, kind: Kind) -> None:
    project = write(tree, tmp_path)
    before = files_of(project)
    done = run("--project", project, "new", kind.id, "Één  nieuw bestand")
    path = f"lessons/{kind.folder}/een-nieuw-bestand.md"
    assert (done.code, done.out) == (0, f"{path}\n")
    assert files_of(project) - before == {path}
    text = (project / path).read_bytes()
    assert b'title: "\xc3\x89\xc3\xa9n nieuw bestand"\n' in text
    assert b"checked: 2026-11-21\n" in text
    assert b"\r" not in text
    checked = run("--project", project, "check", "--format", "json")
    rows = json.loads(checked.out)["problems"]
    assert {(row["path"], row["code"]) for row in rows} == {(path, "leeg")}


def test_new_makes_the_folder_when_it_is_the_first_of_its_kind(run: Run, tree: Tree, tmp_path: Path) -> None:
    tree.files = {path: text for path, text in tree.files.items() if path.startswith("vocabulary/")}
    project = write(tree, tmp_path)
    assert run("--project", project, "new", "methode", "Wereldcafé").code == 0
    assert (project / "lessons" / "methoden" / "wereldcafe.md").is_file()


@pytest.mark.parametrize(
    ("kind", "title", "words"),
    [
        ("tip", "Kies één boodschap", "lessons/tips/kies-een-boodschap.md"),
        ("les", "Kies één boodschap!", "lessons/tips/kies-een-boodschap.md"),
        ("methode", "Meeste mensen", "lessons/lessen/meeste-mensen.md"),
        ("tip", "Kort", "Die titel past niet. 'title' telt 4 tekens; het minimum is 8."),
        ("tip", "   Kort    ", "Die titel past niet. 'title' telt 4 tekens; het minimum is 8."),
        ("tip", "", "Die titel past niet. Het veld 'title' is leeg. Vul het in."),
        ("tip", "lang " * 20, "Die titel past niet. 'title' telt 99 tekens; het maximum is 80."),
        ("tip", "Kies <b>dit</b>", "Die titel past niet. '<' mag niet in 'title'."),
        ("tip", "?!?!?!?!?!", "Die titel past niet. Er zitten geen letters in"),
        ("methode", "Index", "Die titel past niet"),
        ("methode", "Alles", "Die titel past niet"),
        ("methode", "Pagina 2", "Die titel past niet"),
        ("tipp", "Kies één heldere boodschap", "Bedoelde je 'tip'?"),
        ("tips", "Kies één heldere boodschap", "Bedoelde je 'tip'?"),
        ("recept", "Kies één heldere boodschap", "Kies uit: tip, les, methode"),
    ],
)
def test_new_refuses_what_cannot_be(run: Run, tree: Tree, tmp_path: Path, kind: str, title: str, words: str) -> None:
    project = write(tree, tmp_path)
    before = files_of(project)
    done = run("--project", project, "new", kind, title)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert files_of(project) == before


@pytest.mark.parametrize(
    "title", ["Kies een <b>boodschap", "Kies A &amp; kies B", "Kies een\x07 boodschap", "Kies een\u202e boodschap"]
)
def test_new_refuses_a_title_that_the_check_refuses(run: Run, tree: Tree, tmp_path: Path, title: str) -> None:
    project = write(tree, tmp_path)
    before = files_of(project)
    assert run("--project", project, "new", "tip", title).code == 2
    assert files_of(project) == before


def test_new_writes_accents_as_one_character_when_typed_as_two(run: Run, tree: Tree, tmp_path: Path) -> None:
    project = write(tree, tmp_path)
    assert run("--project", project, "new", "tip", "Begin met e\u0301e\u0301n vraag").code == 0
    assert "niet-nfc" not in run("--project", project, "check").out


@pytest.mark.parametrize(
    ("in_the_way", "arguments"),
    [("lessons/lessen", ("new", "les", "Ga eerst zelf kijken")), ("weg", ("export", "--out", "weg/docs"))],
)
def test_what_cannot_be_written_is_explained(
    run: Run, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_the_way: str, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tree, tmp_path)
    shutil.rmtree(tmp_path / in_the_way, ignore_errors=True)
    (tmp_path / in_the_way).write_text("geen map", encoding="utf-8")
    done = run(*arguments)
    assert done.code == 1
    assert f"Lezen of schrijven lukt niet: {in_the_way}" in done.err
    assert not re.search(ENGLISH, done.err)


def test_new_fails_when_there_are_no_lessons(run: Run, tmp_path: Path) -> None:
    done = run("--project", tmp_path, "new", "tip", "Kies één heldere boodschap")
    assert done.code == 1
    assert "onleesbaar" in done.err
    assert files_of(tmp_path) == set()


# --- list ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ([], set(FILES)),
        (["--kind", "tip"], {TIP, "tips/vergader-niet.md"}),
        (["--kind", "bron"], {"bronnen/verslag.md"}),
        (["--theme", "taal"], {"lessen/meeste-mensen.md"}),
        (["--theme", "bereik", "--kind", "voorbeeld"], {"voorbeelden/peiling-voorbeeld.md"}),
        (["--phase", "na"], {"lessen/meeste-mensen.md"}),
        (["--phase", "voor", "--kind", "checklist"], {"checklists/avond.md"}),
        (["--audience", "ambtenaar", "--kind", "les"], {"lessen/meeste-mensen.md"}),
        (["--theme", "taal", "--phase", "voor"], set[str]()),
    ],
)
def test_list_shows_what_matches(run: Run, tree: Tree, tmp_path: Path, filters: list[str], found: set[str]) -> None:
    project = write(tree, tmp_path)
    done = run("--project", project, "list", *filters)
    assert done.code == 0
    assert {line.split(": ")[0].removeprefix("lessons/") for line in done.out.splitlines()} == found
    rows = json.loads(run("--project", project, "list", "--format", "json", *filters).out)
    assert {row["path"].removeprefix("lessons/") for row in rows} == found


def test_list_says_what_each_is_and_marks_concepts(run: Run, tree: Tree, tmp_path: Path) -> None:
    concept(tree, "tips/vergader-niet.md")
    lines = run("--project", write(tree, tmp_path), "list", "--kind", "tip").out.splitlines()
    assert lines == [
        f"lessons/{TIP}: Doen: Kies één boodschap",
        "lessons/tips/vergader-niet.md: Niet doen: Vergader niet in een zaaltje (concept)",
    ]


def test_list_refuses_a_word_that_is_not_in_the_vocabulary(run: Run, tree: Tree, tmp_path: Path) -> None:
    done = run("--project", write(tree, tmp_path), "list", "--theme", "berijk")
    assert (done.code, done.out) == (2, "")
    assert "Bedoelde je 'bereik'?" in done.err


def test_list_fails_but_shows_the_rest_when_a_file_is_wrong(run: Run, tree: Tree, tmp_path: Path) -> None:
    done = run("--project", write(broken(tree), tmp_path), "list", "--kind", "tip")
    assert done.code == 1
    assert done.out == "lessons/tips/vergader-niet.md: Niet doen: Vergader niet in een zaaltje\n"
    assert "kennisbank check" in done.err


# --- export ----------------------------------------------------------------------------------------------------------

VERSION = re.compile(r"\.[0-9a-f]{8}\.(?=json$)")


@pytest.mark.parametrize("exists", [True, False])
def test_export_writes_everything_when_the_folder_is_new_or_empty(
    run: Run, tree: Tree, tmp_path: Path, exists: bool
) -> None:
    project, out = write(tree, tmp_path / "project"), tmp_path / "out"
    if exists:
        out.mkdir()
    before = files_of(project)
    done = run("--project", project, "export", "--out", out)
    site = tree.site()
    assert done.code == 0
    # the version of the search data in their names follows the pages by hand too, which the site here has none of
    made = {"index.md", *site.files, *(page.uri for page in site.pages)}
    assert {VERSION.sub(".", name) for name in files_of(out)} == {VERSION.sub(".", name) for name in made}
    assert done.err == f"{len(site.pages) + 1} pagina's geschreven in {out}.\n"
    assert "[2 tips](tips/index.md)" in (out / "index.md").read_text(encoding="utf-8")
    assert files_of(project) == before


def test_export_refuses_a_folder_that_is_not_empty(run: Run, tree: Tree, tmp_path: Path) -> None:
    project, out = write(tree, tmp_path / "project"), tmp_path / "out"
    out.mkdir()
    (out / "oud.md").write_text("oud", encoding="utf-8")
    done = run("--project", project, "export", "--out", out)
    assert done.code == 2
    assert "niet leeg" in done.err
    assert files_of(out) == {"oud.md"}


def test_export_writes_nothing_when_there_is_an_error(run: Run, tree: Tree, tmp_path: Path) -> None:
    project, out = write(broken(tree), tmp_path / "project"), tmp_path / "out"
    done = run("--project", project, "export", "--out", out)
    assert done.code == 1
    assert f"lessons/{TIP}:4: onbekende-waarde" in done.out
    assert not out.exists()


def test_export_refuses_a_setting_that_makes_no_sense(
    run: Run, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KENNISBANK_MAIL", "geen adres")
    project, out = write(tree, tmp_path / "project"), tmp_path / "out"
    done = run("--project", project, "export", "--out", out)
    assert done.code == 2
    assert "'geen adres' is geen mailadres." in done.err
    assert not out.exists()


def test_export_goes_on_when_there_are_warnings(run: Run, tree: Tree, tmp_path: Path) -> None:
    concept(tree, "tips/vergader-niet.md")
    project, out = write(tree, tmp_path / "project"), tmp_path / "out"
    assert run("--project", project, "export", "--out", out).code == 0
    assert "tips/vergader-niet.md" not in files_of(out)


def test_export_refuses_when_a_page_stands_in_the_way_of_another(run: Run, tree: Tree, tmp_path: Path) -> None:
    project, out = write(tree, tmp_path / "project"), tmp_path / "out"
    (project / "docs" / "tips").mkdir()
    (project / "docs" / "tips" / "index.md").write_text("# Mijn tips\n", encoding="utf-8")
    done = run("--project", project, "export", "--out", out)
    assert done.code == 1
    assert "dubbel-adres" in done.out
    assert not out.exists()


def test_export_says_so_when_there_are_no_hand_written_pages(run: Run, tree: Tree, tmp_path: Path) -> None:
    project, out = write(tree, tmp_path / "project"), tmp_path / "out"
    (project / "docs" / "index.md").unlink()
    (project / "docs").rmdir()
    done = run("--project", project, "export", "--out", out)
    assert done.code in {0, 1, 2}
    assert done.err
    assert done.code != 0 or "data/entries.json" in files_of(out)


def test_export_says_so_when_a_page_asks_for_an_unknown_piece(run: Run, tree: Tree, tmp_path: Path) -> None:
    project, out = write(tree, tmp_path / "project"), tmp_path / "out"
    (project / "docs" / "over.md").write_text("<!-- kennisbank: weer -->\n", encoding="utf-8")
    done = run("--project", project, "export", "--out", out)
    assert done.code in {1, 2}
    assert "weer" in done.err + done.out


# --- help and wrong use ----------------------------------------------------------------------------------------------


def test_help_names_every_command(run: Run) -> None:
    done = run("--help")
    assert done.code == 0
    assert re.findall(r"^ {4}(\w+) ", done.out, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_has_examples(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert done.code == 0
    assert f"voorbeelden:\n  kennisbank {command}" in done.out
    assert ENGLISH.findall(done.out) == []


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["bouw"], ["check", "--vorm"], ["check", "--format", "xml"], ["chec"], ["new"], ["new", "tip"],
        ["new", "tip", "een titel", "nog iets"], ["list", "--kind", "recept"], ["export"], ["--project"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_use_is_explained_in_dutch(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "gebruik: kennisbank" in done.err
    assert "--help" in done.err
    assert ENGLISH.findall(done.err) == []


def test_readme_names_every_command(project: Path) -> None:
    text = (project / "README.md").read_text(encoding="utf-8")
    assert [command for command in COMMANDS if f"kennisbank {command}" not in text] == []
