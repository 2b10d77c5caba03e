"""What the words around a name that no table has say of it: that somebody died there, or went there, or built there.

To teach a verb or noun that makes the name behind "in" a place, add it to `located` in `names.yaml`; what is overrun
or gone to, to `phrases.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from chrono.events.names.capitals import Run
from chrono.events.names.prepositions import before_markup, behind_markup
from chrono.events.words.lexicon import any_of, lexicon
from chrono.events.words.phrases import any_phrase, phrases

__all__ = ["TYPES_END", "is_located", "is_spoken_of"]

_LOCATED = re.compile(r"((?:[\w.]++,?\s){1,7}+)(?:the\s)?\Z")
_FAR = 4  # words before a place, dates apart, in which the verb that says so may stand
_AREA = re.compile(rf" (?:{any_phrase('areas_around')})\b")
_ARTICLES = phrases("articles_of_sites")  # "near La Dune"
_CLOSE_BY = frozenset({"near"})
# "в селе Знаменка", "под г. Орском".
_TYPED = re.compile(rf"\b(?:{any_phrase('in_a_village')})\Z")
TYPES_END = (*(f"{word} " for word in phrases("german_villages")), " de ", " d'", " d’")
_POSSESSIVE = re.compile(r"['’]s [a-z]")
_SMALL = re.compile(r" ([a-z]+)")
_PLACING = frozenset(phrases("placing"))
_BEFORE_A_PLACE = _PLACING | {"of"}
_WORDS = re.compile(r"[^\W\d_]+")
# Of the words of buildings those that are more often no place.
_NOT_BUILT = frozenset(phrases("buildings_of_no_name"))
_OVERRUN = tuple(f" {word} " for word in phrases("overrun"))
# Of what befalls or overruns a place, what is "of" who suffers or does it: "the defeat of Varus", "of the Heruli".
_BEFALLING = frozenset(phrases("befalling"))
_OVERRUNNING = frozenset(phrases("overrunning"))
_CLAUSE_REST = re.compile(r" [^.,;:()\n]{0,45}|")
_LAST_VERB = 4  # words behind a place among which the verb stands that an auxiliary opens
_AUXILIARIES = frozenset(phrases("auxiliaries_of_passives"))
_GONE_TO = re.compile(rf"\b(?:{any_phrase('ways_to_a_place')}) \[?\Z", re.IGNORECASE)
_FAR_TO = 24  # characters before a name in which "an expedition to" stands
_AROUND = frozenset(phrases("around_a_place"))
_BEFORE_A_DATE = frozenset(phrases("before_dates_at_places"))


def is_located(text: str, segment: Run) -> bool:
    """Whether the words around say that this is a place: "died in", "the village of", "the … area", "a church in"."""
    start, end = before_markup(text, segment[0].start), behind_markup(text, segment[-1].end)
    if segment[0].text.casefold() in lexicon().languages:
        return False
    before = text[max(0, start - 70) : start]
    if before.endswith(("the ", "The ")) and _AREA.match(text, end):
        return True
    if before.endswith(" to ") and _gone_to().search(before):
        return True
    if (segment[0].text[0] >= "А" or before.endswith(TYPES_END)) and _TYPED.search(before):
        return True
    if before.endswith(_OVERRUN) and not _POSSESSIVE.match(text, end):
        return True
    article = next(filter(before.endswith, _ARTICLES)) if before.endswith(_ARTICLES) else ""
    before = before.removesuffix(article)
    words = before.rsplit(None, 1)
    if not words or words[-1].strip("._").casefold() not in _BEFORE_A_PLACE:
        return False
    if _POSSESSIVE.match(text, end) or (article == "the " and _is_attribute(text, end)):
        return False  # "in Gale's letter", "in the Franciscan convent"
    if article == "the " and text.startswith(("'s", "’s"), end):
        return False  # "in the Selectmen's Room"
    if words[-1] in _CLOSE_BY:
        return True
    match = _LOCATED.search(before)
    if match is None:
        return False
    *leading, last = (word.strip("._") for word in match.group(1).removesuffix("the ").split() or [""])
    last = last.casefold()
    if last == "of":
        noun = leading[-1].casefold() if leading else ""
        return noun in lexicon().located and noun not in _BEFALLING and not (article == "the " and noun in _OVERRUNNING)
    if last not in _PLACING:
        return False
    if _is_done_behind(text, end):
        return True
    near = _undated(leading)
    if near and near[-1] in lexicon().had_in_something:
        return False  # "raised its stake in Corvex"
    if not lexicon().fallen.isdisjoint(near):
        return True
    said = {word for word in near[1 - _FAR :] if len(word) > 1}
    if near and len(near[-1]) == 1 and not (len(near) > 1 and len(near[-2]) < 3):
        said.add(near[-1])  # "Ann Cole, b. in", but "Ph. D. in"
    return _is_building(leading) or not lexicon().located.isdisjoint(said)


def _is_done_behind(text: str, end: int) -> bool:
    """Whether a verb at the end says what was done in the place that ends here: "in Dunmore wurde 1883 erbaut"."""
    first, *others = _WORDS.findall(_CLAUSE_REST.match(text, end)[0])[:_LAST_VERB] or [""]  # type: ignore[index]
    done = lexicon().located_behind
    return first in done or (first in _AUXILIARIES and not done.isdisjoint(others))


def is_spoken_of(text: str, segments: Sequence[Run]) -> bool:
    """Whether a name is gone to in one sentence and what lies "in" or "near" it told in another: "a visit to Dunmore".

    Either alone may be of a firm.
    """
    gone = next((s for s in segments if _is_gone_to(text, s[0].start)), None)
    return gone is not None and any(s is not gone and _has_something_in_it(text, s) for s in segments)


def _is_gone_to(text: str, start: int) -> bool:
    led = text.startswith(("to ", "in ", "on "), start - 3) or text.endswith(("to [", "in [", "against "), 0, start)
    return led and _GONE_TO.search(text, max(0, start - _FAR_TO), start) is not None


def _has_something_in_it(text: str, segment: Run) -> bool:
    start, end = before_markup(text, segment[0].start), behind_markup(text, segment[-1].end)
    if _POSSESSIVE.match(text, end):
        return False
    *others, last = ["", *text[max(0, start - 40) : start].casefold().split()]
    return last in _AROUND and others[-1] not in lexicon().had_in_something


def _is_attribute(text: str, end: int) -> bool:
    """Whether a small noun behind a name makes it a mere attribute: "the Franciscan convent"."""
    behind = _SMALL.match(text, end)
    if behind is None or behind[1].endswith("ed"):
        return False
    return behind[1] not in lexicon().function and behind[1] not in lexicon().acts


@cache
def _gone_to() -> re.Pattern[str]:
    """Who goes there without a firm in mind: "flew to Dunmore", "the family moved to Dunmore"."""
    words = lexicon()
    goes = rf"(?i:{any_of(words.goers)}) (?:\w+ )?(?:{any_of(words.gone)})|{any_of(words.travelled)}"
    return re.compile(rf"\b(?:{goes})(?: \w+ly| back| home| out)? to \Z")


def _is_building(leading: list[str]) -> bool:
    """Whether words end in a building, which stands in a place: "the old church in", "Mercy Hospital in"."""
    words, noun = lexicon(), leading[-1].casefold() if len(leading) > 1 else ""
    return (noun in words.venues or noun in words.buildings) and noun not in _NOT_BUILT


def _undated(leading: list[str]) -> list[str]:
    """The last words before a place, casefolded, none of them of a date: "fell on 9 April 1865 at"."""
    calendar = lexicon().calendar
    dated = {k for k, word in enumerate(leading) if word.isdigit() or word.casefold() in calendar}
    dated |= {k for k, word in enumerate(leading) if k + 1 in dated and word in _BEFORE_A_DATE}
    return [word.casefold() for k, word in enumerate(leading) if k not in dated]
