"""TimelineJS JSON: a slide an event, the title slide for title and description, eras for eras, groups for kinds."""

from __future__ import annotations

import html
import json
import json.scanner
import re
from collections.abc import Iterator
from json.decoder import JSONObject  # type: ignore[attr-defined]  # there since 2.6, and in no stub
from typing import Any

from chrono.curation.importing.rows import Category, Foreign, Row, date_value, id_of
from chrono.curation.plain_words import in_words
from chrono.errors import DateError, ReadError
from chrono.reading import Reading
from chrono.reading.html_lines import visible_text
from chrono.when import When

__all__ = ["foreign"]

_FIELDS = {
    "title": "text.headline", "date": "start_date", "note": "text.text", "url": "text.headline", "media": "media.url",
    "id": "unique_id", "evidence": "text.text",
}  # fmt: skip
_LINK = re.compile(r"<a\s[^<>]{0,500}?href=[\"'](https?://[^\"'<>\s]{1,2000})")


class _Located(dict[str, Any]):
    """An object with the offset at which it begins."""

    at = 0


class _Decoder(json.JSONDecoder):
    """A decoder whose objects know where they stand, so that a fault can be told with its line."""

    def __init__(self) -> None:
        super().__init__()

        def located(state: tuple[str, int], *rest: Any) -> tuple[_Located, int]:
            found, end = JSONObject(state, *rest)
            value = _Located(found)
            value.at = state[1] - 1
            return value, end

        self.parse_object = located
        self.scan_once = json.scanner.py_make_scanner(self)  # type: ignore[attr-defined]  # the C one calls no parse_object


def foreign(data: bytes, source: str, options: Reading) -> Foreign:
    """The slides of a file; raises `ReadError` where it is no JSON, or no timeline of TimelineJS."""
    try:
        text = data.decode("utf-8-sig")
        found = _Decoder().decode(text)
    except json.JSONDecodeError as error:
        raise ReadError(f"{source}:{error.lineno}:{error.colno}: not JSON: {error.msg}") from error
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise ReadError(f"{source}: not JSON: {error}") from error
    slides = found.get("events") if isinstance(found, dict) else None
    if not isinstance(slides, list):
        raise ReadError(f"{source}: is no TimelineJS file: it has no list of events")
    if "version" in found and "decisions" in found:
        raise ReadError(f"{source}: is a timeline of chrono; chrono.Timeline.read reads it without loss")
    lines = _Lines(text)
    title, about = _texts(found.get("title"))
    eras = _eras(found.get("eras"), lines)
    return Foreign(tuple(_row(slide, number, lines) for number, slide in enumerate(slides)), title, about, eras)


class _Lines:
    """Line numbers of offsets that mostly grow."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._line = text, 0, 1

    def of(self, value: object) -> int:
        at = getattr(value, "at", self._at)
        if at < self._at:
            self._at, self._line = 0, 1
        self._line += self._text.count("\n", self._at, at)
        self._at = at
        return self._line


def _row(slide: Any, number: int, lines: _Lines) -> Row:
    line, path = lines.of(slide), f"events[{number}]"
    if not isinstance(slide, dict):
        return Row(line, {}, path=path, faults=(("slide", "is no object with start_date and text"),))
    values: dict[str, Any] = {}
    faults: tuple[tuple[str, str], ...] = ()
    try:
        values["date"] = _when(slide)
    except DateError as error:
        faults = (("start_date", str(error)),)
    title, note = _texts(slide)
    values |= {"title": title} if title else {}
    body = _dict(slide.get("text"))
    if link := _LINK.search(f"{body.get('headline', '')} {body.get('text', '')}"):
        values["url"] = html.unescape(link[1])
    quotes = list(_quotes(_string(body.get("text"))))
    if quotes:
        values["evidence"] = quotes
    if note := "\n".join(filter(None, [note, _caption(slide)])):
        values["note"] = note
    if media := _string(_dict(slide.get("media")).get("url")):
        values["media"] = media
    if identity := _string(slide.get("unique_id")):
        values["id"] = id_of(identity)
    group = " ".join(visible_text(_string(slide.get("group"))).split())
    return Row(line, values, Category((group,)) if group else None, _FIELDS, path, faults)


def _eras(eras: Any, lines: _Lines) -> tuple[Row, ...]:
    rows = []
    for era in eras if isinstance(eras, list) else []:
        title, _ = _texts(era)
        try:
            if title and isinstance(era, dict):
                rows.append(Row(lines.of(era), {"title": title, "date": _when(era)}))
        except DateError:
            continue  # an era is drawn behind the events: without its dates there is nothing to draw
    return tuple(rows)


def _when(slide: dict[str, Any]) -> Any:
    """Start and end; what is displayed in their place, where it says the same days more exactly ("early 1990s")."""
    start = _of_parts(_dict(slide.get("start_date")), "start_date")
    end = _of_parts(_dict(slide["end_date"]), "end_date") if slide.get("end_date") else None
    when = start if end is None or end == start else When.between(start, end)
    shown, _ = in_words(visible_text(_string(slide.get("display_date"))))
    if shown and (shown.earliest, shown.latest) == (when.earliest, when.latest):
        return date_value(shown)
    return date_value(when)


def _of_parts(parts: dict[str, Any], name: str) -> When:
    """A date of year, month, day, hour and minute, numbers or texts, as far as they go."""
    said = {key: _string(parts.get(key)) for key in ("year", "month", "day", "hour", "minute")}
    numbers: dict[str, int] = {}
    for key, text in said.items():
        if not text:
            break
        if not re.fullmatch(r"-?\d{1,5}", text):
            raise DateError(f"{key} of {name}, {text!r}, is no whole number from -9999 to 99999")
        numbers[key] = int(text)
    if "year" not in numbers:
        raise DateError(f"{name} has no year")
    day = When.of(*(numbers[key] for key in ("year", "month", "day") if key in numbers))
    if "hour" not in numbers:
        return day
    return When.parse(f"{day.edtf}T{numbers['hour']:02}:{numbers.get('minute', 0):02}")


def _texts(slide: Any) -> tuple[str, str]:
    """Headline and text of a slide as a reader sees them, quotes left out."""
    body = _dict(_dict(slide).get("text"))
    prose = re.sub(r"(?s)<blockquote>[^<>]*<cite>[^<>]*</cite></blockquote>", "", _string(body.get("text")))
    return " ".join(visible_text(_string(body.get("headline"))).split()), visible_text(prose)


def _quotes(text: str) -> Iterator[dict[str, str]]:
    """Quotes that name their document: <blockquote>words <cite>document</cite></blockquote>."""
    for match in re.finditer(r"<blockquote>([^<>]+)<cite>([^<>]+)</cite></blockquote>", text):
        quote, source = (html.unescape(part).strip(" ") for part in match.groups())
        if quote.strip() and source.strip():
            yield {"source": source.strip(), "quote": quote}


def _caption(slide: dict[str, Any]) -> str:
    """What stands below a picture."""
    media = _dict(slide.get("media"))
    parts = (" ".join(visible_text(_string(media.get(key))).split()) for key in ("caption", "credit"))
    return " / ".join(filter(None, parts))


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _string(value: Any) -> str:
    """A text or number as text; anything else says nothing."""
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
