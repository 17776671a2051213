"""Make a base of any size out of the real one, to measure with.

The entries are copies of the real ones, so that length, tags and links are as in life. The toolbox (methods, target
groups, sources) stays as it is, because it grows with the craft and not with the number of lessons. Copies of a text
would be unlike life in two ways: they compress to almost nothing, and bring no new words. So half of the words of a
copy are replaced by others of the real base, as often as each stands in it, and now and then by a new compound of two
of them: so many that the number of different words grows as it does in the real base (`HEAPS`). The same size always
gives the same base.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
import re
import shutil
from collections import Counter
from pathlib import Path

import yaml

PROJECT = Path(__file__).resolve().parents[2]
GROWING = ("tips", "lessen", "voorbeelden")
REPLACED = 0.5
"""Share of the words of a copy that are replaced."""
HEAPS = 0.51
"""Different words grow with the number of entries to this power (Heaps' law), measured on samples of 50 to 250 entries
of the real base."""
CHECKED_WITHIN = 600
"""Days over which editors looked at the copies."""
WORD = re.compile(r"(?<![\w/.-])[a-zà-ÿ]{4,}(?![\w/.-]|\]?\(|(?:\s+\w+){0,2}\s+[A-Z])")
"""A word of running text: no name or what goes before one, no address, nothing of Markdown."""


class Words:
    """Gives the words that take the place of those of a copy."""

    def __init__(self, texts: list[str], copies: int) -> None:
        counts = Counter(word for text in texts for word in WORD.findall(text))
        self._words = [*counts]
        self._weights = list(itertools.accumulate(counts.values()))
        entries = len(texts)
        wanted = len(counts) * (((entries + copies) / entries) ** HEAPS - 1)
        replaced = copies * REPLACED * sum(counts.values()) / entries
        self._new = min(1.0, wanted / replaced) if copies else 0.0

    def vary(self, text: str, chance: random.Random) -> str:
        """Return a text with half of its words replaced."""

        def other(match: re.Match[str]) -> str:
            if chance.random() > REPLACED:
                return match[0]
            (word,) = chance.choices(self._words, cum_weights=self._weights)
            return f"{chance.choice(self._words)[:10]}{word[:10]}" if chance.random() < self._new else word

        return WORD.sub(other, text)


def make_project(folder: Path, size: int) -> None:
    """Write a project with our code, theme and hand-written pages, and `size` entries."""
    for name in ("docs", "scripts"):
        shutil.copytree(
            PROJECT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info", "node_modules")
        )
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    fixed = [path for path in (PROJECT / "lessons").rglob("*.*") if path.parent.name not in (*GROWING, "checklists")]
    originals = sorted(path for name in GROWING for path in (PROJECT / "lessons" / name).glob("*.md"))
    wanted = size - sum(path.suffix == ".md" for path in fixed)
    made = list(itertools.islice(itertools.product(range(1, wanted // len(originals) + 2), originals), wanted))
    there = {path.stem for path in fixed} | {f"{path.stem}-{batch}" for batch, path in made}
    for path in fixed:
        text = path.read_text(encoding="utf-8")
        own = _within(text, there) if path.suffix == ".yml" else _relink(_unrelated(text), 1, there)
        _write(folder, path.parent.name, path.stem, own, path.suffix)
    words = Words([path.read_text(encoding="utf-8") for path in originals], max(0, wanted - len(originals)))
    for batch, path in made:
        _write(folder, path.parent.name, f"{path.stem}-{batch}", _copy(path, batch, there, words))


def _within(text: str, there: set[str]) -> str:
    """Let the rows of a word list name only entries of this base; a row for which none is left goes."""
    rows = yaml.safe_load(text)
    if not (isinstance(rows, list) and any("entries" in row for row in rows)):
        return text
    for row in rows:
        row["entries"] = [name for each in row["entries"] for name in (each, f"{each}-1") if name in there]
    left = [row for row in rows if row["entries"]]
    return yaml.safe_dump(left, allow_unicode=True, sort_keys=False, width=1000)


def _unrelated(text: str) -> str:
    """Take from a header what it is in tension with or related to: that may not be in this base."""
    return re.sub(r"^(?:tensions|related):(?:.*\]\n|\n(?: +.*\n)+)", "", text, flags=re.MULTILINE)


def _copy(path: Path, batch: int, there: set[str], words: Words) -> str:
    """Return an entry as a member of a batch: with words of its own and links to members of the same batch."""
    _, header, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = yaml.safe_load(header)
    if batch > 1:
        chance = random.Random(f"{path.stem} {batch}")  # noqa: S311 - the same base every time is what we want
        fields["title"] = words.vary(fields["title"], chance)
        fields["checked"] -= dt.timedelta(days=chance.randrange(CHECKED_WITHIN))
        fields["summary"] = words.vary(fields["summary"], chance)[:160].strip()
        lines = body.splitlines(keepends=True)
        body = "".join(line if line.startswith("#") else words.vary(line, chance) for line in lines)
    fields["title"] = f"{fields['title'][:72].strip()} ({batch})"
    fields["related"] = [f"{each}-{batch}" for each in fields.get("related", []) if f"{each}-{batch}" in there]
    fields["tensions"] = [
        {**each, "with": f"{each['with']}-{batch}"}
        for each in fields.get("tensions", [])
        if f"{each['with']}-{batch}" in there
    ]
    if path.parent.name == "voorbeelden":
        fields.pop("tensions")
    document = f"---\n{yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000)}---\n{body}"
    return _relink(document, batch, there)


def _relink(text: str, batch: int, there: set[str]) -> str:
    """Let links in a text lead to members of a batch; a link to what is not there becomes plain text."""

    def link(match: re.Match[str]) -> str:
        label, lead, stem = match.groups()
        target = next((each for each in (stem, f"{stem}-{batch}") if each in there), None)
        return f"[{label}]({lead}{target}.md)" if target else str(label)

    return re.sub(r"\[([^\]]+)\]\(((?:\.\./\w+/)?)([a-z0-9-]+)\.md\)", link, text)


def _write(folder: Path, kind: str, stem: str, text: str, suffix: str = ".md") -> None:
    path = folder / "lessons" / kind / f"{stem}{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
