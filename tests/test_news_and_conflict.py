"""News, diplomacy and conflict: what is feared or awaited, and what a title says beside a noun that is dated."""

import pytest
from telling import day_of, events_of


def told(text, date="2023-03-14"):
    """Day, kind, status and title of each event."""
    return [(day_of(e), e.kind, e.status, e.title) for e in events_of(text, source="note", date=date)]


def titles(text, date="2023-03-14"):
    return [title for _, _, _, title in told(text, date)]


PAGE = """1996 - The first cabinet

1997

July 18 – The parties signed an accord in Ulm.

1999 - The second cabinet

October 25 – The two sides held talks in Holm.

2001 - The third cabinet

March 24 – The parties signed a treaty.
"""


def test_a_year_with_a_title_over_entries_of_days_dates_them_and_is_no_event():
    found = told(PAGE, "2014-01-25")
    assert [day for day, *_ in found] == ["1997-07-18", "1999-10-25", "2001-03-24"]


def test_a_year_with_a_text_over_another_such_year_is_an_entry():
    assert [day for day, *_ in told("1999 - Opening of the hall\n\n2001 - Fire in the hall\n")] == ["1999", "2001"]


@pytest.mark.parametrize(
    "text",
    [
        "There were fears of an attack last week.",
        "Police warned of a new strike last week.",
        "The risk of a war last week was small.",
    ],
)
def test_what_was_feared_did_not_happen(text):
    assert [one for one in told(text) if one[1] == "conflict"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The family is waiting for the court's ruling on Friday.", ("2023-03-17", "planned")),
        ("Residents fled after the attack on the market last week.", ("2023-03-06/2023-03-12", "held")),
        ("The family is waiting for help after the fire on Friday.", ("2023-03-10", "held")),
    ],
)
def test_what_somebody_waits_for_is_to_come_and_what_was_before_is_not(text, expected):
    assert [(day, status) for day, _, status, _ in told(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Tensions are high after the airstrike in Ulm on 3 March.", "Airstrike in Ulm"),
        (
            "Forty are still missing following the earthquake and tsunami in Tarnia on 3 March.",
            "Earthquake and tsunami in Tarnia",
        ),
        ("The murder of two clerks in February had already led to a ban.", "Murder of two clerks"),
        ("The attack on the market on 3 March killed 12 people.", "The attack on the market killed 12 people"),
    ],
)
def test_a_noun_of_whose_aftermath_is_told_is_the_title(text, title):
    assert title in titles(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A treaty signed in 1905 gave the islands to Norway.", ["A treaty was signed"]),
        ("The firm founded in 1905 was sold to Corva in 1911.", ["The firm was founded", "The firm was sold to Corva"]),
        ("Guards say a pact signed last week was broken.", ["A pact was signed"]),
        ("The board met in 1905 and opened the mill in 1906.", ["The board met", "The board opened the mill"]),
        ("A man faces ten years in prison after a jury convicted him on Monday.", ["A jury convicted a man"]),
        ("Ada Cole is in custody after police arrested her on Monday.", ["Police arrested Ada Cole"]),
        ("Ada Cole stayed there after police arrested Bo Lind on Monday.", ["Police arrested Bo Lind"]),
    ],
)
def test_a_title_tells_the_dated_deed_and_not_the_verb_around_it(text, expected):
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Minister leaves Ankara this evening.", "visit"),
        ("The chairman left Paris on 3 March.", "visit"),
        ("The chairman left the board on 3 March.", "termination"),
        ("Ada Cole left the company on 3 March.", "termination"),
    ],
)
def test_who_leaves_a_town_in_office_was_on_a_visit(text, kind):
    assert [one[1] for one in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "This report covers the period from 7 to 9 March.",
        "At least 92 people have died, the bureau said on 9 March.",
        "“They came at four in the morning and we ran,” said Ida Falk.",
        "His remarks on Monday drew anger in the capital.",
    ],
)
def test_a_date_of_something_else_makes_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The report was published on 9 March and covers three towns.", ["2023-03-09"]),
        ("At least 92 people died on 9 March, the bureau said.", ["2023-03-09"]),
        ("Ada Cole has died, her family said on 9 March.", ["2023-03-09"]),
        ("“They came in 2015 and opened the mill,” said Ida Falk.", ["2015"]),
        ("“They came on Monday at four in the morning,” said Ida Falk.", ["2023-03-13"]),
        ("Ida Falk spoke. Her remarks on Monday drew anger in the capital.", ["2023-03-13"]),
        ("The judge freed Bo Lind on 3 March, accused of fraud between 1971 and 1986.", ["2023-03-03"]),
        ("Bo Lind was accused of fraud in 1905.", ["1905"]),
    ],
)
def test_a_date_of_what_is_told_beside_it_makes_one(text, days):
    assert [day for day, *_ in told(text)] == days


