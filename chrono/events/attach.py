"""Which cue a date belongs to: the words between them have a price, and the cheapest cue wins.

A step over a word costs one; over a comma, a conjunction or into another clause more. A date that opens its clause
looks ahead, any other looks back. The prices are in `_STEPS`; the examples that they serve are in the tests.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

import attrs

from chrono.events.anchors import Anchor
from chrono.events.brackets import bracketed
from chrono.events.careers import office_held
from chrono.events.clauses import Clause, clauses
from chrono.events.cues import SILENT, Cue, Matcher, Token, heard
from chrono.events.deeds import done, going_on, planned
from chrono.events.embedded import parts_of
from chrono.events.false_cues import true_cues
from chrono.events.far_deeds import far_deed
from chrono.events.governing import subject_head, without_manner
from chrono.events.kept import kept
from chrono.events.kinds import grammar
from chrono.events.mood import Mood, mood_of
from chrono.events.narrowing import (
    strong_or_close,
    without_asides,
    without_purpose,
    without_results,
    without_the_next_ones,
)
from chrono.events.themes import by_theme

__all__ = ["STRETCHES", "Sentence", "Tie", "clause_around", "read_sentence", "tie"]

_STEPS = {";": 14.0, " / ": 14.0, ":": 6.0, "—": 4.0, "(": 3.0, ")": 3.0, ",": 1.5, "–": 3.0}
_CONJUNCTIONS = {"and": 1.5, "but": 4.0, "or": 1.0, "и": 1.5, "а": 4.0, "und": 1.5, "aber": 4.0}
_SUBORDINATE = 5.0
_BESIDE, _BESIDE_ANOTHER = 8, 6.0  # characters, and their price
_WEAK_NOUN = 3.0
_TOO_FAR = 26.0
_WEAK, _NOUN, _BEHIND, _AHEAD, _MILESTONE, _OF = 4.5, 4.0, 9.0, 2.5, 4.0, 5.0
_SUPPORT = 2.0
_CIRCUMSTANCE = 5.0
_BRACKET = 1.0  # what a verb costs that ends its clause, beside its auxiliary
_APPOSED = 16  # characters between a weekday and the day behind it
_PLANNED_REACH = 7  # words before "planned for" in which what was planned stands
# No cue whose words cost more than this is ever cheap enough, whatever is taken off for how it stands.
_FRONTED = 14.0  # the price of a verb far behind its date
_REACH = _TOO_FAR + _OF + _NOUN + _SUPPORT + _SUBORDINATE
STRETCHES = frozenset({"from", "span", "between"})
_PARTING = ("and", ";", ",")
_BREAK, _OPENS, _CLOSES = re.compile(r"[;—()]|(?<=\s)/(?=\s)"), ";—(/", ";—)/"
_ENDS_CLAUSE = re.compile(r"[;:—–.!?]|\s/\s")
_STOP = re.compile(r"[;:.]")
_PAST_FORMS = frozenset({"was", "were", "did", "had"})
_OPENERS = re.compile(r"[;:(—–\"“]|,\s*$")


@attrs.define(slots=False)  # what it keeps is asked for at every date, and slots make the first time slow
class Sentence:
    """A stretch of text read for events: its words, the cues among them and the anchors, in order.

    What is asked of it for every date is found once, so that a sentence of many dates costs no more for each.
    """

    text: str
    start: int
    end: int
    language: str
    tokens: list[Token]
    cues: list[Cue]
    anchors: list[Anchor]
    # The stretches of text that are not read here, each an embedded clause.
    holes: list[tuple[int, int]] = attrs.Factory(list)
    # Whether it is an embedded clause, behind what it is said of: "The abbey, | founded in 1132".
    aside: bool = False

    @property
    def parts(self) -> list[Sentence]:
        """The sentence without its embedded clauses, and each of these; itself alone where it has none with a date."""
        return self._parts or [self]

    @kept
    def _parts(self) -> list[Sentence]:
        # Never itself: what holds itself waits for the collector of cycles.
        return parts_of(self)

    def holds(self, cue: tuple[int, int]) -> bool:
        """Whether the words at these offsets are read here."""
        return any(one.start == cue[0] for one in self.tokens)

    def between(self, one: int, other: int) -> int:
        """How many clauses end between two tokens, beside each other and each with its verb."""
        low, high = min(one, other), max(one, other)
        return bisect_right(self._borders, high) - bisect_right(self._borders, low)

    def within(self, low: int, high: int) -> tuple[int, int]:
        """The tokens [first, last) of the clauses around tokens `low` to `high`, back to where their subject stands."""
        before, behind = bisect_right(self._own_borders, low), bisect_right(self._borders, high)
        first = self._own_borders[before - 1] if before else 0
        return first, self._borders[behind] if behind < len(self._borders) else len(self.tokens)

    def is_dated_apart(self, cue: Cue, anchor: Anchor) -> bool:
        """Whether a cue stands in a clause that has a date of its own, where the anchor does not stand."""
        borders = self._borders
        at = bisect_right(borders, cue.first)
        first = self.tokens[borders[at - 1] if at else 0].start
        last = self.tokens[borders[at] - 1].end if at < len(borders) else self.end
        if first <= anchor.start < last:
            return False
        low, high = (bisect_left(self.anchors, at, key=_begins_at) for at in (first, last))
        return any(one.end > one.start for one in self.anchors[low:high])

    def cues_in(self, first: int, last: int) -> list[Cue]:
        """The cues that begin with one of the tokens [first, last), in order."""
        low, high = (bisect_left(self.cues, at, key=_first_of) for at in (first, last))
        return self.cues[low:high]

    def mood(self, cue: Cue | None, clause: tuple[int, int]) -> Mood:
        """The mood of a cue in its clause, the tokens [first, last), or of the clause alone; found once."""
        found = self._moods.get((cue, clause))
        if found is None:
            found = self._moods[cue, clause] = mood_of(cue, self.tokens, *clause, self.language)
        return found

    @kept
    def _moods(self) -> dict[tuple[Cue | None, tuple[int, int]], Mood]:
        return {}

    @kept
    def tells_past(self) -> bool:
        """Whether a past verb and no future one stands in the sentence."""
        words = self.words
        if "will" in words or "shall" in words:
            return False
        return any(cue.form == "past" for cue in self.cues) or not _PAST_FORMS.isdisjoint(words)

    @kept
    def clauses(self) -> list[Clause]:
        """The clauses of an English sentence."""
        return clauses(self.tokens, self.text, aside=self.aside) if self.language == "en" else []

    @kept
    def _beside(self) -> list[Clause]:
        """The clauses that stand beside the one before them, each with its verb."""
        return [
            part for before, part in pairwise(self.clauses) if part.opener in _PARTING and part.verb >= 0 <= before.verb
        ]

    @kept
    def _borders(self) -> list[int]:
        """Where these begin."""
        return [part.first for part in self._beside]

    @kept
    def _own_borders(self) -> list[int]:
        """Where those of them begin that have a subject of their own."""
        return [part.first for part in self._beside if part.own]

    @kept
    def words(self) -> list[str]:
        """The words alone."""
        return [token.word for token in self.tokens]

    @kept
    def starts(self) -> list[int]:
        """Where each word begins."""
        return [token.start for token in self.tokens]

    @kept
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    @kept
    def prices(self) -> list[float]:
        """What it costs to come to each word from the first."""
        return _prices(self)

    @kept
    def _marked(self) -> dict[int, str]:
        """The marks that end clauses, by the token that they stand before."""
        found: dict[int, str] = {}
        if not self.tokens:
            return found
        starts, holes = self.starts, self.holes
        for match in _BREAK.finditer(self.text, self.tokens[0].end, self.tokens[-1].start):
            hole = bisect_right(holes, match.start(), key=_begin_of) - 1
            if hole >= 0 and match.start() < holes[hole][1]:
                continue
            index = bisect_right(starts, match.start())
            found[index] = found.get(index, "") + match.group()
        return found

    @kept
    def deeds(self) -> list[Cue]:
        """Verbs that are no cue of a kind: what happened beside a date is at least a milestone."""
        return done(self.tokens, self.cues, self.text, self.language)

    @kept
    def brackets(self) -> dict[int, int]:
        """The auxiliaries of German participles at the end of their clauses, by the first tokens of these."""
        return bracketed(self.tokens, self.cues, self.text, self.language)

    @kept
    def plans(self) -> list[Cue]:
        """English verbs after "will" that are no cue."""
        return planned(self.tokens, self.cues)

    @kept
    def last_date(self) -> int:
        """Where the last date that stands in the text begins, -1 where there is none."""
        return max((one.start for one in self.anchors if one.end > one.start), default=-1)

    @kept
    def openings(self) -> list[int]:
        """The tokens that a clause may begin with, 0 among them."""
        return [0, *self._parted_by(_OPENS)]

    @kept
    def closings(self) -> list[int]:
        """The tokens before which a clause may end, and how many tokens there are."""
        return [*self._parted_by(_CLOSES), len(self.tokens)]

    def _parted_by(self, marks: str) -> list[int]:
        openers = _openers_of_clauses(self.language)
        opened = [index for index, word in enumerate(self.words) if index and word in openers]
        if self.language != "en" and opened:
            opened = self._without_joined_nouns(opened)
        inside = range(1, len(self.tokens))
        marked = [index for index, found in self._marked.items() if index in inside and any(m in marks for m in found)]
        return sorted({*opened, *marked}) if marked else opened

    def _without_joined_nouns(self, opened: list[int]) -> list[int]:
        """The openings without an "and" that has not a cue or deed on both sides: "Лосев и его коллега подписали"."""
        joining = grammar("joining", self.language)
        verbs = grammar("states", self.language) | grammar("in_office", self.language)
        told = [cue.first for cue in (*self.cues, *self.deeds)]
        told += [index for index, word in enumerate(self.words) if word in verbs]
        kept: list[int] = []
        for index, end in zip(opened, [*opened[1:], len(self.tokens)], strict=True):
            start = kept[-1] if kept else 0
            both = any(start <= at < index for at in told) and any(index < at < end for at in told)
            if both or self.words[index] not in joining:
                kept.append(index)
        return kept

    def span_of(self, anchor: Anchor) -> tuple[int, int]:
        """The first and last token of an anchor; a place between tokens where it has none."""
        first = last = bisect_right(self._ends, anchor.start)
        while last + 1 < len(self.tokens) and self.tokens[last + 1].start < anchor.end:
            last += 1
        return first, last

    def within_reach(self, first: int, last: int) -> _Near:
        """What leaves of cues in order those that a date at tokens `first` to `last` could come to."""
        prices, final = self.prices, len(self.prices) - 1
        if final < 0:
            return list
        low = bisect_left(prices, prices[min(first, final)] - _REACH)
        high = bisect_right(prices, prices[min(last, final)] + _REACH)

        def near(cues: list[Cue]) -> list[Cue]:
            return cues[bisect_left(cues, low, key=lambda c: c.last) : bisect_right(cues, high, key=lambda c: c.first)]

        return near

    def is_before(self, word: str, first: int) -> bool:
        """Whether the word stands right behind the dates that begin with token `first`."""
        if word not in self.words:
            return False
        behind = self._behind_dates[first] if first < len(self.tokens) else first + 1
        return self.words[behind : behind + 1] == [word]

    @kept
    def _behind_dates(self) -> list[int]:
        """The token behind each token and the dates that follow it without a word between."""
        found = list(range(1, len(self.tokens) + 1))
        for index in range(len(found) - 2, -1, -1):
            if self.words[index + 1] == SILENT:
                found[index] = found[index + 1]
        return found

    @kept
    def stops(self) -> list[int]:
        """The tokens that a semicolon, a colon or a full stop stands before, in order."""
        found = {}
        for match in _STOP.finditer(self.text, self.start, self.end):
            index = bisect_right(self.starts, match.start())
            if index and self.tokens[index - 1].end <= match.start():
                found[index] = True
        return list(found)

    def gap(self, index: int) -> str:
        """The text between token `index` and the one before it."""
        start = self.tokens[index - 1].end if index else self.start
        end = self.tokens[index].start if index < len(self.tokens) else self.end
        return self.text[start:end]


def _first_of(cue: Cue) -> int:
    return cue.first


def _begin_of(hole: tuple[int, int]) -> int:
    return hole[0]


def _begins_at(anchor: Anchor) -> int:
    return anchor.start


_Near = Callable[[list[Cue]], list[Cue]]


@attrs.frozen
class Tie:
    """A date and its cue; `price` is what the words between cost, and `clause` the tokens [first, last) around both."""

    anchor: Anchor
    cue: Cue | None
    price: float
    clause: tuple[int, int]
    leading: bool = False


def read_sentence(
    text: str, start: int, end: int, language: str, matcher: Matcher, anchors: Sequence[Anchor]
) -> Sentence:
    """The sentence `text[start:end]`, its cues found and its words priced."""
    tokens = heard(text, start, end, [(one.start, one.end) for one in anchors if one.end > one.start])
    cues = true_cues(matcher.find(tokens), tokens, text, language)
    if language == "en":
        cues = by_theme(cues, tokens, text)
    return Sentence(text, start, end, language, tokens, cues, list(anchors))


def _prices(sentence: Sentence) -> list[float]:
    steps = _steps(sentence.language)
    total, prices = 0.0, []
    before = sentence.tokens[0].start if sentence.tokens else 0
    for word, start, end in sentence.tokens:
        total += steps.get(word, 1.0)
        if start - before > 1:
            gap = sentence.text[before : min(start, before + 40)]
            for mark, price in _STEPS.items():
                if mark in gap:
                    total += price
        before = end
        prices.append(total)
    return prices


@cache
def _steps(language: str) -> dict[str, float]:
    """What a step over a word costs, where not one."""
    conjunctions = {word: 1.0 + price for word, price in _CONJUNCTIONS.items()}
    return dict.fromkeys(grammar("subordinate", language), 1.0 + _SUBORDINATE) | conjunctions | {SILENT: 0.0}


def tie(sentence: Sentence, anchor: Anchor) -> Tie:
    """The anchor with the cue that is cheapest to reach, None where each is too far."""
    first, last = sentence.span_of(anchor)
    leading = _opens_clause(sentence, first)
    if sentence.language == "en" and anchor.role in STRETCHES:
        held = office_held(sentence, first, stretch=anchor.when.precision == "interval")
        if held is not None:
            low, high = min(first, held.first), max(last, held.last)
            return Tie(anchor, held, _SUBORDINATE, clause_around(sentence, low, high), leading)
    near = sentence.within_reach(first, last)
    options = [(_price(sentence, cue, first, last, leading), cue) for cue in near(sentence.cues)]
    options += [
        (_price(sentence, cue, first, last, leading) + _MILESTONE, cue) for cue in _deeds(sentence, anchor, near)
    ]
    options = without_manner(sentence, without_purpose(sentence, options, last))
    if leading:
        options = without_results(sentence, without_asides(sentence, options, last), last)
    if anchor.deictic:
        options = strong_or_close(options, sentence.plans)
    options = [(price + _rivalry(sentence, cue, anchor), cue) for price, cue in options if price <= _TOO_FAR]
    if not leading:
        options = without_the_next_ones(sentence, options, anchor)
    head = _copular_head(sentence, first) or _planned_head(sentence, first)
    if head is not None:
        options.append((2.0, head))
    if (head := subject_head(sentence, first, last)) is not None:
        options = [(2.0, head)]
    options = [option for option in options if option[0] <= _TOO_FAR]
    beside = [(price, cue) for price, cue in options if not sentence.between(cue.first, first)]
    if not beside:
        options = [(price, cue) for price, cue in options if not sentence.is_dated_apart(cue, anchor)]
    if not options:
        deed = far_deed(sentence, anchor, first, leading=leading)
        low, high = (min(first, deed.first), max(last, deed.last)) if deed else (first, last)
        return Tie(anchor, deed, _FRONTED if deed else _TOO_FAR, clause_around(sentence, low, high), leading)
    if not beside and not leading and anchor.when.precision == "interval" and anchor.role in STRETCHES:
        # "studied in Ulm from 1903 to 1907 and was taken on": what is told next is of another time
        return Tie(anchor, None, _TOO_FAR, clause_around(sentence, first, last))
    price, cue = min(beside or options, key=lambda option: (option[0], option[1].first))
    low, high = min(first, cue.first), max(last, cue.last)
    return Tie(anchor, cue, price, clause_around(sentence, low, high), leading)


def _deeds(sentence: Sentence, anchor: Anchor, near: _Near) -> list[Cue]:
    """The verbs that are no cue of a kind and may be the deed of this date."""
    found = near(sentence.deeds)
    if sentence.language == "en" and anchor.fine:
        found = found + near(sentence.plans)
        if anchor.deictic and anchor.start == sentence.start and anchor.text.casefold() == "today":
            found = found + near(going_on(sentence.tokens, sentence.cues))
    return found


def _rivalry(sentence: Sentence, cue: Cue, anchor: Anchor) -> float:
    """A cue that stands right beside another date is that one's."""
    anchors = sentence.anchors
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
    while index > 0 and sentence.tokens[index - 1].word in leading:
        index -= 1
    if index > 1 and sentence.tokens[index - 1].word in ("expected", "due", "scheduled", "planned", "set"):
        index -= 1
    if index == 0 or sentence.tokens[index - 1].word not in ("is", "was", "are", "were"):
        return None
    stop = bisect_left(sentence.stops, index)
    start = sentence.stops[stop - 1] if stop else 0
    return next((cue for cue in sentence.cues_in(start, start + 5) if cue.last < index and cue.noun), None)


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
    while (
        index > 0
        and sentence.tokens[index - 1].word in leading
        and first - index < 4
        and not _OPENERS.search(sentence.gap(index))
    ):
        index -= 1
    if index == 0:
        return True
    if sentence.is_before("when", first):
        return True
    if sentence.tokens[index - 1].word in grammar("before_clause", sentence.language):
        return True
    gap = sentence.gap(index)
    if _ENDS_CLAUSE.search(gap) is not None:
        return True
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
    prices = sentence.prices
    auxiliary = sentence.brackets.get(cue.first)
    if auxiliary is not None and auxiliary < first < cue.first:
        price = prices[min(first, len(prices) - 1)] - prices[auxiliary] + _BRACKET
    elif auxiliary is not None and last < auxiliary:
        price = prices[auxiliary] - prices[min(last, len(prices) - 1)] + _BRACKET + (0.0 if leading else _AHEAD)
    elif cue.last < first:
        price = (prices[min(first, len(prices) - 1)] - prices[cue.last]) + (_BEHIND if leading else 0.0)
    else:
        price = prices[cue.first] - prices[min(last, len(prices) - 1)]
        if not leading:
            price += 0.0 if cue.noun and cue.first - last <= 4 else _AHEAD + (_AHEAD if cue.weak else 0.0)
        elif sentence.words[last + 1 : last + 2] == ["when"]:
            price -= _SUBORDINATE
    if _of(sentence, cue, first):
        price -= _OF
    elif cue.noun and cue.form == "noun" and _supported(sentence, cue):
        price -= _NOUN + _SUPPORT
    return (
        price
        + (_CIRCUMSTANCE if _is_circumstance(sentence, cue, first) else 0.0)
        + (_WEAK if cue.weak else 0.0)
        + (_NOUN if cue.noun else 0.0)
        + (_WEAK_NOUN if cue.noun and cue.weak else 0.0)
    )


