"""A date mention as an event may rest on it: what role it plays in its sentence and how it is known.

"since 1998" is not "in 1998", and "until May" ends what "from March" began. The words that stand before a date decide;
they are in `phrases.yaml`, under `role_since` and the like.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from chrono.errors import DateError
from chrono.events.days.any_weekday import begins_any_weekday
from chrono.events.words.kinds import LANGUAGES_APART, grammar
from chrono.events.words.phrases import any_phrase, phrases
from chrono.lang import language
from chrono.model import DocumentDate
from chrono.when import When

if TYPE_CHECKING:
    from chrono.dates import DateMention

__all__ = ["Anchor", "anchor", "counts_on", "is_feast_itself", "is_of_another_time", "known", "wants_year"]

_ROLES = {
    name: any_phrase(f"role_{name}")
    for name in ("since", "until", "by", "before", "after", "from", "asof", "between", "throughout")
}
_BETWEEN = any_phrase("between_role_and_date")
_EDGE = re.compile(r"(?:the )?(?:end|close|middle) of\b", re.IGNORECASE)
_OPENING_MARKS = '*_["“('
_ROLE = re.compile(
    "(?:^|[^\\w])(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _ROLES.items())
    + rf")\s+(?:(?:{_BETWEEN})\s+)*[{re.escape(_OPENING_MARKS)}]*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_ROLE_PHRASES = (phrases(section) for section in ("between_role_and_date", *map("role_{}".format, _ROLES)))
_ROLE_WORDS = frozenset(word for said in _ROLE_PHRASES for word in _WORD.findall(" ".join(said)))
# "adjourned to 12 May", "put off until Monday": the day on which it is to be instead.
_MOVED = re.compile(rf"\b(?:{any_phrase('put_off_to')})\s+$")
# "намечен на 11 мая", "prévue pour le 3 mai": the day for which it was planned.
_FOR = re.compile(rf"\b(?:{any_phrase('planned_for')})\s+(?:(?:{any_phrase('articles_of_days')})\s+)?$")
# The words that these two end with, which are quicker to look up.
_MOVED_ENDS = frozenset(phrases("ends_put_off_to"))
_FOR_ENDS = frozenset((*phrases("ends_planned_for"), *phrases("articles_of_days")))
# "It came through in 2001", "they took over in 1963": the verb's word, not the date's.
_DAY_OF_CLOCK = re.compile(r"(?:midnight|noon|\d)\S* on \w")
_PHRASAL = re.compile(r"\W*(?:over|through|by|to) (?:the )?in\b", re.IGNORECASE)
# "About 1226 Pacific standard time": four digits that are an hour.
_CLOCK_BEHIND = re.compile(
    r" ?(?:hours|hrs|LT|UTC|GMT|local time|(?:Pacific|Eastern|Central|Mountain|Atlantic|Alaska|Hawaii)"
    r"(?: standard| daylight)? time|[ECMP][SD]T)\b"
)
# "Moss v Lund [1994] 2 AC 133", "(1987) 12 EHRR 44": the year of a volume of law reports.
_REPORT_BEHIND = re.compile(r"\\?[\])] (?:\d{1,3} [A-Z](?:[A-Z]|\.|r\.? )|(?:[A-Z]{2,6} )+(?:[A-Z][a-z]+ )?\d)")
# "The 1962-built tug", "a 1950s-style diner": the year is of the thing, and no deed is told of it.
_COMPOUND_BEHIND = re.compile(r"[-‑](?:[a-z]{2,12}ed|built|born|made|era|style|vintage|model|like)\b")
_PREFIXES = ("post-", "pre-", "post‑", "pre‑")  # of a thing: "the post-2020 framework"; alone, of no known day
_THING_BEHIND = re.compile(r"\s+[^\W\d_]|[-‑–/]")
# "opened in 1911-closed in 1950", "born 1911-died 1950": another deed, with a date of its own.
_DEED_BEHIND = re.compile(r"\s+(?:(?:[A-Z][a-z]{2,8}\.?\s+)?\d{4}\b|\d{1,2}\s+[A-Z]|(?P<word>[a-z]+)\b)")
_DEED_BEFORE, _DEED_REACH = re.compile(r"(?:[a-z]ed|built|born|begun|made)(?: in)?\s+$"), 20
_SHORT_NAME = re.compile(r"\s\([A-Z]{2,}-?(\d\d)\)")
_YEAR = re.compile(
    r"(?<!\d)(?:\d{4}(?:\d{4})?(?!\d)|(?<=['’‘])\d\d(?!\w)|\d{1,4}(?:/\d{1,2})?\s*(?:BC|AD|BCE|CE|B\.C|A\.D)|\d{3}0s|\d{1,2}(?:st|nd|rd|th)\s+(?:century|millennium))"
)
# A TIMEX3 value that names a month, season or quarter: with no other word it wants a year, not a document.
_MONTHLY = re.compile(r"^[\dX]{4}-(?:\d\d$|SP|SU|FA|WI|Q\d|H\d)")
# One that names a century or a decade, whose number may be in letters: "XIV век", "the nineteenth century".
_LONG_AGO = re.compile(r"(?:BC)?\d{2,3}")
_YEARLESS = re.compile(r"XXXX-(\d\d(?:-\d\d)?)(?:T(?:[\d:]+|[A-Z]{2}))?$|XXXX-WXX-\d$")
_GENERIC = re.compile(r"the\s+(?:year|month|week|day|season)", re.IGNORECASE)
_THAT_WAS = re.compile(r"\b[Tt]hat was (?:also )?\Z")
_ORDINAL_ALONE = re.compile(
    r"(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|\d{1,2}(?:st|nd|rd|th)",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
_DIGIT = re.compile(r"\d")
# The rules by which feasts are found, whose year may be told.
_FEASTS = frozenset(("holiday", "holiday by name", "saint's day", "day beside a holiday"))
# The rules by which days of named months are found, whose numbers may be in words.
_DAY_OF_MONTH = "day month"
# A number beside such words counts, or they say which day they count from.
_COUNTED = re.compile(any_phrase("counts_from"))
_FROM_TODAY = re.compile(r"\bago\b|today|yesterday", re.IGNORECASE)
_POINTED = (" that", "That", " the same", "The same", "That was", "that was", "was also")
_TOLD = re.compile(
    rf"\b(?:{any_phrase('from_what_was_told', 'en')})\b|{any_phrase('from_what_was_told', *LANGUAGES_APART)}",
    re.IGNORECASE,
)
_DEICTIC = re.compile(
    rf"\b(?:{any_phrase('from_now', 'en')})\b|{any_phrase('from_now', *LANGUAGES_APART)}", re.IGNORECASE
)
# "The day before" counts from what stands behind it where that tells a deed; "had" tells what was before another.
_BESIDE = ("before", "after")
_BEHIND = re.compile(r"\s(?P<word>\w+)(?P<rest>[^.,;:!?\n]{0,60})")
_HAD = re.compile(r"\bhad\b")
_THIS_MONTH = re.compile(r"^this [A-Z]")
# "in October this year" is as good as in full.
_OF_A_YEAR = re.compile(r"[A-Z]\w+ (?:this|last|next) year$")
# Coarser than the document is known: a relative date cannot be known better than what it counts from.
_RANK = {"time": 0, "day": 1, "month": 3, "season": 4, "quarter": 4, "half": 5, "year": 6, "decade": 7, "century": 8}


@attrs.frozen(slots=False)  # a frozen value without slots is made in two thirds of the time, and each date makes some
class Anchor:
    """A date in a sentence: offsets, the date itself, the role its words give it, and its basis.

    `deictic` says that it counts from the document ("today"), `yearless` that its year was inferred. `own` marks a
    date that the event takes from the document because its sentence has none. `partial` marks a day or month whose year
    nothing says: its event is undated, and `when` stands for a place in the calendar only. `storied` marks one whose
    year is that of the story told before it. `ahead` marks one that lies behind the document's own.
    """

    start: int
    end: int
    text: str
    when: When
    role: str = "at"
    basis: str = "explicit"
    deictic: bool = False
    yearless: bool = False
    own: bool = False
    timed: bool = False
    partial: bool = False
    storied: bool = False
    ahead: bool = False

    @property
    def fine(self) -> bool:
        """Whether it is known to the month or better."""
        return self.when.precision in ("time", "day", "month") or (self.when.days or 999) <= 45

    def in_year(self, year: int, basis: str = "narrative") -> Anchor | None:
        """The date in a year that its place in the text says; None where that year has no such date."""
        if self.when.earliest is None:
            return None
        try:
            when = self.when.shift(years=year - self.when.earliest.year)
        except DateError:
            return None
        return attrs.evolve(self, when=when, basis=basis, yearless=False)


def known(one: Anchor) -> tuple[When | None, str]:
    """The date of an event of that anchor, and its basis: none where nothing says the year."""
    return (None, "none") if one.partial else (one.when, one.basis)


def anchor(mention: DateMention, text: str, date: DocumentDate | None) -> Anchor | None:
    """The anchor that a mention makes, or None where it names no place in time (a duration, a set, "now")."""
    if mention.text[-4:].isdigit() and (
        _CLOCK_BEHIND.match(text, mention.end)
        or _REPORT_BEHIND.match(text, mention.end)
        or _is_of_compound(mention, text)
        or _is_hour(mention, text)
        or _is_in_short_name(mention, text)
        or (_is_prefixed(mention, text) and _THING_BEHIND.match(text, mention.end))
    ):
        return None
    when, partial = mention.when, False
    if when is None and (match := _YEARLESS.match(str(mention.value))):
        when, partial = When.parse(f"2000-{match[1] or '01-01'}"), True
    if when is None or mention.type in ("DURATION", "SET") or _ORDINAL_ALONE.fullmatch(mention.text):
        return None
    if mention.text.endswith(_BESIDE) and _counts_from_deed(mention, text):
        return None
    generic = _GENERIC.fullmatch(mention.text) is not None
    if generic and not _THAT_WAS.search(text, max(0, mention.start - 14), mention.start):
        return None
    before = text[max(0, mention.start - 40) : mention.start]
    start, said = mention.start, mention.text
    if (begin := begins_any_weekday(mention, before, text)) is not None:
        start, said, partial, before = begin, text[begin : mention.end], True, before[: begin - mention.start]
    role = _role(before, mention, when)
    basis, deictic, yearless = _basis(mention)
    if deictic and mention.rule in _FEASTS and is_of_another_time(when, date.when if date else None):
        deictic, yearless, basis = False, True, "inferred_year"
    if generic:
        deictic = False  # counted from what is told before
    if deictic and mention.text.endswith(_BESIDE) and is_of_another_time(when, date.when if date else None):
        basis, deictic = "narrative", False
    if mention.rule == "eve" and not (date and _is_day_before(when, date.when)):
        basis, deictic = "narrative", False
    if not deictic and before.rstrip().endswith(_POINTED):
        basis, yearless = "narrative", False
    if deictic and date is not None:
        feast = mention.rule.startswith("holiday")
        named = feast or any(said.search(mention.text) for said in (_THIS_MONTH, _OF_A_YEAR))
        when, basis = _no_better_than(when, date, basis, named=named)
        if when is None:
            return None
    partial = partial or (mention.text[-4:].isdigit() and _is_prefixed(mention, text))
    partial = partial or (deictic and date is None)  # "last year" in a document of no known day
    deictic = deictic and not (when.precision in ("month", "day") and _OF_A_YEAR.search(mention.text))
    when = _plain_time(_closed(when))
    return Anchor(
        start,
        mention.end,
        said,
        when,
        role,
        basis,
        deictic,
        yearless,
        timed=mention.type == "TIME",
        partial=partial,
        ahead=deictic and date is not None and date.when.before(when),
    )


def counts_on(one: Anchor) -> bool:
    """Whether a date counts from what a story has told before it, and gives nothing of its own."""
    if one.basis != "narrative" or _DEICTIC.search(one.text):
        return False
    return one.text.endswith(_BESIDE) or _TOLD.search(one.text) is not None


def wants_year(one: Anchor) -> bool:
    """Whether the words of a date leave out its year: "on 3 May", "that year", "at Christmas"; not "last year"."""
    return one.yearless or counts_on(one) or (one.deictic and not _DEICTIC.search(one.text))


def _counts_from_deed(mention: DateMention, text: str) -> bool:
    """Whether a date counts from what stands behind it: "the year before she left", and not "the year before, she"."""
    if text.endswith(" to ", mention.start - 4, mention.start) and mention.text.startswith("the day "):
        return True  # "five years to the day after the flood"
    behind = _BEHIND.match(text, mention.end)
    if behind is None:
        return False
    word = behind["word"]
    if word in grammar("pronouns", "en"):
        return True
    named = word[:1].isupper() or word in language("en").cues["subject"]
    return named and mention.text.endswith("before") and not _HAD.search(behind["rest"])


def _is_day_before(when: When, date: When) -> bool:
    return when.earliest is not None and date.earliest is not None and when.earliest.number + 1 == date.earliest.number


def is_of_another_time(when: When, date: When | None) -> bool:
    """Whether a date is of no year around the document's own, which `date` is."""
    if date is None or date.earliest is None or when.earliest is None:
        return date is None
    return abs(date.earliest.year - when.earliest.year) > 1


