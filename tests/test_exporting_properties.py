"""Laws of written timelines, for any timeline."""

import json
import re

import pytest
from hypothesis import given, settings

from chrono.errors import ReadError
from chrono.exporting.json import from_json, timeline_record, to_json
from chrono.exporting.yaml import from_yaml, to_yaml
from chrono.model import Event, Timeline
from chrono.strategies import timelines
from chrono.when import When

TEXTS = (".json", ".jsonl", ".yaml", ".csv", ".md", ".ics", ".jsonld", ".mw", ".timelinejs.json", ".tml", ".vis.json")


@given(timelines())
def test_json_read_back_is_the_same_timeline(timeline):
    assert from_json(to_json(timeline)) == timeline


@given(timelines())
def test_json_has_the_bytes_that_the_standard_library_writes(timeline):
    assert to_json(timeline) == json.dumps(timeline_record(timeline), ensure_ascii=False, indent=1) + "\n"


@given(timelines())
def test_yaml_read_back_is_the_same_timeline(timeline):
    assert from_yaml(to_yaml(timeline)) == timeline


@pytest.mark.parametrize("suffix", [".json", ".yaml"])
def test_what_is_written_is_read_back_from_its_file(suffix, tmp_path):
    @settings(max_examples=15)
    @given(timelines(max_size=3))
    def check(timeline):
        timeline.write(tmp_path / f"t{suffix}")
        assert Timeline.read(tmp_path / f"t{suffix}") == timeline

    check()


@pytest.mark.parametrize(
    "text", ["no", "05", "12:30", "2003-05-15", "1e3", "~", "<<", "=", "a: b", "\x85", "\u2028 ", ""]
)
def test_a_text_that_yaml_would_turn_into_something_else_stays_a_text(text):
    timeline = Timeline([Event("a", text, "visit", note=text or None)], title=text)
    assert from_yaml(to_yaml(timeline)) == timeline


def test_a_day_without_its_quotes_is_read_as_a_day():
    text = to_yaml(Timeline([Event("a", "x", "visit", When.parse("2003-05-15"), "explicit")]))
    assert from_yaml(text.replace("'2003-05-15'", "2003-05-15")) == from_yaml(text)


FAULTS = {
    "t.yaml:2:4: alias *a": "a: &a [x]\nb: *a\n",
    "t.yaml:1:51: nested deeper": "[" * 60 + "]" * 60,
    "t.yaml:2:1: not YAML": "a: [\n",
    "t.yaml: not a timeline of chrono: version": "- a list\n",
    "t.yaml: not a timeline of chrono: required field missing": "version: 1\nevents: [{id: a}]\n",
    "only timelines written as .json or .yaml are read back": None,
}


@pytest.mark.parametrize("message", FAULTS)
def test_what_is_no_timeline_is_refused_with_its_place(message, tmp_path):
    path = tmp_path / ("t.yaml" if FAULTS[message] else "t.vis.json")
    path.write_text(FAULTS[message] or "{}", "utf-8")
    with pytest.raises(ReadError, match=re.escape(message)):
        Timeline.read(path)


@pytest.mark.parametrize("suffix", TEXTS)
def test_every_timeline_can_be_written_with_the_same_bytes_each_time(suffix, tmp_path):
    @settings(max_examples=15)
    @given(timelines(max_size=3))
    def check(timeline):
        first, second = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
        timeline.write(first)
        timeline.write(second)
        assert first.read_bytes() == second.read_bytes()

    check()
