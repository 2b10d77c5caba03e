"""Which cue a date belongs to: the words between them have a price, and the cheapest cue wins.

A step over a word costs one; over a comma, a conjunction or into another clause more. A date that opens its clause
looks ahead, any other looks back. The prices of steps are in `sentence`; the examples that they serve are in the tests.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

import attrs

from chrono.events.attaching.asides import without_asides, without_participles
from chrono.events.attaching.careers import office_held, office_since
from chrono.events.attaching.dated_papers import dated_paper, leads_by_paper, name_of_paper
from chrono.events.attaching.done_by import of_participle
from chrono.events.attaching.far_deeds import done_next, far_deed, just_done
from chrono.events.attaching.governing import (
    held_head,
    subject_head,
    without_manner,
    without_modifiers,
    without_their_papers,
    without_wars_around,
)
from chrono.events.attaching.narrowing import (
    of_opening,
    of_reason,
    strong_or_close,
    without_bracketed,
    without_dated_nouns,
    without_delayed,
    without_first_of_two,
    without_outcomes,
    without_perfects,
    without_purpose,
    without_results,
    without_subjects,
    without_tellers,
    without_the_next_ones,
    without_those_dated_below,
    without_what_follows,
    without_what_was_before,
    without_what_was_said,
    without_what_was_then,
)
from chrono.events.attaching.prizes import without_where_won
from chrono.events.attaching.said_within import without_who_says
from chrono.events.attaching.wars import war_over
from chrono.events.days.anchors import Anchor
from chrono.events.sentences.attributes import attribute_behind
from chrono.events.sentences.deeds import going_on
from chrono.events.sentences.sentence import STRETCHES, SUBORDINATE, Near, Sentence, clause_around
from chrono.events.words.cues import NAMING_FORMS, SILENT, Cue
from chrono.events.words.following_deeds import following_deed, has_its_date, kind_of_ing
from chrono.events.words.kinds import GATHERINGS, endings, grammar

__all__ = ["Tie", "tie"]

_TO_BE = (["will", "be"], ["shall", "be"])  # "The deadline | will be | 3 May"
_BESIDE, _BESIDE_ANOTHER = 8, 6.0  # characters, and their price
_WEAK_NOUN = 3.0
_TOO_FAR = 26.0
_WEAK, _NOUN, _BEHIND, _AHEAD, _MILESTONE, _OF = 4.5, 4.0, 9.0, 2.5, 4.0, 5.0
_SUPPORT = 2.0
_CIRCUMSTANCE = 5.0
_LONGEST_CONNECTIVE = 4  # words
_PARTED = 3  # words between a date and the verb that it parts from its auxiliary, and between it and this one
_BRACKET = 1.0  # what a verb costs that ends its clause, beside its auxiliary
_APPOSED = 16  # characters between a weekday and the day behind it
_OWNS, _OWNED = ("'s ", "’s "), 5  # words behind such a day in which what it owns stands
_LONGEST_NAME = 6  # words of what a date is set beside by a colon or dash
_PLANNED_REACH = 7  # words before "planned for" in which what was planned stands
# No cue whose words cost more than this is ever cheap enough, whatever is taken off for how it stands.
_FRONTED = 14.0  # the price of a verb far behind its date
_REACH = _TOO_FAR + _OF + _NOUN + _SUPPORT + SUBORDINATE
_LABELS = re.compile(r"[*_]{0,2}(?:[:|]|\s[–—-])[*_]{0,2}\s[*_]{0,2}")
_NOUN_REACH = 4  # words from a gathering to the relative clause behind it
_ENDS_CLAUSE = re.compile(r"[;:—–.!?]|\s/\s")
_OPENERS = re.compile(r"[;:(—–\"“]|,\s*$")


@attrs.frozen
class Tie:
    """A date and its cue; `price` is what the words between cost, and `clause` the tokens [first, last) around both."""

    anchor: Anchor
    cue: Cue | None
    price: float
    clause: tuple[int, int]
    leading: bool = False


def tie(sentence: Sentence, anchor: Anchor) -> Tie:
    """The anchor with the cue that is cheapest to reach, None where each is too far."""
    first, last = sentence.span_of(anchor)
    by_paper = leads_by_paper(sentence, first, last)
    leading = by_paper or _opens_clause(sentence, first)
    if (paper := dated_paper(sentence, first, last)) is not None:
        return Tie(anchor, paper, 2.0, (name_of_paper(sentence, paper), last + 1), leading)
    if sentence.language == "de" and (own := _attribute(sentence, anchor)) is not None:
        return own
    if sentence.language == "en" and (held := _office(sentence, anchor, first)) is not None:
        return Tie(anchor, held, SUBORDINATE, _around(sentence, held, first, last), leading)
    if anchor.role in STRETCHES and anchor.when.precision == "interval" and (war := war_over(sentence, first)):
        return Tie(anchor, war, 2.0, _around(sentence, war, first, last), leading)
    options = _options(sentence, anchor, first, last, leading=leading)
    if sentence.language != "en":
        options = _of_its_clause(sentence, anchor, first, options)
    if by_paper:
        options = [(price, cue) for price, cue in options if cue.first > last] or options
    beside = [(price, cue) for price, cue in options if not sentence.between(cue.first, first)]
    if not beside:
        options = [(price, cue) for price, cue in options if not sentence.is_dated_apart(cue, anchor)]
    if not options:
        deed = far_deed(sentence, anchor, first, leading=leading)
        return Tie(anchor, deed, _FRONTED if deed else _TOO_FAR, _around(sentence, deed, first, last), leading)
    gathers = sentence.words[0] in grammar("held", sentence.language)  # "Held from 3 to 6 May, the fair drew 400"
    if not (beside or leading or gathers) and anchor.when.precision == "interval" and anchor.role in STRETCHES:
        # "studied in Ulm from 1903 to 1907 and was taken on": what is told next is of another time
        return Tie(anchor, None, _TOO_FAR, clause_around(sentence, first, last))
    price, cue = min(beside or options, key=lambda option: (option[0], option[1].first))
    if anchor.role == "by" and not (leading or cue.noun) and cue.last < first:
        following = done_next(sentence, cue, first)
        if following is not None:
            price, cue = sentence.prices[first] - sentence.prices[following.last], following
    around = _around(sentence, cue, first, last)
    return Tie(anchor, cue, price, (last + 1, around[1]) if by_paper and cue.first > last else around, leading)


def _of_its_clause(
    sentence: Sentence, anchor: Anchor, first: int, options: list[tuple[float, Cue]]
) -> list[tuple[float, Cue]]:
    """The options without the participles of other dates, and within the relative clause in which the date stands.

    Where that names nothing it tells of the gathering before it: "ярмарки, | которая пройдёт в мае".
    """
    if sentence.language == "de":
        others = [_attribute(sentence, one) for one in sentence.anchors if one is not anchor]
        options = [option for option in options if all(one is None or one.cue != option[1] for one in others)]
    within = sentence.relative_around(first)
    if within is None:
        return options
    inside = [option for option in options if within[0] <= option[1].first < within[1]]
    met = [cue for cue in sentence.cues if cue.kind in GATHERINGS and within[0] - _NOUN_REACH <= cue.last < within[0]]
    return inside or [(2.0, cue) for cue in met[-1:]]


def _attribute(sentence: Sentence, anchor: Anchor) -> Tie | None:
    """The date of a participle that stands with it before a noun, as in "die 1903 erbaute Kapelle"."""
    said = attribute_behind(sentence.text, anchor.start, anchor.end)
    if said is None or said.end() > sentence.end:
        return None
    first, last = sentence.token_at(said.start("deed")), sentence.token_at(said.start("noun"))
    cue = next((one for one in sentence.cues if one.first <= first <= one.last), None)
    return Tie(anchor, cue, 2.0 if cue else _TOO_FAR, (sentence.span_of(anchor)[0], last + 1))


def _office(sentence: Sentence, anchor: Anchor, first: int) -> Cue | None:
    """The words for an office that somebody held over the anchor, or since it."""
    if anchor.role in STRETCHES and "T" not in anchor.when.edtf:
        return office_held(sentence, first, stretch=anchor.when.precision == "interval")
    return office_since(sentence, first) if anchor.role == "since" else None


def _around(sentence: Sentence, cue: Cue | None, first: int, last: int) -> tuple[int, int]:
    """The clause around a date and its cue, if it has one."""
    if cue is None:
        return clause_around(sentence, first, last)
    return clause_around(sentence, min(first, cue.first), max(last, cue.last))


def _options(sentence: Sentence, anchor: Anchor, first: int, last: int, *, leading: bool) -> list[tuple[float, Cue]]:
    """The cues that may be the anchor's, each with its price; `leading` says that the date opens its clause."""
    near = sentence.within_reach(first, last, _REACH)
    options = [(_price(sentence, cue, first, last, leading), cue) for cue in near(sentence.cues)]
    options += [
        (_price(sentence, cue, first, last, leading) + _MILESTONE, cue) for cue in _deeds(sentence, anchor, first, near)
    ]
    if sentence.language == "en" and "and" in sentence.words:
        options = without_first_of_two(sentence, options)
    options = without_modifiers(sentence, without_manner(sentence, without_purpose(sentence, options, last)))
    options = without_where_won(sentence, without_their_papers(sentence, options))
    options = without_wars_around(sentence, options, first)
    options = of_opening(sentence, without_bracketed(sentence, options, anchor), first)
    if leading:
        options = without_results(
            sentence, without_participles(sentence, without_asides(sentence, options, last), last), last
        )
        options = without_those_dated_below(sentence, options, anchor, last)
    if anchor.deictic:
        if anchor.when.precision in ("day", "time") and sentence.words[last + 1 : last + 2] == ["and"]:
            options = without_the_next_ones(sentence, options, anchor)  # "was hit on Sunday and died on Tuesday"
        if anchor.ahead:
            options = without_what_was_said(sentence, options)
        elif not leading:
            options = without_what_follows(sentence, options, last)
        options = _without_those_below(sentence, options, anchor, last)
        if not anchor.ahead and anchor.when.precision == "day":
            options = without_what_was_before(sentence, options, last)
    options = [(price + _rivalry(sentence, cue, anchor), cue) for price, cue in options if price <= _TOO_FAR]
    if anchor.deictic:
        options = without_subjects(sentence, options, first, last)
        options = strong_or_close(sentence, without_dated_nouns(sentence, options, anchor), anchor)
    if not leading:
        if sentence.language == "en" and not (anchor.deictic or anchor.yearless) and anchor.role == "at":
            options = of_reason(sentence, without_perfects(sentence, options, first), first)
        options = without_what_was_then(sentence, without_outcomes(sentence, options, last), first)
        options = without_the_next_ones(sentence, options, anchor)
    options = without_delayed(sentence, options, last)
    options = without_who_says(sentence, without_tellers(sentence, options, last), first)
    if sentence.language == "en" and not anchor.deictic:
        at = following_deed(sentence.tokens, first, sentence.text)
        if at >= 0:
            known = next((cue for _, cue in options if cue.first == at), None)
            return [(2.0, known or kind_of_ing(sentence.tokens, at))]
        options = [one for one in options if not _is_dated_behind(sentence, one[1], last)]
    head = _copular_head(sentence, first) or _planned_head(sentence, first) or held_head(sentence, first)
    head = head or (_labelled_head(sentence, first) if anchor.fine else None) or _possessed_head(sentence, anchor, last)
    if head is not None:
        options.append((2.0, head))
    if (deed := just_done(sentence, anchor, first)) is not None:
        options.append((2.0, deed))
    if (head := subject_head(sentence, first, last)) is not None:
        options = [(2.0, head)]
    if not leading and anchor.role == "at":
        options = of_participle(sentence, options, first)
    return [option for option in options if option[0] <= _TOO_FAR]


