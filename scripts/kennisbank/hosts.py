"""Where the repository is kept, and the pages there that a contributor starts from.

Every rule about a host stands here. An address is a template with `{path}`, `{title}` and `{text}` in it, so that
`fill` here and a script in the browser put in the same values in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

LONGEST_ADDRESS = 8000
"""Characters in a whole address; hosts refuse longer ones (GitHub: "414 URI Too Long")."""
_PLACE = re.compile(r"\{(path|title|text)\}")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IN_A_PATH = re.compile(r"[^?]*")


class UnknownHostError(ValueError):
    """A setting names a host that we do not know, or an address that is none."""


@dataclass(frozen=True)
class Software:
    """The pages of one kind of host; `{repo}` is the repository's address, `{branch}` the branch that is published."""

    edit: str
    """What stands before a file's path in the address of its edit page."""
    new_file: str
    new_issue: str
    names: tuple[str, ...]
    """Words that tell this kind of host by its name."""


# GitHub: docs.github.com, "query parameters"; `filename` and `value` also at Gitea and Forgejo ("Pre-Fill New File name
# and contents"). GitLab takes a name for a new file, not its text. None of them takes a new text for an existing file.
KNOWN: Mapping[str, Software] = {
    "github": Software(
        "{repo}/edit/{branch}/",
        "{repo}/new/{branch}?filename={path}&value={text}",
        "{repo}/issues/new?title={title}&body={text}",
        ("github",),
    ),
    "gitlab": Software(
        "{repo}/-/edit/{branch}/",
        "{repo}/-/new/{branch}?file_name={path}",
        "{repo}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={text}",
        ("gitlab",),
    ),
    "forgejo": Software(
        "{repo}/_edit/{branch}/",
        "{repo}/_new/{branch}/?filename={path}&value={text}",
        "{repo}/issues/new?title={title}&body={text}",
        ("forgejo", "codeberg", "gitea"),
    ),
}


@dataclass(frozen=True)
class Host:
    """A repository on the web: the software that it runs on, its address and the branch that is published."""

    software: str
    repo: str
    branch: str

    @property
    def edit_base(self) -> str:
        """The address before the path of a file, of the page to edit that file."""
        return self._address(KNOWN[self.software].edit)

    @property
    def edit_file(self) -> str:
        """The page to edit the file `{path}`; what one changes is to be typed or pasted there."""
        return f"{self.edit_base}{{path}}"

    @property
    def new_file(self) -> str:
        """The page to make a file `{path}`; it holds `{text}` already when `prefills_text`."""
        return self._address(KNOWN[self.software].new_file)

    @property
    def new_issue(self) -> str:
        """The page to send the editors a message `{text}` under a `{title}`."""
        return self._address(KNOWN[self.software].new_issue)

    @property
    def prefills_text(self) -> bool:
        """Whether the page for a new file takes its text from the address; else a contributor pastes it."""
        return "{text}" in self.new_file

    def _address(self, template: str) -> str:
        return template.replace("{repo}", self.repo).replace("{branch}", quote(self.branch))


@dataclass(frozen=True)
class Desk:
    """How contributors reach the editors: at the host of the repository, by mail, or both; neither when not set."""

    host: Host | None = None
    mail: str = ""


NOWHERE = Desk()


def desk_of(repo_url: str | None, *, host: str = "", branch: str = "", mail: str = "") -> Desk:
    """Return the desk that the settings describe; `host` is the kind of host where its name does not tell.

    Raises UnknownHostError when a setting makes no sense.
    """
    if mail and not _MAIL.fullmatch(mail):
        raise UnknownHostError(f"'{mail}' is geen mailadres.")
    return Desk(host_of(repo_url, software=host, branch=branch or "main"), mail)


def host_of(repo_url: str | None, *, software: str = "", branch: str = "main") -> Host | None:
    """Return the host of a repository by the name in its address, or as `software` says where the name does not tell.

    None when there is no address, or when neither tells. Raises UnknownHostError when a setting makes no sense.
    """
    if software and software not in KNOWN:
        raise UnknownHostError(f"'{software}' is geen soort host. Kies uit: {', '.join(KNOWN)}.")
    if not repo_url:
        return None
    parts = urlsplit(repo_url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or re.search(r"[\s{}]", repo_url):
        raise UnknownHostError(f"'{repo_url}' is geen webadres van een repository. Schrijf het met https://.")
    found = software or next((name for name, known in KNOWN.items() if _is(parts.hostname, known)), "")
    repo = f"{parts.scheme}://{parts.netloc}{parts.path}".rstrip("/").removesuffix(".git")
    return Host(found, repo, branch) if found else None


def _is(hostname: str, known: Software) -> bool:
    """Whether a label of a host name is a name of this software: ``gitlab.voorbeeld.nl``, not ``mygitlab``."""
    return any(label in known.names for label in hostname.split("."))


def fill(address: str, **values: str) -> str:
    """Return an address with its values in place, encoded; in a path slashes stay, in a query they do not.

    Raises KeyError when a value is not given.
    """
    end = _IN_A_PATH.match(address)
    before = end.end() if end else 0

    def value(match: re.Match[str]) -> str:
        return quote(values[match[1]], safe="/" if match.start() < before else "")

    return _PLACE.sub(value, address)
