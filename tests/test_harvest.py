"""The harvest: how a report is cut, what is proposed, what is written, and that nothing is lost on the way."""

from __future__ import annotations

import csv
import datetime as dt
import importlib
import re
from functools import cache
from pathlib import Path

import pytest
import typst
from hypothesis import example, given
from hypothesis import strategies as st

from kennisbank import build, disk, frontmatter, privacy, strictyaml
from kennisbank.harvest import draft, plaintext, readers
from kennisbank.harvest.document import Block, Document, Shape, numbered
from kennisbank.harvest.people import Masker
from kennisbank.harvest.plan import Base, Plan, SourceError, plan
from kennisbank.harvest.propose import title_of
from kennisbank.harvest.segment import Cut, Item, Words, cut
from kennisbank.harvest.signals import Sort
from kennisbank.mend import mend
from kennisbank.model import SourceFile
from kennisbank.problems import Problem, errors
from tests.building import write
from tests.harvesting import TEXT, TITLE, written
from tests.sites import PROJECT
from tests.support import TODAY, Tree
from tests.test_cli import Run, files_of, run

__all__ = ["run"]
harvest_report = importlib.import_module("dev.harvest_report")
SHARED = PROJECT.parent / "shared"


def cut_text(text: str) -> Cut:
    return cut(Document(tuple(plaintext.read(numbered(text)))), Words())


# --- cutting ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tips\n\n- Zorg voor koffie\n- Vergader niet te lang", "do Zorg voor koffie, dont Vergader niet te lang"),
        ("Aanbevelingen:\n1. Zorg voor koffie\n2. Nodig buren uit", "do Zorg voor koffie, do Nodig buren uit"),
        ("Wel doen\n- Koffie schenken\n\nNiet doen\n- Te lang praten", "do Koffie schenken, dont Te lang praten"),
        ("Wat werkte niet\n- Een lange brief", "dont Een lange brief"),
        ("Do’s & don’ts\n- Bel eerst\n- Geen beamer gebruiken", "do Bel eerst, dont Geen beamer gebruiken"),
        ("Don’ts\n- Luister liever een keer langer", "do Luister liever een keer langer"),
        ("Les 1 Begin klein\n\nDat werkte.\n\nLes 2: Houd vol\n\nHet duurde lang.", "les Begin klein, les Houd vol"),
        ("Tip 3. Bel eerst even op\nDat scheelt tijd.", "do Bel eerst even op"),
        (
            "Werkvormen\n- Wandelen met buren\n- Een spel met kaarten",
            "methode Wandelen met buren, methode Een spel met kaarten",
        ),
        ("Voorbeelden\n- Een buurttuin in Voorbeeldstad", "voorbeeld Een buurttuin in Voorbeeldstad"),
        ("Wat we deden\n\n- Zorg dat de koffie klaar staat\n- De zon scheen", "do Zorg dat de koffie klaar staat"),
        (
            "Hoe het ging\n\nHet regende. Het is aan te raden om binnen te beginnen.",
            "do Het is aan te raden om binnen te beginnen.",
        ),
        ("Hoe het ging\n\nKortom: een tent was beter geweest.", "les een tent was beter geweest."),
        ("Hoe het ging\n\nTip: neem een tent mee.", "do neem een tent mee."),
        ("Informatiemarkt\n\nOp een plein stonden kramen van alle partners.", "methode Informatiemarkt"),
        ("Agenda\n\n- Zorg voor koffie", ""),
    ],
)
def test_cut_recognises_what_a_report_announces(text: str, expected: str) -> None:
    assert ", ".join(f"{item.sort} {item.title}" for item in cut_text(text).items) == expected


def test_cut_keeps_the_text_after_a_list_apart() -> None:
    after = cut_text("Tips\n\n- Zorg voor koffie\n- Bel eerst\n\nDaarna ging iedereen naar huis.")
    assert [item.text for item in after.items] == ["Zorg voor koffie", "Bel eerst"]
    assert [each.text for each in after.left] == ["Daarna ging iedereen naar huis."]


def test_cut_puts_explanations_with_their_points() -> None:
    items = cut_text("Tips\n\n- Zorg voor koffie\n\nDan blijven mensen.\n\n- Bel eerst\n\nDat scheelt.").items
    assert [item.text for item in items] == ["Zorg voor koffie\nDan blijven mensen.", "Bel eerst\nDat scheelt."]