def _is_dated_behind(sentence: Sentence, cue: Cue, last: int) -> bool:
    """Whether a cue behind a date is an "-ing" form with its own: "studied there from 1990, graduating in 1994"."""
    return cue.first > last and has_its_date(sentence.tokens, cue.first, sentence.text)


def _without_those_below(
    sentence: Sentence, options: list[tuple[float, Cue]], anchor: Anchor, last: int
) -> list[tuple[float, Cue]]:
    """The options without the verbs of a relative clause behind the date that has one of its own."""
    if sentence.last_date <= anchor.start or sentence.language != "en":
        return options
    relative, words = grammar("relative_clause", "en"), sentence.words
    return [
        (price, cue)
        for price, cue in options
        if cue.start > sentence.last_date or relative.isdisjoint(words[last + 1 : cue.first])
    ]


def _deeds(sentence: Sentence, anchor: Anchor, first: int, near: Near) -> list[Cue]:
    """The verbs that are no cue of a kind and may be the deed of this date, whose first token is `first`.

    A year or a quarter is that of a plan only where it is set for it: "is scheduled for 2025".
    """
    found = near(sentence.deeds)
    if sentence.language == "en" and not (anchor.fine or anchor.role == "by"):
        if sentence.words[first - 2 : first] not in (["set", "in"], ["set", "on"]):  # "The play is set in 1911"
            found = found + [cue for cue in near(sentence.plans) if cue.form == "past" and cue.last == first - 2]
    elif sentence.language == "en":
        found = found + near(sentence.plans)
        if anchor.deictic and anchor.start == sentence.start and anchor.text.casefold() == "today":
            found = found + near(going_on(sentence))
    return found


