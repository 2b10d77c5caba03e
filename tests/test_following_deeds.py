"""What an "-ing" form tells behind a date and a comma, and other times that stand beside a time."""

import pytest
from telling import events_of, told_of_days

from chrono import find_dates
from chrono.events.words.following_deeds import past_of_ing


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
    ("text", "told"),
    [
        (
            "Bo Lind joined the firm in 1990, becoming director in 1995 and leaving in 1999.",
            [
                ("1990", "appointment", "Bo Lind joined the firm"),
                ("1995", "appointment", "Bo Lind became director"),
                ("1999", "termination", "Bo Lind left"),
            ],
        ),
        (
            "The town was founded in 1500, growing to 500 by 1750 and losing its court in 1800.",
            [
                ("1500", "founding", "The town was founded"),
                ("1750", "change", "The town grew to 500"),
                ("1800", "milestone", "The town lost its court"),
            ],
        ),
        (
            "The club won in 1990, losing in 1991 and winning again.",
            [("1990", "award", "The club won"), ("1991", "milestone", "The club lost")],
        ),
        (
            "The farm was built in 1690, changing hands again in 1703 and in 1705.",
            [
                ("1690", "founding", "The farm was built"),
                ("1703", "change", "The farm changed hands again"),
                ("1705", "change", "The farm changed hands again"),
            ],
        ),
        (
            "The inn opened in 1700, changing hands in 1703 and in 1705 it burned.",
            [
                ("1700", "opening", "The inn opened"),
                ("1703", "change", "The inn changed hands"),
                ("1705", "milestone", "The inn burned"),
            ],
        ),
        ("Bo Lind studied in Ulm from 1990, graduating in 1994.", [("1994", "milestone", "Bo Lind graduated")]),
    ],
)
def test_what_and_joins_to_an_ing_form_is_told_apart(text, told):
    assert told_of_days(text, "kind", "title") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bridge opened in 1901, replacing one built in 1850.", [("1850", "founding"), ("1901", "opening")]),
        ("Bo Lind died in 1950, leaving a mill founded in 1901.", [("1901", "founding"), ("1950", "death")]),
        ("The school opened in 1950, serving pupils born in 1944.", [("1944", "birth"), ("1950", "opening")]),
        ("The bill was signed in 2001, setting a limit of ten by 2010.", [("2001", "signing")]),
        (
            "The council met in May 2024, setting 20 June 2024 as the day of the vote.",
            [("2024-05", "meeting"), ("2024-06-20", "meeting")],
        ),
        ("The hall was opened in 1911, replacing the tower of 1909.", [("1911", "opening")]),
        ("The hall was opened in 1911, including the tower of 1909.", [("1911", "opening")]),
        (
            "The parishes joined in 1830, becoming the united parish in 1840.",
            [("1830", "milestone"), ("1840", "change")],
        ),
    ],
)
def test_a_date_of_a_noun_behind_an_ing_form_is_none_of_the_form(text, told):
    assert told_of_days(text, "kind") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Bo Lind joined the firm in 1990, becoming its director.",
            [("1990", "Bo Lind joined the firm, becoming its director")],
        ),
        ("Bo Lind has been at Ulm today, receiving guests today.", []),
        ("The mall opened in 2001, following plans.", [("2001", "The mall opened, following plans")]),
    ],
)
def test_an_ing_form_without_a_date_stays_with_its_deed(text, told):
    assert told_of_days(text, "title") == told


@pytest.mark.parametrize(
    ("ing", "past"),
    [
        ("agreeing", "agreed"),
        ("freeing", "freed"),
        ("guaranteeing", "guaranteed"),
        ("hearing", "heard"),
        ("tearing", "tore"),
        ("telling", "told"),
        ("quitting", "quit"),
        ("overrunning", "overran"),
        ("withholding", "withheld"),
        ("lying", "lay"),
        ("dying", "died"),
        ("playing", "played"),
        ("planning", "planned"),
        ("reading", "read"),
        ("reaching", "reached"),
        ("casting", "cast"),
    ],
)
def test_the_past_of_an_ing_form_is_that_of_its_verb(ing, past):
    assert past_of_ing(ing) == past


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
        ("It ran in 1998-99 and in the post-1971-73 years.", ["1998/1999", None]),
        ("The LMA-2001-02 budget was kept.", ["2001/2002"]),
        ("He asked for [May Hart](https://reef.example/a), she for [March]'s lamp.", []),
        ("In Michaelmas term he read law.", []),
        ("At Michaelmas 1602 the rents were due.", ["1602-09-29"]),
        ("On St Luke's day 1603 it burned.", ["1603-10-18"]),
    ],
)
def test_numbers_of_papers_and_terms_are_no_dates(text, edtf):
    assert [one.edtf for one in find_dates(text, reference="2025-07-31")] == edtf


def test_a_line_of_markup_at_the_head_is_no_part_of_the_first_sentence():
    text = '[meta title="The lamp guild"]\nThe guild was formed as the Lamp Guild in 1978 to give members a room.\n'
    (event,) = events_of(text)
    assert (event.kind, event.when.edtf) == ("founding", "1978")
