"""The years that ages give: "Ida Falk was born in 1890. At 31 she founded a school" was about 1921.

An age is somebody's whose birth the text has told: of the subject of its sentence, or of "he" or "she", where one born
before it is called so. It counts from that birth to a year, about which it may be one more; a birthday is that very
year, and that day where the day of the birth is known. How texts tell of ages is in `ages.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from chrono.errors import DateError
from chrono.events.days.anchors import Anchor, counts_on
from chrono.events.layout.segments import Layout, Unit
from chrono.events.words.age_words import AgeWords, age_words
from chrono.when import When

__all__ = ["of_ages"]

_OLDEST = 115  # years
_LIFE = re.compile(r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){0,4}) \((?:\w+\.? )?$")
_NAME = re.compile(r"[#*_\s]*(?P<name>[A-ZÀ-ÞА-Я][\w.’'-]*(?: [A-ZÀ-ÞА-Я][\w.’'-]*){0,4})")
_NAME_REACH = 80  # characters before the years of a life in which its name stands
_BRACKET_REACH = 8  # characters before the years of a life in which its bracket opens
_BORN_REACH = 90  # characters between "born" and its date
_CALLED_REACH = 600  # characters behind a birth in which a pronoun calls who was born
# An hour is mostly at most so much, and so is a year of an office: "at 19" alone is an age, and "in her 19th year".
_HOURS = 12


@attrs.frozen
class _Birth:
    """Who was born when: by name where one is told, and by the pronoun that the text goes on with.

    A child without a name ("his son", "a daughter") has neither.
    """

    start: int
    unit: Unit
    when: When
    names: frozenset[str] = frozenset()
    who: str = ""


def of_ages(anchors: Sequence[Anchor], layout: Layout, text: str, code: str) -> list[Anchor]:
    """The anchors, in order, and those of the ages of persons whose birth is told; what counts from one moves."""
    words = age_words(code)
    if words is None:
        return list(anchors)
    born = any(hint in text for hint in words.hints)
    births = list(_births([one for one in anchors if born or _is_life(one, text)], layout, text, words))
    if not births:
        return list(anchors)
    dated = {unit.start for one in anchors if (unit := layout.unit_at(one.start)) is not None}
    found = list(_ages(births, layout, text, words, dated))
    return _counted_from(sorted((*anchors, *found), key=_start_of), set(found)) if found else list(anchors)


def _is_life(one: Anchor, text: str) -> bool:
    """Whether a stretch of years stands in brackets."""
    return one.when.precision == "interval" and "(" in text[max(0, one.start - _BRACKET_REACH) : one.start]


def _start_of(one: Anchor) -> int:
    return one.start


def _births(anchors: Sequence[Anchor], layout: Layout, text: str, words: AgeWords) -> Iterator[_Birth]:
    """The births that a text tells of in full sentences, or by a name with the years of a life behind it."""
    for one in anchors:
        unit = layout.unit_at(one.start)
        if one.basis != "explicit" or one.when.earliest is None or one.partial or unit is None or unit.side:
            continue
        who = _born(one, unit, text, words)
        if who is None:
            continue
        when = one.when if one.when.precision in ("day", "month", "year") else When.of(one.when.earliest.year)
        if words.pronoun(who) == who:
            yield _Birth(one.start, unit, when, who=who)
        elif who and not words.pronoun(who.split()[0]) and not words.is_nobody(who):
            called = words.called.search(text, one.end, one.end + _CALLED_REACH)
            pronoun = words.pronoun(called.group()) if called else ""
            yield _Birth(one.start, unit, when, frozenset(who.split()), pronoun)
        else:
            yield _Birth(one.start, unit, when)


def _born(one: Anchor, unit: Unit, text: str, words: AgeWords) -> str | None:
    """Who was born on a date: the name or pronoun at the head of its sentence, or the name before its brackets."""
    if one.when.precision == "interval":
        life = _LIFE.search(text, max(unit.start, one.start - _NAME_REACH), one.start)
        return life["name"] if life and text[one.end : one.end + 1] == ")" else None
    led = text[max(unit.start, one.start - _BORN_REACH) : one.start]
    if not (words.born.search(led) or (words.verb_last and words.born.search(text, one.end, unit.end))):
        return None
    name = _NAME.match(text, unit.start)
    said = name["name"] if name else ""
    return said if not words.pronoun(said) else _itself(said, words)


def _itself(said: str, words: AgeWords) -> str:
    """The pronoun that a word is: "she" of "She", and "" of "Her"."""
    pronoun = words.pronoun(said)
    return pronoun if said.casefold() == pronoun.casefold() else ""


def _ages(births: Sequence[_Birth], layout: Layout, text: str, words: AgeWords, dated: set[int]) -> Iterator[Anchor]:
    """The ages that stand in sentences without a date, each with the year that it gives."""
    for unit in layout.units:
        if unit.side or unit.form not in ("sentence", "item") or unit.start in dated or unit.start < births[0].start:
            continue
        for form in words.forms:
            match = form.pattern.search(text, unit.start, unit.end)
            number = words.number_of(match["n"]) if match else None
            if match is None or number is None or (form.hour and number <= _HOURS):
                continue
            birth = _whose(match, unit, births, text, words)
            when = _when(birth, number, form.years) if birth is not None else None
            if when is not None:
                yield Anchor(match.start("age"), match.end("age"), match["age"], when, basis="narrative")
                break


def _whose(match: re.Match[str], unit: Unit, births: Sequence[_Birth], text: str, words: AgeWords) -> _Birth | None:
    """The birth of whom its pronoun or the subject of its sentence means; None where it may be several's."""
    said = match.groupdict().get("who")
    if said is None:
        subject = _NAME.match(text, unit.start)
        said = subject["name"] if subject else ""
        last = text[unit.start : match.start("age")].split()[-1:]
        if not said or (words.pronoun(said) and not _itself(said, words)) or not words.others.isdisjoint(last):
            return None
    who, names = words.pronoun(said), frozenset(said.split())
    before = [birth for birth in births if birth.start < unit.start]
    of = [one for one in before if (one.who == who if who else not names or (one.names and names <= one.names))]
    near = [one for one in before if one.unit.block == unit.block]
    if near and near[-1] not in of:
        return None
    in_section = [one for one in of if one.unit.heads == unit.heads] or of
    return near[-1] if near else in_section[0] if len(in_section) == 1 else None


