"""Sentences that tell of an event beside a date: "On 3 May 2012 the ministers met in Lyon".

Each date takes its cue (`attach`), the cue its mood (`mood`); what is a state, a count, a trade figure, a purpose or a
programme's period is no event (`refusals`). What else the sentence tells of that date is found in `companions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import attrs

from chrono.events.attaching.attach import Tie, tie
from chrono.events.attaching.bounded import is_duty, is_last_day, is_set_for, is_task
from chrono.events.attaching.bracket_dates import of_bracket
from chrono.events.attaching.cited_papers import may_cite
from chrono.events.attaching.dated_papers import title_of_paper
from chrono.events.attaching.embargoes import is_held_back, title_of_embargo
from chrono.events.attaching.gapping import tell_apart
from chrono.events.attaching.lead_nouns import title_of_lead
from chrono.events.attaching.led_nouns import may_lead_to_noun, of_led_noun, title_of_led_noun
from chrono.events.attaching.listed_places import tell_places
from chrono.events.attaching.noun_days import of_its_noun
from chrono.events.attaching.nouns_of_news import may_name_news, of_noun_of_news, title_of_news
from chrono.events.attaching.parted import parted
from chrono.events.attaching.sharing import once_each, shared
from chrono.events.days.anchors import Anchor
from chrono.events.days.weeks import BARE_WEEKDAY
from chrono.events.drafts import Draft
from chrono.events.reporting.asked import title_of_granted
from chrono.events.reporting.attribution import attributed
from chrono.events.reporting.binding import bound
from chrono.events.reporting.companions import companions
from chrono.events.reporting.duties import by_duty, title_of_duty
from chrono.events.reporting.placing import (
    by_then,
    in_last_year,
    in_tense,
    is_agreed_ahead,
    is_counted_from_nowhere,
    is_own_birthday,
    is_plan_of_no_year,
    is_set_ahead,
    placed,
    status_of,
    takes_effect,
    told_ahead,
)
from chrono.events.reporting.purposes import by_main_verb
from chrono.events.reporting.refusals import refused
from chrono.events.reporting.senses import sense_of
from chrono.events.reporting.teller import Teller
from chrono.events.reporting.telling import span_of, subject_of, weigh
from chrono.events.reporting.until_when import with_ends
from chrono.events.sentences.deeds import doing, going_on
from chrono.events.sentences.mood import ONCE_PLANNED, PURPOSE, TO_COME, Mood
from chrono.events.sentences.sentence import STRETCHES, Sentence
from chrono.events.words.cues import SILENT, Cue, has_phrase
from chrono.events.words.kinds import GATHERINGS, grammar, subject_openers
from chrono.when import When

__all__ = ["is_ahead_of", "told_below", "told_by_row", "told_in"]


_BESIDE = 7.0  # the price of a date right behind its verb
_RESPECTIVE_REACH = 2  # words from "respective" to its noun, and from that or "respectively" to the day
_BESIDE_IT = 3  # words between a gathering and its day
_TOLD_BY_ROLE = STRETCHES | {"asof", "since", "by", "before", "until"}
_PUT_OFF_REACH = 9  # words from what puts something off to the day that it was to be
_WORDS = re.compile(r"\w+")
_FILLED = re.compile(r"[^\s*_>(\[]")
_ENTRY_BEHIND = re.compile(r"(?:\.|.[)\]]?\.)[*_]{0,3}\s+[*_\"“«]{0,3}[^\W\d_]")


def told_in(sentence: Sentence, teller: Teller, form: str) -> list[tuple[Tie, Draft]]:
    """The events that the dates of a sentence tell of; `form` is that of its unit."""
    if _is_mute(sentence, form):
        return []
    return [told for part in sentence.parts for told in _told(part, teller, form)]


def _is_mute(sentence: Sentence, form: str) -> bool:
    """Whether no word stands beside the dates, or none in English prose that a date could be of: "Today it is quiet".

    Between two dates, or from or until one, it may tell of something by words that are no cue.
    """
    if _words_of_dates(sentence.language).issuperset(sentence.words):
        return True
    if sentence.language != "en" or form != "sentence" or sentence.cues or sentence.deeds or sentence.done_once:
        return False
    if any(one.role in _TOLD_BY_ROLE for one in sentence.anchors):
        return False
    if may_cite(sentence) or may_lead_to_noun(sentence.words) or may_name_news(sentence.words):
        return False
    return not (sentence.plans or doing(sentence) or going_on(sentence))


@cache
def _words_of_dates(language: str) -> frozenset[str]:
    """The words of a line that is a date alone: those inside of dates, and those that lead to one."""
    return grammar("leads_to_date", language) | {SILENT}


def _told(sentence: Sentence, teller: Teller, form: str) -> list[tuple[Tie, Draft]]:
    own = (of_bracket(sentence, of_its_noun(sentence, tie(sentence, anchor))) for anchor in sentence.anchors)
    first = (of_noun_of_news(sentence, of_led_noun(sentence, one)) for one in own)
    listed = form in ("item", "row")
    of_items = (_as_item(sentence, one) if listed or _opens_entry(sentence, one.anchor) else one for one in first)
    ties = [_to_come(sentence, by_duty(sentence, one, teller.date), teller) for one in of_items]
    ties = [by_main_verb(sentence, bound(sentence, one, teller.date), teller.date) for one in with_ends(sentence, ties)]
    ties = [attributed(sentence, one) for one in once_each(sentence, shared(sentence, ties), form)]
    ties = parted(sentence, ties)
    return [(one, draft) for one in ties for draft in _drafts(sentence, one, ties, teller, form)]


def told_by_row(sentence: Sentence, anchor: Anchor, teller: Teller) -> Draft | None:
    """The event of a row whose date stands in a column of its own, wherever that is."""
    one = _of_all(sentence, attrs.evolve(tie(sentence, attrs.evolve(anchor, role="at")), leading=True))
    return _report(sentence, one, teller, "row")


def _is_written_of_oneself(sentence: Sentence, cue: Cue) -> bool:
    """Whether a sentence begins with what its writer did, as a diary's may: "Marched back to camp", "Met Ann Holm"."""
    if sentence.language != "en" or cue.form != "past" or sentence.words[0] in grammar("weather", "en"):
        return False
    passive = sentence.words[cue.last + 1 : cue.last + 2] in (["by"], ["as"])
    subjects = subject_openers()
    told = any("," in gap and sentence.words[at] in subjects for at, gap in sentence.breaks.items())
    return not passive and not told


