"""Cues found in a sentence: which words name which kind of event; what blocks them is in `kinds.yaml`.

A sentence is tokenised once; each token is looked up in a table of first words, so that the time does not depend on
the number of cues.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Container, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, compress, count, repeat
from typing import NamedTuple, TypeAlias

import attrs

from chrono.events.words.conditions import CONDITIONAL, SILENT, counts
from chrono.events.words.kinds import GAP, WORD, Pattern, grammar, is_adverb, patterns_of, unstressed
from chrono.model import Kind

__all__ = [
    "NAMING_FORMS",
    "NOUN_FORMS",
    "SILENT",
    "Cue",
    "Matcher",
    "Token",
    "Tokens",
    "has_phrase",
    "heard",
    "indexes_of",
    "matcher",
    "tokenise",
    "words_of",
]

_WERE = frozenset({"was", "were", "been"})
# The forms of cues that are nouns, and with those that may name what they tell of.
NOUN_FORMS = frozenset({"noun", "nouns"})
NAMING_FORMS = NOUN_FORMS | {"word"}
_DEFINITE = frozenset({"the", "his", "her", "their", "its"})
_WORD = re.compile(f"({WORD})")
_ONLY_SPACE = re.compile(r"[\s*_]*")
_OPENING = frozenset({"after", "before", "upon"})
_OF_DAY = 3  # words from a date to the noun that it names
_LONGEST_GAP = 15  # words between a verb and its particle


class Token(NamedTuple):
    """A word of a sentence: lower case, and its offsets in the document."""

    word: str
    start: int
    end: int


class Tokens(list[Token]):
    """The words of a stretch of text, in order; `words`, `starts` and `ends` are those parts of all of them.

    `gaps` is what stands between each two of them, in small letters where it has any.
    """

    __slots__ = ("ends", "gaps", "starts", "words")

    def __init__(self, words: list[str], starts: list[int], ends: list[int], gaps: list[str]) -> None:
        super().__init__(map(tuple.__new__, repeat(Token), zip(words, starts, ends, strict=True)))
        self.words, self.starts, self.ends, self.gaps = words, starts, ends, gaps

    def silence(self, start: int, end: int) -> None:
        """Let the words that begin in `text[start:end]` say nothing."""
        for at in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            self.words[at] = SILENT
            self[at] = tuple.__new__(Token, (SILENT, self.starts[at], self.ends[at]))


class Cue(NamedTuple):
    """Words that name an event of `kind`: tokens `first` to `last`, both included, at offsets `start` to `end`.

    `length` is how many words make it; of a verb that is parted from its particle ("trat … zurück") only the verb lies
    between `first` and `last`.
    """

    kind: str
    form: str
    weak: bool
    first: int
    last: int
    start: int
    end: int
    length: int = 1

    @property
    def noun(self) -> bool:
        """Whether the cue is a noun."""
        return self.form in NOUN_FORMS


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The words of `text[start:end]`."""
    written = unstressed(text[start:end])
    folded = written.casefold()
    aligned = len(folded) == len(written)  # not with "ß", which is two letters in lower case
    # Gaps and words by turns: quicker than a match and a call for each word.
    pieces = _WORD.split(folded if aligned else written)
    bounds = list(accumulate(map(len, pieces), initial=start))
    words = pieces[1::2] if aligned else list(map(str.casefold, pieces[1::2]))
    return Tokens(words, bounds[1:-1:2], bounds[2::2], pieces[2:-1:2])


def words_of(text: str) -> list[str]:
    """The words of a text alone, as `tokenise` gives them."""
    words: list[str] = _WORD.findall(unstressed(text).casefold())
    return words


def indexes_of(words: Sequence[str], table: Container[str]) -> list[int]:
    """The indexes of those words that a table holds, in order."""
    return list(compress(count(), map(table.__contains__, words)))


def heard(text: str, start: int, end: int, dates: Sequence[tuple[int, int]]) -> Tokens:
    """The words of `text[start:end]`, those inside dates silent: "may" and "second" are no words of the sentence there.

    `dates` are the offsets of all dates of the text, in order.
    """
    tokens = tokenise(text, start, end)
    for date in dates[bisect_left(dates, (start,)) : bisect_left(dates, (end,))]:
        tokens.silence(*date)
    return tokens


def has_phrase(words: list[str], phrases: frozenset[str] | tuple[str, ...]) -> bool:
    """Whether one of the phrases stands in the words; a phrase that ends in * matches by how its last word begins."""
    alone, longer, openings = _parted(phrases)
    if not alone.isdisjoint(words):
        return True
    begun = openings.intersection(words)
    if not begun and "" not in longer:
        return False
    joined = " " + " ".join(words) + " "
    return any(phrase in joined for first in (*begun, "") for phrase in longer.get(first, ()))


