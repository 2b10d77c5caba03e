"""Histories of bodies and lives, chronicles, diaries and records: which day, kind and title their events have."""

import pytest
from telling import day_of, events_of


def told(text, date=None):
    """(kind, date) of each event."""
    return [(event.kind, day_of(event)) for event in events_of(text, date=date)]


def days(text, date=None):
    return [day for _, day in told(text, date)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He mended it in 1860. Five years later in March 1865, the barn was sold.", ["1860", "1865-03"]),
        ("He mended it in 1860. Five years later in Ulm the barn was sold.", ["1860", "1865"]),
        ("On Monday, 2019-05-06 at 10:15, the crew deployed a fix.", ["2019-05-06T10:15"]),
        ("We fled in September '39, when I was ten. In '46 we sailed to Hull.", ["1939-09", "1946"]),
        ("The bell was cast in 1712 and hung on Palm Sunday the following year.", ["1712", "1713-04-09"]),
        ("In 1921, the year after the flood, they rebuilt the mill.", ["1921"]),
        ("The rail link opened in 1921. The year after, they rebuilt the mill.", ["1921", "1922"]),
    ],
)
def test_two_ways_to_say_when_give_one_date(text, expected):
    assert days(text, "1998-11-06" if "'39" in text else "2020-02-08" if "2019" in text else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1919, a year after Ida Pell had retired as chairman, the brewery was sold.", [("change", "1919")]),
        ("On 4 May 1921, two days after he died, the mill was shut.", [("termination", "1921-05-04")]),
        ("In May 1919 the chairman retired, a year after the brewery had been sold.", [("termination", "1919-05")]),
    ],
)
def test_what_a_date_is_counted_from_is_not_of_its_day(text, expected):
    assert told(text) == expected


def test_a_date_in_brackets_takes_no_verb_of_what_follows_and():
    told_of = {day: event.title for event in events_of(_BRACKETED) for day in [day_of(event)]}
    assert told_of["1938-12-03"] == "The library burned"
    assert "library" not in told_of.get("1936-05", "")


_BRACKETED = "The house was admired (May 1936) and the library burned on 3 December 1938."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pipes were rehung and dedicated by the dean on 9 September 1995.", ["1995-09-09"]),
        ("Ether was used here for the first time on 2 March 1847.", ["1847-03-02"]),
        ("Ether was used here in 1847.", []),
        ("In 2008 the council took a 43 per cent stake, which it kept.", ["2008"]),
        ("In 2008 the council took 43 per cent of the vote.", []),
    ],
)
def test_what_was_done_once_is_told(text, expected):
    assert days(text) == expected


def test_entries_that_begin_with_a_weekday_are_of_their_own_day_though_one_ends_with_an_hour():
    text = (
        "THE STRIKE\n\nMonday, 7 August 1911. Three hundred carters leave the yard.\n"
        "Wednesday, 9 August. The mayor appeals for calm.\nThursday, 17 August. A rally is held at 8 p.m.\n"
        "Saturday, 19 August. Two boats sink.\n"
    )
    assert days(text) == ["1911-08-07", "1911-08-09", "1911-08-17T20:00", "1911-08-19"]


def test_a_record_of_code_has_the_date_on_its_first_line():
    text = (
        'array("May 9, 2007",\n    "The new index is now available to members."\n),\n'
        'array("May 3, 2007",\n    "The board announces a prize for the best map."\n),\n'
        'array("April 2, 2007",\n    "Ida Holm joined the team."\n),\n'
    )
    assert days(text) == ["2007-04-02", "2007-05-03", "2007-05-09"]


_DIARY = """# May 11th 1864.
Marched to within one mile of Ulm.

# May 12th. All quiet here. It has been raining all day. We lay
in camp and waited.

# May 13th. 45
Met Ida Holm at the ford. Rained all day.

# May 14th.
Encouraged by the news, we crossed the river. Colonel Falk takes command of the brigade.
"""


def test_a_diary_tells_of_what_its_writer_did_on_the_day_above():
    found = {event.title: day_of(event) for event in events_of(_DIARY, source="diary.md")}
    assert found.pop("Met Ida Holm at the ford") == "1864-05-13"
    assert "1864-05-14" in found.values()
    assert set(found.values()) == {"1864-05-11", "1864-05-14"}


def test_a_heading_that_is_a_day_and_a_title_stays_one():
    text = (
        "# 12 May 1911. The dam breaks\n\nWater filled the valley.\n\n# 14 May 1911. The mill burns\n\nNobody was hurt."
    )
    assert [(event.title, day_of(event)) for event in events_of(text, source="log.md")] == [
        ("The dam breaks", "1911-05-12"),
        ("The mill burns", "1911-05-14"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamada stood on the summit at noon on 12 October 1981.", [("milestone", "1981-10-12T12:00")]),
        ("A leaders' summit took place in Bergen on 12 October 1981.", [("summit", "1981-10-12")]),
        ("On 3 May 1911 the porters came out in sympathy.", [("conflict", "1911-05-03")]),
        ("On 3 May 1911 the porters' song book came out.", [("publication", "1911-05-03")]),
        ("The dockers' strike was settled on 12 May 1926.", [("termination", "1926-05-12")]),
        ("The Herald began as a four-page weekly in 1862.", [("founding", "1862")]),
    ],
)
def test_what_strikes_climbers_and_papers_do_has_its_kind(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The probe is believed to have burned up over the sea in 2011.", "held"),
        ("The bridge is to open in 2031.", "planned"),
        ("The hall was to have opened in 2011.", "cancelled"),
    ],
)
def test_what_is_said_to_have_been_done_was_done(text, status):
    assert [event.status for event in events_of(text, date="2020-05-04")] == [status]


def test_what_ended_a_stretch_did_not_happen_at_its_beginning():
    assert told("From 1948 until it shut in 1992 he worked at the mill.") == [("termination", "1992")]
    assert told("From 1948 the mill was run by the town.") == told("From 1948, the mill was run by the town.")
