"""News, notices and minutes: whose day, which year, what is called off, what has to be done by when."""

import pytest
from telling import day_of, events_of

import chrono

DAY = "2020-03-04"  # a Wednesday


def told(text: str, date: str = DAY) -> list[tuple[str, str | None, str]]:
    """Kind, date and status of each event of a document."""
    return [(event.kind, day_of(event), event.status) for event in events_of(text, source="note", date=date)]


TOLD = [
    ("A tug sank in heavy seas off the coast of Lund on Monday, the harbour master said.", "conflict", "2020-03-02"),
    ("The mill said on Friday it would close two of its plants.", "announcement", "2020-02-28"),
    ("Councillors voted by 31 to 18 last night to widen the road.", "adoption", "2020-03-03"),
    ("The search was called off on Tuesday morning.", "termination", "2020-03-03"),
    ("Last night's vote ended ten years of argument.", "adoption", "2020-03-03"),
    ("Nobody has claimed responsibility for Monday's attack.", "conflict", "2020-03-02"),
    ("After yesterday's talks in Bonn the two sides agreed to meet again.", "meeting", "2020-03-03"),
    ("The firm named Ann Holm as head of sales, effective 1 May.", "appointment", "2020-05-01"),
    ("The statute was amended, effective 1 May.", "entry_into_force", "2020-05-01"),
    ("Ann Holm, who became chief engineer last summer, has no deputy.", "appointment", "2019-22"),
    ("The pier collapsed ten years ago this month.", "milestone", "2010-03"),
    ("A year ago today the yard closed.", "termination", "2019-03-04"),
    ("Six years ago next week, the yard closed.", "termination", "2014-03-09/2014-03-15"),
    ("Today, we open a bridge that will stand for a century.", "opening", "2020-03-04"),
    ("It was the worst fire since May 1994, when the granary burned down.", "milestone", "1994-05"),
    ("The rebels released 40 prisoners on 1 March.", "milestone", "2020-03-01"),
    ("The rebels released a report on 1 March.", "publication", "2020-03-01"),
    ("The 2019 edition was held in Graz.", "forum", "2019"),
    ("At Ulm Crown Court on Friday the firm pleaded guilty.", "announcement", "2020-02-28"),
    ("The mill said on Friday it would remain a family firm.", None, None),
    ("Designate 15 May of each year as the day of the sea.", None, None),
    ("Today, we honour those who served.", None, None),
    ("You saw the governor on Monday.", None, None),
    ("I am delighted to be here today.", None, None),
]


@pytest.mark.parametrize(("text", "kind", "date"), TOLD)
def test_news_tells_its_deed_and_day(text, kind, date):
    found = [(one, when) for one, when, _ in told(text)]
    assert ((kind, date) in found) if kind else not found


AHEAD = [
    ("Written comments must be received by 16 May.", "termination", "2020-05-16"),
    ("Apply online by 16 May.", "termination", "../2020-05-16"),
    ("The firm has until 16 May to appeal.", "termination", "2020-05-16"),
    ("The next version is planned for June.", "milestone", "2020-06"),
    ("The owners expect the sale to close in June.", "termination", "2020-06"),
    ("Holm told reporters on Monday that the firm would move its head office by June 2021.", "change", "../2021-06"),
    ("The judge adjourned the hearing until 12 May.", "session", "2020-05-12"),
    ("A vote is expected on Tuesday.", "adoption", "2020-03-10"),
    ("Nominations close on 8 July.", "termination", "2020-07-08"),
    ("By 1 July 2020: all stations to have lifts", None, None),
    ("- By 1 July 2020: all stations to have lifts", "milestone", "2020-07-01"),
]


@pytest.mark.parametrize(("text", "kind", "date"), AHEAD)
def test_what_has_to_be_done_by_a_day_or_is_set_for_one_is_to_come(text, kind, date):
    found = [(one, when) for one, when, _ in told(text)]
    assert ((kind, date) in found) if kind else not found


