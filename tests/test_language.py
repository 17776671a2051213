"""Plain Dutch: what a sentence and a syllable are, the readability score, and every remark just on either side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import language
from kennisbank.language import LONGEST, Sentence, readability, sentences, syllables
from kennisbank.model import PlainWord
from kennisbank.problems import CODES, Problem, Severity
from tests.support import Tree

FIRST = 20
"""The line of the file on which the texts below start."""
PLAIN = (
    PlainWord("teneinde", "om te"),
    PlainWord("kader", "grens"),
    PlainWord("in het kader van", "bij"),
    PlainWord("t.b.v.", "voor"),
    PlainWord("conform", "volgens"),
    PlainWord("middels", "met"),
)
TIP = "tips/kies-een-boodschap.md"


def split(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [sentence.text for sentence in sentences(text, FIRST)]


def starts(text: str) -> list[tuple[int, str]]:
    """Return the line (from 0 at the text's first) and the first word of every sentence."""
    return [(sentence.line - FIRST, sentence.words[0]) for sentence in sentences(text, FIRST)]


def remarks(text: str) -> list[Problem]:
    """Return every remark on a text."""
    return list(language.check(sentences(text, FIRST), "lessons/tips/x.md", PLAIN))


def found(text: str) -> list[tuple[int, str]]:
    """Return the line (from 0 at the text's first) and code of every remark on a text."""
    return [(problem.line - FIRST, problem.code) for problem in remarks(text)]


# --- sentences -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n\n", []),
        ("***", []),
        ("Eén zin", ["Eén zin"]),
        ("Eén zin. Nog een zin.", ["Eén zin.", "Nog een zin."]),
        ("Eén zin.\nNog een zin.", ["Eén zin.", "Nog een zin."]),
        ("Kom je? Ja! Doe het dan…", ["Kom je?", "Ja!", "Doe het dan…"]),
        ("Neem mee: Een pen.", ["Neem mee:", "Een pen."]),
        ("Neem mee: een pen.", ["Neem mee: een pen."]),
        ("Ga naar ze toe. Één keer. Écht.", ["Ga naar ze toe.", "Één keer.", "Écht."]),
        ("Er waren 40 mensen. 20 bleven.", ["Er waren 40 mensen.", "20 bleven."]),
        ("Het kost 10.000 euro om 10.30 uur.", ["Het kost 10.000 euro om 10.30 uur."]),
        ("Zeg ‘nee.’ Zeg ‘ja.’ ‘Ja’ is goed.", ["Zeg ‘nee.", "Zeg ‘ja.", "‘Ja’ is goed."]),
        ('Zeg "nee." Zeg (soms ook) ja. (Of niet.)', ['Zeg "nee.', "Zeg (soms ook) ja.", "(Of niet.)"]),
        # paragraphs
        ("Een zin over\ntwee regels.", ["Een zin over twee regels."]),
        ("Een zin over  \n  twee regels.", ["Een zin over twee regels."]),
        ("Zonder punt\n\nNieuwe alinea", ["Zonder punt", "Nieuwe alinea"]),
        ("Zonder punt\n \nNieuwe alinea", ["Zonder punt", "Nieuwe alinea"]),
        # lists
        ("- een punt\n- nog een punt", ["een punt", "nog een punt"]),
        ("* een punt\n+ nog een punt", ["een punt", "nog een punt"]),
        ("1. een punt\n2) nog een punt\n10. en nog een", ["een punt", "nog een punt", "en nog een"]),
        ("- een punt\n  dat doorgaat\n    - eronder", ["een punt dat doorgaat", "eronder"]),
        ("Neem mee:\n- een pen\n- papier", ["Neem mee:", "een pen", "papier"]),
        ("- Eerst dit. Dan dat.\n- Klaar.", ["Eerst dit.", "Dan dat.", "Klaar."]),
        ("-geen punt\n-van een lijst", ["-geen punt -van een lijst"]),
        # headings
        ("## Een kopje\n\nEen zin.", ["Een zin."]),
        ("Een zin\n### Een kopje\nNog een zin", ["Een zin", "Nog een zin"]),
        ("Een kopje\n---\n\nEen zin.", ["Een zin."]),
        # abbreviations
        ("Neem bijv. Jan mee.", ["Neem bijv. Jan mee."]),
        ("Bijv. Jan, Piet enz. Dat is o.a. Utrecht, d.w.z. Holland.", None),
        ("Zie nr. 3 en art. 5.", ["Zie nr. 3 en art. 5."]),
        ("Het kost ca. 20 euro. Meer niet.", ["Het kost ca. 20 euro.", "Meer niet."]),
        ("Dat is een fiets. Dat is mooi.", ["Dat is een fiets.", "Dat is mooi."]),
        # markup
        ("Zie [de tip](../tips/x.md). Doe dat.", ["Zie de tip.", "Doe dat."]),
        ("Zie [de\ntip](../tips/x.md).", ["Zie de tip."]),
        ("Zie [Art. 5. Tekst](https://x.nl/Een.%20Twee).", ["Zie Art. 5.", "Tekst."]),
        ("*Eén zin.* **Nog een zin.** `Klaar.`", ["Eén zin.", "Nog een zin.", "Klaar."]),
    ],
)
def test_text_is_split_into_sentences(text: str, expected: list[str] | None) -> None:
    assert split(text) == (expected if expected is not None else [text])


