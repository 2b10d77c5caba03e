"""Minutes: their day, the times of day in it, and their session, which is told once."""

from telling import day_of, events_of

import chrono

BOARD = """APPROVED

TOWN OF ALDERWICK

BOARD OF SELECTMEN MEETING

MINUTES

March 4, 2003

APPROVED – March 18, 2003

Chairman Orr opened the meeting at 6:30 pm.

MINUTES REVIEW

February 18, 2003

The fence was discussed. The board rose at 8:15 pm.
"""


def told(text):
    return [(event.kind, day_of(event)) for event in events_of(text, source="note.txt")]


def test_the_session_of_minutes_is_told_once():
    assert [one for one in told(BOARD) if one[0] == "session"] == [("session", "2003-03-04")]


def test_a_stamp_on_minutes_is_no_decision_of_theirs():
    assert ("adoption", "2003-03-04") not in told(BOARD)


def test_times_of_day_in_minutes_are_of_their_session():
    text = "BOARD MEETING MAY 6, 1963 A regular meeting of the Board was held on Monday, May 6, 1963, at 7:30 P.M. "
    text += "It was advertised in the April 18, 1963 issue of the Mercury. Mr. Orr retired at 7:35 P.M."
    assert ("termination", "1963-05-06T19:35") in told(text)


def test_the_next_meeting_keeps_its_own_time_of_day():
    text = (
        "Minutes of the Board\n\n4 March 2003\n\nThe next meeting will be on 18 March 2003. It will begin at 7:30 pm."
    )
    assert all(when != "2003-03-04T19:30" for _, when in told(text))


PARISH = """Parish Council Meeting held on Tuesday 5 March 2019 at 7.30 pm in the Reading Room

Present: Cllrs Holm (Chair), Falk, Orr.

1. The minutes of the last meeting were approved.
2. Cllr Falk to write to the county by 15 March about the road.
"""


def test_a_meeting_that_names_those_present_records_what_it_decided():
    assert ("adoption", "2019-03-05") in told(PARISH)


def test_a_task_that_minutes_give_is_planned_by_its_day():
    assert ("announcement", "../2019-03-15") in told(PARISH)
    assert told("The right to vote by 15 March 1930 was lost.") == []


def test_a_line_of_minutes_without_a_year_does_not_date_them():
    (document,) = chrono.read_text("Otto to send the minutes to the board by 15 March.", source="n", date="2019-03-05")
    assert [event.when.edtf for event in chrono.extract(document)] == ["../2019-03-15"]


def test_a_line_that_ends_as_minutes_are_called_opens_them():
    text = "November 2, 2023 – Minutes\n\nNovember 2, 2023\n\nOtto Holm x\n\nThe letter was gone over and approved.\n"
    assert ("adoption", "2023-11-02") in told(text)
