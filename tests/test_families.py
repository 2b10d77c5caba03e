"""Families of kinds have nothing to do with each other in a merge: what is larger than a machine can go one by one."""

import runpy
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from chrono.merging import combine
from chrono.merging.likeness import family_of

MENTIONS = runpy.run_path(str(Path(__file__).parent.parent / "benchmarks/merge.py"))["mentions"]


@settings(max_examples=25)
@given(st.integers(0, 10**6))
def test_each_family_merged_alone_is_all_of_them_merged_at_once(seed):
    events = MENTIONS(90, seed)
    families = {family_of(event.kind) for event in events}
    apart = [combine(event for event in events if family_of(event.kind) == family) for family in families]
    whole = combine(events)
    assert {event for timeline in apart for event in timeline} == set(whole)
    assert {decision for timeline in apart for decision in timeline.decisions} == set(whole.decisions)
    assert len(whole) < len(events)
