"""A sentence read for events: its words, clauses, cues and dates, and what it costs to step over its words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise, repeat

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.sentences.brackets import bracketed
from chrono.events.sentences.clauses import Clause, clauses
from chrono.events.sentences.clefts import joint_of_cleft
from chrono.events.sentences.deeds import done, done_once, planned
from chrono.events.sentences.embedded import parts_of
from chrono.events.sentences.false_cues import true_cues
from chrono.events.sentences.match_results import with_results
from chrono.events.sentences.mood import Mood, mood_of
from chrono.events.sentences.themes import by_theme
from chrono.events.words.cues import SILENT, Cue, Matcher, has_phrase, heard, indexes_of
from chrono.events.words.kinds import grammar, is_past, only_pasts
from chrono.events.words.phrases import phrases
from chrono.events.words.wording import Wording
from chrono.kept import kept

__all__ = ["STRETCHES", "SUBORDINATE", "Near", "Sentence", "clause_around", "read_sentence"]

_STEPS = {";": 14.0, " / ": 14.0, ":": 6.0, "—": 4.0, "(": 3.0, ")": 3.0, ",": 1.5, "–": 3.0}
_CONJUNCTIONS = {
    **dict.fromkeys(phrases("and_of_clauses"), 1.5),
    **dict.fromkeys(phrases("but_of_clauses"), 4.0),
    **dict.fromkeys(phrases("or_of_clauses"), 1.0),
}
SUBORDINATE = 5.0  # what a step into a subordinate clause costs more
_LONGEST_GAP = 40  # characters between two words that are looked at
STRETCHES = frozenset({"from", "span", "between"})
_PARTING = ("and", ";", ",")
_BREAK, _OPENS, _CLOSES = re.compile(r"[;—()]|(?<=\s)/(?=\s)"), ";—(/", ";—)/"
_STOP = re.compile(r"[;:.]")
_BEHIND_VERB = 3  # words behind a verb that may say that it plans: "was | to begin"
_PAST_FORMS = frozenset({"was", "were", "did", "had"})
Near = Callable[[list[Cue]], list[Cue]]


@attrs.define(slots=False)
class Sentence(Wording):
    """A stretch of text read for events: its words, the cues among them and the anchors, in order.

    What is asked of it for every date is found once, so that a sentence of many dates costs no more for each.
    """

    start: int
    end: int
    language: str
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
        return any(one.end > one.start for one in self.anchors_in(first, last))

    def anchors_in(self, start: int, end: int) -> list[Anchor]:
        """The anchors that begin in `text[start:end]`, in order."""
        low, high = (bisect_left(self.anchors, at, key=_begins_at) for at in (start, end))
        return self.anchors[low:high]

    def clause_at(self, token: int) -> Clause | None:
        """The clause that a token is of, None where it is of none."""
        return next((clause for clause in self.clauses if clause.holds(token)), None)

    def cues_in(self, first: int, last: int) -> list[Cue]:
        """The cues that begin with one of the tokens [first, last), in order."""
        low, high = (bisect_left(self.cues, at, key=_first_of) for at in (first, last))
        return self.cues[low:high]

    def mood(self, cue: Cue | None, clause: tuple[int, int]) -> Mood:
        """The mood of a cue in its clause, the tokens [first, last), or of the clause alone; found once."""
        found = self._moods.get((cue, clause))
        if found is None:
            found = self._moods[cue, clause] = mood_of(cue, self.words, *clause, self.language)
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

    def tells_past_at(self, anchor: Anchor) -> bool:
        """Whether the verb of the clause in which a date stands is one of the past, or else what the sentence tells."""
        first, _ = self.span_of(anchor)
        clause = self.clause_at(first)
        known = clause is not None and clause.verb >= 0 and not clause.reduced
        if known and clause is not None and self.words[clause.verb] in only_pasts():
            return True
        return self.says_past_at(anchor) or self.tells_past

    def says_past_at(self, anchor: Anchor) -> bool:
        """Whether the verb of the clause in which a date stands is one of the past, and none of what is to come."""
        first, _ = self.span_of(anchor)
        if self._opens_with_what_was_done(first):
            return True
        clause = self.clause_at(first)
        if clause is None or clause.verb < 0 or clause.reduced:
            return False
        verb = self.words[clause.verb]
        if not (verb in _PAST_FORMS or is_past(verb)) or verb in _speaking():
            return False
        low, high = sorted((first, clause.verb))
        return not has_phrase(self.words[low : high + _BEHIND_VERB], grammar("planned", "en"))

    def _opens_with_what_was_done(self, first: int) -> bool:
        """Whether a token stands in an opening like "As agreed at the fair in May, ": no verb of the clause is its."""
        words = self.words
        return (
            words[:1] == ["as"]
            and first > 1
            and is_past(words[1])
            and not any("," in self.gap(at) for at in range(1, first))
        )

    @kept
    def clauses(self) -> list[Clause]:
        """The clauses of an English sentence."""
        return clauses(self, aside=self.aside) if self.language == "en" else []

    @kept
    def _beside(self) -> list[Clause]:
        """The clauses that stand beside the one before them, each with its verb."""
        if len(self.verbs) < 2:
            return []
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
    def prices(self) -> list[float]:
        """What it costs to come to each word from the first."""
        return _prices(self)

    @kept
    def _marked(self) -> dict[int, str]:
        """The marks that end clauses, by the token that they stand before."""
        return {index: marks for index, gap in self.breaks.items() if (marks := _marks_in(gap))}

    @kept
    def taken(self) -> set[int]:
        """The tokens that are of a cue."""
        return {index for cue in self.cues for index in range(cue.first, cue.last + 1)}

    @kept
    def deeds(self) -> list[Cue]:
        """Verbs that are no cue of a kind: what happened beside a date is at least a milestone."""
        return done(self)

    @kept
    def done_once(self) -> list[Cue]:
        """Verbs of a habit or a state that on a date in full tell a deed."""
        return done_once(self)

    @kept
    def brackets(self) -> dict[int, int]:
        """The auxiliaries of German participles at the end of their clauses, by the first tokens of these."""
        return bracketed(self.tokens, self.cues, self.text, self.language)

    @kept
    def plans(self) -> list[Cue]:
        """English verbs after "will" that are no cue."""
        return planned(self)

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
        marked = [index for index, found in self._marked.items() if any(mark in marks for mark in found)]
        return sorted({*self._opened, *marked}) if marked else self._opened

    @kept
    def _opened(self) -> list[int]:
        """The tokens that a clause begins with by their word."""
        openers = _openers_of_clauses(self.language)
        opened = [index for index in indexes_of(self.words, openers) if index]
        if self.language == "en" or not opened:
            return opened
        joint = joint_of_cleft(self.words, self.language)
        opened = [index for index in opened if index != joint and not self._is_initial(index)]
        return self._without_joined_nouns(opened) if opened else opened

    def relative_around(self, at: int) -> tuple[int, int] | None:
        """The relative clause around token `at` between commas, but in English: ", die er 1950 baute,"."""
        pronouns = grammar("relatives_behind_commas", self.language)
        if not pronouns or "," not in self.text[self.start : self.end]:
            return None
        commas = [index for index, marks in self.breaks.items() if "," in marks]
        first = max((index for index in commas if index <= at), default=0)
        end = min((index for index in commas if index > at), default=len(self.tokens))
        relative = first and first < end - 1 and self.words[first] in pronouns
        verbal = self.language != "de" or self.text[self.starts[end - 1]].islower()  # "die" may be an article
        return (first, end) if relative and verbal else None

    def _is_initial(self, index: int) -> bool:
        """Whether a conjunction is somebody's initial: "избрана А. И. Лебедева"."""
        token = self.tokens[index]
        return (
            token.end - token.start == 1 and self.text.startswith(".", token.end) and self.text[token.start].isupper()
        )

    def _without_joined_nouns(self, opened: list[int]) -> list[int]:
        """The openings without an "and" that has not a cue or deed on both sides: "Лосев и его коллега подписали"."""
        joining = grammar("joining", self.language)
        verbs = grammar("states", self.language) | grammar("in_office", self.language)
        told = [cue.first for cue in (*self.cues, *self.deeds)]
        told += [index for index, word in enumerate(self.words) if word in verbs]
        parting: list[int] = []
        for index, end in zip(opened, [*opened[1:], len(self.tokens)], strict=True):
            start = parting[-1] if parting else 0
            both = any(start <= at < index for at in told) and any(index < at < end for at in told)
            behind_comma = self.language == "ru" and "," in self.gap(index)  # "…, которая пройдёт в мае, и подписали"
            if both or behind_comma or self.words[index] not in joining:
                parting.append(index)
        return parting

    def span_of(self, anchor: Anchor) -> tuple[int, int]:
        """The first and last token of an anchor; a place between tokens where it has none."""
        found = self._spans.get((anchor.start, anchor.end))
        if found is None:
            first = last = self.token_at(anchor.start)
            while last + 1 < len(self.tokens) and self.starts[last + 1] < anchor.end:
                last += 1
            found = self._spans[anchor.start, anchor.end] = first, last
        return found

    @kept
    def _spans(self) -> dict[tuple[int, int], tuple[int, int]]:
        return {}

    def within_reach(self, first: int, last: int, reach: float) -> Near:
        """What leaves of cues in order those that a date at tokens `first` to `last` could come to."""
        prices, final = self.prices, len(self.prices) - 1
        if final < 0:
            return list
        low = bisect_left(prices, prices[min(first, final)] - reach)
        high = bisect_right(prices, prices[min(last, final)] + reach)

        def near(cues: list[Cue]) -> list[Cue]:
            return (
                cues
                and cues[bisect_left(cues, low, key=lambda c: c.last) : bisect_right(cues, high, key=lambda c: c.first)]
            )

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
        if 0 < index < len(self.words):
            return self.breaks.get(index, " ")
        start = self.ends[index - 1] if index else self.start
        end = self.starts[index] if index < len(self.words) else self.end
        return self.text[start:end]


