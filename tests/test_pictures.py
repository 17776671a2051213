"""The pictures in the pages about contributing: light, used, and told in words."""

from __future__ import annotations

import re
from pathlib import Path

MOST_BYTES = 60_000


def test_pictures_are_light_used_and_have_words(project: Path) -> None:
    docs = project / "docs"
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((docs / "bijdragen").glob("*.md")))
    shown = {name: words for words, name in re.findall(r"!\[([^\]]*)\]\(\.\./assets/bijdragen/([\w-]+\.webp)\)", text)}
    made = {path.name: path.stat().st_size for path in (docs / "assets" / "bijdragen").iterdir()}
    assert set(shown) == set(made)
    assert {name: size for name, size in made.items() if size > MOST_BYTES} == {}
    assert {name: words for name, words in shown.items() if len(words) < 30} == {}
