"""What a Russian relative clause tells of its noun, as a clause of its own: "выставку, которая открылась в мае".

The noun gets back the ending of its nominative, which the gender of the pronoun tells of; where that leaves a doubt
there is no such title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.sentences.shortening import without
from chrono.events.words.kinds import endings

__all__ = ["of_relative"]

_LONGEST_SUBJECT = 5  # words before the comma that are the subject as they stand
_RELATIVE = re.compile(r"(?P<before>[^,;:()\d\n]*?(?P<noun>[\w-]+)), котор(?P<gender>ый|ая|ое|ые) ")
# Endings of nouns by the gender of the pronoun, each with that of the nominative.
_ENDINGS = {
    "ая": (("ии", "ия"), ("ию", "ия"), ("ией", "ия"), ("у", "а"), ("ю", "я"), ("ой", "а"), ("ы", "а")),
    "ый": (("ом", ""), ("у", ""), ("а", ""), ("е", "")),
    "ое": (("ии", "ие"), ("ия", "ие"), ("ием", "ие"), ("ию", "ие"), ("ом", "о"), ("у", "о")),
    "ые": (),
}
_KEPT = {"ая": ("а", "я", "ь"), "ый": tuple("бвгджзйклмнпрстфхцчшщ"), "ое": ("о", "е"), "ые": ("ы", "и")}
_BEHIND_K = re.compile(r"[гкхжшчщ]и\Z")


def of_relative(draft: Draft, text: str, dates: Sequence[tuple[int, int]]) -> str:
    """What the relative clause with the date of an event tells of its noun; "" where no such clause has it."""
    span = draft.spans[0]
    for found in _RELATIVE.finditer(text, span.start, span.end):
        end = min((at for mark in ",;." if (at := text.find(mark, found.end(), span.end)) >= 0), default=span.end)
        if not any(found.end() <= start < end for start, _ in span.marks if (start, _) in dates):
            continue
        first = text[span.start : found.start()].strip() == ""
        *led, _ = found["before"].split()
        verb = any(word.endswith(endings("verbs_of_the_past", "ru")) for word in led)
        opens = first and found["before"][:1].isupper() and len(led) < _LONGEST_SUBJECT and not verb
        who = found["before"] if opens and _keeps(found["noun"], found["gender"]) else _nominative(found)
        told = without(text, found.end(), end, [one for one in dates if found.end() <= one[0] < end], "ru")
        return f"{who[:1].upper()}{who[1:]} {told}" if who and told else ""
    return ""


def _keeps(noun: str, gender: str) -> bool:
    return noun.endswith(_KEPT[gender])


def _nominative(found: re.Match[str]) -> str:
    """The noun before a pronoun in the nominative, "" where its ending may be of several."""
    noun, gender = found["noun"], found["gender"]
    if not noun.islower():
        return ""
    if gender == "ая" and _BEHIND_K.search(noun):
        return f"{noun[:-1]}а"
    for ending, nominative in _ENDINGS[gender]:
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            return noun.removesuffix(ending) + nominative
    return noun if _keeps(noun, gender) else ""
