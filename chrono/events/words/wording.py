"""The words of a stretch of text, and what is asked of all of them: each answer is found in one pass, and kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import compress, count

import attrs

from chrono.events.words.cues import SILENT, Token, Tokens
from chrono.events.words.kinds import grammar, irregular_pasts, is_adverb
from chrono.kept import kept

__all__ = ["Wording", "ends_compound", "no_heads"]


@attrs.define(slots=False)  # what it keeps is asked for at every date, and slots make the first time slow
class Wording:
    """The tokens of a stretch of `text`, the document's, into which they point; those inside dates are silent."""

    text: str
    tokens: Tokens
    words: list[str] = attrs.field(init=False, eq=False, repr=False)
    starts: list[int] = attrs.field(init=False, eq=False, repr=False)  # where each word begins
    ends: list[int] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.words, self.starts, self.ends = self.tokens.words, self.tokens.starts, self.tokens.ends

    @kept
    def breaks(self) -> dict[int, str]:
        """The tokens that something else than one space parts from the token before, each with what that is."""
        text, tokens = self.text, self.tokens
        odd = [index for index, gap in enumerate(tokens.gaps, 1) if gap != " "]
        return {index: text[tokens.ends[index - 1] : tokens.starts[index]] for index in odd}

    @kept
    def verbal(self) -> list[int]:
        """The tokens that are spelt as an English auxiliary, or as a verb of the past."""
        return list(compress(count(), map(_VERBAL.__getitem__, self.words)))

    @kept
    def verbs(self) -> list[int]:
        """Those of them that are verbs, by the capital and by the word before."""
        found = [index for index in self.verbal if self._is_verb(index)]
        joins = grammar("coordinators", "en")
        joined = [at for at in self.verbal if at and self.words[at - 1] in joins and self.words[at] in _will_joined()]
        return sorted({*found, *map(self._behind_will, joined)} - {len(self.words)}) if joined else found

    def _behind_will(self, index: int) -> int:
        """The verb behind "and we'll", adverbs between."""
        at = index + 1
        while at < len(self.words) and (is_adverb(self.words[at]) or self.words[at] in grammar("light", "en")):
            at += 1
        return at

    def _is_verb(self, index: int) -> bool:
        word = self.words[index]
        if word in _will_joined():
            return False
        if word in grammar("auxiliaries", "en"):
            return True
        if (index and self.text[self.starts[index]].isupper()) or not _looks_like_verb(word):
            return False
        if word == "dated" and self.words[index + 1 : index + 2] == [SILENT]:
            return False  # "By a deed dated | 3 May | the bank sold the mill"
        before = self.words[index - 1] if index else ""
        return before not in _before_no_verb() and not ends_compound(self.tokens, index, self.text)

    def token_at(self, offset: int) -> int:
        """The token at an offset of the text, or the next one behind it; how many there are where none is."""
        return bisect_right(self.ends, offset)


def ends_compound(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether a participle makes an adjective of the name before it: "the Malta registered tanker"."""
    if at < 2 or at + 1 >= len(tokens) or tokens[at].word not in grammar("ends_compounds", "en"):
        return False
    behind = tokens[at + 1]
    if not text[tokens[at - 1].start].isupper() or tokens[at - 2].word not in grammar("determiners", "en"):
        return False
    joined = (text[tokens[at - 1].end : tokens[at].start], text[tokens[at].end : behind.start]) == (" ", " ")
    return joined and text[behind.start].islower() and behind.word not in no_heads()


@cache
def no_heads() -> frozenset[str]:
    """What begins a phrase behind a verb, and is no noun or adjective before one: "registered | in", "led | its"."""
    sections = ("before_noun", "determiners", "coordinators", "pronouns", "relative_clause", "subclause")
    return frozenset[str]().union(*(grammar(section, "en") for section in sections)) | {"as", "not"}


class _Verbal(dict[str, bool]):
    """Whether a word is spelt as a verb of the past is, of each word seen lately: so it is looked up without a call."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[word] = verbal = word.endswith("ed") or word in _known_verbs()
        return verbal


_VERBAL, _MOST_KEPT = _Verbal(), 50_000


def _looks_like_verb(word: str) -> bool:
    regular = len(word) > 3 and word.endswith("ed") and word not in grammar("no_verbs", "en")
    return regular or word in _known_verbs()


@cache
def _will_joined() -> frozenset[str]:
    """Who does it and "will" in one word: "we'll"."""
    return frozenset(word for word in grammar("future_auxiliaries", "en") if word.endswith(("'ll", "’ll")))


@cache
def _known_verbs() -> frozenset[str]:
    return frozenset({*grammar("auxiliaries", "en"), *irregular_pasts(), *_will_joined(), "born"})


@cache
def _before_no_verb() -> frozenset[str]:
    """The words behind which a participle is an adjective or a noun."""
    return grammar("determiners", "en") | grammar("before_noun", "en") | {"as", "than", "being"}
