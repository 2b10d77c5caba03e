"""Timelines as an SQLite database: a table of events and one for each list that an event has."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from chrono.model import Event, Timeline

__all__ = ["to_sqlite"]

_TABLES = """
CREATE TABLE timeline (title TEXT NOT NULL, description TEXT NOT NULL);
CREATE TABLE documents (
    source TEXT NOT NULL, part INTEGER NOT NULL, title TEXT, language TEXT NOT NULL, date TEXT, date_basis TEXT,
    characters INTEGER NOT NULL, PRIMARY KEY (source, part));
CREATE TABLE events (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, date TEXT, earliest TEXT, latest TEXT,
    earliest_day INTEGER, latest_day INTEGER, basis TEXT NOT NULL, status TEXT NOT NULL, place TEXT, country TEXT,
    latitude REAL, longitude REAL, series TEXT, ordinal INTEGER, confidence REAL NOT NULL, reasons TEXT NOT NULL,
    origin TEXT NOT NULL, note TEXT, url TEXT, media TEXT);
CREATE TABLE evidence (
    event TEXT NOT NULL REFERENCES events, position INTEGER NOT NULL, source TEXT NOT NULL, part INTEGER NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, quote TEXT NOT NULL, page INTEGER, location TEXT,
    PRIMARY KEY (event, position));
CREATE TABLE participants (event TEXT NOT NULL REFERENCES events, name TEXT NOT NULL, role TEXT);
CREATE TABLE links (event TEXT NOT NULL REFERENCES events, relation TEXT NOT NULL, target TEXT NOT NULL);
CREATE TABLE tags (event TEXT NOT NULL REFERENCES events, tag TEXT NOT NULL);
CREATE TABLE decisions (action TEXT NOT NULL, events TEXT NOT NULL, reason TEXT NOT NULL, source TEXT, line INTEGER);
CREATE TABLE problems (message TEXT NOT NULL, source TEXT, line INTEGER, "column" INTEGER, "offset" INTEGER);
CREATE INDEX events_by_day ON events (earliest_day, latest_day);
"""


def to_sqlite(timeline: Timeline) -> bytes:
    """The database file. `date` is EDTF; `earliest_day` and `latest_day` count days from 1 January of year 1, which
    is 1, so that years BC sort before all others; lists are JSON where they have no table.
    """  # noqa: D205  # one sentence leads to the next
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(_TABLES)
        _insert(connection, "timeline", [(timeline.title, timeline.description)])
        _insert(connection, "documents", [
            (d.source, d.part, d.title, d.language, d.date and d.date.when.edtf, d.date and d.date.basis, d.characters)
            for d in timeline.documents
        ])  # fmt: skip
        for event in timeline:
            _insert_event(connection, event)
        _insert(connection, "decisions", [
            (d.action, json.dumps(d.events), d.reason, d.source, d.line) for d in timeline.decisions
        ])  # fmt: skip
        _insert(connection, "problems", [
            (p.message, p.source, p.line, p.column, p.offset) for p in timeline.problems
        ])  # fmt: skip
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    for row in rows:
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def _insert_event(connection: sqlite3.Connection, event: Event) -> None:
    first, last = (event.when.earliest, event.when.latest) if event.when else (None, None)
    place = event.place
    _insert(connection, "events", [(
        event.id, event.title, event.kind, event.when and event.when.edtf, first and first.isoformat(),
        last and last.isoformat(), first and first.number, last and last.number, event.basis, event.status,
        place and place.name, place and place.country, place and place.latitude, place and place.longitude,
        event.series, event.ordinal, event.confidence, json.dumps(event.reasons, ensure_ascii=False), event.origin,
        event.note, event.url, event.media,
    )])  # fmt: skip
    _insert(connection, "evidence", [
        (event.id, position, e.source, e.part, e.start, e.end, e.quote, e.page, e.location)
        for position, e in enumerate(event.evidence)
    ])  # fmt: skip
    _insert(connection, "participants", [(event.id, p.name, p.role) for p in event.participants])
    _insert(connection, "links", [(event.id, link.relation, link.target) for link in event.links])
    _insert(connection, "tags", [(event.id, tag) for tag in event.tags])
