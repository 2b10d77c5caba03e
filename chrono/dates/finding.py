"""The way from a text to its date mentions: match, join, resolve, write down."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from functools import lru_cache

import attrs

from chrono.dates.days import Ymd
from chrono.dates.draft import Draft
from chrono.dates.joining import join
from chrono.dates.line_days import days_of_lines
from chrono.dates.line_months import months_of_lines
from chrono.dates.list_numbers import unnumbered
from chrono.dates.matching import find_drafts
from chrono.dates.mention import DateMention, Part
from chrono.dates.narrative import Narrative
from chrono.dates.resolve import follow, resolve
from chrono.dates.runs import restored, runs, shortened
from chrono.dates.values import timex_value, when_of
from chrono.errors import DateError, Problem, known, wanted
from chrono.lang import Language, detect
from chrono.lang import language as language_of
from chrono.when import When

__all__ = ["find_dates"]

_between = lru_cache(maxsize=4096)(When.between)  # texts say the same stretches of time again and again

# The last year of which a date of the old style may be told.
_OLD_STYLE = 1930


def find_dates(
    text: str,
    *,
    reference: str | datetime.date | When | None = None,
    language: str | None = None,
    date_order: str | None = None,
    problems: list[Problem] | None = None,
) -> list[DateMention]:
    """Every dated expression of the text, in order, none inside another.

    `reference` is the day that "yesterday" counts from, as EDTF text, a date or a `When`; without it relative
    expressions keep a TIMEX3 value with X in it and have no `when`. `language` is ISO 639-1, None tells it from the
    text. `date_order` (dmy, mdy or ymd) reads 05/11/2023 where the text's other dates do not decide; None leaves it
    uncertain. A date that the calendar lacks is no mention, and is told in `problems`.

    >>> [(m.text, m.value) for m in find_dates("They met on 5 May 2020.")]
    [('5 May 2020', '2020-05-05')]

    Raises `DateError` where `reference` is no date, `ChronoError` where the language or the order is unknown,
    TypeError where `text` is no text, or `reference` none of these.
    """
    wanted(str, text, "find_dates")
    known(date_order, ("dmy", "mdy", "ymd"), "date order")
    spoken = language_of(language or detect(text))
    said_again = runs(text)
    if said_again:
        unreal: list[Problem] = []
        found = restored(_find(shortened(text, said_again), spoken, reference, unreal, date_order), said_again)
        if found is not None and not unreal:
            return found
    return _find(text, spoken, reference, problems, date_order)


def _find(
    text: str,
    spoken: Language,
    reference: str | datetime.date | When | None,
    problems: list[Problem] | None,
    date_order: str | None,
) -> list[DateMention]:
    """Every dated expression of a text of which all is read."""
    of_lines = [*days_of_lines(text, spoken.code), *months_of_lines(text)]
    drafts = join(_instead(find_drafts(unnumbered(text, spoken), spoken), of_lines), text, spoken)
    if not drafts:
        return []
    told = Narrative(text, spoken, _reference_day(reference), problems, date_order, drafts)
    told.reference_end = _reference_end(reference)
    return [mention for draft in drafts if (mention := _mention(draft, told)) is not None]


def _instead(drafts: list[Draft], of_lines: list[Draft]) -> list[Draft]:
    """The drafts in order, those of lines in the place of what lies in these."""
    if not of_lines:
        return drafts
    starts, ends = sorted(one.start for one in of_lines), sorted(one.end for one in of_lines)
    kept = [one for one in drafts if bisect_left(starts, one.end) == bisect_right(ends, one.start)]
    return sorted([*kept, *of_lines], key=lambda draft: draft.start)


def _reference_day(reference: str | datetime.date | When | None) -> Ymd | None:
    """The first day of the reference, None where its start is open."""
    if reference is None:
        return None
    first = When.given(reference, "find_dates: reference").earliest
    return (first.year, first.month, first.day) if first else None


def _reference_end(reference: str | datetime.date | When | None) -> Ymd | None:
    """The last day of a reference of several days, None where it is one day or its end is open."""
    if reference is None or isinstance(reference, datetime.date):
        return None
    when = When.parse(reference) if isinstance(reference, str) else reference
    last = when.latest if when.latest != when.earliest else None
    return (last.year, last.month, last.day) if last else None


def _mention(draft: Draft, told: Narrative) -> DateMention | None:
    """What a draft says once its parts are resolved, None where one of them is no date; the narrative goes on."""
    if not (_resolve_parts(draft, told) if draft.parts else resolve(draft, told)):
        return None
    parts: tuple[Part, ...] = ()
    if draft.parts:
        parts = tuple([_part(part, told) for part in draft.parts])
        kind, value, mod = parts[0].type, parts[0].value, parts[0].mod
    else:
        told.tell(draft)
        kind, value, mod = draft.type, timex_value(draft), draft.mod
    assumed = draft.assumed
    for part in draft.parts:
        assumed += part.assumed
    when = _when(draft, told)
    return DateMention(
        draft.start, draft.end, told.text[draft.start : draft.end], kind, value, mod,
        when.edtf if when else None, when, draft.rule,
        tuple(dict.fromkeys(assumed)) if len(assumed) > 1 else assumed, parts,
    )  # fmt: skip


def _part(part: Draft, told: Narrative) -> Part:
    """One expression of a range or list, of which the narrative takes note."""
    told.tell(part)
    return Part(part.start, part.end, told.text[part.start : part.end], part.type, timex_value(part), part.mod)


def _resolve_parts(draft: Draft, told: Narrative) -> bool:
    before: Draft | None = None
    if draft.joined == "range" and draft.parts[0].unit == "W" and draft.parts[-1].day is not None:
        draft.parts[0].unit = None  # "the week of 6 through 12 May" begins on the 6th
    for part in draft.parts:
        if before is not None:
            follow(part, before, draft.joined, told.story)
        if not resolve(part, told):
            return False
        before = part
    return True


def _when(draft: Draft, told: Narrative) -> When | None:
    try:
        return _when_of_parts(draft, told) if draft.parts else _bounded(when_of(draft), draft, told)
    except DateError:
        return None


def _when_of_parts(draft: Draft, told: Narrative) -> When | None:
    whens = [when_of(part) for part in draft.parts if not part.umbrella]
    if len(whens) == 1:
        return _bounded(whens[0], draft, told)
    known = [when for when in whens if when is not None]
    if len(known) < len(whens):
        return None
    if draft.joined == "range":
        return _between(known[0], known[-1])
    opening, closing = "[]" if draft.joined == "any" else "{}"
    return When.parse(f"{opening}{','.join(when.edtf for when in known)}{closing}")


def _bounded(when: When | None, draft: Draft, told: Narrative) -> When | None:
    """With "since", "before" or "by" in front, the date is one end of an open interval."""
    if when is None:
        return None
    if draft.day is not None and draft.year is not None and draft.year <= _OLD_STYLE and _is_old_style(draft, told):
        return attrs.evolve(when, old_style=True)
    if draft.kind != "calendar" or "/" in when.edtf:
        return when
    before = _phrases_before(draft, told) if told.bound_before(draft) else ()
    if (before and not told.language.cues["since"].isdisjoint(before)) or _goes_onwards(draft, told):
        return _between(when, None)
    return _between(None, when) if before and not told.language.cues["until"].isdisjoint(before) else when


def _phrases_before(draft: Draft, told: Narrative) -> tuple[str, ...]:
    """The last word before the date, the last two and the last three."""
    words = told.text[max(0, draft.start - 18) : draft.start].casefold().split()
    return tuple(" ".join(words[-count:]) for count in (1, 2, 3))


def _goes_onwards(draft: Draft, told: Narrative) -> bool:
    """Whether a blank and a word such as "onwards" stand behind the date."""
    text, end, letters = told.text, draft.end, told.language.onwards_begin
    second = text[end + 1 : end + 2]  # behind the blank, as mostly, and another letter
    if second not in letters and not second.isspace():
        return False
    after = text[end : end + 12]
    words = after.lstrip()
    if words[:1] not in letters or len(words) == len(after):
        return False
    return words.split(None, 1)[0].rstrip(".,;") in told.language.cues["onwards"]


def _is_old_style(draft: Draft, told: Narrative) -> bool:
    """Whether "O.S." or "Old Style" stands right behind a date."""
    after = told.text[draft.end : draft.end + 14].lstrip(" ,([")
    return any(after.startswith(cue) for cue in told.language.cues["old_style"])
