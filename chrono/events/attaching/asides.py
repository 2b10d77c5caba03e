"""What stands between the commas behind a date that opens its clause: circumstances, deeds beside, who a subject is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from chrono.events.words.cues import Cue
from chrono.events.words.kinds import GATHERINGS, grammar, is_adverb, subject_openers

if TYPE_CHECKING:
    from chrono.events.sentences.sentence import Sentence

__all__ = ["behind_count", "without_asides", "without_participles"]

_BEHIND_ASIDE = 6.0  # the price of a verb behind the words between commas
_HAVING = "having"
_FIRST_PERSON = frozenset({"i", "we"})
_COUNTED = 6  # words in which "almost two and a half years after" has its last


def without_asides(sentence: Sentence, options: list[tuple[float, Cue]], last: int) -> list[tuple[float, Cue]]:
    """The options without what is named between commas behind the date: "In 1914, on the outbreak of war, he enlisted".

    Nor with a purpose there: "In 1961, for want of money to repair the roof, the bell was sold"; nor with what was
    done at another time: "In 1961, a year after the dean had retired, the bell was sold".
    """
    if "," not in sentence.gap(last + 1):
        return options
    end = next((at for at, gap in sentence.breaks.items() if at > last + 1 and "," in gap), last)
    aside = sentence.words[last + 1 : end]
    if (end_of_count := behind_count(sentence, last)) > 0:
        return _behind(sentence, options, last, end_of_count)
    told = any(cue.first >= end and not cue.noun and cue.form != "base" for _, cue in options)
    told = told or any(cue.first >= end and cue.form == "past" and not cue.weak for cue in sentence.cues)
    circumstance = bool(aside) and aside[0] in grammar("circumstances", sentence.language)
    circumstance = circumstance or (aside[1:2] in (["after"], ["before"]) and is_adverb(aside[0]))
    if not told or not (circumstance or aside[:1] in (["as"], ["in"])):
        return options

    def passing(cue: Cue) -> bool:
        purpose = cue.form == "base" and sentence.words[cue.first - 1] == "to"
        named = circumstance and cue.noun and cue.kind not in GATHERINGS
        return last < cue.first < end and (purpose or named)

    # What stands between the commas is no way from a date to a verb that is sure of its kind.
    way = sentence.prices[end] - sentence.prices[last + 1]
    return [
        (max(price - way, _BEHIND_ASIDE) if cue.first >= end and cue.form == "past" and not cue.weak else price, cue)
        for price, cue in options
        if not passing(cue)
    ]


def without_participles(sentence: Sentence, options: list[tuple[float, Cue]], last: int) -> list[tuple[float, Cue]]:
    """The options without what was done before or beside: "On 3 May the duke, having taken the fort, rode to Lund".

    `last` is the last token of a date that opens its clause. Its verb follows the words between commas, at once where
    its subject stands before them. So is what a subject is said to be: "In May Orde, the fund that Ida Falk set up,
    opened a school".
    """
    if sentence.language != "en" or not sentence.breaks:
        return options
    commas = [at for at, gap in sentence.breaks.items() if at > last and "," in gap]
    for begin, end in pairwise(commas):
        word = sentence.words[begin]
        if word in grammar("determiners", "en") and begin > last + 1:
            end = next((at for at in commas if at > begin and _tells(sentence, at)), end)
            told = any(cue.first == end and cue.form == "past" for _, cue in options)
            if not (told and _is_explained(sentence, last + 1, begin, end)) or any(
                last < cue.first < begin and not cue.noun for _, cue in options
            ):
                continue
        elif not word.endswith("ing") or (word != _HAVING and word in grammar("no_doing", "en")):
            continue
        if any(last < at < begin for at in sentence.verbs):
            return options
        if begin > last + 1 and not _tells(sentence, end):
            continue
        way = sentence.prices[end] - sentence.prices[begin]
        kept = [
            (max(price - way, _BEHIND_ASIDE) if cue.first >= end else price, cue)
            for price, cue in options
            if not begin <= cue.first < end
        ]
        return kept if any(cue.first >= end and not cue.noun for _, cue in kept) else options
    return options


def _is_explained(sentence: Sentence, first: int, begin: int, end: int) -> bool:
    """Whether tokens `first` to `begin` are a name alone, and a relative clause has all verbs of those to `end`.

    Not so in "On 3 May in Lund, the guests met, signed the pact and dined", whose name is that of the place.
    """
    named = all(
        sentence.text[sentence.starts[at]].isupper() or sentence.words[at] in grammar("determiners", "en")
        for at in range(first, begin)
    )
    if not named or not sentence.text[sentence.starts[begin - 1]].isupper():
        return False
    verb = next((at for at in range(begin, end) if at in sentence.verbs), end)
    return verb == end or any(_opens_relative(sentence, at) for at in range(begin + 2, verb))


def _opens_relative(sentence: Sentence, at: int) -> bool:
    """Whether a token behind a noun begins what is told of it: "the fund that", "the fund she", "the fund Ida"."""
    word = sentence.words[at]
    if word == "that" or word in grammar("relative_clause", "en") or word in grammar("pronouns", "en"):
        return True
    starts = sentence.starts
    return sentence.text[starts[at]].isupper() and not sentence.text[starts[at - 1]].isupper()


def _tells(sentence: Sentence, at: int) -> bool:
    """Whether a verb stands at a token, or behind an adverb there."""
    return at in sentence.verbs or (at + 1 in sentence.verbs and is_adverb(sentence.words[at]))


def behind_count(sentence: Sentence, last: int) -> int:
    """The token behind the words between commas that count from something else than the date before them; 0 if none."""
    if sentence.language != "en" or "," not in sentence.gap(last + 1) or not _counts_from(sentence.words[last + 1 :]):
        return 0
    ends = [at for at, gap in sentence.breaks.items() if at > last + 1 and "," in gap]
    subjects = subject_openers()
    return next((at for at in ends if sentence.words[at] in subjects), ends[0] if ends else 0)


def _behind(sentence: Sentence, options: list[tuple[float, Cue]], last: int, end: int) -> list[tuple[float, Cue]]:
    """The options behind the words between commas that end before token `end`, which are no way to go.

    What begins right behind the comma says of what is told there, as "organised" does of a resistance.
    """
    speaking = sentence.words[end] in _FIRST_PERSON  # "today, a year after it was passed, we are proud"
    way = 0.0 if speaking else sentence.prices[end] - sentence.prices[last + 1]
    return [(price - way if cue.first > end else price, cue) for price, cue in options if not last < cue.first <= end]


def _counts_from(aside: Sequence[str]) -> bool:
    """Whether words between commas say how long before or after something else: "two years after she left"."""
    at = next((at for at, word in enumerate(aside[:_COUNTED]) if word in ("after", "before")), 0)
    return at > 0 and aside[at - 1].removesuffix("s") in grammar("counted_units", "en")
