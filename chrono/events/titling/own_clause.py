"""Which clause of a sentence is that of its event, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.sentences.clauses import Clause
from chrono.events.titling.frames import behind_as, token_at
from chrono.events.words.cues import SILENT, Token
from chrono.events.words.kinds import grammar

__all__ = ["end_of_clause", "own_clause"]

Span = tuple[int, int]

# Alternatives that begin with a letter each: quick to search for.
_BREAK = re.compile(r";|—|--|–(?<=\s–)\s|:\s")
# A clause that ends within a name in quotes, and what closes these: "passed the “Ferries Act|,” which".
_QUOTED_TO_END, _CLOSES = re.compile(r"“[^“”]{1,90}\Z"), re.compile(r"[,.]?”")
_TWO = 2
_BEFORE_OCCASION = frozenset({"on", "in", "at", "during"})
_COMMA = re.compile(r",(?!\d)")


def own_clause(draft: Draft, tokens: Sequence[Token], parts: Sequence[Clause], dates: Sequence[Span]) -> Clause | None:
    """The clause of the cue; that of the date, where the date stands beside it in a clause of its own."""

    def at(offset: int) -> Clause | None:
        token = token_at(tokens, offset)
        return next((part for part in parts if part.holds(token)), None)

    marks = [mark for mark in draft.spans[0].marks if mark in dates]
    dated = at(marks[0][0]) if marks else None
    told = at(draft.cue[0]) if draft.cue else dated
    if (deed := _behind_circumstance(draft, tokens, parts)) is not None and told is parts[0] is dated:
        return deed
    if dated is None or told is None or dated is told:
        own = told or dated
        return own if own is None else _said_before(own, tokens, parts, dates) or own
    if dated.first > told.first and _only_says(dated, tokens, dates):
        return told
    if not dated.first and behind_as(tokens):  # "As you may recall, last week we sold the mill"
        return told
    later = max(dated, told, key=lambda part: part.first)
    beside = later.opener in ("and", ";") or (later.opener == "," and later.own)
    leading = dated is not later and marks[0][0] < tokens[dated.verb].start  # "In 1947 it moved and changed its name"
    return dated if dated.verb >= 0 and beside and not leading else told


def _behind_circumstance(draft: Draft, tokens: Sequence[Token], parts: Sequence[Clause]) -> Clause | None:
    """The clause behind a phrase that only says on what occasion it was: "In a ceremony held at Ulm, | Ida received".

    The first clause is such a phrase: it begins with a preposition, and its participle follows the cue.
    """
    first = next((token for token in tokens if token.word != SILENT and token.word not in _BEFORE_OCCASION), None)
    if len(parts) < _TWO or first is None or draft.cue is None or parts[0].verb < 1 or parts[0].opener:
        return None
    led = tokens[0].word in grammar("before_noun", "en") and first.word in grammar("determiners", "en")
    behind = parts[1]
    participle = tokens[parts[0].verb].word in ("held", "organised", "organized", "hosted", "attended", "convened")
    named = draft.cue[0] <= tokens[parts[0].verb].start
    return behind if led and participle and named and behind.opener == "," and behind.own and behind.verb >= 0 else None


def _only_says(clause: Clause, tokens: Sequence[Token], dates: Sequence[Span]) -> bool:
    """Whether a clause says who tells it and when, and no more: ", the bank said on Friday"."""
    if clause.verb < 0 or clause.opener != "," or tokens[clause.verb].word not in grammar("tellers", "en"):
        return False
    behind = [token for token in tokens[clause.verb + 1 : clause.last] if token.word not in ("on", "in", "at")]
    return all(any(start <= token.start < end for start, end in dates) for token in behind)


def _said_before(
    clause: Clause, tokens: Sequence[Token], parts: Sequence[Clause], dates: Sequence[Span]
) -> Clause | None:
    """The clause that tells what was announced, where it stands before who announced it and when."""
    if parts[-1] is not clause or not _only_says(clause, tokens, dates):
        return None
    return next((part for part in reversed(parts[:-1]) if part.own and part.subject and not part.reduced), None)


def end_of_clause(draft: Draft, clause: Clause, parts: Sequence[Clause], tokens: Sequence[Token], text: str) -> int:
    """Where the clause ends: what it says "that" is of it, what stands behind a dash or semicolon is not."""
    following = parts[parts.index(clause) + 1 :]
    if following and following[0].opener == "and" and _lacks_object(clause, following[0], tokens):
        return tokens[following[0].last - 1].end
    if following and following[0].opener == "that" and _goes_on(tokens, following[0].first):
        return tokens[following[0].last - 1].end
    if following and _says_what_was_there(clause, following[0], tokens, text):
        return tokens[following[0].last - 1].end
    floor = max(tokens[clause.verb].end, draft.cue[1] if draft.cue else 0)
    end = tokens[clause.last - 1].end
    if clause.opener == "who" and (aside := _aside_until(clause, parts, tokens, text, floor)) is not None:
        return aside
    hard = _BREAK.search(text, floor, end) if floor < end else None
    if hard is not None:
        return floor + len(text[floor : hard.start()].rstrip())
    closed = _QUOTED_TO_END.search(text, tokens[clause.verb].end, end) and _CLOSES.match(text, end)
    return closed.end() if closed else _with_bracket(text, tokens[clause.first].start, end)


def _with_bracket(text: str, start: int, end: int) -> int:
    """Where a clause ends, the bracket behind its last word included that closes one in it: "sold to (Bo Lind|)"."""
    opened = text.startswith(")", end) and text.count("(", start, end) > text.count(")", start, end)
    return end + opened


def _lacks_object(clause: Clause, following: Clause, tokens: Sequence[Token]) -> bool:
    """Whether what a verb is done to stands in the clause behind it: "the firm bought | and sold a mill"."""
    behind = clause.last - clause.verb - 1
    if not behind and following.own and clause.verb >= 0:  # "the office allowed | and the board advised its use"
        speaks = following.subject is not None and tokens[following.subject[0]].word in grammar("pronouns", "en")
        goes_on = not speaks and following.last > following.verb + 1
        return goes_on and tokens[clause.verb].word in grammar("needs_object", "en")
    if behind > 1 or following.own or clause.verb < 0 or following.verb > following.first + 2:
        return False
    if behind:
        return tokens[clause.last - 1].word in grammar("before_noun", "en")
    return tokens[clause.verb].word in grammar("needs_object", "en") and following.last > following.verb + 1


def _says_what_was_there(clause: Clause, following: Clause, tokens: Sequence[Token], text: str) -> bool:
    """Whether a relative clause says of what there was all that is told: "There was a meeting at | which Ida spoke"."""
    there = clause.subject is not None and tokens[clause.subject[1] - 1].word == "there"
    if not there or following.opener not in ("who", "that"):
        return False
    between = text[tokens[clause.last - 1].end : tokens[following.verb].start]
    return clause.last == following.first < following.verb and "," not in between


def _goes_on(tokens: Sequence[Token], first: int) -> bool:
    """Whether what begins at a token is of the clause before it: "announced that", "such issues as"."""
    word = tokens[first].word
    return word == "that" or (word == "as" and any(token.word == "such" for token in tokens[max(0, first - 4) : first]))


def _aside_until(clause: Clause, parts: Sequence[Clause], tokens: Sequence[Token], text: str, floor: int) -> int | None:
    """Where a relative clause ends behind which the verb of the sentence is still to come; None where that is told.

    "The rules, which were published in May | , tell", "Leaders who are to meet on Friday | are going to want".
    """
    index = parts.index(clause)
    if not index or parts[index - 1].verb >= 0:
        return None
    if text[: tokens[clause.first].start].rstrip().endswith(","):
        comma = _COMMA.search(text, floor, tokens[clause.last - 1].end)
        return comma.start() if comma else None
    chain = grammar("auxiliaries", "en") | grammar("between_auxiliaries", "en")
    verb = clause.verb + 1
    while verb < clause.last and tokens[verb].word in chain:
        verb += 1
    for k in range(verb + 1, clause.last):
        before = tokens[k - 1]
        joined = before.word in grammar("coordinators", "en") or before.word in grammar("relative_clause", "en")
        if tokens[k].word in grammar("auxiliaries", "en") and not joined and before.end >= floor:
            return before.end
    return None
