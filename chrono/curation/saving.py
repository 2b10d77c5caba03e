"""Events in the form of the curated file, as a person would write them: for `Timeline.save` and for review.

What a curated file does not say is left out: confidence, reasons, conflicts, decisions. A title or name that YAML
would read as something else is quoted; nothing is wrapped, so that a change of one event is a change of its lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from chrono.errors import DateError
from chrono.model import Event, Evidence, Kind, Place, Timeline
from chrono.when import When

__all__ = ["entry_of", "to_text", "yaml_items", "yaml_value"]

# Plain words only: letters, digits and what stands between them in names and titles; all else is quoted.
_PLAIN = re.compile(r"[^\W\d_][\w .()/'’–—-]*[\w.)’]|[^\W\d_]|\d[\d./X~?%-]*")
_WORDS = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


def to_text(timeline: Timeline) -> str:
    """The curated form of a timeline: what `load` reads back as the same events, with origin curated."""
    from chrono.events import default_kinds

    shipped = {kind.name: kind for kind in default_kinds()}
    own = {kind.name: _kind(kind) for kind in timeline.kinds if shipped.get(kind.name) != kind}
    own |= {e.kind: {"label": e.kind} for e in timeline if e.kind not in shipped and e.kind not in own}
    lines = [f"title: {yaml_value(timeline.title)}"] if timeline.title.strip() else []
    if timeline.description.strip():
        lines.append(f"description: {yaml_value(timeline.description)}")
    if own:
        lines += ["", "kinds:", *(f"  {name}: {yaml_value(kind)}" for name, kind in sorted(own.items()))]
    if timeline.eras:
        eras = ({"title": era.title, "date": _date(era.when), "colour": era.colour} for era in timeline.eras)
        lines += ["", "eras:", *yaml_items(map(_said, eras))]
    if timeline.events:
        lines += ["", "events:", *yaml_items(entry_of(event) for event in timeline)]
    return "\n".join(lines).lstrip("\n") + "\n"


def yaml_items(items: Iterable[Mapping[str, Any]], indent: str = "  ") -> list[str]:
    """Lines of a list under a section: each item's keys on lines of their own."""
    lines = []
    for item in items:
        head = "- "
        for key, value in item.items():
            lines.append(f"{indent}{head}{key}: {yaml_value(value)}")
            head = "  "
    return lines


def yaml_value(value: object) -> str:
    """A value on one line, in YAML's flow form."""
    match value:
        case None:
            return "~"
        case Mapping():
            return "{" + ", ".join(f"{key}: {yaml_value(item)}" for key, item in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(yaml_value(item) for item in value) + "]"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
    return _text(str(value))


def _text(text: str) -> str:
    """A text as it stands where that is safe, else in JSON's quotes, which YAML reads alike."""
    # No file holds half of a surrogate pair, as undecodable names of files do; as a glob "?" still means the file.
    text = text.encode("utf-8", "replace").decode("utf-8")
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS and "  " not in text:
        return text
    # YAML's own list of printable characters is shorter than JSON's: the rest is written as escapes.
    quoted = json.dumps(text, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda c: f"\\u{ord(c[0]):04x}", quoted)


def entry_of(event: Event) -> dict[str, Any]:
    """What an entry under `events` says of an event, in the order in which people write it."""
    return _said(
        {
            "title": event.title,
            "date": _date(event.when) if event.when else None,
            "kind": event.kind,
            "id": event.id,
            "place": _place(event.place) if event.place else None,
            "participants": [{"name": p.name, "role": p.role} if p.role else p.name for p in event.participants],
            "status": event.status if event.status != "held" else None,
            "series": event.series,
            "ordinal": event.ordinal,
            "links": [{"relation": link.relation, "target": link.target} for link in event.links],
            "note": event.note,
            "url": event.url,
            "media": event.media,
            "tags": list(event.tags),
            "evidence": [_evidence(evidence) for evidence in event.evidence],
        }
    )


def _said(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, [], "")}


def _date(when: When) -> str | dict[str, Any]:
    """EDTF, and beside it what EDTF does not say: a narrower span, or the old style."""
    try:
        alone = When.parse(when.edtf)
    except DateError:
        alone = when
    fields: dict[str, Any] = {"edtf": when.edtf}
    if when.earliest != alone.earliest and when.earliest:
        fields["earliest"] = when.earliest.isoformat()
    if when.latest != alone.latest and when.latest:
        fields["latest"] = when.latest.isoformat()
    if when.old_style:
        fields["old_style"] = True
    return fields if len(fields) > 1 else when.edtf


def _place(place: Place) -> str | dict[str, Any]:
    fields = _said({name: getattr(place, name) for name in ("name", "country", "latitude", "longitude")})
    return fields if len(fields) > 1 else place.name


def _evidence(evidence: Evidence) -> dict[str, Any]:
    located = evidence.end > evidence.start
    return _said(
        {
            "source": evidence.source,
            "part": evidence.part if evidence.part != 1 else None,
            "start": evidence.start if located else None,
            "page": evidence.page,
            "location": evidence.location,
            "quote": evidence.quote,
        }
    )


def _kind(kind: Kind) -> dict[str, Any]:
    looks = {"label": kind.label, "colour": kind.colour, "symbol": kind.symbol, "order": kind.order}
    return _said({**looks, "cues": {language: list(words) for language, words in kind.cues}})
