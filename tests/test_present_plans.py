"""What is told in the present of a day: notices, timetables, and what a speaker does as he says it."""

import pytest
from telling import day_of, events_of


def told(text, date="2019-05-04"):
    return [(e.kind, day_of(e), e.status) for e in events_of(text, source="note.txt", date=date)]


@pytest.mark.parametrize(
    "text",
    [
        "The clinic moves on 1 July.",
        "The clinic moves to Harbour Street on 1 July.",
        "On 1 July the clinic moves to Harbour Street.",
        "The van comes on 1 July, so please clear the bay.",
        "The fare rises on 1 July to two pounds.",
    ],
)
def test_a_verb_of_the_present_beside_a_day_ahead_is_a_plan(text):
    assert [one[1:] for one in told(text)] == [("2019-07-01", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "The heads of the guilds, the moves of the masters, and the rest are told in the volume of 1 July.",
        "The ferry leaves at nine.",
        "He moves in a circle of painters.",
        "The number of visitors rises every July.",
    ],
)
def test_a_habit_or_a_noun_is_no_plan(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I'm releasing today a list of the weirs to be mended.", "publication"),
        ("The mayor has made some announcements today.", "announcement"),
        ("Next can I announce that we are mending the weir.", "announcement"),
    ],
)
def test_what_a_speaker_does_as_he_says_it_is_of_the_day(text, kind):
    assert told(f"Good morning to you all.\n\n{text}") == [(kind, "2019-05-04", "held")]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor has made announcements over many years.",
        "The list that we're releasing today is long.",
        "There is nothing new that I can announce here.",
    ],
)
def test_what_is_only_said_of_a_thing_is_not(text):
    assert told(f"Good morning to you all.\n\n{text}") == []


@pytest.mark.parametrize(
    "text",
    ["The league gave an undertaking in 2007 that it would conduct an election by the end of March next year."],
)
def test_what_was_undertaken_is_a_plan_by_its_last_day(text):
    assert ("milestone", "../2020-03", "planned") in told(text)
    assert ("announcement", "2007", "held") in told(text)


@pytest.mark.parametrize("date", ["May 7", "May 7 of this year (2019)", "May 7 (2019)"])
def test_what_was_performed_at_a_concert_was_so_on_its_day(date):
    assert told(f"The overture was performed at the concert of {date}.", "2019-06-04") == [
        ("publication", "2019-05-07", "held")
    ]
    assert told(f"The overture is like that in the volume of {date}.", "2019-06-04") == []


def test_a_noun_before_the_one_that_a_verb_is_said_of_is_no_event():
    assert told("The conference fee was paid on 3 March 2019.") == [("milestone", "2019-03-03", "held")]
    assert told("The wedding cake was eaten on 3 March 2019.") == [("milestone", "2019-03-03", "held")]
    assert told("The conference ended on 3 March 2019.")[0][1:] == ("2019-03-03", "held")
    assert told("The peace conference there began on 3 March 2019.")[0][1:] == ("2019-03-03", "held")


def test_what_was_back_by_an_hour_was_so_then():
    assert [one[1] for one in told("By 1am on 12 April the server was back up.")] == ["2019-04-12T01:00"]
    assert [one[1] for one in told("The site was back online on 12 April.")] == ["2019-04-12"]
    assert told("On 12 April he was back in his garden.") == []


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        ("The old mill closes in February.", "termination", "2020-02"),
        ("The museum reopens in January.", "opening", "2020-01"),
        ("A parade takes place on Tuesday.", "ceremony", "2019-05-07"),
    ],
)
def test_what_opens_or_closes_in_a_month_that_is_over_does_so_when_it_comes_again(sentence, kind, day):
    assert told(sentence) == [(kind, day, "planned")]


@pytest.mark.parametrize("sentence", ["The old mill closed in February.", "The mill had closed in February."])
def test_what_closed_in_a_month_that_is_over_did_so_then(sentence):
    assert told(sentence) == [("termination", "2019-02", "held")]


def test_what_somebody_said_would_be_discussed_at_a_next_meeting_plans_that():
    found = told("She told the press that the toll would be discussed at the council's next full meeting, on 25 June.")
    assert ("meeting", "2019-06-25", "planned") in found


def test_what_would_be_discussed_if_there_were_a_meeting_plans_none():
    assert told("If it had money, the toll would be discussed at the next meeting, on 25 June.") == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The hearing of 3 June 2018 was adjourned to 5 July.", "2018-07-05"),
        ("The fair of 20 December 2018 was postponed to 8 January.", "2019-01-08"),
    ],
)
def test_a_day_to_which_something_was_put_off_is_the_next_behind_the_first(sentence, day):
    assert day in [when for _, when, _ in told(sentence)]
