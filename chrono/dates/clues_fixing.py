"""Evidence that fixes a span of days by itself.

To add a kind, write a function from a `Page` to clues, with cases for what it must not take for evidence, and name it
in `FIXING`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from chrono.dates.clue import Clue, Page, Span, day_number, full_day, has_year, month_day, shown, whole_year, year_of
from chrono.dates.document_words import words_of_lines
from chrono.dates.draft import number_of
from chrono.dates.mention import DateMention
from chrono.when import Day, days_in_month

__all__ = ["FIXING"]

_NEAR_DAYS = 182  # a round number of years, and a day whose weekday is named, are so near
_MOST_ANNIVERSARIES = 30
_SAME_THING = 0.6  # the share of long words by which two sentences speak of one thing

_NUMBER_BEFORE = re.compile(r"(\d{1,4})(?:st|nd|rd|th|-?[а-яё]{1,3}|er|re|e|º|ª|\.)?[\s*_-]*(?:years?)?[\s*_-]*$")
_PICTURE = re.compile(
    r"(?:<img\b[^<>]{0,200}?\bsrc=[\"']?|!\[[^\]]{0,300}\]\()[^\"'\s)]{0,200}?/uploads/((?:19|20)\d\d)/(\d\d)/"
)
_PRESS = re.compile(r"[\\#F-](?:(?:(?<=\\)#|(?<=#))\s*(?:\\?#\s*){2}|(?<=-)\s?30\s?-|(?<=F)OR IMMEDIATE RELEASE)")
_APPOSED = re.compile(r"\s?(?:,\s|\(|–\s|—\s)(?:in\s)?")
_DIGIT = re.compile(r"\d")
_OPENING = re.compile(rf"[*_\s]*(?:(?:{'|'.join(words_of_lines('leads_to_a_day'))})\b)?\s*", re.IGNORECASE)
_BESIDE = re.compile(r"[\s,(–—-]{1,3}(?:on\s|is\s)?")
# Which date an anniversary is on, rather than what it is of: "the anniversary in 2025", "25-летие в 2025".
_ITS_OWN = re.compile(r"[\s,]*(?:(?!of\b|de\b|du\b|des\b|von\b)[^\W\d_]{1,3}\s(?:jahre?\s)?)?", re.IGNORECASE)
_OF_WHAT = re.compile(r"[^,;.()]{0,120}(?:,\s(?:on|in)\s|\s\()?")


def _compared_years(page: Page) -> Iterator[Clue]:
    """This year against "the same period in 2021"."""
    for hit in page.hits("same_period") if page.hits("this_year") else ():
        if not page.says("this_year", hit[0], hit[1] + 40):
            continue
        for mention in _dates_after(page, hit, 40):
            year = None if page.names_plan(mention) else year_of(mention)
            if year and page.says("this_year", hit[0], mention.end) and not page.says("last_year", hit[0], mention.end):
                reason = f"this year is held against the same period in {year}: it is {year + 1}"
                yield page.clue(hit[0], mention.end, reason, whole_year(year + 1))


def _dates_after(page: Page, hit: Span, reach: int) -> list[DateMention]:
    """The first date within so many characters after a phrase."""
    near = page.text[hit[1] : hit[1] + reach]
    return page.between(hit[1], hit[1] + reach)[:1] if _DIGIT.search(near) else []


def _named_years(page: Page) -> Iterator[Clue]:
    """A year said beside its name: "this year, 2022", "in 2021, last year", "next year (2023)"."""
    for name, offset in (("this_year", 0), ("last_year", 1), ("next_year", -1)):
        for hit in page.hits(name):
            if page.low[max(0, hit[0] - 4) : hit[0]] == "the ":
                continue  # "in the next year" counts from the story
            apposed = _APPOSED.match(page.text, hit[1])
            for mention in _dates_after(page, hit, 12) if apposed and page.may_begin(apposed.end()) else []:
                year = None if page.names_plan(mention) else year_of(mention)
                if year and _APPOSED.fullmatch(page.text, hit[1], mention.start):
                    told = shown(page.text[hit[0] : mention.end])
                    reason = f"'{told}': it is {year + offset}"
                    yield page.clue(hit[0], mention.end, reason, whole_year(year + offset))


def _anniversaries(page: Page) -> Iterator[Clue]:
    """This year's thirtieth anniversary of what is dated in the same sentence or the next, or elsewhere by its name."""
    for hit in page.hits("anniversary")[:_MOST_ANNIVERSARIES]:
        count = _number_before(page, hit[0])
        today = count and page.says("today", hit[0], hit[1])
        if not count or not (today or page.says("this_year", hit[0], hit[1])):
            continue
        _, last = page.sentence(hit[0], hit[1])
        named = [m for m in page.between(hit[1], last) if _OF_WHAT.fullmatch(page.text, hit[1], m.start)]
        if any(_ITS_OWN.fullmatch(page.text, hit[1], m.start) for m in named[:1]) or page.says("before_it", *hit):
            continue  # "ahead of its 25th anniversary in 2025"
        for mention in named or _dated_elsewhere(page, hit[1], last):
            year = _past_year(page, mention)
            if year is None:
                continue
            day = full_day(mention)
            then = day_number(year + count, day.month, day.day) if day and today else None
            spans = ((then, then),) if then else whole_year(year + count)
            what = shown(mention.text)
            reason = f"{count} years after {what}: it is {year + count}"
            yield page.clue(min(hit[0], mention.start), hit[1], reason, spans)
            break


