"""E-mail: one message or an mbox of many; the text as a person reads it, the headers as metadata."""

from __future__ import annotations

import email
import email.policy
import io
import re
from collections.abc import Iterator
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any

from chrono.errors import Problem
from chrono.reading.encoding import decode
from chrono.reading.html_lines import visible_text
from chrono.reading.locations import assembled, in_words
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format
from chrono.reading.streams import HEAD_BYTES

__all__ = ["FORMAT"]

_DEPTH, _PARTS = 20, 500  # of parts inside parts, and of parts in all
MAX_MESSAGE_BYTES = 200_000_000
_LONGEST_LINE = 4096
_LONGEST_HEADER = 10_000  # characters: the standard library takes the square of time and memory to read one
_LONGEST_REASON = 200
# What the standard library raises on a header that breaks the rules of mail, or nests its brackets too deep.
_BROKEN = (ValueError, LookupError, IndexError, AttributeError, RecursionError)
_ENVELOPE = re.compile(rb"^From \S.{0,200}\d{4}\r?\n(?=[A-Za-z][\w-]*:)", re.MULTILINE)
_FIELD = re.compile(rb"^([A-Za-z][\w-]*):", re.MULTILINE)
_TELLING = {b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"}


class _Policy(email.policy.EmailPolicy):
    """Reads headers as the standard policy does, as far as they are of bearable length."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return super().header_fetch_parse(name, value[:_LONGEST_HEADER] if isinstance(value, str) else value)


_POLICY = _Policy()


def _articles(file: io.BufferedReader, source: str, problems: list[Problem], options: Reading) -> Iterator[Article]:
    is_mbox = _ENVELOPE.match(file.peek(HEAD_BYTES)) is not None
    for number, message in enumerate(_messages(file) if is_mbox else [file.read(MAX_MESSAGE_BYTES + 1)], 1):
        found = f"message {number}" if is_mbox else "a message"
        if len(message) > MAX_MESSAGE_BYTES:
            problems.append(Problem(f"has {found} of more than {MAX_MESSAGE_BYTES:,} bytes; left out", source))
            continue
        try:
            article = _article(message, source, problems, number if is_mbox else 0)
        except Exception as error:
            # The standard library raises anything at all on a broken message, and none may cost us the next.
            said = " ".join(str(error).split())[:_LONGEST_REASON]
            problems.append(Problem(f"has {found} that could not be read: {type(error).__name__}: {said}", source))
            continue
        yield article


def _messages(file: io.BufferedReader) -> Iterator[bytes]:
    """The messages of an mbox, without their envelopes, one in memory at a time; of one too large what suffices."""
    message = bytearray()
    file.readline(_LONGEST_LINE)
    line = file.readline(_LONGEST_LINE)
    while line:
        following = file.readline(_LONGEST_LINE)
        if line.startswith(b"From ") and _ENVELOPE.match(line + following):
            yield bytes(message)
            message.clear()
        elif len(message) <= MAX_MESSAGE_BYTES:
            message += line
        line = following
    yield bytes(message)


def _article(data: bytes, source: str, problems: list[Problem], number: int) -> Article:
    """The article of a message; `number` counts those of an mbox from 1 and is 0 for a message alone."""
    message = email.message_from_bytes(data, policy=_POLICY)
    metadata = {name: text for name in ("from", "to", "subject") if (text := _header(message, name))}
    if date := _date(message):
        metadata["date"] = date
    texts = [(text, _name(part)) for part in _readable(message) if (text := _text(part, source, problems))]
    return _assembled(texts, metadata, number)


def _assembled(texts: list[tuple[str, str]], metadata: dict[str, str], number: int) -> Article:
    """The parts as one text, each part and, in an mbox, the message, as where its words stand."""
    message = f"message {number}" if number else ""
    pieces: list[tuple[str, str]] = []
    for count, (text, name) in enumerate(texts, 1):
        if pieces:
            pieces.append(("\n\n", ""))
        pieces.append((text, in_words(message, f"part {count}{name}" if len(texts) > 1 else "")))
    body, locations = assembled(pieces)
    return Article(body, title=metadata.get("subject"), metadata=metadata, locations=locations)


def _name(part: Message) -> str:
    """What tells a part from the others, in brackets: the name of its file, else its type."""
    try:
        name = part.get_filename()
    except _BROKEN:
        name = None
    return f" ({name or part.get_content_type()})"


def _header(message: Message, name: str) -> str:
    """A header on one line; one that breaks the rules of mail is read as it stands."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except _BROKEN:
        return next(
            (
                " ".join(str(value)[:_LONGEST_HEADER].split())
                for key, value in message.raw_items()
                if key.lower() == name
            ),
            "",
        )


def _date(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(_header(message, "date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _readable(message: Message) -> list[Message]:
    """The parts that a person reads: of alternatives the plain one, no attachments."""
    found: list[Message] = []
    waiting: list[tuple[Message, int]] = [(message, 0)]
    seen = 0
    while waiting and seen < _PARTS:
        part, depth = waiting.pop(0)
        seen += 1
        parts = part.get_payload() if part.is_multipart() else None
        if isinstance(parts, list) and depth < _DEPTH:
            inner = [item for item in parts if isinstance(item, Message)]
            if part.get_content_subtype() == "alternative":
                plain = [item for item in inner if item.get_content_type() == "text/plain" and _says_something(item)]
                inner = plain[:1] or inner[-1:]
            waiting[:0] = [(item, depth + 1) for item in inner]
        elif _is_text(part, parts) and part.get_content_disposition() != "attachment":
            found.append(part)
    return found


def _says_something(part: Message) -> bool:
    """Whether there is more than white space in a part: some programs leave the plain one empty."""
    payload = part.get_payload(decode=True)
    return isinstance(payload, bytes) and not payload.isspace() and payload != b""


def _is_text(part: Message, parts: object) -> bool:
    """Whether a part is text, or says that it has parts and has none: it lacks what would divide it."""
    return part.get_content_maintype() == "text" or (part.get_content_maintype() == "multipart" and parts is None)


def _text(part: Message, source: str, problems: list[Problem]) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    text = decode(payload, source, problems, declared=part.get_content_charset())
    return visible_text(text) if part.get_content_subtype() == "html" else text.strip()


def _knows(head: bytes) -> bool:
    if _ENVELOPE.match(head):
        return True
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {name.lower() for name in _FIELD.findall(block)}
    return _FIELD.match(head) is not None and b"from" in names and bool(names & _TELLING)


FORMAT = Format.of_records("email", frozenset({".eml", ".mbox"}), _articles, _knows)
