"""What stands inside a sentence and has a verb of its own: "The abbey, founded in 1132, was sold in 1923".

A date inside belongs to a verb inside, and one outside to a verb outside; so the two are read apart. It stands in
brackets or between commas, behind a relative pronoun or a participle. The words are in `grammar.yaml`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from chrono.events.words.cues import Token, Tokens
from chrono.events.words.kinds import grammar, irregular_pasts
from chrono.events.words.wording import Wording

if TYPE_CHECKING:
    from chrono.events.days.anchors import Anchor
    from chrono.events.sentences.sentence import Sentence

__all__ = ["parts_of"]

_LONGEST = 40  # words of what is embedded, and of what it may be said of
_MARK = re.compile("[,;:—–]|--")
_DASHES = ("—", "–", "--")  # one of which stands in what the pattern finds
_DASH = re.compile(r"\s?[—–]\s?(?=[^\W\d_]|$)|\s--\s")
_SETS_OFF, _HARD = re.compile(r"[,(—–]|--"), re.compile(r"[;:(]")
_PARTIES = frozenset({"between", "among", "by"})  # "a lease, between Holm and the mill, dated 3 May 2011"


def parts_of(sentence: Sentence) -> list[Sentence]:
    """The sentence without its embedded clauses, and each of these; none where it has none with a date."""
    if sentence.language != "en" or not sentence.anchors or not _may_embed(sentence):
        return []
    tokens, dates = sentence.tokens, [one.start for one in sentence.anchors]
    opening = [index for index, gap in sentence.breaks.items() if _SETS_OFF.search(gap) and _opens(tokens, index)]
    if not any(_dated(tokens, dates, index) for index in opening):
        return []
    spans = [
        (first, last)
        for first, last in _embedded(sentence)
        if bisect_left(dates, tokens[first].start) < bisect_left(dates, tokens[last - 1].end)
    ]
    if not spans:
        return []
    inside = {index for first, last in spans for index in range(first, last)}
    main = [index for index in range(len(tokens)) if index not in inside]
    return [
        _part(sentence, main, _outside(sentence, inside), [_hole(sentence, *span) for span in spans], aside=False),
        *(_aside(sentence, first, last) for first, last in spans),
    ]


def _may_embed(sentence: Sentence) -> bool:
    """Whether a date stands between two commas or in brackets; only marks and dates are looked at."""
    text, start, end = sentence.text, sentence.start, sentence.end
    comma, bracket = text.find(",", start, end), text.find("(", start, end)
    if any(text.find(dash, start, end) >= 0 for dash in _DASHES) and _DASH.search(text, start, end):
        return True
    return any(
        (-1 < comma < one.start and text.find(",", one.end, end) >= 0)
        or (-1 < bracket < one.start and text.find(")", one.end, end) >= 0)
        for one in sentence.anchors
    )


def _dated(tokens: Sequence[Token], dates: Sequence[int], first: int) -> bool:
    """Whether a date begins within the longest clause that may be embedded from a token on."""
    end = tokens[min(first + _LONGEST, len(tokens)) - 1].end
    return bisect_left(dates, tokens[first].start) < bisect_left(dates, end)


def _hole(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The offsets of tokens [first, last) with the marks that set them off."""
    tokens, end = sentence.tokens, sentence.tokens[last - 1].end
    stop = tokens[last].start if last < len(tokens) else sentence.end
    closing = max(sentence.text.find(mark, end, stop) for mark in ",)—–")
    return tokens[first - 1].end, closing + 1 if closing >= 0 else end


def _aside(sentence: Sentence, first: int, last: int) -> Sentence:
    """An embedded clause behind the words that it is said of: back to the last mark, or the "and" behind a verb."""
    begin, farthest = first - 1, max(0, first - _LONGEST)
    words, verb = sentence.words, -1
    while begin > farthest and not (_MARK.search(sentence.gap(begin)) and words[begin] not in _PARTIES):
        begin -= 1
    for index in range(begin, first):
        if verb >= 0 and words[index] in grammar("coordinators", "en"):
            begin, verb = index + 1, -1
        elif verb < 0 and _is_verb(words[index]):
            verb = index
    named = _of_verb(words, begin, verb, first) if verb >= 0 else range(begin, first)
    return _part(sentence, [*named, *range(first, last)], _inside(sentence, first, last), [], aside=True)


def _outside(sentence: Sentence, tokens: set[int]) -> list[Anchor]:
    """The dates that none of the tokens are part of."""
    return [one for one in sentence.anchors if sentence.span_of(one)[0] not in tokens]


def _inside(sentence: Sentence, first: int, last: int) -> list[Anchor]:
    """The dates among tokens [first, last)."""
    tokens = sentence.tokens
    return sentence.anchors_in(tokens[first - 1].end, tokens[last - 1].end)


def _of_verb(words: Sequence[str], begin: int, verb: int, end: int) -> range:
    """What is spoken of behind a verb: its subject if that is acted on, else its object: "built a mill (sold in …)"."""
    if words[verb] in grammar("forms_of_be", "en"):
        return range(begin, verb)
    determiners = (index for index in range(end - 1, verb, -1) if words[index] in grammar("determiners", "en"))
    return range(next(determiners, begin), end)


