"""Each format read back by something that did not write it."""

import csv
import io
import json
import os
import shutil
import sys
from pathlib import Path

import attrs
import pytest
import yaml
from hypothesis import given, settings

from chrono.errors import MissingExtraError, Problem, ReadError, WriteError
from chrono.exporting import SUFFIXES, image, render, write
from chrono.exporting.atomic import write_whole
from chrono.exporting.json import from_json, timeline_record, to_json
from chrono.model import (
    Conflict,
    Decision,
    DocumentDate,
    Era,
    Event,
    Evidence,
    Kind,
    Link,
    Participant,
    Place,
    SourceDocument,
    Timeline,
)
from chrono.strategies import timelines
from chrono.when import Day, When

QUOTE = Evidence("notes.txt", 10, 45, "They met in Omsk | on 3 May 1999 *.", marks=((19, 29), (5, 8)), page=2)
NARROWED = attrs.evolve(When.parse("199X"), latest=Day(1993, 12, 31))
TIMELINE = Timeline(
    title="A *small* timeline",
    events=[
        Event(
            id="a1",
            title='=HYPERLINK("http://x")',
            kind="meeting",
            when=When.parse("1999-05-03"),
            basis="explicit",
            place=Place("Omsk", "Russia", 54.99, 73.37),
            participants=(Participant("Ada Lis", "Mayor of Omsk"), Participant("Bo Lind")),
            links=(Link("part_of", "b2"),),
            confidence=0.8,
            evidence=(QUOTE,),
            conflicts=(Conflict("date", "1999-05-04", (QUOTE,), "another report"),),
            tags=("one", "two"),
        ),
        Event(id="b2", title="Работа on 05:30, no", kind="session", when=NARROWED),
        Event(id="c3", title="-1+1", kind="founding", when=When.parse("-0048"), note="@cmd"),
        Event(id="d4", title="Somewhen", kind="launch"),
    ],
    documents=(SourceDocument("notes.txt", date=DocumentDate(When.of(1999), "explicit", (QUOTE,))),),
    decisions=(Decision("merged", ("a1", "b2"), "same day and place", "events.yaml", 4),),
    problems=(Problem("odd", "notes.txt", 3, 4),),
    kinds=(Kind("meeting", "Meeting", cues=(("en", ("met",)),)),),
    eras=(Era("The nineties", When.parse("1990/1999")),),
)


def test_json_and_back_is_the_same_timeline():
    assert from_json(to_json(TIMELINE)) == TIMELINE


def test_json_names_the_contract_keys_in_order():
    record = json.loads(to_json(TIMELINE))
    assert list(record)[:7] == ["version", "title", "description", "events", "documents", "decisions", "problems"]
    assert list(record["events"][2])[:14] == [
        "id", "title", "kind", "date", "basis", "status", "place", "participants", "series", "ordinal", "links",
        "confidence", "reasons", "evidence",
    ]  # fmt: skip


def test_a_date_narrower_than_its_edtf_keeps_both():
    (event,) = [e for e in json.loads(to_json(TIMELINE))["events"] if e["id"] == "b2"]
    assert (event["date"], event["when"]["latest"]) == ("199X", "1993-12-31")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "x.json:1:2: not JSON"),
        ("[]", "version is not 1"),
        ('{"version": 1, "events": [{"id": "a"}]}', "events[0]"),
        ('{"version": 1, "evnets": []}', "evnets"),
        ("[" * 100_000, "nested too deeply"),
        ('{"version": 1, "events": [{"id": "a", "title": "t", "kind": "k", "date": "1999-02-31"}]}', "no day 31"),
    ],
)
def test_json_that_is_no_timeline_is_refused_with_its_place(text, words):
    with pytest.raises(ReadError) as caught:
        from_json(text, source="x.json")
    assert words in str(caught.value)


def test_yaml_read_by_another_loader_is_the_json_record():
    assert yaml.safe_load(render(TIMELINE, "t.yaml")) == timeline_record(TIMELINE)


def test_json_lines_has_one_event_a_line_undated_too():
    lines = render(TIMELINE, "t.jsonl").decode().splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["c3", "b2", "a1", "d4"]


