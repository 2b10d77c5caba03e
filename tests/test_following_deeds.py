"""What an "-ing" form tells behind a date and a comma, and other times that stand beside a time."""

import pytest
from telling import events_of, told_of_days

from chrono import find_dates


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The chapel was consecrated in 1839, gaining its own parish in 1840.",
            [("1839", "ceremony", "The chapel was consecrated"), ("1840", "award", "The chapel gained its own parish")],
        ),
        (
            "Bo Lind joined the firm in 1990, becoming its director in 1995.",
            [
                ("1990", "appointment", "Bo Lind joined the firm"),
                ("1995", "appointment", "Bo Lind became its director"),
            ],
        ),
        (
            "The school was founded in 1911, moving to Ulm in 1923, and was closed in 1930.",
            [
                ("1911", "founding", "The school was founded"),
                ("1923", "change", "The school moved to Ulm"),
                ("1930", "termination", "The school was closed"),
            ],
        ),
        (
            "She entered parliament in May 1990, carrying the seat again in 1994.",
            [("1990-05", "appointment", "She entered parliament"), ("1994", "milestone", "She carried the seat again")],
        ),
    ],
)
def test_an_ing_form_with_its_own_date_is_a_deed_of_its_own(text, told):
    assert told_of_days(text, "kind", "title") == told


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Bo Lind joined the firm in 1990, becoming its director.", ["1990"]),
        ("The hall was opened in 1911, following a flood in 1909.", ["1911"]),
        ("The hall was opened in 1911, including the tower of 1909.", ["1911"]),
        ("Bo Lind has been at Ulm today, receiving guests today.", []),
    ],
)
def test_an_ing_form_without_a_date_and_one_that_leads_to_a_noun_are_none(text, dates):
    assert [date for date, kind in told_of_days(text, "kind") if kind != "conflict"][-1:] == dates


LOG = """---
date: 2025-07-31
---

# Report

## Timeline

### 2025-07-26 Saturday
- 13:14 EDT (17:14 UTC): A user emails the desk about a letter.

### 2025-07-28 Monday
- 08:57 EDT (12:57 UTC): Staff begins a search.
- 09:20 EDT (13:20 UTC): The parties meet to plan the next steps.
"""


def test_a_weekday_behind_its_day_and_an_hour_by_another_clock_are_no_times_of_their_own():
    told = [date for (date,) in told_of_days(LOG, source="log.md")]
    assert told == ["2025-07-26T13:14", "2025-07-28T08:57", "2025-07-28T09:20"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("See NOTE-2025-72 for the fault.", []),
        ("It ran in 1998-99 and in the post-1971-73 years.", ["1998/1999"]),
        ("In Michaelmas term he read law.", []),
        ("At Michaelmas 1602 the rents were due.", ["1602-09-29"]),
        ("On St Luke's day 1603 it burned.", ["1603-10-18"]),
    ],
)
def test_numbers_of_papers_and_terms_are_no_dates(text, edtf):
    assert [one.edtf for one in find_dates(text, reference="2025-07-31")][: len(edtf) or None] == edtf


def test_a_line_of_markup_at_the_head_is_no_part_of_the_first_sentence():
    text = '[meta title="The lamp guild"]\nThe guild was formed as the Lamp Guild in 1978 to give members a room.\n'
    (event,) = events_of(text)
    assert (event.kind, event.when.edtf) == ("founding", "1978")
