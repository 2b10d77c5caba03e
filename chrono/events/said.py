"""What is said of an event where it is told: names, places, the words of its clause, and whether it only points.

Mentions of one event are known by it (see `joining`). A noun may point back ("the meeting"), and a deed may only say
which thing is meant ("this bill that passed the house", "the grants announced today"): neither tells anew.
"""

from __future__ import annotations

import re

import attrs

from chrono.events.drafts import Draft
from chrono.events.layout.markup import bare
from chrono.events.names.finding import Names
from chrono.events.words.cues import NOUN_FORMS
from chrono.events.words.identity import key_words
from chrono.events.words.kinds import GATHERINGS, INSTRUMENTS, grammar
from chrono.events.words.lexicon import classes
from chrono.events.words.phrases import any_phrase

__all__ = ["Said", "said_by"]

# "the meeting", "this forum", "its launch": a noun that points back instead of naming.
_POINTING = re.compile(
    r"(?:^|[\s(«“\"])(?i:the|this|that|their|its|his|her|our|such|these|today's|today’s)\s+(?:[a-z-]+\s+){0,2}$"
)
_THINGS = re.compile(r"(?:^|[\s(«“\"*])(?i:the|these|those|this|that|its|our|their)\s+(?:[\w$.,%’'-]+\s+){1,7}$")
# Where cues are beginnings of words, the preposition before one points back: "в ходе встречи".
_POINTING_WORDS = re.compile(rf"(?:{any_phrase('pointing_back')})\s+$", re.IGNORECASE)
# "the letter that was sent", "this bill that has passed": which of them is meant is said behind the noun.
_DESCRIBING = re.compile(
    r"\b(?:the|this|these|those)\s+(?:[\w-]+\s+){1,3}(?:that|which)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_DESCRIBED = 70  # characters from such a noun to its deed
_NUMBERED = re.compile(r"\b(?:first|second|third|fourth|fifth|next|last|previous|\d+\w\w)\b", re.IGNORECASE)
_NAMING = re.compile(r"\s+(?:of|with|between|on|for|by|to)\s+(?:the\s+)?(?:[A-ZА-ЯЁ]|\d)")
# "chaired | the meeting", behind the verb of a gathering
_LED = re.compile(rf"\s(?:the|this)\s+(?:{any_phrase('gatherings_pointed_at')})\b")
_LED_REACH = 16  # characters behind such a verb in which the gathering begins and ends
_OPENING, _OPENING_WORDS = 60, 4  # characters and words of a clause in which two of one form begin alike
_LONGEST_SUBJECT = 60  # characters before a verb in which what it is said of stands
_THINGS_WITH_NAMES = frozenset({"bodies", "organisations", "venues", "localities"})
_PAPER_NUMBER = re.compile(r"\s(?:\([A-Z]{2,10}\)\s)?(?:(?:[Nn][or]s?\.?|№|#)\s?)?(\d[\d/.-]*)\b")
_WORD = re.compile(r"[^\W\d_]+")
_SIMPLE = re.compile(r"[^,;:()]*")
_CAPITAL = re.compile(r"[A-ZА-ЯЁ](?<![\w’'].)[\w’'-]+")


@attrs.frozen
class Said:
    """What is said of an event: names of persons and bodies, places, and the words of its clause.

    `opening` are the first words of the clause, `capitals` the words in it that have one. What is only `meant` is told
    to say which thing another sentence is about: "this bill that passed the house today". `doer` are the words with a
    capital of the body or building that the `verb` is said of, `number` is that of the paper: "Order 97".
    """

    names: frozenset[str]
    places: frozenset[tuple[bool, str, str]]
    words: frozenset[str]
    pointing: bool
    opening: tuple[str, ...]
    capitals: frozenset[str]
    meant: bool = False
    doer: frozenset[str] = frozenset()
    verb: str = ""
    number: str = ""

    def joined_by(self, other: Said) -> Said:
        """What both say."""
        return Said(
            self.names | other.names,
            self.places | other.places,
            self.words | other.words,
            self.pointing and other.pointing,
            self.opening,
            self.capitals | other.capitals,
            self.meant and other.meant,
            self.doer,
            self.verb,
            self.number or other.number,
        )

    def words_shared_with(self, other: Said) -> float:
        """How many of the words of the shorter one the longer one has too, 0 to 1."""
        return len(self.words & other.words) / max(1, min(len(self.words), len(other.words)))

    def is_elsewhere_than(self, other: Said) -> bool:
        """Whether the places of both are different ones: a town is not apart from its country."""
        if not self.places or not other.places or self.places & other.places:
            return False
        return not any(x[2] == y[2] != "" and (x[0] or y[0]) for x in self.places for y in other.places)

    def is_parallel_to(self, other: Said) -> bool:
        """Whether both begin alike and each names what the other does not: entries of one form for two things."""
        alike = len(self.opening) == _OPENING_WORDS and self.opening == other.opening
        return alike and bool(self.capitals - other.capitals) and bool(other.capitals - self.capitals)

    def is_another_paper_than(self, other: Said) -> bool:
        """Whether both tell of papers by different numbers: "Order 97 of 3 May", "Order 98 of 3 May"."""
        return bool(self.number and other.number) and self.number != other.number

    def is_of_another_than(self, other: Said) -> bool:
        """Whether one verb is said of two bodies or buildings by name: "Holm Council met", "Brack Council met"."""
        if self.verb != other.verb or not self.doer or not other.doer:
            return False
        mine, others = self.doer - other.doer, other.doer - self.doer
        if not (mine and others):
            return False
        return mine.isdisjoint(other.capitals) and others.isdisjoint(self.capitals)


def said_by(draft: Draft, text: str, names: Names) -> Said:
    """What is said of a draft in its clause, or, of a thing that is only meant, in what says which."""
    start, end = draft.subject
    found = frozenset(mention.name for mention in names.within(start, end))
    located = [mention for mention in names.places_within(start, end) if mention.is_location]
    places = frozenset((mention.kind == "country", mention.place.name, mention.country) for mention in located)
    meant = _described(draft, text)
    words = frozenset(key_words(bare(meant or draft.title + " " + text[start:end])))
    opening = tuple(text[start : start + _OPENING].split()[:_OPENING_WORDS])
    capitals = frozenset(_CAPITAL.findall(text[start:end]))
    doer, verb = _doer(draft, text)
    points, number = _points(draft, text), _number_of_paper(draft, text)
    return Said(found, places, words, points, opening, capitals, bool(meant), doer, verb, number)


def _number_of_paper(draft: Draft, text: str) -> str:
    """The number behind the noun of a paper: "Order | 97 of 3 May", not "the order of 3 May"; "" without one."""
    if draft.cue is None or draft.form not in NOUN_FORMS or draft.kind not in INSTRUMENTS:
        return ""
    match = _PAPER_NUMBER.match(text, draft.cue[1])
    if match is None or any(
        a < match.end() and match.start() < b for a, b in draft.spans[0].marks if a != draft.cue[0]
    ):
        return ""
    return match[1]


def _doer(draft: Draft, text: str) -> tuple[frozenset[str], str]:
    """The words with a capital of what a verb is said of, where that is a body or building, and the verb.

    Of other deeds than to meet only what they are done to: two bodies may adopt one law.
    """
    start = draft.subject[0]
    if draft.cue is None or draft.form in NOUN_FORMS or not 0 < draft.cue[0] - start <= _LONGEST_SUBJECT:
        return frozenset(), ""
    subject = text[start : draft.cue[0]]
    for first, last in draft.spans[0].marks:
        if start <= first and last <= draft.cue[0]:
            subject = subject.replace(text[first:last], " ")
    words = _WORD.findall(subject) if _SIMPLE.fullmatch(subject) else []
    if draft.kind not in GATHERINGS and not (words and words[-1] in grammar("forms_of_be", "en")):
        return frozenset(), ""
    if not any(_THINGS_WITH_NAMES & classes(word.capitalize()) for word in words):
        return frozenset(), ""
    named = frozenset(word for word in words if word[0].isupper() and key_words(word))
    return named, text[draft.cue[0] : draft.cue[1]].casefold()


def _points(draft: Draft, text: str) -> bool:
    """Whether the draft's noun stands without a name of its own."""
    if draft.cue is None:
        return False
    start, end = draft.cue
    if draft.form == "word" and draft.kind in GATHERINGS:
        return _POINTING_WORDS.search(text, max(draft.spans[0].start, start - 30), start) is not None
    if draft.form == "past" and draft.kind in GATHERINGS:
        behind = _LED.search(text, start, end + _LED_REACH)
        return behind is not None and not _NAMING.match(text, behind.end())
    if draft.form in ("participle", "past"):
        return draft.kind == "announcement" and _is_announced_thing(draft, text)
    if draft.form not in ("noun", "nouns"):
        return False
    before, after = text[max(draft.spans[0].start, start - 40) : start], text[end : end + 40]
    proper = len(_CAPITAL.findall(text[start:end])) > 1
    match = _POINTING.search(before)
    return (
        match is not None
        and not _NUMBERED.search(match.group())
        and not _NAMING.match(after)
        and not proper
        and draft.ordinal is None
    )


def _is_announced_thing(draft: Draft, text: str) -> bool:
    """Whether a participle with its date only says which things are meant: "The grants | announced today will help"."""
    if draft.cue is None or draft.basis != "document":
        return False
    dated = any(0 < start - draft.cue[1] <= len(" on ") for start, _ in draft.spans[0].marks)
    return dated and _THINGS.search(text[max(draft.spans[0].start, draft.cue[0] - 80) : draft.cue[0]]) is not None


def _described(draft: Draft, text: str) -> str:
    """What says which known thing is meant, where its deed only does that: "this bill that passed the house today"."""
    if draft.cue is None or draft.title or draft.form in ("noun", "nouns"):
        return ""
    start, end = draft.cue
    match = _DESCRIBING.search(text, max(draft.spans[0].start, start - _DESCRIBED), start)
    return text[match.start() : max(end, *(last for _, last in draft.spans[0].marks), end)] if match else ""
