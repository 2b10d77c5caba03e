"""Common nouns that name people: "the painter", "her aunt"."""

from __future__ import annotations

from chrono.events.words.kinds import grammar, grammars
from chrono.events.words.lexicon import lexicon

__all__ = ["is_part_in_paper", "names_people"]

_DOERS = ("er", "or", "ist", "ian", "ers", "ors", "ists", "ians")  # how nouns of those who do something end


def names_people(noun: str) -> bool:
    """Whether a noun or pronoun, in small letters, names people."""
    words = lexicon()
    if noun.endswith(_DOERS):
        return not any(noun in others for others in (words.venues, words.things, words.organisations))
    named = grammars("en", "movers", "offices", "guests", "pronouns", "kin", "newborns")
    return noun in named or noun in words.titles or noun in words.callings


def is_part_in_paper(word: str) -> bool:
    """Whether a word is what a suit or a paper calls those whom it has named: "the Lender", "Plaintiffs"."""
    folded, parts = word.casefold(), grammar("parts_in_papers", "en")
    return folded in parts or folded.removesuffix("s") in parts
