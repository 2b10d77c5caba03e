"""What the words around two or more capitals say of a person: what he did, was or had done to him.

To let one more thing be said of persons alone, extend `told_behind`, `told_before` or `told_of`; the words are in
`names.yaml`, under `callings`, `kin`, `personal`, `role_nouns` and `beside_whom`.
"""

from __future__ import annotations

import re
from functools import cache

from chrono.events.names.name_verbs import NEXT_WORDS, acts_behind
from chrono.events.names.roles import role_before, role_behind
from chrono.events.words.lexicon import any_of, lexicon
from chrono.events.words.phrases import any_phrase

__all__ = [
    "BEFORE_IDENTIFIED", "IDENTIFIED", "LIFE", "TERM", "is_apposed", "is_parent", "told_before", "told_behind",
    "told_of",
]  # fmt: skip

LIFE = re.compile(r"(?:\*\*)?[,\s]{1,2}\((?:[^)\n]{0,40}[\s,;])?(?:b\.|born|c\.|ca\.|\*)? ?\d{3,4}")
_KIN_REACH = 80  # characters
# "the third son of Sir Bo Falk and his wife | Ada Falk"
_CHILD_OF = re.compile(
    rf"\b(?:{any_phrase('kin_of_somebody')})s? of "
    r"(?:[A-Z][^.;:()\n]{0,50}? and (?:his wife |her husband )?)?(?:[A-Z]\w*\.? )?\Z"
)
_WHO = re.compile(r",? who(?:m|se)?\b")
_AGED = re.compile(r", (?:aged )?\d{1,2}(?:,| of\b)")  # "Ann Cole, 34, of Lund"
# "Ann Cole, the last of her crew, died"; "the last of the crew, Ann Cole, died".
_ASIDE = re.compile(r",(?: [^,.;:()\n]{3,60},)? (\w+)(?: (\w+))?")
# "Ann Cole, a clerk at the mill who"
_SOMEBODY = re.compile(r", an? (?:[a-z-]+ ){1,8}who\b")
# "Ann Cole was the first Dutch | botanist", "Ann Cole, a Dutch | botanist".
_IS_SOMEBODY = re.compile(
    r"(?:\*\*|__)?(?: (?:was|is|were|became),?|,) (?P<said>(?:an?|the|one of the) [^.,;:()\n]{3,60})"
)
_IS = (" was ", " is ", " became ", "**", "__ ", ", a", ", t")
# "Ann Cole is best known for her nets. | She"
_ONE_SENTENCE = re.compile(r"(?:\*\*|__)? (?:is|was|had|has|grew|[a-z]+ed) [^.\n]{3,300}\. (?:He|She|His|Her) ")
_HAD = (" had a ", " had an ", " had his ", " had her ", " had been born ")
_OPENING = ("\n", ". ", "**", "__")  # before a sentence
# "his elder sister, Ann,", "the painter Cole"
_APPOSED = re.compile(
    r"(?P<article>\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ )?)?\b(?P<word>[a-z]+)(?P<comma>,)? \Z"
)
_CLOSING = (",", ".", " (", ";", " in ", " on ", " and ")
# "identified the driver as | Ann Cole", "the driver was named as | Ann Cole"
IDENTIFIED = re.compile(
    rf"(?:(?:{any_phrase('identifying')}) (?:the|a|an) (?P<active>[a-z]+)|\b(?:the|The) (?P<passive>[a-z]+),? (?:\w+ )?"
    rf"(?:{any_phrase('identifying')})) as (?:[A-Z][a-z]+\. )?\Z"
)
BEFORE_IDENTIFIED = 60  # characters before a name in which that stands
# "Ann Cole (the “Claimant”)"
TERM = re.compile(
    rf",? ?\((?:(?:{any_phrase('defining_terms')}) )?(?:the )?[“\"'‘](?:the )?(?P<term>[A-Z][a-z]+)[”\"'’]\)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\b([A-Za-z]+) (?:to|of) \Z")