def _number_before(page: Page, end: int) -> int | None:
    """The number that "anniversary" or "years ago" counts, in digits or words."""
    before = page.text[max(0, end - 40) : end]
    if match := _NUMBER_BEFORE.search(before):
        return int(match[1])
    words = re.findall(r"[^\W\d_]+", before)[-3:]
    while words and words[-1].lower() in ("year", "years"):
        words.pop()
    values = [page.language.values.get(word, {}) for word in words]
    ordinal = values[-1].get("ORDINAL") if values else None
    tens = values[-2].get("NUMBER") if len(values) > 1 else None
    if isinstance(ordinal, int):
        return ordinal + tens if isinstance(tens, int) and tens >= 20 and ordinal < 10 else ordinal
    while words and "NUMBER" not in page.language.values.get(words[0], {}):
        words = words[1:]
    count = number_of(words, page.language) if words else None
    return int(count) if isinstance(count, int | float) and count >= 1 else None


def _past_year(page: Page, mention: DateMention) -> int | None:
    """The year of a mention that gives one, with or without month and day, and is no name."""
    when = mention.when
    known = when is not None and has_year(mention) and when.precision in ("year", "month", "day", "time")
    given = known and len(mention.parts) == 1 and not page.names_plan(mention)
    return when.earliest.year if given and when and when.earliest else None


def _dated_elsewhere(page: Page, start: int, end: int) -> list[DateMention]:
    """The date of other sentences that speak of what the anniversary is of; none where they give several years."""
    wanted = _stems(re.split(r"[,;.()]", page.text[start : min(end, start + 160)])[0])
    found = []
    for mention in page.mentions if len(wanted) >= 2 else []:
        first, last = page.sentence(mention.start, mention.end)
        if (first > end or last < start) and _past_year(page, mention):
            shared = len(wanted & _stems(page.text[first:last]))
            found += [mention] if shared >= 2 and shared >= _SAME_THING * len(wanted) else []
    return found[:1] if len({_past_year(page, mention) for mention in found}) == 1 else []


def _stems(text: str) -> set[str]:
    return {word[:6].lower() for word in re.findall(r"[^\W\d_]{5,}", text)}


def _years_ago(page: Page) -> Iterator[Clue]:
    """A count of years beside its date: "Twenty years ago today, on 5 May 2000"; else it is good to half a year."""
    for hit in page.hits("years_ago"):
        if not (count := _number_before(page, hit[0])):
            continue
        first, last = page.sentence(hit[0], hit[1])
        near = page.between(first, last) if re.search(r"\d{4}", page.text[first:last]) else []
        days = [(m, d) for m in near if (d := full_day(m)) and abs(m.start - hit[1]) < 60]
        if len(days) != 1:
            continue
        mention, day = days[0]
        then = day_number(day.year + count, day.month, day.day)
        today = page.words.phrases["today"].match(page.text, hit[1] + 1)
        if then and (today or _near(page, mention, hit)):
            reach = 0 if today else _NEAR_DAYS
            start, end = min(mention.start, hit[0]), max(mention.end, hit[1])
            reason = f"{count} {'years' if count > 1 else 'year'} after {shown(mention.text)}"
            yield page.clue(start, end, reason, ((then - reach, then + reach),))


def _near(page: Page, mention: DateMention, hit: Span) -> bool:
    """Whether "two years ago" and the date say the same thing twice: "a year ago, on 27 June 2022"."""
    gap = page.text[min(hit[1], mention.end) : max(hit[0], mention.start)]
    return re.fullmatch(r"\s?[,(–—-]\s?(?:on\s)?", gap) is not None


