"""HTML: the article that a reader sees, without what surrounds it, and the metadata of the page.

Which part of a page is its article is told by trafilatura; its lines are taken from the page itself, so that none of
their words is lost or run together. Where it finds none, or next to nothing of what the page shows, and where the page
is nested so deep that its parser would lose text, the whole visible text is taken instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache, partial
from itertools import islice
from typing import Any

import attrs

from chrono.errors import Problem
from chrono.reading.blocks import article_of
from chrono.reading.encoding import decode
from chrono.reading.html_lines import Line, blocks_of, lines_of
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format
from chrono.reading.tags import NO_END, Tag, tokens, unescaped
from chrono.repetition import shortened_markup

__all__ = ["FORMAT", "articles"]

MAX_DEPTH = 200
_SEEN_SHARE = 0.25  # of the visible text; a smaller article is no article of this page
_KNOWN_SHARE = 0.5  # of the runs of words of a line; a line that shares fewer with the article is none of its lines
_LINKED_SHARE = 0.5  # of the characters of a line; one with more in links leads elsewhere
_RUN = 4  # words
_SHORTEST_TITLE = 8  # characters
_BYLINE = 80  # characters; a longer line tells of something
_BEFORE = 8  # lines between a page's headline and the first line of its article, at most

_OPENS = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*){0,3}<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
_METADATA = re.compile(
    r"<meta\b[^>]{1,1000}>|<script\b[^>]{0,200}ld\+json[^>]{0,100}>[^<]{0,20000}</script>", re.IGNORECASE
)
_TIME_TAG = re.compile(r"<(/?)time\b", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang=[\"']?([A-Za-z-]{2,12})", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{1,500})", re.IGNORECASE)
_WORD = re.compile(r"\w+")

# Explicit dates of the page alone, and no word of what day it is now.
_DATES: dict[str, Any] = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1000-01-01",
    "max_date": "9999-12-31",
}


def articles(text: str, source: str, problems: list[Problem]) -> list[Article]:
    """The article of a page, with title, date and language where the page says them."""
    page = list(tokens(text))
    lines = lines_of(page)
    if _depth(page) > MAX_DEPTH:
        problems.append(Problem(f"is nested deeper than {MAX_DEPTH} elements; read without its layout", source))
        return [attrs.evolve(article_of(blocks_of(lines)), title=_title(text), metadata=_language(text))]
    # A page that shows no word has no article, and to look for one would cost ten times what reading its tags does.
    found = _main_article(text) if any(_WORD.search(line.text) for line in lines) else {}
    title = str(found.get("title") or _title(text) or "") or None
    chosen = _of_article(lines, str(found.get("text") or ""), title)
    if _length(chosen) < _SEEN_SHARE * _length(lines):
        chosen = [line for line in lines if not _leads_elsewhere(line)] or lines
    date = _said_of_page(text) or _published(chosen)
    metadata = _language(text) | ({"date": str(date)} if date else {})
    return [attrs.evolve(article_of(blocks_of(chosen)), title=title, metadata=metadata)]


def _main_article(text: str) -> dict[str, str | None]:
    """Text and title of the article; nothing where trafilatura finds none."""
    from trafilatura import bare_extraction, load_html

    # What stands in `time` would be left out; and each of ten thousand equal elements would cost 30 to 70 µs.
    tree = load_html(_TIME_TAG.sub(r"<\1span", shortened_markup(text)))
    if tree is None:
        return {}
    title = _said_title(tree)
    found: Any = bare_extraction(tree, fast=True, favor_recall=True, include_comments=False)
    return {} if found is None else {"text": found.text, "title": title}


def _said_title(tree: Any) -> str | None:
    """The title that a page says it has, in its metadata or its headings.

    Trafilatura finds it with authors, tags and sites, which nobody asks for and which take as long as the article.
    """
    from trafilatura.metadata import examine_meta, extract_meta_json, extract_title

    found = examine_meta(tree)
    # Pages have any JSON there is, and of some of it trafilatura makes nothing but an error of any kind.
    with suppress(Exception):
        found = extract_meta_json(tree, found)
    found.title = found.title or extract_title(tree)
    found.clean_and_trim()
    return str(found.title) if found.title else None


def _said_of_page(text: str) -> str | None:
    """The day on which the page says, in what no reader sees, that it was published; the days shown are its text's."""
    from htmldate import find_date

    said = "".join(_METADATA.findall(text))
    date: str | None = find_date(f"<html><head>{said}</head><body><p></p></body></html>", **_DATES) if said else None
    return date