def _is_of_compound(mention: DateMention, text: str) -> bool:
    behind = _COMPOUND_BEHIND.match(text, mention.end)
    if behind is not None and (not mention.text.isdigit() or _DEED_BEFORE.search(text[: mention.start][-_DEED_REACH:])):
        return False
    if behind is None or (deed := _DEED_BEHIND.match(text, behind.end())) is None:
        return behind is not None
    return deed["word"] is not None and deed["word"] not in grammar("leads_to_date", "en") | grammar(
        "before_noun", "en"
    )


def _is_prefixed(mention: DateMention, text: str) -> bool:
    return text[max(0, mention.start - 5) : mention.start].casefold().endswith(_PREFIXES)


def _is_hour(mention: DateMention, text: str) -> bool:
    """Whether four digits behind "at" are an hour: "Bo Lind leaves at 1936"; no year has "at" before it."""
    digits = mention.text
    led = text[max(0, mention.start - 4) : mention.start].casefold().endswith(" at ")
    return led and len(digits) == 4 and digits.isdigit() and int(digits[:2]) < 24 and int(digits[2:]) < 60


_NAMED_ZONE = re.compile(r"([^T=]+T\d\d:\d\d(?::\d\d)?)=\w+$")


def _plain_time(when: When) -> When:
    """A time of day without a zone that has only a name ("10:00 ET"): EDTF has no place for it."""
    match = _NAMED_ZONE.match(when.edtf) if "=" in when.edtf else None
    return When.parse(match[1]) if match else when


