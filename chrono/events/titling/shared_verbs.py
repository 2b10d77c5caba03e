"""Deeds that share one auxiliary: "The ship was laid down in 1896, launched in 1898 and commissioned in 1900".

Each has a date of its own and is told by itself, with the subject and the auxiliary: "The ship was launched". Whether a
second verb shares the first's is told by what is said to it, and of whom; the words are in `words.yaml`.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chrono.events.drafts import Draft
from chrono.events.sentences.clauses import Clause, first_of_verb
from chrono.events.words.cues import SILENT, Token
from chrono.events.words.kinds import grammar, is_participle
from chrono.events.words.lexicon import lexicon

__all__ = ["Share", "own_share"]


@attrs.frozen
class Share:
    """The tokens [first, last) of one participle with what belongs to it, its auxiliary, and the tokens of who."""

    first: int
    last: int
    auxiliary: str
    subject: tuple[int, int]


def own_share(
    draft: Draft, clause: Clause, parts: Sequence[Clause], tokens: Sequence[Token], text: str
) -> Share | None:
    """The share of an event in a clause of several participles, or in one that goes on from another; None elsewhere."""
    host = _host(clause, parts, tokens, text)
    if host is None or host.subject is None:
        return None
    auxiliary = tokens[host.verb].word
    if host is not clause:
        person = _acts_by_itself(host.subject, clause.verb, tokens, text)
        if not _is_undergone(clause.verb, clause.last, tokens, text, person=person):
            return None
        return Share(first_of_verb(clause.verb, tokens, text), clause.last, auxiliary, host.subject)
    starts = [host.verb + 1, *_participles(host, tokens, text)]
    if len(starts) < 2:
        return None
    offset = _offset(draft)
    at = max((k for k, start in enumerate(starts) if tokens[start].start <= offset), default=0)
    last = starts[at + 1] if at + 1 < len(starts) else host.last
    while last > starts[at] + 1 and tokens[last - 1].word in grammar("coordinators", "en"):
        last -= 1
    return Share(starts[at], last, auxiliary, host.subject)


def _offset(draft: Draft) -> int:
    """Where the event is told: at its cue, else at its date."""
    marks = draft.spans[0].marks
    return draft.cue[0] if draft.cue else (marks[0][0] if marks else draft.subject[0])


def _host(clause: Clause, parts: Sequence[Clause], tokens: Sequence[Token], text: str) -> Clause | None:
    """The clause whose auxiliary a clause has: itself, or the one that it goes on from without a subject of its own."""
    if clause.verb < 0:
        return None
    if _is_passive(clause, tokens):
        return clause
    index = parts.index(clause)
    before = parts[index - 1] if index else None
    near = first_of_verb(clause.verb, tokens, text) - clause.first <= 2
    joined = clause.opener in ("and", ",", ";") and not clause.own and near
    if before is None or not joined or not is_participle(tokens[clause.verb].word):
        return None
    return before if _is_passive(before, tokens) else None


def _is_passive(clause: Clause, tokens: Sequence[Token]) -> bool:
    if (
        clause.verb < 0
        or tokens[clause.verb].word not in grammar("forms_of_be", "en")
        or clause.verb + 1 >= clause.last
    ):
        return False
    behind = [token.word for token in tokens[clause.verb + 1 : clause.verb + 3]]
    light = behind[0].endswith("ly") or behind[0] in grammar("light", "en")  # "was first elected"
    return is_participle(behind[0]) or (light and is_participle(behind[-1]))


def _participles(clause: Clause, tokens: Sequence[Token], text: str) -> list[int]:
    """Where further participles begin, each behind a comma or "and" and behind a date of the one before it."""
    found: list[int] = []
    person = clause.subject is not None and _is_person(clause.subject, tokens, text)
    dated = False
    for at in range(clause.verb + 2, clause.last):
        word = tokens[at].word
        dated = dated or word == SILENT
        gap = text[tokens[at - 1].end : tokens[at].start]
        joined = tokens[at - 1].word in grammar("coordinators", "en") or "," in gap
        if dated and joined and is_participle(word):
            if not _is_undergone(at, clause.last, tokens, text, person=person):
                return found
            found.append(at)
            dated = False
    return found


def _is_undergone(at: int, last: int, tokens: Sequence[Token], text: str, *, person: bool) -> bool:
    """Whether a second verb is a passive: things undergo what has no object; of persons only some verbs are told so."""
    word = tokens[at].word
    if word in grammar("undergone_by_persons", "en"):
        return True
    if person or word in grammar("never_passive", "en") | grammar("coming_about", "en"):
        return False
    following = tokens[at + 1] if at + 1 < last else None
    if following is None or following.word == SILENT:
        return True
    return following.word in grammar("before_noun", "en") or following.word in ("again", "and")


def _acts_by_itself(subject: tuple[int, int], verb: int, tokens: Sequence[Token], text: str) -> bool:
    """Whether a person does what a verb tells, or a body moves: "The club was renamed in 1902 and moved in 1910"."""
    if _is_person(subject, tokens, text):
        return True
    noun = tokens[subject[1] - 1].word
    body = noun in lexicon().plain_bodies or noun in lexicon().bodies
    return body and tokens[verb].word in grammar("moved_by_themselves", "en")


def _is_person(subject: tuple[int, int], tokens: Sequence[Token], text: str) -> bool:
    words = [text[token.start : token.end] for token in tokens[slice(*subject)]]
    if words[0].casefold() in ("he", "she", "who"):
        return True
    return all(word[0].isupper() for word in words) and words[0].casefold() not in grammar("determiners", "en")
