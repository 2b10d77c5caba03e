"""Minutes: their day, the times of day in it, and their session, which is told once."""

import pytest
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


MARSH = "# Minutes of the Marsh Board held on 3 May 2012\n\nPresent: Ada Finch.\n\n{}\n\nThe pumps were looked at."


def decided(line):
    return [event.title for event in events_of(MARSH.format(line), source="note.txt") if event.kind != "session"]


@pytest.mark.parametrize(
    "line",
    [
        "M/S Finch/Orr to raise the weir. Carried.",
        "Motion to raise the weir (Finch/Orr). Passed 6-0.",
        "Finch moved to raise the weir, seconded by Orr. Motion passes.",
        "Finch moved to raise the weir. All in favour.",
        "Resolution 4: that the weir be raised. Adopted.",
        "Decision: The weir will be raised.",
        "Motion: To raise the weir.\nMoved: Finch. Seconded: Orr.\nCarried unanimously.",
    ],
)
def test_a_motion_is_carried_in_many_words_and_told_once(line):
    assert len(decided(line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "M/S Finch/Orr to raise the weir. Lost.",
        "Motion to raise the weir. Motion failed 2-4.",
        "Motion to raise the weir died for lack of a second.",
        "The decision on the weir was put off.",
    ],
)
def test_a_motion_that_was_lost_is_no_event(line):
    assert decided(line) == []


@pytest.mark.parametrize(
    "head",
    [
        "MINUTES OF THE MARSH BOARD\n\nDate: 3 May 2012\nPlace: Lower Hall",
        "# Minutes of the Marsh Board\n\nThe board met in Lower Hall on 3 May 2012 at 7 pm.",
        "# Marsh Board – Minutes\n\n**Meeting date:** 3 May 2012\n\n**Time:** 7 pm",
    ],
)
def test_the_head_of_minutes_gives_their_day_by_a_label_or_a_verb(head):
    text = f"{head}\n\nThe weir will be dear.\n\nThe board approved the loan.\n\nMeeting closed at 21.05."
    assert ("adoption", "2012-05-03") in told(text)


def test_what_the_chair_did_on_another_day_does_not_date_minutes():
    text = "# Minutes of the Marsh Board\n\nThe chair said that since the last time he had met the mayor on 3 May 2012."
    (document,) = chrono.read_text(text, source="n")
    assert document.date is None


@pytest.mark.parametrize("line", ["## Next meeting\n\n{}, 7 pm, Lower Hall", "Date of Next Meeting\n\n{} at 7pm"])
@pytest.mark.parametrize("day", ["7 June 2012", "Thursday 7 June"])
def test_the_day_below_the_next_meeting_is_that_and_not_the_minutes_own(line, day):
    text = (
        f"MINUTES OF THE MARSH BOARD\n\nDate: 3 May 2012\nPlace: Hall\n\nThe loan was approved.\n\n{line.format(day)}"
    )
    found = told(text)
    assert ("meeting", "2012-06-07T19:00") in found
    assert ("adoption", "2012-05-03") in found


@pytest.mark.parametrize(
    "line",
    ["{}: 5 June 2012", "Next meeting date: 5 June 2012", "Approval date: 5 June 2012", "See below when: 5 June 2012"],
)
def test_only_a_label_that_opens_its_line_dates_minutes(line):
    text = f"# Minutes of the Marsh Board\n\n{line.format('Date')}\n\nPresent: Ada Finch\n\nThe loan was approved."
    (document,) = chrono.read_text(text, source="n")
    assert (document.date is not None) == line.startswith("{}")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Decision: none."),
        ("en", "Decision: No decision was taken."),
        ("en", "Resolution: deferred to the June meeting."),
        ("en", "Decision: Not carried."),
        ("de", "Beschluss: vertagt."),
        ("fr", "Décision : aucune."),
    ],
)
def test_a_label_of_decisions_behind_which_none_stands_is_none(language, line):
    head = {"de": "Protokoll der Sitzung vom 3. Mai 2012", "fr": "Procès-verbal de la séance du 3 mai 2012"}
    text = f"# {head.get(language, 'Minutes of the Marsh Board, 3 May 2012')}\n\n1. Weir\n\n{line}"
    assert not [kind for kind, _ in told(text) if kind == "adoption"]


def test_a_label_of_decisions_behind_which_one_stands_is_one():
    text = "# Minutes of the Marsh Board, 3 May 2012\n\n1. Weir\n\nDecision: The weir will be raised."
    assert ("adoption", "2012-05-03") in told(text)


def test_a_label_over_an_hour_of_minutes_is_no_event():
    assert decided("Call to order: 7:03 pm\n\nAdjournment: 8:40 p.m.") == []


def test_the_heading_of_minutes_with_their_day_is_their_session_alone():
    text = "# 3 May 2012 Minutes of the Marsh Board\n\nPresent: Ada Finch\n\nThe board approved the loan."
    assert told(text) == [("session", "2012-05-03"), ("adoption", "2012-05-03")]
