"""Weekdays that are any one of their name: no text says when "on a Sunday" was."""

import pytest
from telling import day_of, events_of

from chrono import find_dates

DAY = "2021-03-10"


@pytest.mark.parametrize(
    "text",
    [
        "The granary burned on a Sunday.",
        "The granary burned on a cold, wet Monday.",
        "Die Scheune brannte an einem kalten Montag.",
        "La grange brûla un lundi.",
        "El molino se hundió un lunes.",
    ],
)
def test_a_weekday_that_is_any_one_dates_nothing(text):
    assert {day_of(event) for event in events_of(text, date=DAY)} <= {None}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The granary burned on a Sunday in 1931.", "1931"),
        ("On a stormy Monday in March 1931 the granary burned.", "1931-03"),
        ("In March 1931, on a stormy Monday, the granary burned.", "1931-03"),
        ("One Friday in June 1931 the granary burned.", "1931-06"),
        ("Die Scheune brannte an einem Montag im März 1931.", "1931-03"),
    ],
)
def test_a_weekday_that_is_any_one_of_a_month_or_year_is_of_it(text, edtf):
    assert [(day_of(event), " on" in event.title) for event in events_of(text, date=DAY)] == [(edtf, False)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The granary burned on Sunday.", "2021-03-07"),
        ("The firm sold its granary at a Monday auction.", "2021-03-08"),
        ("The firm announced a deal Monday.", "2021-03-08"),
    ],
)
def test_a_weekday_without_an_article_of_its_own_is_the_last_one(text, edtf):
    assert [day_of(event) for event in events_of(text, date=DAY)] == [edtf]


def test_such_a_weekday_stays_a_mention_with_its_value():
    (mention,) = find_dates("The granary burned on a Sunday.", reference=DAY)
    assert (mention.text, mention.value) == ("Sunday", "2021-03-07")
