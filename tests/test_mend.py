"""What `check --fix` mends, and that it never changes what is read."""

from __future__ import annotations

import re
import unicodedata
from itertools import count

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import frontmatter, validate, vocabulary
from kennisbank.disk import read_sources
from kennisbank.mend import Mended, mend
from kennisbank.model import Entry, SourceFile, WordLists
from kennisbank.problems import Problem
from tests.sites import PROJECT
from tests.support import TIP, TODAY, Tree

PATH = "lessons/tips/een-tip.md"
PROBLEMS: list[Problem] = []
WORDS = vocabulary.read_all(
    [source for source in Tree().sources() if "/vocabulary/" in source.path], "lessons/vocabulary", PROBLEMS.append
)


def mended(text: str | bytes, path: str = PATH) -> Mended:
    return mend(SourceFile(path, text if isinstance(text, bytes) else text.encode()), "lessons")


def text_of(found: Mended) -> str:
    return found.source.data.decode()


def read(source: SourceFile, words: WordLists = WORDS) -> Entry | None:
    """Read an entry as `decode` mends it to go on: without BOM, with LF, in NFC."""
    text = frontmatter.decode(source, PROBLEMS.append)
    assert text is not None
    plain = SourceFile(source.path, unicodedata.normalize("NFC", text).encode())
    draft = validate.place(plain, "lessons", PROBLEMS.append)
    assert draft
    return validate.read_entry(plain, draft, words, PROBLEMS.append, today=TODAY)


def meaning(entry: Entry | None) -> object:
    """Everything that an entry says: its fields, and its body as a reader sees it."""
    if entry is None:
        return None
    shown = re.sub(r"[ \t]+(?=</|\n|$)", "", markdown.markdown(entry.body.text))
    return {
        **{name: value for name, value in vars(entry).items() if name not in {"body", "lines", "references"}},
        "sources": entry.sources,
        "references": sorted((each.key, each.target, each.kinds) for each in entry.references),
        "body": shown.strip(),
        "headings": [title for title, _ in entry.body.sections],
    }


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (b"\xef\xbb\xbf" + TIP.encode(), TIP, "het onzichtbare teken aan het begin (BOM) is weg"),
        (TIP.replace("\n", "\r\n").encode(), TIP, "regeleinden zijn LF"),
        (TIP.replace("\n", "\r").encode(), TIP, "regeleinden zijn LF"),
        (unicodedata.normalize("NFD", TIP).encode(), TIP, "letters met een accent zijn één teken"),
        (TIP.replace("Omdat het werkt.", "Omdat het werkt. "), TIP, "spaties aan het eind van regels zijn weg"),
        (TIP.replace("advice: do", "advice: do   "), TIP, "spaties aan het eind van regels zijn weg"),
        (TIP.replace("---\n", "---  \n"), TIP, "spaties aan het eind van regels zijn weg"),
        (TIP + "\n  \n\n", TIP, "het bestand eindigt met één regeleinde"),
        (TIP.rstrip("\n"), TIP, "het bestand eindigt met één regeleinde"),
        (
            TIP.replace("Kies één boodschap", "'Foto''s: kies er één'"),
            TIP.replace("Kies één boodschap", '"Foto\'s: kies er één"'),
            "enkele aanhalingstekens zijn dubbele",
        ),
        (TIP.replace("[bereik]", "[“bereik”]"), TIP, "gekrulde aanhalingstekens om namen zijn weg"),
        (TIP.replace("advice: do", "advice: ‘do’"), TIP, "gekrulde aanhalingstekens om namen zijn weg"),
        (
            TIP.replace("advice: do\n", "").replace("title:", "# doe ik dit?\nadvice: do # ja\ntitle:"),
            TIP.replace("advice: do\n", "# doe ik dit?\nadvice: do # ja\n"),
            "de velden staan in de vaste volgorde",
        ),
    ],
)
def test_mend_does_what_is_certain_and_says_so(before: str | bytes, after: str, said: str) -> None:
    found = mended(before)
    assert text_of(found) == after
    assert said in found.done
    assert mended(found.source.data).done == ()


@pytest.mark.parametrize(
    "text",
    [
        TIP,
        TIP.replace("Omdat het werkt.", "Omdat het werkt.  \nEn nog een regel."),
        TIP.replace("Omdat het werkt.", "```\ncode   \n\n   \n```"),
        TIP.replace("Kies één boodschap", "“Kies één boodschap”"),
        TIP.replace("Kies één boodschap", "'Kies \"één\" boodschap'"),
        TIP.replace("Kies één boodschap", "'Kies C:\\map'"),
        TIP.replace("advice: do\n", "# advice: “do”\nadvice: do # was “dont”\n"),
        # what cannot be read is its author's to mend
        TIP.replace("title: Kies", "title: Kies: ").replace("advice: do", "advice: do  "),
        TIP.replace("title: ", "title: x\ntitle: ") + "\n\n",
        TIP.replace("---\n\n## Waarom", "\n## Waarom") + "\n\n",
        "Zonder kop.  \n",
        "   \n",
        "",
    ],
)
def test_mend_leaves_alone_what_is_right_or_not_certain(text: str) -> None:
    found = mended(text)
    assert (text_of(found), found.done) == (text, ())