@pytest.mark.parametrize("suffix", [".csv", ".ics", ".json", ".md", ".parquet", ".sqlite", ".yaml"])
def test_a_name_of_a_file_that_is_no_text_is_written_with_a_question_mark(suffix):
    evidence = attrs.evolve(QUOTE, source="note\udcff.txt")
    event = Event(id="a1", title="Held\ud800", kind="meeting", when=When.parse("1999-05-03"), evidence=(evidence,))
    plain = attrs.evolve(event, title="Held?", evidence=(attrs.evolve(evidence, source="note?.txt"),))
    try:
        expected = render(Timeline([plain]), f"t{suffix}")
    except MissingExtraError:
        pytest.skip("the extra is not installed")
    assert render(Timeline([event]), f"t{suffix}") == expected


def test_ical_refuses_to_be_dated_to_a_year_that_it_cannot_write():
    pytest.importorskip("icalendar")
    assert b"DTSTAMP:20200501" in render(TIMELINE, "t.ics", date=When.parse("2020-05-01"))
    with pytest.raises(WriteError, match="-0043"):
        render(TIMELINE, "t.ics", date=When.parse("-0043"))


def rows():
    return list(csv.DictReader(io.StringIO(render(TIMELINE, "t.csv").decode(), newline="")))


def test_csv_has_edtf_and_days_side_by_side():
    (row,) = [r for r in rows() if r["id"] == "b2"]
    assert (row["date"], row["earliest"], row["latest"]) == ("199X", "1990-01-01", "1993-12-31")


def test_csv_runs_no_formula():
    cells = [cell for row in rows() for cell in row.values()]
    assert '\'=HYPERLINK("http://x")' in cells
    assert "'-1+1" in cells
    assert "'@cmd" in cells
    assert "-0048" in cells


def test_markdown_shows_no_markup_of_the_texts():
    text = render(TIMELINE, "t.md").decode()
    assert "# A \\*small\\* timeline" in text
    assert "> They met in Omsk \\| on 3 May 1999 \\*." in text
    assert "## 49 BC" in text
    assert "## Undated" in text


def test_every_suffix_gives_the_same_bytes_twice():
    for suffix in set(SUFFIXES) - {".html", ".pdf", ".png", ".svg"}:  # those have tests of their own
        assert render(TIMELINE, f"t{suffix}") == render(TIMELINE, f"t{suffix}"), suffix


def test_an_unknown_suffix_names_the_known(tmp_path):
    with pytest.raises(WriteError, match=r"known: \.csv"):
        write(TIMELINE, tmp_path / "timeline.xyz")


def test_a_failed_rename_leaves_the_old_file_and_no_rest(tmp_path, monkeypatch):
    target = tmp_path / "t.json"
    target.write_text("old")

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(WriteError, match=r"t\.json: not written: No space left"):
        write(TIMELINE, target)
    assert [p.name for p in tmp_path.iterdir()] == ["t.json"]
    assert target.read_text() == "old"


def test_a_folder_in_the_way_is_said(tmp_path):
    (tmp_path / "t.json").mkdir()
    with pytest.raises(WriteError, match="is a folder"):
        write(TIMELINE, tmp_path / "t.json")


def test_a_missing_folder_is_said(tmp_path):
    with pytest.raises(WriteError, match="there is no folder"):
        write(TIMELINE, tmp_path / "nowhere" / "t.json")


def test_ical_read_back_has_only_what_is_known_to_the_day():
    icalendar = pytest.importorskip("icalendar")
    calendar = icalendar.Calendar.from_ical(render(TIMELINE, "t.ics"))
    (entry,) = calendar.walk("VEVENT")
    assert (str(entry["uid"]), entry["dtstart"].dt.isoformat(), entry["dtend"].dt.isoformat()) == (
        "a1@chrono-timeline", "1999-05-03", "1999-05-04",
    )  # fmt: skip
    assert "3 of 4 events" in str(calendar["x-wr-caldesc"])


