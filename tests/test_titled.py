"""What the head of a document says of its events: gatherings named and dated there, programmes, sittings of a body."""

import pytest
from telling import day_of, events_of

from chrono.events import extract
from chrono.reading import read_text


def told(text, date=None):
    return {(e.kind, day_of(e), e.status) for e in events_of(text, date=date, source="note.md")}


@pytest.mark.parametrize(
    ("head", "line", "expected"),
    [
        ("Symposium on River Weeds", "Utrecht, 4–6 September 2023", {("forum", "2023-09-04/2023-09-06", "held")}),
        ("River Weeds Symposium", "**Date:** 4 September 2023", {("forum", "2023-09-04", "held")}),
        ("Symposium notes", "Utrecht, 4–6 September 2023", set()),
        ("Symposium on River Weeds", "The call closed before 4 September 2023 with few papers", set()),
    ],
)
def test_a_heading_that_names_a_gathering_takes_the_date_of_the_line_below(head, line, expected):
    found = told(f"# {head}\n\n{line}\n\nAll about weeds.")
    assert {event for event in found if event[0] == "forum"} == expected


def test_a_programme_tells_of_what_is_to_come():
    text = "# River Forum – Programme\n\n## Monday, 4 September 2023\n\n- 14:00 Session 1: Weeds\n"
    assert told(text + "\n## Tuesday, 5 September 2023\n\n- 09:00 Session 2: Eels\n") == {
        ("forum", "2023-09-04/2023-09-05", "planned"),
        ("session", "2023-09-04T14:00", "planned"),
        ("session", "2023-09-05T09:00", "planned"),
    }
    assert ("forum", "2021", "held") in told("# River Forum – Programme\n\nThe last forum was held in Ghent in 2021.")


def test_what_stands_under_coming_up_is_planned():
    text = "# News\n\n## {}\n\n- 12 May: talk by Dr Ann Orr on keepers of lights"
    assert {status for *_, status in told(text.format("Coming up"), date="2022-05")} == {"planned"}
    assert {status for *_, status in told(text.format("Looking back"), date="2022-05")} == {"held"}


def test_a_body_decides_on_the_day_of_the_sitting_that_the_document_reports():
    text = "# {}\n\n- The council approved the new weir.\n- The mayor approved of eels.\n"
    decided = ("adoption", "2025-11-12", "held")
    assert decided in told(text.format("Council meeting, 12 November 2025"), date="2025-11-12")
    assert told(text.format("On the council"), date="2025-11-12") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill school was opened on 1 September 1982\n\nMany came.", {("opening", "1982-09-01", "held")}),
        ("The mill school since 1 September 1982\n\nMany came.", set()),
        ("# Release 2025b - 2025-03-22\n\nMany came.", {("publication", "2025-03-22", "held")}),
    ],
)
def test_a_heading_may_be_a_sentence_of_its_own(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The museum moved to the old mint in 1995.", "change"),
        ("The couple moved to Texas in 1843.", "visit"),
        ("The clock was altered on 25 March 2023, not on 28 October 2023.", "milestone"),
    ],
)
def test_one_event_of_its_kind(text, expected):
    assert [kind for kind, *_ in told(text)] == [expected]


def test_a_headline_of_what_somebody_is_to_do_is_not_of_its_own_day():
    text = "MINISTER TO VISIT PORTS\n\nThe minister will leave on Sunday for a visit to the ports."
    assert told(text, date="2008-10-16") == {("visit", "2008-10-19", "planned")}


def test_a_season_alone_under_the_title_dates_a_newsletter():
    head = "# Friends of the Mill\n\nSpring 2022\n\n"
    (dated,) = read_text(head + "The reading room reopened on 17 January.", source="a.md")
    assert (dated.date.when.edtf, dated.date.basis) == ("2022-21", "explicit")
    (undated,) = read_text("# Friends\n\nThe room will reopen in\nSpring 2022\nwith new shelves.", source="a.md")
    assert undated.date is None or undated.date.basis != "explicit"


def test_forms_due_by_a_day_are_still_to_come():
    assert told("Abstracts are due by 15 April 2023.") == {("termination", "../2023-04-15", "planned")}


def test_the_visit_of_the_headline_is_the_one_told_below():
    text = (
        "on the visit of the Prime Minister of Peru to the Republic of Latvia\n\n"
        "The Prime Minister of Peru, Ann Orr, paid an official visit to Riga on 22–23 May 2012.\n"
    )
    assert len([event for event in told(text, date="2012-05-23") if event[0] == "visit"]) == 1


def test_a_listing_tells_what_is_on_below_each_heading():
    text = "# What's on\n\n### Ida Falk: Prints | City Gallery\nJun 10–Aug 31, 2025\nOver 90 works.\n\n"
    text += "### Harbour Fair\nSaturday 12 July 2025, 10am\nStalls and rides.\n"
    (document,) = read_text(text, source="note.md")
    assert {event.when.edtf for event in extract(document)} == {"2025-06-10/2025-08-31", "2025-07-12T10:00"}


def test_the_hours_of_a_transcript_below_its_room_announce_nothing():
    text = "# Remarks\n\n### East Room\n\n3:42 P.M. EST\n\nIDA FALK: Good day.\n\n### Thank you\n\n4:14 P.M. EST\n"
    (document,) = read_text(text, source="note.md", date="2021-01-25")
    assert not [event for event in extract(document) if event.title in ("East Room", "Thank you")]


def test_an_agenda_is_of_the_session_of_the_body_above_it():
    text = "BIRCH TOWN COUNCIL\nAGENDA\nMonday, June 3, 2019, 7:00 PM\n\n1. Call to order\n2. Budget\n"
    (document,) = read_text(text, source="note.txt")
    assert [event.kind for event in extract(document)] == ["session"]
