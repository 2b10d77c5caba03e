"""Forms, minutes and tables: what labels, motions, columns and lists of hours tell."""

from __future__ import annotations

import pytest
from telling import day_of, events_of

import chrono


def told(text: str, *, date: str | None = None) -> list[tuple[str | None, str, str]]:
    """(date, kind, status) of every event of a text."""
    return [(day_of(e), e.kind, e.status) for e in events_of(text, source="form.md", date=date)]


def days(text: str, *, date: str | None = None) -> list[str | None]:
    return [day for day, _, _ in told(text, date=date)]


HOURS = (
    "# Report\n\n{lead}\n\n- 2018-03-12 07:10 The disk fills up.\n- 08:12 The pumps stop.\n- 08:40 The crew arrives.\n"
)


def test_a_line_that_says_of_which_day_all_hours_are_dates_them():
    lead = "All times are UTC. Unless otherwise noted, all events happened on 2018-03-14."
    assert days(HOURS.format(lead=lead)) == ["2018-03-12T07:10", "2018-03-14T08:12", "2018-03-14T08:40"]


def test_hours_without_such_a_line_are_of_the_day_that_the_list_told_last():
    times = days(HOURS.format(lead="All events are told in order."))
    assert times[1:] == ["2018-03-12T08:12", "2018-03-12T08:40"]


def test_a_list_of_hours_goes_on_past_midnight():
    text = (
        "The line failed on 2018-03-12.\n\n- 21:50: the pumps stop\n- 23:40: the crew arrives\n- 00:35: water is back\n"
    )
    assert days(text)[1:] == ["2018-03-12T21:50", "2018-03-12T23:40", "2018-03-13T00:35"]


def test_an_early_hour_behind_one_of_the_morning_is_of_the_same_day():
    text = (
        "The line failed on 2018-03-12.\n\n- 11:50: the pumps stop\n- 11:40: the crew arrives\n- 00:35: water is back\n"
    )
    assert {day[:10] for day in days(text) if day} == {"2018-03-12"}


def test_the_number_of_an_incident_is_no_year():
    text = "# Incident 1187: login failures\n\nDate: 5 May 2022\n\n### 6 May\n\n- 09:00 The review meeting was held.\n"
    assert days(text) == ["2022-05-06T09:00"]


def test_a_year_over_a_section_is_one():
    text = "# Timeline 1887: the year of the mill\n\n- 6 May: the mill burned down\n- 7 May: the owner fled\n"
    assert days(text) == ["1887-05-06", "1887-05-07"]


def test_an_hour_behind_a_look_back_is_of_the_day_told_before_it():
    text = (
        "At 2021-06-09 22:38 UTC the gateway went down. The certificate had expired a day earlier. "
        "At 23:15 UTC we rolled the release back."
    )
    assert days(text) == ["2021-06-08", "2021-06-09T22:38", "2021-06-09T23:15"]


def test_the_labels_of_a_form_are_nobody_who_speaks():
    text = (
        "# Minutes of the harbour board\n\nTuesday, 12 February 2019\n\nPresent: A. Brandt, L. Okafor\n\n"
        "Apologies: T. Marsh\n\nThe board approved the budget for the boat shed."
    )
    assert ("2019-02-12", "adoption", "held") in told(text)


def test_the_labels_of_a_talk_are_those_who_speak():
    text = "Brandt: We signed the lease today.\n\nOkafor: That is good.\n\nBrandt: So it is."
    (document,) = chrono.read_text(text, source="talk.md", date="2019-02-12")
    (event,) = chrono.extract(document)
    assert event.kind == "signing"
    assert [one.name for one in event.participants] == ["Brandt"]


def test_the_start_of_a_form_is_no_event_of_its_own():
    text = "# Outage\n\n**Start:** 2020-11-03 21:50 UTC\n**End:** 2020-11-04 02:35 UTC\n\n"
    assert days(text + "The relay was replaced on 5 November 2020.") == ["2020-11-05"]


CALL = "# Call for papers on tides\n\n## Important dates\n\n"


def test_a_label_says_what_its_date_is_of():
    lines = "- Submissions open: 15 December 2023\n- Notification of acceptance: 2 April 2024\n"
    lines += "- Camera-ready: 30 April 2024\n"
    kinds = [("2023-12-15", "opening"), ("2024-04-02", "announcement"), ("2024-04-30", "termination")]
    assert told(CALL + lines) == [(day, kind, "planned") for day, kind in kinds]


def test_a_label_of_no_kind_of_event_says_nothing():
    assert told("# Ferry\n\nPrinted: 15 December 2023\n\nColour: 2 April 2024\n") == []


