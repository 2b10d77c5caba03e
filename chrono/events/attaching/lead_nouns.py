"""Nouns of deeds that lead to the date and the sentence behind them, in Russian, German, French and Spanish.

"Nach der Eröffnung des Museums 1981 wuchs die Stadt" tells of the opening: what grew is no measure of it, and its title
is the noun with what it is of. The words that lead to such a noun are in `words.yaml`.
"""

from __future__ import annotations

from chrono.events.attaching.attach import Tie
from chrono.events.sentences.sentence import Sentence
from chrono.events.sentences.shortening import without_tail
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar

__all__ = ["leads", "title_of_lead"]

_HEAD_REACH, _LONGEST = 5, 9  # words before a noun, and from it to its date
_FROM_GENITIVE = (("ния", "ние"), ("тия", "тие"), ("ции", "ция"))
_VOWELS = "аеёиоуыэюяйь"


def leads(sentence: Sentence, one: Tie) -> bool:
    """Whether the cue is a noun at the head of its sentence, behind nothing but what leads to it, before its date."""
    cue, language = _head(sentence, one), sentence.language
    first = sentence.span_of(one.anchor)[0]
    if language == "en" or cue is None or cue.first > _HEAD_REACH or not 0 <= first - cue.last - 1 <= _LONGEST:
        return False
    leading = grammar("leads_to_noun", language) | grammar("articles", language) | grammar("occasions_of", language)
    if not leading.issuperset(sentence.words[: cue.first]):
        return False
    if language == "de" and not sentence.text[cue.start].isupper():
        return False
    if not cue.first and sentence.words[0].endswith(tuple(grammar("past_endings", language))):
        return False
    between = range(cue.first, first)
    told = any(one.first in between and not one.noun for one in sentence.deeds)
    return not told and not any("," in sentence.gap(at + 1) for at in between)


def title_of_lead(sentence: Sentence, one: Tie) -> str:
    """The noun behind a preposition with what stands before its date: "Eröffnung des Museums"; "" where it has none."""
    cue, language = _head(sentence, one), sentence.language
    if cue is None or not cue.first or sentence.words[0] not in grammar("leads_to_noun", language):
        return ""
    if not leads(sentence, one):
        return ""
    noun = sentence.text[cue.start : sentence.tokens[cue.first].end]
    behind = without_tail(sentence.text[sentence.tokens[cue.first].end : one.anchor.start], language).strip()
    named = _nominative(noun) if language == "ru" else noun
    return f"{named} {behind}" if named and behind else ""


def _head(sentence: Sentence, one: Tie) -> Cue | None:
    """The cue of a date, or the one right before it of the same kind: "подписания соглашения"."""
    own = one.cue
    if own is None:
        return None
    return next((cue for cue in sentence.cues if cue.kind == own.kind and cue.last == own.first - 1), own)


def _nominative(noun: str) -> str:
    """A Russian noun in the genitive as it is called, "" where its ending does not tell: "подписания", "визита"."""
    for genitive, nominative in _FROM_GENITIVE:
        if noun.endswith(genitive):
            return noun.removesuffix(genitive) + nominative
    return noun[:-1] if noun.endswith("а") and noun[-2:-1] not in _VOWELS else ""