def _when(birth: _Birth, number: int, years: int | None) -> When | None:
    """The date of an age, `years` to be added; None stands for a birthday."""
    if not 0 < number < _OLDEST or birth.when.earliest is None:
        return None
    try:
        if years is None:
            return birth.when.shift(years=number)
        return When.of(birth.when.earliest.year + number + years).qualified(approximate=True)
    except DateError:
        return None


def _counted_from(anchors: Sequence[Anchor], ages: set[Anchor]) -> list[Anchor]:
    """The anchors, each that counts years from an age counted so, and undated where it counts days or months."""
    counted: list[Anchor] = []
    age = before = None
    for one in anchors:
        if one in ages:
            age = one
        elif age is not None and counts_on(one):
            moved = _moved(one, age, before)
            one, age, before = moved, age if moved.partial else moved, one
        else:
            age, before = None, one
        counted.append(one)
    return counted


def _moved(one: Anchor, age: Anchor, before: Anchor | None) -> Anchor:
    """What counted from the date before an age, counted from the age."""
    base, first = age.when.earliest, before.when.earliest if before else None
    if one.when.precision != "year" or base is None or first is None or one.when.earliest is None:
        return attrs.evolve(one, partial=True)
    when = When.of(base.year + one.when.earliest.year - first.year)
    return attrs.evolve(one, when=when.qualified(approximate=age.when.approximate))