def test_sentence_starts_with_an_apostrophe_when_it_is_short_for_a_word() -> None:
    assert split("Overdag werken ze. ’s Avonds niet.") == ["Overdag werken ze.", "’s Avonds niet."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aap.", [(0, "Aap")]),
        ("\n\nAap.\n\n\nNoot.", [(2, "Aap"), (5, "Noot")]),
        ("## Aap\n\nNoot.\n## Mies\nWim.", [(2, "Noot"), (4, "Wim")]),
        ("- aap\n- noot. Mies\n  wim\n- zus", [(0, "aap"), (1, "noot"), (1, "Mies"), (3, "zus")]),
        ("Aap\nnoot. Mies.\nWim.", [(0, "Aap"), (1, "Mies"), (2, "Wim")]),
        ("Zie [aap](x.md).\nZie [noot](y.md). *Mies* is er.", [(0, "Zie"), (1, "Zie"), (1, "Mies")]),
        ("Aap is er.\nNoot is er. Mies\nis er.", [(0, "Aap"), (1, "Noot"), (1, "Mies")]),
        ("Dit is aap.\nDit is noot.", [(0, "Dit"), (1, "Dit")]),
        ("De as is er.\nDe a is er.", [(0, "De"), (1, "De")]),
    ],
)
def test_sentence_stands_on_the_line_where_it_starts(text: str, expected: list[tuple[int, str]]) -> None:
    assert starts(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Eén, twee; drie!", ["Eén", "twee", "drie"]),
        ("Een co-creatie met zo'n foto’s", ["Een", "co-creatie", "met", "zo'n", "foto’s"]),
        ("Om 10 uur – echt", ["Om", "10", "uur", "echt"]),
        ("...", []),
    ],
)
def test_word_is_one_when_a_hyphen_or_apostrophe_holds_it_together(text: str, words: list[str]) -> None:
    assert Sentence(text, 1).words == words


