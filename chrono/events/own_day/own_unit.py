"""A unit of a document as the rules of the document's own day look at it, and what they find in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import attrs

from chrono.events.layout.segments import Unit
from chrono.events.sentences.mood import Mood, mood_of
from chrono.events.sentences.sentence import Sentence, clause_around
from chrono.events.sentences.themes import may_be_themed
from chrono.events.words.cues import Cue, words_of
from chrono.events.words.kinds import unstressed
from chrono.kept import kept

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["LEAD_UNITS", "Found", "OwnUnit", "Rule", "mood_in"]

LEAD_UNITS = 7  # in so many a report says what it is about

# Cues that tell of the own day, with their mood and the reason.
Found: TypeAlias = list[tuple[Cue, Mood, str]]


@attrs.frozen(slots=False)
class OwnUnit:
    """The unit `index` of a document.

    `titled` are the kinds of gathering that the document's title names; `opens` says of a unit that it is the sentence
    that opens a report.
    """

    reader: Reader
    index: int
    unit: Unit
    titled: frozenset[str]
    opens: bool

    @kept
    def text(self) -> str:
        """The unit as it stands."""
        return self.reader.plain[self.unit.start : self.unit.end]

    @kept
    def letters(self) -> str:
        """The unit in the letters of cues, a blank between words."""
        return unstressed(" ".join(self.text.split())).casefold()

    @kept
    def words(self) -> list[str]:
        """The words of the unit, lower case, those of dates among them."""
        return words_of(self.text)

    def may_name(self, kinds: frozenset[str], *, weakly: frozenset[str] | None = None, nouns: bool = True) -> bool:
        """Whether a cue of one of these kinds may stand in the unit, a weak one of those in `weakly`, None for all.

        Without `nouns`, one that is no noun. So much is seen by single words, without reading the unit.
        """
        allowed = kinds if weakly is None else weakly
        if self.reader.matcher.may_find(kinds, self.words, weakly=allowed, nouns=nouns):
            return True
        return self.reader.document.language == "en" and may_be_themed(kinds, self.words)


@attrs.frozen
class Rule:
    """One way in which a unit tells of the own day.

    `may_tell` says without reading it whether the rule looks into a unit at all; `find` looks into its sentence.
    """

    may_tell: Callable[[OwnUnit], bool]
    find: Callable[[OwnUnit, Sentence], Found]


def mood_in(sentence: Sentence, cue: Cue) -> Mood:
    """The mood of a cue in its clause."""
    return mood_of(cue, sentence.words, *clause_around(sentence, cue.first, cue.last), sentence.language)
