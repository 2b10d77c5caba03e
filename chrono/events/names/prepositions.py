"""What the words before a name of a place say of it: in, near, to, from, with, by, of, or nothing.

A preposition leads to the name directly, or to the kind of place that stands before it: "in the old port of Lyon". To
teach a preposition, add it to `names.yaml`; a kind of place, to `phrases.yaml`.
"""

from __future__ import annotations

import re

from chrono.events.words.lexicon import lexicon
from chrono.events.words.phrases import any_phrase, phrases

__all__ = ["REACH", "before_markup", "behind_markup", "clause_before", "relation_before"]

ARTICLES = any_phrase("articles_of_places")
TYPES = any_phrase("types_of_places")
SETTINGS = any_phrase("settings_of_places")
SHORT_TYPES = frozenset(phrases("shortened_types"))
BEFORE = re.compile(
    rf"(?<!\w)(\w++)\s++\[?(?:(?:{ARTICLES})\s++|(?:his|her|their|its|my|our)\s++native\s++)?"
    rf"((?:[A-Z]\w+\s+)?(?:{TYPES}|{'|'.join(map(re.escape, sorted(SHORT_TYPES)))})\s+(?:(?:of|de|del)\s+)?)?"
    rf"(?:(?:{SETTINGS}|what is now)\s+)?\Z"
)
# Before these a preposition may stand; any other word is what `BEFORE` finds.
TRANSPARENT = frozenset(
    (
        *phrases("articles_of_places"),
        *map(str.casefold, phrases("types_of_places")),
        *phrases("settings_of_places"),
        *("of", "de", "del", "now", "native"),
    )
)
PARTS = frozenset(phrases("parts_of_places"))
IN_A_PART = re.compile(
    rf"(?<!\w)(?i:{any_phrase('in_a_part')}) (?:(?:the|an?|its|their|his|her) )?(?:[a-z-]+ ){{0,2}}?"
    r"([a-z-]+) of (?:the )?\[?\Z"
)
KINDS_OF_PLACE = frozenset(phrases("types_of_places")) | SHORT_TYPES
REACH = 48  # characters before a name in which its preposition can stand
WORDS = re.compile(r"[^\W\d_]+")
MOTION_REACH = 90  # characters before "to" in which its verb stands, in the same clause
CLAUSE_END = re.compile(r"[.;:!?\n]\s")
SPANISH_TO = ("a", "al")  # and an English article
CLOSING = ("]", "**", "__")  # behind a name in a link or in bold letters
CLOSED = re.compile(r"(?:\*\*|__)?(?:\](?:\([^()\s]*\)|\[[^\[\]\n]*\])?\]?)?(?:\*\*|__)?")


def before_markup(text: str, start: int) -> int:
    """Where the link or the bold letters of a name begin, `start` where there are none.

    A name in italics is left as it is: it is a ship's, a book's or a film's more often than a place's.
    """
    while start and text[start - 1] in "[*_":
        if text[start - 1] != "[" and not text.startswith(("**", "__"), start - 2):
            break
        start -= 1 if text[start - 1] == "[" else 2
    return start


def behind_markup(text: str, end: int) -> int:
    """Where the link or the bold letters of a name end, with what it leads to: "[Lyon](lyon.html)"."""
    closed = CLOSED.match(text, end) if text.startswith(CLOSING, end) else None
    return closed.end() if closed is not None else end


def relation_before(text: str, start: int) -> str:
    """What the preposition before a name says of it, as in `PlaceMention`; "" where there is none."""
    relation = _relation_before(text, start)
    return "in" if relation == "of" and _is_part(text, start) else relation


def _is_part(text: str, start: int) -> bool:
    """Whether something is in a part of what is named here: "on the outskirts of Lyon", "in the lobby of the Marr"."""
    at = start - (7 if text.startswith("the ", start - 4) else 3)  # where "of" stands
    if text[text.rfind(" ", 0, max(0, at - 1)) + 1 : max(0, at - 1)] not in PARTS:
        return False
    part = IN_A_PART.search(text, max(0, start - REACH), start)
    return part is not None and part[1] in PARTS


def _relation_before(text: str, start: int) -> str:
    if not start or not text[start - 1].isspace():
        return ""
    words = text[max(0, start - REACH) : start].rsplit(None, 2)
    if not words:
        return ""
    last, folded = words[-1], words[-1].casefold()
    if last.isalnum() and folded not in TRANSPARENT:
        if folded == "for" and lexicon().leaving.intersection(clause_before(text, start)):
            return "to"
        relation = lexicon().relations.get(folded, "")
        return relation if relation != "to" else _led_by(text, text.rindex(last, 0, start), last)
    if not last[-1].isalnum() and folded not in SHORT_TYPES:
        return ""  # "said, Lyon": no word of the pattern ends so
    if folded == "the" and (told := _before_the(words)) is not None:
        return told
    if last == "of" and len(words) > 2 and words[1] not in KINDS_OF_PLACE:
        return "of"
    match = BEFORE.search(text, max(0, start - REACH), start)
    if match is None:
        return ""
    relation = lexicon().relations.get(match.group(1).casefold(), "of" if match.group(2) else "")
    return relation if relation != "to" else _led_by(text, match.start(), match.group(1))


def _led_by(text: str, start: int, word: str) -> str:
    """What a word that may lead somewhere says of the name behind it, by the verb before it."""
    if word.casefold() not in ("to", "into", "toward", "towards", *SPANISH_TO):
        return "to"
    goes = lexicon().motion.intersection(clause_before(text, start))
    return "to" if goes else "" if word in SPANISH_TO else "of"


def _before_the(words: list[str]) -> str | None:
    """What a plain word before "the" says of the name behind it; None where only the pattern can tell."""
    before = words[1].casefold() if len(words) > 2 and words[1].isalnum() else "of"
    relation = lexicon().relations.get(before, "") if before not in TRANSPARENT else "to"
    return relation if relation != "to" else None


def clause_before(text: str, start: int, reach: int = MOTION_REACH) -> list[str]:
    """The words of the clause before an offset, casefolded, within the reach of a verb, as of one of motion."""
    clause = CLAUSE_END.split(text[max(0, start - reach) : start])[-1]
    return WORDS.findall(clause.casefold())
