"""What a lesson file can do to a page: nothing but text, links and plain structure, whatever its author tries."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import markdown
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config

from kennisbank.problems import errors
from tests.support import Tree

TIP_PATH = "tips/kies-een-boodschap.md"
DONT_PATH = "tips/vergader-niet.md"
ELEMENTS = frozenset(
    "a blockquote br code div em h1 h2 h3 h4 h5 h6 hr li nav ol p pre span strong table tbody td th thead tr ul".split()  # noqa: SIM905
)
"""All that Markdown without HTML and pictures can make, with what the templates themselves use."""

SEARCHING = settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])


@dataclass
class Rendered(HTMLParser):
    """A page as a browser reads it: its elements with their attributes, and its text."""

    html: str
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    in_permalink: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.in_permalink = tag == "a" and self.elements[-1][1].get("class") == "headerlink"

    def handle_endtag(self, tag: str) -> None:
        """Note where a permalink ends."""
        self.in_permalink = self.in_permalink and tag != "a"

    def handle_data(self, data: str) -> None:
        """Keep a piece of text; the mark that toc puts behind a heading is none of the page's."""
        if not self.in_permalink:
            self.words.append(data)

    @property
    def text(self) -> str:
        """All text, with every run of white space as one space."""
        return " ".join("".join(self.words).split())

    @property
    def shape(self) -> list[tuple[str, str]]:
        """The elements with their classes: the same for two pages that differ in texts only."""
        return [(tag, attributes.get("class", "")) for tag, attributes in self.elements]


@cache
def engine() -> markdown.Markdown:
    """Python-Markdown as MkDocs sets it up for this site."""
    config = load_config(str(Path(__file__).resolve().parent.parent / "mkdocs.yml"))
    return markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def rendered_page(markdown_text: str) -> Rendered:
    """Render a page, without its header."""
    _, _, text = markdown_text.removeprefix("---\n").partition("\n---\n")
    return Rendered(engine().reset().convert(text))


def rendered(tree: Tree, uri: str) -> Rendered:
    """Build one page of a tree and render it."""
    return rendered_page(tree.page(uri))


def is_safe_address(href: str) -> bool:
    r"""Tell whether a browser stays on http or https: it drops tabs and newlines and reads ``\\`` as ``/``."""
    seen = re.sub(r"[\t\r\n]", "", href).lstrip("".join(map(chr, range(33)))).replace("\\", "/")
    scheme = re.match(r"([a-z][a-z0-9+.-]*):", seen, re.IGNORECASE)
    return scheme[1].lower() in {"http", "https"} if scheme else not seen.startswith("//")


def dangers(page: Rendered) -> list[str]:
    """Return all that a lesson must never put on a page."""
    found = [f"<{tag}>" for tag, _ in page.elements if tag not in ELEMENTS]
    for tag, attributes in page.elements:
        found += [f"{tag} {name}" for name in attributes if name.startswith("on") or name in {"style", "src", "srcset"}]
        href = attributes.get("href", "")
        if not is_safe_address(href):
            found.append(f"{tag} href={href}")
        try:
            urlsplit(href)
        except ValueError as error:  # MkDocs takes every address apart, so one that it cannot read ends the build
            found.append(f"{tag} href={href}: {error}")
    return found


def with_body(text: str) -> Tree:
    """Return the small tree with this text in the body of its first tip."""
    return Tree().replace(TIP_PATH, "Omdat het werkt.", text)


