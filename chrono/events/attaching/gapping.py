"""Parts of an English sentence that leave out the verb of the one before: "the mill in 1911 and the school in 1921".

Each has a date of its own, and is told with the verb of the first and without the words of the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from chrono.events.attaching.attach import Tie
from chrono.events.drafts import Draft
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.kinds import grammar

__all__ = ["left_out", "tell_apart"]

_LONGEST = 14  # words of a part
_PAIR = 2
_CHAIN = 4  # words of a verb with its auxiliaries
_OPENERS = (("as", "well", "as"), ("followed", "by"), ("and", "then"), ("and",), ("then",))
_BRACKET = re.compile(r"\s*\([^)]*\)")
_AND_NEXT = re.compile(r"\)?[,;]?\s+(?:and|followed by|then)\s")


def left_out(sentence: Sentence, before: Tie, one: Tie) -> tuple[int, int] | None:
    """The tokens of the part that ends with a date and leaves out its verb, None where it is no such part.

    "chartered as a village in 1872, and as a town in 1888"; "the church was built in 1908, the mill in 1911 and …".
    """
    if before.cue is None or before.cue.noun or not one.anchor.role == before.anchor.role == "at":
        return None
    first, end = sentence.span_of(before.anchor)[1] + 1, sentence.span_of(one.anchor)[0]
    if first < end and sentence.words[first].isdigit():
        first += 1  # the number of a note
    first = next((at for at in range(end - 1, first, -1) if ";" in sentence.gap(at)), first)
    start = _behind_opener(sentence, one, first)
    leading = grammar("leads_to_date", sentence.language)
    while end > start and sentence.words[end - 1] in leading:
        end -= 1
    told = sentence.words[start:end]
    if sentence.span_of(one.anchor)[1] + 1 in sentence.verbs:
        return None  # "and the toll in 1911 amounted to"
    if start == first - 1 or not told or len(told) > _LONGEST:
        return None
    if any(start <= at < end for at in sentence.verbs) or any(
        start <= cue.first < end for cue in (*sentence.cues, *sentence.deeds) if not cue.noun
    ):
        return None
    return (start, end) if told == ["again"] or _is_alike(sentence, before, told) else None


def _behind_opener(sentence: Sentence, one: Tie, first: int) -> int:
    """The token behind what opens a part, `first` - 1 where nothing does: "and", or a comma in a row that ends so."""
    text, words = sentence.text, sentence.words
    opener = next((o for o in _OPENERS if tuple(words[first : first + len(o)]) == o), ())
    if opener or ";" in sentence.gap(first):
        return first + len(opener)
    if "," not in sentence.gap(first):
        return first - 1
    ahead = [other.end for other in sentence.anchors if other.start >= one.anchor.start][:-1]
    return first if any(_AND_NEXT.match(text, end) for end in ahead) else first - 1


def _is_alike(sentence: Sentence, before: Tie, told: list[str]) -> bool:
    """Whether a part begins with a noun, or with a preposition that the part before it has too."""
    if told[0] not in grammar("before_noun", "en") | {"as"}:
        return True
    assert before.cue is not None
    return told[0] in sentence.words[before.cue.last + 1 : sentence.span_of(before.anchor)[0]]


def tell_apart(sentence: Sentence, one: Tie, ties: Sequence[Tie], draft: Draft) -> None:
    """Leave what a sentence tells of the other dates of one verb out of the title of an event."""
    row = [other for other in ties if other.cue == one.cue]
    if len(row) < _PAIR or one.cue is None or one.cue.noun or sentence.language != "en":
        return
    parts = [left_out(sentence, before, other) for before, other in pairwise(row)]
    if None in parts:
        return
    at = row.index(one)
    found = [part for part in parts if part is not None]
    tokens, text = sentence.tokens, sentence.text
    behind = [(before.anchor.end, other.anchor.end) for before, other in pairwise(row)]
    if at == 0:
        draft.beside = behind
        return
    first, (low, high) = sentence.span_of(row[0].anchor)[0], found[at - 1]
    clause = sentence.clause_at(one.cue.first)
    if clause is None or not 0 <= one.cue.first - clause.verb < _CHAIN:
        return
    said = range(one.cue.last + 1, first)
    while said and sentence.words[said[-1]] in grammar("leads_to_date", "en"):
        said = said[:-1]
    if not said:  # "the church was built in 1908, | the mill"
        told, verb = text[tokens[low].start : tokens[high - 1].end], text[tokens[clause.verb].start : one.cue.end]
        draft.title = f"{told[:1].upper()}{_BRACKET.sub('', told[1:])} {verb}"
    elif not any(";" in text[start:end] for start, end in behind[:at]) and not _acts(sentence, said, low, high):
        # "was promoted to captain in 1901, | to major in 1909"
        draft.subject = tokens[one.clause[0]].start, max(draft.subject[1], one.anchor.end)
        draft.beside = [(tokens[one.cue.last].end, tokens[low].start - 1), *behind[at:]]


def _acts(sentence: Sentence, said: range, low: int, high: int) -> bool:
    """Whether a part may be who did it and not what was done: "the court approved the plan on 3 May and the Senate".

    Nor is it known where the first part has a preposition that this one shares: "was elected to the board and the".
    """
    if sentence.words[said[0]] in grammar("before_noun", "en"):
        return sentence.words[low] != sentence.words[said[0]]
    named = [any(sentence.text[sentence.starts[at]].isupper() for at in part) for part in (said, range(low, high))]
    return named == [False, True]
