"""Builders of calendar dates: days, months, seasons and years."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from itertools import pairwise

from chrono.dates.draft import Draft, Match, builder, number_of
from chrono.dates.grammar.numbered import is_number_of_paragraph
from chrono.dates.grammar.surroundings import counts_what_follows, is_listed, is_no_year, next_word
from chrono.lang import language

__all__ = ["calendar", "modify", "read_ordinal", "read_year"]

# Behind a month that ends a stretch: "1939 - May 1945", "1939 – May to July".
_GOES_ON = re.compile(r"[ ,.]{0,2}\d|\s?(?:[-–—/]\s?\d|to\b|until\b|till\b|bis\b|[a-zа-я])")
_BEHIND_DAY = re.compile(r"[ ,.]{0,2}\d{4}|\s?(?:[-–—/]\s?\d|to\b|until\b|till\b|bis\b)")
# A heading has at most so many characters before its words, and after them.
_HEADING_MARKS = 8
_MOST_NUMBERED = 20  # before the words of an entry with its number in the list
_NUMBERED = re.compile(r"[ \t]*(?:[-*+•–|>#_]{1,6}[ \t]*)?(?:\(?\d{1,3}[.)]|\[\d{1,3}\])[ \t]+[*_]{0,3}\Z")
_LIST_MARKS = " \t-*•+–|>#_"
_NEAR_LABELS = 2_000  # characters in which another month heads a line
# A line of annals: a year, then a capital; of a list too, where a small letter may follow in lines that go on in time.
_MARKS_OF_LIST = r"[ \t]{0,8}(?:[-*+•–|>]{1,3}[ \t]{1,3})?(?:\(?\d{1,3}[.)][ \t]{1,3})?"
_LINK_BEHIND = re.compile(r",?\](?:\(| {4})")  # the target of a link may be blanked out
_ANNAL = re.compile(r"(?:1\d|20)\d\d[.,]? +[A-ZÀ-ÞА-ЯЁ]")
_ANNALS = re.compile(rf"^{_ANNAL.pattern}", re.MULTILINE)
_ENTRY = re.compile(rf"^{_MARKS_OF_LIST}(?P<year>(?:1\d|20)\d\d) +(?P<word>[^\W\d_]+)", re.MULTILINE)
_FEWEST_ENTRIES = 4
_WIDEST_GAP = 100  # years from one entry to the next
# A line that is a year or two, as headings of annals are, and how far the next one may be.
_YEAR_ALONE = re.compile(r"^[ \t#*_]{0,8}(?:1\d|20)\d\d(?:\s?[–-]\s?\d{2,4})?[.:]?[ \t*_]{0,4}\n", re.MULTILINE)
_NEXT_ANNAL = 600
_EARLIEST_IN_NAME = 1400  # of the years that things are called by: "the 1803 survey", "her 1853 address"
_MOST_BEFORE = 20  # characters before the year in such a line, with one before it

_OF_A_DAY = re.compile(r"\b(?:morning|noon|afternoon|evening|night)\s+of\s+\Z")
_ENDS_DAY = frozenset({". ", ".\n", ".", " –", " —", " -", ": ", " [", " \n"})


@builder("calendar", alone=True)
def calendar(draft: Draft, match: Match) -> bool:
    """Whatever is captured of weekday, day, month, year and parts of a year; the year may be relative."""
    draft.kind = "calendar"
    draft.weekday = match.number("weekday") or match.number("shortday")
    draft.day = read_ordinal(match)
    draft.month = match.first("month", "clearmonth", "unclearmonth")
    draft.season = match.string("season") or match.string("clearseason")
    if not read_year(draft, match):
        return False
    draft.end_year = match.number("until")
    if draft.end_year is not None and draft.year is not None and draft.end_year < 100:
        if draft.end_year < 10 and draft.end_year != (draft.year + 1) % 10:
            return False  # "the winter of 2006/7" is one; "summer 2006/3" is none
        draft.end_year = draft.year + 1 if draft.end_year < 10 else draft.end_year + draft.year // 100 * 100
    draft.which = match.string("which", "which_2", "which_3")
    if match.has("tod"):
        draft.tod, draft.type = match.string("tod"), "TIME"
    return modify(draft, match)


def read_ordinal(match: Match) -> int | None:
    """A day or number of a quarter: "5", "5th", "fifth", "twenty-fifth"."""
    if match.has("twentyth"):
        return 31 if match.has("thirty") else match.number("twentyth")
    return match.first("day", "ordinal")


@builder("season")
def season(draft: Draft, match: Match) -> bool:
    """A season without a year, unless its word is another thing: the fall of a town, a spring of water."""
    following = match.text[draft.end : draft.end + 16]
    word = following.split()[0] if following[:1].isspace() and following.split() else ""
    cues = match.language.cues
    if word in cues["not_after_season"] or (_is_bare_season(match) and word in cues["not_after_bare_season"]):
        return False
    if not match.has("clearseason") and word and word[0].isalpha() and word not in cues["after_season"]:
        return False
    return calendar(draft, match)


def _is_bare_season(match: Match) -> bool:
    """Whether only an article stands before a season that may be another thing: "the spring", "the fall"."""
    return not (match.pattern.begins or match.has("clearseason") or match.has("mod") or match.has("edge"))


@builder("linked month")
def linked_month(draft: Draft, match: Match) -> bool:
    """A month's name that is also a person's or a verb, where it is all of a link's text: "in [June](…)"."""
    return _LINK_BEHIND.match(match.text, draft.end) is not None and calendar(draft, match)


