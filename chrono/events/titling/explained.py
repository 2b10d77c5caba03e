"""What a participle tells of the noun before it: in "sold the hall built in 1912" the hall was built, and then sold.

The one is called "The hall was built", the other "The town sold the hall".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from chrono.events.sentences.shortening import without
from chrono.events.titling.frames import is_determiner, is_verb, noun_phrase, token_at
from chrono.events.words.cues import SILENT, Token
from chrono.events.words.kinds import grammar, grammars, is_adverb, is_past

if TYPE_CHECKING:
    from chrono.events.drafts import Draft
    from chrono.events.sentences.clauses import Clause

__all__ = ["end_before_explained", "of_explained"]

Span = tuple[int, int]

_BEFORE = 90  # characters before a participle in which its noun stands
_LONGEST = 7  # words of the noun


def of_explained(
    draft: Draft, clause: Clause | None, tokens: Sequence[Token], text: str, dates: Sequence[Span]
) -> tuple[str, int] | None:
    """The title of a participle behind a noun in its clause, and where that begins; None of any other cue."""
    if draft.cue is None or clause is None or draft.form in ("noun", "nouns", "base", "third", "ing"):
        return None
    at = token_at(tokens, draft.cue[0])
    if (
        not clause.first < at < clause.last
        or not _explains(tokens, at, text)
        or not _is_told_beside(clause, tokens, at)
    ):
        return None
    if not _is_dated(tokens, at, draft.spans[0].marks):
        return None
    if any(token.word in _parting() for token in tokens[clause.verb : at]):
        return None
    before = text[max(tokens[clause.first].start, draft.cue[0] - _BEFORE) : draft.cue[0]]
    noun = noun_phrase(before, _LONGEST)
    ahead = before.rstrip(" ,").removesuffix(noun).rstrip().rpartition(" ")
    if not ahead[1]:
        return None
    noun = f"{ahead[2]} {noun}" if is_determiner(ahead[2].casefold()) else noun
    first, _, rest = noun.partition(" ")
    if not (is_determiner(first.casefold()) or first.istitle()) or any(map(is_verb, rest.split())):
        return None
    deed = without(text, draft.cue[0], _end_behind_date(draft, clause, tokens, text), dates, "en")
    head = rest.split(" of ")[0]
    several = head.endswith("s") and not head.endswith("ss")
    named = f"{first[:1].upper()}{first[1:]} {rest}".rstrip()
    return f"{named} {'were' if several and not rest.istitle() else 'was'} {deed}", draft.cue[0]


def _end_behind_date(draft: Draft, clause: Clause, tokens: Sequence[Token], text: str) -> int:
    """Where a participle's phrase ends: behind its date, unless a preposition leads on: "built in 1912 | by Bo"."""
    end, dated = tokens[clause.last - 1].end, max(last for _, last in draft.spans[0].marks)
    behind = next((token for token in tokens[: clause.last] if token.start >= dated), None)
    if behind is None or behind.word not in grammar("before_noun", "en"):
        return min(end, dated)
    comma = text.find(", ", dated, end)
    return comma if comma >= 0 else end


def _is_told_beside(clause: Clause, tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause of a participle has its verb before it; what is said without "that" has none of these."""
    if not clause.first < clause.verb < at:
        return False
    verb = tokens[clause.verb].word
    lone = verb in grammar("auxiliaries", "en") and not is_past(tokens[clause.verb + 1].word)
    return verb not in grammar("tellers", "en") and not lone


def _is_dated(tokens: Sequence[Token], at: int, marks: Sequence[Span]) -> bool:
    """Whether a date stands right behind a participle, or behind who did it: "built in 1912", "led by Bo in 1912"."""
    behind = next((k for k in range(at + 1, len(tokens)) if tokens[k].word == SILENT), -1)
    if behind < 0 or not any(start <= tokens[behind].start < end for start, end in marks):
        return False
    between = [token.word for token in tokens[at + 1 : behind]]
    led = bool(between) and between[0] in grammar("before_noun", "en") and len(between) <= _LONGEST
    return all(word in grammar("before_date", "en") for word in between) or (led and not any(map(is_verb, between)))


def end_before_explained(draft: Draft, end: int, tokens: Sequence[Token], text: str, dates: Sequence[Span]) -> int:
    """Where a deed ends whose object goes on with a participle and another date: "sold the hall | built in 1912"."""
    if draft.cue is None:
        return end
    own = draft.spans[0].marks
    for date in dates:
        if not draft.cue[1] < date[0] < end:
            continue
        at = token_at(tokens, date[0])
        while at and tokens[at - 1].word in grammar("before_date", "en"):
            at -= 1
        held = date not in own or (at and tokens[at - 1].word == "held")
        told = tokens[token_at(tokens, draft.cue[0]) : at]
        parted = any(token.word in _parting() for token in told)
        if held and not parted and len(told) > 1 and _explains(tokens, at - 1, text):
            return tokens[at - 2].end
        if date not in own and at > 2 and _says_when(tokens, at - 1, text):
            return tokens[at - 3].end
    return end


def _explains(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether a participle explains the noun before it, or the name before a comma, and is no verb of its own."""
    word, before, gap = tokens[at].word, tokens[at - 1].word, text[tokens[at - 1].end : tokens[at].start]
    no_participle = grammars("en", "never_reduced", "nouns_like_pasts")
    if not (is_past(word) or word == "born") or word in no_participle or gap not in (" ", ", "):
        return False
    chained = before == SILENT or before in _no_nouns() or is_adverb(before) or is_verb(before)
    apart = gap == ", " and word in grammar("explains_behind_comma", "en")
    common = text[tokens[at - 1].start].islower() or (at > 1 and is_determiner(tokens[at - 2].word))
    return not chained and (apart or (gap == " " and common))


@cache
def _parting() -> frozenset[str]:
    """The words behind which another clause has a verb of its own: "said that the hall opened"."""
    return grammars("en", "subclause", "relative_clause") | {"what", "how", "why", "if", "whether"}


@cache
def _no_nouns() -> frozenset[str]:
    """What stands before a verb and is no noun that it explains."""
    return grammars(
        "en", "auxiliaries", "coordinators", "pronouns", "relative_clause", "before_noun", "determiners", "subclause"
    )


def _says_when(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether a relative clause says only when: "a loan from the bank, which | matures on", not "who died on"."""
    opened = at > 1 and tokens[at - 1].word == "which" and text[tokens[at - 2].end : tokens[at - 1].start] == ", "
    return opened and tokens[at].word.endswith("s") and not is_verb(tokens[at].word)
