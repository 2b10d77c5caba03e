"""Lives, terms and works told by a sign or a bracket alone.

"VOSS, CLARA (1861-1934).--Botanist", "(4 May 1861, Lund – 3 June 1934, Bonn)", "b. 4 May 1861; m. 1890", "bishop of
Lund (1512–1520)", "_The Long Field_ (1871)", "“On Tides” (Harbour Press, 2004)". Words for offices are in
`phrases.yaml`, under `offices_of_lives`; a sign of birth or death stands in `words.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from chrono.errors import DateError
from chrono.events.biographies.bare_works import bare_work
from chrono.events.biographies.reigns import ruler_of_years
from chrono.events.biographies.things_with_years import STYLES, conflict_at_end, is_a_thing, told_of_thing
from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.layout.entry_lines import SINCE
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.names.headed_lives import may_head_life
from chrono.events.words.kinds import grammar
from chrono.events.words.lexicon import classes, is_common
from chrono.events.words.phrases import any_phrase
from chrono.when import When

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["is_lifetime", "is_persons", "life_title", "lives", "name_above", "of_life", "year_of_death"]

_SHORTEST_LIFE, _LONGEST_LIFE = 12, 115  # years; the shortest where nothing but a name and two dates say that it is one
_FEWEST_LIVES, _TOLD_OF = 2, 300  # names over two years each, and characters below one in which its bearer is named
_SURE_LIFE = 30  # years between two that stand alone under a name
_LONGEST_TERM = 50  # years
_FURTHEST_NAME = 1_000  # characters before the years of a life in which its name and office stand
_LONGEST_LINE = 1_000  # characters of a line of two dates and a name, with a link's target
_SIGN_REACH = 24  # characters before a date in which its sign stands
# A star at the head of a line is a bullet.
_SIGN = re.compile(
    r"(?:(?:^|(?<=[\s,;(]))(?P<sign>[^\W\d_]{1,5}\.)|(?:(?<=\()|(?<=[,;] ))(?P<mark>[*†⚭∞])) ?(?:on |c\. ?)?$"
)
# "d. at Edinburgh 12 Dec. 1842", "b. in New York, 1870": where it happened stands before its date.
_SIGNS_OF_LIVES = ("b. ", "d. ", "m. ")
_SIGN_AND_PLACE = re.compile(
    r"(?:^|(?<=[\s,;(]))(?P<sign>[bdm]\.)(?P<mark>) (?:(?:at|in|near) )?"
    r"[A-Z][\w.’'-]*(?:,? [A-Z][\w.’'-]*){0,3},? (?:on |in )?$"
)
_PLACE_REACH = 70
_LAST_NAME = re.compile(
    rf"(?:[A-Z][^\W\d_]*[.’'-]?[^\W\d_]*\.?\s+){{1,3}}(?:(?:{any_phrase('particles_before_surnames')})\s+)?"
    r"[A-Z][^\W\d_]+(?:[’'-][^\W\d_]+)?\s*$"
)
_LIFE_SPAN = re.compile(r"[^\W\d_][.)]?,? \(?([1-9]\d{3})\s?[–—-]\s?([1-9]\d{3})\)?(?!\d)")
_LONGEST_CALLING, _LINES_ABOVE = 4, 2  # words of a line with two years under a name, and lines from there up to it
_CALLING = frozenset({"titles", "beside", "adjective"})
_NOTICE = re.compile(rf"(?:{any_phrase('notices_of_death')})\b\W*", re.IGNORECASE)
_SUFFIX = re.compile(r",? (?:Sr|Jr)\.?$")
_LIFE_OF = re.compile(r"(?:[’']s)? (?:[Bb]iography|[Ll]ife|[Oo]bituary)$")
_PEERAGE = re.compile(r",? \d{1,2}(?:st|nd|rd|th) [A-Z][a-z]+(?: of)?(?: [A-Z][\w’'-]+){1,3}\s*$")
_HONOURS = re.compile(rf"^(?:(?:{any_phrase('styles_of_persons')}) )+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_BORN_AS = re.compile(rf",? (?:{any_phrase('born_of')}) [^\W\d_a-zà-ÿа-яё][^,;]*$")
_LETTERS = re.compile(r"(?:,? [A-Z]{2,6})+$")  # "KCB, FRS"
_LONGEST_INITIALS = 2
_ALONE = {"birth": "birth_alone", "death": "death_alone"}
_BEFORE_A_DATE = frozenset(".*†⚭∞n")  # how a sign ends, or "on" behind it
_PLACE_OF_BIRTH = r"[A-ZÀ-Þ][^\W\d_]{2,}(?:[ -][A-ZÀ-Þ][^\W\d_]+){0,2}"
_TO_BIRTH = re.compile(
    rf"(?:[^()]*[;,:] ?|{_PLACE_OF_BIRTH} )?(?:(?:{any_phrase('born_of')}|[a-zа-я]{{1,4}}\.|\*)\s*)?"
    rf"(?:(?:{any_phrase('before_a_birthday')}) )?"
)
_TO_DEATH = re.compile(r"[^()\d]{0,45}(?:[–—-]|[;,]\s*(?:†|[a-zа-я]{1,4}\.|died)|(?<=[^\W\d]);)[^()\d]{0,25}")
_OFFICES = re.compile(rf"\b(?:{any_phrase('offices_of_lives')})\b[^();]{{0,60}}$", re.IGNORECASE)
_OFFICE_REACH = 80  # characters from the first of an office to the parenthesis behind it
_WORK_REACH = 180  # and of a work
_YEAR_AHEAD = re.compile(r"^\d{3,4}\s*[–—:-]\s*")
_WORK = re.compile(r"(?:[_*](?P<a>[^_*\n]{2,120}?)[_*]|[“\"«](?P<b>[^”\"»]{2,160}?)[”\"»])[,.]?\s*$", re.DOTALL)
_TELLS_OF_HIM = re.compile(
    r"[^\S\n]*(?:\.--|[—–:-])|\s*(?:,\s*(?:m|dau|son|mar)\b|"
    rf",?\s*(?:{any_phrase('tells_of_somebody')}|[a-z]{{3,}}ed)\b)"
)
_INVERTED = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]+, [A-ZÀ-Þ]")  # "FALK, IDA (1898–1991) American"
_YEAR = re.compile(r"\b[12]\d{3}\b")
_HEADWORD = re.compile(r"^[\s*_#>]*(?P<name>[^\W\d_][^()\n]{1,70}(?:\n[^()\n]{1,40})?)\s*$")


def lives(reader: Reader) -> list[Draft]:
    """Births and deaths by their signs, and lives, terms and works that stand as years in parentheses."""
    drafts = _vital(reader) + _under_names(reader)
    if "(" not in reader.plain:
        return drafts
    drafts += _lives_in_full(reader)
    for one in reader.anchors:
        bracket = _bracket(reader.plain, one)
        if (
            bracket is None
            or one.start in reader.claimed
            or one.when.precision not in ("year", "interval", "day", "month")
        ):
            continue
        index = reader.unit_at(one.start)
        unit = reader.layout.units[index] if index is not None else None
        if unit is None or unit.side:
            continue
        drafts += _read(reader, one, unit, *bracket)
    return drafts


def year_of_death(head: str) -> int | None:
    """The year in which the life ended that the head of a document names: "Ann Voss, 1931–2019"."""
    match = _LIFE_SPAN.search(head)
    years = (int(match[1]), int(match[2])) if match else (0, 0)
    return years[1] if match and 0 < years[1] - years[0] <= _LONGEST_LIFE else None


def _vital(reader: Reader) -> list[Draft]:
    """What a sign before its date says: "b. 4 May 1861 at Lund, d. 3 June 1934; m. 1890"."""
    drafts: list[Draft] = []
    named: dict[int, str] = {}
    for one in reader.anchors:
        sign = _sign_before(reader.plain, one.start)
        kind = _signs().get((sign["sign"] or sign["mark"]).casefold()) if sign else None
        free = one.basis == "explicit" and one.start not in reader.claimed
        index = reader.unit_at(one.start) if kind and free else None
        if sign is None or kind is None or index is None or reader.layout.units[index].side:
            continue
        if not kind[0]:
            reader.claimed.add(one.start)
            continue
        unit = reader.layout.units[index]
        name = _name_before(reader.plain, unit, sign.start()) or named.get(unit.block, "")
        name = named[unit.block] = name or _name_of_line(reader, unit, sign.start())
        reader.claimed.add(one.start)
        draft = of_life(kind[0], one.when, unit, (sign.start(), one.end), (one.start, one.end))
        lived = kind[0] in ("birth", "death")
        title = life_title(name, kind[0], reader.document.language) if lived else f"{name} {kind[1]}"
        draft.title, draft.whose = title if name else "", name
        draft.signs["the sign before its date"] = 0.1
        drafts.append(draft)
    return drafts


def _name_of_line(reader: Reader, unit: Unit, sign: int) -> str:
    """The name above a line that begins with the sign, as under the headword of a dictionary; else the title's."""
    start = reader.plain.rfind("\n", 0, sign) + 1
    alone = not reader.plain[start:sign].strip(" \t#*_>([") and sign - unit.start <= sign - start
    return name_above(reader.plain, start, reader.document.title or "") if alone else ""


