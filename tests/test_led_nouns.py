"""Nouns of deeds that a circumstance names with their date."""

import pytest
from telling import told_of_days


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("After its foundation in 1920 the firm grew.", ("1920", "founding", "Foundation of the firm")),
        (
            "Since its establishment in 2001, the panel met often.",
            ("2001", "founding", "Establishment of the panel"),
        ),
        (
            "Since its inception\nin 1999, the fund has grown into one of the\nlargest in Ulm.",
            ("1999", "founding", "Inception of the fund"),
        ),
        ("Upon completion in May 1908, the hall stood empty.", ("1908-05", "milestone", "Completion of the hall")),
        ("At its opening in 1950 the mine had 200 men.", ("1950", "opening", "Opening of the mine")),
        ("With the arrival of the railway in 1865, the town grew.", ("1865", "milestone", "Arrival of the railway")),
        ("Sales rose after the company's foundation in 1920.", ("1920", "founding", "Foundation of the company")),
        ("The barn was let to a smith after its completion in 1931.", ("1931", "milestone", "Completion of the barn")),
    ],
)
def test_a_noun_that_a_circumstance_dates_is_told(sentence, told):
    assert told_of_days(sentence, "kind", "title") == [told]


def test_the_deed_of_a_day_keeps_it_before_a_noun_of_the_same_day():
    told = told_of_days("On its completion in 1931 the bridge was opened by the mayor.", "kind")
    assert told == [("1931", "opening")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("She married before the opening in 1920.", ("1920", "ceremony")),
        ("After the second promotion in 1920 he died.", ("1920", "death")),
        ("Before her retirement in 1920 she signed the lease.", ("1920", "signing")),
        ("After his appointment in 1920, he emigrated to Peru.", ("1920", "visit")),
        ("The miller sold the barge after its completion in 1931.", ("1931", "change")),
        ("After its completion in 1931 the guild sold it to a smith.", ("1931", "change")),
        ("Upon completion in 1931, the bishop opened the ward.", ("1931", "opening")),
    ],
)
def test_a_noun_of_which_nobody_knows_what_it_is_of_leaves_its_date_to_the_deed(sentence, told):
    assert told_of_days(sentence, "kind") == [told]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The union agreed to the takeover with completion in 2031.", ("2031", "change")),
        ("Seats are sold from opening in 2031.", ("2031", "change")),
        ("The council voted for the sale of the pier, with completion in 2031.", ("2031", "change")),
    ],
)
def test_a_noun_alone_is_of_no_subject_that_something_else_is_told_of(sentence, told):
    assert told_of_days(sentence, "kind") == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "The foundation in 1950 was poor.",
        "After its sale, in 1950 the firm was large.",
        "After its closure people in 1950 were poor.",
    ],
)
def test_a_noun_to_which_nothing_leads_or_behind_which_no_date_stands_is_no_event(sentence):
    assert told_of_days(sentence) == []
