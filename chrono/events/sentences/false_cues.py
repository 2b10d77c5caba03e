"""Cues that name no event where they stand: a word of a title, an adjective, a verb that only lends its noun a place.

To turn away one more, write a test of a cue and name it under the form or the kind that it is asked of, with cases
in `kinds.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from itertools import pairwise, takewhile

from chrono.events.layout.line_labels import form_labels
from chrono.events.sentences.deeds import after_article, leads_to_plan, names_source, opens_line
from chrono.events.sentences.stays import is_page_read, is_stay_nowhere, is_stay_of_none
from chrono.events.words.anniversary_words import is_reason
from chrono.events.words.cues import SILENT, Cue, Token, Tokens, has_phrase
from chrono.events.words.kinds import GATHERINGS, grammar, grammars, irregular_pasts, is_adverb, shipped_kinds
from chrono.events.words.phrases import phrases
from chrono.events.words.wording import ends_compound, no_heads

__all__ = ["true_cues"]

_MANNERS = frozenset(phrases("manners"))
_SUPPORTING = frozenset({"held", "place", "made"})
_MANNER_REACH = 14  # words
_AFTER_SUPPORT = 8  # words behind "was held" in which what was held may stand
_BEFORE_SUPPORT = 4  # words before it in which its subject ends, whatever noun that is
_DATED_BY_EFFECT = frozenset({"appointment", "termination", "founding", "launch", "opening"})
_EFFECT_REACH = 10  # words from a deed to "with effect from"
_DONE = ("past", "base", "third")
_SUBJECT_REACH = 24  # words before a verb in which its subject stands
_JUST_BEHIND = 2  # words of which the last is made: "the announcement was made"
_GUEST, _NAMED = 3, 7  # words behind "welcomed" in which the office of a guest stands, and the name
_GENITIVES = ("'s", "’s", "s'", "s’")
_CALLED_OFF_REACH = 10  # words from a gathering to the verb that calls it off
_BIRTHDAY_REACH = 6  # words from a name at birth to the birthday behind it
_STATISTICS_REACH = 5  # words
_CHARGE_REACH = 6  # words from "charged" to what somebody is charged with
_OF_CHARGES = frozenset({"with", "of", "for", "to", "on"})


def true_cues(cues: list[Cue], tokens: Tokens, text: str, language: str) -> list[Cue]:
    """The cues without those that name no event in their sentence, which is `tokens` of `text`."""
    if not cues:
        return cues
    cues = [cue for cue in cues if not _is_no_event(text, cue, tokens)]
    if language == "en":
        cues = [_as_noun(cue) if _is_named(text, cue, tokens) else cue for cue in cues]
        cues = [cue for cue in cues if not _is_no_cue(text, cue, tokens)]
        cues = [cue._replace(weak=False) if cue.weak and _receives(text, cue, tokens) else cue for cue in cues]
    else:
        cues = [cue for cue in cues if not _calls_off(cue, cues, tokens, language)]
    if maiden := grammar("maiden_names", language):
        cues = [cue for cue in cues if tokens[cue.last].word not in maiden or not _leads_to_name(text, cue, tokens)]
    cues = [cue for cue in cues if not (_is_when_only(cue, cues) or _is_manner(cue, cues, tokens))]
    cues = [cue for cue in cues if not _is_praise(cue, cues, tokens)]
    return _without_supports(cues, tokens)


def _calls_off(cue: Cue, cues: list[Cue], tokens: Tokens, language: str) -> bool:
    """Whether a verb of an end says that a gathering will not be: "Матч 3 апреля отменён"; its status says so too."""
    if cue.kind != "termination" or not has_phrase([tokens.words[cue.first]], grammar("cancelled", language)):
        return False
    met = GATHERINGS | {"meeting", "milestone"}
    return any(one.kind in met and 0 < cue.first - one.last <= _CALLED_OFF_REACH for one in cues)


def _leads_to_name(text: str, cue: Cue, tokens: Tokens) -> bool:
    """Whether a word for a birth only leads to a name at birth: "geb. Lenz"; not with its day, "née Roux le 3 mai"."""
    behind = cue.last + 1
    if behind >= len(tokens) or not text[tokens.starts[behind]].isupper() or tokens.words[behind] == SILENT:
        return False
    for at in range(behind + 1, min(len(tokens), behind + _BIRTHDAY_REACH)):
        if set(",;)") & set(text[tokens.ends[at - 1] : tokens.starts[at]]):
            return True
        if tokens.words[at] == SILENT:
            return False
    return True


def _is_manner(cue: Cue, cues: list[Cue], tokens: Tokens) -> bool:
    """Whether a noun says how a verb of its kind is done: "посетит Ригу с рабочим визитом"."""
    if tokens[cue.last].word not in _MANNERS:
        return False
    return any(other.kind == cue.kind and 0 < cue.first - other.last <= _MANNER_REACH for other in cues)


def _is_praise(cue: Cue, cues: list[Cue], tokens: Tokens) -> bool:
    """Whether "the first-ever" says of what a verb is done to that it had no like: "signed the first-ever pact"."""
    if cue.kind != "milestone" or tokens[cue.last].word != "ever":
        return False
    return any(not other.weak and other.form in _DONE and other.last + 1 == cue.first for other in cues)


def _without_supports(cues: list[Cue], tokens: Tokens) -> list[Cue]:
    """The cues without "was held", "took place" and "was made", where a noun is there that they tell of."""
    if not any(cue.weak and tokens[cue.last].word in _SUPPORTING for cue in cues):
        return cues
    named = [cue for cue in cues if cue.noun or (cue.form == "word" and cue.kind in GATHERINGS)]
    nouns = [cue.first for cue in named if not cue.weak]
    subjects = [cue.last for cue in named]
    if not subjects:
        return cues

    made = [cue.last for cue in cues if cue.noun and tokens[cue.last].word in grammar("made_public", "en")]

    def supports(cue: Cue) -> bool:
        if tokens[cue.last].word == "made" and cue.weak and any(0 < cue.first - last <= _JUST_BEHIND for last in made):
            return True
        if not (cue.kind == "milestone" and cue.weak and tokens[cue.last].word in ("held", "place")):
            return False
        return bool(nouns and nouns[0] <= cue.last + _AFTER_SUPPORT) or any(
            0 < cue.first - last <= _BEFORE_SUPPORT and not _is_parted(tokens[last + 1 : cue.first])
            for last in subjects
        )

    return [cue for cue in cues if not supports(cue)]


def _is_named(text: str, cue: Cue, tokens: Tokens) -> bool:
    """Whether what looks like a verb is a noun: "Friday's attack", "held a long meeting with"."""
    if cue.form == "ing" and cue.first != cue.last and cue.kind in GATHERINGS:
        opened = grammar("determiners", "en")
        return any(token.word in opened for token in tokens[max(0, cue.first - 2) : cue.first])
    return _is_prize(text, cue) or _is_of_day(text, cue, tokens)


def _is_prize(text: str, cue: Cue) -> bool:
    # "received the Orde Award" awards nothing.
    if cue.kind != "award" or cue.form not in ("base", "third") or cue.first == 0 or not text[cue.start].isupper():
        return False
    return text[cue.start : cue.end].casefold() in grammar("honours", "en")


def _is_of_day(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "Friday's attack" is no verb.
    before = tokens[cue.first - 1] if cue.first else None
    if before is None or before.word != SILENT or cue.form != "base":
        return False
    return text[before.end - 2 : before.end] in ("'s", "’s")


def _as_noun(cue: Cue) -> Cue:
    return cue._replace(form="noun")


def _is_parted(between: list[Token]) -> bool:
    """Whether a clause of its own begins between a noun and its verb: "the election, which took place"."""
    return not {"which", "that", "who", "where"}.isdisjoint(token.word for token in between)


def _is_verb_to_come(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "will debate", "is to trial": no noun stands behind these.
    return cue.form == "noun" and cue.first > 0 and leads_to_plan(tokens, cue.first - 1)


def _is_host_of_none(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "welcomed the progress", "hosted the games": only whoever receives people meets them.
    if tokens[cue.last].word not in grammar("hosting", "en"):
        return False
    return grammars("en", "guests", "offices").isdisjoint(tokens.words[cue.last + 1 : cue.last + 9])


def _receives(text: str, cue: Cue, tokens: Tokens) -> bool:
    """Whether a host's guest is named right behind with an office: "welcomed Prime Minister Lund"."""
    if tokens[cue.last].word not in grammar("hosting", "en") or cue.kind != "meeting":
        return False
    behind = tokens[cue.last + 1 : cue.last + 1 + _GUEST]
    named = bool(behind) and text[behind[0].start].isupper() and behind[0].word != SILENT
    if named and _is_owner(text, tokens[cue.last + 1 : cue.last + 1 + _NAMED]):
        return False  # "welcomed Prime Minister Lund's resignation"
    return named and not grammar("offices", "en").isdisjoint(token.word for token in behind)


