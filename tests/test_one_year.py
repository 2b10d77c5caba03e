"""A day without a year, in a text of no date, is of the year of the full dates behind it, where that is one."""

import pytest
from telling import day_of, events_of


def told(text):
    return {event.kind: (day_of(event), event.basis) for event in events_of(text, source="note.txt")}


def test_a_day_before_the_only_year_is_of_it():
    events = told("On 3 May the council met in Lyon. On 7 June 2011 it signed the treaty.")

    assert events == {"meeting": ("2011-05-03", "inferred_year"), "signing": ("2011-06-07", "explicit")}


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May the council met. The roof burned down on 3 June 1985. The roof was rebuilt on 4 July 1990.",
        "On 12 October the council met. The treaty was signed on 7 June 2011.",
        "On 29 February the council met. The treaty was signed on 7 June 2011.",
        "On 4 May the council met. The club dates from 1911.",
    ],
)
def test_of_several_years_or_a_later_one_none_is_told(text):
    assert told(text)["meeting"] == (None, "none")


NOTES = """# April 6

- The board approved the plan.

# April 13

- The board looked back at Orgelfest 2017.

# April 20

- The board elected a new chair.
"""


def days(text):
    return [day_of(event) for event in events_of(text, source="note.md")]


def test_a_year_in_passing_is_enough_where_the_days_behind_it_were_read_as_its_own():
    assert days(NOTES) == ["2017-04-06", "2017-04-20"]
    assert "2017-04-06" not in days(NOTES + "\nThe board was founded in 1998.\n")


def test_a_day_may_lie_behind_the_first_full_date_where_the_text_goes_on_to_later_ones():
    text = "On April 9th the firm closed its yard. The thief had come on 13 March 2019. {}"
    assert told(text.format("On April 12th the yard was opened."))["termination"] == ("2019-04-09", "inferred_year")
    assert told(text.format("The yard was small."))["termination"] == (None, "none")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Jo Dahl was named warden today (April 6). Tom Berg has led the office since Dec. 14, 1993.", "1994-04-06"),
        ("Jo Dahl was named warden on Dec. 20. Tom Berg has led the office since Dec. 14, 1993.", "1993-12-20"),
        ("Jo Dahl was named warden on April 6. Tom Berg led the office until Dec. 14, 1993.", "1993-04-06"),
    ],
)
def test_a_day_before_that_since_which_something_is_so_comes_after_it(text, dates):
    assert dates in days(text)