def _rivalry(sentence: Sentence, cue: Cue, anchor: Anchor) -> float:
    """A cue that stands right beside another date is that one's."""
    anchors = sentence.anchors
    if len(anchors) == 1 and anchors[0] is anchor:
        return 0.0
    low = bisect_left(anchors, cue.start - _BESIDE, key=lambda other: other.end)
    high = bisect_right(anchors, cue.end + _BESIDE, key=lambda other: other.start)
    for other in anchors[low:high]:
        if (
            other is not anchor
            and other.end > other.start
            and not anchor.start <= cue.start <= anchor.end
            and abs(anchor.start - cue.start) > abs(other.start - cue.start) + 12
        ):
            return _BESIDE_ANOTHER
    return 0.0


def _copular_head(sentence: Sentence, first: int) -> Cue | None:
    """The noun that a date is said of: "The deadline to apply is 3 May", "The wedding was on Friday"."""
    index = first
    leading = grammar("leads_to_date", sentence.language)
    words = sentence.words
    while index > 0 and words[index - 1] in leading:
        index -= 1
    if index > 1 and words[index - 1] in ("expected", "due", "scheduled", "planned", "set"):
        index -= 1
    if index > 1 and words[index - 2 : index] in _TO_BE:
        index -= 1
    elif index == 0 or words[index - 1] not in ("is", "was", "are", "were"):
        return None
    stop = bisect_left(sentence.stops, index)
    start = sentence.stops[stop - 1] if stop else 0
    return next((cue for cue in sentence.cues_in(start, start + 5) if cue.last < index and cue.noun), None)


