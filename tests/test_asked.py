"""What a question takes for granted."""

import pytest
from telling import told_of_days

DAY = "2021-05-06"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("When the queen visited Peru last month, did she speak?", ("2021-04", "visit", "The queen visited Peru")),
        ("Do you agree with the judge who resigned yesterday?", ("2021-05-05", "termination", "The judge resigned")),
        (
            "Was that before the senate passed the bill yesterday?",
            ("2021-05-05", "adoption", "The senate passed the bill"),
        ),
        (
            "Is there news of the bill that the senate passed yesterday?",
            ("2021-05-05", "adoption", "The senate passed the bill"),
        ),
        ("How did you feel when your uncle died in 1944?", ("1944", "death", "Your uncle died")),
        (
            "Will he explain the pact signed yesterday by the firm?",
            ("2021-05-05", "signing", "Pact signed by the firm"),
        ),
        ("Did the firm that bought the mill in 1913 pay for it?", ("1913", "change", "The firm bought the mill")),
        ("Was the girl, who drowned in 1913, a good swimmer?", ("1913", "death", "The girl drowned")),
        (
            "Is the bill that the board passed yesterday of use?",
            ("2021-05-05", "adoption", "The board passed the bill"),
        ),
        ("After the mill closed in 1913, did you leave?", ("1913", "termination", "The mill closed")),
        ("MOSS: So, they moved to a farm in 1913?\n\nHOLM: Right.", ("1913", "visit", "They moved to a farm")),
    ],
)
def test_what_a_question_takes_for_granted_is_told(sentence, told):
    assert told_of_days(sentence, "kind", "title", date=DAY) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "When did the queen visit Peru last month?",
        "Did she visit Peru last month when she was well?",
        "Did he say that the senate passed the bill yesterday?",
        "Do you know if the senate passed the bill yesterday?",
        "Is it true that the judge resigned yesterday?",
        "MOSS: So, they moved to a farm in 1913?\n\nHOLM: No, not then.",
        "MOSS: Did they move to a farm in 1913?\n\nHOLM: Who knows.",
    ],
)
def test_what_a_question_asks_is_not_told(sentence):
    assert told_of_days(sentence, "kind", date=DAY) == []


def test_a_birthday_that_its_owner_gives_without_a_year_is_of_no_year():
    assert told_of_days("I was born December the 3rd.", "kind", date=DAY) == []
    assert told_of_days("A daughter was born to them on 4 May.", "kind", date=DAY) == [("2021-05-04", "birth")]


@pytest.mark.parametrize(
    "sentence",
    [
        "I wonder what they still signed off between now and January.",
        "On 1 April last year support for married couples grew.",
    ],
)
def test_what_only_sounds_like_an_event_is_none(sentence):
    assert told_of_days(sentence, "kind", date=DAY) == []


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Page 212 - Week 3 - Tuesday, 5 March 1996", "1996-03-05"),
        ("HC Deb 12 June 1996 vol 279 cc301-12 3.32 pm", "1996-06-12"),
    ],
)
def test_where_a_record_stands_is_no_part_of_its_day(head, day):
    told = told_of_days(f"{head}\n\nMR HOLM (Moss): The firm signed the lease yesterday.", "kind")
    assert told == [(f"{day[:8]}{int(day[8:]) - 1:02}", "signing")]


def test_a_question_after_anyone_takes_no_deed_for_granted():
    assert told_of_days("Did anyone who resigned in 1913 come back?", "kind", date=DAY) == []