def test_mend_keeps_the_order_when_a_field_is_unknown() -> None:
    text = TIP.replace("advice: do\n", "").replace("title:", "advies: do\ntitle:")
    assert mended(text).done == ()


def test_mend_keeps_what_follows_the_last_field_last() -> None:
    text = TIP.replace("advice: do\n", "").replace("---\n\n## Waarom", "advice: do\n\n# tot hier\n---\n\n## Waarom")
    found = mended(text)
    assert text_of(found) == TIP.replace("---\n\n## Waarom", "\n# tot hier\n---\n\n## Waarom")


@pytest.mark.parametrize("data", [b"\xff\xfe", b"---\n" + b"x" * 200_000])
def test_mend_leaves_alone_what_cannot_be_decoded_or_was_not_read_whole(data: bytes) -> None:
    assert mended(data) == Mended(SourceFile(PATH, data))


@pytest.mark.parametrize("path", ["lessons/tips/foto.jpg", "lessons/los.md", "lessons/tips/Naam Fout.md"])
def test_mend_leaves_alone_what_is_no_entry(path: str) -> None:
    assert mended(TIP + "\n\n", path).done == ()


def test_mend_mends_word_lists_and_keeps_their_comments() -> None:
    text = "# Woorden\r\n- id: bereik  \r\n  label: Bereik # kort\r\n\r\n\r\n"
    found = mended(text, "lessons/vocabulary/theme.yml")
    assert text_of(found) == "# Woorden\n- id: bereik\n  label: Bereik # kort\n"


def test_mend_keeps_what_the_real_lessons_say() -> None:
    problems: list[Problem] = []
    untidy = [
        SourceFile(source.path, source.data.replace(b"\n", b"\r\n"))
        for source in read_sources(PROJECT, problems.append)
        if source.path.endswith(".md")
    ]
    found = [mend(source, "lessons") for source in untidy]
    assert all("regeleinden zijn LF" in each.done for each in found)
    words = [source for source in read_sources(PROJECT, problems.append) if "/vocabulary/" in source.path]
    lists = vocabulary.read_all(words, "lessons/vocabulary", problems.append)
    for before, after in zip(untidy, found, strict=True):
        assert meaning(read(after.source, lists)) == meaning(read(before, lists)) is not None
    assert problems == []


_header, _, _body = TIP.removeprefix("---\n").partition("---\n")
_CHUNKS = [*_header.split("sources:")[0].splitlines(), *_header.rsplit("}\n")[1].splitlines()]
_CHUNKS.append("sources:\n  # uit het verslag\n  - {source: 'verslag', item: les-1}")
_WHITE = st.sampled_from(["", " ", "  ", "\t", " \t ", "   "])
_BODY_LINES = st.sampled_from(
    [
        "",
        "Tekst.",
        "- punt",
        "  - dieper",
        "1. een",
        "```",
        "~~~",
        "    code",
        "> citaat",
        "## Let op",
        "e\u0301é",
        "\\",
    ]
)


@st.composite
def untidy(draw: st.DrawFn) -> bytes:
    """A tip with its fields in any order, with comments, spaces, and any text under the last heading."""
    number = count(1)
    lines: list[str] = []
    for chunk in draw(st.permutations(_CHUNKS)):
        lines += [f"# opmerking {next(number)}"] * draw(st.integers(0, 2)) + [""] * draw(st.integers(0, 1))
        lines += [line + draw(_WHITE) for line in chunk.split("\n")]
    body = [*_body.split("\n"), *draw(st.lists(_BODY_LINES, max_size=8))]
    text = "\n".join(["---", *lines, "---", *(line + draw(_WHITE) for line in body)])
    quoted = text.replace("Kies één boodschap", draw(st.sampled_from(["Kies dit nu", "'Kies: één'", '"Kies: dit"'])))
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + quoted.replace("\n", end).encode()


@given(untidy())
def test_mend_never_changes_what_an_entry_says(data: bytes) -> None:
    source = SourceFile(PATH, data)
    once = mend(source, "lessons")
    assert meaning(read(once.source)) == meaning(read(source))
    again = mend(once.source, "lessons")
    assert (again.done, again.source) == ((), once.source)
    comments = [line for line in data.decode().replace("\r", "\n").split("\n") if line.startswith("# opmerking")]
    for comment in comments:
        assert comment.strip() in text_of(once)


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: f"---\n{text}\n---\n\nTekst\n".encode()))
def test_mend_never_fails_and_is_done_after_one_run(data: bytes) -> None:
    once = mend(SourceFile(PATH, data), "lessons")
    assert mend(once.source, "lessons").done == ()