# --- the score -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("raad", 1), ("geen", 1), ("vroeg", 1), ("mooi", 1), ("nieuws", 1), ("ijs", 1), ("huis", 1), ("vrouw", 1),
        ("mensen", 2), ("actie", 2), ("buiten", 2), ("nieuwe", 2), ("eeuwen", 2), ("koeien", 2), ("praktijk", 2),
        ("café", 2), ("zeeën", 2), ("cliënt", 2), ("flyer", 2), ("niveau", 2), ("bewoner", 3), ("gemeente", 3),
        ("reactie", 3), ("ideeën", 3), ("ruïne", 3), ("bijeenkomst", 3), ("IJsselmeer", 3), ("reageren", 4),
        ("uitnodiging", 4), ("beoordelen", 4), ("participatie", 5), ("coördinator", 5), ("initiatief", 5),
        ("24", 1), ("km", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_by_ear(word: str, count: int) -> None:
    assert syllables(word) == count
    assert syllables(word.upper()) == count


@pytest.mark.parametrize(
    ("text", "score"),
    [
        # 6 words of 6 syllables in 1 sentence: 206.835 - 0.93 * 6 - 77 * 1
        ("De kat zit op de mat.", 124.255),
        # 6 words of 11 syllables in 2 sentences: 206.835 - 0.93 * 3 - 77 * 11 / 6
        ("De bewoners praten. Wij luisteren goed.", 62.878),
        # one word of 5 syllables: 206.835 - 0.93 - 77 * 5
        ("Participatie", -179.095),
    ],
)
def test_readability_is_flesch_douma_when_counted_by_hand(text: str, score: float) -> None:
    assert readability(sentences(text, 1)) == pytest.approx(score, abs=0.001)


@pytest.mark.parametrize("text", ["", "## Alleen een kopje", "***"])
def test_readability_is_unknown_when_there_are_no_words(text: str) -> None:
    assert readability(sentences(text, 1)) is None
    assert remarks(text) == []


# --- the remarks -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the length of a sentence
        ("kat " * LONGEST, []),
        ("kat " * (LONGEST + 1), [(0, "lange-zin")]),
        ("Kat.\n\n- " + "kat " * (LONGEST + 1), [(2, "lange-zin")]),
        ("kat " * LONGEST + "\nkat", [(0, "lange-zin")]),
        ("kat " * LONGEST + "\n\nkat", []),
        ("kat " * LONGEST + "\n- kat", []),
        ("kat " * LONGEST + "kat-kat", [(0, "lange-zin")]),
        ("kat " * (LONGEST - 1) + "kat-kat-kat", []),
        ("kat " * (LONGEST - 1) + "[kat](https://x.nl/een-lang-adres/met/veel/woorden)", []),
        # official words
        ("Wij komen teneinde te praten.", [(0, "ambtelijk-woord")]),
        ("Kom.\nTENEINDE te praten.", [(1, "ambtelijk-woord")]),
        ("Kom teneinde, of (teneinde).", [(0, "ambtelijk-woord"), (0, "ambtelijk-woord")]),
        ("Wij praten in het kader van rust.", [(0, "ambtelijk-woord")]),
        ("Wij praten in het\nkader van rust.", [(0, "ambtelijk-woord")]),
        ("Kom t.b.v. de rust.", [(0, "ambtelijk-woord")]),
        ("Kom *conform* plan.", [(0, "ambtelijk-woord")]),
        ("Wij conformeren ons.", []),
        ("Het kaderstuk is er.", []),
        ("Kom tbv de rust.", []),
        ("## Teneinde\n\nKom.", []),
        # the passive
        ("Het plan wordt gemaakt.", []),
        ("Het plan wordt gemaakt en het wordt gedeeld.", [(0, "lijdende-vorm")]),
        ("Kom.\nHet werd gemaakt en de zalen werden gedeeld.", [(1, "lijdende-vorm")]),
        ("Het wordt warm en het wordt laat.", []),
        ("Het woord is gemaakt en het woord is gedeeld.", []),
        ("Het is klaar.\n" + "Dit wordt gemaakt.\n" * 3 + "Kom.\n" * 4, [(1, "lijdende-vorm")]),
        ("Het is klaar.\n" + "Dit wordt gemaakt.\n" * 3 + "Kom.\n" * 5, []),
        ("Dit wordt gemaakt.\n" * 2, []),
        # the readability
        ("mensen " * 10, []),  # 206.835 - 0.93 * 10 - 77 * 2.0 = 43.5
        ("mensen " * 9 + "bewoner", [(0, "moeilijke-tekst")]),  # 206.835 - 0.93 * 10 - 77 * 2.1 = 35.8
        ("## Kop\n\n" + "mensen " * 9 + "bewoner", [(2, "moeilijke-tekst")]),
    ],
)
def test_remark_is_made_when_a_text_is_over_the_line(text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een " + "kat " * LONGEST, "De zin 'Een kat kat kat kat kat …' telt 21 woorden. Maak er twee zinnen van."),
        ("Wij komen Teneinde te praten.", "'Teneinde' is ambtelijk. Schrijf: om te."),
        ("Praat in het kader van rust.", "'in het kader van' is ambtelijk. Schrijf: bij."),
        ("Dit wordt gemaakt. " * 3, "3 van de 3 zinnen staan in de lijdende vorm. Schrijf wie iets doet."),
        (
            "mensen " * 9 + "bewoner",
            "De tekst is moeilijk: Flesch-Douma 36, minstens 40 is goed. Gebruik kortere woorden en zinnen.",
        ),
    ],
)
def test_remark_says_what_was_found_and_what_to_do(text: str, expected: str) -> None:
    assert [problem.text for problem in remarks(text)] == [expected]


