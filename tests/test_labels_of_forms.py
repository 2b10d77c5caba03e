"""Lines that are a label and its date: without a colon, in other languages, and told with what they are of."""

import pytest
from telling import events_of


def told(text):
    return [(event.when.edtf, event.kind, event.title) for event in events_of(text)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Decision date 13 August 2012\n\nThe order is upheld.", [("2012-08-13", "adoption", "Decision date")]),
        ("Date of hearing 3 May 2012\n\nThe order is upheld.", [("2012-05-03", "session", "Date of hearing")]),
        ("Last date 3 May 2012\n\nThe order is upheld.", []),
    ],
)
def test_a_label_that_says_it_is_of_a_date_needs_no_colon(text, events):
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("# Old Mill\n\nOpened: 3 May 1825", ("1825-05-03", "opening", "Old Mill: opened")),
        ("# Old Mill\n\n## Key facts\n\nOpened: 3 May 1825", ("1825-05-03", "opening", "Old Mill: opened")),
        ("# Key facts\n\nOpened: 3 May 1825", ("1825-05-03", "opening", "Opened")),
        ("# Alte Mühle\n\nEröffnung: 3. Mai 1825", ("1825-05-03", "opening", "Alte Mühle: Eröffnung")),
        ("# Vieux moulin\n\nInauguration : 3 mai 1825", ("1825-05-03", "opening", "Vieux moulin: inauguration")),
        ("# Molino viejo\n\nApertura: 3 de mayo de 1825", ("1825-05-03", "opening", "Molino viejo: apertura")),
        ("# Мельница\n\nДата открытия: 3 мая 1825 года", ("1825-05-03", "opening", "Мельница: дата открытия")),
    ],
)
def test_a_short_label_is_told_with_the_heading_that_it_stands_under(text, event):
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "On 16 November 2004 the tenant served the bank with a copy of the complaint.",
            [("2004-11-16", "announcement", "The tenant served the bank with a copy of the complaint")],
        ),
        ("In May 2004 he served in Lund with the guards.", []),
    ],
)
def test_papers_that_are_served_have_their_days(text, events):
    assert told(text) == events


def test_months_that_are_counted_from_a_year_alone_are_of_no_known_month():
    assert [event[0] for event in told("In 2007 the mill burned down. Two months later it was sold.")] == ["2007"]
    assert [event[0] for event in told("In March 2007 the mill burned down. Two months later it was sold.")] == [
        "2007-03",
        "2007-05",
    ]
