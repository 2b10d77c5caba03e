"""Which cue a date belongs to: the words between them have a price, and the cheapest cue wins.

A step over a word costs one; over a comma, a conjunction or into another clause more. A date that opens its clause
looks ahead, any other looks back. The prices are in `_STEPS`; the examples that they serve are in the tests.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, cached_property

import attrs

from chrono.events.anchors import Anchor
from chrono.events.cues import SILENT, Cue, Matcher, Token, silenced, tokenise
from chrono.events.deeds import after_article, done, going_on, planned
from chrono.events.kinds import grammar

__all__ = ["Sentence", "Tie", "clause_around", "read_sentence", "tie"]

_STEPS = {";": 14.0, ":": 6.0, "—": 4.0, "(": 3.0, ")": 3.0, ",": 1.5, "–": 3.0}
_CONJUNCTIONS = {"and": 1.5, "but": 4.0, "or": 1.0, "и": 1.5, "а": 4.0, "und": 1.5, "aber": 4.0}
_SUBORDINATE = 5.0
_BESIDE_ANOTHER = 6.0
_WEAK_NOUN = 3.0
_TOO_FAR = 26.0
_NEAR, _CLOSE = 20.0, 11.0
_WEAK, _NOUN, _BEHIND, _AHEAD, _MILESTONE, _OF = 4.5, 4.0, 9.0, 2.5, 4.0, 5.0
_SUPPORT = 2.0
_SUPPORTING = frozenset(
    {
        "hold",
        "holds",
        "held",
        "holding",
        "host",
        "hosts",
        "hosted",
        "hosting",
        "attend",
        "attended",
        "attends",
        "organised",
        "organized",
        "convened",
        "had",
        "paid",
        "made",
        "celebrated",
        "mark",
        "marked",
        "marks",
        "celebrate",
        "celebrates",
        "conducted",
        "completed",
        "ran",
    }
)
_SUPPORTED = frozenset(
    {
        "held",
        "took",
        "take",
        "takes",
        "taking",
        "hosted",
        "convened",
        "gathered",
        "opened",
        "occurred",
        "happened",
        "began",
        "ended",
        "closed",
        "scheduled",
        "lasted",
        "runs",
        "ran",
        "erupted",
        "struck",
    }
)
_PREPOSITIONS = frozenset(
    {
        "in",
        "on",
        "at",
        "by",
        "during",
        "from",
        "since",
        "until",
        "around",
        "about",
        "of",
        "the",
        "late",
        "early",
        "mid",
        "approximately",
        "circa",
        "c",
        "starting",
        "beginning",
        "в",
        "к",
        "во",
        "около",
        "am",
        "im",
        "seit",
        "ab",
        "von",
        "vom",
        "etwa",
        "um",
        "en",
        "le",
        "el",
        "not",
        "only",
    }
)
_BREAK, _OPENS, _CLOSES = (re.compile(marks) for marks in ("[;—()]", "[;—(]", "[;—)]"))
_OPENERS = re.compile(r"[;:(—–\"“]|,\s*$")


@attrs.define
class Sentence:
    """A stretch of text read for events: its words, the cues among them and the anchors, in order."""

    text: str
    start: int
    end: int
    language: str
    tokens: list[Token]
    cues: list[Cue]
    anchors: list[Anchor]
    deeds: list[Cue] | None = None

    @cached_property
    def words(self) -> list[str]:
        """The words alone."""
        return [token.word for token in self.tokens]

    @cached_property
    def prices(self) -> list[float]:
        """What it costs to come to each word from the first."""
        return _prices(self)

    @cached_property
    def is_broken(self) -> bool:
        """Whether a mark stands in it that ends a clause."""
        return _BREAK.search(self.text, self.start, self.end) is not None

    def span_of(self, anchor: Anchor) -> tuple[int, int]:
        """The first and last token of an anchor; a place between tokens where it has none."""
        first = last = bisect_right(self.tokens, anchor.start, key=_end_of)
        while last + 1 < len(self.tokens) and self.tokens[last + 1].start < anchor.end:
            last += 1
        return first, last

    def span_of_index(self, first: int) -> int:
        """The last token of the date that begins with token `first`."""
        last = first
        while last + 1 < len(self.tokens) and self.tokens[last + 1].word == SILENT:
            last += 1
        return last

    def gap(self, index: int) -> str:
        """The text between token `index` and the one before it."""
        start = self.tokens[index - 1].end if index else self.start
        end = self.tokens[index].start if index < len(self.tokens) else self.end
        return self.text[start:end]


def _end_of(token: Token) -> int:
    return token.end


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
    inside = [(a.start, a.end) for a in anchors if a.end > a.start]
    tokens = silenced(tokenise(text, start, end), inside)
    cues = [cue for cue in matcher.find(tokens) if not (_is_title_word(text, cue) or _is_adjective(cue, tokens))]
    if language == "en":
        cues = [cue for cue in cues if not _is_host_of_none(cue, tokens)]
    cues = _without_supports(cues, tokens)
    return Sentence(text, start, end, language, tokens, cues, list(anchors))


def _without_supports(cues: list[Cue], tokens: list[Token]) -> list[Cue]:
    """The cues without "was held" and "took place", where a noun is there that they tell of."""
    if not any(cue.noun and not cue.weak for cue in cues):
        return cues
    return [
        cue for cue in cues if not (cue.kind == "milestone" and cue.weak and tokens[cue.last].word in ("held", "place"))
    ]


def _is_host_of_none(cue: Cue, tokens: list[Token]) -> bool:
    # "welcomed the progress", "hosted the games": only whoever receives people meets them.
    if cue.kind != "meeting" or tokens[cue.last].word not in grammar("hosting", "en"):
        return False
    after = {token.word for token in tokens[cue.last + 1 : cue.last + 9]}
    return not after & (grammar("guests", "en") | grammar("offices", "en"))


def _is_title_word(text: str, cue: Cue) -> bool:
    # "States" and "Pilots" in a name are no verbs; the first word of a sentence may be one.
    if cue.noun or cue.form == "word" or cue.first == 0 or not text[cue.start].isupper():
        return False
    return cue.weak or (cue.form == "base" and text[cue.end : cue.end + 5] == " and ")


def _is_adjective(cue: Cue, tokens: list[Token]) -> bool:
    # "the rebuilt hall", "a newly signed pact": what follows an article is no verb of the past.
    return cue.form in ("past", "participle") and cue.first == cue.last and after_article(tokens, cue.first)


def _prices(sentence: Sentence) -> list[float]:
    steps = _steps(sentence.language)
    total, prices = 0.0, []
    before = sentence.tokens[0].start if sentence.tokens else 0
    for word, start, end in sentence.tokens:
        total += steps.get(word, 1.0)
        if start - before > 1:
            total += sum(_STEPS.get(mark, 0.0) for mark in set(sentence.text[before : min(start, before + 40)]))
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
    options = [(_price(sentence, cue, anchor, first, last, leading), cue) for cue in sentence.cues]
    options += [
        (_price(sentence, cue, anchor, first, last, leading) + _MILESTONE, cue) for cue in _deeds(sentence, anchor)
    ]
    if anchor.deictic:
        options = _strong_or_close(options)
    options = [(price + _rivalry(sentence, cue, anchor), cue) for price, cue in options if price <= _TOO_FAR]
    if not leading:
        options = _without_the_next_ones(sentence, options, anchor)
    head = _copular_head(sentence, first)
    if head is not None:
        options.append((2.0, head))
    options = [option for option in options if option[0] <= _TOO_FAR]
    if not options:
        return Tie(anchor, None, _TOO_FAR, clause_around(sentence, first, last), leading)
    price, cue = min(options, key=lambda option: (option[0], option[1].first))
    low, high = min(first, cue.first), max(last, cue.last)
    return Tie(anchor, cue, price, clause_around(sentence, low, high), leading)


def _deeds(sentence: Sentence, anchor: Anchor) -> list[Cue]:
    """The verbs that are no cue of a kind and may be the deed of this date."""
    if sentence.deeds is None:
        sentence.deeds = done(sentence.tokens, sentence.cues, sentence.text, sentence.language)
    found = sentence.deeds
    if sentence.language == "en" and anchor.fine:
        found = found + planned(sentence.tokens, sentence.cues)
        if anchor.deictic and anchor.start == sentence.start and anchor.text.casefold() == "today":
            found = found + going_on(sentence.tokens, sentence.cues)
    return found


def _strong_or_close(options: list[tuple[float, Cue]]) -> list[tuple[float, Cue]]:
    """The options for a date counted from the document's: a weak cue only where no strong one is in reach, or close."""
    strong = min((price for price, cue in options if not cue.weak), default=_TOO_FAR)
    if strong > _NEAR:
        return options
    return [(p, cue) for p, cue in options if not cue.weak or (not cue.noun and p <= _CLOSE and p < strong)]


