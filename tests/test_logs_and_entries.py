"""Logs of hours under headings, entries of pages of news, and what is announced and told in one."""

import pytest

from chrono.events import extract
from chrono.reading import read_text

LOG = """# Outage of the ferry desk

## Timeline

### 2021-05-03 ca. 18:30

Ticket sales drop to zero.

### 22:48

A fault is reported by the harbour office.

### 23:25

The desk is closed.
Two clerks stay.

### 2021-05-04 08:00

The old server is replaced.
"""


def events(text, date=None, language="en"):
    (document,) = read_text(text, date=date, language=language)
    return extract(document)


def whens(text, date=None, language="en"):
    return [event.when.edtf for event in events(text, date, language) if event.when]


def test_each_hour_that_is_a_heading_is_that_of_the_first_sentence_below_it():
    assert whens(LOG) == ["2021-05-03T18:30", "2021-05-03T22:48", "2021-05-03T23:25", "2021-05-04T08:00"]


def test_the_title_of_such_an_event_is_its_sentence_and_the_quote_begins_with_the_hour():
    first = events(LOG)[0]
    assert first.title == "Ticket sales drop to zero"
    assert first.evidence[0].quote.startswith("2021-05-03 ca. 18:30")


@pytest.mark.parametrize(
    ("heading", "hour"),
    [
        ("14:05 UTC", "14:05"),
        ("14:05 (CEST)", "14:05"),
        ("ca. 14:05", "14:05"),
        ("14:05 - Pumps stand still", "14:05"),
        ("14:05 UTC: Pumps stand still", "14:05"),
        ("14:05 – Nobody at the desk", "14:05"),
        ("2:05 PM", "14:05"),
        ("about 14:05", "14:05"),
    ],
)
def test_an_hour_with_its_zone_or_a_title_is_a_heading_of_a_log(heading, hour):
    text = f"# Flood of 3 May 2021\n\n### {heading}\n\nWater rises.\n\n### 16:00\n\nDoors break.\n"
    assert f"2021-05-03T{hour}" in whens(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Walk of 3 May 2021\n\n### 10:00\n\nWindy on the ridge.\n",
        "# Fair of 3 May 2021\n\n## Programme\n\n### 10:00\n\nDoors and tea.\n\n### 11:00\n\nBees and wax.\n",
        "# Talk of 3 May 2021\n\n11:01 A.M. EST\n\nMS. FALK: Good day.\n\n11:37 A.M. EST\n\nAsk for slides.\n",
        "# Ratios\n\n### 10:30 mixture\n\nStir well.\n\n### 11:20 mixture\n\nStir less.\n",
        "# Walk of 3 May 2021\n\n### Start at 10:00 at the gate\n\nBoots.\n\n### End by 16:00 there\n\nTea.\n",
    ],
)
def test_other_hours_make_no_log(text):
    assert not any("T1" in when for when in whens(text))


NEWS = """---
title: News
---

### Survey of lamps

_May 10, 2023_ -- Tell us what you think of your lamp.

### Help wanted: moths

_April 2, 2023_ -- We are working with Falk Museum on a list of moths.

### LampKit 1.9 released

_October 8, 2022_ -- LampKit 1.9 is a small one, for the autumn.

### New house

_March 1, 2022_ -- The society moved to Lund.
"""


def test_an_entry_that_tells_of_nothing_is_what_its_title_names():
    titles = {event.when.edtf: event.title for event in events(NEWS) if event.when}
    assert titles["2023-05-10"] == "Survey of lamps"
    assert titles["2023-04-02"].startswith("Help wanted")
    assert titles["2022-10-08"].startswith("LampKit 1.9")


def test_an_entry_that_tells_of_something_is_told_once():
    assert whens(NEWS).count("2022-03-01") == 1