@builder("unsure month")
def unsure_month(draft: Draft, match: Match) -> bool:
    """A month's name that is also a person's, after a word that may introduce either: no month before a surname."""
    following = match.text[draft.end : draft.end + 20]
    if following[:1] == " " and following[1:2].isupper():
        return False
    if match.has("article"):
        word = following.split(" ")[1] if following[:1] == " " else ""
        if not word[:1].islower() or word in match.language.cues["after_article"]:
            return False
    return calendar(draft, match)


@builder("heading of a month")
def heading_of_a_month(draft: Draft, match: Match) -> bool:
    """A month's name that is also a person's or a verb, alone on a line that is marked as a heading, or as a label."""
    before = match.text[max(0, draft.start - _HEADING_MARKS) : draft.start].rpartition("\n")[2]
    if before.strip(_LIST_MARKS):
        return False
    after = match.text[draft.end : draft.end + _HEADING_MARKS].partition("\n")[0]
    marked = "#" in before or (before[:1] == "*" and after[:1] == "*")
    if marked and not (before + after).strip(" #*:"):
        return calendar(draft, match)
    return _is_label(draft, match) and calendar(draft, match)


@builder("month behind its year")
def month_behind_its_year(draft: Draft, match: Match) -> bool:
    """A year, then a month, as headings have it: "2004, August"; alone on its line, or as the label of one.

    A month that labels the line below a year is a date of its own. Words may follow where another line opens so.
    """
    said = match.text[draft.start : draft.end]
    after = match.text[draft.end : draft.end + _HEADING_MARKS].partition("\n")[0].lstrip(" *_#")
    if (after and "\n" in said) or not _heads_line(draft, match.text):
        return False
    if "(" in said or "[" in said:
        return after[:1] in (")", "]") and calendar(draft, match)
    set_off = not after or after[0] in ":–—-|\t,;."
    return (set_off or _is_entry_of_list(draft, match)) and calendar(draft, match)


def _heads_line(draft: Draft, text: str) -> bool:
    """Whether only the marks of a heading or list stand before a date in its line, the number of its entry too."""
    before = text[max(0, draft.start - _MOST_NUMBERED) : draft.start]
    line = before.rpartition("\n")[2]
    if len(line) == _MOST_NUMBERED:
        return False
    return not line.strip(_LIST_MARKS) or _NUMBERED.match(line) is not None


def _is_entry_of_list(draft: Draft, match: Match) -> bool:
    """Whether another line near by opens with a year and a month or season, as this one does: "1901 May the hall"."""
    near = range(max(0, draft.start - _NEAR_LABELS), draft.end + _NEAR_LABELS)
    entries = _monthly_entries(match.language.code).finditer(match.text, near.start, near.stop)
    return any(one.start("date") != draft.start for one in entries)


