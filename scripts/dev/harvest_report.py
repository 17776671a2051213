"""Score the harvest on reports that were harvested by hand: recall of their items, precision of kind.

Usage: python scripts/dev/harvest_report.py FOLDER, with in it sources/*.txt and source-items.csv (source, item, kind,
file, gist). The entries made from a report are hidden from the base before it is read, so that nothing is known of the
answers. An item is found when a proposed item holds at least half of the weight of the words of its gist; one proposed
item can cover two. Of found items the kind is right when an entry of that kind was made from the item.
"""

from __future__ import annotations

import csv
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kennisbank import analysis, build, disk
from kennisbank.harvest import plaintext, propose, segment
from kennisbank.harvest.document import Document, numbered
from kennisbank.model import Entry, SourceRef

HALF, CAPACITY = 0.5, 2


@dataclass(frozen=True)
class Score:
    """How a report came out."""

    file: str
    items: int
    found: int
    right: int
    proposed: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def scores(project: Path, folder: Path) -> list[Score]:
    """Return a score per report."""
    checked = build.check(disk.read_sources(project, lambda _problem: None), today=disk.today())
    with (folder / "source-items.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    by_file: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        by_file[row["file"]].append(row)
    return [_score(folder / "sources" / name, each, checked) for name, each in sorted(by_file.items())]


def _score(path: Path, rows: Sequence[Mapping[str, str]], checked: build.Checked) -> Score:
    sources = {row["source"] for row in rows}
    made: dict[tuple[str, str], set[str]] = defaultdict(set)
    rest: list[Entry] = []
    for entry in checked.entries:
        refs = [ref for ref in entry.sources if isinstance(ref, SourceRef) and ref.source in sources]
        for ref in refs:
            made[ref.source, ref.item].add(entry.advice or entry.kind)
        if not refs:
            rest.append(entry)
    document = Document(tuple(plaintext.read(numbered(path.read_text(encoding="utf-8")))))
    items = segment.cut(document, propose.words_of(rest)).items
    pairs = _matched(rows, items, checked.words.synonyms)
    missed = tuple(f"{row['source']} {row['item']}: {row['gist']}" for n, row in enumerate(rows) if n not in pairs)
    wrong = []
    for number, item in pairs.items():
        kinds = made[rows[number]["source"], rows[number]["item"]]
        if str(item.sort) not in kinds:
            wrong.append(f"{rows[number]['item']}: {item.sort}, not {'/'.join(sorted(kinds))}: {item.title[:60]}")
    return Score(path.name, len(rows), len(pairs), len(pairs) - len(wrong), len(items), missed, tuple(wrong))


def _matched(
    rows: Sequence[Mapping[str, str]], items: Sequence[segment.Item], synonyms: Iterable[Sequence[str]]
) -> dict[int, segment.Item]:
    """Return for each row that is found its item; the best pairs first, a proposed item at most twice."""
    same = {analysis.stem(word): analysis.stem(group[0]) for group in synonyms for word in group if " " not in word}
    texts = [row["gist"] for row in rows] + [f"{item.title}\n{item.text}" for item in items]
    analyser = analysis.Analyser(word for text in texts for word in analysis.words(text))
    terms = [{same.get(term, term) for term in analyser.terms(text)} for text in texts]
    seen = Counter(term for each in terms for term in each)
    weights = {term: math.log(1 + len(texts) / count) for term, count in seen.items()}
    pairs = []
    for number, own in enumerate(terms[: len(rows)]):
        whole = sum(weights[term] for term in own) or 1
        for at, other in enumerate(terms[len(rows) :]):
            share = sum(weights[term] for term in own & other) / whole
            if share >= HALF:
                pairs.append((share, -len(other), number, at))
    found: dict[int, segment.Item] = {}
    used: Counter[int] = Counter()
    for _, _, number, at in sorted(pairs, reverse=True):
        if number not in found and used[at] < CAPACITY:
            found[number] = items[at]
            used[at] += 1
    return found


def main() -> None:
    """Print a table with a row per report and the totals; with --show, what was missed and what was wrong."""
    folder = Path(sys.argv[1])
    every = scores(Path(__file__).resolve().parents[2], folder)
    print(f"{'report':26} {'items':>5} {'found':>5} {'recall':>7} {'right':>5} {'precision':>9} {'proposed':>8}")
    for each in every:
        print(
            f"{each.file[:26]:26} {each.items:>5} {each.found:>5} {each.found / each.items:>7.0%} {each.right:>5} "
            f"{each.right / max(1, each.found):>9.0%} {each.proposed:>8}"
        )
    items, found, right = (sum(getattr(each, name) for each in every) for name in ("items", "found", "right"))
    print(f"{'all':26} {items:>5} {found:>5} {found / items:>7.0%} {right:>5} {right / found:>9.0%}")
    if "--show" in sys.argv:
        for each in every:
            print(each.file, *(f"  missed {line}" for line in each.missed), sep="\n")
            print(*(f"  wrong {line}" for line in each.wrong), sep="\n")


if __name__ == "__main__":
    main()
