"""Reading the vocabularies: closed lists of words, each in a file of its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from kennisbank import vocabulary
from kennisbank.frontmatter import MAX_BYTES, MAX_LIST_BYTES
from kennisbank.model import PlainWord, SourceFile, Term, Vocabulary, WordLists
from kennisbank.problems import Problem
from kennisbank.schema import VOCABULARIES
from tests.support import Tree, vocabulary_file

FOLDER = "lessons/vocabulary"
TERM = "- id: {0}\n  label: {0} op de site\n  description: Dit is het woord {0}.\n"


def read(changed: Mapping[str, str | bytes | None]) -> tuple[WordLists, list[tuple[str, int, str]]]:
    """Read the word lists of the small tree with some files changed, added or (None) taken away."""
    files: dict[str, str | bytes | None] = {f"{name}.yml": vocabulary_file(name) for name in VOCABULARIES}
    files.update(changed)
    sources = [
        SourceFile(f"{FOLDER}/{name}", content.encode() if isinstance(content, str) else content)
        for name, content in sorted(files.items())
        if content is not None
    ]
    found: list[Problem] = []
    words = vocabulary.read_all(sources, FOLDER, found.append)
    return words, [(each.path.removeprefix(f"{FOLDER}/"), each.line, each.code) for each in found]


def ids(words: WordLists, name: str = "theme") -> list[str]:
    return [term.id for term in words.vocabularies[name].terms]


def test_vocabularies_are_complete_when_all_files_are_right() -> None:
    words, found = read({})
    assert found == []
    assert set(words.vocabularies) == set(VOCABULARIES)
    assert all(each.complete for each in words.vocabularies.values())
    assert words.vocabularies["theme"].by_id["taal"] == Term("taal", "Taal", "Dit is het woord taal.", (), 2)
    assert words.plain == ()


@pytest.mark.parametrize(
    ("text", "expected", "left"),
    [
        (b"", [(1, "leeg-bestand")], []),
        (b"- id: caf\xe9\n", [(1, "geen-utf8")], []),
        ("# niets\n", [(1, "type")], []),
        ("taal: Taal\n", [(1, "type")], []),
        ("taal\n", [(1, "type")], []),
        ("- taal\n", [(1, "type")], []),
        (TERM.format("taal") + "- [bereik]\n", [(4, "type")], ["taal"]),
        (TERM.format("taal") + "  label: nog een\n", [(4, "dubbel-veld")], []),
        ("- id: taal\n  label: [Taal\n", [(2, "kop-fout")], []),
        ("- id: taal\n\tlabel: Taal\n", [(2, "tab")], []),
        ("- id: taal\n  label: Taal\n", [(1, "ontbreekt")], []),
        ("- label: Taal\n  description: Dit is het woord taal.\n", [(1, "ontbreekt")], []),
        (TERM.format("taal").replace("Dit is het woord taal.", "Kort"), [(3, "te-kort")], []),
        (TERM.format("taal").replace("taal op", "<b> op"), [(2, "teken-in-tekst")], []),
        (TERM.format("taal") + "  kleur: rood\n", [(4, "onbekend-veld")], ["taal"]),
        (TERM.format("taal") + "  order: eerste\n", [(4, "getal")], ["taal"]),
        (TERM.format("taal") + "  aliases: woorden\n", [(4, "type")], ["taal"]),
        (TERM.format("Taal"), [(1, "naam")], []),
        (TERM.format("twee-woorden"), [], ["twee-woorden"]),
        (TERM.format("twee woorden"), [(1, "naam")], []),
        (TERM.format("index"), [(1, "naam")], []),
        (TERM.format("pagina-2"), [(1, "naam")], []),
        (TERM.format("taal") + TERM.format("taal"), [(4, "dubbele-waarde")], ["taal"]),
        ("\ufeff" + TERM.format("taal"), [(1, "bom")], ["taal"]),
        (TERM.format("taal").replace("\n", "\r\n"), [(1, "regeleinde")], ["taal"]),
    ],
)
def test_vocabulary_keeps_what_is_right_when_something_is_wrong(
    text: str | bytes, expected: list[tuple[int, str]], left: list[str]
) -> None:
    words, found = read({"theme.yml": text})
    assert found == [("theme.yml", line, code) for line, code in expected]
    assert ids(words) == left
    assert words.vocabularies["theme"].complete == (not expected)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_vocabulary_is_empty_when_its_file_is_missing(name: str) -> None:
    words, found = read({f"{name}.yml": None})
    assert found == [(f"{name}.yml", 1, "onleesbaar")]
    assert words.vocabularies[name] == Vocabulary(name, (), complete=False)


@pytest.mark.parametrize(
    "name", ["thema.yml", "theme.yaml", "theme.md", "leesmij.txt", "theme.yml.bak", "officialese.md"]
)
def test_file_is_refused_when_it_is_no_vocabulary(name: str) -> None:
    words, found = read({name: TERM.format("vreemd")})
    assert found == [(name, 1, "onbekend-bestand")]
    assert "vreemd" not in ids(words)


@pytest.mark.parametrize("folder", ["oud", "zeer-oud"])
def test_file_is_refused_when_it_lies_deeper(folder: str) -> None:
    words, found = read({f"{folder}/theme.yml": TERM.format("vreemd")})
    assert found == [(f"{folder}/theme.yml", 1, "onbekend-bestand")]
    assert ids(words) == ["bereik", "taal"]


def test_terms_keep_the_order_of_writing_when_none_is_given() -> None:
    words, _ = read({"theme.yml": TERM.format("zee") + TERM.format("aap") + TERM.format("mies")})
    assert ids(words) == ["zee", "aap", "mies"]


def test_terms_follow_their_order_when_given() -> None:
    text = "".join(f"{TERM.format(word)}  order: {order}\n" for word, order in (("aap", 3), ("noot", 1), ("mies", 2)))
    assert ids(read({"theme.yml": text})[0]) == ["noot", "mies", "aap"]


def test_term_has_its_aliases_when_given() -> None:
    words, _ = read({"theme.yml": TERM.format("taal") + "  aliases: [spraak, lezen]\n"})
    assert words.vocabularies["theme"].by_id["taal"].aliases == ("spraak", "lezen")


def test_entries_are_not_blamed_when_a_vocabulary_is_broken(tree: Tree) -> None:
    tree.replace("vocabulary/theme.yml", "label: Bereik", "label: [Bereik")
    assert {(path, code) for path, _, code in tree.found()} == {("vocabulary/theme.yml", "kop-fout")}


@pytest.mark.parametrize(
    "broken",
    [
        "- id: bereik\n  label: [Bereik\n",
        "",
        "- id: bereik\n  label: Bereik\n  description: Kort\n",
        f"{TERM.format('bereik')}- niets\n",
        None,
    ],
)
def test_word_of_an_entry_is_unknown_only_when_its_vocabulary_is_whole(tree: Tree, broken: str | None) -> None:
    tree.replace("tips/kies-een-boodschap.md", "theme: [bereik]", "theme: [taal]")
    if broken is None:
        del tree.files["vocabulary/theme.yml"]
    else:
        tree.files["vocabulary/theme.yml"] = broken
    assert {path for path, _, _ in tree.found()} == {"vocabulary/theme.yml"}
    tree.files["vocabulary/theme.yml"] = TERM.format("bereik")
    assert {path for path, _, code in tree.found() if code == "onbekende-waarde"} == {
        "tips/kies-een-boodschap.md",
        "lessen/meeste-mensen.md",
    }


# --- plainer words ---------------------------------------------------------------------------------------------------

PLAIN = "- {word: teneinde, plain: om te}\n"


@pytest.mark.parametrize(
    ("text", "expected", "left"),
    [
        (PLAIN, [], [("teneinde", "om te")]),
        ("- {word: Ten Behoeve Van, plain: Voor}\n", [], [("ten behoeve van", "Voor")]),
        ('- {word: "  ten   aanzien van ", plain: over}\n', [], [("ten aanzien van", "over")]),
        (PLAIN + "- {word: mits, plain: als}\n", [], [("teneinde", "om te"), ("mits", "als")]),
        (PLAIN + PLAIN, [(2, "dubbele-waarde")], [("teneinde", "om te")]),
        (PLAIN + "- {word: Teneinde, plain: om}\n", [(2, "dubbele-waarde")], [("teneinde", "om te")]),
        (PLAIN + "- {word: mits}\n", [(2, "ontbreekt")], [("teneinde", "om te")]),
        (PLAIN + "- {plain: als}\n", [(2, "ontbreekt")], [("teneinde", "om te")]),
        (PLAIN + '- {word: mits, plain: ""}\n', [(2, "leeg")], [("teneinde", "om te")]),
        (PLAIN + "- {word: x, plain: als}\n", [(2, "te-kort")], [("teneinde", "om te")]),
        (PLAIN + f"- {{word: mits, plain: {'als ' * 16}}}\n", [(2, "te-lang")], [("teneinde", "om te")]),
        (PLAIN + "- {word: mits, plain: <b>als</b>}\n", [(2, "teken-in-tekst")], [("teneinde", "om te")]),
        (
            PLAIN + "- {word: mits, plain: als, taal: nl}\n",
            [(2, "onbekend-veld")],
            [("teneinde", "om te"), ("mits", "als")],
        ),
        (PLAIN + "- mits\n", [(2, "type")], [("teneinde", "om te")]),
        ("teneinde: om te\n", [(1, "type")], []),
        ("- {word: teneinde\n", [(1, "kop-fout")], []),
        ("", [(1, "leeg-bestand")], []),
        (b"- caf\xe9\n", [(1, "geen-utf8")], []),
    ],
)
def test_plainer_words_are_those_of_the_list_that_are_right(
    text: str | bytes, expected: list[tuple[int, str]], left: list[tuple[str, str]]
) -> None:
    words, found = read({"officialese.yml": text})
    assert found == [("officialese.yml", line, code) for line, code in expected]
    assert words.plain == tuple(PlainWord(*each) for each in left)


def test_every_row_of_the_real_list_can_be_read_and_helps(project: Path) -> None:
    data = (project / "lessons" / "vocabulary" / "officialese.yml").read_bytes()
    found: list[Problem] = []
    words = vocabulary.read_all([SourceFile(f"{FOLDER}/officialese.yml", data)], FOLDER, found.append)
    assert {each.code for each in found} == {"onleesbaar"}, "only the vocabularies themselves are missing here"
    assert len(words.plain) > 50
    listed = {each.word for each in words.plain}
    assert [each.word for each in words.plain if each.plain in listed] == [], "the advice is itself on the list"


# --- the word book ---------------------------------------------------------------------------------------------------

GROUP = "- [proef, pilot]\n"
LEAD = "- {typed: [puber], find: [jongeren]}\n"


@pytest.mark.parametrize(
    ("text", "expected", "left"),
    [
        (GROUP + LEAD, [], 2),
        ("- typed: [puber,\n    tiener]\n  find: [jongeren]\n", [], 1),
        (GROUP + "- [vraag]\n", [(2, "te-kort")], 1),
        (GROUP + "- vraag\n", [(2, "type")], 1),
        (GROUP + "- [vraag, [peiling]]\n", [(2, "type"), (2, "te-kort")], 1),
        (GROUP + '- [vraag, ""]\n', [(2, "leeg"), (2, "te-kort")], 1),
        (GROUP + "- [vraag, …]\n", [(2, "leeg"), (2, "te-kort")], 1),
        (GROUP + "- [vraag, peiling, Vraag]\n", [(2, "dubbele-waarde")], 2),
        (GROUP + "- [co-creatie, ontwerpen, co creatie]\n", [(2, "dubbele-waarde")], 2),
        (GROUP + "- [vraag, <b>]\n", [(2, "teken-in-tekst"), (2, "te-kort")], 1),
        (GROUP + "- [experiment, pilot]\n", [(2, "dubbele-waarde")], 2),
        (LEAD + "- {typed: [tiener, puber], find: [kinderen]}\n", [(2, "dubbele-waarde")], 2),
        (GROUP + "- {typed: [pilot], find: [vraag]}\n", [], 2),
        (LEAD + "- {typed: [tiener]}\n", [(2, "ontbreekt")], 1),
        (LEAD + "- {find: [jongeren]}\n", [(2, "ontbreekt")], 1),
        (LEAD + "- {typed: [tiener], find: []}\n", [(2, "leeg")], 1),
        (LEAD + "- {typed: tiener, find: [jongeren]}\n", [(2, "type")], 1),
        (LEAD + "- {typt: [tiener], find: [jongeren]}\n", [(2, "onbekend-veld"), (2, "ontbreekt")], 1),
        (LEAD + "- {typed: [tiener], find: [jongeren], also: [kind]}\n", [(2, "onbekend-veld")], 2),
        ("- [proef, pilot\n", [(1, "kop-fout")], 0),
        ("proef: pilot\n", [(1, "type")], 0),
    ],
)
def test_word_book_keeps_the_rows_that_are_right(text: str, expected: list[tuple[int, str]], left: int) -> None:
    words, found = read({"synonyms.yml": text})
    assert found == [("synonyms.yml", line, code) for line, code in expected]
    assert len(words.synonyms) + len(words.leads) == left


def test_phrase_in_two_groups_is_told_with_the_other_line() -> None:
    found: list[Problem] = []
    data = f"{GROUP}\n- [experiment, Pilot]\n".encode()
    vocabulary.read_all([SourceFile(f"{FOLDER}/synonyms.yml", data)], FOLDER, found.append)
    assert [each.message for each in found if each.code == "dubbele-waarde"] == ["'Pilot' staat ook op regel 1."]


# --- topics ----------------------------------------------------------------------------------------------------------

TOPIC = """- topic: {0}
  note: Deze bladzijden helpen bij {0}.
  words: [{0}, {0} en zo]
  entries: [kies-een-boodschap]
