"""With whom, for whom and from whom something was done: "joined the Tarn Bank", "sold the mill to Corvex".

The verbs and nouns that give a name behind them a part are in `names.yaml`: those whose object takes part, those of
giving and taking, and the posts that somebody has of a body. To let one more class do so, add its pattern to `_slots`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from chrono.events.drafts import Draft
from chrono.events.names.finding import NameMention, Names
from chrono.events.sentences.sentence import Sentence
from chrono.events.who.doers import named_within
from chrono.events.who.state_organs import countries_of_organs, countries_of_peoples
from chrono.events.words.cues import has_phrase
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import any_of, classes, lexicon
from chrono.events.words.phrases import any_phrase, phrases
from chrono.model import Participant

__all__ = ["OF_TOWNS", "counterparts"]

_REACH = 240  # characters behind the cue in which the clause of an event still goes on
_POSTED = 60  # characters behind the cue in which the post stands that somebody comes to
_TITLED = 60  # characters between the word that gives a part and the name: "met the Prime Minister of Peru, | Ann Cole"
_ALL = frozenset({"person", "organisation", "country"})
OF_TOWNS = frozenset(phrases("towns_of_clubs"))
_OF_POSTS = frozenset({"appointment", "termination", "award"})
_ENDS = re.compile(r"[.;:](?:\s|\Z)|\n\n|,? (?:which|who|whose|that|where|when|while|after|before|because|but|then)\b")
_IN_BRACKETS = re.compile(r"[^()]*\)")
_NO_NOUN = r"(?:in|at|on|by|to|of|for|from|with|near|and|or|as|into|over|under|who|him|them|it|us|me)\b"
_LEADING = re.compile(rf"(?:(?!{_NO_NOUN})[a-z]+(?:-[a-z]+)?\s){{0,4}}")
_NAME = re.compile(
    r"(?:[^\W\d_a-zà-ÿ][\w.’'&-]*(?:(?:,? and |, | (?:of|&|de|von|van|for) (?:the |la )?| )(?=[^\W\d_a-zà-ÿ]))?)+"
)
_BODY = re.compile(r"the (?P<name>[A-Z][a-z]+(?: (?:of |for )?[A-Z][a-z]+)*)\b(?!['’-])")
_BEHIND = re.compile(r"\s([a-z]+)")  # "the Baptist | church" is no Baptist
_NOT_BETWEEN = re.compile(r"[.;()]|\b(?:in|at|on|of|from|to|by|with|for|near|where|and)\b")


def counterparts(names: Names, draft: Draft, sentence: Sentence | None) -> Iterator[Participant]:
    """Those who take part by the words before their names, in the clause behind the cue of an English sentence."""
    if sentence is None or sentence.language != "en":
        return
    cue = draft.cue or (draft.subject[0], draft.subject[0])
    start, said = cue[0], sentence.words[sentence.token_at(cue[0]) :]
    leading = _leading().intersection(said)
    slots = [slot for slot in _slots() if has_phrase(said, slot.words)] if leading else []
    if not slots and draft.kind not in _OF_POSTS:
        return
    end = _end_of_clause(sentence, draft, cue)
    for slot in slots:
        kinds = slot.kinds - {"country"} if draft.kind == "meeting" else slot.kinds
        for match in slot.pattern.finditer(names.text, start, end):
            yield from _named_at(names, match.end(), end, kinds, unknown=slot.unknown)
    if draft.kind in _OF_POSTS:
        for match in _of_post().finditer(names.text, start, min(end, cue[1] + _POSTED)):
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


class _Slot(NamedTuple):
    """Up to where a name begins that takes part, with the words that lead to it.

    Only names of these kinds do; `unknown` says whether one does of which the text says nothing else.
    """

    words: frozenset[str]
    pattern: re.Pattern[str]
    kinds: frozenset[str] = _ALL
    unknown: bool = True


@cache
def _slots() -> tuple[_Slot, ...]:
    words = lexicon()
    own = r"(?:the (?:command|leadership|direction|baton|auspices) of )?"
    return (
        _slot(words.partnered, r"\s(?!to\b|with\b)"),
        _slot(words.given_to, r"\b[^.;:]{0,80}? to\s"),
        _slot(words.taken_from, r"\b[^.;:]{0,80}? from\s"),
        _slot(words.together, r"\b[^.;:]{0,60}? with\s"),
        _slot(words.run_by, r"\sby\s"),
        _slot(words.opposed, r"\b[^.;:]{0,60}? against\s"),
        _slot(words.under_whom, rf"(?:\b[^.;:]{{0,40}}? under {own}|\sof\s)", kinds=_ALL - {"country"}),
        _slot(words.signed_up, rf"\s(?={_NAME.pattern} (?:from|as|on loan)\b)", kinds=frozenset({"person"})),
        _slot(words.acted_on, r"\s(?!to\b|with\b)", kinds=frozenset({"person"}), unknown=False),
        _slot(words.said_to, r"\b[^.;:]{0,60}? to\s", kinds=_ALL - {"country"}, unknown=False),
    )


@cache
def _leading() -> frozenset[str]:
    """The first words of all that leads to a name."""
    return frozenset(words.partition(" ")[0] for slot in _slots() for words in slot.words)


def _slot(listed: frozenset[str], behind: str, kinds: frozenset[str] = _ALL, *, unknown: bool = True) -> _Slot:
    phrases = frozenset(word.replace("_", " ") for word in listed)
    return _Slot(phrases, re.compile(rf"\b(?:{any_of(listed)}){behind}"), kinds, unknown)


@cache
def _of_post() -> re.Pattern[str]:
    """Up to where the name of the body begins whose post somebody comes to."""
    return re.compile(rf"\b(?i:{any_of(lexicon().posts)})\sof\s")


def _named_at(names: Names, start: int, end: int, kinds: frozenset[str], *, unknown: bool) -> Iterator[Participant]:
    """The names of a list that begins at an offset, perhaps behind an article, a noun or a title."""
    text = names.text
    found = names.list_from(start, min(end, start + _TITLED))
    if found and _NOT_BETWEEN.search(text, start, _title_start(found[0], text)) is None:
        mine = (one for one in found if one.kind in kinds and not text.startswith(("'", "’"), one.end))
        yield from (Participant(one.name, one.role) for one in mine)
        return
    if not unknown:
        body = _BODY.match(text, start, end)
        if body is not None and _is_body(body["name"]):
            yield Participant(body["name"])
        return
    yield from map(Participant, countries_of_organs(text, start, end))
    yield from map(Participant, countries_of_peoples(text, start, end))
    if (town := _town().match(text, start, end)) is not None:
        yield Participant(town["name"])
    led = _LEADING.match(text, start, end)
    name = _NAME.match(text, led.end() if led else start, end)
    behind = _BEHIND.match(text, name.end()) if name is not None else None
    if name is not None and (behind is None or behind[1] in lexicon().function or behind[1].endswith("ly")):
        if _is_club(name.group()):
            yield Participant(name.group())
        yield from map(Participant, named_within(text, *name.span()))


@cache
def _town() -> re.Pattern[str]:
    """A town that acts as its citizens do: "the city of | Dunmore", not "the city of Dunmore's mayor"."""
    word = r"[A-Z]\w+(?:[’'-](?!s\b)\w+)*"
    return re.compile(
        rf"[Tt]he (?:{any_phrase('sorts_of_towns')}) of (?P<name>{word}(?: {word}){{0,2}})\b(?!['’-]\w| [A-Z])"
    )


def _is_body(name: str) -> bool:
    """Whether a name behind "the" is a body's by its last noun: "the Home Office", "the Senate"."""
    last = name.rpartition(" ")[2]
    return last.casefold() in lexicon().bodies or (last != name and "organisations" in classes(last))


def _is_club(name: str) -> bool:
    """Whether a name is a club's, which is called by its town: "Holm City"."""
    first, _, last = name.rpartition(" ")
    called = last.casefold() in lexicon().club_letters or last in OF_TOWNS
    return called and first != "" and " of " not in name and name not in gazetteer()


def _title_start(mention: NameMention, text: str) -> int:
    """Where a name begins with the role before it."""
    before = text[: mention.start].rstrip(" ,") if mention.role else ""
    return len(before) - len(mention.role or "") if mention.role and before.endswith(mention.role) else mention.start