def test_ical_writes_coarse_dates_on_request_with_an_exclusive_end():
    icalendar = pytest.importorskip("icalendar")
    calendar = icalendar.Calendar.from_ical(render(TIMELINE, "t.ics", coarse=True))
    ends = {str(e["uid"]): (e["dtstart"].dt.isoformat(), e["dtend"].dt.isoformat()) for e in calendar.walk("VEVENT")}
    assert ends["b2@chrono-timeline"] == ("1990-01-01", "1994-01-01")


def test_a_title_cannot_add_properties_to_a_calendar():
    icalendar = pytest.importorskip("icalendar")
    event = Event(id="x", title="A\r\nATTENDEE:mailto:a@b\r\nEND:VEVENT", kind="meeting", when=When.parse("2020-01-01"))
    (entry,) = icalendar.Calendar.from_ical(render(Timeline([event]), "t.ics")).walk("VEVENT")
    assert "attendee" not in entry


def test_timelinejs_has_the_parts_that_are_known_and_safe_html():
    slides = json.loads(render(TIMELINE, "t.timelinejs.json"))
    by_id = {slide["unique_id"]: slide for slide in slides["events"]}
    assert by_id["c3"]["start_date"] == {"year": -48}
    assert by_id["b2"]["end_date"] == {"year": 1993, "month": 12, "day": 31}
    assert "&quot;http" in by_id["a1"]["text"]["headline"]
    assert "1 undated" in slides["title"]["text"]["text"]
    assert slides["eras"][0]["text"]["headline"] == "The nineties"


def test_vis_has_points_for_days_and_extended_years():
    document = json.loads(render(TIMELINE, "t.vis.json"))
    items = {item["id"]: item for item in document["items"]}
    assert (items["a1"]["type"], items["a1"]["start"]) == ("point", "1999-05-03")
    assert (items["c3"]["start"], items["c3"]["end"]) == ("-000048-01-01", "-000047-01-01")
    assert {group["id"] for group in document["groups"]} == {"meeting", "session", "founding"}


def test_vis_ends_with_the_last_day_that_there_is():
    event = Event("a", "x", "meeting", When.parse("Y99999"))
    assert json.loads(render(Timeline([event]), "t.vis.json"))["items"][0]["end"] == "+099999-12-31"


def test_markwhen_has_a_line_an_event_and_comments_for_the_rest():
    lines = render(TIMELINE, "t.mw").decode().splitlines()
    assert '1999-05-03: =HYPERLINK("http:/ /x") #meeting' in lines
    assert "1990-01-01/1993-12-31: Работа on 05:30, no #session" in lines
    assert "// 49 BC: -1+1" in lines


def test_json_ld_names_events_of_schema_org_and_ends_no_script():
    event = Event(id="x", title="</script>", kind="meeting", status="cancelled")
    text = render(Timeline([event]), "t.jsonld").decode()
    (item,) = json.loads(text)["itemListElement"]
    assert (item["@type"], item["name"], item["eventStatus"]) == (
        "Event", "</script>", "https://schema.org/EventCancelled",
    )  # fmt: skip
    assert "</script" not in text


# What TimeML 1.2.1 says of the elements that are written, with DCT and DOCID as TempEval has them.
TIMEML_DTD = """
<!ELEMENT TimeML (DOCID, DCT?, TEXT, MAKEINSTANCE*, TLINK*)>
<!ELEMENT DOCID (#PCDATA)> <!ELEMENT DCT (TIMEX3)> <!ELEMENT TEXT (#PCDATA | TIMEX3 | EVENT)*>
<!ELEMENT TIMEX3 (#PCDATA)> <!ELEMENT EVENT (#PCDATA)> <!ELEMENT MAKEINSTANCE EMPTY> <!ELEMENT TLINK EMPTY>
<!ATTLIST TIMEX3 tid ID #REQUIRED type (DATE|TIME|DURATION|SET) #REQUIRED value CDATA #REQUIRED
  mod (BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE|START|MID|END|APPROX)
  #IMPLIED beginPoint IDREF #IMPLIED endPoint IDREF #IMPLIED functionInDocument (CREATION_TIME|NONE) "NONE">
<!ATTLIST EVENT eid ID #REQUIRED class (OCCURRENCE) #REQUIRED>
<!ATTLIST MAKEINSTANCE eiid ID #REQUIRED eventID IDREF #REQUIRED tense (FUTURE|NONE|PAST|PRESENT) #REQUIRED
  aspect (NONE) #REQUIRED polarity (NEG|POS) #REQUIRED pos (OTHER) #REQUIRED>
<!ATTLIST TLINK lid ID #REQUIRED eventInstanceID IDREF #REQUIRED relatedToTime IDREF #IMPLIED
  relatedToEventInstance IDREF #IMPLIED relType (AFTER|IS_INCLUDED|BEGUN_BY|ENDED_BY) #REQUIRED>
"""


