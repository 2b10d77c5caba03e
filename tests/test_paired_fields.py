"""Records of fields, and rows of figures: what is told beside a day, and what is only counted."""

import pytest
from telling import events_of


def told_in(text: str, date: str | None = None) -> list[tuple[str, str, str]]:
    return [
        (event.when.edtf, event.kind, event.title)
        for event in events_of(text, source="note", date=date)
        if event.when is not None
    ]


def test_a_record_tells_what_happened_on_its_day():
    text = """Date: 12 March 1984
Event: The ferry Osmund ran aground off Harrow Point.

Date: 3 May 1985
Event: The new pier was opened.

Date: 1 July 1986
Event: Fire in the customs house
"""
    assert told_in(text) == [
        ("1984-03-12", "milestone", "The ferry Osmund ran aground off Harrow Point"),
        ("1985-05-03", "opening", "The new pier was opened"),
        ("1986-07-01", "milestone", "Fire in the customs house"),
    ]


def test_the_day_may_stand_below_what_happened():
    text = """Event: Annual dinner
Date: 12 March 2024
Venue: Town Hall

Event: Spring fair
Date: 3 May 2024
Venue: Market Square
"""
    found = told_in(text, "2024-01-01")
    assert [(when, title) for when, _, title in found] == [
        ("2024-03-12", "Annual dinner"),
        ("2024-05-03", "Spring fair"),
    ]


def test_records_of_years_in_bold_type():
    text = """**Date:** 1911
**Place:** Lund
**Event:** Ann Orr founds the guild.

**Date:** 1921
**Place:** Ulm
**Event:** The guild buys a hall.
"""
    assert [(when, kind) for when, kind, _ in told_in(text)] == [("1911", "founding"), ("1921", "change")]


def test_one_pair_is_a_notice():
    text = "What: Annual dinner\nWhen: 12 March 2024\nWhere: Town Hall\n"
    assert [when for when, _, _ in told_in(text, "2024-01-01")] == ["2024-03-12"]


@pytest.mark.parametrize(
    "text",
    [
        "Month   Price\nJanuary 2021   204.50\nFebruary 2021   211.00\nMarch 2021   199.75\n",
        "| Year | Sales |\n|---|---|\n| 2018 | 4,200 |\n| 2019 | 4,310 t |\n| 2020 | 3,950 tonnes |\n",
        "- 2018: 4,200\n- 2019: 4,310\n- 2020: EUR 3,950 million\n",
        "Year  Population\n1901  2,311\n1911  2,480\n1921  2,398\n",
        "| Month | Visits | Loans |\n|---|---|---|\n| May 2019 | 812 | 455 |\n| June 2019 | 799 | 430 |\n",
    ],
)
def test_rows_of_figures_tell_of_nothing(text):
    assert told_in(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "| Year | Event |\n|---|---|\n| 1918 | 12 killed in the mine |\n| 1919 | Mine reopened |\n",
            ["death", "opening"],
        ),
        ("- 1918: 12 houses built\n- 1919: 3 members left\n- 1920: hall sold\n", ["founding", "termination", "change"]),
    ],
)
def test_rows_with_a_deed_beside_their_figures_are_events(text, kinds):
    assert [kind for _, kind, _ in told_in(text)] == kinds


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The town of Lund turned 800 this year.", [("1223", "founding"), ("2023", "anniversary")]),
        ("The bakery celebrated 100 years in business in June.", [("2023-06", "anniversary")]),
        ("The Holm brewery turns 150 in 2024.", [("2024", "anniversary")]),
        ("She turned 80 last year.", []),
        ("The road turned 90 degrees at the mill.", []),
        ("The cook turned 200 in the oven.", []),
    ],
)
def test_an_anniversary_without_the_word(sentence, told):
    assert [(when, kind) for when, kind, _ in told_in(sentence, "2023-10-16")] == told
