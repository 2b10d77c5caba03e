"""Builders of calendar dates: days, months, years, parts of years, decades and centuries."""

from __future__ import annotations

from chrono.dates.draft import Draft, Match, builder, number_of

__all__: list[str] = []

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


@builder("calendar")
def calendar(draft: Draft, match: Match) -> bool:
    """Whatever is captured of weekday, day, month, year and parts of a year; the year may be relative."""
    draft.kind = "calendar"
    draft.weekday = match.number("weekday")
    draft.day = _day(match)
    draft.month = match.number("month") or match.number("monthnum")
    draft.season = match.string("season")
    if not read_year(draft, match):
        return False
    if match.has("which"):
        draft.which = match.string("which")
    return modify(draft, match) and not (draft.day is not None and not 1 <= draft.day <= 31)


def _day(match: Match) -> int | None:
    """The day in digits or words; 0, which no month has, for words that make no number ("three first")."""
    ordinal, tens = match.number("ordinal"), match.number("tens")
    if ordinal is not None and tens is not None:
        return tens + ordinal if tens in (20, 30) and ordinal < 10 else 0
    return match.number("day") or ordinal


def read_year(draft: Draft, match: Match) -> bool:
    """Fill in the year from digits, two digits, words or any of these with an era; False where it is none."""
    year = match.number("year")
    if year is None and match.has("spelled"):
        year = spelled_year(match, "spelled")
    if year is None and (year := match.number("year2")) is not None:
        draft.short_year = True
    if year is None:
        year = match.number("year3") or match.number("num") or match.number("four") or match.number("long")
    if year is None:
        return True
    era = match.get("era") or match.constant("era")
    if era == "BC":
        draft.era, year, draft.short_year = "BC", 1 - year, False
    elif era == "AD":
        draft.era, draft.short_year = "AD", False
    draft.year = year
    return -9999 <= year <= 99999


def spelled_year(match: Match, name: str) -> int | None:
    """A year in words: "nineteen eighty-four", "two thousand and six", "twenty nineteen"."""
    words = match.words(name)
    numbers = [match.language.values.get(word, {}).get("NUMBER") for word in words]
    values = [number for number in numbers if isinstance(number, int)]
    if values and 10 <= values[0] <= 20 and 1000 not in values and 100 not in values:
        rest = sum(values[1:])
        return values[0] * 100 + rest if len(values) > 1 and 0 < rest < 100 else None
    whole = number_of(words, match.language)
    return whole if isinstance(whole, int) and 1000 <= whole <= 2199 else None


def modify(draft: Draft, match: Match) -> bool:
    """Take over "early", "the end of", "around" and their like."""
    draft.mod = match.string("mod") or match.string("edge")
    if match.has("near"):
        draft.approximate, draft.mod = True, draft.mod or "APPROX"
    if match.has("fiscal"):
        draft.fiscal = True
    return True


@builder("decade")
def decade(draft: Draft, match: Match) -> bool:
    """The 1980s, the '80s, the eighties, the nineteen eighties."""
    draft.kind = "calendar"
    year = match.number("year")
    if year is None:
        tens = match.number("tens")
        if tens is None:
            tens = match.number("year2")
        if tens is None:
            return False
        century = match.number("number")
        draft.short_year = century is None
        year = (century or 19) * 100 + tens
    if year % 10:
        return False
    if match.get("era") == "BC":
        draft.era = "BC"
    draft.decade = year
    return modify(draft, match)


@builder("century")
def century(draft: Draft, match: Match) -> bool:
    """The 19th century, the fifth century BC."""
    draft.kind = "calendar"
    ordinal = match.number("num") or match.number("day") or match.number("ordinal")
    if ordinal is None and match.has("roman"):
        ordinal = match.number("roman")
    if not ordinal or ordinal > 30:
        return False
    draft.century = (ordinal - 1) * 100
    if match.get("era") == "BC":
        draft.era = "BC"
    return modify(draft, match)


@builder("quarter")
def quarter(draft: Draft, match: Match) -> bool:
    """The third quarter (of 1989), Q3 2020, the first half of 2021."""
    draft.kind = "calendar"
    number = match.number("qname") or match.number("ordinal") or match.number("day") or match.number("num")
    if number is None:
        return False
    if match.constant("unit") == "half":
        draft.half = number
        good = 1 <= number <= 2
    else:
        draft.quarter = number
        good = 1 <= number <= 4
    if match.has("which"):
        draft.which = match.string("which")
    return good and read_year(draft, match) and modify(draft, match)


