"""Writes a text with its dates as TimeML, inline TIMEX3 elements that any XML parser reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from chrono.dates.mention import DateMention, Part
from chrono.model import Document

__all__ = ["to_timeml", "xml_text"]

# What XML 1.0 cannot hold at all, not even escaped; shown as the replacement character, so that offsets stay.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_timeml(document: Document | str, mentions: Sequence[DateMention]) -> str:
    """One TimeML document: `<TEXT>` holds the text with each part of each mention as a TIMEX3 element.

    The text inside `<TEXT>` is the document's, character for character, but for characters that XML lacks: each of
    those is U+FFFD. A document's own date stands in `<DCT>`.
    """
    text = document if isinstance(document, str) else document.text
    pieces, last = [], 0
    parts = [part for mention in mentions for part in mention.parts]
    for number, part in enumerate(parts, 1):
        pieces += [xml_text(text[last : part.start]), _timex(part, number)]
        last = part.end
    pieces.append(xml_text(text[last:]))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"{_head(document)}<TEXT>{''.join(pieces)}</TEXT>\n</TimeML>\n"
    )


def _head(document: Document | str) -> str:
    if isinstance(document, str):
        return ""
    name = document.source + (f"#{document.part}" if document.part > 1 else "")
    lines = [f"<DOCID>{xml_text(name)}</DOCID>\n"]
    when = document.date.when if document.date else None
    if when is not None and when.precision == "day":
        value = quoteattr(when.edtf)
        lines.append(
            f'<DCT><TIMEX3 tid="t0" type="DATE" value={value} functionInDocument="CREATION_TIME">'
            f"{escape(when.edtf)}</TIMEX3></DCT>\n"
        )
    return "".join(lines)


def _timex(part: Part, number: int) -> str:
    mod = f" mod={quoteattr(part.mod)}" if part.mod else ""
    return (
        f'<TIMEX3 tid="t{number}" type={quoteattr(part.type)} value={quoteattr(part.value)}{mod}>'
        f"{xml_text(part.text)}</TIMEX3>"
    )


def xml_text(text: str) -> str:
    """The text as XML holds it, character for character, but for those that XML lacks."""
    # A parser would read a bare carriage return as a line feed.
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})