"""


@pytest.mark.parametrize(
    ("text", "expected", "left"),
    [
        (TOPIC.format("wind") + TOPIC.format("afval"), [], 2),
        (TOPIC.format("wind") + "- wind\n", [(5, "type")], 1),
        (TOPIC.format("wind") + "- topic: afval\n", [(5, "ontbreekt")] * 3, 1),
        (TOPIC.format("wind") + TOPIC.format("afval").replace("afval en zo", "Wind"), [(5, "dubbele-waarde")], 2),
        (TOPIC.format("wind").replace("[wind, wind en zo]", "[]"), [(1, "leeg")], 0),
        (TOPIC.format("wind").replace("[wind, wind en zo]", "[…]"), [(1, "leeg")], 0),
        (TOPIC.format("wind").replace("[kies-een-boodschap]", "[]"), [(1, "leeg")], 0),
        (TOPIC.format("wind").replace("kies-een-boodschap", "Kies een boodschap"), [(4, "naam"), (1, "leeg")], 0),
        (TOPIC.format("wind").replace("Deze bladzijden helpen bij wind.", "Kort."), [(2, "te-kort")], 0),
        (TOPIC.format("wind").replace("helpen", "<b>helpen</b>"), [(2, "teken-in-tekst")], 0),
        (TOPIC.format("wind") + "  why: omdat\n", [(5, "onbekend-veld")], 1),
        ("topic: wind\n", [(1, "type")], 0),
        ("", [(1, "leeg-bestand")], 0),
    ],
)
def test_topics_are_those_of_the_list_that_are_right(text: str, expected: list[tuple[int, str]], left: int) -> None:
    words, found = read({"topics.yml": text})
    assert found == [("topics.yml", line, code) for line, code in expected]
    assert len(words.topics) == left


ASKED = "- {{asked: {0}, entries: [kies-een-boodschap]}}\n"


@pytest.mark.parametrize(
    ("text", "expected", "left"),
    [
        (ASKED.format("wie komt er") + ASKED.format('"En wie niet?"'), [], 2),
        (ASKED.format("wie komt er") + ASKED.format('"Wie komt er?"'), [(2, "dubbele-waarde")], 2),
        (ASKED.format("wie komt er") + "- wie\n", [(2, "type")], 1),
        ("- {asked: wie komt er}\n", [(1, "ontbreekt")], 0),
        ("- {asked: wie komt er, entries: []}\n", [(1, "leeg")], 0),
        (ASKED.format('"?!"'), [(1, "leeg")], 0),
        (ASKED.format("woord " * 30), [(1, "te-lang")], 0),
        (ASKED.format("wie is mevrouw Jansen"), [(1, "persoonsgegeven")], 1),
        (ASKED.format("<b>wie</b>"), [(1, "teken-in-tekst")], 0),
        (ASKED.format("wie") .replace("}", ", why: nu}"), [(1, "onbekend-veld")], 1),
    ],
)  # fmt: skip
def test_what_was_asked_is_read_once(text: str, expected: list[tuple[int, str]], left: int) -> None:
    words, found = read({"asked.yml": text})
    assert found == [("asked.yml", line, code) for line, code in expected]
    assert len(words.asked) == left


def test_what_was_asked_stands_by_its_first_entry_and_then_by_alphabet(project: Path) -> None:
    data = (project / "lessons" / "vocabulary" / "asked.yml").read_bytes()
    words, found = read({"asked.yml": data})
    assert found == []
    places = [(row.entries[0], row.text.casefold()) for row in words.asked]
    assert len(places) >= 4_000
    assert places == sorted(places)


def test_word_list_may_be_larger_than_a_lesson_but_not_without_end() -> None:
    rows = [ASKED.format(f"vraag {number}") for number in range(3_000)]
    assert len("".join(rows)) > MAX_BYTES
    words, found = read({"asked.yml": "".join(rows)})
    assert (len(words.asked), found) == (3_000, [])
    words, found = read({"asked.yml": "#" * (MAX_LIST_BYTES + 1)})
    assert (words.asked, found) == ((), [("asked.yml", 1, "te-groot")])


def test_every_topic_of_the_real_list_has_words_and_a_note_as_a_sentence(project: Path) -> None:
    data = (project / "lessons" / "vocabulary" / "topics.yml").read_bytes()
    words, found = read({"topics.yml": data})
    assert found == []
    assert sum(len(topic.words) for topic in words.topics) >= 500
    assert [topic.name for topic in words.topics if not topic.note.endswith(".")] == []
