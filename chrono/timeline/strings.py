"""Every word that the page itself says, from `web/strings.json`; to translate the page, translate that file."""

from __future__ import annotations

import json
from pathlib import Path

__all__ = ["STRINGS", "WEB", "say"]

WEB = Path(__file__).parent / "web"
STRINGS: dict[str, str] = json.loads((WEB / "strings.json").read_text("utf-8"))


def say(name: str, **values: object) -> str:
    """The string of that name, its `{placeholders}` filled; a form `name.one` is used where `n` is 1."""
    text = STRINGS.get(f"{name}.one", STRINGS[name]) if values.get("n") == 1 else STRINGS[name]
    for key, value in values.items():
        text = text.replace(f"{{{key}}}", f"{value:,}" if isinstance(value, int) else str(value))
    return text
