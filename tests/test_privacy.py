"""Personal data: what must be found in any text, and what must be left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import privacy
from kennisbank.problems import Problem
from tests.support import Tree

FIRST = 20
"""The line of the file on which the texts below start."""
MAIL, PHONE, NAME = "een e-mailadres", "een telefoonnummer", "een naam van een persoon"


def check(text: str) -> list[Problem]:
    """Return every problem of a text."""
    return list(privacy.check(text, FIRST, "lessons/tips/x.md"))


@pytest.mark.parametrize(
    ("what", "text"),
    [
        *((MAIL, text) for text in (
            "info@gemeente.nl", "j.de-boer+post@mail.gemeente.nl", "JAN@GEMEENTE.NL", "jan_2@a-b.co.uk",
            "é@gemeente.nl",
        )),
        *((PHONE, text) for text in (
            "06-12345678", "06 12345678", "0612345678", "06 12 34 56 78", "06-12 34 56 78", "06.12.34.56.78",
            "06-1234 5678", "+31612345678", "+31 6 12345678", "+31 (0)6 12345678", "0031 6 12345678", "020-1234567",
            "020 123 45 67", "(020) 123 45 67", "020 - 123 45 67", "0113-123456", "+31 20 123 4567",
        )),
        *((NAME, text) for text in (
            "de heer Jansen", "De heer Jansen", "de heer J. Jansen", "de heer A.B. Jansen", "mevrouw Jansen",
            "Mevrouw De Vries", "mevrouw van der Berg", "mevrouw van ’t Hof", "mevrouw Öztürk", "mevrouw Şahin",
            "de heer Łukasz", "de heer IJsbrand", "meneer El Amrani", "meneer el Amrani", "dhr. P. de Boer",
            "dhr Jansen", "Dhr. Jansen", "mw. Jansen", "Mw. Jansen", "mevr. Jansen", "drs. A. Bakker", "Drs. Bakker",
            "dr. van der Meer", "prof. dr. Evelien de Wit", "ir. Jansen", "ing. K. Bos", "mr. Jansen",
            "wethouder Jansen",
            "Wethouder Jan Jansen", "wethouder de Vries", "wethouder Van den Berg", "wethouder van der Berg",
            "wethouder De Wit", "wethouder Żak", "burgemeester Halsema", "raadslid Jansen", "projectleider Kim de Boer",
            "directeur Bos", "directeur ten Have",
        )),
    ],
)  # fmt: skip
def test_personal_data_is_found(what: str, text: str) -> None:
    for around, line in (
        ("{}", 0),
        ("Bel of mail {}.", 0),
        ("- **Vraag** ({}), of kom", 0),
        ("Vraag:\n{}\n\nKlaar.", 1),
    ):
        problems = check(around.format(text))
        assert {(problem.line, problem.code) for problem in problems} == {(FIRST + line, "persoonsgegeven")}
        assert f"lijkt {what}." in problems[0].message
        assert problems[0].hint == "Noem een organisatie of een functie."


def test_name_is_found_when_a_line_break_is_in_it() -> None:
    (problem,) = check("Wij spraken met de heer\nJansen.")
    assert (problem.line, problem.message) == (FIRST, "'de heer Jansen' lijkt een naam van een persoon.")


def test_everyone_is_found_when_a_text_names_several() -> None:
    problems = check("Mevrouw Jansen en\nde heer De Boer,\n\njan@gemeente.nl en piet@gemeente.nl")
    assert sorted((problem.line - FIRST, problem.message.split("'")[1]) for problem in problems) == [
        (0, "Mevrouw Jansen"),
        (1, "de heer De Boer"),
        (3, "jan@gemeente.nl"),
        (3, "piet@gemeente.nl"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # numbers
        "14.000 inwoners", "1.234.567.890 keer", "020", "14 020", "0800-1234", "de 06-nummers", "0,5 procent",
        "100 000 000 euro", "0 tot 100 mensen", "30 tot 120 minuten", "1234 AB", "KvK 12345678", "nummer 0123456789012",
        # years, dates and times
        "in 2024", "2016-2020", "van 2016 tot 2020", "12-05-2024", "01-05-2024", "2024-05-01", "1 mei 2024",
        "05/03/2024", "tussen 10.00 en 12.00 uur", "09.00-17.00 uur", "op 05-03-2024 om 19.30 uur",
        "op 05-03-2024 19.30 uur",
        # money
        "€ 10.000.000", "€ 1.000.000,00", "€ 0,10", "€ 25,- per persoon", "1,5 miljoen euro", "€ 0612345",
        # people without a name
        "de heer en mevrouw", "Mevrouw, kom binnen", "mevrouw of meneer", "een heer", "de heer. Daarna",
        "Mevrouw. Daarna", "3 mw. windenergie", "de heer des huizes", "beste meneer of mevrouw",
        # offices
        "wethouder van Financiën", "de wethouder van Ruimte en Wonen", "wethouder en raadslid",
        "burgemeester of wethouder", "burgemeester en wethouders", "Burgemeester en Wethouders",
        "college van B en W", "burgemeester B en W",
        "de burgemeester van Utrecht", "een raadslid. Het mag", "Vraag het de wethouder. De raad volgt",
        "De Wethouder. Daarna", "raadslid in Amsterdam", "directeur: Iemand", "de wethouder, Iemand",
        "de wethouder\n\nDaarna gaan we door", "## Mevrouw\n\nDaarna gaan we door", "- de wethouder\n- Daarna",
        # places and organisations
        "gemeente Bergen op Zoom", "gemeente Den Haag", "de gemeente ’s-Hertogenbosch", "gemeente De Ronde Venen",
        "provincie Zuid-Holland", "Stichting De Heerlijkheid", "Wijkraad Van Ostade",
        # addresses
        "https://voorbeeld.nl/0612345678", "https://voorbeeld.nl/@gemeente", "@gemeente", "a @ b", "3@4",
        "[de tip](../tips/kies-een-boodschap.md)", "[de site](https://voorbeeld.nl/a-b_c.d?e=1)",
    ],
)  # fmt: skip
def test_text_is_left_alone_when_it_names_nobody(text: str) -> None:
    assert [problem.message for problem in check(text)] == []
    assert [problem.message for problem in check(f"Kies dit: {text}, en dan dat.")] == []


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        ("tips/kies-een-boodschap.md", "Kies één boodschap", "Vraag het mevrouw Jansen", 2),
        ("tips/kies-een-boodschap.md", "Eén zin onthouden", "Mail jan@gemeente.nl, dan onthouden", 3),
        ("tips/kies-een-boodschap.md", "Omdat het werkt.", "Omdat de heer Jansen dat zegt.", 18),
        ("tips/kies-een-boodschap.md", "status:", "aliases: [06-12345678]\nstatus:", 12),
        ("lessen/meeste-mensen.md", "gemeente met 50.000 inwoners", "wethouder Jansen", 8),
        ("methoden/peiling.md", "materials: [telefoon]", "materials: [telefoon, 020-1234567]", 10),
        ("bronnen/verslag.md", "organisation: gemeente Voorbeeld", "organisation: drs. A. Bakker", 4),
        ("bronnen/verslag.md", "les-2: niet vergaderen", "les-2: bel mevrouw Jansen", 9),
        ("checklists/avond.md", "Op de avond", "Met dhr. Jansen", 8),
    ],
)
def test_entry_is_refused_when_it_holds_personal_data(tree: Tree, path: str, old: str, new: str, line: int) -> None:
    tree.replace(path, old, new)
    assert (path, line, "persoonsgegeven") in tree.found()
    site = tree.site()
    assert path not in {page.uri for page in site.pages}
    assert [page.uri for page in site.pages if "Jansen" in page.text or "Bakker" in page.text] == []


PIECES = st.sampled_from(
    [
        "de heer", "mevrouw", "dr.", "prof.", "wethouder", " ", " ", "\n", "Jansen", "van", "der", "J.", "@", "x",
        ".nl",
        ".", "06", "12345678", "0", "1", "-", "+31", "(0)", "\u0301", "٣", "日本", "😀",
    ]
)  # fmt: skip
ANY_TEXT = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))


@given(ANY_TEXT, st.integers(1, 50))
def test_every_problem_stands_in_the_text_whatever_it_holds(text: str, first: int) -> None:
    for problem in privacy.check(text, first, "x.md"):
        assert problem.code == "persoonsgegeven"
        assert first <= problem.line <= first + text.count("\n")
        assert "\n" not in problem.message
        shown = problem.message[1 : problem.message.rindex("' lijkt")]
        assert shown in " ".join(text.split())