TEXTS = (
    "gewone tekst", "é", "1", "x", " ", "  ", "\n", "\n\n", "\n    ", "\n  ", "\t", "*", "**", "_", "`", "``", '\\',
    '\\\\', "[", "]", "(", ")", "[[", "]]", "](", "][", "[]", "()", "[ ]", "[]:", "[x]:", "[x]", "[x][]", "[][]",
    "[x][ ]", "[^1]", "[^1]: noot", "*[afk]: afkorting", "[TOC]", "!", "! [x]", "\\![", "<", "< ", "<<", "<1", ">",
    "<é>", "< b>", "&", "&amp;", "&lt;", "&lt;b&gt;", "&#60;b&#62;", "&#x3c;b&#x3e;", "&#123; onclick=x &#125;",
    "&lbrace;.x&rbrace;", "&colon;", "&Tab;", "&NewLine;", "\\<b\\>", "#", "\n### kop ", "\n### kop\n", "\n- ",
    "\n1. ", "\n> ", "\n| a | b |\n", "\n| - | - |\n", "|", "\n***\n", "\n```\n", "\n~~~\n", "\n~~~ python\n", "\n: ",
    "=", '"', "'", "\u00a0", "\u2028", "\u3000", '"titel"', "'onclick=x'", ' "titel")', "onclick=alert(1)",
    "style=color:red", "@", "1@x.nl", "<1@x.nl>", "https://x.nl", "<https://x.nl>", "<https://x.nl/onclick=x>",
    '<https://x.nl/"onclick="x>', "https://[", "//", "(https://x.nl)", "[a](https://x.nl)", '[a](https://x.nl "t")',
    "[a](https://x.nl 't\" onclick=x')", "(#)", "#x", "[a](vergader-niet.md)", "[a](#waarom)", "(vergader-niet.md",
    "\n[x]: https://x.nl\n", "\n[x]: vergader-niet.md 'y'\n", "\n[]: https://x.nl\n", "data:", "data:text/html,x",
    "(data:text/html,x)", "\n[]: data:text/html,x\n", "mailto:a", "(\u00a0data:x)", "(\\data:x)", "(&#100;ata:x)",
    "(da&Tab;ta:x)", "\n[x]:\ndata:x\n", "klzzwxh:0001", "wzxhzdk:0",
)  # fmt: skip
"""Pieces that a body may mostly hold, and that could become something else together."""

ATTACKS = (
    "<script>alert(1)</script>", "<b onclick=x>", "<img src=x onerror=x>", "</div>", "<!-- x -->", "<?x?>",
    "<a@b.nl>", "{ onclick=x }", "{: style=x }", "{", "}", "![x](https://x.nl/x.png)", "javascript:x", "vbscript:x",
    "java script:", "[x](javascript:x)", "[x](jav&#x0A;ascript:x)", "\n[x]: javascript:x\n", "<javascript:x>",
    "<ftp://x>", "[x](//x.nl)",
)  # fmt: skip
"""Pieces that are refused by themselves."""

BODIES = st.lists(
    st.one_of(st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.sampled_from((*TEXTS, *ATTACKS))),
    min_size=1,
    max_size=9,
).map("".join)


@cache
def page_foot() -> list[tuple[str, str]]:
    """Return the elements of a tip's page from its facts on: what no body may touch."""
    shape = rendered(Tree(), TIP_PATH).shape
    return shape[shape.index(("div", "kb-facts")) :]


@SEARCHING
@given(BODIES)
def test_body_makes_nothing_dangerous_when_the_tree_has_no_error(body: str) -> None:
    tree = with_body(body)
    assume(not errors(tree.problems()))
    page = rendered(tree, TIP_PATH)
    assert dangers(page) == []
    assert page.shape[-len(page_foot()) :] == page_foot()


