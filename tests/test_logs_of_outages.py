"""Reports of outages: whose day only the title gives, whose hours are lines of a list, and what was to come when."""

import pytest
from telling import events_of, told_of_days

from chrono.dates.document_date import find_document_date

LOG = """---
title: "{title}"
---

On {day}, at about 20:00 UTC, the ticket office lost its line.

## What we saw

- 20:09 UTC: A clerk opens a second till
- 23:50 UTC: The line is switched off
- 00:40 UTC: The tills are closed
"""


def hours(title, day, **options):
    return [
        date for (date,) in told_of_days(LOG.format(title=title, day=day), source="log.md", **options) if "T" in date
    ]


def test_the_title_of_a_report_gives_the_year_of_its_hours():
    told = hours("The outage of May 14, 2019", "Tuesday, May 14")
    assert told == ["2019-05-14T20:09", "2019-05-14T23:50", "2019-05-15T00:40"]


def test_a_weekday_that_the_writer_mistook_does_not_move_a_day_that_the_title_gives_in_full():
    for options in ({}, {"date": "2019-05-20"}):
        told = hours("The outage of May 14, 2019", "Wednesday, May 14", **options)
        assert told == ["2019-05-14T20:09", "2019-05-14T23:50", "2019-05-15T00:40"]


def test_a_title_of_something_else_says_nothing_of_when_the_text_was_written():
    assert hours("The fair of May 14, 2019", "Tuesday, May 14") == []


@pytest.mark.parametrize(
    ("title", "text", "edtf"),
    [
        ("The outage of 14 May 2019", "The line was down.", "2019-05-14/2019-05-28"),
        ("The outage of 14 May 2019", "By 2021 the line had been mended twice.", None),
        ("The outages of 14 and 16 May 2019", "The line was down.", None),
        ("The outage of May 2019", "The line was down.", None),
        ("The harvest of 14 May 2019", "The line was down.", None),
    ],
)
def test_a_report_is_put_up_within_days_of_what_its_title_says_befell(title, text, edtf):
    found = find_document_date(text, source="note.md", metadata={"title": title})
    assert (found.when.edtf if found else None) == edtf


def test_an_hour_of_a_list_is_not_the_day_of_its_title():
    text = (
        "# March 4th, 2020 Partial Ferry Outage\n\nAll times on March 4th 2020\n\n"
        "* [10:01] Anna verifies that all boats moored during the outage are in the wrong dock\n"
        "* [10:33] Bela finds the cause and mends the gate\n"
    )
    assert [date for (date,) in told_of_days(text)] == ["2020-03-04", "2020-03-04T10:01", "2020-03-04T10:33"]


PLAN = """# An end of paper tickets

We give up paper tickets in steps:

- January 30, 2031
  - Paper tickets will no longer be sold at the harbour
- May 7, 2031
  - Before this date we will have added readers to all gates
  - On this date we will close the old gates
- August 6, 2031
  - The ticket office will close

{behind}
"""


def test_items_set_in_below_a_date_are_of_that_date():
    told = told_of_days(PLAN.format(behind="Riders may ask the office."), "status", date="2030-12-05")
    assert [date for date, _ in told] == ["2031-01-30", "2031-05-07", "2031-05-07", "2031-08-06"]
    assert {status for _, status in told} == {"planned"}


def test_what_stands_behind_a_list_is_not_of_its_last_date():
    told = told_of_days(PLAN.format(behind="The board adopted new fares."), "kind", date="2030-12-05")
    assert ("2031-08-06", "adoption") not in told


def test_items_beside_a_date_are_not_of_it():
    text = "# Notes\n\n- May 7, 2031\n- The office will close\n- August 6, 2031\n- The gates will open\n"
    assert told_of_days(text, date="2030-12-05") == []


def test_a_title_does_not_point_at_the_date_that_it_has_lost():
    titles = [event.title for event in events_of(PLAN.format(behind=""), date="2030-12-05")]
    assert "We will close the old gates" in titles


@pytest.mark.parametrize("mark", ["<h4>{}</h4>", "### {}"])
def test_a_heading_right_below_a_date_of_its_level_says_what_happened_then(mark):
    entries = [
        ("1937", "Founded", "The lamp works was founded by Byron Holm as a workshop."),
        ("1939", "Partners", "The lamp works was incorporated with three partners."),
        ("1977", "New hall", "A new, larger hall was built facing the canal."),
    ]
    text = "# The lamp works\n\n" + "".join(
        f"{mark.format(year)}\n{mark.format(head)}\n\n{told}\n\n" for year, head, told in entries
    )
    found = [(event.when.edtf, event.title) for event in events_of(text)]
    assert [year for year, _ in found] == ["1937", "1939", "1977"]
    assert found[2][1] == "A new, larger hall was built facing the canal"


def test_headings_of_one_level_that_are_dates_hold_nothing_of_each_other():
    text = "# A b c\n\n## 1911\n\n## 1912\n\nThe hall was opened.\n\n## 1913\n\nThe hall burned down.\n"
    assert [date for (date,) in told_of_days(text)] == ["1912", "1913"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anna Holm came to the mill in 1828 and later wrote a book.", [("1828", "visit")]),
        ("The barn was sold in 1904 and later enlarged.", [("1904", "change")]),
        ("Anna Holm moved to Ulm in 1904 and eventually opened a shop.", [("1904", "change")]),
        ("Anna Holm founded a school in 1990 and published a book.", [("1990", "founding"), ("1990", "publication")]),
        ("In May 1990, later than planned, Anna Holm opened a school.", [("1990-05", "opening")]),
    ],
)
def test_what_is_put_off_is_not_of_the_date_before_it(text, told):
    assert told_of_days(text, "kind") == told


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("The next meeting of the council will happen on 5 October 2023.", "session", "Meeting of the council"),
        (
            "The first meeting of the guild will happen on 5 October 2023, and we'll sing a little.",
            "meeting",
            "The first meeting of the guild will happen",
        ),
    ],
)
def test_a_gathering_that_will_happen_is_one_and_called_so(text, kind, title):
    (event,) = events_of(text, date="2022-09-20")
    assert (event.kind, event.title) == (kind, title)
