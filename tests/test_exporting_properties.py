"""Laws of written timelines, for any timeline."""

import pytest
from hypothesis import given, settings

from chrono.exporting.json import from_json, to_json
from chrono.strategies import timelines

TEXTS = (".json", ".jsonl", ".yaml", ".csv", ".md", ".ics", ".jsonld", ".mw", ".timelinejs.json", ".vis.json")


@given(timelines())
def test_json_read_back_is_the_same_timeline(timeline):
    assert from_json(to_json(timeline)) == timeline


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