ATTACK_BODIES = (
    # HTML
    "<script>alert(1)</script>", "<SCRIPT SRC=//x.nl/x.js></SCRIPT>", "<script\n>alert(1)</script>", "<scr\nipt>",
    "<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)>", "<svg/onload=alert(1)>", "<iframe src=//x.nl>",
    "<body onload=alert(1)>", "<a href='javascript:alert(1)'>x</a>", "<math><mtext></mtext></math>",
    "<form action=/x>", "<object data=x>", "<style>*{display:none}</style>", "<div markdown=1>x</div>",
    "<b markdown>x</b>", "</div>", "</p>", "<!-- x -->", "<!DOCTYPE x>", "<![CDATA[x]]>", "<?php x ?>", "<% x %><b>",
    "<a\tonclick=x>", "x<b", "a <b", "`<b>`", "    <script>alert(1)</script>", "```\n<script>alert(1)</script>\n```",
    "- <b>x</b>", "> <b>x</b>", "| a |\n| - |\n| <b> |",
    # attribute lists
    "tekst\n{: onclick=alert(1) }", "*x*{ onclick=alert(1) }", "### kop { onclick=alert(1) }", "tekst { style='x' }",
    "[x](https://x.nl){ onclick=alert(1) }", "``` { .python onclick=alert(1) }\nx\n```", "- x\n{ onmouseover=x }",
    "{{ title }}", "{% include 'x' %}", "{}", "}",
    # pictures
    "![x](https://x.nl/x.png)", "![x][y]\n\n[y]: https://x.nl/x.png", "![x]", "[![x](y)](https://x.nl)", "\\![x](y)",
    # addresses that run a script or hold a page
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x]( javascript:alert(1))", "[x](<javascript:alert(1)>)",
    "[x](< javascript:alert(1)>)", "[x](javascript:alert(1) 'titel')", "[x](\njavascript:alert(1))",
    "[x](java\nscript:alert(1))", "[x](java\tscript:alert(1))", "[x](java&#10;script:alert(1))",
    "[x](java&Tab;script:x)", "[x](java&NewLine;script:x)", "[x](&#106;avascript:alert(1))",
    "[x](&#x6a;avascript:alert(1))", "[x](&#0000106avascript:x)", "[x](javascript&colon;alert(1))",
    "[x](javascript&#58;alert(1))", "[x](javascript&#x3A;alert(1))", "[x](&#1;javascript:x)",
    "[x](java\\script:alert(1))", "[x](\\javascript:x)", "<javascript:alert(1)>", "<java&#115;cript:alert(1)>",
    "[x]\n\n[x]: javascript:alert(1)", "[x][y]\n\n[y]: javascript:alert(1)", "[x][y]\n\n[y]:\n  javascript:alert(1)",
    "[x][y]\n\n[y]: <javascript:alert(1)>", "[x]\n\n[x]: &#106;avascript:alert(1)",
    "- [x]\n\n    [x]: javascript:alert(1)", "> [x]\n>\n> [x]: javascript:alert(1)",
    "[x]: javascript:alert(1) 'titel'\n[x]", "[x](data:text/html,<b>)", "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](DATA:text/html,x)", "[x](< data:text/html,x>)", "[x](\u00a0data:text/html,x)", "[x](\u3000data:text/html,x)",
    "[x](da&Tab;ta:text/html,x)", "[x](data&colon;text/html,x)", "[x](&#100;ata:text/html,x)",
    "[x](\ndata:text/html,x)", "[x](da\nta:text/html,x)", "[x]((data:text/html,x))", "[x]\n\n[x]: data:text/html,x",
    "[x]\n\n[x]:\ndata:text/html,x", "[][]\n\n[]: data:text/html,x 'klik'", "[x\ny]\n\n[x\ny]: data:text/html,x",
    "[x][]\n\n[X]: data:text/html,x", "[x] [y]\n\n[y]: data:text/html,x", "> [x]\n>\n> [x]:\n> data:text/html,x",
    "<data:text/html,x>", "<data://text/html,x>", "[x](vbscript:msgbox(1))", "[x](VBSCRIPT:x)", "[x](vb\nscript:x)",
    "[x](&#118;bscript:x)", "<vbscript:x>", "[x]\n\n[x]: vbscript:x", "[x](file:///etc/passwd)", "[x](ftp://x.nl)",
    "[x](blob:https://x.nl/x)", "[x](about:blank)", "[x](mailto:a@x.nl)", "<a@x.nl>", "<1@x.nl>", "<é@x.nl>",
    '<"@x.nl>', "[x](tel:0612345678)", "<ftp://x.nl>", "<HTTPS:x>",
    # addresses that leave the site unseen, or that nothing can read
    "[x](//x.nl)", "[x](///x.nl)", "[x](/\\x.nl)", "[x](\\\\x.nl)", "[x](\\/\\/x.nl)", "[x](https:x.nl)",
    "[x](https:/x.nl)", "[x](https:\\\\x.nl)", "[x](http://)", "[x](https://[x.nl/)", "<https://[x.nl/>",
    "[x]\n\n[x]: https://[x.nl/", "[x](/kies-een-boodschap.md)", "[x](../../../etc/passwd)",
    "[x](../../lessons/tips/kies-een-boodschap.md)",
)  # fmt: skip
"""Known ways to get a script, an element, an attribute or another address into Markdown."""


