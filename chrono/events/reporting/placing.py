"""When an event was, and whether it was: by the tense of its verb, what a date is to it, and the document's day."""

from __future__ import annotations

import re

import attrs

from chrono.dates.tense import tense_near
from chrono.errors import DateError
from chrono.events.attaching.attach import Tie
from chrono.events.days.anchors import Anchor
from chrono.events.days.years import nearest_year
from chrono.events.reporting.teller import Teller
from chrono.events.sentences.mood import IN_THE_PRESENT, PURPOSE, SUPPOSED, Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT
from chrono.events.words.kinds import grammar, grammar_part, is_adverb
from chrono.lang import language
from chrono.when import When

__all__ = [
    "by_then",
    "in_last_year",
    "in_tense",
    "is_agreed_ahead",
    "is_counted_from_nowhere",
    "is_own_birthday",
    "is_plan_of_no_year",
    "is_set_ahead",
    "placed",
    "status_of",
    "takes_effect",
    "told_ahead",
]


_WOULD_REACH = 6  # words before a verb in which its "would" stands
_AGREED_REACH = 14  # words before a date in which somebody agreed to what is to be done then
_APART = 2  # words between a verb that sets a date and what it sets on it: "invited them to a fair on 3 May"
_GOING_ON = frozenset({"go", "come", "be", "on", "to", "then"})
# "the 19th", "the 22d at night": a day whose month is told elsewhere.
_DAY_ALONE = re.compile(
    r"\W*(?:the\s+\w+\s+of\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th|d)?\b(?:\W*at\s(?:night|noon))?\W*", re.IGNORECASE
)
# "Two days later", "the year after", "the following week": what counts on from a day told before.
_COUNTED_ON = re.compile(r"\b(?:later|after|afterwards|following|next)\b", re.IGNORECASE)
_LATELY = 31  # days
_DECIDES = frozenset({"adoption", "announcement"})
_LED_REACH = 6  # words before a date in which such a word stands
_TELLS_PRESENT = Mood("held", "present")  # of a verb that is nothing else: "closes", not "set"


def is_plan_of_no_year(anchor: Anchor, status: str, teller: Teller) -> bool:
    """Whether what is to come was given the year of a story that is past."""
    told = teller.date is None and status == "planned" and not teller.programme
    return told and (anchor.storied or anchor.yearless)


def is_own_birthday(sentence: Sentence, one: Tie) -> bool:
    """Whether somebody gives his own birthday without its year: "I was born on 3 December"."""
    cue = one.cue
    if cue is None or cue.kind != "birth" or not one.anchor.yearless or sentence.language != "en":
        return False
    return "i" in sentence.words[max(0, cue.first - 2) : cue.first + 1]


def is_counted_from_nowhere(sentence: Sentence, anchor: Anchor, mood: Mood, teller: Teller) -> bool:
    """Whether a day counted from what was told lies behind the document's own, though it is over: nobody told a day.

    "The day after the fire, the council met" in a paper that gives no day of the fire was counted from the paper's own.
    """
    if anchor.basis != "narrative" or anchor.deictic or anchor.timed or teller.date is None or not teller.known:
        return False
    if teller.kept or teller.programme or not _COUNTED_ON.search(anchor.text) or not teller.date.before(anchor.when):
        return False
    return mood.tense == "past" or (mood.tense == "none" and sentence.tells_past_at(anchor))