def timeml(timeline, **options):
    """The file read by an XML parser and found valid."""
    from lxml import etree

    root = etree.fromstring(render(timeline, "t.tml", **options))
    dtd = etree.DTD(io.StringIO(TIMEML_DTD))
    assert dtd.validate(root), dtd.error_log
    return root


def test_timeml_is_a_valid_chronicle_whose_dates_and_events_are_linked():
    root = timeml(TIMELINE, date=When.parse("2020-05-01"))
    assert [(t.get("value"), t.get("mod"), t.text) for t in root.find("TEXT").iter("TIMEX3")] == [
        ("BC0049", None, "49 BC"), ("199", "START", "1990s"), ("1999-05-03", None, "3 May 1999"),
    ]  # fmt: skip
    assert [event.text for event in root.iter("EVENT")] == [event.title for event in TIMELINE]
    assert QUOTE.quote in "".join(root.find("TEXT").itertext())
    assert [link.get("relType") for link in root.iter("TLINK")] == ["IS_INCLUDED"] * 4
    assert root.find("DCT/TIMEX3").get("value") == "2020-05-01"


@settings(max_examples=25)
@given(timelines(max_size=4))
def test_every_timeline_is_valid_timeml(timeline):
    timeml(timeline)


@pytest.mark.parametrize(
    ("edtf", "values", "relation"),
    [
        ("1999-05", ["1999-05"], "IS_INCLUDED"),
        ("2024-23", ["2024-FA"], "IS_INCLUDED"),
        ("2020-35", ["2020-Q3"], "IS_INCLUDED"),
        ("18XX", ["18"], "IS_INCLUDED"),
        ("Y12345", ["12345"], "IS_INCLUDED"),
        ("1250~", ["1250"], "IS_INCLUDED"),
        ("2019-11-07T17:00", ["2019-11-07T17:00"], "IS_INCLUDED"),
        ("2019-06-03/2019-06-05", ["P3D", "2019-06-03", "2019-06-05"], "IS_INCLUDED"),
        ("[2025-05,2025-06]", ["P61D", "2025-05-01", "2025-06-30"], "IS_INCLUDED"),
        ("Y12345-02-03/..", ["PXD", "12345-02-03"], "BEGUN_BY"),
        ("1998/..", ["PXD", "1998-01-01"], "BEGUN_BY"),
        ("../-0100", ["PXD", "BC0101-12-31"], "ENDED_BY"),
    ],
)
def test_a_date_in_timeml_has_the_value_of_its_precision(edtf, values, relation):
    root = timeml(Timeline([Event("a", "x", "meeting", When.parse(edtf))]))
    assert [timex.get("value") for timex in root.iter("TIMEX3")] == values
    assert [link.get("relType") for link in root.iter("TLINK")] == [relation]


def test_sqlite_answers_questions(tmp_path):
    import sqlite3

    write(TIMELINE, tmp_path / "t.sqlite")
    with sqlite3.connect(tmp_path / "t.sqlite") as database:
        ids = [row[0] for row in database.execute("SELECT id FROM events ORDER BY earliest_day IS NULL, earliest_day")]
        people = database.execute("SELECT name, role FROM participants WHERE event = 'a1'").fetchall()
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert ids == ["c3", "b2", "a1", "d4"]
    assert people == [("Ada Lis", "Mayor of Omsk"), ("Bo Lind", None)]