def test_a_deadline_that_was_extended_is_cancelled_on_its_old_day():
    text = CALL + "- Abstract deadline: 1 February 2024 (extended to 12 February 2024)\n"
    assert told(text) == [("2024-02-01", "termination", "cancelled"), ("2024-02-12", "termination", "planned")]


def test_a_deadline_told_in_two_zones_is_one():
    text = CALL + "- Deadline for papers: 31 March 2021, 17:00 CET (11:00 EST)\n"
    assert told(text) == [("2021-03-31T17:00", "termination", "planned")]


def test_four_digits_behind_a_label_are_an_hour_in_minutes_alone():
    line = "Opening: 1920\n\nThe board meets in the old hall.\n"
    assert told("# Minutes of the harbour board\n\n12 February 2019\n\n" + line) == [("2019-02-12", "session", "held")]
    assert ("1920", "opening", "held") in told("# The pier\n\n" + line)


TABLE = (
    "| Bridge | {} | {} |\n| --- | --- | --- |\n| Long Ford | 3 Aug 1911 | 1970 |\n| Act 14 of 2003 | May 1902 | |\n"
)


def test_the_heads_of_columns_say_what_their_dates_are_of():
    assert told(TABLE.format("Opened", "Closed")) == [
        ("1902-05", "opening", "held"),
        ("1911-08-03", "opening", "held"),
        ("1970", "termination", "held"),
    ]


def test_columns_of_other_heads_date_nothing_by_themselves():
    assert "opening" not in [kind for _, kind, _ in told(TABLE.format("Length", "Last updated"))]


def test_a_column_of_what_is_to_come_is_planned():
    assert ("2024-11-25", "termination", "planned") in told(
        "| Version | Support until |\n| --- | --- |\n| 8.1 | 25 Nov 2024 |\n", date="2024-02-01"
    )


def test_when_and_where_at_the_head_of_a_page_date_its_title():
    page = "# {}\n\nWhen: Thursday 9 November 2023, 18:00\nWhere: Guildhall\n\nDoors open early.\n"
    assert ("2023-11-09T18:00", "session", "planned") in told(page.format("Public lecture: The rivers"))
    assert ("2023-11-09T18:00", "forum", "planned") in told(page.format("Old Maps Day"))
    assert told(page.format("Old Maps Day").replace("Where", "Colour")) == []


def test_the_hours_of_a_programme_are_of_the_day_at_its_head():
    page = (
        "# Old Maps Day 2022\n\nWhen: Saturday, 19 March 2022\nWhere: Tannery, Graz\n\n"
        "Registration closes on 11 March 2022.\n\nProgramme\n\n10:00 Welcome by the mayor\n13:30 Tour of the vats\n"
    )
    assert {"2022-03-19", "2022-03-19T13:30"} <= set(days(page))


MINUTES = "# Minutes of the harbour board\n\n12 February 2019\n\n{}\n\nThe meeting adjourned at 8:50 pm.\n"
SESSION = ("2019-02-12", "session", "held")


def test_a_motion_that_was_carried_is_adopted_on_the_day_of_the_session():
    shed = "Boat shed. Ms Orr moved that the shed be roofed; seconded by Mr Cole. Motion carried."
    (document,) = chrono.read_text(MINUTES.format(shed), source="form.md")
    (motion,) = [event for event in chrono.extract(document) if event.kind == "adoption"]
    assert motion.when.edtf == "2019-02-12"
    assert motion.evidence[0].quote.endswith("Motion carried.")


def test_a_motion_that_was_lost_is_no_event():
    assert told(MINUTES.format("Motion 7: to sell the crane. Moved by Orr, seconded by Cole. Defeated.")) == [SESSION]


def test_what_is_carried_without_a_motion_is_no_decision():
    assert told(MINUTES.format("The ferry carried forty passengers.")) == [SESSION]


def test_older_minutes_are_approved_on_the_day_of_the_session():
    minutes = MINUTES.format("Minutes of the meeting of 8 January 2019 were approved.")
    assert sorted(told(minutes)) == [("2019-02-12", "adoption", "held"), SESSION]


def test_what_minutes_say_of_another_day_is_of_that_day():
    assert ("2019-01-08", "publication", "held") in told(
        MINUTES.format("The minutes were published on 8 January 2019.")
    )


def test_the_body_that_met_at_an_hour_is_the_session_of_its_minutes():
    (session,) = told(MINUTES.format("The board met at 18:30 in the assembly hall."))
    assert session[1] == "session"


