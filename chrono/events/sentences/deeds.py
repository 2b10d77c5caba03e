"""Verbs that are no cue of a kind: what was done, or will be, on a date is at least a milestone.

Verbs of a state, a habit or a count are in `grammar.yaml` under `states`; how Russian verbs of the past end is there
too. To let one more language tell of deeds, give it `deed_endings` there, and `no_deeds` in `words.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from chrono.events.sentences.denials import denial_before
from chrono.events.words.cues import SILENT, Cue, Token, has_phrase, indexes_of
from chrono.events.words.kinds import endings, grammar, grammars, irregular_pasts, is_adverb, is_past, verb_forms
from chrono.events.words.wording import ends_compound

if TYPE_CHECKING:
    from chrono.events.sentences.sentence import Sentence

__all__ = [
    "after_article",
    "doing",
    "done",
    "done_once",
    "going_on",
    "is_deed_to_come",
    "leads_to_plan",
    "names_source",
    "opens_line",
    "planned",
]

_SHORTEST, _SHORTEST_IN_GERMAN = 5, 3  # of German nouns the capital tells

_TIMETABLE_REACH = 8  # words between a verb of the present and its day
_LINE_MARKS = frozenset("|:.;—–•·")  # before the first word of a cell, an item or a sentence
_SHORTEST_ING = 5  # letters of a word in -ing that is hardly a verb: "being", "king"
_OPENING = 3  # words in which a date that opens a sentence begins
_JOINING = frozenset({"and", "or"})
_SOURCE = 5  # words of a source, its verb one of them
_PLANNERS = frozenset({"we", "they", "i"})
_ONCE = ("states_unless_once", "states_unless_undergone_once", "states_unless_so_once")
_WOULD, _WAS, _BE = frozenset({"would"}), frozenset({"was", "were"}), frozenset({"be"})
_UNTIL, _HAD = frozenset({"until", "till"}), frozenset({"had", "was", "were"})
_IN_THE_PAST = ("did", "was", "were", "had", "could", "would")  # "didn't" begins so too
_LONGEST_SUBJECT = 5  # words between an article and "was"
_ENDS_CLAUSE = re.compile(r"[\])]?(?:[.;!]|,? and |\s*\Z)")
_FIRST_TIME = frozenset({"for the first time"})
_FIRST_PERSON = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_NO_OBJECT = frozenset({"to", "for", "in", "on", "at", "by", "of", "with", "that", "as", SILENT, ""})
_SAID_REACH = 15  # words before "would" in which somebody says so


def done(sentence: Sentence) -> list[Cue]:
    """The past verbs of a sentence that are no cue, as weak cues of a milestone."""
    tokens, text, language, taken = sentence.tokens, sentence.text, sentence.language, sentence.taken
    if language == "en":
        free = (i for i in sentence.verbal if _is_participle(tokens[i].word) and i not in taken)
        told = [
            i
            for i in free
            if _may_be_deed(tokens, i, text) and (__is_participle(tokens, i) or _ends_all(tokens, i, text))
        ]
        others = (i for i in (*_been(sentence), *_begun_late(sentence)) if i not in taken and i not in told)
        return [_deed(i, tokens[i], "past") for i in (*told, *others)]
    ends = endings("deed_endings", language)
    pasts = [i for i, word in enumerate(sentence.words) if word.endswith(ends)]
    free = (i for i in pasts if i not in taken and _is_deed(tokens[i], text, language))
    return [_deed(i, tokens[i], "word") for i in free]


def done_once(sentence: Sentence) -> list[Cue]:
    """English verbs of a habit or a state that on a date in full tell a deed: "In 1921 he was asked to lead the choir".

    So is whatever was done "for the first time".
    Told by who was there ("we ran for the shelter"), they are none.
    """
    words = sentence.words
    never_before = "first" in words and has_phrase(words, _FIRST_TIME)
    untold = not never_before and _once().isdisjoint(words)
    if untold or sentence.aside or not _FIRST_PERSON.isdisjoint(words):
        return []
    once, undergone, phrases = (grammar(section, "en") for section in _ONCE)
    tokens, taken = sentence.tokens, sentence.taken
    finite = {clause.verb for clause in sentence.clauses if not clause.reduced}
    found = []
    for at in sentence.verbal:
        word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
        passive = (word in once or word in undergone or never_before) and _is_undergone(words, at)
        acting = (word in once and following not in _NO_OBJECT) or f"{word} {following}" in phrases
        acting = acting or (following[:1].isdigit() and f"{word} 1" in phrases and not _counts_time(words, at + 1))
        active = acting and at in finite
        if (passive or active) and at not in taken and _may_be_deed(tokens, at, sentence.text):
            found.append(_deed(at, tokens[at], "past"))
    return found + [_deed(at, tokens[at], "base") for at in _told_ahead(sentence) if at not in taken]


def _been(sentence: Sentence) -> list[int]:
    """The "was" that says of a thing when it was, and no more: "The last release was in May 2015."."""
    words, found = sentence.words, list[int]()
    if not (said := indexes_of(words, _WAS)):
        return found
    ends = {one.start: one.end for one in sentence.anchors}
    for at in said:
        date = at + 2 if words[at + 1 : at + 2] in (["in"], ["on"]) else at + 1
        end = ends.get(sentence.starts[date]) if date < len(words) else None
        if end is not None and _ENDS_CLAUSE.match(sentence.text, end, sentence.end + 1) and _is_occasion(sentence, at):
            found.append(at)
    return found


def _begun_late(sentence: Sentence) -> list[int]:
    """The verbs of what was not so until a date, and was from then on: "did not have a doctor until 1911"."""
    words, found = sentence.words, list[int]()
    if not (said := indexes_of(words, _UNTIL)):
        return found
    dates = {one.start for one in sentence.anchors}
    for until in said:
        date = until + 2 if words[until + 1 : until + 2] in (["in"], ["on"]) else until + 1
        if date < len(words) and sentence.starts[date] in dates:
            found += _denied_before(sentence, until) or _inverted_behind(words, date)
    return found


def _denied_before(sentence: Sentence, until: int) -> list[int]:
    """The verb of the past that is denied before "until", none or one: "did not | have"; "had | no school"."""
    words, denial = sentence.words, denial_before(sentence, until)
    if denial is None:
        return []
    if words[:2] == ["it", "was"] and any(at > until for at in sentence.taken):
        return []  # "It was not until 1911 that the hall was built"
    before = words[denial - 1] if denial else ""
    if words[denial] == "no" and before in _HAD:
        return [denial - 1]
    behind = _behind_adverbs(sentence.tokens, denial + 1)
    if words[denial] in grammar("of_nobody", "en"):
        return [at for at in range(behind, min(until, behind + _LONGEST_SUBJECT)) if is_past(words[at])][:1]
    told = before in _IN_THE_PAST if words[denial] == "not" else words[denial].startswith(_IN_THE_PAST)
    verb = denial - 1 if before in _WAS else behind
    return [verb] if told and verb < until else []


def _inverted_behind(words: Sequence[str], date: int) -> list[int]:
    """The auxiliary behind "Not until 1911", none or one: "Not until 1911 | did | the town get a doctor"."""
    if words[:2] not in (["not", "until"], ["not", "till"]):
        return []
    return [at for at in range(date + 1, min(date + 4, len(words))) if words[at] in _IN_THE_PAST][:1]


def _is_occasion(sentence: Sentence, at: int) -> bool:
    """Whether the words before "was" are an article and what happens, or one of many: "The last release"."""
    words, articles = sentence.words, grammar("determiners", "en")
    first = next((k for k in range(at - 1, max(-1, at - _LONGEST_SUBJECT - 2), -1) if words[k] in articles), at)
    if first >= at - 1 or any(sentence.gap(k) != " " for k in range(first + 1, at + 1)):
        return False
    opens = not first or words[first - 1] in ("and", "but") or sentence.gap(first) != " "
    happens = words[at - 1] in grammars("en", "year_occasions", "calamities")
    one_of_many = not grammar("one_of_many", "en").isdisjoint(words[first:at])
    return opens and (happens or (one_of_many and words[at - 1] not in grammar("no_occasions", "en")))


def _counts_time(words: Sequence[str], at: int) -> bool:
    """Whether a number counts years, weeks or days: "spent 3 long years"."""
    return not grammar("time_spent", "en").isdisjoint(words[at : at + 3])


def _told_ahead(sentence: Sentence) -> list[int]:
    """The verbs behind "would" that tell of what is done once: "The wells would run dry in 1911"."""
    tokens, words = sentence.tokens, sentence.words
    found = [_behind_adverbs(tokens, at + 1) for at in indexes_of(words, _WOULD)]
    return [at for at in found if at < len(words) and is_deed_to_come(words[at]) and words[at] != "have"]


@cache
def _once() -> frozenset[str]:
    """The verbs that are looked at: what a phrase begins with for all of it."""
    once, undergone, phrases = (grammar(section, "en") for section in _ONCE)
    return once | undergone | {phrase.split()[0] for phrase in phrases} | _WOULD


def _is_undergone(words: Sequence[str], at: int) -> bool:
    """Whether "was" stands before a participle: "was asked", "was formally allowed"."""
    before = [word for word in words[max(0, at - 3) : at] if word not in _light() and not is_adverb(word)]
    return bool(before) and before[-1] in ("was", "were")


def planned(sentence: Sentence) -> list[Cue]:
    """English verbs after "will" or "is to" that are no cue: "the crates will be flown home"."""
    tokens, taken, leading = sentence.tokens, sentence.taken, _leading_to_plans()
    words, bound = sentence.words, grammar("plans_to", "en") | {"plan"}
    likely = [at for at in indexes_of(words, leading) if words[at] != "to" or (at and words[at - 1] in bound)]
    found = [_deed(at, tokens[at], "past") for at in _set_for(sentence) if at not in taken]
    found += [_deed(at, tokens[at], "third") for at in _by_plan(sentence) if at not in taken]
    if not sentence.cues:
        found += [_deed(at, tokens[at], "noun") for at in _to_be_on(words) if at not in taken]
    for index in likely:
        if not (_is_promised(tokens, index) if tokens[index].word == "would" else leads_to_plan(tokens, index)):
            continue
        at = _behind_adverbs(tokens, index + 1)
        passive = at < len(tokens) and tokens[at].word == "be"
        at = _behind_adverbs(tokens, at + 1) if passive else at
        if at >= len(tokens) or at in taken:
            continue
        if (_is_participle(tokens[at].word) if passive else _is_base(tokens[at].word)) and not _is_state(tokens[at]):
            found.append(_deed(at, tokens[at], "past" if passive else "base"))
    return found


def _may_be_deed(tokens: Sequence[Token], at: int, text: str) -> bool:
    if at and tokens[at].word.endswith("ed") and _is_of_name(tokens, at, text):
        return False
    return not (after_article(tokens, at) or names_source(tokens, at, text) or ends_compound(tokens, at, text))


def _is_of_name(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether a participle is in a name, behind a verb: "issued the Plan for Closing Unlicensed, and Unsafe Mills"."""
    if not text[tokens[at].start].isupper() or text[tokens[at - 1].end : tokens[at].start].strip() not in ("", ","):
        return False
    before = at - 2 if tokens[at - 1].word in _JOINING and at > 1 else at - 1
    behind = at + 2 if tokens[at + 1 : at + 2] and tokens[at + 1].word in _JOINING else at + 1
    if behind >= len(tokens) or not (text[tokens[before].start].isupper() and text[tokens[behind].start].isupper()):
        return False
    return any(_is_participle(token.word) and text[token.start].islower() for token in tokens[:before])


