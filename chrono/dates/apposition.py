"""Dates only told in passing: in a clause on a name ("the firm, founded in 1987, …"), or before another date."""

from __future__ import annotations

import re

from chrono.lang import Language

__all__ = ["goes_on_from", "in_apposition", "leads_back", "opens_with_participle"]

_WORD = re.compile(r"[^\W\d_]+")
# A full stop before white space or at the end of what is looked at, and an empty line, end a sentence.
_END = re.compile(r"[.!?;:](?=\s|$)|\n\s*\n")
# How long such a clause is at most, on either side of its date, and how far back its sentence is looked at.
_LONGEST, _SENTENCE = 90, 200
_LED_REACH = 80  # characters between a date and an earlier one that its sentence leads back to
_LEAD = 24  # characters in which the words right before a date stand
_YEAR = re.compile(r"\b\d{4}\b")
# What ends a sentence behind its last word, with a note or a bracket.
_CLOSE = re.compile(r"(?:\[\w{1,3}\]| \([^()\n]{0,60}\))?[.!?;]")


def goes_on_from(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a story goes on from the year at `start` to `end`, which opens no sentence.

    It does where the sentence ends with it ("the mill burned in 1911.") or a further clause begins with it (", and in
    1912 the dam burst"), and the year says when something was: "the census of 2021" only has its name from it.
    """
    before = text[start - _LEAD if start > _LEAD else 0 : start].split()
    if len(before) < 2 or not _says_when(before[-1], text[start].isdigit(), language):
        return False
    said = _END.split(text[start - _SENTENCE if start > _SENTENCE else 0 : start])[-1]
    if _CLOSE.match(text, end):
        return language.cues["relative"].isdisjoint(_WORD.findall(said.rpartition(",")[2]))
    if before[-2].endswith(","):
        rest = _END.split(text[end : end + _SENTENCE])[0]
        return "," not in rest and _YEAR.search(said) is not None
    return before[-2].endswith(";") or before[-2] in language.cues["adding_clauses"]


def _says_when(word: str, bare: bool, language: Language) -> bool:
    """Whether a year behind a word says when something was; `bare` is one of digits alone."""
    cues, said = language.cues, word.casefold()
    if said in cues["says_when"]:
        return True
    return said not in cues["named_by"] and (not bare or ("bare_years" in language.settings and word.islower()))


def in_apposition(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the date at `start` to `end` stands between two commas, behind a relative pronoun or a participle.

    A participle counts only where no verb of the past comes before it: "he left in 1950, married in 1951, ..." goes on.
    """
    comma = text.rfind(",", start - _LONGEST if start > _LONGEST else 0, start)
    if comma < 0 or text.find(",", end, end + _LONGEST) < 0:
        return False
    clause, after = text[comma + 1 : start], text[end : end + _LONGEST]
    if _END.search(clause) or not _goes_on(after, language):
        return False
    words = _WORD.findall(clause) or _WORD.findall(after.partition(",")[0])
    if words and words[0].casefold() in language.cues["relative"]:
        return True
    head = text[max(0, start - _SENTENCE) : start - len(clause) - 1]
    return bool(words) and _is_participle(words, language) and not _tells(_END.split(head)[-1], language)


def opens_with_participle(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the sentence opens with a participle and the date belongs to it: "Founded in 1987, the firm ..."."""
    if text.find(",", end, end + _LONGEST) < 0:
        return False
    before = text[max(0, start - _LONGEST) : start]
    words = _WORD.findall(_END.split(before)[-1])
    opens = bool(words) and "," not in before and words[0][:1].isupper()
    return opens and _is_participle(words, language) and _goes_on(text[end : end + _LONGEST], language, leading=True)


def _goes_on(after: str, language: Language, *, leading: bool = False) -> bool:
    """Whether a comma ends the clause, and the sentence goes on behind it, though with no further member of a row."""
    clause, comma, rest = after.partition(",")
    following = _WORD.match(rest.lstrip())
    if not (comma and following) or _END.search(clause):
        return False
    return leading or (following[0][0].islower() and following[0] not in language.cues["and"])


def _is_participle(words: list[str], language: Language) -> bool:
    """Whether a clause of these words is one of a participle: the first word, or any where it may come last."""
    cues = language.cues
    endings = tuple(cues["participle_endings"])
    first = words[0].casefold()
    return (len(first) > 4 and first.endswith(endings)) or any(word.casefold() in cues["participles"] for word in words)


def _tells(words: str, language: Language) -> bool:
    """Whether there is a verb of the past among the words."""
    cues = language.cues
    endings = tuple(cues["past_endings"])
    return any(word in cues["past"] or (len(word) > 4 and word.endswith(endings)) for word in _WORD.findall(words))


def leads_back(text: str, end: int, start: int, language: Language) -> bool:
    """Whether the words behind the date at `end` lead to what was before it, at `start`: "in May after the vote of"."""
    if start - end > _LED_REACH:
        return False
    first = text[end:start].replace(",", " ").split(None, 1)[:1]
    return bool(first) and first[0] in language.cues["led_to_by"]
