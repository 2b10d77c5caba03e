"""Lists of the editions of a gathering by Roman numbers, with place and date: "River Week VIII: Porto (May 2019)".

A line may leave out the name that the one above it has. One such line alone is no list.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from chrono.events.drafts import Draft, Span
from chrono.events.names.places import find_places
from chrono.events.words.anniversary_words import of_roman
from chrono.events.words.kinds import GATHERINGS
from chrono.events.words.labels import kind_of_all

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["roman_editions"]

_HINT = re.compile(r": (?<=[IVXL]: )[A-ZÀ-Þ]")
_LINE = re.compile(
    r"^[ \t>*+•–-]{0,6}(?:(?P<name>(?:[A-ZÀ-Þ][\w’'&-]*\s(?:(?:of|on|for|and)\s)?){1,6}))?(?P<n>[IVXL]{1,7}): "
    r"(?P<place>[A-ZÀ-Þ][^\n()]{1,60}?) \((?P<when>[^\n()]{4,40})\)[ \t.]*$",
    re.MULTILINE,
)
_FEWEST = 2  # lines of a list


def roman_editions(reader: Reader) -> list[Draft]:
    """The editions of such a list, each a gathering with its series and number."""
    text = reader.plain
    if _HINT.search(text) is None:
        return []
    lines, name = [], ""
    for line in _LINE.finditer(text):
        name = (line["name"] or name).strip()
        if name:
            lines.append((line, name))
    counted = Counter(series for _, series in lines)
    # "Louis XIV: Portrait (May 2017)" is no edition.
    told = {series for line, series in lines if _kind_of(series) or find_places(line["place"])}
    drafts = (_draft(reader, line, one) for line, one in lines if one in told and counted[one] >= _FEWEST)
    return [draft for draft in drafts if draft is not None]


def _draft(reader: Reader, line: re.Match[str], series: str) -> Draft | None:
    index = reader.unit_at(line.start("n"))
    unit = reader.layout.units[index] if index is not None else None
    inside = [] if unit is None else reader.anchors_in(unit)
    one = next((one for one in inside if line.start("when") <= one.start < line.end("when")), None)
    if unit is None or one is None or one.partial or one.start in reader.claimed:
        return None
    reader.claimed.add(one.start)
    at = (line.start("name") if line["name"] else line.start("n"), line.end("n"))
    date = reader.teller.date
    planned = date is not None and date.before(one.when)
    spans = [Span(unit.start, unit.end, ((one.start, one.end),))]
    subject, status = (at[0], line.end("place")), "planned" if planned else "held"
    draft = Draft(_kind_of(series) or "forum", one.when, one.basis, status, spans, subject, "edition", at)
    draft.title, draft.series, draft.ordinal = f"{series} {line['n']}", series, of_roman(line["n"])
    draft.form, draft.apart = "noun", f"edition {at[0]}"
    draft.signs["one of a list of editions"] = 0.1
    return draft


def _kind_of(series: str) -> str | None:
    """What the last word of a name says that all of them are, None where it says nothing."""
    last = series.split()[-1]
    kind = kind_of_all(last, "en") or kind_of_all(f"{last}s", "en")
    return kind if kind in GATHERINGS else None
