"""What official papers say beside their own events: papers cited with their day, what lasts until one, who spoke."""

import pytest
from telling import told_of_days

DATE = "2017-12-15"


def told(text, *fields):
    return told_of_days(text, *fields, source="note.md", date=DATE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Recalling its resolution 97 of 15 April 2008,", [("2008-04-15", "adoption", "Resolution 97")]),
        (
            "Recalling resolutions 1808 (2008) of 15 April 2008 and 1839 (2008) of 9 October 2008,",
            [
                ("2008-04-15", "adoption", "Resolution 1808"),
                ("2008-10-09", "adoption", "Resolution 1839"),
            ],
        ),
        ("They spoke of the Treaty of Lund of 3 May 2011.", [("2011-05-03", "signing", "The Treaty of Lund")]),
        ("The Law on Harbours of 3 May 2011 applies.", [("2011-05-03", "adoption", "The Law on Harbours")]),
        (
            "Taking note of the reports of the Secretary-General of 23 July 2008,",
            [("2008-07-23", "publication", "The reports of the Secretary-General")],
        ),
    ],
)
def test_a_paper_that_is_cited_with_its_day_was_made_then(text, found):
    assert told(text, "kind", "title") == found


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of 3 May 2011 were read.",
        "The clerk kept the accounts of 3 May 2011.",
        "Pursuant to Law No. 7 of 3 May 2011, fees are due.",
        "The order of merit of 3 May 2011 is rare.",
        "Under resolution 1839 (2008) the force may stay.",
    ],
)
def test_a_day_that_only_says_which_thing_is_meant_is_no_event(text):
    assert told(text, "kind") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council extended the mandate of the mission until 15 March 2018.", "2018-03-15"),
        ("The council voted to renew the mandate of the force for six months, until 30 June 2018.", "2018-06-30"),
        ("The truce was prolonged until 30 June.", "2018-06-30"),
        ("The Council extended the mandate for a year, until 31 March 2018, and decided to meet again.", "2018-03-31"),
        (
            "The Council extended the mandate of the mission in Norland, with its police force, until 31 March 2018.",
            "2018-03-31",
        ),
        ("The loan was extended until 2020.", "2020"),
        ("The state of emergency will remain in force until 30 June 2018.", "2018-06-30"),
    ],
)
def test_what_is_extended_until_a_day_ends_then(text, day):
    assert told(text, "kind", "status") == [(day, "termination", "planned")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The line was extended to Lund in 1890.", [("1890", "change")]),
        ("The railway was extended until 1950 by local firms.", [("1950", "change")]),
        ("In 1995 the lease was renewed.", [("1995", "change")]),
        ("He lived in Lund until 31 January 2016.", []),
    ],
)
def test_what_grows_or_goes_on_until_a_date_does_not_end_then(text, found):
    assert [one for one in told(text, "kind") if one[1] == "termination"] == []
    assert told(text, "kind") == found or not found


def test_a_date_of_beginning_that_is_put_off_ends_nothing_and_is_told_once():
    text = "The effective date for small mills is extended to 3 March 2018.\n\n- Effective date: 3 March 2018"
    assert told(text, "kind", "status") == [("2018-03-03", "entry_into_force", "planned")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Holm and Weil held a phone conversation on Monday.", ["meeting"]),
        ("A phone conversation between Holm and Weil was held on Monday.", ["meeting"]),
        ("The minister held a briefing on Tuesday for ambassadors.", ["session"]),
        ("President Ann Holm of Norway and Premier Jan Weil spoke today regarding the ferry.", ["meeting"]),
        ("The two leaders spoke on Monday about trade.", ["meeting"]),
        ("The bank had consultations in mind on Monday.", []),
        ("The leaders of the unions spoke at a rally on Monday.", ["milestone"]),
        ("Ann Holm spoke on Monday about trade.", ["milestone"]),
        ("Holm and Weil spoke by phone on Monday.", ["meeting"]),
        ("Holm and Weil briefly spoke on Monday.", ["meeting"]),
        ("Holm and Weil spoke Welsh on Monday.", ["milestone"]),
        ("On 4 December 2017 Holm and Weil spoke of their fear of dogs.", ["milestone"]),
        ("On 4 December 2017 Holm and Weil spoke before a hall of miners.", ["milestone"]),
    ],
)
def test_who_hold_a_talk_or_speak_with_each_other_meet(text, kinds):
    assert [kind for _, kind in told(text, "kind")] == kinds


def test_what_the_talks_brought_has_their_day():
    text = (
        "# Ministers of the lake states meet\n\nOn 8 December 2017 the meeting of the lake states was held."
        " The meeting was organised on the initiative of Malta.\n\n"
        "On the outcome of the talks the parties adopted a joint statement."
    )
    assert sorted(told(text, "kind")) == [("2017-12-08", "adoption"), ("2017-12-08", "meeting")]


def test_what_came_after_something_else_has_no_day_of_the_visit():
    text = "On 3 September 2017 Premier Holm visited Lund. After the war the town had adopted a charter."
    assert [kind for _, kind in told(text, "kind")] == ["visit"]


@pytest.mark.parametrize(
    "text",
    [
        "Conferences have been held in 1992 (Tokyo), 1997 (Berlin), 2002 (Bern), 2004 (Ottawa) and 2007 (London).",
        "Conferences have been held in Tokyo (1992), Berlin (1997), Bern (2002), Ottawa (2004) and London (2007).",
    ],
)
def test_dates_in_a_row_have_each_its_own_place(text):
    places = ("Tokyo", "Berlin", "Bern", "Ottawa", "London")
    years = ("1992", "1997", "2002", "2004", "2007")
    found = told(text, "title", "place")
    assert [(day, title, place.name) for day, title, place in found] == [
        (year, f"Conferences have been held in {place}", place) for year, place in zip(years, places, strict=True)
    ]


def test_a_row_of_one_place_and_its_dates_is_told_as_before():
    found = told("Fairs were held in Bern in 1992, 1997 and 2002.", "title")
    assert [title for _, title in found] == ["Fairs were held in Bern"] * 3
