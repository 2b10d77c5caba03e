"""reStructuredText: quoted as it stands, markup included; its first section title, and its fields as metadata.

Fields are the docinfo at the top (`:Date: 2020-05-06`) and the comments that site generators use for theirs
(`.. date: 2020-05-06`).
"""

from __future__ import annotations

import re

import attrs

from chrono.errors import Problem
from chrono.reading import text as plain
from chrono.reading.encoding import decode
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT", "articles"]

_TOP = 4000
_TITLE = re.compile(
    r"^(?P<title>\S[^\n]{0,200}| {1,4}\S[^\n]{0,200})\n(?P<rule>[=\-`:.'\"~^_*+#])(?P=rule)+[ \t]*$", re.MULTILINE
)
_FIELD = re.compile(r"^(?:\.\. |:)(?P<key>[A-Za-z][\w -]{0,30}): +(?P<value>\S[^\n]{0,300})$", re.MULTILINE)
_ROLE = re.compile(r":[\w:-]{1,40}:(?=`)")
_TARGET = re.compile(r"\s*<[^<>\n]{1,200}>(?=`)")
_MARKUP = re.compile(r"[*`|]+_{0,2}")


def articles(text: str, source: str, problems: list[Problem]) -> list[Article]:
    """The articles of the text, as in plain text, but with section titles for titles and fields for metadata."""
    found = []
    for article in plain.articles(text, source, problems):
        metadata = {**_fields(article.text), **article.metadata}
        title = metadata.get("title") or _title(article.text) or article.title
        found.append(attrs.evolve(article, title=title, metadata=metadata))
    return found


def _fields(text: str) -> dict[str, str]:
    return {match["key"].lower(): match["value"].strip() for match in _FIELD.finditer(text, 0, _TOP)}


def _title(text: str) -> str | None:
    """The first section title without its markup; its rule is as long as itself, or nearly."""
    for match in _TITLE.finditer(text.replace("\r\n", "\n"), 0, _TOP):
        title = match["title"].strip()
        if match.end() - match.end("title") > len(title) - 2 and not set(title) <= set(match["rule"]):
            words = _MARKUP.sub("", _TARGET.sub("", _ROLE.sub("", title)))
            return " ".join(words.split()) or None
    return None


def _from_bytes(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    return articles(decode(data, source, problems), source, problems)


FORMAT = Format("restructuredtext", frozenset({".rst", ".rest"}), _from_bytes, from_text=articles)
