"""How full names are written, whatever the language: words with capitals, and particles such as "van der" among them.

The particles are in `_shared.yaml`; add one there.
"""

from __future__ import annotations

from chrono.strict_yaml import shipped

__all__ = ["CAPITALISED", "PARTICLES", "full_name"]

# Patterns of a word with a capital, and of what may stand before one inside a name.
CAPITALISED = r"[^\W\d_a-zß-öø-ÿа-яё][\w.’'-]*"
PARTICLES = "|".join(shipped("chrono.lang", "_shared.yaml")["particles"].split())


def full_name(most: int, *further: str) -> str:
    """A pattern for a name of two to `most` words, particles not counted; `further` words may stand where these do."""
    particles = "|".join((PARTICLES, *further))
    return rf"{CAPITALISED}(?: (?:(?:{particles}) ){{0,2}}{CAPITALISED}){{1,{most - 1}}}"