def test_remarks_stop_nothing() -> None:
    text = f"{'kat ' * 21}\n\nteneinde\n\nHet wordt gemaakt en wordt gedeeld.\n\n{'participatie ' * 30}"
    problems = remarks(text)
    assert {problem.code for problem in problems} == {
        "lange-zin",
        "ambtelijk-woord",
        "lijdende-vorm",
        "moeilijke-tekst",
    }
    assert {problem.severity for problem in problems} == {Severity.WARNING}


def test_official_words_are_no_problem_when_there_is_no_list() -> None:
    assert list(language.check(sentences("Kom teneinde te praten.", 1), "x.md", ())) == []


@pytest.mark.parametrize("word", ["mıddels", "ſamen middels", "conﬁrm", "KADER", "ﬀ teneinde", "İn het kader van"])
def test_official_word_is_sought_when_letters_have_odd_capitals(word: str) -> None:
    assert {problem.code for problem in remarks(f"Kom {word} nu.")} <= {"ambtelijk-woord"}


# --- in an entry -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("Kies één boodschap", "Kies teneinde te winnen", 2, "ambtelijk-woord"),
        ("Eén zin onthouden mensen", "Teneinde te winnen is er één zin", 3, "ambtelijk-woord"),
        ("Omdat het werkt.", "Omdat het teneinde is.", 18, "ambtelijk-woord"),
        ("- Schrijf één zin.", f"- Schrijf {'een kat ' * 10}.", 22, "lange-zin"),
        ("Omdat het werkt.", "Het wordt gemaakt en het wordt gedeeld.", 18, "lijdende-vorm"),
        ("Omdat het werkt.", "Participatiecoördinatoren " * 19, 2, "moeilijke-tekst"),
    ],
)
def test_language_of_an_entry_is_checked_where_people_read(
    tree: Tree, old: str, new: str, line: int, code: str
) -> None:
    tree.files["vocabulary/officialese.yml"] = "- {word: teneinde, plain: om te}\n"
    tree.replace(TIP, old, new)
    assert tree.found() == [(TIP, line, code)]
    assert TIP in {page.uri for page in tree.site().pages}


def test_language_of_an_entry_is_not_checked_where_nobody_speaks(tree: Tree) -> None:
    tree.files["vocabulary/officialese.yml"] = "- {word: teneinde, plain: om te}\n"
    tree.replace("bronnen/verslag.md", "les-1: één boodschap", "les-1: teneinde te komen")
    tree.replace(TIP, "status:", "aliases: [teneinde]\nstatus:")
    assert tree.found() == []


# --- anything at all -------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "Dit", " ", " ", "\n", "\n\n", ".", ". ", "? ", "\n- ", "\n1. ", "\n## ", "wordt", "gemaakt", "teneinde",
        "bijv.", "in het kader van", "[", "](", ")", "*", "`", "’s", "é", "İ", "ſ", "ı", "ß", "\u2024", "\u0301",
        "日本", "😀",
        "1",
    ]
)  # fmt: skip
ANY_TEXT = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


@given(ANY_TEXT, st.integers(1, 50))
def test_every_remark_stands_in_the_text_whatever_it_holds(text: str, first: int) -> None:
    problems = list(language.check(sentences(text, first), "x.md", PLAIN))
    last = first + text.count("\n")
    assert [problem for problem in problems if not first <= problem.line <= last] == []
    assert {problem.code for problem in problems} <= set(CODES)
    assert all(problem.message and problem.hint for problem in problems)


@given(ANY_TEXT)
def test_no_word_is_lost_or_made_up_when_there_is_no_markup(text: str) -> None:
    plain = "".join(char for char in text if char not in "[]()*_`#-+\u2024\u0301" and not char.isdigit())
    words = [word for sentence in sentences(plain, FIRST) for word in sentence.words]
    assert words == Sentence(plain, FIRST).words


@given(st.text(max_size=40))
def test_syllables_are_at_least_one_and_at_most_the_letters(word: str) -> None:
    assert 1 <= syllables(word) <= max(1, len(word))