@pytest.mark.parametrize("body", ATTACK_BODIES)
def test_body_is_refused_when_it_is_a_known_attack(body: str) -> None:
    tree = with_body(body)
    assert {problem.path for problem in errors(tree.problems())} == {f"lessons/{TIP_PATH}"}


@pytest.mark.parametrize(
    "body",
    [
        "| a | b |\n| --- | --- |\n| c | d |",
        "| a | b |\n| :-: | --: |\n| c | d |",
        "5 < 6 en 7 > 3, a & b, 3 <= 4",
        "Zie [de site](https://x.nl/a?b=c&d=e#f \"een 'titel'\") of <https://x.nl>.",
        "Zie [dit][a] en [a].\n\n[a]: https://x.nl 'titel'",
        "[TOC]",
        "```\ncode\n```",
        "~~~ python\ncode\n~~~",
        "1. een\n2. twee\n\n    meer\n\n> citaat\n\n***\n\n### kop\n\n    code",
        "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; \\<b",
        "### kop &lt;b onclick=x&gt;\n\n[TOC]",
    ],
)
def test_body_is_accepted_and_harmless_when_it_is_plain_markdown(body: str) -> None:
    tree = with_body(body)
    problems = errors(tree.problems())
    assert problems == [] or body.endswith("\\<b")
    if not problems:
        assert dangers(rendered(tree, TIP_PATH)) == []


# ---- texts of the header


@dataclass(frozen=True)
class Place:
    """A text of a header: how to put one in a tree, the pages where it shows, and how long it may be.

    Places with the same `turn` can be filled together; two with different ones would be in each other's way.
    """

    name: str
    put: Callable[[Tree, str], Tree]
    uris: tuple[str, ...]
    longest: int
    shortest: int = 3
    shown: bool = True
    turn: int = 0


def quoted(text: str) -> str:
    """Return a text as YAML: a JSON string is one."""
    return json.dumps(text, ensure_ascii=False)


def instead(path: str, old: str, new: str) -> Callable[[Tree, str], Tree]:
    """Return what puts a text in a file: `new`, with the text at its ``%``, instead of `old`."""
    return lambda tree, text: tree.replace(path, old, new.replace("%", quoted(text)))


def before_status(path: str, line: str) -> Callable[[Tree, str], Tree]:
    """Return what puts a field in a header, with the text at its ``%``."""
    return instead(path, "status:", f"{line}\nstatus:")


def tension(tree: Tree, text: str) -> Tree:
    """Let the do and the don't pull in different directions."""
    before_status(TIP_PATH, "tensions: [{with: vergader-niet, choose: %}]")(tree, text)
    return tree.replace(
        DONT_PATH,
        "status:",
        "tensions: [{with: kies-een-boodschap, choose: Kies dit als het niet anders kan.}]\nstatus:",
    )


