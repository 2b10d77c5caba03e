"""Where sentences end: at which full stops, and at which not; the abbreviations are in `layout.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from chrono.events.layout.markup import NOTE
from chrono.events.words.phrases import any_phrase, phrases
from chrono.strict_yaml import shipped

__all__ = ["bearable_sentences", "of_bearable_length"]

_LONGEST = 2000
_LONGEST_WORD = 200  # characters of a word and the blanks behind it
# Possessive, and from the first mark on: a row of ten thousand dots is looked at once. The mark before the look back,
# since what begins with one of a few characters is quick to search for.
_OPENS_ANEW = re.compile(rf"\.\s+(?:{any_phrase('opens_anew')})\b")
# A sentence may follow without a blank: "It closed in 1931.The hall was sold", where the word is one that opens many,
# or where small letters stand before the stop, and Cyrillic or a quotation follow: no name of a site is written so.
_OPENING = any_phrase("opens_glued")
_SHORT = any_phrase("opens_glued_short")
_GLUED = (
    rf"(?<=[^\W_]{{2}}\.)(?=(?:{_OPENING})\s|[LD]['’]\w)|(?<=[а-яё]{{3}}\.)(?=(?:[А-ЯЁ]|[А-ЯЁ][а-яё]{{2,}}|{_SHORT})\s)|"
    r"(?<=\d\d\.)(?=[А-ЯЁ][а-яё]+\s)"
)
_END = re.compile(rf"[.!?…](?<![.!?…].)(?:[.!?…]*+[\"'”’»)\]*_]*+(?:{NOTE})*+(?:\s++|(?=[“„«]))|{_GLUED})")
_OPENS_CLEARLY = re.compile(rf"\.(?:{NOTE})*\s+(?:{any_phrase('opens_clearly')})\s")
# "The council rose at 9:30 p.m. Motion by Orr …", not "at 9 p.m. Monday", "at 9 p.m. Eastern time".
_CLOCK_BEFORE = re.compile(r"\d ?[aApP]\. ?\Z")
# "It fell in 31 B.C. The next king …".
_ERA_BEFORE = re.compile(r"\d ?(?:A\. ?|(?:B\. ?)?(?:C\. ?)?)\Z")
# A name opens a sentence there too, where its verb follows: "at 6 a.m. Orr was arrested".
_NAME_AND_VERB = rf"[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:{any_phrase('verbs_behind_clock')})"
_OPENS_BEHIND_CLOCK = re.compile(rf"\.\s+(?:{any_phrase('opens_behind_clock')}|{_NAME_AND_VERB})\b")
_SAID_BY_I = re.compile(r"\.\s+(?:I|We)\s(?:also\s+)?[a-z]{3,}\s")
_COUNTED = re.compile(r"[£$€№.,:]")  # before a digit of a sum, of a number or of a part: "£1", "№1", "9.5"
_INITIALS_BEHIND = re.compile(r"[А-ЯЁ][а-яё]{2,} [А-ЯЁ]\. ?[А-ЯЁ]\.\Z")  # a surname before its initials: "Лосев П.И."
_LONGEST_NAME = 30  # characters
_WORD_BEFORE = re.compile(r"[^\W_]++\Z")
_FIRST_WORD = re.compile(r"\s+[«\"]?([^\W\d_]+)")
_OPENERS = "\"'“‘„«¿¡([*_—–-@#`<"
_DASHES, _BEFORE_DATE = "–—-", " *_([-•+"
_ROMAN_DIGITS = "IVX"
_LONGEST_DAY = 24  # characters from the beginning of a date to the stop behind its day
_SHORT_YEARS = frozenset(phrases("shortened_years"))
_DAY_OPENERS = frozenset(phrases("before_day_with_stop"))


@cache
def _sentence_openers() -> frozenset[str]:
    """Words that have a capital only where they open a sentence, in languages whose "year" is abbreviated."""
    return frozenset(shipped("chrono.events", "layout.yaml")["sentence_openers"])


def bearable_sentences(text: str, start: int, end: int, dated: Mapping[int, int]) -> list[tuple[int, int]]:
    """The offsets of each sentence of `text[start:end]`, too long ones in pieces.

    `dated` maps where date mentions start to where they end.
    """
    spans = _sentences(text, start, end, dated)
    return list(of_bearable_length(text, spans) if end - start > _LONGEST else spans)


def _sentences(text: str, start: int, end: int, dated: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    first = start
    for match in _END.finditer(text, start, end):
        stop, after = match.span()
        if after >= end:
            break
        following = text[after]
        opens = following.isupper() or following.isdigit() or following in _OPENERS
        opens = opens or (following == ">" and "\n" in text[stop:after])  # a quoted line of a letter
        if not (opens or (following.isalpha() and "[" in text[stop:after])):
            continue  # a note stands at the end of what it is to
        if text[stop] == "." and text[stop + 1] not in ".!?" and _belongs(text, first, stop):
            continue
        if text[stop] == "?" and text[stop - 1].isdigit() and _is_doubted(text, first, stop, following, dated):
            continue
        if following == "(" and text[after + 1 : after + 2].isdigit():
            continue
        if (text[stop - 1].isdigit() or text[stop - 1] in _ROMAN_DIGITS) and _in_date(dated, stop):
            continue
        yield first, stop + len(text[stop:after].rstrip())
        first = after
    if first < end:
        yield first, end


def _is_doubted(text: str, first: int, stop: int, following: str, dated: Mapping[int, int]) -> bool:
    """Whether a question mark behind a date doubts it, and ends no question: "1901? – the mill opens"."""
    if following in _DASHES:
        return True
    lead = text[first : min(stop, first + _LONGEST_DAY)]
    start = first + len(lead) - len(lead.lstrip(_BEFORE_DATE))
    return dated.get(start) == stop


def _in_date(dated: Mapping[int, int], stop: int) -> bool:
    """Whether a full stop is that of the number of a day or month: "† 23. Mai 1993", "3. XI. 1993"."""
    return any(dated.get(at, 0) > stop for at in range(max(0, stop - _LONGEST_DAY), stop))


def of_bearable_length(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, cut at white space where one is too long to be a sentence: what follows is quadratic in a sentence."""
    for first, last in spans:
        while last - first > _LONGEST:
            cut = max(text.rfind(" ", first + 1, first + _LONGEST), text.rfind("\n", first + 1, first + _LONGEST))
            cut = cut if cut > first else first + _LONGEST
            yield first, cut
            first = cut
        yield first, last