def _sign_before(text: str, date: int) -> re.Match[str] | None:
    """The sign right before a date, or before the place that stands there; what rules out both is looked at first."""
    near = text[max(0, date - _PLACE_REACH) : date]
    sign = None
    if near[-3:].rstrip()[-1:] in _BEFORE_A_DATE:
        sign = _SIGN.search(text, max(0, date - _SIGN_REACH), date)
    if sign is None and any(mark in near for mark in _SIGNS_OF_LIVES):
        sign = _SIGN_AND_PLACE.search(text, max(0, date - _PLACE_REACH), date)
    return sign


@cache
def _signs() -> dict[str, tuple[str, str]]:
    """Signs of what happens in a life, each with its kind and the verb of its title."""
    verbs = {"born": ("birth", "born"), "died": ("death", "dies"), "married": ("ceremony", "marries")}
    verbs |= {"baptised": ("ceremony", "baptised"), "buried": ("ceremony", "buried")}
    verbs |= {"reigned": ("appointment", "reigns"), "flourished": ("", "")}
    return {sign: said for name, said in verbs.items() for sign in grammar("life_signs", name)}


def _name_before(text: str, unit: Unit, end: int) -> str:
    """The name that an entry opens with: "ALEXANDER VOSS, b. …", "1. William, bap. …"."""
    name = _YEAR_AHEAD.sub("", bare(text[unit.start : end])).split("(")[0].strip(" ,;*").rpartition(". ")[2]
    if not name.isupper() and "(" in text[unit.start : end]:
        name = name.partition(",")[0]  # "1810 – Otto Voss, composer (d. 1849)"
    words = name.split()
    good = 0 < len(words) <= 5 and all(word[:1].isupper() for word in words) and "," not in name
    return (name.title() if name.isupper() else name) if good else ""