@builder("numeric")
def numeric(draft: Draft, match: Match) -> bool:
    """5/11/2023, 05.11.2023, 2023-11-05: which number is the day is decided by order, size or the document."""
    draft.kind = "calendar"
    order = match.constant("order")
    if not read_year(draft, match):
        return False
    if order == "ymd":
        draft.month, draft.day = match.number("monthnum"), match.number("day")
        return True
    first, second = match.number("day"), match.number("day2")
    if first is None or second is None or max(first, second) > 31 or min(first, second) > 12:
        return False
    if order == "dmy":
        draft.day, draft.month = first, second
        return second <= 12
    draft.numeric = (first, second)
    return True


@builder("roman month")
def roman_month(draft: Draft, match: Match) -> bool:
    """7.XI.2019."""
    draft.kind = "calendar"
    draft.day, draft.month = match.number("day"), match.number("roman")
    return bool(draft.month and draft.month <= 12) and read_year(draft, match)


@builder("eight digits")
def eight_digits(draft: Draft, match: Match) -> bool:
    """20191107."""
    word = match.word("eight") or ""
    draft.kind = "calendar"
    draft.year, draft.month, draft.day = int(word[:4]), int(word[4:6]), int(word[6:])
    return 1800 <= draft.year <= 2100 and 1 <= draft.month <= 12 and 1 <= draft.day <= 31


@builder("days of a month")
def days_of_a_month(draft: Draft, match: Match) -> bool:
    """3–5 June 2019; March 3, 5 and 9, 2021; 7 and 8 November: one mention, a part for each day."""
    if not calendar(draft, match):
        return False
    segment, pattern = match.segment, match.pattern
    ordered = sorted(match.match.start(name) for name in pattern.classes if name.startswith("day") and match.has(name))
    spans = [(at, at) for at in ordered]
    if match.has("days"):
        first, end = match.match.span("days")
        inner = [at for at in range(first, end) if match.text[segment.starts[at]].isdigit()]
        spans = sorted({*spans, *((at, at) for at in inner)})
    days = [int(match.text[segment.starts[at] : segment.ends[at]]) for at, _ in spans]
    if any(not 1 <= day <= 31 for day in days):
        return False
    draft.joined = str(match.constant("joined") or "all")
    if draft.joined == "range" and days != sorted(set(days)):
        return False
    parts = []
    for at, day in zip((at for at, _ in spans), days, strict=False):
        part = Draft()
        part.__dict__.update({k: v for k, v in draft.__dict__.items() if k not in ("parts", "joined")})
        part.start, part.end, part.day, part.weekday = segment.starts[at], segment.ends[at], day, None
        parts.append(part)
    # The part that stands with month and year takes them into its extent; so does the one beside the month in front.
    month_at = match.match.start("month") if match.has("month") else match.match.start("monthnum")
    if month_at < spans[0][0]:
        parts[0].start = draft.start
        if match.has("year"):
            parts[-1].end = draft.end
    else:
        parts[-1].end = draft.end
        parts[0].start = draft.start
    draft.parts = tuple(parts)
    return True


@builder("years")
def years(draft: Draft, match: Match) -> bool:
    """1998–2003, 2021–25, 499-493 BC: from one year to another, the second perhaps without its first digits."""
    draft.kind, draft.joined = "calendar", "range"
    first, last = match.number("first"), match.number("last")
    if first is None or last is None:
        return False
    era = match.get("era") or match.constant("era")
    if match.has("year2") or (first > 999 and last < 100):
        last += first // 100 * 100
    if era == "BC":
        first, last = 1 - first, 1 - last
    if not first < last:
        return False
    parts = []
    for name, year in (("first", first), ("last", last)):
        part = Draft()
        at = match.match.start(name)
        part.kind, part.rule, part.year, part.era = "calendar", draft.rule, year, str(era) if era else None
        part.start, part.end = match.segment.starts[at], match.segment.ends[at]
        parts.append(part)
    parts[0].start, parts[1].end = draft.start, draft.end
    draft.parts = tuple(parts)
    return True
