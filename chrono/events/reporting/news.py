"""What is said of a day, week or year counted from the document's own: news and plans, or only how things are.

"Last week the rebels took the port" is news; "today many use the ferry" is not. How far a cue may stand from such a
date is in the prices below; the sentences that they serve are in the tests.
"""

from __future__ import annotations

from chrono.events.attaching.attach import Tie
from chrono.events.attaching.noun_days import ends_with_lead
from chrono.events.sentences.deeds import is_deed_to_come
from chrono.events.sentences.mood import SAID, Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue, has_phrase
from chrono.events.words.kinds import GATHERINGS, endings, grammar, is_past

__all__ = ["is_idle"]

_STRONG, _WEAK, _WEAK_LEADING = 18.0, 12.0, 22.0
_WEAK_OF_DAY = 17.0  # for a verb of the very day that a report tells of: "sank in heavy seas off the coast on Monday"
_DEED, _PLAN, _PLAN_LEADING = 15.0, 15.0, 18.0
_MAIN_DEED = 26.0  # for the verb of the clause that the date opens
_NOUN, _NOUN_LEADING, _NOUN_OF_DEED = 13.0, 24.0, 11.0
_NOUN_DONE_TO = 17.0  # for a noun with what is done to it before the date
_SAID_THAT, _PLAN_REACH = 9.0, 6
_SAID_BY_SAYING = 13.0
_PRESENT, _OURS, _SAID_OF = 12.0, 15.0, 2.0
_OWNED = 4  # words between a day with its "'s" and what is of it
_DONE_BY_WORDS = frozenset({"opening", "launch", "signing", "adoption", "founding", "publication", "termination"})
_SPEAKERS = frozenset({"he", "she", "it", "they", "we", "i", "you", "who", "as"})
_SAID_OF_OTHERS = frozenset({"that", "the", "a", "an", "his", "her", "their", "its"})
_HELD_REACH = 9  # words behind a gathering in which stands that it took place
_RELATIVE = frozenset({"that", "which", "who", "who's", "who've", "that's"})
_AFTER_ANOTHER = frozenset({"after", "before", "since", "following"})  # another deed may stand before the day
_THERE = (["there", "were"], ["there", "was"], ["there", "had"], ["there", "have"], ["there", "has"])
_WHEN = frozenset({"when", "as", "while"})
_BELOW = ("that",)  # how clauses open that say what is said or thought
_HAPPENING = frozenset({"conflict", "milestone", "appointment"})
_STILL_TO_COME = frozenset({"before", "ahead", "for", "until", "upcoming", "towards", "to"})
_PLANNED_IN_PRESENT = GATHERINGS | {"signing", "announcement", "launch", "opening"}
_ATTENDED = 8  # words before a gathering in which stands what is done there
_CHAINED = 4  # words of a verb with its auxiliaries
_DEEDS = frozenset({"conflict", "milestone", "death", "award", "birth"})


def is_idle(sentence: Sentence, one: Tie, mood: Mood) -> bool:
    """Whether what stands beside a date that counts from the document's own is no news of that time."""
    cue = one.cue
    if cue is None or (one.anchor.partial and cue.weak and cue.kind == "milestone"):
        return True
    if cue.form == "participle" and _is_given(sentence.words, cue.first):
        return True
    if cue.noun and cue.kind == "milestone" and not cue.weak and sentence.words[cue.first] in grammar("results", "en"):
        return not any(is_past(sentence.words[at]) for at in sentence.verbs)  # "went top on Saturday with a 2-1 win"
    if cue.noun:
        return not _is_attended(sentence, one, cue, mood) and _is_noun_apart(sentence, one, cue)
    if mood.tense == "future" and _is_dated(one, cue):
        return one.price > _reach_of_plan(sentence, one, cue) or (
            cue.kind == "announcement" and cue.weak and _is_said_by_us(sentence, cue)
        )
    if mood.tense == "past":
        if one.leading and _describes(sentence, cue) and (mood.perfect or _is_told_of_others(sentence, one, cue)):
            return True  # "Today we mourn all whom the sea has taken"
        return one.price > _reach_of_past(sentence, one, cue)
    if mood.tense == "present":
        return not _is_under_way(sentence, one, cue, mood)
    if cue.form == "word" and _is_told_as_past(sentence, cue):
        return one.price > _reach_of_past(sentence, one, cue)
    return one.price > _STRONG or (cue.weak and not _is_ours(sentence, cue))