def of_life(kind: str, when: When, unit: Unit, subject: tuple[int, int], mark: tuple[int, int]) -> Draft:
    """What a sign or bracket says of a life: `subject` and `mark` are offsets of the text, `mark` those of the date."""
    span = Span(unit.start, unit.end, (mark,))
    draft = Draft(kind, when, "explicit", "held", [span], subject, "life", mark)
    draft.form = "noun"
    return draft


def _lives_in_full(reader: Reader) -> list[Draft]:
    """Births and deaths of "(4 May 1861, Lund – 3 June 1934, Bonn)" after a headword."""
    drafts: list[Draft] = []
    for one, other in pairwise(reader.anchors):
        between = reader.plain[one.end : other.start]
        if len(between) > 2 * _SIGN_REACH or not _TO_DEATH.fullmatch(between):
            continue
        start = reader.plain.rfind("(", max(0, one.start - 90), one.start)
        end = reader.plain.find(")", other.end, other.end + 45)
        index = reader.unit_at(one.start)
        if one.start in reader.claimed or start == -1 or end == -1 or index is None:
            continue
        if not _TO_BIRTH.fullmatch(reader.plain, start + 1, one.start):
            continue
        unit = reader.layout.units[index]
        before = reader.plain[unit.start : start]
        if not unit.side and _is_headword(reader, unit, before, end + 1):
            drafts += _life(reader, one, unit, before, (one.when, other.when))
            reader.claimed.add(other.start)
    return drafts