def _without_the_next_ones(
    sentence: Sentence, options: list[tuple[float, Cue]], anchor: Anchor
) -> list[tuple[float, Cue]]:
    """The options without the verbs ahead that another date follows, where a verb stands before this one.

    "He moved to Ghent in 1901 and married in 1904": the move is of 1901 and the wedding of 1904.
    """
    following = [other.start for other in sentence.anchors if other.start >= anchor.end and other.end > other.start]
    if not following or not any(cue.start < anchor.start and not cue.noun for _, cue in options):
        return options
    return [(price, cue) for price, cue in options if cue.noun or not anchor.end <= cue.start < max(following)]


def _rivalry(sentence: Sentence, cue: Cue, anchor: Anchor) -> float:
    """A cue that stands right beside another date is that one's."""
    for other in sentence.anchors:
        if other is anchor or other.end <= other.start:
            continue
        between = (
            sentence.text[cue.end : other.start] if cue.end <= other.start else sentence.text[other.end : cue.start]
        )
        if (
            len(between) <= 8
            and not anchor.start <= cue.start <= anchor.end
            and abs(anchor.start - cue.start) > abs(other.start - cue.start) + 12
        ):
            return _BESIDE_ANOTHER
    return 0.0


def _copular_head(sentence: Sentence, first: int) -> Cue | None:
    """The noun that a date is said of: "The deadline to apply is 3 May", "The wedding was on Friday"."""
    index = first
    while index > 0 and sentence.tokens[index - 1].word in _PREPOSITIONS:
        index -= 1
    if index == 0 or sentence.tokens[index - 1].word not in ("is", "was", "are", "were"):
        return None
    start = next((i for i in range(index - 1, 0, -1) if re.search(r"[;:.]", sentence.gap(i))), 0)
    return next(
        (
            cue
            for cue in sentence.cues
            if cue.first >= start and cue.last < index and cue.noun and cue.first - start <= 4
        ),
        None,
    )