@cache
def _monthly_entries(code: str) -> re.Pattern[str]:
    """A line that begins with a year and a month or season behind it."""
    words = language(code).words
    listed = (some for name in ("MONTH", "SEASON") for some in words.get(name, {}).values())
    names = {word.replace("=", "") for some in listed for word in some}
    said = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(
        rf"^[{re.escape(_LIST_MARKS)}]{{0,{_HEADING_MARKS}}}(?:\d{{1,3}}[.)][ \t]+)?[*_]{{0,3}}"
        rf"(?P<date>(?:1\d|20)\d\d,? (?i:{said})\b)(?!\.? ?\d)",
        re.MULTILINE,
    )


@builder("year before its month")
def year_before_its_month(draft: Draft, match: Match) -> bool:
    """A year, a dash and a month or day at the head of a line: "1971 - November 15 First flight"; no stretch."""
    after = match.text[draft.end : draft.end + _HEADING_MARKS].partition("\n")[0]
    goes_on = _BEHIND_DAY if match.has("day") else _GOES_ON
    if goes_on.match(after) or "\n" in match.text[draft.start : draft.end]:
        return False
    return _heads_line(draft, match.text) and calendar(draft, match)


def _is_label(draft: Draft, match: Match) -> bool:
    """Whether a month heads its line as another one does near by: "- March: the hall opened"."""
    labels = _month_labels(match.language.code)
    if not labels.match(match.text, match.text.rfind("\n", 0, draft.start) + 1):
        return False
    near = labels.finditer(match.text, max(0, draft.start - _NEAR_LABELS), draft.end + _NEAR_LABELS)
    return len({found[1].casefold() for found in near}) > 1


@cache
def _month_labels(code: str) -> re.Pattern[str]:
    """A line that begins with a month and a mark behind it, or is a month."""
    months = "|".join(sorted({word for words in language(code).words["MONTH"].values() for word in words}))
    return re.compile(
        rf"^[{re.escape(_LIST_MARKS)}]{{0,{_HEADING_MARKS}}}((?i:{months.replace('=', '')}))\.?[*_]{{0,3}}"
        rf"(?:\s?[:–—|]|\s-\s|(?<=[*_]{{2}})|[ \t]*$)",
        re.MULTILINE,
    )


@builder("ordinal day")
def ordinal_day(draft: Draft, match: Match) -> bool:
    """On the 15th: a day of the month told last, unless it counts something else ("the 5th floor")."""
    following = match.text[draft.end : draft.end + 16]
    word = following.split()[0] if following[:1].isspace() and following.split() else ""
    if match.string("which") not in (None, "same", "that"):
        return False
    sure = match.has("sure") or match.has("which") or not word[:1].isalnum()
    if not sure and word not in match.language.cues["after_season"] | match.language.cues["subject"]:
        return False
    if match.has("part") and not _OF_A_DAY.search(match.text, max(0, draft.start - 16), draft.start):
        return False
    draft.kind, draft.day, draft.weekday = "calendar", match.number("day"), match.number("weekday")
    return True


@builder("diary day")
def diary_day(draft: Draft, match: Match) -> bool:
    """Monday 29: the day of an entry, where it heads its line and nothing goes on from it."""
    before = match.text[match.text.rfind("\n", 0, draft.start) + 1 : draft.start]
    after = match.text[draft.end : draft.end + 2]
    if before.strip(" \t#*_[]>-") or not (not after or after[0] in "\n,;)*" or after in _ENDS_DAY):
        return False
    draft.kind, draft.day = "calendar", match.number("day")
    draft.weekday = match.number("weekday") or match.number("shortday")
    return True


@builder("dated last or next")
def dated_last_or_next(draft: Draft, match: Match) -> bool:
    """14 February last, 1 January next; before another word that is "next to", "last year" and their like."""
    word = next_word(match.text, draft.end)
    if word in match.language.cues["not_after_next"] or "UNIT" in match.language.values.get(word, ()):
        return False
    draft.direction = -1 if match.string("which") == "last" else 1
    draft.kind, draft.month, draft.day = "calendar", match.number("month"), read_ordinal(match)
    draft.weekday = match.number("weekday") or match.number("shortday")
    return True


