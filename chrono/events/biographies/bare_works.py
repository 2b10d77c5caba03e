"""Works whose titles stand without quotation marks before their publisher and year.

"the author of Paths to Water (Mill Press, 2013), and The Weir (Holm Books, 2010)". What leads to such a title is in
`phrases.yaml`, under `leads_to_bare_work`.
"""

from __future__ import annotations

import re

from chrono.events.words.phrases import any_phrase

__all__ = ["bare_work"]

_TITLE = re.compile(
    rf"(?:\b(?:{any_phrase('leads_to_bare_work')}),?|\)[,;]?(?:\sand)?)\s(?P<a>[A-Z][^()“”\"]{{3,150}}?)(?P<b>)\s*\Z"
)
_PUBLISHER = re.compile(r"(?:[A-Z][\w.’'&-]*\s(?:(?:of|on|for|and|the|&)\s){0,2}){1,6}[A-Z][\w.’'-]*,")
_OF_BOOKS = re.compile(rf"\b(?:{any_phrase('of_books')})\b", re.IGNORECASE)


def bare_work(before: str, inside: str) -> re.Match[str] | None:
    """The title, group "a", that a text ends with; `inside` is what stands in the brackets before the year."""
    if not inside.endswith(",") or not _PUBLISHER.fullmatch(inside) or not _OF_BOOKS.search(before):
        return None
    return _TITLE.search(before)
