"""What a question takes for granted: "When the king visited Lund last week, did he speak?" tells of a visit.

Only the clause that asks tells of nothing. To find one more thing that is taken for granted, add it to `is_granted`.
"""

from __future__ import annotations

import re

from chrono.events.attaching.attach import Tie
from chrono.events.attaching.nouns_of_news import is_noun_of_news
from chrono.events.sentences.clauses import Clause
from chrono.events.sentences.mood import Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.kinds import grammar

__all__ = ["is_granted", "title_of_granted"]

_ANSWER = re.compile(
    r"\?[\"”’)*]*\s+(?:[A-Z][\w.’' ]{0,40}:[*_]{0,2}\s+|A[.:]?\s+)[\"“]?"
    r"(?:Yes|Yeah|Yep|Right|Correct|Exactly|That(?:[’']s| is) (?:right|correct)|(?:I|He|She|We|They) did)\b"
)
_HEAD_REACH = 5  # words before a relative clause in which its noun begins
_OPENERS = frozenset({"when", "since", "after", "before", "as", "while", "because", "although", "though", "where"})
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_ASKING = frozenset(
    {"did", "do", "does", "was", "were", "is", "are", "will", "would", "has", "have", "had"}
    | {"can", "could", "may", "should", "am"}
)


def is_granted(sentence: Sentence, one: Tie, mood: Mood) -> bool:
    """Whether what a question dates has been, whatever the answer; or the answer behind it says that it was so."""
    if sentence.language != "en" or one.cue is None or one.anchor.ahead:
        return False
    if is_noun_of_news(sentence, one):
        return True
    if mood.tense != "past" or mood.status != "held" or one.cue.noun:
        return False
    if _is_done_to(sentence, one):
        return True
    clause = sentence.clause_at(one.cue.first)
    if clause is None or clause.verb > one.cue.last or not clause.holds(sentence.span_of(one.anchor)[0]):
        return False
    return _is_below(sentence, clause) or _is_said_to_be_so(sentence, clause)


def title_of_granted(sentence: Sentence, one: Tie) -> str:
    """The noun of which a question says what was done to it, "" where it asks of none: "Plan made by the firm".

    Or what it did, where the question goes on behind its date: "The firm that bought it in 1913 | pay".
    """
    if sentence.text[sentence.end - 1] != "?" or one.cue is None or one.cue.noun:
        return ""
    if not _is_done_to(sentence, one):
        return _title_of_lower(sentence, one)
    noun, (first, last) = one.cue.first - 1, sentence.span_of(one.anchor)
    said = sentence.text[sentence.starts[noun] : sentence.ends[first - 1]]
    behind = last + 1
    if sentence.words[behind : behind + 1] == ["by"]:
        end = behind + 1
        while end + 1 < len(sentence.words) and sentence.words[end + 1] not in grammar("before_noun", "en"):
            end += 1
        said = f"{said} {sentence.text[sentence.starts[behind] : sentence.ends[end]]}"
    return f"{said[0].upper()}{said[1:]}"


def _title_of_lower(sentence: Sentence, one: Tie) -> str:
    """What a clause below says up to its date, with the noun that a relative is of; "" where it ends with the date."""
    clause, (first, last) = sentence.clause_at(one.cue.first if one.cue else 0), sentence.span_of(one.anchor)
    if clause is None or last + 1 >= len(sentence.words) or not 0 < clause.verb < first:
        return ""
    words, begin, verb = sentence.words, clause.first, clause.verb
    end = first - 1 if words[first - 1] in grammar("before_date", "en") else first
    if words[begin] in _OPENERS and begin == 0 and "," in sentence.gap(last + 1):
        said = sentence.text[sentence.starts[1] : sentence.ends[end - 1]]
    elif words[begin] in _RELATIVES and verb in (begin + 1, end - 1) and sentence.gap(last + 1) in (" ", ", "):
        determiners, before = grammar("determiners", "en"), range(begin - 1, max(-1, begin - _HEAD_REACH), -1)
        noun = next((at for at in before if words[at] in determiners), -1)
        if noun < 0:
            return ""
        head = sentence.text[sentence.starts[noun] : sentence.ends[begin - 1]]
        told = sentence.text[sentence.starts[begin + 1] : sentence.ends[end - 1]]
        said = f"{head} {told}" if verb == begin + 1 else f"{told} {head}"
    else:
        return ""
    return f"{said[0].upper()}{said[1:]}"


def _is_below(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says when something was, or which thing is meant."""
    words, first = sentence.words, clause.first
    if words[first + 1] in _ASKING:
        return False  # "When did he go?"
    if words[first] in _OPENERS:
        return bool(clause.opener) or "," in sentence.gap(clause.last) if clause.last < len(words) else bool(first)
    if not clause.opener or words[first] not in _RELATIVES or not first:
        return False
    if words[first] == "who":
        return clause.opener == "who" and words[first - 1] not in grammar("nobodies", "en")  # "anyone who left"
    named = words[max(0, first - 3) : first - 1]
    return first - 1 not in sentence.verbs and not grammar("determiners", "en").isdisjoint(named)


def _is_done_to(sentence: Sentence, one: Tie) -> bool:
    """Whether a participle says which thing is meant: "the decision reached yesterday by the firm"."""
    cue = one.cue
    if cue is None or cue.first < 2 or cue.first != cue.last or sentence.words[cue.first - 2] != "the":
        return False
    clause = sentence.clause_at(cue.first)
    asks = clause is not None and clause.verb < cue.first - 2
    return asks and 0 < sentence.span_of(one.anchor)[0] - cue.last <= 2


def _is_said_to_be_so(sentence: Sentence, clause: Clause) -> bool:
    """Whether a question that is worded as a statement is answered by yes: "So you moved in 1913? – Right"."""
    if clause.opener or clause.subject is None or clause.subject[1] > clause.verb:
        return False
    if not _ASKING.isdisjoint(sentence.words[: clause.verb]):
        return False
    return _ANSWER.match(sentence.text, sentence.text.rfind("?", sentence.start, sentence.end)) is not None