def _is_attended(sentence: Sentence, one: Tie, cue: Cue, mood: Mood) -> bool:
    """Whether somebody will come to a gathering, or give a speech: "Tomorrow he will take part in talks"."""
    if mood.tense != "future" or not (one.anchor.fine and one.anchor.deictic and one.leading):
        return False
    before = sentence.words[max(0, cue.first - _ATTENDED) : cue.first]
    return one.price <= _MAIN_DEED and has_phrase(before, grammar("attending_ahead", sentence.language))


def _reach_of_plan(sentence: Sentence, one: Tie, cue: Cue) -> float:
    """The highest price at which a verb of the future is news: farther where the date opens its clause."""
    first, last = sentence.span_of(one.anchor)
    if not one.leading or first >= _CHAINED:
        return _PLAN
    if any(last < at < cue.first - _CHAINED for at in sentence.verbs):
        return _PLAN
    clause = sentence.clause_at(cue.first) if not cue.weak else None
    return _MAIN_DEED if clause is not None and 0 < cue.first - clause.verb < _CHAINED else _PLAN_LEADING


def _is_told_of_others(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether "we" speak of those who did something, behind the date: "On Founders' Day we remember all who died"."""
    between = sentence.words[sentence.span_of(one.anchor)[1] + 1 : cue.first]
    return between[:1] in (["we"], ["i"])


def _is_given(words: list[str], at: int) -> bool:
    """Whether a participle only leads to a reason: "a poor mill given the storms we face today"."""
    led = words[at + 1] if at + 1 < len(words) else ""
    chained = {"was", "were", "been", "is", "are", "be", "has", "have", "had"}.intersection(words[max(0, at - 1) : at])
    return words[at] == "given" and led in grammar("determiners", "en") and not chained


def _is_told_as_past(sentence: Sentence, cue: Cue) -> bool:
    """Whether a phrase begins with a verb of the past: "turned down", "went public", "were called to the scene"."""
    verb, *rest = sentence.words[cue.first : cue.last + 1]
    if rest and verb.replace("’", "'").partition("'")[0] == "we":
        verb, *rest = rest  # "we learned that"
    if verb in grammar("forms_of_be", "en"):
        return cue.kind in _DEEDS and bool(rest) and is_past(rest[0])
    return is_past(verb)


def _is_ours(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody who took part speaks of a gathering: "our discussions"."""
    return cue.kind in GATHERINGS and bool(
        {"our", "my", "their"} & set(sentence.words[max(0, cue.first - 2) : cue.first])
    )


def _is_led_to(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether a sentence leads to a noun with its date as to what was before: "This follows the release last year"."""
    first = cue.first
    if one.leading or first < 2 or sentence.words[first - 1] not in grammar("determiners", "en"):
        return False
    return one.anchor.start > cue.start and ends_with_lead(sentence, first - 1)


def _is_noun_apart(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether a noun is too far from the date, or too general, to be what happened then: "this year's results"."""
    if one.price <= _SAID_OF or _is_of_day(sentence, one, cue):
        return False  # "a decision is expected on Monday", "Monday's vote"
    if cue.kind in _DEEDS and _is_there(sentence, one, cue):
        return False
    if _is_just_before(sentence, one, cue):
        return False
    if one.price <= _OURS and (_is_expected(sentence, one, cue) or (not cue.weak and _is_held(sentence, one, cue))):
        return False
    if cue.weak or cue.form == "nouns":
        told = _is_ours(sentence, cue) or _is_made(sentence, one, cue) or _is_held(sentence, one, cue)
        told = told or _is_led_to(sentence, one, cue)
        return not told or one.price > _OURS
    if cue.kind in _DEEDS and one.anchor.deictic:
        done_to = cue.first != cue.last and sentence.words[cue.last] == "of"  # "the arrest of 300 miners on Friday"
        return one.price > (_NOUN_DONE_TO if done_to else _NOUN_OF_DEED)
    return one.price > (_NOUN_LEADING if cue.first <= 3 else _NOUN)


def _is_just_before(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether a noun of what happened stands right before its time: "in elections on Sunday", "by floods last year"."""
    anchor, words = one.anchor, sentence.words
    between = words[cue.last + 1 : sentence.span_of(anchor)[0]]
    if cue.kind not in _HAPPENING or not anchor.deictic or anchor.ahead or one.leading or sentence.language != "en":
        return False
    if cue.last >= sentence.span_of(anchor)[0] or not grammar("leads_to_date", "en").issuperset(between):
        return False
    before = words[max(0, cue.first - _OWNED) : cue.first]
    if not _STILL_TO_COME.isdisjoint(before) or not grammar("future", "en").isdisjoint(words):
        return False
    if anchor.fine:
        return not cue.weak or cue.form == "nouns"
    counted = any(word.isdigit() or word in grammar("counting", "en") for word in before)
    return not (cue.weak or counted) and anchor.when.precision == "year" and cue.form == "nouns"


def _is_made(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether somebody makes several of a thing that day: "has made some announcements today"."""
    made = {"made", "issued", "making"} & set(sentence.words[max(0, cue.first - _OWNED) : cue.first])
    return bool(made) and not cue.weak and one.anchor.when.precision == "day"


def _is_held(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether a gathering is said to be held on a day: "held a phone conversation on Monday", "a briefing was held"."""
    if cue.kind not in GATHERINGS or one.anchor.when.precision not in ("day", "time"):
        return False
    before = sentence.words[max(0, cue.first - _OWNED) : cue.first]
    behind = sentence.words[cue.last + 1 :][:_HELD_REACH]
    held = (
        not grammar("holds_gathering", "en").isdisjoint(before)
        and before[-1] != "to"
        and not has_phrase(before, ("had to", "hold that", "held that"))
    )
    return held or has_phrase(behind, grammar("was_held", "en"))


def _is_expected(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether somebody says that he looks for a thing on a day: "We expect a vote on Thursday"."""
    before = sentence.words[max(0, cue.first - _OWNED) : cue.first]
    return one.anchor.fine and "expect" in before and not {"we", "i"}.isdisjoint(before)


def _is_there(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether something is said to have been on a day: "There were explosions near the depot last night"."""
    first = sentence.span_of(one.anchor)[0]
    there = sentence.words[max(0, cue.first - _OWNED) : cue.first]
    told = any(there[at : at + 2] in _THERE for at in range(len(there)))
    fine = one.anchor.fine and one.anchor.deictic and one.anchor.when.precision in ("day", "time")
    return fine and (told or (cue.kind == "conflict" and first == cue.last + 1))


def _is_of_day(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether a noun stands right behind the day that it is of: "last night's vote"."""
    owns = sentence.text[one.anchor.end : one.anchor.end + 2] in ("'s", "’s")
    return owns and 0 < cue.first - sentence.span_of(one.anchor)[1] <= _OWNED


def _is_dated(one: Tie, cue: Cue) -> bool:
    """Whether the date says enough for a plan: of what is no cue of a kind, a month at least."""
    return one.anchor.fine or (
        cue.kind != "milestone" and one.anchor.when.precision in ("year", "season", "half", "quarter")
    )


def _reach_of_past(sentence: Sentence, one: Tie, cue: Cue) -> float:
    """The highest price at which a verb of the past is news."""
    if not cue.weak and cue.kind != "milestone":
        return _MAIN_DEED if one.price > _STRONG and _is_of_clause(sentence, one, cue) else _STRONG
    if cue.kind == "announcement" and _is_set_forth(sentence, one, cue):
        return _WEAK_LEADING if one.leading and not _describes(sentence, cue) else _WEAK_OF_DAY
    if cue.kind == "announcement":
        return _SAID_THAT if _says_what_comes(sentence, one, cue) or _says_what_had_come(sentence, one, cue) else 0.0
    if sentence.words[cue.first] in ("became", "becomes") and _is_office(sentence, cue):
        return _STRONG
    if one.leading and one.anchor.text.endswith("ago") and not (_describes(sentence, cue) or _is_of_us(sentence, cue)):
        return _WEAK_LEADING
    if cue.kind == "milestone":
        fine = one.anchor.fine and (one.anchor.basis == "document" or not one.anchor.deictic)
        if cue.weak and not (fine and not _describes(sentence, cue)):
            return 0.0
        return _MAIN_DEED if _is_of_clause(sentence, one, cue) else _DEED
    if one.leading:
        return _WEAK if _describes(sentence, cue) else _WEAK_LEADING
    return _WEAK_OF_DAY if one.anchor.when.precision == "day" and not _describes(sentence, cue) else _WEAK


def _is_set_forth(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether a verb of saying has a thing or somebody as its object: "proposed a rule", "called on Congress to"."""
    at = cue.last + 1
    if at >= len(sentence.words) or grammar("setting_forth", sentence.language).isdisjoint(
        sentence.words[cue.first : at]
    ):
        return False
    if "to" in sentence.words[cue.first : sentence.span_of(one.anchor)[0]]:
        return False  # "called on the council to pass a budget later this year"
    word = sentence.words[at]
    named = word != SILENT and sentence.text[sentence.starts[at]].isupper()
    return named or cue.first != cue.last or word[:1].isdigit() or word in grammar("determiners", "en")


def _is_of_clause(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether a verb is that of the clause that a date opens or ends, however far: "Today, the heirs of … sold"."""
    first = sentence.span_of(one.anchor)[0]
    clause = sentence.clause_at(first) if one.anchor.deictic and not _is_of_us(sentence, cue) else None
    if clause is None or clause.verb != cue.first:
        return False
    if one.leading:
        return cue.first > first and "that" not in sentence.words[first : cue.first]
    below = clause.opener in _BELOW and sentence.words[clause.first] not in _WHEN
    alone = not below and not any(cue.last < at < first for at in sentence.verbs)
    alone = alone and _AFTER_ANOTHER.isdisjoint(sentence.words[cue.last : first])
    return alone and cue.first < first and one.anchor.when.precision in ("day", "time") and not cue.noun


def _says_what_comes(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether what is said on a day is what its speaker will do: "said on Friday that it would close the mill"."""
    after = max(cue.last, sentence.span_of(one.anchor)[1]) + 1
    behind = sentence.words[after : after + _PLAN_REACH]
    at = next((index for index, word in enumerate(behind) if word in ("would", "will")), 0)
    own = not {"it", "he", "she", "they", "we"}.isdisjoint(behind[:at]) and sentence.words[cue.first - 1] != "you"
    return own and one.anchor.fine and at + 1 < len(behind) and is_deed_to_come(behind[at + 1])


def _says_what_had_come(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether somebody who is named says on a day what others had done: "police said on Friday that he had fled"."""
    if cue.first == 0 or sentence.words[cue.first - 1] in _SPEAKERS or not one.anchor.fine:
        return False
    after = max(cue.last, sentence.span_of(one.anchor)[1]) + 1
    behind = sentence.words[after : after + _PLAN_REACH]
    return "had" in behind and behind[0] in _SAID_OF_OTHERS


def _is_office(sentence: Sentence, cue: Cue) -> bool:
    """Whether what somebody became is an office."""
    offices = grammar("offices", sentence.language) - {"partner", "member", "leader"}
    return not offices.isdisjoint(sentence.words[cue.last + 1 : cue.last + 7])


def _is_to_come(one: Tie) -> bool:
    """Whether a date lies ahead, or later on the document's own day: a present beside it is a plan."""
    return one.anchor.fine and (one.anchor.ahead or one.anchor.text.casefold().endswith(endings("later_today", "en")))


def _is_done_by_us(sentence: Sentence, one: Tie, cue: Cue, mood: Mood) -> bool:
    """Whether who speaks does it with these words: "Today, we open a bridge"."""
    ours = cue.first > 0 and sentence.words[cue.first - 1] in ("we", "i")
    if cue.kind == "announcement" and mood.reason == SAID:
        return one.anchor.fine and one.price <= _SAID_BY_SAYING
    today = one.anchor.fine and not (one.anchor.ahead or one.anchor.partial)
    return ours and one.leading and today and one.price <= _PRESENT and cue.kind in _DONE_BY_WORDS


def _is_of_us(sentence: Sentence, cue: Cue) -> bool:
    """Whether who speaks tells of himself: "ten years ago, my father ran a shop"."""
    return not {"i", "we", "my", "our"}.isdisjoint(sentence.words[max(0, cue.first - 4) : cue.first])


def _is_said_by_us(sentence: Sentence, cue: Cue) -> bool:
    """Whether who speaks only says that he, or somebody to those here, will speak: "I'll say it again today"."""
    before = [word.partition("’")[0].partition("'")[0] for word in sentence.words[max(0, cue.first - 3) : cue.first]]
    told = {"us", "you", "me"}.intersection(sentence.words[cue.last + 1 : cue.last + 2])
    return bool(told) or not {"i", "we"}.isdisjoint(before)


def _is_on_schedule(sentence: Sentence, one: Tie, cue: Cue) -> bool:
    """Whether somebody is doing on a day what is planned for it: "The minister is meeting with the mayors today"."""
    if cue.kind not in _PLANNED_IN_PRESENT or not one.anchor.deictic or cue.first < 1:
        return False
    if cue.kind not in GATHERINGS and (cue.weak or not _has_object(sentence, cue)):
        return False
    at = cue.first - 1
    pronoun, _, short = sentence.words[at].replace("’", "'").partition("'")
    if short:
        return short in ("s", "re", "m") and pronoun in _SPEAKERS
    if sentence.words[at] not in ("is", "are", "am") or at < 1 or _describes(sentence, cue):
        return False
    who = sentence.words[at - 1]
    named = sentence.text[sentence.starts[at - 1]].isupper() and at > 1
    return who in _SPEAKERS - {"it", "as"} or who in grammar("offices", "en") or (named and who != SILENT)


def _has_object(sentence: Sentence, cue: Cue) -> bool:
    """Whether something stands behind a verb that it is done to; not in "the steps that we are announcing today"."""
    words = sentence.words
    at = next((at for at in range(cue.last + 1, len(words)) if words[at] != SILENT), len(words))
    if at == len(words) or any(sentence.gap(i).strip() for i in range(cue.last + 1, at + 1)):
        return False
    return words[at] not in grammar("before_noun", "en") | grammar("auxiliaries", "en") | {"and", "to", "or"}


def _describes(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb only tells which thing is meant: "the bags that were lost"; not behind a comma."""
    near = range(max(0, cue.first - 3), cue.first)
    if _is_all_that(sentence.words, cue.first):
        return True
    return any(sentence.words[i].replace("’", "'") in _RELATIVE and "," not in sentence.gap(i) for i in near)


def _is_all_that(words: list[str], verb: int) -> bool:
    """Whether a perfect only says of what one speaks, without "that": "thank you for all | you've | done"."""
    whose = words[verb - 1] if verb else ""
    short = whose.endswith(("'ve", "’ve"))
    at = verb - (2 if short else 3)
    if at < 0 or not (short or (whose in grammar("forms_of_have", "en") and words[verb - 2] in _SPEAKERS)):
        return False
    return words[at] in grammar("told_without_that", "en")


def _is_under_way(sentence: Sentence, one: Tie, cue: Cue, mood: Mood) -> bool:
    """Whether the present tells of what is done that day: "Today, the agency is releasing its plan"."""
    if cue.form == "ing" or "being" in sentence.words[max(0, cue.first - 2) : cue.first]:
        doing = sentence.words[cue.first - 1] in grammar("we_are", sentence.language)
        said = cue.kind in _DONE_BY_WORDS and one.price <= _SAID_THAT and not _describes(sentence, cue)
        ours = doing and (said or not cue.weak)
        week = one.anchor.when.precision == "week" and cue.kind in GATHERINGS and not cue.weak
        told = one.leading or ours or _is_on_schedule(sentence, one, cue)
        return told and (one.anchor.fine or week) and one.price <= _STRONG
    if cue.form == "base" and _is_done_by_us(sentence, one, cue, mood):
        return True
    if cue.weak or (cue.form == "base" and one.anchor.ahead):
        by_us = cue.form == "base" and sentence.words[cue.first - 1] in ("i", "we") and cue.kind == "visit"
        return _is_to_come(one) and (cue.form == "third" or by_us or not cue.weak) and one.price <= _PRESENT
    day = one.anchor.when.precision in ("day", "time") or _is_to_come(one)
    return (day or has_phrase(sentence.words, grammar("performative", sentence.language))) and one.price <= _PRESENT