def test_what_was_planned_and_called_off_is_dated_by_its_plan():
    assert told("The king cancelled a visit to Ulm that had been planned for Friday.") == [
        ("visit", "2020-03-06", "cancelled")
    ]


def test_lines_of_a_label_and_a_date_are_a_list():
    text = (
        "# Call for papers\n\nAbstracts due: 15 March 2020\nDecision: 30 April 2020\nFull papers due: 1 October 2020\n"
    )
    assert [date for _, date, _ in told(text)] == ["2020-03-15", "2020-04-30", "2020-10-01"]


def test_a_single_label_with_its_date_is_that_of_the_page():
    assert told("Date: 15 March 2019\n\nThe pier is closed.") == []


def test_the_notes_of_a_meeting_are_no_side_matter():
    text = "# Team meeting notes\n\n## Notes\n\n- The summit is from 12 to 13 October 2020.\n"
    assert ("summit", "2020-10-12/2020-10-13", "planned") in told(text)
    aside = "# A history of the pier\n\nThe pier is long.\n\n## Notes\n\n- The summit was held on 12 October 2010.\n"
    assert told(aside) == []


NEWS = "The pier opened on Saturday. Its builders had last worked here in October 2016. "


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (NEWS + "The firm will publish its accounts on 6 May.", "2020-05-06"),
        (NEWS + "A preview will take place on Thursday 12 March.", "2020-03-12"),
        ("Rovers won the cup on Saturday. Colne, who lost the 2013 final, were beaten. Coach Ann Holm was appointed in "
         "January.", "2020-01"),
        ("The pier opens on Friday 1 May 2020. Works began in March 2016. The show closes on 1 May.", "2020-05-01"),
        ("The firm was fined on Monday. A pump failed on 12 August 2016. Officers visited the site on 15 August.",
         "2016-08-15"),
    ],
)  # fmt: skip
def test_the_days_of_news_are_of_its_own_year_unless_they_go_on_from_another(text, date):
    assert date in [when for _, when, _ in told(text)]


def test_minutes_are_dated_by_their_own_session_and_not_by_the_last():
    text = (
        "Minutes of the Annual Meeting held on Monday 14 May 2012 at the hall at 7.30 p.m.\n\n"
        "1. Minutes of the meeting held on 9 May 2011 were approved.\n\n"
        "2. Ann Lunn was elected Chairman for the coming year.\n"
    )
    (document,) = chrono.read_text(text, source="minutes")
    assert document.date is not None
    assert document.date.when.edtf == "2012-05-14"
    assert ("appointment", "2012-05-14") in [(e.kind, e.when.edtf) for e in chrono.extract(document) if e.when]


HEARSAY = [
    ("The regulator on Friday said it had fined the bank.", "milestone", "2020-02-28"),
    ("The government said on Tuesday that it had signed a deal with the rebels.", "signing", "2020-03-03"),
    ("The bank has sold its branches, prosecutors said on Tuesday.", "change", "2020-03-03"),
    ("The bank said on Tuesday it had not sold its branches.", None, None),
    ("The bank sold branches in May 2019, prosecutors said on Tuesday.", "change", "2019-05"),
]


SAYINGS = [
    ("Guards said on Tuesday that two poachers had been caught near Ulm.", [("announcement", "2020-03-03")]),
    ("She told the press on Monday that the yard had been shut.", []),
    ("The owners said on Monday the tug sank off Lund.", []),
    ("The owners said on Monday that the tug sank off Lund.", []),
    ("The tug sank on Sunday, its owners said on Monday.", [("conflict", "2020-03-01")]),
    ("The envoy told the board on Monday that she met the rebels in January.", [("meeting", "2020-01")]),
    ("The minister said on Monday that she had met the rebels.", [("meeting", "2020-03-02")]),
    ("On Monday the minister spoke and the tug sank.", [("conflict", "2020-03-02")]),
]


