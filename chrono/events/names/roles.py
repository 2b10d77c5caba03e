"""The role that stands beside a name: "Ann Cole, the director of the museum", "our founder and chairman, Ann Cole".

Which words are roles is in `names.yaml`, under `titles` and `role_nouns`.
"""

from __future__ import annotations

import re

from chrono.events.names.capitals import is_wrapped
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import is_common, lexicon

__all__ = ["role_before", "role_behind"]

ROLE_REACH = 160  # characters behind a name
HONOURED = 34  # characters before a name in which "Mr" or "His Excellency Dr" stands behind a comma
DETERMINED = re.compile(r"(?<!\w)(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[Ww]hose|\w+['’]s)\s")
PHRASE_MARK = re.compile(r"[.,;:()\n\"“”]")
LONGEST_TITLE = 60  # characters of a title in small letters
SHORTEST_PHRASE, LONGEST_PHRASE = 3, 70  # characters
PHRASE_END = re.compile(r"[,;:()\u2013\u2014*\[\]<>|\"“”]|(?<![^\w][A-Z])\.|\n\s*(?:\n|\Z|[^\w\s])")
NAMED = re.compile(r"\n\s*[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+, ")  # the next of a list of names
ARTICLES = ("the", "a", "an", "then", "now")
SENTENCE = frozenset({"what", "which", "and"})  # with these a clause begins


def role_behind(text: str, end: int) -> str | None:
    """The role that follows a name: "Ann Cole, the director of the museum, …" gives "director of the museum"."""
    if text[end : end + 2] != ", ":
        return None
    words = _phrase(text, end + 2).split()
    while words and words[0].casefold() in ARTICLES:
        words.pop(0)
    titles, nouns = lexicon().titles, lexicon().role_nouns
    for k, word in enumerate(words[:6]):
        folded = word.casefold()
        if folded in titles or folded in nouns or folded.rpartition("-")[2] in titles:
            return None if _is_named(words[k + 1 :]) else _role(words, k)
        if folded in SENTENCE or folded in lexicon().role_ends or folded in lexicon().relations:
            return None
    return None


def _phrase(text: str, start: int) -> str:
    """The words from an offset up to a mark or the end of a line, and beyond where the line is only wrapped."""
    reach = text[start : start + ROLE_REACH]
    phrase = PHRASE_END.split(reach, maxsplit=1)[0]
    if len(phrase) == ROLE_REACH:
        phrase = phrase.rpartition(" ")[0]
    at = phrase.find("\n")
    if at >= 0 and (not is_wrapped(text, start + at) or NAMED.match(reach, at)):
        return phrase[:at]
    return phrase


def _role(words: list[str], title: int) -> str | None:
    """The role whose title is the word of that index, up to where another clause begins; None of what is its own."""
    kept = _clause(words, title)
    while kept and kept[-1].casefold() in lexicon().function:
        kept.pop()
    owned = next((k for k, word in enumerate(kept) if word.endswith(("'s", "’s"))), title)
    return " ".join(kept) if owned <= title or _is_title_within(kept[owned + 1 :]) else None


def _is_named(words: list[str]) -> bool:
    """Whether the words behind a title are the name of who bears it: "Ann Cole, Senator | Lind"."""
    return len(words) == 1 and words[0][0].isupper() and not is_common(words[0]) and words[0] not in gazetteer()


def _is_title_within(words: list[str]) -> bool:
    return any(_is_role([word]) for word in words)  # "the governor's | chief of staff"


def role_before(text: str, start: int, end: int) -> str | None:
    """The role that a name explains: "our founder and chairman, Ann Cole, resigned" gives "founder and chairman".

    So does what stands right before it in small letters: "the deputy minister | Ann Cole".
    """
    if (beside := _beside(text, start)) is not None:
        return beside
    if not text.startswith((",", ".", " (", ";"), end):
        return None
    comma = text.rfind(", ", max(0, start - HONOURED), start)
    if comma < 0 or not all(_is_honour(word) for word in text[comma + 2 : start].split()):
        return None  # quicker to see than that the phrase does not fit
    phrase = PHRASE_MARK.split(text[max(0, comma - LONGEST_PHRASE) : comma])[-1]
    if len(phrase) < SHORTEST_PHRASE:
        return None
    opened = DETERMINED.finditer(text, max(0, comma - len(phrase) - 1), comma)
    roles = (_role_of(text[determiner.end() : comma].removeprefix("new ").split()) for determiner in opened)
    return next(filter(None, roles), None)  # "the treaty was signed by | the President of Peru"


def _beside(text: str, start: int) -> str | None:
    """The title in small letters right before a name, with the words that belong to it."""
    words = text[max(0, start - LONGEST_TITLE) : start].split(" ")
    if words.pop() or not words or words[-1] not in lexicon().titles:
        return None
    first = len(words) - 1
    while first > 1 and words[first - 1] in lexicon().title_modifiers:  # the first word may be cut
        first -= 1
    return " ".join(words[first:])


def _is_honour(word: str) -> bool:
    return word.casefold().rstrip(".") in lexicon().honorifics or word == "the"


def _role_of(words: list[str]) -> str | None:
    """The role that the words behind a determiner say, if they say one."""
    titles, nouns = lexicon().titles, lexicon().role_nouns
    for k, word in enumerate(words):
        folded = word.casefold()
        if k and (folded in lexicon().role_ends or folded in lexicon().relations) and not _is_role(words[:k]):
            return None  # "the city of the president" is no role
        if folded in titles or folded in nouns or folded.rpartition("-")[2] in titles:
            return " ".join(words) if _is_role(words[: k + 1]) and not _says(words[k + 1 :]) else None
    return None


def _is_role(words: list[str]) -> bool:
    """Whether the last of some words is a title or a noun for a person."""
    folded = words[-1].casefold()
    titles, nouns = lexicon().titles, lexicon().role_nouns
    return folded in titles or folded in nouns or folded.rpartition("-")[2] in titles


def _says(words: list[str]) -> bool:
    """Whether a clause begins among the words behind a title: "the director told them that …"."""
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word in lexicon().acts or (word in lexicon().role_ends and not following[:1].isupper()):
            return True  # "ambassador to Peru" says nothing
    return False


def _clause(words: list[str], title: int) -> list[str]:
    """The words of a role up to where another clause begins."""
    for k, word in enumerate(words[title + 1 :], title + 1):
        if word.casefold() in lexicon().role_ends:
            return words[:k]
    return words