SOURCE, METHOD, CHECKLIST = "bronnen/verslag.md", "methoden/peiling.md", "checklists/avond.md"
LESSON, EXAMPLE, GROUP = "lessen/meeste-mensen.md", "voorbeelden/peiling-voorbeeld.md", "doelgroepen/jongeren.md"
SUMMARY = "summary: Eén zin onthouden mensen, tien zinnen niet."
CALENDAR = "calendar: [{when: %s, start: 2014-03, activity: %s, role: [meedenken], method: peiling}]"
PLACES = (
    Place(
        "title",
        instead(TIP_PATH, "title: Kies één boodschap", "title: %"),
        (TIP_PATH, DONT_PATH, "tips/index.md", CHECKLIST, SOURCE),
        80,
        8,
    ),
    Place(
        "title of a method",
        instead(METHOD, "title: Peiling", "title: %"),
        (METHOD, TIP_PATH, "gereedschapskist/index.md"),
        80,
        turn=1,
    ),
    Place("title of a source", instead(SOURCE, "Verslag van een avond", "%"), (SOURCE, TIP_PATH), 80, turn=2),
    Place("summary", instead(TIP_PATH, SUMMARY, "summary: %"), (TIP_PATH, "tips/index.md"), 160, 20),
    Place("aliases", before_status(TIP_PATH, "aliases: [%]"), (TIP_PATH,), 60, shown=False),
    Place("experience", instead(LESSON, "gemeente met 50.000 inwoners", "%"), (LESSON,), 80),
    Place("tension", tension, (TIP_PATH,), 240, 20),
    Place("gist", instead(SOURCE, "één boodschap", "%"), (SOURCE, TIP_PATH), 200),
    Place("organisation", instead(SOURCE, "gemeente Voorbeeld", "%"), (SOURCE,), 120),
    Place("document", instead(SOURCE, "document: verslag", "document: %"), (SOURCE,), 80),
    Place("material", instead(METHOD, "[telefoon]", "[%]"), (METHOD,), 100),
    Place("section of a checklist", instead(CHECKLIST, "title: Vooraf", "title: %"), (CHECKLIST,), 80),
    Place("when", before_status(EXAMPLE, CALENDAR % ("%", "Avond")), (EXAMPLE,), 60),
    Place("activity", before_status(EXAMPLE, CALENDAR % ("maart", "%")), (EXAMPLE,), 160, turn=1),
    Place(
        "goal",
        before_status(EXAMPLE, "goals: [{where: intern, change: kennis, year: 2014, goal: %}]"),
        (EXAMPLE,),
        300,
        10,
    ),
    Place("action", before_status(EXAMPLE, "actions: [{term: kort, action: %, method: peiling}]"), (EXAMPLE,), 200),
    Place(
        "label of a tag",
        instead("vocabulary/theme.yml", "label: Bereik", "label: %"),
        (TIP_PATH, "thema/bereik.md", "thema/index.md"),
        60,
    ),
    Place("label of a ring", instead("vocabulary/ring.yml", "label: Gebruikers", "label: %"), (GROUP,), 60),
    Place(
        "description of a tag",
        instead("vocabulary/theme.yml", "Dit is het woord bereik.", "%"),
        ("thema/bereik.md", "thema/index.md"),
        300,
        10,
    ),
)

WORDS = (
    "woord", "Kwik", "x", "1", "12", "123", ".", ")", "(", " ", " - ", "- ", "+ ", "* ", "# ", "#", "##", " ##",
    "> ", "1. ", "1) ", "12. ", "123. ", "2024. ", ": ", ":", "=", "===", "---", "***", "___", "*", "**", "_", "__",
    "`", "``", "```", "~~~", "~", "^", "|", " | ", "|-|", '\\', '\\\\', "\\#", "[", "]", "[x]", "[x](javascript:x)",
    "](", "](x)", "[TOC]", "[x](https://x.nl)", "![x](https://x.nl/x.png)", "!", "![", "{", "}", "{ onclick=x }",
    "{: .x }", "{#x}", "{{ title }}", "{% raw %}", "{# x #}", "*x*{ style=x }", "[^1]", "[^1]: ", "*[x]: ",
    "[x]: https://x.nl", "&", "&amp", "&lt", "& ", "&#", "&#60", '"', "'", '"x"', "‘x’", "https://x.nl", "a@x.nl",
    "www.x.nl", "$", "%", "%s", "§", "€", "é", "日本", "😀", "klzzwxh:0001", "wzxhzdk:0", "    ", ";", "/", "..", "…",
    "–", "<!--", "?", "0", "_x_", "**x**", "`x`", "~~x~~", "==x==",
)  # fmt: skip
TEXTS_OF_HEADERS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(lambda words: "".join(words).strip())


PLAIN = "Gewone woorden zonder iets bijzonders"


def pages_with(texts: Mapping[Place, str]) -> dict[str, Rendered]:
    """Put texts in their places and return the pages where they show, by uri; there must be no error."""
    tree = Tree()
    for place, text in texts.items():
        place.put(tree, text)
    assert errors(tree.problems()) == []
    pages = tree.pages(sorted({uri for place in texts for uri in place.uris}))
    return {uri: rendered_page(text) for uri, text in pages.items()}


