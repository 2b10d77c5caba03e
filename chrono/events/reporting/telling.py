"""A date tied to its cue, told as a draft: the quote it rests on, the words that tell of it, and what they weigh."""

from __future__ import annotations

from chrono.events.attaching.attach import Tie
from chrono.events.drafts import Draft, Span
from chrono.events.sentences.mood import Mood
from chrono.events.sentences.sentence import Sentence

__all__ = ["span_of", "subject_of", "weigh"]


def span_of(sentence: Sentence, one: Tie) -> Span:
    """The sentence as a quote, its date and its cue marked."""
    marks = []
    if one.anchor.end > one.anchor.start:
        marks.append((one.anchor.start, one.anchor.end))
    if one.cue:
        marks.append((one.cue.start, one.cue.end))
    return Span(sentence.start, sentence.end, tuple(sorted(marks)))


def subject_of(sentence: Sentence, one: Tie) -> tuple[int, int]:
    """The offsets of the clause around the date and its cue."""
    first, last = one.clause
    tokens = sentence.tokens
    if not tokens:
        return sentence.start, sentence.end
    return tokens[min(first, len(tokens) - 1)].start, tokens[max(first, min(last, len(tokens)) - 1)].end


def weigh(draft: Draft, one: Tie, mood: Mood) -> None:
    """Note on the draft what speaks for it and against it."""
    signs = draft.signs
    if one.cue is None:
        signs["a dated statement without a cue of any kind"] = -0.25
    elif one.cue.weak:
        signs["a weak cue"] = -0.1
    else:
        signs["a cue of its kind"] = 0.1
    if one.price <= 6:
        signs["date and cue stand together"] = 0.1
    elif one.price > 15:
        signs["date and cue stand far apart"] = -0.1
    if one.anchor.yearless:
        signs["the year is inferred"] = -0.05
    if mood.status == "planned":
        signs[f"told as to come: {mood.reason}"] = -0.02