def _length(lines: Iterable[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _of_article(lines: list[Line], body: str, title: str | None) -> list[Line]:
    """The lines of the page that are in the article's text, its headline, and what stands among them."""
    # Pages say "Edit", "More" and "Yes" again and again: what is the same is asked once.
    is_known = cache(partial(_is_known, frozenset(_runs(body))))
    inside = [at for at, line in enumerate(lines) if not _leads_elsewhere(line) and is_known(line.text)]
    if not inside:
        return []
    first, last = _headline(lines, inside[0], title or ""), _end_of_table(lines, inside[-1])
    kept = set(inside)
    return [
        line
        for at, line in enumerate(lines[first : last + 1], first)
        if at in kept or not (line.aside or _is_linked(line))
    ]


def _end_of_table(lines: list[Line], last: int) -> int:
    """The last row of the table in which a line is one, else the line itself: rows of few words belong to it too."""
    while last + 1 < len(lines) and all(line.text.startswith("| ") for line in lines[last : last + 2]):
        if lines[last + 1].blank or lines[last + 1].aside:
            break
        last += 1
    return last


def _is_linked(line: Line) -> bool:
    return line.linked > _LINKED_SHARE * len(line.text)


def _leads_elsewhere(line: Line) -> bool:
    """Whether a line is one of a menu or of teasers."""
    return line.aside and _is_linked(line)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """All runs of words in each line of a text; the whole line where it has fewer."""
    for line in text.casefold().split("\n"):
        words = _WORD.findall(line)
        if len(words) < _RUN:
            yield tuple(words)
        else:
            yield from zip(*(islice(words, start, None) for start in range(_RUN)), strict=False)


def _is_known(known: frozenset[tuple[str, ...]], text: str) -> bool:
    runs = list(_runs(text))
    return sum(run in known for run in runs) > _KNOWN_SHARE * len(runs)


def _headline(lines: list[Line], first: int, title: str) -> int:
    """Where the article begins: at the headline of the page, where that stands a few lines before what is in it."""
    for at in range(first, max(-1, first - _BEFORE), -1):
        text = lines[at].text
        if lines[at].heading == 1 or (not lines[at].linked and len(text) >= _SHORTEST_TITLE and text in title):
            return at
    return first


def _published(lines: list[Line]) -> str | None:
    """When a `time` element says that the page was published: one that says so, or the only one, in a byline."""
    times = [time for line in lines for time in line.times]
    said = [value for value, published in times if published]
    top = [value for line in lines[:_BEFORE] if len(line.text) < _BYLINE for value, _ in line.times]
    if said:
        return said[0]
    return top[0] if len(times) == 1 and top else None


def _depth(page: Iterable[Tag | str]) -> int:
    """How deep elements are nested, at most; end tags that are often left out do not count."""
    depth = deepest = 0
    for tag in page:
        if isinstance(tag, Tag) and tag.name not in NO_END and not tag.alone:
            depth += -1 if tag.closes else 1
            deepest = max(deepest, depth)
    return deepest


def _language(text: str) -> dict[str, str]:
    match = _LANGUAGE.search(text, 0, 4000)
    return {"language": match[1]} if match else {}


def _title(text: str) -> str | None:
    match = _TITLE.search(text, 0, 20_000)
    return " ".join(unescaped(match[1]).split()) or None if match else None


def _from_bytes(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    return articles(decode(data, source, problems), source, problems)


def _knows(head: bytes) -> bool:
    return _OPENS.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


FORMAT = Format("html", frozenset({".html", ".htm", ".xhtml"}), _from_bytes, _knows, articles)
