"""What stands beside a date and is no event: a state, a count, a trade figure, a purpose, a programme's period.

To refuse one more class, add a test to `_REFUSALS`, and a near neighbour that passes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from chrono.events.attaching.attach import Tie
from chrono.events.attaching.bounded import is_bound_refused, is_last_day, is_term, not_until, trails
from chrono.events.attaching.holding import holds_office
from chrono.events.attaching.lead_nouns import leads
from chrono.events.attaching.noun_days import is_of_its_day
from chrono.events.attaching.year_names import is_attribute, is_name, is_noun
from chrono.events.days.anchors import Anchor
from chrono.events.layout.line_labels import labels_a_date
from chrono.events.reporting.accounts import is_of_accounts
from chrono.events.reporting.asked import is_granted
from chrono.events.reporting.charges import is_of_something_else
from chrono.events.reporting.dealings import changes_hands, sets_a_rate
from chrono.events.reporting.disowned import is_disowned
from chrono.events.reporting.habits import is_yearly
from chrono.events.reporting.meant_gatherings import is_of_named_gathering
from chrono.events.reporting.news import is_idle
from chrono.events.reporting.purposes import is_of_the_honoured
from chrono.events.reporting.recollections import is_called_to_mind
from chrono.events.sentences.mood import FORETOLD, ONCE_PLANNED, PURPOSE, SUPPOSED, UNDONE, Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, has_phrase
from chrono.events.words.kinds import GATHERINGS, grammar, is_past
from chrono.events.words.phrases import any_phrase

__all__ = ["refused"]

_MEASURE = re.compile(rf"\d\s*(?:%|{any_phrase('measures')})|[$€£₽]\s?\d", re.IGNORECASE)
_OWNS, _DIGIT, _CAPITAL = re.compile(r"['’]s\b"), re.compile(r"\d"), re.compile(r"[ \xa0\n][A-Z][a-z]")
_ACCOUNT = re.compile(r"\s(?:[a-zA-Z]+\s){0,3}[a-zA-Z]+:\s*(?:[$€£]|(?:EUR|USD|GBP)\s)\s?\d")
_TOLL = re.compile(r"\b(?:some|about|nearly|almost|around|over|more than|an estimated|up to)\s+\d", re.IGNORECASE)
_BEHIND_CLAUSE = 20  # characters behind a clause in which its measure may stand: "set a record and passed $25 billion"
_OF_A_DAY = GATHERINGS | {"conflict", "signing", "adoption", "launch", "opening", "death", "appointment"}
_SHORTEST_CLAIM = 2  # words before "that"
_OBJECT_REACH = 6  # words behind a verb in which its object stands
_SPEAKS_OF_NOW = re.compile(r"\b(?:is|are|am|has|have|still|today|I['’]m|(?:we|they)['’]re)\b")
_SEASONAL = re.compile(
    r"\b(?:in|that|same|the|of|by|until|during|early|late|mid|since|from)[\s-]+$|^\s*$", re.IGNORECASE
)
_SAID_FROM_HERE = re.compile(r"(?:today|yesterday|tomorrow|this|last|next|earlier|late)\b", re.IGNORECASE)
_SHORTEST_PLAN, _PLANNED_BEFORE = 20, 90  # characters
_FORMER_PLAN = re.compile(
    r"\b(?:[Ii]nitially|[Oo]riginally),?\s+(?:\w+\s+){0,3}?(?:expected|planned|due|scheduled|set (?:for|to)|intended|"
    r"supposed|slated|meant|proposed|targeted)\b[^.;,]*\Z"
)
_CLOCK_ALONE = re.compile(
    r"(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\W*(?:[A-Z]{1,4})?|\d{1,2}\s*[ap]\.?m\.?", re.IGNORECASE
)
# "May 1996, no. 14", "May 1996 (cat. 3)": which thing of a list it was.
_NUMBER_BEHIND = re.compile(r",?\s\(?(?:nos?|cat|lot|pp?|pls?|ill)\.? ?\d[\d–-]*\)?\W*\Z", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) (?:time|meeting) this (?:year|month|week)|"
    r"\b(?:two|three|four|five|six|several|many|\d+) (?:meetings|visits|talks|sessions) this (?:year|month)|"
    r"\bfor the (?:second|third|fourth|fifth|sixth|\w+th) time\b",
    re.IGNORECASE,
)
_COUNT_HINTS = ("time this ", "meeting this ", "meetings this ", "visits this ", "talks this ", "sessions this ")
_UPDATE, _LONGEST_UPDATE = re.compile(r"\W*(?:updated?|edit(?:ed)?|correction)\W{1,4}(?:on\s)?", re.IGNORECASE), 20
_WHAT_IS = tuple([who, verb] for who in ("we", "it", "they", "i", "he", "she") for verb in ("are", "is", "am"))
_BESIDE_NOUN, _HEAD_REACH = 14.0, 3  # a price, and words before a noun
_LEADS_ON = frozenset({"in", "on", "for", "during", "the", "year", "years", "and", "or", SILENT})
_WOULD_REACH = 3  # words behind a date in which its "would" stands
_SET_OFF_FROM_VERB = frozenset("([,:–—")  # before a date that the verb does not act on
_THIS_ONE = ("this ", "these ", "the ")
_CALLED = re.compile(r",?\s+as\s+(?:the\s+|an?\s+)?[A-Z]")
_TO_THE_PRESENT = re.compile(r"\s?[-–]\s?(?:present|today|now)\b", re.IGNORECASE)


def refused(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """Whether what stands beside a date is no event; `form` is that of the unit."""
    if holds_office(sentence, one):
        return _is_question(sentence, one, mood, form)
    for refusal in _REFUSALS:  # noqa: SIM110  # a third of the time of a generator, and each date asks
        if refusal(sentence, one, mood, form):
            return True
    return False


def _is_question(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A question tells of nothing but what it takes for granted: "Will the minister travel next year?"."""
    asks = sentence.text[max(sentence.start, sentence.end - 2) : sentence.end].rstrip('"”»’)*_').endswith("?")
    return asks and not is_granted(sentence, one, mood)


