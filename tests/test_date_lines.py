"""A line that is a date alone dates what stands below it, where there are three."""

import pytest

from chrono import extract, read_text


def told(text):
    (document,) = read_text(text)
    return [(event.kind, event.when.edtf) for event in extract(document) if event.when]


@pytest.mark.parametrize(
    "text",
    [
        "1904\nFire at the old mill\n\n1911\nThe mill rebuilt in stone\n\n1931\nThe mill closed for good",
        "1904\n\nThe old mill burned down.\n\n1911\n\nThe mill was rebuilt.\n\n1931\n\nThe mill was closed.",
        "1931\nThe mill closed for good\n\n1911\nThe mill rebuilt in stone\n\n1904\nFire at the old mill",
    ],
)
def test_the_entries_under_lines_of_dates_are_events_of_them(text):
    assert sorted(told(text), key=lambda one: one[1]) == [
        ("milestone", "1904"),
        ("change", "1911"),
        ("termination", "1931"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1904\nFire at the old mill\n\n1911\nThe mill rebuilt in stone",
        "1904\nThe hill is green.\n\n1911\nThe sea is blue.\n\n1931\nThe sky is grey.",
    ],
)
def test_dates_that_are_few_and_states_below_them_tell_nothing(text):
    assert told(text) == []


def test_two_days_are_enough_and_what_stands_below_is_not_of_the_day_above_it():
    text = "Monday 4 May 1904\nArrived at Leith.\n\nTuesday 5 May 1904\nCalled on Mr Holm at his new house."
    assert told(text) == [("visit", "1904-05-04"), ("meeting", "1904-05-05")]


@pytest.mark.parametrize("rule", ["", "-\n"])
def test_days_in_numbers_are_dates_and_no_versions(rule):
    text = f"{rule}03.05.1881\nWahl des Vorstandes\n{rule}12.08.1884\nEinweihung der Halle\n"
    assert told(text) == [("appointment", "1881-05-03"), ("opening", "1884-08-12")]