MINUTES = """\
VERSLAG WERKSESSIE "SAMEN AAN DE SLAG"
Datum: 12 maart 2025

1. Opening
De voorzitter opent de vergadering.

2. Wat hebben we geleerd van het vorige traject?
2.1 Communicatie
+ Persoonlijk bellen werkt beter dan mailen
- Te veel vaktaal in de brief
2.2 Proces
Iedereen vond dat het te lang duurde. We hebben geleerd dat een
tussentijdse update het verschil maakt.

3. Adviezen voor het college
a) Wijs per wijk één contactpersoon aan.
b) Vraag niet om ideeën als het besluit al is genomen.

4. Sluiting
Om tien uur ging iedereen naar huis.
"""


def test_cut_reads_minutes_with_numbered_headings() -> None:
    result = cut_text(MINUTES)
    assert [(str(item.sort), item.title.rstrip(".")) for item in result.items] == [
        ("les", "Persoonlijk bellen werkt beter dan mailen"),
        ("les", "Te veel vaktaal in de brief"),
        ("les", "We hebben geleerd dat een tussentijdse update het verschil maakt"),
        ("do", "Wijs per wijk één contactpersoon aan"),
        ("dont", "Vraag niet om ideeën als het besluit al is genomen"),
    ]
    assert {"staat onder ‘Opening’", "staat onder ‘Sluiting’"} <= {each.reason for each in result.left}


def test_cut_takes_headings_under_a_title_that_counts_them(tmp_path: Path) -> None:
    text = "# 3 lessen over de inloop\n\nVan ons.\n\n## 1. Begin bij de buren\n\nZij wonen er.\n\n## 2. Eén zaal is te weinig\n\nAan tafels praten meer mensen.\n\n### Do's en don'ts\n\n- **Niet:** in discussie gaan\n"  # noqa: E501
    result = cut(readers.read(written(tmp_path, "lessen.md", text)), Words())
    assert [(str(item.sort), item.title) for item in result.items] == [
        ("les", "Begin bij de buren"), ("les", "Eén zaal is te weinig"), ("dont", "in discussie gaan"),
    ]  # fmt: skip
    assert [each.text for each in result.left] == ["Van ons."]


def test_cut_lists_what_a_report_says_twice() -> None:
    result = cut_text("Tips\n\n- Bel eerst\n- Zorg voor koffie\n- Bel eerst!")
    assert [item.title for item in result.items] == ["Bel eerst", "Zorg voor koffie"]
    assert [(each.text, each.reason) for each in result.left] == [("Bel eerst!", "staat al op regel 3")]


def test_cut_reads_headings_by_their_letters_when_a_page_shows_no_space(tmp_path: Path) -> None:
    source = "= Terugblik op de schouw\n== Inleiding\n#lorem(60)\n== Wat kan beter?\n- De brief kwam te laat.\n== Aanbevelingen\n+ Bel eerst #lorem(20)\n== Werkvorm: fietsen met kaarten\nIedereen krijgt een kaart.\n"  # noqa: E501
    (tmp_path / "a.typ").write_text(source, encoding="utf-8")
    path = written(tmp_path, "verslag.pdf", typst.compile(tmp_path / "a.typ"))
    items = cut(readers.read(path), Words()).items
    assert [(str(item.sort), item.title[:9]) for item in items] == [
        ("les", "De brief "), ("do", "Bel eerst"), ("methode", "fietsen m"),
    ]  # fmt: skip


def test_cut_takes_a_paragraph_over_a_page_end_as_one() -> None:
    assert "werd gekozen voor een tent" in cut_text("Les 1 Tent\n\nEr werd\n\ngekozen voor een tent.").items[0].text


_WORDS = (
    "zorg",
    "geen",
    "koffie",
    "niet",
    "Tips",
    "Les",
    "3",
    "kortom:",
    "project",
    "in",
    "Ede",
    "–",
    "bel",
    "Wel",
    "doen",
)
_words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9)
_blocks = st.builds(
    Block, st.sampled_from([Shape.TEXT, Shape.ITEM, Shape.HEADING]), _words.map(" ".join), st.just("regel 1"),
    st.integers(0, 3), st.booleans(),
)  # fmt: skip
_rows = st.lists(_words.map(" ".join), min_size=1, max_size=3).map(
    lambda cells: Block(Shape.ROW, " | ".join(cells), "regel 1", cells=tuple(cells))
)


