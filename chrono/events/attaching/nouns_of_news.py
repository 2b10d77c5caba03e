"""Nouns of what happened with a day of the news behind them: "thank you for your letter last week".

What the sentence tells is of another time, or it asks: "What did he make of the vote in the Senate yesterday?". To add
a noun that is no cue of its own, name it under its kind in `nouns_of_news`, in `words.yaml`.
"""

from __future__ import annotations

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.attaching.noun_days import GENITIVES, ends_with_lead
from chrono.events.days.anchors import Anchor
from chrono.events.layout.markup import bare
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.kinds import grammar, is_past, kinds_by_word

__all__ = ["is_noun_of_news", "may_name_news", "of_noun_of_news", "title_of_news"]

_NEWS = frozenset({"day", "time", "month", "interval"})  # how exact a date of the news is: "last week" are seven days
_MAY_BE_AHEAD = ("today", "tonight", "this ", "now", "later", "next ")
_MOST_BEHIND, _MOST_BEFORE = 7, 5  # words of what a noun is of, before its day, and of whose it is
_BELONGS = frozenset({"of", "in", "at", "with", "by", "between", "to", "from", "about"})
_OWNERS = frozenset({"our", "your", "my", "his", "her", "their", "its", "the"})
_CALAMITIES = frozenset({"conflict", "milestone", "death"})
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen"})
_OF_WHAT_WAS_SAID = frozenset({"of", "about", "for", "on", "with", "to", "regarding", "concerning"})
_LEADS_TO_DAY = frozenset({"on", "from", "earlier", "late"})
_GOES_ON = frozenset(
    {"and", "as", "when", "where", "who", "which", "that", "because", "after", "before", "during", "for"}
)
_BLANK = (" ", "\n", "  ")


def may_name_news(words: list[str]) -> bool:
    """Whether one of the nouns that are no cue stands among some words: quick to see, before anything is read."""
    return not kinds_by_word("nouns_of_news", "en").keys().isdisjoint(words)


def of_noun_of_news(sentence: Sentence, one: Tie) -> Tie:
    """The tie of a day to the noun before it, where words lead to that and no deed of the day is told beside it."""
    found = _noun(sentence, one.anchor)
    if found is None or _is_told_then(sentence, one, found[1]):
        return one
    first, cue = found
    clause = (first, sentence.span_of(one.anchor)[1] + 1)
    return attrs.evolve(
        one, anchor=attrs.evolve(one.anchor, role="at"), cue=cue, price=1.0, clause=clause, leading=False
    )


def is_noun_of_news(sentence: Sentence, one: Tie) -> bool:
    """Whether a day is tied to the noun before it, which happened whatever the sentence asks."""
    return (
        one.cue is not None
        and (one.cue.noun or one.cue.form == "word")
        and _noun(sentence, one.anchor, one.cue) is not None
    )


def title_of_news(sentence: Sentence, one: Tie) -> str:
    """The noun of a tie with whose it is and what it is of, "" where nobody can tell: "King's visit to Lund"."""
    if not is_noun_of_news(sentence, one) or one.cue is None or one.clause[0] >= one.cue.first:
        return ""
    words, tokens, (first, behind) = sentence.words, sentence.tokens, sentence.span_of(one.anchor)
    begin, last = one.clause[0], _before_day(words, first)
    end = _belonging(sentence, behind + 1) if one.cue.last == last else 0
    if end < 0 or (words[begin] in _OWNERS - {"the"} and not (_asks(sentence) and (end or last > one.cue.last))):
        return ""
    begin += words[begin] in _OWNERS
    said = bare(sentence.text[tokens[begin].start : tokens[last].end])
    if end:
        said = f"{said} {bare(sentence.text[tokens[behind + 1].start : tokens[end].end])}"
    return f"{said[0].upper()}{said[1:]}" if begin < last or end else ""


def _belonging(sentence: Sentence, first: int) -> int:
    """The last word of a name behind a day, with whom or where its noun was: "remarks yesterday | in Lund".

    0 where nothing follows, -1 where it is not a name alone: "yesterday between the Lund mayor and the board".
    """
    words, end = sentence.words, 0
    if words[first : first + 1] and words[first] in _BELONGS and sentence.gap(first) in _BLANK:
        for at in range(first + 1, min(len(words), first + 1 + _MOST_BEHIND)):
            named = _is_capital(sentence, at)
            if sentence.gap(at) not in _BLANK:
                return end
            if not (named or (at == first + 1 and words[at] == "the") or (words[at] == "of" and end == at - 1)):
                return end if end and words[at] in _GOES_ON else -1
            end = at if named else end
    return end


def _is_told_then(sentence: Sentence, one: Tie, noun: Cue) -> bool:
    """Whether a verb of the past has the day as its own: "He resigned over the vote yesterday"."""
    cue = one.cue
    if cue is None or cue.noun or cue.first >= noun.first or cue.kind == "announcement":
        return False
    return sentence.mood(cue, one.clause).tense == "past" and not _asks(sentence)


def _asks(sentence: Sentence) -> bool:
    return sentence.text[sentence.end - 1] == "?"


