"""What the check says to other programs: workflow commands, JSON, and the summary on the page of a pull request."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.model import SourceFile
from kennisbank.problems import CODES, Problem, Severity
from kennisbank.reports import IN_A_SUMMARY, Finding, annotated, as_github, as_json, findings, summary
from tests.support import Tree

PATH = "lessons/tips/x.md"
ERROR = Problem(PATH, 7, "leeg", "Het veld 'title' is leeg.", "Vul het in.")
WARNING = Problem(PATH, 1, "ongebruikt", "Niets gaat over 'Peiling'.")
PROBLEMS = st.builds(Problem, st.text(), st.integers(1, 999), st.sampled_from(sorted(CODES)), st.text(), st.text())
FINDINGS = st.builds(Finding, PROBLEMS, st.booleans(), st.text())

# --- workflow commands -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        (Finding(ERROR), f"::error file={PATH},line=7,title=leeg::Het veld 'title' is leeg. Vul het in."),
        (Finding(WARNING), f"::warning file={PATH},line=1,title=ongebruikt::Niets gaat over 'Peiling'."),
        (
            Finding(ERROR, new=False),
            f"::warning file={PATH},line=7,title=leeg (stond er al)::Het veld 'title' is leeg. Vul het in.",
        ),
        (
            Finding(Problem("a,b:c%d.md", 2, "naam", "100% fout: ja, echt")),
            "::error file=a%2Cb%3Ac%25d.md,line=2,title=naam::100%25 fout: ja, echt",
        ),
        (
            Finding(ERROR, line="title: 100% raak"),
            f"::error file={PATH},line=7,title=leeg::Het veld 'title' is leeg. Vul het in."
            "%0A%0AZo klopt de regel:%0Atitle: 100%25 raak",
        ),
        (
            Finding(Problem(PATH, 1, "bom", "Weg ermee.")),
            f"::error file={PATH},line=1,title=bom::Weg ermee."
            "%0A%0ADe controle kan dit zelf herstellen: kennisbank check --fix",
        ),
    ],
    ids=["error", "warning", "old error", "special characters", "suggestion", "can be mended"],
)
def test_github_format_shows_everything(finding: Finding, expected: str) -> None:
    assert as_github(finding) == expected


def test_github_format_hides_line_ends_in_path_and_message() -> None:
    problem = Problem("a\nb.md", 1, "naam", "Eén\r\n::error::twee", "%0A")
    assert as_github(Finding(problem)) == "::error file=a%0Ab.md,line=1,title=naam::Eén%0D%0A::error::twee %250A"


@given(FINDINGS)
def test_github_format_is_one_line_and_can_be_read_back(finding: Finding) -> None:
    line = as_github(finding)
    assert "\n" not in line
    assert "\r" not in line
    head, _, message = line.removeprefix("::").partition("::")
    level, _, properties = head.partition(" ")
    values = dict(each.split("=", 1) for each in properties.split(","))
    assert level == ("error" if finding.counts else "warning")
    assert unescaped(values["file"]) == finding.problem.path
    assert int(values["line"]) == finding.problem.line
    assert values["title"] == finding.problem.code + ("" if finding.new else " (stond er al)")
    assert unescaped(message).startswith(finding.problem.text)
    assert unescaped(message).endswith(finding.line)


def unescaped(text: str) -> str:
    for code, char in (("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_remarks_start_with_what_counts_and_leave_old_warnings_out() -> None:
    old = Problem("lessons/a.md", 1, "naam", "Oud.")
    found = findings([WARNING, old, ERROR, Problem(PATH, 9, "lange-zin", "Oud.")], [], frozenset({WARNING, ERROR}))
    assert [(each.problem, each.counts) for each in annotated(found)] == [(ERROR, True), (WARNING, False), (old, False)]


# --- suggestions -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "code", "meant", "right"),
    [
        ("theme: [bereik, tal]", "onbekende-waarde", ("tal", "taal"), "theme: [bereik, taal]"),
        ('theme: ["tal"]\r', "onbekende-waarde", ("tal", "taal"), 'theme: ["taal"]'),
        ("theme: [tal, tal]", "onbekende-waarde", ("tal", "taal"), ""),  # which of the two
        ("theme: [tal-en-zo, metal]", "onbekende-waarde", ("tal", "taal"), ""),  # not this word
        ("theme: [bereik]", "onbekende-waarde", (), ""),
        ("## Warom", "sectie-onbekend", ("Warom", "Waarom"), "## Waarom"),
        ("method: [a.b]", "onbekende-verwijzing", ("a.b", r"\1"), r"method: [\1]"),  # text, no pattern
        ("Ee\u0301n", "niet-nfc", (), "E\u00e9n"),
    ],
)
def test_suggestion_is_the_whole_line_when_it_is_certain(
    line: str, code: str, meant: tuple[str, ...], right: str
) -> None:
    source = SourceFile(PATH, f"---\n{line}\n---\n".encode())
    (found,) = findings([Problem(PATH, 2, code, "", meant=meant)], [source])
    assert found.line == right


@pytest.mark.parametrize("number", [0, 9])
def test_suggestion_is_left_out_when_there_is_no_such_line(number: int) -> None:
    (found,) = findings([Problem(PATH, number, "leeg", "", meant=("a", "b"))], [SourceFile(PATH, b"a\n")])
    assert found.line == ""


WRONG = {
    "tips/kies-een-boodschap.md": ("theme: [bereik]", "theme: [bereikk]"),
    "tips/vergader-niet.md": ("audience:", "audiense:"),
    "lessen/meeste-mensen.md": ("## Wat we leerden", "## Wat we leerde"),
    "bronnen/verslag.md": ("organisation:", "organistion:"),
}


def test_suggestions_taken_over_make_the_check_pass(tree: Tree) -> None:
    for path, (right, wrong) in WRONG.items():
        tree.replace(path, right, wrong)
    found = findings(tree.problems(), tree.sources())
    assert len([each for each in found if each.line]) == len(WRONG)
    for each in found:
        if each.line:
            path = each.problem.path.removeprefix("lessons/")
            text = tree.files[path]
            assert isinstance(text, str)
            lines = text.split("\n")
            lines[each.problem.line - 1] = each.line
            tree.files[path] = "\n".join(lines)
    assert tree.problems() == []


# --- JSON ------------------------------------------------------------------------------------------------------------


@given(st.lists(FINDINGS))
def test_json_format_holds_every_part(found: list[Finding]) -> None:
    rows = json.loads(as_json(found))["problems"]
    assert [(row["path"], row["line"], row["code"], row["message"], row["hint"]) for row in rows] == [
        (each.problem.path, each.problem.line, each.problem.code, each.problem.message, each.problem.hint)
        for each in found
    ]
    assert [(row["new"], row["suggestion"]) for row in rows] == [(each.new, each.line) for each in found]
    assert [row["severity"] == "error" for row in rows] == [each.problem.severity is Severity.ERROR for each in found]


# --- the summary -----------------------------------------------------------------------------------------------------


def test_summary_says_that_all_is_well() -> None:
    assert summary([], 12) == (
        "## Controle van de kennisbank\n\n**Goed.** De controle las 12 bestanden en vond niets in deze wijziging.\n\n"
    )


def test_summary_names_every_problem_by_file_with_what_to_do() -> None:
    other = Problem("lessons/a.md", 3, "onbekende-waarde", "'tal' is geen waarde van 'theme'.", "Bedoelde je 'taal'?")
    text = summary([Finding(ERROR), Finding(other, line="  theme: [taal]"), Finding(WARNING)], 3)
    assert "**Nog niet goed: 2 fouten.**" in text
    assert text.index("### lessons/a.md") < text.index(f"### {PATH}")
    assert (
        "- **Regel 3, fout:** 'tal' is geen waarde van 'theme'. Bedoelde je 'taal'?\n"
        f"  {CODES['onbekende-waarde'].remedy}\n"
        "  Zo klopt de regel: theme: &#91;taal&#93;\n"
    ) in text
    assert "- **Regel 1, let op:** Niets gaat over 'Peiling'." in text


def test_summary_counts_what_was_there_already_and_does_not_list_it() -> None:
    text = summary([Finding(WARNING, new=False), Finding(ERROR, new=False)], 3)
    assert "**Goed.**" in text
    assert "telt niet mee: 2 meldingen, waarvan 1 fout." in text
    assert "Peiling" not in text


def test_summary_with_warnings_only_is_good_news() -> None:
    assert "**Goed.** Er zijn geen fouten. Wel is er 1 keer *let op*." in summary([Finding(WARNING)], 3)


def test_summary_stays_short_when_there_is_too_much() -> None:
    many = [Finding(Problem(PATH, line, "leeg", "x")) for line in range(1, IN_A_SUMMARY + 6)]
    text = summary(many, 3)
    assert f"Nog niet goed: {IN_A_SUMMARY + 5} fouten" in text
    assert "En nog 5 andere." in text
    assert text.count("- **Regel") == IN_A_SUMMARY


def test_summary_shows_what_a_file_says_as_text() -> None:
    text = summary([Finding(Problem("a`b.md", 1, "leeg", "'<img src=x>[k](http://k)@wie' |"))], 1)
    assert "<img" not in text
    assert "[k](" not in text
    assert "a`b" not in text
