"""The name of a body in the place of what a title calls it: "The club moved" is "Tarn Rovers moved".

Only where that body alone took part, so that no other may be meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chrono.events.sentences.pronouns import told_of_body
from chrono.events.titling.frames import is_verb
from chrono.events.words.kinds import grammar, is_adverb, is_past

if TYPE_CHECKING:
    from chrono.events.names.finding import Names
    from chrono.events.who.protagonists import Protagonist

__all__ = ["CALLED", "with_doer", "with_own_name"]

CALLED = ("The ", "We ", "Our ")  # what a title begins with whose subject may be that body
_FEWEST_WORDS = 2  # behind an auxiliary
_LONGEST = 110  # characters of a title with its name


def with_own_name(title: str, own: Protagonist | None, people: Sequence[str], text: str) -> str:
    """The title with the name of the body, where its subject is what the text calls it by: "the firm", "we"."""
    if len(people) != 1:
        return title
    name, words = people[0], title.split(" ")
    size = 1 if words[0] == "We" else 2 if words[0] in ("The", "Our") else 0
    said, behind = " ".join(words[:size]), words[size:]
    if not size or not behind or not (_is_noun_of(said, name) or (own and name == own.name and own.is_called(said))):
        return title
    while len(behind) > 1 and is_adverb(behind[0]) and behind[0].islower():
        behind = behind[1:]
    told = is_past(behind[0]) or (size > 1 and is_verb(behind[0]))
    if not told or (size == 1 and behind[0] in grammar("forms_of_be", "en")):
        return title
    if name.casefold() in title.casefold() or len(title) - len(said) + len(name) > _LONGEST:
        return title
    article = "The " if f"he {name}" in text and not name.startswith("The ") else ""
    rest = " ".join(words[size:])
    return f"{article}{name} {rest if words[0] == 'The' else told_of_body(rest)}"


def _is_noun_of(said: str, name: str) -> bool:
    """Whether a subject is the noun of a name: "the museum" of the Tarn Museum of Glass."""
    head = name.split(" of ")[0].rpartition(" ")[2]
    return said.partition(" ")[2] == head.casefold() != head


def with_doer(title: str, names: Names, start: int, end: int) -> str:
    """A title that begins with an auxiliary, "Will visit Ulm", with the name that a comma parts from it.

    In `text[start:end]` that is "the minister, Mr. Otto Berg, | will visit Ulm".
    """
    first, *rest = title.split(" ")
    if len(rest) < _FEWEST_WORDS or first.casefold() not in grammar("auxiliaries", "en"):
        return title
    deed = " ".join([first.casefold(), *rest[:2]])
    at = names.text.find(f", {deed}", start, end)
    before = names.within(start, at) if at >= 0 else []
    if not before or before[-1].kind != "person" or before[-1].end != at:
        return title
    return f"{before[-1].name} {first.casefold()} {' '.join(rest)}"
