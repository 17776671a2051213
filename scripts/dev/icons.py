"""Write the icons of kinds and buttons, for screen and paper, from the set that ships with Material for MkDocs."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

ICONS = {
    "do": "check-circle-outline",
    "dont": "close-octagon-outline",
    "les": "lightbulb-on-outline",
    "methode": "toolbox-outline",
    "doelgroep": "account-group-outline",
    "voorbeeld": "map-marker-star-outline",
    "bron": "file-document-outline",
    "checklist": "format-list-checks",
}
BUTTONS = {
    "keep": "bookmark-plus-outline",
    "kept": "bookmark-check",
    "list": "bookmark-multiple-outline",
    "grip": "drag-vertical",
}
"""Icons of what one can do; these are for the screen only."""
PAPER = Path("scripts/kennisbank/paper/icons")


def main() -> None:
    """Write a custom property per icon (a data URI works from any folder and from file://), and files for paper."""
    folder = files("material") / "templates" / ".icons" / "material"
    lines = ["/* Made by `make icons` from Material Design Icons (Apache-2.0). */", ":root {"]
    for look, name in (ICONS | BUTTONS).items():
        svg = (folder / f"{name}.svg").read_text(encoding="utf-8").strip()
        if look in ICONS:
            (PAPER / f"{look}.svg").write_text(svg + "\n", encoding="utf-8")
        lines.append(f'  --kb-icon-{look}: url("data:image/svg+xml,{quote(svg, safe=" =:/-")}");')
    lines.append("}")
    Path("docs/assets/icons.css").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