def _under_names(reader: Reader) -> list[Draft]:
    """Births and deaths of two dates that stand alone on the line under a name, or behind it in a heading.

    Years alone may be a time in office: the text has to go on about the one named, or to have several such lines.
    """
    drafts: list[Draft] = []
    years: list[tuple[bool, Iterator[Draft]]] = []
    for one in reader.anchors:
        ends = _ends(one.when) if one.basis == "explicit" else None
        index = reader.unit_at(one.start) if ends is not None else None
        if ends is None or index is None or not is_lifetime(ends):
            continue
        unit = reader.layout.units[index]
        start = reader.plain.rfind("\n", 0, one.start) + 1
        end = reader.plain.find("\n", one.end)
        line = reader.plain[start : end if end >= 0 else len(reader.plain)]
        if len(line) > _LONGEST_LINE:
            continue
        name = bare(line[: one.start - start]).strip(" (,*_#")
        if bare(line[one.end - start :]).strip(" )*_."):
            continue
        by_years = "day" not in {end.precision for end in ends}
        if _is_calling(name):
            name, by_years = name_above(reader.plain, start), False
        elif not name:
            name = bare(reader.plain[max(0, start - _LONGEST_LINE) : start].rstrip().rpartition("\n")[2]).strip(" *_#")
        elif by_years or unit.form != "heading":
            continue
        mourned = _mourned(name)
        if not (mourned or is_persons(name)):
            continue
        life = _life(reader, one, _with_name_above(reader.plain, unit, name), mourned or name, ends)
        if by_years and not mourned and not _is_long(ends):
            continue
        if by_years and not mourned:
            told_of = name.split()[-1].casefold() in reader.plain[end : end + _TOLD_OF].casefold() and end > 0
            years.append((told_of, life))
        else:
            drafts += life
    sure = len(years) >= _FEWEST_LIVES or any(told_of for told_of, _ in years)
    return drafts + [draft for _, life in years if sure for draft in life]


def _mourned(line: str) -> str:
    """The name in the head of a notice of death, without its titles: "In Memory of Deputy Chief Otto Holm"."""
    notice = _NOTICE.match(line)
    words = _SUFFIX.sub("", line[notice.end() :]).split() if notice is not None else []
    while words and not STYLES.isdisjoint(classes(words[0])):
        words = words[1:]
    return " ".join(words)


def _with_name_above(text: str, unit: Unit, name: str) -> Unit:
    """The unit with the line right above it, where that is the name: a quote of the years alone says nothing."""
    at = text.rfind(name, 0, unit.start)
    between = text[at + len(name) : unit.start] if at >= 0 else "-"
    return unit if between.strip(" *_#\n") or "\n\n" in between else unit._replace(start=at)


def _is_long(ends: tuple[When, When]) -> bool:
    """Whether two years lie further apart than those of an office mostly do."""
    first, last = (end.earliest for end in ends)
    return first is not None and last is not None and last.year - first.year >= _SURE_LIFE


def is_lifetime(ends: tuple[When, When]) -> bool:
    """Whether two dates lie as far apart as a birth and a death."""
    first, last = (end.earliest for end in ends)
    return first is not None and last is not None and _SHORTEST_LIFE <= last.year - first.year <= _LONGEST_LIFE


def _is_calling(said: str) -> bool:
    """Whether a line says what somebody was and no office: "Danish, ", "Painter, sculptor"."""
    words = [word.strip(",.").capitalize() for word in said.split()]
    if not 0 < len(words) <= _LONGEST_CALLING or _OFFICES.search(said):
        return False
    known = [word for word in words if not _CALLING.isdisjoint(classes(word))]
    return 2 * len(known) >= len(words)


def name_above(text: str, start: int, title: str = "") -> str:
    """The name of a person on one of the lines right above, without what calls it a life, or a title's; else ""."""
    above = [line for line in text[max(0, start - 300) : start].split("\n") if line.strip()][-_LINES_ABOVE:]
    names = (_LIFE_OF.sub("", bare(line).strip(" *_#")) for line in (*reversed(above), title))
    return next((_in_order(name) for name in names if is_persons(name)), "")


def is_persons(name: str) -> bool:
    """Whether a line is the name of a person: a few capitalised words, none of which names anything else."""
    words = [word.strip('().,“”"') for word in name.split()]
    capital = [word for word in words if word[:1].isupper()]
    plain = all(word.replace("-", "").replace("’", "").replace("'", "").replace(".", "").isalpha() for word in words)
    return plain and 2 <= len(capital) <= 5 and len(words) <= 6 and not any(is_common(word) for word in capital)


def _bracket(text: str, one: Anchor) -> tuple[int, int] | None:
    """The parentheses that hold the date, if nothing much else is in them."""
    start = text.rfind("(", max(0, one.start - 90), one.start)
    end = text.find(")", one.end, one.end + 12)
    if start == -1 or end == -1 or ")" in text[start : one.start]:
        return None
    return start, end + 1


