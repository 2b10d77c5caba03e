"""A document gets its date: from its metadata, from what it says of itself, or by inference from what it tells.

What it says of itself is looked for at the top and the end only (`stated_date`); a day at the top that lies shortly
before that of its metadata is the day it speaks of, these tell of its posting. Where it says nothing, the whole text is
searched for evidence that bounds the date (`inferred_date`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from chrono.dates.document_words import document_words
from chrono.dates.ends import HEAD, MAYBE_DATED
from chrono.dates.finding import find_dates
from chrono.dates.inferred_date import inferred_date
from chrono.dates.stated_date import day_above, stated_date
from chrono.dates.titled_day import reported_of_title
from chrono.dates.writing import levelled, unemphasised
from chrono.errors import DateError, Problem, wanted
from chrono.lang import detect
from chrono.model import DocumentDate, Evidence
from chrono.when import When

__all__ = ["find_document_date"]

# The names of metadata that give a document's date, the most telling first; an "outer." before them does not matter.
_KEYS = (
    "date", "published", "published_time", "article:published_time", "date_published", "datepublished",
    "publishdate", "publish_date", "published_date", "published_at", "publishedat", "publication_date", "pubdate",
    "pub_date", "post_date", "date_gmt", "entry_date",
    "release_date", "document_date", "doc_date", "date_of_document", "date_sent", "date_issued",
    "issue_date", "issued", "dc.date", "dcterms.date", "date_created", "created", "creationdate", "created_at",
    "last_modified", "lastmod", "modified", "modified_time", "updated", "updated_at", "moddate",
)  # fmt: skip
# What a file says of itself: a text may be older, or newer, and is asked first.
_FILE_KEYS = ("file_created", "file_modified")
_PATHS = ("path", "permalink", "url", "slug", "source_url", "link", "aliases")
_PUT_UP_LATE = 2  # years between what a title names and its metadata
_HEADING = re.compile(r"^#{1,2}[ \t]+(\S[^\n]{2,200})$", re.MULTILINE)
_ISO = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)|(\d{4})/(\d{1,2})/(\d{1,2})(?!\d)")
_IN_PATH = re.compile(r"(?:^|/)((?:19|20)\d\d)([/-])(\d\d)\2(\d\d)(?=[/,\s-]|$)")


def find_document_date(
    text: str,
    *,
    source: str,
    part: int = 1,
    language: str | None = None,
    metadata: Mapping[str, str] | None = None,
    date_order: str | None = None,
    problems: list[Problem] | None = None,
) -> DocumentDate | None:
    """The date of a document with its quotes and reasons; an interval where only that is known, None without any.

    `metadata` are the fields that stand beside the text (front matter, mail headers, file properties), keys in lower
    case. An interval always has both ends. A field that gives a day that does not exist is a problem. Raises TypeError
    where `text` is no text.
    """
    wanted(str, text, "find_document_date")
    language = language or detect(text)
    given = _from_metadata(metadata or {}, _KEYS, source, date_order, problems)
    if given is None:
        even = unemphasised(levelled(text))
        found = (
            stated_date(even, source=source, part=part, language=language, date_order=date_order)
            or _from_metadata(metadata or {}, _FILE_KEYS, source, date_order, problems)
            or inferred_date(even, source=source, part=part, language=language)
            or reported_of_title((metadata or {}).get("title", ""), text, language)
        )
        if found is not None and found.basis == "explicit" and found.when.precision == "day":
            found = _by_heading(even, found, source, part, language) or found
        return _quoting(text, found)
    if given.when.precision != "day":
        return given
    even = unemphasised(levelled(text[:HEAD]))
    above = day_above(even, given.when, source=source, part=part, language=language, date_order=date_order)
    return (
        _quoting(text, above or _by_heading(even, given, source, part, language))
        or _by_title((metadata or {}).get("title", ""), given.when, language)
        or given
    )


def _by_heading(text: str, posted: DocumentDate, source: str, part: int, language: str) -> DocumentDate | None:
    """The day that the heading of minutes or of a report names, where these were put up years later."""
    heading = _HEADING.search(text, 0, HEAD)
    found = _by_title(heading[1], posted.when, language) if heading and MAYBE_DATED.search(heading[1]) else None
    if heading is None or found is None or found.when.precision != "day":
        return None
    return attrs.evolve(found, evidence=(Evidence(source, *heading.span(1), heading[1], (), part),))


def _by_title(title: str, posted: When, language: str) -> DocumentDate | None:
    """The year or day that the title of a report or of minutes names, where it was put up years later."""
    yearly = document_words(language).phrases.get("yearly")
    if posted.earliest is None or yearly is None or not yearly.search(title):
        return None
    named = [mention.when for mention in find_dates(title, language=language) if mention.when is not None]
    if len(named) != 1 or named[0].precision not in ("year", "day") or named[0].latest is None:
        return None
    if posted.earliest.year - named[0].latest.year < _PUT_UP_LATE:
        return None
    return DocumentDate(named[0], "explicit", reasons=(f"its title names what it reports: {title}",))


def _quoting(text: str, date: DocumentDate | None) -> DocumentDate | None:
    """The date with its quotes as they stand in the text, emphasis included."""
    if date is None:
        return None
    quotes = (attrs.evolve(one, quote=text[one.start : one.end]) for one in date.evidence)
    return attrs.evolve(date, evidence=tuple(quotes))


def _from_metadata(
    metadata: Mapping[str, str],
    keys: tuple[str, ...],
    source: str,
    date_order: str | None,
    problems: list[Problem] | None,
) -> DocumentDate | None:
    if not metadata:
        return None
    last_names = {key.rpartition(".")[2]: value for key, value in reversed(list(metadata.items()))} | dict(metadata)
    for key in keys:
        if value := last_names.get(key):
            try:
                when = _value(value, date_order)
            except DateError as error:
                if problems is not None:
                    problems.append(Problem(f"{key} {value!r}: {error}", source))
                continue
            if when:
                return DocumentDate(when, "explicit", reasons=(f"its metadata say {key}: {value}",))
    for key in _PATHS:
        if when := _in_path(last_names.get(key, "")):
            return DocumentDate(when, "explicit", reasons=(f"its metadata say {key}: {last_names[key]}",))
    return None


def _in_path(path: str) -> When | None:
    """The day by which a site files a page: "/2020/05/05/roads", "/news/2020-05-05-roads"."""
    match = _IN_PATH.search(path)
    try:
        return When.of(*map(int, match.group(1, 3, 4))) if match else None
    except DateError:
        return None


def _value(value: str, date_order: str | None) -> When | None:
    """The day in a field, or the month or year where it gives no more."""
    if match := _ISO.match(value.strip()):
        return When.of(*(int(group) for group in match.groups() if group))
    if re.fullmatch(r"\d{4}(?:-\d\d)?", value.strip()):
        return When.parse(value.strip())
    found = find_dates(value, date_order=date_order)
    mentions = [mention.when for mention in found if mention.when and not mention.when.uncertain]
    days = [when for when in mentions if when.precision in ("day", "time") and when.earliest]
    if days and days[0].earliest:
        return When.from_date(days[0].earliest)
    return mentions[0] if mentions and mentions[0].days else None
