"""Cuts a report into items, each with what it seems to be and why; everything else is handed back as left over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kennisbank import analysis, language
from kennisbank.harvest import signals
from kennisbank.harvest.document import Block, Document, Shape
from kennisbank.harvest.plaintext import NUMBERED
from kennisbank.harvest.sections import Group, Section, groups_of, sections
from kennisbank.harvest.signals import Sort

_FEWEST_WORDS = 4
"""Fewer words are no item by themselves."""

_NUMBER = re.compile(r"^\d{1,2}[.)]\s+")
_POINT = re.compile(r"^[•·▪*✓✔✗✘–-]\s+(?=\S)")
_HEADER_WORDS = 8
"""Words up to which a cell can be the head of a column."""
_EXPLAINED = 120
"""Words up to which a text explains the heading above it; a longer one is about more."""


@dataclass(frozen=True)
class Item:
    """One piece of a report that can become an entry.

    `text` is what the report says, title line first; `evidence` tells why it is taken for this (Dutch); `label` is the
    number that the report gives it.
    """

    sort: Sort
    title: str
    text: str
    place: str
    evidence: str
    heading: str = ""
    label: str = ""


@dataclass(frozen=True)
class Leftover:
    """A piece of a report that became no item, and why (Dutch)."""

    text: str
    place: str
    reason: str


@dataclass(frozen=True)
class Words:
    """What the base adds to the words that tell things apart: verbs its tips begin with, names of its methods."""

    verbs: frozenset[str] = frozenset()
    methods: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Cut:
    """A report cut up: nothing of it is in neither."""

    items: tuple[Item, ...]
    left: tuple[Leftover, ...]


def cut(document: Document, words: Words) -> Cut:
    """Return the items of a report, in its order, and everything that became none."""
    items: dict[tuple[Sort, str], Item] = {}
    left: list[Leftover] = [Leftover(each.text, each.place, "kop- of voetregel") for each in document.dropped]
    for section in sections(document.blocks):
        for found in _of_section(section, words):
            if isinstance(found, Leftover):
                left.append(found)
                continue
            first = items.setdefault((found.sort, " ".join(analysis.words(found.title))), found)
            if first is not found:
                left.append(Leftover(found.text, found.place, f"staat al op {first.place}"))
    return Cut(tuple(items.values()), tuple(left))


def _of_section(section: Section, words: Words) -> Iterator[Item | Leftover]:
    heading = section.heading
    counted = NUMBERED.fullmatch(heading.text) if heading else None
    rows = [block for block in section.blocks if block.shape is Shape.ROW]
    if columns := _columns(rows):
        yield from _table(rows, columns, section.title)
        section.blocks = [block for block in section.blocks if block.shape is not Shape.ROW]
    groups = list(groups_of(section.blocks))
    if heading and not groups and not columns and not counted and not section.sort:
        yield Leftover(heading.text, heading.place, "een kopje zonder tekst")
    if section.sort is Sort.FORM:
        yield from _left(section.blocks, f"staat onder ‘{section.teller}’")
    elif heading and counted and (sort := signals.label_sort(counted[1])):
        yield from _counted(heading, counted, sort, groups)
    elif section.sort:
        yield from _announced(section, groups, words)
    else:
        yield from _neutral(section, groups, words)


def _columns(rows: Sequence[Block]) -> dict[int, tuple[Sort, str]]:
    """The columns of a table whose first row announces something, with what and by which words."""
    cells = rows[0].cells if len(rows) > 1 else ()
    told = {number: signals.announced(cell) for number, cell in enumerate(cells) if len(cell.split()) <= _HEADER_WORDS}
    return {number: (each[0], cells[number]) for number, each in told.items() if each and each[0] is not Sort.FORM}


def _table(rows: Sequence[Block], columns: dict[int, tuple[Sort, str]], heading: str) -> Iterator[Item | Leftover]:
    """Every line of a cell in such a column is an item; with one such column the other cells explain it."""
    yield Leftover(rows[0].text, rows[0].place, "de kop van een tabel")
    for row in rows[1:]:
        others = [cell for number, cell in enumerate(row.cells) if number not in columns and cell]
        lines = [
            (sort, word, _POINT.sub("", line))
            for number, (sort, word) in columns.items()
            for line in (row.cells[number] if number < len(row.cells) else "").split("\n")
            if line
        ]
        told = [each for each in lines if re.search(r"[^\W_]", each[2])]
        explained = len(told) == 1
        for sort, word, line in told:
            text = "\n".join([line, *others]) if explained else line
            yield Item(_settled(sort, line), line, text, row.place, f"de kolom ‘{word}’", heading)
        rest = [line for _, _, line in lines if not re.search(r"[^\W_]", line)]
        for cell in (*rest, *([] if explained else others)):
            yield Leftover(cell, row.place, "een cel naast de kolommen met advies")


def _counted(heading: Block, counted: re.Match[str], sort: Sort, groups: Sequence[Group]) -> Iterator[Item | Leftover]:
    """A heading such as "Les 12 …" is an item with all that stands under it; so are points with a text of their own."""
    own = [group for group in groups if group.first.shape is Shape.ITEM and group.texts]
    rest = [block for group in groups if group not in own for block in (group.first, *group.texts, *group.points)]
    title = counted[3] or (_first_sentence(rest[0].text) if rest else heading.text)
    text = "\n".join([title, *(block.text for block in rest)])
    because = f"het kopje ‘{counted[1]} {counted[2]}’"
    yield Item(_settled(sort, title), title, text, heading.place, because, label=counted[2].lower().replace("/", "-"))
    for group in own:
        name = group.first.text
        full = name if len(name.split()) >= _FEWEST_WORDS else f"{title}: {name}"
        yield Item(_settled(sort, name), full, group.text, group.first.place, f"een punt onder {because}", heading.text)


def _announced(section: Section, groups: Sequence[Group], words: Words) -> Iterator[Item | Leftover]:
    """Under a heading that announces something, every point is that; without points, the text as a whole is."""
    sort = section.sort or Sort.LESSON
    because = f"het kopje ‘{section.teller}’"
    points = [group for group in groups if group.first.shape is not Shape.TEXT]
    rows = [group for group in groups if group.first.shape is Shape.ROW]
    if sort is Sort.EXAMPLE and len(rows) > 1:
        text = "\n".join([section.title, *(group.text for group in groups)])
        yield Item(sort, section.title, text, groups[0].first.place, f"een tabel onder {because}", section.title)
        return
    own = section.teller != section.title
    whole = not section.chapter and sort in {Sort.LESSON, Sort.METHOD, Sort.EXAMPLE}
    if not points and (own or whole):
        blocks = [block for block in section.blocks if not block.text.endswith(":")]
        yield from _left([block for block in section.blocks if block not in blocks], "een inleidende zin")
        if blocks:
            text = "\n".join(block.text for block in blocks)
            title = _title_of(section, text)
            text = f"{title}\n{text}" if title not in text else text
            yield Item(_settled(sort, title), title, text, blocks[0].place, because, section.teller)
        return
    for group in groups:
        if group.first.shape is Shape.TEXT:
            yield from _prose(group.first, section, words)
        elif len(group.text.split()) < 2:
            yield Leftover(group.text, group.first.place, "een los woord")
        else:
            yield _point(group, sort, because, section.title)


def _neutral(section: Section, groups: Sequence[Group], words: Words) -> Iterator[Item | Leftover]:
    """Under a heading that says nothing, a point or the heading itself has to say what it is."""
    texts = [group.first for group in groups if group.first.shape is Shape.TEXT]
    found: list[Item | Leftover] = []
    for group in groups:
        if group.first.shape is Shape.TEXT:
            found.extend(_prose(group.first, section, words))
        elif group.first.shape is Shape.ROW:
            found.append(Leftover(group.text, group.first.place, "een tabel zonder kolom met advies of lessen"))
        elif told := _told(group.first.text, "\n".join(block.text for block in group.texts), words):
            found.append(_point(group, *told, section.title))
        else:
            found.append(Leftover(group.text, group.first.place, "niet te zien of dit een advies of een les is"))
    if section.heading and texts and not signals.is_about_the_report(section.title):
        whole = "\n".join(text.text for text in texts)
        told = _told(section.title, whole, words)
        if told and told[0] in {Sort.METHOD, Sort.DO, Sort.DONT}:
            text = f"{section.title}\n{whole}"
            yield Item(_settled(told[0], section.title), section.title, text, section.heading.place, told[1])
            covered = {text.text for text in texts}
            found = [each for each in found if isinstance(each, Item) or each.text not in covered]
    yield from found


def _told(title: str, text: str, words: Words) -> tuple[Sort, str] | None:
    """What a title with its text says by itself that it is, and why."""
    if verb := signals.commands(title, words.verbs):
        return Sort.ADVICE, f"begint met ‘{verb}’"
    if word := signals.advises(title):
        return Sort.ADVICE, f"de woorden ‘{word}’"
    lead = re.split(r"[:(]", title, maxsplit=1)[0] if len(title.split()) > 8 else title
    if named := signals.forms(lead, words.methods):
        return Sort.METHOD, f"‘{named[0]}’ is een werkvorm of middel"
    if text and (verb := signals.commands(text, words.verbs)):
        return Sort.ADVICE, f"de uitleg begint met ‘{verb}’"
    if not text and (word := signals.tells_of_a_case(title)):
        return Sort.EXAMPLE, f"‘{word}’: een geval uit de praktijk"
    if 0 < len(text.split()) <= _EXPLAINED and len(set(signals.forms(text, words.methods))) > 1:
        return Sort.METHOD, "de uitleg noemt werkvormen of middelen"
    if word := signals.concludes(title):
        return Sort.LESSON, f"het woord ‘{word}’"
    return None


def _point(group: Group, sort: Sort, because: str, heading: str) -> Item:
    text = group.first.text
    if told := signals.label(text):
        sort, word, text = told
        because = f"‘{word}’ ervoor"
    settled = _settled(sort, text)
    if sort is Sort.DONT and settled is Sort.DO:
        because += ", maar dit zegt wat je wél doet"
    return Item(settled, text, group.text, group.first.place, because, heading)


def _settled(sort: Sort, text: str) -> Sort:
    """Advice is to do something or not to; among what not to do, some of it says what to do."""
    if sort in {Sort.ADVICE, Sort.MIXED}:
        return Sort.DONT if signals.denies(text) else Sort.DO
    return Sort.DO if sort is Sort.DONT and signals.affirms(text) else sort


def _prose(block: Block, section: Section, words: Words) -> Iterator[Item | Leftover]:
    """Running text: a sentence that advises is an item, and so is a paragraph that concludes."""
    if told := signals.label(block.text):
        sort, word, text = told
        yield Item(_settled(sort, text), _first_sentence(text), text, block.place, f"‘{word}’ ervoor", section.title)
        return
    sentences = [sentence.text for sentence in language.sentences(block.text, 1)]
    found = False
    for number, sentence in enumerate(sentences):
        if word := signals.advises(sentence):
            found = True
            text = " ".join(sentences[number : number + 2])
            sort = _settled(Sort.ADVICE, sentence)
            yield Item(sort, sentence, text, block.place, f"de woorden ‘{word}’", section.title)
    concluding = [(sentence, word) for sentence in sentences if (word := signals.concludes(sentence))]
    if concluding:
        sentence, word = concluding[0]
        yield Item(Sort.LESSON, sentence, block.text, block.place, f"het woord ‘{word}’", section.title)
    elif not found:
        reason = "een inleidende zin" if block.text.endswith(":") else "lopende tekst zonder duidelijk advies of les"
        yield Leftover(block.text, block.place, reason)


def _left(blocks: Iterable[Block], reason: str) -> Iterator[Leftover]:
    yield from (Leftover(block.text, block.place, reason) for block in blocks)


def _title_of(section: Section, text: str) -> str:
    """The heading when it says more than what follows; else the sentence that concludes, or the first."""
    if section.teller != section.title:
        return _NUMBER.sub("", section.title)
    if told := signals.label(section.title):
        return told[2]
    sentences = [sentence.text for sentence in language.sentences(text, 1)]
    return next((each for each in sentences if signals.concludes(each)), sentences[0] if sentences else section.title)


def _first_sentence(text: str) -> str:
    return next((sentence.text for sentence in language.sentences(text, 1)), text)