def told_behind(text: str, start: int, end: int) -> bool:
    """Whether what follows a name from `start` to `end` is said of a person: a deed, a role, his years, what he was."""
    if acts_behind(text, end) or role_behind(text, end) or LIFE.match(text, end):
        return True
    if text.startswith(", ", end) and (_AGED.match(text, end) or _SOMEBODY.match(text, end)):
        return True
    if text.startswith(_HAD, end) or _WHO.match(text, end) or _acts_behind_aside(text, end):
        return True
    if text.startswith(_IS, end) and (match := _IS_SOMEBODY.match(text, end)) and _is_person(match["said"].split()[1:]):
        return True
    if text.startswith((" (", ", ("), end) and (match := TERM.match(text, end)):
        return match["term"].casefold() in lexicon().parties
    opens = text.startswith((" ", "**", "__"), end) and (start == 0 or text.endswith(_OPENING, 0, start))
    return opens and _ONE_SENTENCE.match(text, end) is not None


def told_before(text: str, start: int, end: int) -> bool:
    """Whether what stands before a name explains a person: "the painter Cole", "our founder, Ann Cole,"."""
    if text.endswith(" as ", 0, start) and IDENTIFIED.search(text, max(0, start - BEFORE_IDENTIFIED), start):
        return True
    return is_apposed(text, start, end) or role_before(text, start, end) is not None


def told_of(text: str, start: int, end: int) -> bool:
    """Whether what is told of a name is told of persons: "the death of Ann Cole", "sold the mill to Ann Cole"."""
    beside = _BESIDE.search(text, max(0, start - 30), start)
    if beside is not None and beside.group(1).casefold() in lexicon().beside_whom:
        return True
    return _is_agent(text, start, end) or _is_given(text, start)


def is_apposed(text: str, start: int, end: int) -> bool:
    """Whether a word for a person stands before the name it explains: "his sister, Ann,", "the painter Cole"."""
    word = text[max(0, start - 18) : start].rpartition(" ")[0].rpartition(" ")[2]
    if not word or word.rstrip(",") not in _before_names():
        return False  # quicker to see than that the pattern fits
    before = _APPOSED.search(text, max(0, start - 40), start)
    if before is None:
        return False
    if before["comma"]:
        return before["word"] in lexicon().kin and text.startswith(_CLOSING, end)
    named = before["word"] in lexicon().firms_too or before["word"] in lexicon().kin
    return before["article"] is not None and not named


@cache
def _before_names() -> frozenset[str]:
    """The words for persons that stand before the name they explain."""
    return lexicon().kin | lexicon().callings


def _is_person(said: list[str]) -> bool:
    """Whether what somebody is said to be is a person: the noun that closes its phrase, "Dutch | botanist of note"."""
    words = lexicon()
    for k, word in enumerate(said):
        following = said[k + 1] if k + 1 < len(said) else "of"
        if word in words.callings or word in words.kin or word in words.titles or word in words.role_nouns:
            if word not in words.firms_too and (following in words.relations or following in words.function):
                return True
        elif word in words.relations:
            return False
    return False


def _is_agent(text: str, start: int, end: int) -> bool:
    """Whether German says that a name did it: "von Otto Brandt gegründet"."""
    behind = NEXT_WORDS.match(text, end) if text.endswith("von ", 0, start) else None
    return behind is not None and behind.group(1) in lexicon().located_behind


def _is_given(text: str, start: int) -> bool:
    """Whether something goes to or from whoever bears a name: "sold the mill to Ann Cole"."""
    moved = text.endswith((" to ", " from "), 0, start)
    return moved and _given().search(text, max(0, start - 100), start) is not None


def _acts_behind_aside(text: str, end: int) -> bool:
    """Whether behind an aside in commas comes what only a person does, or has done to him."""
    match = _ASIDE.match(text, end)
    if match is None:
        return False
    first, second = match.group(1), match.group(2) or ""
    return first in lexicon().personal or (first in lexicon().passive and second in lexicon().undergone)


@cache
def _given() -> re.Pattern[str]:
    """To and from whom something goes: "granted the manor to Ann Cole", "bought land from Ann Cole"."""
    words = lexicon()
    gone = rf"(?i:{any_of(words.going_to)}) (?:went|goes|passed)"
    return re.compile(
        rf"\b(?:(?:{any_of(words.given_to)}|{gone}) (?:[^.;:\n]{{0,60}} )?to"
        rf"|(?:{any_of(words.taken_from)})\b[^.;:\n]{{0,60}} from) \Z"
    )


def is_parent(text: str, start: int) -> bool:
    """Whether the name at an offset only says whose child somebody is: "Ida Falk, daughter of | Bo and Ada Falk"."""
    return _CHILD_OF.search(text, max(0, start - _KIN_REACH), start) is not None