@pytest.mark.parametrize(
    "text",
    [
        "### Dear Anna\n\n3 May 2021 – I hope that you are well and warm.\n",
        "### Survey\n\nBy 3 May 2021 we hope.\n\n### Lamps\n\nIn May 2021 all was dark.\n\n### Ants\n\nNone.\n",
        "### A\n\n3 May 2021\n\n### B\n\n4 May 2021\n\n### C\n\n5 May 2021\n",
    ],
)
def test_a_day_below_a_heading_alone_is_no_entry(text):
    assert not [event for event in events(text) if event.kind == "announcement"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We are happy to announce the state has awarded a grant to the museum today.", "award"),
        ("We are pleased to announce that Anna Falk was appointed curator on 3 May 2021.", "appointment"),
        ("The society is proud to announce that it opened a second hall on 3 May 2021.", "opening"),
        ("I'm delighted to announce that the choir won the Lantern Prize on 3 May 2021.", "award"),
    ],
)
def test_what_is_announced_and_told_in_one_is_one_event(text, kind):
    assert [event.kind for event in events(text, "2021-05-03")] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "We are happy to announce a new prize for lamps on 3 May 2021.",
        "On 3 May 2021 the society announced that the hall had been sold.",
        "The mayor announced on 3 May 2021 that the bridge would be closed.",
    ],
)
def test_what_is_only_announced_stays(text):
    assert "announcement" in [event.kind for event in events(text, "2021-05-03")]


@pytest.mark.parametrize(
    "text",
    [
        "New lines are released in April and October each year.",
        "The board meets on 3 May and 4 June every year.",
        "The fair is held annually in May.",
        "Every year on 3 May the choir meets in Lund.",
        "Prizes are awarded yearly in June.",
    ],
)
def test_what_is_done_each_year_is_of_no_year(text):
    assert whens(text, "2016-09-06") == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The board met on 3 May.", "2016-05-03"),
        ("The annual fair was held on 3 May.", "2016-05-03"),
        ("Each member signed the book on 3 May.", "2016-05-03"),
        ("The board met on 3 May 2014, as it did every year.", "2014-05-03"),
        ("Every year it is full; the fair opened on 3 May 2016.", "2016-05-03"),
    ],
)
def test_what_was_done_on_a_day_is_of_its_year(text, when):
    assert when in whens(text, "2016-09-06")


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Meetups", "meeting"), ("Weaving tutorials", "session"), ("Summit(s)", "summit"), ("Our workshops", "session")],
)
def test_headings_with_a_day_are_what_the_title_says_of_all(title, kind):
    text = f"# {title}\n\n### Looms at Lund, 3 May 2019, all day\n\nTea.\n\n### Wefts at Cork (4 June 2019)\n\nCake.\n"
    assert [(event.kind, event.when.edtf, event.title) for event in events(text) if event.when] == [
        (kind, "2019-05-03", "Looms at Lund"),
        (kind, "2019-06-04", "Wefts at Cork"),
    ]


def test_a_heading_over_the_next_ones_does_not_part_them():
    text = "# Meetups\n\n### Looms at Lund, 3 May 2019\n\nTea.\n\n## Later\n\n### Wefts at Cork, 4 June 2020\n\nCake.\n"
    assert whens(text) == ["2019-05-03", "2020-06-04"]


@pytest.mark.parametrize(
    "text",
    [
        "# Letters\n\n### Anna Falk, 3 May 2019\n\nDear all.\n\n### Bo Holm, 4 May 2019\n\nDear Anna.\n",
        "# Meetups\n\n### Looms at Lund, 3 May 2019\n\nTea.\n",
        "# Notes on all of our many meetups\n\n### Anna, 3 May 2019\n\nTea.\n\n### Bo, 4 May 2019\n\nCake.\n",
        "# Prices\n\n### Lamps, 3 May 2019\n\n3 euros.\n\n### Moths, 4 May 2019\n\nNone.\n",
    ],
)
def test_headings_with_a_day_under_another_title_are_nothing(text):
    assert not {"meeting", "forum", "session", "summit"} & {event.kind for event in events(text)}


def test_entries_of_days_whose_year_nobody_says_are_undated():
    text = (
        "**Monday, June 3**\n8:12 a.m. – A bicycle was stolen on Elm Street.\n\n"
        "**Tuesday, June 4**\n1:30 a.m. – A barn burned down. Its owner was released Wednesday.\n"
    )
    (document,) = read_text(text)
    assert {event.when for event in extract(document)} == {None}