def _labelled_head(sentence: Sentence, first: int) -> Cue | None:
    """The noun that ends the label of a date: "Quiz night: Friday 3 May", "Harvest supper – 3 May"."""
    if not 0 < first <= _LONGEST_NAME or _LABELS.fullmatch(sentence.gap(first)) is None:
        return None
    return next((cue for cue in sentence.cues_in(0, first) if cue.last == first - 1 and cue.form in NAMING_FORMS), None)


def _possessed_head(sentence: Sentence, anchor: Anchor, last: int) -> Cue | None:
    """The gathering of a day that owns it: "Thanks to all who came to Sunday's concert".

    At or during such a gathering something else was done, which is what is told.
    """
    if not anchor.deictic or anchor.when.precision != "day" or not sentence.text.startswith(_OWNS, anchor.end):
        return None
    first = sentence.span_of(anchor)[0]
    if first and sentence.words[first - 1] in ("at", "during", "in", "after", "before", "since", "until", "of"):
        return None
    owned = next((cue for cue in sentence.cues_in(last, last + _OWNED) if cue.noun), None)
    return owned if owned is not None and owned.kind in GATHERINGS else None


def _planned_head(sentence: Sentence, first: int) -> Cue | None:
    """The noun that was to be on a date: "called off a strike planned for Monday"."""
    if first < 3 or sentence.words[first - 1] not in ("for", "on") or sentence.gap(first - 1).strip():
        return None
    if sentence.words[first - 2] not in grammar("set_for", sentence.language):
        return None
    near = range(first - 2 - _PLANNED_REACH, first - 2)
    return next((cue for cue in reversed(sentence.cues) if cue.last in near and cue.noun), None)


