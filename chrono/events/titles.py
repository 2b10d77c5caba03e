"""A short title from the text that can stand alone on a timeline.

A gathering is called by its name, everything else by its clause: dates go out with the words that lead to them, what
is told of another verb goes out too, and a subject that stands before the clause comes in. The words are in
`grammar.yaml`.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from chrono.events.attach import Sentence
from chrono.events.clauses import Clause, clauses
from chrono.events.cues import Token, heard
from chrono.events.drafts import Draft
from chrono.events.kinds import GATHERINGS, INSTRUMENTS, grammar, irregular_pasts
from chrono.events.pronouns import spelled_out
from chrono.events.segments import bare

__all__ = ["title_of"]

MAX_LENGTH = 100
_SHORT = 30
_MAX_SUBJECT_WORDS = 9

Span = tuple[int, int]

# What a German clause begins with where its date is taken out: the verb, and a subject behind it.
_VERB_FIRST = re.compile(
    r"^(?!(?:mit|in|im|bei|nach|vor|unter|durch|für|von|zu|zum|zur|auf|an|am|aus|wegen|trotz|gegen|über|ohne)\b)"
    r"(?P<verb>[a-zäöü]+) (?P<subject>er|sie|es|man|(?:(?:der|die|das|ein|eine|sein|seine|ihr|ihre|unser|unsere) )?"
    r"(?:[a-zäöü]+ ){0,2}?[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*)*(?: (?:des|der|\w+es) [A-ZÄÖÜ][\w-]*)?)(?![\w-])"
)
_CLEFT = re.compile(r"^It (?:was|is)(?: not| only)*(?: until| in| on| at)? that ")
_GENITIVE = ("'s", "’s")  # "Monday's", without its day
# Alternatives that begin with a letter each: quick to search for.
_BREAK = re.compile(r";|—|--|–(?<=\s–)\s|:\s")
_BLANK_BEFORE_MARK = re.compile(r"\s+(?=[,;.:)\]])")
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[,;.]*\s*[)\]]")
_LAST_WORD = re.compile(r"(?:^|[\s,;(])([^\W\d_]+)$")
_LONGEST_LEAD = 30  # characters of a word that leads to a date
_TO_BEGIN = re.compile(r"\bto (?:start|end)$")  # verbs there: "is due to start in June"
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_NUMBER = re.compile(r"\s(?:(?:No|Nr)\.\s?)?\d[\d/.-]*\b")
_NAME = re.compile(
    r"(?:\d{1,3}(?:st|nd|rd|th)\s+|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+)?"
    r"(?:[A-ZА-ЯЁ0-9][\w.’'&–-]*(?:\s+(?:of|the|for|on|and|de|la)\s+(?=[A-ZА-ЯЁ])|\s+))+$"
)
_OF_NAME = re.compile(
    r"[ \t]+(?:of|on|for|with|between)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s*(?:(?:and|of|the|for|on)\s+(?=[A-Z]))?){1,8}"
)


def title_of(
    draft: Draft,
    text: str,
    marks: Sequence[Span],
    *,
    language: str = "en",
    person: str | None = None,
    read: Sentence | None = None,
) -> str:
    """The title of an event.

    `marks` are the offsets of every date in the text, in order; `person` is who acts, where one person does. `read`
    is the best quote as a sentence, where it has been read already.
    """
    if draft.title:
        return _short(draft.title, language)
    if draft.kind in GATHERINGS and draft.cue and draft.form in ("noun", "word"):
        floor = max([draft.subject[0], *(end for _, end in marks if end <= draft.cue[0])])
        ceiling = min((start for start, _ in marks if start >= draft.cue[1]), default=len(text))
        name = _named((floor, ceiling), draft.cue, text, noun=draft.form == "noun")
        if name:
            return _short(name, language)
    cue = bare(text[draft.cue[0] : draft.cue[1]]) if draft.cue else ""
    clause = _clause(draft, text, marks, language, person, read) or bare(text[slice(*draft.subject)])
    return _short(clause, language, cue)


def _named(between: Span, cue: Span, text: str, *, noun: bool) -> str:
    """The name of a gathering: the capitalised words before its noun, an ordinal included, and what it is of.

    It lies `between` the dates before and behind its noun.
    """
    start, end = cue
    match = _NAME.search(text[max(between[0], start - 90) : start])
    words = bare((match.group() if match else "") + text[start:end]).split()
    while words and _starts_no_name(words[0].casefold()):
        words.pop(0)
    after = _OF_NAME.match(text[end : min(end + 100, between[1])])
    name = " ".join(words) + (" " + _without_tail(bare(after.group()), "en") if after else "")
    is_name = noun or match or after
    return name.strip() if is_name and len(name.split()) > 1 else ""


def _clause(
    draft: Draft, text: str, marks: Sequence[Span], language: str, person: str | None, read: Sentence | None
) -> str:
    if numbered := _numbered(draft, text, marks):
        return numbered
    if language == "en" and (said := _told(draft, text, marks, read)):
        told, start = said
        return spelled_out(_CLEFT.sub("", _without_openers(told, language)), text, start, marks, person)
    start, end = draft.subject
    holes = _within(marks, start, end)
    words = _without_openers(_without(text, start, end, holes, language), language)
    words = _with_subject(words, text, start, language, person)
    return _VERB_FIRST.sub(r"\g<subject> \g<verb>", words) if language == "de" else words


def _numbered(draft: Draft, text: str, marks: Sequence[Span]) -> str:
    """An order or resolution of a list of dated ones, by its number: "Executive Order 13290"; "" for another event."""
    if draft.cue is None or draft.form != "noun" or draft.kind not in INSTRUMENTS:
        return ""
    dates = _within(marks, draft.spans[0].start, draft.spans[0].end)
    number = _NUMBER.match(text, draft.cue[1])
    if number is None or len(dates) < 3 or any(a < number.end() and number.start() < b for a, b in dates):
        return ""
    return bare(text[draft.cue[0] : number.end()])


def _within(marks: Sequence[Span], start: int, end: int) -> list[Span]:
    """Of marks in order, those that lie in `text[start:end]`."""
    return [mark for mark in marks[bisect_left(marks, (start,)) : bisect_left(marks, (end,))] if mark[1] <= end]


def _told(draft: Draft, text: str, marks: Sequence[Span], read: Sentence | None) -> tuple[str, int] | None:
    """What the clause of the event says, with its subject, and where it begins; None where the sentence has no verb."""
    unit = draft.spans[0]
    dates = _within(marks, unit.start, unit.end)
    dates = sorted([*dates, *read.holes]) if read and read.holes else dates
    tokens = read.tokens if read else heard(text, unit.start, unit.end, dates)
    parts = read.clauses if read else clauses(tokens, text)
    clause = _clause_of(draft, tokens, parts, dates)
    if clause is None or clause.verb < 0 or _is_of_a_long_list(draft, tokens, clause):
        return None
    start = tokens[min(clause.first, clause.subject[0] if clause.subject else clause.first)].start
    end = _end_of(draft, clause, parts, tokens, text)
    if clause.own and not clause.reduced:
        first = clause.first + (clause.opener in ("and", "who", "that"))
        first = _behind_lead(draft, clause, first, tokens, text, dates)
        return _without(text, tokens[first].start, end, dates, "en"), start
    deed = _without(text, tokens[clause.verb].start, end, dates, "en")
    if clause.subject is None:
        return deed, start
    first, last = clause.subject
    subject = _without(text, tokens[first].start, tokens[last - 1].end, dates, "en")
    deed = f"{'were' if _is_plural(subject) else 'was'} {deed[:1].lower()}{deed[1:]}" if clause.reduced else deed
    return f"{subject}{',' if ', ' in subject else ''} {deed}", start


def _is_plural(subject: str) -> bool:
    """Whether a subject is two: "Ida Falk and Bo Lind", but not one name behind an article, "The Boat and Barge Co"."""
    first, *rest = subject.split()
    named = _is_determiner(first.casefold()) and all(word[:1].isupper() or word == "and" for word in rest)
    return "and" in rest and not named


def _behind_lead(
    draft: Draft, clause: Clause, first: int, tokens: Sequence[Token], text: str, dates: Sequence[Span]
) -> int:
    """Where the subject stands, if a phrase with the date goes before it: "During Monday's fair, the dean spoke"."""
    subject = clause.subject[0] if clause.subject else first
    if subject <= first or tokens[subject].word in grammar("pronouns", "en"):
        return first
    begin, end = tokens[first].start, tokens[subject].start
    told = draft.cue is not None and draft.cue[0] < end  # "Until her retirement in 1964, …"
    led = any(begin - 3 <= last <= end for _, last in dates)
    return subject if led and not told and text[begin:end].rstrip().endswith(",") else first


def _clause_of(draft: Draft, tokens: Sequence[Token], parts: Sequence[Clause], dates: Sequence[Span]) -> Clause | None:
    """The clause of the cue; that of the date, where the date stands beside it in a clause of its own."""

    def at(offset: int) -> Clause | None:
        token = next((i for i, token in enumerate(tokens) if token.end > offset), len(tokens))
        return next((part for part in parts if part.holds(token)), None)

    marks = [mark for mark in draft.spans[0].marks if mark in dates]
    dated = at(marks[0][0]) if marks else None
    told = at(draft.cue[0]) if draft.cue else dated
    if dated is None or told is None or dated is told:
        return told or dated
    later = max(dated, told, key=lambda part: part.first)
    beside = later.opener in ("and", ";") or (later.opener == "," and later.own)
    leading = dated is not later and marks[0][0] < tokens[dated.verb].start  # "In 1947 it moved and changed its name"
    return dated if dated.verb >= 0 and beside and not leading else told


def _is_of_a_long_list(draft: Draft, tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a noun with a date is one of many things that a long clause names."""
    length = tokens[clause.last - 1].end - tokens[clause.first].start
    return draft.form in ("noun", "nouns") and length > 2 * MAX_LENGTH