def _belongs(text: str, first: int, stop: int) -> bool:
    """Whether a full stop belongs to the word before it: an abbreviation, an initial, or a day's number."""
    least = max(first, stop - 20)
    last = text[least:stop].rpartition(" ")[2]
    if last.isalpha() and not _abbreviates(last, _abbreviations()):
        return False  # as at most stops: quicker to see than what else stands there
    match = _WORD_BEFORE.search(text, least, stop)
    if match is None:
        return False
    if match.group().isdigit():
        numbers = _numbers_a_day(text, first, match) or _opens_annal(text, first, match)
        return numbers and not _is_a_code(text, match, stop)
    if not _abbreviates(match.group(), _abbreviations()):
        return False
    if match.group().casefold() in _behind_volumes():
        return match.group().istitle() and text[max(first, match.start() - 2) : match.start() - 1].isdigit()
    if match.group() in "mM" and _CLOCK_BEFORE.search(text, max(first, stop - 12), match.start()):
        return _OPENS_BEHIND_CLOCK.match(text, stop) is None
    if match.group() in "CDE" and _ERA_BEFORE.search(text, max(first, stop - 12), match.start()):
        return _OPENS_BEHIND_CLOCK.match(text, stop) is None
    if _INITIALS_BEHIND.search(text, max(first, stop - _LONGEST_NAME), stop + 1):
        following = _FIRST_WORD.match(text, stop + 1)
        return following is None or following[1].casefold() not in _sentence_openers()
    if len(match.group()) == 1 and _SAID_BY_I.match(text, stop) and text[match.start() - 1 : match.start()] == ".":
        return False  # "in the U.S.A. I call upon"
    return not (_is_a_code(text, match, stop) or _ends_with_year(text, match, stop) or _ends_a_name(text, match, stop))


