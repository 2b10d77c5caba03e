"""What governments say to each other and on an occasion: readouts, joint statements, condolences, declarations."""

import pytest
from telling import told_of_days

DAY = "2022-02-24"  # a Thursday


def told(text, *fields):
    return told_of_days(text, *(fields or ("kind", "status")), date=DAY)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("We mourn the divers who gave their lives last week.", "2022-02-14/2022-02-20"),
        ("On Monday, four pickers made the ultimate sacrifice in Tarn.", "2022-02-21"),
        ("Five worshippers were gunned down on Saturday in Tarn.", "2022-02-19"),
    ],
)
def test_what_is_said_of_the_dead_for_their_deaths_is_one(text, date):
    assert told(text) == [(date, "death", "held")]


def test_those_who_are_remembered_on_a_day_did_not_die_on_it():
    assert told("Today, we remember the divers who gave their lives for the crew.") == []


def test_people_of_a_place_did_what_is_told_of_those_who():
    (title,) = told("I honor the 13 divers in Tarn who gave their lives last week.", "title")
    assert title[1].startswith("The 13 divers in Tarn gave")


def test_the_verb_of_the_clause_that_a_day_opens_is_of_that_day_however_long_its_subject():
    text = "On Tuesday, the Harbour Office of Reef and Tide Prevention (HORTP) virtually convened nearly 300 mayors."
    assert told(text) == [("2022-02-22", "session", "held")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I look forward to welcoming President Lund to the palace on March 3.", "meeting"),
        ("The President looks forward to visiting Chile on March 3.", "visit"),
        ("The ministers committed to convene the working group on March 3.", "session"),
    ],
)
def test_what_somebody_looks_forward_or_commits_to_is_planned(text, kind):
    assert told(text) == [("2022-03-03", kind, "planned")]


def test_a_gathering_has_its_day_whatever_may_be_done_at_it():
    text = "They asked how they can sign the pact at the Reef Summit on April 22."
    assert told(text) == [("2022-04-22", "summit", "planned")]


def test_a_gathering_that_may_be_held_on_a_day_is_none():
    assert told("They could hold the Reef Summit on April 22.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They recalled the March 2 and March 24 General Assembly resolutions on Tarn.",
            [
                ("2021-03-02", "adoption", "General Assembly resolutions on Tarn"),
                ("2021-03-24", "adoption", "General Assembly resolutions on Tarn"),
            ],
        ),
        (
            "They reaffirmed the goals of the March 3 Lund Declaration.",
            [("2021-03-03", "announcement", "Lund Declaration")],
        ),
        (
            "They condemned the February 3 attack on a mill in Tarn.",
            [("2022-02-03", "conflict", "Attack on a mill in Tarn")],
        ),
    ],
)
def test_what_is_welcomed_or_recalled_with_its_day_is_the_event(text, expected):
    assert told(text, "kind", "title") == expected


def test_a_report_that_only_says_since_when_is_no_publication():
    assert told("After the March 2021 report, the banks changed their rules.", "kind") != [("2021-03", "publication")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They rely on the sea, as reflected in the 1982 Reef Convention.", [("1982", "adoption", "Reef Convention")]),
        ("Under the 1982 Reef Convention, states must protect the sea.", []),
    ],
)
def test_a_treaty_that_is_upheld_is_an_event_of_its_year(text, expected):
    assert told(text, "kind", "title") == expected


def test_a_paper_that_was_passed_today_is_no_plan_where_something_is_to_build_on_it():
    assert told("The work will build on the resolution passed this afternoon.") == [(DAY, "adoption", "held")]


def test_a_paper_that_will_be_passed_today_is_a_plan():
    assert told("The plan will be passed this afternoon.") == [(DAY, "adoption", "planned")]


def test_the_milestone_of_so_many_years_is_their_anniversary():
    text = "In celebrating the milestone of 100 years of Tarn-Lund diplomatic relations, they shook hands."
    assert told(text, "kind") == [("1922", "founding"), ("2022", "anniversary")]


@pytest.mark.parametrize(
    "text",
    [
        "They commit to concluding negotiations on the post-2020 Reef Framework.",
        "Norway saw a rise in killings in 2020.",
    ],
)
def test_years_of_names_and_counts_of_killings_tell_of_nothing(text):
    assert told(text) == []


def test_a_statement_has_the_day_that_it_is_dated():
    text = "They asked for a pact as set out in the Statement of the Chair of the Council dated September 15, 2021."
    assert told(text, "kind") == [("2021-09-15", "announcement")]


def test_a_guest_with_an_office_is_met_however_long_his_name():
    text = "President Ida Falk welcomed Prime Minister Otto-Erdene Lund to Washington, D.C., on January 2."
    assert told(text) == [("2022-01-02", "meeting", "held")]


def test_what_is_planned_with_a_partner_is_not_what_was_held_with_him():
    text = (
        "Norway and Chile welcomed the January dialogue between Norway and Chile on whales.\n\n"
        "Norway and Chile plan to hold a meeting of the Norway-Chile Council on trade later this year."
    )
    assert ("2022", "planned") in told(text, "status")
