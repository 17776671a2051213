"""Links the entries into one graph: resolves every id, and computes what points back, in one pass each.

Unresolved references are reported, never raised. Links are shown between published entries only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kennisbank import body, urls
from kennisbank.messages import problem
from kennisbank.model import Asked, Entry, Reference, SourceRef, Tension, Topic
from kennisbank.problems import Problem, Report, certain, near, nearest
from kennisbank.schema import KIND_BY_ID, TOOLBOX_KINDS
from kennisbank.validate import Draft


@dataclass(frozen=True)
class Graph:
    """Published entries by id, and every computed link between them; lists are in reading order (kind, title)."""

    entries: Mapping[str, Entry]
    related: Mapping[str, tuple[Entry, ...]]
    tensions: Mapping[str, tuple[tuple[Entry, str], ...]]
    mentioned_by: Mapping[str, tuple[Entry, ...]]
    about: Mapping[str, tuple[Entry, ...]]
    """Entries by the method or target group that they name."""
    together: Mapping[str, Mapping[str, tuple[Entry, ...]]]
    """For a method its target groups and for a target group its methods, each with the entries about both."""
    harvested: Mapping[tuple[str, str], tuple[Entry, ...]]
    """Entries by (source, item)."""
    on_checklists: Mapping[str, tuple[Entry, ...]]

    def pointers(self, entry: Entry) -> int:
        """Return how many times others point at an entry: as related, in a tension, in their text, on a checklist."""
        links = (self.related, self.tensions, self.mentioned_by, self.on_checklists)
        return sum(len(found.get(entry.id, ())) for found in links)


@dataclass
class _Resolver:
    """Knows every id there is, of whole, broken and unpublished entries alike, so that one error stays one problem."""

    drafts: Mapping[str, Draft]
    entries: Mapping[str, Entry]
    uris: Mapping[str, str]
    items: Mapping[str, frozenset[str]]
    ids_by_kinds: dict[tuple[str, ...], list[str]] = field(default_factory=dict)

    def candidates(self, kinds: tuple[str, ...]) -> list[str]:
        if kinds not in self.ids_by_kinds:
            self.ids_by_kinds[kinds] = [
                draft.id for draft in self.drafts.values() if not kinds or draft.kind.id in kinds
            ]
        return self.ids_by_kinds[kinds]


def link(
    entries: Iterable[Entry], drafts: Iterable[Draft], report: Report, *, leading: Iterable[Topic | Asked] = ()
) -> Graph:
    """Check every link between entries and return the graph of the published ones.

    `drafts` are all files that stand for an entry, broken ones included. What the rows of word lists in `leading` lead
    to is checked too.
    """
    by_id: dict[str, Entry] = {}
    for entry in entries:
        by_id.setdefault(entry.id, entry)
    ids: dict[str, Draft] = {}
    for draft in drafts:
        if draft.id in ids:
            message = f"'{draft.id}' bestaat al: {ids[draft.id].path}."
            report(Problem(draft.path, 1, "dubbel-id", message, "Elke naam mag maar één keer voorkomen."))
        ids.setdefault(draft.id, draft)
    resolver = _Resolver(
        ids,
        by_id,
        {urls.entry_uri(draft.kind.folder, draft.id): draft.id for draft in ids.values()},
        {entry.id: frozenset(item for item, _ in entry.items) for entry in by_id.values() if entry.kind == "bron"},
    )
    for check in (_check_titles, _check_references, _check_items, _check_tensions, _check_body_links):
        for found in check(resolver):
            report(found)
    for found in _check_leading(resolver, leading):
        report(found)
    graph = _connect(by_id)
    if len(by_id) == len(ids):  # what a broken entry uses or harvests is not known
        for found in (*_check_unused(graph), *_check_harvest(graph)):
            report(found)
    return graph


def _check_titles(known: _Resolver) -> Iterator[Problem]:
    """A title belongs to one entry."""
    first: dict[str, Entry] = {}
    for entry in known.entries.values():
        other = first.setdefault(entry.title.casefold(), entry)
        if other is not entry:
            yield problem(entry.path, entry.line("title"), "dubbele-titel", title=entry.title, path=other.path)


def _check_references(known: _Resolver) -> Iterator[Problem]:
    """A reference points at another entry that exists, of the right kind, and preferably published."""
    for entry in known.entries.values():
        for ref in entry.references:
            if ref.target == entry.id:
                yield Problem(entry.path, ref.line, "verwijst-naar-zichzelf", f"'{ref.key}' noemt het bestand zelf.")
            else:
                yield from _check_reference(known, entry.path, ref, shown=entry.published)


def _check_leading(known: _Resolver, rows: Iterable[Topic | Asked]) -> Iterator[Problem]:
    """What a topic or a question leads to is an entry that can be seen."""
    for row in rows:
        for ref in row.references:
            yield from _check_reference(known, row.path, ref, shown=True)


def _check_reference(known: _Resolver, path: str, ref: Reference, *, shown: bool) -> Iterator[Problem]:
    draft = known.drafts.get(ref.target)
    if draft is None:
        candidates = known.candidates(ref.kinds)
        message = f"'{ref.target}' bij '{ref.key}' bestaat niet."
        hint, meant = near(ref.target, candidates), certain(ref.target, candidates)
        yield Problem(path, ref.line, "onbekende-verwijzing", message, hint, meant)
    elif ref.kinds and draft.kind.id not in ref.kinds:
        wanted = " of ".join(KIND_BY_ID[kind].label.lower() for kind in ref.kinds)
        message = f"'{ref.target}' bij '{ref.key}' is een {draft.kind.label.lower()}, geen {wanted}."
        yield Problem(path, ref.line, "verkeerde-soort", message)
    elif shown and (target := known.entries.get(ref.target)) and not target.published:
        message = f"'{ref.target}' bij '{ref.key}' is nog een concept en is nog niet te zien."
        yield Problem(path, ref.line, "verwijst-naar-concept", message)


def _check_items(known: _Resolver) -> Iterator[Problem]:
    """A harvested item stands in the header of its source."""
    for entry in known.entries.values():
        for ref in entry.sources:
            if isinstance(ref, SourceRef) and ref.source in known.items and ref.item not in known.items[ref.source]:
                items = known.items[ref.source]
                message = f"De bron '{ref.source}' heeft geen item '{ref.item}'."
                yield Problem(
                    entry.path, ref.line, "onbekend-item", message, near(ref.item, items), certain(ref.item, items)
                )


def _check_tensions(known: _Resolver) -> Iterator[Problem]:
    """A tension is named on both sides."""
    for entry in known.entries.values():
        for tension in entry.tensions:
            other = known.entries.get(tension.other)
            if other is not None and entry.id not in {back.other for back in other.tensions}:
                message = f"'{tension.other}' noemt de spanning met '{entry.id}' niet."
                yield Problem(entry.path, tension.line, "spanning-eenzijdig", message, f"Zet hem in {other.path}.")


def _check_body_links(known: _Resolver) -> Iterator[Problem]:
    """A relative link in a body leads to the page of a published entry."""
    for entry in known.entries.values():
        start = urls.entry_uri(KIND_BY_ID[entry.kind].folder, entry.id)
        for each in entry.body.links:
            if body.is_external(each.target):
                continue
            path, _, fragment = each.target.partition("#")
            target = urls.resolve(path, start=start) if path else None
            found = known.uris.get(target or "")
            if fragment:
                yield problem(entry.path, each.line, "kapotte-link/plek", found=each.target, fragment=fragment)
            elif found is None:
                uri = nearest(target or "", known.uris)
                likely = f"Bedoelde je '{urls.relative(uri, start=start)}'?" if uri else ""
                yield problem(entry.path, each.line, "kapotte-link", found=each.target, near=likely)
            elif entry.published and found in known.entries and not known.entries[found].published:
                yield Problem(entry.path, each.line, "link-naar-concept", f"'{found}' is nog een concept.")


def _check_unused(graph: Graph) -> Iterator[Problem]:
    """A method or target group is named by at least one other entry."""
    for entry in graph.entries.values():
        if entry.kind in TOOLBOX_KINDS and not graph.about.get(entry.id):
            yield problem(entry.path, 1, "ongebruikt", title=entry.title)


def _check_harvest(graph: Graph) -> Iterator[Problem]:
    """Every item of a source has fed at least one entry."""
    for entry in graph.entries.values():
        for item, gist in entry.items:
            if (entry.id, item) not in graph.harvested:
                yield Problem(entry.path, entry.line(f"items.{item}"), "niet-geoogst", f"'{item}' ({gist}).")


def _connect(by_id: Mapping[str, Entry]) -> Graph:
    entries = {entry.id: entry for entry in sorted(by_id.values(), key=reading_order) if entry.published}
    related, mentioned, about, checklists = (defaultdict(dict) for _ in range(4))  # type: ignore[var-annotated]
    harvested: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries.values():
        for other in entry.related:
            if other in entries:
                related[entry.id][other] = entries[other]
                related[other][entry.id] = entry
        for target in (*entry.method, *entry.target_group):
            about[target][entry.id] = entry
        for section in entry.sections:
            for listed in section.entries:
                checklists[listed][entry.id] = entry
        for ref in entry.sources:
            if isinstance(ref, SourceRef):
                harvested[ref.source, ref.item].append(entry)
        for mentioned_id in _linked_in_body(entry, entries):
            mentioned[mentioned_id][entry.id] = entry
    return Graph(
        entries=entries,
        related=_frozen(related),
        tensions=_tensions(entries),
        mentioned_by=_frozen(mentioned),
        about=_frozen(about),
        together=_together(entries),
        harvested={key: tuple(found) for key, found in harvested.items()},
        on_checklists=_frozen(checklists),
    )


def reading_order(entry: Entry) -> tuple[int, str, str]:
    """Order entries as readers meet them: by kind as declared, then by title, then by id."""
    return list(KIND_BY_ID).index(entry.kind), entry.title.casefold(), entry.id


def _frozen(links: Mapping[str, Mapping[str, Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    return {key: tuple(sorted(found.values(), key=reading_order)) for key, found in links.items()}


def _linked_in_body(entry: Entry, entries: Mapping[str, Entry]) -> Iterator[str]:
    start = urls.entry_uri(KIND_BY_ID[entry.kind].folder, entry.id)
    for each in entry.body.links:
        if each.target and not body.is_external(each.target):
            stem = (urls.resolve(each.target, start=start) or "").rpartition("/")[2].removesuffix(".md")
            if stem in entries and stem != entry.id:
                yield stem


def _tensions(entries: Mapping[str, Entry]) -> Mapping[str, tuple[tuple[Entry, str], ...]]:
    def pairs(tensions: tuple[Tension, ...]) -> tuple[tuple[Entry, str], ...]:
        return tuple((entries[each.other], each.choose) for each in tensions if each.other in entries)

    return {entry.id: pairs(entry.tensions) for entry in entries.values() if entry.tensions}


def _together(entries: Mapping[str, Entry]) -> Mapping[str, Mapping[str, tuple[Entry, ...]]]:
    """A method or target group is itself about the ones that it names, so a direct mention counts too."""
    seen: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries.values():
        own = (entry.id,) if entry.kind in TOOLBOX_KINDS else ()
        methods = [m for m in (*entry.method, *own) if m in entries and entries[m].kind == "methode"]
        groups = [g for g in (*entry.target_group, *own) if g in entries and entries[g].kind == "doelgroep"]
        for method in methods:
            for group in groups:
                seen[method][group].append(entry)
                seen[group][method].append(entry)
    return {one: {other: tuple(found) for other, found in sorted(row.items())} for one, row in seen.items()}