def names_source(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether a verb ends a sentence that says at last who found it out: "… in 2017, a survey found"."""
    if (
        at < len(tokens) - 1
        or tokens[at].word not in grammar("findings", "en")
        or tokens[at - 1].word in grammar("forms_of_be", "en")
    ):
        return False
    return "," in text[tokens[max(0, at - _SOURCE)].end : tokens[at].start]


@cache
def _leading_to_plans() -> frozenset[str]:
    return grammar("future", "en") | {"to", "would"}


def _set_for(sentence: Sentence) -> list[int]:
    """Where something is said to be planned for a date: "the next release is scheduled for May"."""
    words, plans = sentence.words, grammar("set_for", "en")
    if plans.isdisjoint(words):
        return []
    return [
        index
        for index, word in enumerate(words)
        if word in plans
        and index
        and words[index - 1] in ("is", "are", "being", "now", "currently", "tentatively")
        and index + 2 < len(words)
        and words[index + 1] in ("for", "in", "on")
        and words[index + 2] not in grammar("objects", "en")
    ]


def _to_be_on(words: Sequence[str]) -> list[int]:
    """The nouns of what is said to be on a day: "The next walk will be on 3 May"; not "It will be 3 May"."""
    if "be" not in words:
        return []
    no_subject, future = grammar("pronouns", "en"), grammar("future", "en")
    found = (at for at in indexes_of(words, _BE) if at > 1 and words[at - 1] in future)
    found = (at for at in found if words[at - 2] not in no_subject and words[at - 2] != "there")
    return [at - 2 for at in found if words[at + 1 : at + 2] == [SILENT] or words[at + 1 : at + 3] == ["on", SILENT]]


def _by_plan(sentence: Sentence) -> list[int]:
    """Where a verb of the present says what is done on a day: "The clinic moves to Ulm on 1 July"."""
    words, verbs = sentence.words, grammar("done_by_plan", "en")
    if verbs.isdisjoint(words):
        return []
    nouns = grammar("determiners", "en")
    found = [at for at, word in enumerate(words) if word in verbs and at and words[at - 1] not in nouns]
    found = [at for at in found if words[at + 1 : at + 2] != ["of"]]
    opened = SILENT in words[:_OPENING]
    return [
        at
        for at in found
        if SILENT in words[at + 2 : at + 1 + _TIMETABLE_REACH] or (opened and at < _OPENING + _TIMETABLE_REACH)
    ]


def _is_promised(tokens: Sequence[Token], would: int) -> bool:
    """Whether somebody says shortly before what would be done: "told members that the line would be run"."""
    said = grammar("promising", "en")
    return any(token.word in said for token in tokens[max(0, would - _SAID_REACH) : would])


def is_deed_to_come(word: str) -> bool:
    """Whether a verb behind "will" is something to be done once, and no state: "close", not "remain"."""
    return _is_base(word) and word not in grammar("states", "en") and not _is_known_state(word)


def leads_to_plan(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is "will" or "shall", or the "to" of "is to", "due to" and "plans to"."""
    word = tokens[index].word
    if word == "to":
        before = tokens[index - 1].word if index else ""
        return before in grammar("plans_to", "en") or (before == "plan" and tokens[index - 2].word in _PLANNERS)
    return word in grammar("future", "en")


def going_on(sentence: Sentence) -> list[Cue]:
    """English verbs in the present continuous that are no cue: "Today, the agency is asking"."""
    words, taken, found = sentence.words, sentence.taken, []
    for index in _continuous(words):
        base = words[index][:-3]
        if words[index - 1] not in ("is", "are", "am") or index in taken:
            continue
        if not _is_known_state(base) and not _is_known_state(base + "e"):
            found.append(_deed(index, sentence.tokens[index], "ing"))
    return found


def _continuous(words: Sequence[str]) -> list[int]:
    """The indexes of the words behind the first that may be English verbs in -ing."""
    return [index for index, word in enumerate(words) if word.endswith("ing") and index and len(word) > _SHORTEST_ING]


def after_article(tokens: Sequence[Token], index: int) -> bool:
    """Whether an article or a degree makes an adjective of a participle: "the rebuilt hall", "most widely read"."""
    before = tokens[index - 1].word if index else ""
    if before not in _DEGREES and is_adverb(before) and index > 1:
        lately, before = before in ("recently", "lately"), tokens[index - 2].word
        if lately and before in _DEGREES:
            return False  # "was most recently rebuilt"
    determined = before in grammar("of_who_speaks", "en") or before in grammar("determiners", "en")
    return before in _DEGREES or (determined and index + 1 < len(tokens))


def opens_line(tokens: Sequence[Token], index: int, text: str) -> bool:
    """Whether a mark before a word begins a cell or sentence with it: "| 1984 | Opened a branch. Moved to Ulm |"."""
    if not index:
        return True
    before = tokens[index - 1]
    marked = not _LINE_MARKS.isdisjoint(text[before.end : tokens[index].start])
    return marked and before.end - before.start > 1  # not "the U.S. Certified Mission"


def _deed(index: int, token: Token, form: str) -> Cue:
    return Cue("milestone", form, True, index, index, token.start, token.end)


def __is_participle(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word of the form of the past tells of a deed."""
    word = tokens[index].word
    if word in grammar("states_of_late", "en"):
        return _is_passive(tokens, index) or _is_set_to(tokens, index)
    if word == "became":
        return False  # a cue, but where it is said of a state: "became too small"
    if word in ("went", "gone") and index + 1 < len(tokens) and tokens[index + 1].word == "from":
        return False  # "We have gone from 40 boats to four"
    if word == "let" and index + 1 < len(tokens) and tokens[index + 1].word in ("us", "me"):
        return False  # "Today, let us remember"
    if word == "saw" and _has_time_for_subject(tokens, index):
        return True  # "1931 saw the arrival of the tram"
    if word == "joined" and index + 1 < len(tokens) and tokens[index + 1].word in ("by", "us"):
        return False
    if word in grammar("states", "en") or (index and tokens[index - 1].word == "to"):
        return False  # "able to come": an infinitive that is spelt as the participle is
    return not (word == "took" and index + 1 < len(tokens) and tokens[index + 1].word in ("place", "part"))


def _has_time_for_subject(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing but a date stands before a verb: "The year 1866 also saw", "The 1866 season saw"."""
    at = index
    if index > 1 and tokens[index - 1].word == "season" and tokens[index - 2].word == SILENT:
        at = index - 1
    while at and tokens[at - 1].word in ("also", "then", SILENT):
        at -= 1
    silent = any(token.word == SILENT for token in tokens[at:index])
    return silent and (at == 0 or tokens[at - 1].word in ("the", "year"))


def _is_passive(tokens: Sequence[Token], index: int) -> bool:
    before = [token.word for token in tokens[max(0, index - 2) : index]]
    passive = tokens[index].word in grammar("states_unless_passive", "en")
    if not passive and tokens[index].word in grammar("states_unless_first", "en"):
        passive = "first" in [token.word for token in tokens[max(0, index - 8) : index]]
    return passive and bool({"was", "were"} & set(before))


def _is_set_to(tokens: Sequence[Token], index: int) -> bool:
    """Whether a date follows at once what only then has one end: "A second mill followed in 1926", "the spire fell"."""
    behind = [token.word for token in tokens[index + 1 : index + 3]]
    later = behind[:1] == [SILENT] and tokens[index - 1].word not in ("that", "which")  # "followed two years later"
    dated = later or (behind[:1] in (["in"], ["on"]) and behind[1:] == [SILENT])
    return dated and not _is_measured(tokens, index) and tokens[index].word in grammar("states_unless_dated", "en")


def _is_measured(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is a price or a number that falls."""
    return bool({token.word for token in tokens[max(0, index - 5) : index]} & grammar("measured", "en"))


def _ends_all(tokens: Sequence[Token], index: int, text: str) -> bool:
    """Whether "fell" ends its clause: "On 9 April the city fell, and …"; "the fort fell the next day"."""
    if tokens[index].word != "fell" or _is_measured(tokens, index):
        return False
    return text[tokens[index].end : tokens[index].end + 1] in (",", ".", ";") or (
        index + 1 < len(tokens) and tokens[index + 1].word == SILENT
    )


def doing(sentence: Sentence) -> list[Cue]:
    """English participles set off by a comma or behind "before" and "after": "…, settling in Ulm in 1901"."""
    words, taken, found = sentence.words, sentence.taken, []
    for index in _continuous(words):
        word = words[index]
        if index in taken or word in grammar("no_doing", "en"):
            continue
        opens = words[index - 1] in ("before", "after") or "," in sentence.gap(index)
        opens = opens or (words[index - 1] == "and" and "," in sentence.gap(index - 1))
        if opens and not _is_known_state(word[:-3]) and not _is_known_state(word[:-3] + "e"):
            found.append(_deed(index, sentence.tokens[index], "ing"))
    return found


def _is_deed(token: Token, text: str, language: str) -> bool:
    """Whether a word that ends like a verb of the past is one, and no state."""
    word = token.word
    if len(word) < (_SHORTEST_IN_GERMAN if language == "de" else _SHORTEST) or text[token.start].isupper():
        return False
    exact, prefixes = _no_deeds(language)
    return word not in exact and not word.startswith(prefixes)


@cache
def _no_deeds(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that only end like verbs, or tell of a state: whole ones, and how others begin."""
    words = grammar("no_deeds", language) | grammar("states", language)
    return (
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word[:-1] for word in words if word.endswith("*")),
    )


@cache
def _light() -> frozenset[str]:
    """The words that stand between an auxiliary and its verb and are no adverbs by their ending."""
    return grammar("between_auxiliaries", "en") - {"at"}


def _behind_adverbs(tokens: Sequence[Token], index: int) -> int:
    while index < len(tokens) and (tokens[index].word in _light() or is_adverb(tokens[index].word)):
        index += 1
    return index


_DEGREES = frozenset({"most", "least", "best", "newly"})


@lru_cache(maxsize=20_000)  # asked of every word of a sentence
def _is_participle(word: str) -> bool:
    """Whether a word is spelt as a past is: of those in -ed only a longer one, for "used" is seldom a deed."""
    return word in irregular_pasts() or (len(word) > 4 and word.endswith("ed"))


def _is_base(word: str) -> bool:
    return word.isalpha() and len(word) > 2 and word not in grammar("no_plans", "en")


def _is_state(token: Token) -> bool:
    return token.word in grammar("states", "en") or _is_known_state(token.word)


@lru_cache(maxsize=20_000)
def _is_known_state(base: str) -> bool:
    """Whether the past of a verb is told as a state: "remain", by "remained"."""
    return any(form in grammar("states", "en") for name, form in verb_forms(base) if name in ("past", "participle"))