@lru_cache(maxsize=256)
def _parted(
    phrases: frozenset[str] | tuple[str, ...],
) -> tuple[frozenset[str], dict[str, list[str]], frozenset[str]]:
    """The phrases of one word; the others by their first word, as they stand in words joined by spaces; first words.

    A first word of which only the beginning is given counts as "", and is none of the last.
    """
    alone = frozenset(phrase for phrase in phrases if " " not in phrase and not phrase.endswith("*"))
    others = [phrase for phrase in phrases if phrase not in alone]
    longer: dict[str, list[str]] = {}
    for phrase in others:
        first = phrase.split(" ", 1)[0]
        said = f" {phrase[:-1]}" if phrase.endswith("*") else f" {phrase} "
        longer.setdefault("" if first.endswith("*") else first, []).append(said)
    return alone, longer, frozenset(longer) - {""}


@attrs.define
class _Starting:
    """The patterns that begin with one word: those of that word alone, and longer ones by their second word.

    Of these the first are that word and no more.
    """

    alone: list[Pattern] = attrs.Factory(list)
    second: dict[str, tuple[list[Pattern], list[Pattern]]] = attrs.Factory(dict)
    prefixed: list[Pattern] = attrs.Factory(list)
    only_pairs: bool = True

    def add(self, pattern: Pattern) -> None:
        """File a pattern."""
        if len(pattern.words) == 1:
            self.alone.append(pattern)
        elif pattern.words[1].endswith("*") or pattern.words[1] == GAP or pattern.words[1].startswith("@"):
            self.prefixed.append(pattern)
        else:
            pairs, longer = self.second.setdefault(pattern.words[1], ([], []))
            (pairs if len(pattern.words) == 2 and pattern.plain else longer).append(pattern)
        self.only_pairs = not (self.alone or self.prefixed)

    def fitting(self, words: list[str], index: int) -> list[Pattern]:
        """The patterns that stand in the words from `index` on."""
        found, longer = self.alone, self.prefixed
        if self.second and index + 1 < len(words) and (by_second := self.second.get(words[index + 1])) is not None:
            pairs, more = by_second
            found, longer = found + pairs, more + longer
        return found + [pattern for pattern in longer if _fits(pattern, words, index)] if longer else found


_Asked: TypeAlias = tuple[frozenset[str], frozenset[str], bool]


@attrs.frozen
class Matcher:
    """The cues of a set of kinds in one language."""

    exact: dict[str, _Starting]
    prefixes: dict[str, _Starting]
    endings: dict[str, _Starting]
    lengths: tuple[int, ...]
    ends: tuple[int, ...]
    patterns: tuple[Pattern, ...]
    # By kinds, which of them may have weak cues, and whether nouns are cues.
    _hints: dict[tuple[frozenset[str], frozenset[str], bool], _Hints] = attrs.field(
        factory=dict, init=False, repr=False
    )
    # The words that may follow each first word; None where it is a cue by itself, or may be parted from the next.
    _seconds: dict[str, Collection[str] | None] = attrs.field(init=False, repr=False)

    @_seconds.default
    def _second_words(self) -> dict[str, Collection[str] | None]:
        loose = {word for word, entry in self.exact.items() if not entry.only_pairs} | _WERE
        return {word: None if word in loose else frozenset(entry.second) for word, entry in self.exact.items()}

    def may_find(
        self, kinds: frozenset[str], words: Sequence[str], *, weakly: frozenset[str], nouns: bool = True
    ) -> bool:
        """Whether words hold one without which there is no cue of these kinds, no weak one but of the kinds `weakly`.

        Without `nouns`, no cue that is a noun counts. It is quicker to ask than to look for cues.
        """
        hints = self._hints.get((kinds, weakly, nouns))
        if hints is None:
            able = (
                p for p in self.patterns if p.kind in kinds and not p.blocks and (nouns or p.form not in NOUN_FORMS)
            )
            hints = _hints_of(p for p in able if p.kind in weakly or not p.weak)
            self._hints[kinds, weakly, nouns] = hints
        return hints.stand_in(words)

    def find(self, tokens: Tokens) -> list[Cue]:
        """The cues in the tokens, in order; of those that overlap the longest, of equals a strong one."""
        found: list[Cue] = []
        blocked: list[tuple[str, int, int]] = []
        words = tokens.words
        exact, prefixed = self.exact, bool(self.prefixes)
        for index in range(len(words)) if prefixed else self._beginnings(words):
            word, behind = words[index], words[index + 1] if index + 1 < len(words) else None
            entry = exact.get(word)
            skipped = int(word in _WERE and behind is not None and is_adverb(behind))
            if not (prefixed or skipped) and (entry is None or (entry.only_pairs and behind not in entry.second)):
                continue
            heard = [word, *words[index + 2 : index + _LONGEST_GAP]] if skipped else words  # "was finally withdrawn"
            for pattern in self._fitting(entry, heard, 0 if skipped else index):
                last = index + skipped + len(pattern.head) - 1
                if pattern.tail and not pattern.blocks and not _is_at_end(pattern, tokens, last):
                    continue
                if pattern.blocks:
                    if not _leads_to_date(tokens, last):
                        blocked.append((pattern.kind, index, last))
                else:
                    found.append(_cue(pattern, tokens, index, last))
        free = [cue for cue in found if not any(_blocks(block, cue) for block in blocked)] if blocked else found
        company = [cue for cue in free if cue.kind not in CONDITIONAL or counts(cue, words, tokens.gaps)]
        settled = _settled(company, tokens)
        return _longest(settled) if len(settled) > 1 else settled

    def _beginnings(self, words: Sequence[str]) -> list[int]:
        """Where a cue may begin: "the" begins many and is none by itself, so the word behind is asked."""
        seconds, ended = self._seconds, [*words, ""]
        known = indexes_of(words, seconds)
        return [i for i in known if (then := seconds[words[i]]) is None or ended[i + 1] in then]

    def _fitting(self, entry: _Starting | None, words: list[str], index: int) -> list[Pattern]:
        patterns = entry.fitting(words, index) if entry is not None else []
        if not self.lengths:
            return patterns
        word = words[index]
        for length in self.lengths:
            if length <= len(word) and (more := self.prefixes.get(word[:length])) is not None:
                patterns = [*patterns, *more.fitting(words, index)]
        for length in self.ends:
            if length < len(word) and (more := self.endings.get(word[-length:])) is not None:
                patterns = [*patterns, *more.fitting(words, index)]
        return patterns


