"""The lessons at an earlier point of a git history, and a check that counts only what came since."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from kennisbank import disk
from kennisbank.history import UnknownPointError, sources_before
from kennisbank.problems import Problem
from tests.building import write
from tests.support import Tree
from tests.test_cli import Run, run

__all__ = ["run"]
TIP = "tips/kies-een-boodschap.md"
OTHER = "tips/vergader-niet.md"
NAMED = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")


def git(project: Path, *arguments: str) -> None:
    done = subprocess.run(["git", "-C", project, *NAMED, *arguments], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def commit(project: Path, tree: Tree) -> None:
    write(tree, project)
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "x")


@pytest.fixture
def project(tmp_path: Path, tree: Tree) -> Path:
    """A repository with the small tree on branch main, and a branch to work on."""
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder, tree)
    git(folder, "switch", "--quiet", "--create", "werk")
    return folder


def before(project: Path, ref: str) -> dict[str, bytes]:
    problems: list[Problem] = []
    found = {source.path: source.data for source in sources_before(project, ref, problems.append)}
    assert problems == []
    return found


def on_disk(project: Path) -> dict[str, bytes]:
    return {source.path: source.data for source in disk.read_sources(project, lambda _: None)}


def test_sources_before_are_the_files_of_that_commit(project: Path) -> None:
    earlier = on_disk(project)
    (project / "lessons" / TIP).write_text("anders", encoding="utf-8")
    (project / "lessons" / OTHER).unlink()
    assert before(project, "main") == earlier


def test_sources_before_are_those_where_the_work_left_the_branch(project: Path, tree: Tree) -> None:
    earlier = on_disk(project)
    git(project, "switch", "--quiet", "main")
    commit(project, tree.replace(TIP, "Schrijf één zin.", "Schrijf er één."))
    git(project, "switch", "--quiet", "werk")
    assert before(project, "main") == earlier


def test_sources_before_are_read_from_a_project_in_a_subfolder(tmp_path: Path, tree: Tree) -> None:
    folder = tmp_path / "map"
    write(tree, folder / "onder")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "x")
    assert before(folder / "onder", "HEAD") == on_disk(folder / "onder")


def test_sources_before_are_none_when_there_were_no_lessons(tmp_path: Path, tree: Tree) -> None:
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "commit", "--quiet", "--allow-empty", "--message", "x")
    write(tree, tmp_path)
    assert before(tmp_path, "HEAD") == {}


@pytest.mark.parametrize("ref", ["bestaat-niet", "--output=x", "", "HEAD:lessons"])
def test_sources_before_a_point_that_git_does_not_know_are_refused(project: Path, ref: str) -> None:
    with pytest.raises(UnknownPointError):
        sources_before(project, ref, lambda _: None)
    assert not (project / "x").exists()


def test_link_out_of_the_tree_is_a_problem_then_as_now(project: Path) -> None:
    (project / "lessons" / "tips" / "weg.md").symlink_to("/etc/hostname")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "x")
    then: list[Problem] = []
    now: list[Problem] = []
    sources_before(project, "HEAD", then.append)
    disk.read_sources(project, now.append)
    assert [problem.code for problem in now] == ["koppeling-buiten-map"]
    assert then == now


# --- the check -------------------------------------------------------------------------------------------------------


def test_check_is_green_when_all_problems_were_there(run: Run, project: Path, tree: Tree) -> None:
    git(project, "switch", "--quiet", "main")
    commit(project, tree.replace(OTHER, "advice: dont", "advice: soms"))
    git(project, "switch", "--quiet", "--create", "later")
    (project / "lessons" / TIP).write_text(str(tree.files[TIP]).replace("Schrijf één", "Maak één"), encoding="utf-8")
    assert run("--project", project, "check").code == 1
    done = run("--project", project, "check", "--changed-since", "main")
    assert (done.code, done.out) == (0, "")
    assert "alles klopt" in done.err
    assert "Dit stond er al en telt niet mee: 1 melding." in done.err


def test_check_is_red_when_the_change_breaks_something_elsewhere(run: Run, project: Path) -> None:
    (project / "lessons" / TIP).unlink()
    done = run("--project", project, "check", "--changed-since", "main", "--format", "github")
    assert done.code == 1
    assert "::error file=lessons/lessen/meeste-mensen.md" in done.out


def test_check_writes_a_summary_after_what_is_there(run: Run, project: Path, tree: Tree) -> None:
    (project / "lessons" / TIP).write_text(str(tree.files[TIP]).replace("[bereik]", "[bereikk]"), encoding="utf-8")
    summary = project / "samenvatting.md"
    summary.write_text("Eerst dit.\n", encoding="utf-8")
    done = run("--project", project, "check", "--changed-since", "main", "--summary", summary)
    text = summary.read_text(encoding="utf-8")
    assert done.code == 1
    assert text.startswith("Eerst dit.\n## Controle van de kennisbank\n")
    assert "Zo klopt de regel: theme: &#91;bereik&#93;" in text


def test_check_tells_old_from_new_in_json(run: Run, project: Path, tree: Tree) -> None:
    commit(project, tree.replace(OTHER, "advice: dont", "advice: soms"))
    write(tree.replace(TIP, "advice: do", "advice: misschien"), project)
    done = run("--project", project, "check", "--changed-since", "HEAD", "--format", "json")
    rows = json.loads(done.out)["problems"]
    assert [(row["path"], row["new"]) for row in rows] == [(f"lessons/{TIP}", True), (f"lessons/{OTHER}", False)]
    assert done.code == 1


def test_check_says_so_when_git_does_not_know_the_point(run: Run, project: Path) -> None:
    done = run("--project", project, "check", "--changed-since", "bestaat-niet")
    assert (done.code, done.out, done.err) == (2, "", "Git kent hier geen 'bestaat-niet'.\n")


def test_check_says_so_when_the_project_is_no_repository(run: Run, tree: Tree, tmp_path: Path) -> None:
    done = run("--project", write(tree, tmp_path), "check", "--changed-since", "main")
    assert (done.code, done.err) == (2, "Git kent hier geen 'main'.\n")
