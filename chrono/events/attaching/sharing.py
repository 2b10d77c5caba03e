"""The dates of one sentence among themselves: which repeat or narrow another, and which share its verb."""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.attaching.gapping import left_out
from chrono.events.attaching.listed_places import with_its_place
from chrono.events.attaching.year_names import begins_name
from chrono.events.days.anchors import Anchor
from chrono.events.days.weeks import BARE_WEEKDAY
from chrono.events.sentences.sentence import STRETCHES, Sentence
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import GATHERINGS, grammar
from chrono.events.words.phrases import any_phrase
from chrono.when import When

__all__ = ["once_each", "shared"]

# How many dates before and after it in its sentence one may repeat or narrow: a list without end is no sentence.
_NEIGHBOURS = 16

_BESIDE = 7.0  # the price of a date right behind its verb
_NEXT = 12.0  # the price of a verb beside "the same year"
_IN_CLAUSE = 18.0  # the price of what a clause of its own tells
_LONG = 1000  # days
_PAIR = 2  # words of "Act of", and dates that may share a verb
_BESIDE_YEAR = 20  # characters from the year of an item to its day: "1935 Finally on 14 February 1935"
_NEXT_DATE = re.compile(rf"\s*(?:,|&|{any_phrase('and_or')}|,\s*and)\s*(?:on\s+)?")


def once_each(sentence: Sentence, ties: list[Tie], form: str) -> list[Tie]:
    """The ties without a date that only repeats one before it ("May 2016: report (PDF, May 2016)")."""
    if len(ties) < _PAIR:
        return ties
    if form == "item" and _tells_of_before(*ties[:_PAIR]):
        ties = ties[:1] + ties[_PAIR:] if ties[1].anchor.partial else ties[1:]
    kept: list[Tie] = []
    for one in _finest(_without_years_of_things(sentence, ties)):
        twin = next(
            (
                other
                for other in (*kept[:1], *kept[1:][-_NEIGHBOURS:])
                if one.anchor.when == other.anchor.when
                or (other.anchor.when.contains(one.anchor.when) and other.anchor.role not in STRETCHES)
            ),
            None,
        )
        named = bool(kept) and kept[0].leading and form in ("item", "row") and one.anchor.when.precision == "year"
        told = twin is not None and (one.cue is None or one.cue == twin.cue or one.cue.weak or one.price > 12)
        told = told and not _goes_on(one, twin) and not _is_apart(sentence, one, twin)
        same = named or told
        if twin is not None and one.anchor.fine and _is_of_law(sentence, twin, one):
            kept[kept.index(twin)] = one
        elif not same:
            kept.append(one)
        elif twin is not None and _dates_it(one, twin):
            kept[kept.index(twin)] = one
        elif twin is not None and one.cue in (None, twin.cue) and _narrows(one, twin, form):
            kept[kept.index(twin)] = attrs.evolve(twin, anchor=one.anchor)
        elif twin is not None and _names_less(sentence, twin, one):
            kept[kept.index(twin)] = one
    return kept


def _tells_of_before(head: Tie, told: Tie) -> bool:
    """Whether an entry tells on its day what was done on one before: "19 April. Heard that it burned on the 16th".

    So it may on a weekday that nobody can place, of which the day of the entry is all that is known.
    """
    if not head.leading or head.cue is None or head.cue.noun or told.cue != head.cue:
        return False
    days = head.anchor.fine and told.anchor.when.precision == head.anchor.when.precision == "day"
    before = told.anchor.partial or told.anchor.when.before(head.anchor.when)
    return days and told.anchor.role == "at" and before


