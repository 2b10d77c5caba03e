"""Places that a sentence names beside its event: what a book is about, what somebody will do, where another was born.

A place counts for the verb that it hangs on. One of another clause, behind an infinitive, behind a participle that is
not the event's, or inside what was announced, written about or fought for is somewhere else. To refuse one more, add a
test to `_behind` or `_before`; the words are in `words.yaml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.names.places import PlaceMention
from chrono.events.sentences.clauses import Clause
from chrono.events.sentences.sentence import Sentence
from chrono.events.where.asides_apart import is_apart
from chrono.events.where.surroundings import WIDE
from chrono.events.words.cues import SILENT, Token
from chrono.events.words.kinds import GATHERINGS, grammar, grammars, is_participle
from chrono.events.words.lexicon import lexicon

__all__ = ["is_beside"]

# What is told is a message or a beginning of something, which is for or about other places.
_TOLD = frozenset({"publication", "announcement", "launch"})
# What is written in one place binds others; towns are where it was written.
_WRITTEN = frozenset({"signing", "adoption", "award", "termination", "entry_into_force", "anniversary"})
# Of these what was made is the subject of a passive, and may be about any place.
_MADE_KNOWN = _TOLD | {"signing", "adoption", "award"}
_LEADING = frozenset({"before", "prior", "since"})


def is_beside(sentence: Sentence | None, draft: Draft, mention: PlaceMention) -> bool:
    """Whether the grammar of a sentence says that a place in it is not where the event of its cue was.

    False also where nothing is known: the sentence was not read, or does not hold both.
    """
    if sentence is None or draft.cue is None:
        return False
    if sentence.language != "en":
        return sentence.start <= mention.start < sentence.end and is_apart(sentence, draft, mention)
    if not all(sentence.start <= offset < sentence.end for offset in (mention.start, draft.cue[0])):
        return False
    place = _token_at(sentence, mention.start)
    first, last = _token_at(sentence, draft.cue[0]), _token_at(sentence, draft.cue[1] - 1)
    if first <= place <= last:
        return False
    own, its = sentence.clause_at(first), sentence.clause_at(place)
    if own is not None and own is its and _is_of_another_verb(own, first, place):
        return True
    if own is not None and its is not None and own is not its and not _shares(sentence, draft, own, its, first, place):
        return True
    floor = its.first if its is not None else 0
    if _hangs_on_participle(sentence, max(floor, last + 1) if place > last else floor, place):
        return True
    if place > last:
        return _behind(sentence, draft, last, place, mention.kind in WIDE)
    return _before(sentence, draft, floor, place, first)


def _token_at(sentence: Sentence, offset: int) -> int:
    return min(sentence.token_at(offset), len(sentence.tokens) - 1)


def _is_of_another_verb(clause: Clause, cue: int, place: int) -> bool:
    """Whether a verb parts the two: "On returning, she taught in Lund"; "who fell in Lund was honoured"."""
    if clause.verb < 0:
        return False
    led = clause.subject is not None and cue < clause.subject[0] <= clause.verb < place
    return led or (clause.opener == "who" and clause.verb < place < cue)


def _shares(sentence: Sentence, draft: Draft, own: Clause, its: Clause, cue: int, place: int) -> bool:
    """Whether the place of another clause is the event's too: where its subject is, where it met, where its date is."""
    if own.verb < 0 or its.verb < 0 or _is_subject(own, place) or _is_subject(its, cue):
        return True
    if its.last == own.first and sentence.tokens[own.first].word == "where":
        return True
    joint = its.opener == "and" and own.verb + 1 == its.first == own.last  # "was built and launched in Gdynia"
    if joint and draft.kind not in ("birth", "death"):
        return True
    if draft.when is None or draft.when.precision not in ("month", "day", "time"):
        return False  # who taught in Lund in 1920 and married need not have married there
    dates = [start for start, end in draft.spans[0].marks if (start, end) != draft.cue]
    return any(its.holds(_token_at(sentence, start)) for start in dates)