def _word_before(before: str) -> str:
    """The last word before a date, in small letters; "" where another mark than one that opens stands between."""
    bare = before.rstrip(_OPENING_MARKS)
    words = bare.rsplit(None, 1)
    found = _WORD.findall(words[-1]) if words and bare[-1].isspace() else []
    return found[-1].casefold() if found else ""


def _is_in_short_name(mention: DateMention, text: str) -> bool:
    """Whether a year ends a name that the brackets behind it shorten: "weir disease 2019 (WEID-19)"."""
    short = _SHORT_NAME.match(text, mention.end) if mention.text.isdigit() else None
    led = text[max(0, mention.start - 7) : mention.start].rstrip().endswith((" in", " since", " of", "In"))
    return short is not None and mention.text.endswith(short[1]) and not led


def is_feast_itself(mention: DateMention, text: str) -> bool:
    """Whether a feast of an English text is a thing that somebody keeps, and no day: "celebrate Easter"."""
    if not mention.rule.startswith("holiday") or _DIGIT.search(mention.text):
        return False
    before = text[max(0, mention.start - 24) : mention.start].rstrip(" *_")
    if not before or not before[-1].isalpha():
        return False
    return before.rsplit(None, 1)[-1].casefold() not in grammar("before_feast", "en")


_TWO_YEARS = 731  # days
_SHORT_END = re.compile(r"\d{4}\s?[/–-]\s?\d{2}$")


