"""Builders of dates that count from another: last week, two weeks ago, the following year, Friday, now."""

from __future__ import annotations

from chrono.dates.draft import Draft, Match, builder
from chrono.dates.grammar.calendar import modify
from chrono.dates.grammar.duration import hedge
from chrono.dates.grammar.surroundings import is_title

__all__: list[str] = []

_MARKS = frozenset(",.;:")
_WORD_BEHIND = 12  # characters behind a date in which its next word stands
# More than a year ago is before that day, less than a year ago after it.
_LED_BY = 8  # characters in which stands what leads to a time
_LONGER, _SHORTER = ("MORE_THAN", "EQUAL_OR_MORE"), ("LESS_THAN", "EQUAL_OR_LESS")


@builder("period")
def period(draft: Draft, match: Match) -> bool:
    """This, last, next, the previous, the following, the same: a unit, weekday, month or season."""
    draft.kind = "period"
    told = "same" if match.has("same") else str(match.constant("which") or "bare")
    draft.which = match.string("which") or match.string("pointing") or told
    draft.definite, draft.latest = match.has("the"), match.has("latest")
    if draft.which == "bare" and match.text.startswith(tuple(match.language.cues["owned_by"]), draft.end):
        return False  # "the year of the dragon"
    draft.unit = match.string("period") or match.string("longperiod") or match.string("unit")
    draft.weekday, draft.month = match.number("weekday"), match.number("month")
    draft.season = match.string("season")
    if match.constant("unit"):
        draft.unit = str(match.constant("unit"))
    if match.has("beside"):
        draft.beside = 1 if match.string("beside") == "later" else -1
    return not (draft.unit and is_title(draft, match)) and modify(draft, match)


@builder("shift")
def shift(draft: Draft, match: Match) -> bool:
    """Two weeks ago, a year earlier, three days later, ten years from now."""
    draft.kind = "shift"
    draft.unit = match.string("unit") or str(match.constant("unit") or "")
    if not draft.unit or (draft.unit == "S" and not match.has("count")):
        return False
    count = match.constant("count") if match.constant("count") is not None else match.count()
    if count is None:
        count = "X" if match.constant("plural") else match.count("number") or 1
    if match.has("half") and not isinstance(count, str):
        count = count + 0.5 if match.has("and") else 0.5
    draft.count = count
    direction = match.string("toward") or str(match.constant("toward") or "hence")
    draft.definite = match.constant("count") is not None
    draft.direction = -1 if direction in ("ago", "earlier") else 1
    draft.anchor = {"ago": "reference", "hence": "reference", "either": "either"}.get(direction, "narrative")
    hedged = hedge(match)
    if hedged in _LONGER or hedged in _SHORTER:
        hedged = "BEFORE" if (hedged in _LONGER) == (draft.direction < 0) else "AFTER"
    draft.mod = hedged
    return True


@builder("time since")
def time_since(draft: Draft, match: Match) -> bool:
    """Two days since, as old letters say for "ago", where its clause ends; not "two days since they left"."""
    before = match.text[max(0, draft.start - _LED_BY) : draft.start].rstrip()
    ends = match.text[draft.end : draft.end + 1] in ("", ".", ",", ";", ")")
    if not ends or before.endswith((" been", " is", " was", "’s", "'s", " in")):
        return False
    made = shift(draft, match)
    draft.anchor, draft.direction = "reference", -1
    return made


@builder("term")
def term(draft: Draft, match: Match) -> bool:
    """Sixty days from the date of this notice: the last day of a term that a paper sets, counted from its own."""
    made = shift(draft, match)
    draft.to_the_day = True
    return made


@builder("time gone on")
def time_gone_on(draft: Draft, match: Match) -> bool:
    """Five years on, set apart by a comma: not "five days on foot"."""
    return match.text[draft.end : draft.end + 1] == "," and shift(draft, match)