def _is_owner(text: str, behind: list[Token]) -> bool:
    """Whether the name that some tokens begin with is a genitive."""
    name = takewhile(lambda token: text[token.start].isupper() or token.word == SILENT, behind)
    return any(text[token.start : token.end].endswith(_GENITIVES) for token in name)


def _is_sight(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "I saw Minister Holm", "called on the governor": somebody is met; not "saw growth", "called on him to resign".
    if tokens[cue.last].word not in grammar("met_or_not", "en") or tokens[cue.first].word.startswith("spe"):
        return False
    after = tokens.words[cue.last + 1 : cue.last + 9]
    if tokens[cue.last].word == "on":
        return "to" in after
    if cue.first and tokens[cue.first - 1].word == "you":
        return True
    return cue.form in ("third", "ing") or not _is_person_ahead(text, cue, tokens)


def _is_person_ahead(text: str, cue: Cue, tokens: Tokens) -> bool:
    """Whether an office or guests are the object of a verb, or the first person's a name: "I saw Ann Holm"."""
    after = set(tokens.words[cue.last + 1 : cue.last + 5])
    if after & (grammar("offices", "en") | grammar("guests", "en") - {"me", "us", "him", "them"}):
        return True
    named = cue.last + 1 < len(tokens) and text[tokens[cue.last + 1].start].isupper()
    return named and not {"i", "we"}.isdisjoint(tokens.words[max(0, cue.first - 4) : cue.first])


def _is_talk_to_none(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "I talked to the governor", not "we talked to a lot of folks".
    return tokens[cue.last - 1].word in ("talked", "talking") and not _is_person_ahead(text, cue, tokens)


def _is_no_event(text: str, cue: Cue, tokens: Tokens) -> bool:
    """Whether a cue is a word of a title, an adjective, or the anniversary for which something else is done."""
    if cue.kind == "anniversary" and is_reason(text, cue.start):
        return True
    return _is_title_word(text, cue, tokens) or _is_adjective(cue, tokens) or _is_label(text, cue, tokens)


def _is_label(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "Moved: Ann Holm", "Notification: by post": the label of a line is no verb.
    if cue.first or cue.noun or text[cue.end : cue.end + 1] != ":" or cue.last + 1 >= len(tokens):
        return False
    return tokens[cue.last + 1].word != SILENT and text[cue.start : cue.end].casefold() in form_labels()


def _is_title_word(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "States" and "Pilots" in a name are no verbs; the first word of a sentence or cell may be one.
    if cue.noun or cue.form == "word" or cue.first == 0 or not text[cue.start].isupper():
        return False
    if cue.form in ("past", "participle") and opens_line(tokens, cue.first, text):
        return False
    if cue.form == "base" and tokens[cue.first - 1].word in grammar("offices", "en"):
        return True  # "President Win Myint": a verb of one person would have its ending
    if cue.weak or (cue.form == "base" and text[cue.end : cue.end + 5] == " and "):
        return True
    return cue.form == "base" and _ends_name(text, cue, tokens)


def _ends_name(text: str, cue: Cue, tokens: Tokens) -> bool:
    """Whether the words of a name end with a cue, and what is called by it follows: "her second Coast Tour title"."""
    behind = cue.last + 1
    if behind >= len(tokens) or not text[tokens[cue.first - 1].start].isupper():
        return False
    following = tokens[behind]
    return (
        text[following.start].islower() and _may_be_common_noun(following.word, "a") and not _leads_on(following.word)
    )


def _leads_on(word: str) -> bool:
    return (
        word in grammar("before_noun", "en") or word in grammar("determiners", "en") or word in grammar("objects", "en")
    )


def _is_adjective(cue: Cue, tokens: Tokens) -> bool:
    # "the rebuilt hall", "a newly signed pact", "the lost one": what follows an article is no verb of the past.
    return cue.form in ("past", "participle") and after_article(tokens, cue.first)


def _is_of_compound(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "the Malta registered tanker", "the Lund-born painter": no verb; but "co-founded it", "soft-launched the app".
    if ends_compound(tokens, cue.first, text):
        return True
    if text[cue.start - 1 : cue.start] != "-" or cue.first == 0 or cue.last + 1 >= len(tokens):
        return False
    before, behind = tokens[cue.first - 1], tokens[cue.last + 1]
    if before.end != cue.start - 1 or before.word in grammar("verb_prefixes", "en"):
        return False
    apart = text[cue.end : behind.start] != " " or behind.word == SILENT
    return not (apart or behind.word in no_heads() or is_adverb(behind.word))


def _is_find(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "Found in a hedge", "had found": the past of "find", unless "to" or "will" stands before it.
    if cue.form != "base" or cue.first != cue.last or tokens[cue.first].word != "found":
        return False
    before = tokens[cue.first - 1].word if cue.first else ""
    return before not in ("to", "and", "helped", "did") and before not in grammar("auxiliaries", "en") - grammar(
        "forms_of_have", "en"
    )


def _is_near(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "is close", "too close to call": nothing closes.
    before = tokens[cue.first - 1].word if cue.first else ""
    return tokens[cue.first].word == "close" and before in grammars("en", "forms_of_be", "before_adjectives")


def _is_ballot_cast(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "the vote", "Thursday's vote"; not "the people vote", "81 million votes", "by 61 votes to 34".
    word = tokens[cue.first].word
    if word not in ("vote", "votes"):
        return False
    before = tokens[cue.first - 1].word if cue.first else ""
    if not cue.noun or cue.first != cue.last:
        return not cue.noun and before.isdigit()
    return word == "votes" or not (before == SILENT or before in grammar("noun_openers", "en"))


def _is_rise_to_none(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "rose in 1642 to be bishop", not "rose at dawn to be in time".
    if tokens[cue.first].word != "rose" or tokens[cue.last].word not in ("to", "be", "become", "rose"):
        return False
    return grammar("offices", "en").isdisjoint(tokens.words[cue.last + 1 : cue.last + 14])


def _is_when_only(cue: Cue, cues: list[Cue]) -> bool:
    """Whether "effective" only says from when a deed counts: "was appointed director effective 1 May"."""
    if cue.kind != "entry_into_force" or cue.form != "word":
        return False
    if cue.first == cue.last == 0:  # "Effective 1 May, Ann Cole resigned"
        return any(other.form in _DONE and other.kind in _DATED_BY_EFFECT for other in cues)
    deeds, forms = ("appointment", "founding", "termination"), ("past",) if cue.first == cue.last else _DONE
    return any(0 < cue.first - o.last <= _EFFECT_REACH and o.kind in deeds and o.form in forms for o in cues)


def _is_noun_after_noun(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "an autonomous Muslim state": what has one noun before it, and nothing that makes a verb of it, is another; and
    # so is what is counted: "fourteen states".
    if cue.form not in ("base", "third") or cue.first == 0:
        return False
    before = tokens[cue.first - 1]
    if tokens[cue.first].word in grammar("counted_nouns", "en"):
        counts = grammar("counting", "en") | grammar("large_numbers", "en")
        return before.word[:1].isdigit() or before.word in counts
    if not cue.weak:
        return False
    if cue.form == "third":
        counted = before.word.isdigit() or before.word in grammar("counting", "en")
        return counted or _is_plural_of_noun(text, cue, tokens)
    if (
        cue.first == cue.last
        and tokens[cue.first].word in grammar("offices", "en")
        and _names_somebody(text, cue, tokens)
    ):
        return True  # "the Reds captain Ida Falk"
    plural = before.word.endswith(("s", "ly")) or before.word in grammar("plural_subjects", "en")
    apart = text[before.end : tokens[cue.first].start] != " "
    return not (plural or apart or before.word == SILENT)


def _names_somebody(text: str, cue: Cue, tokens: Tokens) -> bool:
    """Whether a name follows an office right behind."""
    behind = cue.last + 1
    return behind < len(tokens) and text[tokens[behind].start].isupper() and tokens[behind].word != SILENT


def _is_modifier(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "the awards committee", "the crash report", "a launch vehicle": a noun that only says which thing is meant.
    at = cue.last + 1
    if at >= len(tokens) or text[cue.end : tokens[at].start] != " " or cue.kind not in shipped_kinds():
        return False
    head = tokens[at].word
    if head in _no_heads_of_things() or not _may_be_common_noun(head, text[tokens[at].start]):
        return False
    if tokens[cue.last].word in grammar("before_noun", "en"):
        return False  # "a purchase of"
    if cue.form == "nouns":
        return head in grammar("headed_by_many", "en")
    if not head.endswith("s") or head.endswith("ss"):
        return True
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return after == "of" or after in grammar("auxiliaries", "en")


@cache
def _no_heads_of_things() -> frozenset[str]:
    """What may stand behind the noun of an event and makes no other thing of it: "the meeting took"."""
    sections = ("no_heads", "heads_of_events", "before_noun", "auxiliaries")
    return irregular_pasts().union(*(grammar(section, "en") for section in sections))


def _may_be_common_noun(word: str, first: str) -> bool:
    """Whether a word may be a common noun by its form; `first` is its first letter as written."""
    if not word.isalpha() or len(word) <= 2 or first.isupper():
        return False
    return not (word.endswith(("ed", "ing")) or is_adverb(word))


def _is_plural_of_noun(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "five river states in Ulm": what is a noun more often than a verb is one unless it has an object.
    if tokens[cue.first].word not in grammar("nouns_rather", "en") or cue.last + 1 >= len(tokens):
        return False
    after = tokens[cue.last + 1].word
    return after in ("and", SILENT) or after in grammar("before_noun", "en") or after in grammar("auxiliaries", "en")


def _is_heard_of(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "learned of the award on Monday": that day somebody heard of it.
    if not cue.noun:
        return False
    words = tokens.words[max(0, cue.first - 4) : cue.first]
    hearing = grammar("hearing_of", "en")
    if hearing.isdisjoint(words):
        return False
    heard = any(first in hearing and second in ("of", "about") for first, second in pairwise(words))
    return heard and not any(word.endswith("ing") for word in words)


def _is_charge(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "was charged with robbery on Monday", not "accused of the robbery of 3 May": what somebody is said to have done.
    before = tokens.words[max(0, cue.first - _CHARGE_REACH) : cue.first]
    accused = next((at for at, word in enumerate(before) if word in grammar("accusing", "en")), None)
    if accused is None or SILENT in before[accused:]:
        return False
    led = next((at for at in range(accused + 1, len(before)) if before[at] in _OF_CHARGES), None)
    return led is not None and grammars("en", "determiners", "demonstratives").isdisjoint(before[led:])


def _is_rate(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "33 million web visits per month": a rate, and no visits.
    return (cue.noun or cue.form == "third") and tokens.words[cue.last + 1 : cue.last + 2] == ["per"]


def _is_of_statistics(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "the largest increase in murders", "shootings are down": how many there were in some time.
    if not tokens[cue.last].word.endswith("s"):
        return False
    before = tokens.words[max(0, cue.first - _STATISTICS_REACH) : cue.first]
    changes, counts = grammar("changes_of_figures", "en"), grammar("counts_of_figures", "en")
    led = any(first in changes and second == "in" for first, second in pairwise(before))
    led = led or any(
        word in counts
        and before[at + 1 : at + 2] == ["of"]
        and (before[at - 1] == "the" or before[at - 1].endswith("est"))
        for at, word in enumerate(before)
        if at
    )
    behind = tokens.words[cue.last + 1 : cue.last + 3]
    return led or has_phrase(behind, grammar("figures_change", "en"))


def _is_source(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "… in 2017, a survey found": who says so.
    return cue.form in ("past", "participle") and names_source(tokens, cue.last, text)


def _is_part_of_time(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "towards the end of the 460s": nothing ends.
    if tokens[cue.last].word != "of" or not {"end", "beginning", "start"} & {
        t.word for t in tokens[cue.first : cue.last]
    }:
        return False
    behind = tokens.words[cue.last + 1 : cue.last + 3]
    return behind[:1] == [SILENT] or behind == ["the", SILENT]


def _is_pass_of_none(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "The bill was read on 3 May and passed on 4 June", not "the evening passed".
    if cue.first != cue.last or tokens[cue.first].word != "passed":
        return False
    before = tokens.words[max(0, cue.first - _SUBJECT_REACH) : cue.first]
    return grammar("bills", "en").isdisjoint(before)


def _is_aim_of_paper(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "filed a motion to dismiss", "a notice to quit", not "moved to dismiss": what a paper is called.
    if cue.form != "base" or cue.first < 2 or tokens[cue.first - 1].word != "to":
        return False
    return tokens[cue.first - 2].word in grammar("called_by_aims", "en")


def _is_in_signature(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "(Signed) Ann Holm": how a paper ends.
    return text[cue.start - 1 : cue.start] == "(" and text[cue.end : cue.end + 1] == ")"


def _is_aim(text: str, cue: Cue, tokens: Tokens) -> bool:
    # "a warning to shipping", "devoted to building": no deed behind "to"; but "looks forward to hosting them".
    if not cue.weak or cue.first == 0 or tokens[cue.first - 1].word != "to":
        return False
    return cue.first < 2 or tokens[cue.first - 2].word != "forward"


_Test = Callable[[str, Cue, Tokens], bool]
# By the form of a cue, and by its kind.
_NO_CUES_OF_FORM: dict[str, tuple[_Test, ...]] = {
    "base": (_is_noun_after_noun, _is_aim_of_paper, _is_find, _is_near),
    "third": (_is_noun_after_noun, _is_rate, _is_ballot_cast, _is_of_statistics),
    "ing": (_is_aim,),
    "past": (_is_source, _is_of_compound),
    "word": (_is_of_compound,),
    "participle": (_is_source, _is_of_compound),
    "noun": (_is_verb_to_come, _is_ballot_cast, _is_heard_of, _is_charge, _is_rate, _is_modifier),
    "nouns": (_is_of_statistics, _is_ballot_cast, _is_heard_of, _is_charge, _is_rate, _is_modifier),
}
_NO_CUES_OF_KIND: dict[str, tuple[_Test, ...]] = {
    "adoption": (_is_pass_of_none,),
    "signing": (_is_in_signature,),
    "meeting": (_is_host_of_none, _is_sight, _is_talk_to_none),
    "visit": (is_stay_nowhere, is_stay_of_none, is_page_read),
    "appointment": (_is_rise_to_none,),
}


def _is_no_cue(text: str, cue: Cue, tokens: Tokens) -> bool:
    """Whether an English cue names no event where it stands."""
    return any(test(text, cue, tokens) for test in _tests_of(cue.form, cue.kind))


@lru_cache(maxsize=512)
def _tests_of(form: str, kind: str) -> tuple[_Test, ...]:
    """What may show that an English cue of that form and kind names no event."""
    return (_is_part_of_time, *_NO_CUES_OF_FORM.get(form, ()), *_NO_CUES_OF_KIND.get(kind, ()))