def _end_of(draft: Draft, clause: Clause, parts: Sequence[Clause], tokens: Sequence[Token], text: str) -> int:
    """Where the clause ends: what it says "that" is of it, what stands behind a dash or semicolon is not."""
    following = parts[parts.index(clause) + 1 :]
    if following and tokens[following[0].first].word == "that" and following[0].opener == "that":
        return tokens[following[0].last - 1].end
    floor = max(tokens[clause.verb].end, draft.cue[1] if draft.cue else 0)
    end = tokens[clause.last - 1].end
    hard = _BREAK.search(text, floor, end) if floor < end else None
    return floor + len(text[floor : hard.start()].rstrip()) if hard else end


def _is_determiner(word: str) -> bool:
    return word in grammar("determiners", "en") or word in grammar("demonstratives", "en")


def _starts_no_name(word: str) -> bool:
    return _is_determiner(word) or word in grammar("before_noun", "en") or word in ("and", "my")


@lru_cache(maxsize=20_000)
def _is_verb(word: str) -> bool:
    lower = word.casefold()
    return (
        lower in grammar("auxiliaries", "en") or lower in irregular_pasts() or (lower.endswith("ed") and len(lower) > 3)
    )


def _without(text: str, start: int, end: int, holes: Iterable[Span], language: str) -> str:
    """The text without the holes; the words that lead into one go with it."""
    pieces, position = [], start
    for first, last in sorted(hole for hole in holes if hole[0] < end):
        if first >= position:
            piece = text[position:first]
            pieces.append(piece if _names_what_follows(text, first, last, language) else _without_tail(piece, language))
        position = max(position, last + 2 if text[last : last + 2] in _GENITIVE else last)
    pieces.append(text[position : max(position, end)])
    words = " ".join(piece.strip() for piece in pieces if piece.strip(" ,;"))
    words = _BLANK_BEFORE_MARK.sub("", bare(html.unescape(words)))
    return _balanced(_EMPTY_BRACKETS.sub("", words)).strip(" ,;:.—–-*")


