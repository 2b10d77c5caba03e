"""What is held back until a day: "The report is embargoed until noon on 3 May" is published then."""

from __future__ import annotations

from chrono.events.attaching.attach import Tie
from chrono.events.layout.markup import bare
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.kinds import grammar

__all__ = ["is_held_back", "title_of_embargo"]

_BESIDE = 3  # characters from an hour to its day
_LONGEST = 8  # words of what is held back


def is_held_back(sentence: Sentence, one: Tie) -> bool:
    """Whether what is told may be known from that day, or that hour, on; not the hour of the day right behind it."""
    if one.anchor.role != "until" or one.cue is None:
        return False
    behind = sentence.anchors_in(one.anchor.end, one.anchor.end + _BESIDE)
    if behind and sentence.text[one.anchor.end : behind[0].start].isspace():
        return False
    return one.cue.kind == "publication" and one.cue.form == "word" and not one.cue.weak


def title_of_embargo(sentence: Sentence, one: Tie) -> str:
    """What is published then: "End of the embargo on the report"; "" where nothing is held back."""
    if one.cue is None or not is_held_back(sentence, one):
        return ""
    clause = sentence.clause_at(one.cue.first)
    first, last = clause.subject if clause is not None and clause.subject is not None else (0, 0)
    if not 0 < last - first <= _LONGEST or last > one.cue.first:
        return "End of the embargo"
    held = bare(sentence.text[sentence.tokens[first].start : sentence.tokens[last - 1].end]).rpartition(", ")[2]
    if held.casefold() in grammar("pronouns", "en"):
        return "End of the embargo"
    return f"End of the embargo on {held[0].lower()}{held[1:]}"