def _opens_clause(sentence: Sentence, first: int) -> bool:
    """Whether the anchor stands at the head of its clause ("In 1990, …", "…, and in 2003 we launched")."""
    index, leading = first, grammar("leads_to_date", sentence.language)
    words = sentence.words
    while index > 0 and words[index - 1] in leading and first - index < 4 and not _OPENERS.search(sentence.gap(index)):
        index -= 1
    if index == 0 or sentence.is_before("when", first):
        return True
    before = words[index - 1]
    if before in grammar("before_clause", sentence.language):
        return not (before == "later" and words[index] == "on")  # "will meet later on Thursday"
    gap = sentence.gap(index)
    if gap != " " and _ENDS_CLAUSE.search(gap) is not None:
        return True
    if gap.endswith("(") and index < first and sentence.text[sentence.tokens[index].start].isupper():
        return True  # "The Lund fire, 2007 (On 12 April 2007, a mill burned down)"
    if index <= _LONGEST_CONNECTIVE and "," in gap and " ".join(words[:index]) in grammar("discourse", "en"):
        return True  # "In addition, this week senior pilots are meeting"
    return "," in gap and (_comma_follows(sentence, first) or _tells_on(sentence, first, index))


def _tells_on(sentence: Sentence, first: int, comma: int) -> bool:
    """Whether a date behind a comma begins what is told next: "1933 wurde er verboten, 1946 wurde er gegründet"."""
    if sentence.language == "en":
        return False
    anchors = [one for one in sentence.anchors if one.end > one.start]
    start, end = sentence.tokens[first].start, sentence.tokens[comma].start
    before = next((one for one in reversed(anchors) if one.end <= end), None)
    if before is None or (before.deictic and end - before.end < _APPOSED):
        return False  # "on Monday at noon, 24 January"
    following = min((one.start for one in anchors if one.start > start), default=sentence.end)
    return any(start < cue.start < following for cue in (*sentence.cues, *sentence.deeds))


def _comma_follows(sentence: Sentence, first: int) -> bool:
    # "…, on 3 May 2001, the" opens a clause only where it is set apart on both sides or a subject follows at once.
    last = first
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].word.isdigit():
        last += 1
    rest = sentence.tokens[last + 1 : last + 3]
    return bool(rest) and any(token.word in ("the", "he", "she", "it", "they", "we", "i", "a") for token in rest[:2])