@builder("time set apart")
def time_set_apart(draft: Draft, match: Match) -> bool:
    """Five years before, with a mark behind it: not "five years before the war"."""
    return match.text[draft.end : draft.end + 1] in _MARKS and shift(draft, match)


@builder("time gone by")
def time_gone_by(draft: Draft, match: Match) -> bool:
    """After ten years, ten years after that, of what somebody then did: not "after ten years of war"."""
    behind = match.text[draft.end : draft.end + _WORD_BEHIND]
    word = next(iter(behind.split()), "") if behind[:1] == " " else ""
    goes_on = behind[:1] == "," or word in match.language.cues["subject"]
    if not goes_on or not shift(draft, match):
        return False
    draft.anchor = str(match.constant("anchor") or draft.anchor)
    return True


_MONTHS_AWAY = {"this": 0, "last": -1, "previous": -1, "next": 1, "following": 1}


@builder("letter day")
def letter_day(draft: Draft, match: Match) -> bool:
    """The 12th inst., ult. or prox.: of this month, the last or the next one, counted from the letter's day.

    So is the 12th of last month, and the 12th of the following month from the date that was told last.
    """
    which = match.string("which")
    if which in ("same", "that"):
        return False
    offset = _MONTHS_AWAY.get(which or "", int(match.pattern.constant or 0))
    draft.kind, draft.unit, draft.day = "shift", "M", match.number("day")
    draft.anchor = "narrative" if which in ("previous", "following") else "reference"
    draft.count, draft.direction = abs(offset), -1 if offset < 0 else 1
    draft.end += which is None and match.text[draft.end : draft.end + 1] == "."
    return True


@builder("unit but one")
def unit_but_one(draft: Draft, match: Match) -> bool:
    """The year before last, the week after next."""
    offset = int(match.pattern.constant or 0)
    draft.kind, draft.anchor, draft.unit, draft.definite = "shift", "reference", match.string("period"), True
    draft.count, draft.direction = abs(offset), -1 if offset < 0 else 1
    if draft.unit == "N":
        draft.tod, draft.type = "NI", "TIME"
    return True


@builder("period named first")
def period_named_first(draft: Draft, match: Match) -> bool:
    """Tuesday next, May last; before another word that is "next to", "last week" and their like."""
    return not match.text[draft.end : draft.end + 2].strip()[:1].isalnum() and period(draft, match)


@builder("day word")
def day_word(draft: Draft, match: Match) -> bool:
    """Today, yesterday, tomorrow, the day before yesterday."""
    if is_title(draft, match):
        return False  # a newspaper
    draft.kind, draft.unit, draft.anchor = "shift", "D", "reference"
    offset = match.number("dayword")
    if offset is None:
        offset = int(match.pattern.constant or match.constant("offset") or 0)
    draft.count, draft.direction = abs(offset), -1 if offset < 0 else 1
    tod = match.string("tod") or match.constant("tod")
    if tod:
        draft.tod, draft.type = str(tod), "TIME"
    return modify(draft, match)


@builder("eve")
def eve(draft: Draft, match: Match) -> bool:
    """Накануне: the day before the one told just before it, or before the reference."""
    draft.kind, draft.unit, draft.anchor, draft.count, draft.direction = "shift", "D", "told day", 1, -1
    return True


@builder("reference")
def reference(draft: Draft, match: Match) -> bool:
    """Now, recently, soon: TIMEX3's PRESENT_REF, PAST_REF and FUTURE_REF."""
    draft.kind = "reference"
    draft.value = match.pattern.constant or match.string("ref")
    return draft.value is not None


@builder("nth of")
def nth_of(draft: Draft, match: Match) -> bool:
    """The first Monday of October 2020, the last week of June 1944."""
    draft.kind = "calendar"
    draft.nth = -1 if match.has("last") else match.first("ordinal", "day")
    draft.weekday, draft.unit = match.number("weekday"), match.string("period")
    draft.month, draft.year = match.number("month"), match.number("year")
    return draft.nth is not None and (draft.weekday is not None or draft.unit in ("D", "W", "WE"))
