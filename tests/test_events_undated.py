"""Documents whose day nothing says, and lines that say little: what they date, and what they leave undated."""

import pytest
from telling import day_of, events_of


def told(text, date=None, language=None):
    return {(e.kind, day_of(e), e.status) for e in events_of(text, date=date, source="note.md", language=language)}


def test_last_year_in_a_document_of_no_known_day_is_undated():
    assert told("In 1948 he married Ann Orr, who died last year.") == {
        ("ceremony", "1948", "held"),
        ("death", None, "held"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The day after the fire, the council met in Ulm.",
        "Homes were built in the decade after the war.",
        "Three days later the council met.",
        "A year later the mill was rebuilt.",
    ],
)
def test_what_is_counted_from_a_day_that_nobody_tells_is_undated(text):
    assert {(day, status) for _, day, status in told(text, date="2024-02-20")} == {(None, "held")}


@pytest.mark.parametrize(
    "text",
    ["One week after the murder of the bishop, the king signed the charter.", "The council met a day after he died."],
)
def test_what_is_counted_from_a_deed_is_not_of_the_papers_own_day(text):
    assert not {day for _, day, _ in told(text, date="2024-02-20")} - {None}


def test_what_is_counted_from_a_day_told_before_has_its_day():
    text = "The fire broke out on 3 May 2019. The day after the fire, the council met."
    assert ("meeting", "2019-05-04", "held") in told(text, date="2024-02-20")
    assert ("meeting", "2024-02-21", "planned") in told("The council will meet the next day.", date="2024-02-20")
    assert ("signing", "2024-02-20", "held") in told("The king signed the charter in Ulm today.", date="2024-02-20")


def test_a_plan_does_not_take_the_year_of_the_story_before_it():
    text = "He was knighted in 1974. A memorial service will be held on 12 May."
    assert ("ceremony", None, "planned") in told(text)
    assert ("ceremony", "1974-05-12", "held") in told("He was knighted in 1974. A memorial service was held on 12 May.")


def test_what_a_sentence_tells_later_came_later():
    text = "Work began in July 2021 and was completed in January."
    assert told(text) == {("launch", "2021-07", "held"), ("milestone", "2022-01", "held")}


MINUTES = """# Marsh Parish

Minutes of the meeting held in the Village Hall on Tuesday 8 November 2016 at 7.30 pm

1. It was resolved to accept the quote for swings.
2. The meeting closed at 9.05 pm.
"""


def test_minutes_take_their_day_from_the_line_that_calls_them_so():
    assert told(MINUTES) == {("session", "2016-11-08", "held"), ("adoption", "2016-11-08", "held")}


def test_a_paragraph_that_opens_with_its_day_tells_of_it_throughout():
    text = "**Monday** – Rain. The bill was adopted.\n\n**Tuesday** – A rest. The envoy flew to Bern.\n"
    assert {event[:2] for event in told(text, date="2021-07-16")} == {
        ("adoption", "2021-07-12"),
        ("visit", "2021-07-13"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20 июня 2018 г.\n\nТолько ветер.", set()),
        ("19 июня 2018 года посол был принят министром.", {("meeting", "2018-06-19", "held")}),
        ("19 июня 2018 года принят закон.", {("adoption", "2018-06-19", "held")}),
    ],
)
def test_russian_lines(text, expected):
    assert told(text, date="2018-06-20", language="ru") == expected
