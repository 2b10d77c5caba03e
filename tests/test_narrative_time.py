"""Dates that the story gives: every way to tell one, after every way to tell the one before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import told_of_days

from chrono import find_dates

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


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "In 1907 the mill burned. The dam was raised in 1909. On 7 May the ferry sank.", "1909-05-07"),
        ("en", "In 1907 the mill burned. The dam was raised late in 1909.[3] On 7 May the ferry sank.", "1909-05-07"),
        ("en", "In 1907 the mill burned, and in 1909 it was rebuilt. On 7 May the ferry sank.", "1909-05-07"),
        ("en", "In 1907 the mill burned; in 1909 it was rebuilt. On 7 May the ferry sank.", "1909-05-07"),
        ("en", "In 1907 the guild met at Torrow, in 1909 at Dale. On 7 May the ferry sank.", "1909-05-07"),
        ("de", "Im Jahr 1907 brannte die Mühle. Der Damm wurde erhöht 1909. Am 7. Mai sank die Fähre.", "1909-05-07"),
        ("de", "1907 brannte die Mühle, und im Jahr 1909 wurde sie verkauft. Am 7. Mai sank die Fähre.", "1909-05-07"),
        ("fr", "En 1907 le moulin brûla, et en 1909 il fut vendu. Le 7 mai l'école fut fondée.", "1909-05-07"),
        ("es", "En 1907 se quemó el molino. El dique subió en 1909. El 7 de mayo se hundió el barco.", "1909-05-07"),
        ("ru", "В 1907 году сгорела мельница, а в 1909 году её продали. 7 мая открылась школа.", "1909-05-07"),
    ],
)
def test_a_story_goes_on_from_a_year_that_says_when_something_was(language, text, date):
    days = [mention.edtf for mention in find_dates(text, reference="2019-05-04", language=language)]
    assert days[-1] == date


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 1907 the town took part in the census of 1909. On 7 May the ferry sank."),
        ("en", "In 1907 the town prepared the census of the year 1909. On 7 May the ferry sank."),
        ("en", "In 1907 the council passed the budget for 1909. On 7 May the ferry sank."),
        ("en", "In 1907 the guild bought the meadow that it lost in 1909. On 7 May the ferry sank."),
        ("en", "In 1907 the mill, in 1909 the largest of all, was sold. On 7 May the ferry sank."),
        ("de", "Im Jahr 1907 beschloss der Rat den Haushalt von 1909. Am 7. Mai sank die Fähre."),
        ("de", "Im Jahr 1907 beriet der Rat die Volkszählung 1909. Am 7. Mai sank die Fähre."),
        ("fr", "En 1907 le conseil vota le budget de 1909. Le 7 mai le bac coula."),
        ("es", "En 1907 el pueblo preparó el censo de 1909. El 7 de mayo se hundió el barco."),
        ("ru", "В 1907 году город участвовал в переписи 1909 года. 7 мая утонул паром."),
    ],
)
def test_a_story_does_not_go_on_from_a_year_that_only_names_something(language, text):
    days = [mention.edtf for mention in find_dates(text, reference="2019-05-04", language=language)]
    assert days[-1] == "1907-05-07"


def test_the_years_above_a_diary_that_names_two_are_not_those_of_its_entries():
    text = "# Walks\n\nIn 2007 we saw Torrow. In 2009 we saw Dale.\n\n## 29 June\n\nRain.\n\n## 30 June\n\nSun.\n"
    days = [mention.edtf for mention in find_dates(text, reference="2023-10-16")]
    assert days[2:] == ["2023-06-29", "2023-06-30"]


STRETCHES = ("The 1950s", "1950s: Growth", "1952–1957", "1952–1957: The War Years", "The War Years (1952–1957)")
YEARLESS = ("On 3 May", "In June", "That year", "The following year", "On Christmas Eve")


@pytest.mark.parametrize("date", [None, "2019-05-04"])
@pytest.mark.parametrize("told", YEARLESS)
@pytest.mark.parametrize("heading", STRETCHES)
def test_what_has_no_year_under_a_heading_of_several_is_of_none_of_them(heading, told, date):
    text = f"# The mill\n\n## {heading}\n\n{told} the hall burned down.\n"
    assert [when for (when,) in told_of_days(text, date=date) if "X" not in when and "/" not in when] == []


@pytest.mark.parametrize("date", [None, "2019-05-04"])
@pytest.mark.parametrize("heading", STRETCHES)
def test_under_a_heading_of_several_years_days_are_of_the_year_told_there(heading, date):
    text = f"# The mill\n\n## {heading}\n\nIn 1953 the hall was sold. On 3 May it burned down.\n"
    assert ("1953-05-03",) in told_of_days(text, date=date)


def test_a_heading_of_several_years_says_nothing_of_the_next_section():
    text = "# The mill\n\n## The 1950s\n\nThe hall was old.\n\n## Members\n\nThe council met on 3 May.\n"
    assert ("2019-05-03",) in told_of_days(text, date="2019-05-04")


def test_days_under_the_two_years_of_a_season_are_still_of_the_document():
    text = "# The club\n\n## Season 2018–19\n\nThe council met on 3 May.\n"
    assert ("2019-05-03",) in told_of_days(text, date="2019-05-04")
