"""What governments say to each other and on an occasion: readouts, joint statements, condolences, declarations."""

import pytest
from telling import events_of, told_of_days

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


@pytest.mark.parametrize(
    "text",
    [
        "They could hold the Reef Summit on April 22.",
        "Ann Cole wished she could have been at the Reef Summit on January 3.",
        "They might sign it at the Reef Summit on April 22.",
    ],
)
def test_a_gathering_that_may_be_held_on_a_day_is_none(text):
    assert told(text) == []


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
    assert told("After the March 2021 report, the banks changed their rules.", "kind") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They rely on the sea, as reflected in the 1982 Reef Convention.", [("1982", "adoption", "Reef Convention")]),
        ("We reaffirm the 1982 Reef Convention on Whales.", [("1982", "adoption", "Reef Convention on Whales")]),
        ("Under the 1982 Reef Convention, states must protect the sea.", []),
        ("Support for the 1990 Reef Act fell.", []),
        ("The parties to the 1990 Reef Act fell out.", []),
        ("Established by the 1990 Reef Act, the agency has ten staff.", []),
        ("Members, including the 1986 Reef Charter club, were invited.", []),
        ("They upheld the 1986 Reef Charter club.", []),
    ],
)
def test_a_treaty_that_is_upheld_is_an_event_of_its_year(text, expected):
    assert told(text, "kind", "title") == expected


def test_a_day_behind_a_law_is_no_part_of_its_name():
    assert told("After the 1990 Reef Act on Friday ended, the mines shut.", "title") == [("1990", "Reef Act")]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today we remember the attack on Lund.", [(DAY, "ceremony", "We remember the attack on Lund")]),
        (
            "On Monday the town commemorated the battle of Lund.",
            [("2022-02-21", "ceremony", "The town commemorated the battle of Lund")],
        ),
    ],
)
def test_what_is_remembered_on_a_day_was_no_fight_of_that_day(text, expected):
    assert told(text, "kind", "title") == expected


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday, the witness remembered an explosion at the plant.",
        "On Monday, she remembered the accident in court.",
    ],
)
def test_what_somebody_only_calls_to_mind_is_neither_kept_nor_of_that_day(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tarn and Lund celebrated their passage of 20 years since the merger on January 3, 2022.",
        "They celebrated their 20 years of friendship on January 3, 2022.",
    ],
)
def test_years_that_are_somebodys_own_are_no_anniversary(text):
    assert "anniversary" not in {kind for _, kind in told(text, "kind")}


def test_a_fight_of_a_day_is_one():
    assert told("The town was lost in the battle of Lund on Monday.", "kind") == [("2022-02-21", "conflict")]


@pytest.mark.parametrize(
    "text",
    ["The attack we are seeing today makes clear that laws are needed.", "They will remember this day for ever."],
)
def test_what_is_seen_now_or_kept_in_mind_tells_of_no_day(text):
    assert told(text) == []


def test_a_month_in_a_link_is_one():
    text = "In [April](https://reef.example/a), the minister convened a meeting of the ports."
    assert told(text, "status") == [("2021-04", "held")]


def test_a_day_that_is_aimed_at_is_not_a_year_ahead_where_it_was_last_week():
    text = "The office sourced a ship to carry milk from Tarn to Lund on February 18."
    assert told(text, "status") == [("2022-02-18", "held")]


@pytest.mark.parametrize("verb", ["is", "will be"])
def test_a_deadline_is_one_whatever_has_to_be_done_by_then(verb):
    assert told(f"The deadline to submit an application {verb} March 3, 2022.", "kind") == [
        ("2022-03-03", "termination")
    ]


def test_the_weekday_of_what_was_done_lies_behind_a_paper_on_an_agenda():
    text = "# Readout of a Convening on the Reef Agenda\n\nOn Tuesday, the office convened 150 mayors to talk."
    assert ("2022-02-22", "held") in told(text, "status")
    assert all(date < DAY for date, _ in told(text, "status"))


def test_a_harvest_is_not_of_the_attacks_that_it_was_brought_in_despite():
    assert told("They exported all grain from their 2021 harvest despite attacks on the ports.", "kind") == []


def test_those_who_heard_from_others_met():
    assert told("Yesterday, participants heard from six mayors.", "kind") == [("2022-02-23", "session")]


def test_what_was_decided_for_a_day_still_to_come_is_planned():
    assert told("The two sides decided to proceed on June 19, 2022 with the first phase.", "status") == [
        ("2022-06-19", "planned")
    ]


def test_what_was_decided_on_a_day_that_is_over_was():
    assert told("The two sides decided on June 19, 2021 to proceed.", "status") == [("2021-06-19", "held")]


def test_respective_deeds_of_two_days_are_two():
    text = "The delegations recalled their respective announcements on January 4 and 5, 2022."
    assert told(text, "kind") == [("2022-01-04", "announcement"), ("2022-01-05", "announcement")]


def test_what_is_signed_on_two_days_respectively_is_told_of_each():
    text = "Lund and Tarn signed the pact on January 4 and 5, 2022 respectively."
    assert told(text, "kind") == [("2022-01-04", "signing"), ("2022-01-05", "signing")]


def test_who_is_respective_parts_no_deed_of_two_days():
    text = "The festival was held on January 4 and 5, 2022 by the two clubs and their respective mayors."
    assert told(text, "kind") == [("{2022-01-04,2022-01-05}", "forum")]


def test_a_year_behind_a_prefix_with_no_thing_gives_no_day():
    assert [(one.kind, one.when) for one in events_of("The deal was signed in post-2010.", date=DAY)] == [
        ("signing", None)
    ]
