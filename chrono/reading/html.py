"""HTML: the article that a reader sees, without what surrounds it, and the metadata of the page.

The article is found by trafilatura. Where it finds none, or next to nothing of what the page shows, and where the
page is nested so deep that its parser would lose text, the whole visible text is taken instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from chrono.errors import Problem
from chrono.reading.encoding import decode
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT", "articles", "visible_text"]

MAX_DEPTH = 200
_SEEN_SHARE = 0.25  # of the visible text; a smaller article is no article of this page

_OPENS = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*){0,3}<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# A tag whose values in quotes may hold ">", where it is not long; a longer one ends at the next ">".
_QUOTED_TAG = re.compile(r"<[^\"'<>]*+(?:\"[^\"]*+\"[^\"'<>]*+|'[^']*+'[^\"'<>]*+)*+>")
_LONGEST_TAG = 4_000
_RAW_END = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style")}
_ENDLESS = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")
_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang=[\"']?([A-Za-z-]{2,12})", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{1,500})", re.IGNORECASE)
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li",
    "td", "th", "tr", "dd", "dt", "option",
))  # fmt: skip
_UNSEEN = frozenset((
    "script", "style", "template", "noscript", "head", "svg", "math", "object", "iframe", "select", "textarea",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "tr", "ul",
))  # fmt: skip

# Explicit dates of the page alone, and no word of what day it is now.
_DATES = {"extensive_search": False, "original_date": True, "min_date": "1000-01-01", "max_date": "9999-12-31"}


def articles(text: str, source: str, problems: list[Problem]) -> list[Article]:
    """The article of a page, with title, date and language where the page says them."""
    visible = visible_text(text)
    if _depth(text) > MAX_DEPTH:
        problems.append(Problem(f"is nested deeper than {MAX_DEPTH} elements; read without its layout", source))
        return [Article(visible, title=_title(text), metadata=_language(text))]
    found = _main_article(text)
    body = str(found.get("text") or "")
    if len(body) < _SEEN_SHARE * len(visible):
        body = visible
    metadata = _language(text) | ({"date": str(found["date"])} if found.get("date") else {})
    title = found.get("title") or _title(text)
    return [Article(body, title=str(title) if title else None, metadata=metadata)]


def _main_article(text: str) -> dict[str, object]:
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        text, fast=True, favor_recall=True, include_comments=False, with_metadata=True, date_extraction_params=_DATES
    )
    return {} if found is None else {"text": found.text, "title": found.title, "date": found.date}


def _depth(text: str) -> int:
    """How deep elements are nested, at most; end tags that are often left out do not count."""
    depth = deepest = 0
    for slash, name in _TAG.findall(text):
        if name.lower() not in _VOID:
            depth += -1 if slash else 1
            deepest = max(deepest, depth)
    return deepest


def _language(text: str) -> dict[str, str]:
    match = _LANGUAGE.search(text, 0, 4000)
    return {"language": match[1]} if match else {}


def _title(text: str) -> str | None:
    match = _TITLE.search(text, 0, 20_000)
    return " ".join(_unescaped(match[1]).split()) or None if match else None


def visible_text(text: str) -> str:
    """All that a browser would show, a line for each block, blanks folded.

    The standard library's parser takes the square of the time for a row of tags that never end; this one goes over
    the text once.
    """
    pieces: list[str] = []
    unseen = 0
    for name, closes, data in _tokens(text):
        if data is not None:
            pieces.append("" if unseen else _unescaped(data).replace("\n", " "))
        elif name in _UNSEEN:
            unseen = max(0, unseen - 1) if closes else unseen + 1
        elif closes and name == "body":
            unseen = 0
        elif name in _BLOCKS:
            pieces.append("\n")
        elif name in ("td", "th") and not closes:
            pieces.append(" ")
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _tokens(text: str) -> Iterator[tuple[str, bool, str | None]]:
    """The name of each tag and whether it closes, and between them each stretch of text, with "" and False."""
    at = 0
    while (start := text.find("<", at)) >= 0:
        if start > at:
            yield "", False, text[at:start]
        tag = _TAG.match(text, start)
        at = _end_of_tag(text, start)
        is_text = tag is None and text[start + 1 : start + 2] not in ("!", "?", "/")
        if at < 0 and not is_text:
            # What never ends is shown as it stands, but for a comment.
            at = len(text) if text.startswith("<!--", start) else start
            break
        if tag is not None:
            name, closes = tag[2].lower(), bool(tag[1])
            alone = text[at - 2] == "/" and not closes
            yield name, closes, None
            if alone:
                yield name, True, None
            elif name in ("script", "style") and not closes:
                ending = _RAW_END[name].search(text, at)
                at = ending.start() if ending else len(text)
        elif is_text:
            yield "", False, "<"
            at = start + 1
    if at < len(text):
        yield "", False, text[at:]


def _end_of_tag(text: str, start: int) -> int:
    """The offset behind the tag, comment or declaration that begins at `start`, -1 where it never ends."""
    if text.startswith("<!--", start):
        end = text.find("-->", start + 4)
        return end + 3 if end >= 0 else -1
    quoted = _QUOTED_TAG.match(text, start, start + _LONGEST_TAG)
    return quoted.end() if quoted else text.find(">", start) + 1 or -1


def _unescaped(text: str) -> str:
    """The text with its character references resolved; the standard library raises where their digits do not end."""
    return unescape(_ENDLESS.sub("\N{REPLACEMENT CHARACTER}", text))


def _from_bytes(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    return articles(decode(data, source, problems), source, problems)


def _knows(head: bytes) -> bool:
    return _OPENS.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


FORMAT = Format("html", frozenset({".html", ".htm", ".xhtml"}), _from_bytes, _knows, articles)