@cache
def plain_shapes(places: tuple[Place, ...]) -> dict[str, list[tuple[str, str]]]:
    """Return the elements of those pages with harmless words."""
    return {uri: page.shape for uri, page in pages_with(dict.fromkeys(places, PLAIN)).items()}


def wrong_pages(texts: Mapping[Place, str]) -> list[str]:
    """Return the pages where a text does not show as written, or changes more than text, with what is wrong."""
    pages = pages_with(texts)
    shapes = plain_shapes(tuple(texts))
    found = [f"{uri}: other elements" for uri, page in pages.items() if page.shape != shapes[uri]]
    found += [f"{uri}: {danger}" for uri, page in pages.items() for danger in dangers(page)]
    for place, text in texts.items():
        missing = [uri for uri in place.uris if " ".join(text.split()) not in pages[uri].text]
        found += [f"{place.name} on {uri}: other text" for uri in missing if place.shown]
    return found


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_place_shows_its_text_when_the_words_are_plain(place: Place) -> None:
    assert all((PLAIN in page.text) == place.shown for page in pages_with({place: PLAIN}).values())


@SEARCHING
@given(place=st.sampled_from(PLACES), text=TEXTS_OF_HEADERS)
def test_text_of_a_header_shows_as_written_when_it_looks_like_markup(place: Place, text: str) -> None:
    filled = f"{text} {'woord ' * 4}" if len(text) < place.shortest else text
    fitting = filled[: place.longest].strip()
    assume(len(fitting) >= place.shortest and not errors(place.put(Tree(), fitting).problems()))
    assert wrong_pages({place: fitting}) == []


ATTACK_TEXTS = (
    "*nadruk* en **vet** en `code` en _laag_",
    "[klik](javascript:alert(1)) op deze link",
    "[klik](https://x.nl) op deze link, [x]",
    "![plaatje](https://x.nl/x.png) hierbij",
    "Kies dit { onclick=alert(1) } als het kan",
    "Kies dit met accolades {: .x style=color:red }",
    "# Kies dit als een kop van een pagina",
    "Kies dit als een kop in taal C#",
    "Kies dit als een kop met hekjes ###",
    "- Kies dit als een punt van een lijst",
    "1. Kies dit als een punt van een lijst",
    "12) Kies dit als een punt van een lijst",
    "2024. Kies dit als een punt van een lijst",
    "Kies | dit | als | een | tabel",
    "| Kies | dit | als | een | tabel |",
    "Kies dit \\*achter\\* een schuine streep\\",
    "--- Kies dit als een streep ---",
    "=== Kies dit als een kop eronder",
    "~~~ Kies dit als code ~~~",
    "``` Kies dit als code ```",
    "{{ title }} en {% raw %} als sjabloon",
    "[^1]: Kies dit als een voetnoot",
    "*[HTML]: Kies dit als een afkorting",
    "[x]: https://x.nl Kies dit als verwijzing",
    "Kies dit & dat, R&D, &amp en AT&T",
    "Kies 'dit' of \"dat\" of ‘iets anders’",
    "[TOC] Kies dit als een inhoudsopgave",
    "    Kies dit als een blok met code",
    "Kies dit)](https://x.nl) als einde van een link",
    "https://x.nl en @x.nl zijn geen links",
)


SHIFTS = range(0, len(ATTACK_TEXTS), 1 if settings().max_examples >= 100 else 6)
"""How far the attacks are shifted against the places: all ways in a thorough run, so that each is in every place."""


@pytest.mark.parametrize("turn", sorted({place.turn for place in PLACES}))
@pytest.mark.parametrize("shift", SHIFTS)
def test_text_of_a_header_shows_as_written_when_it_is_a_known_attack(shift: int, turn: int) -> None:
    texts = dict(zip(PLACES, ATTACK_TEXTS[shift:] + ATTACK_TEXTS[:shift], strict=False))
    assert wrong_pages({place: text for place, text in texts.items() if place.turn == turn}) == []


def test_there_is_an_attack_for_every_place() -> None:
    assert len(ATTACK_TEXTS) >= len(PLACES)


