"""How a language writes its dates, read from `phrasebooks/xx.yaml`: templates to make texts from.

To add a language, write its phrasebook; to add a way to write a kind of date, add a line to the kind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

import attrs
from hypothesis.errors import InvalidArgument

from chrono.strict_yaml import shipped

__all__ = ["Phrasebook", "phrasebook", "phrasebooks"]

_FIELD = re.compile(r"\{(\w+)\}")


@attrs.frozen
class Phrasebook:
    """Words by list, forms of units, templates by kind of date, and sentences for dates and without any.

    `past`, `future` and `timeless` are sentences with {date}, or {Date} at their beginning; `plain` are without one.
    """

    language: str
    words: Mapping[str, tuple[str, ...]]
    units: Mapping[str, tuple[str, ...]]
    plural: str
    dates: Mapping[str, tuple[str, ...]]
    past: tuple[str, ...]
    future: tuple[str, ...]
    timeless: tuple[str, ...]
    plain: tuple[str, ...]

    def unit(self, unit: str, count: int) -> str:
        """The name of so many units: "1 day", "3 days"; Slavic languages have a form for two to four."""
        forms = self.units[unit]
        if self.plural == "slavic":
            few = count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14)
            return forms[0 if count % 10 == 1 and count % 100 != 11 else 1 if few else 2]
        return forms[0 if count == 1 else 1]

    def fill(self, template: str, fields: Mapping[str, str], places: Mapping[str, int]) -> str:
        """The template with each field in place, a text as it is, a place as the word there in the list so called.

        "{to_month_short}" is word number `places["to_month"]` of the list "month_short".
        """

        def word(match: re.Match[str]) -> str:
            name = match[1]
            if name in fields:
                return fields[name]
            side = "to_" if name.startswith("to_") else ""
            listed = name.removeprefix("to_")
            return self.words[listed][places[side + listed.split("_")[0]]].replace("~", " ")

        return _FIELD.sub(word, template)


@lru_cache
def phrasebooks() -> tuple[str, ...]:
    """The codes of the languages that have a phrasebook, in alphabetical order."""
    folder = files("chrono.strategies") / "phrasebooks"
    return tuple(sorted(path.name[:-5] for path in folder.iterdir() if path.name.endswith(".yaml")))


@lru_cache
def phrasebook(language: str) -> Phrasebook:
    """The phrasebook of that ISO 639-1 code; `InvalidArgument` names the known codes."""
    if language not in phrasebooks():
        raise InvalidArgument(f"language={language!r} must be one of {', '.join(phrasebooks())}")
    data = shipped("chrono.strategies", "phrasebooks", f"{language}.yaml")
    return Phrasebook(
        language,
        words={name: tuple(text.split()) for name, text in data["words"].items()},
        units={name: tuple(text.split()) for name, text in data["units"].items()},
        plural=data["plural"],
        dates={kind: tuple(templates) for kind, templates in data["dates"].items()},
        **{name: tuple(data[name]) for name in ("past", "future", "timeless", "plain")},
    )
