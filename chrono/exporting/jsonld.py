"""Timelines as JSON-LD with the terms of schema.org."""

from __future__ import annotations

import json
from typing import Any

from chrono.model import Event, Timeline

__all__ = ["to_jsonld"]

_STATUS = {
    "held": "EventScheduled",
    "planned": "EventScheduled",
    "recurring": "EventScheduled",
    "cancelled": "EventCancelled",
}


def to_jsonld(timeline: Timeline) -> str:
    """One list of schema.org Events, start and end their first and last day.

    What tells of an event is its `subjectOf`: the quotes, whose `temporalCoverage` has the date as EDTF.
    """
    graph = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "name": timeline.title,
        "description": timeline.description,
        "numberOfItems": len(timeline),
        "itemListElement": [_item(event) for event in timeline],
    }
    # A page may carry this in a script element, which "</" would end.
    return json.dumps(graph, ensure_ascii=False, indent=1).replace("</", "<\\/") + "\n"


def _item(event: Event) -> dict[str, Any]:
    item: dict[str, Any] = {
        "@type": "Event",
        "identifier": event.id,
        "name": event.title,
        "eventStatus": f"https://schema.org/{_STATUS[event.status]}",
        "keywords": [event.kind, *event.tags],
    }
    if event.when:
        if event.when.earliest:
            item["startDate"] = event.when.earliest.isoformat()
        if event.when.latest:
            item["endDate"] = event.when.latest.isoformat()
    if event.place:
        item["location"] = _place(event)
    if event.participants:
        item["about"] = [{"@type": "Thing", "name": participant.name} for participant in event.participants]
    if event.series:
        item["superEvent"] = {"@type": "EventSeries", "name": event.series}
    if told := _told(event):
        item["subjectOf"] = told
    for key, value in (("description", event.note), ("url", event.url), ("image", event.media)):
        if value:
            item[key] = value
    return item


def _told(event: Event) -> list[dict[str, Any]]:
    """The quotes; a work without a text where the date has no quote to stand with."""
    date = {"temporalCoverage": event.when.edtf} if event.when else {}
    quotes = [
        {
            "@type": "Quotation",
            "text": evidence.quote,
            "isPartOf": {"@type": "CreativeWork", "name": evidence.source},
            **date,
        }
        for evidence in event.evidence
    ]
    return quotes or ([{"@type": "CreativeWork", **date}] if date else [])


def _place(event: Event) -> dict[str, Any]:
    assert event.place is not None
    place: dict[str, Any] = {"@type": "Place", "name": event.place.name}
    if event.place.country:
        place["address"] = {"@type": "PostalAddress", "addressCountry": event.place.country}
    if event.place.latitude is not None and event.place.longitude is not None:
        place["geo"] = {
            "@type": "GeoCoordinates", "latitude": event.place.latitude, "longitude": event.place.longitude,
        }  # fmt: skip
    return place