def _read(reader: Reader, one: Anchor, unit: Unit, start: int, end: int) -> Iterator[Draft]:
    before = reader.plain[max(unit.start, start - _FURTHEST_NAME) : start]
    inside = reader.plain[start + 1 : one.start].strip()
    ends = _ends(one.when)
    if ends is not None and _TO_BIRTH.fullmatch(inside) and _is_headword(reader, unit, before, end):
        yield from _life(reader, one, unit, before, ends)
    elif ends is not None and not inside and (name := _name_of_entry(reader, unit, before, ends)):
        yield from _life(reader, one, _with_name_above(reader.plain, unit, name), name, ends)
    elif ends is not None and not inside and (war := conflict_at_end(bare(before), reader.document.language)):
        yield from _thing(reader, one, unit, war, ends)
    elif ends is not None and len(inside) < 10 and not _outlasts(ends) and _office_at_end(bare(before)):
        yield _term(reader, one, unit, before, start)
    elif ends is not None and _TO_BIRTH.fullmatch(inside) and (name := _person_at_end(before, ends)):
        yield from _life(reader, one, unit, name, ends)
    elif (
        one.when.precision == "year"
        and len(inside) < 80
        and inside.casefold() not in SINCE
        and (match := _WORK.search(before, max(0, len(before.rstrip()) - _WORK_REACH)) or bare_work(before, inside))
    ):
        yield _work(reader, one, unit, match)


def _office_at_end(text: str) -> re.Match[str] | None:
    """The office that stands right before a parenthesis, with what it is of."""
    return _OFFICES.search(text, max(0, len(text) - _OFFICE_REACH))


def _outlasts(ends: tuple[When, When]) -> bool:
    """Whether two years lie too far apart for a term of office."""
    first, last = (end.earliest for end in ends)
    return first is not None and last is not None and last.year - first.year > _LONGEST_TERM


def _name_of_entry(reader: Reader, unit: Unit, before: str, ends: tuple[When, When]) -> str:
    """The name that opens an entry, where only what its bearer was follows, "Ann Voss, painter", or that heads it."""
    if not before.strip(" *_") and is_lifetime(ends):
        name = name_above(reader.plain, unit.start)  # "## Ann Voss", over "(1931–2016) Painter"
        return name if name and may_head_life(name, reader.plain[unit.start :][:_FURTHEST_NAME]) else ""
    name, comma, calling = bare(before).strip(" *_-").partition(",")
    told = bool(comma) and is_lifetime(ends) and is_persons(name) and _is_calling(calling)
    return name if told and reader.layout.opens_block(unit) else ""


def _person_at_end(before: str, ends: tuple[When, When]) -> str:
    """The name of a person that a text ends with, "" where it ends with none, or `ends` are those of no life."""
    first, last = ends[0].earliest, ends[1].earliest
    if first is None or last is None or not _SHORTEST_LIFE <= last.year - first.year <= _LONGEST_LIFE:
        return ""
    match = _LAST_NAME.search(_PEERAGE.sub("", before))
    name = _HONOURS.sub("", match.group().strip()) if match else ""
    return name if is_persons(name) else ""


def _ends(when: When) -> tuple[When, When] | None:
    """Both ends of a range of years or days."""
    if when.precision != "interval" or "/" not in when.edtf or ".." in when.edtf:
        return None
    try:
        first, last = (When.parse(side) for side in when.edtf.split("/"))
    except DateError:
        return None
    return first, last


