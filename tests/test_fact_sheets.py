"""Fact sheets: measures in bulleted items, each with what was done, on which day, and what is to come."""

import pytest
from telling import events_of, told_of_days

DAY = "2024-05-15"


def told(text):
    return told_of_days(text, "kind", "status", date=DAY)


def test_an_item_runs_on_below_a_short_line_of_its_own():
    text = (
        "-   The two guilds signed a joint letter to strengthen [Harbour Toll\n"
        "    Cooperation](https://example.org/a/long/address/that/cannot/be/broken) on\n"
        "    May 3, 2023.\n"
        "-   The Forum met in Lund on [October 27,\n    2022](https://example.org/one) and [May\n    22,\n"
        "    2023](https://example.org/two) in\n    Turku.\n"
    )
    assert told(text) == [
        ("2022-10-27", "forum", "held"),
        ("2023-05-03", "signing", "held"),
        ("2023-05-22", "forum", "held"),
    ]


def test_a_line_that_ends_with_a_preposition_runs_on():
    assert told("The two mayors signed the pact on\nMay 3, 2023.\n") == [("2023-05-03", "signing", "held")]


def test_a_line_below_an_item_that_stands_apart_is_no_part_of_it():
    text = "-   Lund\nMay 3, 2023: the pier was opened.\n"
    assert told(text) == [("2023-05-03", "opening", "held")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The sixth Norway-Peru Cyber Dialogue was held in Oslo on March 11-12, 2023.", "2023-03-11/2023-03-12"),
        ("The third Harbour Dialogue of the two ports took place on February, 8, 2023.", "2023-02-08"),
    ],
)
def test_a_dialogue_that_was_held_is_a_meeting(text, day):
    assert told(text) == [(day, "meeting", "held")]


def test_a_dialogue_in_general_is_none():
    assert told("They set up a channel for dialogue in 2019.") == [("2019", "founding", "held")]


def test_convenings_are_sessions():
    text = "The working group held convenings in Oslo in 2017, and in Lima in 2018."
    assert told(text) == [("2017", "session", "held"), ("2018", "session", "held")]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 both counties reported fewer deaths on their roads.",
        "In 2023, both agencies reported declines in suicide deaths.",
        "In 2022, the number of deaths fell by a tenth.",
    ],
)
def test_figures_of_the_dead_are_no_deaths(text):
    assert "death" not in {kind for _, kind, _ in told(text)}


def test_a_plan_of_this_month_stands_beside_a_plan_of_the_year():
    text = "The board will inspect ten schools this June and the ministry will publish new data later this year."
    assert told(text) == [("2024", "publication", "planned"), ("2024-06", "milestone", "planned")]


def test_what_a_meeting_was_for_is_not_what_was_done_then():
    text = "The port met with the Guild of Pilots in Bergen in the fall of 2022 to raise the use of shared maps."
    assert told(text) == [("2022-23", "meeting", "held")]


def test_what_is_done_beside_a_purpose_is():
    text = "She went to Bergen in May 2022 to see her aunt, and founded a school."
    assert ("2022-05", "founding", "held") in told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The board issued the Plan for Combating Unlicensed, and Unsafe Mills on 3 May 1911.", "publication"),
        ("The Council And The Guild Rebuilt The Mill in 1911.", "change"),
    ],
)
def test_a_participle_in_a_name_is_no_deed(text, kind):
    assert [one for _, one, _ in told(text)] == [kind]


def test_a_meeting_to_come_is_not_the_other_one_of_the_same_countries():
    text = (
        "Peru and Norway praised the June trilateral dialogue among Peru, Norway and Chile in Oslo. The two plan to"
        " hold a session of the Peru-Norway Fisheries Board in Lima later this year."
    )
    assert ("2024", "session", "planned") in told(text)


def places(text):
    return [(one.when.edtf, one.title, one.place and one.place.name) for one in events_of(text, date=DAY)]


def test_each_of_two_days_is_told_with_its_own_place():
    text = "-   The council met on July 6, 2022 in\n    Oslo and on March 5, 2023 in Lima.\n"
    assert places(text) == [
        ("2022-07-06", "The council met in Oslo", "Oslo"),
        ("2023-03-05", "The council met in Lima", "Lima"),
    ]


def test_two_days_with_a_place_each_are_of_one_deed():
    text = "The ports launched the Pilots’ Group, with meetings July 6, 2022 in Oslo and March 5, 2023 in Lima."
    assert [(one.kind, one.when.edtf) for one in events_of(text, date=DAY)] == [
        ("meeting", "2022-07-06"),
        ("meeting", "2023-03-05"),
    ]


