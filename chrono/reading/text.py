"""Plain text: one article or several, with a front matter where there is one."""

from __future__ import annotations

import re
from itertools import islice

from chrono.errors import Problem
from chrono.reading.articles import split
from chrono.reading.encoding import decode
from chrono.reading.front_matter import peel
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT", "articles", "headline"]

_HEAD_LINES, _TITLE_LENGTH = 12, 200
_YEAR = re.compile(r"\b[12]\d{3}\b")
# A field of a record ("month = may"), the times of a subtitle, or signs and numbers alone.
_NO_TITLE = re.compile(r"[@\w.-]+ *=|.*-->|[\W\d_]*$")
_ADDRESS = re.compile(r"https?:|www\.|\w\.(?:com|org|net|gov|ru|eu)\b|@\w")


def articles(text: str, source: str, problems: list[Problem]) -> list[Article]:
    """Each article of a text, its front matter apart; `offset` says where its text begins."""
    found = []
    starts = split(text)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        metadata, body = peel(text[start:end], source, problems)
        part = text[start + body : end]
        title = metadata.get("title") or metadata.get("headline") or headline(part)
        found.append(Article(part, start + body, " ".join(title.split()) if title else None, metadata))
    return found


def headline(text: str) -> str | None:
    """The line at the top that reads like a headline: several words, no full stop, date, address or field."""
    filled = filter(None, map(str.strip, text[:4000].splitlines()))
    for line in islice(filled, _HEAD_LINES):
        if len(line) > _TITLE_LENGTH or (len(line) > 60 and line.endswith((".", "!", "?", ":", ";"))):
            return None
        if len(line.split()) >= 3 and not line.endswith((".", ":", ";", ",", "–", "-", "—")):
            dated = len(line) < 40 and _YEAR.search(line)
            if not (dated or _ADDRESS.search(line) or _NO_TITLE.match(line)):
                return line
    return None


def _from_bytes(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    return articles(decode(data, source, problems), source, problems)


FORMAT = Format("text", frozenset({".txt", ".text", ".log"}), _from_bytes, from_text=articles)
