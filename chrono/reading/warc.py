"""WARC: a document for each page or text that a crawl kept; needs the extra `warc`.

Responses, resources and conversions (the WET files of Common Crawl) of HTML and plain text are read; pictures,
redirects and error pages are none of ours. A packed `.warc.gz` comes here as it is unpacked. One record at a time is in
memory, so that a crawl may be of any size.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import attrs

from chrono.errors import MissingExtraError, Problem
from chrono.reading import html, text
from chrono.reading.encoding import decode
from chrono.reading.locations import in_words
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format
from chrono.reading.streams import HEAD_BYTES

__all__ = ["FORMAT", "record_articles"]

MAX_RECORD_BYTES = 20_000_000
_MAX_BROKEN = 100
_KINDS = frozenset({"response", "resource", "conversion"})
_READERS = {"text/html": html.articles, "application/xhtml+xml": html.articles, "text/plain": text.articles}
_MARK = b"WARC/"
_LENGTH = re.compile(rb"^content-length:\s*(\d{1,15})\s*$", re.IGNORECASE | re.MULTILINE)
_LONGEST_HEADER = 1_000_000


def _articles(file: io.BufferedReader, source: str, problems: list[Problem], options: Reading) -> Iterator[Article]:
    for record in _records(file, source, problems):
        yield from record_articles(record, source, problems)


def _records(file: io.BufferedReader, source: str, problems: list[Problem]) -> Iterator[Any]:
    """The records of a file; behind a broken one reading goes on at the next that begins as records do."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise MissingExtraError('needs the WARC reader: pip install "chrono-timeline[warc]"') from error
    broken = 0
    for place, data in _pieces(file):
        try:
            yield from ArchiveIterator(io.BytesIO(data))
        except (ArchiveLoadFailed, ValueError, KeyError, IndexError, EOFError, OSError) as error:
            problems.append(Problem(f"has a broken record at byte {place:,}: {_short(error)}", source))
            broken += 1
        if broken == _MAX_BROKEN:
            problems.append(Problem(f"has {_MAX_BROKEN} broken records; the rest is left out", source))
            return


def _pieces(file: io.BufferedReader) -> Iterator[tuple[int, bytes]]:
    """The offset and the bytes of each record, one in memory at a time, and of that no more than a page may have."""
    place, line = 0, file.readline(_LONGEST_HEADER)
    while line:
        if not line.startswith(_MARK):  # the blank lines behind a record, or what is left of a broken one
            place += len(line)
            line = file.readline(_LONGEST_HEADER)
            continue
        head = line
        while len(head) < _LONGEST_HEADER and line.strip():
            line = file.readline(_LONGEST_HEADER)
            head += line
        found = _LENGTH.search(head)
        length = int(found[1]) if found else 0
        body = file.read(min(length, MAX_RECORD_BYTES + _LONGEST_HEADER))
        yield place, head + body
        place += len(head) + len(body) + _passed_over(file, length - len(body))
        line = file.readline(_LONGEST_HEADER)


def _passed_over(file: io.BufferedReader, count: int) -> int:
    """Go so many bytes further, as far as there are any; how many it were."""
    left = count
    while left > 0 and (piece := file.read(min(left, HEAD_BYTES))):
        left -= len(piece)
    return count - left


def record_articles(record: Any, source: str, problems: list[Problem]) -> list[Article]:
    """The articles of one record, with its address; none where it is of another kind than is read."""
    if record.rec_type not in _KINDS or not _is_page(record):
        return []
    kind, charset = _content_type(record)
    reader = _READERS.get(kind)
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    if reader is None:
        return []
    try:
        data = record.content_stream().read(MAX_RECORD_BYTES + 1)
    except Exception as error:
        # The content may be packed in any way that a server knows, and be broken in as many.
        problems.append(Problem(f"has a record that could not be unpacked, {address}: {_short(error)}", source))
        return []
    if len(data) > MAX_RECORD_BYTES:
        problems.append(Problem(f"has a record of more than {MAX_RECORD_BYTES:,} bytes, {address}; left out", source))
        return []
    if not data.strip():
        return []
    told: list[Problem] = []
    found = reader(decode(data, source, told, declared=charset), source, told)
    problems += [attrs.evolve(problem, message=f"{problem.message} ({address})") for problem in told]
    about = {"url": address} if address else {}
    locations = ((0, in_words(address)),) if address else ()
    return [attrs.evolve(article, metadata={**about, **article.metadata}, locations=locations) for article in found]


def _is_page(record: Any) -> bool:
    """Whether a response is one that was asked for: no redirect and no error."""
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    return bool(status.startswith("2")) and status != "204"


def _content_type(record: Any) -> tuple[str, str | None]:
    """The type of the content in lower case, and the charset that its header declares."""
    headers = record.http_headers or record.rec_headers
    kind, _, rest = (headers.get_header("Content-Type") or "").partition(";")
    charset = rest.lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    return kind.strip().lower(), charset or None


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


FORMAT = Format.of_records("warc", frozenset({".warc"}), _articles, lambda head: head.startswith(_MARK), magic=_MARK)