@cache
def _speaking() -> frozenset[str]:
    """The pasts of verbs that say nothing of when that was of which they speak."""
    return grammar("promising", "en") | grammar("agreeing_to", "en") | grammar("speaking_of", "en")


def _first_of(cue: Cue) -> int:
    return cue.first


def _begins_at(anchor: Anchor) -> int:
    return anchor.start


def read_sentence(
    text: str, start: int, end: int, language: str, matcher: Matcher, anchors: Sequence[Anchor]
) -> Sentence:
    """The sentence `text[start:end]`, its cues found and its words priced."""
    tokens = heard(text, start, end, [(one.start, one.end) for one in anchors if one.end > one.start])
    cues = true_cues(matcher.find(tokens), tokens, text, language)
    if language == "en":
        cues = with_results(by_theme(cues, tokens, text), tokens, text)
    return Sentence(text, tokens, start, end, language, cues, list(anchors))


def _prices(sentence: Sentence) -> list[float]:
    steps = _steps(sentence.language)
    words = sentence.words
    costs = list(map(steps.get, words, repeat(1.0)))
    if "during" in words:
        at = words.index("during")
        if words[at + 1 : at + 2] == [SILENT] or words[at + 1 : at + 4] == ["the", "years", SILENT]:
            costs[at] = 1.0  # "during the 1950s" opens no clause
    for index, gap in sentence.breaks.items():
        costs[index] += _price_of(gap)
    return list(accumulate(costs))


