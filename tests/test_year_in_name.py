"""A year before or behind what it names: it dates what was done there, and nothing where it only tells things apart."""

import pytest
from telling import day_of, events_of


def told(text, date=None):
    return [(day_of(event), event.title) for event in events_of(text, date=date)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He won gold in the marathon at the 1908 Olympics.", ("1908", "He won gold in the marathon at the Olympics")),
        ("The church was damaged in the 1906 earthquake.", ("1906", "The church was damaged in the earthquake")),
        ("Ida Falk won the 1927 Harbour Prize for glass.", ("1927", "Ida Falk won the Harbour Prize for glass")),
        (
            "The boat was shown at the 2014 Ulm Boat Show in May 2014.",
            ("2014-05", "The boat was shown at the Ulm Boat Show"),
        ),
        ("The party lost 12 seats in the 2010 election.", ("2010", "The party lost 12 seats in the election")),
        ("The mill was first mentioned in a charter of 1147.", ("1147", "The mill was first mentioned in a charter")),
        ("The manor was burned down in the war of 1643.", ("1643", "The manor was burned down in the war")),
    ],
)
def test_what_was_done_at_what_a_year_names_was_done_in_it(text, wanted):
    assert told(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "He spoke about the 1908 Olympics at length.",
        "In the 2020 Annual Report the board praised the staff.",
        "The minutes of 3 February were approved.",
        "They studied the 1755 map.",
    ],
)
def test_a_year_that_only_tells_things_apart_dates_nothing(text):
    assert told(text) == []


def test_a_month_behind_a_year_of_long_ago_in_its_sentence_is_of_that_year():
    text = "He received the Military Cross in 1917 and was wounded at Cambrai in November."
    assert [when for when, _ in told(text, "2024-05-20")] == ["1917", "1917-11"]


def test_a_month_behind_a_year_of_these_days_is_the_last_one_or_the_next():
    text = "He was elected in 2023 and resigned in March."
    assert [when for when, _ in told(text, "2024-05-20")] == ["2023", "2024-03"]


def test_a_day_behind_what_a_year_names_is_of_that_year():
    text = "The treaty was signed during the 1972 Harbour Summit on 26 May."
    assert {when for when, _ in told(text, "2024-05-20")} == {"1972-05-26"}


def test_four_digits_behind_at_are_an_hour():
    assert told("Bo Lind left the meeting at 1936.", "2018-03-13") == []
    assert [when for when, _ in told("Bo Lind left the town in 1936.", "2018-03-13")] == ["1936"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council acted under section 4 of the Harbours Act, 1996 (Act No. 74 of 1996).", []),
        ("The court applied the Harbours  Act,  1996.", []),
        ("The Harbours Act, 1996, came into force on 1 May 1997.", ["1997-05-01"]),
        ("The Harbours Act, 1996 abolished the toll.", []),
        ("The board was set up under the Harbours Act, 1996.", []),
        ("Notice No 12 published in the Gazette dated 31 July 2002: Start of the Ports Act, 2000.", ["2002-07-31"]),
        ("Parliament passed the Harbours Act, 1996.", ["1996"]),
        ("The Harbours Act, 1894, was passed.", ["1894"]),
        ("Parliament passed the Harbours Act in 1996.", ["1996"]),
        ("In 1996 the Harbours Act was adopted.", ["1996"]),
    ],
)
def test_a_law_that_is_cited_by_its_year_tells_of_nothing_then(text, expected):
    assert [when for when, _ in told(text) if when] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two themes that have become central are harm and loss (Falk, 1999, 2003; Cole, 2010).",
        "The beetle was found to be blind (Weil & Lind, 1999).",
        "The film was set in 18th-century Russia and starred Ida Falk.",
    ],
)
def test_the_years_of_what_is_cited_or_of_an_age_date_nothing(text):
    assert told(text) == []


def test_years_in_brackets_behind_a_deed_date_it():
    assert [date for date, _ in told("The church was enlarged (1911; 1935) by Paul Renn.")] == ["1911", "1935"]
    assert [date for date, _ in told("The church was built in the 18th century by monks.")] == ["17XX"]
