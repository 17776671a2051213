"""The world outside: which files of a project are read, what the clock says, and what is written."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from kennisbank import disk
from kennisbank.blocks import UnknownBlockError
from kennisbank.frontmatter import MAX_LIST_BYTES
from kennisbank.problems import Problem
from tests.building import write
from tests.support import Tree


def read(project: Path) -> tuple[list[str], list[tuple[str, int, str]]]:
    """Return the paths that are read below lessons/, and what is reported."""
    found: list[Problem] = []
    sources = disk.read_sources(project, found.append)
    return (
        [source.path.removeprefix("lessons/") for source in sources],
        [(each.path.removeprefix("lessons/"), each.line, each.code) for each in found],
    )


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", encoding="utf-8")
    return path


# --- reading ---------------------------------------------------------------------------------------------------------


def test_tree_is_read_as_it_was_written(tree: Tree, tmp_path: Path) -> None:
    found: list[Problem] = []
    assert list(disk.read_sources(write(tree, tmp_path), found.append)) == sorted(tree.sources())
    assert found == []


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    for name in (".DS_Store", "tips/.x.md.swp", ".git/config", "tips/.oud/x.md", "tips/x.md"):
        touch(tmp_path / "lessons" / name)
    assert read(tmp_path) == (["tips/x.md"], [])


def test_folder_of_lessons_is_missed_when_it_is_not_there(tmp_path: Path) -> None:
    assert read(tmp_path) == ([], [("lessons", 1, "onleesbaar")])


def test_no_more_is_read_than_is_needed_to_see_that_a_file_is_too_large(tmp_path: Path) -> None:
    touch(tmp_path / "lessons" / "tips" / "x.md").write_bytes(b"x" * (3 * MAX_LIST_BYTES))
    (source,) = disk.read_sources(tmp_path, lambda problem: pytest.fail(problem.text))
    assert len(source.data) == MAX_LIST_BYTES + 1


@pytest.mark.parametrize("target", ["buiten.md", "../buiten.md", "/etc/hostname", "../../lessons-2/x.md"])
def test_link_is_refused_when_it_leads_outside(tmp_path: Path, target: str) -> None:
    touch(tmp_path / "lessons-2" / "x.md")
    touch(tmp_path / "buiten.md")
    folder = touch(tmp_path / "lessons" / "tips" / "a.md").parent
    (folder / "x.md").symlink_to(target if target != "buiten.md" else tmp_path / target)
    if target == "../buiten.md":  # lessons/buiten.md: inside, but not there
        assert read(tmp_path) == (["tips/a.md"], [("tips/x.md", 1, "onleesbaar")])
    else:
        assert read(tmp_path) == (["tips/a.md"], [("tips/x.md", 1, "koppeling-buiten-map")])


def test_link_is_followed_when_it_stays_inside(tmp_path: Path) -> None:
    folder = touch(tmp_path / "lessons" / "tips" / "a.md").parent
    (folder / "b.md").symlink_to("a.md")
    assert read(tmp_path) == (["tips/a.md", "tips/b.md"], [])


def test_link_is_refused_when_it_leads_to_a_folder(tmp_path: Path) -> None:
    touch(tmp_path / "lessons" / "tips" / "a.md")
    touch(tmp_path / "buiten" / "b.md")
    (tmp_path / "lessons" / "lessen").symlink_to(tmp_path / "buiten")
    (tmp_path / "lessons" / "methoden").symlink_to(tmp_path / "lessons" / "tips")
    files, found = read(tmp_path)
    assert files == ["tips/a.md"]
    assert found == [("lessen", 1, "koppeling-buiten-map"), ("methoden", 1, "onleesbaar")]


@pytest.mark.parametrize("target", ["x.md", "y.md"])
def test_link_is_reported_when_it_leads_in_a_circle(tmp_path: Path, target: str) -> None:
    folder = touch(tmp_path / "lessons" / "tips" / "a.md").parent
    (folder / "x.md").symlink_to(target)
    if target == "y.md":
        (folder / "y.md").symlink_to("x.md")
    files, found = read(tmp_path)
    assert files == ["tips/a.md"]
    assert {code for _, _, code in found} <= {"onleesbaar", "koppeling-buiten-map"}
    assert len(found) == (1 if target == "x.md" else 2)


# --- the clock -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("0", dt.date(1970, 1, 1)), ("86399", dt.date(1970, 1, 1)), ("1795219200", dt.date(2026, 11, 21))],
)
def test_today_is_the_day_that_the_environment_gives(monkeypatch: pytest.MonkeyPatch, epoch: str, day: dt.date) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert disk.today() == day


def test_today_is_the_day_of_the_clock_when_the_environment_gives_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = dt.datetime.now(dt.UTC).date()
    assert before <= disk.today() <= dt.datetime.now(dt.UTC).date()


# --- writing ---------------------------------------------------------------------------------------------------------


def test_hand_written_pages_are_found_in_every_folder(tmp_path: Path) -> None:
    for name in ("index.md", "bijdragen/index.md", "assets/x.css"):
        touch(tmp_path / name)
    assert list(disk.hand_written(tmp_path)) == ["bijdragen/index.md", "index.md"]
    assert disk.hand_written(tmp_path)["index.md"] == (tmp_path / "index.md").read_text(encoding="utf-8")


def test_export_writes_everything_once(tree: Tree, tmp_path: Path) -> None:
    project = write(tree, tmp_path / "project")
    touch(project / "docs" / "assets" / "x.css")
    site, out = tree.site(), tmp_path / "out"
    count = disk.export(site, project / "docs", out)
    written = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert written == {"index.md", "assets/x.css", *site.files, *(page.uri for page in site.pages)}
    assert count == len(site.pages) + 1
    for page in site.pages:
        assert (out / page.uri).read_bytes() == page.text.encode()
    for name, text in site.files.items():
        assert (out / name).read_bytes() == text.encode()
    home = (out / "index.md").read_text(encoding="utf-8")
    assert "[2 tips](tips/index.md)" in home
    assert "kennisbank:" not in home


@pytest.mark.parametrize("kind", ["folder with a file", "file"])
def test_export_leaves_what_is_there_alone(tree: Tree, tmp_path: Path, kind: str) -> None:
    project = write(tree, tmp_path / "project")
    out = tmp_path / "out"
    kept = touch(out / "x.md" if kind == "folder with a file" else out)
    with pytest.raises(FileExistsError):
        disk.export(tree.site(), project / "docs", out)
    assert kept.read_text(encoding="utf-8") == "x"
    assert sum(path.is_file() for path in tmp_path.rglob("out*/*")) <= 1


def test_export_fails_when_a_page_asks_for_an_unknown_piece(tree: Tree, tmp_path: Path) -> None:
    project = write(tree, tmp_path / "project")
    (project / "docs" / "over.md").write_text("<!-- kennisbank: weer -->\n", encoding="utf-8")
    with pytest.raises(UnknownBlockError, match="'weer'"):
        disk.export(tree.site(), project / "docs", tmp_path / "out")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_file_name_can_be_shown_when_it_is_no_text(tmp_path: Path) -> None:
    touch(tmp_path / "lessons" / "tips" / "a.md")
    try:
        touch(Path(os.fsdecode(os.fsencode(tmp_path / "lessons" / "tips") + b"/caf\xe9.md")))
    except OSError:  # file systems that hold text only
        pytest.skip("this file system refuses the name")
    files, found = read(tmp_path)
    for name in [*files, *(path for path, _, _ in found)]:
        name.encode("utf-8")
