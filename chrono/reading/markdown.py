"""Markdown: quoted as it stands, markup included; the front matter apart, the first heading its title."""

from __future__ import annotations

import re

import attrs

from chrono.errors import Problem
from chrono.reading import text as plain
from chrono.reading.encoding import decode
from chrono.reading.front_matter import opens
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT", "articles", "heading"]

_HEADING = re.compile(
    r"^ {0,3}#{1,6}[ \t]+(?P<atx>\S[^\n]*)|^(?P<setext>\S[^\n]*)\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE
)
_TOP = 4000  # characters
_MARKUP = re.compile(r"[*_`]+|[ \t]+#+[ \t]*$|\{[:#][^}]*\}")
_LINK = re.compile(r"!?\[([^\]\[]*)\](?:\([^()\s]*\)|\[[^\]]*\])")


def articles(text: str, source: str, problems: list[Problem]) -> list[Article]:
    """The articles of a Markdown text, as in plain text, but with headings for titles."""
    found = []
    for article in plain.articles(text, source, problems):
        named = article.metadata.get("title")
        found.append(article if named else attrs.evolve(article, title=heading(article.text) or article.title))
    return found


def heading(text: str) -> str | None:
    """The first heading without its markup, if it stands near the top."""
    # Quicker to see than that no line is one.
    marked = "#" in text[:_TOP] or "\n---" in text[:_TOP] or "\n===" in text[:_TOP]
    match = _HEADING.search(text, 0, _TOP) if marked else None
    if match is None:
        return None
    title = _MARKUP.sub("", _LINK.sub(r"\1", match["atx"] or match["setext"]))
    return " ".join(title.split()) or None


def _knows(head: bytes) -> bool:
    return opens(head.decode("utf-8", "ignore")) or head.startswith((b"# ", b"\xef\xbb\xbf# "))


def _from_bytes(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    return articles(decode(data, source, problems), source, problems)


FORMAT = Format("markdown", frozenset({".md", ".markdown", ".mkd", ".mdx"}), _from_bytes, _knows, articles)