@builder("year")
def year(draft: Draft, match: Match) -> bool:
    """Four digits by themselves, unless what follows is counted by them ("2000 workers")."""
    number = match.number("year") or 0
    if is_number_of_paragraph(match.text, draft.start, draft.end):
        return False
    if _in_annals(draft, match):
        return calendar(draft, match)
    if is_no_year(draft, match, number) or counts_what_follows(draft, match, number):
        return False
    following = match.text[draft.end : draft.end + 2]
    if not 1900 <= number <= 2099 and not match.constant("bare") and _is_bare_number(draft, match, following):
        return False
    return calendar(draft, match)


def _in_annals(draft: Draft, match: Match) -> bool:
    """Whether the number opens a line before a capital, as does another line near by: "1897 Mill opened".

    Or whether it is a line by itself, and another year is one near by.
    """
    text = match.text
    if text[draft.end : draft.end + 1] in ("\n", "*", ":"):
        return _is_heading_of_annals(draft, text)
    if text[draft.start - 1 : draft.start] not in ("\n", "") or not _ANNAL.match(text, draft.start):
        return _in_dated_list(draft, match)
    before, after = max(0, draft.start - _NEXT_ANNAL), draft.end + _NEXT_ANNAL
    return bool(_ANNALS.search(text, before, max(0, draft.start - 1)) or _ANNALS.search(text, draft.end, after))


def _in_dated_list(draft: Draft, match: Match) -> bool:
    """Whether the number opens an entry of a list, and those around it go on in time as years do.

    Round numbers do not, nor those far apart, nor those with plurals behind them, which they count.
    """
    text = match.text
    line = text.rfind("\n", max(0, draft.start - _MOST_NUMBERED), draft.start) + 1
    if (not line and draft.start > _MOST_NUMBERED) or text[draft.end : draft.end + 1] != " ":
        return False
    if (entry := _ENTRY.match(text, line)) is None or entry.start("year") != draft.start:
        return False
    near = list(_ENTRY.finditer(text, max(0, line - _NEXT_ANNAL), draft.end + _NEXT_ANNAL))
    years = [int(one["year"]) for one in near]
    if sorted(years) not in (years, years[::-1]) or len(set(years)) < _FEWEST_ENTRIES:
        return False
    if any(abs(later - one) > _WIDEST_GAP for one, later in pairwise(years)):
        return False
    counted = sum(one["word"].islower() and one["word"].endswith(match.language.plurals) for one in near)
    return 2 * counted < len(near) and sum(not year % 50 for year in years) * 4 <= len(years)


def _is_heading_of_annals(draft: Draft, text: str) -> bool:
    line = text.rfind("\n", draft.start - _MOST_BEFORE if draft.start > _MOST_BEFORE else 0, draft.start) + 1
    if (not line and draft.start > _MOST_BEFORE) or not _YEAR_ALONE.match(text, line):
        return False
    before, after = max(0, line - _NEXT_ANNAL), text.find("\n", draft.end) + 1
    return bool(_YEAR_ALONE.search(text, before, line) or _YEAR_ALONE.search(text, after, after + _NEXT_ANNAL))


def _is_bare_number(draft: Draft, match: Match, following: str) -> bool:
    """Whether a number that is rarely a year stands before a word that it may count, with no word of time before."""
    before = match.text[max(0, draft.start - 14) : draft.start].split()
    if match.has("near") or match.has("mod") or match.has("edge") or is_listed(draft, match):
        return False
    number = match.number("year") or 0
    if match.text[draft.start - 1 : draft.start] in ("(", "–", "-", "/", ""):
        return False
    if number >= _EARLIEST_IN_NAME and number % 50 and before and before[-1] in match.language.cues["owning"]:
        return False
    introduced = before and before[-1].strip("(,;:*_–—-").casefold() in (*match.language.cues["introduce"], "")
    counts = not 1400 <= number <= 2099 or (following[:1] == " " and following[1:2].isalpha())
    return not introduced and counts


