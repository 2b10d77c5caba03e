"""Weekdays in the story of a journey follow the day told last; elsewhere they are those before the text's own day."""

import pytest
from telling import day_of, events_of


def days(text, date="2014-05-12"):
    return [day_of(event) for event in events_of(text, source="note.txt", date=date)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We set out on 27 April. On Tuesday we reached the hut. On Thursday we crossed the pass.",
            ["2014-04-27", "2014-04-29", "2014-05-01"],
        ),
        (
            "Our turn arrived in the last week of April. On Sunday morning we left Ulm. On Monday the ice broke.",
            ["2014-04-21/2014-04-27", "2014-04-27", "2014-04-28"],
        ),
        (
            "I sailed on 27 April. The tide for Tuesday was good, for Wednesday better. On Tuesday I left the bay.",
            ["2014-04-27", "2014-04-29"],
        ),
    ],
)
def test_the_weekdays_of_a_journey_follow_its_first_day(text, expected):
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned down on 27 April. On Tuesday the owner resigned. On Thursday the bank closed the yard.",
        "“We set out on 27 April,” she said. On Tuesday the owner resigned. On Thursday the bank closed the yard.",
        "We set out on 27 April 1931. On Tuesday the owner resigned. On Thursday the bank closed the yard.",
        "The US set out its terms on 27 April. On Tuesday the owner resigned. On Thursday the bank closed the yard.",
        "We set out on 27 April. Today we rest. On Tuesday the owner resigned. On Thursday the bank closed the yard.",
    ],
)
def test_elsewhere_a_weekday_is_that_before_the_day_of_the_text(text):
    assert {"2014-05-06", "2014-05-08"} <= set(days(text))