def _noun(sentence: Sentence, anchor: Anchor, own: Cue | None = None) -> tuple[int, Cue] | None:
    """Where the noun of a day begins with whose it is, and its cue; `own` is the only cue that it may be."""
    if not anchor.deictic or anchor.ahead or anchor.when.precision not in _NEWS or sentence.language != "en":
        return None
    first, words = sentence.span_of(anchor)[0], sentence.words
    last = _before_day(words, first)
    befell = _befell(sentence, last)
    said = anchor.text.casefold()
    if not befell and said.startswith(_MAY_BE_AHEAD) and said != "this morning" and words[first - 1] != "earlier":
        return None
    if befell:
        cue = _cue(sentence, befell)
        if cue is None or cue.kind not in _CALAMITIES or (own is not None and cue.first != own.first):
            return None
        return _head(sentence, befell), cue
    for at in range(last, max(0, last - _MOST_BEHIND), -1):
        if sentence.gap(at + 1) not in _BLANK:
            return None
        cue = _cue(sentence, at)
        if cue is not None and (own is None or cue.first == own.first) and _is_joined(sentence, at, last):
            begin = _owner(sentence, cue.first)
            return (begin, cue) if begin and _is_led_to(sentence, begin) else None
        if at in sentence.verbs:
            return None
    return None


def _before_day(words: list[str], first: int) -> int:
    """The last word before a day at token `first` and what leads to it."""
    return first - 2 if first > 1 and words[first - 1] in _LEADS_TO_DAY else first - 1


def _befell(sentence: Sentence, last: int) -> int:
    """The noun of which a relative before token `last` says that it was then: "the | quakes | that happened"; or 0."""
    words = sentence.words
    first = last - 2 if words[last - 1 : last + 1] == ["took", "place"] else last - 1
    if first < 2 or words[first] not in ("that", "which"):
        return 0
    return first - 1 if first < last - 1 or words[last] in ("happened", "occurred", "unfolded") else 0


def _head(sentence: Sentence, noun: int) -> int:
    """The word behind the determiner of a noun, or the noun where none stands near."""
    words = sentence.words
    known = range(noun - 1, max(-1, noun - 1 - _MOST_BEFORE), -1)
    return next((at + 1 for at in known if words[at] in grammar("determiners", "en")), noun)


def _cue(sentence: Sentence, at: int) -> Cue | None:
    """The noun of what happened that ends with a token."""
    cue = next((cue for cue in sentence.cues if cue.last == at and (cue.noun or cue.form == "word")), None)
    if cue is not None:
        return cue
    kind = kinds_by_word("nouns_of_news", "en").get(sentence.words[at])
    if kind is None:
        return None
    token = sentence.tokens[at]
    return Cue(kind, "noun", False, at, at, token.start, token.end)


def _is_joined(sentence: Sentence, noun: int, last: int) -> bool:
    """Whether nothing stands between a noun and its day, or only what it is of: "conversation | with Ann Holm"."""
    behind = sentence.words[noun + 1 : last + 1]
    return not behind or (len(behind) > 1 and behind[0] in _BELONGS)


def _owner(sentence: Sentence, noun: int) -> int:
    """The word with which a noun begins that is known or somebody's, 0 where it is neither: "the council's | vote"."""
    words, known = sentence.words, False
    for at in range(noun - 1, max(0, noun - 1 - _MOST_BEFORE), -1):
        if sentence.gap(at + 1) == ". " and words[at] in _TITLES:
            return at
        owns = words[at].endswith(GENITIVES)
        if sentence.gap(at + 1) not in _BLANK or words[at] == SILENT or (at in sentence.verbs and not owns):
            return at + 1 if known else 0
        if words[at] == "the" and at > 2 and words[at - 1] == "of" and _is_capital(sentence, at - 2):
            known = True  # "in my State of | the Union address"
            continue
        if words[at] in _OWNERS:
            return at
        if words[at] == "of" and known and _is_capital(sentence, at - 1):
            continue
        if words[at] in grammar("before_noun", "en") or words[at] in grammar("determiners", "en"):
            return at + 1 if known else 0
        if known and not _is_capital(sentence, at):
            return at + 1
        known = known or owns
    return 0


def _is_capital(sentence: Sentence, at: int) -> bool:
    return sentence.words[at] != SILENT and sentence.text[sentence.starts[at]].isupper()


def _is_led_to(sentence: Sentence, begin: int) -> bool:
    """Whether words lead to a noun as to what was before, whatever the sentence tells.

    Behind a verb of the past the day may be that of the verb: "She learned of the award on Monday".
    """
    words = sentence.words
    if begin > 1 and words[begin - 1] == "for" and words[begin - 2] in grammar("before_what_comes", "en"):
        return False  # "Are you ready for the judge's ruling on Thursday?"
    if begin > 1 and words[begin - 1] in _OF_WHAT_WAS_SAID and not _asks(sentence):
        return not (is_past(words[begin - 2]) or words[begin - 2] in ("aware", "sorry"))
    return words[begin - 1] in grammar("leads_to_news", "en") or ends_with_lead(sentence, begin)