def test_parquet_has_typed_columns_and_a_row_an_event():
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(render(TIMELINE, "t.parquet")))
    rows = {row["id"]: row for row in table.to_pylist()}
    assert rows["c3"]["earliest_day"] < 0
    assert (rows["a1"]["latitude"], rows["a1"]["page"], rows["d4"]["date"]) == (54.99, 2, None)


def test_docx_read_back_is_a_table_with_a_row_an_event():
    docx = pytest.importorskip("docx")
    event = Event(id="x", title="A\x00B\x0c", kind="meeting")
    document = docx.Document(io.BytesIO(render(attrs.evolve(TIMELINE, events=[*TIMELINE, event]), "t.docx")))
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Date", "Event", "Source"]
    assert [row.cells[0].text for row in table.rows[1:]] == ["49 BC", "1990s", "3 May 1999", "Undated", "Undated"]
    assert "notes.txt, p. 2" in table.rows[3].cells[2].text


@pytest.mark.browser
@pytest.mark.parametrize(("suffix", "start"), [(".png", b"\x89PNG"), (".svg", b"<svg"), (".pdf", b"%PDF")])
def test_a_still_picture_has_the_bytes_of_its_format(suffix, start):
    pytest.importorskip("kaleido")
    if not shutil.which("chromium") and not os.environ.get("CI"):
        pytest.skip("no chromium on this machine")
    assert render(TIMELINE, f"t{suffix}").startswith(start)


def test_a_picture_without_a_browser_says_what_to_install(monkeypatch):
    pytest.importorskip("kaleido")
    monkeypatch.setenv("BROWSER_PATH", "/nowhere")
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(WriteError, match="apt install chromium"):
        render(TIMELINE, "t.png")


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="needs Linux")
def test_a_browser_that_hangs_is_told_and_ended(monkeypatch, tmp_path):
    pytest.importorskip("kaleido")
    who, browser = tmp_path / "who", tmp_path / "chromium"
    browser.write_text(f"#!/bin/sh\necho $$ > {who}; exec sleep 600")
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER_PATH", str(browser))
    monkeypatch.setattr(image, "TIMEOUT_SECONDS", 4)
    target = tmp_path / "t.png"
    target.write_text("what stood there")
    with pytest.raises(WriteError, match=r"did not draw the \d+ events within 4 seconds; try again"):
        TIMELINE.write(target)
    assert target.read_text() == "what stood there"
    status = Path(f"/proc/{who.read_text().strip()}/status")
    assert not status.exists() or "State:\tZ" in status.read_text()  # ended, whoever is to take note of it


@pytest.mark.parametrize(
    ("suffix", "package", "extra"),
    [(".ics", "icalendar", "ics"), (".parquet", "pyarrow", "parquet"), (".png", "kaleido", "png")],
)
def test_a_missing_extra_names_the_command_that_installs_it(monkeypatch, suffix, package, extra):
    for name in [name for name in sys.modules if name.split(".")[0] == package]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError, match=rf'pip install "chrono-timeline\[{extra}\]"'):
        render(TIMELINE, f"t{suffix}")


def test_what_a_killed_run_left_half_written_is_removed_and_nothing_else(tmp_path):
    target = tmp_path / "t.json"
    for name in (".t.json.abcd1234.part", ".other.json.abcd1234.part", ".t.json.keep", "t.json.abcd1234.part"):
        (tmp_path / name).write_text("half")
    TIMELINE.write(target)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"t.json", ".other.json.abcd1234.part", ".t.json.keep", "t.json.abcd1234.part"}


@pytest.mark.skipif(os.name == "nt", reason="locks of POSIX")
def test_two_writers_of_one_file_leave_each_other_alone(tmp_path):
    target = tmp_path / "t.json"

    def parts():
        yield b"first, "
        write_whole(target, b"second")
        yield b"and whole"

    write_whole(target, parts())
    assert target.read_bytes() == b"first, and whole"
    assert [path.name for path in tmp_path.iterdir()] == ["t.json"]
