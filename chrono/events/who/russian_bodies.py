"""Bodies that act in a Russian clause: "Министерство рыболовства подписало", "ЦК постановил", "Институт был основан".

A body is named by its noun with a capital in the nominative and what that governs, or by its letters. The nouns are in
`grammar.yaml`, under `ruling_nouns` and `working_nouns`, and what they do not govern in `words.yaml`, under
`not_governed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chrono.events.drafts import Draft
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase

__all__ = ["russian_bodies"]

_LETTERS = r"[А-ЯЁ]{2,7}(?:\([а-яёА-ЯЁ]\)[А-ЯЁ]?)?"
_ENDINGS = "л ла ло ли лся лась лось лись ет ёт ит ют ут ат ят ется ится ются ть ться ен ена ено ены ан ана ано аны"
_VERB = rf"[а-яё]+(?:{'|'.join(_ENDINGS.split())})\b"
_BEFORE = re.compile(r"(?:(?P<word>[А-ЯЁа-яё\d]+)(?P<mark>[^\w\s]*)\s*)?\Z")
_REACH = 25  # characters before a name in which its preposition stands
_APART = re.compile(r"[;:]|, (?:а|но|котор\w+|где|когда)\b")


def russian_bodies(text: str, draft: Draft, sentence: Sentence | None) -> Iterator[str]:
    """The names of the bodies that act, or are founded, in the clause of an event."""
    if sentence is None or sentence.language != "ru" or draft.cue is None:
        return
    span, (first, last) = draft.spans[0], draft.cue
    for match in _body().finditer(text, span.start, span.end):
        between = min(match.end(), last), max(match.start(), first)
        if _acts().match(text, match.end(), span.end) is None or _APART.search(text, *between):
            continue
        before = _BEFORE.search(text, max(span.start, match.start() - _REACH), match.start())
        word = (before["word"] or "").casefold() if before is not None and not before["mark"] else ""
        if word not in grammar("prepositions", "ru") and (match["letters"] is None or _opens(word)):
            yield " ".join(match.group().split())


def _opens(word: str) -> bool:
    """Whether a word before the letters of a body governs no genitive: a number, "года", a conjunction, or none."""
    return not word or word.isdecimal() or word in grammar("not_governing", "ru")


@cache
def _acts() -> re.Pattern[str]:
    """A verb behind a name, perhaps behind a date, an adverb or a gloss in brackets."""
    gloss, dated = r"(?: \([^()\n]{2,30}\))?", r"(?: (?:в )?\d[^.;,]{0,25}?(?:года?|г\.))?"
    adverbs = "|".join(grammar("not_governed", "ru"))
    return re.compile(rf"{gloss}{dated},? (?:(?:{adverbs}) )?(?:{_VERB})")


@cache
def _body() -> re.Pattern[str]:
    ruling = "|".join(sorted(grammar("ruling_nouns", "ru"), key=len, reverse=True))
    working = "|".join(sorted(grammar("working_nouns", "ru"), key=len, reverse=True))
    others = "|".join(sorted(grammar("prepositions", "ru") | grammar("not_governed", "ru")))
    governed = rf"(?!(?:{others})\b)(?!{_VERB})(?:{_LETTERS}(?!\w)|[А-ЯЁа-яё][а-яё-]+|«[^«»\n]{{2,60}}»)"
    further = rf" (?:(?:{any_phrase('within_russian_bodies')}) )?{governed}"
    adjectives = r"(?:[А-ЯЁ][а-яё]+(?:ий|ый|ой|ая|ое) ){0,2}"
    return re.compile(
        rf"(?<![\w«-])(?:{adjectives}(?=[А-ЯЁ])(?i:{ruling})(?!\w)(?:{further}){{1,7}}"
        rf"|(?:(?<=[а-яё,\d] )(?=[А-ЯЁ])(?i:{working})(?!\w)(?:{further}){{1,7}}"
        rf"|(?=[А-ЯЁ])(?i:{working}) (?:[а-яё]+ ){{0,2}}«[^«»\n]{{2,60}}»)"
        rf"|(?P<letters>{_LETTERS}(?!\w)(?: {_LETTERS}(?!\w)){{0,2}}))"
    )
