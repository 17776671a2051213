"""The form says what the check says: one corpus, two judges, the same lines, codes and sentences."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import strictyaml
from kennisbank.messages import MESSAGES
from tests.form import Draft, Form, Outcome, form_tree, problems_of

TIP: Draft = {
    "kind": "tip",
    "values": {
        "title": "Vraag eerst wie er ontbreekt",
        "summary": "Wie je niet ziet, hoor je ook niet in het verslag.",
        "advice": "do",
        "theme": ["bereik"],
        "phase": ["voor"],
        "audience": ["ambtenaar"],
        "method": ["peiling"],
        "sources": [{"experience": "gemeente met 50.000 inwoners", "year": "2026"}],
        "status": "gepubliceerd",
    },
    "sections": {"Waarom": "Omdat het werkt.", "Zo doe je het": "Vraag het.\nSchrijf het op."},
}
METHODE: Draft = {
    "kind": "methode",
    "values": {
        "title": "Rondje door de wijk",
        "summary": "Loop een uur mee met mensen die er wonen.",
        "effort": "laag",
        "duration_minutes": {"min": "30", "max": "60"},
        "materials": "kaart\nstiften",
        "status": "gepubliceerd",
    },
    "sections": {
        "Wat het is": "Je loopt samen door de wijk.", "Zo doe je het": "Kies een route.\nLoop.",
        "Wanneer wel": "Bij een plan voor een plek.", "Wanneer niet": "Bij gevoelige vragen.",
    },
}  # fmt: skip
LONG = "Wij gaan nu met heel veel mensen uit de hele wijk samen kijken naar alle plannen die er zijn voor dit plein."
HARD = "Participatieverordeningsuitvoeringsmaatregelen professionaliseren organisatieontwikkelingstrajecten."
PASSIVE = "Het plan wordt gemaakt. De brief wordt verstuurd. Het besluit wordt genomen."


@pytest.fixture(scope="module")
def form() -> Iterator[Form]:
    running = Form(form_tree())
    yield running
    running.close()


def draft(base: Draft = TIP, sections: Mapping[str, str] | None = None, **values: Any) -> Draft:
    """Return a good draft with some values and sections changed."""
    return {
        "kind": base["kind"],
        "values": {**base["values"], **values},
        "sections": {**base["sections"], **(sections or {})},
    }


def why(text: str) -> Draft:
    """Return a good draft with this text under the first heading."""
    return draft(sections={"Waarom": text})


CORPUS: list[tuple[str, Draft]] = [
    ("", TIP),
    ("", draft(sections={"Let op": "Niet te lang."})),
    ("", why("Zie [de tip](kies-een-boodschap.md) en [dit](https://x.nl/a?b=c#d).")),
    ("", why("Eerst dit.\n\nDan **dat**, R&D, 5 < 6 en een emoji 😀.\n\n- een\n- twee")),
    ("leeg", draft(title="", summary="  ", advice="", theme=[], sources=[])),
    ("leeg", draft(sources=[{"experience": "gemeente", "year": " "}])),
    ("leeg", draft(METHODE, duration_minutes={"min": "5", "max": ""})),
    ("leeg", {"kind": "tip", "values": {}, "sections": {}}),
    ("leeg", {"kind": "voorbeeld", "values": {}, "sections": {}}),
    ("leeg", {"kind": "doelgroep", "values": {}, "sections": {}}),
    ("te-kort", draft(title="Kort", summary="Ook te kort.")),
    ("te-lang", draft(title="Kies " * 20, summary="Lang " * 50)),
    ("te-lang", draft(aliases="woord\n" + "x" * 61)),
    ("teken-in-tekst", draft(title="Kies <b>dit</b> nu", summary="Kies dit &amp; dat, en nog heel veel meer.")),
    ("onbekende-waarde", draft(theme=["berek"], advice="doen")),
    ("getal", draft(sources=[{"experience": "gemeente", "year": "twee"}])),
    ("getal", draft(METHODE, duration_minutes={"min": "60", "max": "30"})),
    ("getal", draft(METHODE, group_size={"min": "0", "max": "1e3"})),
    ("dubbele-waarde", draft(aliases="werven\nzoeken\nwerven")),
    ("dubbele-waarde", draft(sources=[{"experience": "gemeente", "year": "2024"}] * 2)),
    ("dubbele-titel", draft(title="KIES  één boodschap")),
    ("html", why("Dit is <b>vet</b>.")),
    ("opmaakcode", why("Dit is {niet} goed.")),
    ("afbeelding", why("Zie ![plaatje](https://x.nl/x.png).")),
    ("onveilige-link", why("Zie [dit](ftp://x.nl) en [dat](//x.nl).")),
    ("onveilige-link", why("Zie [dit](javascript:x) en java&Tab;script&colon;x.")),
    ("onveilige-link", why("Zie [dit](a&amp;b.md) en [dat](&#106;ava.md&copy).")),
    ("kapotte-link", why("Zie [dit](kies-een-boodschp.md) en [dat](../lessen/meeste-mensen.md#kop).")),
    ("kapotte-link", why("Zie [dit](/tips/x.md), [dat]() en [zo](../../x.md).")),
    ("kop-niveau", why("# Groot\n\nTekst.\n\n### Zo doe je het\n\nTekst.")),
    ("sectie-onbekend", why("Dit.\n\n## Waarm\n\nDat.\n\n## Xyz\n\nEn dat.")),
    ("sectie-onbekend", why("Titel\n---\nTekst")),
    ("sectie-dubbel", why("Dit.\n\n## Waarom\n\nDat.")),
    ("sectie-volgorde", why("Dit.\n\n## Let op\n\nDat.")),
    ("sectie-leeg", draft(sections={"Waarom": "", "Zo doe je het": "\n \n"})),
    ("voorbeeldtekst", why("Waarom werkt dit? Twee tot vier korte zinnen.\n\n- Nog te schrijven: dit.")),
    ("voorbeeldtekst", draft(summary="Nog te schrijven: vat dit samen.", sections={"Zo doe je het": "Eerste stap"})),
    ("persoonsgegeven", why("Bel mevrouw Jansen op 06-12345678 of mail a@x.nl.")),
    ("persoonsgegeven", draft(title="Vraag het aan wethouder Pietersen", aliases="dr. De Vries")),
    ("persoonsgegeven", draft(sources=[{"experience": 'gemeente van "mevrouw Jansen"', "year": "2024"}])),
    ("lange-zin", why(LONG)),
    ("lange-zin", why(f"Bijv. dit, o.a. dat. Wij:\n{LONG}\n{LONG}\n\n> {LONG}")),
    ("ambtelijk-woord", why("Teneinde dit te doen. Met betrekking\ntot dat, O.A. zo.")),
    ("lijdende-vorm", why(PASSIVE)),
    ("lijdende-vorm", why("Er wordt gezegd dat het wordt gedaan.")),
    ("moeilijke-tekst", draft(title=HARD[:70], summary=HARD, sections={"Waarom": HARD, "Zo doe je het": HARD})),
    ("ongebruikt", METHODE),
    ("te-groot", why("woord " * 20_000)),
]
"""What was filled in, with a code that it must give; good drafts have none."""


@pytest.mark.parametrize(("code", "given"), CORPUS)
def test_form_and_check_give_the_same_verdict_on(form: Form, code: str, given: Draft) -> None:
    outcome = form.check(given)
    assert outcome.found == problems_of(outcome, form.tree)
    assert (code in {found[1] for found in outcome.found}) if code else outcome.found == []


UNREACHABLE = {
    "leeg/mag-weg": "an empty field that may be left out is not written",
    "tekst-zonder-kopje": "the form writes the first heading itself",
    "sectie-ontbreekt": "the form writes every heading that must be there",
}
"""Sentences that the form never needs, and why."""


def test_corpus_provokes_every_sentence_that_the_form_can_say() -> None:
    codes = {name.partition("/")[0] for name in MESSAGES if name not in UNREACHABLE}
    assert codes == {code for code, _ in CORPUS if code}


def test_problem_belongs_to_the_part_of_the_form_that_it_is_about(form: Form) -> None:
    given = draft(title="Kort", aliases="x", sections={"Zo doe je het": "Dit.\nMail a@x.nl."})
    outcome = form.check(given)
    owners = dict(zip([found[1:2] for found in outcome.found], outcome.owners, strict=True))
    assert sorted(outcome.owners) == ["# Zo doe je het", "aliases", "title"], owners


def test_file_is_named_after_its_title_when_that_name_is_free(form: Form) -> None:
    assert form.check(TIP).path == "lessons/tips/vraag-eerst-wie-er-ontbreekt.md"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Peiling!", "peiling-2"),
        ("Alles", "methode-alles"),
        ("日本", "methode"),
        ("Eén œuvre in ’s-Hertogenbosch", "een-oeuvre-in-s-hertogenbosch"),
    ],
)
def test_file_gets_another_name_when_the_first_is_taken_or_impossible(form: Form, title: str, name: str) -> None:
    assert form.check(draft(METHODE, title=title)).path == f"lessons/methoden/{name}.md"


# --- whatever is typed

PIECES = (
    "een ", "Kies ", "wordt ", "worden ", "gedaan ", "verkeerd", ". ", ".\n", "\n", "\n\n", "! ", "? ", ": ",
    "bijv. ", "- ", "1. ", "## ", "# ", "### Let op", "## Waarom", "## waarom\n", "---", "\n---\n", "\n===\n",
    "...", "'", '"', "’", "{", "}", "<", "< ", ">", "<b>", "&", "&amp;", "&colon;", "&copy", "&#58;", "&#x3a",
    "&NewLine;", "java", "script", ":", "[x](", ")", "[x]", "](https://x.nl)", "[y]: //z\n", "<https://x.nl>",
    "https://x.nl", "https://a@b.nl", "](peiling.md)", "../methoden/peiling.md", "*", "_", "`", "~", "null", "no",
    "yes", "1.10", "0x1", "#", " #", "\\", "\\n", "%", "@x.nl", "a@x.nl", "06-12345678", "12-05-2024 ", "mevrouw ",
    "De Vries ", "dr. ", "J. ", "wethouder ", "van ", "Financiën ", "teneinde ", "met betrekking\ntot ", "o.a. ",
    "é", "e\u0301", "ß", "😀", "\u00a0", "\u3000", "\u200b", "\u2028", "\t", "\r\n", "\x00", "\ufeff", "日本", "-",
    "?", "|", ">", "!", ",", "[", "]", "]: x", "participatieverordening ", "é ", "ſ", "Nog te schrijven", "Eerste stap",
)  # fmt: skip
TYPED = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
)
YEARS = st.sampled_from(["2024", "02024", "07", "x", ""])
VALUES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "title": TYPED.map(lambda text: f"{text} en nog wat"),
        "summary": TYPED.map(lambda text: f"Dit is een zin met {text}."),
        "aliases": TYPED,
        "theme": st.lists(st.sampled_from(["bereik", "taal", "null", "x y"]), max_size=3, unique=True),
        "status": st.sampled_from(["concept", "gepubliceerd", ""]),
        "sources": st.lists(st.fixed_dictionaries({"experience": TYPED, "year": YEARS}), max_size=3),
    },
)  # fmt: skip


@given(values=VALUES, texts=st.lists(TYPED, min_size=3, max_size=3))
def test_form_and_check_give_the_same_verdict_whatever_is_typed(
    form: Form, values: dict[str, Any], texts: list[str]
) -> None:
    sections = dict(zip(["Waarom", "Zo doe je het", "Let op"], texts, strict=True))
    outcome = form.check(draft(sections=sections, **values))
    assert outcome.found == problems_of(outcome, form.tree)


@given(values=st.fixed_dictionaries({"min": TYPED, "max": TYPED}), materials=TYPED)
def test_form_and_check_agree_on_numbers_and_lists_whatever_is_typed(
    form: Form, values: dict[str, str], materials: str
) -> None:
    outcome = form.check(draft(METHODE, duration_minutes=values, materials=materials))
    assert outcome.found == problems_of(outcome, form.tree)


def tidied(text: str) -> str:
    """What a file holds of a typed text on one line: no signs that nobody sees, NFC, spaces for line ends."""
    for end in ("\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    text = text.encode("utf-8", "replace").decode()
    return unicodedata.normalize("NFC", strictyaml.CONTROL.sub("", text)).replace("\n", " ")


HOSTILE = [
    "no", "yes", "Null", "~", "1.10", "0x10", "1e3", "2026-01-01", "  vooraan", "achteraan  ", "a: b", "a #b", "#x",
    "- x", "---", "...", "'x'", '"x"', "x\"y'z", "\\", "\\n", "%x", "@x", "`x`", "&x", "*x", "!x", "|", ">", "[x]",
    "{x: y}", "x,", "?", "? x", ":", ": x", "x:", "😀", "é", "e\u0301", "a\r\nb", "\u2028", "\ufeffx", "\x07x",
    "x\ty", "=", "<<", "日本 語",
]  # fmt: skip


def header_of(outcome: Outcome) -> strictyaml.Mapping:
    node = strictyaml.parse(outcome.text.split("---\n")[1])
    assert isinstance(node, strictyaml.Mapping)
    return node


def read_back(form: Form, text: str) -> tuple[str, str, list[str]]:
    """Return a typed text as the strict reader finds it: as a title, in a record, and as items of a list."""
    given = draft(title=text, aliases=text, sources=[{"experience": text, "year": "2024"}])
    header = header_of(form.check(given))
    title, sources, aliases = header.get("title"), header.get("sources"), header.get("aliases")
    assert isinstance(title, strictyaml.Scalar)
    record = sources.items[0] if isinstance(sources, strictyaml.Sequence) else None
    experience = record.get("experience") if isinstance(record, strictyaml.Mapping) else None
    items = aliases.items if isinstance(aliases, strictyaml.Sequence) else ()
    return (
        title.text,
        experience.text if isinstance(experience, strictyaml.Scalar) else "",
        [item.text for item in items if isinstance(item, strictyaml.Scalar)],
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_read_back_as_typed_when_it_looks_like_yaml(form: Form, text: str) -> None:
    wanted = tidied(text)
    title, experience, _ = read_back(form, text)
    assert (title, experience) == (wanted if wanted.strip() else "",) * 2


@given(text=TYPED)
def test_text_is_read_back_as_typed_whatever_it_is(form: Form, text: str) -> None:
    wanted = tidied(text)
    title, experience, aliases = read_back(form, text)
    assert (title, experience) == (wanted if wanted.strip() else "",) * 2
    assert " ".join(" ".join(aliases).split()) == " ".join(wanted.split())
