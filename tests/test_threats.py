"""Each threat is averted, and only by what stands against it: without that, its own check fails.

Whoever adds a protection adds its row: where it stands, what is left when it is taken away, and a check that says
whether the threat is averted.
"""

import html
import importlib
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from bombs import OFFICE, odt, zipped
from lxml import etree

import chrono
from chrono import ChronoError, Event, Place, Timeline, When
from chrono.exporting import render
from chrono.exporting.atomic import write_whole
from chrono.model import SourceDocument
from chrono.reading import locations, pdf
from chrono.strict_yaml import parse
from chrono.timeline import page, payload

MET = "They met in Rome on 5 May 2020."
NEVER = re.compile(r"(?!)()")
EVIL = "<b>They</b> met <script>alert(1)</script>"


class Threat(NamedTuple):
    name: str
    holder: str
    protection: str
    without: Any
    is_averted: Callable[[Path], bool]


def told(folder: Path, name: str, content: bytes) -> tuple[list[str], list[str]]:
    """The texts and the problems of a file."""
    (folder / name).write_bytes(content)
    problems: list[chrono.Problem] = []
    documents = list(chrono.read(folder / name, problems=problems))
    return [document.text for document in documents], [problem.message for problem in problems]


def timeline(title: str = "They met", edtf: str = "2020-05-05", **fields: Any) -> Timeline:
    return Timeline([Event(id="a", title=title, kind="meeting", when=When.parse(edtf), **fields)])


def loop(folder: Path) -> bool:
    problems: list[chrono.Problem] = []
    (document,) = chrono.read_text("They met in Rome in May 2020. " * 400, date="2024-02-01", language="en")
    chrono.extract(document, problems=problems)
    return bool(problems)


def depth_of_yaml(folder: Path) -> bool:
    return any("deep" in problem.message for problem in parse("a: " + "[" * 60 + "]" * 60)[1])


def packed_tightly(folder: Path) -> bool:
    return told(folder, "a.zip", zipped([("a.txt", b"They met. " * 100_000)]))[0] == []


def one_stretch_twice(folder: Path) -> bool:
    data = zipped([("a.txt", MET)])
    start, end = data.index(b"PK\1\2"), data.index(b"PK\5\6")
    entry, tail = data[start:end], bytearray(data[end:])
    tail[8:10] = tail[10:12] = b"\2\0"
    tail[12:16] = (2 * len(entry)).to_bytes(4, "little")
    return told(folder, "a.zip", data[:start] + entry * 2 + bytes(tail))[0] == []


def entities_of_files(folder: Path) -> bool:
    (folder / "secret").write_text("The vault")
    outside = f"<!DOCTYPE x [<!ENTITY a SYSTEM 'file://{folder}/secret'>]>"
    return "vault" not in repr(told(folder, "a.odt", odt(f"{outside}<x xmlns='{OFFICE}'><p>{MET} &a;</p></x>")))


def permissive(parser: Callable[..., Any]) -> Callable[..., Any]:
    return lambda **_: parser(resolve_entities=True, load_dtd=True)


def encodings_of_hosts(folder: Path) -> bool:
    letter = f"From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=unicode-escape\n\n{MET} Café"
    return any("declares" in problem for problem in told(folder, "a.eml", letter.encode("latin-1"))[1])


def depth_of_pages(folder: Path) -> bool:
    page = b"<html><body>" + b"<div>" * 250 + MET.encode()
    return any("nested deeper" in problem for problem in told(folder, "a.html", page)[1])


def tags_in_drawings(folder: Path) -> bool:
    return "<b>They" not in timeline(EVIL).figure().to_json().replace("\\u003c", "<").replace("\\u003e", ">")


def tags_in_pages(folder: Path) -> bool:
    return "<script>alert" not in page(timeline(EVIL))


def addresses_that_run(folder: Path) -> bool:
    """Whether the address of a document becomes no link; the page asks again of all other addresses."""
    core, _ = payload.payloads(Timeline([], documents=[SourceDocument("javascript:alert(1)")]), None)
    (document,) = json.loads(core)["tables"]["documents"]
    return document[-1] is None


def halves_of_letters(folder: Path) -> bool:
    try:
        return bool(page(timeline("They \ud800 met")).encode())
    except UnicodeEncodeError:
        return False


def policy_of_pages(folder: Path) -> bool:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page(timeline()))
    return policy is not None and "default-src 'none'" in html.unescape(policy[1])


def formulas(folder: Path) -> bool:
    return "\r\na,=1" not in render(timeline("=1+1"), "a.csv").decode()


def formulas_behind_semicolons(folder: Path) -> bool:
    return ";=1" not in render(timeline("They met;=1+1"), "a.csv").decode()


def properties_of_calendars(folder: Path) -> bool:
    pytest.importorskip("icalendar")
    lines = (
        render(timeline("They met\x0bATTACH:x", place=Place(name="Rome\x0bATTACH:x")), "a.ics").decode().splitlines()
    )
    return not any(line.startswith("ATTACH") for line in lines)


