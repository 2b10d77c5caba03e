"""Common nouns that name people: "the painter", "her aunt"."""

from __future__ import annotations

from chrono.events.words.kinds import grammars
from chrono.events.words.lexicon import lexicon

__all__ = ["names_people"]

_DOERS = ("er", "or", "ist", "ian", "ers", "ors", "ists", "ians")  # how nouns of those who do something end


def names_people(noun: str) -> bool:
    """Whether a noun or pronoun, in small letters, names people."""
    words = lexicon()
    if noun.endswith(_DOERS):
        return not any(noun in others for others in (words.venues, words.things, words.organisations))
    named = grammars("en", "movers", "offices", "guests", "pronouns", "kin", "newborns")
    return noun in named or noun in words.titles or noun in words.callings