def _is_object(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A date that the verb acts on: "proclaim May 2024 as a month of peace", "completed the first half of the year"."""
    first, _ = sentence.span_of(one.anchor)
    if one.cue is None:
        return False
    kept = first > 0 and one.anchor.text.startswith(_THIS_ONE) and one.cue.last != first - 1
    if kept and sentence.words[first - 1] in grammar("keeping_days", sentence.language):
        return True  # "call upon all to observe this week"
    if one.cue.noun or one.cue.last >= first:
        return False
    if first - one.cue.last > 2:
        named = sentence.words[one.cue.last] in grammar("naming_days", sentence.language)
        return named and _CALLED.match(sentence.text, one.anchor.end) is not None
    if first - one.cue.last == 2 and sentence.words[first - 1] not in ("the", "this"):
        return False
    if not _SET_OFF_FROM_VERB.isdisjoint(sentence.text[one.cue.end : one.anchor.start]):
        return False  # "New sea wall finished (1901)"
    word = sentence.words[one.cue.last]
    if word.startswith(("proclaim", "designat", "recogni", "observ", "celebrat", "declar")):
        return not one.anchor.deictic
    told_later = one.anchor.basis == "narrative"
    lasting = word in ("complete", "completed", "finished", "spent") and not (one.anchor.fine or told_later)
    return lasting or one.anchor.when.precision in ("half", "quarter", "decade")


def _is_possessed(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A date that only describes: "this year's winners", "summer jobs", "1500-present"."""
    after = sentence.text[one.anchor.end : min(one.anchor.end + 24, max(sentence.end, one.anchor.end))]
    if after[:1] in ("'", "’") and _OWNS.match(after):
        noun = one.cue is not None and one.cue.noun  # of which the tense of its sentence says nothing
        if (noun or mood.tense in ("past", "none")) and is_of_its_day(sentence, one):
            return False
        if one.anchor.deictic and one.anchor.when.precision == "day":
            if mood.tense == "past" and one.anchor.role == "at" and _is_at(sentence, one.anchor):
                return False  # "During Monday's convocation two titles were awarded"
            last = sentence.span_of(one.anchor)[1]
            called = one.cue is not None and is_noun(one.cue) and 0 < one.cue.first - last <= 5
            return not (called and one.cue is not None and one.cue.kind in _OF_A_DAY)
        return one.anchor.when.precision == "year" and not (one.cue and one.cue.kind in GATHERINGS)
    before = sentence.text[max(sentence.start, one.anchor.start - 12) : one.anchor.start]
    counted = one.anchor.deictic or one.anchor.basis == "narrative"
    bare = one.anchor.when.precision == "season" and not counted and not _DIGIT.search(one.anchor.text)
    if bare and not _SEASONAL.search(before):
        return True
    if one.anchor.text[:1].isupper() and _CAPITAL.match(after) and not _DIGIT.search(one.anchor.text):
        first = sentence.span_of(one.anchor)[0]
        led = first > 0 and sentence.words[first - 1] in grammar("before_date", sentence.language)
        of_name = one.anchor.when.precision == "month" and " " not in one.anchor.text and not led
        entry = one.anchor.start == sentence.start and one.anchor.text.endswith(".")  # "Nov. Meeting at the inn"
        called = (of_name or one.anchor.when.precision == "day") and not entry
        return called and not _SAID_FROM_HERE.match(one.anchor.text)
    return bool(_TO_THE_PRESENT.match(after))


def _is_at(sentence: Sentence, anchor: Anchor) -> bool:
    first, _ = sentence.span_of(anchor)
    return first > 0 and sentence.words[first - 1] in ("at", "during", "in")


def _is_former_plan(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A day for which something was planned at first: "It was initially expected to end on 1 July, but …"."""
    before = sentence.text[max(sentence.start, one.anchor.start - _PLANNED_BEFORE) : one.anchor.start]
    return len(before) >= _SHORTEST_PLAN and "ally " in before and _FORMER_PLAN.search(before) is not None


def _is_day_of_words(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """The day on which somebody said what would be: "told reporters on Thursday that a hearing would be held".

    Behind "agreed that" it is that of what would be: "agreed that the fair in September would help both".
    """
    if one.anchor.yearless and one.cue is not None and not one.cue.noun:
        first, last = sentence.span_of(one.anchor)
        said = "that" in sentence.words[one.cue.last : one.cue.last + 2] and one.cue.last < first
        return said and "would" in sentence.words[last + 1 : last + 1 + _WOULD_REACH]
    if mood.reason != FORETOLD or not one.anchor.deictic or one.anchor.ahead:
        return False
    return "would" in sentence.words[sentence.span_of(one.anchor)[1] :]


def _is_toll(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """How many died of something in a year: "some 4,000 people died of malaria last year"; no deaths of one event."""
    if one.cue is None or one.cue.kind != "death" or one.cue.noun:
        return False
    if not one.anchor.deictic or one.anchor.when.precision != "year":
        return False
    nouns = (cue for cue in sentence.cues if cue.noun and cue.kind in ("conflict", "milestone"))
    return _TOLL.search(sentence.text, sentence.start, one.cue.start) is not None and next(nouns, None) is None


def _is_unreal(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    if mood.reason == ONCE_PLANNED and one.anchor.deictic:
        return not one.anchor.ahead  # "was due to open last year"
    had = mood.reason == SUPPOSED and "had" in sentence.words[: one.clause[1]]  # "If he had come in 2004, …"
    if mood.reason == UNDONE or (had and one.anchor.when.precision == "year"):
        return True
    supposed = one.cue is not None and one.cue.form == "word" and sentence.words[one.clause[0]] == "if"
    named = one.cue is not None and (one.cue.noun or one.cue.form == "word") and not supposed
    if mood.real or (named and (one.anchor.basis == "explicit" or is_of_named_gathering(sentence, one))):
        return False
    if mood.reason == PURPOSE and one.anchor.yearless and one.anchor.when.precision in ("day", "time"):
        return False
    if mood.reason == SUPPOSED and form == "item" and one.leading and _says_before_that(sentence, one):
        return False
    return not not_until(sentence, one)


def _says_before_that(sentence: Sentence, one: Tie) -> bool:
    """Whether an entry is told before what it supposes: "1950: She proposes that the bridge should be moved"."""
    words, first = sentence.words, sentence.span_of(one.anchor)[1] + 1
    joints = grammar("subclauses", sentence.language)
    supposed = grammar("hypothetical", sentence.language)
    joint = next((at for at in range(first, len(words)) if words[at] in joints), first)
    return joint - first >= _SHORTEST_CLAIM and supposed.isdisjoint(words[first:joint])


def _is_figure(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """Trade figures and counts: a measure in the clause, and no strong cue."""
    if one.cue is not None and not one.cue.weak and one.cue.kind not in ("milestone",):
        strong_verb = (not one.cue.noun and one.price <= 12) or (one.price <= 5 and not one.anchor.deictic)
        if strong_verb and not (one.anchor.deictic and one.anchor.when.precision in ("year", "half", "quarter")):
            return False
    if one.cue is not None and mood.tense != "present" and changes_hands(sentence, one.cue):
        return False
    if one.cue is not None and one.anchor.fine and mood.tense != "present" and sets_a_rate(sentence, one):
        return False
    if form == "item" and _ACCOUNT.match(sentence.text, one.anchor.end):
        return True  # "2004-2005 expenses: $302"
    if one.price <= _BESIDE_NOUN and (_heads_what_is_dated(sentence, one) or leads(sentence, one)):
        return False
    low, high = one.clause
    told = one.cue is not None and not one.cue.noun and one.cue.kind != "milestone" and mood.tense == "past"
    if one.cue is not None and told and one.anchor.fine:
        high = min(high, max(one.cue.last, sentence.span_of(one.anchor)[1]) + _OBJECT_REACH)
    low = _behind_circumstance(sentence, one, low, mood)
    high = _before_participle(sentence, one, high) if told else high
    words = sentence.words[low:high]
    if not words:
        return False
    start, last = sentence.starts[low], low + len(words) - 1
    if one.cue is not None and (
        one.cue.first != one.cue.last or sentence.words[one.cue.first] in grammar("states_unless_dated", "en")
    ):
        own = sentence.words[one.cue.first : one.cue.last + 1]
        words = [word for word in words if word not in own]
    if any(
        start <= cue.start <= sentence.starts[last] and sentence.words[cue.first] == "fell" for cue in sentence.deeds
    ):
        words = [word for word in words if word != "fell"]
    if not has_phrase(_without_compounds(words), grammar("figures", sentence.language)):
        return False
    if _MEASURE.search(sentence.text, start, min(sentence.end, sentence.ends[last] + _BEHIND_CLAUSE)):
        return True
    return (one.cue is None or one.cue.weak) and not (form in ("item", "row") and _opens_with_deed(sentence, one))


def _heads_what_is_dated(sentence: Sentence, one: Tie) -> bool:
    """Whether a noun of a deed and its year open a sentence: "The coming of the railway in 1865 doubled sales"."""
    first = sentence.span_of(one.anchor)[0]
    if one.cue is None or one.anchor.deictic or not one.cue.last < first or one.cue.first > _HEAD_REACH:
        return False
    made = one.cue.noun or sentence.words[one.cue.first + 1 : one.cue.last + 1][:1] == ["of"]
    led = grammar("before_noun", "en") | grammar("determiners", "en") | {"following"}
    return (
        made
        and led.issuperset(sentence.words[: one.cue.first])
        and not any(one.cue.last < at < first for at in sentence.verbs)
    )


def _behind_circumstance(sentence: Sentence, one: Tie, low: int, mood: Mood) -> int:
    """Where a clause begins behind its opening "During the great inflation, ", before the verb and its date."""
    told = one.cue is not None and not one.cue.noun and mood.tense == "past" and not one.anchor.deictic
    if one.cue is None or not told or sentence.words[low] not in grammar("before_noun", "en"):
        return low
    end = min(one.cue.first, sentence.span_of(one.anchor)[0])
    return next((at for at in range(low + 1, end) if "," in sentence.gap(at)), low)


def _before_participle(sentence: Sentence, one: Tie, high: int) -> int:
    """Where a clause ends before what came of its deed: "The mill was sold in 1900, | making a profit of £300"."""
    last = sentence.span_of(one.anchor)[1]
    begin = max(last, one.cue.last) if one.cue is not None else last
    behind = begin + 1
    parted = behind < high and "," in sentence.gap(behind) and sentence.words[behind].endswith("ing")
    return behind if parted else high


def _opens_with_deed(sentence: Sentence, one: Tie) -> bool:
    """Whether a verb follows right behind the date: "1988 | Started production and increased its capacity"."""
    at = sentence.span_of(one.anchor)[1] + 1
    return one.leading and any(cue.first == at and not cue.noun for cue in (*sentence.cues, *sentence.deeds))


def _without_compounds(words: list[str]) -> list[str]:
    """The words without those that only say of what kind the next is: "sales | office", "export | company"."""
    kinds = grammar("dealt_in", "en")
    if kinds.isdisjoint(words):
        return words
    return [word for word, behind in zip(words, [*words[1:], ""], strict=True) if behind not in kinds]


def _is_vague(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A relative date needs a strong cue: "today many use it", "this year will be rich in meetings"."""
    anchor = one.anchor
    if anchor.basis == "narrative" and one.cue is not None and not one.cue.noun and mood.tense == "present":
        return form == "sentence"  # "eighty years later, the town remembers"
    if anchor.basis == "narrative" and mood.tense == "none" and _is_still_so(sentence, anchor):
        return True  # "eighty years later, the charter still binds the town"
    if (
        anchor.basis == "narrative"
        and anchor.text.endswith(" on")
        and _SPEAKS_OF_NOW.search(sentence.text, anchor.end, sentence.end)
    ):
        return True  # "ten years on, we are still here"
    if anchor.timed and _CLOCK_ALONE.fullmatch(anchor.text) and one.cue is not None and one.cue.kind in GATHERINGS:
        behind = sentence.words[one.cue.last + 1 : one.cue.last + 3]
        if {"closed", "adjourned", "ended", "opened", "began", "concluded"} & set(behind):
            return True
    listed = form in ("item", "row") and one.leading
    if (
        anchor.timed
        and one.cue is not None
        and one.cue.form == "nouns"
        and not listed
        and _CLOCK_ALONE.fullmatch(anchor.text)
    ):
        return True  # "All deadlines are at 23:59"
    clock = anchor.timed and form == "sentence" and anchor.basis != "narrative" and _CLOCK_ALONE.fullmatch(anchor.text)
    if clock and not _is_on_named_day(sentence, anchor):
        return True
    if anchor.deictic and anchor.when.precision == "day" and _opens_bracket(sentence, anchor):
        return True
    first, last = sentence.span_of(anchor)
    if one.cue is not None and _is_covered(sentence, one, first):
        return True
    beside = one.cue is not None and first - one.cue.last in (1, 2)
    if anchor.deictic and sentence.words[last + 1 : last + 2] == ["of"] and not beside:
        return True  # but "the signing yesterday of the pact"
    before = sentence.words[max(0, first - 2) : first]
    if anchor.deictic and (before in _WHAT_IS or (before[-1:] and before[-1] in grammar("seen_now", "en"))):
        return True  # "the city that we are today", "the attacks we are seeing today"
    if before[-1:] and before[-1] in grammar("days_kept", "en") and anchor.text.casefold() == "this day":
        return True  # "will remember this day"
    if anchor.when.precision == "century" and ("Century" in anchor.text or "-century" in anchor.text):
        return True  # "21st Century Fund", "the 18th-century mill"
    if not anchor.deictic and anchor.when.precision not in ("decade", "century"):
        return False
    if one.cue is None:
        return True
    apart = anchor.when.precision == "century" and one.cue.weak and one.cue.kind == "milestone"
    if apart and sentence.clause_at(one.cue.first) is not sentence.clause_at(first):
        return True  # "has built ships so that all can trade in the 21st century"
    if not anchor.deictic and (mood.tense == "past" or _undergone(sentence, one)) and one.price <= 13:
        return False
    if not anchor.deictic and form == "item" and first == 0 and one.cue.noun:
        return False  # "15th century: building of the bridge"
    return is_idle(sentence, one, mood)


def _is_still_so(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether what is told behind a date is said to last: "the charter still binds the town"."""
    behind = sentence.words[sentence.span_of(anchor)[1] + 1 :]
    if "still" not in behind or sentence.language != "en":
        return False
    return not is_past(behind[min(behind.index("still") + 1, len(behind) - 1)])


def _is_on_named_day(sentence: Sentence, clock: Anchor) -> bool:
    """Whether an hour is of a day that its sentence names: "On Sunday there will be a service at 10am"."""
    return any(
        one is not clock and one.when.precision == "day" and one.when.contains(clock.when) for one in sentence.anchors
    )


def _opens_bracket(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether "today" says in brackets what is so now: "the School of Arts (today the Institute) was opened"."""
    return sentence.text[anchor.start - 1 : anchor.start] == "(" and sentence.text[anchor.end : anchor.end + 1] == " "


def _is_covered(sentence: Sentence, one: Tie, first: int) -> bool:
    """Whether a year is what a paper is about: "presented a report on our work in the previous year"."""
    anchor = one.anchor
    if one.cue is None or one.cue.last >= first or anchor.when.precision != "year" or anchor.basis == "explicit":
        return False
    between = sentence.words[one.cue.last + 1 : first]
    return "on" in between[1:-1] and not grammar("reports", sentence.language).isdisjoint(between)


def _undergone(sentence: Sentence, one: Tie) -> bool:
    """Whether a noun is what something went through: "In the 1980s the hall underwent renovations"."""
    first = one.cue.first if one.cue is not None and one.cue.noun else 0
    return not grammar("undergoing", sentence.language).isdisjoint(sentence.words[max(0, first - 6) : first])


def _is_lead(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A line without a verb that leads to a list: "Upcoming events in October:"."""
    named = form == "sentence" and one.cue is not None and one.cue.noun and sentence.language == "en"
    return named and sentence.text[sentence.end - 1] == ":" and not sentence.verbs


def _is_denied(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A date that is said to be wrong or left out: "on 25 March, not on 28 October", "each year except 1941"."""
    first, _ = sentence.span_of(one.anchor)
    before = sentence.words[max(0, first - 3) : first]
    if before[-2:] == ["now", "and"]:
        return True  # "work to be done between now and January"
    if "not" in before and not set(before[before.index("not") + 1 :]) - {"on", "in", "at", "the"}:
        return True
    return _is_excepted(sentence.words[:first])


def _is_excepted(before: list[str]) -> bool:
    """Whether words lead to dates that are left out: "held every year except in 1916 and | 1941"."""
    led = next((word for word in reversed(before) if word not in _LEADS_ON), "")
    return led in ("except", "excepting", "barring", "excluding")


def _is_counted(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A date of a count: "our fourth meeting this year"; not that of what is said beside it."""
    if not one.anchor.deictic:
        return False
    said = sentence.text[sentence.start : sentence.end].casefold()
    if "so far this " in said and one.anchor.text.startswith("this "):
        return True  # "forty were hurt so far this year"
    if not (any(hint in said for hint in _COUNT_HINTS) or ("for the " in said and " time" in said)):
        return False
    found = _COUNT.finditer(sentence.text, sentence.start, sentence.end)
    return any(" this " not in match.group() or match.start() < one.anchor.end <= match.end() for match in found)


def _is_label(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """The day or hour of what the page is about: "Date: 3 May 2019"."""
    told = one.cue is not None and one.cue.end > one.anchor.start
    told = told and "\n" not in sentence.text[one.anchor.end : one.cue.start if one.cue else None]
    before = sentence.text[sentence.start : one.anchor.start]
    if len(before) <= _LONGEST_UPDATE and _UPDATE.fullmatch(before):
        return True
    return not told and labels_a_date(before)


def _is_state(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """No cue and no deed in a sentence of prose: "In 1940 the fields were empty"; but "Apply by 3 May"."""
    if one.cue is not None or is_last_day(sentence, one):
        return False
    behind = sentence.words[sentence.span_of(one.anchor)[1] + 1 :][:2]
    if behind[:1] in (["no"], ["nothing"], ["none"]) and not behind[-1].isdigit():
        return True  # "Thursday: no engagements", not "May 1996, no. 14"
    # In the items of annals the Russian "был" may be an auxiliary of a participle that nobody knows.
    told = form == "sentence" or sentence.language not in ("en", "ru")
    told = told and "worden" not in sentence.words  # "1921 war ein Motor eingebaut worden"
    if told and sentence.language != "en" and has_phrase(sentence.words, grammar("states", sentence.language)):
        return True
    if sentence.language == "en" or grammar("states", sentence.language):
        if form == "item" and not one.leading and _is_prose(sentence):
            return True
        if form in ("item", "row"):
            numbered = _NUMBER_BEHIND.match(sentence.text, one.anchor.end, sentence.end)
            set_off = one.leading or numbered or trails(sentence, one.anchor)
            bare = not set_off or len(sentence.tokens) < 3
            return bare or _is_of_figures(sentence)
        if sentence.language == "en" or one.anchor.basis != "explicit":
            return True
    said = [word for word in sentence.words if word != SILENT and len(word) > 1]
    return one.anchor.basis != "explicit" or len(sentence.tokens) < 4 or len(said) < 2


def _is_of_figures(sentence: Sentence) -> bool:
    """Whether nothing but figures and what they are counted in stands beside the dates: "| 2018 | 4,200 tonnes |"."""
    said = [word for word in sentence.words if word != SILENT]
    figures = [word for word in said if word[0].isdigit()]
    units = grammar("units_of_figures", "en")
    return bool(figures) and all(word in units or len(word) == 1 for word in said if not word[0].isdigit())


def _is_prose(sentence: Sentence) -> bool:
    """Whether an item is a sentence that says how things were: "The balance stood at 40 pounds on 31 January."."""
    said = set(sentence.words[1:])
    ahead = said & grammar("future", sentence.language)
    return sentence.text[sentence.end - 1] == "." and not ahead and bool(said & grammar("states", sentence.language))


# The order changes nothing but the time: those that refuse most come first.
_REFUSALS: tuple[Callable[[Sentence, Tie, Mood, str], bool], ...] = (
    _is_state, _is_vague, is_bound_refused, _is_unreal, _is_figure, is_name, _is_possessed, _is_question,
    is_attribute, _is_object, _is_denied, is_yearly, _is_former_plan, _is_label, _is_counted, _is_day_of_words,
    _is_toll, is_term, _is_lead, is_of_accounts, is_of_the_honoured,
    is_called_to_mind, is_of_something_else, is_disowned,
)  # fmt: skip