def years_no_calendar_has(folder: Path) -> bool:
    pytest.importorskip("icalendar")
    try:
        return b"BEGIN:VEVENT" not in render(timeline(edtf="-0043"), "a.ics")
    except ValueError:
        return False


def halves_of_files(folder: Path) -> bool:
    """Whether the old file stays where a disk is full half way."""

    def full():
        yield b"half"
        raise OSError(28, os.strerror(28))

    (folder / "a.json").write_bytes(b"old")
    with pytest.raises(ChronoError):
        write_whole(folder / "a.json", full())
    return (folder / "a.json").read_bytes() == b"old"


def written_in_place(target: Path, parts: Any) -> None:
    with target.open("wb") as file:
        file.writelines(parts)


def two_at_once(folder: Path) -> bool:
    def parts():
        yield b"first"
        write_whole(folder / "a.json", b"second")

    try:
        write_whole(folder / "a.json", parts())
    except ChronoError:
        return False
    return (folder / "a.json").read_bytes() == b"first"


def a_reader_that_hangs(folder: Path) -> bool:
    worker = folder / "worker.py"
    worker.write_text("import time\ntime.sleep(4)\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "_WORKER", worker)
        if pdf.TIMEOUT_SECONDS:
            patch.setattr(pdf, "TIMEOUT_SECONDS", 1)
        return any("took more than" in problem for problem in told(folder, "a.pdf", b"%PDF-1.4\n")[1])


def signs_that_turn_text(folder: Path) -> bool:
    (folder / "events.yaml").write_text('events:\n- {title: "They \u202emet", kind: meeting, date: 2020}\n', "utf-8")
    try:
        return not chrono.load(folder / "events.yaml").events
    except ChronoError:
        return True


def unseen_in_locations(folder: Path) -> bool:
    return locations.in_words("The \u202ehall\0") == "The hall"


THREATS = (
    Threat("a phrase in an endless loop", "chrono.events.extraction", "repetitions", lambda *_: iter(()), loop),
    Threat("YAML nested without end", "chrono.strict_yaml", "MAX_DEPTH", 10_000, depth_of_yaml),
    Threat("a page nested without end", "chrono.reading.html", "MAX_DEPTH", 10_000, depth_of_pages),
    Threat("a bomb of one letter", "chrono.reading.archive", "MAX_RATIO", 10**9, packed_tightly),
    Threat("files that overlap", "chrono.reading.archive", "_overlap", lambda _: False, one_stretch_twice),
    Threat("entities of files", "lxml.etree", "XMLParser", permissive(etree.XMLParser), entities_of_files),
    Threat("encodings of no text", "chrono.reading.encoding", "_NOT_OF_TEXTS", frozenset(), encodings_of_hosts),
    Threat("a reader that hangs", "chrono.reading.pdf", "TIMEOUT_SECONDS", None, a_reader_that_hangs),
    Threat("tags in what is drawn", "chrono.timeline.drawing", "plotly_text", str, tags_in_drawings),
    Threat("tags on the page", "chrono.timeline.rendering", "html_text", str, tags_in_pages),
    Threat("addresses that run", "chrono.timeline.payload", "link", lambda address: address, addresses_that_run),
    Threat("what runs beside the page", "chrono.timeline.rendering", "_policy", lambda *_: "", policy_of_pages),
    Threat("halves of letters", "chrono.timeline.escaping", "_SURROGATES", NEVER, halves_of_letters),
    Threat("signs that turn text", "chrono.curation.values", "_HIDDEN", NEVER, signs_that_turn_text),
    Threat("unseen signs in locations", "chrono.reading.locations", "_HIDDEN", NEVER, unseen_in_locations),
    Threat("formulas in cells", "chrono.exporting.csv", "_safe", str, formulas),
    Threat("formulas inside of cells", "chrono.exporting.csv", "_INSIDE", NEVER, formulas_behind_semicolons),
    Threat("properties of calendars", "chrono.exporting.ical", "_plain", str, properties_of_calendars),
    Threat("years no calendar has", "chrono.exporting.ical", "_is_writable", lambda *_: True, years_no_calendar_has),
    Threat("halves of files", "chrono.exporting.atomic", "_replace", written_in_place, halves_of_files),
    Threat("two at once", "chrono.exporting.atomic", "_is_locked", lambda _: True, two_at_once),
)
named = pytest.mark.parametrize("threat", THREATS, ids=lambda threat: threat.name)


@named
def test_the_threat_is_averted(threat, tmp_path):
    assert threat.is_averted(tmp_path)


@named
def test_without_what_stands_against_it_the_threat_is_seen(threat, tmp_path, monkeypatch):
    monkeypatch.setattr(importlib.import_module(threat.holder), threat.protection, threat.without)
    assert not threat.is_averted(tmp_path)