def _part(
    sentence: Sentence, kept: Sequence[int], anchors: list[Anchor], holes: list[tuple[int, int]], *, aside: bool
) -> Sentence:
    """The sentence of the tokens at the indexes `kept` alone, in order, with the cues among them, and these dates.

    The token before a hole reaches to the end of it, so that no mark of the hole parts those on its two sides.
    """
    place = {index: new for new, index in enumerate(kept)}
    ends = dict(holes)
    words, starts = [sentence.words[i] for i in kept], [sentence.starts[i] for i in kept]
    reached = [ends.get(sentence.ends[i], sentence.ends[i]) for i in kept]
    gaps = [sentence.text[end:start] for end, start in zip(reached, starts[1:], strict=False)]
    tokens = Tokens(words, starts, reached, gaps)
    cues = [
        cue._replace(first=place[cue.first], last=place[cue.last])
        for cue in (sentence.cues_in(kept[0], kept[-1] + 1) if kept else ())
        if cue.first in place and cue.last in place
    ]
    return attrs.evolve(sentence, tokens=tokens, cues=cues, anchors=anchors, holes=holes, aside=aside)


def _embedded(said: Wording) -> list[tuple[int, int]]:
    """The tokens [first, last) of each embedded clause of an English sentence, in order, none inside another."""
    tokens, text, words, breaks = said.tokens, said.text, said.words, said.breaks
    found: list[tuple[int, int]] = []
    index, told = 1, bool(tokens) and _is_verb(tokens[0].word)
    while index < len(tokens):
        gap, word = breaks.get(index, " "), words[index]
        last = -1
        if "(" in gap and _opens(tokens, index):
            last = _bracket_end(tokens, text, index)
        elif "," in gap and not told and _opens(tokens, index):
            last = _comma_end(tokens, text, index)
        elif not told and _DASH.search(gap) and _opens(tokens, index):
            last = _dash_end(said, index)
        if last > index:
            found.append((index, last))
            index = last
            told = told or (last < len(tokens) and _is_verb(words[last]))
        elif gap != " " or word in grammar("coordinators", "en"):
            told = _is_verb(word)
        else:
            told = told or (_is_verb(word) and words[index - 1] not in grammar("determiners", "en"))
        index += 1
    return found


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether a clause of its own begins there: with a relative pronoun, or a participle behind at most one adverb."""
    word = tokens[index].word
    if word in grammar("relative_clause", "en"):
        return True
    if (word.endswith("ly") or word in grammar("between_auxiliaries", "en")) and index + 1 < len(tokens):
        word = tokens[index + 1].word
    return _is_participle(word)


@lru_cache(maxsize=20_000)
def _is_participle(word: str) -> bool:
    regular = len(word) > 4 and word.endswith("ed") and word not in grammar("no_verbs", "en")
    return regular or (word in irregular_pasts() and word not in grammar("never_passive", "en")) or word == "born"


@lru_cache(maxsize=20_000)  # asked of every word of a sentence
def _is_verb(word: str) -> bool:
    return word in grammar("auxiliaries", "en") or _is_participle(word) or word in irregular_pasts()


def _bracket_end(tokens: Sequence[Token], text: str, first: int) -> int:
    """The token behind the closing bracket, -1 where there is none."""
    for index in range(first + 1, min(first + _LONGEST, len(tokens)) + 1):
        end = tokens[index].start if index < len(tokens) else tokens[-1].end + 1
        if ")" in text[tokens[index - 1].end : end]:
            return index
    return -1


def _dash_end(said: Wording, first: int) -> int:
    """The token behind the closing dash, -1 where there is none or another mark than a comma comes before it."""
    for index in range(first + 1, min(first + _LONGEST, len(said.tokens))):
        gap = said.breaks.get(index, " ")
        if _DASH.search(gap):
            return index
        if gap != " " and _HARD.search(gap):
            break
    return -1


def _comma_end(tokens: Sequence[Token], text: str, first: int) -> int:
    """The verb behind the closing comma with which the sentence goes on, -1 where none does.

    An auxiliary before any other verb: "built in 1902, widened in 1955, was closed".
    """
    held, relative = [], tokens[first].word in grammar("relative_clause", "en")
    for index in range(first + 2, min(first + _LONGEST, len(tokens))):
        gap = text[tokens[index - 1].end : tokens[index].start]
        if gap != " " and any(mark in gap for mark in ";:—("):
            break
        if "," in gap and _goes_on(tokens, index) and (relative or index - first > 1):
            held.append(index)
    auxiliary = (index for index in held if tokens[index].word in grammar("auxiliaries", "en"))
    return next(auxiliary, held[0] if held else -1)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].word
    if word == "dated":
        return False  # "a lease, dated 3 May, and a deed, dated 4 May"
    return _is_verb(word) or (word.endswith("ly") and index + 1 < len(tokens) and _is_verb(tokens[index + 1].word))
