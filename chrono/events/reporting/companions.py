"""What a sentence tells beside the event that took its date: where it happened, what was made, what was done next.

To find one more companion of an event, write a function from sentence, tie and draft, and call it in `companions`.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.drafts import Draft
from chrono.events.reporting.further_clauses import further_deeds
from chrono.events.reporting.refusals import refused
from chrono.events.reporting.senses import sense_of
from chrono.events.reporting.telling import span_of, subject_of, weigh
from chrono.events.sentences.sentence import Sentence, clause_around
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import GATHERINGS, INSTRUMENTS, endings, grammar
from chrono.events.words.phrases import phrases

__all__ = ["companions"]


_NEAR, _FARTHEST = 15, 25
_PUT_OFF = 3  # words before a verb in which "later" puts it off
# After one of these another subject may have done it, or nobody.
_CLAUSES = frozenset({"who", "which", "that", "where", "whose", "when", "if", "because", "but"})
_TALK = phrases("agreeing_begins")
_WHEN = [[word] for word in phrases("when")]
_PLACES = frozenset(phrases("where"))
_OF_SOMEBODY = frozenset({"appointment", "award", "birth", "death"})  # what happens to each by himself
_LONGEST_SUBJECT = 7  # words from "and" to the verb, both of another clause


def companions(sentence: Sentence, one: Tie, ties: list[Tie], draft: Draft) -> Iterator[Draft]:
    """The further events of the date that `draft` took; `ties` are all of the sentence."""
    host = _occasion(sentence, one, draft)
    if host is not None:
        draft.host = host
        yield host
    made = _made_at(sentence, one, draft)
    if made is not None:
        yield made
    yield from _deeds_joined(sentence, one, ties, draft)
    yield from _told_further(sentence, one, ties, draft)
    before = _before_when(sentence, one, draft)
    if before is not None:
        yield before


def _before_when(sentence: Sentence, one: Tie, draft: Draft) -> Draft | None:
    """The deed before a date whose cue stands behind "when": "came north in May 2006, when she opened the pier"."""
    _, last = sentence.span_of(one.anchor)
    if one.cue is None or one.cue.first < last or sentence.words[last + 1 : last + 2] not in _WHEN:
        return None
    first = sentence.span_of(one.anchor)[0]
    verb = next((c for c in reversed(sentence.cues) if c.last < first and not c.weak and not c.noun), None)
    if verb is None or one.anchor.role != "at" or sentence.prices[first] - sentence.prices[verb.last] > _NEAR:
        return None
    tied = attrs.evolve(one, cue=verb, clause=clause_around(sentence, verb.first, last))
    mood = sentence.mood(verb, tied.clause)
    if not mood.real or mood.tense != "past" or refused(sentence, tied, mood, "sentence"):
        return None
    told = attrs.evolve(draft, kind=verb.kind, spans=[span_of(sentence, tied)], origin="joined", signs={})
    told.cue, told.form, told.subject = (verb.start, verb.end), verb.form, subject_of(sentence, tied)
    weigh(told, tied, mood)
    return told


def _deeds_joined(sentence: Sentence, one: Tie, ties: list[Tie], draft: Draft) -> Iterator[Draft]:
    """The deeds that "and" joins to that of the date: "met in Bern on 3 May and signed the pact"."""
    cue = one.cue
    if cue is None or (cue.weak and cue.kind == "milestone") or one.price > _NEAR:
        return
    if not _is_verb(sentence, cue) and not (one.leading and sentence.language != "en" and draft.status == "held"):
        return
    if ties[-1].anchor.start > one.anchor.start:
        return  # what follows is of the other date
    taken = {other.cue.first for other in ties if other.cue is not None}
    kinds = {draft.kind}
    for verb in sentence.cues_in(cue.last + 1, cue.last + _FARTHEST + 2):
        if not (cue.last < verb.first and verb.form == cue.form and verb.first not in taken):
            continue
        if verb.weak and (sentence.language == "en" or verb.kind == "milestone" or not one.leading):
            continue
        if not _is_verb(sentence, verb):
            continue
        alike = verb.kind in kinds and (verb.kind != "milestone" or sentence.language == "en")
        alike = alike and not (verb.kind in _OF_SOMEBODY and one.leading and _is_of_another(sentence, one, verb))
        if (
            alike
            or not _is_joined(sentence, one, verb)
            or _is_talk(sentence, draft, verb)
            or _is_later(sentence, one, verb)
        ):
            continue
        tied = attrs.evolve(one, cue=verb, clause=clause_around(sentence, verb.first, verb.last))
        mood = sentence.mood(verb, tied.clause)
        if not mood.real or refused(sentence, tied, mood, "sentence"):
            continue
        kinds.add(verb.kind)
        joined = attrs.evolve(draft, kind=verb.kind, spans=[span_of(sentence, tied)], origin="joined", signs={})
        joined.cue, joined.form, joined.host, joined.root = (verb.start, verb.end), verb.form, None, None
        joined.subject = subject_of(sentence, tied)
        weigh(joined, tied, mood)
        yield joined


def _told_further(sentence: Sentence, one: Tie, ties: list[Tie], draft: Draft) -> Iterator[Draft]:
    """The deeds of the further clauses under the date that opens the sentence."""
    if sentence.language != "en" or draft.status != "held":
        return
    taken = {other.cue.first for other in ties if other.cue is not None}
    for verb, clause in further_deeds(sentence, one):
        tied = attrs.evolve(one, cue=verb, price=_NEAR, clause=(clause.first, clause.last), leading=False)
        mood = sentence.mood(verb, tied.clause)
        told_past = mood.real and mood.tense == "past" and not mood.perfect
        if verb.first in taken or not told_past or _is_talk(sentence, draft, verb) or _is_later(sentence, one, verb):
            continue
        if refused(sentence, tied, mood, "sentence"):
            continue
        kind = sense_of(sentence, tied, "sentence")
        told = attrs.evolve(draft, kind=kind, spans=[span_of(sentence, tied)], origin="joined", signs={})
        told.cue, told.form, told.host, told.root = (verb.start, verb.end), verb.form, None, None
        told.subject, told.general = subject_of(sentence, tied), verb.weak and verb.kind == "milestone"
        weigh(told, tied, mood)
        yield told


def _is_verb(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue is a verb of the past: by how it ends, where the table of cues does not tell verbs from nouns."""
    if cue.noun or cue.form != "word":
        return not cue.noun
    ends, first = endings("past_endings", sentence.language), sentence.words[cue.first]
    if sentence.language == "de":
        return sentence.text[cue.start].islower()
    before = sentence.words[cue.first - 1] if cue.first else ""
    return first.endswith(ends) and before not in grammar("articles", sentence.language)


