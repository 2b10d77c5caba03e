"""What may be a name where it stands, and what a word with a capital is that stands alone."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from chrono.events.names.capitals import Word
from chrono.events.names.numbered import numbered_from
from chrono.events.words.lexicon import classes, lexicon

__all__ = ["BODIES", "Sighting", "kind_of", "of_kind", "read_word", "role_of", "with_number"]

BODIES = frozenset({"organisations", "bodies"})


class Sighting(NamedTuple):
    """What may be a name at `start` to `end`.

    `kind` is person, organisation, body (one general word, "Council"), office (a title without a name, "the President
    of Peru") or word (one word of which the run says nothing). `words` are the name's own, without title. `role` is
    the title as the text has it. `sure` is whether the run itself says that it is a name of that kind.
    """

    kind: str
    start: int
    end: int
    words: tuple[str, ...]
    role: str | None = None
    sure: bool = False


def with_number(text: str, body: Sighting) -> Sighting:
    """A body of one word, or the organisation that it is with a number before it: "the 4th Battalion"."""
    start = numbered_from(text, body.start)
    if start == body.start:
        return body
    return body._replace(kind="organisation", start=start, words=tuple(text[start : body.end].split()))


def read_word(word: Word) -> Sighting | None:
    """A word that stands alone: a body, an office, a word of which nothing is known, or nothing."""
    kind = kind_of(word.text)
    return of_kind(word, kind) if kind else None


def of_kind(word: Word, kind: str) -> Sighting:
    """A word that stands alone, of the kind that `kind_of` gives of it."""
    start, end, text, _ = word
    if kind == "office":
        return Sighting(kind, start, end, (), role_of(text))
    # Without the function that a named tuple is made by: most words that stand alone come here.
    return tuple.__new__(Sighting, (kind, start, end, (text,), None, kind == "body"))


@lru_cache(maxsize=50_000)
def kind_of(word: str) -> str:
    """The kind of what a word is that stands alone, "" where it is nothing."""
    known = classes(word)
    if "stop" in known:
        return ""
    if not BODIES.isdisjoint(known):
        return "body"
    return "office" if "titles" in known else "" if "common" in known else "word"


def role_of(title: str) -> str | None:
    """A title as a role: one line, no honorific, no comma at its end."""
    kept = [word for word in title.strip(" ,").split() if word.casefold().rstrip(".") not in lexicon().honorifics]
    return " ".join(kept) or None
