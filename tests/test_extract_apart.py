"""Each document is read for events by itself: neither others nor earlier calls change what it gives."""

import gc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chrono.errors import Problem
from chrono.events import extract
from chrono.reading import read
from chrono.strategies import documents

ROOT = Path(__file__).parent.parent
OWN = list(read([ROOT / "seeds", *sorted(ROOT.glob("examples/*/documents"))]))


def told(document):
    problems: list[Problem] = []
    return extract(document, problems=problems), problems


ALONE = [told(document) for document in OWN]


def test_there_are_documents_with_events():
    assert len(OWN) > 10
    assert any(events for events, _ in ALONE)


def test_a_document_gives_the_same_again():
    assert [told(document) for document in OWN] == ALONE


@settings(max_examples=5)
@given(st.permutations(range(len(OWN))))
def test_the_order_of_documents_changes_no_event(order):
    found = {number: told(OWN[number]) for number in order}
    assert [found[number] for number in range(len(OWN))] == ALONE


@settings(max_examples=20)
@given(documents(), st.sampled_from(range(len(OWN))))
def test_another_document_in_between_changes_no_event(other, number):
    extract(other)
    assert told(OWN[number]) == ALONE[number]


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_of_cycles_is_left_as_it_was(on):
    (gc.enable if on else gc.disable)()
    try:
        extract(OWN[0])
        assert gc.isenabled() == on
    finally:
        gc.enable()
