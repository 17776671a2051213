"""Draws views as Markdown. Templates decide markup only; every text from data is escaped unless marked otherwise.

This is the only module that imports jinja2.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import cache, lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kennisbank import dates
from kennisbank.cards import Card
from kennisbank.jsontext import quoted
from kennisbank.model import Page
from kennisbank.urls import Address
from kennisbank.views import View

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~^#&]|^[+\-=:!]")
_NUMBERED = re.compile(r"^([0-9]+)([.)])")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


def escape(text: object) -> str:
    """Return data as Markdown that shows exactly that text: what could be markup becomes a character reference."""
    numbered = _NUMBERED.sub(lambda match: f"{match[1]}\0{match[2]}", str(text))
    escaped = _SPECIAL.sub(lambda match: f"&#{ord(match.group())};", numbered)
    return re.sub(r"\0(.)", lambda match: f"&#{ord(match[1])};", escaped)


@lru_cache(maxsize=50_000)
def _escaped(text: str) -> Markup:
    """Labels and titles return on many pages."""
    return Markup(escape(text))  # noqa: S704 - escaped on this line


def _finalize(value: object) -> object:
    if isinstance(value, Markup):
        return value
    return Markup(value) if isinstance(value, Address) else _escaped(str(value))  # noqa: S704 - made of slugs


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("kennisbank"),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    environment.filters["dutch_date"] = dates.in_words
    environment.filters["card"] = _drawn_card
    return environment


@lru_cache(maxsize=20_000)
def _drawn_card(card: Card) -> Markup:
    """Draw a card once for all pages from which its links are the same: it returns on a dozen."""
    return Markup(_environment().get_template("card.md.j2").render(card=card))  # noqa: S704 - drawn by the environment


def page(view: View) -> Page:
    """Draw a view as a Markdown page with its header."""
    context = {"title": view.title, "description": view.description, "path": view.path, **view.context}
    text = fragment(view.template, context)
    return Page(view.uri, f"{_header(view)}{text.strip()}\n".encode(), view.source, view.checked)


def fragment(template: str, context: Mapping[str, object]) -> str:
    """Draw one template; a body in the context is Markdown already, because its check refused everything else."""
    trusted = {name: Markup(value) if name == "body" else value for name, value in context.items()}  # noqa: S704
    text = _environment().get_template(template).render(trusted)
    return _BLANK_LINES.sub("\n\n", text)


def _header(view: View) -> str:
    """The header of a generated page. Themes put these texts in HTML unescaped, so they are escaped here."""
    lines = [
        f"title: {quoted(html.escape(view.title, quote=False))}",
        f"description: {quoted(html.escape(view.description))}",
        "hide: [navigation]" if view.source else "hide: [navigation, toc]",
        *([f"script: {view.script}"] if view.script else []),
    ]
    return "---\n" + "\n".join(lines) + "\n---\n\n"
