"""Whether a sentence reports, plans, cancels, repeats, denies or merely supposes what its cue names.

The words are in `grammar.yaml`. A verb is read with the auxiliaries before it; a noun with its whole clause.
"""

from __future__ import annotations

import attrs

from chrono.events.cues import Cue, Token, has_phrase
from chrono.events.kinds import grammar

__all__ = ["PURPOSE", "Mood", "mood_of"]

PURPOSE = "a purpose, not an act"

_FUTURE = frozenset(
    {
        "will",
        "shall",
        "he'll",
        "she'll",
        "they'll",
        "we'll",
        "i'll",
        "it'll",
        "it’ll",
        "we’ll",
        "they’ll",
        "he’ll",
        "she’ll",
        "i’ll",
        "won't",
    }
)
_MODAL = frozenset({"would", "could", "might", "may", "should", "can", "must", "ought", "cannot", "can't", "can’t"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "it's", "it’s", "he's", "she's"})
_HAVE = frozenset({"has", "have", "had", "having", "i've", "we've", "they've", "i’ve", "we’ve", "they’ve"})
_DO = frozenset({"did", "do", "does"})
_DENIED = frozenset(
    {
        "not",
        "never",
        "didn't",
        "didn’t",
        "wasn't",
        "wasn’t",
        "weren't",
        "hasn't",
        "haven't",
        "don't",
        "doesn't",
        "don’t",
        "won't",
        "won’t",
        "isn't",
        "nor",
        "neither",
    }
)
_ADVERBS = frozenset(
    {
        "also",
        "then",
        "later",
        "first",
        "again",
        "just",
        "already",
        "now",
        "finally",
        "jointly",
        "once",
        "still",
        "both",
        "all",
        "so",
        "only",
        "at",
        "last",
        "soon",
        "even",
        "successfully",
    }
)
_REPORTING = frozenset(
    {"said", "announced", "told", "promised", "agreed", "stated", "declared", "pledged", "confirmed", "added"}
)
_AHEAD = frozenset(
    {
        "going",
        "scheduled",
        "plan",
        "plans",
        "planned",
        "planning",
        "intend",
        "intends",
        "intent",
        "intention",
        "hope",
        "hopes",
        "set",
        "due",
        "slated",
        "expected",
        "expects",
        "aims",
        "aim",
        "ready",
        "about",
        "undertakes",
        "prepares",
        "preparing",
        "want",
        "wants",
        "wish",
        "wishes",
        "promised",
        "pledged",
        "agreed",
        "decided",
        "proposed",
        "proposes",
        "promises",
        "decision",
        "commitment",
        "goal",
        "proposal",
        "agreement",
        "is",
        "are",
        "be",
        "have",
        "has",
        "need",
        "needs",
        "offer",
        "offered",
        "seek",
        "seeks",
        "continue",
    }
)
_DONE = frozenset(
    {
        "began",
        "started",
        "helped",
        "came",
        "went",
        "used",
        "managed",
        "proceeded",
        "able",
        "first",
        "chose",
        "chosen",
        "pleased",
        "happy",
        "proud",
        "delighted",
        "excited",
        "glad",
        "thrilled",
        "invited",
        "returned",
        "forced",
        "obliged",
        "compelled",
    }
)


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


def mood_of(cue: Cue | None, tokens: list[Token], first: int, last: int, language: str) -> Mood:
    """The mood of a cue whose clause is `tokens[first:last]`; of the clause alone where there is no cue."""
    words = [token.word for token in tokens[first:last]]
    if has_phrase(words, grammar("cancelled", language)):
        return Mood("cancelled", "past", reason="said to be called off")
    if language == "en" and "if" in words[:3] and cue is not None:
        return Mood("held", "none", real=False, reason="only supposed")
    if language == "en" and cue is not None and not cue.noun and cue.form != "word":
        return _verb(cue, tokens, words)
    if language == "en":
        return _noun(cue, words, first)
    return _plain(words, language)


def _plain(words: list[str], language: str) -> Mood:
    if has_phrase(words, grammar("hypothetical", language)):
        return Mood("held", "none", real=False, reason="only supposed")
    if has_phrase(words, grammar("planned", language)):
        return Mood("planned", "future", reason="told as still to come")
    if has_phrase(words, grammar("recurring", language)):
        return Mood("recurring", "present", reason="told as happening again and again")
    return Mood("held", "past" if _tells_past(words, language) else "none")


def _tells_past(words: list[str], language: str) -> bool:
    """Whether a word ends as verbs of the past do; in a language whose endings are not known, always."""
    endings = tuple(grammar("deed_endings", language))
    return not endings or any(word.endswith(endings) for word in words)


