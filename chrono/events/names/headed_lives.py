"""Short lives below headings that name whose they are: "### Ann Cole", "**Ann Cole, nominee for treasurer**".

Who is "she" there is she, whoever the document is about; a heading that names nobody ends the life before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chrono.events.names.finding import NameMention

__all__ = ["find_headed_lives"]

_OPENS = re.compile(
    r"(?:\A|\n)[ \t]{0,4}(?P<mark>#{1,6} |(?:<[^<>\n]{1,80}>){0,3}[*_]{2})(?:<[^<>\n]{1,80}>|[*_ ]){0,4}"
)
_CLOSES = re.compile(r"[*_]{2}(?:</?[^<>\n]{1,80}>|[*_ ])*(?=\n|\Z)")
_LONGEST_HEADING = 300  # characters
_BEHIND_NAME = re.compile(r"[,*_<\n]| [–—-] ")
_NEAR = 300  # characters below a heading in which whose life it is is named again
_FEWEST = 2  # persons of a page of lives


def find_headed_lives(text: str, mentions: Iterable[NameMention]) -> tuple[tuple[int, str], ...]:
    """The offsets of headings with the persons whose lives follow, "" where none does; () without two of them."""
    if "\n#" not in text and "**" not in text and "__" not in text:
        return ()
    persons = {mention.start: mention for mention in mentions if mention.kind == "person"}
    found: list[tuple[int, str]] = []
    for opened in _OPENS.finditer(text):
        end = _end_of_heading(text, opened)
        if end is not None:
            found.append((opened.end(), _whose(text, persons, opened.end(), end)))
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


def _whose(text: str, persons: dict[int, NameMention], start: int, end: int) -> str:
    """The person with whose name a heading begins, if the text below it names him again."""
    mention = persons.get(start)
    if mention is None or mention.end > end or not (_BEHIND_NAME.match(text, mention.end) or mention.end == end):
        return ""
    again = any(other.name == mention.name for at, other in persons.items() if end <= at < end + _NEAR)
    return mention.name if again else ""