def _without_years_of_things(sentence: Sentence, ties: list[Tie]) -> list[Tie]:
    """The ties without a year that only says of which year the thing is: "won the 2013 Weil Prize on 3 May"."""
    years = [one for one in ties if one.cue is not None and _is_of_thing(sentence, one.anchor)]
    fine = {one.cue.kind for one in ties if one.cue is not None and _says_its_year(one.anchor)}
    named = [one for one in years if one.cue is not None and one.cue.kind in fine]
    if not named:
        return ties
    verbs = {one.cue.kind: one.cue for one in named if one.cue is not None and not one.cue.noun}
    return [_of_verb(one, verbs) for one in ties if one not in named]


def _of_verb(one: Tie, verbs: Mapping[str, Cue]) -> Tie:
    """The tie of a date with the verb of its kind, where it was tied to the noun behind that: "won | the Prize"."""
    verb = verbs.get(one.cue.kind) if one.cue is not None and one.cue.noun and one.anchor.fine else None
    return attrs.evolve(one, cue=verb) if verb is not None else one


def _says_its_year(anchor: Anchor) -> bool:
    """Whether a day or month is of a year that it says, or counts from now: not of that of the thing beside it."""
    return anchor.fine and (anchor.deictic or anchor.basis == "explicit" or anchor.text.endswith(" year"))


def _is_of_thing(sentence: Sentence, anchor: Anchor) -> bool:
    first, last = sentence.span_of(anchor)
    if sentence.language != "en" or anchor.when.precision != "year" or not anchor.text.isdigit() or not first:
        return False
    owned = sentence.words[first - 1] in grammar("determiners", "en")
    return owned and last + 1 < len(sentence.words) and sentence.gap(last + 1) == " "


def _is_of_law(sentence: Sentence, year: Tie, one: Tie) -> bool:
    """Whether a year only names a law whose day is told: "passed the Mines Act of 1954 on 3 May 1954"."""
    first = sentence.span_of(year.anchor)[0]
    if year.anchor.when.precision != "year" or first < _PAIR or sentence.words[first - 1] != "of":
        return False
    if year.cue is not None and not year.cue.noun and year.cue != one.cue:
        return False
    noun = sentence.tokens[first - 2]
    return noun.word in grammar("bills", sentence.language) and sentence.text[noun.start].isupper()


def _is_apart(sentence: Sentence, one: Tie, twin: Tie | None) -> bool:
    """Whether what is told of a time inside a long one is another deed: "ruled in the 1990s and lost Ulm in 1997"."""
    if twin is None or one.cue is None or not _is_long(twin.anchor.when) or _is_long(one.anchor.when):
        return False
    if one.cue == twin.cue:
        return left_out(sentence, twin, one) is not None
    own = twin.cue is not None and sentence.between(one.cue.first, twin.cue.first) > 0
    near = _IN_CLAUSE if own else _NEXT
    return (own or not one.cue.noun) and one.price <= near and one.anchor.basis == "explicit"


def _is_long(when: When) -> bool:
    return when.precision in ("decade", "century") or (when.days or _LONG) >= _LONG


def _dates_it(one: Tie, twin: Tie) -> bool:
    """Whether a date inside a long time is nearer to its noun: "in the 1970s, after the fall of Ulm on 3 May 1979"."""
    known = one.cue is not None and one.cue == twin.cue and one.cue.noun
    return known and one.price < twin.price and _is_long(twin.anchor.when) and one.anchor.basis == "explicit"


def _goes_on(one: Tie, twin: Tie | None) -> bool:
    """Whether a date counted from one before it is that of what was done next: "and the same year moved to Lund"."""
    cue = one.cue
    if cue is None or cue.noun or twin is None or twin.cue == cue or one.anchor.basis != "narrative":
        return False
    behind = twin.anchor.end < cue.start < one.anchor.start  # "came out in 1951 and was banned the same year"
    pointed = one.anchor.text.casefold().startswith(("the same", "that", "later"))
    coarse = one.anchor.when.precision in ("year", "season", "month") and pointed
    return (one.leading and one.price <= _BESIDE) or (coarse and (one.leading or behind) and one.price <= _NEXT)


