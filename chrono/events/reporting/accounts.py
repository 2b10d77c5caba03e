"""What the books of a firm say of a day, quarter or year: prices, results and the ends of its periods, no events.

What is done with money is one all the same: "bought a mill for $8 million", "cut its key rate to 3 per cent". The words
are in `words.yaml`, under `periods_of_accounts`, `moves_of_prices`, `figures_of_accounts` and `booking`.
"""

from __future__ import annotations

import re

from chrono.events.attaching.attach import Tie
from chrono.events.sentences.mood import Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.kinds import grammar

__all__ = ["is_of_accounts"]

_ENDS = frozenset({"ended", "ending"})
_ENDS_BEHIND = re.compile(r"\s+(?:ended|ending)\s+(?:[A-Z]|\d)")
_PERIODS = frozenset({"quarter", "half", "season", "year"})
_SHORT_PERIODS = frozenset({"quarter", "half"})
_PERIOD_REACH = 3  # words before "ended" in which the period stands: "the six months ended"
_LEADS_TO_PERIOD = frozenset({"for", "in", "over", "of"})  # but "the school year ended on 3 May"
_BEFORE = 40  # characters before a date in which "the six months ended" stands
_PRICE = re.compile(
    r"(?:\s+(?:\w+ly|back|another|about|some|nearly|almost|as much as|more than|a further|an additional|by|to|at|up|"
    r"down|off|from)){0,4}\s+"
    r"(?:(?:[A-Z]{1,3})?[$£€¥]\s?\d|\d[\d.,/]*(?:\s\d/\d)?\s*(?:%|(?:per ?cent|cents|points|pence|yen)\b)(?!\s+of\b)"
    r"|(?:higher|lower|unchanged|mixed|little changed)\b)"
)
_FRACTION = re.compile(r"\s+\d+/\d+\b")


def is_of_accounts(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """Whether a date is that of a price or a result: "closed at $60", "posted a loss for the third quarter"."""
    if sentence.language != "en":
        return False
    return _ends_period(sentence, one) or _is_price(sentence, one) or _is_result(sentence, one)


def _ends_period(sentence: Sentence, one: Tie) -> bool:
    """The end of a period of accounts, or the period before it: "for the second quarter ended July 31"."""
    first, last = sentence.span_of(one.anchor)
    words = sentence.words
    if words[last + 1 : last + 2] and words[last + 1] in _ENDS:
        return _ENDS_BEHIND.match(sentence.text, one.anchor.end) is not None
    if not first or words[first - 1] not in _ENDS:
        return False
    before = sentence.text[max(sentence.start, one.anchor.start - _BEFORE) : one.anchor.start].casefold().split()
    led = not _LEADS_TO_PERIOD.isdisjoint(before[-1 - 2 * _PERIOD_REACH : -1])
    return led and not grammar("periods_of_accounts", "en").isdisjoint(before[-1 - _PERIOD_REACH : -1])


def _is_price(sentence: Sentence, one: Tie) -> bool:
    """A price or count that moved; on a day that is said in full it may be told for its own sake."""
    cue = one.cue
    if cue is None or cue.noun or sentence.words[cue.last] not in grammar("moves_of_prices", "en"):
        return False
    told_in_full = one.anchor.basis == "explicit" and one.anchor.when.precision not in _SHORT_PERIODS
    if told_in_full and sentence.words[cue.last] not in grammar("earning", "en"):
        return False
    text = sentence.text
    return _PRICE.match(text, cue.end) is not None or _FRACTION.match(text, cue.end) is not None


def _is_result(sentence: Sentence, one: Tie) -> bool:
    """What a firm made or lost over a quarter or year, told by a verb of saying or of its books."""
    precision = one.anchor.when.precision
    if precision not in _PERIODS or (precision in ("year", "season") and one.anchor.basis == "explicit"):
        return False
    cue = one.cue
    told = cue is not None and not cue.weak and cue.kind != "milestone"
    if told and cue is not None and sentence.words[cue.last] not in grammar("booking", "en"):
        return False
    low, high = one.clause
    return any(_is_figure(sentence, at) for at in range(low, high))


def _is_figure(sentence: Sentence, at: int) -> bool:
    """Whether a word is a figure of the books: no part of a name, "loss-making" or "profit centre"."""
    if sentence.words[at] not in grammar("figures_of_accounts", "en"):
        return False
    token, text = sentence.tokens[at], sentence.text
    named = at > 0 and text[token.start].isupper() and text[sentence.tokens[at - 1].start].isupper()
    beside = sentence.words[at + 1 : at + 2]
    return not (named or text[token.end : token.end + 1] == "-" or {*beside} & grammar("dealt_in", "en"))