def _role(before: str, mention: DateMention, when: When) -> str:
    if mention.rule == "term" and not mention.text[:1].isdigit():
        return "by"
    if mention.rule == "term" and before.casefold().endswith(" for "):
        return "until"  # "shall ask no fees for | 75 days from the date of this order"
    word = _word_before(before)
    if word in _MOVED_ENDS and _MOVED.search(before):
        return "moved"
    if word in _FOR_ENDS and _FOR.search(before):
        return "for"
    match = _ROLE.search(before.replace("\n", " ")) if word in _ROLE_WORDS else None
    if match and not _PHRASAL.match(match.group()):
        role = match.lastgroup or "at"
        if role in ("after", "before") and mention.type == "TIME" and _DAY_OF_CLOCK.search(mention.text):
            return "at"  # "shortly after midnight on Friday"
        if role == "before" and _EDGE.match(mention.text):
            return "by"  # what lies before the end of a month lies in it or before
        if role == "until" and match[role].casefold() == "to" and when.precision == "interval":
            return "at"
        if role == "throughout" and (when.days or 9999) <= 31:
            return "at"
        return role
    if when.precision != "interval" or mention.type != "DATE" or (when.days or 9999) <= 62:
        return "at"
    # "in 1916/17": one or the other, and no stretch over which something was so
    return "at" if word == "in" and (when.days or 9999) <= _TWO_YEARS and _SHORT_END.search(mention.text) else "span"


