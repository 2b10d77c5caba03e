"""What somebody is told to do by a day or on one, and other tales of courts, clubs and services."""

from __future__ import annotations

import pytest
from telling import told_of_days

from chrono import find_dates

TOLD_TO = {
    "The judge ordered the ferry firm to repay the fares by 3 June 2031.": (
        "../2031-06-03", "planned", "The ferry firm to repay the fares",
    ),
    "The clerk wrote again, repeating the requirement to send in the plans by 14 August 2031.": (
        "../2031-08-14", "planned", "Requirement to send in the plans",
    ),
    "Berg was ordered to appear in the county court June 7.": (
        "2030-06-07", "planned", "Berg was to appear in the county court",
    ),
    "The carter was told by Judge Orr to enter his plea in the upper hall June 7.": (
        "2030-06-07", "planned", "The carter was to enter his plea in the upper hall",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD_TO.items())
def test_what_somebody_is_told_to_do_is_planned_for_its_day(text, expected):
    assert expected in told_of_days(text, "status", "title", source="x.md", date="2030-05-24")


@pytest.mark.parametrize(
    "text",
    [
        "Nobody was asked to leave by 3 June.",
        "The judge was asked not to rule by 3 June.",
        "The carter was not required to enter his plea by 3 June.",
        "If the firm is ordered to repay the fares by 3 June, it will close.",
        "The club was bound to lose money by 3 June 2029.",
    ],
)
def test_what_nobody_is_told_to_do_is_no_plan(text):
    assert told_of_days(text, source="x.md", date="2030-05-24") == []


def test_who_was_invited_on_a_day_is_not_told_to_come():
    told = told_of_days("The band was not invited to play on 3 October.", source="x.md", date="2030-05-24")
    assert told == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In 1950 the court ordered him to pay a fine.", "1950"),
        ("On 3 May 2030 the court ordered the owner to fell the elm.", "2030-05-03"),
    ],
)
def test_what_dates_the_order_is_held_then(text, day):
    assert told_of_days(text, "status", source="x.md", date="2030-05-24") == [(day, "held")]


def test_a_sale_is_told_whatever_it_brought():
    sold = told_of_days("The mill was sold in 1900, returning a profit of £300.", "kind", source="x.md")
    assert sold == [("1900", "change")]
    grown = told_of_days("The firm's exports were sold in 1900, a growth of 5 percent.", "kind", source="x.md")
    assert grown == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In the 1983-84 season, Lund won the cup.", "Lund won the cup"),
        ("Lund won the cup in the 1983–84 season.", "Lund won the cup"),
        ("The 1983-84 season saw the return of Ivar Berg as manager.", "Return of Ivar Berg as manager"),
    ],
)
def test_a_season_goes_out_of_a_title_with_its_years(text, title):
    assert told_of_days(text, "title", source="x.md") == [("1983/1984", title)]


def test_years_later_counts_from_the_move_that_ended_a_state():
    text = (
        "The club was formed in 1878. In 1880 it leased the meadow, which was its home until 1889 when it moved to "
        "Quarry Hill.\n\nTen years later it moved to Mill Lane."
    )
    assert [day for (day,) in told_of_days(text, source="x.md")][-1] == "1899"
    bounded = "The club was formed in 1878. In 1880 it leased the field, its home until 1889. Ten years later it moved."
    assert [day for (day,) in told_of_days(bounded, source="x.md")][-1] == "1890"


def test_land_that_changes_hands_is_no_landing():
    assert told_of_days("The guild purchased land at Fern Hill in 1880.", "kind", source="x.md") == [("1880", "change")]
    assert told_of_days("They landed at Fern Hill in 1880.", "kind", source="x.md") == [("1880", "visit")]


@pytest.mark.parametrize("state", ["back to normal", "down", "up and running again"])
def test_a_service_comes_and_goes_at_an_hour(state):
    text = f"At 3:42 PM on 9 August 2031, the booking system was {state}."
    assert told_of_days(text, "kind", source="x.md") == [("2031-08-09T15:42", "milestone")]


def test_months_in_small_letters_count_between_a_preposition_and_a_year():
    found = find_dates("she came in may 2019 and stayed to march 2020", reference="2024-01-01", language="en")
    assert [one.edtf for one in found] == ["2019-05", "2020-03"]
    assert find_dates("they may 20 times march", reference="2024-01-01", language="en") == []


def test_a_title_that_speaks_of_years_gone_by_moves_no_story():
    text = "In 1970 the guild lent the globe to “Berghem After 300 Years,” a show in Lund. Four years later it sold it."
    assert [day for (day,) in told_of_days(text, source="x.md")] == ["1970", "1974"]


@pytest.mark.parametrize("mark", ["[1812–1870]", "[d. 1870]"])
def test_years_of_a_life_in_square_brackets_date_nothing_else(mark):
    text = f"The globe was bought in 1850 by Ivar Holm {mark}, a brewer."
    told = told_of_days(text, "kind", source="x.md")
    assert told[-2:] == [("1850", "change"), ("1870", "death")]


def test_any_weekday_with_its_day_is_that_day():
    text = "Orr fell on a Saturday morning on October 14th."
    assert [day for (day,) in told_of_days(text, source="x.md", date="2017-10-25")] == ["2017-10-14"]


def test_a_court_appearance_is_a_session():
    assert told_of_days("She made her first court appearance on 3 May 2017.", "kind", source="x.md") == [
        ("2017-05-03", "session")
    ]
