"""The noun that is dated where its sentence tells something else: "There is more to do after | last night's vote".

The title of such an event is the noun with what belongs to it, for the sentence is of another time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from chrono.events.drafts import Draft
from chrono.events.sentences.shortening import without
from chrono.events.titling.frames import date_mark, is_determiner, is_verb, token_at
from chrono.events.words.cues import NAMING_FORMS, SILENT, Token
from chrono.events.words.kinds import grammar

__all__ = ["of_noun"]

Span = tuple[int, int]

_LONGEST_LEAD = 3  # words: "its report on"
_MOST_BEFORE, _MOST_BEHIND = 9, 9  # words of a noun phrase before its noun, and behind it
_TO_DATE = re.compile(r"\s+(?:(?:on|in|of|at|from|for|back in)\s+)?(?:the\s+)?")
_OF_DAY = ("'s", "’s")
_INITIALS = re.compile(r"\.[A-Z]\b")
_PARTED = re.compile(r"[^\w\s’'-]")
_BELONGS = frozenset({"of", "in", "at", "on", "with", "between", "by", "against", "over"})
_NOW = frozenset({"is", "are", "am", "has", "have"})


def of_noun(
    draft: Draft, between: Span, tokens: Sequence[Token], text: str, dates: Sequence[Span]
) -> tuple[str, int] | None:
    """The noun of an event with its date, and where it begins, where the clause tells of now or lists several times.

    `between` are the tokens [first, last) of that clause. None where the clause tells of the event itself ("The firm
    won Monday's vote"), where the date stands elsewhere, or where the noun is a name or stands alone.
    """
    mark = date_mark(draft, dates)
    at = _noun_of(draft, tokens)
    if mark is None or at is None or not between[0] <= at < between[1]:
        return None
    first, last = _phrase_around(at, between, tokens, text, mark)
    if first < 0:
        return None
    if (called := _called_by_day(first, last, at, tokens, text, mark, dates)) is not None:
        return called, tokens[first].start
    if text[tokens[at].start].isupper():
        return None
    listed = tokens[at].end < tokens[last - 1].end <= mark[0] and _is_listed(mark, between, tokens, dates)
    apart = listed or _is_aftermath(first, tokens) or _had_followed((first, last), between, tokens, mark)
    apart = apart or (text[mark[0] : mark[1]].isdigit() and _is_passing((first, at), tokens, mark))
    if not apart and not _tells_of_now(tokens[k].word for k in range(*between) if not first <= k < last):
        return None
    while first < at and (tokens[first].word == SILENT or is_determiner(tokens[first].word)):
        first += 1
    if _INITIALS.match(text, tokens[last - 1].end):
        return None
    noun = without(text, tokens[first].start, tokens[last - 1].end, dates, "en")
    return (noun, tokens[first].start) if " " in noun else None


def _is_aftermath(first: int, tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells of what came after the noun's phrase: "Many are homeless after | the flood in Ulm"."""
    return first > 0 and tokens[first - 1].word in grammar("leads_to_cause", "en")


def _is_passing(to_noun: Span, tokens: Sequence[Token], mark: Span) -> bool:
    """Whether a noun with its year before it hangs on a preposition: "was hanged over | a deadly 2001 attack"."""
    first, at = to_noun
    led = first > 0 and (tokens[first - 1].word == "over" or tokens[first - 1].word in grammar("before_noun", "en"))
    return led and tokens[first].start < mark[0] < tokens[at].start and is_determiner(tokens[first].word)


def _had_followed(phrase: Span, between: Span, tokens: Sequence[Token], mark: Span) -> bool:
    """Whether a phrase is the subject of what has followed: "The murder of two clerks in May | had led to a ban"."""
    first, last = phrase
    opens = all(tokens[k].word == SILENT for k in range(between[0], first))
    behind = (token.word for token in tokens[last : between[1]] if token.start >= mark[1] and token.word != SILENT)
    return opens and next(behind, "") in grammar("forms_of_have", "en")


def _called_by_day(
    first: int, last: int, at: int, tokens: Sequence[Token], text: str, mark: Span, dates: Sequence[Span]
) -> str | None:
    """A noun with a day before it, where its sentence tells of something else: "victims of the | May 5 attacks".

    It keeps its day where it would stand alone.
    """
    begin = first
    while begin < at and is_determiner(tokens[begin].word):
        begin += 1
    dated = tokens[begin].start <= mark[0] and mark[1] < tokens[at].start and tokens[begin].word == SILENT
    owned = text[mark[1] : mark[1] + 2] in _OF_DAY  # "deplored | Tuesday's attack"
    if not dated or (begin == first and not owned) or not first or not _is_led_to(tokens, first):
        return None
    said, end = text[mark[0] : mark[1]], tokens[last - 1].end
    if _INITIALS.match(text, end):
        return None  # "of the U | .S."
    if " " in (bare := without(text, tokens[begin].start, end, dates, "en").removeprefix("and ")):
        return bare
    whole = said[-1].isalnum() and said[0].isupper()
    return " ".join(text[mark[0] : end].split()) if whole else None


def _is_led_to(tokens: Sequence[Token], first: int) -> bool:
    """Whether what stands before a noun tells of something else: "victims | of", "its report | on"."""
    if tokens[first - 1].word in grammar("told_elsewhere", "en"):
        return True
    before = [token.word for token in tokens[max(0, first - _LONGEST_LEAD) : first]]
    return any(" ".join(before[-count:]) in grammar("leads_to_dated_noun", "en") for count in range(1, len(before) + 1))


def _noun_of(draft: Draft, tokens: Sequence[Token]) -> int | None:
    """The token of the noun that the cue of a draft is, or ends with: "the battle of"; None for a verb."""
    if draft.cue is None:
        return None
    first = token_at(tokens, draft.cue[0])
    dated = draft.form == "base" and first > 1 and tokens[first - 1].word == SILENT  # "a deadly 2001 attack"
    if draft.form not in NAMING_FORMS and not dated:
        return None
    if draft.form != "word":
        return first
    last = token_at(tokens, draft.cue[1] - 1)
    return last - 1 if tokens[last].word == "of" and is_determiner(tokens[first].word) else None


def _phrase_around(at: int, between: Span, tokens: Sequence[Token], text: str, mark: Span) -> Span:
    """The tokens [first, last) of the phrase of a noun, where its date stands in it or right behind; (-1, -1) if not.

    What belongs to the noun stands before the date behind it: "the siege of Ulm in 1805".
    """
    first = _first_of(at, between[0], tokens, text)
    if first == at > between[0] + 2 and tokens[at - 1].word == "and" and is_determiner(tokens[at - 3].word):
        first = at - 3  # "the earthquake and tsunami"
    if tokens[first].start <= mark[0] < tokens[at].start:
        return first, _last_of(at, between[1], tokens, text)
    if _TO_DATE.fullmatch(text, tokens[at].end, mark[0]):
        behind = next((k for k in range(at + 1, between[1]) if tokens[k].start >= mark[1]), between[1])
        of_it = behind < between[1] and tokens[behind].word == "of" and text[mark[1] : tokens[behind].start].isspace()
        return first, _last_of(behind - 1, between[1], tokens, text) if of_it else at + 1
    last = _last_of(at, between[1], tokens, text)
    return (first, last) if _TO_DATE.fullmatch(text, tokens[last - 1].end, mark[0]) else (-1, -1)


def _is_listed(mark: Span, between: Span, tokens: Sequence[Token], dates: Sequence[Span]) -> bool:
    """Whether a clause lists what was at several times: "the siege of Ulm in 1805 and the battle of Jena in 1806"."""
    begin, end = tokens[between[0]].start, tokens[between[1] - 1].end
    return any(begin <= start < end and (start > mark[1] + 3 or stop < mark[0] - 3) for start, stop in dates)


def _first_of(at: int, floor: int, tokens: Sequence[Token], text: str) -> int:
    """The token with which the phrase of a noun begins: its determiner, its date, its owner."""
    first = at
    for k in range(at - 1, max(floor, at - _MOST_BEFORE) - 1, -1):
        word = tokens[k].word
        joins = word == "and" and tokens[k - 1].word == tokens[k + 1].word == SILENT  # "the 3 May and 4 June votes"
        if _PARTED.search(text, tokens[k].end, tokens[k + 1].start) or (_ends_phrase(word) and not joins):
            break
        opens = is_determiner(word) or word in grammar("of_who_speaks", "en")
        if opens or word == SILENT or text[tokens[k].start].isupper():
            first = k
        if opens:
            break
    return first


def _last_of(at: int, ceiling: int, tokens: Sequence[Token], text: str) -> int:
    """The token behind a noun and what belongs to it: "vote | in the assembly"."""
    last = at + 1
    if last + 2 < ceiling and tokens[last].word == "and" and tokens[last + 2].word in _BELONGS:
        last += 2  # "earthquake and tsunami in"
    if last >= ceiling or tokens[last].word not in _BELONGS:
        return last
    for k in range(last, min(ceiling, last + _MOST_BEHIND)):
        word = tokens[k].word
        stops = word == SILENT or (_ends_phrase(word) and word not in _BELONGS)
        if stops or _PARTED.search(text, tokens[k - 1].end, tokens[k].start):
            break
        if word not in _BELONGS and not is_determiner(word):
            last = k + 1
    return last


@lru_cache(maxsize=20_000)
def _ends_phrase(word: str) -> bool:
    """Whether a word is of no noun phrase: a preposition, a pronoun, a conjunction, a verb that is seen to be one."""
    if is_determiner(word):
        return False
    sections = ("before_noun", "pronouns", "coordinators", "relative_clause", "subclause", "future_auxiliaries")
    return is_verb(word) or any(word in grammar(section, "en") for section in sections)


def _tells_of_now(words: Iterable[str]) -> bool:
    """Whether the words of a clause tell of the present: with a pronoun or "is", and no verb of another time."""
    told = set(words)
    if any(word.endswith("ing") for word in told):
        return False  # "are hosting a fair"
    others = {word for word in told if is_verb(word)} - _NOW | told & grammar("future_auxiliaries", "en")
    speaks = told & (_NOW | grammar("pronouns", "en")) or any(_holds_verb(word) for word in told)
    return bool(speaks) and others <= grammar("attitudes", "en")


def _holds_verb(word: str) -> bool:
    """Whether a word is a pronoun with its verb: "there's", "we’re"."""
    pronoun, _, verb = word.replace("’", "'").partition("'")
    return bool(verb) and pronoun in grammar("pronouns", "en")
