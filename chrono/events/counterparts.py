"""With whom, for whom and from whom something was done: "joined the Tarn Bank", "sold the mill to Corvex".

The verbs and nouns that give a name behind them a part are in `names.yaml`: those whose object takes part, those of
giving and taking, and the posts that somebody has of a body. To let one more class do so, add its pattern to `_slots`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chrono.events.cues import has_phrase
from chrono.events.doers import named_within
from chrono.events.drafts import Draft
from chrono.events.lexicon import any_of, lexicon
from chrono.events.names import NameMention, Names
from chrono.events.sentence import Sentence
from chrono.model import Participant

__all__ = ["counterparts"]

_REACH = 240  # characters behind the cue in which the clause of an event still goes on
_TITLED = 60  # characters between the word that gives a part and the name: "met the Prime Minister of Peru, | Ann Cole"
_OF_POSTS = frozenset({"appointment", "termination", "award"})
_ENDS = re.compile(r"[.;:](?:\s|\Z)|\n\n|,? (?:which|who|whose|that|where|when|while|after|before|because|but|then)\b")
_IN_BRACKETS = re.compile(r"[^()]*\)")
_NO_NOUN = r"(?:in|at|on|by|to|of|for|from|with|near|and|or|as|into|over|under|who|him|them|it|us|me)\b"
_LEADING = re.compile(rf"(?:(?!{_NO_NOUN})[a-z]+(?:-[a-z]+)?\s){{0,4}}")
_NAME = re.compile(
    r"(?:[^\W\d_a-zà-ÿ][\w.’'&-]*(?:(?:,? and |, | (?:of|&|de|von|van|for) (?:the |la )?| )(?=[^\W\d_a-zà-ÿ]))?)+"
)
_BEHIND = re.compile(r"\s([a-z]+)")  # "the Baptist | church" is no Baptist
_NOT_BETWEEN = re.compile(r"[.;()]|\b(?:in|at|on|of|from|to|by|with|for|near|where|and)\b")


def counterparts(names: Names, draft: Draft, sentence: Sentence | None) -> Iterator[Participant]:
    """Those who take part by the words before their names, in the clause behind the cue of an English sentence."""
    if sentence is None or sentence.language != "en":
        return
    cue = draft.cue or (draft.subject[0], draft.subject[0])
    start, said = cue[0], sentence.words[sentence.token_at(cue[0]) :]
    patterns = [pattern for words, pattern in _slots() if has_phrase(said, words)]
    if not patterns and draft.kind not in _OF_POSTS:
        return
    end = _end_of_clause(sentence, draft, cue)
    for pattern in patterns:
        for match in pattern.finditer(names.text, start, end):
            yield from _named_at(names, match.end(), end, countries=draft.kind != "meeting")
    if draft.kind in _OF_POSTS:
        for match in _of_post().finditer(names.text, start, end):
            bodies = names.list_from(match.end(), match.end() + len("the N"))[:1]
            yield from (Participant(one.name) for one in bodies if one.kind == "organisation")


def _end_of_clause(sentence: Sentence, draft: Draft, cue: tuple[int, int]) -> int:
    """Where the clause of a cue ends: at its last word, or where another one begins."""
    clause = sentence.clause_at(sentence.token_at(cue[0]))
    last = sentence.tokens[clause.last - 1].end if clause is not None else draft.spans[0].end
    last = min(last, draft.spans[0].end, cue[0] + _REACH)
    if (aside := _IN_BRACKETS.match(sentence.text, cue[1], last)) is not None:
        last = aside.end()  # "his son (born in 1803) married Ann Cole"
    ended = _ENDS.search(sentence.text, cue[1], last)
    return ended.start() if ended else last


@cache
def _slots() -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    """Up to where a name begins that takes part, each with the words that lead to it."""
    words = lexicon()
    slots = (
        (words.partnered, r"\s(?!to\b|with\b)"),
        (words.given_to, r"\b[^.;:]{0,80}? to\s"),
        (words.taken_from, r"\b[^.;:]{0,80}? from\s"),
        (words.together, r"\b[^.;:]{0,60}? with\s"),
        (words.run_by, r"\sby\s"),
    )
    return tuple(
        (frozenset(word.replace("_", " ") for word in listed), re.compile(rf"\b(?:{any_of(listed)}){behind}"))
        for listed, behind in slots
    )


@cache
def _of_post() -> re.Pattern[str]:
    """Up to where the name of the body begins whose post somebody comes to."""
    return re.compile(rf"\b(?i:{any_of(lexicon().posts)})\sof\s")


def _named_at(names: Names, start: int, end: int, *, countries: bool) -> Iterator[Participant]:
    """The names of a list that begins at an offset, perhaps behind an article, a noun or a title."""
    found = names.list_from(start, min(end, start + _TITLED))
    if found and _NOT_BETWEEN.search(names.text, start, _title_start(found[0], names.text)) is None:
        yield from (Participant(one.name, one.role) for one in found if countries or one.kind != "country")
        return
    led = _LEADING.match(names.text, start, end)
    name = _NAME.match(names.text, led.end() if led else start, end)
    behind = _BEHIND.match(names.text, name.end()) if name is not None else None
    if name is not None and (behind is None or behind[1] in lexicon().function or behind[1].endswith("ly")):
        yield from map(Participant, named_within(names.text, *name.span()))


def _title_start(mention: NameMention, text: str) -> int:
    """Where a name begins with the role before it."""
    before = text[: mention.start].rstrip(" ,") if mention.role else ""
    return len(before) - len(mention.role or "") if mention.role and before.endswith(mention.role) else mention.start
