"""What a verb means by what it is done to: a warrant is executed, a notice served, a home left, a painting returned.

`senses` asks these; to add one, write a test that answers the kind or None, and name it there.
"""

from __future__ import annotations

from collections.abc import Sequence

from chrono.events.reporting.subjects import ends_noun, has_object, is_passive, subject_of, words_behind
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.kinds import grammar, grammars, kinds_by_word
from chrono.events.words.people_nouns import names_people

__all__ = ["leaves_town", "of_being_due", "of_executing", "of_going_out", "of_rising", "of_sending_back", "of_serving"]

_BEFORE = 12  # words before "was executed" in which stands what was
_HURT = frozenset(
    {"injured", "wounded", "homeless", "stranded", "missing", "displaced", "hospitalised", "hospitalized"}
)
_OBJECT = 4  # words behind a verb in which stands what it is done to
_WHITHER = 8  # words behind "returned" in which stands to whom
_WHOSE = 3  # words before "served" of "the notice that the tenant served"


def of_executing(sentence: Sentence, cue: Cue) -> str | None:
    """A will that is executed is signed, a plan carried out; nobody dies of either."""
    if not sentence.words[cue.last].startswith("execut"):
        return None
    kinds = kinds_by_word("executed", "en")
    if not (cue.first < cue.last or is_passive(sentence, cue) or _is_shared(sentence, cue)):
        return next((kinds[word] for word in words_behind(sentence, cue, _OBJECT) if word in kinds), None)
    head = _head(subject_of(sentence, cue))
    if kinds.keys().isdisjoint(head) and any(names_people(word) for word in head):
        return None  # "the leader of the raid was executed"
    for word in reversed(sentence.words[max(0, cue.first - _BEFORE) : cue.first]):
        if word in kinds or names_people(word):
            return kinds.get(word)
    return None


def _is_shared(sentence: Sentence, cue: Cue) -> bool:
    """Whether a participle shares the "was" of one before it: "was obtained on Monday and | executed"."""
    before = sentence.words[max(0, cue.first - _BEFORE) : cue.first]
    return before[-1:] == ["and"] and not grammar("forms_of_be", "en").isdisjoint(before)


def _head(words: Sequence[str]) -> Sequence[str]:
    """The words up to what the last of them is of: "the leader | of the operation", "the payment | for it"."""
    leading = grammars("en", "before_noun", "relative_clause") - grammars("en", "determiners")
    end = next((at for at, word in enumerate(words) if at and word in leading), len(words))
    return words[:end]


def of_serving(sentence: Sentence, cue: Cue) -> str | None:
    """Papers are served on somebody, and nobody takes office: "the notice that he served"."""
    if not sentence.words[cue.first].startswith("serv") or is_passive(sentence, cue):
        return None
    named = grammar("served_on", "en").intersection(sentence.words[max(0, cue.first - _WHOSE) : cue.first])
    return "announcement" if named else None


def of_going_out(sentence: Sentence, cue: Cue) -> str | None:
    """Who leaves a house, a scene or a harbour gives nothing up: "left home at six"."""
    if not sentence.words[cue.first].startswith(("leav", "left")):
        return None
    behind = sentence.words[cue.last + 1 : cue.last + 1 + _OBJECT]
    if not {"dead", "killed"}.isdisjoint(behind):
        return "death"  # "The storm left 58 people dead"
    if behind and behind[0] in grammar("determiners", "en"):
        del behind[0]
    gone = bool(behind) and behind[0] in grammar("gone_out_of", "en")
    return "milestone" if gone or not _HURT.isdisjoint(behind) else None


def leaves_town(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody in office leaves a town, where he was on a visit: "The Minister leaves Ankara this evening"."""
    tokens = sentence.tokens[cue.last + 1 : cue.last + 1 + _OBJECT]
    if not tokens or {*grammar("offices", "en"), "delegation", "premier"}.isdisjoint(subject_of(sentence, cue)):
        return False
    named = (gazetteer().lookup(sentence.text[tokens[0].start : one.end]) for one in tokens)
    return any(entry.kind in ("city", "capital") for found in named for entry in found)


def of_sending_back(sentence: Sentence, cue: Cue) -> str | None:
    """What is returned to somebody changes hands, and who sends something back goes nowhere: "returned its images"."""
    words, at = sentence.words, cue.last + 1
    if words[cue.first] not in ("returned", "returns", "return") or is_passive(sentence, cue):
        return None
    if not has_object(sentence, cue):
        return None
    reach = range(at + 1, min(at + 1 + _WHITHER, len(words)))
    end = next((i for i in reach if words[i] == SILENT or (i > at + 1 and ends_noun(sentence, i))), reach.stop)
    head = words[end - 1]
    if end == at + 1 or names_people(head) or not grammar("comes_round", "en").isdisjoint(words[at + 1 : end]):
        return None  # "returned the same week", "returned a hero"
    return "change" if words[end : end + 1] == ["to"] else "milestone"


def of_rising(sentence: Sentence, cue: Cue) -> str | None:
    """Who moves up or down a table goes nowhere: "moved to the top of the league"."""
    risen = sentence.words[cue.first].startswith("mov") and words_behind(sentence, cue, _OBJECT)
    if not risen or grammar("standings", "en").isdisjoint(risen):
        return None
    return "milestone" if grammar("no_standings", "en").isdisjoint(risen) else None


def of_being_due(sentence: Sentence, cue: Cue) -> str | None:
    """What comes of itself is no duty: "The verdict is due on 3 May", not "The rent is due on 3 May"."""
    if sentence.words[cue.last] != "due" and sentence.words[cue.first] != "due":
        return None
    kinds = kinds_by_word("due_itself", "en")
    return next((kinds[word] for word in _head(subject_of(sentence, cue)) if word in kinds), None)
