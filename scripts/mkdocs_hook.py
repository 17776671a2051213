"""The MkDocs shell: hands the files under ``lessons/`` to the compiler and its pages to MkDocs. No logic of its own.

MkDocs loads this file as a lone module with its folder first on ``sys.path``, so the package is found beside it;
all imports stand at the top because that path is gone again once the module has loaded.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from kennisbank import blocks, disk, hosts, render
from kennisbank.build import Site, build_site
from kennisbank.paper.web import Web
from kennisbank.press import press
from kennisbank.prints import Press
from kennisbank.problems import Problem, Severity, as_text, errors
from kennisbank.troublepages import trouble_pages

log = logging.getLogger("mkdocs.hooks.kennisbank")
_KEY = "kennisbank"
_DESK = "desk"
_PREVIEW = "KENNISBANK_PREVIEW"
_PAPER = "KENNISBANK_PAPER"
"""Says whether to make PDFs: 1, or 0 as when it is not set."""
_PRINTED = ".build/paper"
"""Where finished PDFs are kept for the next build."""


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember that this is a preview, in the environment: MkDocs loads the module anew with every configuration."""
    if command == "serve":
        os.environ[_PREVIEW] = "1"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let edit links lead to the host of the repository; show none where no repository is configured."""
    settings = config.extra.get(_DESK) or {}
    try:
        desk = hosts.desk_of(config.repo_url, **{name: settings.get(name) or "" for name in ("host", "branch", "mail")})
    except hosts.UnknownHostError as error:
        raise PluginError(f"De instellingen kloppen niet. {error}") from None
    if not config.repo_url:
        config.edit_uri = None
    elif desk.host:
        config.edit_uri = f"{desk.host.edit_base.removeprefix(f'{desk.host.repo}/')}docs/"
    config.extra[_DESK] = desk
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Compile before MkDocs empties the site folder, so that a refused build leaves the previous site as it was."""
    project = Path(config.config_file_path).parent
    problems: list[Problem] = []
    sources = disk.read_sources(project, problems.append)
    by_hand = disk.hand_written(Path(config.docs_dir))
    site = build_site(
        sources,
        today=disk.today(),
        hand_written=by_hand,
        desk=config.extra[_DESK],
        press=_press(project, config),
        web=Web(config.site_name, config.site_url or ""),
    )
    problems = sorted([*problems, *site.problems])
    for problem in problems:
        log.log(logging.INFO if problem.severity is Severity.WARNING else logging.ERROR, as_text(problem))
    if errors(problems) and not os.environ.get(_PREVIEW):
        raise PluginError("De site is niet gebouwd: los eerst deze fouten op. De vorige site staat er nog.")
    config.extra[_KEY] = (site, problems)


def _press(project: Path, config: MkDocsConfig) -> Press | None:
    if os.environ.get(_PAPER, "0") in {"", "0"}:
        return None
    if not config.site_url:
        log.info("KENNISBANK_SITE_URL is leeg. Op papier staat dus geen QR-code, wel waar de pagina te vinden is.")
    return press(project / _PRINTED)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every generated page and data file; in a preview, a broken entry's page shows its problems."""
    site, problems = _compiled(config)
    made = {page.uri: page for page in site.pages}
    for page in (*site.pages, *(render.page(view) for view in trouble_pages(errors(problems), made))):
        file = File.generated(config, page.uri, content=page.data, inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = f"../{page.source}" if page.source else None
        files.append(file)
    for uri, text in site.files.items():
        files.append(File.generated(config, uri, content=text))
    for uri, printed in site.prints.items():
        files.append(File.generated(config, uri, content=printed.data))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the generated pieces into hand-written pages, and date every page by its content, not by the clock."""
    site, _ = _compiled(config)
    page.meta["search"] = {"exclude": True}  # the theme's own index stays empty: data/search/ holds ours
    page.update_date = str(site.checked.get(page.file.src_uri) or site.updated or page.update_date)
    return blocks.fill(markdown, site.blocks) if page.file.generated_by is None else markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let go of a page's source once it is drawn: MkDocs keeps that of every page until the end."""
    page.markdown = ""
    return html


def _compiled(config: MkDocsConfig) -> tuple[Site, list[Problem]]:
    compiled: tuple[Site, list[Problem]] = config.extra[_KEY]
    return compiled