def _is_talk(sentence: Sentence, draft: Draft, verb: Cue) -> bool:
    """Whether the second deed only says what a gathering came to: "met and agreed on"."""
    return draft.kind in GATHERINGS and sentence.words[verb.first].startswith(_TALK)


def _is_later(sentence: Sentence, one: Tie, verb: Cue) -> bool:
    """Whether a second deed is put off beyond the year or month of the first: "built in 1811 and later enlarged"."""
    if one.anchor.when.precision in ("day", "time"):
        return False
    words = sentence.words
    beside = (*words[max(0, verb.first - _PUT_OFF) : verb.first], *words[verb.last + 1 : verb.last + 2])
    return not grammar("delays", sentence.language).isdisjoint(beside)


def _is_joined(sentence: Sentence, one: Tie, verb: Cue) -> bool:
    """Whether "and" or "where" leads to the verb, and no other clause stands between them."""
    first = one.cue.last + 1 if one.cue else 0
    between = sentence.words[first : verb.first]
    index = len(between)
    light, joiners = grammar("between_deeds", sentence.language), grammar("joining_deeds", sentence.language)
    while index > 0 and (between[index - 1] in light or between[index - 1].endswith("ly")):
        index -= 1
    if index and between[index - 1] in joiners:
        return not _has_clause(sentence, between)
    if one.leading and sentence.language != "en" and _follows_joint(sentence, first, between):
        return True
    if one.leading and sentence.language != "en" and _is_of_another(sentence, one, verb):
        return True
    return one.anchor.when.precision in ("day", "time") and _follows_where(between)