@example([Block(Shape.TEXT, "kortom: zorg", "regel 1")])
@given(st.lists(_blocks | _rows, max_size=12))
def test_cut_drops_nothing(blocks: list[Block]) -> None:
    result = cut(Document(tuple(blocks)), Words())
    everything = "\n".join(
        [*(f"{item.title}\n{item.text}\n{item.heading}\n{item.evidence}" for item in result.items)]
        + [f"{each.text}\n{each.reason}" for each in result.left]
    )
    for block in blocks:
        for word in block.text.replace("|", " ").split() if block.shape is not Shape.HEADING else ():
            assert word.rstrip(":") in everything, "a label stands in the evidence without its colon"


@given(st.text(max_size=400))
def test_cut_never_fails(text: str) -> None:
    cut_text(text)


# --- titles, names, sources ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        ("zorg voor koffie.", "", "Zorg voor koffie"),
        ("Zorg voor koffie –> anders komt niemand", "", "Zorg voor koffie"),
        ("Praat met één mond à zet geen deuren open", "", "Praat met één mond"),
        ("naar buiten", "Les 22 De brief", "Naar buiten"),
        ("Vier", "Les 4", "Les 4: Vier"),
        ("", "", "Do: zonder titel"),
        ("‘Koffie’ en ‘thee’ werken", "", "‘Koffie’ en ‘thee’ werken"),
        ("“Begin op tijd”", "", "Begin op tijd"),
        ("Gebruik <b>geen</b> {code} &amp; tekens", "", "Gebruik bgeen/b code amp; tekens"),
        ("Zorg voor koffie, thee en limonade voor de kinderen, want anders gaat iedereen weer snel naar huis", "",
         "Zorg voor koffie, thee en limonade voor de kinderen"),
        ("Ga bij (oud-)leden langs die bijv. vroeger al eens meededen aan een bijeenkomst over de buurt", "",
         "Ga bij (oud-)leden langs die bijv. vroeger al eens meededen aan een…"),
    ],
)  # fmt: skip
def test_title_is_one_that_the_check_allows(title: str, heading: str, expected: str) -> None:
    made = title_of(Item(Sort.DO, title, title, "regel 1", "", heading))
    assert made == expected
    assert len(made) <= 80


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bel mevrouw Anna de Vries op 06-12345678.", "Bel [naam] op [telefoonnummer]."),
        ("Mail naar a.devries@voorbeeld.nl", "Mail naar [e-mailadres]"),
        ("Marie Jansen van de woningcorporatie vertelde", "[naam] van de woningcorporatie vertelde"),
        ("De start (Piet Pietersen) was goed", "De start ([naam]) was goed"),
        ("“Mooi”, aldus Karin van der Berg.", "“Mooi”, aldus [naam]."),
        (
            "Samen met Jan de Koning en Eveline Rondhuis van de corporatie",
            "Samen met [naam] en [naam] van de corporatie",
        ),
        ("Nogmaals de Factor C, met Hoek van Holland", "Nogmaals de Factor C, met Hoek van Holland"),
        ("Bewoners van Gemeente Voorbeeld", "Bewoners van Gemeente Voorbeeld"),
        ("Factor C werkt, van buiten naar binnen", "Factor C werkt, van buiten naar binnen"),
    ],
)
def test_mask_hides_persons(text: str, expected: str) -> None:
    masker = Masker({"bewoners", "factor"})
    assert masker.text(text) == expected
    assert sum(masker.found.values()) == expected.count("[")
    assert list(privacy.check(masker.text(text), 1, "")) == []