@pytest.mark.parametrize(
    "text",
    [
        "Kies <b>dit</b> als het kan, en dat niet",
        "<script>alert(1)</script> en nog wat",
        "Kies dit <!-- en niet dat --> als het kan",
        "Kies &lt;b&gt; als het kan, en dat niet",
        "Kies &#60;b&#62; als het kan, en dat niet",
        "Kies &#x3c;b&#x3e; als het kan, en dat niet",
        "</div></body> Kies dit als het kan, en dat niet",
        "Kies 5 > 3 als het kan, en dat niet",
        "> Kies dit als een citaat van iemand",
    ],
)
def test_text_of_a_header_is_refused_when_it_holds_html(text: str) -> None:
    accepted = [
        place.name
        for place in PLACES
        if "teken-in-tekst" not in {problem.code for problem in place.put(Tree(), text).problems()}
    ]
    assert accepted == []


@pytest.mark.parametrize("escape", ["0", "x01", "x02", "e", "x7f", "x9f", "u200b", "u202e", "u2066", "uFEFF"])
def test_text_of_a_header_is_refused_when_yaml_escapes_make_it_invisible(tree: Tree, escape: str) -> None:
    tree.replace(TIP_PATH, "title: Kies één boodschap", f'title: "Kies één\\{escape} boodschap"')
    assert [(problem.line, problem.code) for problem in errors(tree.problems())] == [(2, "stuurteken")]


@pytest.mark.parametrize("escape", ["uD800", "uDFFF", "U00110000"])
def test_text_of_a_header_is_refused_when_yaml_escapes_make_no_character(tree: Tree, escape: str) -> None:
    tree.replace(TIP_PATH, "title: Kies één boodschap", f'title: "Kies één\\{escape} boodschap"')
    assert [(problem.line, problem.code) for problem in errors(tree.problems())] == [(2, "kop-fout")]


def test_message_stays_on_one_line_when_a_key_holds_a_line_break(tree: Tree) -> None:
    tree.replace(TIP_PATH, "status:", '"x\\nlessons/tips/ander.md:1: leeg-bestand Het bestand is leeg.": ja\nstatus:')
    assert all("\n" not in problem.text for problem in tree.problems())


ITEMS = ["les-9", "x) [klik](https://x.nl", 'x "titel', "xx yy", "../x"]


@pytest.mark.parametrize("item", ITEMS)
def test_item_is_refused_when_the_source_does_not_have_it(tree: Tree, item: str) -> None:
    tree.replace(TIP_PATH, "item: les-1", f"item: {quoted(item)}")
    assert ("lessons/" + TIP_PATH, "onbekend-item") in {(problem.path, problem.code) for problem in tree.problems()}


@pytest.mark.parametrize("item", ITEMS)
def test_item_shows_nowhere_when_the_source_has_no_items(tree: Tree, item: str) -> None:
    tree.replace(SOURCE, "items:\n  les-1: één boodschap\n  les-2: niet vergaderen\n", "items: {}\n")
    tree.replace(TIP_PATH, "item: les-1", f"item: {quoted(item)}")
    site = tree.site()
    assert {problem.path for problem in errors(site.problems)} == {f"lessons/{SOURCE}"}
    assert [page.uri for page in site.pages if item in page.text] == []


# ---- time

LENGTH = 60_000
"""Characters: near the largest file, so that anything quadratic takes minutes instead of a second."""
HANGS = 30
"""Seconds: not how fast a check should be, but when it hangs."""


@pytest.mark.parametrize(
    "piece",
    [
        "a", "a.", "a@", "[", "]", "](", "[]:", "(", "<", "&", "&#", "'", "`", "#", "# ", "=\n", "- ", "0", "0 ", "06 ",
        " ", "\n", ". ", "A. ", "dr. ", "mw ", "van ", "wethouder van ", "wordt ", "ge", "wordt verge", "java ", "een ",
    ],
)  # fmt: skip
def test_check_does_not_hang_when_a_body_is_made_to_be_slow(piece: str) -> None:
    tree = with_body(f"Het wordt {piece * (LENGTH // len(piece))} x")
    start = time.process_time()
    tree.problems()
    assert time.process_time() - start < HANGS