def _is_headword(reader: Reader, unit: Unit, before: str, end: int) -> bool:
    """Whether the parentheses follow the name that the paragraph is about."""
    match = _HEADWORD.match(_BORN_AS.sub("", _IN_BRACKETS.sub("", before)))
    if match is None or not reader.layout.opens_block(unit):
        return False
    name = bare(match["name"]).strip(" ,")
    first, _, rest = name.partition(" ")
    if _YEAR.search(name) or first.casefold() in grammar("pronouns", "en") or rest.startswith(("to ", "by ", "from ")):
        return False  # "In 1896 the banker Leo Voss (1845-1917) became", "Sold to Leo Voss (1845-1917), Ulm"
    after = reader.plain[end : end + 40]
    if after.startswith(".") and is_persons(name):
        return True
    lists = after.startswith(", ") or _INVERTED.match(name) is not None
    if lists and _is_a_life(reader.document.text[unit.start : unit.start + len(before)], name):
        return True
    told = _TELLS_OF_HIM.match(after)
    capital = sum(word[:1].isupper() for word in name.split())
    return bool(told) and capital >= max(1, len(name.split()) // 2) and len(name.split()) <= 8


def _is_a_life(before: str, name: str) -> bool:
    """Whether a name in the order of a dictionary, or that can only be somebody's, stands before two years."""
    surname = before.lstrip(" *_#\n").partition(",")[0]
    return (surname.isupper() and len(surname) > 2 and "," in before) or is_persons(name)


def _life(reader: Reader, one: Anchor, unit: Unit, before: str, ends: tuple[When, When]) -> Iterator[Draft]:
    first, last = ends
    after = reader.plain[reader.plain.find(")", one.end) + 1 :][:_TOLD_OF]
    if is_a_thing(bare(before).strip(" ,"), after, reader.document.language):
        yield from _thing(reader, one, unit, before, ends)
        return
    if (
        first.earliest is None
        or last.earliest is None
        or not 0 < last.earliest.year - first.earliest.year <= _LONGEST_LIFE
    ):
        return
    reader.claimed.add(one.start)
    name = _in_order(_bare_name(before))
    said = reader.plain[max(0, one.start - _FURTHEST_NAME) : one.start].rstrip(" (,")
    if ruler := ruler_of_years(said, one, ends, reader.anchors):
        if bare(reader.plain[unit.start : one.start]).strip(" (,*_#") == ruler:
            yield _reign(one, unit, ruler)
        return
    for kind, when in (("birth", first), ("death", last)):
        draft = of_life(kind, when, unit, (unit.start, one.end), (one.start, one.end))
        draft.title, draft.whose = life_title(name, kind, reader.document.language), name
        draft.signs["the years of a life after its headword"] = 0.1
        yield draft


def _reign(one: Anchor, unit: Unit, name: str) -> Draft:
    draft = of_life("appointment", one.when, unit, (unit.start, one.end), (one.start, one.end))
    draft.title = name
    draft.signs["the years of a reign after its ruler"] = 0.1
    return draft


def _thing(reader: Reader, one: Anchor, unit: Unit, before: str, ends: tuple[When, When]) -> Iterator[Draft]:
    reader.claimed.add(one.start)
    for told in told_of_thing(_bare_name(before), ends, reader.document.language):
        draft = of_life(told.kind, told.when, unit, (unit.start, one.end), (one.start, one.end))
        draft.title = told.title
        draft.signs["the years of a thing after its name"] = 0.1
        yield draft


def life_title(name: str, kind: str, language: str, place: str = "") -> str:
    """What the birth or death of somebody is called in a title, in the words of a language that has some.

    Without a name it is called by its place.
    """
    section = f"{kind}_title" if name or not place else _ALONE[kind]
    form = next(iter(grammar(section, language) or grammar(section, "en")))
    return form.replace("…", name) if name or not place else f"{form.capitalize()}: {place}"


def _bare_name(said: str) -> str:
    """A name without its spellings in brackets, the name at birth, a peerage and letters behind it."""
    name = _BORN_AS.sub("", _IN_BRACKETS.sub("", bare(said))).strip(" ,")
    if not name.isupper():
        name = _LETTERS.sub("", name)
    return _PEERAGE.sub("", name).strip(" ,")


def _in_order(name: str) -> str:
    r"""\"VOSS, CLARA" as "Clara Voss", and "VOSS, Clara" too."""
    name = name.title() if name.isupper() else name
    last, comma, first = name.partition(",")
    last = last.title() if last.isupper() and len(last) > _LONGEST_INITIALS else last
    return f"{first.strip()} {last.strip()}" if comma and first.strip() else name


def _term(reader: Reader, one: Anchor, unit: Unit, before: str, start: int) -> Draft:
    reader.claimed.add(one.start)
    match = _office_at_end(before) or re.search(r"\S+\s*$", before)
    at = unit.start + (match.start() if match else 0)
    span = Span(unit.start, unit.end, ((one.start, one.end),))
    draft = Draft("appointment", one.when, "explicit", "held", [span], (at, start), "term", (at, min(start, at + 40)))
    draft.title = bare(reader.plain[at:start]).strip(" ,")
    draft.signs["a term of office in parentheses"] = 0.0
    draft.form = "noun"
    return draft


def _work(reader: Reader, one: Anchor, unit: Unit, match: re.Match[str]) -> Draft:
    reader.claimed.add(one.start)
    name = "a" if match["a"] else "b"
    at = (unit.start + match.start(name), unit.start + match.end(name))
    span = Span(unit.start, unit.end, (at, (one.start, one.end)))
    draft = Draft("publication", one.when, "explicit", "held", [span], at, "work", at)
    work = bare(match[name])
    draft.title = f"{work} published" if reader.document.language == "en" else work
    draft.signs["a work with its year"] = 0.0
    draft.form, draft.apart = "noun", f"work {one.start}"
    return draft