def test_a_heading_that_names_a_body_and_its_call_is_a_session():
    assert ("2017-09-20", "session", "held") in told(
        "## Technical committee call, 2017-09-20\n\nAttendees: Ilse, Bram\n"
    )
    assert "session" not in [kind for _, kind, _ in told("## Technical committee report, 2017-09-20\n\nIt is short.\n")]


def test_notes_under_an_agenda_are_no_footnotes():
    notes = "## Notes\n\n* The list will be closed on 31 December 2017.\n"
    assert ("2017-12-31", "termination", "planned") in told(
        "# Call\n\n## Agenda\n\n* Lists\n\n" + notes, date="2017-09-20"
    )
    assert told("# Lists\n\nThey are old.\n\n" + notes, date="2017-09-20") == []


def test_the_next_regular_meeting_is_still_to_come():
    text = "The next regular meeting is on Monday, November 4, 2024."
    assert told(text, date="2024-10-07") == [("2024-11-04", "meeting", "planned")]


def test_how_things_stood_on_a_day_is_no_event_in_a_list():
    assert told("# Treasurer\n\n1. The balance stood at 4,310 pounds on 31 January 2019.\n") == []
    assert told("# Treasurer\n\n1. The debt was paid off on 31 January 2019.\n") != []


def test_a_list_of_versions_and_days_is_of_releases():
    text = "Release notes\n\n* 2.4.1 (2014-05-01): fixes a crash\n* 2.4.0 (2014-03-19): new palette\n"
    assert told(text) == [("2014-03-19", "publication", "held"), ("2014-05-01", "publication", "held")]


def test_a_number_before_a_day_is_no_release():
    text = "Log\n\n* 24 (2014-05-01): the crane failed\n* 25 (2014-03-19): the crane burned\n"
    assert "publication" not in [kind for _, kind, _ in told(text)]


def test_a_row_is_of_the_date_in_its_column():
    rows = "| {} | {} | Work |\n| --- | --- | --- |\n| 1 | January–June 2023 | Chalk and slates |\n"
    assert days(rows.format("Phase", "Period")) == ["2023-01/2023-06"]
    assert days(rows.format("Phase", "Budget")) == []


def test_a_row_of_two_cells_is_a_label_and_its_date():
    rows = "# Dates\n\n| | |\n|---|---|\n| Author notification | June 30, 2021 |\n| Colour | June 3, 2021 |\n"
    assert ("2021-06-30", "announcement", "held") in told(rows)
    assert ("2021-06-03", "milestone", "held") in told(rows)


def test_a_day_and_its_label_are_of_the_kind_that_the_label_says():
    text = CALL + "* **August 21, 2021** - Notification of acceptance.\n* **August 28, 2021** - Lunch.\n"
    assert told(text) == [("2021-08-21", "announcement", "planned"), ("2021-08-28", "milestone", "planned")]


def test_an_hour_and_what_somebody_does_then_is_no_label():
    text = "# Log\n\n5 May 2022\n\n- 07:05 Reyes finds the expired seal\n- 07:15 Reyes mends the seal\n"
    assert [kind for _, kind, _ in told(text)] == ["milestone", "milestone"]


def test_a_motion_told_in_a_list_of_labels_is_carried_or_lost():
    motion = "**Motion:** To lease the east field.\n\n- **Moved by:** Jo Fenn\n- **Result:** {}"
    assert ("2019-02-12", "adoption", "held") in told(MINUTES.format(motion.format("PASSED")))
    assert told(MINUTES.format(motion.format("FAILED"))) == [SESSION]


def test_the_meeting_that_was_called_to_order_is_the_session():
    assert told(MINUTES.format("The meeting was called to order at 18:04 by Ada Brook.")) == [SESSION]


@pytest.mark.parametrize(
    "text",
    [
        "Towline\n\nDate of loss:\n12 May 1940\n\nLaunched:\n3 June 1911\n\nBuilder:\nCole & Sons",
        "Towline\n\n**Launched:**\n3 June 1911\n\n**Scrapped:**\n12 May 1940\n\n**Builder:**\nCole & Sons",
        "Launched: 3 June 1911\nScrapped: 12 May 1940\nBuilder: Cole & Sons",
    ],
)
def test_a_label_dates_what_stands_on_the_line_below_it(text):
    (document,) = chrono.read_text(text, source="note")
    dated = {(event.kind, event.when.edtf) for event in chrono.extract(document) if event.when}
    assert document.date is None
    assert dated == {("launch", "1911-06-03"), ("termination", "1940-05-12")}


def test_a_day_below_the_label_of_a_page_is_its_date():
    (document,) = chrono.read_text("The tow\n\nPublished:\n3 June 2011\n\nWe went home.", source="note")
    assert document.date is not None
    assert document.date.when.edtf == "2011-06-03"
