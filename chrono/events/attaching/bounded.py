"""Dates that bound what is told: since, until, by, before, a stretch of years; and which are its day all the same."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from chrono.events.attaching.attach import Tie
from chrono.events.attaching.careers import office_since
from chrono.events.attaching.embargoes import is_held_back
from chrono.events.attaching.holding import begins_then
from chrono.events.attaching.wars import war_over
from chrono.events.attaching.year_names import is_noun
from chrono.events.days.anchors import Anchor
from chrono.events.sentences.clefts import joint_of_cleft
from chrono.events.sentences.deeds import is_deed_to_come
from chrono.events.sentences.denials import denial_before
from chrono.events.sentences.directions import direction_before
from chrono.events.sentences.mood import Mood
from chrono.events.sentences.sentence import STRETCHES, Sentence
from chrono.events.words.cues import Cue, has_phrase
from chrono.events.words.kinds import GATHERINGS, grammar

__all__ = ["is_bound_refused", "is_duty", "is_last_day", "is_set_for", "is_task", "is_term", "not_until", "trails"]

_LONGEST_LIFE_EVENT = 1100  # days
# The price of a verb right before the years in which it was done: "was dug between 1904 and 1911".
_BETWEEN_YEARS = 10.0
_OF_ITS_CLAUSE = 22.0
_FRONTED = 13.0  # the price of a verb behind a stretch of years that opens its sentence
_FOR_TERM = re.compile(r"\sfor (?:the (?:month|year) of )?\Z")
_TERM_TO_COME = re.compile(r"\bfor (?:an?|the)\b[^.;]{0,60}?\bterm\b[^.;,]{0,30} (?:expir|end)ing(?: on| in)?\Z")
_TERM_ENDS = ("ing", "ing on", "ing in")
_TERM_REACH, _OFFICE_REACH = 120, 9  # characters before a term, and words of an office before "for"
_LAST_DAY_REACH = 9  # words before a date in which stands what has to be done by it
_DUTY_REACH = 18  # words before a date in which the duty that it ends stands
_TASK_REACH = 8  # words of a line in which whose task it is stands, its label and the number before it
_SINCE = 11.0  # the price of a verb right before "since"
_MADE_SO = frozenset({"termination", "adoption", "opening", "entry_into_force"})
_SHOULD_HAVE = frozenset({("should", "have"), ("could", "have"), ("would", "have")})
_MUST = frozenset({"must", "shall"})
_WAS = frozenset({"was", "were"})
_ON_OR_AFTER = ["on", "or", "after"]
_LEADING_TO_DEED, _LONGEST_CHAIN = frozenset({"was", "were", "had", "did"}), 4  # words from these to their verb
_RATE_REACH = 10  # words behind a verb in which stands how often it is done
_BESIDE_DENIAL = 4  # words between a denial and its verb
_PRESENT = frozenset({"is", "are", "do", "does"})
_EACH = frozenset({"a", "an", "each", "every", "per"})
# What "until" may date: "was not founded until 1921".
_UNTIL = {"en": ("termination", "founding")}


def is_bound_refused(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """Whether a date that bounds what is told is no day of it: "since 2002", "until 1990, when"."""
    role = one.anchor.role
    if role in ("by", "before") and _was_due(sentence, one):
        return True
    if role == "at" or _is_its_day(sentence, one, mood, form):
        return False
    if role in ("since", "asof", "before", "throughout", "after"):
        return True
    if one.cue is not None and one.cue.kind in ("birth", "death") and (one.anchor.when.days or 0) > _LONGEST_LIFE_EVENT:
        return role in ("from", "span", "between")  # "was born in Ulm, taught from 1955 to 1990"
    if role == "until" and joint_of_cleft(sentence.words, sentence.language) is not None:
        return False  # "No fue hasta 1950 cuando se inauguró el puente"
    if role == "until":
        return _is_refused_until(sentence, one, mood)
    if role == "from":
        return _is_refused_from(sentence, one)
    if role in ("between", "span"):
        return _is_refused_between(sentence, one, mood)
    if role == "by" and form == "item" and one.cue is not None and one.cue.noun and trails(sentence, one.anchor):
        return False  # "Submission of the plan by June"
    return role == "by" and not _is_reached(sentence, one, mood)


def _is_its_day(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """Whether what is told happened on the day that bounds it, or in the time: a law in force since, a war."""
    role = one.anchor.role
    row = form in ("item", "row") and one.leading and role in ("span", "between", "from")
    if row and sentence.span_of(one.anchor)[0] <= 1:
        return True
    if _names_its_noun(sentence, one) or begins_then(sentence, one) or _dates_its_war(sentence, one):
        return True
    if role == "since" and (_says_when(sentence, one) or _came_into_it(sentence, one, mood)):
        return True
    if role == "asof" and (_is_made_as_of(sentence, one) or _comes_into_it(one, mood)):
        return True
    if role == "by" and (_names_a_deadline(sentence, one, "duties") or _heads_item(sentence, one, form)):
        return True
    if role in ("by", "before") and (is_last_day(sentence, one) or is_duty(sentence, one) or is_task(sentence, one)):
        return True
    if role == "throughout" and mood.status == "planned" and is_set_for(sentence, one):
        return True
    return role == "throughout" and mood.tense == "past" and _is_over_a_season(sentence, one)


def is_set_for(sentence: Sentence, one: Tie) -> bool:
    """Whether something is or was to be on a date: "a visit planned for Friday", "is scheduled for 2025"."""
    first, _ = sentence.span_of(one.anchor)
    return first > 1 and sentence.words[first - 2] in grammar("set_for", sentence.language)


def _is_refused_until(sentence: Sentence, one: Tie, mood: Mood) -> bool:
    if sentence.language == "ru" and mood.status == "planned" and one.cue is not None:
        return one.cue.kind in GATHERINGS  # "до" is "by" where something is still to come, not where it lasts
    return (
        not (one.cue and one.cue.kind in _UNTIL.get(sentence.language, ("termination",)) and not one.cue.weak)
        and not not_until(sentence, one)
        and not _lasts(sentence)
        and not is_last_day(sentence, one)
        and not is_held_back(sentence, one)
    )


def _is_refused_from(sentence: Sentence, one: Tie) -> bool:
    if _is_undergone(sentence, one):
        return False  # "will be closed from 3 May until 7 June"
    if _is_term_of_law(sentence, one):
        return True
    if one.anchor.when.precision == "interval" and one.cue is not None and one.cue.weak:
        return one.cue.kind != "appointment" and not one.anchor.fine
    return one.cue is None


def _is_term_of_law(sentence: Sentence, one: Tie) -> bool:
    """Whether a day only says which deeds a rule is for: "The act applies to claims made on or after 1 June 2011"."""
    first = sentence.span_of(one.anchor)[0]
    if sentence.words[max(0, first - 3) : first] != _ON_OR_AFTER or one.cue is None or one.cue.noun:
        return False
    if grammar("says_rules", "en").isdisjoint(sentence.words):
        return False
    return one.cue.form in ("past", "participle") and one.cue.last == first - 4


def _is_refused_between(sentence: Sentence, one: Tie, mood: Mood) -> bool:
    if one.cue is None:
        return True
    past = mood.tense == "past" or sentence.words[one.cue.first] in ("was", "were")  # "was increased" is one cue
    if past and one.price <= (_FRONTED if one.leading else _BETWEEN_YEARS):
        return False
    if past and sentence.words[one.cue.first] == "spent":
        return False
    return one.cue.weak or one.cue.kind in ("announcement", "adoption") or (mood.tense == "none" and one.cue.noun)


def _is_undergone(sentence: Sentence, one: Tie) -> bool:
    """Whether something is closed, or put out of force, over a stretch of time."""
    if one.cue is None or one.cue.noun or one.cue.kind != "termination" or one.price > _FRONTED:
        return False
    before = sentence.words[max(0, one.cue.first - 2) : one.cue.first]
    return one.anchor.when.precision == "interval" and not grammar("forms_of_be", "en").isdisjoint(before)


def _is_over_a_season(sentence: Sentence, one: Tie) -> bool:
    """Whether something was done in the months of a season: "Over the winter of 1956 the sheds were moved"."""
    first = sentence.span_of(one.anchor)[0]
    over = "over" in sentence.words[max(0, first - 2) : first]
    return over and one.cue is not None and one.anchor.when.precision == "season"


def _is_made_as_of(sentence: Sentence, one: Tie) -> bool:
    """Whether a paper is dated so: "This agreement is made and entered into as of 3 May 2011"."""
    first, _ = sentence.span_of(one.anchor)
    dated = one.cue is not None and one.cue.kind in ("signing", "change") and one.price <= _FRONTED
    return dated and not grammar("made_as_of", "en").isdisjoint(sentence.words[max(0, first - 5) : first])


def _comes_into_it(one: Tie, mood: Mood) -> bool:
    """Whether something is to be so as of a date: "The old desk will close as of 17 February"."""
    made = one.cue is not None and not one.cue.noun and one.cue.kind in _MADE_SO | {"launch", "change"}
    return made and mood.status == "planned" and one.anchor.fine and one.price <= _FRONTED


def _is_reached(sentence: Sentence, one: Tie, mood: Mood) -> bool:
    """Whether something was, or will be, done by a date: "By 1958 he had raised a troop"; "by 1920, when they left"."""
    if one.cue is None:
        return False
    last = sentence.span_of(one.anchor)[1]
    if mood.status == "planned" or mood.perfect or "when" in sentence.words[last + 1 : last + 3]:
        return True
    if one.cue.noun or not mood.real or one.cue.kind == "announcement":
        return False
    if _is_done_again(sentence, one.cue) or _is_wanted_by(sentence, one):
        return False
    past = mood.tense == "past" or not _WAS.isdisjoint(sentence.words[max(0, one.cue.first - 1) : one.cue.first + 1])
    past = past or _goes_with_past(sentence, one.cue, mood)
    if not past or one.price > (_OF_ITS_CLAUSE if _is_of_clause(sentence, one) else _FRONTED):
        return False
    if one.anchor.fine or one.anchor.when.precision == "season" or one.anchor.basis == "narrative":
        # What is done by a day is done once; by a year it may be a habit.
        return one.cue.form == "ing" or _is_finite(sentence, one.cue)
    clear = not one.cue.weak or (one.leading and one.cue.form == "past" and one.cue.kind != "milestone")
    return clear and one.anchor.basis == "explicit"


def _goes_with_past(sentence: Sentence, cue: Cue, mood: Mood) -> bool:
    """Whether a participle behind a comma goes on with what is told: "took the fort, | driving its owners out"."""
    if cue.form != "ing" or mood.tense != "none" or not cue.first:
        return False
    joined = sentence.words[cue.first - 1] == "and"
    return "," in sentence.gap(cue.first - joined) and sentence.tells_past


def _is_of_clause(sentence: Sentence, one: Tie) -> bool:
    """Whether a verb is that of the clause in which the date stands, however much stands between."""
    clause = sentence.clause_at(sentence.span_of(one.anchor)[0])
    return clause is not None and one.cue is not None and 0 <= one.cue.first - clause.verb <= _LONGEST_CHAIN


def _is_finite(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb is that of its English clause, or stands behind its auxiliary; no participle beside a noun."""
    clause = sentence.clause_at(cue.first)
    if clause is None or clause.reduced:
        return sentence.language != "en"
    if cue.first <= clause.verb <= cue.last:
        return True
    return 0 < cue.first - clause.verb <= _LONGEST_CHAIN and sentence.words[clause.verb] in _LEADING_TO_DEED


