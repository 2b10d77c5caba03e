"""A clause set between commas or brackets is read apart: each date belongs to a verb on its own side of the marks."""

import pytest
from telling import day_of, events_of


def told(text, date=None):
    return [(event.kind, day_of(event), event.title) for event in events_of(text, date=date)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "In 1923 the abbey, founded in 1132, was sold.",
            [("founding", "1132", "The abbey was founded"), ("change", "1923", "The abbey was sold")],
        ),
        (
            "In 1950 the school, which had opened in 1903, moved to Leeds.",
            [("opening", "1903", "The school had opened"), ("change", "1950", "The school moved to Leeds")],
        ),
        (
            "The bridge (built 1902) closed on 3 April 1970.",
            [("founding", "1902", "The bridge was built"), ("termination", "1970-04-03", "The bridge closed")],
        ),
        (
            "The hall, opened in 1902 with three rooms, was sold on 3 May 1970.",
            [
                ("opening", "1902", "The hall was opened with three rooms"),
                ("change", "1970-05-03", "The hall was sold"),
            ],
        ),
        (
            "The Boat and Barge Company, founded in 1901 by Ida Falk, filed for bankruptcy on 3 May 1970.",
            [
                ("founding", "1901", "The Boat and Barge Company was founded by Ida Falk"),
                ("termination", "1970-05-03", "The Boat and Barge Company filed for bankruptcy"),
            ],
        ),
        (
            "His son John (born 1803) married Ann Lee in 1830.",
            [("birth", "1803", "His son John was born"), ("ceremony", "1830", "His son John married Ann Lee")],
        ),
    ],
)
def test_what_is_set_apart_has_its_own_date(text, wanted):
    found = told(text)
    assert [one for one in wanted if one not in found] == []
    days = [when for _, when, _ in wanted]
    assert [one for one in found if one[1] in days and one not in wanted] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mill was burned down in 1666 (rebuilt in 1680 by the guild).", "The mill was rebuilt by the guild"),
        ("In 1640 he built a mill (sold in 1680 to the guild).", "A mill was sold to the guild"),
    ],
)
def test_a_bracket_behind_the_verb_is_of_what_the_verb_acts_on(text, wanted):
    assert told(text)[-1][1:] == ("1680", wanted)


@pytest.mark.parametrize(
    "text",
    [
        "He studied law, moved to Leeds in 1950, and married in 1951.",
        "The firm was sold in 1950, renamed in 1951, and was closed in 1952.",
    ],
)
def test_a_row_of_deeds_is_no_embedded_clause(text):
    assert len(told(text)) >= 2
    assert all("was moved" not in title for _, _, title in told(text))


def test_what_goes_on_beyond_a_day_is_not_told_of_that_day():
    text = "The emergency, declared on 16 June 2006, is to continue in effect beyond 16 June 2024."
    assert [when for _, when, _ in told(text)] == ["2006-06-16"]
