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


def test_months_alone_under_a_year_date_the_entries_below_them():
    entries = [
        ("February", "The brothers met the owner of the mill."),
        ("March", "The owner sold it to them for forty pounds, and gave them his boat as well (see page 7)"),
        ("March", "A second wheel was added."),
        ("June", "The mill opened."),
    ]
    text = "Chronicle\n\n1975\n\n" + "\n".join(f"{month}\n    {said}" for month, said in entries) + "\n"
    assert told(text) == [
        ("meeting", "1975-02"),
        ("change", "1975-03"),
        ("change", "1975-03"),
        ("opening", "1975-06"),
    ]


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("1971 - November 15 The first lamp was sold.", "1971-11-15"),
        ("1974 – December The first lamp was sold.", "1974-12"),
        ("- 1974 - 3 May: The first lamp was sold.", "1974-05-03"),
    ],
)
def test_a_year_a_dash_and_a_month_at_the_head_of_a_line_are_one_date(line, when):
    (document,) = read_text(f"{line}\n")
    assert [event.when.edtf for event in extract(document)] == [when]