def _is_wanted_by(sentence: Sentence, one: Tie) -> bool:
    """Whether the date ends what is wanted: "ordered ten boats by May", "asked the tenants to pay by May"."""
    first = sentence.span_of(one.anchor)[0]
    if one.cue is None:
        return False
    said = sentence.words[: max(first, one.cue.first)]
    if not grammar("future_auxiliaries", "en").isdisjoint(said) or sentence.words[max(0, one.cue.first - 1)] == "be":
        return True
    if one.cue.last > first:
        return not (one.leading or _stands_before_subject(sentence, one))
    if not grammar("goals", "en").isdisjoint(said) or not grammar("wanting", "en").isdisjoint(said[one.cue.first :]):
        return True
    leading = (at for at in range(one.cue.last + 1, first - 1) if sentence.words[at] == "to")
    return any(_is_verb_behind_to(sentence, at + 1) for at in leading)


def _stands_before_subject(sentence: Sentence, one: Tie) -> bool:
    """Whether the doer stands behind the date: "Meanwhile, by May, he was beaten", not "the vote by May was"."""
    first, last = sentence.span_of(one.anchor)
    clause = sentence.clause_at(first)
    return clause is not None and clause.subject is not None and clause.subject[0] > last


def _is_verb_behind_to(sentence: Sentence, at: int) -> bool:
    """Whether the word behind "to" is a verb: "to pay", "to be held", not "to the coast", "to Ulm"."""
    word = sentence.words[at]
    if word == "be":
        return True
    plain = sentence.text[sentence.starts[at]].islower() and word not in grammar("determiners", "en")
    return plain and is_deed_to_come(word)