def _basis(mention: DateMention) -> tuple[str, bool, bool]:
    """(basis, whether relative to the document, whether the year was inferred)."""
    text = mention.text
    if mention.rule.startswith(_DAY_OF_MONTH) and not _DIGIT.search(text):
        if "year" in mention.assumed:
            return "inferred_year", False, True  # "the tenth of October" is as good as "10 October"
        if not (_TOLD.search(text) or _DEICTIC.search(text)):
            return "explicit", False, False
    if len(text) >= 4 and text[-4:].isdecimal() and not text[-5:-4].isdecimal():
        return "explicit", False, False  # the year stands at its end, as it mostly does
    return _basis_by(text, str(mention.value))


@lru_cache(maxsize=20_000)  # "today" and "last year" are said again and again
def _basis_by(text: str, value: str) -> tuple[str, bool, bool]:
    if _YEAR.search(text) or _NUMERIC.search(text):
        return "explicit", False, False
    if _DIGIT.search(text) and not _COUNTED.search(text):
        return "inferred_year", False, True
    if _TOLD.search(text) and not _FROM_TODAY.search(text):
        return "narrative", False, False
    if _LONG_AGO.fullmatch(value) and not _DEICTIC.search(text):
        return "explicit", False, False
    if _DEICTIC.search(text) or not _MONTHLY.search(value):
        return "document", True, False
    return "inferred_year", False, True


def _no_better_than(when: When, date: DocumentDate, basis: str, *, named: bool) -> tuple[When | None, str]:
    """A relative date, widened to the document's own where that is known less well; not a month that it names."""
    known = date.when
    if date.basis not in ("explicit", "curated", "document", "narrative"):
        basis = date.basis
    if known.precision in ("day", "time") or known.days is None:
        return when, basis
    first, last = known.earliest, known.latest
    of_year = first is not None and last is not None and first.year == last.year
    kept = named and (of_year or known.contains(when))
    if _RANK.get(when.precision, 6) <= 3 and (known.days or 0) > 31 and not kept:
        return known, basis
    if when.precision == "year" and first and last and first.year != last.year:
        return None, basis
    return when, basis


def _closed(when: When) -> When:
    """The date named, without the open end that "since" or "until" gives it."""
    if when.earliest is not None and when.latest is not None:
        return when
    sides = [side for side in when.edtf.split("/") if side not in ("", "..")]
    try:
        return When.parse(sides[0]) if len(sides) == 1 else when
    except DateError:
        return when