def _names_less(sentence: Sentence, year: Tie, one: Tie) -> bool:
    """Whether a year only names what a day or month dates: "The 2019 Act came into force on 6 April 2019".

    Or heads what is told of that day: "Lind mill, 2007 (on 12 April 2007 it burned down)".
    """
    cue = year.cue
    if cue is None or cue != one.cue or year.anchor.when.precision != "year" or not one.anchor.fine:
        return False
    if one.price <= year.price and one.leading and one.anchor.basis == "explicit" and one.anchor.role == "at":
        return True
    if cue.noun:
        return False
    named = year.anchor.end <= cue.start < one.anchor.start or begins_name(sentence, year.anchor)
    return named and one.anchor.basis == "explicit"


def _narrows(one: Tie, opening: Tie, form: str) -> bool:
    """Whether a day or month says when in the year that opens its list item: "1878: On 4 May the brigade began"."""
    opens = form in ("item", "row") and opening.leading and opening.anchor.when.precision == "year"
    beside = one.anchor.start - opening.anchor.end < _BESIDE_YEAR and opening.anchor.when.contains(one.anchor.when)
    said = one.anchor.basis == "narrative" or (beside and one.anchor.when.precision == "day")
    return opens and said and one.anchor.fine and one.anchor.role in ("at", "from")


def shared(sentence: Sentence, ties: list[Tie]) -> list[Tie]:
    """The ties, the later of two dates in a row with the cue of the first: "on June 9 and June 11"."""
    if len(ties) < _PAIR:
        return ties
    kept: list[Tie] = []
    for one in ties:
        before = kept[-1] if kept else None
        apart = one.anchor.basis == "narrative" and one.leading and one.cue is not None and not one.cue.noun
        if (
            before is not None
            and before.cue is not None
            and not (before.anchor.own or apart)
            and one.price > before.price
        ):
            gap = sentence.text[before.anchor.end : one.anchor.start]
            if _is_next_day(before, one) and gap.strip() in ("and", "&"):
                kept[-1] = attrs.evolve(before, anchor=_over_both(before.anchor, one.anchor))
                continue
            listed = _NEXT_DATE.fullmatch(gap) is not None or with_its_place(sentence, before, one)
            if listed or (one.cue is None and left_out(sentence, before, one) is not None):
                one = attrs.evolve(one, cue=before.cue, price=before.price + 1, clause=before.clause)
        kept.append(one)
    return kept


def _is_next_day(before: Tie, one: Tie) -> bool:
    """Whether a gathering goes on over the weekday behind that of its cue: "meets on Thursday and Friday"."""
    days = (before.anchor.when.latest, one.anchor.when.earliest)
    named = all(BARE_WEEKDAY.fullmatch(tied.anchor.text) for tied in (before, one))
    gathers = before.cue is not None and before.cue.kind in GATHERINGS
    return gathers and named and days[0] is not None and days[1] is not None and days[1].number - days[0].number == 1


def _over_both(one: Anchor, other: Anchor) -> Anchor:
    """The anchor of two days, the one behind the other."""
    return attrs.evolve(one, end=other.end, when=When.between(one.when, other.when))


def _finest(ties: list[Tie]) -> list[Tie]:
    """The ties without a date that a finer one of the same cue narrows: "next year, in May or June"."""

    def narrowed(index: int, one: Tie) -> bool:
        return any(
            other is not one and other.cue == one.cue and other.anchor.when != one.anchor.when
            and one.anchor.when.contains(other.anchor.when)
            for other in ties[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS]
        )  # fmt: skip

    return [
        one
        for index, one in enumerate(ties)
        if one.cue is None or not (one.anchor.deictic or _is_season(one.anchor)) or not narrowed(index, one)
    ]


def _is_season(anchor: Anchor) -> bool:
    """Whether it is a season of no year: "the summer school begins on 3 June"."""
    return anchor.when.precision == "season" and anchor.yearless
