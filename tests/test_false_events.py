"""What stands beside a date and never was: figures of accounts, conditions, wishes, names, and what still holds."""

import pytest
from telling import events_of, told_of_days

DATE = "2024-03-01"


def told(text):
    return told_of_days(text, "kind", date=DATE)


@pytest.mark.parametrize(
    "text",
    [
        # Conditions and wishes.
        "If the bridge opens in 2027, ships can pass.",
        "Had the bridge opened in 2019, ships could have passed.",
        "I wish the bridge had opened in 2019.",
        # What will not be.
        "We are not going to set a new deadline today.",
        "The guild has no plans to hold a meeting on Friday.",
        # What still holds, however long after.
        "Fifty-three years later, the act still serves the poor.",
        # Who is called by a day.
        "Falk spoke of the May 5 rioters.",
        "The January 6th mob was promoted by some members.",
        # What is called by a year, in the genitive too.
        "The towns agreed to work towards Agenda 2030's aims.",
        "He drove a 1967 Corva to the meeting.",
        "As Lind (2004) argues, mills matter.",
        # Figures.
        "Exports amounted to 3 billion crowns in 2008.",
        "The average wage was 400 crowns in 2001.",
        "The number of ships had risen to 40 by 1980.",
        # Of the books of firms.
        "Shares of Corva closed at $60 on Friday.",
        "Corva posted a net loss for the quarter ended July 31.",
        "The mill earned $3 million in 2019.",
        # What is done in the same months of every year.
        "The society meets in May and October.",
    ],
)
def test_what_never_was_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge opened in 2019, and ships could pass.", [("2019", "opening")]),
        ("The mayor had opened the bridge in 2019.", [("2019", "opening")]),
        ("We are going to hold a meeting on Friday.", [("2024-03-01", "meeting")]),
        ("The council did not sign the pact until 5 May 2019.", [("2019-05-05", "signing")]),
        ("The society met in May and October 2019.", [("2019-05", "meeting"), ("2019-10", "meeting")]),
        ("The board meets in May 2027.", [("2027-05", "meeting")]),
        ("Falk met the hostages on 6 January 2019.", [("2019-01-06", "meeting")]),
        ("Agenda 2030 was adopted in 2015.", [("2015", "adoption")]),
        ("In the 1950s the mill was sold.", [("195X", "change")]),
        ("Lind (2004) opened the debate.", [("2004", "opening")]),
        ("The queen crowns the winner on 5 May 2027.", [("2027-05-05", "award")]),
        ("In 2019 three states signed the pact.", [("2019", "signing")]),
        ("Terminal 3 opens in May 2027.", [("2027-05", "opening")]),
        ("Corva bought a mill for $8 million on Friday.", [("2024-03-01", "change")]),
        ("The mill closed on 5 May 2019.", [("2019-05-05", "termination")]),
        ("The school year ended on June 12, 2019.", [("2019-06-12", "milestone")]),
        ("The strike ended on July 31, 2019.", [("2019-07-31", "termination")]),
    ],
)
def test_near_neighbours_of_these_are(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Falk has advised the victims of the May 5 attacks.", "May 5 attacks"),
        ("Trade has grown again since the July 28th election.", "July 28th election"),
        ("Falk has advised the victims of the May 5 quarry attacks.", "Quarry attacks"),
        ("Falk was killed in the May 5 attacks.", "Falk was killed in the attacks"),
    ],
)
def test_a_noun_is_called_by_the_day_before_it_where_the_sentence_tells_something_else(text, title):
    assert [event.title for event in events_of(text, date=DATE)] == [title]