def _pictures(page: Page) -> Iterator[Clue]:
    """Pictures in the text that its publisher filed by year and month."""
    pictures = _PICTURE.finditer(page.text) if "/uploads/" in page.text else ()
    found = [(int(m[1]), int(m[2]), m) for m in pictures if 1 <= int(m[2]) <= 12]
    if found:
        year, month, match = max(found, key=lambda item: item[:2])
        span = (Day(year, month, 1).number, Day(year, month, days_in_month(year, month)).number)
        reason = f"its pictures were filed under {year}/{month:02}"
        yield Clue(
            match.start(),
            match.end(),
            ((match.start(1) - match.start(), match.end(2) - match.start()),),
            reason,
            (span,),
        )


def _today(page: Page) -> Iterator[Clue]:
    """A day beside today's name: "today, 5 May"; "tomorrow, 5 May" was said the day before, or printed on it."""
    ago = {end for _, end in page.hits("years_ago")}
    for name, before, after in (("today", 0, 0), ("tomorrow", 1, 0), ("yesterday", -1, -1)):
        for hit in page.hits(name):
            if hit[0] - 1 in ago:
                continue  # "twenty years ago today, on 5 May 2000"
            beside = _BESIDE.match(page.text, hit[1])
            for mention in _dates_after(page, hit, 40) if beside and page.may_begin(beside.end()) else []:
                if not _BESIDE.fullmatch(page.text, hit[1], mention.start) or page.names_plan(mention):
                    continue
                reason = f"{shown(page.text[hit[0] : mention.end])!r}"
                if day := full_day(mention):
                    yield page.clue(hit[0], mention.end, reason, ((day.number - before, day.number - after),))
                elif unspoken := month_day(mention):
                    within = _shifted(unspoken, before, after)
                    yield page.clue(hit[0], mention.end, reason, within=within)


def _shifted(calendar_day: tuple[int, int], before: int, after: int) -> Callable[[int], list[Span]]:
    def within(year: int) -> list[Span]:
        day = day_number(year, *calendar_day)
        return [(day - before, day - after)] if day else []

    return within


def _weekdays(page: Page) -> Iterator[Clue]:
    """A weekday that only one of the years in question gives a day: "Friday, 21 January"."""
    found = [(m, spoken, weekday) for m, weekday in page.with_weekday if (spoken := month_day(m))]
    told = page.mentions if found else []
    years = [year for mention in told if (year := _past_year(page, mention)) and page.tense(mention) != "future"]
    for mention, calendar_day, weekday in found if years else []:
        days = {year: day_number(year, *calendar_day) for year in range(max(years), max(years) + 3)}
        fitting = [year for year, day in days.items() if day and Day.from_number(day).weekday == weekday]
        if len(fitting) == 1 and (day := days[fitting[0]]):
            tense = page.tense(mention)
            span = (day if tense == "past" else day - _NEAR_DAYS, day if tense == "future" else day + _NEAR_DAYS)
            reason = f"{shown(mention.text)} was in {fitting[0]}, and no later year is told of than {max(years)}"
            yield page.clue(mention.start, mention.end, reason, (span,))


def _weekday_ahead(page: Page) -> Iterator[Clue]:
    """A day with its weekday that is still ahead: nobody names the weekday of a day that is far off."""
    for mention, _ in page.with_weekday:
        day = full_day(mention)
        if day and page.tense(mention) == "future":
            reason = f"{shown(mention.text)} is still ahead"
            yield page.clue(mention.start, mention.end, reason, ((day.number - _NEAR_DAYS, day.number),))


def _press_lead(page: Page) -> Iterator[Clue]:
    """A press release whose first sentence is told of one day: it came out in the week after, or before it."""
    ends = (page.text[:400], page.text[-200:])
    if not any(mark in end for mark in ("#", "30", "FOR IMMEDIATE") for end in ends):
        return  # quicker to see than that the pattern is nowhere
    if not any(map(_PRESS.search, ends)):
        return
    at = len(page.text) - len(page.text.lstrip())
    opening = _OPENING.match(page.text)
    near = opening and page.may_begin(opening.end()) and re.search(r"\d{4}", page.text[at : at + 60])
    for mention in page.between(at, at + 60)[:1] if near else []:
        day = full_day(mention)
        if day and _OPENING.fullmatch(page.text, 0, mention.start):
            tense = page.tense(mention)
            span = (day.number, day.number + 7) if tense == "past" else (day.number - 31, day.number)
            if tense:
                yield page.clue(mention.start, mention.end, "a press release opens with its day", (span,))


FIXING: tuple[Callable[[Page], Iterator[Clue]], ...] = (
    _compared_years, _named_years, _anniversaries, _years_ago, _pictures, _weekdays, _weekday_ahead, _press_lead,
    _today,
)  # fmt: skip
