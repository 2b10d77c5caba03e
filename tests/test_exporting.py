"""Each format read back by something that did not write it."""

import csv
import io
import json
import os

import attrs
import pytest
import yaml

from chrono.errors import Problem, ReadError, WriteError
from chrono.exporting import SUFFIXES, render, write
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
    for suffix in set(SUFFIXES) - {".html"}:  # the page has tests of its own
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
    with pytest.raises(WriteError, match="No such file"):
        write(TIMELINE, tmp_path / "nowhere" / "t.json")
