"""What clubs and parishes announce and report: suppers, walks, rehearsals, what is called off, what a day owns."""

import pytest

from chrono.dates import find_dates
from chrono.events import extract
from chrono.reading import read_text


def told(text, date="2020-05-06"):
    (document,) = read_text(text, date=date)
    return [(event.kind, event.when.edtf if event.when else None, event.status) for event in extract(document)]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Everyone is welcome at our Spring Lunch on 16 May.", "ceremony", "2020-05-16"),
        ("Do come along to the coffee morning on 16 May.", "ceremony", "2020-05-16"),
        ("The Parish Supper is on Friday 15 May.", "ceremony", "2020-05-15"),
        ("The village looks forward to its summer fete on Saturday 13th June.", "ceremony", "2020-06-13"),
        ("Our next work party at the orchard will be May 16th at 9.30am.", "session", "2020-05-16T09:30"),
        ("Quiz night: Friday 15 May, 7.30pm.", "ceremony", "2020-05-15T19:30"),
        ("Harvest supper: 15 May 2020.", "ceremony", "2020-05-15"),
        ("Our next gardening day will be on 12 June 2020.", "milestone", "2020-06-12"),
    ],
)
def test_what_is_on_for_a_day_is_planned(text, kind, when):
    assert told(text) == [(kind, when, "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "It will be on 12 June 2020.",
        "The quiet hall is cold.",
        "The supper room is warm in June.",
    ],
)
def test_a_day_or_an_occasion_alone_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("We had to cancel our October meeting.", "meeting", "2020-10"),
        ("We have had to cancel the meeting on 12 May.", "meeting", "2020-05-12"),
        ("The committee cancelled the meeting planned for 12 June.", "meeting", "2020-06-12"),
        ("The fair on 12 April was cancelled.", "forum", "2020-04-12"),
        ("The supper on 12 June has been cancelled.", "ceremony", "2020-06-12"),
        ("The June meeting is cancelled.", "meeting", "2020-06"),
    ],
)
def test_what_is_called_off_is_the_gathering_on_its_nearest_day(text, kind, when):
    assert told(text) == [(kind, when, "cancelled")]


def test_what_is_called_off_for_good_ends_on_the_day_named():
    assert told("The council cancelled the contract on 3 May 2019.") == [("termination", "2019-05-03", "held")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thank you to all who came to Saturday's supper.", [("ceremony", "2020-05-02", "held")]),
        ("Sunday's supper raised 300 pounds.", [("ceremony", "2020-05-03", "held")]),
        ("We look forward to Sunday's supper.", [("ceremony", "2020-05-10", "planned")]),
        ("Sunday's papers were thick.", []),
    ],
)
def test_a_day_may_own_its_gathering(text, expected):
    assert told(text) == expected


def test_a_day_in_an_entry_set_off_by_a_dash_alone_counts_from_that_entry():
    diary = (
        "June 9, 1851—Left the farm this evening.\n\n"
        "June 7, 1851—All quiet. Brother Tom came back from Leith yesterday."
    )
    assert ("milestone", "1851-06-06", "held") in told(diary, date=None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The choir meets on Thursday, 5/14 at the mill.", ["2020-05-14"]),
        ("The choir meets on Thursday, 14/5 at the mill.", ["2020-05-14"]),
        ("The choir meets on Thu 6/11.", ["2020-06-11"]),
        ("On Monday 3/4 of the crew fell ill.", ["2020-05-04"]),
    ],
)
def test_two_figures_beside_their_weekday_are_a_day(text, expected):
    assert [mention.edtf for mention in find_dates(text, reference="2020-05-06")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Key Dates\n\nDraft Paper Deadline  19 October 2020\n\nQuiz night 3 March 2021",
            [("termination", "2020-10-19"), ("ceremony", "2021-03-03")],
        ),
        ("The plan of 3 March 2021\n\nIt is long.", []),
    ],
)
def test_a_heading_may_be_a_gathering_or_a_last_day_and_its_date(text, expected):
    assert [(kind, when) for kind, when, _ in told(text)] == expected


def test_a_heading_is_not_of_today_where_the_text_announces_what_it_names():
    text = "The Plant Sale is Back!\n\nThe plant sale will be on Saturday, May 16th in the hall."
    assert told(text) == [("forum", "2020-05-16", "planned")]
    assert [status for _, _, status in told("The Plant Sale is Back!\n\nThe plant sale was held on May 2nd.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I had a letter from my sister two days since.", ["2020-05-04"]),
        ("It has been two days since they left.", [None]),
        ("The fair is on Saturday 16May.", ["2020-05-16"]),
        ("The model 24Nova is new.", []),
    ],
)
def test_old_and_hasty_ways_of_writing_a_day(text, expected):
    assert [mention.edtf for mention in find_dates(text, reference="2020-05-06")] == expected