def _verb(cue: Cue, tokens: list[Token], words: list[str]) -> Mood:
    before = [token.word for token in tokens[max(0, cue.first - 7) : cue.first]]
    chain = _auxiliaries(before)
    if any(word in _DENIED for word in chain) and "until" not in words:
        return Mood("held", "past", real=False, reason="denied")
    if any(word in _FUTURE for word in chain):
        return Mood("planned", "future", reason=f"“{next(w for w in chain if w in _FUTURE)}”")
    if "would" in chain and any(word in _REPORTING for word in words):
        return Mood("planned", "future", reason="said that it would")
    if any(word in _MODAL for word in chain):
        return Mood("held", "none", real="must" in chain, reason="only supposed")
    passive = any(word in _BE for word in chain) and cue.form in ("past", "participle")
    perfect = any(word in _HAVE for word in chain)
    if "to" in chain:
        return _infinitive(before, passive, words)
    if cue.form == "base":
        did = any(word in _DO for word in chain)
        return Mood("held", "past" if "did" in chain else "present", real=True, reason="" if did else "present tense")
    if cue.form == "third" and tokens[cue.last].word == "due":
        return Mood("planned", "future", reason="“due”")
    if cue.form == "third":
        if has_phrase(words, ("i hope", "we hope", "hope that", "hopes that", "expects that", "it is hoped")):
            return Mood("planned", "future", reason="hoped for")
        return Mood("held", "present")
    if cue.form == "ing":
        return _continuous(chain, words, weak=cue.weak)
    present = passive and any(word in ("is", "are", "am") for word in chain) and not perfect
    return Mood("held", "present" if present else "past", passive=passive, perfect=perfect)


def _auxiliaries(before: list[str]) -> list[str]:
    """The auxiliaries right before a verb, adverbs let through."""
    chain: list[str] = []
    for word in reversed(before):
        if (
            word in _FUTURE
            or word in _MODAL
            or word in _BE
            or word in _HAVE
            or word in _DO
            or word in _DENIED
            or word == "to"
        ):
            chain.append(word)
            if word == "to":
                break
        elif not (word in _ADVERBS or (word.endswith("ly") and len(word) > 4)):
            break
    return chain


def _infinitive(before: list[str], passive: bool, words: list[str]) -> Mood:
    at = len(before) - 1 - before[::-1].index("to")
    governors = before[max(0, at - 2) : at]
    if any(word in _DONE for word in governors):
        if any(word in _FUTURE for word in before):
            return Mood("planned", "future", passive=passive, reason="told as still to come")
        return Mood("held", "past", passive=passive)
    if any(word in _DENIED for word in before):
        return Mood("held", "none", real=False, reason="denied")
    if any(word in _AHEAD for word in governors) or passive:
        return Mood("planned", "future", passive=passive, reason=f"“{' '.join([*governors[-1:], 'to'])}”")
    if any(word in _FUTURE for word in words):
        return Mood("planned", "future", reason="told as still to come")
    return Mood("held", "none", real=False, reason=PURPOSE)


def _continuous(chain: list[str], words: list[str], *, weak: bool) -> Mood:
    if any(word in ("is", "are", "am") for word in chain):
        return Mood("held", "present", reason="present continuous")
    if any(word in _FUTURE for word in words):
        return Mood("planned", "future", reason="told as still to come")
    if weak and any(word in ("was", "were") for word in chain):
        return Mood("held", "past", real=False, reason="told as going on")
    return Mood("held", "past" if any(word in ("was", "were", "been") for word in chain) else "none")


def _noun(cue: Cue | None, words: list[str], first: int) -> Mood:
    if any(word in _FUTURE for word in words) or has_phrase(words, grammar("planned", "en")):
        return Mood("planned", "future", reason="told as still to come")
    near = words[max(0, cue.first - first - 3) : cue.first - first] if cue else []
    if any(word in ("annual", "yearly", "every", "regular", "each", "traditional") for word in near):
        return Mood("recurring", "none", reason="told as happening again and again")
    denied = words[max(0, cue.first - first - 6) : cue.first - first] if cue else []
    if any(word in ("no", "without", "never") for word in near[-2:]) or any(word in _DENIED for word in denied):
        return Mood("held", "none", real=False, reason="denied")
    if any(word in _MODAL or word == "if" for word in _until_and(cue, words, first)):
        return Mood("held", "none", real=False, reason="only supposed")
    return Mood("held", "none")


def _until_and(cue: Cue | None, words: list[str], first: int) -> list[str]:
    """The words without a second half: "the talks took place and would resume" supposes no talks."""
    after = cue.last - first + 1 if cue else len(words)
    return words[: words.index("and", after)] if "and" in words[after:] else words