def _is_done_again(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is behind a verb is done again each time: "sold 20,000 copies a day"."""
    behind = sentence.words[cue.last + 1 : cue.last + _RATE_REACH]
    units = grammar("time_spent", "en")
    return any(one in _EACH and unit in units for one, unit in pairwise(behind))


def _says_when(sentence: Sentence, one: Tie) -> bool:
    """Whether what happened on a date is told behind it: "the worst since May 1994, when the pier collapsed"."""
    last = sentence.span_of(one.anchor)[1]
    return one.cue is not None and one.cue.first > last and sentence.words[last + 1 : last + 2] == ["when"]


def _came_into_it(sentence: Sentence, one: Tie, mood: Mood) -> bool:
    """Whether what has been so since a date was made so then: "has been closed since May 2019", "been mayor since"."""
    if (
        one.cue is not None
        and not one.anchor.deictic
        and one.cue == office_since(sentence, sentence.span_of(one.anchor)[0])
    ):
        return True
    done = mood.passive and mood.perfect and mood.real and one.anchor.when.precision in ("day", "month", "year")
    return done and one.cue is not None and not one.cue.noun and one.cue.kind in _MADE_SO and one.price <= _SINCE


def is_last_day(sentence: Sentence, one: Tie) -> bool:
    """Whether a date is the last day for something: "apply by 3 May", "has until 3 May to appeal"."""
    if one.anchor.role == "until":
        return _has_until(sentence, one) or _is_open_until(sentence, one)
    if one.anchor.role not in ("by", "before"):
        return False
    told = _names_a_deadline(sentence, one, "last_days")
    ordered = one.anchor.role == "before" and one.anchor.fine and _names_a_deadline(sentence, one, "orders")
    return told or ordered or _asks(sentence, one)


def _was_due(sentence: Sentence, one: Tie) -> bool:
    """Whether something was not done by a date: "should have been received by 28 March"."""
    first = sentence.span_of(one.anchor)[0]
    before = sentence.words[max(0, first - _LAST_DAY_REACH) : first]
    return any(pair in _SHOULD_HAVE for pair in pairwise(before))


def is_duty(sentence: Sentence, one: Tie) -> bool:
    """Whether something has to be done by a date: "must comply by 30 June", "Amend the rules on or before 1 July"."""
    if one.cue is not None and one.cue.form == "word" and sentence.words[one.cue.first] in _MUST:
        return True
    if one.anchor.role not in ("by", "before") or not one.anchor.fine:
        return False
    first = sentence.span_of(one.anchor)[0]
    if one.cue is not None and one.cue.form == "base" and sentence.words[one.cue.first - 1] == "to":
        told = direction_before(sentence, first) if sentence.language == "en" else None
        if told is not None and told.verb == one.cue.first:
            return True
    if one.cue is None or one.cue.noun or one.price > _FRONTED:
        return not _MUST.isdisjoint(sentence.words[max(0, first - _LAST_DAY_REACH) : first])
    ordered = one.cue.first == 0 and one.cue.form == "base"
    return ordered or not _MUST.isdisjoint(sentence.words[max(0, one.cue.first - 3) : min(one.cue.first, first)])


def is_task(sentence: Sentence, one: Tie) -> bool:
    """Whether minutes give somebody a thing to do by a date: "Cllr Holm to write to the county by 15 March"."""
    words, first = sentence.words, sentence.span_of(one.anchor)[0]
    if sentence.language != "en" or one.anchor.role not in ("by", "before") or not one.anchor.fine:
        return False
    whole = words[: min(first, _TASK_REACH)]
    at = whole.index("to") if "to" in whole else 0
    if not 0 < at < first - 1 or sentence.tells_past or not is_deed_to_come(words[at + 1]):
        return False
    named = sentence.text[sentence.tokens[at - 1].start].isupper() or words[0] in ("the", "action")
    return named and not any(index in sentence.verbs for index in range(at)) and sentence.gap(at) == " "


def _asks(sentence: Sentence, one: Tie) -> bool:
    """Whether readers are asked to do a thing in time: "Please return the form by 3 May"; not to note what was."""
    first, _ = sentence.span_of(one.anchor)
    before = sentence.words[max(0, first - _LAST_DAY_REACH) : first]
    return "please" in before and before[before.index("please") + 1 :][:1] != ["note"]


def _names_a_deadline(sentence: Sentence, one: Tie, section: str) -> bool:
    """Whether something has to be done by a date: "comments must be received by 3 May", "apply by 3 May".

    `section` is that of the grammar with the words that say so.
    """
    first, _ = sentence.span_of(one.anchor)
    reach = _LAST_DAY_REACH if section == "last_days" else _DUTY_REACH
    before = sentence.words[max(0, first - reach) : first]
    return has_phrase(before, grammar(section, sentence.language))


def _heads_item(sentence: Sentence, one: Tie, form: str) -> bool:
    """Whether a list item says by when what it names is to be: "By 1 July 2018: all stations have lifts"."""
    last = sentence.span_of(one.anchor)[1]
    apart = last + 1 < len(sentence.tokens) and ":" in sentence.gap(last + 1)
    return form in ("item", "row") and one.leading and apart and sentence.span_of(one.anchor)[0] <= 1


def _has_until(sentence: Sentence, one: Tie) -> bool:
    """Whether somebody has until a date for something: "The firm has until 4 December to appeal"."""
    first, last = sentence.span_of(one.anchor)
    led = {"has", "have", "had", "be", "given"} & set(sentence.words[max(0, first - 4) : first])
    return bool(led) and sentence.words[last + 1 : last + 2] == ["to"]


def _is_open_until(sentence: Sentence, one: Tie) -> bool:
    """Whether something may be handed in until a date: "Submissions are accepted through 9 March"."""
    first, _ = sentence.span_of(one.anchor)
    before = sentence.words[max(0, first - _LAST_DAY_REACH) : first]
    if sentence.language != "en" or not one.anchor.fine or grammar("open_until", "en").isdisjoint(before):
        return False
    return has_phrase(before, grammar("last_days", "en") | grammar("handed_in", "en"))


def _names_its_noun(sentence: Sentence, one: Tie) -> bool:
    """Whether the date is that of the noun behind it: "before the May 2003 summit", not "since 1990 meetings are"."""
    first, last = sentence.span_of(one.anchor)
    if one.cue is None or not is_noun(one.cue) or not 0 < one.cue.first - last <= 3:
        return False
    before = sentence.words[first - 1] if first else ""
    return one.anchor.role != "since" or before in grammar("determiners", "en")


def _dates_its_war(sentence: Sentence, one: Tie) -> bool:
    """Whether years are those of the war that they name: "the Alder War of 1213–1214"."""
    first, _ = sentence.span_of(one.anchor)
    if one.cue is not None and one.anchor.role in STRETCHES and one.cue == war_over(sentence, first):
        return True
    named = one.cue is not None and one.cue.noun and one.cue.kind == "conflict" and one.anchor.role == "span"
    return named and one.cue is not None and one.cue.last == first - 2 and sentence.words[first - 1] == "of"


def not_until(sentence: Sentence, one: Tie) -> bool:
    """Whether something began only then: "was not opened until 1921", "was a clerk until in 1903 he opened a shop"."""
    first, last = sentence.span_of(one.anchor)
    words = sentence.words
    before = words[max(0, first - 12) : first]
    if "when" in words[last + 1 : last + 3] or (one.anchor.role == "until" and words[last + 1 : last + 2] == ["where"]):
        return True
    if before[-2:] in (["until", "in"], ["till", "in"], ["until", "on"]):
        return one.cue is not None and one.cue.first > last  # "was a clerk, until in 1903 he opened a shop"
    until = next((at for at in range(first - 1, max(-1, first - 5), -1) if words[at] in ("until", "till")), None)
    denial = denial_before(sentence, until) if until is not None else None
    if denial is None or one.cue is None:
        return denial is not None
    if words[max(0, denial - 2) : denial] == ["it", "was"]:
        return one.cue.first > last or one.cue.first == denial - 1  # "It was not until 1911 that the hall was built"
    if words[denial] in grammar("of_nobody", "en") and not _PRESENT.isdisjoint(words[denial : one.cue.first]):
        return False  # "No tickets are sold until 3 May"
    return -_BESIDE_DENIAL <= one.cue.first - denial <= _BESIDE_DENIAL


def _lasts(sentence: Sentence) -> bool:
    return has_phrase(sentence.words, grammar("lasting", sentence.language))


def trails(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a date ends its list item: "Fellow of the Society (2016)"."""
    return not re.search(r"\w", sentence.text[anchor.end : sentence.end])


def is_term(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """The month or year for which somebody has an office, "president of the council for May 2016", or its end."""
    before = sentence.text[max(sentence.start, one.anchor.start - _TERM_REACH) : one.anchor.start]
    if before.rstrip().endswith(_TERM_ENDS) and _TERM_TO_COME.search(" ".join(before.split())):
        return True  # "appointed for a term expiring in 2029"
    if one.anchor.when.precision not in ("month", "year"):
        return False
    if not (led := _FOR_TERM.search(before)) or before[: led.start()].endswith(_set_for()):
        return False  # "a visit of the king planned for October"
    office = re.findall(r"\w+", before[: led.start()].casefold())[-_OFFICE_REACH:]
    return has_phrase(office, grammar("offices", sentence.language))


@cache
def _set_for() -> tuple[str, ...]:
    return tuple(f" {word}" for word in grammar("set_for", "en"))