def _names_what_follows(text: str, start: int, end: int, language: str) -> bool:
    """Whether a year names the thing behind it: "in the 1906 earthquake", of which "in the earthquake" stays."""
    if language != "en" or not text[start:end].isdigit():
        return False
    before, after = text[max(0, start - 8) : start].split(), _NEXT_WORD.match(text, end)
    if not before or after is None or before[-1].casefold() not in grammar("determiners", "en"):
        return False
    words = ("pronouns", "determiners", "auxiliaries", "before_noun", "coordinators")
    return not any(after[1].casefold() in grammar(section, "en") for section in words)


def _without_tail(text: str, language: str) -> str:
    """Without the prepositions and articles at its end."""
    leading = grammar("before_date", language)
    text = text.rstrip(" ,;:—–(-\n\t")
    while (last := _LAST_WORD.search(text, max(0, len(text) - _LONGEST_LEAD))) and last[1].casefold() in leading:
        if _TO_BEGIN.search(text):
            break
        text = text[: last.start()].rstrip(" ,;:—–(-\n\t")
    return text


def _balanced(text: str) -> str:
    """Without a bracket that was never closed, and what it holds."""
    for opening, closing in ("()", "[]", "“”"):
        if text.count(opening) > text.count(closing):
            text = text[: text.rindex(opening)]
        elif text.count(closing) > text.count(opening):
            text = text.replace(closing, "", text.count(closing) - text.count(opening))
    return text