@pytest.mark.parametrize(("text", "events"), SAYINGS)
def test_the_day_of_a_saying_is_not_that_of_what_others_did(text, events):
    assert [(kind, date) for kind, date, _ in told(text)] == events


@pytest.mark.parametrize(("text", "kind", "date"), HEARSAY)
def test_what_is_said_to_have_been_done_is_told_and_not_the_saying(text, kind, date):
    assert [(one, when) for one, when, _ in told(text)] == ([(kind, date)] if kind else [])


def test_what_is_put_off_was_not_on_the_one_day_and_is_to_be_on_the_other():
    found = told("The hearing was postponed from 6 March to 17 March.")
    assert found == [("session", "2020-03-06", "cancelled"), ("session", "2020-03-17", "planned")]


def test_a_plan_behind_a_journey_has_its_own_day():
    found = told("The team flew to Oslo on Tuesday, where they will play the final on Saturday.")
    assert found == [("visit", "2020-03-03", "held"), ("milestone", "2020-03-07", "planned")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("# Mayor quits\n\nThe mayor of Lund has resigned after a row about the harbour works.\n", DAY),
        (
            "# Blast in Ulm\n\nA car bomb exploded at a crowded market in Ulm, police said.\n\n"
            "The pier closed on Monday.\n",
            DAY,
        ),
    ],
)  # fmt: skip
def test_the_first_sentence_of_a_report_is_of_its_day(text, date):
    assert date in [when for _, when, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "# Harbour review\n\nThe crane at the north quay collapsed on a lorry and a shed.\n",
        "# The quay\n\nWhen the crane collapsed, nobody was near the quay or the shed.\n",
        "# The quay\n\nThe crane has not collapsed, whatever the papers say of it.\n",
    ],
)
def test_a_review_a_clause_and_a_denial_tell_of_no_own_day(text):
    assert told(text) == []


VISIT = "The minister will visit Lund from 9 to 11 March 2020. "


def test_weekdays_under_the_first_day_of_a_week_are_of_that_week():
    text = (
        "# Diary\n\nw/c 09/03/2020\n\nMonday: Meeting with the trustees\nFriday: Signing of the charter\n"
        "Sunday: No engagements\n"
    )
    assert told(text) == [("meeting", "2020-03-09", "planned"), ("signing", "2020-03-13", "planned")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (VISIT + "During her visit she will call on the mayor.", "meeting"),
        (VISIT + "During her visit she will think of home.", None),
        ("The minister is fond of Lund. During her visit she will call on the governor.", None),
    ],
)  # fmt: skip
def test_what_is_done_during_a_visit_has_its_days(text, kind):
    found = [one for one in told(text) if one[0] != "visit"]
    assert found == ([(kind, "2020-03-09/2020-03-11", "planned")] if kind else [])


@pytest.mark.parametrize(
    ("text", "kind", "date", "status"),
    [
        ("The firm was stripped of its contract on Monday after cancelled trains.", None, "2020-03-02", "held"),
        ("The storm reached the coast shortly after midnight on Friday.", None, "2020-02-28T00:00", "held"),
        ("Holm cut short his trip and is due to inspect the hall on Friday.", "milestone", "2020-03-06", "planned"),
        ("Ida Blum was named Player of the Year on Monday.", "award", "2020-03-02", "held"),
        ("Fifty years ago, in a clinic, Ida Blum carried out the first transfusion.", "milestone", "1970", "held"),
        ("Holm told members that the hulls would be painted on 1 May.", "milestone", "2020-05-01", "planned"),
        ("Two men were arrested on Monday and appeared before magistrates this morning.", "session", DAY, "held"),
    ],
)  # fmt: skip
def test_reports_tell_each_deed_on_its_day(text, kind, date, status):
    found = [(one, when[:10], state) for one, when, state in told(text) if when]
    assert any((kind or one, date[:10], status) == (one, when, state) for one, when, state in found)


