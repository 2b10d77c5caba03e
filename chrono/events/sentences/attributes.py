"""German participles that stand with a date of their own before a noun: "die 1903 von Otto Lahm erbaute Kapelle".

The date is of that deed alone, whatever else the sentence tells. An article before it tells the participle from a verb
of the past, "1903 eröffnete Lahm"; what may stand between both is in `phrases.yaml`, under `before_german_attributes`.
"""

from __future__ import annotations

import re
from functools import cache

from chrono.events.sentences.brackets import PARTICIPLE
from chrono.events.words.phrases import any_phrase

__all__ = ["attribute_behind", "without_lead"]

_BEFORE = 60  # characters before a date in which the article of its noun stands
_NOUN = r"[„“\"]?[A-ZÄÖÜ][\w’'-]*(?: (?:(?:von|zu|St\.|Sankt) )?[A-ZÄÖÜ][\w’'-]*){0,3}[“”\"]?"
_ATTRIBUTE = re.compile(
    rf"(?P<inner>[^\n.,;:()\d]{{0,45}}?)\s(?P<deed>[a-zäöüß]{{3,}}(?:t|en))(?P<ending>e[nrsm]?)\s(?P<noun>{_NOUN})"
)


def attribute_behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """The participle and its noun behind a date at `start` to `end` that stands behind an article."""
    if not text.startswith(" ", end) or text[max(0, start - 1)] != " ":
        return None
    if _article().search(text, max(0, start - _BEFORE), start) is None:
        return None
    said = _ATTRIBUTE.match(text, end)
    return said if said is not None and PARTICIPLE.fullmatch(said["deed"]) else None


def without_lead(piece: str) -> str:
    """What stands before such a date without the words that lead from the article to it: "die im Jahr | 1903 …"."""
    return _lead().sub(" ", piece)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf" (?:(?:{any_phrase('led_into_german_dates')}) )+\Z")


@cache
def _article() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{any_phrase('before_german_attributes')}) (?:(?:{any_phrase('led_into_german_dates')}) ){{0,4}}\Z",
        re.IGNORECASE,
    )