def _without_openers(words: str, language: str) -> str:
    """Without the adverbs and conjunctions that lead on from the sentence before."""
    openers = grammar("title_openers", language)
    while True:
        words = words.lstrip(" ,;:.?—–-)]*>#”’\"'")
        opener = next(
            (o for length in (4, 3, 2, 1) if (o := " ".join(words.split()[:length]).casefold().strip(",")) in openers),
            None,
        )
        rest = words[len(opener) :] if opener else ""
        # "in Omsk the forum met" keeps its place: a preposition goes only where nothing that it leads to is left.
        if not opener or (opener in grammar("before_date", language) and not re.match(r"\s*(?:,|and\b)", rest)):
            return words
        words = rest


def _with_subject(words: str, text: str, start: int, language: str, person: str | None) -> str:
    """With who did it, where the clause says "who" or "he", or begins with its verb."""
    first, _, rest = words.partition(" ")
    if first.casefold() in grammar("personal", language) and person and rest:
        return f"{person} {rest}"
    before = text[max(0, start - 200) : start].rstrip(" ,")
    last = re.search(r"([^\W\d_]+)$", before)
    if first in grammar("relative", language) and rest:
        subject = _noun_phrase(before)
    elif last and last[1].casefold() in grammar("relative", language) and (_is_verb(first) or first[:1].islower()):
        subject, rest = _noun_phrase(before[: last.start()]), words
    elif _is_verb(first) and first[:1].islower() and person:
        subject, rest = person, words
    else:
        return words
    return f"{subject} {rest}" if subject else words


def _noun_phrase(before: str) -> str:
    """The noun phrase that a text ends with: back to its determiner, or all its capitalised words."""
    words = bare(re.split(r"[.;:!?\n]\s", before)[-1]).rstrip(" ,").split()
    for count in range(1, min(len(words), _MAX_SUBJECT_WORDS) + 1):
        word = words[-count]
        if _is_determiner(word.casefold()):
            return " ".join(words[-count:])
        capital_run = word[:1].isupper() and (count == len(words) or not words[-count - 1][:1].isupper())
        if capital_run and not (count < len(words) and words[-count - 1].casefold() in ("of", "the", "and")):
            return " ".join(words[-count:])
    return ""


def _short(title: str, language: str, cue: str = "") -> str:
    """On one line, at most 100 characters, ended where a clause ends if it is long, its first letter a capital."""
    title = " ".join(title.split())
    if len(title) > MAX_LENGTH:
        title = _until_clause(title, title.find(cue) + len(cue), language)
    if len(title) > MAX_LENGTH:
        title = _without_tail(title[: MAX_LENGTH - 1].rsplit(" ", 1)[0], language) + "…"
    title = _balanced(title).rstrip(" ,;:—–-")
    while (last := title.rpartition(" ")[2].casefold()) in grammar(
        "title_tails", language
    ) and last != title.casefold():
        title = title[: -len(last)].rstrip(" ,;:—–-")
    return title[:1].upper() + title[1:]


@cache
def _breaks(language: str) -> tuple[re.Pattern[str], ...]:
    """Where a clause begins, and where a phrase does; those of which a language has words."""
    ends, phrases = (
        "|".join(map(re.escape, sorted(grammar(section, language)))) for section in ("title_ends", "title_phrases")
    )
    found = [rf"[,;:—–(]\s?|\s(?:{ends})\s"] if ends else []
    return tuple(map(re.compile, found + ([rf"\s(?:{phrases})\s"] if phrases else [])))


def _until_clause(title: str, floor: int, language: str) -> str:
    """The part before the last clause, else the last phrase, that begins after the cue and within the length."""
    for pattern in _breaks(language):
        breaks = [match.start() for match in pattern.finditer(title)]
        fitting = [at for at in breaks if max(_SHORT, floor) <= at <= MAX_LENGTH]
        if fitting:
            return _without_tail(title[: max(fitting)], language)
    return title
