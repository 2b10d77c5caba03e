"""Whether a sentence reports, plans, cancels, repeats, denies or merely supposes what its cue names.

The words are in `words.yaml`. A verb is read with the auxiliaries before it; a noun with its whole clause.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import attrs

from chrono.events.sentences.brackets import PARTICIPLE
from chrono.events.sentences.deeds import is_deed_to_come
from chrono.events.sentences.undone import is_undone
from chrono.events.words.cues import SILENT, Cue, has_phrase
from chrono.events.words.kinds import GATHERINGS, endings, grammar, grammars, is_adverb, is_past

__all__ = [
    "FEARED",
    "FORETOLD",
    "IN_THE_PRESENT",
    "ONCE_PLANNED",
    "PURPOSE",
    "SAID",
    "SUPPOSED",
    "TO_COME",
    "UNDONE",
    "Mood",
    "mood_of",
]

_BESIDE_DATE = 7  # words behind "prior to moving" in which its date begins
_PUT_OFF_REACH = 9  # words behind a gathering in which it is put off
_FIRST_REACH = 6  # words before "to" in which stands who was the first to do it
_PRESENT_BE = frozenset({"is", "are", "am"})
_FIRST_OF = frozenset({"is", "are", "was", "were", "be", "and", "but", "that", "which"})
_PROMISE_REACH = 25  # words before "would" in which somebody says so
_NOTHING = frozenset({"nothing", "anything", "no"})
_COULD_HAVE = frozenset({"would", "could", "might"})
_WISHING = frozenset({"wish", "wishes", "wished"})
_NO_WISH = frozenset({"to", "for", "him", "her", "them", "me", "us"})  # in its stead somebody is wished well
_LED_REACH = 8  # words before a noun among which stands what it hangs on
_OF_NOTHING = 4  # words before "to" in which it is: "no further news to announce"
PURPOSE = "a purpose, not an act"
SUPPOSED = "only supposed"
SAID = "done by saying so"
FEARED = "only feared"
FORETOLD = "said that it would"
IN_THE_PRESENT = "told in the present, which plans and annals have"
ONCE_PLANNED = "told as once to come"
TO_COME = "told as still to come"
UNDONE = "told as what never came about"


@attrs.frozen
class Mood:
    """`status` is one of the statuses of an event; `tense` is past, present, future or none (a noun, a participle).

    `real` is False where the event is denied, supposed or only a purpose. `passive` and `perfect` as in grammar.
    """

    status: str = "held"
    tense: str = "none"
    real: bool = True
    passive: bool = False
    perfect: bool = False
    reason: str = ""


def mood_of(cue: Cue | None, sentence: list[str], first: int, last: int, language: str) -> Mood:
    """The mood of a cue of a sentence, of which `sentence` are the words and those [first, last) its clause.

    That of the clause alone where there is no cue.
    """
    words = sentence[first:last]
    called_off = has_phrase(words, grammar("cancelled", language)) and not _ends_itself(cue, sentence, language)
    called_off = called_off and not has_phrase(words, grammar("not_cancelled", language))
    called_off = called_off or _is_put_off(cue, sentence, language)
    if called_off and not _stands_beside(cue, words, first):
        past = language == "en" or not grammar("was_called_off", language).isdisjoint(sentence)
        return Mood("cancelled", "past" if past else "future", reason="said to be called off")
    if language == "en" and cue is not None and ("if" in words[:3] or _is_inverted(sentence, words)):
        return Mood("held", "none", real=False, reason=SUPPOSED)
    if language == "en" and cue is not None and not cue.noun and cue.form != "word":
        return _verb(cue, sentence, words)
    if language == "en":
        return _noun(cue, sentence, words, first)
    if is_undone(sentence, words, language):
        return Mood("held", "none", real=False, reason=UNDONE)
    if cue is not None and _is_past_verb(sentence[cue.first], language):
        # What a verb of the past tells is not still to come, whatever is told behind it: "уехал, там он посетит".
        end = max(first, cue.last) + 1
        end += not grammar("hypothetical_behind", language).isdisjoint(sentence[end : end + 1])  # "построили бы"
        words = sentence[first:end]
    return _plain(words, language)


def _is_put_off(cue: Cue | None, sentence: list[str], language: str) -> bool:
    """Whether a gathering is moved to another day by a verb that moves other things to places: "была перенесена"."""
    if cue is None or cue.kind not in GATHERINGS | {"meeting"}:
        return False
    return has_phrase(sentence[cue.last + 1 : cue.last + _PUT_OFF_REACH], grammar("moved_to_another_day", language))


def _is_past_verb(word: str, language: str) -> bool:
    """Whether a Russian word ends as a verb of the past does."""
    return language == "ru" and word.endswith(endings("verbs_of_the_past", language))


def _is_inverted(sentence: list[str], words: list[str]) -> bool:
    """Whether a clause supposes by its order: "Had the bridge opened, ships could have passed"."""
    if not words[:1] == ["had"] == sentence[:1]:
        return False
    led = any(word in _COULD_HAVE and after == "have" for word, after in pairwise(sentence))
    undergone = next((at for at, word in enumerate(words) if at and is_past(word)), 0)
    return led and undergone > 1


def _is_wished(before: list[str]) -> bool:
    """Whether somebody wishes that a deed had been: "wished that the mill had"; not "wished to help, had"."""
    at = max(index for index, word in enumerate(before) if word in _WISHING) if _WISHING & {*before} else -1
    had = len(before) - 1 - before[::-1].index("had")
    between = before[at + 1 : had]
    return at >= 0 and bool(between) and not _NO_WISH & {*between} and SILENT not in between


def _ends_itself(cue: Cue | None, sentence: list[str], language: str) -> bool:
    """Whether the word for what is called off is the deed itself: "В 1861 году отменено крепостное право"."""
    if language == "en":
        return _is_left(cue, sentence)
    if cue is None or cue.kind != "termination":
        return False
    return has_phrase([sentence[cue.first]], grammar("cancelled", language))


def _is_left(cue: Cue | None, sentence: list[str]) -> bool:
    """Whether a thing is scrapped or a place abandoned, and no plan: "The village was abandoned in 1922"."""
    if cue is None or sentence[cue.last] not in ("scrapped", "abandoned"):
        return False
    return grammar("intentions", "en").isdisjoint(sentence[max(0, cue.first - 8) : cue.first])


def _stands_beside(cue: Cue | None, words: list[str], first: int) -> bool:
    """Whether an English verb of the past only stands beside what was called off: "fined after cancelled trains"."""
    if cue is None or cue.form != "past" or not words:
        return False
    at = cue.first - first
    own = words[max(0, at) : cue.last - first + 1]
    return (
        not has_phrase(own, grammar("cancelled", "en"))
        and "to" not in words[max(0, at - 3) : at]
        and any(
            word in ("cancelled", "canceled", "scrapped") and not _any(words[max(0, i - 2) : i], "forms_of_be")
            for i, word in enumerate(words)
        )
    )


def _any(words: list[str], section: str) -> bool:
    """Whether one of the words stands in a section of the English grammar."""
    return not grammar(section, "en").isdisjoint(words)


@cache
def _chained() -> frozenset[str]:
    """The words of a chain of auxiliaries, "to" with them."""
    sections = ("future_auxiliaries", "modals", "forms_of_be", "forms_of_have", "forms_of_do", "denials")
    return frozenset({"to"}).union(*(grammar(section, "en") for section in sections))


def _plain(words: list[str], language: str) -> Mood:
    if has_phrase(words, grammar("hypothetical", language)):
        return Mood("held", "none", real=False, reason=SUPPOSED)
    if has_phrase(words, grammar("planned", language)) and grammar("past_modals", language).isdisjoint(words):
        in_present = not has_phrase(words, grammar("planned", language) - grammar("planned_present", language))
        return Mood("planned", "future", reason=IN_THE_PRESENT if in_present else TO_COME)
    ends = endings("future_endings", language)
    if any(word.endswith(ends) and word not in grammar("no_futures", language) for word in words) and language != "en":
        return Mood("planned", "future", reason=TO_COME)
    if has_phrase(words, grammar("recurring", language)):
        return Mood("recurring", "present", reason="told as happening again and again")
    present = grammar("present_verbs", language)
    if not present.isdisjoint(words) and not any(PARTICIPLE.fullmatch(word) for word in words if word not in present):
        return Mood("held", "present")
    return Mood("held", "past" if _tells_past(words, language) else "none")


def _tells_past(words: list[str], language: str) -> bool:
    """Whether a word ends as verbs of the past do; in a language whose endings are not known, always."""
    endings = tuple(grammar("deed_endings", language))
    return not endings or language != "ru" or any(word.endswith(endings) for word in words)


def _verb(cue: Cue, sentence: list[str], words: list[str]) -> Mood:
    before = sentence[max(0, cue.first - 7) : cue.first]
    chain = _auxiliaries(before)
    if "until" not in words and _is_voted_down(cue, chain, sentence):
        return Mood("held", "past", reason="voted down")
    if (_any(chain, "denials") and "until" not in words) or _by_nobody(before):
        return Mood("held", "past", real=False, reason="denied")
    if "unless" in before[-3:] or ("had" in chain and _is_wished(before)):
        return Mood("held", "none", real=False, reason=SUPPOSED)
    if ahead := [word for word in chain if word in grammar("future_auxiliaries", "en")]:
        return Mood("planned", "future", reason=f"“{ahead[0]}”")
    if "would" in chain and (_any(words, "promising") or _is_promised(sentence, cue)):
        return Mood("planned", "future", reason=FORETOLD)
    if _any(chain, "modals") and _is_done_by_saying(before, sentence[cue.first]):
        return Mood("held", "present", reason=SAID)
    if _any(chain, "modals"):
        return Mood("held", "none", real="must" in chain, reason=SUPPOSED)
    if sentence[cue.first] == "headed" and before and _is_present_be(before[-1]):
        return Mood("planned", "future", reason=TO_COME)
    passive = _any(chain, "forms_of_be") and cue.form in ("past", "participle")
    perfect = _any(chain, "forms_of_have")
    dated = SILENT in sentence[cue.last + 1 : cue.last + _BESIDE_DATE]
    if "to" in chain and not (cue.form == "ing" and before[-2:] == ["prior", "to"] and dated):
        return _infinitive(before, passive, words)
    if cue.form == "base":
        did = _any(chain, "forms_of_do")
        return Mood("held", "past" if "did" in chain else "present", real=True, reason="" if did else "present tense")
    if cue.form == "third" and sentence[cue.last] == "due":
        return Mood("planned", "future", reason="“due”")
    if cue.form == "third":
        if has_phrase(words, ("i hope", "we hope", "hope that", "hopes that", "expects that", "it is hoped")):
            return Mood("planned", "future", reason="hoped for")
        return Mood("held", "present")
    if cue.form == "ing":
        return _continuous(chain, words, weak=cue.weak)
    present = passive and any(word in ("is", "are", "am") for word in chain) and not perfect
    if present and sentence[cue.last] in grammar("set_for", "en"):
        return Mood("planned", "future", passive=passive, reason=TO_COME)
    return Mood("held", "present" if present else "past", passive=passive, perfect=perfect)


def _is_present_be(word: str) -> bool:
    """Whether a word is or ends with "is", "are" or "am": "they’re"."""
    return word in _PRESENT_BE or word.endswith(("'re", "’re", "'m", "’m", "'s", "’s"))


def _is_voted_down(cue: Cue, chain: list[str], sentence: list[str]) -> bool:
    """Whether what was put to a vote did not pass: "did not approve the budget", "was not adopted"."""
    if cue.kind != "adoption" or "not" not in chain or not {"did", "was", "were"}.intersection(chain):
        return False
    return sentence[cue.first] in grammar("voted_on", "en") and sentence[cue.last + 1 : cue.last + 2] != ["of"]


def _is_done_by_saying(before: list[str], verb: str) -> bool:
    """Whether who speaks does what he says that he can: "Today we can announce"; not "can you announce"."""
    led = before[:-1] if before[-1:] in (["now"], ["also"]) else before
    return led[-2:] in (["i", "can"], ["we", "can"]) and verb in grammar("done_by_saying", "en")


def _is_promised(sentence: list[str], cue: Cue) -> bool:
    """Whether somebody says before a verb that he would: "told reporters that the firm would close the mill"."""
    deed = cue.last > cue.first or is_deed_to_come(sentence[cue.first])
    return deed and _is_said(sentence, cue.first)


def _is_said(sentence: list[str], at: int) -> bool:
    """Whether somebody says shortly before a word what would be, and under no condition."""
    before = sentence[max(0, at - _PROMISE_REACH) : at]
    said = next((index for index, word in enumerate(before) if word in grammar("promising", "en")), None)
    return said is not None and "if" not in before[said:]


def _is_told_ahead(sentence: list[str], words: list[str], first: int) -> bool:
    """Whether a gathering is told of that would be held: "told reporters that a hearing would be held".

    So is the next one: "said that the toll would be discussed at its next meeting".
    """
    if "would" not in words or "every" in words:
        return False
    at = words.index("would")
    if "next" in words[at:]:
        return _is_said(sentence, first + at)
    takes_place = tuple(words[at + 1 : at + 3]) in (("be", "held"), ("take", "place"))
    return (takes_place or _any(words[at + 1 : at + 2], "holding")) and _is_said(sentence, first + at)


def _by_nobody(before: list[str]) -> bool:
    """Whether the subject right before a verb is nobody: "nobody met", "none was signed", "no treaty was signed"."""
    words = [word for word in before if word not in _chained()]
    denied = before[-2:] == ["no", "one"] or (len(words) < len(before) and "no" in words[-2:])
    return denied or words[-1:] in (["nobody"], ["none"], ["neither"])


def _auxiliaries(before: list[str]) -> list[str]:
    """The auxiliaries right before a verb, adverbs let through."""
    chain: list[str] = []
    for word in reversed(before):
        if word in _chained():
            chain.append(word)
            if word == "to":
                break
        elif not (word in grammar("between_auxiliaries", "en") or is_adverb(word)):
            break
    return chain


def _infinitive(before: list[str], passive: bool, words: list[str]) -> Mood:
    at = len(before) - 1 - before[::-1].index("to")
    governors = before[max(0, at - 2) : at]
    if governors[-1:] == ["had"] and not _any(before, "denials"):
        return Mood("held", "past", passive=passive)  # "the roof had to be replaced"
    if (
        before[at + 1 : at + 2] == ["have"]
        and _any(governors[-1:], "held_to")
        and not _any(before, "future_auxiliaries")
    ):
        return Mood("held", "past", passive=passive)  # "is believed to have burned"
    if _any(governors, "done_to"):
        if _any(before, "future_auxiliaries"):
            return Mood("planned", "future", passive=passive, reason=TO_COME)
        return Mood("held", "past", passive=passive)
    if _is_first_to(before[max(0, at - _FIRST_REACH) : at]) and not _any(before, "future_auxiliaries"):
        return Mood("held", "past", passive=passive)  # "was the last of them to leave the fort"
    led = before[max(0, at - 5) : at - 1]
    if (_any(led, "made_to") or _any(led, "by_means")) and not _any(before, "denials"):
        return Mood("held", "past", passive=passive)
    if _any(before, "denials") or not _NOTHING.isdisjoint(before[max(0, at - _OF_NOTHING) : at]):
        return Mood("held", "none", real=False, reason="denied")
    if governors[:1] == ["planning"] and len(governors) > 1:
        governors = governors[1:]  # a planning permission plans nothing
    if _any(before[max(0, at - 6) : at], "expecting") and not passive:
        return Mood("planned", "future", reason="expected")
    if {"was", "were"} & set(governors) and not passive and not _is_done_to(governors):
        return Mood("planned", "future", real=_any(governors, "ahead_to"), reason=ONCE_PLANNED)
    if _any(governors, "ahead_to") or _any(governors[-1:], "ahead_right_before_to") or passive:
        return Mood("planned", "future", passive=passive, reason=f"“{' '.join([*governors[-1:], 'to'])}”")
    if _any(words, "future_auxiliaries"):
        return Mood("planned", "future", reason=TO_COME)
    return Mood("held", "none", real=False, reason=PURPOSE)


def _is_done_to(governors: list[str]) -> bool:
    """Whether "was" belongs to a deed before "to", which tells what that was for: "was levelled to make a field"."""
    if len(governors) < 2 or governors[0] not in ("was", "were"):
        return False
    undergone = is_past(governors[1])
    return undergone and governors[1] not in grammars("en", "set_for", "ahead_to", "ahead_right_before_to", "planned")


def _is_first_to(before: list[str]) -> bool:
    """Whether the words before "to" say who was the first or last to do it: "was the last man", "the first of them"."""
    first = next((at for at in reversed(range(len(before))) if before[at] in grammar("ranks", "en")), -1)
    if (
        first < 1
        or not _PRESENT_BE.isdisjoint(before)
        or before[first + 1 : first + 2] in (["time"], ["step"], ["thing"], ["chance"], ["attempt"])
    ):
        return False
    return before[first - 1] in ("the", "its", "their", "most") and _FIRST_OF.isdisjoint(before[first:])


def _continuous(chain: list[str], words: list[str], *, weak: bool) -> Mood:
    if any(word in ("is", "are", "am") or word.endswith(("'re", "’re", "'m", "’m")) for word in chain):
        return Mood("held", "present", reason="present continuous")
    if _any(words, "future_auxiliaries"):
        return Mood("planned", "future", reason=TO_COME)
    if weak and any(word in ("was", "were") for word in chain):
        return Mood("held", "past", real=False, reason="told as going on")
    return Mood("held", "past" if any(word in ("was", "were", "been") for word in chain) else "none")


def _noun(cue: Cue | None, sentence: list[str], words: list[str], first: int) -> Mood:
    if cue is not None and has_phrase(words[: max(0, cue.first - first)], grammar("never_to_come", "en")):
        return Mood("held", "none", real=False, reason="denied")
    if cue is None and (words[:1] == ["nobody"] or words[:2] == ["no", "one"]):
        return Mood("held", "none", real=False, reason="denied")
    if cue is not None and (_is_done(sentence, cue.last + 1) or _is_done_noun(cue, sentence)):
        return Mood("held", "past")
    led = _leading(words[: max(0, cue.first - first)]) if cue is not None else []
    if has_phrase(led, grammar("supposed_of", "en")):
        return Mood("held", "none", real=False, reason=FEARED)
    if has_phrase(led, grammar("awaited", "en")):
        return Mood("planned", "future", reason=TO_COME)
    if _any(words, "future_auxiliaries") or has_phrase(words, _plans(words)):
        return Mood("planned", "future", reason=TO_COME)
    near = words[max(0, cue.first - first - 3) : cue.first - first] if cue else []
    if near[-1:] == ["next"] and cue is not None and _PRESENT_BE.intersection(words[cue.last - first + 1 :][:1]):
        return Mood("planned", "future", reason=TO_COME)
    if "next" not in near and any(
        word in ("annual", "yearly", "every", "regular", "each", "traditional") for word in near
    ):
        return Mood("recurring", "none", reason="told as happening again and again")
    denied = words[max(0, cue.first - first - 6) : cue.first - first] if cue else []
    if any(word in ("no", "without", "never") for word in near[-2:]) or _any(denied, "denials"):
        return Mood("held", "none", real=False, reason="denied")
    supposing = _until_and(cue, words, first)
    if _is_told_ahead(sentence, supposing, first):
        return Mood("planned", "future", reason=FORETOLD)
    if "if" in supposing or _any(supposing, "modals"):
        return Mood("held", "none", real=False, reason=SUPPOSED)
    return Mood("held", "none")


def _leading(before: list[str]) -> list[str]:
    """The words right before a noun that it may hang on: "fears of a new | attack"; not "fears after the"."""
    near = before[-_LED_REACH:]
    parting = grammar("parting_nouns", "en")
    return near[next((at + 1 for at in reversed(range(len(near))) if near[at] in parting or near[at] == SILENT), 0) :]


def _is_done(sentence: list[str], at: int) -> bool:
    """Whether a noun is followed by what was done to it on a date: "will build on the pact | signed yesterday"."""
    return sentence[at + 1 : at + 2] == [SILENT] and sentence[at] in grammar("done_to_papers", "en")


def _is_done_noun(cue: Cue, sentence: list[str]) -> bool:
    """Whether a cue is itself such a participle, behind a noun: not "will be | passed this afternoon"."""
    done = cue.form == "word" and cue.first > 0 and _is_done(sentence, cue.last)
    return done and _chained().isdisjoint(sentence[max(0, cue.first - 3) : cue.first])


def _plans(words: list[str]) -> frozenset[str]:
    """The words of plans, without "was to" where an aim is told: "The focus of the trip was to see the dams"."""
    plans = grammar("planned", "en")
    return plans - {"was to", "were to"} if _any(words, "aimed_at") else plans


def _until_and(cue: Cue | None, words: list[str], first: int) -> list[str]:
    """The words without a second half: "the talks took place and would resume" supposes no talks.

    Nor with what was said there: "In a speech on 3 May he said that the port would be enlarged".
    """
    after = cue.last - first + 1 if cue else len(words)
    ends = ("and", *grammar("sayings", "en"))
    return words[: next((at for at in range(after, len(words)) if words[at] in ends), len(words))]