def test_what_is_told_next_of_another_place_is_no_second_day_of_the_deed():
    text = "The firm opened a mill in 2019 in Lund and in 2020 in Turku it built a pier."
    assert [one.kind for one in events_of(text, date=DAY)][:1] == ["opening"]
    assert "Turku" not in events_of(text, date=DAY)[0].title


def names(text):
    return [[(one.name, one.role) for one in event.participants] for event in events_of(text, date=DAY)]


def test_the_wife_of_a_president_is_not_the_president():
    text = "First Lady Ann Holm opened a school on May 3, 2023. In June 2023, President Holm opened a pier."
    assert names(text) == [[("Ann Holm", None)], [("Holm", "President")]]


def test_a_president_is_who_has_the_office_of_two_of_one_name():
    text = (
        "President Jon Holm opened a pier on May 1, 2023. First Lady Ann Holm opened a school on May 3, 2023."
        " In June 2023, President Holm opened a mill."
    )
    assert [people[0][0] for people in names(text)] == ["Jon Holm", "Ann Holm", "Jon Holm"]


def test_a_doctor_may_be_the_wife_of_a_president():
    text = "First Lady Ann Holm opened a school on May 3, 2023. In June 2023, Dr. Holm opened a pier."
    assert [people[0][0] for people in names(text)] == ["Ann Holm", "Ann Holm"]


def test_who_calls_on_all_visits_nobody():
    text = "Today, the union published its plan, which calls on all to save water."
    assert [one.kind for one in events_of(text, date=DAY)] == ["publication"]


@pytest.mark.parametrize(
    "text",
    [
        "A report released today shows how trade has grown since Governor Holm signed the act.",
        "Today the trade is twice what it was when Governor Holm signed the act.",
    ],
)
def test_what_today_is_counted_from_is_not_of_today(text):
    assert "signing" not in {one.kind for one in events_of(text, date=DAY)}


def test_what_was_done_today_when_something_else_was_is_of_today():
    assert [one.kind for one in events_of("Today, when the mayor opened the hall, it rained.", date=DAY)] == ["opening"]


def test_who_was_uninsured_did_nothing():
    assert events_of("Almost 400 of the sailors were uninsured in 2019.", date=DAY) == []


def test_what_is_to_be_in_this_century_is_not_when_it_was_done():
    assert events_of("The port has built piers so that all can trade in the 21st century.", date=DAY) == []


def test_what_was_done_in_a_century_is():
    assert [one.kind for one in events_of("The chapel was rebuilt in the 17th century.", date=DAY)] == ["change"]


def test_who_meets_challenges_meets_nobody():
    text = "These rules are essential to meet the storm and flood challenges that we face in 2026."
    assert "meeting" not in {one.kind for one in events_of(text, date=DAY)}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "* Ida Falk, painter\n  Born 3 May 1900\n  Moved to Lund 1920\n  Died 4 June 1970\n",
            ["1900-05-03", "1920", "1970-06-04"],
        ),
        ("1. Old mill\n   Built 1890\n   Burned down 1911\n   Rebuilt 1920\n", ["1911", "1920"]),
        ("- Ship: Corva\n  Launched 3 May 1911\n  Sunk 5 June 1917\n", ["1911-05-03", "1917-06-05"]),
    ],
)
def test_short_lines_below_an_item_are_told_apart(text, days):
    found = events_of(text)
    assert [event.when.edtf for event in found] == days
    assert len({event.title for event in found}) == len(days)


def test_a_short_line_of_german_below_an_item_stands_alone():
    found = events_of("- Ausflug nach Ulm\n  Abfahrt am 3. Mai 2019\n  Rückkehr am 5. Mai 2019\n")
    assert [event.title for event in found] == ["Ausflug nach Ulm Abfahrt", "Rückkehr"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The treaty was signed on 3 May 1900 in Ulm and in 1901 in Lund was ratified.", ["signing", "adoption"]),
        ("The firm was founded in 1900 in Ulm and in 1933 in Berlin went bankrupt.", ["founding", "termination"]),
        ("He was born on 3 May 1900 in Ulm and on 5 May 1920 in Lund he married Ida Falk.", ["birth", "ceremony"]),
        ("Otto Falk was born on 3 May 1900 in Ulm and on 5 May 1969 in Lund died.", ["birth", "death"]),
    ],
)
def test_a_day_and_place_with_a_verb_behind_them_have_that_verb(text, kinds):
    assert [event.kind for event in events_of(text)] == kinds