ADDED = 'do-1: "\\"a\\": b"', 'do-2: "c"'
BLOCK = """\
---
title: x
items:
  les-1: "één" # eerst

  # over de rest
  les-2: twee
status: concept
---

## Over
"""
FILLED = BLOCK.replace("les-2: twee\n", f"les-2: twee\n  {ADDED[0]}\n  {ADDED[1]}\n")
FLOW = "---\nitems: {les-1: één, les-2: 'a } b'}  # kort\n---\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BLOCK, FILLED),
        (BLOCK.replace("\n", "\r\n"), FILLED.replace("\n", "\r\n")),
        (FLOW, FLOW.replace("'}", f"', {ADDED[0]}, {ADDED[1]}}}")),
        ("---\nitems:\n    a: één\n---\n", f"---\nitems:\n    a: één\n    {ADDED[0]}\n    {ADDED[1]}\n---\n"),
        ("---\nitems: {}\n---\n", f"---\nitems: {{{ADDED[0]}, {ADDED[1]}}}\n---\n"),
    ],
)
def test_items_are_added_and_the_rest_stays_byte_for_byte(before: str, after: str) -> None:
    new = {"do-1": '"a": b', "do-2": "c"}
    assert draft.with_items(before, new) == after
    header = strictyaml.parse(after.replace("\r\n", "\n").split("---\n")[1])
    assert isinstance(header, strictyaml.Mapping)
    items = header.get("items")
    assert isinstance(items, strictyaml.Mapping)
    assert {
        key.text: value.text for key, value in items.pairs if isinstance(value, strictyaml.Scalar)
    }.items() >= new.items()


def test_items_cannot_be_added_when_there_is_no_list() -> None:
    assert draft.with_items("---\ntitle: x\n---\n", {"do-1": "a"}) is None


# --- plans on the small tree -----------------------------------------------------------------------------------------


def planned(tree: Tree, text: str, source: str = "nieuw-verslag") -> Plan:
    files = tree.sources()
    checked = build.check(files, today=TODAY)
    base = Base("lessons", files, checked.entries, checked.words)
    return plan(Document(tuple(plaintext.read(numbered(text)))), base, source, "verslag.txt", today=TODAY)


def after(tree: Tree, made: Plan) -> list[Problem]:
    """Check the tree with all that a plan would write."""
    assert made.source
    for path, text in (*made.drafts.items(), made.source):
        tree.files[path.removeprefix("lessons/")] = text
    return tree.problems()


def test_drafts_pass_the_check(tree: Tree) -> None:
    made = planned(tree, TEXT)
    assert len(made.drafts) == len(made.proposals) == 8
    assert [problem for problem in after(tree, made) if problem.code != "moeilijke-tekst"] == []


def test_drafts_need_no_mending(tree: Tree) -> None:
    made = planned(tree, TEXT)
    assert made.source
    files = [SourceFile(path, text.encode()) for path, text in (*made.drafts.items(), made.source)]
    assert [file.path for file in files if mend(file, "lessons").done] == []


def test_drafts_are_concepts_that_tell_to_rewrite_and_hide_the_report(tree: Tree) -> None:
    made = planned(tree, TEXT)
    after(tree, made)
    site = tree.site()
    for path, text in made.drafts.items():
        assert "status: concept\n" in text
        assert "in je eigen woorden" in text
        document = frontmatter.split(text, path, [].append)  # type: ignore[arg-type]
        assert document
        assert set(re.findall(r"\w+", document.body)) <= set(
            re.findall(r"\w+", "Nog te schrijven Waarom Zo doe je het Wat we leerden Wat je ermee doet 1")
        )
        assert not any(path.removeprefix("lessons/") == page.uri for page in site.pages)


def test_tags_follow_from_words_of_the_vocabulary(tree: Tree) -> None:
    made = planned(tree, "Tips\n\n- Vraag met een peiling om taal van jongeren\n- Zorg voor koffie")
    first, second = made.proposals
    assert (first.tags["theme"][0], first.tags["method"], first.tags["target_group"]) == (
        "taal",
        ("peiling",),
        ("jongeren",),
    )
    assert second.tags["method"] == ()
    assert set(second.chosen) <= {"theme", "phase", "audience"}
    assert all(second.tags[name] for name in ("theme", "phase", "audience"))


def test_proposal_names_what_is_there_already(tree: Tree) -> None:
    made = planned(tree, "Tips\n\n- Kies altijd één boodschap")
    assert [entry.id for entry in made.proposals[0].alike] == ["kies-een-boodschap"]
    assert "Lijkt op lessons/tips/kies-een-boodschap.md" in next(iter(made.drafts.values()))