@builder("small name")
def small_name(draft: Draft, match: Match) -> bool:
    """A month or weekday by itself, in a language that writes them small: with a capital, somebody's name.

    But a sentence may begin with it, unless a surname follows.
    """
    name = match.word("month") or match.word("weekday") or ""
    if name.isupper() and _is_shouted_name(match.text[draft.end : draft.end + 20], match.language.codes):
        return False
    if name[:1].isupper() and not name.isupper():
        following = match.text[draft.end : draft.end + 2]
        if following[:1] == " " and following[1:].isupper():
            return False
        before = match.text[max(0, draft.start - 8) : draft.start].rstrip(" \t\"'«“„(*_#-–—")
        if match.text.startswith(name, draft.start) and before and before[-1] not in ".!?:;…\n|":
            return False
    return calendar(draft, match)


def _is_shouted_name(following: str, words: Collection[str]) -> bool:
    """Whether another name in capitals follows one in capitals, and no word of dates: "Captain JULIO VERA"."""
    word = following.split()[0].rstrip(".,;:") if following[:1] == " " and following[1:2].isupper() else ""
    return len(word) > 2 and word.isupper() and word.casefold() not in words


@builder("capital name")
def capital_name(draft: Draft, match: Match) -> bool:
    """A month or weekday by itself, in a language that writes all nouns large: no part of a name or compound."""
    before, after = match.text[max(0, draft.start - 2) : draft.start], match.text[draft.end : draft.end + 2]
    words = match.text[max(0, draft.start - 24) : draft.start].split()
    # A capital before it makes it a surname, unless a sentence begins with a word of dates: "Von Juni an".
    if (
        before[-1:] == " "
        and before[:1].isalpha()
        and words[-1][:1].isupper()
        and words[-1] not in match.language.codes
    ):
        return False
    return not (after[:1] in (" ", "-") and after[1:].isupper()) and calendar(draft, match)


@builder("month of a short year")
def month_of_a_short_year(draft: Draft, match: Match) -> bool:
    """May 68, where the day comes before its month: two digits that are no day are the year."""
    return (match.number("year2") or 0) > 31 and calendar(draft, match)


def read_year(draft: Draft, match: Match) -> bool:
    """Fill in the year from digits, two digits, words or any of these with an era; False where it is none."""
    year = match.first("year", "year_2", "first")
    if year is None and match.has("spelled"):
        year = spelled_year(match, "spelled")
    if year is None and (year := match.number("year2")) is not None:
        draft.short_year = True
    if year is None:
        year = match.first("year3", "num", "four", "long")
    if year is None and match.has("thousands"):
        year = int("".join(filter(str.isdigit, match.words("thousands"))))
    if year is None:
        return not match.has("spelled")
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
    if _is_round_count(match, name, words):
        return None
    numbers = [match.language.values.get(word, {}).get("NUMBER") for word in words]
    values = [number for number in numbers if isinstance(number, int)]
    if values and 13 <= values[0] <= 20 and 1000 not in values and 100 not in values:
        rest = sum(values[1:])
        return values[0] * 100 + rest if 10 <= rest < 100 else None
    whole = number_of(words, match.language)
    return whole if isinstance(whole, int) and 1000 <= whole <= 2199 else None


def _is_round_count(match: Match, name: str, words: list[str]) -> bool:
    """Whether hundreds or thousands and nothing more stand before a word that they may count."""
    last = match.language.values.get(words[-1], {}).get("NUMBER")
    word = next_word(match.text, match.segment.ends[match.span(name)[1] - 1])
    return (
        not match.has("named")
        and last in (100, 1000)
        and word[:1].islower()
        and word not in match.language.cues["after_season"]
    )


def modify(draft: Draft, match: Match) -> bool:
    """Take over "early", "the end of", "around" and their like."""
    draft.mod = match.string("mod") or match.string("edge")
    if match.has("near"):
        draft.approximate, draft.mod = True, draft.mod or "APPROX"
    return True
