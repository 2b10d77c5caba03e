"""Short lives below headings that name whose they are: "### Ann Cole", "**Ann Cole, nominee for treasurer**".

Who is "she" there is she, whoever the document is about; a heading that names nobody ends the life before it. To let
one more shape of heading name somebody, extend `_HEADING`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from chrono.events.names.cases import is_cyrillic, is_patronymic
from chrono.events.names.name_words import may_be_name, spelt
from chrono.events.names.sightings import Sighting

if TYPE_CHECKING:
    from chrono.events.names.finding import NameMention

__all__ = ["find_headed_lives", "lives_by_headings", "may_head_life"]

_TAG = r"<[^<>\n]{1,80}>"
_NAME = r"[A-ZÀ-ÞА-ЯЁ][\w.’'-]*(?: [A-ZÀ-ÞА-ЯЁ][\w.’'-]*){1,3}"
# "## Ann Cole", "12 Ann Cole", "**<u>Ann Cole, Member of the Board</u>**".
_HEADING = re.compile(
    rf"\n(?:(?P<level>#{{1,6}}|\d{{1,4}}[.)]?) |(?:{_TAG}){{0,3}}(?=[*_]{{2}}))(?:{_TAG}|[*_]){{0,6}}"
    rf"(?P<name>{_NAME})(?P<role>(?:,[*_ ]{{0,6}}| [–—-])\s[^*_#]{{3,300}}?)?(?:{_TAG}|[*_ \t]){{0,8}}(?=\n)"
)
_NUMBERED = re.compile(r"\n\d{1,4}[.)]? [A-ZÀ-Þ]")
_REACH = 1_500  # characters in which a life calls whom it is of
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
_OPENS = re.compile(
    r"(?:\A|\n)[ \t]{0,4}(?P<mark>#{1,6} |(?:<[^<>\n]{1,80}>){0,3}[*_]{2})(?:<[^<>\n]{1,80}>|[*_ ]){0,4}"
)
_CLOSES = re.compile(r"[*_]{2}(?:</?[^<>\n]{1,80}>|[*_ ])*(?=\n|\Z)")
_LONGEST_HEADING = 300  # characters
_BEHIND_NAME = re.compile(r"[,*_<\n]| [–—-] ")
_NEAR = 300  # characters below a heading in which whose life it is is named again
_STEM = 5  # letters of a Russian surname that stay in all its cases
_FEWEST = 2  # persons of a page of lives


def find_headed_lives(text: str) -> list[Sighting]:
    """The persons under whose names as headings their lives are told, by a part of the name or as "he".

    Of one name alone nothing says that it heads a life.
    """
    headings = list(_HEADING.finditer(f"\n{text}")) if _may_head(text) else []
    ends = [*(match.start() for match in headings[1:]), len(text)]
    lives = {
        match: text[match.end() - 1 : min(end, match.end() + _REACH)]
        for match, end in zip(headings, ends, strict=False)
    }
    if not any(_is_told_of(life, match["name"]) for match, life in lives.items()):
        return []
    told = [match for match, life in lives.items() if _is_told_of(life, match["name"]) or _names(life, match["name"])]
    return [
        Sighting(
            "person",
            match.start("name") - 1,
            match.end("name") - 1,
            tuple(map(spelt, match["name"].split())),
            sure=True,
        )
        for match in (told if len(told) > 1 else ())
    ]


def lives_by_headings(
    text: str, mentions: Iterable[NameMention], entries: Iterable[tuple[int, str]]
) -> tuple[tuple[int, str], ...]:
    """The offsets of headings with the persons whose lives follow, "" where none does; () without two of them.

    `entries` are those of whom it is known already.
    """
    if not _may_head(text):
        return ()
    persons = [mention for mention in mentions if mention.kind == "person"]
    starts = [mention.start for mention in persons]
    known = dict(entries)
    found: list[tuple[int, str]] = []
    for opened in _OPENS.finditer(text):
        end = _end_of_heading(text, opened)
        if end is not None:
            found.append((opened.end(), known.get(opened.end()) or _whose(text, persons, starts, opened.end(), end)))
    return tuple(found) if len({name for _, name in found if name}) >= _FEWEST else ()


def _end_of_heading(text: str, opened: re.Match[str]) -> int | None:
    """Where a heading ends that has a line or a paragraph of its own; None of words in bold from which text goes on."""
    if opened["mark"].startswith("#"):
        end = text.find("\n", opened.end())
        return len(text) if end < 0 else end
    closed = _CLOSES.search(text, opened.end(), opened.end() + _LONGEST_HEADING)
    if closed is None or "\n\n" in text[opened.end() : closed.start()]:
        return None
    return closed.end()


def _whose(text: str, persons: Sequence[NameMention], starts: Sequence[int], start: int, end: int) -> str:
    """The person with whose name a heading begins, if the text below it names him again."""
    at = bisect_left(starts, start)
    if at == len(starts) or starts[at] != start:
        return ""
    mention = persons[at]
    if mention.end > end or not (_BEHIND_NAME.match(text, mention.end) or mention.end == end):
        return ""
    below = persons[bisect_left(starts, end) : bisect_left(starts, end + _NEAR)]
    return mention.name if any(other.name == mention.name for other in below) else ""


def _may_head(text: str) -> bool:
    if "\n#" in text or "**" in text or "__" in text or text.startswith("#"):
        return True
    return text[:1].isdigit() or _NUMBERED.search(text) is not None


def _is_told_of(life: str, called: str) -> bool:
    """Whether a sentence of a text begins with the first or last of a name, or with "he".

    A name of common words ("Ada Chambers") is told of where all of it stands again, with "he" or "she".
    """
    name = called.split()
    if is_cyrillic(called):
        return may_head_life(called, life)
    if all(map(may_be_name, name)):
        begun = "|".join(map(re.escape, {name[0], name[-1], "He", "She"}))
        return re.search(rf"(?:^|[.!?\n] ?)(?:{begun}) [a-z]", life) is not None
    known = any(map(may_be_name, name)) and not any(character.isdigit() for character in called)
    return known and _HE.search(life) is not None and " ".join(name) in " ".join(life.split())


def may_head_life(name: str, life: str) -> bool:
    """Whether a name above a life may be a person's: a Russian one has a patronymic, or initials in the text."""
    words = name.split()
    return not is_cyrillic(name) or any(map(is_patronymic, words)) or _is_called_by_initials(life, words)


def _is_called_by_initials(life: str, name: Sequence[str]) -> bool:
    """Whether a Russian text calls somebody by initials and a surname in any case: "труды А. В. Лосева"."""
    stems = "|".join(re.escape(word[: max(_STEM, len(word) - 2)]) for word in name if len(word) > _STEM)
    return bool(stems) and re.search(rf"\b[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?(?:{stems})", life) is not None


def _names(life: str, called: str) -> bool:
    """Whether a text names the person of its heading again, which is enough where another is told of so surely."""
    return all(map(may_be_name, called.split())) and called in " ".join(life.split())
