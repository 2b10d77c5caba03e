"""What a participle tells before the verb of its sentence: "A pact signed in 1905 | ended the war"; and what news do.

Of the first is told that a pact was signed; of "A man faces prison after a jury convicted him" what the jury did.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.sentences.clauses import Clause
from chrono.events.sentences.shortening import without
from chrono.events.titling.frames import date_mark, is_determiner, is_plural, is_verb, noun_phrase, token_at
from chrono.events.words.cues import SILENT, Token
from chrono.events.words.kinds import grammar, grammars, is_adverb

__all__ = ["behind_news", "of_reduced", "with_object", "with_participles"]

Span = tuple[int, int]

_BEFORE_DATE = 6  # words between a participle and its date
_REACH = 120  # characters of a noun phrase
_LONGEST = 8  # words of it
_HIM = re.compile(r"\b(?:him|them|her(?= (?:on|in|at|of|for|to|with|after|from)\b|\W|\Z))(?!\w)")
_PLURALS = frozenset({"people", "men", "women", "children", "police", "troops"})


def of_reduced(
    draft: Draft, clause: Clause, tokens: Sequence[Token], text: str, dates: Sequence[Span]
) -> tuple[str, int] | None:
    """What was done by a participle behind its noun, with its date, where the verb of the clause comes behind both."""
    mark = date_mark(draft, dates)
    if mark is None or draft.cue is None or mark[0] < draft.cue[1] or draft.form not in ("past", "participle", "word"):
        return None
    at = token_at(tokens, draft.cue[0])
    if not is_verb(tokens[at].word):
        return None
    dated = next((k for k in range(at + 1, clause.last) if tokens[k].start >= mark[0]), at)
    if not at < dated <= at + _BEFORE_DATE or not _is_before_verb(mark[1], clause, tokens, text):
        return None
    between = [tokens[k].word for k in range(at + 1, dated)]
    if any(is_verb(word) for word in between) or not _is_free(text[tokens[at].end : mark[0]]):
        return None
    floor = max(tokens[clause.first].start, tokens[at].start - _REACH)
    phrase = noun_phrase(text[floor : tokens[at].start], _LONGEST)
    if not phrase or not _may_undergo(phrase, text[floor : tokens[at].start]):
        return None
    last = phrase.split()[-1]
    phrase = phrase.removesuffix(" being")
    several = is_plural(phrase) or last in _PLURALS or (last.endswith("s") and not last.endswith("ss"))
    begin = tokens[at].start
    deed = without(text, begin, mark[1], dates, "en")
    return f"{phrase[:1].upper()}{phrase[1:]} {'were' if several else 'was'} {deed}", begin - len(phrase) - 1


def _is_before_verb(end: int, clause: Clause, tokens: Sequence[Token], text: str) -> bool:
    """Whether the verb of a clause follows right behind the date that ends there, adverbs let through."""
    behind = (k for k in range(clause.first, clause.last) if tokens[k].start >= end and tokens[k].word != SILENT)
    verb = next((k for k in behind if not is_adverb(tokens[k].word)), None)
    if verb is None or not _is_free(text[end : tokens[verb].start]):
        return False
    return is_verb(tokens[verb].word) or tokens[verb].word in grammar("future_auxiliaries", "en")


def _is_free(between: str) -> bool:
    return not any(mark in between for mark in ",;:()—")


def _may_undergo(phrase: str, before: str) -> bool:
    """Whether a noun phrase stands right before a participle and holds no verb, nor a pronoun or a name of its own."""
    first, *rest = phrase.split()
    determined = is_determiner(first.casefold())
    led = before.removesuffix(f"{phrase} ").split()[-1:]
    if first.casefold() == "that" or led == ["that"]:
        return False  # "the news that the fund closed"
    whole = determined and bool(rest) and before.endswith(f"{phrase} ")
    return whole and not any(is_verb(word) or word in grammar("pronouns", "en") for word in rest)


def behind_news(
    draft: Draft, clause: Clause, tokens: Sequence[Token], text: str, dates: Sequence[Span], end: int
) -> tuple[str, int] | None:
    """What is told up to `end` behind a sentence in the present: "A man faces prison after | a jury convicted him".

    No verb of the past parts the two. Whom "him" means there is said before.
    """
    if clause.subject is None or clause.verb < 0 or draft.cue is None:
        return None
    told = range(clause.first + 1, min(clause.verb, token_at(tokens, draft.cue[0])))
    verbs = grammar("present_of_news", "en")
    news = next((k for k in told[:_LONGEST] if tokens[k].word in verbs and tokens[k - 1].word != "to"), 0)
    behind = (k for k in told if news and k > news and tokens[k].word in grammar("conjunctions_of_time", "en"))
    at = next(behind, 0)
    if not at:
        return None
    start = tokens[at + 1].start
    if not _is_free(text[tokens[clause.first].start : start]):
        return None
    return _named(without(text, start, end, dates, "en"), (clause.first, news), tokens, text), start


def with_object(told: str, clause: Clause, parts: Sequence[Clause], tokens: Sequence[Token], text: str) -> str:
    """A clause below another with the other's subject for "him": "Cole is in custody after | police arrested her"."""
    at = parts.index(clause)
    above = parts[at - 1] if at else None
    behind = tokens[clause.verb + 1].word if clause.verb + 1 < len(tokens) else ""
    if behind not in ("him", "her") or clause.opener != "that" or above is None or not above.own or not above.subject:
        return told
    return _named(told, above.subject, tokens, text)


def _named(told: str, subject: Span, tokens: Sequence[Token], text: str) -> str:
    """What is told with the subject of the sentence in the place of the first "him"."""
    first, last = subject
    who = text[tokens[first].start : tokens[last - 1].end]
    determined = is_determiner(tokens[first].word)
    if not (_is_free(who) and (determined or text[tokens[first].start].isupper())):
        return told
    if tokens[first].word in grammar("pronouns", "en"):
        return told
    who = who[:1].lower() + who[1:] if determined else who
    return _HIM.sub(lambda _: who, told, count=1)


def with_participles(
    clause: Clause, cue: Span | None, tokens: Sequence[Token], text: str, dates: Sequence[Span]
) -> Sequence[Span]:
    """The dates of a clause, each with the participle that it belongs to before the verb: "The firm | founded in 1905".

    Only where the event is none of these participles.
    """
    found: list[Span] = []
    for start, end in dates:
        at = token_at(tokens, start)
        before = at - 1 - (at > 1 and tokens[at - 1].word in grammar("before_date", "en"))
        led = clause.first < before < at < clause.last and _is_participle(before, tokens, text)
        led = led and _is_before_verb(end, clause, tokens, text)
        own = cue is not None and led and tokens[before].start <= cue[0] < end
        found.append((tokens[before].start, end) if led and not own else (start, end))
    return found


def _is_participle(at: int, tokens: Sequence[Token], text: str) -> bool:
    """Whether a verb of the past stands right behind a noun, and no auxiliary."""
    word, before = tokens[at].word, tokens[at - 1]
    known = before.word in grammars("en", "auxiliaries", "pronouns", "coordinators", "light")
    plain = not known and before.word != SILENT and text[before.end : tokens[at].start].isspace()
    return plain and is_verb(word) and word not in grammar("auxiliaries", "en") | grammar("never_reduced", "en")