def _ends_a_name(text: str, match: re.Match[str], stop: int) -> bool:
    """Whether a sentence ends with the abbreviation that ends a name: "at Kern Inc. He left", "by Otto Kern Jr. In"."""
    if match.group().casefold() not in _ends_of_names() or _OPENS_CLEARLY.match(text, stop) is None:
        return False
    before = text[max(0, match.start() - 3) : match.start()].rstrip(" \xa0")[-1:]
    return before.isalpha() or before in (",", ".", "&")  # not "05 Jun. The line opened"


def _is_a_code(text: str, match: re.Match[str], stop: int) -> bool:
    """Whether the word is no abbreviation: the letter of "Pad 17-B", a state behind its town ("Dunmore, FL. It …")."""
    word, start = match.group(), match.start()
    if len(word) == 1:
        return start > 1 and text[start - 1] in "-–" and text[start - 2].isdigit()
    return len(word) == 2 and word.isupper() and text[start - 2 : start] == ", " and bool(_OPENS_ANEW.match(text, stop))


def _ends_with_year(text: str, match: re.Match[str], stop: int) -> bool:
    """Whether a sentence ends with the abbreviated word behind its year: "Родился в 1925 г. После школы…"."""
    if match.group() not in _SHORT_YEARS or not text[max(0, match.start() - 3) : match.start()].rstrip()[-1:].isdigit():
        return False
    following = _FIRST_WORD.match(text, stop + 1)
    return following is not None and following[1].casefold() in _sentence_openers()


def _numbers_a_day(text: str, first: int, match: re.Match[str]) -> bool:
    """Whether a number before a stop is that of a day ("am 20. Oktober") or another ordinal, and ends no sentence.

    One of two digits ends a sentence more often than not, one of one digit only behind a capital ("on March 8. The …").
    """
    if not (match.group().isdigit() and len(match.group()) <= 2):
        return False
    before = text[max(first, match.start() - _LONGEST_WORD) : match.start()].split()[-1:]
    if (before and before[0] in _before_counts()) or _COUNTED.match(text, match.start() - 1):
        return False
    if match.start() - first < 12 or (before and before[0].casefold() in _DAY_OPENERS):
        return True
    if len(match.group()) != 1 or (before and before[0][0].isupper()):
        return False
    return not _OPENS_ANEW.match(text, match.end())


def _opens_annal(text: str, first: int, match: re.Match[str]) -> bool:
    """Whether a year opens the entry of annals: "A.D. 892. This year …", "1121. A great frost"."""
    year = match.group()
    if not (year.isdigit() and 3 <= len(year) <= 4) or (first > 0 and text[first - 1] != "\n"):
        return False
    before = text[first : match.start()].strip()
    return before in ("A.D.", "A. D.", "AD", "Anno", "An.") or (not before and len(year) == 4)


def _abbreviates(word: str, abbreviations: frozenset[str]) -> bool:
    # A single letter is an initial ("J. Smith", "U.S. Senate"): a sentence hardly ever ends in one.
    return (len(word) == 1 and not word.isdigit()) or word.casefold() in abbreviations


@cache
def _abbreviations() -> frozenset[str]:
    """The words behind which a full stop ends no sentence, of every language."""
    return frozenset(shipped("chrono.events", "layout.yaml")["abbreviations"])


@cache
def _before_counts() -> frozenset[str]:
    """The words behind which a number counts, and is that of no day and no item."""
    return frozenset(shipped("chrono.events", "layout.yaml")["before_counts"])


@cache
def _ends_of_names() -> frozenset[str]:
    """The abbreviations that end the names of firms and persons."""
    return frozenset(shipped("chrono.events", "layout.yaml")["ends_of_names"])


@cache
def _behind_volumes() -> frozenset[str]:
    """The abbreviations of collections of laws: only behind the number of a volume ("82 Stat. 115")."""
    return frozenset(shipped("chrono.events", "layout.yaml")["behind_volumes"])