def test_names_and_titles_that_are_taken_are_not_used_again(tree: Tree) -> None:
    made = planned(tree, "Tips\n\n- Kies één boodschap\n\nDon’ts\n\n- Kies één boodschap\n")
    assert list(made.drafts) == ["lessons/tips/kies-een-boodschap-2.md", "lessons/tips/kies-een-boodschap-3.md"]
    assert errors(after(tree, made)) == []


def test_drafts_of_one_source_are_not_said_to_resemble_each_other(tree: Tree) -> None:
    made = planned(tree, "Tips\n\n- Vraag het eerst aan de buren\n- Vraag het altijd eerst aan je buren\n")
    assert len(made.drafts) == 2
    assert [each for each in after(tree, made) if each.code == "lijkt-op"] == []


def test_source_is_made_when_it_is_new_and_filled_when_it_is_there(tree: Tree) -> None:
    made = planned(tree, f"{TITLE}\n\nTips\n\n- Zorg voor koffie")
    assert made.source
    path, text = made.source
    assert (path, TITLE in text, 'do-1: "Zorg voor koffie"' in text) == ("lessons/bronnen/nieuw-verslag.md", True, True)
    there = planned(tree, "Tips\n\n- Zorg voor koffie", "verslag")
    original = tree.files["bronnen/verslag.md"]
    assert isinstance(original, str)
    expected = original.replace("niet vergaderen\n", 'niet vergaderen\n  do-1: "Zorg voor koffie"\n')
    assert there.source == ("lessons/bronnen/verslag.md", expected)
    assert errors(after(tree, there)) == []


def test_nothing_is_harvested_twice(tree: Tree) -> None:
    after(tree, planned(tree, TEXT))
    again = planned(tree, TEXT + "\nTips\n\n- Iets nieuws proberen\n")
    assert [proposal.title for proposal in again.proposals] == ["Iets nieuws proberen"]
    assert len(again.again) == 8


def test_source_is_refused_when_it_is_no_source(tree: Tree) -> None:
    with pytest.raises(SourceError, match=r"geen bron: lessons/methoden/peiling\.md"):
        planned(tree, TEXT, "peiling")
    tree.replace("bronnen/verslag.md", "document: verslag\n", "")
    with pytest.raises(SourceError, match="staat een fout"):
        planned(tree, TEXT, "verslag")


def test_persons_are_not_in_drafts(tree: Tree) -> None:
    text = "Tips\n\n- Bel mevrouw De Vries (06-12345678)\n- Mail jan@voorbeeld.nl\n\nDe heer Jansen was er ook."
    made = planned(tree, text)
    assert made.source
    written_or_shown = (*made.drafts, *made.drafts.values(), made.source[1], *(each.text for each in made.left))
    assert not re.search("Vries|12345678|jan@|Jansen", "".join(written_or_shown))
    assert sum(made.masked.values()) == 4
    assert [each for each in after(tree, made) if each.code == "persoonsgegeven"] == []


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=60), min_size=1, max_size=8))
def test_drafts_have_no_errors_whatever_a_report_says(lines: list[str]) -> None:
    tree = Tree()
    made = planned(tree, "Tips\n" + "\n".join(f"- {line}" for line in lines))
    if made.source:
        assert [f"{each.path} {each.text}" for each in errors(after(tree, made))] == []


# --- the command -----------------------------------------------------------------------------------------------------


def test_harvest_writes_drafts_and_says_what_to_do_next(run: Run, tree: Tree, tmp_path: Path) -> None:
    project = write(tree, tmp_path / "project")
    report = written(tmp_path, "verslag.txt", TEXT)
    before = files_of(project)
    done = run("--project", project, "harvest", report, "--source", "groene-straten")
    assert done.code == 0
    new = files_of(project) - before
    assert "lessons/bronnen/groene-straten.md" in new
    assert len(new) == 9
    assert "Gevonden: 8." in done.out
    assert "Begin met een wandeling door de straat" in done.out
    assert "We bedanken iedereen" in done.out
    assert "eigen woorden" in done.out
    assert "de bron: summary, organisation, document" in done.out
    checked = run("--project", project, "check")
    assert checked.code == 0