def told_below(sentence: Sentence, anchor: Anchor, teller: Teller, form: str) -> Draft | None:
    """The event of a sentence or list item that stands under a date, as if it began with it."""
    if not sentence.tokens:
        return None
    start = sentence.start
    above = attrs.evolve(anchor, start=start, end=start, role="at", basis="explicit", yearless=False, storied=False)
    one = attrs.evolve(tie(sentence, above), leading=True)
    if form == "item" and one.cue is None:
        one = _of_all(sentence, one)
    if one.cue is None:
        return None
    mood = sentence.mood(one.cue, one.clause)
    opens = not one.cue.first and not (anchor.when.precision == "day" and _is_written_of_oneself(sentence, one.cue))
    if form != "item" and (one.cue.noun or opens or mood.perfect or _is_verbal_noun(one.cue, mood)):
        return None
    if is_ahead_of(anchor, mood, teller):
        return None
    if (draft := _report(sentence, one, teller, form)) is None:
        return None
    draft.basis = anchor.basis
    draft.spans = [attrs.evolve(span, marks=tuple(m for m in span.marks if m[0] < m[1])) for span in draft.spans]
    return draft


def _is_verbal_noun(cue: Cue, mood: Mood) -> bool:
    """Whether a form in -ing has no auxiliary: "Its aim is the building of weirs"."""
    return cue.form == "ing" and mood.tense == "none"


def is_ahead_of(above: Anchor, mood: Mood, teller: Teller) -> bool:
    """Whether what stands under a day that is past, or of no known year, is only to be done after it."""
    if mood.status != "planned" or above.when.precision != "day" or teller.programme:
        return False
    return teller.date is None or not teller.date.before(above.when)


def _as_item(sentence: Sentence, one: Tie) -> Tie:
    """The date that opens a list item belongs to all of it: to its first strong cue, or its first at all."""
    if not one.leading or sentence.span_of(one.anchor)[0] > 2:
        return one
    return _of_all(sentence, one)


