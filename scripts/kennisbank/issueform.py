"""The form for an idea at the host (``.github/ISSUE_TEMPLATE/idee.yml``), from the same kinds, headings and words.

Its answers fit the fields of an entry, so that an editor can make one of it without asking again. Form syntax:
docs.github.com, "Syntax for GitHub's form schema".
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from kennisbank.cards import GROUPS
from kennisbank.jsontext import quoted
from kennisbank.model import Vocabulary
from kennisbank.schema import FACETS, TIP
from kennisbank.views import COLLECTIONS

_INTRO = (
    "Heb je iets geleerd waar een ander wat aan heeft? Schrijf het hier op zoals je het een collega zou vertellen. "
    "Een redacteur maakt er een pagina van. Alleen het eerste vak moet; de rest helpt."
)
_SOURCE = "Een verslag of onderzoek. Of je eigen ervaring: hoe groot was de gemeente, en in welk jaar was het?"
_PROMISES = (
    "Er staan geen namen, telefoonnummers of adressen van mensen in.",
    "Mijn tekst mag op de site staan onder de licentie CC BY 4.0.",
)
_UNSURE = "Weet ik niet"


def idea_form(vocabularies: Mapping[str, Vocabulary]) -> str:
    """Return the form as YAML."""
    head = (
        "# Made by `make editor` from the kinds, headings and words; do not change it here.",
        "name: Idee voor de kennisbank",
        "description: Vertel wat je leerde; een redacteur maakt er een pagina van.",
        'title: "Idee: "',
        "labels: [idee]",
        "body:",
    )
    return "\n".join((*head, *_body(vocabularies))) + "\n"


def _body(vocabularies: Mapping[str, Vocabulary]) -> Iterator[str]:
    yield from ("  - type: markdown", "    attributes:", f"      value: {quoted(_INTRO)}")
    yield from _area(
        "advies", "Wat wil je anderen meegeven?", "In één of twee zinnen: wat moet je doen, of juist niet?", True
    )
    kinds = [group.word for group in GROUPS if group.look not in COLLECTIONS]
    yield from _dropdown("soort", "Wat is het?", [*kinds, _UNSURE])
    for section in TIP.sections:
        if section.required:
            yield from _area(_id(section.heading), section.heading, section.guidance)
    for facet in FACETS:
        field = TIP.field(facet.field)
        if field and field.required:
            labels = [term.label for term in vocabularies[facet.field].terms]
            yield from _dropdown(facet.folder, facet.label, labels, many=True)
    yield from _area("bron", "Waar komt het vandaan?", _SOURCE)
    yield from ("  - type: checkboxes", "    id: afspraken", "    attributes:", "      label: Dit klopt")
    yield "      options:"
    for promise in _PROMISES:
        yield from (f"        - label: {quoted(promise)}", "          required: true")


def _area(name: str, label: str, example: str, required: bool = False) -> Iterator[str]:
    yield from ("  - type: textarea", f"    id: {name}", "    attributes:", f"      label: {quoted(label)}")
    yield f"      placeholder: {quoted(example)}"
    yield from ("    validations:", f"      required: {json.dumps(required)}")


def _dropdown(name: str, label: str, options: Sequence[str], *, many: bool = False) -> Iterator[str]:
    yield from ("  - type: dropdown", f"    id: {name}", "    attributes:", f"      label: {quoted(label)}")
    if many:
        yield "      multiple: true"
    yield "      options:"
    yield from (f"        - {quoted(option)}" for option in options)


def _id(heading: str) -> str:
    return heading.lower().replace(" ", "-")