def takes_effect(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a date is when the deed comes to count, before or after it: "resigned with effect from 31 March"."""
    first, _ = sentence.span_of(anchor)
    counts = anchor.role == "from" or not {"effect", "effective"}.isdisjoint(sentence.words[max(0, first - 3) : first])
    return anchor.yearless and counts


def in_tense(sentence: Sentence, anchor: Anchor, mood: Mood, teller: Teller, *, by_clause: bool) -> Anchor:
    """A date without a year, in the year that the tense of its verb says, or else, `by_clause`, that of its clause."""
    if not anchor.yearless or teller.date is None:
        return anchor
    if mood.status == "cancelled" and not _DAY_ALONE.fullmatch(anchor.text):
        return attrs.evolve(anchor, when=nearest_year(anchor.when, teller.date, "none"))  # behind or ahead alike
    if not anchor.fine:
        return anchor
    tense = "future" if mood.status == "planned" and mood.tense == "future" else mood.tense
    led = _led_by(sentence, anchor)
    if led in _leads("behind") and tense != "future":
        tense = "past"
    elif led in _leads("ahead") and tense in ("past", "none") and not mood.perfect:
        tense = "none"  # what was done before a day does not say whether that day is over
    elif (
        mood.reason in (PURPOSE, SUPPOSED)
        or (anchor.role == "until" and mood.perfect)
        or (led in _leads("coming") and tense != "past")
    ):
        tense = "none" if _describes(sentence, anchor) else "future"
    elif tense == "none" and by_clause and sentence.tells_past_at(anchor):
        tense = "past"
    elif mood == _TELLS_PRESENT and teller.date.before(anchor.when):
        return anchor  # "The mill closes in February", which is read as still to come
    if tense == "future" and not mood.real and _was_just(anchor, teller.date):
        tense = "none"  # what is only aimed at sets no day a year ahead
    if _DAY_ALONE.fullmatch(anchor.text):
        return _in_month(anchor, teller.date) if tense == "past" else anchor
    return attrs.evolve(anchor, when=nearest_year(anchor.when, teller.date, tense))


def _was_just(anchor: Anchor, date: When) -> bool:
    """Whether the nearest day that a date without a year may be lies just behind the document's own."""
    near = nearest_year(anchor.when, date, "none")
    if near.latest is None or date.earliest is None:
        return False
    return 0 < date.earliest.number - near.latest.number <= _LATELY


def _led_by(sentence: Sentence, anchor: Anchor) -> str:
    """The word that leads to a date or to the noun behind it, "" where another preposition or a verb stands between.

    "Following the fierce 7 October raid", "ahead of the island's 25 June vote", "Come May 1".
    """
    first = sentence.span_of(anchor)[0]
    leads = _leads("behind") | _leads("ahead") | _leads("coming")
    if sentence.language != "en" or leads.isdisjoint(sentence.words[max(0, first - _LED_REACH) : first]):
        return ""
    for at in range(first - 1, max(-1, first - 1 - _LED_REACH), -1):
        word = sentence.words[at]
        if word in leads:
            return word
        joins = word == "and" and at > 0 and sentence.words[at - 1] == SILENT  # "following the 3 May and 4 June votes"
        if at in sentence.verbs or "," in sentence.gap(at + 1) or (word in _leads("no lead") and not joins):
            return ""
    return ""


def _leads(part: str) -> frozenset[str]:
    """The words that lead to a day that is over, that need not be, or still to come: "behind", "ahead", "coming"."""
    return grammar_part("leading_to_days", part, "en")


def _describes(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a date says of which day the noun behind it was: "to deny the loser of the | 28 July | vote a seat"."""
    first, last = sentence.span_of(anchor)
    behind = sentence.words[last + 1 : last + 2]
    led = first > 0 and (
        sentence.words[first - 1] in grammar("determiners", "en") or sentence.words[first - 1].endswith(("'s", "’s"))
    )
    return led and bool(behind) and sentence.gap(last + 1) == " " and behind[0] not in grammar("before_noun", "en")


def is_agreed_ahead(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a date without a year is that of what somebody agreed to do: "agreed to meet at the fair in August"."""
    if not (anchor.yearless and anchor.fine) or sentence.language != "en":
        return False
    first = sentence.span_of(anchor)[0]
    words, agreeing = sentence.words, grammar("agreeing_to", "en")
    for at in range(max(1, first - _AGREED_REACH), first - 1):
        if words[at] == "to" and words[at - 1] in agreeing and words[at + 1] not in grammar("determiners", "en"):
            return not any(cue.form == "past" and at < cue.first < first for cue in sentence.cues)
    return False


def is_set_ahead(sentence: Sentence, anchor: Anchor, mood: Mood, date: When | None) -> bool:
    """Whether a date without a year is what somebody set for the time to come: "declared a dividend, payable 1 May".

    So is that to which something was put off, and the day of what somebody was called or invited to. Only a date that
    was read as still to come on the day `date`, beside a verb of the past.
    """
    if date is None or not (anchor.yearless and anchor.fine) or not date.before(anchor.when):
        return False
    past = mood.tense == "past" or (mood.tense == "none" and sentence.tells_past_at(anchor))
    if mood.status != "held" or not past or _DAY_ALONE.fullmatch(anchor.text):
        return False
    told = language(sentence.language)
    tense, away, cue = tense_near(sentence.text, anchor.start, anchor.end, told)
    if tense == "future":
        return not cue.endswith(" as")  # "as early as May" leads to what was, too
    first, _ = sentence.span_of(anchor)
    between = sentence.words[max(0, first - away) : first]
    if not grammar("modals", sentence.language).isdisjoint(between):
        return True
    if cue in grammar("agreeing_to", sentence.language):
        return "to" in between[:1] and grammar("determiners", "en").isdisjoint(between[1:2])
    if cue not in told.cues.get("sets_dates", ()):
        return False
    return away >= _APART or not told.cues["sets_to"].isdisjoint(between[-1:])


def _in_month(anchor: Anchor, date: When) -> Anchor:
    """A day without its month, told as past, in the month before where it would be still to come."""
    return attrs.evolve(anchor, when=anchor.when.shift(months=-1)) if date.before(anchor.when) else anchor


def in_last_year(anchor: Anchor, year: int) -> Anchor:
    """A day or month whose year the text leaves to its head, in the year in which the life it tells of ended."""
    inferred = anchor.yearless or anchor.storied or anchor.partial or anchor.basis in ("narrative", "inferred_year")
    told = inferred and not re.search(r"\d{4}", anchor.text) and anchor.when.precision in ("day", "month")
    if not told or anchor.when.earliest is None:
        return anchor
    when = anchor.when.shift(years=year - anchor.when.earliest.year)
    return attrs.evolve(anchor, when=when, basis="narrative", yearless=False, storied=False, partial=False)


def told_ahead(sentence: Sentence, one: Tie, mood: Mood, date: When | None) -> Mood:
    """The mood of what a story tells ahead of its time as that of what was done: "He would marry her in 1872".

    What is only proposed or supposed, and what would be on a day that is no past one on the day `date`, keeps its own.
    """
    if mood.real or one.cue is None or sentence.language != "en" or "would" not in sentence.words:
        return mood
    anchor, words = one.anchor, sentence.words
    full = anchor.when.precision in ("time", "day", "month", "year") and not (anchor.yearless or anchor.deictic)
    if anchor.basis != "explicit" or anchor.role != "at" or not full:
        return mood
    before = words[max(0, one.cue.first - _WOULD_REACH) : one.cue.first]
    at = len(before) - 1 - before[::-1].index("would") if "would" in before else -1
    between = [word for word in before[at + 1 :] if not is_adverb(word)] if at >= 0 else ["no"]
    light = grammar("between_auxiliaries", "en") | _GOING_ON
    if not light.issuperset(between) or not grammar("supposing", "en").isdisjoint(words):
        return mood
    past = date is None or anchor.when.before(date)
    return Mood("held", "past", reason="told ahead of its time") if past and words.count("would") == 1 else mood


def by_then(sentence: Sentence, anchor: Anchor, mood: Mood, kind: str) -> Anchor:
    """The anchor, "by" where a Russian plan says "до": "рассчитывает подписать документ до конца года"."""
    told = sentence.language == "ru" and anchor.role == "until" and mood.status == "planned"
    return attrs.evolve(anchor, role="by") if told and kind != "termination" else anchor


def placed(anchor: Anchor, mood: Mood) -> tuple[When, str]:
    """The date of the event; "by the end of the year" leaves the beginning open unless it is past."""
    if anchor.role == "by" and mood.status == "planned" and anchor.when.latest:
        try:
            return When.parse(f"../{anchor.when.edtf}"), "by"
        except DateError:
            return anchor.when, "by"
    return anchor.when, anchor.role


def is_decided_for(one: Tie, mood: Mood, when: When, teller: Teller) -> bool:
    """Whether something was decided or announced for a day behind the document's own: "decided to go on | 19 June"."""
    if mood.tense != "past" or one.cue is None or one.cue.form != "past" or one.leading or teller.kept:
        return False
    if one.cue.kind not in _DECIDES:
        return False
    explicit = one.anchor.basis == "explicit" and one.anchor.when.precision == "day"
    return explicit and teller.known and teller.date is not None and teller.date.before(when)


def status_of(mood: Mood, one: Tie, when: When, teller: Teller) -> str:
    """From the mood; a noun or a present tense is settled by which of the two dates comes first."""
    if mood.status == "cancelled":
        return "cancelled"
    if mood.status == "recurring":
        return "recurring" if one.anchor.when.precision == "year" and one.anchor.basis != "explicit" else "held"
    if mood.status == "planned":
        past = teller.date is not None and when.before(teller.date)
        if teller.date is None and mood.reason == IN_THE_PRESENT and not teller.programme:
            return "held"  # "1933 wird der Verein verboten": annals in the present
        return "held" if past and (one.anchor.deictic or teller.known) else "planned"
    if one.anchor.role == "until" and mood.perfect and teller.date is not None and teller.date.before(when):
        return "planned"  # "has been extended to 3 July"
    if mood.reason == PURPOSE and teller.date is not None:
        return "planned" if teller.date.before(when) else "held"
    if mood.tense == "none" and one.anchor.text.casefold().startswith("later this "):
        return "planned"
    if is_decided_for(one, mood, when, teller):
        return "planned"
    if mood.tense != "past" and teller.date is not None and teller.date.before(when):
        return "held" if teller.kept and mood.tense == "none" else "planned"
    if mood.tense != "past" and teller.programme and not (teller.known and teller.date and when.before(teller.date)):
        return "planned"
    return "held"
