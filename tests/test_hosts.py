"""The addresses at a host where a contributor starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kennisbank.hosts import Desk, Host, UnknownHostError, desk_of, fill, host_of

GITHUB = host_of("https://github.com/gemeente/kennisbank")
GITLAB = host_of("https://gitlab.com/groep/onder/kennisbank")
FORGEJO = host_of("https://codeberg.org/gemeente/kennisbank")
PATH = "lessons/tips/vraag-eerst.md"
FILLED = [
    (GITHUB, "edit_file", "https://github.com/gemeente/kennisbank/edit/main/lessons/tips/vraag-eerst.md"),
    (
        GITHUB, "new_file",
        "https://github.com/gemeente/kennisbank/new/main?filename=lessons%2Ftips%2Fvraag-eerst.md&value=a%20%26%20b%0A%23",
    ),
    (GITHUB, "new_issue", "https://github.com/gemeente/kennisbank/issues/new?title=E%C3%A9n%3F&body=a%20%26%20b%0A%23"),
    (GITLAB, "edit_file", "https://gitlab.com/groep/onder/kennisbank/-/edit/main/lessons/tips/vraag-eerst.md"),
    (
        GITLAB, "new_file",
        "https://gitlab.com/groep/onder/kennisbank/-/new/main?file_name=lessons%2Ftips%2Fvraag-eerst.md",
    ),
    (
        GITLAB, "new_issue",
        "https://gitlab.com/groep/onder/kennisbank/-/issues/new"
        "?issue%5Btitle%5D=E%C3%A9n%3F&issue%5Bdescription%5D=a%20%26%20b%0A%23",
    ),
    (FORGEJO, "edit_file", "https://codeberg.org/gemeente/kennisbank/_edit/main/lessons/tips/vraag-eerst.md"),
    (
        FORGEJO, "new_file",
        "https://codeberg.org/gemeente/kennisbank/_new/main/"
        "?filename=lessons%2Ftips%2Fvraag-eerst.md&value=a%20%26%20b%0A%23",
    ),
    (
        FORGEJO, "new_issue",
        "https://codeberg.org/gemeente/kennisbank/issues/new?title=E%C3%A9n%3F&body=a%20%26%20b%0A%23",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("host", "page", "expected"), FILLED)
def test_fill_gives_the_address_of_each_page_on_each_host(host: Host, page: str, expected: str) -> None:
    assert fill(getattr(host, page), path=PATH, title="Eén?", text="a & b\n#") == expected


@pytest.mark.parametrize(
    ("url", "software", "expected"),
    [
        ("https://github.com/a/b", "", "github"),
        ("https://github.voorbeeld.nl/a/b/", "", "github"),
        ("https://gitlab.voorbeeld.nl/a/b.git", "", "gitlab"),
        ("https://codeberg.org/a/b", "", "forgejo"),
        ("https://gitea.voorbeeld.nl/a/b", "", "forgejo"),
        ("https://code.voorbeeld.nl:8443/a/b", "gitlab", "gitlab"),
        ("https://github.com/a/b", "forgejo", "forgejo"),
    ],
)
def test_host_is_known_by_its_name_or_by_the_setting(url: str, software: str, expected: str) -> None:
    host = host_of(url, software=software)
    assert host is not None
    assert host.software == expected
    assert host.repo == url.rstrip("/").removesuffix(".git")


@pytest.mark.parametrize("url", ["", None, "https://example.org/a/b", "https://notgithub.example/a/b"])
def test_host_is_none_when_nothing_tells(url: str | None) -> None:
    assert host_of(url) is None


@pytest.mark.parametrize(
    "url",
    ["github.com/a/b", "javascript:alert(1)", "https://", "https://naam:geheim@github.com/a/b", "https://x/{path}"],
)
def test_host_of_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(UnknownHostError, match="geen webadres"):
        host_of(url, software="github")


def test_host_of_an_unknown_kind_names_the_kinds_there_are() -> None:
    with pytest.raises(UnknownHostError, match=r"'svn' is geen soort host. Kies uit: github, gitlab, forgejo"):
        host_of("https://github.com/a/b", software="svn")


def test_branch_with_a_slash_stays_a_path() -> None:
    host = host_of("https://github.com/a/b", branch="site/nu")
    assert host is not None
    assert host.edit_base == "https://github.com/a/b/edit/site/nu/"


def test_only_gitlab_leaves_the_text_of_a_new_file_to_the_contributor() -> None:
    assert [host.prefills_text for host in (GITHUB, GITLAB, FORGEJO) if host] == [True, False, True]


def test_fill_needs_every_value() -> None:
    with pytest.raises(KeyError):
        fill("{path}/{text}", path="x")


def test_desk_without_settings_is_nowhere() -> None:
    assert desk_of("") == Desk(None, "")


def test_desk_has_a_host_and_a_mail_address() -> None:
    desk = desk_of("https://code.voorbeeld.nl/a/b", host="gitlab", branch="site", mail="kennisbank@voorbeeld.nl")
    assert desk == Desk(Host("gitlab", "https://code.voorbeeld.nl/a/b", "site"), "kennisbank@voorbeeld.nl")


@pytest.mark.parametrize("mail", ["kennisbank", "a@b", "a@b.nl?cc=c@d.nl", "A <a@b.nl>", "a@b.nl\n"])
def test_desk_with_a_mail_address_that_is_none_is_refused(mail: str) -> None:
    with pytest.raises(UnknownHostError, match="geen mailadres"):
        desk_of("", mail=mail)


@pytest.mark.parametrize("case", json.loads(Path(__file__).with_name("hosts.json").read_text(encoding="utf-8")))
def test_fill_does_what_the_script_in_the_browser_does(case: dict[str, str]) -> None:
    assert fill(case["address"], path=case["path"], title=case["title"], text=case["text"]) == case["filled"]