def _is_subject(clause: Clause, token: int) -> bool:
    return clause.subject is not None and clause.subject[0] <= token < clause.subject[1]


def _hangs_on_participle(sentence: Sentence, floor: int, place: int) -> bool:
    """Whether the place is that of a participle: "signed [last May] in Rome", "born in Oslo", none that only stands."""
    at = place - 1
    while at >= floor and (sentence.tokens[at].word == SILENT or _leads(sentence.tokens[at].word)):
        at -= 1
    if at < floor or at == place - 1 or sentence.tokens[at].word in grammar("staying", "en"):
        return False
    clause = sentence.clause_at(at)
    if clause is not None and (clause.verb == at or _is_in_chain(sentence.tokens, clause.verb, at)):
        return False
    return is_participle(sentence.tokens[at].word)


def _leads(word: str) -> bool:
    return word in grammar("before_noun", "en") or word in grammar("determiners", "en")


def _is_in_chain(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Whether only auxiliaries and adverbs stand between a verb and a participle: "was later sent"."""
    between = tokens[verb:at] if 0 <= verb < at else ()
    chained = grammars("en", "auxiliaries", "forms_of_be", "between_auxiliaries")
    return bool(between) and all(token.word in chained or token.word.endswith("ly") for token in between)


def _behind(sentence: Sentence, draft: Draft, last: int, place: int, wide: bool) -> bool:
    """Whether words between the cue and a place behind it say that the place is that of something else."""
    tokens, noun = sentence.tokens, draft.form in ("noun", "nouns")
    aims = grammar("aims", "en") if _aims(draft.kind, wide) else frozenset()
    if draft.kind in GATHERINGS and wide:
        aims = frozenset({"on"})
    for at in range(place - 1, last, -1):
        word, following = tokens[at].word, tokens[at + 1].word
        if word == SILENT:
            return False  # what stands behind the date is said of the verb
        if word in grammar("topics", "en") or word == "that" or (word in aims and at < place - 1):
            return not (noun and word == "of") and following != SILENT
        if word == "to" and at + 1 < place and _is_aim(sentence, at + 1):
            held = following == "be" and tokens[at + 2].word in grammar("staying", "en")
            return not (held and draft.kind in GATHERINGS)  # "is to be held in"
        brought = word in grammar("causing", "en") or (word.endswith("ing") and draft.kind in _TOLD | _WRITTEN)
        if brought and "," in sentence.gap(at):
            return True
    return False


def _aims(kind: str, wide: bool) -> bool:
    return kind in _TOLD or (wide and kind in _WRITTEN)


def _is_aim(sentence: Sentence, at: int) -> bool:
    """Whether the word behind "to" is a verb, of which nobody says that it was done: "to build a road in"."""
    token = sentence.tokens[at]
    if _leads(token.word) or token.word == SILENT or token.word.endswith(("s", "ed", "er", "ing")):
        return False
    if token.word in grammar("attending", "en") or token.word in lexicon().motion:
        return False
    return sentence.text[token.start].islower()


def _before(sentence: Sentence, draft: Draft, floor: int, place: int, cue: int) -> bool:
    """Whether a place before the cue belongs to what the subject is about, or to what was made known."""
    words = [token.word for token in sentence.tokens[floor:place]]
    if not grammar("topics", "en").isdisjoint(words):
        return True
    if words[:1] and words[0] in _LEADING and any("," in sentence.gap(at) for at in range(place + 1, cue + 1)):
        return True  # "Before her post in Kabul, she had served"
    clause = sentence.clause_at(cue)
    inside = clause is not None and _is_subject(clause, place)
    passive = clause is not None and not grammar("forms_of_be", "en").isdisjoint(
        token.word for token in sentence.tokens[max(place, clause.verb) : cue]
    )
    return inside and passive and draft.kind in _MADE_KNOWN