def _has_clause(sentence: Sentence, between: list[str]) -> bool:
    opening = grammar("relative_clause", sentence.language)
    return not _CLAUSES.isdisjoint(between) or not opening.isdisjoint(between)


def _follows_joint(sentence: Sentence, first: int, between: list[str]) -> bool:
    """Whether another does it in a clause that a comma and "and" lead to: "сгорела, и её владелец уехал"."""
    joiners = grammar("joining_deeds", sentence.language)
    joints = [at for at, word in enumerate(between) if word in joiners and "," in sentence.gap(first + at)]
    return len(joints) == 1 and len(between) - joints[0] <= 5 and not _has_clause(sentence, between)


def _is_of_another(sentence: Sentence, one: Tie, verb: Cue) -> bool:
    """Whether the verb has a subject of its own: "devint président et Anna Voss fut élue trésorière"."""
    first = one.cue.last + 1 if one.cue else 0
    between = sentence.words[first : verb.first]
    joiners, passives = grammar("joining_deeds", sentence.language), grammar("of_passives", sentence.language)
    joints = [at for at, word in enumerate(between) if word in joiners]
    if not joints or len(between) - joints[-1] > _LONGEST_SUBJECT or _has_clause(sentence, between[joints[-1] :]):
        return False
    own = between[joints[-1] + 1 :]
    return not passives.isdisjoint(own) and own[0] not in passives


def _follows_where(between: list[str]) -> bool:
    """Whether the verb is that of a clause on the place of the deed: "left for Ulm, where she will meet"."""
    opened = [index for index, word in enumerate(between) if word in _PLACES]
    return len(opened) == 1 and len(between) - opened[0] <= 5 and not set(between) & (_CLAUSES - _PLACES)


def _occasion(sentence: Sentence, one: Tie, draft: Draft) -> Draft | None:
    """The gathering at which an instrument was made: "adopted at the council meeting on 3 May"."""
    if draft.kind not in INSTRUMENTS or draft.status != "held":
        return None
    for cue in sentence.cues_in(*one.clause):
        if cue.kind not in GATHERINGS or cue.form not in ("noun", "word") or cue.kind == "visit":
            continue
        before = [token.word for token in sentence.tokens[max(0, cue.first - 7) : cue.first]]
        ours = before[-2:] == ["during", "our"]
        at = "at" in before and cue.form == "noun" and not cue.weak and not {"following", "after"} & set(before)
        if (at or ours) and cue is not one.cue:
            host = Draft(cue.kind, draft.when, draft.basis, draft.status, list(draft.spans), draft.subject, "occasion")
            host.cue, host.form, host.signs = (cue.start, cue.end), "noun", {"an instrument was made at it": 0.05}
            return host
    return None


def _made_at(sentence: Sentence, one: Tie, draft: Draft) -> Draft | None:
    """The instrument made at a gathering that took the date: "adopted at the council meeting on 3 May"."""
    cue = one.cue
    if cue is None or not cue.noun or draft.kind not in GATHERINGS - {"visit"} or draft.status != "held":
        return None
    before = [token.word for token in sentence.tokens[max(0, cue.first - 7) : cue.first]]
    if "at" not in before and "during" not in before:
        return None
    verb = next((c for c in reversed(sentence.cues_in(max(0, cue.first - _FARTHEST), cue.first)) if _makes(c)), None)
    if verb is None:
        return None
    mood = sentence.mood(verb, one.clause)
    if not mood.real or mood.status != "held":
        return None
    tied = attrs.evolve(one, cue=verb, clause=clause_around(sentence, verb.first, one.clause[1] - 1))
    made = Draft(
        verb.kind, draft.when, draft.basis, draft.status, [span_of(sentence, tied)], subject_of(sentence, tied), "made"
    )
    made.cue, made.form, made.host = (verb.start, verb.end), verb.form, draft
    weigh(made, tied, mood)
    return made


def _makes(verb: Cue) -> bool:
    return verb.kind in INSTRUMENTS and not verb.weak and not verb.noun