def test_harvest_writes_nothing_when_dry(run: Run, tree: Tree, tmp_path: Path) -> None:
    project = write(tree, tmp_path / "project")
    report = written(tmp_path, "verslag.txt", TEXT)
    before = {path: (project / path).read_bytes() for path in files_of(project)}
    done = run("--project", project, "harvest", report, "--source", "verslag", "--dry-run")
    assert (done.code, done.err) == (0, "Er is niets geschreven.\n")
    assert "Gevonden: 8." in done.out
    assert {path: (project / path).read_bytes() for path in files_of(project)} == before


def test_harvest_never_writes_over_a_file(
    run: Run, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = write(tree, tmp_path / "project")
    report = written(tmp_path, "verslag.txt", "Tips\n\n- Zorg voor koffie\n")
    there = project / "lessons" / "tips" / "zorg-voor-koffie.md"
    read = disk.read_sources
    monkeypatch.setattr(disk, "read_sources", lambda *given: (read(*given), there.write_text("van een ander"))[0])
    done = run("--project", project, "harvest", report, "--source", "koffie")
    assert (done.code, there.read_text()) == (1, "van een ander")
    assert "Schrijven lukt niet" in done.err


@pytest.mark.parametrize(
    ("name", "data", "options", "code", "words"),
    [
        ("verslag.txt", TEXT, (), 2, "--source verslag"),
        ("verslag.txt", TEXT, ("--source", "Mijn Verslag"), 2, "kan geen naam van een bron zijn"),
        ("verslag.txt", TEXT, ("--source", "peiling"), 2, "geen bron"),
        ("verslag.jpg", TEXT, ("--source", "verslag"), 2, "Wel: .docx"),
        ("verslag.pdf", TEXT, ("--source", "verslag"), 1, "geen PDF"),
        ("verslag.txt", "", ("--source", "verslag"), 1, "is leeg"),
        ("verslag.txt", "Wij aten vlaai in de zon.", ("--source", "verslag"), 0, "Er is niets geschreven"),
    ],
)
def test_harvest_says_in_dutch_what_is_wrong(
    run: Run, tree: Tree, tmp_path: Path, name: str, data: str, options: tuple[str, ...], code: int, words: str
) -> None:
    project = write(tree, tmp_path / "project")
    before = files_of(project)
    done = run("--project", project, "harvest", written(tmp_path, name, data), *options)
    assert done.code == code
    assert words in done.err
    assert files_of(project) == before


# --- against what was harvested by hand ------------------------------------------------------------------------------


@pytest.mark.skipif(not (SHARED / "source-items.csv").exists(), reason="the reports are kept outside the repository")
def test_harvest_finds_what_people_found_in_reports() -> None:
    scores = harvest_report.scores(PROJECT, SHARED)
    with (SHARED / "source-items.csv").open(encoding="utf-8") as file:
        assert sum(score.items for score in scores) == len(list(csv.DictReader(file)))
    found, items, right = (sum(getattr(each, name) for each in scores) for name in ("found", "items", "right"))
    assert found / items >= 0.9
    assert right / found >= 0.85
    assert sum(score.proposed for score in scores) <= 1.25 * items


DAY = dt.date(2026, 11, 22)


@cache
def real_base() -> tuple[list[SourceFile], build.Checked]:
    """The real lessons, and what the check makes of them."""
    files = list(disk.read_sources(PROJECT, [].append))  # type: ignore[arg-type]
    return files, build.check(files, today=DAY)


@pytest.mark.skipif(not (SHARED / "sources").exists(), reason="the reports are kept outside the repository")
@pytest.mark.parametrize("path", sorted((SHARED / "sources").glob("*.txt")), ids=lambda path: path.stem[:3])
def test_drafts_of_real_reports_pass_the_check(path: Path) -> None:
    files, checked = real_base()
    base = Base("lessons", files, checked.entries, checked.words)
    document = Document(tuple(plaintext.read(numbered(path.read_text(encoding="utf-8")))))
    made = plan(document, base, "een-verslag", path.name, today=DAY)
    assert made.source
    new = [SourceFile(name, text.encode()) for name, text in (*made.drafts.items(), made.source)]
    assert errors(build.check([*files, *new], today=DAY).problems) == []