def _opens_clause(sentence: Sentence, first: int) -> bool:
    """Whether the anchor stands at the head of its clause ("In 1990, …", "…, and in 2003 we launched")."""
    index = first
    while (
        index > 0
        and sentence.tokens[index - 1].word in _PREPOSITIONS
        and first - index < 4
        and not _OPENERS.search(sentence.gap(index))
    ):
        index -= 1
    if index == 0:
        return True
    if sentence.words[sentence.span_of_index(first) + 1 :][:1] == ["when"]:
        return True
    if sentence.tokens[index - 1].word in (
        "and",
        "but",
        "when",
        "that",
        "then",
        "и",
        "а",
        "und",
        "where",
        "he",
        "she",
        "they",
        "we",
        "later",
    ):
        return True
    gap = sentence.gap(index)
    return bool(re.search(r"[;:—–]|[.!?]", gap)) or ("," in gap and _comma_follows(sentence, first))


def _comma_follows(sentence: Sentence, first: int) -> bool:
    # "…, on 3 May 2001, the" opens a clause only where it is set apart on both sides or a subject follows at once.
    last = first
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].word.isdigit():
        last += 1
    rest = sentence.tokens[last + 1 : last + 3]
    return bool(rest) and any(token.word in ("the", "he", "she", "it", "they", "we", "i", "a") for token in rest[:2])


def _price(sentence: Sentence, cue: Cue, anchor: Anchor, first: int, last: int, leading: bool) -> float:
    prices = sentence.prices
    if cue.last < first:
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
        + (_WEAK if cue.weak else 0.0)
        + (_NOUN if cue.noun else 0.0)
        + (_WEAK_NOUN if cue.noun and cue.weak else 0.0)
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
    return any(word in _SUPPORTING for word in before) or any(word in _SUPPORTED for word in after)


def clause_around(sentence: Sentence, low: int, high: int) -> tuple[int, int]:
    """The tokens [first, last) of the clause that holds tokens `low` to `high`."""
    subordinate = _openers_of_clauses(sentence.language)
    words, broken = sentence.words, sentence.is_broken
    first = min(low, max(0, len(words) - 1))
    while first > 0 and words[first] not in subordinate and not (broken and _OPENS.search(sentence.gap(first))):
        first -= 1
    last = high + 1
    while last < len(words) and words[last] not in subordinate and not (broken and _CLOSES.search(sentence.gap(last))):
        last += 1
    return first, min(last, len(words))


@cache
def _openers_of_clauses(language: str) -> frozenset[str]:
    return grammar("subordinate", language) - {"and", "under", "during", "including", "upon", "pursuant", "as"}
