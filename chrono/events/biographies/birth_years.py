"""Births told by what stands behind a year in an entry about somebody: "1935 г.р.", "1952 года рождения".

The words are in `phrases.yaml`, under `years_of_birth`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from chrono.events.biographies.lives import is_persons, life_title, name_above, of_life
from chrono.events.drafts import Draft
from chrono.events.layout.markup import bare
from chrono.events.names.headed_lives import may_head_life
from chrono.events.words.phrases import any_phrase

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["birth_years"]

_TOLD_OF = 1_000  # characters of an entry in which its person may be called by initials
_LONGEST_NAME = 60  # characters between the head of an entry and the year behind the name


def birth_years(reader: Reader) -> list[Draft]:
    """The births of those whose entries open with their year, below their name or behind it."""
    drafts: list[Draft] = []
    if reader.document.language != "ru":
        return drafts
    for one in reader.anchors:
        behind = _behind_year().match(reader.plain, one.end) if one.when.precision in ("year", "day") else None
        index = reader.unit_at(one.start) if behind and one.start not in reader.claimed else None
        if behind is None or index is None:
            continue
        unit = reader.layout.units[index]
        before = bare(reader.plain[unit.start : one.start]).strip(" *_#,;–—-(")
        name = before if before else name_above(reader.plain, unit.start)
        if (
            one.start - unit.start > _LONGEST_NAME
            or not is_persons(name)
            or not may_head_life(name, reader.plain[unit.start :][:_TOLD_OF])
        ):
            continue
        reader.claimed.add(one.start)
        draft = of_life("birth", one.when, unit, (unit.start, behind.end()), (one.start, one.end))
        draft.title, draft.whose = life_title(name, "birth", reader.document.language), name
        draft.signs["what stands behind the year of a birth"] = 0.1
        drafts.append(draft)
    return drafts


@cache
def _behind_year() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{any_phrase('years_of_birth')})(?!\w)")