def _is_circumstance(sentence: Sentence, cue: Cue, first: int) -> bool:
    """Whether a noun only says where or when its clause is: "в ходе визита", "nach dem Krieg", "lors de la réunion".

    The noun that the date stands behind is what the date is of: "bei der Sitzung am 3. Mai".
    """
    words, language = sentence.words, sentence.language
    before = words[max(0, cue.first - 3) : cue.first]
    if not before or not grammar("leads_to_noun", language):
        return False
    names_it = cue.last < first and grammar("leads_to_date", language).issuperset(words[cue.last + 1 : first])
    if not grammar("occasions", language).isdisjoint(before[-2:]):
        return not names_it or any(other.first > first for other in sentence.cues)
    if names_it:
        return False
    inner = grammar("articles", language)
    last = next(
        (word for word in reversed(before) if word not in inner and not word.endswith(_adjective(language))), ""
    )
    return last in grammar("leads_to_noun", language) and not words[cue.first].endswith(_verb_ends(language))


@cache
def _adjective(language: str) -> tuple[str, ...]:
    return tuple(grammar("adjective_endings", language))


@cache
def _verb_ends(language: str) -> tuple[str, ...]:
    return tuple(grammar("deed_endings", language))


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


def clause_around(sentence: Sentence, low: int, high: int) -> tuple[int, int]:
    """The tokens [first, last) of the clause that holds tokens `low` to `high`."""
    openings, closings = sentence.openings, sentence.closings
    last = bisect_left(closings, min(high + 1, len(sentence.tokens)))
    floor, ceiling = sentence.within(low, high)
    return max(openings[bisect_right(openings, max(low, 0)) - 1], floor), min(closings[last], ceiling)


@cache
def _openers_of_clauses(language: str) -> frozenset[str]:
    return grammar("subordinate", language) - {"and", "under", "during", "including", "upon", "pursuant", "as"}
