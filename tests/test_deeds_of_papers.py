"""What papers of courts, councils and newspapers tell of: the kinds of their deeds, and what is told once."""

import pytest
from telling import told_of_days

DAY = "2014-04-03"  # a Thursday


def told(text: str) -> list[tuple[str, str]]:
    """Date and kind of each dated event."""
    return told_of_days(text, "kind", date=DAY)


KINDS = [
    ("A notice of appeal was served on 18 July 2013, one day in time.", ("2013-07-18", "announcement")),
    ("Proceedings were issued in the High Court on 3 May 2012.", ("2012-05-03", "announcement")),
    ("A similar bill died in the Senate last year.", ("2013", "termination")),
    ("A similar man died in the city last year.", ("2013", "death")),
    ("On 9 January a court ordered that she be held for two months.", ("2014-01-09", "adoption")),
    ("Dale Orr surrendered to the FBI on 18 November 2010.", ("2010-11-18", "milestone")),
    ("The garrison surrendered to the rebels on 3 May 1645.", ("1645-05-03", "conflict")),
    ("The tug ran her sea trials off the Bell Rock on 3 May 1913.", ("1913-05-03", "milestone")),
    ("The trial of the mayor began on 3 May 2013.", ("2013-05-03", "session")),
    ("The inauguration is scheduled for 1 July.", ("2014-07-01", "ceremony")),
    ("On 16 May 2013 the envoy presented her letters of credence to the king.", ("2013-05-16", "ceremony")),
    ("The Senate is expected to take up the bill on 7 May.", ("2014-05-07", "session")),
    ("The probe ran out of fuel in May 2010.", ("2010-05", "milestone")),
]


@pytest.mark.parametrize(("text", "event"), KINDS)
def test_the_deeds_of_papers_have_their_kinds(text, event):
    assert told(text) == [event]


def test_a_laureate_who_is_only_named_wins_nothing():
    text = "В 1995 году власти впервые выпустили лауреата премии на свободу."
    assert "award" not in {kind for _, kind in told_of_days(text, "kind", date=DAY)}


DATED_ONCE = [
    ("Ida Osei won the 2013 Weil Prize for Poetry last night.", ["2014-04-02"]),
    ("Ida Osei won the 2013 Weil Prize for Poetry.", ["2013"]),
    ("The governor vetoed the 1996 budget on June 3 of that year.", ["1996-06-03"]),
]


@pytest.mark.parametrize(("text", "days"), DATED_ONCE)
def test_the_year_of_a_thing_is_not_another_date_of_its_deed(text, days):
    assert [day for day, _ in told(text)] == days


NEWS = [
    ("Norwick went top of the table after beating Marlow on Saturday.", ["2014-03-29"]),
    ("Norwick are recovering after losing to Marlow Saturday.", ["2014-03-29"]),
    ("Norwick went top of the table after training on Saturday.", []),
    ("Norwick are well placed after a good season, beating Marlow or not, this Saturday.", []),
    ("They discussed the visit of the king planned for October.", ["2014-10"]),
    ("Ann Holm, president of the council for May 2013, spoke.", []),
]


@pytest.mark.parametrize(("text", "days"), NEWS)
def test_what_had_just_been_done_or_is_planned_is_told(text, days):
    assert [day for day, _ in told(text)] == days


def test_the_day_of_minutes_alone_is_none_of_an_event():
    assert told("The minutes of the meeting of 8 February 2011 were approved.") == []


def test_who_issued_a_paper_below_its_day_is_no_event():
    text = "Date: 16 January 2014\nIssued by the Office for Relief\n\nThe port reopened on 3 January."
    assert told_of_days(text, "kind", source="note") == [("2014-01-03", "opening")]


def test_an_item_whose_number_is_escaped_is_one():
    text = "# Minutes\n\n11\\. The fence was discussed.\n\n12\\. Date of next meeting 14th May 2014\n\nThe board rose."
    assert ("2014-05-14", "planned") in told_of_days(text, "status", date=DAY)