TIMELINE = """A year of turmoil

Feb. 1, 2021: Ida Falk, the head of the party, is detained in a raid on her house,
hours before the new council of the town is to sit for the first time since the vote.

Feb. 3: Doctors at 70 hospitals stop work.

Feb. 9: Police fire on protesters in Ulm.
"""


def test_the_first_entry_of_a_timeline_does_not_date_it():
    found = [(day_of(e), e.status) for e in events_of(TIMELINE, source="note")]
    assert found == [("2021-02-01", "held"), ("2021-02-03", "held"), ("2021-02-09", "held")]


REPORT = "SRINAGAR, May 24 – Armed men killed three guards on Friday in Ulm. The war began in 1989. "


def test_a_report_whose_dateline_has_no_year_takes_none_from_what_it_looks_back_to():
    found = {e.title: day_of(e) for e in events_of(REPORT + "Four clerks were killed in April.", source="note")}
    assert found["Four clerks were killed"] is None
    assert found["The war began"] == "1989"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Minister flew on to Tbilisi, where she met the President on 3 March.", "Tbilisi"),
        ("Rebels overran a fort on 3 March, killing ten men, two days after talks in Oslo had failed.", None),
        ("Rebels overran a fort in Mali on 3 March, two days after talks in Oslo had failed.", "Mali"),
        ("Ida Falk died in Lima on 3 March, where her son lives.", "Lima"),
    ],
)
def test_a_place_is_where_it_happened_and_not_where_something_else_did(text, place):
    (event,) = events_of(text, source="note", date="2023-03-14")
    assert (event.place.name if event.place else None) == place


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "On 3 March 2021, in a brief ceremony held at the hall in Ulm, President Ida Falk received Otto Berg.",
            "President Ida Falk received Otto Berg",
        ),
        (
            "At the invitation of External Affairs Minister, Dr. Ida Falk, the Minister of Foreign Affairs of "
            "Tajikistan, His Excellency Mr. Otto Berg, will be paying an official visit "
            "to Ulm on 3rd to 5th March 2031.",
            "Otto Berg will be paying an official visit to Ulm",
        ),
        ("On 3 March 2021 a ceremony was held at the hall in Ulm.", "A ceremony was held at the hall in Ulm"),
        (
            "A group of men disguised as guards robbed the bank in Ulm on 3 March 2021.",
            "A group of men disguised as guards robbed the bank in Ulm",
        ),
    ],
)
def test_a_title_tells_who_did_it_and_not_on_what_occasion(text, title):
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On 1 February 2021 President Win Myint was detained.", "milestone"),
        ("The club won the cup on 1 February 2021.", "award"),
        ("The storm left 58 people dead on 3 March.", "death"),
        ("The blast left two guards injured on 3 March.", "milestone"),
        ("The Council met on 3 March for a term of two years commencing on 17 April 2023.", "meeting"),
    ],
)
def test_a_kind_is_that_of_what_happened(text, kind):
    assert [one[1] for one in told(text)] == [kind]


def test_the_two_ministers_are_those_who_hold_that_office():
    text = (
        "Foreign Minister Ida Falk met her Turkish counterpart, Otto Berg, on 12 March. On 13 March she was received "
        "by the Speaker, Karl Voss. The two ministers last met in Ulm on 18 February."
    )
    found = {day_of(e): [one.name for one in e.participants] for e in events_of(text, source="note", date="2023-03-14")}
    assert found["2023-02-18"] == ["Ida Falk", "Otto Berg"]
    assert found["2023-03-13"] == ["Ida Falk", "Karl Voss"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("He was hanged in Ulm over a deadly 2001 attack on the parliament.", "Deadly attack on the parliament"),
        ("A deadly 2001 attack killed twelve people.", "A deadly attack killed twelve people"),
    ],
)
def test_a_title_is_no_clause_of_another_day(text, title):
    assert titles(text) == [title]
