"""What a gathering brought, in the sentence behind its date: "The summit met in 1992. The leaders signed a pact."

The sentence has no date of its own and opens with those who met, the gathering itself or a pronoun for either; or, in
Russian, with "на нём". How they open is in `phrases.yaml`, under `opens_outcomes`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from chrono.events.drafts import Draft, Span
from chrono.events.reporting.reports import told_in
from chrono.events.reporting.subjects import is_passive
from chrono.events.sentences.sentence import Sentence, clause_around
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import GATHERINGS, endings
from chrono.events.words.phrases import phrases

if TYPE_CHECKING:
    from chrono.events.layout.segments import Unit
    from chrono.events.reader import Reader

__all__ = ["outcomes"]

_BROUGHT = frozenset({"signing", "adoption", "founding"})
_VERB_REACH = 9  # words behind the opener in which the verb stands
_MOST_BEFORE = 2  # sentences between the gathering and what it brought
_LANGUAGES = ("en", "ru")
_AT_WHICH = (" at which ", " during which ", " in which ")


def outcomes(reader: Reader) -> list[Draft]:
    """The papers that were signed or adopted at a gathering which the sentence before dates."""
    language = reader.document.language
    drafts: list[Draft] = []
    for index in _behind_dates(reader) if language in _LANGUAGES else ():
        unit = reader.layout.units[index]
        if not reader.plain.startswith(_openers(language), unit.start):
            continue
        if unit.side or unit.form != "sentence" or reader.anchors_in(unit):
            continue
        sentence = reader.sentence(index)
        cue = _deed(sentence)
        gathering = _gathering_before(reader, index) if cue is not None else None
        if cue is not None and gathering is not None:
            reader.claimed.add(unit.start)
            drafts.append(_draft(unit, cue, gathering))
    return drafts + _at_which(reader) if language == "en" else drafts


def _behind_dates(reader: Reader) -> list[int]:
    """The indexes of the units right behind those that hold a date."""
    near = {index + step for index in reader.dated_units() for step in range(1, _MOST_BEFORE + 1)}
    return sorted(index for index in near if index < len(reader.layout.units))


def _at_which(reader: Reader) -> list[Draft]:
    """What a clause tells of the gathering that its sentence dates: "met in 1977, at which a pact was signed"."""
    drafts: list[Draft] = []
    for index in reader.units_with(_AT_WHICH):
        unit, dates = reader.layout.units[index], reader.anchors_in(reader.layout.units[index])
        led = next((at for word in _AT_WHICH if (at := reader.plain.find(word, unit.start, unit.end)) >= 0), -1)
        if unit.side or unit.form != "sentence" or len(dates) != 1 or not dates[0].end <= led:
            continue
        sentence = reader.sentence(index)
        cues = [one for one in sentence.cues if one.start > led and not one.noun and not one.weak]
        if not cues or cues[0].kind not in _BROUGHT or cues[0].first - sentence.token_at(led + 1) > _VERB_REACH:
            continue
        mood = sentence.mood(cues[0], clause_around(sentence, cues[0].first, cues[0].last))
        met = [draft for _, draft in told_in(sentence, reader.teller_of(unit), unit.form)]
        if len(met) == 1 and met[0].kind in GATHERINGS and mood.real and met[0].status == mood.status == "held":
            draft = _draft(unit, cues[0], met[0])
            draft.subject = (reader.plain.index("which", led) + len("which"), unit.end)
            drafts.append(draft)
    return drafts


@cache
def _openers(language: str) -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in phrases("opens_outcomes", language))


def _gathering_before(reader: Reader, index: int) -> Draft | None:
    """The gathering, now over, that the sentence before dates; or the one before that, where that has no date."""
    block = reader.layout.units[index].block
    for at in range(index - 1, max(-1, index - 1 - _MOST_BEFORE), -1):
        unit = reader.layout.units[at]
        if unit.block != block or unit.form != "sentence" or unit.side:
            return None
        if not reader.anchors_in(unit):
            continue
        told = [draft for _, draft in told_in(reader.sentence(at), reader.teller_of(unit), unit.form)]
        met = {draft.dated: draft for draft in told if draft.kind in GATHERINGS - {"visit"} and draft.dated}
        alone = len(met) == 1 and all(draft.dated in met for draft in told)
        found = next(iter(met.values()), None) if alone else None
        return found if found is not None and found.status == "held" else None
    return None


def _deed(sentence: Sentence) -> Cue | None:
    """The first verb near the head of the sentence by which a paper was signed or adopted, or something founded."""
    verbs = (cue for cue in sentence.cues if not cue.noun and not cue.weak and cue.first < _VERB_REACH)
    cue = next((cue for cue in verbs if cue.kind in _BROUGHT), None)
    if cue is None:
        return None
    clause = clause_around(sentence, cue.first, cue.last)
    mood = sentence.mood(cue, clause)
    if cue.kind == "founding" and is_passive(sentence, cue):
        return None  # who met was founded before: "The council was established by law"
    if sentence.language != "en":
        done = sentence.words[cue.first].endswith((*endings("deed_endings", "ru"), *endings("done_endings", "ru")))
        return cue if done and mood.real and mood.status == "held" else None
    return cue if mood.real and mood.status == "held" and mood.tense == "past" and not mood.perfect else None


def _draft(unit: Unit, cue: Cue, gathering: Draft) -> Draft:
    mark = (cue.start, cue.end)
    spans = [Span(unit.start, unit.end, (mark,))]
    draft = Draft(cue.kind, gathering.when, "narrative", "held", spans, (unit.start, unit.end), "report", mark)
    draft.form, draft.within, draft.apart, draft.host = cue.form, True, f"outcome {unit.start}", gathering
    draft.signs["dated by the gathering told before"] = -0.1
    return draft