def _price(sentence: Sentence, cue: Cue, first: int, last: int, leading: bool) -> float:
    prices, noun = sentence.prices, cue.noun
    auxiliary = sentence.brackets.get(cue.first)
    if auxiliary is not None and auxiliary < first < cue.first:
        price = prices[min(first, len(prices) - 1)] - prices[auxiliary] + _BRACKET
    elif auxiliary is not None and last < auxiliary:
        price = prices[auxiliary] - prices[min(last, len(prices) - 1)] + _BRACKET + (0.0 if leading else _AHEAD)
    elif cue.last < first:
        price = (prices[min(first, len(prices) - 1)] - prices[cue.last]) + (_BEHIND if leading else 0.0)
    elif not noun and _is_parted_by(sentence, cue, first, last):
        return _BRACKET
    else:
        price = prices[cue.first] - prices[min(last, len(prices) - 1)]
        if not leading:
            price += 0.0 if noun and cue.first - last <= 4 else _AHEAD + (_AHEAD if cue.weak else 0.0)
        elif sentence.words[last + 1 : last + 2] == ["when"]:
            price -= SUBORDINATE
    if _of(sentence, cue, first):
        price -= _OF
    elif cue.form == "noun" and _supported(sentence, cue):
        price -= _NOUN + _SUPPORT
    return (
        price
        + (_CIRCUMSTANCE if _is_circumstance(sentence, cue, first) else 0.0)
        + (_WEAK if cue.weak else 0.0)
        + (_NOUN if noun else 0.0)
        + (_WEAK_NOUN if noun and cue.weak else 0.0)
    )


def _is_parted_by(sentence: Sentence, cue: Cue, first: int, last: int) -> bool:
    """Whether a date parts an English verb from its "will": "will on 7 May, the day of the port, open a pier"."""
    if cue.form != "base" or cue.first - last > _PARTED or sentence.language != "en":
        return False
    before = sentence.words[max(0, first - _PARTED) : first]
    while before and (before[-1] == SILENT or before[-1] in grammar("leads_to_date", "en")):
        before.pop()
    return bool(before) and before[-1] in grammar("future_auxiliaries", "en")


def _is_circumstance(sentence: Sentence, cue: Cue, first: int) -> bool:
    """Whether a noun only says where or when its clause is: "в ходе визита", "nach dem Krieg", "lors de la réunion".

    The noun that the date stands behind is what the date is of: "bei der Sitzung am 3. Mai".
    """
    words, language = sentence.words, sentence.language
    if not grammar("leads_to_noun", language):
        return False
    before = words[max(0, cue.first - 3) : cue.first]
    if not before:
        return False
    names_it = cue.last < first and grammar("leads_to_date", language).issuperset(words[cue.last + 1 : first])
    if not grammar("occasions", language).isdisjoint(before[-2:]):
        return not names_it or any(other.first > first for other in sentence.cues)
    if names_it:
        return False
    inner = grammar("articles", language)
    last = next(
        (
            word
            for word in reversed(before)
            if word not in inner and not word.endswith(endings("adjective_endings", language))
        ),
        "",
    )
    return last in grammar("leads_to_noun", language) and not words[cue.first].endswith(
        endings("deed_endings", language)
    )


def _of(sentence: Sentence, cue: Cue, first: int) -> bool:
    """Whether the date names the cue: "the Act of 1908", "Order 13910 of March 23"."""
    between = sentence.words[cue.last + 1 : first]
    return (
        bool(between)
        and between[-1] in ("of", "von", "dated")
        and all(word[:1].isdigit() or word == "no" for word in between[:-1])
    )


def _supported(sentence: Sentence, cue: Cue) -> bool:
    """Whether a noun is what its clause tells of: "held a meeting", "the forum took place"."""
    words = sentence.words
    after = words[cue.last + 1 : cue.last + 6]
    before = words[max(0, cue.first - 7) : cue.first]
    supporting, supported = (grammar(section, sentence.language) for section in ("supporting", "supported"))
    return not (supporting.isdisjoint(before) and supported.isdisjoint(after))
