"""Lists that one stated date is of: "The following changes take effect on 1 April 2008:" over a line for each person.

What leads such a list ends with a colon, or points at it ("the changes below"), or is a heading that names changes; a
sentence behind the list may date it as well ("All changes take effect on 1 May"). The words are in `words.yaml`,
under `listed_changes`. What stands in the list must tell of something itself: names, prices and hours do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

import attrs

from chrono.events.days.anchors import Anchor, known
from chrono.events.drafts import Draft, Span
from chrono.events.layout.segments import Unit
from chrono.events.pages.dated_sections import is_date_alone
from chrono.events.reporting.reports import told_in
from chrono.events.sentences.sentence import Sentence, read_sentence
from chrono.events.words.cues import NOUN_FORMS, Cue, has_phrase
from chrono.events.words.kinds import grammar_part
from chrono.events.words.labels import kind_of_all

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["listed_changes"]

_ROLES = frozenset({"at", "from", "asof"})
_FINE = frozenset({"day", "month", "year"})
_LONGEST_LEAD = 240  # characters
_LONGEST_LIST = 200  # units
_FEWEST_TOLD = 2  # lines of a list that tell of something
_SHORTEST_RULE = 4  # words
_OPENS = 12  # characters before a date that opens its sentence
_OPENS_END = 6  # words of a sentence behind a list in which it says that it is about it
_MOST_BESIDE = 2  # words beside a date in a line that says only that something takes effect
_FINITE = frozenset({"past", "participle", "third"})
_SIGNS = {"dated by what leads its list": -0.05}


@attrs.frozen
class _Lead:
    """What dates a list: its unit and date, whether that is when things take effect, and the kind that it names."""

    index: int
    one: Anchor
    takes_effect: bool
    kind: str | None


def listed_changes(reader: Reader) -> list[Draft]:
    """The events of the lists that a sentence or heading beside them dates; what dates a list tells of no other."""
    language = reader.document.language
    if reader.minutes or not grammar_part("listed_changes", "nouns", language):
        return []
    drafts: list[Draft] = []
    for index in reader.dated_units():
        lead = _lead(reader, index)
        if lead is None:
            continue
        listed = _listed(reader, lead)
        found = [draft for at in listed if (draft := _told(reader, lead, at)) is not None]
        if not found and len(listed) >= _FEWEST_TOLD and _is_untold(reader, lead):
            found = [_whole(reader, lead)]
        if len(found) >= (1 if lead.takes_effect else max(_FEWEST_TOLD, len(listed) / 2)):
            reader.claimed |= {lead.one.start, *(draft.spans[0].start for draft in found)}
            drafts += found
    return drafts


def _lead(reader: Reader, index: int) -> _Lead | None:
    """What a unit dates beside itself, where it has one date and says that what it dates stands below or above it."""
    unit = reader.layout.units[index]
    inside = reader.anchors_in(unit)
    if len(inside) != 1 or unit.side or unit.speaker or unit.form not in ("heading", "sentence"):
        return None
    one = inside[0]
    if unit.end - unit.start > _LONGEST_LEAD or one.role not in _ROLES or one.start in reader.claimed:
        return None
    opens = one.start - unit.start <= _OPENS
    yearly = one.role != "at" or (unit.form == "heading" and not opens)
    if one.when.precision not in (_FINE if yearly else ("day", "month")) or one.partial or one.deictic:
        return None
    words = [token.word for token in reader.tokens(unit.start, unit.end)]
    language = reader.document.language
    nouns = grammar_part("listed_changes", "nouns", language)
    effect = one.role != "at" or has_phrase(words, grammar_part("listed_changes", "effect", language))
    pointing = has_phrase(words, grammar_part("listed_changes", "pointing", language))
    named = has_phrase(words, nouns)
    effect = effect or (named and (pointing or unit.form == "heading"))
    colon = reader.plain[unit.start : unit.end].rstrip(" *_").endswith(":")
    if unit.form == "heading":
        leads = named or (effect and not is_date_alone(reader.plain, unit, one)) or (colon and effect)
    else:
        leads = colon or (named and (effect or pointing)) or (effect and _is_effect_alone(reader, unit, one))
    if not leads or (one.role == "asof" and not (named or _is_effect_alone(reader, unit, one))):
        return None
    kind = next((kind for word in words if (kind := kind_of_all(word, language))), None)
    return _Lead(index, one, effect, kind)


def _is_effect_alone(reader: Reader, unit: Unit, one: Anchor) -> bool:
    """Whether a line says that something takes effect on a day, and not what: "Effective 3 May"."""
    said = {token.word for token in reader.tokens(unit.start, unit.end) if not one.start <= token.start < one.end}
    return 0 < len(said) <= _MOST_BESIDE


def _listed(reader: Reader, lead: _Lead) -> list[int]:
    """The indexes of the units that a lead dates: below it, or above a sentence that speaks of all of them."""
    units = reader.layout.units
    unit = units[lead.index]
    language = reader.document.language
    if unit.form == "sentence":
        opening = [token.word for token in reader.tokens(unit.start, unit.end)][:_OPENS_END]
        ends = lead.takes_effect and not grammar_part("listed_changes", "nouns", language).isdisjoint(opening)
        if ends and has_phrase(opening, grammar_part("listed_changes", "all_of_them", language)):
            return sorted(_above(reader, lead.index)) or list(_below(reader, lead.index))
    return list(_below(reader, lead.index))


def _below(reader: Reader, index: int) -> Iterator[int]:
    """The items of the list below a lead, or else the first sentences of the paragraphs below it."""
    units = reader.layout.units
    following = range(index + 1, min(index + 1 + _LONGEST_LIST, len(units)))
    if not following or units[index + 1].block == units[index].block:
        return
    heads = units[index + 1].heads
    items = units[index + 1].form == "item"
    if units[index + 1].form == "heading":
        # Short paragraphs of a list of posts or prices look like headings, one below the other.
        yield from takewhile(lambda at: units[at].heads == heads and _is_bare_line(reader, units[at]), following)
        return
    for at in takewhile(lambda at: units[at].heads == heads and units[at].form != "heading", following):
        if items and units[at].form not in ("item", "sentence"):
            return
        first = units[at].block != units[at - 1].block
        if items and units[at].form == "sentence" and first:
            return
        if first or (not items and reader.plain[units[at].start - 1] == "\n"):
            yield at


def _is_bare_line(reader: Reader, unit: Unit) -> bool:
    """Whether a heading is a line that nothing marks as one, and that has no date."""
    text = reader.plain
    plain = unit.start == 0 or text[unit.start - 1] == "\n"
    return unit.form == "heading" and plain and text[unit.end : unit.end + 3] not in ("\n--", "\n==")


def _above(reader: Reader, index: int) -> Iterator[int]:
    """The items above a sentence, or else the first sentences of the paragraphs above it, up to a heading."""
    units = reader.layout.units
    if index == 0 or units[index - 1].block == units[index].block:
        return
    items = units[index - 1].form == "item"
    for at in range(index - 1, max(-1, index - 1 - _LONGEST_LIST), -1):
        if units[at].form == "heading" or (items and units[at].form != "item"):
            return
        if at == 0 or units[at - 1].block != units[at].block or reader.plain[units[at].start - 1] == "\n":
            yield at


def _told(reader: Reader, lead: _Lead, index: int) -> Draft | None:
    """What a unit of a list tells of the day of its lead."""
    unit = reader.layout.units[index]
    if unit.side or unit.speaker or unit.form == "row" or unit.start in reader.claimed:
        return None
    if any(not (one.timed and one.basis == "narrative") for one in reader.anchors_in(unit)):
        return None  # of a day of its own
    above = attrs.evolve(lead.one, start=unit.start, end=unit.start, text="", role="at", deictic=False)
    sentence = read_sentence(reader.plain, unit.start, unit.end, reader.document.language, reader.matcher, [above])
    if not sentence.tokens or not (_tells(sentence) if not lead.takes_effect else _may_tell(sentence, unit, lead)):
        return None
    teller = attrs.evolve(reader.teller_of(unit), programme=lead.takes_effect)
    told = next((draft for _, draft in told_in(sentence, teller, "item") if draft.cue is not None), None)
    done = any(cue.form in _FINITE and not cue.noun for cue in sentence.cues)
    draft = _by_its_lead(reader, sentence, lead) if told is None or (done and told.form in NOUN_FORMS) else told
    draft.when, draft.basis = known(lead.one)
    draft.origin, draft.apart, draft.general = "chronology", f"item {unit.start}", False
    head = reader.layout.units[lead.index]
    marks = tuple(mark for mark in draft.spans[0].marks if mark[0] < mark[1])
    dated = Span(head.start, head.end, ((lead.one.start, lead.one.end),))
    draft.spans = [Span(unit.start, unit.end, marks), dated]
    draft.signs |= _SIGNS
    return draft


def _is_untold(reader: Reader, lead: _Lead) -> bool:
    """Whether a lead says that something takes effect, and no verb of its own tells of it: "New fares from 3 May"."""
    unit = reader.layout.units[lead.index]
    return lead.takes_effect and not told_in(reader.sentence(lead.index), reader.teller_of(unit), unit.form)


def _whole(reader: Reader, lead: _Lead) -> Draft:
    """A lead as the one event of its list, which holds prices or names."""
    sentence = reader.sentence(lead.index)
    draft = _by_its_lead(reader, sentence, attrs.evolve(lead, kind="entry_into_force"))
    draft.spans = [Span(sentence.start, sentence.end, ((lead.one.start, lead.one.end),))]
    return draft


def _tells(sentence: Sentence) -> bool:
    """Whether a line says what was done: it opens with a verb, or has one of the past."""
    return any(_is_deed(sentence, cue) for cue in sentence.cues) or any(
        "," not in sentence.gap(cue.first) for cue in sentence.deeds if cue.first
    )


def _is_deed(sentence: Sentence, cue: Cue) -> bool:
    if cue.noun or cue.weak or (cue.first and "," in sentence.gap(cue.first)):
        return False  # "Gull, built by Reed"
    mood = sentence.mood(cue, (0, len(sentence.tokens)))
    return mood.real and mood.status == "held" and (mood.tense == "past" or not cue.first) and not mood.perfect


def _may_tell(sentence: Sentence, unit: Unit, lead: _Lead) -> bool:
    """Whether a line under what takes effect says anything: a deed, a rule, or a post where posts are given."""
    if any(not cue.weak and not cue.noun for cue in sentence.cues) or lead.kind is not None:
        return True
    if len(sentence.words) < _SHORTEST_RULE:
        return False
    rules = grammar_part("listed_changes", "ruling", sentence.language)
    return has_phrase(sentence.words, rules) or (unit.form == "item" and sentence.text[sentence.end - 1] == ".")


def _by_its_lead(reader: Reader, sentence: Sentence, lead: _Lead) -> Draft:
    """What a line without a strong cue tells, of the kind of its verb, of what its lead names, or as a rule."""
    cue = next((cue for cue in sentence.cues if not cue.noun and cue.form in _FINITE), None)
    date = reader.teller.date
    status = "planned" if date is not None and date.before(lead.one.when) else "held"
    untold = "entry_into_force" if lead.takes_effect else "milestone"
    kind = cue.kind if cue is not None else lead.kind or untold
    at = (sentence.start, sentence.end)
    draft = Draft(kind, *known(lead.one), status, [Span(*at)], at, "chronology", form=cue.form if cue else "none")
    draft.cue = (cue.start, cue.end) if cue is not None else None
    return draft
