"""Builders of durations and of what repeats: 36 hours, the past three months, every Tuesday, daily."""

from __future__ import annotations

from chrono.dates.draft import Draft, Match, builder
from chrono.dates.grammar.calendar import read_ordinal

__all__ = ["hedge"]

# Units of TIMEX3 by our codes; clock units come after a T.
_CLOCK = {"S": "S", "TM": "M", "H": "H"}
# The classes of words that say how a number is meant, and what "no" or "not" makes of them.
_HEDGES = ("hedge", "hedging", "than", "bound", "upto")
_DENIED = {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}


def duration_value(count: float | str, unit: str) -> str:
    """P3D, PT36H, PXY; a decade and a century are DE and CE, a fortnight two weeks."""
    if unit == "FN":
        unit, count = "W", count * 2 if isinstance(count, int) else count
    if isinstance(count, float):
        split = _split(count, unit)
        if split:
            return split
    return f"PT{count}{_CLOCK[unit]}" if unit in _CLOCK else f"P{count}{unit}"


def _split(count: float, unit: str) -> str | None:
    """A minute and a half is PT1M30S, two and a half years P2Y6M; other fractions stay fractions."""
    smaller = {"TM": ("S", 60), "H": ("TM", 60), "D": ("H", 24), "Y": ("M", 12)}.get(unit)
    if not smaller or (count - int(count)) * smaller[1] % 1:
        return None
    rest = int((count - int(count)) * smaller[1])
    whole, part = int(count), smaller[0]
    if unit == "Y":
        return f"P{whole}Y{rest}M" if whole else f"P{rest}M"
    if unit == "D":
        return f"P{whole}DT{rest}H" if whole else f"PT{rest}H"
    return f"PT{whole}{_CLOCK[unit]}{rest}{_CLOCK[part]}" if whole else f"PT{rest}{_CLOCK[part]}"


@builder("duration")
def duration(draft: Draft, match: Match) -> bool:
    """A number of units, or units of which the number is not said."""
    draft.kind, draft.type = "duration", "DURATION"
    unit = match.string("unit") or str(match.constant("unit") or "")
    count = match.constant("count") if match.constant("count") is not None else match.count()
    if not unit or unit == "N" or (unit == "S" and not match.has("count")):
        return False
    if count is None:
        count = 1 if match.has("art") or match.has("half") else "X"
    if match.has("half") and not isinstance(count, str):
        count = count + 0.5 if match.has("and") else 0.5
    draft.unit, draft.count = unit, count
    draft.value = duration_value(count, unit)
    draft.mod = hedge(match)
    return True


def hedge(match: Match) -> str | None:
    """How the number is meant: "more than" is MORE_THAN, "no more than" and "up to" are EQUAL_OR_LESS."""
    found = next((mod for name in _HEDGES if (mod := match.string(name))), None)
    return _DENIED.get(found, found) if found and match.has("not") else found


@builder("set at the end")
def set_at_the_end(draft: Draft, match: Match) -> bool:
    """Quarterly, where it is said of a deed: "the quarterly report" names a report."""
    following = match.text[draft.end : draft.end + 1]
    draft.kind, draft.type = "set", "SET"
    draft.value = f"P1{match.constant('unit')}"
    return following in (",", ".", ";", ")", "")


@builder("set")
def repeated(draft: Draft, match: Match) -> bool:
    """Every Tuesday is XXXX-WXX-2; daily and every day are P1D."""
    draft.kind, draft.type = "set", "SET"
    draft.value = match.pattern.constant
    if draft.value is not None:
        return True
    weekday, month, season = match.number("weekday"), match.number("month"), match.string("season")
    if match.has("freq") and (match.word("freq") or "").isupper():
        return False  # a title: "THE WEEKLY REPORT"
    unit, day = match.string("freq") or match.string("unit"), read_ordinal(match)
    tod = match.string("tod") or match.string("tods")
    if weekday is not None:
        draft.value = f"XXXX-WXX-{weekday}" + (f"T{tod}" if tod else "")
    elif month is not None:
        draft.value = f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
    elif season:
        draft.value = f"XXXX-{season}"
    elif tod:
        draft.value = f"XXXX-XX-XXT{tod}"
    elif unit:
        count = match.count() if match.has("count") else match.constant("count") or day or 1
        draft.value = duration_value(count or 1, unit)
    elif match.has("annum"):
        draft.value = "P1Y"
    else:
        return False
    return True
