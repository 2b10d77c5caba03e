"""What was tried, set out for or brought about is told on its day, whatever came of it."""

import pytest
from telling import events_of


def told(text):
    return [(event.when.edtf, event.title) for event in events_of(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In June 1776 Ann Cole tried to seize the fort.", ("1776-06", "Ann Cole tried to seize the fort")),
        (
            "On 12 October 1776, the rebels made an attempt to encircle the camp.",
            ("1776-10-12", "The rebels made an attempt to encircle the camp"),
        ),
        ("Bo Lind left to become a student at Graz in 1809.", ("1809", "Bo Lind left to become a student at Graz")),
        (
            "The fall of Ulm encouraged Baden to enter the war in 1778.",
            ("1778", "The fall of Ulm encouraged Baden to enter the war"),
        ),
        (
            "In 1899 the ground beside the road was levelled to create a field.",
            ("1899", "The ground beside the road was levelled to create a field"),
        ),
        (
            "The thirteenth town to join was Ulm, on 2 February 1781.",
            ("1781-02-02", "The thirteenth town to join was Ulm"),
        ),
        (
            "Prior to moving to Graz in 1926, the club played at Ulm.",
            ("1926", "Prior to moving to Graz, the club played at Ulm"),
        ),
        ("Bo Lind competed in the 1995 Baltic Open.", ("1995", "Bo Lind competed in the Baltic Open")),
    ],
)
def test_an_attempt_is_a_deed_of_its_day(text, wanted):
    assert wanted in told(text)


@pytest.mark.parametrize(
    "text",
    ["In 1845 he hoped to open a mission.", "He wanted to leave Ulm in 1950.", "In 1950 it seemed to rain for weeks."],
)
def test_a_wish_is_none(text):
    assert told(text) == []


def test_a_deed_inside_a_long_time_has_its_own_date():
    text = "The firm was troubled by strikes during the 1990s and sank to the third place in 1997."
    assert {date for date, _ in told(text)} >= {"199X", "1997"}
    assert [
        date
        for date, _ in told("In the 1970s the party declined, above all after the death of Ann Cole on 9 May 1979.")
    ] == ["1979-05-09"]


def test_a_row_of_clauses_under_one_date_is_told_apart():
    text = "In March 1848 the duke fled, Karl Weil opened the arsenal, and a republic was proclaimed."
    assert {title for _, title in told(text)} >= {
        "The duke fled",
        "Karl Weil opened the arsenal",
        "A republic was proclaimed",
    }


def test_a_night_has_the_year_that_its_story_tells():
    text = "# The siege\n\n## 1914\n\nOn the night of the 9th November the guard was relieved by the sappers."
    assert [date for date, _ in told(text)] == ["1914-11-09"]
