"""Dates that the story gives: every way to tell one, after every way to tell the one before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import told_of_days

DEEDS = (
    "the dam burst",
    "the guild bought the meadow",
    "a storm destroyed the boathouse",
    "the railway reached the valley",
    "the school was renamed after its founder",
    "the owners dismissed forty weavers",
    "the ferry sank off the point",
    "the town received its charter",
)
# How the year that a story has come to is told, and how many years later than the one before it that is.
YEARS = {"In {}": 3, "Early in {}": 2, "In the autumn of {}": 2}
COUNTED = {"The following year": 1, "Two years later": 2, "Ten years later": 10}
# What is told of that year, and the date it is.
WITHIN = {
    "That year": "{}",
    "In the same year": "{}",
    "On 12 November": "{}-11-12",
    "In December": "{}-12",
    "On Christmas Eve": "{}-12-24",
    "At Christmas": "{}-12-25",
    "On New Year's Eve": "{}-12-31",
}
ASIDES = ("", " (rebuilt in 1991)", "[4]", " (now the town hall)")


@st.composite
def histories(draw):
    """A short history, and the date of each sentence of it, as EDTF."""
    year, sentences, dates = draw(st.integers(1790, 1880)), [], []
    deeds = draw(st.permutations(DEEDS))
    for place in range(4):
        told = draw(st.sampled_from([*YEARS, *(COUNTED if place else ())]))
        year += YEARS.get(told) or COUNTED[told]
        when, deed, aside = told.format(year), deeds[2 * place], draw(st.sampled_from(ASIDES))
        last = told in YEARS and draw(st.booleans())
        sentence = f"{deed} {when[0].lower()}{when[1:]}" if last else f"{when}, {deed}"
        sentences.append(f"{sentence[0].upper()}{sentence[1:]}{aside}.")
        dates.append(f"{year}-23" if "autumn" in told else str(year))
        if draw(st.booleans()):
            when = draw(st.sampled_from(sorted(WITHIN)))
            sentences.append(f"{when}, {deeds[2 * place + 1]}.")
            dates.append(WITHIN[when].format(year))
    return "# The valley\n\n" + draw(st.sampled_from([" ", "\n\n"])).join(sentences), dates


@given(histories(), st.sampled_from([None, "2019-05-04"]))
def test_each_deed_of_a_history_has_the_date_that_its_story_gives_it(history, date):
    text, dates = history
    found = [when for (when,) in told_of_days(text, date=date)]
    assert [date for date in dates if date not in found] == [], text


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The mill changed hands in 1834. On 29 March it burned down.", "1834-03-29"),
        ("In 1950 the army took the hall. Four years later it left. On 8 October the hall was sold.", "1954-10-08"),
        ("The bridge was sold in 1908 (it has stood since 1790). That year the dam burst.", "1908"),
        ("In 1834 the mill burned. The next April the owners left.", "1835-04"),
        ("On 3 May 1834 the mill burned. On New Year's Eve the owners left.", "1834-12-31"),
    ],
)
def test_a_date_without_year_is_of_the_year_that_its_story_has_come_to(text, date):
    assert (date,) in told_of_days(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The bridge, which had stood since 1790, was sold. On 8 October the ministers met in Lund.", "2018-10-08"),
        ("Founded in 1934, the club has a new home. On 29 March the mayor opened it.", "2019-03-29"),
        ("The festival is new. On Christmas Eve the mayor opened the market.", "2018-12-24"),
    ],
)
def test_news_that_name_a_year_in_passing_go_on_in_their_own(text, date):
    assert (date,) in told_of_days(text, date="2019-05-04")


@pytest.mark.parametrize(
    "text",
    [
        "In 1834 the mill burned. Every June there was a fair on the green.",
        "In 1834 the mill burned. That year the rooms were damp and cold.",
        "In 1834 the mill burned. On Christmas Eve the streets were quiet.",
        "In 1834 the mill burned. In 1840 a third of the weavers were over 60.",
    ],
)
def test_habits_and_states_that_a_story_dates_are_no_events(text):
    assert told_of_days(text) == [("1834",)]
