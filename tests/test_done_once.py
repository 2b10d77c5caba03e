"""Verbs that mostly tell how things were, and on a date in full what was done."""

import pytest
from telling import events_of

from chrono import extract, read_text


def told(text, date=None):
    return [(event.when.edtf, event.status) for event in events_of(text, date=date)]


@pytest.mark.parametrize(
    "text",
    [
        "In 1938 the board asked the architect Paul Renn to draw up plans for a new wing.",
        "Gas lighting was provided in the nave in 1938.",
        "In 1938 the choir took part in the festival of three valleys.",
        "He ran unsuccessfully for the assembly in 1938.",
        "The vicar put up a wooden porch in 1938.",
        "The beetle was named by Lindt in 1938.",
        "In 1938 a crowd of thousands watched the regatta.",
        "The bishop attended the fair in 1938.",
        "The town celebrated its charter in 1938.",
        "The lighthouse survived a hurricane in 1938.",
    ],
)
def test_a_date_in_full_makes_a_deed_of_a_habit(text):
    assert told(text) == [("1938", "held")]


@pytest.mark.parametrize(
    "text",
    [
        "In 1938 many asked for bread.",
        "The brook provided water in 1938.",
        "We put our trust in him in 1938.",
        "The shop ran at a loss in 1938.",
        "We saw the boats in 1938.",
        "The clerk watched in 1938 as before.",
    ],
)
def test_without_an_object_or_told_by_who_was_there_it_is_none(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He would marry Clara Vogt in 1872.",
        "The firm would open a second mill at Ludlow in 1872.",
        "She would go on to win the national title in 1872.",
    ],
)
def test_what_a_story_tells_ahead_of_its_time_was_done(text):
    assert told(text) == [("1872", "held")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("If elected, she would become mayor in 1972.", None),
        ("The bill would ban the nets in 1972.", None),
        ("He would often walk to Ulm in 1972.", None),
        ("The line would open in 2031.", "2024-02-01"),
    ],
)
def test_what_is_supposed_proposed_or_still_ahead_was_not(text, date):
    assert told(text, date) == []


def test_who_was_the_first_or_last_to_do_it_did_it():
    assert told("He was the last prisoner to leave the fortress, on 9 April 1945.") == [("1945-04-09", "held")]
    assert told("The first colony to approve the charter was Norland, on 3 May 1788.") == [("1788-05-03", "held")]
    assert told("He is the last man to leave the office at night, as in 1945.") == []


def test_a_post_that_is_held_over_years_is_an_appointment():
    (document,) = read_text("From 1968 to 1972 she held the chair of botany at Graz.")
    assert [(event.kind, event.when.edtf) for event in extract(document)] == [("appointment", "1968/1972")]


def test_a_prize_is_won_in_the_year_of_its_name():
    assert told("He received a 1959 Orde Award for teaching.") == [("1959", "held")]
    assert told("He received, to the joy of all, the 1996 Anna Weil Medal.") == [("1996", "held")]
    assert told("The 1996 Anna Weil Medal is made of bronze.") == []


def test_the_words_of_an_opening_are_no_figures_of_the_deed():
    text = "During the height of the great inflation, Ann Cole began her studies at Ulm in 1923."
    assert told(text) == [("1923", "held")]
