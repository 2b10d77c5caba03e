"""Whose life a document tells by its title alone: "Ann Cole", "Cole, Ann"; and who only acts in a title.

To let one more shape of title name somebody, extend `titled_alone`.
"""

from __future__ import annotations

import re

from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import is_common, lexicon
from chrono.events.words.phrases import any_phrase
from chrono.lang.full_names import PARTICLES

__all__ = ["acts_in_title", "titled_alone"]

_LONGEST_TITLE = 7  # words of a title that may be the name of a life
_ACTS_FIRST, _SPOKEN_BY = 4, 7  # words at the head of a title, and before a name, that tell who acts
_HEAD = 1_500  # characters in which a life says "he" or "she"
_WORD = re.compile(r"[^\W\d_]+")
_PART = r"[A-ZÀ-Þ](?:[a-zà-ÿ’'-]+(?:[A-Z][a-zà-ÿ]+)?|\.)"
_NAME = re.compile(rf"{_PART}(?: (?:(?:{PARTICLES}) ){{0,2}}{_PART}){{1,3}}")
_INVERTED = re.compile(rf"(?P<last>{_PART}), (?P<first>{_PART}(?: {_PART}){{0,2}})")
_LIVES = re.compile(
    rf"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Bb]orn|[Dd]ied|[Aa]ppointed|[Gg]raduated|(?i:{any_phrase('signs_of_a_life')}))\b"
)


def titled_alone(title: str, text: str) -> str | None:
    """The person whose name is the whole title of a text that goes on to say "he", "she" or "born"; None of others."""
    bare = title.strip(" #*_")
    inverted = _INVERTED.fullmatch(bare)
    name = f"{inverted['first']} {inverted['last']}" if inverted else bare
    if not _NAME.fullmatch(name) or not _LIVES.search(text, 0, _HEAD):
        return None
    words = [word for word in name.split() if word[0].isupper()]
    places = name in gazetteer() or (inverted is not None and inverted["last"] in gazetteer())
    body = words[-1].casefold() in lexicon().protagonists | lexicon().club_letters
    return None if places or body or any(is_common(word) for word in words) else name


def acts_in_title(name: str, title: str) -> bool:
    """Whether a long title only says who acts: "President Cole announces the members of her council", "Remarks by"."""
    words = _WORD.findall(title.casefold())
    at = words.index(_WORD.findall(name.casefold())[-1])
    by = {"by", "from"}.intersection(words[max(0, at - _SPOKEN_BY) : at])
    return len(words) > _LONGEST_TITLE and (at < _ACTS_FIRST or bool(by))
