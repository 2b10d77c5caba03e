"""The kind that a verb has by what it is done to: to launch a raid is a conflict, to launch a ship a launch.

To teach one more pair of verb and noun, write it in `themes.yaml`, with a sentence that shows it.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import attrs

from chrono.events.sentences.deeds import after_article, leads_to_plan, opens_line
from chrono.events.words.cues import SILENT, Cue, Token, Tokens, indexes_of
from chrono.events.words.kinds import grammar, is_adverb, noun_forms, shipped_kinds, verb_forms
from chrono.kept import kept
from chrono.strict_yaml import shipped

__all__ = ["by_theme", "may_be_themed", "theme_cases"]

_NAME, _NAMES = "~", "~s"  # a noun phrase that is but a name
_FEAST = "day"  # what a date is that is the name of one
_WIDEST = 9  # words of a noun phrase
_BY_REACH = 8  # words behind a passive in which who did it is named
_ROLES = ("done_to", "done_by", "of_itself", "of_name_by", "by")
_BREAKS = frozenset(",;:.()—–|")


@attrs.frozen(slots=False)
class _Rule:
    """The kinds of one verb: by the noun that it is done to, by the one that does it, by the one that does it alone.

    `of_name_by` goes by who does it to what has but a name: "took Rostov"; `by` by whom a passive names behind "by".
    Beside a word of `unless` in its sentence the verb has none of these kinds.
    """

    done_to: Mapping[str, str]
    done_by: Mapping[str, str]
    of_itself: Mapping[str, str]
    of_name_by: Mapping[str, str]
    by: Mapping[str, str]
    unless: frozenset[str] = attrs.field(kw_only=True)

    def nouns_of(self, kinds: Container[str]) -> frozenset[str]:
        """The nouns that give the verb one of these kinds."""
        return frozenset[str]().union(*(nouns for kind, nouns in self._nouns.items() if kind in kinds))

    def may_tell(self, words: Collection[str]) -> bool:
        """Whether a noun stands in the words that gives the verb a kind, or a name may: quicker than to look where."""
        told = self._of_names or not self._all_nouns.isdisjoint(words)
        return told and self.unless.isdisjoint(words)

    @kept
    def _of_names(self) -> bool:
        return not self._all_nouns.isdisjoint((_NAME, _NAMES, _FEAST))

    @kept
    def _all_nouns(self) -> frozenset[str]:
        return frozenset[str]().union(*self._nouns.values())

    @kept
    def _nouns(self) -> dict[str, set[str]]:
        """The nouns by the kind that they give."""
        found: dict[str, set[str]] = {}
        for role in (self.done_to, self.done_by, self.of_itself, self.of_name_by, self.by):
            for noun, kind in role.items():
                found.setdefault(kind, set()).add(noun)
        return found


def by_theme(cues: list[Cue], tokens: Tokens, text: str) -> list[Cue]:
    """The cues of an English sentence, in order, each verb of the kind that its object or its doer gives it.

    A verb that was no cue is one where its noun is among those of `themes.yaml`.
    """
    rules = _rules()
    words = tokens.words
    if rules.keys().isdisjoint(words):
        return cues
    found = list(cues)
    for index in indexes_of(words, rules):
        verb, form = rules[words[index]]
        if not verb.may_tell(words):
            continue
        cover = next((cue for cue in cues if cue.first <= index <= cue.last), None)
        if not (_is_bare(cover, index, tokens) if cover else _is_verb(tokens, index, form, text)):
            continue
        kind = _kind(verb, tokens, index, text, sure=cover is not None and cover.form not in ("base", "ing"))
        if kind is None or (cover is not None and cover.kind == kind and not cover.weak):
            continue
        if cover is not None and cover.kind not in shipped_kinds():
            continue  # a kind of the caller's own
        if cover is not None:
            found.remove(cover)
            found.append(cover._replace(kind=kind, weak=False))
        else:
            weak = kind not in verb.of_itself.values()
            found.append(Cue(kind, form, weak, index, index, tokens[index].start, tokens[index].end))
    return sorted(found, key=lambda cue: cue.first)


def may_be_themed(kinds: frozenset[str], words: Collection[str]) -> bool:
    """Whether a verb and a noun stand in the words that may together be of one of these kinds."""
    nouns_of = _nouns(kinds)
    if nouns_of.keys().isdisjoint(words):
        return False
    return any(word in nouns_of and not nouns_of[word].isdisjoint((*words, _NAME, _NAMES)) for word in words)


@lru_cache(maxsize=64)
def _nouns(kinds: frozenset[str]) -> dict[str, frozenset[str]]:
    """By each form of a verb the nouns that give it one of these kinds."""
    found = {form: rule.nouns_of(kinds) for form, (rule, _) in _rules().items()}
    return {form: nouns for form, nouns in found.items() if nouns}


def theme_cases() -> Iterator[tuple[str, str]]:
    """Every example in `themes.yaml`: a kind, and a sentence that tells of an event of this kind and of no other."""
    for entry in _table()["verbs"].values():
        for kind, sentences in entry["cases"].items():
            yield from ((kind, sentence) for sentence in sentences)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = shipped("chrono.events", "themes.yaml")
    return table


@cache
def _partitives() -> frozenset[str]:
    return frozenset(_table()["partitives"])


@cache
def _persons() -> frozenset[str]:
    classes = _table()["classes"]
    return frozenset(
        form for name in ("people", "officers", "players") for noun in classes[name] for form in noun_forms(noun)
    )


@cache
def _rules() -> dict[str, tuple[_Rule, str]]:
    """By each form of a verb its rule and the name of the form."""
    data = _table()
    classes = {name: frozenset(words) for name, words in data["classes"].items()}
    found: dict[str, tuple[_Rule, str]] = {}
    for verb, entry in data["verbs"].items():
        roles = (_kinds_of(entry.get(role, {}), classes) for role in _ROLES)
        rule = _Rule(*roles, unless=frozenset(entry.get("unless", ())))
        for name, form in verb_forms(verb):
            if name != "base" or form not in found:
                found[form] = (rule, name)  # "cut" is a past more often than not
    return found


def _kinds_of(listed: Mapping[str, Iterable[str]], classes: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """The kind by each noun, one and many; "@works" stands for the nouns of a class."""
    found: dict[str, str] = {}
    for kind, words in listed.items():
        for word in words:
            for noun in classes[word[1:]] if word.startswith("@") else (word,):
                for form in noun_forms(noun):
                    found.setdefault(form, kind)
    return found


def _is_bare(cue: Cue, index: int, tokens: Sequence[Token]) -> bool:
    """Whether a cue is a verb alone, its auxiliary and an article apart: not "took over", not "a launch"."""
    if (
        cue.noun
        or cue.first < _first_of_chain(tokens, index)
        or (cue.form == "base" and not _follows_to(tokens, index))
    ):
        return False
    if cue.form == "third" and (index + 1 == len(tokens) or tokens[index + 1].word not in grammar("determiners", "en")):
        return False  # "two missile launches"
    return all(tokens[at].word in _tails() for at in range(index + 1, cue.last + 1))


@cache
def _tails() -> frozenset[str]:
    return grammar("determiners", "en") | frozenset(_table()["tails"])


def _is_verb(tokens: Sequence[Token], index: int, form: str, text: str) -> bool:
    """Whether a word that is no cue is a verb of what was done or will be."""
    if index and text[tokens[index].start].isupper() and not opens_line(tokens, index, text):
        return False
    if form == "base":
        return index > 0 and leads_to_plan(tokens, index - 1)
    return form in ("past", "participle") and not after_article(tokens, index)


def _follows_to(tokens: Sequence[Token], index: int) -> bool:
    """Whether a plain verb is no noun: "to launch", "will launch"; at the head of a sentence it may be one."""
    before = tokens[index - 1].word if index else "to"
    return before in ("to", "and") or before in grammar("auxiliaries", "en") or before in grammar("pronouns", "en")


def _kind(rule: _Rule, tokens: Sequence[Token], index: int, text: str, *, sure: bool) -> str | None:
    """The kind by what a verb is done to: its object, or its subject where it is passive or, being `sure`, has none."""
    first = _first_of_chain(tokens, index)
    passive = any(tokens[at].word in grammar("forms_of_be", "en") for at in range(first, index))
    into = index + 1 < len(tokens) and tokens[index + 1].word == "into"  # "entered into an agreement"
    done_to = _object(tokens, index + 2 if into else index + 1, text)
    if done_to and (kind := _first(rule.done_to, done_to)):
        return kind
    subject = _subject(tokens, first, text)
    if not done_to and text[tokens[first - 1].end : tokens[first].start] == ", " and _opens_sentence(tokens, first):
        passive = _first(rule.done_to, subject) is not None  # "The law, passed in March, …"
    if passive:
        return _first(rule.done_to, subject) or (rule.by and _first(rule.by, _agent(tokens, index + 1, text))) or None
    things = [noun for noun in subject if sure and noun not in _persons()]  # "the declaration issued in May"
    if index + 1 < len(tokens) and tokens[index + 1].word == "by":
        return _first(rule.done_to, things)
    if done_to[-1:] == [_NAME] and (kind := _first(rule.of_name_by, subject)):
        return kind
    alone = None if done_to else _first(rule.of_itself, subject) or _first(rule.done_to, things)
    return alone or _first(rule.done_by, subject)


def _agent(tokens: Sequence[Token], first: int, text: str) -> list[str]:
    """The nouns that may be the head of whoever a passive names behind "by"."""
    reach = range(first, min(first + _BY_REACH, len(tokens)))
    at = next((at for at in reach if tokens[at].word == "by"), None)
    return [] if at is None else _object(tokens, at + 1, text)


def _opens_sentence(tokens: Sequence[Token], comma: int) -> bool:
    """Whether what stands before a comma is short and has no auxiliary: the noun that an aside is said of."""
    return 1 < comma <= _WIDEST and all(tokens[at].word not in grammar("auxiliaries", "en") for at in range(comma))


def _first(kinds: Mapping[str, str], nouns: Sequence[str]) -> str | None:
    return next((kinds[noun] for noun in nouns if noun in kinds), None)


def _first_of_chain(tokens: Sequence[Token], index: int) -> int:
    """The first of the auxiliaries and adverbs that stand before a verb, or the verb."""
    while index and (_lightens(tokens[index - 1].word) or tokens[index - 1].word in grammar("auxiliaries", "en")):
        index -= 1
    return index


def _lightens(word: str) -> bool:
    return word in ("be", "been", "being", "not") or word in grammar("light", "en") or is_adverb(word)


def _object(tokens: Sequence[Token], first: int, text: str) -> list[str]:
    """The nouns that may be the head of the object from `first` on, the likeliest first; empty where there is none."""
    if first < len(tokens) and tokens[first].word == SILENT:
        return _feast(tokens, first, text)
    last = first
    while last < min(first + _WIDEST, len(tokens)) and not _ends(tokens, last, text):
        last += 1
        if last < len(tokens) and tokens[last].word == "of" and tokens[last - 1].word in _partitives():
            first, last = last + 1, last + 1
    return _heads(tokens, first, last, text)


def _feast(tokens: Sequence[Token], first: int, text: str) -> list[str]:
    """What a date is as an object, where it is the name of a day: "celebrated Independence Day"."""
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].word == SILENT and not _parted(tokens, last + 1, text):
        last += 1
    return [_FEAST, _NAME] if text[tokens[last].start : tokens[last].end] == "Day" else []


def _ends(tokens: Sequence[Token], index: int, text: str) -> bool:
    """Whether a noun phrase ends before a token."""
    word = tokens[index].word
    return (
        (word == SILENT and not _is_year_of_name(tokens, index, text))
        or word in _stops()
        or (is_adverb(word) and not text[tokens[index].start].isupper())
        or _parted(tokens, index, text)
    )


def _is_year_of_name(tokens: Sequence[Token], index: int, text: str) -> bool:
    """Whether a year stands inside a noun phrase: "a 1959 Orde Award"."""
    if not index or index + 1 >= len(tokens) or tokens[index - 1].word not in grammar("determiners", "en"):
        return False
    start, end = tokens[index].start, tokens[index].end
    return text[start:end].isdigit() and text[end] == " " and text[tokens[index + 1].start].isupper()


def _parted(tokens: Sequence[Token], index: int, text: str) -> bool:
    """Whether a mark parts a token from the one before: not the comma in "1,000"."""
    gap = text[tokens[index - 1].end : tokens[index].start]
    return len(gap) > 1 and not _BREAKS.isdisjoint(gap)


@cache
def _stops() -> frozenset[str]:
    sections = ("before_noun", "coordinators", "relative_clause", "subclause", "auxiliaries")
    return frozenset(_table()["stops"]).union(*(grammar(section, "en") for section in sections))


def _heads(tokens: Sequence[Token], first: int, last: int, text: str) -> list[str]:
    """The last word of a noun phrase, and the last before a name: "the goalkeeper Bo Lind".

    "~" where all is a name, "~s" where it is one of many: "the Cossacks".
    """
    if first >= last:
        return []
    head, named = tokens[last - 1].word, last
    while named > first and text[tokens[named - 1].start].isupper():
        named -= 1
    if named == last:
        return [head]
    if named > first and tokens[named - 1].word not in grammar("determiners", "en"):
        return [head, tokens[named - 1].word]
    if last - first == 1 and not first:
        return [head]  # any word that begins a sentence
    return [head, _NAMES, _NAME] if head.endswith("s") else [head, _NAME]


@cache
def _before_subject() -> frozenset[str]:
    """The words before a subject that are none of it; a date is one."""
    sections = ("coordinators", "subclause", "relative_clause")
    return frozenset({SILENT}).union(*(grammar(section, "en") for section in sections))


def _subject(tokens: Sequence[Token], last: int, text: str) -> list[str]:
    """The nouns that may be the head of the subject before token `last`, the likeliest first."""
    if last and tokens[last - 1].word in ("which", "that"):
        last -= 1
    first, farthest, before = last, max(0, last - _WIDEST - 3), _before_subject()
    while first > farthest and tokens[first - 1].word not in before:
        first -= 1
        if first and _parted(tokens, first, text):
            break
    if first == last and first and tokens[first - 1].word == "who":
        return ["who"]
    heads = _heads(tokens, first, last, text)
    inside = [at for at in range(first + 1, last) if tokens[at].word in grammar("before_noun", "en")]
    if not inside:
        return heads
    ends = dict.fromkeys((inside[0], inside[-1]))
    return [noun for end in ends for noun in _heads(tokens, first, end, text)] + heads
