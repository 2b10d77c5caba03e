"""Who speaks from where in a transcript: the labels that name somebody, those of an office, and those of nobody.

"ANN COLE:" names her, "THE PRESIDENT:" is whom the title calls so, "Q", "MODERATOR:" and "AUDIENCE MEMBER:" are no
one: what they say is said by none of those who are named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from chrono.events.names.name_words import may_be_name
from chrono.events.names.persons import SUFFIXES, People, Person
from chrono.events.words.lexicon import is_common, lexicon

__all__ = ["is_honorific", "is_office", "names_nobody", "turns"]

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# "THE PRESIDENT:", "Q    ", "Q Why?", "Moderator:"; and an aside behind the label, "AUDIENCE MEMBER (off mic):".
# From line feed to line feed, which is far quicker to search for than where a line begins.
_OPENING = re.compile(r"\n[ \t>*_]*(?:Q(?:[ \t\xa0]{2,}|[.:] |[ \xa0](?=[A-ZÀ-Þ(“—–]))|([^\W\d_a-z][^\n:]{1,60}):)")
_ASIDE = re.compile(r" \(.*")
_CAPITALS = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*)+")
_BY = re.compile(r"\b(?:[Bb]y|[Oo]f|[Ff]rom) (?:the )?(?=[A-Z])")


def turns(
    text: str, title: str, people: People, labels: Sequence[tuple[int, str]], signature: tuple[str, ...] | None
) -> tuple[tuple[int, str], ...]:
    """(offset, name) of each turn, the name empty where it is nobody's; `labels` are those that name a person.

    Without labels all is said by him who signs, or whose remarks the title says they are, but for what others call in.
    """
    holders = _holders(title, people)
    alone = None if labels else _one_speaker(title, people, signature, holders)
    if not (labels or holders or alone):
        return ()
    found = dict(labels) if alone is None else {0: alone}
    for start, end in _unnamed(text):
        words = _words(_ASIDE.sub("", text[start:end]))
        office = " ".join(words[1:] if words[:1] == ["the"] else words)
        opens = office in holders or names_nobody(words) or (labels and text[start:end].isupper())
        if opens and not any(at in found for at in range(start, end)):
            found[start] = holders.get(office, "")
    return tuple(sorted(found.items())) if any(found.values()) else ()


def names_nobody(words: Sequence[str]) -> bool:
    """Whether the words of a label, lower case, say of what part a speaker is and not who: "audience member"."""
    return bool(words) and lexicon().nobody.issuperset(words)


def _unnamed(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that open a line as a label does."""
    for match in _OPENING.finditer(f"\n{text}"):
        end = match.end(1) if match[1] else match.end()
        start = match.start(1) if match[1] else end - len(match[0].lstrip("\n \t>*_"))
        yield start - 1, end - 1


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _holders(title: str, people: People) -> dict[str, str]:
    """The persons of a title by the office that stands before their name there: "vice president", Ann Cole."""
    found: dict[str, str] = {}
    for match in _CAPITALS.finditer(title):
        words = _words(match[0])
        held = len(list(takewhile(is_office, words)))
        name = list(takewhile(_is_of_name, _WORD.findall(match[0])[held:]))
        if not (held and name):
            continue
        office, called = " ".join(words[:held]), list(map(str.casefold, name))
        found.setdefault(office, next((one.name for one in people if _is(one, called, office)), " ".join(name)))
    return found


def _is(person: Person, called: list[str], office: str) -> bool:
    """Whether a person has that whole name, or that surname and that office."""
    parts = _words(person.name)
    return parts == called or (parts[-1:] == called and office in (person.role or "").casefold())


def _is_of_name(word: str) -> bool:
    """Whether a word in a title may be one of a name: no "Briefing"."""
    return may_be_name(word) and not word.endswith("ing")


def is_honorific(word: str) -> bool:
    """Whether a word is "Mr." or the like."""
    return word.casefold().rstrip(".") in lexicon().honorifics


def is_office(word: str) -> bool:
    """Whether a word is that of an office, or stands before one: "vice president"."""
    word = word.casefold().rstrip(".")
    return word in lexicon().titles or word in lexicon().title_modifiers


def _named_behind_by(title: str, people: People) -> str | None:
    """Whom alone a title names right behind "by", with an office: "Statement by President Cole on House Rules"."""
    by = _BY.search(title)
    match = _CAPITALS.match(title, by.end()) if by else None
    if match is None:
        return None
    words = list(_WORD.finditer(match[0]))
    held = len(list(takewhile(lambda word: is_office(word[0]), words)))
    name = list(takewhile(lambda word: _is_of_name(word[0]), words[held:]))
    behind = title[match.start() + name[-1].end() :].lstrip() if name else ","
    if not held or behind.startswith(("and ", "& ", ",")):
        return None
    office, called = " ".join(word[0].casefold() for word in words[:held]), [word[0] for word in name]
    folded = [word.casefold() for word in called]
    return next((one.name for one in people if _is(one, folded, office)), " ".join(called))


def _one_speaker(
    title: str, people: People, signature: tuple[str, ...] | None, holders: Mapping[str, str]
) -> str | None:
    """Who signs, or the only one that a title names whose remarks it says they are."""
    words = _words(title)
    remarks = not lexicon().speeches.isdisjoint(words[:3]) and bool({"by", "of", "from"}.intersection(words[:4]))
    if not remarks and signature is None:
        return None
    if remarks and len(holders) == 1:
        return next(iter(holders.values()))
    if remarks and (named := _named_behind_by(title, people)):
        return named
    names = [one.name for one in people if one.signed(signature) or (remarks and one.sightings[0].start < 0)]
    if not names and signature and not any(is_common(word) for word in signature if word.casefold() not in SUFFIXES):
        return " ".join(signature)  # he is named nowhere else
    return names[0] if len(names) == 1 else None