@attrs.frozen
class _Hints:
    """Of each of some patterns the word that says most, with the beginnings and the endings of those it may have."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]

    def stand_in(self, words: Sequence[str]) -> bool:
        """Whether one of them stands in the words."""
        if not self.whole.isdisjoint(words):
            return True
        if not (self.beginnings or self.endings):
            return False
        return any(word.startswith(self.beginnings) or word.endswith(self.endings) for word in words)


def _hints_of(patterns: Iterable[Pattern]) -> _Hints:
    # The longest word that stands whole: it is rarer than "the" and "held".
    said = {max(one.words, key=lambda word: (word.strip("*-@") == word != GAP, len(word))) for one in patterns}
    begun = {word for word in said if word.endswith("*")}
    ended = {word for word in said - begun if word.startswith("-")}
    return _Hints(frozenset(said - begun - ended), *(tuple(one.strip("*-") for one in part) for part in (begun, ended)))


def _cue(pattern: Pattern, tokens: Tokens, first: int, last: int) -> Cue:
    said = (pattern.kind, pattern.form, pattern.weak, first, last)
    # Without the function that a named tuple is made by: this is done at each word that may be a cue.
    return tuple.__new__(Cue, (*said, tokens.starts[first], tokens.ends[last], len(pattern.words)))


def _fits(pattern: Pattern, words: list[str], index: int) -> bool:
    if not _stands(pattern.head, words, index, plain=pattern.plain):
        return False
    tail, after = pattern.tail, index + len(pattern.head)
    near = range(after, min(after + _LONGEST_GAP, len(words)))
    return not tail or any(
        _is_said(tail[0], words[at]) and _stands(tail, words, at, plain=pattern.plain) for at in near
    )


def _is_at_end(pattern: Pattern, tokens: Tokens, last: int) -> bool:
    """Whether the particle of a German verb ends its clause: "führte den Fahrplan ein", not "führte ein Geschäft"."""
    particle = pattern.tail[0]
    if len(pattern.tail) > 1 or particle not in grammar("separable_particles", "de"):
        return True
    words, closing = tokens.words, grammar("behind_particles", "de")
    at = last + 1
    while at < min(last + 1 + _LONGEST_GAP, len(words)):
        if words[at] == particle and (
            at + 1 == len(words) or words[at + 1] in closing or not _ONLY_SPACE.fullmatch(tokens.gaps[at])
        ):
            return True
        at += 1
    return False


def _stands(phrase: tuple[str, ...], words: list[str], index: int, *, plain: bool) -> bool:
    found = tuple(words[index : index + len(phrase)])
    return found == phrase or (not plain and len(found) == len(phrase) and all(map(_is_said, phrase, found)))


def _is_said(pattern: str, word: str) -> bool:
    """Whether a word is the one of a cue, begins as "подписа*" or ends as "-sitzung" says, or is one of "@lands"."""
    if pattern == word:
        return True
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1])
    if pattern.startswith("@"):
        return word in grammar("cue_classes", pattern[1:])
    return pattern.startswith("-") and word.endswith(pattern[1:])


def _leads_to_date(tokens: list[Token], last: int) -> bool:
    # "founded on love" is no founding, "founded on 3 May" is one.
    return tokens[last].word == "on" and last + 1 < len(tokens) and tokens[last + 1].word == SILENT


def _blocks(block: tuple[str, int, int], cue: Cue) -> bool:
    kind, first, last = block
    return kind == cue.kind and first <= cue.last and cue.first <= last and last - first >= cue.last - cue.first


def _longest(cues: list[Cue]) -> list[Cue]:
    ranked = sorted(cues, key=lambda cue: (-cue.length, cue.weak, cue.form == "ing", cue.first))
    taken: set[int] = set()
    kept = []
    for cue in ranked:
        span = range(cue.first, cue.last + 1)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(cue)
    return sorted(kept, key=lambda cue: cue.first)


def _settled(cues: list[Cue], tokens: list[Token]) -> list[Cue]:
    """The cues, the verbs that an article before them makes nouns as nouns; without them where the noun is a cue."""
    kept = []
    for cue in cues:
        if cue.kind == "conflict" and cue.form in ("base", "third") and not cue.weak and _is_of_day(tokens, cue.first):
            cue = cue._replace(form="noun" if cue.form == "base" else "nouns")
        if (
            cue.form in ("base", "third", "ing")
            and cue.first
            and _makes_noun(tokens[cue.first - 1].word)
            and not _is_dated_beginning(cue, tokens)
        ):
            if cue.form == "ing" and cue.kind != "milestone" and tokens[cue.first - 1].word in _OPENING:
                kept.append(cue)  # "before joining the firm in 1951"
                continue
            if cue.weak or any(
                one.noun and (one.first, one.last, one.kind) == (cue.first, cue.last, cue.kind) for one in cues
            ):
                continue
            if cue.form == "base" and tokens[cue.first - 1].word in _DEFINITE:
                cue = cue._replace(form="noun")
            elif cue.form == "base" and tokens[cue.first - 1].word in grammar("before_noun", "en"):
                continue  # "died in exile"
        kept.append(cue)
    return kept


def _is_dated_beginning(cue: Cue, tokens: list[Token]) -> bool:
    """Whether what a noun in -ing or -al does is to begin or end on a date: "Early voting | begins | on 3 May"."""
    if cue.form != "third" or tokens[cue.first].word not in grammar("beginning", "en"):
        return False
    behind = [token.word for token in tokens[cue.last + 1 : cue.last + 3]]
    dated = behind[:1] == [SILENT] or behind in (["on", SILENT], ["in", SILENT], ["at", SILENT])
    return dated and tokens[cue.first - 1].word not in grammar("noun_openers", "en")


def _is_of_day(tokens: list[Token], first: int) -> bool:
    """Whether a date behind an article stands before a word, or before the one or two before it: "the 3 May raids"."""
    at = first - 1
    while at >= max(0, first - _OF_DAY) and tokens[at].word != SILENT:
        at -= 1
    if at < 0 or tokens[at].word != SILENT:
        return False
    while at > 0 and tokens[at].word == SILENT:
        at -= 1
    return tokens[at].word in _DEFINITE


def _makes_noun(before: str) -> bool:
    return before in grammar("noun_openers", "en") or before.endswith(
        ("al", "ic", "ive", "ous", "ary", "ing", "ed", "ful", "ant", "'s", "’s")
    )


@lru_cache(maxsize=32)
def matcher(kinds: tuple[Kind, ...], language: str) -> Matcher:
    """The matcher of these kinds in a language; made once and kept."""
    exact: dict[str, _Starting] = {}
    prefixes: dict[str, _Starting] = {}
    endings: dict[str, _Starting] = {}
    patterns = tuple(patterns_of(kinds, language))
    for pattern in patterns:
        first = pattern.words[0]
        table = prefixes if first.endswith("*") else endings if first.startswith("-") else exact
        table.setdefault(first.strip("*-"), _Starting()).add(pattern)
    for word in _WERE:
        exact.setdefault(word, _Starting())  # that an adverb may stand behind it is looked at in any case
    return Matcher(exact, prefixes, endings, _lengths(prefixes), _lengths(endings), patterns)


def _lengths(table: dict[str, _Starting]) -> tuple[int, ...]:
    return tuple(sorted(set(map(len, table))))
