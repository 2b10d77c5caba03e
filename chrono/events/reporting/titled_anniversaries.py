"""Anniversaries that the title of a paper names and its body only thinks of: "Message on the 90th Anniversary of …".

The day is the paper's own, unless the body says another; the sentence that it rests on is the first that looks back or
keeps the day, by the words of `phrases.yaml` under `looks_back` and `keeps_a_day`. What papers are of the day that they
speak of is there too, under `papers_of_a_day`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chrono.events.drafts import Draft, Span
from chrono.events.words.anniversary_words import ordinal_of
from chrono.events.words.phrases import any_phrase
from chrono.when.words import nth

if TYPE_CHECKING:
    from chrono.events.reader import Reader
    from chrono.when import When

__all__ = ["titled_anniversary"]

# What stands before it says that the paper is of the day: "Statement on the", "America 250:"; not "Ahead of the", nor
# "A Lecture on the", which is about it.
_TITLED = re.compile(
    rf"(?:^|\d:\s+|\b(?:{any_phrase('papers_of_a_day')})\b[^:]*?(?:\b[Oo]n|:)\s+|\b(?:Marking|Commemorates|Celebrates)\s+)"
    r"(?:[Tt]he\s+)?"
    r"(?:(?P<n>\d{1,4}(?:st|nd|rd|th)|[A-Z][a-z]+)\s+|(?P<years>\d{1,4}|[A-Z][a-z]+)[-\s]Year\s+)?"
    r"Anniversary\s+of\s+(?P<of>[^:;]{4,120})"
)
_YEAR_BEHIND = re.compile(r"(?:,\s+\d{4}|\s+\((?P<year>\d{4})\))?[.\s]*$")
_FALLS_ON = re.compile(
    r"\banniversary\s+(?:[^.;,]{1,40}\s)?(?:is|was|falls|fell|will\s+be)\s+(?:on\s+)?$", re.IGNORECASE
)
_POINTING = re.compile(r"\b(?:this|that|its|their)\b|anniversary$", re.IGNORECASE)
_SIGNS = tuple(re.compile(rf"\b(?:{any_phrase(name)})\b", re.IGNORECASE) for name in ("looks_back", "keeps_a_day"))


def titled_anniversary(reader: Reader, told: Sequence[Draft]) -> list[Draft]:
    """The anniversary of an English title, told or not; one that the body leaves without a name is named by the title.

    `told` are those that the body tells.
    """
    title, date = reader.document.title or "", reader.document.date
    if "Anniversary" not in title or "Proclamation" in title:  # what is proclaimed is of the day that it says
        return []
    if reader.document.language != "en" or date is None or date.when.precision != "day":
        return []
    titled = _TITLED.search(" ".join(title.split()))
    number = _number(titled) if titled is not None else None
    if titled is None or (number is None and (titled["n"] or titled["years"])):
        return []
    if _is_of_another_year(titled["of"], number, date.when) or _falls_on_another_day(reader, date.when):
        return []
    named = _named(number, titled["of"])
    celebrated = [one for one in told if one.kind == "anniversary"]
    same = [one for one in celebrated if number is None or one.ordinal in (number, None)]
    if same:
        for one in same:
            one.title = named if one.when == date.when and _POINTING.search(one.title) else one.title
        return []
    if any(one.when == date.when for one in celebrated):
        return []
    return _drafts(reader, named, number)


def _number(titled: re.Match[str]) -> int | None:
    word = titled["n"] or titled["years"]
    return ordinal_of(word) if word else None


def _is_of_another_year(of: str, number: int | None, own: When) -> bool:
    """Whether a title gives another year in brackets: "the 250th Anniversary of Ulm (2026)"."""
    behind = _YEAR_BEHIND.search(of)
    if behind is None or behind["year"] is None or own.earliest is None:
        return False
    return int(behind["year"]) not in (own.earliest.year, own.earliest.year - (number or 0))


def _falls_on_another_day(reader: Reader, own: When) -> bool:
    """Whether a sentence of the body puts the anniversary on another day: "The anniversary was on 2 May"."""
    for one in reader.anchors:
        if one.when.precision != "day" or one.when == own:
            continue
        unit = reader.layout.unit_at(one.start)
        if unit is not None and _FALLS_ON.search(reader.plain, unit.start, one.start):
            return True
    return False


def _named(number: int | None, of: str) -> str:
    thing = _YEAR_BEHIND.sub("", of)
    if number is None:
        return f"Anniversary of {thing}"
    return f"{nth(number)} anniversary of {thing}"


def _drafts(reader: Reader, named: str, number: int | None) -> list[Draft]:
    date = reader.document.date
    assert date is not None
    for sign in _SIGNS:
        for unit in reader.layout.units:
            if unit.side or unit.form == "heading":
                continue
            found = sign.search(reader.plain, unit.start, unit.end)
            if found is None:
                continue
            at = found.span()
            basis = "document" if date.basis in ("explicit", "curated") else date.basis
            spans = [Span(unit.start, unit.end, (at,))]
            draft = Draft("anniversary", date.when, basis, "held", spans, (unit.start, unit.end), "anniversary", at)
            draft.title, draft.form, draft.ordinal, draft.own = named, "noun", number, True
            draft.signs["an anniversary that the title names"] = 0.05
            draft.within = True  # what else the sentence tells is no celebration
            return [draft]
    return []