def test_an_update_is_no_event_but_what_it_says_is():
    assert [date for _, date, _ in told("Update (May 2): the move has been postponed to May 21.", "2020-05-02")] == [
        "2020-05-21"
    ]


def test_ten_years_ago_a_speaker_did_many_things():
    assert told("Ten years ago, my father managed a shop near the port.") == []


def test_an_hour_of_a_weekday_near_by_makes_a_text_one_of_now():
    text = (
        "Gull 4 came out in March 2016. The new planner, which we showed in Ulm in June, is fast. "
        "We answer questions on Thursday at 17:00."
    )
    assert "2019-06" in [date for _, date, _ in told(text)]


def test_we_meet_on_a_weekday_to_come_and_met_on_one_past():
    assert told("We meet again on Monday at 17:00.") == [("meeting", "2020-03-09T17:00", "planned")]
    assert told("We met again on Monday.") == [("meeting", "2020-03-02", "held")]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The pier, closed since a fire, reopens on Saturday.", ("opening", "2019-06-15", "planned")),
        ("The ban takes effect at midnight on Sunday.", ("entry_into_force", "2019-06-16", "planned")),
        ("Leaders of the five states gather in Rome on Thursday.", ("meeting", "2019-06-13", "planned")),
        ("Please return the form by 3 July.", ("termination", "../2019-07-03", "planned")),
        ("Members must renew before 3 July.", ("termination", "2019-07-03", "planned")),
        ("The deadline has been extended to 3 July.", ("termination", "2019-07-03", "planned")),
        ("The wedding, planned for 3 July, has been called off.", ("ceremony", "2019-07-03", "cancelled")),
        (
            "Crowds protested on Saturday against the law, which takes effect on 1 July.",
            ("milestone", "2019-06-08", "held"),
        ),
        ("The law, passed in March, takes effect on 1 July.", ("adoption", "2019-03", "held")),
        ("On Monday lawyers filed a petition for the boy.", ("announcement", "2019-06-10", "held")),
    ],
)
def test_notices_and_reports_of_a_few_days_are_told_of_their_day(sentence, event):
    (document,) = chrono.read_text(sentence, source="note", date="2019-06-12")
    assert event in {(one.kind, one.when.edtf, one.status) for one in chrono.extract(document) if one.when}


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The pier, which closed in March, reopened on Saturday.", ("opening", "2019-06-08", "held")),
        ("He said his wife visits Rome on Thursday.", None),
        ("The letter reached Ulm before 3 May.", None),
        ("The world must act before 2030.", None),
    ],
)
def test_what_is_past_or_only_asked_for_is_no_plan(sentence, event):
    (document,) = chrono.read_text(sentence, source="note", date="2019-06-12")
    found = {(one.kind, one.when.edtf, one.status) for one in chrono.extract(document) if one.when}
    assert event in found if event else not {one for one in found if one[2] == "planned" and one[1] != "2019-06-13"}


VOTES = [
    ("The bill did not pass today.", [("adoption", "2020-03-04", "held")]),
    ("While the measure did not pass today, we will fight on.", [("adoption", "2020-03-04", "held")]),
    ("The board did not approve the budget on 3 March 2020.", [("adoption", "2020-03-03", "held")]),
    ("The amendment was not adopted on 3 March 2020.", [("adoption", "2020-03-03", "held")]),
    ("The proposal failed to pass on 3 March 2020.", [("adoption", "2020-03-03", "held")]),
    ("The apprentice did not pass the exam on 3 March 2020.", []),
    ("The council did not sign the lease on 3 March 2020.", []),
    ("He did not approve of the lease on 3 March 2020.", []),
]


@pytest.mark.parametrize(("text", "events"), VOTES)
def test_a_vote_that_was_lost_is_one_of_its_day(text, events):
    assert told(text) == events
