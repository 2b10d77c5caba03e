"""The words of a title as they are shown: without dates, without what leads on, short, and ended where a clause ends.

The words are in `grammar.yaml`: what leads to a date, what a title neither begins nor ends with.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from functools import cache

from chrono.events.kinds import grammar, irregular_pasts
from chrono.events.markup import bare

__all__ = ["MAX_LENGTH", "short", "without", "without_openers", "without_tail"]

_GENITIVE = ("'s", "’s")  # "Monday's", without its day
_TO_BEGIN = re.compile(r"\bto (?:start|end)$")  # verbs there: "is due to start in June"
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_LAST_WORD = re.compile(r"(?:^|[\s,;(])([^\W\d_]+)$")
_LONGEST_LEAD = 30  # characters of a word that leads to a date
_BLANK_BEFORE_MARK = re.compile(r"\s+(?=[,;.:)\]])")
# What a date leaves behind: a comma before the verb, and a genitive of nobody.
_LONE_COMMA = re.compile(r"^([^,]*), (?=(?:is|are|was|were|has|have|had|shall|will)\b)")
_LONE_GENITIVE = re.compile(r"(?<=\s)['’]s\s")
_AS = re.compile(r",?\s+as\s+(?=[A-Z])")
_TWICE = re.compile(r"\b(\w{3,}) \1\b")
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[,;.]*\s*[)\]]")
_APPOSED = re.compile(
    r", (?:the|an?|its|his|her|their|who|which|whose|as|of|then|now|former|formerly|in|by|with) [^,]{3,90},"
    r"(?= (?!and |or )[a-z])"
)
_SAID = re.compile(r"[,.!?][\"”] ?(?=(?:\w+ ){0,3}(?:said|says|told|added|explained|noted|stated)\b)")
_SHORT = 30
_LONGEST_DISCOURSE = 40
MAX_LENGTH = 100

Span = tuple[int, int]


def without(text: str, start: int, end: int, holes: Iterable[Span], language: str) -> str:
    """The text without the holes; the words that lead into one go with it."""
    pieces, position = [], start
    for first, last in sorted(hole for hole in holes if hole[0] < end):
        if first >= position:
            piece = text[position:first]
            pieces.append(piece if _names_what_follows(text, first, last, language) else without_tail(piece, language))
        position = max(position, last + 2 if text[last : last + 2] in _GENITIVE else last)
        if (
            (named := _AS.match(text, position))
            and pieces
            and _last_word(pieces[-1]) in grammar("naming_days", language)
        ):
            position = named.end()  # "proclaim 3 May 2010 as Fern Day"
    pieces.append(text[position : max(position, end)])
    words = " ".join(piece.strip() for piece in pieces if piece.strip(" ,;"))
    words = _BLANK_BEFORE_MARK.sub("", bare(html.unescape(words)))
    words = _LONE_GENITIVE.sub("", _LONE_COMMA.sub(r"\1 ", words))
    return _balanced(_EMPTY_BRACKETS.sub("", words)).strip(" ,;:.—–-*")


def _last_word(text: str) -> str:
    return text.rstrip(" ,").rpartition(" ")[2].casefold()


def _names_what_follows(text: str, start: int, end: int, language: str) -> bool:
    """Whether a year names the thing behind it: "in the 1906 earthquake", of which "in the earthquake" stays."""
    if language != "en" or not text[start:end].isdigit():
        return False
    before, after = text[max(0, start - 8) : start].split(), _NEXT_WORD.match(text, end)
    if not before or after is None or before[-1].casefold() not in grammar("determiners", "en"):
        return False
    words = ("pronouns", "determiners", "auxiliaries", "before_noun", "coordinators")
    return not any(after[1].casefold() in grammar(section, "en") for section in words)


def without_tail(text: str, language: str) -> str:
    """Without the prepositions and articles at its end."""
    leading = grammar("before_date", language)
    text = text.rstrip(" ,;:—–(-\n\t")
    while (last := _LAST_WORD.search(text, max(0, len(text) - _LONGEST_LEAD))) and last[1].casefold() in leading:
        if _TO_BEGIN.search(text) or _is_phrasal(text, language):
            break
        text = text[: last.start()].rstrip(" ,;:—–(-\n\t")
    return text


def _is_phrasal(text: str, language: str) -> bool:
    """Whether a text ends with a verb of two words, which keeps its second: "was sworn in"."""
    return " ".join(text.split()[-2:]).casefold() in grammar("phrasal", language)


def _balanced(text: str) -> str:
    """Without a bracket that was never closed, and what it holds; without a quotation mark that has no other."""
    if (text.count('"') % 2 or text.count("”") > text.count("“")) and (said := _SAID.search(text, _SHORT)):
        text = text[: said.start()]  # a quotation that has lost its beginning is followed by who said it
    if text.count('"') % 2:
        head, _, tail = text.rpartition('"')
        text = head + tail
    for opening, closing in ("()", "[]", "“”"):
        if text.count(opening) > text.count(closing):
            text = text[: text.rindex(opening)]
        elif text.count(closing) > text.count(opening):
            text = text.replace(closing, "", text.count(closing) - text.count(opening))
    return text


def without_openers(words: str, language: str) -> str:
    """Without the adverbs and conjunctions that lead on from the sentence before, and what a speaker begins with."""
    openers = grammar("title_openers", language)
    while True:
        words = words.lstrip(" ,;:.?—–-)]*>#”’\"'")
        if (said := _said_first(words, language)) is not None:
            words = words[said:]
            continue
        opener = next(
            (o for length in (4, 3, 2, 1) if (o := " ".join(words.split()[:length]).casefold().strip(",")) in openers),
            None,
        )
        rest = words[len(opener) :] if opener else ""
        # "in Omsk the forum met" keeps its place: a preposition goes only where nothing that it leads to is left.
        leads = opener in grammar("before_date", language) - grammar("coordinators", language)
        if not opener or (leads and not re.match(r"\s*(?:,|and\b)", rest)):
            return words
        words = rest


def _said_first(words: str, language: str) -> int | None:
    """Where a title goes on behind "Well," or "As you all know,"; None where it begins with neither."""
    first = words.partition(",")[0]
    if first == words or len(first) > _LONGEST_DISCOURSE:
        return None
    folded = first.casefold()
    known = folded.startswith("as ") and folded.rpartition(" ")[2] in grammar("knowing", language)
    return len(first) + 1 if known or folded in grammar("discourse", language) else None


def short(title: str, language: str, cue: str = "") -> str:
    """On one line, at most 100 characters, ended where a clause ends if it is long, its first letter a capital."""
    title = _TWICE.sub(r"\1", " ".join(title.split()))
    if len(title) > MAX_LENGTH and cue and cue in title:
        title = _without_lead(title, title.index(cue), language)
    if len(title) > MAX_LENGTH:
        title = _until_clause(title, title.find(cue) + len(cue), language)
    if len(title) > MAX_LENGTH:
        title = without_tail(title[: MAX_LENGTH - 1].rsplit(" ", 1)[0], language) + "…"
    title = _balanced(title).rstrip(" ,;:—–-")
    while not _is_phrasal(title, language) and (last := title.rpartition(" ")[2].casefold()) in grammar(
        "title_tails", language
    ):
        if last == title.casefold():
            break
        title = title[: -len(last)].rstrip(" ,;:—–-")
    return title[:1].upper() + title[1:]


def _without_lead(title: str, cue: int, language: str) -> str:
    """A long title without what is set between commas before its cue, or without a phrase that leads to its subject."""
    title, cue = _APPOSED.sub("", title[: cue + 1]) + title[cue + 1 :], cue - len(title)
    cue += len(title)
    comma = title.rfind(", ", 0, cue)
    leads = title.partition(" ")[0].casefold() in grammar("before_noun", language)
    return title[comma + 2 :] if leads and comma > 0 and cue > _LONGEST_LEAD else title


@cache
def _breaks(language: str) -> tuple[re.Pattern[str], ...]:
    """Where a clause begins, and where a phrase does; those of which a language has words."""
    ends, phrases = (
        "|".join(map(re.escape, sorted(grammar(section, language)))) for section in ("title_ends", "title_phrases")
    )
    found = [rf"(?:,(?!\d)|[;:—–(])\s?|\s(?:{ends})\s"] if ends else []  # "3,500" is one number
    return tuple(map(re.compile, found + ([rf"\s(?:{phrases})\s"] if phrases else [])))


def _until_clause(title: str, floor: int, language: str) -> str:
    """The part before the last clause, else the last phrase, that begins after the cue and within the length."""
    for pattern in _breaks(language):
        breaks = [match.start() for match in pattern.finditer(title)]
        fitting = [at for at in breaks if max(_SHORT, floor) <= at <= MAX_LENGTH and _may_end(title[:at], language)]
        if fitting:
            return without_tail(title[: max(fitting)], language)
    return title


def _may_end(title: str, language: str) -> bool:
    """Whether a title may end here: not behind "announced", nor between "led" and "by"."""
    last = title.rstrip(" ,").rpartition(" ")[2].casefold()
    return last not in grammar("promising", language) and not (language == "en" and last in irregular_pasts())
