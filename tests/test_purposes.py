"""What was done for a purpose has the date behind that purpose; what was only meant to be has none."""

import pytest
from telling import day_of, events_of


def told(text, date=None):
    return [(event.kind, day_of(event)) for event in events_of(text, date=date)]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("A fund was opened to repaint the ceiling in 1922.", "opening", "1922"),
        ("Parliament passed a bill to abolish the window levy in 1851.", "adoption", "1851"),
        ("Ida Falk was invited by the queen to teach her sons in 1743.", "appointment", "1743"),
        ("The owner filed a second motion to dismiss on 21 May 2007.", "announcement", "2007-05-21"),
    ],
)
def test_a_deed_has_the_date_behind_its_purpose(text, kind, when):
    assert (kind, when) in told(text)
    assert {date for _, date in told(text)} == {when}


@pytest.mark.parametrize(
    "text",
    [
        "They wanted to sell the house in 1911.",
        "He hoped to publish the book in 1911.",
        "He sold his share in 1902 and longed to reopen the inn in 1911.",
    ],
)
def test_what_was_only_wanted_has_no_date(text):
    assert not any(when == "1911" for _, when in told(text))


def test_what_is_to_be_done_on_a_day_to_come_keeps_it():
    text = "The board passed a motion to abolish the fee on 3 May 2031."
    assert ("adoption", "2031-05-03") not in told(text, "2024-05-20")