def _opens_entry(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a date opens its sentence, which a full stop sets off: "5 Jun. The regiment was inspected"."""
    opens = not _FILLED.search(sentence.text, sentence.start, anchor.start)
    return opens and _ENTRY_BEHIND.match(sentence.text, anchor.end - 1, sentence.end) is not None


def _of_all(sentence: Sentence, one: Tie) -> Tie:
    end = next((i for i in range(1, len(sentence.tokens)) if ";" in sentence.gap(i)), len(sentence.tokens))
    cues = [cue for cue in sentence.cues if cue.first < end and not _is_aim(sentence, one, cue, end)]
    verbs = [cue for cue in cues if not cue.noun and not cue.weak]
    strong = [cue for cue in cues if not cue.weak]
    cue = next(iter(verbs or strong or cues), None)
    return attrs.evolve(one, cue=cue, price=4.0, clause=(0, end))


def _is_aim(sentence: Sentence, one: Tie, cue: Cue, end: int) -> bool:
    """Whether a verb only says what an entry's deed was for: "09:10 – Lena calls the plant to report the leak"."""
    if cue.noun or cue.form != "base" or cue.first < 2 or sentence.words[cue.first - 1] != "to":
        return False
    told = sentence.words[sentence.span_of(one.anchor)[1] + 1 : cue.first - 1]
    mood = sentence.mood(cue, (0, end))
    return (
        bool(told)
        and told[-1] not in grammar("forms_of_be", "en")
        and not mood.real
        and mood.reason in (PURPOSE, ONCE_PLANNED)
    )


def _to_come(sentence: Sentence, one: Tie, teller: Teller) -> Tie:
    """A weekday just past as the next one, where the present or a programme speaks of it: "On Friday he visits"."""
    anchor, date = one.anchor, teller.date
    if date is None or not BARE_WEEKDAY.fullmatch(anchor.text) or date.before(anchor.when):
        return one
    if not anchor.when.before(date) and not (teller.programme and {"will", "shall"} & set(sentence.words)):
        return one  # on the day itself: only a list of what is to come speaks of the next
    now = one.cue is not None and (one.cue.form == "third" or _is_done_by_all(sentence, one.cue))
    present = now and not (_tells_past_before(sentence, one.cue) or anchor.own)
    present = present or (
        is_set_for(sentence, one) and _is_called_off(sentence.words[: sentence.span_of(anchor)[0]], sentence.language)
    )
    present = present or _is_awaited(sentence, one)
    if not (present or (teller.programme and not _tells_past_of_all(sentence, one))):
        return one
    return attrs.evolve(one, anchor=attrs.evolve(anchor, when=anchor.when.shift(days=7), ahead=True))


def _tells_past_of_all(sentence: Sentence, one: Tie) -> bool:
    """Whether a verb of the past is what a day dates: "On Tuesday, the office convened the ports"."""
    return one.cue is not None and one.cue.form == "past" and sentence.mood(one.cue, one.clause).tense == "past"


def _tells_past_before(sentence: Sentence, cue: Cue | None) -> bool:
    """Whether a past verb stands in the sentence, but for one that is set off before a verb in the present."""
    if not sentence.tells_past or cue is None or cue.form != "third":
        return sentence.tells_past
    words = sentence.words[: cue.first]
    apart = cue.first > 0 and "," in sentence.gap(cue.first)  # "The pier, closed since a fire, reopens"
    return not apart or not grammar("sayings", "en").isdisjoint(words) or words[0] in grammar("before_noun", "en")


def _is_done_by_all(sentence: Sentence, cue: Cue) -> bool:
    """Whether "we" or "they", or a noun of many, stands before the plain form of a verb: "Leaders meet on Thursday"."""
    if cue.form != "base" or cue.first == 0:
        return False
    before = sentence.words[cue.first - 1]
    clause = sentence.words[: cue.first]
    many = cue.kind in GATHERINGS and clause[0].endswith("s") and "to" not in clause
    return before in ("we", "they", "i", "you") or (many and grammar("auxiliaries", "en").isdisjoint(clause))


def _is_awaited(sentence: Sentence, one: Tie) -> bool:
    """Whether what a weekday dates is still to come: "I'm writing to confirm our call on Friday"."""
    first = sentence.span_of(one.anchor)[0]
    gathers = any(cue.kind in GATHERINGS and cue.last < first <= cue.last + _BESIDE_IT for cue in sentence.cues)
    return gathers and has_phrase(sentence.words, grammar("awaiting", sentence.language))


def _is_called_off(words: list[str], language: str) -> bool:
    """Whether something is said to be called off: "cancelled a visit planned for Friday"."""
    return has_phrase(words, grammar("cancelled", language))


def _drafts(sentence: Sentence, one: Tie, ties: list[Tie], teller: Teller, form: str) -> Iterator[Draft]:
    for split in _split(sentence, one):
        draft = _report(sentence, split, teller, form)
        if draft is None:
            continue
        tell_apart(sentence, split, ties, draft)
        tell_places(sentence, split, ties, draft)
        yield draft
        yield from companions(sentence, split, ties, draft)


def _split(sentence: Sentence, one: Tie) -> list[Tie]:
    """A tie for each date of "the launches of 3 May and 28 July": a set of days apart from each other.

    What was put off from one day to another was not on the one, and is to be on the other.
    """
    edtf = one.anchor.when.edtf
    begins, ends = one.anchor.when.earliest, one.anchor.when.latest
    if one.anchor.role == "from" and _is_put_off(sentence, one) and begins and ends:
        roles = (("off", begins), ("moved", ends))
        anchor = attrs.evolve(one.anchor, yearless=False)
        anchors = [attrs.evolve(anchor, when=When.from_date(day), role=role) for role, day in roles]
        return [attrs.evolve(one, anchor=anchor) for anchor in anchors]
    if not edtf.startswith("{") or ".." in edtf:
        return [one]
    whens = [When.parse(item) for item in edtf[1:-1].split(",")]
    days = [when.earliest.number for when in whens if when.earliest]
    if len(days) < 2 or (all(b - a == 1 for a, b in pairwise(days)) and not _is_respective(sentence, one)):
        return [one]
    return [attrs.evolve(one, anchor=attrs.evolve(one.anchor, when=when)) for when in whens]


def _is_respective(sentence: Sentence, one: Tie) -> bool:
    """Whether each of two days is of its own deed: "their respective statements of 4 and 5 June"."""
    words, (first, last) = sentence.words, sentence.span_of(one.anchor)
    if not grammar("respectively", "en").isdisjoint(words[last + 1 : last + 1 + _RESPECTIVE_REACH]):
        return True
    deeds = [cue for cue in sentence.cues if cue.noun and 0 < first - cue.last <= _RESPECTIVE_REACH]
    each = grammar("respective", "en")
    return any(not each.isdisjoint(words[max(0, cue.first - _RESPECTIVE_REACH) : cue.first]) for cue in deeds)


def _is_put_off(sentence: Sentence, one: Tie) -> bool:
    """Whether a stretch of days is that from which and to which something is put off."""
    first = sentence.span_of(one.anchor)[0]
    put_off, words = grammar("put_off", sentence.language), sentence.words
    if one.anchor.when.precision != "interval":
        return False
    near = not put_off.isdisjoint(words[max(0, first - 3) : first])
    return near or any(_puts_off(words[at : at + 2], put_off) for at in range(max(0, first - _PUT_OFF_REACH), first))


def _puts_off(verb: list[str], put_off: frozenset[str]) -> bool:
    """Whether a verb and the word behind it say that a day is changed: "pushed back the opening", "moved the vote"."""
    changed = verb[0] in put_off and verb[0].endswith("ed")
    return changed or (verb[0] in grammar("putting_off", "en") and verb[-1] in put_off)


def _report(sentence: Sentence, one: Tie, teller: Teller, form: str) -> Draft | None:
    """The event of one date, or None where what stands beside it is no event."""
    mood = told_ahead(sentence, one, _mood(sentence, one), teller.date)
    if mood.tense == "none" and teller.date is not None and is_agreed_ahead(sentence, one.anchor):
        mood = Mood("planned", "future", reason="agreed on")
    if refused(sentence, one, mood, form):
        return None
    last_day = (one.cue is None or one.cue.weak) and is_last_day(sentence, one)
    kind = "termination" if last_day else sense_of(sentence, one, form)
    if kind == "death" and teller.died is not None:
        one = attrs.evolve(one, anchor=in_last_year(one.anchor, teller.died))
    tense = Mood() if takes_effect(sentence, one.anchor) or is_held_back(sentence, one) else mood
    ahead = tense is mood and is_set_ahead(sentence, one.anchor, mood, teller.date)
    anchor = one.anchor if ahead else in_tense(sentence, one.anchor, tense, teller, by_clause=tense is mood)
    one = attrs.evolve(one, anchor=anchor) if anchor is not one.anchor else one
    when, role = placed(by_then(sentence, one.anchor, mood, kind), mood)
    told = attrs.evolve(teller, programme=False) if teller.programme and sentence.tells_past else teller
    status = "planned" if ahead else status_of(mood, one, when, told)
    draft = Draft(kind, when, one.anchor.basis, status, [span_of(sentence, one)], subject_of(sentence, one), "report")
    draft.cue = (one.cue.start, one.cue.end) if one.cue else None
    remembered = kind == "ceremony" and one.cue is not None and one.cue.kind != kind and one.cue.form != "past"
    draft.form = "base" if remembered else one.cue.form if one.cue else "none"  # its clause is its title, not the noun
    duty = title_of_duty(sentence, one)
    draft.title = (
        title_of_paper(sentence, one)
        or title_of_lead(sentence, one)
        or title_of_led_noun(sentence, one)
        or title_of_news(sentence, one)
        or title_of_granted(sentence, one)
        or title_of_embargo(sentence, one)
        or duty
    )
    draft.role = role
    nowhere = is_counted_from_nowhere(sentence, one.anchor, mood, teller)
    unknown = is_plan_of_no_year(one.anchor, status, teller) or is_own_birthday(sentence, one)
    if nowhere or one.anchor.partial or unknown:
        draft.when, draft.basis = None, "none"
        draft.status = "held" if nowhere else status
        draft.apart = f"day {one.anchor.when.edtf}" if one.anchor.yearless or not one.anchor.deictic else None
    if form in ("item", "row"):
        draft.apart = f"{form} {sentence.start}"
        if one.cue is None:
            draft.subject = (sentence.start, sentence.end)
    if duty:
        draft.apart = f"duty {one.anchor.start}"
    draft.general = one.cue is None or (one.cue.kind == "milestone" and one.cue.weak)
    weigh(draft, one, mood)
    return draft


def _mood(sentence: Sentence, one: Tie) -> Mood:
    if one.anchor.role == "off":
        return Mood("cancelled", "past", reason="put off to another day")
    if (
        sentence.aside
        and is_set_for(sentence, one)
        and _is_called_off(_WORDS.findall(sentence.text[one.anchor.end : sentence.end].casefold()), sentence.language)
    ):
        return Mood("cancelled", "future", reason="said to be called off")
    if one.anchor.role == "moved":
        return Mood("planned", "future", reason="put off to that day")
    mood = sentence.mood(one.cue, one.clause)
    if mood.status == "held" and mood.tense != "past" and (is_duty(sentence, one) or is_task(sentence, one)):
        return Mood("planned", "future", reason="to be done by that day")
    if one.anchor.role == "for":
        return Mood("cancelled" if mood.status == "cancelled" else "planned", "future", reason="planned for that day")
    if one.anchor.role in ("by", "before", "until") and mood.status == "held" and is_last_day(sentence, one):
        return Mood("planned", "future", reason="the last day for it")
    if mood.status == "cancelled" and _is_calling_off(sentence, one):
        return Mood("held", "past")
    if mood.reason == TO_COME and one.cue is not None and one.cue.noun and _is_of_past_clause(sentence, one):
        return Mood("held", "past")
    return mood


def _is_of_past_clause(sentence: Sentence, one: Tie) -> bool:
    """Whether the verb of the clause of a day is past: "will host a fair like the show that Lund held in October"."""
    anchor = one.anchor
    if not (anchor.yearless and anchor.fine) or anchor.deictic:
        return False
    return sentence.says_past_at(anchor)


def _is_calling_off(sentence: Sentence, one: Tie) -> bool:
    """Whether a date is that of the calling off: "the search was called off on Thursday", and no gathering was."""
    low, high = one.clause
    gathers = any(cue.kind in GATHERINGS and cue.noun and low <= cue.first < high for cue in sentence.cues)
    if one.cue is None or one.cue.noun or gathers:
        return False
    calling = " ".join(sentence.words[one.cue.first : one.cue.last + 1]) in grammar("cancelled", sentence.language)
    return calling and one.cue.last < sentence.span_of(one.anchor)[0] and one.price <= _BESIDE
