"""What runs at the host: valid by the published schemas, pinned, and with no more rights than it needs."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import check_jsonschema
import pytest
import yaml
from click.testing import CliRunner

from kennisbank import build
from kennisbank.issueform import idea_form
from kennisbank.problems import Problem
from kennisbank.schema import KINDS
from tests.sites import PROJECT
from tests.support import Tree

HOST = PROJECT / ".github"
WORKFLOWS = sorted((HOST / "workflows").glob("*.yml"))
SCHEMAS = {
    "github-workflows": WORKFLOWS,
    "dependabot": [HOST / "dependabot.yml"],
    "github-issue-forms": [HOST / "ISSUE_TEMPLATE" / "idee.yml"],
    "github-issue-config": [HOST / "ISSUE_TEMPLATE" / "config.yml"],
}
MAY_WRITE = {("deploy.yml", "plaatsing"): {"pages": "write", "id-token": "write"}}
"""The only job that gets a token that can write; all others read the files and nothing else."""
BIN = Path(sys.executable).parent

every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def tool(name: str, *arguments: str | Path) -> str:
    """Run a tool of the environment; return what it says when it finds something, else nothing."""
    done = subprocess.run([BIN / name, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stdout + done.stderr if done.returncode else ""


def read(path: Path) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def triggers(workflow: dict[Any, Any]) -> set[str]:
    """The events that start a workflow; YAML reads the key ``on`` as true."""
    return set(workflow[True])


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in read(path)["jobs"].values():
        yield from job["steps"]


def misfits(schema: str, *paths: Path) -> str:
    """Hold files against a published schema; return what is wrong with them."""
    given = ["--builtin-schema", f"vendor.{schema}", "--verbose", *map(str, paths)]
    done = CliRunner().invoke(check_jsonschema.main, given)
    return done.output if done.exit_code else ""


@pytest.mark.parametrize("schema", SCHEMAS)
def test_file_fits_its_published_schema(schema: str) -> None:
    assert SCHEMAS[schema]
    assert misfits(schema, *SCHEMAS[schema]) == ""


def test_schema_refuses_what_is_wrong(tmp_path: Path) -> None:
    wrong = tmp_path / "x.yml"
    wrong.write_text(WORKFLOWS[0].read_text(encoding="utf-8").replace("runs-on:", "run-on:"), encoding="utf-8")
    assert "run-on" in misfits("github-workflows", wrong)


def test_auditor_finds_nothing() -> None:
    assert tool("zizmor", "--offline", "--persona", "pedantic", "--strict-collection", HOST) == ""


def test_auditor_finds_a_hole_that_is_made(tmp_path: Path) -> None:
    hole = tmp_path / ".github" / "workflows" / "x.yml"
    hole.parent.mkdir(parents=True)
    text = (HOST / "workflows" / "pull-request.yml").read_text(encoding="utf-8")
    hole.write_text(
        text.replace("run: make setup", 'run: echo "${{ github.event.pull_request.title }}"'), encoding="utf-8"
    )
    assert "template-injection" in tool("zizmor", "--offline", tmp_path)


@every_workflow
def test_action_is_pinned_by_commit_with_its_version_beside_it(path: Path) -> None:
    used = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert len(used) == sum("uses" in step for step in steps(path))
    assert [line for line in used if not re.search(r"uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_action_has_one_pin_everywhere() -> None:
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for step in steps(path):
            if "uses" in step:
                name, _, commit = step["uses"].partition("@")
                pins.setdefault(name, set()).add(commit)
    assert {name: found for name, found in pins.items() if len(found) > 1} == {}


@every_workflow
def test_job_gets_the_least_rights(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        assert job["permissions"] == MAY_WRITE.get((path.name, name), {"contents": "read"}), name
        assert job["timeout-minutes"] <= 60


@every_workflow
def test_pull_request_never_gets_a_token_that_can_write(path: Path) -> None:
    workflow = read(path)
    assert not triggers(workflow) & {"pull_request_target", "workflow_run", "issue_comment"}
    if "pull_request" in triggers(workflow):
        assert all(job["permissions"] == {"contents": "read"} for job in workflow["jobs"].values())
        assert "secrets." not in path.read_text(encoding="utf-8")


@every_workflow
def test_checkout_leaves_no_token_behind(path: Path) -> None:
    found = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
    assert found
    assert all(step["with"]["persist-credentials"] is False for step in found)


@every_workflow
def test_script_holds_no_expression(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@every_workflow
def test_script_runs_commands_that_exist(path: Path, project: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (project / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    text = " ".join(step.get("run", "") for step in steps(path))
    assert set(re.findall(r"\bmake ([a-z-]+)", text)) <= targets
    assert ".ci/run" not in text or (project / ".ci" / "run").exists()


def test_preview_is_kept_when_the_check_is_red() -> None:
    found = list(steps(HOST / "workflows" / "pull-request.yml"))
    after = found[next(i for i, step in enumerate(found) if "kennisbank check" in step.get("run", "")) + 1 :]
    assert [step["name"] for step in after if "!cancelled()" not in step.get("if", "")] == []
    assert any(step.get("uses", "").startswith("actions/upload-artifact@") for step in after)


# --- the form for ideas ----------------------------------------------------------------------------------------------


def test_committed_form_is_that_of_the_real_words(
    project: Path, real_lessons: tuple[list[Problem], build.Checked]
) -> None:
    committed = (project / ".github" / "ISSUE_TEMPLATE" / "idee.yml").read_text(encoding="utf-8")
    assert committed == idea_form(real_lessons[1].words.vocabularies), "run `make editor`"


def test_form_offers_the_kinds_and_words_there_are(tree: Tree) -> None:
    form = yaml.safe_load(idea_form(tree.checked().words.vocabularies))
    fields = {part["id"]: part["attributes"] for part in form["body"] if "id" in part}
    assert fields["thema"]["options"] == ["Bereik", "Taal"]
    assert fields["soort"]["options"] == [
        "Doen",
        "Niet doen",
        "Les",
        "Methode",
        "Doelgroep",
        "Voorbeeld",
        "Weet ik niet",
    ]
    headings = [section.heading for section in KINDS[0].sections if section.required]
    assert set(headings) <= {each["label"] for each in fields.values()}


def test_form_survives_words_that_yaml_reads_otherwise(tree: Tree) -> None:
    tree.replace("vocabulary/theme.yml", "label: Bereik", 'label: "Nee: \\"ja\\" # of"')
    form = yaml.safe_load(idea_form(tree.checked().words.vocabularies))
    fields = {part["id"]: part["attributes"] for part in form["body"] if "id" in part}
    assert fields["thema"]["options"][0] == 'Nee: "ja" # of'


def test_template_of_a_pull_request_asks_for_no_person(project: Path) -> None:
    text = (project / ".github" / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    assert "Er staan geen namen, telefoonnummers of adressen van mensen in." in text
