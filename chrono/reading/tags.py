"""The tags of a page one after the other, and the stretches of text between them.

The standard library's parser takes the square of the time for a row of tags that never end; this one goes over the
text once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import attrs

__all__ = ["NO_END", "Tag", "tokens", "unescaped"]

# Elements whose end tag does not exist or is often left out.
NO_END = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li",
    "td", "th", "tr", "dd", "dt", "option",
))  # fmt: skip

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# A tag whose values in quotes may hold ">", where it is not long; a longer one ends at the next ">".
_QUOTED_TAG = re.compile(r"<[^\"'<>]*+(?:\"[^\"]*+\"[^\"'<>]*+|'[^']*+'[^\"'<>]*+)*+>")
_LONGEST_TAG = 4_000
_RAW_END = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style")}
_ENDLESS = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")
_ATTRIBUTE = re.compile(
    r"([a-zA-Z][\w:-]{0,40})(?:\s{0,9}=\s{0,9}(?:\"([^\"]{0,500})\"|'([^']{0,500})'|([^\s\"'>]{1,500})))?"
)


@attrs.frozen
class Tag:
    """One tag: its name in lower case, whether it ends its element, whether it is that element whole, as it stands."""

    name: str
    closes: bool
    alone: bool
    text: str

    @property
    def attributes(self) -> dict[str, str]:
        """Names in lower case with their values, "" where there is none; of a long tag its beginning."""
        inner = self.text[len(self.name) + 1 : _LONGEST_TAG].rstrip("/>")
        return {m[1].lower(): unescaped(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(inner)}


def tokens(text: str) -> Iterator[Tag | str]:
    """Tags, and between them text as it stands, references and all; comments, scripts and styles are neither."""
    at = 0
    while (start := text.find("<", at)) >= 0:
        if start > at:
            yield text[at:start]
        named = _TAG.match(text, start)
        # Half of all tags have nothing but their name.
        bare = named is not None and text.startswith(">", named.end())
        at = text.find(">", start) + 1 if bare else _end_of_tag(text, start)
        is_text = named is None and text[start + 1 : start + 2] not in ("!", "?", "/")
        if at < 0 and not is_text:
            # What never ends is shown as it stands, but for a comment.
            at = len(text) if text.startswith("<!--", start) else start
            break
        if named is not None:
            tag = Tag(named[2].lower(), bool(named[1]), text[at - 2] == "/" and not named[1], text[start:at])
            yield tag
            if tag.name in _RAW_END and not tag.closes and not tag.alone:
                ending = _RAW_END[tag.name].search(text, at)
                at = ending.start() if ending else len(text)
        elif is_text:
            yield "<"
            at = start + 1
    if at < len(text):
        yield text[at:]


def _end_of_tag(text: str, start: int) -> int:
    """The offset behind the tag, comment or declaration that begins at `start`, -1 where it never ends."""
    if text.startswith("<!--", start):
        end = text.find("-->", start + 4)
        return end + 3 if end >= 0 else -1
    quoted = _QUOTED_TAG.match(text, start, start + _LONGEST_TAG)
    return quoted.end() if quoted else text.find(">", start) + 1 or -1


def unescaped(text: str) -> str:
    """The text with its character references resolved; the standard library raises where their digits do not end."""
    return unescape(_ENDLESS.sub("\N{REPLACEMENT CHARACTER}", text))