@lru_cache(maxsize=1000)
def _price_of(gap: str) -> float:
    """What it costs more to step over what stands between two words, where that is no single space."""
    return sum(price for mark, price in _STEPS.items() if mark in gap[:_LONGEST_GAP]) if len(gap) > 1 else 0.0


@lru_cache(maxsize=1000)
def _marks_in(gap: str) -> str:
    """The marks between two words that may part clauses."""
    return "".join(_BREAK.findall(gap))


@cache
def _steps(language: str) -> dict[str, float]:
    """What a step over a word costs, where not one."""
    conjunctions = {word: 1.0 + price for word, price in _CONJUNCTIONS.items()}
    return dict.fromkeys(grammar("subordinate", language), 1.0 + SUBORDINATE) | conjunctions | {SILENT: 0.0}


def clause_around(sentence: Sentence, low: int, high: int) -> tuple[int, int]:
    """The tokens [first, last) of the clause that holds tokens `low` to `high`."""
    openings, closings = sentence.openings, sentence.closings
    last = bisect_left(closings, min(high + 1, len(sentence.tokens)))
    floor, ceiling = sentence.within(low, high)
    return max(openings[bisect_right(openings, max(low, 0)) - 1], floor), min(closings[last], ceiling)


@cache
def _openers_of_clauses(language: str) -> frozenset[str]:
    return grammar("subordinate", language) - {"and", "under", "during", "including", "upon", "pursuant", "as"}
